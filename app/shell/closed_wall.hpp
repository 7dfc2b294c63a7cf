// A wall whose store does not open (no key, another key, a folder that cannot be read) is not a black glass: it says why,
// tries again by itself and when somebody asks, and nothing is touched until it opens.
#pragma once

#include "platform/clock.hpp"
#include "platform/screen.hpp"
#include "shell/assets.hpp"

#include <functional>
#include <optional>

namespace fyr {

/// How often the wall tries by itself, ms.
inline constexpr Stamp try_again_ms = 10'000;

struct ClosedWall {
    Language language = Language::da;
    float diagonal_inch = 0;                              ///< 0: as large as the glass says
    std::function<std::optional<Message>()> try_again;    ///< none: it is open now; else why still not
    std::function<bool()> ended;                          ///< somebody asked the program to end
    std::function<void(bool shows)> turned;               ///< after every turn of the loop; may be empty
    std::function<void(const Targets&, const Metrics&)> drawn; ///< after every frame that changed; may be empty
};

/// Shows `why` on `screen` until try_again() answers none: true. False: it was asked to end first.
/// The loop sleeps: it turns at least every second, and draws only what changed.
[[nodiscard]] bool show_closed(Screen& screen, const Clock& clock, const Assets& assets, Message why, const ClosedWall& wall);

} // namespace fyr
