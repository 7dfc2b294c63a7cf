// How much time has surely passed, whatever the machine's clock says. A clock can be set, run down, or jump; what deletes or
// lets somebody try again counts this time instead. Pure; shell/clock_keeper.hpp keeps it.
//
// The rule (ours): time passes while a program lives, by the ticks of a clock that never jumps. While none lived, the clock is
// believed for at most `credit`: four days (a long weekend, and less than the shortest time anything is kept), used up by what
// was believed and given back four hours for each hour lived. So the time that is proved can never run faster than five times the
// real one, and a jump of a year proves nothing of it. What is not believed stays unproved until the clock comes back or
// somebody who may says that it is right.
#pragma once

#include "base/ids.hpp"

#include <string>
#include <string_view>

namespace fyr {

/// What the clock may be ahead of what is proved when a program starts, at most, ms.
inline constexpr Stamp most_clock_credit = 4 * 24 * ms_per_hour;
/// Credit for each ms lived.
inline constexpr Stamp clock_credit_per_ms = 4;
/// A clock that is put right by no more than this, ms, is followed (ahead: out of the credit) and nobody need deal with it.
inline constexpr Stamp quiet_step_ms = 15 * ms_per_minute;

/// ahead: more time has gone by on the clock than can have passed. behind: the clock shows a time that has been.
enum class ClockFault { none, ahead, behind };

struct ProvenTime {
    Stamp proven = 0;                 ///< UTC; 0: nothing is known yet
    Stamp credit = most_clock_credit; ///< ms
    Stamp off = 0;                    ///< ms the clock was ahead (behind: less than 0) when it was found wrong; 0: it is believed
    Stamp forgiven = 0;               ///< entries up to this time do not prove the clock behind: somebody said that it is right
    Stamp latest = 0;                 ///< of the newest entry when the program started; not kept
    bool operator==(const ProvenTime&) const = default;
};

[[nodiscard]] ClockFault fault_of(const ProvenTime& time);

/// A program starts at `now` (UTC, the machine's clock). `newest`: of the newest entry, UTC; 0: there is none. An entry later than
/// the clock proves that the clock is behind, and nothing more: it may have been written while the clock was ahead.
void begin_time(ProvenTime& time, Stamp now, Stamp newest);
/// It has lived `lived` ms more by the ticks of the clock that never jumps; the machine's clock says `now`.
void live_on(ProvenTime& time, Stamp now, Stamp lived);
/// Somebody who may has looked: the machine's clock is right.
void believe_clock(ProvenTime& time, Stamp now);

/// As it is kept beside the journal; what cannot be read is as if nothing was known.
[[nodiscard]] std::string write_time(const ProvenTime& time);
[[nodiscard]] ProvenTime read_time(std::string_view text);

} // namespace fyr
