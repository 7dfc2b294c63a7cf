// The file of --targets: every touchable thing on the glass by name, in px, so that a rig can touch by name.
#pragma once

#include "base/result.hpp"
#include "board/metrics.hpp"
#include "board/targets.hpp"

#include <string>

namespace fyr {

/// {"page": "funnel", "moving": false, "targets": [{"name": "bar/home", "x": 32, "y": 980, "w": 180, "h": 84}, …]}, bottom
/// ones first. `moving`: something is still on its way, a hand had better wait.
[[nodiscard]] std::string targets_json(std::string_view page, bool moving, const Targets& targets, const Metrics& metrics);

class TargetFile {
public:
    explicit TargetFile(std::string path) : path_(std::move(path)) {}
    /// Puts them there when they changed: a reader sees the old file or the new one. Not synced: it is of this moment.
    /// False: it could not be written, and is tried again with the next frame.
    bool show(std::string_view page, bool moving, const Targets& targets, const Metrics& metrics);

private:
    std::string path_, last_;
};

} // namespace fyr
