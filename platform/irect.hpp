// A rectangle of whole pixels: clips, damage, bands of a picture.
#pragma once

#include <algorithm>

namespace fyr {

/// Pixels left <= x < right, top <= y < bottom; empty when nothing lies between.
struct IRect {
    int left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const IRect&) const = default;

    [[nodiscard]] int width() const { return right - left; }
    [[nodiscard]] int height() const { return bottom - top; }
    [[nodiscard]] bool empty() const { return left >= right || top >= bottom; }
    [[nodiscard]] long area() const { return empty() ? 0 : static_cast<long>(width()) * height(); }
    [[nodiscard]] bool overlaps(const IRect& o) const
    {
        return !empty() && !o.empty() && left < o.right && o.left < right && top < o.bottom && o.top < bottom;
    }
    [[nodiscard]] bool contains(const IRect& o) const
    {
        return o.left >= left && o.right <= right && o.top >= top && o.bottom <= bottom;
    }
    /// The part both share; may be empty.
    [[nodiscard]] IRect intersect(const IRect& o) const
    {
        return {std::max(left, o.left), std::max(top, o.top), std::min(right, o.right), std::min(bottom, o.bottom)};
    }
    /// The smallest rectangle that holds both; an empty one adds nothing.
    [[nodiscard]] IRect unite(const IRect& o) const
    {
        if (empty()) return o;
        if (o.empty()) return *this;
        return {std::min(left, o.left), std::min(top, o.top), std::max(right, o.right), std::max(bottom, o.bottom)};
    }
};

} // namespace fyr
