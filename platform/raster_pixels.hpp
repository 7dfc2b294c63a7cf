// Part of soft_raster: how one pixel covers another. Integers only, rounded exactly; written so that compilers can
// work on several pixels at once.
#pragma once

#include <cstddef>
#include <cstdint>

namespace fyr {

inline constexpr std::uint32_t opaque = 0xFF000000u;

/// a * b / 255, rounded to nearest; both 0..255.
[[nodiscard]] inline std::uint32_t scale255(std::uint32_t a, std::uint32_t b)
{
    const std::uint32_t t = a * b + 128;
    return (t + (t >> 8)) >> 8;
}

/// Every channel of one colour times the same channel of another.
[[nodiscard]] inline std::uint32_t modulate(std::uint32_t a, std::uint32_t b)
{
    return scale255(a & 255, b & 255) | scale255((a >> 8) & 255, (b >> 8) & 255) << 8 |
           scale255((a >> 16) & 255, (b >> 16) & 255) << 16 | scale255(a >> 24, b >> 24) << 24;
}

/// `color` (its alpha is not looked at) over `below`, as opaque as `alpha` 0..255 says. The result is opaque.
[[nodiscard]] inline std::uint32_t over(std::uint32_t below, std::uint32_t color, std::uint32_t alpha)
{
    const std::uint32_t rest = 255 - alpha;
    std::uint32_t rb = (color & 0xFF00FF) * alpha + (below & 0xFF00FF) * rest + 0x800080;
    std::uint32_t g = ((color >> 8) & 0xFF) * alpha + ((below >> 8) & 0xFF) * rest + 0x80;
    rb = ((rb + ((rb >> 8) & 0xFF00FF)) >> 8) & 0xFF00FF;
    g = (g + (g >> 8)) & 0xFF00;
    return rb | g | opaque;
}

/// `count` pixels of one colour over what is there.
inline void cover_span(std::uint32_t* to, std::ptrdiff_t count, std::uint32_t color)
{
    const std::uint32_t alpha = color >> 24;
    if (alpha == 255) {
        for (std::ptrdiff_t i = 0; i < count; ++i) to[i] = color;
    } else {
        for (std::ptrdiff_t i = 0; i < count; ++i) to[i] = over(to[i], color, alpha);
    }
}

} // namespace fyr
