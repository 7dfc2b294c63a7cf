#include "codec/plan_codec.hpp"

#include "base/text.hpp"
#include "codec/file_format.hpp"
#include "codec/json_text.hpp"
#include "codec/plan_check.hpp"
#include "codec/record_check.hpp"
#include "codec/strict_json.hpp"

namespace fyr {

namespace {

using json_text::Style;
using json_text::TextOut;

constexpr std::string_view format_name = "fyrtaarn/plan/";
constexpr std::string_view notice = "Ikke journal – overfør til sagssystem";
constexpr std::string_view training_world = "training";
constexpr std::size_t expected_bytes = 16 * 1024;

std::string format_text() { return std::string(format_name) + std::to_string(plan_format); }

/// The checksum of a plan that is already as it shall be shown.
std::string checksum_of(Plan shown)
{
    shown.id = {};
    shown.created_at = 0;
    TextOut canonical(expected_bytes);
    json_text::write<Style::compact, 0>(canonical, shown);
    return content_id(canonical.text(), "fyrtaarn/plan").substr(4);
}

/// The file as it stands there.
struct Written {
    std::string format, notice;
    ExportLevel level = ExportLevel::overview;
    bool fictive = false;
    std::uint64_t entry = 0;
    std::string checksum, seal;
    Stamp exported = 0;
    Plan plan;
    bool operator==(const Written&) const = default;
    static constexpr auto fields()
    {
        using W = Written;
        return fields_of(field("format", &W::format), field("notice", &W::notice), field("level", &W::level),
                         field("fictive", &W::fictive), field("entry", &W::entry), field("checksum", &W::checksum),
                         field("seal", &W::seal),
                         field("exported", &W::exported), field("plan", &W::plan));
    }
};

/// The same from the training world, which says so; what is read may be either.
struct WrittenAnywhere : Written {
    std::string world;
    static constexpr auto fields() { return fields_and(Written::fields(), field("world", &WrittenAnywhere::world)); }
};

std::string seal_of(const PlanFileHead& head, std::string_view checksum)
{
    return head_seal("plan", head, checksum);
}

} // namespace

std::string plan_checksum(const Plan& plan, ExportLevel level) { return checksum_of(at_level(plan, level)); }

std::string write_plan(const Plan& plan, const PlanFileHead& head)
{
    Plan shown = at_level(plan, head.level);
    std::string checksum = checksum_of(shown);
    const Written file{format_text(), std::string(notice), head.level, is_fictive(head.subject), head.entry,
                       checksum, seal_of(head, checksum), head.exported, std::move(shown)};
    TextOut out(expected_bytes);
    if (head.subject == Subject::training) json_text::write<Style::full, 0>(out, WrittenAnywhere{file, std::string(training_world)});
    else json_text::write<Style::full, 0>(out, file);
    out.add('\n');
    return std::move(out).take();
}

bool is_plan_file(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return is_utf8(bytes) && format_number(bytes, format_name) != 0;
}

Result<PlanFile> read_plan_file(std::string_view bytes)
{
    if (bytes.size() > max_plan_bytes) return failed(ErrorKind::corrupt, "plan_file.too_large");
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (!is_utf8(bytes)) return failed(ErrorKind::corrupt, "plan_file.not_a_plan");
    const int format = format_number(bytes, format_name);
    if (format == 0) return failed(ErrorKind::corrupt, "plan_file.not_a_plan");
    if (format > plan_format)
        return failed(ErrorKind::unsupported, "plan_file.newer", {{"format", std::to_string(format)}});

    StrictReader reader(Missing::has_default, max_plan_bytes);
    WrittenAnywhere file;
    bool by_hand = false;
    const auto head = [&] {
        const Subject subject = file.world == training_world ? Subject::training : file.fictive ? Subject::fictive : Subject::real;
        return PlanFileHead{file.level, subject, file.entry, file.exported};
    };
    reader.read_root(reader.parse(bytes), file);
    if (reader.good()) {
        const std::string real = checksum_of(file.plan);
        by_hand = file.checksum.empty() && file.seal.empty();
        if (by_hand) file.checksum = real;
        if (real != file.checksum) return failed(ErrorKind::corrupt, "plan_file.checksum", {{"checksum", real}});
        const bool sealed = !by_hand && (format > 1 || !file.seal.empty());
        if (const std::string seal = seal_of(head(), file.checksum); sealed && file.seal != seal)
            return failed(ErrorKind::corrupt, "plan_file.seal", {{"checksum", seal}});
        tidy_and_check(reader, file.plan);
    }
    if (!reader.good()) return reader.error("plan_file.refused", "");
    return PlanFile{head(), std::move(file.checksum), by_hand, std::move(file.plan)};
}

Result<Plan> read_plan(std::string_view bytes)
{
    auto file = read_plan_file(bytes);
    if (!file) return file.error();
    return std::move(file->plan);
}

} // namespace fyr
