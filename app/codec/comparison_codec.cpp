#include "codec/comparison_codec.hpp"

#include "codec/json_text.hpp"

namespace fyr {

namespace {

constexpr std::string_view format_text = "fyrtaarn/comparison/1";

struct WrittenGroup {
    int group = 0;
    AcuteAnswer acute = AcuteAnswer::unanswered;
    int acute_minutes = -1, concern = -1, dimensions = 0, notes = 0, resources = 0, unknowns = 0, hypotheses = 0, weighed = 0, defining = 0;
    std::string track; ///< "": none
    std::vector<std::string> focus;
    bool operator==(const WrittenGroup&) const = default;
    static constexpr auto fields()
    {
        using W = WrittenGroup;
        return fields_of(field("group", &W::group), field("acute", &W::acute), field("acute_minutes", &W::acute_minutes),
                         field("concern", &W::concern), field("dimensions", &W::dimensions), field("notes", &W::notes),
                         field("resources", &W::resources), field("unknowns", &W::unknowns), field("hypotheses", &W::hypotheses),
                         field("weighed", &W::weighed), field("defining", &W::defining), field("track", &W::track),
                         field("focus", &W::focus));
    }
};

struct Written {
    std::string format, world;
    bool fictive = true;
    std::string exercise;
    std::uint64_t entry = 0;
    Stamp exported = 0;
    int focus_overlap = -1;
    std::vector<WrittenGroup> groups;
    bool operator==(const Written&) const = default;
    static constexpr auto fields()
    {
        using W = Written;
        return fields_of(field("format", &W::format), field("world", &W::world), field("fictive", &W::fictive), field("exercise", &W::exercise),
                         field("entry", &W::entry), field("exported", &W::exported), field("focus_overlap", &W::focus_overlap),
                         field("groups", &W::groups));
    }
};

} // namespace

std::string encode_comparison(const Comparison& comparison, const Lesson& lesson, std::uint64_t entry, Stamp at)
{
    Written file{std::string(format_text), "training", true, lesson.exercise, entry, at, comparison.focus_overlap, {}};
    for (const GroupResult& g : comparison.groups)
        file.groups.push_back({static_cast<int>(file.groups.size()) + 1, g.acute, g.acute_minutes, g.concern, g.dimensions, g.notes, g.resources,
                               g.unknowns, g.hypotheses, g.weighed, g.defining, g.track ? std::string(name_of(*g.track)) : "", g.focus_texts});
    json_text::TextOut out(4096);
    json_text::write<json_text::Style::full, 0>(out, file);
    out.add('\n');
    return std::move(out).take();
}

} // namespace fyr
