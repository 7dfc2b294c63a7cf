// The case in front as rectangles: the strip of what must not be overlooked, three phases that narrow with the one being worked
// on in front, the duties below them, the decision panel (design part 4, section 2). Pure geometry in lp.
#pragma once

#include "board/metrics.hpp"
#include "board/triangle_layout.hpp"

#include <array>

namespace fyr {

/// One of the three phases on the case page.
struct Phase {
    float x = 0, w = 0;
    std::array<Point, 4> corners{}; ///< top left, top right, bottom right, bottom left
    float radius_left = 0;          ///< of the two left corners
    Rect inside;                    ///< the largest upright rectangle between the slopes, 14 in from each side
    Rect header;                    ///< what one taps to bring the phase to the front
    bool bar = false;               ///< only its header is shown: a bar standing up, a tab where type is large
    float content_top = 0;          ///< below the top of `inside` where its content begins
    [[nodiscard]] float title_x() const { return inside.x + 4; }
    [[nodiscard]] Rect content() const { return {inside.x, inside.y + content_top, inside.w, inside.h - content_top - 3}; }
};

/// What the page holds beside its phases, as far as it changes where they are.
struct CaseNeeds {
    float strip = 72;      ///< height of the strip with all its rows, lp; 0: there is nothing to say
    int duty_rows = 1;     ///< rows of duties; 0: none
    float duty = 84;       ///< height of one
    float sheet = 288;     ///< standing up: height of the decision
};

struct CaseLayout {
    Rect strip, board, duties, panel;
    std::array<Phase, 3> phases;
    float head_more = 0; ///< lp the titles need more because the room reads them
    bool tabs = false; ///< type is so large that one phase is shown at a time, the others as tabs
};

/// Text is so large that the page folds (design 31b).
[[nodiscard]] inline bool is_large(const Metrics& m) { return m.type(22) > 26; }

/// `active` is 1..3. Landscape: side by side, widths by the active phase, or tabs; portrait: one above the other.
[[nodiscard]] CaseLayout layout_case(const Metrics& m, int active, const CaseNeeds& needs = {});
/// The same with the phases' x and w already given (they glide when another one comes to the front).
void slope_phases(CaseLayout& layout, int active);

} // namespace fyr
