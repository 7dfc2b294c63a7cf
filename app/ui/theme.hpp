// Names for colours and text sizes: the only place with numbers for them (design system parts 3 and 4).
#pragma once

#include <array>
#include <cstdint>

namespace fyr {

/// sRGB with alpha, packed as Dear ImGui packs it (0xAABBGGRR).
using Color = std::uint32_t;

/// 0xRRGGBB as it stands in the design system → Color.
[[nodiscard]] constexpr Color rgb(std::uint32_t hex)
{
    return 0xFF000000U | ((hex & 0xFFU) << 16U) | (hex & 0xFF00U) | ((hex >> 16U) & 0xFFU);
}
/// The same colour, `alpha` 0..1 of its opacity.
[[nodiscard]] constexpr Color faded(Color c, float alpha)
{
    const auto a = static_cast<std::uint32_t>(static_cast<float>(c >> 24U) * alpha + 0.5F);
    return (c & 0x00FFFFFFU) | ((a > 255 ? 255U : a) << 24U);
}
/// A mixed with b, t 0..1, opaque parts only.
[[nodiscard]] constexpr Color mixed(Color a, Color b, float t)
{
    const auto channel = [&](unsigned shift) {
        const auto x = static_cast<float>((a >> shift) & 0xFFU), y = static_cast<float>((b >> shift) & 0xFFU);
        return static_cast<std::uint32_t>(x + (y - x) * t + 0.5F) << shift;
    };
    return channel(0) | channel(8) | channel(16) | channel(24);
}

/// One column of the funnel: colour at its left and right edge, title and subtitle on it.
struct Depth { Color from, to, title, subtitle; };

struct Theme {
    bool dark;
    Color bg1, bg2, surface, card, sunken, raised, line, line2, ink, ink2, ink3, fjord, onfjord, fjordsoft, mid;
    Color bar, barbtn, barline, onbar, onbar2, lamp, onlamp, lampsoft, lampink, lampedge, scrim;
    Color red, onred, redsoft, redink, res, onres, ressoft, resink, con, oncon, consoft, conink;
    Color unk, onunk, unksoft, unkink;
    std::array<Depth, 5> depth;
    Color keyboard;       ///< what the keys lie on
    Color count_pill;     ///< on columns 0–3
    Color drop_wash;      ///< laid over a column that takes what is dragged
    Color hint;           ///< a guiding question's ground
    Color shadow;
    float shadow_strength;
    Color white = rgb(0xFFFFFF);
    Color edge = 0;       ///< around panels, cards and buttons; 0: none
    float edge_width = 0; ///< lp
};

[[nodiscard]] const Theme& light_theme();
[[nodiscard]] const Theme& dark_theme();
/// High contrast on either base: text at least 7:1, every panel and button with an outline (contrast_theme.cpp).
[[nodiscard]] const Theme& light_contrast_theme();
[[nodiscard]] const Theme& dark_contrast_theme();
/// The theme of these choices; the only place that chooses.
[[nodiscard]] inline const Theme& theme_of(bool dark, bool contrast)
{
    if (contrast) return dark ? dark_contrast_theme() : light_contrast_theme();
    return dark ? dark_theme() : light_theme();
}

/// Text roles (design system part 4); sizes are em sizes in lp.
enum class Type { clock_large, clock, pin, title_large, door, title, panel, column, alias, lead, lead_bold, button, body, body_medium, label, small, small_bold, editing, hero, lead_small, lead_medium, key, number, card_alias, row_alias, lane_title, count, timer, nearest, strip_alias, reading, ribbon, brick_alias, column_dense, card_track };
enum class Face { regular, medium, semibold, bold, display };
/// `room`: read from the last seat, so its size follows from the distance too (board/reading.hpp).
struct TypeStyle { float size, line; Face face; bool room = false; };
[[nodiscard]] TypeStyle style_of(Type type);

} // namespace fyr
