// What happened: facts, written to disk, never refused and never changed. Every one carries all that evolve
// needs, so that replaying them gives the same state for ever. `kind` is its name on disk: never reuse one.
#pragma once

#include "base/sealed.hpp"
#include "domain/meeting.hpp"
#include "domain/plan_events.hpp"

#include <variant>

namespace fyr {

#define FYR_EVENT(name) static constexpr std::string_view kind = name

struct NotificationReceived {
    FYR_EVENT("notification_received");
    CaseId about;
    Notification facts;
    bool operator==(const NotificationReceived&) const = default;
    static constexpr auto fields()
    {
        using E = NotificationReceived;
        return fields_of(field("about", &E::about), field("facts", &E::facts));
    }
};

/// Most acts put one part of a case in place of the old one: the event holds case, part and the whole new value.
template <class Value, class Name>
struct PartSaved {
    static constexpr std::string_view kind = Name::kind;
    CaseId about;
    Value value{};
    bool operator==(const PartSaved&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("about", &PartSaved::about), field("value", &PartSaved::value));
    }
};

#define FYR_PART_EVENT(Type, Value, disk_name)                                                                         \
    struct Type##Name {                                                                                                \
        FYR_EVENT(disk_name);                                                                                          \
    };                                                                                                                 \
    using Type = PartSaved<Value, Type##Name>

FYR_PART_EVENT(AcuteAssessed, Acute, "acute_assessed");
FYR_PART_EVENT(AcuteActionSaved, AcuteAction, "acute_action_saved");
FYR_PART_EVENT(NoResourcesFound, std::string, "no_resources_found");
FYR_PART_EVENT(LateReasonSaved, std::string, "late_reason_saved");
FYR_PART_EVENT(FlagsSet, Flags, "flags_set");
FYR_PART_EVENT(ItemSaved, Item, "item_saved");
FYR_PART_EVENT(ItemRemoved, PartId, "item_removed");
FYR_PART_EVENT(NotRelevantSet, std::vector<std::string>, "not_relevant_set");
FYR_PART_EVENT(ChildVoiceSet, ChildVoice, "child_voice_set");
FYR_PART_EVENT(HypothesisSaved, Hypothesis, "hypothesis_saved");
FYR_PART_EVENT(HypothesisRemoved, PartId, "hypothesis_removed");
FYR_PART_EVENT(FunnelShortened, std::string, "funnel_shortened");
FYR_PART_EVENT(FocusSet, std::vector<Focus>, "focus_set");
FYR_PART_EVENT(ParkedSet, std::vector<Parked>, "parked_set");
FYR_PART_EVENT(Decided, Decision, "decided");
FYR_PART_EVENT(GateOverridden, Override, "gate_overridden");
FYR_PART_EVENT(CasesLinked, CaseLink, "cases_linked");
FYR_PART_EVENT(CasesUnlinked, CaseId, "cases_unlinked");
FYR_PART_EVENT(RoundSaved, Round, "round_saved");

struct AcuteMarked {
    FYR_EVENT("acute_marked");
    CaseId about;
    bool acute = true;
    std::string reason;
    bool operator==(const AcuteMarked&) const = default;
    static constexpr auto fields()
    {
        using E = AcuteMarked;
        return fields_of(field("about", &E::about), field("acute", &E::acute), field("reason", &E::reason));
    }
};

struct CardMoved {
    FYR_EVENT("card_moved");
    CaseId about;
    Step from = Step::received, to = Step::received;
    bool operator==(const CardMoved&) const = default;
    static constexpr auto fields()
    {
        using E = CardMoved;
        return fields_of(field("about", &E::about), field("from", &E::from), field("to", &E::to));
    }
};

struct DutySet {
    FYR_EVENT("duty_set");
    CaseId about;
    Duty duty = Duty::acknowledgement;
    DutyState state;
    bool operator==(const DutySet&) const = default;
    static constexpr auto fields()
    {
        using E = DutySet;
        return fields_of(field("about", &E::about), field("duty", &E::duty), field("state", &E::state));
    }
};

struct AwareSet {
    FYR_EVENT("aware_set");
    CaseId about;
    Date aware;
    std::string reason;
    Date deadline{};         ///< of the § 20 investigation that was decided: four months from `aware`; no day: none was
    bool operator==(const AwareSet&) const = default;
    static constexpr auto fields()
    {
        using E = AwareSet;
        return fields_of(field("about", &E::about), field("aware", &E::aware), field("reason", &E::reason),
                         field("deadline", &E::deadline));
    }
};

struct CaseTransferred {
    FYR_EVENT("case_transferred");
    CaseId about;
    std::string case_system_ref;
    Stamp at = 0;
    bool operator==(const CaseTransferred&) const = default;
    static constexpr auto fields()
    {
        using E = CaseTransferred;
        return fields_of(field("about", &E::about), field("case_system_ref", &E::case_system_ref), field("at", &E::at));
    }
};

struct CaseClosed {
    FYR_EVENT("case_closed");
    CaseId about;
    Stamp at = 0;
    bool operator==(const CaseClosed&) const = default;
    static constexpr auto fields() { return fields_of(field("about", &CaseClosed::about), field("at", &CaseClosed::at)); }
};

/// The meeting as it is now: opened, somebody came, a notification taken, a promise answered.
struct MeetingSet {
    FYR_EVENT("meeting_set");
    Meeting meeting;
    bool operator==(const MeetingSet&) const = default;
    static constexpr auto fields() { return fields_of(field("meeting", &MeetingSet::meeting)); }
};

/// The meeting is over: its record goes to the archive, the promises it made wait for the next one.
struct MeetingEnded {
    FYR_EVENT("meeting_ended");
    Meeting meeting;
    MeetingRecord record;
    std::vector<Promise> promises;
    bool operator==(const MeetingEnded&) const = default;
    static constexpr auto fields()
    {
        using E = MeetingEnded;
        return fields_of(field("meeting", &E::meeting), field("record", &E::record), field("promises", &E::promises));
    }
};

/// Something that is to be done by a day, said outside a meeting: the next one asks about it.
struct PromiseMade {
    FYR_EVENT("promise_made");
    Promise promise;
    bool operator==(const PromiseMade&) const = default;
    static constexpr auto fields() { return fields_of(field("promise", &PromiseMade::promise)); }
};

/// An agreement is kept: it is asked about no more.
struct PromiseKept {
    FYR_EVENT("promise_kept");
    Promise promise; ///< as it was made
    bool operator==(const PromiseKept&) const = default;
    static constexpr auto fields() { return fields_of(field("promise", &PromiseKept::promise)); }
};

struct TriangleChosen {
    FYR_EVENT("triangle_chosen");
    std::string triangle;
    bool operator==(const TriangleChosen&) const = default;
    static constexpr auto fields() { return fields_of(field("triangle", &TriangleChosen::triangle)); }
};

struct BoardImported {
    FYR_EVENT("board_imported");
    Board board;
    std::vector<Case> cases;
    bool operator==(const BoardImported&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("board", &BoardImported::board), field("cases", &BoardImported::cases));
    }
};

using BoardEvent = std::variant<NotificationReceived, AcuteAssessed, AcuteMarked, FlagsSet, CardMoved, ItemSaved,
                                ItemRemoved, NotRelevantSet, ChildVoiceSet, HypothesisSaved, HypothesisRemoved,
                                FunnelShortened, FocusSet, ParkedSet, Decided, GateOverridden, DutySet, CasesLinked,
                                CasesUnlinked, AwareSet, CaseTransferred, CaseClosed, MeetingSet, MeetingEnded,
                                TriangleChosen, BoardImported, RoundSaved, PromiseMade, AcuteActionSaved, NoResourcesFound, PromiseKept, LateReasonSaved>;

template <class A, class B>
struct Joined;
template <class... A, class... B>
struct Joined<std::variant<A...>, std::variant<B...>> {
    using type = std::variant<A..., B...>;
};
/// All that can happen on the wall: to the morning meeting, and to the game plans (plan_events.hpp).
using Event = Sealed<Joined<BoardEvent, PlanEvent>::type>;
extern template struct Sealed<Event::Union>;

/// An event about one plan.
template <class E>
concept AboutPlan = std::is_constructible_v<PlanEvent, E>;

#undef FYR_EVENT
#undef FYR_PART_EVENT

} // namespace fyr
