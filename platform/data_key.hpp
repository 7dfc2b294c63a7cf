// The key of a data folder: where it comes from, and what a file with one must be like. The key never lies in the folder
// it protects.
#pragma once

#include "base/result.hpp"

#include <string>

namespace fyr {

/// The service manager's credential with the key, in $CREDENTIALS_DIRECTORY.
inline constexpr const char* key_credential = "fyrtaarn.key";

/// "x'<64 hex digits>'" as JournalOptions::key wants it, out of `file`; "" for `file`: out of the service manager's
/// credential, and "" (not encrypted) when there is none. A key is 32 bytes or 64 hex digits and a line end.
/// io "key.missing", "key.unreadable", "key.malformed", "key.inside" (it lies in `data_dir`), "key.open_to_others" (more
/// than its owner may read it; not asked of a credential, which the service manager guards), each with "file".
[[nodiscard]] Result<std::string> read_key(const std::string& file, const std::string& data_dir);

/// Whether an error says that the data folder needs its key, another one, or none: nothing was touched, and the right
/// key opens it.
[[nodiscard]] bool is_about_the_key(const Error& error);

} // namespace fyr
