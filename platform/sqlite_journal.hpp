// The journal on disk: SQLite (through SQLCipher) with a write-ahead log and full sync, one transaction per append.
// Carries texts and proves them by checksum; knows nothing of what they mean. One thread, one writer (data_lock.hpp).
//
// Files: PATH, PATH-wal and PATH-shm (SQLite's), PATH-mark (journal_mark.hpp); damaged ones are kept in
// damaged-<utc>/ beside it. Errors: see store_error.hpp, also unsupported "store.newer" (file of a newer program,
// untouched), "store.locked" and "store.not_encrypted" (sqlite_cover.hpp).
#pragma once

#include "platform/clock.hpp"
#include "platform/journal.hpp"
#include "platform/journal_mark.hpp"
#include "platform/sqlite_checkpoints.hpp"
#include "platform/sqlite_connection.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace fyr {

enum class FileAccess { read_write, read_only };

struct JournalOptions {
    std::string key;              ///< encrypts the file when not empty; the same for ever. "x'<64 hex digits>'" is
                                  ///< taken as it is; any other is stretched, which costs half a second
    std::string vfs;              ///< name of another SQLite file layer; empty: the system's. For tests
    const Clock* clock = nullptr; ///< names the folders of damaged files; nullptr: the machine's clock
};

class SqliteJournal final : public Journal {
public:
    /// read_write makes a missing journal. corrupt "store.damaged": something is not as it was written, or rows that
    /// had been promised are missing; nothing was touched, recover() is next.
    /// Costs a few milliseconds whatever the length: only the last rows are looked at here, all others in read().
    static Result<std::unique_ptr<SqliteJournal>> open(const std::string& path, FileAccess access,
                                                       const JournalOptions& options = {});

    struct Recovered;
    /// For a journal that open() calls corrupt, and that nobody has open: copies its files untouched into
    /// damaged-<utc>/, then builds a new journal of every row that can still be believed and follows row 1 (or the
    /// newest sound checkpoint) without a hole. May be killed at any moment and done again. io: nothing was changed.
    static Result<Recovered> recover(const std::string& path, const JournalOptions& options = {});

    /// open(), and recover() when that says corrupt. What main.cpp calls.
    static Result<Recovered> open_or_recover(const std::string& path, const JournalOptions& options = {});

    ~SqliteJournal() override;
    SqliteJournal(const SqliteJournal&) = delete;
    SqliteJournal& operator=(const SqliteJournal&) = delete;

    Result<std::uint64_t> append(const JournalRow& row) override;
    Result<std::uint64_t> append_all(const std::vector<JournalRow>& rows) override;
    Result<void> read(std::uint64_t after, const std::function<bool(const JournalRow&)>& each) const override;
    Result<Checkpoint> newest_checkpoint(std::uint64_t at_most) const override;
    Result<void> write_checkpoint(const Checkpoint& checkpoint) override;
    [[nodiscard]] std::uint64_t last_seq() const override { return last_seq_; }
    [[nodiscard]] std::uint64_t forgotten() const override { return forgotten_; }
    /// The file becomes one of format 2 (sqlite_format.hpp).
    Result<void> forget(const Checkpoint& checkpoint) override;
    /// Costs about what the whole file costs to write. Done anew by open() when it could not be finished.
    Result<void> wipe() override;
    Result<Damage> set_aside_after(std::uint64_t last_good) override;
    Result<Damage> mend() override;
    Result<std::string> note(std::string_view name) const override;
    /// Names beginning with "journal." are the journal's own.
    Result<void> set_note(std::string_view name, std::string_view value) override;

private:
    struct Live; // the open database; none while the files are gone

    SqliteJournal(std::string path, FileAccess access, JournalOptions options);
    Result<void> connect();
    Result<void> reconnect();
    Result<void> write(const std::function<Result<void>()>& work);
    Result<void> transaction(const std::function<Result<void>()>& work);
    Result<void> drop_unpromised();
    Result<Damage> rebuild(std::uint64_t up_to);
    void remember_promise(const JournalRow& last);
    void take_over();
    Result<void> wipe_traces();
    [[nodiscard]] Result<void> remove_copies() const;
    [[nodiscard]] Stamp now() const;

    std::string path_;
    FileAccess access_;
    JournalOptions options_;
    std::unique_ptr<Live> live_;
    std::uint64_t last_seq_ = 0, forgotten_ = 0;
    std::string last_check_;              ///< row_check of the last row, "" when there is none
    std::string journal_id_;
    std::set<std::string> unpromised_;    ///< ids of rows whose append failed since the last that did not
    bool unpromised_forget_ = false;      ///< forgetting failed last
    bool last_write_failed_ = false;
    mutable sqlite::Parts parts_ = sqlite::Parts::sound;
};

struct SqliteJournal::Recovered {
    std::unique_ptr<SqliteJournal> journal;
    Damage damage; ///< first_bad_seq 0: nothing was wrong. Otherwise the first seq that is not in the journal any more
    bool is_another = false; ///< the mark beside it speaks of another journal: somebody put this one in its place
};

} // namespace fyr
