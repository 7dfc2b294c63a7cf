// The file of --targets: every touchable thing on the glass by name, in px, so that a rig can touch by name; and what is written
// there, so that it can read.
#pragma once

#include "base/result.hpp"
#include "board/metrics.hpp"
#include "board/targets.hpp"
#include "shell/drawn_texts.hpp"

#include <string>

namespace fyr {

/// What a hand should know of the glass beside its targets.
struct GlassNow {
    std::string_view page;
    bool moving = false;     ///< something is still on its way, a hand had better wait
    std::uint64_t keys = 0;  ///< taken so far (App::keys_taken)
    const DrawnTexts* texts = nullptr; ///< what can be read; none: nothing is said of it
};

/// A string of JSON, on one line.
void append_quoted(std::string& out, std::string_view text);
/// , "x": 32, "y": 980, "w": 180, "h": 84
void append_place(std::string& out, Rect at, const Metrics& metrics);

/// {"page": "funnel", "moving": false, "keys": 0, "targets": [{"name": "bar/home", "x": 32, "y": 980, "w": 180, "h": 84}, …],
/// "texts": […]}, bottom ones first.
[[nodiscard]] std::string targets_json(const GlassNow& glass, const Targets& targets, const Metrics& metrics);

class TargetFile {
public:
    explicit TargetFile(std::string path) : path_(std::move(path)) {}
    /// Puts them there when they changed: a reader sees the old file or the new one, its owner alone. Not synced: it is of this moment.
    /// False: it could not be written, and is tried again with the next frame.
    bool show(const GlassNow& glass, const Targets& targets, const Metrics& metrics);

private:
    std::string path_, last_;
};

} // namespace fyr
