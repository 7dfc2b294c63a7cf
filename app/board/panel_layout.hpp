// Where the panels of a class's groups stand on the glass: beside each other, more than four in two rows; in portrait two and two.
// Pure geometry in lp.
#pragma once

#include "board/metrics.hpp"

namespace fyr {

/// Of `group`, counted from 0, among `groups` (1 and more; what does not fit is clamped).
[[nodiscard]] Rect group_panel(int group, int groups, const Metrics& m);
/// A panel so low has two pages, and its keyboard no row of digits.
[[nodiscard]] constexpr bool is_low_panel(float height) { return height <= 700; }

} // namespace fyr
