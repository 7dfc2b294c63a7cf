// The glass as it hangs, and how this team wants to see it: facts that only people in the room know. Kept in the data folder
// (glass.json, codec/glass_codec.hpp), because no screen tells its size truly. Plain values, millimetres.
#pragma once

#include "base/words.hpp"
#include "domain/fields.hpp"

namespace fyr {

enum class ThemeChoice { light, dark, automatic };
constexpr auto names_of(ThemeChoice) { return std::to_array<std::string_view>({"light", "dark", "auto"}); }

/// What the touch frame reports lies so far from where the finger points, mm to the right and down.
struct TouchOffset {
    int x_mm = 0, y_mm = 0; ///< ±most_touch_offset_mm
    bool operator==(const TouchOffset&) const = default;
    static constexpr bool came_later = true;
    static constexpr auto fields() { return fields_of(field("x_mm", &TouchOffset::x_mm), field("y_mm", &TouchOffset::y_mm)); }
};

/// When the theme follows the clock: dark from this hour of the day until that one.
struct DarkHours {
    int from = 19, until = 6; ///< 0..23
    [[nodiscard]] constexpr bool holds(int hour) const { return from <= until ? hour >= from && hour < until : hour >= from || hour < until; }
    bool operator==(const DarkHours&) const = default;
    static constexpr bool came_later = true;
    static constexpr auto fields() { return fields_of(field("from", &DarkHours::from), field("until", &DarkHours::until)); }
};

/// A range of whole numbers that a fact of the glass must lie in.
struct GlassRange { int low, high; };
inline constexpr GlassRange diagonal_range_mm{254, 5080};   ///< 10 to 200 inches
inline constexpr GlassRange distance_range_mm{500, 20000};
inline constexpr GlassRange lower_edge_range_mm{100, 2500};
inline constexpr int most_touch_offset_mm = 50;

struct WallGlass {
    int diagonal_mm = 0;        ///< of what is lit; 0: nobody said
    int distance_mm = 0;        ///< from the glass to the last seat; 0: nobody said
    int lower_edge_mm = 0;      ///< of what is lit, above the floor; 0: nobody said
    TouchOffset touch_offset;
    int text_percent = 100;     ///< Tekststørrelse: 100, 115 or 130
    bool large = false;         ///< Large: 130 %, and what the room reads is meant for 20 arcmin (board/reading.hpp)
    ThemeChoice theme = ThemeChoice::automatic;
    DarkHours dark_hours;
    bool calm = false;          ///< Rolig bevægelse: fades instead of moves
    bool high_contrast = false; ///< stronger colours
    Language language = Language::da;
    bool operator==(const WallGlass&) const = default;
    static constexpr auto fields()
    {
        using G = WallGlass;
        return fields_of(field("diagonal_mm", &G::diagonal_mm), field("distance_mm", &G::distance_mm), field("lower_edge_mm", &G::lower_edge_mm),
                         field("touch_offset", &G::touch_offset), field("text_percent", &G::text_percent), field("large", &G::large),
                         field("theme", &G::theme), field("dark_hours", &G::dark_hours), field("reduced_motion", &G::calm),
                         field("high_contrast", &G::high_contrast), field("language", &G::language));
    }
};

inline constexpr float mm_per_inch = 25.4F;
[[nodiscard]] constexpr float inches_of(const WallGlass& glass) { return static_cast<float>(glass.diagonal_mm) / mm_per_inch; }
[[nodiscard]] constexpr float metres_of(const WallGlass& glass) { return static_cast<float>(glass.distance_mm) / 1000; }
/// Whether somebody said how large it is and how far away people sit.
[[nodiscard]] constexpr bool is_measured(const WallGlass& glass) { return glass.diagonal_mm > 0 && glass.distance_mm > 0; }

/// `kept` with every field that differs between `before` and `after`: what was said for one run only is not kept with what
/// somebody chose meanwhile.
[[nodiscard]] inline WallGlass with_changes(WallGlass kept, const WallGlass& before, const WallGlass& after)
{
    WallGlass::fields()([&](const auto&... fields) {
        (((before.*(fields.member) == after.*(fields.member)) ? void() : void(kept.*(fields.member) = after.*(fields.member))), ...);
    });
    return kept;
}

} // namespace fyr
