// What time it is, as something that is passed in: tests and `--now` freeze it.
#pragma once

#include "base/ids.hpp"

namespace fyr {

class Clock {
public:
    virtual ~Clock() = default;
    /// The wall clock, UTC milliseconds. May jump when somebody sets the machine's clock.
    [[nodiscard]] virtual Stamp now() const = 0;
    /// Milliseconds since some fixed moment; never jumps. For gestures and animation only.
    [[nodiscard]] virtual Stamp ticks() const = 0;
};

/// A clock that stands still until told otherwise.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Stamp now) : now_(now) {}
    [[nodiscard]] Stamp now() const override { return now_; }
    [[nodiscard]] Stamp ticks() const override { return ticks_; }
    void set(Stamp now) { now_ = now; }
    /// Lets `ms` pass: both times move.
    void advance(Stamp ms)
    {
        now_ += ms;
        ticks_ += ms;
    }

private:
    Stamp now_;
    Stamp ticks_ = 0;
};

} // namespace fyr
