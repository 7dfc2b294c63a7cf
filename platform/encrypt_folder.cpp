#include "platform/encrypt_folder.hpp"

#include "platform/files.hpp"
#include "platform/leftovers.hpp"
#include "platform/sqlite_access_book.hpp"
#include "platform/sqlite_checkpoints.hpp"
#include "platform/sqlite_cover.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/sqlite_salvage.hpp"
#include "platform/store_error.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace fyr {
namespace {

using sqlite::Connection;
using sqlite::Statement;

std::string plain_path(const std::string& path) { return path + "-plain"; }
/// The write-ahead log of a plain file, kept so that it can be overwritten: SQLite only takes its name away.
std::string plain_log(const std::string& path) { return plain_path(path + "-wal"); }
std::string built_path(const std::string& path) { return path + "-encrypted"; }

/// Keeps the plain file under another name, so that it can be overwritten when the new one is in its place.
Result<void> keep_plain(const std::string& path)
{
    if (::link(path.c_str(), plain_path(path).c_str()) != 0) return store_error(errno, "the plain file");
    return {};
}

/// The same for its write-ahead log, when there is one.
Result<void> keep_plain_log(const std::string& path)
{
    if (!file_exists(path + "-wal")) return {};
    if (::link((path + "-wal").c_str(), plain_log(path).c_str()) != 0) return store_error(errno, "the plain log");
    return {};
}

Result<bool> is_done(const std::string& path, const std::string& key)
{
    const auto fits = sqlite::check_key(path, {0, key, {}});
    if (fits) return true;
    if (fits.error().message.key == "store.not_encrypted") return false;
    return fits.error();
}

Result<sqlite::Content> content_of(const std::string& path, const std::string& key)
{
    const JournalOptions options{key, {}, nullptr};
    sqlite::Content content;
    const auto journal = SqliteJournal::open(path, FileAccess::read_write, options);
    if (!journal) return journal.error();
    const auto connection = Connection::open(path, {SQLITE_OPEN_READWRITE, key, {}});
    if (!connection) return connection.error();
    const auto texts = [&](const char* sql) {
        std::vector<std::string> found;
        auto rows = connection->prepare(sql);
        while (rows && rows->step() == Statement::Step::row) found.push_back(rows->bytes(0));
        return found;
    };
    const auto first = texts("SELECT min(seq) FROM entry WHERE seq > 0"); // a recovered one may begin behind a checkpoint
    content.forgotten = (*journal)->forgotten();
    const std::uint64_t before = std::max<std::uint64_t>(content.forgotten, first.empty() || first[0].empty() ? 0 : std::stoull(first[0]) - 1);
    if (auto read = (*journal)->read(before, [&](const JournalRow& row) { return content.rows.push_back(row), true; }); !read) return read.error();
    for (const std::string& name : texts("SELECT name FROM note WHERE name NOT GLOB 'journal.*' AND name NOT GLOB 'twin/*' ORDER BY name")) {
        auto value = sqlite::read_note(*connection, name);
        if (!value) return value.error();
        content.notes.emplace_back(name, *std::move(value));
    }
    for (const std::string& seq : texts("SELECT seq FROM checkpoint ORDER BY seq")) {
        auto loaded = sqlite::load_checkpoint(*connection, std::stoull(seq));
        if (!loaded) return loaded.error();
        if (std::to_string(loaded->checkpoint.seq) == seq) content.checkpoints.push_back(std::move(loaded->checkpoint));
    }
    return content;
}

Result<void> encrypt_journal(const std::string& path, const std::string& key)
{
    const auto content = content_of(path, {});
    if (!content) return content.error();
    const std::string built = built_path(path);
    if (auto made = sqlite::create_journal(built, {0, key, {}}, *content); !made) return made;
    const auto kept = content_of(built, key);
    if (!kept) return kept.error();
    if (kept->rows != content->rows || kept->forgotten != content->forgotten || kept->checkpoints != content->checkpoints || kept->notes != content->notes)
        return store_damaged("the encrypted journal differs");
    if (auto removed = remove_file(built + "-mark"); !removed) return as_store_error(removed.error());
    if (auto linked = keep_plain(path); !linked) return linked;
    if (auto named = replace_file(built, rebuilt_path(path)); !named) return as_store_error(named.error());
    return finish_rebuild(path, FileAccess::read_write); // killed here, the next start does it
}

Result<sqlite::AccessContent> access_content_of(const std::string& path, const std::string& key)
{
    if (const auto book = SqliteAccessBook::open(path, FileAccess::read_write, {key, {}, nullptr}); !book) return book.error();
    const auto connection = Connection::open(path, {SQLITE_OPEN_READWRITE, key, {}});
    if (!connection) return connection.error();
    auto wall = sqlite::read_wall(*connection);
    if (!wall) return wall.error();
    auto people = sqlite::read_people(*connection);
    if (!people) return people.error();
    sqlite::AccessContent content{*std::move(wall), *std::move(people), {}};
    const auto read = sqlite::read_lines(*connection, 0, [&](const LogRow& line) { return content.lines.push_back(line), true; });
    if (!read) return read.error();
    return content;
}

Result<void> encrypt_access(const std::string& path, const std::string& key)
{
    const auto content = access_content_of(path, {});
    if (!content) return content.error();
    const std::string built = built_path(path);
    if (auto made = sqlite::create_access(built, {0, key, {}}, *content); !made) return made;
    const auto kept = access_content_of(built, key);
    if (!kept) return kept.error();
    if (kept->wall != content->wall || kept->people != content->people || kept->lines != content->lines)
        return store_damaged("the encrypted access book differs");
    if (auto linked = keep_plain(path); !linked) return linked;
    for (const char* companion : {"-wal", "-shm"}) // left by readers; empty
        if (auto removed = remove_file(path + companion); !removed) return as_store_error(removed.error());
    if (auto placed = replace_file(built, path); !placed) return as_store_error(placed.error());
    return {};
}

} // namespace

Result<bool> encrypt_folder(const std::string& journal_path, const std::string& access_path, const std::string& key)
{
    FYR_ASSERT(!key.empty(), "there is something to encrypt with");
    if (auto finished = finish_rebuild(journal_path, FileAccess::read_write); !finished) return finished.error(); // killed just before that
    if (!file_exists(journal_path)) return store_error("store.gone", "no journal");
    bool changed = false;
    // The book first: as long as the journal is plain, the wall says that this is to be done (again).
    for (const std::string& path : {access_path, journal_path}) {
        if (!file_exists(path)) continue;
        for (const std::string& left : {plain_path(path), plain_log(path)})
            if (auto gone = overwrite_and_remove(left); !gone) return gone.error();
        if (auto gone = sqlite::remove_database(built_path(path)); !gone) return gone.error();
        const auto done = is_done(path, key);
        if (!done) return done.error();
        if (*done) continue;
        if (auto kept = keep_plain_log(path); !kept) return kept.error();
        const auto encrypted = path == journal_path ? encrypt_journal(path, key) : encrypt_access(path, key);
        if (!encrypted) return encrypted.error();
        for (const std::string& left : {plain_path(path), plain_log(path)})
            if (auto gone = overwrite_and_remove(left); !gone) return gone.error();
        changed = true;
    }
    return changed;
}

} // namespace fyr
