// Milestones, thought backwards, and the actions that lead to them (domain.md 5.2). Dates may be wrong in many ways that
// are only said (plan_checks.hpp); refused is what cannot be kept at all.
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/decide_parts.hpp"
#include "domain/decide_plan.hpp"
#include "domain/plan_dates.hpp"

#include <algorithm>
#include <set>

namespace fyr::rules_of {
namespace {

/// `from` would, through what it depends on, come back to `to`.
bool leads_back(const Plan& plan, PartId from, PartId to, std::set<PartId>& seen)
{
    if (from == to) return true;
    const Milestone* m = part_of(plan.milestones, from);
    if (!m || !seen.insert(from).second) return false;
    return std::any_of(m->depends_on.begin(), m->depends_on.end(), [&](PartId next) { return leads_back(plan, next, to, seen); });
}

/// The sentence and the place of a milestone or an action, whoever wants it.
Result<Acted> milestone(const PlanContext& c, Milestone m)
{
    const Milestone* old = part_of(c.plan.milestones, m.id);
    const auto id = id_for(c, c.plan.milestones, m.id);
    if (!id) return id.error();
    const auto title = required(m.title, static_cast<std::size_t>(c.rules.plan.title_max_chars), "no.plan.empty");
    if (!title) return title.error();
    const auto before = clean(m.before, plan_text(c)), evidence = clean(m.evidence, plan_text(c));
    if (!before) return before.error();
    if (!evidence) return evidence.error();
    if (const auto lane = known_lane(c.plan, m.lane, true); !lane) return lane.error();
    if (const auto day = sound_day(m.date, true); !day) return day.error();
    if (!m.date) m.date = old ? old->date : next_milestone_date(c.plan, c.rules.calendar);
    const bool placed = !old || old->date != m.date; // one that a new frame left outside can still be worked on
    if (placed && (m.date <= c.plan.frame.start || m.date > c.plan.frame.target)) return refused("no.plan.outside");
    std::set<PartId> once;
    std::erase_if(m.depends_on, [&](PartId need) { return !once.insert(need).second; });
    for (const PartId need : m.depends_on) {
        if (!part_of(c.plan.milestones, need)) return refused("no.gone");
        std::set<PartId> seen;
        if (m.id && leads_back(c.plan, need, m.id, seen)) return refused("no.plan.circle");
    }
    m.id = *id;
    m.title = *title;
    m.before = *before;
    m.evidence = *evidence;
    if (old && *old == m) return Acted{};
    const bool only_moved = old && old->date != m.date && [&] {
        Milestone same = *old;
        same.date = m.date;
        return same == m;
    }();
    return plan_act(only_moved ? "milestone_moved" : old && !old->reached && m.reached ? "milestone_reached" : "milestone", m.title,
                    {MilestoneSaved{c.plan.id, m}});
}

bool is_one_person(const std::string& owner)
{
    for (const char* between : {",", ";", "/", "&", "+", " og ", " and "})
        if (owner.find(between) != std::string::npos) return false;
    return true;
}

/// What is given up or blocked says why.
Result<void> has_reason(const Action& a)
{
    if (!trimmed(a.why).empty()) return {};
    if (a.status == ActionStatus::dropped) return refused("no.plan.why_dropped");
    if (a.status == ActionStatus::blocked) return refused("no.plan.why_blocked");
    return {};
}

Result<Acted> action(const PlanContext& c, Action a, const char* name = "action")
{
    const Action* old = part_of(c.plan.actions, a.id);
    const auto id = id_for(c, c.plan.actions, a.id);
    if (!id) return id.error();
    const auto text = required(a.text, plan_text(c), "no.plan.empty");
    if (!text) return text.error();
    const auto owner = clean(a.owner, short_text), why = clean(a.why, plan_text(c));
    if (!owner) return owner.error();
    if (!why) return why.error();
    if (!is_one_person(*owner)) return refused("no.plan.one_owner");
    const bool same_status = old && old->status == a.status && old->why == *why;
    if (const auto reason = has_reason(a); !same_status && !reason) return reason.error();
    if (const auto lane = known_lane(c.plan, a.lane, false); !lane) return lane.error();
    if (const auto day = sound_day(a.due, true); !day) return day.error();
    if (const auto day = sound_day(a.start, true); !day) return day.error();
    if (a.start && a.due && a.due < a.start) a.start = a.due;
    if (a.milestone && !part_of(c.plan.milestones, a.milestone)) return refused("no.gone");
    if (!a.from_point.empty() && !is_key(a.from_point)) return refused("no.gone");
    a.id = *id;
    a.text = *text;
    a.owner = *owner;
    a.why = *why;
    a.promised = old ? old->promised : Date{};
    if (old && *old == a) return Acted{};
    return plan_act(name, a.text, {ActionSaved{c.plan.id, a}});
}

Result<Acted> status(const PlanContext& c, const SetActionStatus& wish)
{
    const Action* old = part_of(c.plan.actions, wish.action);
    if (!old) return refused("no.gone");
    Action a = *old;
    a.status = wish.status;
    a.why = wish.status == ActionStatus::blocked || wish.status == ActionStatus::dropped ? wish.why : "";
    return action(c, a, ("status." + std::string(name_of(wish.status))).c_str());
}

Result<Acted> first_step(const PlanContext& c, PartId id)
{
    if (id == c.plan.first_step) return Acted{};
    const Action* a = part_of(c.plan.actions, id);
    if (!a) return refused("no.gone");
    if (!is_open(*a)) return refused("no.plan.first_done");
    if (a->owner.empty()) return refused("no.plan.first_owner");
    return plan_act("first_step", a->text, {FirstStepChosen{c.plan.id, id}});
}

Result<Acted> take_up(const PlanContext& c, const TakeUpIdea& wish)
{
    const PlanLine* idea = part_of(c.plan.parking, wish.line);
    if (!idea) return refused("no.gone");
    Action a;
    a.text = idea->text;
    a.lane = wish.lane;
    auto acted = action(c, a, "taken_up");
    if (acted) acted->events.insert(acted->events.begin(), PlanPartRemoved{c.plan.id, wish.line});
    return acted;
}

} // namespace

Result<Acted> decide_plan_path(const PlanContext& c, const PlanWish& wish)
{
    if (const auto* w = std::get_if<SaveMilestone>(&wish)) return milestone(c, w->milestone);
    if (const auto* w = std::get_if<SaveAction>(&wish)) return action(c, w->action);
    if (const auto* w = std::get_if<SetActionStatus>(&wish)) return status(c, *w);
    if (const auto* w = std::get_if<ChooseFirstStep>(&wish)) return first_step(c, w->action);
    if (const auto* w = std::get_if<TakeUpIdea>(&wish)) return take_up(c, *w);
    if (const auto* w = std::get_if<MoveMilestone>(&wish)) {
        const Milestone* old = part_of(c.plan.milestones, w->milestone);
        if (!old) return refused("no.gone");
        if (const auto day = sound_day(w->to, false); !day) return day.error();
        Milestone m = *old;
        m.date = w->to;
        return milestone(c, m);
    }
    const auto& w = std::get<MoveAction>(wish);
    const Action* old = part_of(c.plan.actions, w.action);
    if (!old) return refused("no.gone");
    Action a = *old;
    a.due = w.to;
    if (!w.lane.empty()) a.lane = w.lane;
    return action(c, a, "action_moved");
}

} // namespace fyr::rules_of
