// What a game plan shows to whom: overview for the corridor and the partners, full for the team that made it.
#pragma once

#include "codec/board_level.hpp"

namespace fyr {

/// The plan as an export of that level shows it. A plan is about the work of a department and names no child: title,
/// vision, milestones, actions, owners, dates and measurements of the group stay. overview: what people said of
/// themselves and of what is hard is hidden_text: what they want to be proud of, pains, parked ideas, skills, why an
/// action stands still, the words and decisions of meetings, notes of the checklists; whose line it was and how many
/// hours somebody has are gone. full: everything. Doing it twice is doing it once.
[[nodiscard]] Plan at_level(const Plan& plan, ExportLevel level);

} // namespace fyr
