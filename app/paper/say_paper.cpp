#include "paper/say_paper.hpp"

#include "domain/clocks.hpp"
#include "ui/say.hpp"

#include <algorithm>

namespace fyr::on_paper {

namespace {

constexpr std::string_view hidden = "…"; ///< what stands where a free text was (codec/board_level.hpp)

constexpr std::string_view no_break_space = "\u00A0";

/// What stands in one piece.
std::string unbroken(const std::string& text)
{
    std::string out;
    for (const char c : text) out += c == ' ' ? std::string(no_break_space) : std::string(1, c);
    return out;
}

std::string clock_of(const Strings& s, Stamp at) { return s.text("paper.clock", {{"kl", say::clock(s, at)}}); }

} // namespace

std::string short_day(const Strings& s, Date date)
{
    return date ? unbroken(s.text("paper.weekday." + std::to_string(fyr::weekday(date))) + " " + say::day(s, date)) : std::string();
}

std::string day(const Strings& s, Date date) { return date ? short_day(s, date) + std::string(no_break_space) + std::to_string(date.year) : std::string(); }

std::string moment(const Strings& s, Stamp at) { return at == 0 ? std::string() : day(s, local_date(at)) + " " + clock_of(s, at); }

std::string short_moment(const Strings& s, Stamp at, Date today)
{
    if (at == 0 || !today) return moment(s, at);
    const Date date = local_date(at);
    return (date == today ? std::string() : short_day(s, date) + " ") + clock_of(s, at);
}

std::string span(const Strings& s, Stamp ms) { return unbroken(say::duration(s, ms)); }

const std::string& shown(const PaperInput& in, const std::string& text)
{
    static const std::string nothing;
    return in.overview && text == hidden ? nothing : text;
}

std::string dimension(const PaperInput& in, const std::string& key)
{
    for (const bool first : {true, false}) // the board's own before the others
        for (const Triangle& triangle : in.triangles)
            if ((triangle.key == in.state.board().triangle) == first)
                if (const Dimension* d = triangle.dimension(key)) return d->name.in(in.strings.language());
    return shown(in, key);
}

std::string track(const PaperInput& in, Track track, bool with_section)
{
    const TrackRule* rule = in.rules.track(track);
    if (!rule) return std::string(name_of(track));
    return rule->name.in(in.strings.language()) + (with_section && !rule->section.empty() ? " (" + rule->section + ")" : "");
}

std::string age(const PaperInput& in, const Notification& facts)
{
    std::string said = say::age(in.strings, facts);
    if (facts.unborn && facts.due) said += " · " + in.strings.text("paper.term", {{"day", day(in.strings, facts.due)}});
    return said;
}

std::string both(const PaperInput& in, const std::string& by, const std::string& other)
{
    return other.empty() || by.empty() ? by + other : in.strings.text("paper.both", {{"a", by}, {"b", other}});
}

std::string action(const PaperInput& in, const AcuteAction& a, Date today)
{
    const Strings& s = in.strings;
    const std::string& whom = shown(in, a.whom);
    std::string end = a.owner;
    if (a.by != 0) end = joined({end, s.text("paper.by_hour", {{"when", short_moment(s, a.by, today)}})}, ", ");
    if (!a.is_open()) end = joined({end, s.text(a.done_by.empty() ? "paper.done" : "paper.done_by", {{"when", short_moment(s, a.done_at, today)}, {"by", a.done_by}})}, ", ");
    return joined({shown(in, a.what) + (whom.empty() ? "" : " (" + s.text("paper.ask", {{"whom", whom}}) + ")"), end}, " – ");
}

std::string promised(const PaperInput& in, const std::string& what)
{
    constexpr std::string_view track_key = "@track.";
    if (!what.starts_with(track_key)) return shown(in, what);
    const auto named = value_named<Track>(std::string_view(what).substr(track_key.size()));
    return named ? track(in, *named, false) : what;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string out;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!out.empty()) out += between;
        out += part;
    }
    return out;
}

std::string siblings(const PaperInput& in, const Case& c)
{
    const auto has = [](const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); };
    std::vector<std::string> codes = c.facts.siblings;
    for (const CaseId id : siblings_of(in.state, c)) {
        const Notification& other = in.state.find(id)->facts;
        const auto says_it = [&](const std::string& tag) { return tag == other.code || has(other.siblings, tag); }; // its code or their group
        if (std::none_of(codes.begin(), codes.end(), says_it)) codes.push_back(other.code);
    }
    return joined(codes, ", ");
}

std::vector<Flag> flags(const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    const Notification& n = c.facts;
    std::vector<Flag> out;
    if (n.flags.abuse == Abuse::suspected_parent) out.push_back({s.text("paper.flag.abuse_parent"), s.text("paper.flag.abuse_parent.need"), true});
    if (n.flags.abuse == Abuse::suspected_other) out.push_back({s.text("paper.flag.abuse_other"), s.text("paper.flag.abuse_other.need"), true});
    if (n.flags.honour) out.push_back({s.text("paper.flag.honour"), s.text("paper.flag.honour.need"), true});
    if (n.flags.existing_support) out.push_back({s.text("paper.flag.support"), s.text("paper.flag.support.need"), false});
    if (const int earlier = earlier_notifications(in.state, c); earlier > 0) out.push_back({s.text("paper.flag.again", {{"n", std::to_string(earlier + 1)}}), {}, false});
    if (n.open_case) out.push_back({s.text("paper.flag.open_case"), {}, false});
    if (const std::string codes = siblings(in, c); !codes.empty()) out.push_back({s.text("paper.flag.siblings", {{"codes", codes}}), {}, false});
    return out;
}

} // namespace fyr::on_paper
