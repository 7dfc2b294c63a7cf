#include "platform/sqlite_salvage.hpp"

#include "platform/files.hpp"
#include "platform/page_carver.hpp"
#include "platform/sqlite_checkpoints.hpp"
#include "platform/sqlite_format.hpp"
#include "platform/store_error.hpp"

#include <array>
#include <charconv>
#include <ctime>
#include <limits>
#include <map>
#include <set>

namespace fyr {

using sqlite::Connection;
using sqlite::OpenOptions;
using sqlite::Statement;

namespace {

constexpr std::uint64_t largest_file = std::uint64_t{8} << 30U;

/// All that could be proved, from wherever.
struct Found {
    std::map<std::uint64_t, JournalRow> rows;
    std::map<std::uint64_t, Checkpoint> checkpoints;
    std::vector<std::pair<std::string, std::string>> notes;
    std::uint64_t forgotten = 0; ///< as Journal::forgotten
};

std::string folder_name(Stamp now)
{
    const std::time_t seconds = now / ms_per_second;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "damaged-%Y%m%dT%H%M%SZ", &utc);
    return {text.data(), length};
}

void read_rows(const Connection& connection, const char* order, Found& found)
{
    auto rows = connection.prepare(std::string{"SELECT "} + sqlite::row_columns + " FROM entry ORDER BY seq " + order);
    while (rows && rows->step() == Statement::Step::row)
        if (sqlite::StoredRow stored = sqlite::read_row(*rows); stored.sound && stored.row.seq != 0)
            found.rows.try_emplace(stored.row.seq, std::move(stored.row));
}

void read_checkpoints(const Connection& connection, Found& found)
{
    for (std::uint64_t at_most = 0;;) {
        auto loaded = sqlite::load_checkpoint(connection, at_most);
        if (!loaded || loaded->checkpoint.seq == 0) return;
        at_most = loaded->checkpoint.seq - 1;
        found.checkpoints.emplace(loaded->checkpoint.seq, std::move(loaded->checkpoint));
        if (at_most == 0) return;
    }
}

void read_notes(const Connection& connection, Found& found)
{
    if (const auto before = sqlite::read_note(connection, "journal.forgotten"))
        std::from_chars(before->data(), before->data() + before->size(), found.forgotten);
    auto names = connection.prepare("SELECT name FROM note");
    while (names && names->step() == Statement::Step::row) {
        const std::string name = names->bytes(0);
        if (name.starts_with("journal.")) continue;
        if (auto value = sqlite::read_note(connection, name)) found.notes.emplace_back(name, *std::move(value));
    }
}

/// What SQLite itself can still read. False when it cannot even find the tables.
bool read_with_sqlite(const std::string& path, OpenOptions options, Found& found)
{
    options.flags = SQLITE_OPEN_READWRITE;
    const auto connection = Connection::open(path, options);
    if (!connection) return false;
    connection->when_closing(sqlite::Closing::leave_files);
    for (const char* needed : {"SELECT seq FROM entry", "SELECT seq FROM checkpoint"})
        if (!connection->prepare(needed)) return false;
    read_rows(*connection, "ASC", found);
    read_rows(*connection, "DESC", found);
    read_checkpoints(*connection, found);
    read_notes(*connection, found);
    return true;
}

/// Gives a scratch copy with a broken first page the first page of a fresh journal: all of one format have the same
/// tables at the same places. Only then SQLite can find checkpoints and notes.
Result<void> replace_first_page(const std::string& scratch, const OpenOptions& options, std::string database)
{
    const std::string fresh = scratch + "-fresh";
    if (auto made = sqlite::create_journal(fresh, options, {}); !made) return made;
    auto page = sqlite::first_bytes(fresh, options.vfs, sqlite::page_bytes);
    (void)sqlite::remove_database(fresh);
    if (!page) return page.error();
    page->replace(28, 4, 4, '\0'); // the size: count the file's pages instead
    database.resize(std::max(database.size(), page->size()));
    database.replace(0, page->size(), *page);
    if (auto written = write_file(scratch, database); !written) return as_store_error(written.error());
    return {};
}

/// Adds what lies in the raw bytes. Two different sound rows of one number prove neither.
void add_carved(std::vector<JournalRow> rows, Found& found)
{
    std::map<std::uint64_t, JournalRow> carved;
    std::set<std::uint64_t> doubtful;
    for (JournalRow& row : rows) {
        const auto [place, added] = carved.try_emplace(row.seq, row);
        if (!added && place->second != row) doubtful.insert(row.seq);
    }
    for (auto& [seq, row] : carved)
        if (!doubtful.contains(seq)) found.rows.try_emplace(seq, std::move(row));
}

Result<Found> find_everything(const std::string& path, const OpenOptions& options)
{
    std::string database, log;
    for (const auto& [part, bytes] : {std::pair{"", &database}, std::pair{"-wal", &log}}) {
        if (!file_exists(path + part)) continue;
        auto read = read_file(path + part, largest_file);
        if (!read) return as_store_error(read.error());
        *bytes = *std::move(read);
    }
    const std::string scratch = path + "-scratch";
    const auto lay_out = [&]() -> Result<void> {
        if (auto removed = sqlite::remove_database(scratch); !removed) return removed;
        if (auto written = write_file(scratch, database); !written) return as_store_error(written.error());
        if (auto written = write_file(scratch + "-wal", log); !written) return as_store_error(written.error());
        return {};
    };
    if (auto laid = lay_out(); !laid) return laid.error();
    Found found;
    if (!read_with_sqlite(scratch, options, found) && options.key.empty()) {
        if (auto laid = lay_out(); !laid) return laid.error();
        if (auto replaced = replace_first_page(scratch, options, database); !replaced) return replaced.error();
        (void)read_with_sqlite(scratch, options, found);
    }
    if (auto removed = sqlite::remove_database(scratch); !removed) return removed.error();
    if (options.key.empty()) add_carved(carve_rows(database, log), found);
    return found;
}

/// The last row of the unbroken run that begins at `first`; first - 1 when it is empty.
std::uint64_t end_of_run(const Found& found, std::uint64_t first, std::uint64_t up_to)
{
    std::uint64_t seq = first;
    while (seq <= up_to && found.rows.contains(seq)) ++seq;
    return seq - 1;
}

/// The run that reaches furthest: from row 1, or from a checkpoint (then with the unbroken rows before it).
sqlite::Content believable(const Found& found, std::uint64_t up_to, std::uint64_t& last)
{
    std::uint64_t first = 1;
    last = end_of_run(found, 1, up_to);
    for (auto checkpoint = found.checkpoints.rbegin(); checkpoint != found.checkpoints.rend(); ++checkpoint) {
        const std::uint64_t seq = checkpoint->first;
        if (seq > up_to || seq <= last) continue;
        const std::uint64_t end = end_of_run(found, seq + 1, up_to);
        if (end <= last) continue;
        last = end;
        for (first = seq + 1; found.rows.contains(first - 1);) --first;
    }
    sqlite::Content content;
    content.notes = found.notes;
    if (first > found.forgotten) content.forgotten = found.forgotten;
    for (std::uint64_t seq = first; seq <= last && found.rows.contains(seq); ++seq)
        content.rows.push_back(found.rows.at(seq));
    for (const auto& [seq, checkpoint] : found.checkpoints)
        if (seq + 1 >= first && seq <= last) content.checkpoints.push_back(checkpoint);
    return content;
}

} // namespace

std::string rebuilt_path(const std::string& path)
{
    return path + "-rebuilt";
}

Result<std::string> set_aside(const std::string& path, Stamp now)
{
    const std::string wanted = folder_of(path) + '/' + folder_name(now);
    std::string folder = wanted;
    for (int again = 2; file_exists(folder); ++again) folder = wanted + '-' + std::to_string(again);
    if (auto made = make_folders(folder); !made) return as_store_error(made.error());
    const std::size_t slash = path.rfind('/');
    const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
    for (const char* part : {"", "-wal", "-mark"}) {
        if (!file_exists(path + part)) continue;
        if (auto copied = copy_file(path + part, folder + '/' + name + part); !copied)
            return as_store_error(copied.error());
    }
    return folder;
}

Result<void> finish_rebuild(const std::string& path, FileAccess access)
{
    const std::string rebuilt = rebuilt_path(path);
    if (!file_exists(rebuilt)) return {};
    if (access == FileAccess::read_only) return store_damaged("a repair is not finished");
    // The old log must be gone for good before the new database stands beside it.
    for (const char* companion : {"-wal", "-shm", "-mark"})
        if (auto removed = remove_file(path + companion); !removed) return as_store_error(removed.error());
    if (auto synced = sync_path(folder_of(path)); !synced) return as_store_error(synced.error());
    if (auto placed = replace_file(rebuilt, path); !placed) return as_store_error(placed.error());
    return {};
}

Result<Rebuilt> set_aside_and_rebuild(const std::string& path, const OpenOptions& options, std::uint64_t up_to,
                                      Stamp now)
{
    if (auto finished = finish_rebuild(path, FileAccess::read_write); !finished) return finished.error();
    auto kept_in = set_aside(path, now);
    if (!kept_in) return kept_in.error();
    const auto found = find_everything(path, options);
    if (!found) return found.error();
    Rebuilt rebuilt;
    rebuilt.kept_in = *std::move(kept_in);
    const sqlite::Content content = believable(*found, up_to, rebuilt.last_seq);
    rebuilt.rows_left_out = found->rows.size() - content.rows.size();
    if (auto created = sqlite::create_journal(rebuilt_path(path), options, content); !created) return created.error();
    if (auto finished = finish_rebuild(path, FileAccess::read_write); !finished) return finished.error();
    return rebuilt;
}

} // namespace fyr
