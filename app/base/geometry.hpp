// Points and rectangles. The unit is whatever the caller says: lp (logical pixels) in board/, px on the glass.
#pragma once

#include <algorithm>

namespace fyr {

struct Point {
    float x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    float w = 0, h = 0;
    bool operator==(const Size&) const = default;
};

/// A rectangle; empty when w or h is not positive. The right and bottom edges do not belong to it.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Rect&) const = default;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Point center() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }
    [[nodiscard]] bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] bool overlaps(const Rect& o) const
    {
        return !empty() && !o.empty() && x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom();
    }
    /// Every side moved inwards by d (outwards when negative).
    [[nodiscard]] Rect inset(float d) const { return {x + d, y + d, w - 2 * d, h - 2 * d}; }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    /// The part both share; empty when they do not touch.
    [[nodiscard]] Rect intersect(const Rect& o) const
    {
        const float l = std::max(x, o.x), t = std::max(y, o.y);
        return {l, t, std::max(0.f, std::min(right(), o.right()) - l), std::max(0.f, std::min(bottom(), o.bottom()) - t)};
    }
    /// The smallest rectangle that holds both; an empty one adds nothing.
    [[nodiscard]] Rect unite(const Rect& o) const
    {
        if (empty()) return o;
        if (o.empty()) return *this;
        const float l = std::min(x, o.x), t = std::min(y, o.y);
        return {l, t, std::max(right(), o.right()) - l, std::max(bottom(), o.bottom()) - t};
    }
};

} // namespace fyr
