#include "domain/plan.hpp"

#include "domain/calendar.hpp"

#include <algorithm>

namespace fyr {

std::vector<PlanLine>& lines_of(Plan& plan, PlanList list)
{
    switch (list) {
    case PlanList::signs: return plan.signs;
    case PlanList::proud: return plan.proud;
    case PlanList::facts: return plan.facts;
    case PlanList::strengths: return plan.strengths;
    case PlanList::pains: return plan.pains;
    case PlanList::gaps: return plan.gaps;
    case PlanList::success_factors: return plan.success_factors;
    case PlanList::game_rules: return plan.game_rules;
    case PlanList::parking: break;
    }
    return plan.parking;
}

const std::vector<PlanLine>& lines_of(const Plan& plan, PlanList list) { return lines_of(const_cast<Plan&>(plan), list); }

const Lane* lane_of(const Plan& plan, std::string_view key)
{
    const auto it = std::find_if(plan.lanes.begin(), plan.lanes.end(), [&](const Lane& l) { return l.key == key; });
    return it == plan.lanes.end() ? nullptr : &*it;
}

int days_unkept(const Action& a, Date today)
{
    return is_open(a) && a.promised && a.promised < today ? days_between(a.promised, today) : 0;
}

std::vector<Unkept> unkept_promises(const Plan& plan, Date today)
{
    std::vector<Unkept> unkept;
    for (const Action& a : plan.actions)
        if (const int days = days_unkept(a, today); days > 0) unkept.push_back({a.id, days});
    std::stable_sort(unkept.begin(), unkept.end(), [](const Unkept& a, const Unkept& b) { return a.days > b.days; });
    return unkept;
}

Snapshot snapshot_of(const Plan& plan, Date on)
{
    Snapshot now{on, {}};
    now.parts.reserve(plan.milestones.size() + plan.actions.size());
    for (const Milestone& m : plan.milestones)
        now.parts.push_back({m.id, true, m.title, m.lane, m.date, m.reached ? ActionStatus::done : ActionStatus::not_started});
    for (const Action& a : plan.actions) now.parts.push_back({a.id, false, a.text, a.lane, a.due, a.status});
    return now;
}

const Snapshot& last_snapshot(const Plan& plan)
{
    const Snapshot* last = &plan.baseline;
    for (const FollowUp& f : plan.follow_ups)
        if (f.ended_as.on && f.ended_as.on >= last->on) last = &f.ended_as;
    return *last;
}

namespace {

Difference difference_of(ActionStatus status)
{
    if (status == ActionStatus::done) return Difference::done;
    if (status == ActionStatus::blocked) return Difference::blocked;
    if (status == ActionStatus::dropped) return Difference::dropped;
    return Difference::status;
}

} // namespace

std::vector<Changed> changes_since(const Plan& plan, const Snapshot& then)
{
    std::vector<Changed> changes;
    if (!then.on) return changes;
    std::vector<const Snapshot::Part*> before;
    for (const Snapshot::Part& p : then.parts) before.push_back(&p);
    const auto by_id = [](const Snapshot::Part* p, PartId id) { return p->id < id; };
    std::sort(before.begin(), before.end(), [](const auto* a, const auto* b) { return a->id < b->id; });
    std::vector<bool> kept(before.size());
    const Snapshot now = snapshot_of(plan, then.on);
    for (const Snapshot::Part& p : now.parts) {
        const auto it = std::lower_bound(before.begin(), before.end(), p.id, by_id);
        if (it == before.end() || (*it)->id != p.id) {
            changes.push_back({Difference::added, p.id, p.milestone, p.text, {}, p.date});
            continue;
        }
        if ((*it)->date != p.date) changes.push_back({Difference::moved, p.id, p.milestone, p.text, (*it)->date, p.date});
        if ((*it)->lane != p.lane) changes.push_back({Difference::lane, p.id, p.milestone, p.text, {}, {}});
        if ((*it)->status != p.status) changes.push_back({difference_of(p.status), p.id, p.milestone, p.text, {}, {}});
        kept[static_cast<std::size_t>(it - before.begin())] = true;
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (const Snapshot::Part* p = before[i]; !kept[i]) changes.push_back({Difference::removed, p->id, p->milestone, p->text, p->date, {}});
    return changes;
}

} // namespace fyr
