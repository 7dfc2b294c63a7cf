// What a name in a scenario means: {…} stands for the id of what is written there, so that people can read it.
#pragma once

#include "domain/state.hpp"

#include <string>

namespace fyr {

/// Every {CODE} becomes the id of that case, every {Words_of_it} the id of the part of plan `about` that says so ('_'
/// for a space); a meeting is {status_6}, {barometer} or {closing}. What is nowhere stays as it is.
[[nodiscard]] std::string with_ids(std::string name, const State& state, PlanId about);

} // namespace fyr
