// The lines of assets/strings ↔ Strings. Several files per language are put together (da.json, receive.da.json …).
#pragma once

#include "base/strings.hpp"

namespace fyr {

/// `texts`: (file name, JSON object of key → sentence). corrupt "strings.refused" (file, place) when one is not that,
/// or when a key stands twice.
[[nodiscard]] Result<Strings> decode_strings(Language language, const std::vector<std::pair<std::string, std::string>>& texts);

} // namespace fyr
