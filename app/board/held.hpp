// What somebody is writing at one desk is held: the other hand neither writes nor moves nor removes it meanwhile. Pure.
#pragma once

#include "board/form.hpp"
#include "domain/commands.hpp"

namespace fyr {

/// `wanted` would write what `open` is writing already. A new note, goal, action … is nobody's yet.
[[nodiscard]] bool holds(const Form& open, const Form& wanted);
/// `command` would change the part that `open` is writing, or take away the case or plan it is in.
[[nodiscard]] bool holds(const Form& open, const Command& command);

} // namespace fyr
