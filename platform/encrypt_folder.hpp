// A data folder without a key becomes one with: journal and access book are built anew under the key, compared value by
// value with the plain ones, and put in their place. Inbox, exports and what was set aside stay as they are.
#pragma once

#include "base/result.hpp"

#include <string>

namespace fyr {

/// The journal at `journal_path` and, when it is there, the book at `access_path`; nobody may have them open. `key` as
/// read_key gives it. May be killed at any moment and done again. The plain files are overwritten once before they go;
/// on an SSD that is no promise. False: both had that key already. unsupported "store.locked": another key.
/// corrupt, io: what stood there still stands there.
Result<bool> encrypt_folder(const std::string& journal_path, const std::string& access_path, const std::string& key);

} // namespace fyr
