// The case in front as rectangles: three phases that narrow with the one being worked on in front, the decision panel,
// and the ICS triangle with its slots (design system 6.6 case variant, 6.7, 6.8). Pure geometry in lp.
#pragma once

#include "board/metrics.hpp"
#include "domain/templates.hpp"

#include <array>
#include <vector>

namespace fyr {

/// One of the three phases on the case page.
struct Phase {
    float x = 0, w = 0;
    std::array<Point, 4> corners{}; ///< top left, top right, bottom right, bottom left
    float radius_left = 0;          ///< of the two left corners
    Rect inside;                    ///< the largest upright rectangle between the slopes, 14 in from each side
    Rect header;                    ///< what one taps to bring the phase to the front
    bool bar = false;               ///< portrait: only its header is shown
    [[nodiscard]] float title_x() const { return inside.x + 4; }
};

struct CaseLayout {
    Rect board, panel;
    std::array<Phase, 3> phases;
    float content_top = 114; ///< below the top of `inside` where a phase's content begins
};

/// `active` is 1..3. Landscape: side by side, widths by the active phase; portrait: one above the other.
[[nodiscard]] CaseLayout layout_case(const Metrics& m, int active);
/// The same with the phases' x and w already given (they glide when another one comes to the front).
void slope_phases(CaseLayout& layout);

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
