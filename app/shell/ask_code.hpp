// A code typed on the machine: on a terminal without showing it, or two lines of a pipe.
#pragma once

#include "base/result.hpp"

#include <functional>
#include <string>

namespace fyr {

/// Asks twice; `ask` says the question ("people.ask", "people.ask_again") where somebody sits. rejected "people.differ",
/// "people.no_code" (it ended, or Ctrl+C). The terminal is as before afterwards. Wipe what it gives.
[[nodiscard]] Result<std::string> ask_code(const std::function<void(const char* question)>& ask);

} // namespace fyr
