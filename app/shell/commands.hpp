// What each word of the command line does, apart from the wall itself. Prints for people on standard output, trouble
// on standard error, and gives the exit code.
#pragma once

#include "platform/journal.hpp"
#include "shell/assets.hpp"
#include "shell/options.hpp"

#include <memory>

namespace fyr {

/// Opens the journal of a data folder; main.cpp knows which kind.
using OpenJournal = std::function<Result<std::unique_ptr<Journal>>(const std::string& data_dir, bool writes)>;

int run_play(const Options& options, const Assets& assets, const OpenJournal& open);

} // namespace fyr
