// Names and files of the inbox: what is looked at, what the refused are called. Used by inbox.cpp only.
#pragma once

#include "base/result.hpp"
#include "shell/inbox.hpp"

#include <string>
#include <string_view>

namespace fyr {

/// Hidden, half-written and system files, by the habits of browsers, copy programs and office programs; and the
/// reasons that lie beside what was refused.
[[nodiscard]] bool is_passing_file(std::string_view name);

/// A file name anybody may see and any system can hold: masked, letters and digits, - _ . and blanks.
struct SafeName {
    std::string stem;
    std::string extension; ///< with its dot; "" when it has none
};
[[nodiscard]] SafeName safe_name(std::string_view name);

/// Keeps the refused records of a file that was read, or the whole file, with the reasons beside it. Called again with
/// the same file it finds its own work and leaves one copy. The file itself is gone from `inbox` only when it
/// was refused as a whole.
Result<void> keep_refused(const std::string& inbox, const TakenFile& file, const Say& say);

/// How many refused files lie there, each with its reasons.
[[nodiscard]] std::size_t count_refused(const std::string& inbox);

/// What a file of the inbox is called while it is taken out of it: a passing file.
[[nodiscard]] std::string taken_path(const std::string& inbox, const std::string& name);
/// Whatever lies there under such a name is put back to be read (again): killed in between, or another file than was read. Never
/// over one that lies there.
Result<void> put_back_taken(const std::string& inbox);

} // namespace fyr
