// glass.json of the data folder: the facts of the glass (domain/glass.hpp) ↔ JSON. People may edit it; it is read as strictly
// as the rules. Pure: reads no files.
#pragma once

#include "base/result.hpp"
#include "domain/glass.hpp"

#include <string>
#include <string_view>

namespace fyr {

inline constexpr std::size_t max_glass_bytes = std::size_t{64} << 10U; ///< larger: refused unread

/// {"format": "fyrtaarn/glass/1", "diagonal_mm": 1651, …}, every field, one a line. decode_glass gives the same value back.
[[nodiscard]] std::string encode_glass(const WallGlass& glass);

/// What is left out has its default; what is there must be known and within its range (domain/glass.hpp), 0 is "nobody said".
/// unsupported: glass.newer (args file, format). corrupt: glass.refused with args as rules.refused (rules_codec.hpp).
[[nodiscard]] Result<WallGlass> decode_glass(std::string_view json_text, std::string_view file);

} // namespace fyr
