// What must always hold of a state; checked after loading, after importing and in tests.
#pragma once

#include "domain/state.hpp"

namespace fyr {

/// What must always hold in a plan; "" when all does. Also asked of a plan that comes in a file.
[[nodiscard]] std::vector<std::string> broken_plan(const Plan& plan);

/// One English line per broken rule; empty when the state is sound. Lines name codes and numbers, no free text.
[[nodiscard]] std::vector<std::string> broken_invariants(const State& state);

} // namespace fyr
