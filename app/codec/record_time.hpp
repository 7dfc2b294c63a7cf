// When it was received, as people and spreadsheets write it.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"

#include <optional>
#include <string_view>

namespace fyr {

/// danish_too: also 02-03-2026 and 02.03.2026, as Danish Excel writes days.
enum class DateForm { iso, danish_too };

/// RFC 3339, or local time in Copenhagen without offset and, if one likes, without seconds. Refused with
/// receive.time_malformed, receive.missing_hour, receive.ambiguous_hour (args first, second: both moments).
[[nodiscard]] Result<Stamp> parse_received(std::string_view text, DateForm form);

[[nodiscard]] std::optional<Date> parse_day(std::string_view text, DateForm form);

} // namespace fyr
