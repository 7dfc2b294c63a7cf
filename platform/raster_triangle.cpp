// Triangles: whole rows of pixels between two exact edges, so that neighbours never overlap and never leave a gap.
// Colours and texels are planes over the picture with wrapping integers: what a pixel gets does not depend on where
// drawing began.
#include "platform/raster_parts.hpp"
#include "platform/raster_pixels.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace fyr {
namespace {

constexpr int color_bits = 20, texel_bits = 8; // finer than what vertices carry, so that wide shapes stay exact
constexpr std::uint32_t white = 0xFFFFFFFFu;

/// A value that changes evenly over the picture. Wrapping is meant: only the difference to the true value counts.
struct Plane {
    std::uint32_t origin = 0, per_x = 0, per_y = 0;
    [[nodiscard]] std::uint32_t at(int x, int y) const
    {
        return origin + per_x * static_cast<std::uint32_t>(x) + per_y * static_cast<std::uint32_t>(y);
    }
};

/// What all planes of a triangle share. Doubles are only divided once, rounded as IEEE 754 says, and made whole.
struct Slope {
    const DrawVertex& a;
    std::int64_t dx1, dy1, dx2, dy2;
    double area; ///< twice the area; not 0

    [[nodiscard]] Plane plane(std::int32_t va, std::int32_t vb, std::int32_t vc, int bits) const
    {
        const std::int64_t d1 = static_cast<std::int64_t>(vb) - va, d2 = static_cast<std::int64_t>(vc) - va;
        const double unit = static_cast<double>(std::int64_t{1} << (bits + 8));
        const std::int64_t gx = whole(static_cast<double>(d1 * dy2 - d2 * dy1) / area * unit);
        const std::int64_t gy = whole(static_cast<double>(d2 * dx1 - d1 * dx2) / area * unit);
        // The value at the pixel that holds `a`, then carried to pixel (0, 0).
        const int px = a.x >> 8, py = a.y >> 8;
        const std::int64_t inside = (gx * (128 - (a.x & 255)) + gy * (128 - (a.y & 255))) >> 8;
        const std::int64_t value = static_cast<std::int64_t>(va) * (std::int64_t{1} << bits) + inside;
        Plane p{0, static_cast<std::uint32_t>(gx), static_cast<std::uint32_t>(gy)};
        p.origin = static_cast<std::uint32_t>(value) - p.per_x * static_cast<std::uint32_t>(px) -
                   p.per_y * static_cast<std::uint32_t>(py);
        return p;
    }
    static std::int64_t whole(double g)
    {
        constexpr double most = 1LL << 50; // steeper than any pixel could see
        return static_cast<std::int64_t>(std::min(std::max(g, -most), most));
    }
};

std::uint32_t channel(std::uint32_t value)
{
    const std::int32_t c = static_cast<std::int32_t>(value + (1u << (color_bits - 1))) >> color_bits;
    return static_cast<std::uint32_t>(std::min(std::max(c, 0), 255));
}

std::int32_t part(std::uint32_t color, int shift) { return static_cast<std::int32_t>((color >> shift) & 255); }

/// What the pixels of a triangle get. Planes that do not vary are left alone and not asked.
struct Paint {
    const Texture& texture;
    bool alpha = false, colors = false, texels = false; ///< what varies over the triangle
    bool same_along_x = false;
    std::uint32_t color = 0;     ///< when colours do not vary
    std::uint32_t texel = white; ///< when texels do not vary
    std::array<Plane, 4> channels{};
    Plane u{}, v{};
    std::vector<std::uint32_t> row{}; ///< when every row looks the same: its colours from `row_left` on
    int row_left = 0;
    bool row_opaque = false;
};

std::uint32_t texel_at(int x, int y, const Paint& p)
{
    const auto place = [](std::uint32_t at) { return (static_cast<std::int32_t>(at) + 128) >> 8; };
    return sample(p.texture, place(p.u.at(x, y)), place(p.v.at(x, y)));
}

std::uint32_t color_at(int x, int y, const Paint& p)
{
    std::uint32_t color = p.color;
    if (p.colors)
        color = channel(p.channels[0].at(x, y)) | channel(p.channels[1].at(x, y)) << 8 |
                channel(p.channels[2].at(x, y)) << 16 | (color & opaque);
    if (p.alpha) color = (color & ~opaque) | channel(p.channels[3].at(x, y)) << 24;
    if (p.texels) return modulate(color, texel_at(x, y, p));
    return p.texel == white ? color : modulate(color, p.texel);
}

/// A shade that goes across, as the funnel's columns have it: each colour is worked out once, not once for every row.
void keep_row(Paint& p, int left, int right, int y)
{
    p.row_left = left;
    p.row.reserve(static_cast<std::size_t>(right - left));
    std::uint32_t all = opaque;
    for (int x = left; x < right; ++x) {
        p.row.push_back(color_at(x, y, p));
        all &= p.row.back();
    }
    p.row_opaque = all >= opaque;
}

void paint_span(std::uint32_t* to, int x, int y, int count, const Paint& p)
{
    if (!p.row.empty()) {
        const std::uint32_t* const from = p.row.data() + (x - p.row_left);
        if (p.row_opaque)
            std::copy_n(from, count, to);
        else
            for (int i = 0; i < count; ++i) to[i] = over(to[i], from[i], from[i] >> 24);
        return;
    }
    if (p.same_along_x) { // lines parallel to the x axis
        cover_span(to, count, color_at(x, y, p));
    } else if (!p.colors && !p.texels && p.texel == white) { // soft edges: one colour that fades
        std::uint32_t alpha = p.channels[3].at(x, y);
        for (int i = 0; i < count; ++i, alpha += p.channels[3].per_x) to[i] = over(to[i], p.color, channel(alpha));
    } else if (!p.colors && !p.alpha && p.texture.colors.empty()) { // lines and glyphs: one colour through a mask
        for (int i = 0; i < count; ++i)
            to[i] = over(to[i], p.color, scale255(texel_at(x + i, y, p) >> 24, p.color >> 24));
    } else {
        for (int i = 0; i < count; ++i) {
            const std::uint32_t color = color_at(x + i, y, p);
            to[i] = over(to[i], color, color >> 24);
        }
    }
}

void paint_rows(const Canvas& canvas, const DrawVertex& top, const DrawVertex& middle, const DrawVertex& bottom,
                bool middle_is_right, const Paint& paint)
{
    const int first = std::max(first_pixel(top.y), canvas.area.top);
    const int turn = first_pixel(middle.y), end = std::min(first_pixel(bottom.y), canvas.area.bottom);
    if (first >= end) return;
    EdgeWalk whole(top, bottom, first), half;
    if (first < turn) half = EdgeWalk(top, middle, first);
    for (int y = first; y < end; ++y) {
        if (y == turn || (y == first && first >= turn)) half = EdgeWalk(middle, bottom, y);
        const int left = std::max(middle_is_right ? whole.pixel() : half.pixel(), canvas.area.left);
        const int right = std::min(middle_is_right ? half.pixel() : whole.pixel(), canvas.area.right);
        if (left < right) paint_span(canvas.at(left, y), left, y, right - left, paint);
        whole.next_row();
        half.next_row();
    }
}

} // namespace

void raster_triangle(const Canvas& canvas, const Texture& texture, const DrawVertex& a, const DrawVertex& b,
                     const DrawVertex& c)
{
    if (((a.color | b.color | c.color) >> 24) == 0) return;
    // Slivers between pixel centres are common: soft edges are full of them.
    const IRect box{first_pixel(std::min({a.x, b.x, c.x})), first_pixel(std::min({a.y, b.y, c.y})),
                    first_pixel(std::max({a.x, b.x, c.x})), first_pixel(std::max({a.y, b.y, c.y}))};
    if (!box.overlaps(canvas.area)) return;
    const std::int64_t dx1 = b.x - a.x, dy1 = b.y - a.y, dx2 = c.x - a.x, dy2 = c.y - a.y;
    const std::int64_t area = dx1 * dy2 - dx2 * dy1;
    if (area == 0) return;

    Paint paint{texture};
    const Slope slope{a, dx1, dy1, dx2, dy2, static_cast<double>(area)};
    const std::uint32_t varies = (a.color ^ b.color) | (a.color ^ c.color);
    paint.color = a.color;
    paint.alpha = (varies >> 24) != 0;
    paint.colors = (varies & ~opaque) != 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const int shift = static_cast<int>(i) * 8;
        if (((varies >> shift) & 255) == 0)
            paint.channels[i].origin = ((a.color >> shift) & 255) << color_bits;
        else
            paint.channels[i] =
                slope.plane(part(a.color, shift), part(b.color, shift), part(c.color, shift), color_bits);
    }
    paint.texels = a.u != b.u || a.u != c.u || a.v != b.v || a.v != c.v;
    if (paint.texels) {
        paint.u = slope.plane(a.u, b.u, c.u, texel_bits);
        paint.v = slope.plane(a.v, b.v, c.v, texel_bits);
    } else {
        paint.texel = sample(texture, a.u, a.v);
    }
    paint.same_along_x = (paint.u.per_x | paint.v.per_x | paint.channels[0].per_x | paint.channels[1].per_x |
                          paint.channels[2].per_x | paint.channels[3].per_x) == 0;
    const bool same_along_y = !paint.texels && (paint.channels[0].per_y | paint.channels[1].per_y |
                                                paint.channels[2].per_y | paint.channels[3].per_y) == 0;
    if (const IRect shown = box.intersect(canvas.area); same_along_y && !paint.same_along_x && shown.height() > 2)
        keep_row(paint, shown.left, shown.right, shown.top);

    const DrawVertex *top = &a, *middle = &b, *bottom = &c;
    bool turned = area < 0;
    if (top->y > middle->y) std::swap(top, middle), turned = !turned;
    if (middle->y > bottom->y) std::swap(middle, bottom), turned = !turned;
    if (top->y > middle->y) std::swap(top, middle), turned = !turned;
    paint_rows(canvas, *top, *middle, *bottom, !turned, paint);
}

} // namespace fyr
