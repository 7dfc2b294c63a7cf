// Is a database file encrypted, and does a key open it? Found out without touching anything: no write-ahead log, no
// locks, no traces beside the file.
#pragma once

#include "platform/sqlite_connection.hpp"

#include <string>
#include <string_view>

namespace fyr::sqlite {

enum class Cover { plain, encrypted, unknown };

/// By its first bytes: SQLite's own beginning, bytes without any pattern, or something else (damage, another file).
[[nodiscard]] Cover cover_of_bytes(std::string_view first_bytes);

/// unsupported "store.locked": encrypted, and no or the wrong key was given; "store.not_encrypted": a key was given
/// for a file that has none. Anything else, damage too, is for the caller to find. The file must be there.
Result<void> check_key(const std::string& path, const OpenOptions& options);

} // namespace fyr::sqlite
