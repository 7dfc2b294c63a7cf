// How far two colours are apart, as the guidelines count it (WCAG 2.x).
#pragma once

#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace fyr::test {

/// Relative luminance of an opaque colour, 0..1.
inline double luminance(Color c)
{
    const auto linear = [&](unsigned shift) {
        const double v = static_cast<double>((c >> shift) & 0xFFU) / 255;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(0) + 0.7152 * linear(8) + 0.0722 * linear(16);
}

/// 1..21.
inline double contrast(Color a, Color b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// `over` laid on the opaque `under`.
inline Color laid_on(Color under, Color over)
{
    const float alpha = static_cast<float>(over >> 24U) / 255;
    return (mixed(under, over, alpha) & 0x00FFFFFFU) | 0xFF000000U;
}

} // namespace fyr::test
