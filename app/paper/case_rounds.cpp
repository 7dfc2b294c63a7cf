#include "paper/case_paper.hpp"

#include "domain/calendar.hpp"
#include "paper/say_paper.hpp"

#include <algorithm>

namespace fyr {

namespace {

using namespace on_paper;

/// "Bekymring (H2) på Hverdagsliv": a marker where it lies.
std::string marker_text(const PaperInput& in, const PlacedMarker& m)
{
    const std::string number = m.number > 0 ? " H" + std::to_string(m.number) : "";
    const std::string weight = m.weight > 1 ? " (" + in.strings.text("round.weight." + std::to_string(std::min(m.weight, 3))) + ")" : "";
    return dimension(in, m.dimension) + ": " + in.strings.text("marker." + std::string(name_of(m.marker))) + number + weight;
}

std::string marker_text(const PaperInput& in, const Round& round, PartId id)
{
    const PlacedMarker* marker = part_of(round.markers, id);
    return marker ? marker_text(in, *marker) : std::string();
}

void add_round(RowList& rows, const PaperInput& in, const Round& round)
{
    const Strings& s = in.strings;
    const auto field = [&](std::string_view key, const std::string& text) { rows.field(s.text(key), text); };
    const RoundFormat& format = in.rounds.of(round.format);
    const std::string name = format.key == round.format ? format.name.in(s.language()) : shown(in, round.format);
    rows.heading(s.text("paper.round", {{"name", name}, {"day", day(s, local_date(round.opened_at))}}));
    field("form.round_owner", round.owner);
    field("form.round_question", shown(in, round.question));
    field("paper.round_time", joined({moment(s, round.opened_at), moment(s, round.ended_at)}, " – "));
    const auto step_name = [&](const std::string& key) {
        const std::size_t i = format.place_of(key);
        return i < format.steps.size() ? format.steps[i].name.in(s.language()) : shown(in, key);
    };
    field(round.is_open() ? "paper.round_step" : "paper.round_last_step", joined({step_name(round.step), moment(s, round.step_since)}));
    for (const RoundNote& note : round.notes) {
        std::vector<std::string> ideas;
        for (const std::string& idea : note.ideas)
            if (!shown(in, idea).empty()) ideas.push_back(s.text("paper.idea", {{"text", idea}}));
        rows.thing(step_name(note.key), shown(in, note.text), ideas);
    }
    std::vector<std::string> markers, lines, weights;
    for (const PlacedMarker& marker : round.markers) markers.push_back(marker_text(in, marker));
    for (const MarkerLine& line : round.lines)
        lines.push_back(joined({marker_text(in, round, line.from), marker_text(in, round, line.to)}, " – "));
    for (const DimensionWeight& weight : round.weights)
        weights.push_back(dimension(in, weight.key) + ": " + s.text("round.weight." + std::to_string(std::clamp(weight.weight, 1, 3))));
    field("case.magnets", joined(markers, "\n"));
    field("paper.round_lines", joined(lines, "\n"));
    field("paper.round_weights", joined(weights, "\n"));
    std::vector<std::string> said;
    for (std::size_t i = 0; i < round.scale.size(); ++i)
        if (round.scale[i] > 0) said.push_back(s.text("paper.scale_said", {{"place", std::to_string(i)}, {"n", std::to_string(round.scale[i])}}));
    field("round.scale", joined(said, ", "));
    field("form.round_next", joined({shown(in, round.next_step), round.next_owner, day(s, round.next_due)}));
}

} // namespace

void add_rounds(RowList& rows, const PaperInput& in, const Case& c)
{
    for (const Round& round : c.rounds.all) add_round(rows, in, round);
}

} // namespace fyr
