// "Bring it down": the upper part of the board is drawn lower, into the reach of whoever sits or is not tall. Everything a
// meeting needs is to be found between 0.90 and 1.20 m above the floor (BR18 § 159, ADA 308). Pure geometry in lp.
#pragma once

#include "board/intents.hpp"
#include "board/metrics.hpp"

namespace fyr {

inline constexpr float reach_high_mm = 1200;    ///< above the floor; what lies higher is out of somebody's reach
inline constexpr float reach_least_band_mm = 200; ///< of the board that stays between the bar and that height, at least

/// How many times the board is brought down until its top is in reach. 0: all of it is already. 1 when nobody said how
/// large the glass is or how high it hangs.
[[nodiscard]] int reach_steps(const Metrics& m);
/// How far down the board lies on step 0..reach_steps(), lp; 0 on step 0. Never so far that nothing of it is left above
/// the bar. Without measures: half the board.
[[nodiscard]] float reach_shift(const Metrics& m, int step);
/// The step after this one: one further down, and after the last one back up (0).
[[nodiscard]] int next_reach(const Metrics& m, int step);
/// The board stays down after this: it only pages, arms or turns a question, and the act itself is still to come.
[[nodiscard]] bool stays_in_reach(const Intent& intent);

} // namespace fyr
