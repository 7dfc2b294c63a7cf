// The game plan: made backwards from the future to today, followed up until the closing meeting. The words are those of
// the workshop sheet. Source: domain.md 5.2 (the board) and 5.3 (follow-up).
#pragma once

#include "domain/plan_follow_up.hpp"

namespace fyr {

struct PlanTag;
using PlanId = Id<PlanTag>;

/// What a plan is called and between which days it lies. Times are days in Denmark; how long texts may be is in PlanRules,
/// and so is every other limit that a municipality may change (rules.hpp).
struct PlanFrame {
    std::string title, department;
    Date start, target;      ///< today as it was when the plan was made; the future it wants. start < target
    std::string vision;      ///< in the present tense, as if the target day were today
    bool archived = false;   ///< off the shelf, kept
    bool is_template = false; ///< other plans are made from it; it has no dates of its own to keep
    bool operator==(const PlanFrame&) const = default;
    static constexpr auto fields()
    {
        using F = PlanFrame;
        return fields_of(field("title", &F::title), field("department", &F::department), field("start", &F::start),
                         field("target", &F::target), field("vision", &F::vision), field("archived", &F::archived),
                         field("is_template", &F::is_template));
    }
};

/// The plain lists of the board; each line is a sentence somebody said.
enum class PlanList { signs, proud, facts, strengths, pains, gaps, success_factors, game_rules, parking };
constexpr auto names_of(PlanList)
{
    return std::to_array<std::string_view>(
        {"signs", "proud", "facts", "strengths", "pains", "gaps", "success_factors", "game_rules", "parking"});
}
inline constexpr std::size_t plan_list_count = 9;

/// How many lines a list holds: success factors and game rules are at most five (5.2); the others 200, which is ours.
[[nodiscard]] constexpr std::size_t most_lines(PlanList list)
{
    return list == PlanList::success_factors || list == PlanList::game_rules ? 5 : 200;
}

/// Parts are unique by `id` within the plan, over all kinds of parts. Vectors keep the order of entry; that of the
/// milestones is the order in which the plan was thought backwards.
struct Plan {
    PlanId id;
    PlanFrame frame;
    std::vector<Lane> lanes;
    std::vector<PlanLine> signs, proud, facts, strengths, pains, gaps, success_factors, game_rules, parking;
    std::vector<Goal> goals;
    std::vector<Milestone> milestones;
    std::vector<Action> actions;
    std::vector<Member> members;
    std::vector<Resource> resources;
    std::vector<Obstacle> obstacles;
    PartId first_step; ///< one of the actions; 0: not chosen yet
    std::vector<FollowUp> follow_ups;
    PartId open_follow_up; ///< the meeting that is being held; 0: none
    Snapshot baseline;     ///< the plan as it was when it was laid; empty until then
    std::vector<Measurement> measurements;
    std::vector<PointState> points;
    AgendaRun agenda;
    Vote vote;
    std::uint64_t next_part = 1; ///< id of the next new part; rises only
    Stamp created_at = 0;        ///< when it came to this wall, UTC
    bool operator==(const Plan&) const = default;
    static constexpr auto fields()
    {
        using P = Plan;
        return fields_of(field("id", &P::id), field("frame", &P::frame), field("lanes", &P::lanes), field("signs", &P::signs),
                         field("proud", &P::proud), field("facts", &P::facts), field("strengths", &P::strengths),
                         field("pains", &P::pains), field("gaps", &P::gaps),
                         field("success_factors", &P::success_factors), field("game_rules", &P::game_rules),
                         field("parking", &P::parking), field("goals", &P::goals), field("milestones", &P::milestones),
                         field("actions", &P::actions), field("members", &P::members), field("resources", &P::resources),
                         field("obstacles", &P::obstacles), field("first_step", &P::first_step),
                         field("follow_ups", &P::follow_ups), field("open_follow_up", &P::open_follow_up),
                         field("baseline", &P::baseline), field("measurements", &P::measurements),
                         field("points", &P::points), field("agenda", &P::agenda), field("vote", &P::vote),
                         field("next_part", &P::next_part), field("created_at", &P::created_at));
    }
};

/// The lines of one list.
[[nodiscard]] std::vector<PlanLine>& lines_of(Plan& plan, PlanList list);
[[nodiscard]] const std::vector<PlanLine>& lines_of(const Plan& plan, PlanList list);

/// The lane of that key, or null.
[[nodiscard]] const Lane* lane_of(const Plan& plan, std::string_view key);

/// Not done and not given up.
[[nodiscard]] constexpr bool is_open(const Action& a)
{
    return a.status != ActionStatus::done && a.status != ActionStatus::dropped;
}
/// Open behind its day.
[[nodiscard]] constexpr bool is_overdue(const Action& a, Date today) { return is_open(a) && a.due && a.due < today; }

/// Days since the day an open action was promised for, however often it has been moved since; 0: nothing is owed (5.3).
[[nodiscard]] int days_unkept(const Action& a, Date today);
/// A promise that was not kept: open behind the day it was promised for, however often it has been moved since (5.3). Done
/// and dropped actions are none; neither is one that has not been promised yet (LayPlan, EndFollowUp).
struct Unkept {
    PartId action;
    int days = 0; ///< since the promised day
};
[[nodiscard]] std::vector<Unkept> unkept_promises(const Plan& plan, Date today); ///< oldest first

/// How the plan stands now, for the ghosts of the next meeting: milestones, then actions, in their order of entry.
[[nodiscard]] Snapshot snapshot_of(const Plan& plan, Date on);
/// What the next meeting compares with, whichever is newer: how the plan stood when a meeting ended, or when it was laid (on
/// one day: the meeting). No day: nothing yet. Lives as long as `plan`.
[[nodiscard]] const Snapshot& last_snapshot(const Plan& plan);

/// What has changed in the plan since a snapshot, part by part: those that are there in the order of snapshot_of, then those
/// that are gone. One that was moved and has another status is there twice. Another lane or other words alone are no change;
/// empty when there is no snapshot.
enum class Difference { added, moved, lane, done, blocked, status, dropped, removed };
constexpr auto names_of(Difference)
{
    return std::to_array<std::string_view>({"added", "moved", "lane", "done", "blocked", "status", "dropped", "removed"});
}
struct Changed {
    Difference what = Difference::added;
    PartId part;
    bool milestone = false; ///< else an action
    std::string text; ///< as it is now; of a removed part as it was
    Date from, to;    ///< of a move; added: only `to`, removed: only `from`
};
[[nodiscard]] std::vector<Changed> changes_since(const Plan& plan, const Snapshot& then);

} // namespace fyr
