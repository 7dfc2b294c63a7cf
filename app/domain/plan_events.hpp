// What happened to a game plan. Same promise as events.hpp: facts, complete, on disk for ever; `kind` is never reused.
#pragma once

#include "domain/plan.hpp"

#include <variant>

namespace fyr {

/// One part of a plan in place of the old one.
template <class Value, class Name>
struct PlanPartSaved {
    static constexpr std::string_view kind = Name::kind;
    PlanId about;
    Value value{};
    bool operator==(const PlanPartSaved&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("about", &PlanPartSaved::about), field("value", &PlanPartSaved::value));
    }
};

#define FYR_PLAN_EVENT(Type, Value, disk_name)                                                                         \
    struct Type##Name {                                                                                                \
        static constexpr std::string_view kind = disk_name;                                                            \
    };                                                                                                                 \
    using Type = PlanPartSaved<Value, Type##Name>

FYR_PLAN_EVENT(PlanAdded, Plan, "plan_added"); ///< the value's own id is `about`
FYR_PLAN_EVENT(PlanFramed, PlanFrame, "plan_framed");
FYR_PLAN_EVENT(LanesSet, std::vector<Lane>, "plan_lanes_set");
FYR_PLAN_EVENT(GoalSaved, Goal, "plan_goal_saved");
FYR_PLAN_EVENT(MilestoneSaved, Milestone, "plan_milestone_saved");
FYR_PLAN_EVENT(ActionSaved, Action, "plan_action_saved");
FYR_PLAN_EVENT(MemberSaved, Member, "plan_member_saved");
FYR_PLAN_EVENT(ResourceSaved, Resource, "plan_resource_saved");
FYR_PLAN_EVENT(ObstacleSaved, Obstacle, "plan_obstacle_saved");
FYR_PLAN_EVENT(PlanPartRemoved, PartId, "plan_part_removed");
FYR_PLAN_EVENT(FirstStepChosen, PartId, "plan_first_step_chosen");
FYR_PLAN_EVENT(FollowUpSaved, FollowUp, "plan_follow_up_saved");
FYR_PLAN_EVENT(FollowUpOpened, PartId, "plan_follow_up_opened"); ///< 0: none is held any more
FYR_PLAN_EVENT(PlanLaid, Snapshot, "plan_laid");
FYR_PLAN_EVENT(Measured, Measurement, "plan_measured");
FYR_PLAN_EVENT(MeasurementRemoved, PartId, "plan_measurement_removed");
FYR_PLAN_EVENT(PointSet, PointState, "plan_point_set");
FYR_PLAN_EVENT(AgendaSet, AgendaRun, "plan_agenda_set");
FYR_PLAN_EVENT(VoteSet, Vote, "plan_vote_set");

#undef FYR_PLAN_EVENT

struct LineSaved {
    static constexpr std::string_view kind = "plan_line_saved";
    PlanId about;
    PlanList list = PlanList::signs;
    PlanLine line;
    bool operator==(const LineSaved&) const = default;
    static constexpr auto fields()
    {
        using E = LineSaved;
        return fields_of(field("about", &E::about), field("list", &E::list), field("line", &E::line));
    }
};

/// The days open actions were promised for, after a meeting or when the plan was laid.
struct Promised {
    PartId action;
    Date on;
    bool operator==(const Promised&) const = default;
    static constexpr auto fields() { return fields_of(field("action", &Promised::action), field("on", &Promised::on)); }
};
struct PromisesKept {
    static constexpr std::string_view kind = "plan_promises_kept";
    PlanId about;
    std::vector<Promised> promises;
    bool operator==(const PromisesKept&) const = default;
    static constexpr auto fields()
    {
        using E = PromisesKept;
        return fields_of(field("about", &E::about), field("promises", &E::promises));
    }
};

struct PlanRemoved {
    static constexpr std::string_view kind = "plan_removed";
    PlanId about;
    bool operator==(const PlanRemoved&) const = default;
    static constexpr auto fields() { return fields_of(field("about", &PlanRemoved::about)); }
};

using PlanEvent =
    std::variant<PlanAdded, PlanFramed, LanesSet, LineSaved, GoalSaved, MilestoneSaved, ActionSaved, MemberSaved, ResourceSaved,
                 ObstacleSaved, PlanPartRemoved, FirstStepChosen, FollowUpSaved, FollowUpOpened, PlanLaid, PromisesKept,
                 Measured, MeasurementRemoved, PointSet, AgendaSet, VoteSet, PlanRemoved>;

/// Changes one plan; an unknown part does nothing. PlanAdded and PlanRemoved are the state's.
void evolve(Plan& plan, const PlanEvent& event);

} // namespace fyr
