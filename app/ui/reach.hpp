// The page brought down into reach (board/reach.hpp): drawn first, then moved as a whole; the bar stays where it is.
#pragma once

#include "ui/widgets.hpp"

#include <optional>
#include <string_view>

namespace fyr {

/// Draws the page in front through `draw`, lowered when the screen says so. Targets lie where things are drawn, and a finger over
/// a lowered place is over it for the page too.
void draw_in_reach(Frame& f, void (*draw)(Frame&));
/// The button that brings the board down, at one end of the bar ("left", "right"); none on a wall that is in reach as it is.
[[nodiscard]] std::optional<Button> reach_button(const Frame& f, std::string_view side);

} // namespace fyr
