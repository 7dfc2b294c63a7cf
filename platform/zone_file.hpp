// A compiled zone file (TZif, RFC 8536), looked at before the library that takes it as it is.
#pragma once

#include <string_view>

namespace fyr {

/// The zone file of Danish time where Debian's tzdata puts it.
inline constexpr const char* danish_zone_file = "/usr/share/zoneinfo/Europe/Copenhagen";

/// All that the file counts is there, whatever points into it points at something, times ascend, offsets are under 26 hours.
[[nodiscard]] bool is_sound_zone_file(std::string_view bytes);

} // namespace fyr
