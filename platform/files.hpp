// Files as whole things: read with a limit, written so that a crash or a power cut leaves the old or the new one.
// Everything made here can be read by its owner only. Knows nothing of what is inside.
//
// Errors have kind io and one argument "file" (shown_name of the path). Keys: "file.missing", "file.unreadable",
// "file.too_large", "file.is_directory", "file.full", "file.readonly", "file.failed".
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// The last part of a path, fit to be shown: control characters, line ends and malformed UTF-8 are '?', at most 80
/// characters.
[[nodiscard]] std::string shown_name(std::string_view path);

/// Everything in a regular file. Larger than `limit_bytes`: "file.too_large", and nothing was read into memory.
/// A device or pipe is "file.unreadable" and is not waited for.
Result<std::string> read_file(const std::string& path, std::uint64_t limit_bytes);

/// Puts `bytes` at `path` durably: a temporary file in the same folder (its name begins with a dot), sync, rename,
/// sync of the folder. On failure the old file is as it was and no temporary one is left.
Result<void> write_file(const std::string& path, std::string_view bytes);

struct FolderEntry {
    enum class Kind { file, folder, other };
    std::string name; ///< any bytes but '/' and NUL; not fit to be shown
    Kind kind = Kind::other;
    std::uint64_t size = 0; ///< bytes; files only
    Stamp modified = 0;
    bool operator==(const FolderEntry&) const = default;
};

/// What lies in a folder, by name, without "." and "..". Links are `other` and are not followed.
Result<std::vector<FolderEntry>> list_folder(const std::string& path);

/// Makes a folder and all above it that are missing. Already there is fine.
Result<void> make_folders(const std::string& path);

/// Moves a file into a folder under its own name; taken names get "-2", "-3" … before the extension. Works between
/// file systems (then by copy, sync, remove). Never replaces anything. Gives the new path.
Result<std::string> move_into(const std::string& path, const std::string& folder);

/// A durable copy; refuses with "file.failed" when `to` exists.
Result<void> copy_file(const std::string& from, const std::string& to);

/// Renames within a file system; replaces `to`. After a power cut it may not have happened.
Result<void> rename_file(const std::string& from, const std::string& to);

/// Renames durably within a file system; replaces `to`.
Result<void> replace_file(const std::string& from, const std::string& to);

/// Removes a file. Not there is fine.
Result<void> remove_file(const std::string& path);

[[nodiscard]] bool file_exists(const std::string& path);
/// Makes sure that the file's bytes, or the folder's names, are on disk.
Result<void> sync_path(const std::string& path);
/// The folder part; "." when there is none.
[[nodiscard]] std::string folder_of(std::string_view path);

} // namespace fyr
