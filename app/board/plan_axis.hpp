// The backbone of the plan: months and weeks, milestones numbered from the future, plates of the meetings. Part of
// plan_layout; nothing of it may cover something else of it.
#pragma once

#include "board/plan_layout.hpp"

namespace fyr {

/// Fills marks, milestones and meetings of a layout whose backbone, today, future, cards and time are known. `ghosts`: as of
/// layout_plan. The last two meetings, when they lie in the plan's last week, become small plates at the foot of the future.
void place_axis(PlanLayout& layout, const Plan& plan, const Metrics& m, const Snapshot* ghosts);

} // namespace fyr
