#include "platform/sqlite_live.hpp"

#include "platform/files.hpp"
#include "platform/journal_check.hpp"
#include "platform/sqlite_cover.hpp"
#include "platform/sqlite_find.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/store_error.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace fyr {

using sqlite::Connection;
using sqlite::Statement;
using sqlite::StoredRow;

namespace {

/// How many rows at the end are proved when a journal opens: more than share a page with the next one to be written.
constexpr std::uint64_t proved_rows = 64;

Error locked()
{
    return failed(ErrorKind::unsupported, "store.locked");
}

/// An encrypted file that does not open has another key, or is damaged where every page begins: what proves the key says which.
Result<void> check_key(const std::string& path, const JournalOptions& options)
{
    auto fits = sqlite::check_key(path, {0, options.key, options.vfs});
    if (fits || options.key.empty() || fits.error().message.key != "store.locked") return fits;
    return proves_key(path, options.key) ? store_damaged("an encrypted page") : fits.error();
}

Result<Connection> open_connection(const std::string& path, FileAccess access, const JournalOptions& options)
{
    const int flags = access == FileAccess::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    auto connection = Connection::open(path, {flags, options.key, options.vfs});
    if (!connection) return connection.error();
    if (access == FileAccess::read_write && connection->is_read_only())
        return store_error("store.readonly", "the journal's file");
    connection->when_closing(sqlite::Closing::leave_files);
    // A write-ahead log needs a writable folder even to be read. On a read-only medium, without a log, none is needed.
    const auto tables = connection->ask("SELECT count(*) FROM sqlite_schema");
    if (tables) return connection;
    if (access == FileAccess::read_only && tables.error().kind == ErrorKind::io && !file_exists(path + "-wal"))
        return Connection::open(sqlite::immutable_address(path),
                                {SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, options.key, options.vfs});
    // A log without its index is a copy that nobody writes. Alone with it, SQLite keeps the index in its own memory.
    if (access == FileAccess::read_only && tables.error().kind == ErrorKind::io && !file_exists(path + "-shm") && options.vfs.empty()) {
        auto alone = Connection::open(path, {SQLITE_OPEN_READONLY, options.key, "unix-none"});
        if (!alone) return alone.error();
        alone->when_closing(sqlite::Closing::leave_files);
        if (auto set = alone->run("PRAGMA locking_mode = EXCLUSIVE"); !set) return set.error();
        if (const auto read = alone->ask("SELECT count(*) FROM sqlite_schema"); !read) return read.error();
        return alone;
    }
    return tables.error();
}

/// Row `seq`, or nothing when there is none.
Result<std::optional<StoredRow>> find_row(const Connection& connection, std::uint64_t seq)
{
    auto find = connection.prepare(std::string{"SELECT "} + sqlite::row_columns + " FROM entry WHERE seq = ?");
    if (!find) return find.error();
    find->bind(1, seq);
    switch (find->step()) {
    case Statement::Step::row: return std::optional{sqlite::read_row(*find)};
    case Statement::Step::done: return std::optional<StoredRow>{};
    case Statement::Step::failed: break;
    }
    return connection.last_error();
}

} // namespace

FileIdentity identity_of(const std::string& path)
{
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return {};
    return {about.st_dev, about.st_ino};
}

Result<std::unique_ptr<SqliteJournal::Live>> SqliteJournal::Live::open(const std::string& path, FileAccess access,
                                                                       const JournalOptions& options)
{
    // First the mark, then the rows: another program may be appending while we only read.
    const std::optional<JournalMark> mark = read_mark(path);
    if (mark && mark->cover == JournalMark::Cover::encrypted && options.key.empty()) return locked();
    if (auto fits = check_key(path, options); !fits) return fits.error();
    if (options.key.empty())
        if (auto header = sqlite::check_header(path, options.vfs); !header) return header.error();
    auto connection = open_connection(path, access, options);
    if (!connection) return connection.error();
    auto live = std::make_unique<Live>();
    live->connection = *std::move(connection);
    if (auto ready = live->get_ready(access); !ready) return ready.error();
    live->is_another = mark && mark->journal != live->journal_id;
    if (mark)
        if (auto kept = live->compare_with(*mark); !kept) return kept.error();
    if (access == FileAccess::read_write) {
        const auto emptied = live->empty_log(); // a full disk keeps the log: no harm
        if (!emptied && emptied.error().kind == ErrorKind::corrupt) return emptied.error();
        live->mark_file = std::make_unique<MarkFile>(path);
    }
    live->database = identity_of(path);
    live->log = identity_of(path + "-wal");
    return live;
}

Result<void> SqliteJournal::Live::get_ready(FileAccess access)
{
    if (access == FileAccess::read_write)
        if (auto prepared = sqlite::prepare_connection(connection); !prepared) return prepared;
    for (const auto& [place, sql] : {std::pair{&begin, "BEGIN IMMEDIATE"}, std::pair{&commit, "COMMIT"},
                                     std::pair{&rollback, "ROLLBACK"}}) {
        auto prepared = connection.prepare(sql);
        if (!prepared) return prepared.error();
        *place = *std::move(prepared);
    }
    auto prepared = sqlite::prepare_insert(connection);
    if (!prepared) return prepared.error();
    insert = *std::move(prepared);

    auto id = sqlite::read_note(connection, "journal.id");
    if (!id) return id.error();
    if (id->empty()) return store_damaged("journal.id");
    journal_id = *std::move(id);
    const auto format = sqlite::read_note(connection, "journal.format");
    if (!format) return format.error();
    if (*format != std::to_string(sqlite::format_number) && *format != std::to_string(sqlite::newest_format))
        return failed(ErrorKind::unsupported, "store.newer");
    const auto header = connection.ask("PRAGMA user_version");
    if (!header) return header.error();
    if (*header != *format) return store_damaged("header: format");
    return look_at_end();
}

Result<void> SqliteJournal::Live::look_at_end()
{
    auto rows = connection.prepare(std::string{"SELECT "} + sqlite::row_columns +
                                   " FROM entry ORDER BY seq DESC LIMIT " + std::to_string(proved_rows));
    if (!rows) return rows.error();
    std::uint64_t last = 0, expected = 0;
    std::string check;
    for (Statement::Step step = rows->step(); step != Statement::Step::done; step = rows->step()) {
        if (step == Statement::Step::failed) return connection.last_error();
        const StoredRow stored = sqlite::read_row(*rows);
        if (!stored.sound || stored.row.seq == 0 || (expected != 0 && stored.row.seq != expected))
            return store_damaged("row " + std::to_string(stored.row.seq));
        if (last == 0) {
            last = stored.row.seq;
            check = row_check(stored.row);
        }
        expected = stored.row.seq - 1;
    }
    auto newest = connection.prepare("SELECT max(seq) FROM checkpoint"); // a recovered journal may begin with one
    if (!newest) return newest.error();
    if (newest->step() == Statement::Step::failed) return connection.last_error();
    last_seq = std::max(last, newest->number(0));
    last_check = std::move(check);
    const auto before = sqlite::read_note(connection, "journal.forgotten");
    if (!before) return before.error();
    forgotten = 0;
    std::from_chars(before->data(), before->data() + before->size(), forgotten);
    if (last_seq < forgotten) return store_damaged("checkpoint " + *before);
    const auto traces = sqlite::read_note(connection, "journal.traces");
    if (!traces) return traces.error();
    has_traces = *traces == "1";
    return {};
}

Result<void> SqliteJournal::Live::compare_with(const JournalMark& mark) const
{
    if (mark.journal != journal_id) return {}; // it speaks of a file that lay here before
    if (mark.seq > last_seq) return store_damaged("rows after " + std::to_string(last_seq) + " are missing");
    const auto row = find_row(connection, mark.seq);
    if (!row) return row.error();
    if (*row && to_hex(row_check((*row)->row)) != mark.check) return store_damaged("row " + std::to_string(mark.seq));
    return {};
}

bool SqliteJournal::Live::is_in_place(const std::string& path) const
{
    return identity_of(path) == database && identity_of(path + "-wal") == log;
}

Result<void> SqliteJournal::Live::empty_log() const
{
    const auto busy = connection.ask("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy) return busy.error();
    if (*busy != "0") return store_error("store.failed", "somebody reads in the journal");
    return {};
}

} // namespace fyr
