// The setup page as rectangles: a ruler, the facts one below the other, what follows from them, and the cross. Pure geometry in lp.
#pragma once

#include "board/metrics.hpp"

namespace fyr {

struct SetupLayout {
    Rect ruler_panel, facts_panel, result_panel;
    Rect ruler;          ///< the ruler itself: exactly `ruler_cm` wide as far as the wall knows
    int ruler_cm = 20;   ///< 20, or as much as there is room for: 10 or 5
    Point cross;         ///< its middle
    float row_height = 0; ///< of one fact
};

/// `m` must know its diagonal.
[[nodiscard]] SetupLayout layout_setup(const Metrics& m);

/// How far a touch lies from the cross, mm to the right and down. `at`: lp, as the touch frame reports it.
[[nodiscard]] Point off_cross_mm(const Metrics& m, Point at);

} // namespace fyr
