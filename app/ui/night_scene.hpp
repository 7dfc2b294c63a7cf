// The night before which the wall rests, asks for codes, or says why it cannot open (screen 08), and its colours.
#pragma once

#include "ui/painter.hpp"

namespace fyr {

inline constexpr Color on_night = rgb(0xFFFFFF), on_night2 = rgb(0xB9D0D6), night_lamp = rgb(0xF5BE41), night_ground = rgb(0x081A20);

/// Sky, sea, lighthouse and its beam over the whole page; gives where the horizon lies, lp. It stands still: a wall at rest
/// draws nothing.
float draw_night(Painter& p, const Metrics& m);

} // namespace fyr
