// Files whose content must not lie on the disk after they are gone.
//
// Zeros are written over the content, and are on the disk, before the name goes. That reaches the old bytes where a file system
// writes in place (ext4, XFS on a hard disk); not on an SSD's spare blocks, in a snapshot, nor where files are copied on write.
#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>

namespace fyr {

/// Overwrites a file and removes it. Not there is fine; a link goes, not what it points at. One that has another name too, or may
/// not be written, only loses this name. Errors as in files.hpp: the name is still there.
Result<void> erase_file(const std::string& path);

/// The first half of it: zeros over the content, not yet synced, as far as it goes. As erase_file, not through a link nor where the
/// file has another name.
void overwrite_file(const std::string& path);

/// As write_file, and what stood at `path` before is overwritten. On failure the old content stands there.
Result<void> write_over(const std::string& path, std::string_view bytes);

} // namespace fyr
