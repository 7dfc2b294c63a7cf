#include "platform/files.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <random>

// Bytes are flipped, zeroed, cut out or cut off anywhere in the database and its log. Whatever comes of it, the
// journal never shows a row that was not written, and never fewer rows without saying so.
using namespace fyr;
using namespace fyr::test;

namespace {

constexpr std::uint64_t row_count = 90;

/// The files of a journal that was killed while it ran: rows in the database and rows still in the log.
struct Originals {
    std::string database, log, mark;
};

Originals killed_journal(std::uint64_t rows_in_database)
{
    const TemporaryFolder folder{Where::memory};
    const std::string path = folder / "board.journal";
    auto journal = *SqliteJournal::open(path, FileAccess::read_write);
    REQUIRE(journal->set_note("wall", "3"));
    for (std::uint64_t seq = 1; seq <= row_count; ++seq) {
        REQUIRE(journal->append(row_number(seq)));
        if (seq == rows_in_database / 2) REQUIRE(journal->write_checkpoint(checkpoint_after(seq)));
        if (seq == rows_in_database) REQUIRE(journal->write_checkpoint(checkpoint_after(seq, 20))); // empties the log
    }
    constexpr std::uint64_t limit = 1 << 26;
    return {*read_file(path, limit), *read_file(path + "-wal", limit), *read_file(path + "-mark", limit)};
}

std::string damaged(std::string bytes, std::mt19937_64& random)
{
    if (bytes.empty()) return bytes;
    const auto up_to = [&](std::size_t limit) { return random() % limit; };
    // Half of the blows hit where structure is dense: the head of the file or of a page.
    std::size_t at = up_to(bytes.size());
    if (random() % 2 == 0) at = std::min(bytes.size() - 1, at / 4096 * 4096 + up_to(120));
    if (random() % 8 == 0) at = up_to(std::min<std::size_t>(bytes.size(), 130));
    const std::size_t length = std::min(bytes.size() - at, 1 + up_to(random() % 3 == 0 ? 9000 : 8));
    switch (random() % 6) {
    case 0:
    case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << up_to(8))); break;
    case 2:
        for (std::size_t i = at; i < at + length; ++i) bytes[i] = static_cast<char>(random());
        break;
    case 3: std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), length, '\0'); break;
    case 4: bytes.erase(at, length); break;
    default: bytes.resize(at); break;
    }
    return bytes;
}

/// The checkpoint but for the parts that were said to be lost.
Checkpoint without(Checkpoint checkpoint, const std::vector<LostPart>& lost)
{
    std::erase_if(checkpoint.parts, [&](const CheckpointPart& part) {
        return std::any_of(lost.begin(), lost.end(), [&](const LostPart& l) { return l.key == part.key; });
    });
    return checkpoint;
}

struct Outcome {
    std::uint64_t rows = 0;
    bool reported = false;
    bool opened = false; ///< without recovery; the damage was met later
    std::string kept_in;
};

/// What the program does at its start: open, newest checkpoint, the rows after it; here also all rows from the first.
Outcome start(const std::string& path)
{
    auto opened = SqliteJournal::open_or_recover(path);
    if (!opened) FAIL(opened.error().message.key);
    Outcome outcome{0, opened->damage.first_bad_seq != 0, opened->damage.first_bad_seq == 0, opened->damage.kept_in};
    Journal& journal = *opened->journal;
    if (const auto checkpoint = journal.newest_checkpoint(0); checkpoint && checkpoint->seq != 0)
        CHECK(*checkpoint == without(checkpoint_after(checkpoint->seq, checkpoint->parts.size() + opened->damage.lost.size()), opened->damage.lost));
    std::uint64_t good = 0;
    const auto read = journal.read(0, [&](const JournalRow& row) {
        REQUIRE(row == row_number(row.seq));
        good = row.seq;
        return true;
    });
    if (!read) {
        CHECK(read.error().kind == ErrorKind::corrupt);
        const auto damage = journal.set_aside_after(good);
        REQUIRE(damage);
        CHECK(damage->first_bad_seq == good + 1);
        outcome.reported = true;
        if (outcome.kept_in.empty()) outcome.kept_in = damage->kept_in;
    }
    outcome.rows = journal.last_seq();
    CHECK((journal.forgotten() == 0 || outcome.reported));
    return outcome;
}

/// The journal goes on, and what it says then holds after another start.
void goes_on(const std::string& path, std::uint64_t rows)
{
    {
        auto journal = SqliteJournal::open(path, FileAccess::read_write);
        REQUIRE(journal);
        for (std::uint64_t seq = rows + 1; seq <= rows + 5; ++seq) REQUIRE(*(*journal)->append(row_number(seq)) == seq);
    }
    auto journal = SqliteJournal::open(path, FileAccess::read_write);
    REQUIRE(journal);
    const auto all = all_rows(**journal);
    REQUIRE(all);
    CHECK(all->size() == rows + 5 - (*journal)->forgotten()); // behind a hole it begins at a checkpoint
    for (const JournalRow& row : *all) REQUIRE(row == row_number(row.seq));
}

struct Tally {
    std::uint64_t harmless = 0, reported = 0, rows_saved = 0;
};

void sweep(std::uint64_t seed, int blows, Tally& tally)
{
    std::mt19937_64 random{seed};
    const Originals whole = killed_journal(10 + random() % 80);
    for (int blow = 0; blow < blows; ++blow) {
        CAPTURE(seed, blow);
        const TemporaryFolder folder{Where::memory};
        const std::string path = folder / "board.journal";
        Originals hit = whole;
        if (random() % 2 == 0) hit.database = damaged(hit.database, random);
        else hit.log = damaged(hit.log, random);
        REQUIRE(write_file(path, hit.database));
        REQUIRE(write_file(path + "-wal", hit.log));
        REQUIRE(write_file(path + "-mark", hit.mark));

        const Outcome outcome = start(path);
        CHECK(outcome.rows <= row_count);
        CHECK((outcome.rows == row_count || outcome.reported)); // never fewer rows in silence
        if (!outcome.reported) ++tally.harmless;
        else ++tally.reported;
        tally.rows_saved += outcome.rows;
        if (outcome.reported) {
            REQUIRE_FALSE(outcome.kept_in.empty());
            const auto kept = read_file(outcome.kept_in + "/board.journal", 1 << 26);
            const bool as_found = kept && *kept == hit.database;
            CHECK((as_found || outcome.opened)); // once open, the log has been moved into it
        }
        goes_on(path, outcome.rows);
    }
}

} // namespace

TEST_CASE("damaged files give a true beginning of the journal or are reported and kept", "[platform][crash]")
{
    Tally tally;
    const bool is_long = std::getenv("FYR_LONG") != nullptr;
    for (std::uint64_t seed = 1; seed <= (is_long ? 100U : test::sanitized ? 1U : 4U); ++seed) sweep(seed, 60, tally);
    INFO("damage sweep: " << tally.harmless << " harmless, " << tally.reported << " reported, "
                          << tally.rows_saved / (tally.harmless + tally.reported) << " of " << row_count
                          << " rows saved on average");
    CHECK(tally.reported > tally.harmless); // the blows do hit
}
