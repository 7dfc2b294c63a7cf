// Part of soft_raster: where edges lie and what texels lie between.
#include "platform/raster_parts.hpp"

namespace fyr {
namespace {

std::int64_t floor_div(std::int64_t a, std::int64_t b)
{
    const std::int64_t q = a / b;
    return q * b > a ? q - 1 : q;
}

} // namespace

EdgeWalk::EdgeWalk(const DrawVertex& a, const DrawVertex& b, int row)
{
    // Pixel p is at or right of the edge when 256 p + 128 >= x(row), so p = ceil((x(row) - 128) / 256).
    const std::int64_t dy = static_cast<std::int64_t>(b.y) - a.y, dx = static_cast<std::int64_t>(b.x) - a.x;
    whole_ = dy * 256;
    if (dx == 0) {
        pixel_ = first_pixel(a.x);
        return;
    }
    const std::int64_t n = (a.x - 128) * dy + dx * (static_cast<std::int64_t>(row) * 256 + 128 - a.y) + whole_ - 1;
    pixel_ = floor_div(n, whole_);
    rest_ = n - pixel_ * whole_;
    step_ = floor_div(dx, dy);
    rest_step_ = (dx - step_ * dy) * 256;
}

std::uint32_t sample(const Texture& texture, std::int32_t u, std::int32_t v)
{
    const std::int32_t u0 = u - 128, v0 = v - 128;
    const auto column = [&](int x) { return static_cast<std::size_t>(std::min(std::max(x, 0), texture.width - 1)); };
    const auto row = [&](int y) {
        return static_cast<std::size_t>(std::min(std::max(y, 0), texture.height - 1)) *
               static_cast<std::size_t>(texture.width);
    };
    const std::size_t x0 = column(u0 >> 8), x1 = column((u0 >> 8) + 1), y0 = row(v0 >> 8), y1 = row((v0 >> 8) + 1);
    const std::uint32_t fx = static_cast<std::uint32_t>(u0 & 255), fy = static_cast<std::uint32_t>(v0 & 255);
    const auto mix = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
        return ((a * (256 - fx) + b * fx) * (256 - fy) + (c * (256 - fx) + d * fx) * fy + 32768) >> 16;
    };
    if (texture.colors.empty()) {
        // A mask ends at its edge: a glyph looks the same wherever the atlas has put it.
        const std::vector<std::uint8_t>& t = texture.alpha;
        const bool left = u0 >= 0, right = (u0 >> 8) + 1 < texture.width, above = v0 >= 0, below = (v0 >> 8) + 1 < texture.height;
        const auto at = [&](bool inside, std::size_t place) { return inside ? std::uint32_t{t[place]} : 0U; };
        return 0x00FFFFFFu | mix(at(above && left, y0 + x0), at(above && right, y0 + x1), at(below && left, y1 + x0), at(below && right, y1 + x1)) << 24;
    }
    const std::vector<std::uint32_t>& t = texture.colors;
    std::uint32_t color = 0;
    for (int shift = 0; shift < 32; shift += 8)
        color |= mix((t[y0 + x0] >> shift) & 255, (t[y0 + x1] >> shift) & 255, (t[y1 + x0] >> shift) & 255,
                     (t[y1 + x1] >> shift) & 255)
                 << shift;
    return color;
}

} // namespace fyr
