// Forms of a round of reflection: its beginning, what was said in a step, its end. Part of form_rows and form_command.
#pragma once

#include "board/form_rows.hpp"
#include "board/row_builder.hpp"

namespace fyr {

[[nodiscard]] constexpr bool is_of_a_round(FormKind kind) { return kind == FormKind::round_open || kind == FormKind::round_note || kind == FormKind::round_end; }

void round_rows(Rows& rows, const Form& form, const FormContext& context);
/// What stands in it already.
void fill_round_form(Form& form, const FormContext& context);
[[nodiscard]] Result<Command> round_command_of(const Form& form);

} // namespace fyr
