// Can it be read from where people sit? Visual angles of text on this glass, and the least sizes that follow. The height of a
// text is that of its capitals without accents (ISO 9241-303; EN 301 549, 5.1.4). Pure.
#pragma once

#include "board/metrics.hpp"
#include "domain/glass.hpp"

namespace fyr {

namespace reading {

inline constexpr float caps_of_em = 0.727F;        ///< height of Inter's capitals, of the em
inline constexpr float wall_arcmin = 16;           ///< least for what the room reads (ISO 9241-303)
inline constexpr float large_wall_arcmin = 20;     ///< the same in Large: what the standard calls preferred
inline constexpr float arm_arcmin = 20;            ///< least for what one reads while touching
inline constexpr float large_arm_arcmin = 42;      ///< the same in Large: 0.7° (EN 301 549, 5.1.4)
inline constexpr float arm_metres = 0.6F;          ///< from where one touches
/// No wall text is raised above it, lp: column titles would not fit their columns any more. Where that is too small for the
/// last seat, the setup page says from where it can be read.
inline constexpr float most_wall_em = 38;
inline constexpr float most_arm_em = 34;           ///< the same for what one reads while touching

/// The angle at which `mm` are seen from `metres`, arcminutes. Both above 0.
[[nodiscard]] float arcminutes(float mm, float metres);
/// How high something must be to be seen at that angle, mm.
[[nodiscard]] float height_mm(float arcmin, float metres);
/// From how far away `mm` are still seen at that angle, metres.
[[nodiscard]] float metres_for(float mm, float arcmin);

} // namespace reading

/// What people in the room can read of this glass; for the setup page. Asks for is_measured(glass).
struct RoomReading {
    float wall_arcmin = 0;   ///< of aliases, counts, clocks and column titles from the last seat
    float wall_metres = 0;   ///< from where they are still 16 arcmin high
    float small_metres = 0;  ///< the same of notes and other small text
    bool holds = false;      ///< 16 arcmin from the last seat
    float bar_low_m = 0, bar_high_m = 0; ///< where the buttons of the lower bar are, above the floor; 0: nobody said
};
[[nodiscard]] RoomReading room_reading(const Metrics& m, const WallGlass& glass);

/// Metrics of a glass of `px` pixels, with the least sizes of text that its facts ask for.
[[nodiscard]] Metrics metrics_for(Size px, const WallGlass& glass);

} // namespace fyr
