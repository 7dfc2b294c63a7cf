// Before and after as two outlines over one set of axes (design system 6.10).
#pragma once

#include "ui/frame.hpp"

#include <optional>

namespace fyr {

struct RadarAxis {
    std::vector<std::string> lines;       ///< its label, one or two lines
    std::optional<int> before, after;     ///< hundredths of the scale; none: not measured
};

/// In a panel, lp: rings at the whole numbers up to `highest`, labels around. 3..24 axes; with many the labels grow small
/// and then stand as numbers only.
void draw_radar(Frame& f, Rect in, const std::vector<RadarAxis>& axes, int highest);
/// The hollow square of "before" and the disc of "after".
void draw_before_mark(Painter& p, Point c, float size);
void draw_after_mark(Painter& p, Point c, float radius);

} // namespace fyr
