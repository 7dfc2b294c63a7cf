#include "paper/case_paper.hpp"

#include "paper/say_paper.hpp"

#include <algorithm>

namespace fyr {

namespace {

using namespace on_paper;

std::string named(const Strings& s, std::string_view group, std::string_view name) { return s.text(std::string(group) + "." + std::string(name)); }

/// "Note 3", "H1": what a thing of the case is called on this paper; "" when it is gone.
std::string name_of_part(const PaperInput& in, const Case& c, PartId id)
{
    for (std::size_t i = 0; i < c.items.size(); ++i)
        if (c.items[i].id == id) return in.strings.text("paper.note_n", {{"n", std::to_string(i + 1)}});
    for (std::size_t i = 0; i < c.hypotheses.size(); ++i)
        if (c.hypotheses[i].id == id) return "H" + std::to_string(i + 1);
    return {};
}

std::string links(const PaperInput& in, const Case& c, const std::vector<PartId>& ids)
{
    std::vector<std::string> names;
    for (const PartId id : ids) names.push_back(name_of_part(in, c, id));
    const std::string all = joined(names, ", ");
    return all.empty() ? all : in.strings.text("paper.builds_on", {{"what", all}});
}

std::string labelled(const PaperInput& in, std::string_view key, const std::string& text)
{
    return text.empty() ? text : in.strings.text(key, {{"text", text}});
}

void add_notes(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    rows.heading(s.text("paper.phase", {{"n", "1"}, {"name", "@col.concern"}}));
    for (std::size_t i = 0; i < c.items.size(); ++i) {
        const Item& note = c.items[i];
        std::vector<std::string> facts{s.text("kind." + std::string(name_of(note.kind))), labelled(in, "paper.source", shown(in, note.source)),
                                       shown(in, note.when), note.dimension.empty() ? "" : dimension(in, note.dimension)};
        if (note.severity > 0) facts.push_back(s.text("paper.severity", {{"n", std::to_string(note.severity)}}));
        if (note.pattern != Pattern::not_stated) facts.push_back(named(s, "paper.pattern", name_of(note.pattern)));
        rows.thing(joined({std::to_string(i + 1) + ".", named(s, "mag", name_of(note.polarity))}, " "), shown(in, note.text), {joined(facts)});
    }
    rows.field(s.text("paper.no_resources"), shown(in, c.no_resources));
    std::vector<std::string> irrelevant;
    for (const std::string& key : c.not_relevant) irrelevant.push_back(dimension(in, key));
    rows.field(s.text("paper.not_relevant"), joined(irrelevant, ", "));
    if (c.child_voice.is_set())
        rows.thing(s.text("paper.voice"), joined({c.child_voice.not_heard_yet ? s.text("case.voice.not_heard") : "", shown(in, c.child_voice.text)}), {});
}

void add_hypotheses(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    if (c.hypotheses.empty() && c.short_funnel.empty()) return;
    rows.heading(s.text("paper.phase", {{"n", "2"}, {"name", "@col.hypotheses"}}));
    for (std::size_t i = 0; i < c.hypotheses.size(); ++i) {
        const Hypothesis& h = c.hypotheses[i];
        std::vector<std::string> lines{labelled(in, "paper.because", shown(in, h.because)), labelled(in, "paper.means", shown(in, h.consequence))};
        for (const std::string& text : h.speaks_for) lines.push_back(labelled(in, "paper.for", shown(in, text)));
        for (const std::string& text : h.speaks_against) lines.push_back(labelled(in, "paper.against", shown(in, text)));
        lines.push_back(joined({labelled(in, "paper.strength", named(s, "strength", name_of(h.strength))), links(in, c, h.links),
                                labelled(in, "paper.proposed_by", h.proposed_by)}));
        rows.thing("H" + std::to_string(i + 1), labelled(in, "paper.think", shown(in, h.think)), lines);
    }
    rows.field(s.text("paper.short_funnel"), shown(in, c.short_funnel));
}

std::vector<std::string> lines_of(const PaperInput& in, const Case& c, const Focus& focus)
{
    std::vector<std::string> dimensions, lines;
    for (const std::string& key : focus.dimensions) dimensions.push_back(dimension(in, key));
    for (const InfoNeed& need : focus.needs)
        lines.push_back(joined({shown(in, need.question), labelled(in, "paper.knows", shown(in, need.source)), labelled(in, "paper.asks", need.owner),
                                labelled(in, "paper.by_day", day(in.strings, need.due))}));
    lines.push_back(joined({joined(dimensions, ", "), links(in, c, focus.links)}));
    return lines;
}

void add_focus(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    if (c.focus.empty() && c.parked.empty()) return;
    rows.heading(s.text("paper.phase", {{"n", "3"}, {"name", "@col.funnelling"}}));
    for (std::size_t i = 0; i < c.focus.size(); ++i)
        rows.thing(s.text("paper.focus_n", {{"n", std::to_string(i + 1)}}), shown(in, c.focus[i].text), lines_of(in, c, c.focus[i]));
    for (const Parked& p : c.parked) {
        const ParkReasonRule* rule = in.rules.park_reason(p.reason);
        std::vector<std::string> lines{joined({labelled(in, "paper.why", rule ? rule->name.in(s.language()) : std::string(name_of(p.reason))), name_of_part(in, c, p.item)})};
        std::string text = shown(in, p.text);
        if (p.focus) {
            if (p.focus->text != p.text) text = joined({text, shown(in, p.focus->text)});
            for (std::string& line : lines_of(in, c, *p.focus)) lines.push_back(std::move(line));
        }
        rows.thing(s.text("case.leave"), text, lines);
    }
}

} // namespace

void add_funnel(RowList& rows, const PaperInput& in, const Case& c)
{
    if (!c.items.empty() || !c.not_relevant.empty() || !c.no_resources.empty() || c.child_voice.is_set()) add_notes(rows, in, c);
    add_hypotheses(rows, in, c);
    add_focus(rows, in, c);
}

} // namespace fyr
