// A new plan from a template, in the words of one language. Pure.
#pragma once

#include "domain/plan_templates.hpp"
#include "domain/rules.hpp"

namespace fyr {

/// A plan that begins on `start`, with lanes, meetings on working days, milestones and actions; ids are given within it,
/// its own id is 0. `title` and `department` as they are.
[[nodiscard]] Plan plan_from(const PlanTemplate& made_from, const PlanTemplates& all, const std::string& title,
                             const std::string& department, Date start, Language language, const Rules& rules);

/// The same from a plan of this wall, kept as a template or not: all its dates moved to begin on `start`; nothing of what
/// happened to it (status, promises, meetings held, measurements, checklists, votes, first step). Who does what comes along.
[[nodiscard]] Plan plan_from(const Plan& kept, const std::string& title, const std::string& department, Date start,
                             const Rules& rules);

/// A plan as a template of its own: what happened to it and who does what are left out.
[[nodiscard]] Plan as_template(const Plan& plan, const std::string& title);

} // namespace fyr
