// What a screen must keep for hands and eyes, asked of one frame: the things it drew and the targets it has. Sizes are
// of a wall of 55 inches, the smallest there is, and count in mm.
#pragma once

#include "board/metrics.hpp"
#include "board/targets.hpp"
#include "tests/support/screen_watch.hpp"

#include <set>
#include <string>
#include <vector>

namespace fyr::test {

inline constexpr float smallest_short_side_mm = 685; ///< of 55 inches, 16:9; a longer glass is longer, not lower
/// The last seat that the sizes of the design serve, m from a wall of 55 inches: 16 minutes of arc for an alias. Where somebody
/// said how large the glass is and how far the last seat, those count.
inline constexpr float last_seat_m = 2.7F;
inline constexpr float least_arcmin = 16;
inline constexpr float any_target_mm = 12, main_target_mm = 20, between_targets_mm = 3, grave_target_mm = 25, around_grave_mm = 20;
inline constexpr double text_contrast = 4.5, wall_text_contrast = 7, icon_contrast = 3;

/// Height of capital letters of `em` lp, minutes of arc, seen from `distance_m`.
[[nodiscard]] float arcmin(float em, float mm_per_lp, float distance_m);

/// One frame to be looked at; all is borrowed.
struct LookedAt {
    const ScreenWatch& drawn;
    const Targets& targets;
    const Metrics& metrics;
    const Theme& theme;
    const std::set<std::string>& aliases; ///< clocks and counts are known by their look
    const std::set<std::string>& columns; ///< their titles
    float seat_m = 0; ///< of the last seat; 0: nobody said
};

/// Each a sentence that begins with what kind of fault it is ("target", "gap", "grave", "arcmin", "sticks out", "cut", "overlap",
/// "contrast", "colour alone"), then what it is about, then numbers after " : ". Empty: nothing found.
[[nodiscard]] std::vector<std::string> faults_of(const LookedAt& screen);

} // namespace fyr::test
