// How much time is left, for every clock of a notification (domain.md 4.1).
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"

#include <vector>

namespace fyr {

/// What the ring shows (design system 6.4).
/// acute: in danger and something is still to be done; acute_done: in danger, assessed, every action done (the octagon stays);
/// overdue_under_way: past the deadline, and somebody finds out; assessed_late: assessed after the deadline.
enum class ClockFace { ok, near_due, overdue, overdue_under_way, acute, acute_done, assessed, assessed_late };
[[nodiscard]] constexpr bool is_acute(ClockFace face) { return face == ClockFace::acute || face == ClockFace::acute_done; }
[[nodiscard]] constexpr bool is_overdue(ClockFace face) { return face == ClockFace::overdue || face == ClockFace::overdue_under_way; }
[[nodiscard]] constexpr bool is_settled(ClockFace face) { return face == ClockFace::assessed || face == ClockFace::assessed_late; }

struct AssessmentClock {
    Stamp due = 0;         ///< T0 + 24 elapsed hours, UTC
    Stamp left = 0;        ///< ms until due; negative when overdue
    ClockFace face = ClockFace::ok;
};
/// D1, the 24-hour assessment, at `now`.
[[nodiscard]] AssessmentClock assessment_clock(const Case& c, Stamp now, const Rules& rules);
/// Not assessed, and the deadline has passed.
[[nodiscard]] bool is_overdue(const Case& c, Stamp now, const Rules& rules);
/// When the assessment that holds was made, UTC; 0: it is not assessed.
[[nodiscard]] Stamp assessed_at(const Case& c);
/// Assessed, but after the deadline.
[[nodiscard]] bool is_assessed_late(const Case& c, const Rules& rules);
[[nodiscard]] Assessed assessed_how(const Case& c, Stamp now, const Rules& rules);

/// In danger: said so by the assessment, or by the one-tap mark. Stays until it is taken back with a reason.
[[nodiscard]] bool is_acute(const Case& c);
/// What is still to be done of the acute actions, or found out, the earliest hour first. Nothing when the answer is no, or the
/// danger was taken back.
[[nodiscard]] std::vector<AcuteAction> open_actions(const Case& c);
/// In danger, and something is still open: an action that is not done, or no assessment and no action yet.
[[nodiscard]] bool is_acute_open(const Case& c);

/// D2, the acknowledgement: last day by the configured calendar, and the day to warn by (the strictest reading).
struct AcknowledgementClock {
    bool applies = true;   ///< false: anonymous, or already sent or not applicable
    Date due, warn;
};
[[nodiscard]] AcknowledgementClock acknowledgement_clock(const Case& c, const Rules& rules);

/// D7, the § 20 investigation: four months after the municipality became aware.
[[nodiscard]] Date investigation_clock(const Case& c, const Rules& rules);

/// The unassessed case whose deadline is nearest; null when all are assessed.
[[nodiscard]] const Case* nearest_deadline(const State& state, Stamp now, const Rules& rules);
/// How many came before it about the same child: as the sender said, or as many linked ones as were received before it.
[[nodiscard]] int earlier_notifications(const State& state, const Case& c);
/// It has siblings: it names some, is linked to one, or another names it.
[[nodiscard]] bool has_siblings(const State& state, const Case& c);
/// Codes of other notifications of the same sibling group, and of linked ones.
[[nodiscard]] std::vector<CaseId> siblings_of(const State& state, const Case& c);

} // namespace fyr
