// glass.json in the data folder: read once at the start, written whole whenever somebody changed a setting on the glass.
#pragma once

#include "base/result.hpp"
#include "domain/glass.hpp"

#include <optional>
#include <string>

namespace fyr {

/// What the file came to.
struct KeptGlass {
    WallGlass glass;                ///< of the file; of its last good copy when it is refused; else the defaults
    bool there = false;             ///< there was a file, good or not
    std::optional<Message> trouble; ///< why it was not used: one sentence, with place and reason
};

class GlassFile {
public:
    explicit GlassFile(std::string data_dir) : data_dir_(std::move(data_dir)) {}

    /// Reads it. What cannot be used stays as it is.
    [[nodiscard]] KeptGlass read();
    /// Writes it, old or new after a power cut. A file that read() refused is first moved to "refused-glass", so that nobody's
    /// edit is lost; one of a newer program is never replaced: then nothing is written and the settings count for this run.
    Result<void> keep(const WallGlass& glass);

private:
    std::string data_dir_;
    bool refused_ = false, newer_ = false;
};

} // namespace fyr
