// An open journal database: the connection, the statements it keeps ready, and what it found when it opened.
// Only for sqlite_journal.cpp.
#pragma once

#include "platform/journal_mark.hpp"
#include "platform/sqlite_journal.hpp"

#include <sys/stat.h>

#include <cstdint>
#include <string>

namespace fyr {

/// Which file lies at a path; a replaced or unmounted one has another identity, a missing one none.
struct FileIdentity {
    dev_t device = 0;
    ino_t inode = 0;
    bool operator==(const FileIdentity&) const = default;
};
[[nodiscard]] FileIdentity identity_of(const std::string& path);

struct SqliteJournal::Live {
    /// Opens an existing journal and looks at its end: header, newest rows, the mark. Touches nothing before all of
    /// that is sound.
    static Result<std::unique_ptr<Live>> open(const std::string& path, FileAccess access, const JournalOptions& options);

    sqlite::Connection connection;
    sqlite::Statement begin, commit, rollback, insert;
    std::unique_ptr<MarkFile> mark_file; ///< none when read only
    std::string journal_id;
    std::uint64_t last_seq = 0;
    std::uint64_t forgotten = 0; ///< rows up to this one are not in the file
    bool is_another = false;     ///< the mark speaks of another journal
    bool has_traces = false;     ///< something was forgotten and is not wiped yet
    std::string last_check; ///< row_check of the last row; "" when there is none
    FileIdentity database, log;

    /// False when somebody moved, replaced or deleted the files under us.
    [[nodiscard]] bool is_in_place(const std::string& path) const;
    /// Moves the write-ahead log into the database and empties it. io "store.failed": somebody reads in it just now.
    Result<void> empty_log() const;
    /// The newest rows and their order, and what was forgotten before them; sets last_seq, last_check, forgotten.
    Result<void> look_at_end();

private:
    Result<void> get_ready(FileAccess access);
    Result<void> compare_with(const JournalMark& mark) const;
};

} // namespace fyr
