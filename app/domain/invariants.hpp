// What must always hold of a state; checked after loading, after importing and in tests.
#pragma once

#include "domain/state.hpp"

namespace fyr {

/// One English line per broken rule; empty when the state is sound. Lines name codes and numbers, no free text.
[[nodiscard]] std::vector<std::string> broken_invariants(const State& state);

/// The same for one plan; empty when it is sound. Also asked of a plan that comes in a file.
[[nodiscard]] std::vector<std::string> broken_plan(const Plan& plan);

} // namespace fyr
