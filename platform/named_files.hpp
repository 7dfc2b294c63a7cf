// Files that a person names on the command line, which may be links, pipes and devices as well: read to their end, renewed where
// they really lie, written to. Never for names that come from elsewhere: there a link is a trap (files.hpp).
#pragma once

#include "base/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace fyr {

/// A regular file as read_file() reads it; a pipe or a character device until its writer ends, waiting for it. More than
/// `limit_bytes`: "file.too_large". Errors as in files.hpp.
[[nodiscard]] Result<std::string> read_named_file(const std::string& path, std::uint64_t limit_bytes);

/// A regular file, or one that is not there yet, as write_file() does it; of a link what it leads to is renewed and the link
/// stays. A pipe, socket or character device is written to and never replaced; io "file.no_reader" when nobody reads the pipe,
/// "file.is_device" for a disk. Other errors as in files.hpp.
Result<void> write_named_file(const std::string& path, std::string_view bytes);

} // namespace fyr
