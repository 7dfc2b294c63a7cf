// Seeded random game plans, sound by the invariants and with everything in them that they can hold, and random wishes
// about them.
#pragma once

#include "domain/commands.hpp"
#include "tests/support/random_state.hpp"

namespace fyr::test {

/// What a part of a plan is. A random plan numbers its parts by kind, so that a random wish often names one of the right kind.
enum class PlanPart { line, goal = static_cast<int>(plan_list_count), milestone, action, member, resource, obstacle, follow_up, measurement, count };

/// The n-th (0..2) part of a kind in a random plan; `line` is the first of nine kinds, one for each list.
[[nodiscard]] constexpr PartId usual_part(PlanPart kind, std::size_t n, PlanList list = PlanList::signs)
{
    const auto number = static_cast<std::uint64_t>(kind) + (kind == PlanPart::line ? static_cast<std::uint64_t>(list) : 0);
    return PartId{1 + number + n * static_cast<std::uint64_t>(PlanPart::count)};
}
/// Parts that people add to a random plan get ids from here on.
inline constexpr std::uint64_t first_new_part = 1 + 3 * static_cast<std::uint64_t>(PlanPart::count);

/// Parts with id 0; the plan gives them theirs. Dates lie within the frame.
[[nodiscard]] PlanFrame random_frame(Random& random);
[[nodiscard]] Milestone random_milestone(Random& random, const PlanFrame& frame);
[[nodiscard]] Action random_action(Random& random, const PlanFrame& frame);
[[nodiscard]] Obstacle random_obstacle(Random& random, const PlanFrame& frame);
/// At least five people answered, or nobody said how many.
[[nodiscard]] Measurement random_measurement(Random& random, const PlanFrame& frame);
/// Meetings on working days, at most a week from where they were planned.
[[nodiscard]] Plan random_plan(Random& random, PlanId id);

/// A wish of any kind, allowed or not.
[[nodiscard]] PlanWish random_wish(Random& random);
/// ChangePlan, AddPlan or RemovePlan; plans have small numbers.
[[nodiscard]] Command random_plan_command(Random& random);
/// What takes one plan from the shelf through a status meeting to the second measurement.
[[nodiscard]] std::vector<Command> whole_plan(Random& random);

} // namespace fyr::test
