// Names that outlive pointers, and time as a value.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace fyr {

/// Milliseconds since 1970-01-01T00:00:00Z (UTC, no leap seconds). Local time exists only in calendar.hpp.
using Stamp = std::int64_t;

inline constexpr Stamp ms_per_second = 1000;
inline constexpr Stamp ms_per_minute = 60 * ms_per_second;
inline constexpr Stamp ms_per_hour = 60 * ms_per_minute;

/// A number that names one thing of one kind for ever; 0 names nothing. Ids of different kinds do not mix.
template <class Tag>
struct Id {
    std::uint64_t value = 0;
    auto operator<=>(const Id&) const = default;
    explicit operator bool() const { return value != 0; }
};

/// A calendar day without a time zone, year 1..9999, month 1..12, day 1..31. {0,0,0} means "no day".
struct Date {
    int year = 0, month = 0, day = 0;
    auto operator<=>(const Date&) const = default;
    explicit operator bool() const { return year != 0; }
};

} // namespace fyr

template <class Tag>
struct std::hash<fyr::Id<Tag>> {
    std::size_t operator()(fyr::Id<Tag> id) const noexcept { return std::hash<std::uint64_t>{}(id.value); }
};
