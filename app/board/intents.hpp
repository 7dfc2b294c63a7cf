// What a touch means: a command to the domain, a change of the screen, or something the shell does. Views emit
// intents, they never act.
#pragma once

#include "board/ui_actions.hpp"
#include "domain/commands.hpp"
#include "platform/input.hpp"

#include <variant>

namespace fyr {

/// Things only the shell can do.
struct UndoAct {};
struct RedoAct {};
/// A key of the keyboard on the glass. `capital`: what it types instead while capitals are on, "": the same; `word`: it ends
/// a word with a space of its own.
struct PressKey { KeyEvent key; std::string capital; bool word = false; };
/// Goes to the next notification of the walk (opens its case).
struct TakeNext {};
/// Sends the open form: becomes a command, or marks what is missing.
struct SubmitForm {};
/// Writes picture and data as the summary screen says; then locks when asked.
struct SaveBoard { bool lock = true; };
/// The agenda's next step: the one that is now is done, and the part of the board the next one fills is shown.
struct NextStep { bool skip = false; };
/// Opens a step of the agenda again, and its part of the board.
struct OpenStep { std::string key; };
/// Keeps what people answered, when they are enough.
struct KeepAnswers {};
/// Hands in the dots of the person who is voting.
struct HandInDots {};
/// Picture, data, calendar and drawing of the plan in front into the exports folder.
struct SavePlan {};
/// Ends the meeting, shows the summary.
struct FinishMeeting {};
/// Somebody gets a new code, typed twice on the pad; or has none any more.
struct RenewCode { PersonId person; };
struct RemovePerson { PersonId person; };
using ShellAction = std::variant<UndoAct, RedoAct, TakeNext, SubmitForm, SaveBoard, FinishMeeting, NextStep, OpenStep, KeepAnswers, HandInDots, SavePlan, PressKey, RenewCode, RemovePerson>;

using Intent = Sealed<std::variant<Command, UiAction, ShellAction>>;
extern template struct Sealed<Intent::Union>;

} // namespace fyr
