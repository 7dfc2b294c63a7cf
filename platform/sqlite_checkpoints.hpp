// Checkpoints inside the journal's database: parts are stored once under the hash of their text, a checkpoint is a
// list of (key, hash). So a checkpoint costs what has changed since the last one, not what is stored.
#pragma once

#include "platform/journal.hpp"
#include "platform/journal_check.hpp"
#include "platform/sqlite_connection.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fyr::sqlite {

struct ListedPart {
    std::string key;
    PartHash hash;
};
using PartList = std::vector<ListedPart>;

/// Of the checkpoints this many newest stay; older ones go, with the parts that nobody else uses.
inline constexpr std::size_t kept_checkpoints = 2;

/// Are the parts already in the database believed to hold what their hash says?
enum class Parts { sound, doubtful };

struct LoadedCheckpoint {
    Checkpoint checkpoint;      ///< seq 0 when there is none
    Parts parts = Parts::sound; ///< doubtful: a newer checkpoint was damaged and passed over
};

/// To be called inside a transaction. A checkpoint of the same seq is replaced. `doubtful` writes every part anew.
/// The checkpoint `base` stays beside the newest ones: it stands for rows that were forgotten (0: there is none).
Result<void> store_checkpoint(const Connection& connection, const Checkpoint& checkpoint, Parts stored_parts,
                              std::uint64_t base);

/// The newest whose checksums all fit, at or before row `at_most` (0: any); a damaged one is passed over for the
/// one before it.
Result<LoadedCheckpoint> load_checkpoint(const Connection& connection, std::uint64_t at_most);

// For the repair of a damaged journal, which takes what it can get:

/// The parts that a stored list names; nothing when its digest does not fit.
[[nodiscard]] std::optional<PartList> read_list(std::uint64_t seq, std::string_view packed, std::string_view digest);

/// Texts by their hash. `doubtful`: what lies under a hash and does not fit it.
struct PartTexts {
    std::map<PartHash, std::string> sound, doubtful;
};
/// All that SQLite can still read of them, and those of `lists` also one by one.
void find_texts(const Connection& connection, const std::map<std::uint64_t, PartList>& lists, PartTexts& texts);
/// The sound lists that SQLite can still read, by number.
[[nodiscard]] std::map<std::uint64_t, PartList> find_lists(const Connection& connection);

} // namespace fyr::sqlite
