// What can be proved of a journal in its raw bytes: rows, parts and lists of checkpoints, and notes, each by its own checksum.
// Only for the repair of a damaged one (sqlite_salvage.hpp). Pure.
#pragma once

#include "platform/journal.hpp"
#include "platform/page_carver.hpp"
#include "platform/sqlite_checkpoints.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

struct Carved {
    std::vector<JournalRow> rows; ///< in no order, the same one perhaps several times
    struct BrokenRow {
        JournalRow row;
        std::string digest;
    };
    std::vector<BrokenRow> broken; ///< what has a row's shape and does not fit its digest
    sqlite::PartTexts texts; ///< sound: by their own hash, whatever they lay under
    bool has_part = false;   ///< one of them lay under its own hash
    std::map<std::uint64_t, sqlite::PartList> lists;        ///< of checkpoints, by number; the newest of each
    std::map<std::string, std::string, std::less<>> notes; ///< the newest of each name, twins under their own (sqlite_format.hpp)

    [[nodiscard]] bool is_empty() const { return rows.empty() && !has_part && lists.empty() && notes.empty(); }
};

/// Everything in `database` and `log`, which are not encrypted (any more). `usable`: plain_usable or encrypted_usable.
[[nodiscard]] Carved carve_journal(std::string_view database, std::string_view log, std::size_t usable = plain_usable);

/// The rows alone.
[[nodiscard]] std::vector<JournalRow> carve_rows(std::string_view database, std::string_view log);

} // namespace fyr
