// What a touch means: a command to the domain, a change of the screen, or something the shell does. Views emit
// intents, they never act.
#pragma once

#include "board/ui_actions.hpp"
#include "domain/commands.hpp"

#include <variant>

namespace fyr {

/// Things only the shell can do.
struct UndoAct {};
struct RedoAct {};
/// Goes to the next notification of the walk (opens its case).
struct TakeNext {};
/// Sends the open form: becomes a command, or marks what is missing.
struct SubmitForm {};
/// Writes picture and data as the summary screen says; then locks when asked.
struct SaveBoard { bool lock = true; };
/// Ends the meeting, shows the summary.
struct FinishMeeting {};
using ShellAction = std::variant<UndoAct, RedoAct, TakeNext, SubmitForm, SaveBoard, FinishMeeting>;

using Intent = Sealed<std::variant<Command, UiAction, ShellAction>>;
extern template struct Sealed<Intent::Union>;

} // namespace fyr
