// What somebody wants of a game plan. As with cases: an id of value 0 in a saved part means "a new one", and a refused
// wish changes nothing.
#pragma once

#include "base/sealed.hpp"
#include "domain/plan.hpp"

#include <memory>
#include <variant>

namespace fyr {

/// Title, department, dates, vision. When the start moves, meetings not yet held move with it.
struct SetFrame { PlanFrame frame; };
struct SetLanes { std::vector<Lane> lanes; };
struct SaveLine { PlanList list = PlanList::signs; PlanLine line; };
struct SaveGoal { Goal goal; };
/// A new milestone without a date is placed backwards: before the earliest one, evenly between today and the target.
struct SaveMilestone { Milestone milestone; };
struct MoveMilestone { PartId milestone; Date to; };
struct SaveAction { Action action; };
struct MoveAction { PartId action; Date to; std::string lane; }; ///< lane "": stays in its own
struct SetActionStatus { PartId action; ActionStatus status = ActionStatus::done; std::string why; };
struct ChooseFirstStep { PartId action; };
struct SaveMember { Member member; };
struct SaveResource { Resource resource; };
struct SaveObstacle { Obstacle obstacle; };
/// A pill glides along its lane, or into another.
struct MovePill { PartId part; Date to; std::string lane; };
/// Takes any part away: a line, goal, milestone, action, member, resource or obstacle.
struct RemovePart { PartId part; };
/// A line of the parking lot becomes an action in that lane.
struct TakeUpIdea { PartId line; std::string lane; };

/// At most a week from where the plan put it; never on a day off.
struct MoveFollowUp { PartId meeting; Date to; };
struct BeginFollowUp { PartId meeting; };
struct SetLaneLight { LaneLight light; }; ///< in the meeting that is being held
struct EndFollowUp { std::string decision; };
/// Keeps how the plan stands now as what the first status meeting compares with.
struct LayPlan {};

/// What a group answered; at least the least number of people, or nothing is kept.
struct KeepMeasurement { Measurement measurement; int least_answers = 5; };
struct RemoveMeasurement { PartId measurement; };
struct SetPoint { PointState state; };

struct BeginAgenda { std::string agenda; std::vector<std::string> steps; };
struct GoToStep { std::string step; StepState leaving = StepState::done; }; ///< opens it (again); the one that was now is left so
struct OrderStep { std::string step; int place = 0; };
struct EndAgenda {};

struct OpenVote { VoteOn on = VoteOn::actions; int budget = 3; };
/// All dots of one person at once, so that nobody sees them grow.
struct GiveDots { std::vector<PartId> parts; };
struct RevealVote {};
struct CloseVote {};

using PlanWish = Sealed<
    std::variant<SetFrame, SetLanes, SaveLine, SaveGoal, SaveMilestone, MoveMilestone, SaveAction, MoveAction, SetActionStatus,
                 ChooseFirstStep, SaveMember, SaveResource, SaveObstacle, MovePill, RemovePart, TakeUpIdea, MoveFollowUp,
                 BeginFollowUp, SetLaneLight, EndFollowUp, LayPlan, KeepMeasurement, RemoveMeasurement, SetPoint, BeginAgenda,
                 GoToStep, OrderStep, EndAgenda, OpenVote, GiveDots, RevealVote, CloseVote>>;
extern template struct Sealed<PlanWish::Union>;

struct ChangePlan { PlanId about; PlanWish wish; };
/// A new plan on the shelf, whole: from a template, or a plan that came in a file. Always a new one: its id is given here.
struct AddPlan { std::shared_ptr<const Plan> plan; bool from_file = false; };
/// Takes a plan off the wall for good; undo brings it back.
struct RemovePlan { PlanId about; };

} // namespace fyr
