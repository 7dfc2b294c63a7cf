// The stores of a data folder as files: journal and book of codes, with their key. Beside main.cpp and wall.cpp the only place
// that names SQLite.
#pragma once

#include "shell/commands.hpp"

namespace fyr {

/// The folder can be read with the key that was given, and is of no other world than the options say. Changes nothing.
[[nodiscard]] bool is_ours(const Options& options, const std::string& data_dir);
/// As OpenJournal (shell/commands.hpp). Refused also: "world.is_training" or "world.is_daily", and nothing was touched; io as
/// read_key() when the key is missing or another one (is_about_the_key).
[[nodiscard]] Result<OpenStore> open_store(const Options& options, const std::string& data_dir, StoreUse use);
/// As OpenBook; errors as above.
[[nodiscard]] Result<OpenedBook> open_book(const Options& options, const std::string& data_dir, StoreUse use);
/// As EncryptFolder.
[[nodiscard]] Result<bool> encrypt(const Options& options, const std::string& data_dir);

} // namespace fyr
