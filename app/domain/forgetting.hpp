// When a notification has left the wall long enough to be forgotten, and what the wall is without it. Pure.
// Source: domain.md 4.1 (D8) and 7.2 (P11).
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"

#include <vector>

namespace fyr {

/// The notifications whose time on the wall is over at `now` (UTC), ascending: decided, transferred and closed, and so
/// many working days have passed since the day of closing (rules.retention). A promise about one that nobody has
/// answered keeps it until the hard cap, in calendar days since closing. Whatever is not closed stays, however old: no
/// notification disappears unseen. While a meeting is open nothing leaves.
[[nodiscard]] std::vector<CaseId> due_to_leave(const State& state, Stamp now, const Rules& rules);

/// The state without these cases: no text, code or id of theirs is left in it, in other cases' links and siblings, in
/// meetings, promises and the archive (its totals stay). What a sender calls them stays known, so that the same file is
/// not received twice, and ids are not given again. Unknown ids are passed over.
[[nodiscard]] State without(const State& state, const std::vector<CaseId>& cases);

} // namespace fyr
