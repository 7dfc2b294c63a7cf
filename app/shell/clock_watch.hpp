// Notices that somebody, or a time server, set the machine's clock while the wall ran. Pure.
#pragma once

#include "base/ids.hpp"

#include <cstdlib>
#include <optional>

namespace fyr {

/// Less than this is a clock that is kept right, ms.
inline constexpr Stamp clock_set_ms = 2 * ms_per_minute;

class ClockWatch {
public:
    /// After every turn of the loop: `now` UTC, `ticks` of the clock that never jumps (platform/clock.hpp). True once for each
    /// time the clock was set, forwards or back. Summer time, another zone and a machine that slept do not count.
    [[nodiscard]] bool turn(Stamp now, Stamp ticks)
    {
        const Stamp ahead = now - ticks;
        if (ahead_ && std::abs(ahead - *ahead_) < clock_set_ms) return false;
        const bool was_set = ahead_.has_value();
        ahead_ = ahead;
        return was_set;
    }

private:
    std::optional<Stamp> ahead_; ///< of the ticks, ms, when it was last believed
};

} // namespace fyr
