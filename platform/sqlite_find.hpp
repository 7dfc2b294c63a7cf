// Everything of a damaged journal that can be proved, from wherever it can be had: through SQLite, and out of the raw bytes.
// Only for sqlite_salvage.cpp.
#pragma once

#include "platform/journal.hpp"
#include "platform/sqlite_connection.hpp"
#include "platform/sqlite_format.hpp"

#include <map>
#include <string>
#include <vector>

namespace fyr {

/// A checkpoint, and the parts of it that are lost.
struct FoundCheckpoint {
    Checkpoint checkpoint;
    std::vector<LostPart> lost;
};

struct Found {
    std::map<std::uint64_t, JournalRow> rows;
    std::map<std::uint64_t, FoundCheckpoint> checkpoints;
    std::map<std::string, std::string, std::less<>> notes; ///< without twins
    std::uint64_t forgotten = 0;                            ///< as Journal::forgotten
    bool by_key = false; ///< something was decrypted with the key and proved: it is the right one
};

/// Leaves the files at `path` as they are; a scratch copy beside them comes and goes.
[[nodiscard]] Result<Found> find_everything(const std::string& path, const sqlite::OpenOptions& options);

/// Whether anything in the file at `path` or its log proves that `key` ("x'…'") is what it was encrypted with: so that damage
/// is not taken for another key. Reads the first and the last few hundred pages.
[[nodiscard]] bool proves_key(const std::string& path, const std::string& key);

/// What is worth most of it: the run of rows that reaches furthest up to `up_to`, from row 1 or behind a checkpoint; of those
/// the one that has lost least. `last`: where it ends. `lost`: what of its checkpoint is not there.
[[nodiscard]] sqlite::Content believable(const Found& found, std::uint64_t up_to, std::uint64_t& last, std::vector<LostPart>& lost);

} // namespace fyr
