// What each kind of form asks, row by row, and which command its answers become. Views draw the rows, the shell
// sends the command; neither knows a form by name.
#pragma once

#include "base/strings.hpp"
#include "board/form.hpp"
#include "domain/commands.hpp"
#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "domain/plan_templates.hpp"
#include "domain/templates.hpp"

#include <vector>

namespace fyr {

/// One thing to answer. choice: one of `choices`; many: any of them (values joined by '|'); text: one line; area:
/// several lines; day: a date with quick choices; say: a sentence that only informs.
struct FormRow {
    enum class What { say, choice, many, text, area, day } what = What::text;
    std::string field;
    std::string label;   ///< in the chosen language; "" leaves it out
    std::string hint;    ///< quiet text in an empty field
    std::vector<std::pair<std::string, std::string>> choices; ///< value, label
    std::size_t most = 200; ///< characters
    std::vector<std::string> starters; ///< phrases that a tap puts into the field
    bool one_of = false; ///< of starters: a tap puts it in place of what stands there
    bool digits = false; ///< a number stands in it: the keyboard on the glass is a pad of digits
    bool capitals = false; ///< initials: the keyboard on the glass types capitals
    bool weeks = false;  ///< of a day: choices weeks away, and buttons for whole weeks
};

/// Where a form's rows and command come from.
struct FormContext {
    const State& state;
    const Rules& rules;
    const Strings& strings;
    const Triangle& triangle;
    const PlanTemplates& plans;
    Stamp now = 0;
    bool codes = false; ///< codes are asked for: who passes a gate is known by theirs
};

[[nodiscard]] std::string form_title(const Form& form, const FormContext& context);
[[nodiscard]] std::vector<FormRow> form_rows(const Form& form, const FormContext& context);
/// The form as it opens: values that are already known stand in it, the first text field has the focus.
[[nodiscard]] Form opened(Form form, const FormContext& context);
/// Refused when an answer is missing that the domain would not miss (a number that is none, no choice made).
[[nodiscard]] Result<Command> command_of(const Form& form, const FormContext& context);

/// "a|b|c" ↔ {"a","b","c"}
[[nodiscard]] std::vector<std::string> parts_of(const std::string& joined);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

} // namespace fyr
