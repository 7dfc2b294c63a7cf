// What somebody wants of a game plan. As with cases: an id of value 0 in a saved part means "a new one", and a refused
// wish changes nothing. Texts are trimmed and masked, and refused ("no.too_long") when PlanRules allows less. Refusals are
// "no.gone" for a part that is not there any more, else "no.plan.…"; what merely looks unwise is said, never refused
// (plan_checks.hpp). Source: domain.md 5.2 to 5.4, 6.1, 6.2.
#pragma once

#include "base/sealed.hpp"
#include "domain/plan.hpp"

#include <memory>
#include <variant>

namespace fyr {

/// Title, department, dates, vision; also puts a plan away and takes it out. The target lies a week to five years behind the
/// start. When the start moves, meetings not yet held move with it (plan_dates.hpp).
struct SetFrame { PlanFrame frame; };
/// All lanes in their order: 1 to 16, with keys of their own. Refused while something lies in one that is not among them.
struct SetLanes { std::vector<Lane> lanes; };
struct SaveLine { PlanList list = PlanList::signs; PlanLine line; };
struct SaveGoal { Goal goal; };
/// A new milestone without a date is placed backwards: before the earliest one, evenly between today and the target. Refused
/// when it is put outside the plan, or depends on itself through others.
struct SaveMilestone { Milestone milestone; };
struct MoveMilestone { PartId milestone; Date to; };
/// One owner at most; a blocked or dropped action says why. What it was promised for is not the sender's to say.
struct SaveAction { Action action; };
struct MoveAction { PartId action; Date to; std::string lane; }; ///< lane "": stays in its own
struct SetActionStatus { PartId action; ActionStatus status = ActionStatus::done; std::string why; };
struct ChooseFirstStep { PartId action; }; ///< an open action with an owner
struct SaveMember { Member member; };
struct SaveResource { Resource resource; };
struct SaveObstacle { Obstacle obstacle; };
/// A pill glides along its lane, or into another.
struct MovePill { PartId part; Date to; std::string lane; };
/// Takes any part away: a line, goal, milestone, action, member, resource or obstacle.
struct RemovePart { PartId part; };
/// A line of the parking lot becomes an action in that lane.
struct TakeUpIdea { PartId line; std::string lane; };

/// At most PlanRules::follow_up_may_move_days from where the plan put it; never on a day off; never when it was held.
struct MoveFollowUp { PartId meeting; Date to; };
struct BeginFollowUp { PartId meeting; }; ///< one at a time
struct SetLaneLight { LaneLight light; }; ///< in the meeting that is being held
/// Keeps the decision and how the plan stands, and promises every open action for the day it has now; an unkept promise
/// keeps the day it was promised for, so that its age shows.
struct EndFollowUp { std::string decision; };
/// Keeps how the plan stands now as what the first status meeting compares with, and promises as EndFollowUp does.
struct LayPlan {};

/// What a group answered, values in hundredths from 0 to 1000: at least the least number of people in every area, or nothing
/// is kept. The rules' number and `least_answers`: the larger one counts.
struct KeepMeasurement { Measurement measurement; int least_answers = 5; };
struct RemoveMeasurement { PartId measurement; };
struct SetPoint { PointState state; };

struct BeginAgenda { std::string agenda; std::vector<std::string> steps; };
struct GoToStep { std::string step; StepState leaving = StepState::done; }; ///< opens it (again); the one that was now is left so
struct OrderStep { std::string step; int place = 0; };
struct EndAgenda {};

struct OpenVote { VoteOn on = VoteOn::actions; int budget = 3; }; ///< 1 to 10 dots each; what was voted before is gone
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
/// A new plan on the shelf, whole: from a template, or a plan that came in a file. Always a new one: its id is given here. It
/// must be sound (broken_plan): else corrupt "no.import_broken". From a file: no meeting is being held and no vote is open.
struct AddPlan { std::shared_ptr<const Plan> plan; bool from_file = false; };
/// Takes a plan off the wall for good; undo brings it back.
struct RemovePlan { PlanId about; };

} // namespace fyr
