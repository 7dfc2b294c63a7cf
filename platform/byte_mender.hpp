// What a disk does to a byte can be undone when a checksum says what it must have been: every single change is tried, and the
// one that fits is proved by it (16 bytes of BLAKE2b fit by chance in no one's lifetime). For the repair of a damaged journal.
#pragma once

#include "platform/journal.hpp"
#include "platform/journal_check.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace fyr {

/// Bytes that may still be hashed in the search: about a second's worth for one repair.
struct MendBudget {
    std::uint64_t bytes = std::uint64_t{1} << 30U;
};

/// Changes one bit, or one whole byte of a short text, so that `row` fits `digest`; or finds that only the digest was hit.
/// False: `row` is as it was.
[[nodiscard]] bool mend_row(JournalRow& row, std::string_view digest, MendBudget& budget);
/// The same for a part's text and its hash.
[[nodiscard]] bool mend_part(std::string& text, const PartHash& hash, MendBudget& budget);

} // namespace fyr
