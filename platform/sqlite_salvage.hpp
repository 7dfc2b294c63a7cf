// When a journal cannot be believed any more: keep every byte of it aside, then build a new one of what still can be
// proved. Only for sqlite_journal.cpp; nobody may have the journal open meanwhile.
#pragma once

#include "platform/sqlite_connection.hpp"
#include "platform/sqlite_journal.hpp"

#include <cstdint>
#include <string>

namespace fyr {

struct Rebuilt {
    std::uint64_t last_seq = 0;      ///< last row (or checkpoint) of the new journal
    std::uint64_t rows_left_out = 0; ///< sound rows that were found but do not follow; only kept aside
    std::uint64_t promised = 0;      ///< as Damage::promised
    std::vector<LostPart> lost;      ///< as Damage::lost
    std::string kept_in;             ///< folder with the untouched copy
};

/// Copies a database at `path`, its log and its mark, whatever is there of them, into a new folder damaged-<utc of
/// `now`>/ beside it, which it gives; or gives the folder that holds exactly these bytes already. io: no new folder stays.
Result<std::string> set_aside(const std::string& path, Stamp now);

/// Copies the journal's files into damaged-<utc of `now`>/ beside it, then puts a new journal in its place: rows up
/// to `up_to` that are sound and follow row 1, or a checkpoint, without a hole; checkpoints and notes. Killed in between, the
/// old journal is still there or finish_rebuild() completes the step. unsupported "store.locked": nothing proves the key.
/// corrupt: what stands for forgotten rows is lost whole; then nothing was changed.
Result<Rebuilt> set_aside_and_rebuild(const std::string& path, const sqlite::OpenOptions& options, std::uint64_t up_to,
                                      Stamp now);

/// Where a journal that is to replace the one at `path` lies ready; finish_rebuild() puts it there.
[[nodiscard]] std::string rebuilt_path(const std::string& path);

/// To be called before a journal is opened. Read only, nothing may be touched: then a step half done is corrupt.
Result<void> finish_rebuild(const std::string& path, FileAccess access);

} // namespace fyr
