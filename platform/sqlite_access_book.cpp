#include "platform/sqlite_access_book.hpp"

#include "platform/files.hpp"
#include "platform/journal_check.hpp"
#include "platform/sqlite_cover.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/sqlite_live.hpp"
#include "platform/sqlite_salvage.hpp"
#include "platform/store_error.hpp"

#include <sodium.h>

#include <algorithm>
#include <chrono>

namespace fyr {

using sqlite::Connection;
using sqlite::Statement;
using sqlite::WallRow;

namespace {

/// A reader leaves no traces: without a write-ahead log nobody writes, and none is needed.
Result<Connection> open_connection(const std::string& path, FileAccess access, const std::string& key)
{
    if (access == FileAccess::read_only && !file_exists(path + "-wal"))
        return Connection::open(sqlite::immutable_address(path), {SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, key, {}});
    auto connection = Connection::open(path, {access == FileAccess::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE, key, {}});
    if (!connection) return connection;
    connection->when_closing(sqlite::Closing::leave_files);
    if (access == FileAccess::read_only) return connection;
    if (connection->is_read_only()) return store_error("store.readonly", "the access book");
    if (auto prepared = sqlite::prepare_connection(*connection); !prepared) return prepared.error();
    return connection;
}

Stamp now(const AccessBookOptions& options)
{
    if (options.clock != nullptr) return options.clock->now();
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

/// What can still be proved of a damaged book: its people and the wall's row, all of it or nothing.
sqlite::AccessContent provable(const std::string& path, const AccessBookOptions& options)
{
    sqlite::AccessContent fresh = sqlite::empty_access(options.cost);
    const auto connection = Connection::open(path, {SQLITE_OPEN_READWRITE, options.key, {}});
    if (!connection) return fresh;
    connection->when_closing(sqlite::Closing::leave_files);
    const auto wall = sqlite::read_wall(*connection);
    auto people = wall ? sqlite::read_people(*connection) : Result<std::vector<PersonRow>>(wall.error());
    const auto whole = connection->ask("PRAGMA quick_check(1)"); // a page that is gone takes its people with it
    if (!people || !whole || *whole != "ok") return fresh;
    fresh.wall.salt = wall->salt;
    fresh.wall.cost = wall->cost;
    fresh.wall.tries = wall->tries;
    fresh.wall.last_person = wall->last_person;
    fresh.people = *std::move(people);
    return fresh;
}

} // namespace

SqliteAccessBook::~SqliteAccessBook()
{
    if (access_ != FileAccess::read_write || !is_in_place()) return;
    if (has_its_log() || put_log_back()) connection_.when_closing(sqlite::Closing::tidy_up);
}

Result<std::unique_ptr<SqliteAccessBook>> SqliteAccessBook::open(const std::string& path, FileAccess access,
                                                                 const AccessBookOptions& options)
{
    FYR_ASSERT(sodium_init() >= 0, "libsodium always starts on a machine with a random source");
    if (!file_exists(path)) {
        if (file_exists(path + "-wal")) return store_damaged("access: the database is missing");
        if (access == FileAccess::read_only) return store_error("store.gone", "no access book");
        if (auto made = sqlite::create_access(path, {0, options.key, {}}, sqlite::empty_access(options.cost)); !made) return made.error();
    }
    if (auto fits = sqlite::check_key(path, {0, options.key, {}}); !fits) return fits.error();
    std::unique_ptr<SqliteAccessBook> book{new SqliteAccessBook{path, options.key, access}};
    auto connection = open_connection(path, access, options.key);
    if (!connection) return connection.error();
    book->connection_ = *std::move(connection);
    if (auto loaded = book->load(); !loaded) return loaded.error();
    return book;
}

Result<SqliteAccessBook::Opened> SqliteAccessBook::open_or_renew(const std::string& path, const AccessBookOptions& options)
{
    auto book = open(path, FileAccess::read_write, options);
    if (book) return Opened{*std::move(book), {}};
    const bool damaged = book.error().kind == ErrorKind::corrupt || (!options.key.empty() && book.error().message.key == "store.locked");
    if (!damaged) return book.error();
    auto kept_in = set_aside(path, now(options));
    if (!kept_in) return kept_in.error();
    const sqlite::AccessContent content = provable(path, options);
    if (auto removed = sqlite::remove_database(path); !removed) return removed.error();
    if (auto made = sqlite::create_access(path, {0, options.key, {}}, content); !made) return made.error();
    auto renewed = open(path, FileAccess::read_write, options);
    if (!renewed) return renewed.error();
    return Opened{*std::move(renewed), *std::move(kept_in)};
}

Result<void> SqliteAccessBook::load()
{
    auto wall = sqlite::read_wall(connection_);
    if (!wall) return wall.error();
    auto people = sqlite::read_people(connection_);
    if (!people) return people.error();
    // The end of the log: a line that was promised must be there, or the log was cut.
    const std::uint64_t near_end = wall->last == wall->before ? wall->last : wall->last - 1;
    std::uint64_t last = wall->before;
    std::string link = wall->before_link;
    const auto read = sqlite::read_lines(connection_, near_end, [&](const LogRow& line) {
        last = line.number;
        link = line.link;
        return true;
    });
    if (!read) return read.error();
    if (last != wall->last || link != wall->last_link) return store_damaged("access: end of the log");
    wall_ = *std::move(wall);
    people_ = *std::move(people);
    const FileIdentity identity = identity_of(path_);
    device_ = identity.device;
    inode_ = identity.inode;
    log_inode_ = identity_of(path_ + "-wal").inode;
    return {};
}

bool SqliteAccessBook::has_its_log() const { return log_inode_ == 0 || identity_of(path_ + "-wal").inode == log_inode_; }

/// The connection still holds the file that was unlinked: what is in it goes into the database, then a new one begins.
Result<void> SqliteAccessBook::put_log_back()
{
    const auto busy = connection_.ask("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy) return busy.error();
    if (*busy != "0") return store_error("store.failed", "somebody reads in the access book");
    connection_ = Connection{};
    auto connection = open_connection(path_, access_, key_);
    if (!connection) return connection.error();
    connection_ = *std::move(connection);
    const WallRow before = wall_;
    const std::vector<PersonRow> people = people_;
    if (auto loaded = load(); !loaded) return loaded;
    return wall_ == before && people_ == people ? Result<void>{} : Result<void>(store_damaged("access: the write-ahead log is gone"));
}

bool SqliteAccessBook::is_in_place() const
{
    const FileIdentity identity = identity_of(path_);
    return identity.device == device_ && identity.inode == inode_ && inode_ != 0;
}

Result<std::string> SqliteAccessBook::stretched(std::string_view code) const
{
    return stretch_code(code, wall_.salt, wall_.cost);
}

Result<std::uint64_t> SqliteAccessBook::change(const BookChange& change)
{
    if (access_ == FileAccess::read_only) return store_error("store.readonly", "opened for reading only");
    if (!is_in_place()) return store_error("store.gone", "the access book");
    if (!has_its_log())
        if (auto back = put_log_back(); !back) return back.error();
    WallRow wall = wall_;
    const std::uint64_t id = !change.put ? 0 : change.put->id != 0 ? change.put->id : ++wall.last_person;
    if (auto begun = connection_.run("BEGIN IMMEDIATE"); !begun) return begun.error();
    Result<void> written = write(change, id, wall);
    if (written) written = connection_.run("COMMIT");
    if (!written) {
        (void)connection_.run("ROLLBACK"); // SQLite may have done so already
        return written.error();
    }
    wall_ = std::move(wall);
    if (log_inode_ == 0) log_inode_ = identity_of(path_ + "-wal").inode; // it begins with the first change
    std::erase_if(people_, [&](const PersonRow& p) { return p.id == change.remove; });
    if (!change.put) return id;
    const auto old = std::find_if(people_.begin(), people_.end(), [&](const PersonRow& p) { return p.id == id; });
    PersonRow& row = old != people_.end() ? *old : people_.emplace_back();
    row = *change.put;
    row.id = id;
    return id;
}

Result<void> SqliteAccessBook::write(const BookChange& change, std::uint64_t id, WallRow& wall) const
{
    if (change.remove != 0)
        if (auto gone = connection_.run(("DELETE FROM person WHERE id = " + std::to_string(change.remove)).c_str()); !gone) return gone;
    if (change.put) {
        PersonRow person = *change.put;
        person.id = id;
        if (auto put = sqlite::write_person(connection_, person); !put) return put;
    }
    if (change.tries) wall.tries = *change.tries;
    for (LogRow line : change.lines) {
        line.number = ++wall.last;
        line.link = line_link(wall.last_link, line);
        if (auto put = sqlite::write_line(connection_, line); !put) return put;
        wall.last_link = line.link;
    }
    if (change.drop_before > 0)
        if (auto dropped = drop_lines(change, wall); !dropped) return dropped;
    return sqlite::write_wall(connection_, wall);
}

/// Only from the beginning, and never the last one: the chain then starts behind the link of the last that went. A line of a
/// clock that was ahead is as old as the next one that can be believed.
Result<void> SqliteAccessBook::drop_lines(const BookChange& change, WallRow& wall) const
{
    const std::uint64_t kept_before = wall.before;
    const auto read = sqlite::read_lines(connection_, wall.before, [&](const LogRow& line) {
        if (line.number == wall.last) return false;
        if (change.believed_until != 0 && line.at > change.believed_until) return true;
        if (line.at >= change.drop_before) return false;
        wall.before = line.number;
        wall.before_link = line.link;
        return true;
    });
    if (!read || wall.before == kept_before) return read;
    return connection_.run(("DELETE FROM line WHERE number <= " + std::to_string(wall.before)).c_str());
}

Result<void> SqliteAccessBook::read_log(std::uint64_t after, const std::function<bool(const LogRow&)>& each) const
{
    return sqlite::read_lines(connection_, after, each);
}

Result<ChainFault> SqliteAccessBook::check_chain() const
{
    // One moment of the book: the wall may be writing beside us.
    if (auto begun = connection_.run("BEGIN"); !begun) return begun.error();
    const auto fault = find_fault();
    (void)connection_.run("COMMIT");
    return fault;
}

Result<ChainFault> SqliteAccessBook::find_fault() const
{
    const auto wall = sqlite::read_wall(connection_);
    if (!wall) return wall.error();
    std::uint64_t number = wall->before;
    std::string link = wall->before_link;
    bool good = true;
    const auto read = sqlite::read_lines(connection_, 0, [&](const LogRow& line) {
        good = line.number == number + 1 && line.link == line_link(link, line);
        if (good) number = line.number, link = line.link;
        return good;
    });
    if (!read) return read.error();
    if (good && number == wall->last && link == wall->last_link) return ChainFault{};
    return ChainFault{number + 1};
}

} // namespace fyr
