// What the service manager (systemd) hears from the wall: it is up, it lives, it ends. A wall that is stuck, shows nothing
// or cannot read its journal says nothing any more, and is started anew. Where nobody listens, nothing happens.
#pragma once

#include "base/ids.hpp"
#include "platform/journal.hpp"

#include <functional>

namespace fyr {

class ServiceWatchdog {
public:
    /// Asks the environment who listens and how closely: NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID.
    ServiceWatchdog();

    /// How often the loop must come round at least, ms: half of what the manager waits. 0: nobody counts.
    [[nodiscard]] Stamp turn_ms() const { return turn_ms_; }
    /// After every turn of the loop, at `ticks` ms. `shows`: what was drawn last is on the glass. `store_answers` is asked
    /// only when a sign of life is due: the first one says READY, the later ones WATCHDOG.
    void turned(Stamp ticks, bool shows, const std::function<bool()>& store_answers);
    /// The wall ends because somebody asked it to.
    void ending() const;

private:
    bool heard_ = false, ready_ = false;
    Stamp turn_ms_ = 0, last_ = 0; ///< ticks of the last sign of life
};

/// Reads something small from the journal; false when that fails.
[[nodiscard]] bool store_answers(const Journal& journal);

} // namespace fyr
