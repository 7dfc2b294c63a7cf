// The journal's file formats 1 and 2: tables, header, how a new file comes to be. A database that lies at its place is always
// complete (it is built beside and renamed), so anything less there is damage.
//
// entry       one row per act, digest = row_check
// note        small named values; "journal.…" are ours: id, format, forgotten (a number), traces ("1": to be wiped). Each has a
//             twin, "twin/NAME", so that one damaged byte costs none; older files have none yet
// part        text of checkpoint parts under part_hash
// checkpoint  lists of (key, hash), see sqlite_checkpoints.cpp
// Format 1 holds every row from number 1 on. Format 2 begins behind the checkpoint whose number the note
// "journal.forgotten" says: a file becomes one when it first forgets, so that a program that knows only format 1 says
// "store.newer" and does not take the missing rows for damage.
// The file says its format twice: in the header (user_version) and in the note. A newer program that changes the
// format must change both and leave an empty write-ahead log, so that older ones see it without touching anything.
#pragma once

#include "platform/journal.hpp"
#include "platform/sqlite_connection.hpp"

#include <string>
#include <utility>
#include <vector>

namespace fyr::sqlite {

inline constexpr std::uint32_t format_number = 1; ///< of a file that has forgotten nothing
inline constexpr std::uint32_t newest_format = 2; ///< of one that has
inline constexpr std::uint32_t file_kind = 0x46595254; ///< application_id: "FYRT"
inline constexpr int page_bytes = 4096;

/// Columns of `entry` in the order of read_row.
inline constexpr const char* row_columns = "seq, id, at, actor, about, text, digest";

struct StoredRow {
    JournalRow row;
    bool sound = false; ///< its checksum fits
};
[[nodiscard]] StoredRow read_row(const Statement& at);

Result<Statement> prepare_insert(const Connection& connection);
/// Writes the row with its seq as given; inside or outside a transaction.
Result<void> insert_row(const Connection& connection, Statement& insert, const JournalRow& row);

/// What a new journal file is to hold; row numbers as given.
struct Content {
    std::vector<JournalRow> rows;
    std::vector<Checkpoint> checkpoints;
    std::vector<std::pair<std::string, std::string>> notes;
    std::uint64_t forgotten = 0; ///< as Journal::forgotten
};

/// Writes into the file that rows up to `seq` are not in it, and that it is of format 2. Inside a transaction.
Result<void> write_forgotten(const Connection& connection, std::uint64_t seq);

/// Builds a whole journal file and puts it at `path` durably; its log is empty. Nothing must lie at `path` yet.
Result<void> create_journal(const std::string& path, const OpenOptions& options, const Content& content);

/// Removes a database and what SQLite keeps beside it. Not there is fine.
Result<void> remove_database(const std::string& path);

/// Is this one of our files, in a format we know? corrupt: its header is not as we wrote it. unsupported
/// "store.newer": written by a newer program; untouched. Only for files that are not encrypted.
Result<void> check_header(const std::string& path, const std::string& vfs);

/// How every connection of ours behaves: full sync, secure delete, nothing trusted. corrupt when the file is not in
/// write-ahead mode (as we made it).
Result<void> prepare_connection(const Connection& connection);

/// The list of the checkpoint that stands for forgotten rows, once more: "SEQ LIST DIGEST", hexadecimal; without a twin.
inline constexpr std::string_view base_note = "journal.base";
inline constexpr std::string_view note_twin = "twin/"; ///< before the name of the second copy of a note

/// Empty when there is none. corrupt: there was one, and neither it nor its twin is as it was written.
Result<std::string> read_note(const Connection& connection, std::string_view name);
Result<void> write_note(const Connection& connection, std::string_view name, std::string_view value);

} // namespace fyr::sqlite
