// Step 4 and what runs beside it: the decision, the duties with clocks of their own, the gates and their
// overrides, links between notifications; and Case, the sum of all parts.
#pragma once

#include "domain/case.hpp"
#include "domain/round.hpp"

#include <array>

namespace fyr {

/// Where the notification goes (domain.md 1.2 step 4). The first five stand on the panel, the rest one tap away.
enum class Track { acute, exploration, investigation, early_help, close, reassessment, forward, awaiting, merge };
constexpr auto names_of(Track)
{
    return std::to_array<std::string_view>({"acute", "exploration", "investigation", "early_help", "close",
                                            "reassessment", "forward", "awaiting", "merge"});
}
inline constexpr std::size_t track_count = 9;

struct Decision {
    Track track = Track::exploration;
    std::string reason;      ///< required
    std::string owner;       ///< required, initials or first name of a colleague
    std::string next_action; ///< what happens first
    Date due;                ///< required
    Stamp at = 0;
    std::string by{};        ///< initials of who saved it; "" where nobody has a code
    Date deadline{};         ///< the last day the track itself must be finished: the four months of a § 20 investigation; else no day
    bool operator==(const Decision&) const = default;
    static constexpr auto fields()
    {
        using D = Decision;
        return fields_of(field("track", &D::track), field("reason", &D::reason), field("owner", &D::owner),
                         field("next_action", &D::next_action), field("due", &D::due), field("at", &D::at),
                         field("by", &D::by), field("deadline", &D::deadline));
    }
};

/// Parallel obligations: not states, each with its own clock (domain.md part 4).
enum class Duty {
    acknowledgement,    ///< kvittering to the notifier, 6 working days
    professional_told,  ///< feedback to a professional notifier
    child_talk,         ///< børnesamtale
    risk_assessment,    ///< before parents and network are contacted (§ 18(3))
    fresh_eyes,         ///< somebody who has not handled the case (§ 137(1))
    sibling_check,
    parents_informed,
    recorded            ///< journaliseret: the text is in the case system
};
constexpr auto names_of(Duty)
{
    return std::to_array<std::string_view>({"acknowledgement", "professional_told", "child_talk", "risk_assessment",
                                            "fresh_eyes", "sibling_check", "parents_informed", "recorded"});
}
inline constexpr std::size_t duty_count = 8;

enum class DutyStatus { open, planned, done, not_applicable };
constexpr auto names_of(DutyStatus)
{
    return std::to_array<std::string_view>({"open", "planned", "done", "not_applicable"});
}

struct DutyState {
    DutyStatus status = DutyStatus::open;
    std::string by;   ///< initials: who does or did it
    std::string note; ///< required when not applicable: why
    Date on;          ///< planned for
    Stamp at = 0;     ///< when it was said
    bool operator==(const DutyState&) const = default;
    static constexpr auto fields()
    {
        using D = DutyState;
        return fields_of(field("status", &D::status), field("by", &D::by), field("note", &D::note),
                         field("on", &D::on), field("at", &D::at));
    }
};

/// The four gates nobody passes silently (domain.md 0.4 and part 4).
enum class Gate { abuse, honour, existing_support, parents_contact };
constexpr auto names_of(Gate)
{
    return std::to_array<std::string_view>({"abuse", "honour", "existing_support", "parents_contact"});
}

/// People decide, not the board: an override names role and reason and stays in the record.
struct Override {
    Gate gate = Gate::abuse;
    std::string role, reason;
    Stamp at = 0;
    std::string by{};        ///< initials of the leader who opened it with a code of their own
    bool lowered{};          ///< its flag was taken down; should it go up again, the gate is closed as ever
    bool operator==(const Override&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("gate", &Override::gate), field("role", &Override::role),
                         field("reason", &Override::reason), field("at", &Override::at), field("by", &Override::by),
                         field("lowered", &Override::lowered));
    }
};

enum class LinkKind { earlier, sibling, duplicate };
constexpr auto names_of(LinkKind) { return std::to_array<std::string_view>({"earlier", "sibling", "duplicate"}); }

/// A bond to another notification. Both keep everything; it can be taken apart again.
struct CaseLink {
    CaseId other;
    LinkKind kind = LinkKind::earlier;
    bool operator==(const CaseLink&) const = default;
    static constexpr auto fields() { return fields_of(field("other", &CaseLink::other), field("kind", &CaseLink::kind)); }
};

struct Case {
    CaseId id;
    Notification facts;
    Step step = Step::received;
    Acute acute;
    std::vector<Item> items;
    std::vector<std::string> not_relevant; ///< dimensions said to be not relevant (an unknown one is an item)
    ChildVoice child_voice;
    std::vector<Hypothesis> hypotheses;
    std::string short_funnel;              ///< reason for going on without two hypotheses; "" when not shortened
    std::vector<Focus> focus;
    std::vector<Parked> parked;
    std::optional<Decision> decision;
    std::array<DutyState, duty_count> duties{};
    std::vector<Override> overrides;
    std::vector<CaseLink> links;
    Date aware;                            ///< when the four months begin; no day: the day of receipt
    std::string aware_reason;
    std::string case_system_ref;
    Stamp transferred_at = 0, closed_at = 0; ///< 0: not yet
    std::uint64_t next_part = 1;           ///< the next PartId
    Rounds rounds;                         ///< of reflection, with their magnets
    std::string no_resources{};             ///< resources were looked for and none found: why, or where one looks next; "" else
    bool operator==(const Case&) const = default;

    [[nodiscard]] const DutyState& duty(Duty d) const { return duties[static_cast<std::size_t>(d)]; }
    static constexpr auto fields()
    {
        using C = Case;
        return fields_of(field("id", &C::id), field("facts", &C::facts), field("step", &C::step),
                         field("acute", &C::acute), field("items", &C::items),
                         field("not_relevant", &C::not_relevant), field("child_voice", &C::child_voice),
                         field("hypotheses", &C::hypotheses), field("short_funnel", &C::short_funnel),
                         field("focus", &C::focus), field("parked", &C::parked), field("decision", &C::decision),
                         field("duties", &C::duties), field("overrides", &C::overrides), field("links", &C::links),
                         field("aware", &C::aware), field("aware_reason", &C::aware_reason),
                         field("case_system_ref", &C::case_system_ref),
                         field("transferred_at", &C::transferred_at), field("closed_at", &C::closed_at),
                         field("next_part", &C::next_part), field("rounds", &C::rounds),
                         field("no_resources", &C::no_resources));
    }
};

/// Where it is in its life (domain.md part 4), derived from the facts above, never stored.
enum class Status { received, assessed, acute_under_way, in_funnel, decided, transferred, closed };
[[nodiscard]] Status status_of(const Case& c);
/// The 24-hour assessment is made: yes or no, with a reason and initials.
[[nodiscard]] bool is_assessed(const Case& c);
/// On the wall: not transferred and not closed.
[[nodiscard]] inline bool is_on_board(const Case& c) { return c.closed_at == 0; }

} // namespace fyr
