// A board of the training world made into an exercise of the trainer's own: its cases as they stand, the steps of an exercise
// that is there already. Pure.
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "training/exercise.hpp"

namespace fyr {

/// The first copy of each case on the board, at most twelve, with its notification and its notes, in whatever language they
/// are; `model` gives steps, groups and clock. Its key is "own-" and a number nothing else in `all` has.
[[nodiscard]] Exercise exercise_of_board(const State& state, const Exercise& model, const Exercises& all, const Rules& rules);

} // namespace fyr
