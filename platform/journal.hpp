// The book that is never rewritten: one row per act. Carries texts, knows nothing of what they mean. It can forget: then
// all rows so far go at once, and a checkpoint stands for them.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// One row. `seq` counts 1, 2, 3 … without holes (but for what was forgotten, see forget()) and is given by append().
struct JournalRow {
    std::uint64_t seq = 0;
    std::string id;          ///< globally unique (UUID), given by the caller
    Stamp at = 0;            ///< when the act was done
    std::string actor;       ///< initials or role; never a name of a child
    std::uint64_t about = 0; ///< the case it belongs to; 0: none
    std::string text;        ///< one line of JSON, written by codec/
    bool operator==(const JournalRow&) const = default;
};

/// A part of a checkpoint. `key` is unique within it ("board", "case/17").
struct CheckpointPart {
    std::string key;
    std::string text;
    bool operator==(const CheckpointPart&) const = default;
};

/// The state after row `seq`, in parts; seq 0 and no parts when there is none.
struct Checkpoint {
    std::uint64_t seq = 0;
    std::vector<CheckpointPart> parts;
    bool operator==(const Checkpoint&) const = default;
};

/// A part of a checkpoint that is not what it was: its text is what could still be read, proved by nothing; perhaps empty.
using LostPart = CheckpointPart;

/// What was found wrong while opening or reading; the damaged rows were set aside, never thrown away.
struct Damage {
    std::uint64_t first_bad_seq = 0; ///< the first row that is not in the journal any more; 0: nothing is damaged
    std::uint64_t rows_set_aside = 0;
    std::string kept_in;             ///< path of the copy that holds them
    std::uint64_t promised = 0;      ///< the last row that is known to have been; under first_bad_seq: no row is missing
    std::vector<LostPart> lost;      ///< of what stands for forgotten rows: these parts are not there any more
    [[nodiscard]] bool is_none() const { return first_bad_seq == 0; }
    [[nodiscard]] bool lost_rows() const { return first_bad_seq != 0 && promised >= first_bad_seq; }
    /// The journal ends before what it had promised, and nothing of the rest lies anywhere: an older copy, or a lost end.
    [[nodiscard]] bool only_ends_early() const { return lost_rows() && rows_set_aside == 0 && lost.empty(); }
};

class Journal {
public:
    virtual ~Journal() = default;
    /// Writes one row durably (returns after full sync) and gives its seq. On failure nothing was written.
    virtual Result<std::uint64_t> append(const JournalRow& row) = 0;
    /// Several rows in one transaction: all or none. Gives the seq of the last one.
    virtual Result<std::uint64_t> append_all(const std::vector<JournalRow>& rows) = 0;
    /// Calls `each` for every row with seq > after, in order, until it returns false; the first one is after + 1, or
    /// forgotten() + 1. A row whose checksum does not fit ends the reading with ErrorKind::corrupt.
    virtual Result<void> read(std::uint64_t after, const std::function<bool(const JournalRow&)>& each) const = 0;
    /// The newest checkpoint whose checksums fit, at or before row `at_most` (0: any).
    virtual Result<Checkpoint> newest_checkpoint(std::uint64_t at_most) const = 0;
    /// Stores a checkpoint of the state after row `seq`. Parts whose text is unchanged may be given again freely. The two
    /// newest are kept, and the one that stands for what was forgotten.
    virtual Result<void> write_checkpoint(const Checkpoint& checkpoint) = 0;
    /// Number of the last row, or of the forgetting after it; 0 when empty.
    [[nodiscard]] virtual std::uint64_t last_seq() const = 0;
    /// Rows up to this one are not here any more: only a checkpoint stands for them. 0: all rows are here.
    [[nodiscard]] virtual std::uint64_t forgotten() const = 0;
    /// Puts `checkpoint` in the place of all rows and of all older checkpoints: all or nothing, on disk with full sync.
    /// Its seq is last_seq() + 1, the forgetting's own number; rows count on behind it. rejected "store.ahead": it has
    /// another. io: nothing has changed.
    virtual Result<void> forget(const Checkpoint& checkpoint) = 0;
    /// Takes what was forgotten out of every byte of the journal's files; of the copies of damaged ones beside it those go that
    /// have lain there for their time (damaged_copy.hpp), also when nothing was forgotten. io: to be called again.
    virtual Result<void> wipe() = 0;
    /// Keeps rows after `last_good` in a file beside the journal and goes on from there. Never loses a byte.
    virtual Result<Damage> set_aside_after(std::uint64_t last_good) = 0;
    /// For a checkpoint of forgotten rows that cannot be read whole: keeps the files aside as they are, and begins anew with
    /// every row and part that can still be proved. Nothing found wrong: nothing happens.
    virtual Result<Damage> mend() = 0;
    /// Small named values beside the rows: format number, wall id. Empty when never set.
    virtual Result<std::string> note(std::string_view name) const = 0;
    virtual Result<void> set_note(std::string_view name, std::string_view value) = 0;
};

} // namespace fyr
