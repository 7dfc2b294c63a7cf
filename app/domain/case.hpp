// One notification on the board with everything the team made of it: safety first, the three phases of the
// funnel, the next step, the duties that run beside it. A plain value; the rules that change it are in decide_*.cpp.
// Source: domain.md 1.2 (fields of each step) and part 4 (states and parallel obligations).
#pragma once

#include "domain/notification.hpp"

namespace fyr {

using CaseId = Id<struct CaseTag>;
using PartId = Id<struct PartTag>; ///< a note, hypothesis, focus point or parked thing; unique within its case or plan

/// The part of that id, or null. Good until the list changes.
template <class Part>
[[nodiscard]] const Part* part_of(const std::vector<Part>& parts, PartId id)
{
    for (const Part& part : parts)
        if (part.id == id) return &part;
    return nullptr;
}

/// The five columns of the board. 1–3 are the official phases, the ends are ours.
enum class Step { received, concern, hypotheses, funnelling, next_step };
constexpr auto names_of(Step)
{
    return std::to_array<std::string_view>({"received", "concern", "hypotheses", "funnelling", "next_step"});
}
inline constexpr std::size_t step_count = 5;

enum class AcuteAnswer { unanswered, yes, no, undecided };
constexpr auto names_of(AcuteAnswer) { return std::to_array<std::string_view>({"unanswered", "yes", "no", "undecided"}); }

/// One thing that is done now about an acute danger, or found out because the answer needs it: one colleague, one hour. It is an
/// agreement (aftale) until somebody says it is done.
struct AcuteAction {
    PartId id;            ///< within its case
    std::string what{};   ///< what is done, or what is found out; ≤ 200 characters
    std::string whom{};   ///< who is asked; required when something is found out
    std::string owner{};  ///< initials
    Stamp by = 0;         ///< UTC, the hour it shall be done by; 0 only in boards of before there were hours
    Stamp done_at = 0;    ///< UTC; 0: not done yet
    std::string done_by{}; ///< initials
    [[nodiscard]] bool is_open() const { return done_at == 0; }
    bool operator==(const AcuteAction&) const = default;
    static constexpr auto fields()
    {
        using A = AcuteAction;
        return fields_of(field("id", &A::id), field("what", &A::what), field("whom", &A::whom), field("owner", &A::owner),
                         field("by", &A::by), field("done_at", &A::done_at), field("done_by", &A::done_by));
    }
};

/// Step 0, Sikkerhed først. yes/no with reason and initials ends the 24-hour clock; undecided lets it run.
struct Acute {
    AcuteAnswer answer = AcuteAnswer::unanswered;
    std::string reason;       ///< required for every answer, ≤ 200 characters
    std::string by, by_other; ///< initials; the second pair is recommended
    std::string action;       ///< only in boards of before there were `actions`: read it by actions_of()
    std::string action_owner; ///< of that one
    Stamp at = 0;             ///< UTC, when it was answered last
    bool marked = false;      ///< acute: "yes", or marked by one tap on the board; until taken back with a reason
    std::vector<AcuteAction> actions{}; ///< yes: what is done; undecided: what is found out; in the order they were said
    std::string whereabouts{}; ///< where the child is now, ≤ 200 characters; "" when not said
    Stamp first_at = 0;       ///< UTC, when it was first assessed (yes or no) without having been open again since; 0: `at` is it
    std::string late_reason{}; ///< why it was assessed after the deadline, ≤ 200 characters; "" when nobody said
    std::vector<std::string> assessors{}; ///< initials of all who ever assessed it, kept by evolve; each once
    bool operator==(const Acute&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("answer", &Acute::answer), field("reason", &Acute::reason), field("by", &Acute::by),
                         field("by_other", &Acute::by_other), field("action", &Acute::action),
                         field("action_owner", &Acute::action_owner), field("at", &Acute::at),
                         field("marked", &Acute::marked), field("actions", &Acute::actions),
                         field("whereabouts", &Acute::whereabouts), field("first_at", &Acute::first_at),
                         field("late_reason", &Acute::late_reason), field("assessors", &Acute::assessors));
    }
};
/// What is done or found out, also what a board of before wrote as the one action (with no id, and no hour).
[[nodiscard]] std::vector<AcuteAction> actions_of(const Acute& acute);

enum class Polarity { resource, concern, unknown };
constexpr auto names_of(Polarity) { return std::to_array<std::string_view>({"resource", "concern", "unknown"}); }
/// Where a note comes from. not_stated: nobody has said yet; such a note stands in the way of a decision.
enum class Kind { observation, hearsay, judgement, not_stated };
constexpr auto names_of(Kind) { return std::to_array<std::string_view>({"observation", "hearsay", "judgement", "not_stated"}); }
enum class Pattern { not_stated, first_time, repeated };
constexpr auto names_of(Pattern) { return std::to_array<std::string_view>({"not_stated", "first_time", "repeated"}); }

/// A note, a magnet, or both: a magnet is an item with a dimension, a note an item with text.
struct Item {
    PartId id;
    Polarity polarity = Polarity::concern;
    Kind kind = Kind::observation;
    std::string text;      ///< ≤ 160 characters; "" for a bare magnet
    std::string source;    ///< who saw or said it: "lærer", "sundhedsplejerske"
    std::string when;      ///< date or "ukendt", free text
    std::string dimension; ///< key of the triangle's dimension; "" when not placed
    int severity = 0;      ///< 0..3
    Pattern pattern = Pattern::not_stated;
    bool operator==(const Item&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("id", &Item::id), field("polarity", &Item::polarity), field("kind", &Item::kind),
                         field("text", &Item::text), field("source", &Item::source), field("when", &Item::when),
                         field("dimension", &Item::dimension), field("severity", &Item::severity),
                         field("pattern", &Item::pattern));
    }
};

/// The child's own voice: words, or said in so many words that it has not been heard yet. Never silently blank.
struct ChildVoice {
    std::string text;
    bool not_heard_yet = false;
    [[nodiscard]] bool is_set() const { return not_heard_yet || !text.empty(); }
    bool operator==(const ChildVoice&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("text", &ChildVoice::text), field("not_heard_yet", &ChildVoice::not_heard_yet));
    }
};

enum class Strength { weak, possible, strong };
constexpr auto names_of(Strength) { return std::to_array<std::string_view>({"weak", "possible", "strong"}); }

/// "Vi tænker, at … fordi … hvilket for barnet betyder …". Never marked true.
struct Hypothesis {
    PartId id;
    std::string think, because, consequence;
    std::vector<std::string> speaks_for, speaks_against;
    Strength strength = Strength::possible;
    std::vector<PartId> links; ///< items it builds on
    std::string proposed_by;
    bool operator==(const Hypothesis&) const = default;
    static constexpr auto fields()
    {
        using H = Hypothesis;
        return fields_of(field("id", &H::id), field("think", &H::think), field("because", &H::because),
                         field("consequence", &H::consequence), field("speaks_for", &H::speaks_for),
                         field("speaks_against", &H::speaks_against), field("strength", &H::strength),
                         field("links", &H::links), field("proposed_by", &H::proposed_by));
    }
};

/// What must be known, who knows it, who asks, by when.
struct InfoNeed {
    std::string question, source, owner;
    Date due;
    bool operator==(const InfoNeed&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("question", &InfoNeed::question), field("source", &InfoNeed::source),
                         field("owner", &InfoNeed::owner), field("due", &InfoNeed::due));
    }
};

/// One of at most three things to examine, in order of importance.
struct Focus {
    PartId id;
    std::string text;
    std::vector<PartId> links; ///< items and hypotheses it takes up
    std::vector<std::string> dimensions;
    std::vector<InfoNeed> needs;
    bool operator==(const Focus&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("id", &Focus::id), field("text", &Focus::text), field("links", &Focus::links),
                         field("dimensions", &Focus::dimensions), field("needs", &Focus::needs));
    }
};

enum class ParkReason { known_already, not_relevant, not_proportionate, later };
constexpr auto names_of(ParkReason)
{
    return std::to_array<std::string_view>({"known_already", "not_relevant", "not_proportionate", "later"});
}

/// "Lad ligge": left alone for a reason. Nothing disappears.
struct Parked {
    PartId id;
    std::string text;
    PartId item; ///< the note it came from; 0: none
    ParkReason reason = ParkReason::later;
    std::optional<Focus> focus; ///< the focus point it was, whole
    bool operator==(const Parked&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("id", &Parked::id), field("text", &Parked::text), field("item", &Parked::item),
                         field("reason", &Parked::reason), field("focus", &Parked::focus));
    }
};

} // namespace fyr
