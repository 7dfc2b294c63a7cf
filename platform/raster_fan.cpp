// Filled convex shapes, such as cards with round corners, in one go: as Dear ImGui cuts them, a row of a card would
// be met by many thin triangles.
#include "platform/raster_parts.hpp"
#include "platform/raster_pixels.hpp"

namespace fyr {
namespace {

/// Whether all corners turn the same way and the outline goes round once: then its triangles overlap nowhere.
bool is_convex(const std::vector<const DrawVertex*>& p, std::int64_t& turn)
{
    turn = 0;
    const std::size_t n = p.size();
    int changes = 0; // how often the outline turns between going down and going up
    int last_way = 0;
    for (std::size_t pass = 0; pass < 2; ++pass) {
        changes = 0;
        for (std::size_t i = 0; i < n; ++i) {
            const DrawVertex &a = *p[i], &b = *p[(i + 1) % n], &c = *p[(i + 2) % n];
            const std::int64_t t =
                static_cast<std::int64_t>(b.x - a.x) * (c.y - b.y) - static_cast<std::int64_t>(c.x - b.x) * (b.y - a.y);
            if ((t > 0 && turn < 0) || (t < 0 && turn > 0)) return false;
            if (t != 0) turn = t;
            const int way = b.y > a.y ? 1 : b.y < a.y ? -1 : 0;
            if (way != 0 && last_way != 0 && way != last_way) ++changes;
            if (way != 0) last_way = way;
        }
    }
    return turn != 0 && changes == 2;
}

/// One side of the outline, from its highest corner down.
class Side {
public:
    Side(const std::vector<const DrawVertex*>& corners, std::size_t top, std::size_t step)
        : corners_(corners), at_(top), step_(step)
    {
    }
    /// The first pixel at or right of this side in `row`; ask row by row, downwards.
    int pixel(int row)
    {
        if (fresh_ || first_pixel(corners_[next()]->y) <= row) {
            fresh_ = false;
            while (first_pixel(corners_[next()]->y) <= row) at_ = next();
            walk_ = EdgeWalk(*corners_[at_], *corners_[next()], row);
        } else {
            walk_.next_row();
        }
        return walk_.pixel();
    }

private:
    [[nodiscard]] std::size_t next() const { return (at_ + step_) % corners_.size(); }

    const std::vector<const DrawVertex*>& corners_;
    std::size_t at_, step_;
    EdgeWalk walk_;
    bool fresh_ = true;
};

} // namespace

bool raster_fan(const Canvas& canvas, std::uint32_t color, const std::vector<const DrawVertex*>& corners)
{
    std::int64_t turn = 0;
    if (!is_convex(corners, turn)) return false;
    std::size_t top = 0, bottom = 0;
    for (std::size_t i = 1; i < corners.size(); ++i) {
        if (corners[i]->y < corners[top]->y) top = i;
        if (corners[i]->y > corners[bottom]->y) bottom = i;
    }
    const int first = std::max(first_pixel(corners[top]->y), canvas.area.top);
    const int end = std::min(first_pixel(corners[bottom]->y), canvas.area.bottom);
    if (first >= end || (color >> 24) == 0) return true;

    // On the glass y grows downwards: an outline that turns right (turn > 0) goes down its right side.
    Side forward(corners, top, 1), back(corners, top, corners.size() - 1);
    Side& right = turn > 0 ? forward : back;
    Side& left = turn > 0 ? back : forward;
    for (int y = first; y < end; ++y) {
        const int from = std::max(left.pixel(y), canvas.area.left);
        const int to = std::min(right.pixel(y), canvas.area.right);
        if (from < to) cover_span(canvas.at(from, y), to - from, color);
    }
    return true;
}

} // namespace fyr
