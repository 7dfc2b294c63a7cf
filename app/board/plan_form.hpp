// The forms about a game plan: what they ask and what their answers become. Same mechanism as form_rows.hpp.
#pragma once

#include "board/form_rows.hpp"

namespace fyr {

/// All: of a form of kind FormKind::plan.
[[nodiscard]] std::string plan_form_title(const Form& form, const FormContext& context);
[[nodiscard]] std::vector<FormRow> plan_form_rows(const Form& form, const FormContext& context);
/// Puts what is known already into the form's values; what somebody has put there stays. Nothing for a plan that is gone.
void fill_plan_form(Form& form, const FormContext& context);
/// Refused when an answer is missing that the domain would not miss: no.plan.title, no.plan.empty (a lane without a name),
/// no.plan.value (args area, low, high), no.plan.measurement (no value at all); no.gone when plan or template are gone.
[[nodiscard]] Result<Command> plan_command_of(const Form& form, const FormContext& context);

/// The word of a lane in one language: its own name, else its template's.
[[nodiscard]] std::string lane_name(const Lane& lane, const PlanTemplates& templates, Language language);

} // namespace fyr
