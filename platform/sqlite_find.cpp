#include "platform/sqlite_find.hpp"

#include "platform/byte_mender.hpp"
#include "platform/files.hpp"
#include "platform/journal_carver.hpp"
#include "platform/sqlite_checkpoints.hpp"
#include "platform/sqlite_decrypt.hpp"
#include "platform/store_error.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace fyr {

using sqlite::Connection;
using sqlite::OpenOptions;
using sqlite::PartList;
using sqlite::Statement;

namespace {

constexpr std::uint64_t largest_file = std::uint64_t{8} << 30U;

/// Found, before checkpoints are put together of lists and texts.
struct Pieces {
    std::map<std::uint64_t, PartList> lists;
    sqlite::PartTexts texts;
};

void read_rows(const Connection& connection, const char* order, Found& found)
{
    auto rows = connection.prepare(std::string{"SELECT "} + sqlite::row_columns + " FROM entry ORDER BY seq " + order);
    while (rows && rows->step() == Statement::Step::row)
        if (sqlite::StoredRow stored = sqlite::read_row(*rows); stored.sound && stored.row.seq != 0)
            found.rows.try_emplace(stored.row.seq, std::move(stored.row));
}

/// A note, a twin's only where its first is not there.
void add_note(std::string_view called, std::string value, Found& found)
{
    if (called.starts_with(sqlite::note_twin)) found.notes.try_emplace(std::string{called.substr(sqlite::note_twin.size())}, std::move(value));
    else found.notes.insert_or_assign(std::string{called}, std::move(value));
}

void read_notes(const Connection& connection, Found& found)
{
    std::set<std::string> names;
    auto all = connection.prepare("SELECT name FROM note");
    while (all && all->step() == Statement::Step::row) {
        const std::string called = all->bytes(0);
        names.insert(called.starts_with(sqlite::note_twin) ? called.substr(sqlite::note_twin.size()) : called);
    }
    for (const std::string& name : names)
        if (auto value = sqlite::read_note(connection, name); value && !value->empty()) add_note(name, *std::move(value), found);
}

/// What SQLite itself can still read. False when it cannot even find the tables.
bool read_with_sqlite(const std::string& path, OpenOptions options, Found& found, Pieces& pieces)
{
    options.flags = SQLITE_OPEN_READWRITE;
    const auto connection = Connection::open(path, options);
    if (!connection) return false;
    connection->when_closing(sqlite::Closing::leave_files);
    for (const char* needed : {"SELECT seq FROM entry", "SELECT seq FROM checkpoint"})
        if (!connection->prepare(needed)) return false;
    read_rows(*connection, "ASC", found);
    read_rows(*connection, "DESC", found);
    read_notes(*connection, found);
    pieces.lists = sqlite::find_lists(*connection);
    sqlite::find_texts(*connection, pieces.lists, pieces.texts);
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
void add_carved(Carved carved, Found& found, Pieces& pieces)
{
    std::map<std::uint64_t, JournalRow> rows;
    std::set<std::uint64_t> doubtful;
    for (JournalRow& row : carved.rows) {
        const auto [place, added] = rows.try_emplace(row.seq, row);
        if (!added && place->second != row) doubtful.insert(row.seq);
    }
    for (auto& [seq, row] : rows)
        if (!doubtful.contains(seq)) found.rows.try_emplace(seq, std::move(row));
    const std::set<std::string, std::less<>> known = [&] {
        std::set<std::string, std::less<>> names;
        for (const auto& [name, value] : found.notes) names.insert(name);
        return names;
    }();
    for (auto& [called, value] : carved.notes) {
        const std::string_view name = called.starts_with(sqlite::note_twin) ? std::string_view{called}.substr(sqlite::note_twin.size()) : called;
        if (!known.contains(name) && !value.empty()) add_note(called, std::move(value), found);
    }
    for (auto& [seq, list] : carved.lists) pieces.lists.try_emplace(seq, std::move(list));
    pieces.texts.sound.merge(carved.texts.sound);
    pieces.texts.doubtful.merge(carved.texts.doubtful);
}

/// Rows and parts that are nowhere as they were, but one changed byte away from it.
void mend_bytes(std::vector<Carved::BrokenRow> broken, Found& found, Pieces& pieces)
{
    MendBudget budget;
    for (Carved::BrokenRow& b : broken)
        if (!found.rows.contains(b.row.seq) && mend_row(b.row, b.digest, budget)) found.rows.try_emplace(b.row.seq, std::move(b.row));
    for (const auto& [seq, list] : pieces.lists)
        for (const sqlite::ListedPart& part : list) {
            const auto hit = pieces.texts.doubtful.find(part.hash);
            if (hit == pieces.texts.doubtful.end() || pieces.texts.sound.contains(part.hash)) continue;
            if (std::string text = hit->second; mend_part(text, part.hash, budget)) pieces.texts.sound.emplace(part.hash, std::move(text));
        }
}

/// The list that stands for forgotten rows, as the note beside it has it.
void add_base_list(const Found& found, Pieces& pieces)
{
    const auto noted = found.notes.find(sqlite::base_note);
    if (noted == found.notes.end()) return;
    const std::string& text = noted->second;
    const std::size_t first = text.find(' '), second = text.rfind(' ');
    std::uint64_t seq = 0;
    if (first == second || std::from_chars(text.data(), text.data() + first, seq).ec != std::errc{}) return;
    const auto bytes = [&](std::size_t from, std::size_t to) {
        std::string out;
        for (std::size_t at = from; at + 1 < to; at += 2) {
            unsigned value = 0;
            std::from_chars(text.data() + at, text.data() + at + 2, value, 16);
            out += static_cast<char>(value);
        }
        return out;
    };
    if (auto list = sqlite::read_list(seq, bytes(first + 1, second), bytes(second + 1, text.size())))
        pieces.lists.try_emplace(seq, *std::move(list));
}

void put_together(const Pieces& pieces, Found& found)
{
    for (const auto& [seq, list] : pieces.lists) {
        FoundCheckpoint& put = found.checkpoints[seq];
        put.checkpoint.seq = seq;
        for (const sqlite::ListedPart& part : list) {
            if (const auto text = pieces.texts.sound.find(part.hash); text != pieces.texts.sound.end()) {
                put.checkpoint.parts.push_back({part.key, text->second});
                continue;
            }
            const auto shreds = pieces.texts.doubtful.find(part.hash);
            put.lost.push_back({part.key, shreds != pieces.texts.doubtful.end() ? shreds->second : std::string{}});
        }
    }
}

struct Raw {
    std::string database, log;
};

Result<Raw> raw_bytes(const std::string& path)
{
    Raw raw;
    for (const auto& [part, bytes] : {std::pair{"", &raw.database}, std::pair{"-wal", &raw.log}}) {
        if (!file_exists(path + part)) continue;
        auto read = read_file(path + part, largest_file);
        if (!read) return as_store_error(read.error());
        *bytes = *std::move(read);
    }
    return raw;
}

/// The last row of the unbroken run that begins at `first`; first - 1 when it is empty.
std::uint64_t end_of_run(const Found& found, std::uint64_t first, std::uint64_t up_to)
{
    std::uint64_t seq = first;
    while (seq <= up_to && found.rows.contains(seq)) ++seq;
    return seq - 1;
}

} // namespace

Result<Found> find_everything(const std::string& path, const OpenOptions& options)
{
    const auto raw = raw_bytes(path);
    if (!raw) return raw.error();
    const std::string scratch = path + "-scratch";
    const auto lay_out = [&]() -> Result<void> {
        if (auto removed = sqlite::remove_database(scratch); !removed) return removed;
        if (auto written = write_file(scratch, raw->database); !written) return as_store_error(written.error());
        if (auto written = write_file(scratch + "-wal", raw->log); !written) return as_store_error(written.error());
        return {};
    };
    Found found;
    Pieces pieces;
    const auto read = [&]() -> Result<void> {
        if (auto laid = lay_out(); !laid) return laid;
        if (read_with_sqlite(scratch, options, found, pieces) || !options.key.empty()) return {};
        if (auto laid = lay_out(); !laid) return laid;
        if (auto replaced = replace_first_page(scratch, options, raw->database); !replaced) return replaced;
        (void)read_with_sqlite(scratch, options, found, pieces);
        return {};
    }();
    const auto removed = sqlite::remove_database(scratch); // also when the disk took only half of it
    if (!read) return read.error();
    if (!removed) return removed.error();
    std::vector<Carved::BrokenRow> broken;
    if (options.key.empty()) {
        Carved carved = carve_journal(raw->database, raw->log);
        broken = std::move(carved.broken);
        add_carved(std::move(carved), found, pieces);
    } else if (const auto plain = decrypt_pages(raw->database, raw->log, options.key)) {
        Carved carved = carve_journal(plain->database, plain->log, encrypted_usable);
        found.by_key = !carved.is_empty();
        add_carved(std::move(carved), found, pieces);
    }
    add_base_list(found, pieces);
    mend_bytes(std::move(broken), found, pieces); // of an encrypted page a byte is never alone
    put_together(pieces, found);
    if (const auto noted = found.notes.find("journal.forgotten"); noted != found.notes.end())
        std::from_chars(noted->second.data(), noted->second.data() + noted->second.size(), found.forgotten);
    std::erase_if(found.notes, [](const auto& note) { return note.first.starts_with("journal."); });
    return found;
}

bool proves_key(const std::string& path, const std::string& key)
{
    constexpr std::size_t looked_at = std::size_t{256} * 4096;
    const auto raw = raw_bytes(path);
    if (!raw) return false;
    const std::string& database = raw->database;
    const auto ends = [&](std::string_view pages, std::string_view log) {
        const auto plain = decrypt_pages(pages, log, key);
        return plain && !carve_journal(plain->database, plain->log, encrypted_usable).is_empty();
    };
    if (ends(std::string_view{database}.substr(0, looked_at), {})) return true;
    const std::size_t last = database.size() <= looked_at ? 0 : (database.size() - looked_at) / 4096 * 4096;
    return ends(std::string_view{database}.substr(last), std::string_view{raw->log}.substr(0, looked_at));
}

sqlite::Content believable(const Found& found, std::uint64_t up_to, std::uint64_t& last, std::vector<LostPart>& lost)
{
    last = end_of_run(found, 1, up_to);
    const FoundCheckpoint* from = nullptr;
    for (auto place = found.checkpoints.rbegin(); place != found.checkpoints.rend(); ++place) {
        const std::uint64_t seq = place->first;
        if (seq > up_to || place->second.checkpoint.parts.empty()) continue; // with every part lost it would be an empty wall
        const std::uint64_t end = end_of_run(found, seq + 1, up_to);
        const bool loses_less = from != nullptr && end == last && place->second.lost.size() < from->lost.size();
        if (end <= last && !loses_less) continue;
        last = end;
        from = &place->second;
    }
    sqlite::Content content;
    content.notes.assign(found.notes.begin(), found.notes.end());
    if (from != nullptr) {
        lost = from->lost;
        content.forgotten = from->checkpoint.seq; // what came before can only be had from it
        content.checkpoints.push_back(from->checkpoint);
    }
    for (std::uint64_t seq = content.forgotten + 1; seq <= last && found.rows.contains(seq); ++seq) content.rows.push_back(found.rows.at(seq));
    for (const auto& [seq, kept] : found.checkpoints)
        if (seq > content.forgotten && seq <= last && kept.lost.empty()) content.checkpoints.push_back(kept.checkpoint);
    return content;
}

} // namespace fyr
