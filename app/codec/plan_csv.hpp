// A game plan as tables for Danish Excel (csv_writer.hpp says how they are written). Words of lanes, areas and items come
// from the templates where these have them; what they do not have keeps its key.
#pragma once

#include "codec/plan_level.hpp"
#include "domain/plan_templates.hpp"

#include <string>

namespace fyr {

/// Actions, then milestones, then meetings, each in the order of entry; what the level hides is hidden. Columns: kind
/// (action, milestone, follow_up), id, lane, lane_name, text, milestone (what an action leads to, what a milestone needs,
/// separated by "|"), owner, start, due, effort, status (of a milestone: reached or open; of a meeting: held or planned),
/// promised, note (why an action stands still, the evidence of a milestone, the decision of a meeting). `fictive`, here and below:
/// what is made up says so in a last column "fictive".
[[nodiscard]] std::string plan_csv(const Plan& plan, ExportLevel level, const PlanTemplates& words, Language language, bool fictive = false);

/// Every barometer the plan has been measured with, one row per area: medians and quartiles of the group before and
/// newest, the change, how many said "don't know", and when and how many answered. Values on the barometer's own scale;
/// an empty cell: not measured. Never what one person said.
[[nodiscard]] std::string barometer_csv(const Plan& plan, const PlanTemplates& words, Language language, bool fictive = false);

/// The checklists, every item the templates have and every one the plan has answered besides: key, item, value (0 to 3;
/// empty when unanswered or not relevant), status, note, owner, due. overview: notes are hidden.
[[nodiscard]] std::string points_csv(const Plan& plan, ExportLevel level, const PlanTemplates& words, Language language, bool fictive = false);

} // namespace fyr
