// What each kind of form asks, row by row, and which command its answers become. Views draw the rows, the shell
// sends the command; neither knows a form by name.
#pragma once

#include "base/strings.hpp"
#include "board/form.hpp"
#include "domain/commands.hpp"
#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "domain/plan_templates.hpp"
#include "domain/quick_answers.hpp"
#include "domain/templates.hpp"

#include <vector>

namespace fyr {

/// One thing to answer. choice: one of `choices`; many: any of them (values joined by '|'); text: one line; area:
/// several lines; day: a date with quick choices; moment: a day, an hour and a minute, by taps; say: a sentence that only informs.
struct FormRow {
    enum class What { say, choice, many, text, area, day, moment } what = What::text;
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
    Date earliest{}, latest{}; ///< of a day: what it can be; no day: no limit
    Stamp not_after = 0, not_before = 0; ///< of a moment, UTC; 0: no limit
    std::vector<std::string> sends; ///< of a choice: what is chosen with these is sent at once
    [[nodiscard]] bool is_typed() const { return what == What::text || what == What::area; }
};

/// Where a form's rows and command come from.
struct FormContext {
    const State& state;
    const Rules& rules;
    const Strings& strings;
    const Triangle& triangle;
    const PlanTemplates& plans;
    Stamp now = 0;
    const QuickAnswers& quick = no_quick_answers();
    std::string person{};              ///< initials of whoever gave a code; "": codes are not asked for
    std::vector<std::string> people{}; ///< initials of everybody who has a code
    bool codes = false; ///< codes are asked for: who passes a gate is known by theirs

    [[nodiscard]] static const QuickAnswers& no_quick_answers()
    {
        static const QuickAnswers none;
        return none;
    }
};

/// Who can be chosen with one touch: the person who is logged in, who is present, who has a code; each once.
[[nodiscard]] std::vector<std::string> colleagues(const FormContext& context);
/// Who is taken to be writing: the person who is logged in; on a wall without codes whoever assessed last in this meeting, "" nobody yet.
[[nodiscard]] std::string writer(const FormContext& context);

[[nodiscard]] std::string form_title(const Form& form, const FormContext& context);
[[nodiscard]] std::vector<FormRow> form_rows(const Form& form, const FormContext& context);
/// The form as it opens: values that are already known stand in it, the first text field has the focus.
[[nodiscard]] Form opened(Form form, const FormContext& context);
/// Refused when an answer is missing that the domain would not miss (a number that is none, no choice made).
[[nodiscard]] Result<Command> command_of(const Form& form, const FormContext& context);
/// What the form says beside that, to be sent after it.
[[nodiscard]] std::vector<Command> commands_after(const Form& form, const FormContext& context);
/// The row that answers a refusal, where whoever was refused is led; "" when no row does.
[[nodiscard]] std::string field_of_refusal(const Form& form, const FormContext& context, const std::string& refusal);
/// Typing is what one does there: the keyboard comes with the form.
[[nodiscard]] bool opens_with_keyboard(const Form& form);
/// Something typed differs from how the form began.
[[nodiscard]] bool is_written(const Form& form, const Form& begun, const FormContext& context);

/// "a|b|c" ↔ {"a","b","c"}
[[nodiscard]] std::vector<std::string> parts_of(const std::string& joined);
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

} // namespace fyr
