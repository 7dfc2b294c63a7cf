// How much time is left, for every clock of a notification (domain.md 4.1), and the order that follows from it.
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"

#include <array>

namespace fyr {

/// What the ring shows (design system 6.4).
enum class ClockFace { ok, near_due, overdue, acute, assessed };

struct AssessmentClock {
    Stamp due = 0;         ///< T0 + 24 elapsed hours, UTC
    Stamp left = 0;        ///< ms until due; negative when overdue
    ClockFace face = ClockFace::ok;
};
/// D1, the 24-hour assessment, at `now`.
[[nodiscard]] AssessmentClock assessment_clock(const Case& c, Stamp now, const Rules& rules);
[[nodiscard]] bool is_overdue(const Case& c, Stamp now, const Rules& rules);

/// D2, the acknowledgement: last day by the configured calendar, and the day to warn by (the strictest reading).
struct AcknowledgementClock {
    bool applies = true;   ///< false: anonymous, or already sent or not applicable
    Date due, warn;
};
[[nodiscard]] AcknowledgementClock acknowledgement_clock(const Case& c, const Rules& rules);

/// D7, the § 20 investigation: four months after the municipality became aware.
[[nodiscard]] Date investigation_clock(const Case& c, const Rules& rules);

/// Cases on the board in the order of the walk: acute, then overdue, then by time left; assessed ones last.
[[nodiscard]] bool walks_before(const Case& a, const Case& b, Stamp now, const Rules& rules);
/// The cases of every column in that order, by Step.
[[nodiscard]] std::array<std::vector<CaseId>, step_count> column_orders(const State& state, Stamp now, const Rules& rules);
/// The whole walk: cases without a next step, most urgent first, then the ones in Næste skridt.
[[nodiscard]] std::vector<CaseId> walk_order(const State& state, Stamp now, const Rules& rules);
/// The unassessed case whose deadline is nearest; null when all are assessed.
[[nodiscard]] const Case* nearest_deadline(const State& state, Stamp now, const Rules& rules);
/// Codes of other notifications of the same sibling group, and of linked ones.
[[nodiscard]] std::vector<CaseId> siblings_of(const State& state, const Case& c);

} // namespace fyr
