// From any old entry format to today's, one numbered step at a time. The past is frozen: a step that has been
// released is never edited; add the next one. Private to codec/.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace fyr {

/// Brings an entry of an older format up to entry_format in place; false when it has no format, or one that never
/// existed or is newer.
[[nodiscard]] bool migrate_entry(nlohmann::json& entry);

} // namespace fyr
