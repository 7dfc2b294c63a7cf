// Which right an act needs while codes are asked for (domain.md 3.4). Refusing is the shell's, before a command is sent: the
// rules of the funnel are the same whoever touches the glass.
#pragma once

#include "domain/commands.hpp"
#include "domain/people.hpp"
#include "domain/state.hpp"

#include <optional>

namespace fyr {

/// None: everybody who is in may do it (everything about a game plan: it is about no child).
[[nodiscard]] std::optional<Right> right_for(const Command& command);

/// The gates it opens, or takes down with their flags: where codes are asked for, only somebody whose role the rules name does that,
/// with a code of their own, each time. The one that fewest may pass is first.
[[nodiscard]] std::vector<Gate> gates_passed(const Command& command, const State& state);

/// What the act needed that this event came from, so that taking it back needs the same: a participant does not undo what a
/// leader decided. `before`: the state when it happened (a meeting is opened once, and then only changed).
[[nodiscard]] std::optional<Right> right_for(const Event& event, const State& before);

} // namespace fyr
