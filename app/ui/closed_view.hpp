// The page of a wall whose store does not open: why, what to do, and a button that tries again. Nothing is read yet, so
// there is nothing of any case to see, and no state to draw from.
#pragma once

#include "base/strings.hpp"
#include "board/targets.hpp"
#include "ui/painter.hpp"

namespace fyr {

inline constexpr const char* try_again_target = "closed/again";

/// `why`: the sentence of the error. `seconds`: how often the wall tries by itself. Adds "closed/again".
void draw_closed(Painter& p, Targets& targets, const Strings& strings, const Message& why, int seconds, bool pressed);

} // namespace fyr
