// When it was received, as people, forms and spreadsheets write it.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"

#include <optional>
#include <string_view>

namespace fyr {

/// RFC 3339, or local time in Copenhagen without offset and, if one likes, without seconds; also as Danes write it: the day
/// first (02-03-2026, 2.3.26, 2/3 2026, 2. marts 2026, mandag den 2. marts 2026), the clock with a point or a colon (8.50),
/// "kl." before it. Refused with receive.time_malformed, receive.missing_hour, receive.ambiguous_hour (args first, second: both
/// moments).
[[nodiscard]] Result<Stamp> parse_received(std::string_view text);

[[nodiscard]] std::optional<Date> parse_day(std::string_view text);

} // namespace fyr
