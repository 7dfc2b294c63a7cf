// Checksums of what a journal holds. SQLite does not look inside texts, so every row and every checkpoint part
// carries its own: BLAKE2b (libsodium), unkeyed. They prove that bytes are what was written, not who wrote them.
#pragma once

#include "platform/access_book.hpp"
#include "platform/journal.hpp"

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace fyr {

/// 16 bytes over seq, id, at, actor, about and text; each text counts with its length, so nothing can shift over.
[[nodiscard]] std::string row_check(const JournalRow& row);

/// 32 bytes over a checkpoint part's text: the name under which the text is stored.
using PartHash = std::array<char, 32>;
[[nodiscard]] PartHash part_hash(std::string_view text);

/// 16 bytes over a list of byte strings under a purpose ("note", "manifest", …), lengths included.
[[nodiscard]] std::string bytes_check(std::string_view purpose, std::initializer_list<std::string_view> pieces);

/// 32 bytes: the link of a line of the log behind a line with link `previous`; every field counts but `link` itself.
[[nodiscard]] std::string line_link(std::string_view previous, const LogRow& line);

/// Lower-case hexadecimal.
[[nodiscard]] std::string to_hex(std::string_view bytes);

/// 16 random bytes as hexadecimal: the name of one journal file, never given twice.
[[nodiscard]] std::string random_name();

} // namespace fyr
