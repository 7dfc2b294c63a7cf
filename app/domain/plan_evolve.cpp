#include "base/overloaded.hpp"
#include "domain/plan_events.hpp"

#include <algorithm>
#include <map>

namespace fyr {
namespace {

template <class Part>
void save(Plan& plan, std::vector<Part>& parts, const Part& part)
{
    const auto it = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.id == part.id; });
    if (it == parts.end()) parts.push_back(part);
    else *it = part;
    plan.next_part = std::max(plan.next_part, part.id.value + 1);
}

template <class Part>
void remove(std::vector<Part>& parts, PartId id)
{
    std::erase_if(parts, [&](const Part& p) { return p.id == id; });
}

/// The part goes, and so does every mention of it.
void remove_everywhere(Plan& plan, PartId id)
{
    for (std::size_t i = 0; i < plan_list_count; ++i) remove(lines_of(plan, static_cast<PlanList>(i)), id);
    remove(plan.goals, id);
    remove(plan.milestones, id);
    remove(plan.actions, id);
    remove(plan.members, id);
    remove(plan.resources, id);
    remove(plan.obstacles, id);
    for (Milestone& m : plan.milestones) std::erase(m.depends_on, id);
    for (Action& a : plan.actions)
        if (a.milestone == id) a.milestone = {};
    if (plan.first_step == id) plan.first_step = {};
    std::erase_if(plan.vote.dots, [&](const Dots& d) { return d.part == id; });
}

void set_point(Plan& plan, const PointState& state)
{
    const auto it = std::find_if(plan.points.begin(), plan.points.end(), [&](const PointState& p) { return p.item == state.item; });
    if (it == plan.points.end()) plan.points.push_back(state);
    else *it = state;
}

} // namespace

void evolve(Plan& plan, const PlanEvent& event)
{
    std::visit(overloaded{
                   [](const PlanAdded&) {}, [](const PlanRemoved&) {},
                   [&](const PlanFramed& e) { plan.frame = e.value; },
                   [&](const LanesSet& e) { plan.lanes = e.value; },
                   [&](const LineSaved& e) { save(plan, lines_of(plan, e.list), e.line); },
                   [&](const GoalSaved& e) { save(plan, plan.goals, e.value); },
                   [&](const MilestoneSaved& e) { save(plan, plan.milestones, e.value); },
                   [&](const ActionSaved& e) { save(plan, plan.actions, e.value); },
                   [&](const MemberSaved& e) { save(plan, plan.members, e.value); },
                   [&](const ResourceSaved& e) { save(plan, plan.resources, e.value); },
                   [&](const ObstacleSaved& e) { save(plan, plan.obstacles, e.value); },
                   [&](const PlanPartRemoved& e) { remove_everywhere(plan, e.value); },
                   [&](const FirstStepChosen& e) { plan.first_step = e.value; },
                   [&](const FollowUpSaved& e) { save(plan, plan.follow_ups, e.value); },
                   [&](const FollowUpOpened& e) { plan.open_follow_up = e.value; },
                   [&](const PlanLaid& e) { plan.baseline = e.value; },
                   [&](const PromisesKept& e) {
                       std::map<PartId, Date> on;
                       for (const Promised& p : e.promises) on[p.action] = p.on;
                       for (Action& a : plan.actions)
                           if (const auto it = on.find(a.id); it != on.end()) a.promised = it->second;
                   },
                   [&](const Measured& e) { save(plan, plan.measurements, e.value); },
                   [&](const MeasurementRemoved& e) { remove(plan.measurements, e.value); },
                   [&](const PointSet& e) { set_point(plan, e.value); },
                   [&](const AgendaSet& e) { plan.agenda = e.value; },
                   [&](const VoteSet& e) { plan.vote = e.value; },
               },
               event);
}

} // namespace fyr
