#include "platform/sqlite_format.hpp"

#include "platform/files.hpp"
#include "platform/journal_check.hpp"
#include "platform/sqlite_checkpoints.hpp"
#include "platform/store_error.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <optional>

namespace fyr::sqlite {
namespace {

constexpr const char* schema =
    "CREATE TABLE entry(seq INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL,"
    " about INTEGER NOT NULL, text TEXT NOT NULL, digest BLOB NOT NULL) STRICT;"
    "CREATE TABLE note(name TEXT PRIMARY KEY, value TEXT NOT NULL, digest BLOB NOT NULL) STRICT;"
    "CREATE TABLE part(hash BLOB PRIMARY KEY, text TEXT NOT NULL) STRICT;"
    "CREATE TABLE checkpoint(seq INTEGER PRIMARY KEY, list BLOB NOT NULL, digest BLOB NOT NULL) STRICT;"
    "PRAGMA application_id = 1180258900;" // file_kind
    "PRAGMA user_version = 1;";           // format_number

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// What the header's own note says about the format, read without log, locks or traces. Empty: it cannot be read.
std::string noted_format(const std::string& path, const std::string& vfs)
{
    const auto connection =
        Connection::open(immutable_address(path), {SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, {}, vfs});
    if (!connection) return {};
    const auto noted = read_note(*connection, "journal.format");
    return noted ? *noted : std::string{};
}

Result<void> insert_rows(const Connection& connection, const std::vector<JournalRow>& rows)
{
    Result<Statement> insert = prepare_insert(connection);
    if (!insert) return insert.error();
    for (const JournalRow& row : rows)
        if (auto inserted = insert_row(connection, *insert, row); !inserted) return inserted;
    return {};
}

Result<void> fill(const Connection& connection, const Content& content)
{
    if (auto made = connection.run(schema); !made) return made;
    if (auto noted = write_note(connection, "journal.format", std::to_string(format_number)); !noted) return noted;
    if (auto noted = write_note(connection, "journal.id", random_name()); !noted) return noted;
    for (const auto& [name, value] : content.notes)
        if (auto noted = write_note(connection, name, value); !noted) return noted;
    if (auto inserted = insert_rows(connection, content.rows); !inserted) return inserted;
    for (const Checkpoint& checkpoint : content.checkpoints)
        if (auto stored = store_checkpoint(connection, checkpoint, Parts::sound, content.forgotten); !stored) return stored;
    return content.forgotten != 0 ? write_forgotten(connection, content.forgotten) : Result<void>{};
}

Result<void> build(const std::string& path, const OpenOptions& options, const Content& content)
{
    const auto connection = Connection::begin_new(path, options, "a new journal");
    if (!connection) return connection.error();
    if (auto filled = fill(*connection, content); !filled) return filled;
    return connection->run("COMMIT; PRAGMA journal_mode = WAL;");
}

Result<void> put_note(const Connection& connection, std::string_view called, std::string_view value)
{
    Result<Statement> put = connection.prepare("INSERT OR REPLACE INTO note(name, value, digest) VALUES(?, ?, ?)");
    if (!put) return put.error();
    const std::string check = bytes_check("fyr.note.1", {called, value});
    put->bind_text(1, called).bind_text(2, value).bind_blob(3, check);
    return connection.finish(*put);
}

} // namespace

StoredRow read_row(const Statement& at)
{
    StoredRow stored;
    stored.row = {at.number(0), at.bytes(1), static_cast<Stamp>(at.number(2)), at.bytes(3), at.number(4), at.bytes(5)};
    stored.sound = at.bytes(6) == row_check(stored.row);
    return stored;
}

Result<Statement> prepare_insert(const Connection& connection)
{
    return connection.prepare("INSERT INTO entry(seq, id, at, actor, about, text, digest) VALUES(?, ?, ?, ?, ?, ?, ?)");
}

Result<void> insert_row(const Connection& connection, Statement& insert, const JournalRow& row)
{
    const std::string check = row_check(row);
    insert.bind(1, row.seq).bind_text(2, row.id).bind(3, static_cast<std::uint64_t>(row.at)).bind_text(4, row.actor);
    insert.bind(5, row.about).bind_text(6, row.text).bind_blob(7, check);
    const Statement::Step step = insert.step();
    if (step == Statement::Step::done) {
        insert.reset();
        return {};
    }
    const Error error = connection.last_error();
    insert.reset();
    return error;
}

Result<void> remove_database(const std::string& path)
{
    for (const char* companion : {"-wal", "-shm", "-journal", ""})
        if (auto removed = remove_file(path + companion); !removed) return as_store_error(removed.error());
    return {};
}

Result<void> create_journal(const std::string& path, const OpenOptions& options, const Content& content)
{
    const std::string unfinished = path + "-new";
    if (auto removed = remove_database(unfinished); !removed) return removed;
    if (auto built = build(unfinished, options, content); !built) {
        (void)remove_database(unfinished);
        return built;
    }
    if (auto synced = sync_path(unfinished); !synced) return as_store_error(synced.error());
    if (auto placed = replace_file(unfinished, path); !placed) return as_store_error(placed.error());
    return {};
}

Result<void> check_header(const std::string& path, const std::string& vfs)
{
    const auto header = first_bytes(path, vfs, 100);
    if (!header) return header.error();
    constexpr std::string_view magic{"SQLite format 3\0", 16};
    if (header->size() < 100 || header->substr(0, magic.size()) != magic) return store_damaged("header: magic");
    // This never changes: write-ahead mode, no reserved bytes, SQLite's fixed fractions, schema layer 4, UTF-8.
    constexpr std::string_view fixed{"\x02\x02\x00\x40\x20\x20", 6};
    const bool ours = big_endian(*header, 16, 2) == page_bytes && header->substr(18, 6) == fixed &&
                      big_endian(*header, 44, 4) == 4 && big_endian(*header, 56, 4) == 1 &&
                      big_endian(*header, 68, 4) == file_kind;
    const std::uint32_t format = big_endian(*header, 60, 4);
    if (ours && format > newest_format) {
        const std::string noted = noted_format(path, vfs);
        if (noted.empty() || noted == std::to_string(format)) return failed(ErrorKind::unsupported, "store.newer");
    }
    if (!ours || format < format_number || format > newest_format) return store_damaged("header");
    return {};
}

Result<void> prepare_connection(const Connection& connection)
{
    const auto mode = connection.ask("PRAGMA journal_mode");
    if (!mode) return mode.error();
    if (*mode != "wal") return store_damaged("journal mode");
    return connection.run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
                          "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA wal_autocheckpoint = 1000;"
                          "PRAGMA journal_size_limit = 8388608;");
}

/// By looking at every row: the index over the names is proved by nothing, and there are few.
Result<std::string> read_note(const Connection& connection, std::string_view name)
{
    const std::string twin = std::string{note_twin} + std::string{name};
    Result<Statement> all = connection.prepare("SELECT name, value, digest FROM note WHERE +name = ? OR +name = ?");
    if (!all) return all.error();
    all->bind_text(1, name).bind_text(2, twin);
    std::optional<std::string> of_twin;
    bool damaged = false;
    for (;;) {
        const Statement::Step step = all->step();
        if (step == Statement::Step::row) {
            const std::string called = all->bytes(0);
            std::string value = all->bytes(1);
            const bool sound = all->bytes(2) == bytes_check("fyr.note.1", {called, value});
            if (sound && called == name) return value;
            if (sound && called == twin) of_twin = std::move(value);
            damaged = damaged || !sound;
            continue;
        }
        if (of_twin) return *of_twin;
        if (step == Statement::Step::failed) return connection.last_error();
        return damaged ? Result<std::string>(store_damaged("note")) : std::string{};
    }
}

Result<void> write_note(const Connection& connection, std::string_view name, std::string_view value)
{
    if (auto put = put_note(connection, name, value); !put) return put;
    return put_note(connection, std::string{note_twin} + std::string{name}, value);
}

Result<void> write_forgotten(const Connection& connection, std::uint64_t seq)
{
    if (auto noted = write_note(connection, "journal.forgotten", std::to_string(seq)); !noted) return noted;
    if (auto noted = write_note(connection, "journal.format", std::to_string(newest_format)); !noted) return noted;
    // Nothing else says which parts stand for the forgotten rows, so the list is there twice.
    const auto list = connection.ask(("SELECT hex(list) || ' ' || hex(digest) FROM checkpoint WHERE seq = " + std::to_string(seq)).c_str());
    if (!list) return list.error();
    if (auto noted = put_note(connection, base_note, std::to_string(seq) + ' ' + *list); !noted) return noted;
    return connection.run("PRAGMA user_version = 2"); // newest_format
}

} // namespace fyr::sqlite
