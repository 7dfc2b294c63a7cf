// When a notification has left the wall long enough to be forgotten, and what the wall is without it. Pure.
// Source: domain.md 4.1 (D8) and 7.2 (P11).
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"

#include <vector>

namespace fyr {

/// A meeting that nobody ends is over so long after it was opened, ms (ours): it keeps nothing on the wall any longer.
inline constexpr Stamp longest_meeting_ms = 12 * ms_per_hour;
/// Whether a meeting is being held at `now`, UTC: it is open, and was opened within longest_meeting_ms of now.
[[nodiscard]] bool meets_now(const Meeting& meeting, Stamp now);

/// The notifications whose time on the wall is over at `proven` (UTC, what has surely passed: domain/proven_time.hpp), ascending: decided, transferred and closed, and so
/// many working days have passed since the day of closing (rules.retention). A promise about one that nobody has
/// answered keeps it until the hard cap, in calendar days since closing. Whatever is not closed stays, however old: no
/// notification disappears unseen. Whether a meeting is held is for the caller to ask (meets_now).
[[nodiscard]] std::vector<CaseId> due_to_leave(const State& state, Stamp proven, const Rules& rules);

/// The state without these cases: no text, code or id of theirs is left in it, in other cases' links and siblings, in
/// meetings, promises and the archive (its totals stay). What a sender calls them stays known, so that the same file is
/// not received twice, and ids are not given again. Unknown ids are passed over.
[[nodiscard]] State without(const State& state, const std::vector<CaseId>& cases);

} // namespace fyr
