// The machine's own clocks, behind the Clock interface.
#pragma once

#include "platform/clock.hpp"

namespace fyr {

class SystemClock final : public Clock {
public:
    [[nodiscard]] Stamp now() const override;
    /// Counts on while the machine sleeps, so that a card held over a lid that was closed is seen as old.
    [[nodiscard]] Stamp ticks() const override;
};

} // namespace fyr
