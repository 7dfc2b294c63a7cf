// What somebody wants. A command may be refused with one sentence; then nothing has changed.
// Ids of value 0 in a saved part mean "a new one".
#pragma once

#include "domain/meeting.hpp"
#include "domain/plan_commands.hpp"

#include <memory>
#include <variant>

namespace fyr {

/// A notification came in (from a file or typed). An empty code is given by the wall.
struct ReceiveNotification { Notification facts; };
/// The quick mark of the board: one tap and one confirmation; taking it back needs a reason.
struct MarkAcute { CaseId about; bool acute = true; std::string reason; };
/// Step 0: the 24-hour assessment.
struct AssessAcute { CaseId about; Acute acute; };
/// An action of the acute assessment: a new one (id 0 and no other open one of before), another owner or hour, or said to be done.
struct SaveAcuteAction { CaseId about; AcuteAction action; };
/// Somebody says that it is done, now. `action` 0: the one action of a board of before.
struct DoAcuteAction { CaseId about; PartId action; std::string by; };
/// Somebody says that an agreement is kept, in a meeting or outside one: it is asked about no more.
struct KeepPromise { Promise promise; };
/// Why it was assessed after the deadline; "" takes it back.
struct SetLateReason { CaseId about; std::string reason; };
/// Resources were looked for and none was found: why.
struct SetNoResources { CaseId about; std::string reason; };
/// `reason`, `role` and `by` are asked for only when a suspicion or existing support is taken down (gates_lowered): as OverrideGate,
/// for a gate goes with it; "no.lower_role" says that nothing is missing but the person.
struct SetFlags { CaseId about; Flags flags; std::string reason{}, role{}, by{}; };
struct MoveCard { CaseId about; Step to = Step::received; };
struct SaveItem { CaseId about; Item item; };
struct PlaceItem { CaseId about; PartId item; std::string dimension; };
struct RemoveItem { CaseId about; PartId item; };
struct SetNotRelevant { CaseId about; std::string dimension; bool not_relevant = true; };
struct SetChildVoice { CaseId about; ChildVoice voice; };
struct SaveHypothesis { CaseId about; Hypothesis hypothesis; };
struct RemoveHypothesis { CaseId about; PartId hypothesis; };
struct ShortenFunnel { CaseId about; std::string reason; };
struct SaveFocus { CaseId about; Focus focus; };
/// Moves a focus point to place 0, 1 or 2.
struct OrderFocus { CaseId about; PartId focus; int place = 0; };
/// A focus point that is not examined is parked with a reason, never dropped.
struct ParkFocus { CaseId about; PartId focus; ParkReason reason = ParkReason::later; };
struct ParkItem { CaseId about; PartId item; ParkReason reason = ParkReason::later; };
struct ParkText { CaseId about; std::string text; ParkReason reason = ParkReason::later; };
/// Takes it up again: it becomes a focus point, or goes back to the notes it came from.
struct TakeUpParked { CaseId about; PartId parked; };
struct Decide { CaseId about; Decision decision; };
/// `by`: initials of the one who passes it, whose role is `role`; the shell takes both from the code that was typed for it. The
/// reason is looked at before them: "no.override_role" says that nothing is missing but the person.
struct OverrideGate { CaseId about; Gate gate = Gate::abuse; std::string role, reason, by{}; };
struct SetDuty { CaseId about; Duty duty = Duty::acknowledgement; DutyState state; };
struct LinkCases { CaseId about, other; LinkKind kind = LinkKind::earlier; };
struct UnlinkCases { CaseId about, other; };
struct SetAware { CaseId about; Date aware; std::string reason; };
struct TransferCase { CaseId about; std::string case_system_ref; };
struct CloseCase { CaseId about; };
/// Something about the round of reflection that is open on it, or a new one (round.hpp).
struct ChangeRound { CaseId about; RoundWish wish; };
struct OpenMeeting { std::string leader; std::vector<std::string> present; };
struct SetPresent { std::vector<std::string> present; };
/// Puts a notification on the table (walk the board).
struct TakeCase { CaseId about; };
struct AnswerPromise { std::size_t index = 0; PromiseState state = PromiseState::kept; };
struct EndMeeting {};
struct ChooseTriangle { std::string triangle; };
/// All that an export holds.
struct WholeBoard { Board board; std::vector<Case> cases; };
/// A whole board from an export, into an empty wall. Shared: commands are copied into every target on the glass.
struct ImportBoard { std::shared_ptr<const WholeBoard> whole; };

using Command = Sealed<
    std::variant<ReceiveNotification, MarkAcute, AssessAcute, SetFlags, MoveCard, SaveItem, PlaceItem, RemoveItem,
                 SetNotRelevant, SetChildVoice, SaveHypothesis, RemoveHypothesis, ShortenFunnel, SaveFocus, OrderFocus,
                 ParkFocus, ParkItem, ParkText, TakeUpParked, Decide, OverrideGate, SetDuty, LinkCases, UnlinkCases,
                 SetAware, TransferCase, CloseCase, OpenMeeting, SetPresent, TakeCase, AnswerPromise, EndMeeting,
                 ChooseTriangle, ImportBoard, ChangePlan, AddPlan, RemovePlan, ChangeRound, SaveAcuteAction, DoAcuteAction,
                 SetNoResources, KeepPromise, SetLateReason>>;
extern template struct Sealed<Command::Union>;

} // namespace fyr
