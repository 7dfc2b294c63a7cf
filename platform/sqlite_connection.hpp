// The thin skin around the sqlite3 C interface: handles that close themselves, errors as Results.
// Knows nothing of journals. Not for use from several threads at once.
#pragma once

#include "base/result.hpp"

#include <sqlcipher/sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace fyr::sqlite {

/// What a failing sqlite3 call means for people; the keys are those of store_error.hpp.
[[nodiscard]] Error error_of(int extended_code, int system_errno, std::string_view detail);

/// A prepared statement. The bound texts must live until reset() or the end of the statement.
class Statement {
public:
    Statement() = default;
    explicit Statement(sqlite3_stmt* raw) : raw_(raw) {}

    Statement& bind(int place, std::uint64_t value);
    Statement& bind_text(int place, std::string_view text);
    Statement& bind_blob(int place, std::string_view bytes);

    enum class Step { row, done, failed };
    /// After `failed` the reason is in Connection::last_error().
    Step step();
    /// Ready for new values; also lets go of locks.
    void reset();

    [[nodiscard]] std::uint64_t number(int column) const;
    [[nodiscard]] std::string bytes(int column) const; ///< text or blob; empty for NULL

private:
    struct Finalize {
        void operator()(sqlite3_stmt* raw) const { sqlite3_finalize(raw); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> raw_;
};

/// How to open. `vfs` names another file layer (tests cut its power); empty: the system's.
struct OpenOptions {
    int flags = SQLITE_OPEN_READWRITE;
    std::string key; ///< encryption key; empty: not encrypted
    std::string vfs;
};

/// What the end of the last connection does: move the write-ahead log into the database and delete it (SQLite's
/// habit), or leave all files exactly as they are.
enum class Closing { tidy_up, leave_files };

class Connection {
public:
    static Result<Connection> open(const std::string& path, const OpenOptions& options);

    /// A new file, its user's alone, with a transaction begun. Not synced: it does not count before it is renamed. `what` it
    /// is, for the sentence when it cannot be made. io: there is a file of that name, or the disk takes none.
    static Result<Connection> begin_new(const std::string& path, OpenOptions options, const char* what);

    Result<Statement> prepare(std::string_view sql) const;
    /// To the end of a statement that gives no rows; it can be used again.
    Result<void> finish(Statement& statement) const;
    /// Runs statements that give no rows.
    Result<void> run(const char* sql) const;
    /// Runs one statement and gives its first column of its first row as text; empty when there is none.
    Result<std::string> ask(const char* sql) const;
    [[nodiscard]] Error last_error() const;
    [[nodiscard]] bool is_read_only() const { return sqlite3_db_readonly(raw_.get(), "main") == 1; }
    void when_closing(Closing closing) const;

private:
    struct Close {
        void operator()(sqlite3* raw) const { sqlite3_close_v2(raw); }
    };
    std::unique_ptr<sqlite3, Close> raw_;
    bool has_key_ = false;
};

/// The file's first `size` bytes, read through SQLite's own file layer: closing a descriptor of ours would drop the
/// locks that this process holds on the same file. Shorter when the file is.
Result<std::string> first_bytes(const std::string& path, const std::string& vfs, int size);

/// "file:" address of a path that needs no write-ahead log and is never locked: for files that must not be touched.
[[nodiscard]] std::string immutable_address(const std::string& path);

} // namespace fyr::sqlite
