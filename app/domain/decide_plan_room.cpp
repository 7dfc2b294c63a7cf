// What people do together in the room: follow an agenda, give dots, measure where they stand (domain.md 5.4, 6.1, 6.2).
// Dots and answers come in whole, one person at a time, so that nobody is ever seen giving them.
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/decide_parts.hpp"
#include "domain/decide_plan.hpp"

#include <algorithm>
#include <set>

namespace fyr::rules_of {
namespace {

constexpr std::size_t most_steps = 40, most_areas = 24, most_points = 400;
constexpr int most_value = 1000; ///< a scale to ten, in hundredths

/// The barometer meeting that a second measurement holds: the first one still to come that nobody has opened.
std::optional<FollowUp> measured_meeting(const Plan& plan, const Measurement& m)
{
    const bool second = std::any_of(plan.measurements.begin(), plan.measurements.end(), [&](const Measurement& old) { return old.barometer == m.barometer && old.id != m.id && old.on < m.on; });
    if (!second) return std::nullopt;
    const FollowUp* next = nullptr;
    for (const FollowUp& f : plan.follow_ups)
        if (f.kind == FollowUpKind::barometer && !f.held_on && f.id != plan.open_follow_up && (!next || f.date < next->date)) next = &f;
    if (!next) return std::nullopt;
    FollowUp held = *next;
    held.held_on = m.on;
    return held;
}

Result<Acted> measure(const PlanContext& c, const KeepMeasurement& wish)
{
    Measurement m = wish.measurement;
    const int least = std::max(c.rules.plan.least_answers, wish.least_answers);
    if (!is_key(m.barometer) || m.values.empty() || m.values.size() > most_areas) return refused("no.plan.measurement");
    if (!enough_answered(m, least)) return refused("no.plan.few_answers", {{"n", std::to_string(least)}});
    if (const auto day = sound_day(m.on, false); !day) return day.error();
    std::set<std::string> areas;
    for (AreaValue& v : m.values) {
        const auto area = required(v.area, short_text, "no.plan.measurement");
        if (!area) return area.error();
        v.area = *area;
        const auto sound = [](int value) { return value >= 0 && value <= most_value; };
        if (!areas.insert(v.area).second || !sound(v.low) || !sound(v.middle) || !sound(v.high) || v.low > v.middle || v.middle > v.high || v.dont_know < 0)
            return refused("no.plan.measurement");
    }
    const auto id = id_for(c, c.plan.measurements, m.id);
    if (!id) return id.error();
    m.id = *id;
    if (const Measurement* old = part_of(c.plan.measurements, m.id); old && *old == m) return Acted{};
    std::vector<Event> events{Measured{c.plan.id, m}};
    if (auto meeting = measured_meeting(c.plan, m)) events.push_back(FollowUpSaved{c.plan.id, *std::move(meeting)});
    return plan_act("measured", "", std::move(events));
}

Result<Acted> point(const PlanContext& c, PointState wish)
{
    if (!is_key(wish.item)) return refused("no.gone");
    const auto note = clean(wish.note, plan_text(c)), owner = clean(wish.owner, short_text);
    if (!note) return note.error();
    if (!owner) return owner.error();
    if (const auto day = sound_day(wish.date, true); !day) return day.error();
    wish.note = *note;
    wish.owner = *owner;
    const auto it = std::find_if(c.plan.points.begin(), c.plan.points.end(), [&](const PointState& p) { return p.item == wish.item; });
    if (it == c.plan.points.end() ? wish == PointState{wish.item, {}, {}, {}, {}} : *it == wish) return Acted{};
    if (it == c.plan.points.end() && c.plan.points.size() >= most_points) return refused("no.plan.list_full", {{"n", std::to_string(most_points)}});
    std::string item = wish.item;
    return plan_act("point", std::move(item), {PointSet{c.plan.id, std::move(wish)}});
}

// ---- the agenda

Acted agenda_act(const PlanContext& c, const char* name, AgendaRun run)
{
    if (run == c.plan.agenda) return {};
    return plan_act(name, "", {AgendaSet{c.plan.id, std::move(run)}});
}

Result<Acted> begin(const PlanContext& c, const BeginAgenda& wish)
{
    std::set<std::string> keys;
    AgendaRun run{wish.agenda, {}, "", c.at};
    for (const std::string& step : wish.steps) {
        if (!is_key(step) || !keys.insert(step).second) return refused("no.plan.agenda");
        run.steps.push_back({step, StepState::waiting});
    }
    if (!is_key(wish.agenda) || run.steps.empty() || run.steps.size() > most_steps) return refused("no.plan.agenda");
    run.now = run.steps.front().key;
    return agenda_act(c, "agenda_begun", std::move(run));
}

Result<Acted> go_to(const PlanContext& c, const GoToStep& wish)
{
    AgendaRun run = c.plan.agenda;
    if (run.agenda.empty()) return refused("no.plan.no_agenda");
    const auto named = [&](const std::string& key) {
        return std::find_if(run.steps.begin(), run.steps.end(), [&](const AgendaStepRun& s) { return s.key == key; });
    };
    if (!wish.step.empty() && named(wish.step) == run.steps.end()) return refused("no.gone");
    if (wish.step == run.now) return Acted{};
    if (const auto left = named(run.now); left != run.steps.end()) left->state = wish.leaving;
    if (const auto next = named(wish.step); next != run.steps.end()) next->state = StepState::waiting; // open again
    run.now = wish.step;
    run.since = c.at;
    return agenda_act(c, wish.leaving == StepState::skipped ? "step_skipped" : "step", std::move(run));
}

Result<Acted> order(const PlanContext& c, const OrderStep& wish)
{
    AgendaRun run = c.plan.agenda;
    const auto it = std::find_if(run.steps.begin(), run.steps.end(), [&](const AgendaStepRun& s) { return s.key == wish.step; });
    if (it == run.steps.end()) return refused("no.gone");
    const AgendaStepRun step = *it;
    run.steps.erase(it);
    run.steps.insert(run.steps.begin() + std::clamp<std::ptrdiff_t>(wish.place, 0, static_cast<std::ptrdiff_t>(run.steps.size())), step);
    return agenda_act(c, "step_ordered", std::move(run));
}

Result<Acted> end_agenda(const PlanContext& c)
{
    if (c.plan.agenda.agenda.empty()) return Acted{};
    return agenda_act(c, "agenda_ended", {});
}

// ---- the dots

Acted vote_act(const PlanContext& c, const char* name, Vote vote)
{
    if (vote == c.plan.vote) return {};
    return plan_act(name, "", {VoteSet{c.plan.id, std::move(vote)}});
}

bool can_be_voted_on(const Plan& plan, VoteOn on, PartId id)
{
    switch (on) {
    case VoteOn::actions: return part_of(plan.actions, id) != nullptr;
    case VoteOn::milestones: return part_of(plan.milestones, id) != nullptr;
    case VoteOn::goals: return part_of(plan.goals, id) != nullptr;
    case VoteOn::obstacles: return part_of(plan.obstacles, id) != nullptr;
    case VoteOn::parking: break;
    }
    return part_of(plan.parking, id) != nullptr;
}

Result<Acted> open_vote(const PlanContext& c, const OpenVote& wish)
{
    if (wish.budget < 1 || wish.budget > 10) return refused("no.plan.budget");
    return vote_act(c, "vote_opened", Vote{true, false, wish.on, wish.budget, 0, {}});
}

Result<Acted> give(const PlanContext& c, const GiveDots& wish)
{
    Vote vote = c.plan.vote;
    if (!vote.open || vote.revealed) return refused("no.plan.no_vote");
    if (wish.parts.empty()) return refused("no.plan.no_dots");
    if (wish.parts.size() > static_cast<std::size_t>(vote.budget)) return refused("no.plan.too_many_dots", {{"n", std::to_string(vote.budget)}});
    for (const PartId part : wish.parts) {
        if (!can_be_voted_on(c.plan, vote.on, part)) return refused("no.gone");
        const auto it = std::find_if(vote.dots.begin(), vote.dots.end(), [&](const Dots& d) { return d.part == part; });
        if (it == vote.dots.end()) vote.dots.push_back({part, 1});
        else ++it->dots;
    }
    std::sort(vote.dots.begin(), vote.dots.end(), [](const Dots& a, const Dots& b) { return a.part < b.part; }); // not the order they came in
    ++vote.voters;
    return vote_act(c, "voted", std::move(vote));
}

} // namespace

Result<Acted> decide_plan_room(const PlanContext& c, const PlanWish& wish)
{
    if (const auto* w = std::get_if<KeepMeasurement>(&wish)) return measure(c, *w);
    if (const auto* w = std::get_if<SetPoint>(&wish)) return point(c, w->state);
    if (const auto* w = std::get_if<BeginAgenda>(&wish)) return begin(c, *w);
    if (const auto* w = std::get_if<GoToStep>(&wish)) return go_to(c, *w);
    if (const auto* w = std::get_if<OrderStep>(&wish)) return order(c, *w);
    if (const auto* w = std::get_if<OpenVote>(&wish)) return open_vote(c, *w);
    if (const auto* w = std::get_if<GiveDots>(&wish)) return give(c, *w);
    if (std::holds_alternative<EndAgenda>(wish)) return end_agenda(c);
    if (const auto* w = std::get_if<RemoveMeasurement>(&wish)) {
        if (!part_of(c.plan.measurements, w->measurement)) return refused("no.gone");
        return plan_act("measurement_removed", "", {MeasurementRemoved{c.plan.id, w->measurement}});
    }
    Vote vote = c.plan.vote;
    if (!vote.open) return refused("no.plan.no_vote");
    if (std::holds_alternative<RevealVote>(wish)) {
        vote.revealed = true;
        return vote_act(c, "vote_revealed", std::move(vote));
    }
    vote.open = false;
    return vote_act(c, "vote_closed", std::move(vote));
}

} // namespace fyr::rules_of
