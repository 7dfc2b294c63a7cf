// Rectangles along the axes: most of what a board is made of, and every glyph.
#include "platform/raster_parts.hpp"
#include "platform/raster_pixels.hpp"

namespace fyr {
namespace {

/// The pixels of the box from corner `a` to the opposite corner `c`, as far as the canvas shows them.
IRect pixels_of(const DrawVertex& a, const DrawVertex& c, const Canvas& canvas)
{
    const IRect box{first_pixel(std::min(a.x, c.x)), first_pixel(std::min(a.y, c.y)), first_pixel(std::max(a.x, c.x)),
                    first_pixel(std::max(a.y, c.y))};
    return box.intersect(canvas.area);
}

/// The colour at pixel `p` between two edges at `from` and `to` (1/256 px, from < to).
std::uint32_t blend_between(std::uint32_t a, std::uint32_t b, std::int32_t from, std::int32_t to, int p)
{
    const std::int64_t whole = to - from, gone = static_cast<std::int64_t>(p) * 256 + 128 - from;
    std::uint32_t color = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const std::int64_t ca = (a >> shift) & 255, cb = (b >> shift) & 255;
        color |= static_cast<std::uint32_t>((ca * (whole - gone) + cb * gone + whole / 2) / whole) << shift;
    }
    return color;
}

bool box_of_colors(const Canvas& canvas, std::uint32_t texel, const DrawVertex& a, const DrawVertex& b,
                   const DrawVertex& c, const DrawVertex& d)
{
    const bool same_rows = a.color == b.color && c.color == d.color;
    const bool same_columns = a.color == d.color && b.color == c.color;
    if (!same_rows && !same_columns) return false;
    const IRect box = pixels_of(a, c, canvas);
    if (box.empty()) return true;
    if (same_rows && same_columns) {
        const std::uint32_t color = modulate(a.color, texel);
        if ((color >> 24) != 0)
            for (int y = box.top; y < box.bottom; ++y) cover_span(canvas.at(box.left, y), box.width(), color);
        return true;
    }
    if (a.x > c.x || a.y > c.y) return false;
    if (same_rows) {
        for (int y = box.top; y < box.bottom; ++y)
            cover_span(canvas.at(box.left, y), box.width(),
                       modulate(blend_between(a.color, d.color, a.y, c.y, y), texel));
        return true;
    }
    for (int x = box.left; x < box.right; ++x) {
        const std::uint32_t color = modulate(blend_between(a.color, b.color, a.x, c.x, x), texel);
        for (int y = box.top; y < box.bottom; ++y) *canvas.at(x, y) = over(*canvas.at(x, y), color, color >> 24);
    }
    return true;
}

/// A texture shown texel by pixel, nothing between: glyphs, icons, pictures at their own size.
bool box_of_texels(const Canvas& canvas, const Texture& texture, const DrawVertex& a, const DrawVertex& c)
{
    if (a.x >= c.x || a.y >= c.y || c.u - a.u != c.x - a.x || c.v - a.v != c.y - a.y) return false;
    const std::int32_t right = a.u - a.x, down = a.v - a.y;
    if (((right | down) & 255) != 0) return false;
    const IRect box = pixels_of(a, c, canvas);
    if (box.empty()) return true;
    const int u = box.left + (right >> 8), v = box.top + (down >> 8);
    if (u < 0 || v < 0 || u + box.width() > texture.width || v + box.height() > texture.height) return false;

    const std::uint32_t color = a.color, alpha = a.color >> 24;
    const std::ptrdiff_t count = box.width();
    for (int y = 0; y < box.height(); ++y) {
        std::uint32_t* to = canvas.at(box.left, box.top + y);
        const std::size_t from =
            static_cast<std::size_t>(v + y) * static_cast<std::size_t>(texture.width) + static_cast<std::size_t>(u);
        if (texture.colors.empty()) {
            const std::uint8_t* texels = texture.alpha.data() + from;
            if (alpha == 255)
                for (std::ptrdiff_t x = 0; x < count; ++x) to[x] = over(to[x], color, texels[x]);
            else
                for (std::ptrdiff_t x = 0; x < count; ++x) to[x] = over(to[x], color, scale255(texels[x], alpha));
        } else {
            const std::uint32_t* texels = texture.colors.data() + from;
            for (std::ptrdiff_t x = 0; x < count; ++x) {
                const std::uint32_t c_x = modulate(texels[x], color);
                to[x] = over(to[x], c_x, c_x >> 24);
            }
        }
    }
    return true;
}

} // namespace

bool raster_box(const Canvas& canvas, const Texture& texture, const DrawVertex& a, const DrawVertex& b,
                const DrawVertex& c, const DrawVertex& d)
{
    if (a.y != b.y || b.x != c.x || c.y != d.y || d.x != a.x) return false;
    const bool one_texel = a.u == c.u && a.v == c.v && a.u == b.u && a.v == b.v && a.u == d.u && a.v == d.v;
    if (one_texel) return box_of_colors(canvas, sample(texture, a.u, a.v), a, b, c, d);
    if (a.color != b.color || a.color != c.color || a.color != d.color) return false;
    if (a.u != d.u || b.u != c.u || a.v != b.v || c.v != d.v) return false;
    return box_of_texels(canvas, texture, a, c);
}

} // namespace fyr
