// Globally unique ids for journal entries.
#pragma once

#include <string>

namespace fyr {

/// A random UUID (version 4) from the system's random numbers.
[[nodiscard]] std::string new_id();

} // namespace fyr
