// How far a group has come with a step, read from its own case on the training board. Pure.
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"
#include "training/lesson.hpp"

namespace fyr {

/// How much of what the step counts is there, 0 .. step.wanted.
[[nodiscard]] int answered(const ExerciseStep& step, const LessonGroup& group, int at_case, const State& state, const Rules& rules);

/// A word of it defines a person instead of describing what was seen, in either language.
[[nodiscard]] bool defines(std::string_view text, const Rules& rules);

} // namespace fyr
