// GLFW's keys → the named keys of input.hpp.
#pragma once

#include "platform/input.hpp"

namespace fyr {

/// `key` and `mods` as GLFW gives them; `letter` is what is printed on it in the current layout, lower case, 0: nothing.
/// none: the key has no name here (what it types arrives as text). Page Down is `next`, as presenters' clickers send it;
/// with Ctrl it is page_down.
[[nodiscard]] Key named_key(int key, char letter, int mods);

} // namespace fyr
