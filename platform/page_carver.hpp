// Finds records in the raw bytes of a damaged SQLite database or write-ahead log, without trusting any page, index or
// header: every place where a record could begin is tried. What a record is worth is for the caller to prove. Pure.
#pragma once

#include "platform/journal.hpp"

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace fyr {

/// Bytes of a page that hold content: an encrypted file keeps the last 80 of each for itself.
inline constexpr std::size_t plain_usable = 4096, encrypted_usable = 4016;
/// What SQLite's file format says: bytes of a page (ours), of the write-ahead log's own header, and of the one before each page in it.
inline constexpr std::size_t page_size = 4096, log_header = 32, frame_header = 24;

/// A record as it could be: its number in the table, and per column SQLite's type and the bytes.
struct TableRecord {
    struct Column {
        std::uint64_t type = 0;
        std::string_view bytes;
        [[nodiscard]] bool is_text() const { return type >= 13 && type % 2 == 1; }
        [[nodiscard]] bool is_blob() const { return type >= 12 && type % 2 == 0; }
        [[nodiscard]] bool is_integer() const { return (type >= 1 && type <= 6) || type == 8 || type == 9; }
        [[nodiscard]] std::uint64_t integer() const;
    };
    std::uint64_t number = 0;
    std::vector<Column> columns;
};

/// Calls `each` for everything in `database`, then in `log`, that could be a record of 2, 3 or 7 columns of which the first is
/// its own number, a text or a blob; in the order of the bytes, the same record perhaps several times. It says whether it took
/// the record: one that is longer than a page is put together from the newest pages first, then from the database alone.
void carve(std::string_view database, std::string_view log, std::size_t usable, const std::function<bool(const TableRecord&)>& each);

} // namespace fyr
