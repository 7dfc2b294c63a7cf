// What a program that was killed left lying beside a database: half-written files, a repair's, an encryption's.
#pragma once

#include "base/result.hpp"

#include <string>

namespace fyr {

/// Zeros over all of it, on the disk, then gone. Not there is fine. One that has another name too is still what stands there
/// under that name, as when the program was killed before the new file was in its place: then only this name goes.
Result<void> overwrite_and_remove(const std::string& path);

/// Removes them all, a plain copy overwritten: PATH-scratch…, -new…, -rebuilt…, -encrypted…, -plain and -wal-plain, and the
/// temporary files of write_file() in that folder. Only while the database at `path` stands complete and nobody else writes
/// there. io: something is left.
Result<void> sweep_leftovers(const std::string& path);

} // namespace fyr
