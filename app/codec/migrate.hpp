// From any old entry format to today's, one numbered step at a time. The past is frozen: a step that has been
// released is never edited; add the next one. Private to codec/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fyr {

/// An entry of an older format as one of entry_format; nothing when it is no JSON object, has no format, or one that never
/// existed or is newer.
[[nodiscard]] std::optional<std::string> migrated_entry(std::string_view line);

} // namespace fyr
