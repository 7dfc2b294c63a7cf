// Buttons of a mouse that GLFW has no number for: since 3.4 it takes one for a fault of its own and ends the program.
#pragma once

struct _XDisplay;

namespace fyr {

/// From now on presses of such buttons, real or sent by another client, never come into the queue of that connection.
void pass_over_unknown_buttons(_XDisplay* display);

} // namespace fyr
