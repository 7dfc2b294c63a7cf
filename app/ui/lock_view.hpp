// What asks for a code, and what guards the glass beside it (screen 08, design system 6.15; domain.md 7.2).
#pragma once

#include "ui/frame.hpp"

namespace fyr {

/// Of the pad, lp.
inline constexpr float lock_width = 624;
/// Before the night scene: the pad, or what a wall without codes says.
void draw_lock(Frame& f);
/// The glass is being wiped: how long it stays deaf.
void draw_cleaning(Frame& f);
/// Handles at both edges that draw the curtain from anywhere, and the countdown before the wall hides by itself. On top of
/// everything; nothing while no codes are asked for.
void draw_guard(Frame& f);
/// Who is in, left of the clock, whose left side is `right`; a tap locks. Nothing while no codes are asked for.
void draw_who_is_in(Frame& f, float right);
/// The room that takes, lp; 0: none.
[[nodiscard]] float room_for_who_is_in(const Frame& f);

} // namespace fyr
