#include "platform/system_clock.hpp"

#include <ctime>

namespace fyr {
namespace {

Stamp read_ms(clockid_t clock)
{
    timespec t{};
    clock_gettime(clock, &t);
    return t.tv_sec * ms_per_second + t.tv_nsec / 1'000'000;
}

} // namespace

Stamp SystemClock::now() const { return read_ms(CLOCK_REALTIME); }

Stamp SystemClock::ticks() const { return read_ms(CLOCK_BOOTTIME); }

} // namespace fyr
