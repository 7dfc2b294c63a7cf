// The five files of assets/templates that game plans are made from. Edited by people, read as strictly as the rules, and
// read together: a plan names lanes that stand in another file. Pure: reads no files.
#pragma once

#include "base/result.hpp"
#include "domain/plan_templates.hpp"

#include <array>

namespace fyr {

/// Their names, in the order in which they are read.
inline constexpr std::array<const char*, 5> plan_template_files{"plan-lanes.json", "plan-templates.json", "plan-agendas.json",
                                                                "plan-barometers.json", "plan-checklists.json"};

/// `texts`: the bytes of each of plan_template_files. Every list has an entry. Keys are unique: of sets, plans, agendas,
/// barometers and checklists in their file, of lanes in their set, of steps and areas within theirs, of a checklist's items
/// over all checklists. Lanes that are named exist: those of a plan in its own set, those of a checklist in the first set.
/// A meeting comes so many weeks or months after the start, not both, and no later than the plan's end. The minutes of an
/// agenda are the sum of its steps'; nobody writes alone longer than a step lasts. Times in minutes, days, weeks, months.
/// Refused: corrupt, templates.refused with args as rules.refused (rules_codec.hpp).
[[nodiscard]] Result<PlanTemplates> decode_plan_templates(const std::array<std::string, plan_template_files.size()>& texts);

} // namespace fyr
