// The real program on a screen without glass, with a clock that a script moves: what `play` and `demo` run on.
#pragma once

#include "platform/headless_screen.hpp"
#include "session/recovery.hpp"
#include "shell/app.hpp"
#include "shell/commands.hpp"
#include "shell/scenario.hpp"

namespace fyr {

struct RehearsalOptions {
    Stamp start = 0;
    int width = 1920, height = 1080; ///< px
    WallGlass glass;
    bool training = false; ///< the training world
    std::string shots; ///< folder for `shot`; "" forbids it
};

/// 2026-03-03 08:14 in Copenhagen: a morning meeting of the fictive cases.
inline constexpr Stamp rehearsal_start = 1772522040000;

class Rehearsal {
public:
    /// `journal` and `assets` outlive it.
    Rehearsal(Journal& journal, const Assets& assets, const RehearsalOptions& options);

    /// Loads the journal; call it first, once.
    Result<void> begin();
    /// Reads notifications; "assets:cases/demo.jsonl" lies in the assets.
    Result<void> receive(const std::string& file);
    Result<void> play(std::string_view scenario);
    [[nodiscard]] const Session& session() const { return session_; }
    [[nodiscard]] Stamp now() const { return clock_.now(); }

private:
    Journal& journal_;
    const Assets& assets_;
    RehearsalOptions options_;
    FixedClock clock_;
    Session session_;
    HeadlessScreen screen_;
    std::optional<App> app_;
};

} // namespace fyr
