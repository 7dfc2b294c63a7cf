// What the command line is asked to write must not land among the wall's own files.
#pragma once

#include "base/result.hpp"
#include "shell/options.hpp"

namespace fyr {

/// rejected "exp.own_file", args file: a file of --png, --pdf, --json, --csv, --ics or --excalidraw lies in the data folder, where
/// journal, codes, lock and inbox are, by whatever name or link. DATA/exports and what is below it may be written.
Result<void> refuse_own_files(const Options& options);

} // namespace fyr
