// What a plan still lacks: shown quietly where it applies, never as a refusal. Source: domain.md 5.2, "Checks".
#pragma once

#include "domain/plan.hpp"
#include "domain/rules.hpp"

namespace fyr {

enum class PlanFlaw {
    milestone_without_action,
    milestone_after_target,
    milestone_before_its_need,   ///< something it depends on comes later
    action_without_owner,
    action_without_day,
    action_before_today,         ///< its day lies before the plan begins
    action_after_milestone,      ///< or, when it leads to none, after the target
    no_first_step,
    first_step_late,             ///< not within PlanRules::first_step_days of the start
    owner_has_too_much,          ///< more open actions than PlanRules::active_actions_per_owner
    goal_not_smart               ///< people have not said yes to all five
};
constexpr auto names_of(PlanFlaw)
{
    return std::to_array<std::string_view>({"milestone_without_action", "milestone_after_target", "milestone_before_its_need",
                                            "action_without_owner", "action_without_day", "action_before_today",
                                            "action_after_milestone", "no_first_step", "first_step_late",
                                            "owner_has_too_much", "goal_not_smart"});
}

/// `part` is where it shows; 0: the whole plan. `about` fills the sentence "flaw.NAME" (texts, names, numbers).
struct PlanFinding {
    PlanFlaw flaw = PlanFlaw::no_first_step;
    PartId part;
    std::vector<std::pair<std::string, std::string>> about;
    bool operator==(const PlanFinding&) const = default;
};

/// All findings, those of the whole plan first. A plan nobody has begun (no milestone, no action) has none.
[[nodiscard]] std::vector<PlanFinding> plan_findings(const Plan& plan, const Rules& rules);

/// Milestones that depend on `milestone` (directly) and would then come before it, and those it depends on that would
/// come after it: what a move to that day warns of.
[[nodiscard]] std::vector<PartId> upset_by_move(const Plan& plan, PartId milestone, Date to);

} // namespace fyr
