// Whole meetings as plain text: fingers by target name, typing, time, pictures, expectations. Plays against the
// real App on a headless screen; used by `fyrtaarn play`, by the demo and by the tests.
#pragma once

#include "platform/clock.hpp"
#include "platform/headless_screen.hpp"
#include "shell/app.hpp"

namespace fyr {

/// Where a scenario runs. Everything outlives the call.
struct Stage {
    App& app;
    HeadlessScreen& screen;
    FixedClock& clock;
    std::string shots; ///< folder for pictures; "" forbids `shot`
    /// Writes a picture; set by the shell.
    std::function<Result<void>(const std::string& file, const Image& image)> write_picture;
    /// Reads a file named by `receive FILE` as notifications into the session.
    std::function<Result<void>(const std::string& file)> receive;
};

/// Lines: `tap NAME`, `hold NAME`, `drag NAME to NAME`, `down N NAME`, `move N NAME`, `up N`, `type TEXT`, `key NAME`,
/// `wait 1.5s` (or ms, min, h), `clock TIME` (RFC 3339), `shot FILE`, `receive FILE`,
/// `expect NAME` / `expect no NAME` (a target is on the glass), `expect page NAME`, `expect column STEP N`,
/// `expect step CODE STEP`, `expect toast KEY`, `expect entry N`. '#' begins a comment. A NAME may hold {…}: the
/// code of a case, or the words of a part of the plan in front (scenario_names.hpp). Ends at the first line that fails:
/// rejected "play.failed" (line, text, why).
[[nodiscard]] Result<void> play(Stage& stage, std::string_view text);

/// Steps the app until nothing moves and what was done can be seen (at most three seconds of its clock).
void settle(Stage& stage);

} // namespace fyr
