// The glass is being measured: a ruler is held to it, a cross is touched three times (screen "setup"). Until it is kept, what is
// tried is seen at once and goes again. This run only.
#pragma once

#include "base/geometry.hpp"
#include "domain/glass.hpp"

#include <variant>
#include <vector>

namespace fyr {

struct SetupUi {
    bool open = false;          ///< somebody is measuring
    WallGlass before;           ///< how it was, while open
    bool aiming = false;        ///< the cross is in front
    bool missed = false;        ///< the last touch was too far from the cross to be meant
    std::vector<Point> touches; ///< how far they lay from the cross, mm
};

inline constexpr std::size_t cross_touches = 3;

enum class GlassFact { diagonal, distance, lower_edge };
constexpr auto names_of(GlassFact) { return std::to_array<std::string_view>({"diagonal", "distance", "lower_edge"}); }

/// Larger or smaller by so many mm, within the fact's range.
struct ChangeFact { GlassFact fact = GlassFact::diagonal; int by_mm = 0; };
/// Shows the cross; the touch frame is taken as it is until three touches said how far off it is.
struct AimAtCross {};
/// A touch so far from the cross, mm to the right and down. Three: their median is what the frame is off by.
struct TouchCross { Point off_mm; };
struct StopAiming {};
/// Nothing is taken off any more.
struct ForgetOffset {};
/// keep: as it is now; else as it was before.
struct EndSetup { bool keep = true; };

using SetupAction = std::variant<ChangeFact, AimAtCross, TouchCross, StopAiming, ForgetOffset, EndSetup>;

/// Begins to measure: what nobody said starts with a usual wall (65 inches, 4 metres, 0.9 metres). Again: nothing happens.
void begin_setup(SetupUi& setup, WallGlass& glass);
/// Ends without keeping; not open: nothing happens.
void leave_setup(SetupUi& setup, WallGlass& glass);
/// Total. Nothing happens while it is not open.
void evolve(SetupUi& setup, WallGlass& glass, const SetupAction& action);

} // namespace fyr
