// What the setup page shows that nothing else needs: a ruler in the size the wall believes, and a cross to touch.
#pragma once

#include "board/setup_layout.hpp"
#include "ui/frame.hpp"

namespace fyr {

/// `cm` centimetres along `at`, a stroke for every five millimetres.
void draw_ruler(Painter& p, Rect at, int cm);
/// The whole glass while the cross is in front: one place to touch, and the way back.
void draw_aiming(Frame& f, const SetupLayout& layout);

} // namespace fyr
