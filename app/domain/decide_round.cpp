// Rounds of reflection: what may be changed in the open one, and what its end brings with it.
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "domain/decide_parts.hpp"
#include "domain/round.hpp"

#include <algorithm>

namespace fyr {

ScaleSpread spread_of(const std::vector<int>& scale)
{
    ScaleSpread out;
    std::vector<int> said;
    for (std::size_t place = 0; place < scale.size(); ++place) said.insert(said.end(), static_cast<std::size_t>(std::max(0, scale[place])), static_cast<int>(place));
    if (said.empty()) return out;
    const std::size_t n = said.size();
    out.answers = static_cast<int>(n);
    out.lowest = said.front();
    out.highest = said.back();
    out.median_tenths = n % 2 == 1 ? said[n / 2] * 10 : (said[n / 2 - 1] + said[n / 2]) * 5;
    return out;
}

int next_hypothesis(const Round& round)
{
    int newest = 0;
    for (const PlacedMarker& m : round.markers) newest = std::max(newest, m.number);
    return newest + 1;
}

namespace rules_of {

namespace {

struct Changed { Round round; const char* name = ""; }; ///< "": nothing has changed

Result<Round> begun(const Case& c, const OpenRound& wish, const Context& context)
{
    if (c.rounds.open()) return refused("no.round_open");
    if (!is_key(wish.format) || !is_key(wish.first_step)) return refused("no.round_format");
    const auto owner = clean(wish.owner, name_text);
    if (!owner) return owner.error();
    const auto question = clean(wish.question, line_text(context.rules));
    if (!question) return question.error();
    Round round;
    round.id = PartId{c.next_part};
    round.format = wish.format;
    round.owner = *owner;
    round.question = *question;
    round.opened_at = round.step_since = context.at;
    round.step = wish.first_step;
    return round;
}

bool is_a_line(const MarkerLine& line, PartId a, PartId b) { return (line.from == a && line.to == b) || (line.from == b && line.to == a); }

Result<Changed> placed(const Case& c, Round round, const PlaceMarker& wish)
{
    PlacedMarker marker = wish.marker;
    if (const auto known = dimension_key(marker.dimension, false); !known) return known.error();
    marker.weight = std::clamp(marker.weight, 1, 3);
    marker.number = marker.marker == Marker::hypothesis ? std::clamp(marker.number, 1, 99) : 0;
    if (marker.id) {
        const auto old = std::find_if(round.markers.begin(), round.markers.end(), [&](const PlacedMarker& m) { return m.id == marker.id; });
        if (old == round.markers.end()) return refused("no.gone");
        if (*old == marker) return Changed{round, ""};
        *old = marker;
        return Changed{round, "act.marker_moved"};
    }
    if (round.markers.size() >= markers_most) return refused("no.round_full");
    marker.id = PartId{c.next_part};
    round.markers.push_back(marker);
    return Changed{round, "act.marker_placed"};
}

Result<Changed> joined(Round round, const JoinMarkers& wish)
{
    if (wish.from == wish.to) return Changed{round, ""};
    if (!part_of(round.markers, wish.from) || !part_of(round.markers, wish.to)) return refused("no.gone");
    if (std::erase_if(round.lines, [&](const MarkerLine& line) { return is_a_line(line, wish.from, wish.to); }) > 0)
        return Changed{round, "act.markers_parted"};
    round.lines.push_back({wish.from, wish.to});
    return Changed{round, "act.markers_joined"};
}

Result<Changed> noted(Round round, const NoteInRound& wish, const Context& context)
{
    if (!is_key(wish.note.key)) return refused("no.round_format");
    RoundNote note = wish.note;
    const auto text = clean(note.text, line_text(context.rules));
    if (!text) return text.error();
    note.text = *text;
    std::vector<std::string> ideas;
    for (const std::string& idea : note.ideas) {
        const auto one = clean(idea, note_text(context.rules));
        if (!one) return one.error();
        if (!one->empty()) ideas.push_back(*one);
    }
    if (ideas.size() > ideas_most) return refused("no.round_full");
    note.ideas = std::move(ideas);
    const auto old = std::find_if(round.notes.begin(), round.notes.end(), [&](const RoundNote& n) { return n.key == note.key; });
    const bool empty = note.text.empty() && note.ideas.empty();
    if (old == round.notes.end() ? empty : *old == note) return Changed{round, ""};
    if (old == round.notes.end()) round.notes.push_back(note);
    else if (empty) round.notes.erase(old);
    else *old = note; // in its place, so that it can be taken back from among others
    return Changed{round, "act.round_noted"};
}

Result<Changed> scaled(Round round, const KeepScale& wish)
{
    if (wish.scale.size() != scale_places || std::any_of(wish.scale.begin(), wish.scale.end(), [](int n) { return n < 0 || n > 99; })) return refused("no.scale");
    if (spread_of(wish.scale).answers < scale_answers_least) return refused("no.scale_few", {{"n", std::to_string(scale_answers_least)}});
    round.scale = wish.scale;
    return Changed{round, "act.scale_kept"};
}

Result<Changed> ended(Round round, const EndRound& wish, const Context& context)
{
    const auto step = clean(wish.next_step, line_text(context.rules));
    if (!step) return step.error();
    const auto owner = step->empty() ? clean(wish.owner, name_text) : required(wish.owner, name_text, "no.round_owner");
    if (!owner) return owner.error();
    if (!step->empty() && !wish.due) return refused("no.round_due");
    round.next_step = *step;
    round.next_owner = *owner;
    round.next_due = step->empty() ? Date{} : wish.due;
    round.ended_at = context.at;
    return Changed{round, "act.round_ended"};
}

Result<Changed> changed(const Case& c, const Round& round, const RoundWish& wish, const Context& context)
{
    return std::visit(
        overloaded{
            [&](const OpenRound&) -> Result<Changed> { return refused("no.round_open"); },
            [&](const PlaceMarker& w) { return placed(c, round, w); },
            [&](const RemoveMarker& w) -> Result<Changed> {
                Changed out{round, "act.marker_removed"};
                if (std::erase_if(out.round.markers, [&](const PlacedMarker& m) { return m.id == w.marker; }) == 0) return refused("no.gone");
                std::erase_if(out.round.lines, [&](const MarkerLine& line) { return line.from == w.marker || line.to == w.marker; });
                return out;
            },
            [&](const ClearMarkers&) -> Result<Changed> {
                Changed out{round, round.markers.empty() && round.weights.empty() ? "" : "act.markers_cleared"};
                out.round.markers.clear();
                out.round.lines.clear();
                out.round.weights.clear();
                return out;
            },
            [&](const JoinMarkers& w) { return joined(round, w); },
            [&](const WeighDimension& w) -> Result<Changed> {
                if (const auto known = dimension_key(w.dimension, false); !known) return known.error();
                Changed out{round, round.weight_of(w.dimension) == std::clamp(w.weight, 1, 3) ? "" : "act.dimension_weighed"};
                auto& weights = out.round.weights;
                const auto old = std::find_if(weights.begin(), weights.end(), [&](const DimensionWeight& d) { return d.key == w.dimension; });
                if (old == weights.end() && w.weight > 1) weights.push_back({w.dimension, std::min(w.weight, 3)});
                else if (old != weights.end() && w.weight > 1) old->weight = std::min(w.weight, 3);
                else if (old != weights.end()) weights.erase(old);
                return out;
            },
            [&](const GoToRoundStep& w) -> Result<Changed> {
                if (!is_key(w.step)) return refused("no.round_format");
                Changed out{round, round.step == w.step ? "" : "act.round_step"};
                out.round.step = w.step;
                out.round.step_since = context.at;
                return out;
            },
            [&](const NoteInRound& w) { return noted(round, w, context); },
            [&](const KeepScale& w) { return scaled(round, w); },
            [&](const EndRound& w) { return ended(round, w, context); },
        },
        wish);
}

} // namespace

Result<Acted> decide_round(const State& state, const ChangeRound& command, const Context& context)
{
    const auto open = open_case(state, command.about);
    if (!open) return open.error();
    const Case& c = **open;
    if (const auto* wish = std::get_if<OpenRound>(&command.wish)) {
        const auto round = begun(c, *wish, context);
        if (!round) return round.error();
        return act("act.round_opened", c, {RoundSaved{c.id, *round}});
    }
    const Round* round = c.rounds.open();
    if (!round) return refused("no.round_none");
    const auto done = changed(c, *round, command.wish, context);
    if (!done) return done.error();
    if (*done->name == 0) return Acted{};
    std::vector<Event> events{RoundSaved{c.id, done->round}};
    if (!done->round.is_open() && !done->round.next_step.empty())
        events.push_back(PromiseMade{{c.id, c.facts.code, done->round.next_step, done->round.next_owner, done->round.next_due, PromiseState::open}});
    return act(done->name, c, std::move(events));
}

} // namespace rules_of

} // namespace fyr
