// Finds journal rows in the raw bytes of a damaged database or write-ahead log, without trusting any page, index or
// header: every place where a row could begin is tried, and only rows whose checksum fits count. Pure.
#pragma once

#include "platform/journal.hpp"

#include <string_view>
#include <vector>

namespace fyr {

/// Sound rows in `database` and `log`, in no order, the same row perhaps several times. Rows longer than a page are
/// found when their further pages lie where the file says. Not for encrypted files.
[[nodiscard]] std::vector<JournalRow> carve_rows(std::string_view database, std::string_view log);

} // namespace fyr
