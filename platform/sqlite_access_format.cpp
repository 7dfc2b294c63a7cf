#include "platform/sqlite_access_format.hpp"

#include "platform/files.hpp"
#include "platform/journal_check.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/store_error.hpp"


namespace fyr::sqlite {
namespace {

constexpr const char* access_schema =
    "CREATE TABLE wall(one INTEGER PRIMARY KEY, salt BLOB NOT NULL, passes INTEGER NOT NULL, memory_kib INTEGER NOT NULL,"
    " wrong INTEGER NOT NULL, waits INTEGER NOT NULL, wait_from INTEGER NOT NULL, wait_until INTEGER NOT NULL,"
    " last_person INTEGER NOT NULL, before INTEGER NOT NULL, last INTEGER NOT NULL, before_link BLOB NOT NULL,"
    " last_link BLOB NOT NULL, digest BLOB NOT NULL) STRICT;"
    "CREATE TABLE person(id INTEGER PRIMARY KEY, initials TEXT NOT NULL UNIQUE, role TEXT NOT NULL,"
    " secret BLOB NOT NULL UNIQUE, digest BLOB NOT NULL) STRICT;"
    "CREATE TABLE line(number INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,"
    " code TEXT NOT NULL, detail TEXT NOT NULL, link BLOB NOT NULL) STRICT;"
    "PRAGMA application_id = 1180258881;" // "FYRA"
    "PRAGMA user_version = 1;";
constexpr const char* access_kind = "1180258881";
constexpr const char* access_format = "1";

std::uint64_t bits(Stamp at) { return static_cast<std::uint64_t>(at); }

std::string wall_check(const WallRow& w)
{
    const auto n = [](auto number) { return std::to_string(number); };
    return bytes_check("fyr.access.wall.1",
                       {w.salt, n(w.cost.passes), n(w.cost.memory_kib), n(w.tries.wrong), n(w.tries.waits), n(w.tries.from),
                        n(w.tries.until), n(w.last_person), n(w.before), n(w.last), w.before_link, w.last_link});
}

std::string person_check(const PersonRow& p)
{
    return bytes_check("fyr.access.person.1", {std::to_string(p.id), p.initials, p.role, p.secret});
}

/// Numbers that cannot be ours, whatever the checksum says.
bool sensible(const WallRow& w)
{
    const bool cost = w.cost.passes >= 1 && w.cost.passes <= 16 && w.cost.memory_kib >= 8 && w.cost.memory_kib <= (1U << 20U);
    return cost && w.salt.size() == 16 && w.last >= w.before && w.before_link.size() == 32 && w.last_link.size() == 32;
}

Result<void> check_kind(const Connection& connection)
{
    const auto kind = connection.ask("PRAGMA application_id");
    if (!kind) return kind.error();
    if (*kind != access_kind) return store_damaged("access: header");
    const auto number = connection.ask("PRAGMA user_version");
    if (!number) return number.error();
    if (*number != access_format) return failed(ErrorKind::unsupported, "store.newer");
    return {};
}

Result<void> build_access(const std::string& path, const OpenOptions& options, const AccessContent& content)
{
    const auto connection = Connection::begin_new(path, options, "a new access book");
    if (!connection) return connection.error();
    if (auto made = connection->run(access_schema); !made) return made;
    if (auto put = write_wall(*connection, content.wall); !put) return put;
    for (const PersonRow& person : content.people)
        if (auto put = write_person(*connection, person); !put) return put;
    for (const LogRow& line : content.lines)
        if (auto put = write_line(*connection, line); !put) return put;
    return connection->run("COMMIT; PRAGMA journal_mode = WAL;");
}

} // namespace

AccessContent empty_access(const CodeCost& cost)
{
    AccessContent content;
    content.wall.salt = new_salt();
    content.wall.cost = cost;
    content.wall.before_link = line_link(random_name(), {});
    content.wall.last_link = content.wall.before_link;
    return content;
}

Result<void> create_access(const std::string& path, const OpenOptions& options, const AccessContent& content)
{
    const std::string unfinished = path + "-new";
    if (auto removed = remove_database(unfinished); !removed) return removed;
    if (auto built = build_access(unfinished, options, content); !built) {
        (void)remove_database(unfinished);
        return built;
    }
    if (auto synced = sync_path(unfinished); !synced) return as_store_error(synced.error());
    if (auto placed = replace_file(unfinished, path); !placed) return as_store_error(placed.error());
    return {};
}

Result<WallRow> read_wall(const Connection& connection)
{
    if (auto kind = check_kind(connection); !kind) return kind.error();
    auto row = connection.prepare("SELECT salt, passes, memory_kib, wrong, waits, wait_from, wait_until, last_person,"
                                  " before, last, before_link, last_link, digest FROM wall");
    if (!row) return row.error();
    const Statement::Step step = row->step();
    if (step == Statement::Step::failed) return connection.last_error();
    if (step == Statement::Step::done) return store_damaged("access: wall");
    WallRow w;
    w.salt = row->bytes(0);
    w.cost = {row->number(1), row->number(2)};
    w.tries = {static_cast<int>(row->number(3)), static_cast<int>(row->number(4)), static_cast<Stamp>(row->number(5)),
               static_cast<Stamp>(row->number(6))};
    w.last_person = row->number(7);
    w.before = row->number(8);
    w.last = row->number(9);
    w.before_link = row->bytes(10);
    w.last_link = row->bytes(11);
    if (row->bytes(12) != wall_check(w) || !sensible(w)) return store_damaged("access: wall");
    return w;
}

Result<std::vector<PersonRow>> read_people(const Connection& connection)
{
    auto rows = connection.prepare("SELECT id, initials, role, secret, digest FROM person ORDER BY id");
    if (!rows) return rows.error();
    std::vector<PersonRow> people;
    for (Statement::Step step = rows->step(); step != Statement::Step::done; step = rows->step()) {
        if (step == Statement::Step::failed) return connection.last_error();
        people.push_back({rows->number(0), rows->bytes(1), rows->bytes(2), rows->bytes(3)});
        if (rows->bytes(4) != person_check(people.back())) return store_damaged("access: person");
    }
    return people;
}

Result<void> write_wall(const Connection& connection, const WallRow& w)
{
    auto put = connection.prepare("INSERT OR REPLACE INTO wall VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!put) return put.error();
    const std::string check = wall_check(w);
    put->bind_blob(1, w.salt).bind(2, w.cost.passes).bind(3, w.cost.memory_kib);
    put->bind(4, static_cast<std::uint64_t>(w.tries.wrong)).bind(5, static_cast<std::uint64_t>(w.tries.waits));
    put->bind(6, bits(w.tries.from)).bind(7, bits(w.tries.until)).bind(8, w.last_person).bind(9, w.before).bind(10, w.last);
    put->bind_blob(11, w.before_link).bind_blob(12, w.last_link).bind_blob(13, check);
    return connection.finish(*put);
}

Result<void> write_person(const Connection& connection, const PersonRow& p)
{
    auto put = connection.prepare("INSERT INTO person VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT(id) DO UPDATE"
                                  " SET initials = ?2, role = ?3, secret = ?4, digest = ?5");
    if (!put) return put.error();
    const std::string check = person_check(p);
    put->bind(1, p.id).bind_text(2, p.initials).bind_text(3, p.role).bind_blob(4, p.secret).bind_blob(5, check);
    return connection.finish(*put);
}

Result<void> write_line(const Connection& connection, const LogRow& l)
{
    auto put = connection.prepare("INSERT INTO line VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!put) return put.error();
    put->bind(1, l.number).bind(2, bits(l.at)).bind_text(3, l.who).bind_text(4, l.what).bind_text(5, l.code);
    put->bind_text(6, l.detail).bind_blob(7, l.link);
    return connection.finish(*put);
}

Result<void> read_lines(const Connection& connection, std::uint64_t after, const std::function<bool(const LogRow&)>& each)
{
    auto rows = connection.prepare("SELECT number, at, who, what, code, detail, link FROM line WHERE number > ? ORDER BY number");
    if (!rows) return rows.error();
    rows->bind(1, after);
    for (Statement::Step step = rows->step(); step != Statement::Step::done; step = rows->step()) {
        if (step == Statement::Step::failed) return connection.last_error();
        if (!each({rows->number(0), static_cast<Stamp>(rows->number(1)), rows->bytes(2), rows->bytes(3), rows->bytes(4),
                   rows->bytes(5), rows->bytes(6)}))
            return {};
    }
    return {};
}

} // namespace fyr::sqlite
