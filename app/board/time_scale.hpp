// Days along a line: where a day lies, and which day lies under a finger. Pure.
#pragma once

#include "domain/calendar.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

/// From the day `from` at `left` (lp) on, `per_day` lp each, up to `to`.
struct TimeScale {
    Date from, to;
    float left = 0, per_day = 1;
    bool operator==(const TimeScale&) const = default;

    [[nodiscard]] float x(Date date) const { return left + static_cast<float>(days_between(from, date)) * per_day; }
    /// The day whose place is nearest to `x`, within from..to.
    [[nodiscard]] Date day_at(float x) const
    {
        const int days = static_cast<int>(std::lround((x - left) / per_day));
        return add_days(from, std::clamp(days, 0, days_between(from, to)));
    }
};

} // namespace fyr
