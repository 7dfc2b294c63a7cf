// The wall itself, on a glass with real files: the daily world and the training world take turns on it.
#pragma once

#include "platform/clock.hpp"
#include "shell/assets.hpp"
#include "shell/options.hpp"

#include <optional>

namespace fyr {

/// Runs until somebody ends it; gives an ExitCode (shell/options.hpp). hold_end_signals() came first. A training world that was
/// begun alone ends the program; one that was entered from Home goes back there. `real`: the machine's clock; `frozen`: the time of --now.
[[nodiscard]] int run_wall(const Options& options, const Assets& assets, const Clock& real, std::optional<Stamp> frozen);

} // namespace fyr
