#include "platform/service_watchdog.hpp"

#include <systemd/sd-daemon.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace fyr {

ServiceWatchdog::ServiceWatchdog()
{
    const char* const socket = std::getenv("NOTIFY_SOCKET");
    heard_ = socket != nullptr && *socket != '\0';
    std::uint64_t patience_us = 0;
    if (heard_ && sd_watchdog_enabled(0, &patience_us) > 0) turn_ms_ = std::max<Stamp>(1, static_cast<Stamp>(patience_us / 2000));
}

void ServiceWatchdog::turned(Stamp ticks, bool shows, const std::function<bool()>& store_answers)
{
    // Due after half a turn: a turn that comes a little early must not make the next sign late.
    const bool due = !ready_ || (turn_ms_ > 0 && ticks - last_ >= turn_ms_ / 2);
    if (!heard_ || !due || !shows || !store_answers()) return;
    (void)sd_notify(0, ready_ ? "WATCHDOG=1" : "READY=1");
    ready_ = true;
    last_ = ticks;
}

void ServiceWatchdog::ending() const
{
    if (heard_) (void)sd_notify(0, "STOPPING=1");
}

bool store_answers(const Journal& journal)
{
    return static_cast<bool>(journal.note("journal.id"));
}

} // namespace fyr
