// What a touch means: a command to the domain, a change of the screen, or something the shell does. Views emit
// intents, they never act.
#pragma once

#include "board/ui_actions.hpp"
#include "domain/commands.hpp"
#include "domain/people.hpp"
#include "domain/history.hpp"
#include "platform/input.hpp"
#include "training/lesson.hpp"

#include <optional>
#include <variant>

namespace fyr {

/// Things only the shell can do. Undo and redo at a side are about that side's own acts; none: about the newest of all.
struct UndoAct { WallSide side = WallSide::none; };
struct RedoAct { WallSide side = WallSide::none; };
/// A key of the keyboard on the glass. `capital`: what it types instead while capitals are on, "": the same; `word`: it ends
/// a word with a space of its own.
struct PressKey { KeyEvent key; std::string capital; bool word = false; };
/// Goes to the next notification of the walk (opens its case), or shows the sheet of a second round when all have been on the
/// table. `about`: to that one; `assess`: and opens its assessment.
struct TakeNext { CaseId about{}; bool assess = false; };
/// Sends the open form: becomes a command, or marks what is missing.
struct SubmitForm {};
/// Answers one question of the open form and sends it.
struct AnswerForm { std::string field, value; };
/// Closes the open form; what was written in it is asked about.
struct LeaveForm {};
/// The answer to that: what was written stays for when the form is opened again, or goes.
struct EndForm { DeskName desk = DeskName::first; bool keep = true; };
/// Writes picture and data as the summary screen says; then locks when asked. With free text it needs a reason, which the log keeps.
struct SaveBoard { bool lock = true; std::optional<ExportReason> reason{}; };
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
/// Ends the meeting, shows the summary. While some are not assessed and nobody is `sure`, it says so first.
struct FinishMeeting { bool sure = false; };
/// Somebody gets a new code, typed twice on the pad; or has none any more.
struct RenewCode { PersonId person; };
struct RemovePerson { PersonId person; };
/// Forgets one notification at once and for good.
struct PurgeCase { CaseId about; };
/// What somebody does with the lesson that is being held.
struct Teach { LessonAction action; };
/// A touch of a group on its own panel: its answer to the acute question, one more step of a dimension (concern, resource,
/// unknown, nothing), or its choice of a track.
struct GroupAnswer { CaseId about; int group = 0; std::optional<AcuteAnswer> acute; std::string dimension; };
/// To the training world and back; BeginAnew: the same world empty, what was is kept in the archive.
struct EnterTraining {};
struct LeaveTraining {};
struct BeginAnew {};
/// The training board becomes an exercise of the trainer's own.
struct KeepAsExercise {};
/// Somebody who may has looked: the machine's clock is right; what was found wrong with the log is known.
struct ClockIsRight {};
struct LogIsSeen {};
using ShellAction = std::variant<ClockIsRight, LogIsSeen, Teach, GroupAnswer, EnterTraining, LeaveTraining, BeginAnew, KeepAsExercise, UndoAct, RedoAct, TakeNext, SubmitForm, AnswerForm, LeaveForm, EndForm, SaveBoard, FinishMeeting, NextStep, OpenStep, KeepAnswers, HandInDots, SavePlan, PressKey, RenewCode, RemovePerson, PurgeCase>;

using Intent = Sealed<std::variant<Command, UiAction, ShellAction>>;
extern template struct Sealed<Intent::Union>;

} // namespace fyr
