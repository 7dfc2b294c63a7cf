// Every size on the glass comes from here. The unit is lp: a logical pixel of a 1920 × 1080 canvas
// (design system part 2); `scale` turns it into px. Pure.
#pragma once

#include "base/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

struct Metrics {
    Size px;               ///< the glass, px
    float scale = 1;       ///< px per lp
    float width = 1920;    ///< lp, never under the base
    float height = 1080;   ///< lp, never under the base
    bool portrait = false;
    float text_factor = 1; ///< Tekststørrelse 100/115/130 %: type and card heights, not the grid
    float diagonal_mm = 0; ///< of the glass; 0 when nobody said
    float wall_em = 0;     ///< lp; least size of what the room reads: aliases, counts, clocks, column titles; 0: as designed
    float arm_em = 0;      ///< lp; least size of everything else; 0: as designed
    float lower_edge_mm = 0; ///< of the glass above the floor; 0 when nobody said

    static constexpr float margin = 32;
    static constexpr float header_height = 116;
    static constexpr float bar_height_landscape = 116;
    static constexpr float bar_height_portrait = 212;
    static constexpr float touch_min = 64;
    static constexpr float touch_gap = 12;
    static constexpr float drag_begins = 12; ///< lp a finger moves before it drags
    static constexpr float body_em = 22;          ///< lp; notes and what else one reads while touching
    static constexpr float smallest_wall_em = 20; ///< lp; the hours in a ring

    [[nodiscard]] float bar_height() const { return portrait ? bar_height_portrait : bar_height_landscape; }
    [[nodiscard]] Rect bar() const { return {0, height - bar_height(), width, bar_height()}; }
    [[nodiscard]] float to_px(float lp) const { return lp * scale; }
    [[nodiscard]] Point to_lp(Point px_point) const { return {px_point.x / scale, px_point.y / scale}; }
    /// How many lp are so many mm on the glass; 0 when nobody said how large it is.
    [[nodiscard]] float from_mm(float mm) const { return diagonal_mm > 0 ? mm * std::hypot(width, height) / diagonal_mm : 0; }
    /// Text size with the user's factor, lp. Titles are seen from the last seat as they are and do not grow past 34 lp.
    [[nodiscard]] float type(float size) const { return std::max({size, std::min(size * text_factor, 34.F), arm_em}); }
    /// The same of what the room reads.
    [[nodiscard]] float wall_type(float size) const { return std::max(type(size), wall_em); }
    /// How much taller a line of `size` lp is than its design made room for, because the room must read it, lp.
    [[nodiscard]] float wall_more(float size) const { return std::max(0.F, (wall_em - std::max(size, std::min(size * text_factor, 34.F))) * 1.2F); }
    /// Radius of a ring that has its hours in it, at least `wanted`, lp.
    [[nodiscard]] float ring_radius(float wanted) const { return wall_em > 0 ? std::max(wanted, wall_em * 1.22F) : wanted; }
};

/// Metrics of a glass of `px` pixels. Text percent is 100, 115 or 130; the diagonal in inches, 0 when unknown.
[[nodiscard]] inline Metrics metrics_for(Size px, int text_percent = 100, float diagonal_inch = 0)
{
    Metrics m;
    m.px = {std::max(px.w, 1.F), std::max(px.h, 1.F)};
    m.portrait = m.px.w < m.px.h;
    m.scale = m.portrait ? std::min(m.px.w / 1080, m.px.h / 1920) : std::min(m.px.w / 1920, m.px.h / 1080);
    m.width = m.px.w / m.scale;
    m.height = m.px.h / m.scale;
    m.text_factor = static_cast<float>(std::clamp(text_percent, 100, 130)) / 100;
    m.diagonal_mm = diagonal_inch * 25.4F;
    return m;
}

} // namespace fyr
