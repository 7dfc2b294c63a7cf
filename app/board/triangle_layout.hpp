// The ICS triangle with its slots: where the magnets of every dimension lie (design system 6.7). Pure geometry in lp.
#pragma once

#include "base/geometry.hpp"
#include "domain/templates.hpp"

#include <array>
#include <vector>

namespace fyr {

/// Where magnets of one dimension lie.
struct Slot {
    std::string key;     ///< of the dimension
    int side = 0;        ///< 0 left, 1 right, 2 base
    Point at;            ///< centre of the first magnet
    Point inwards;       ///< lp to the next magnet of a stack
    int room = 1;        ///< magnets that can be shown side by side, 1..3
    Rect touch;          ///< ≥ 64 × 64, never over another slot's
    Point label;         ///< left side: right end of the first line; right side: its left end; base: its middle
    float label_width = 0;
    bool leader = false; ///< the label stands in the second row: a thin line leads to it
};

struct TriangleLayout {
    Point a, b, c;                 ///< top, bottom left, bottom right
    std::vector<Slot> slots;
    std::array<Point, 3> pills{};  ///< left end, right end, middle of their tops
    float alias_y = 0, centre_y = 0;
    bool dense = false;            ///< more dimensions than the design's ten: smaller labels, base pill inside
    Rect hypotheses;               ///< row for the hypotheses
    [[nodiscard]] const Slot* slot(std::string_view key) const
    {
        for (const Slot& s : slots)
            if (s.key == key) return &s;
        return nullptr;
    }
};

/// `inside` is the phase's; `top` where the tip stands. `with_chips`: a row of hypotheses needs the room at the bottom.
/// Any number of dimensions up to 5 + 6 + 7 keeps slots apart (sides 0..6, base 0..7).
[[nodiscard]] TriangleLayout layout_triangle(const Triangle& triangle, Rect inside, float top, bool with_chips);

/// The slot a magnet held at `finger` would snap to: the nearest within `reach` lp; null when none is.
[[nodiscard]] const Slot* nearest_slot(const TriangleLayout& layout, Point finger, float reach);

} // namespace fyr
