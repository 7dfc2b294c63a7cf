// What the painter drew, for whoever watches it: a test that looks at every screen without a picture, a rig that reads the glass
// (--targets). Nobody watches the wall as it hangs there.
#pragma once

#include "base/geometry.hpp"
#include "ui/theme.hpp"

#include <string_view>
#include <vector>

namespace fyr {

struct Drawn {
    enum class What { text, icon, rect, circle, polygon } what = What::rect;
    Rect at;                       ///< lp; of a text its letters from cap height to baseline, as wide as it runs
    Rect clip;                     ///< lp; what of it can be seen
    Color color = 0;
    Color to = 0;                  ///< the other end of a gradient, else the same
    float size = 0;                ///< em of a text or icon, lp
    std::string_view text;         ///< good during drew() only
    const std::vector<Point>* points = nullptr; ///< of a polygon, lp; good during drew() only
};

class DrawWatch {
public:
    virtual ~DrawWatch() = default;
    /// A frame begins: what was told before is not on the glass any more.
    virtual void begins() {}
    virtual void drew(const Drawn& drawn) = 0;
    /// A line did not fit and ends with …: what stands there, and what it is of. Told when it is laid out, drawn or not.
    virtual void cut(std::string_view shown, std::string_view whole)
    {
        (void)shown;
        (void)whole;
    }
};

} // namespace fyr
