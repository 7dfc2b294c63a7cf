// What a meeting has come to: the totals and outcomes of the summary, kept in the archive when it ends. Pure.
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"

namespace fyr {

/// The record the meeting would leave if it ended at `now` (UTC); of a meeting that is over, how it stood.
[[nodiscard]] MeetingRecord record_so_far(const State& state, Stamp now, const Rules& rules);

} // namespace fyr
