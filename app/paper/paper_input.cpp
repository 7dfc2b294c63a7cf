#include "paper/paper_input.hpp"

#include <algorithm>
#include <utility>

namespace fyr {

namespace {

constexpr float large_type = 14 / 10.5F, large_side = 1600; ///< points: the shorter side of A1 has 1684

} // namespace

PaperSize paper_size(PaperFormat format, bool lying)
{
    constexpr std::array<Size, 3> upright{Size{210, 297}, Size{297, 420}, Size{594, 841}}; // mm, in the order of PaperFormat
    Size mm = upright[static_cast<std::size_t>(format)];
    if (lying) std::swap(mm.w, mm.h);
    return {{mm.w * pt_per_mm, mm.h * pt_per_mm}, format == PaperFormat::a1 ? large_type : 1};
}

PixelPaper paper_of_pixels(Size px, float dpi)
{
    constexpr float least_side = 420; // points: the longer side of A6
    const float shorter = std::min(px.w, px.h), used = std::min(dpi, shorter * 72 / least_side);
    return {{{px.w * 72 / used, px.h * 72 / used}, shorter * 72 / used < large_side ? 1 : large_type}, used};
}

} // namespace fyr
