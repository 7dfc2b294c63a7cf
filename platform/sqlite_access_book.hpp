// The access book on disk: a file of its own beside the journal, SQLite (through SQLCipher) with a write-ahead log and
// full sync. One writer (data_lock.hpp); others may read beside it. Errors as of sqlite_journal.hpp.
#pragma once

#include "platform/sqlite_access_format.hpp"
#include "platform/sqlite_journal.hpp"

#include <memory>
#include <string>

namespace fyr {

struct AccessBookOptions {
    std::string key;              ///< as JournalOptions::key
    CodeCost cost;                ///< of a new book; an old one keeps the cost it was made with
    const Clock* clock = nullptr; ///< names the folders of damaged files; nullptr: the machine's clock
};

class SqliteAccessBook final : public AccessBook {
public:
    /// read_write makes a missing book. corrupt "store.damaged": something is not as it was written; nothing was touched.
    static Result<std::unique_ptr<SqliteAccessBook>> open(const std::string& path, FileAccess access,
                                                          const AccessBookOptions& options = {});

    struct Opened;
    /// open() for writing; a damaged file is kept untouched in damaged-<utc>/ and a new book begins. It has the old one's
    /// people and count of wrong codes when every one of them can still be proved, else nobody: guessing would let in.
    /// To be called when the journal has proved the key: a book that it does not open is damaged.
    static Result<Opened> open_or_renew(const std::string& path, const AccessBookOptions& options = {});

    ~SqliteAccessBook() override;
    SqliteAccessBook(const SqliteAccessBook&) = delete;
    SqliteAccessBook& operator=(const SqliteAccessBook&) = delete;

    /// The write-ahead log that was deleted or replaced under an open book is put back with the next change, or when the book is closed:
    /// nothing that was promised is lost, unless the program is killed before.
    [[nodiscard]] const std::vector<PersonRow>& people() const override { return people_; }
    [[nodiscard]] const Tries& tries() const override { return wall_.tries; }
    [[nodiscard]] LogEnd log_end() const override { return {wall_.last, wall_.last_link}; }
    [[nodiscard]] Result<std::string> stretched(std::string_view code) const override;
    Result<std::uint64_t> change(const BookChange& change) override;
    Result<void> read_log(std::uint64_t after, const std::function<bool(const LogRow&)>& each) const override;
    [[nodiscard]] Result<ChainFault> check_chain() const override;

private:
    SqliteAccessBook(std::string path, std::string key, FileAccess access) : path_(std::move(path)), key_(std::move(key)), access_(access) {}
    Result<void> load();
    Result<void> write(const BookChange& change, std::uint64_t id, sqlite::WallRow& wall) const;
    Result<void> drop_lines(const BookChange& change, sqlite::WallRow& wall) const;
    [[nodiscard]] Result<ChainFault> find_fault() const;
    [[nodiscard]] bool is_in_place() const;
    [[nodiscard]] bool has_its_log() const;
    Result<void> put_log_back();

    std::string path_, key_;
    FileAccess access_;
    sqlite::Connection connection_;
    sqlite::WallRow wall_;
    std::vector<PersonRow> people_;
    std::uint64_t device_ = 0, inode_ = 0;
    std::uint64_t log_inode_ = 0; ///< of the write-ahead log; 0: there was none yet
};

struct SqliteAccessBook::Opened {
    std::unique_ptr<SqliteAccessBook> book;
    std::string kept_in; ///< folder of the damaged file; "": nothing was wrong
};

} // namespace fyr
