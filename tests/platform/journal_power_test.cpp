#include "platform/files.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/sqlite_layer.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>

// The power goes at every single disk act of a session, and the disk keeps any part of what was not synced.
using namespace fyr;
using namespace fyr::test;

namespace {

/// After `acts` disk acts the journal had promised `seq` rows and the mark beside it read `mark`.
struct Promise {
    std::size_t acts = 0;
    std::uint64_t seq = 0;
    std::string mark;
};

struct Session {
    TemporaryFolder folder{Where::memory};
    SqliteLayer layer;
    std::vector<Promise> promises{{0, 0, {}}};
    std::uint64_t checkpoints = 0;

    explicit Session(std::uint64_t seed, std::uint64_t rows)
    {
        const std::string path = folder / "board.journal";
        REQUIRE(SqliteJournal::open(path, FileAccess::read_write)); // made before; its birth is a rename
        auto opened = SqliteJournal::open(path, FileAccess::read_write, {{}, layer.name(), nullptr});
        REQUIRE(opened);
        SqliteJournal& journal = **opened;
        std::mt19937_64 random{seed};
        while (journal.last_seq() < rows) {
            const std::uint64_t next = journal.last_seq() + 1;
            if (random() % 6 == 0) REQUIRE(journal.append_all({row_number(next), row_number(next + 1)}));
            else REQUIRE(journal.append(row_number(next)));
            promises.push_back({layer.acts.size(), journal.last_seq(), *read_file(path + "-mark", 1000)});
            if (random() % 20 == 0) REQUIRE(journal.write_checkpoint(checkpoint_after(journal.last_seq())));
        }
    }
};

/// Opens what a cut left behind and says how many rows are there.
std::uint64_t open_after_cut(const std::string& path, std::uint64_t at_least)
{
    auto opened = SqliteJournal::open_or_recover(path);
    REQUIRE(opened);
    CHECK(opened->damage.first_bad_seq == 0); // no questions asked
    const auto rows = all_rows(*opened->journal);
    REQUIRE(rows);
    CHECK(rows->size() >= at_least);
    for (const JournalRow& row : *rows) REQUIRE(row == row_number(row.seq));
    if (const auto checkpoint = opened->journal->newest_checkpoint(0); checkpoint && checkpoint->seq != 0)
        CHECK(*checkpoint == checkpoint_after(checkpoint->seq));
    REQUIRE(opened->journal->append(row_number(rows->size() + 1)));
    return rows->size();
}

void cut_everywhere(std::uint64_t seed, std::uint64_t row_count, std::size_t step)
{
    const Session session{seed, row_count};
    std::mt19937_64 random{seed * 7919};
    std::uint64_t most_lost = 0, cuts = 0;
    for (std::size_t count = 0; count <= session.layer.acts.size(); count += 1 + random() % step) {
        const auto next = std::find_if(session.promises.begin(), session.promises.end(),
                                       [&](const Promise& promise) { return promise.acts > count; });
        const Promise& kept = *(next - 1);
        const std::uint64_t newest = next == session.promises.end() ? kept.seq : next->seq;
        const TemporaryFolder after{Where::memory};
        session.layer.lay_out(count, after.path(), random);
        // The mark is never synced: the disk may hold any older one, or half of one.
        const auto promised = static_cast<std::uint64_t>(next - session.promises.begin());
        const Promise& marked = session.promises[random() % promised];
        const std::string mark = random() % 8 == 0 ? marked.mark.substr(0, 40) : marked.mark;
        if (!mark.empty()) REQUIRE(write_file(after / "board.journal-mark", mark));
        CAPTURE(seed, count, kept.seq, newest);
        const std::uint64_t there = open_after_cut(after / "board.journal", kept.seq);
        CHECK((there == kept.seq || there == newest)); // the act under way is there whole or not at all
        most_lost = std::max(most_lost, newest - there);
        ++cuts;
    }
    CHECK(cuts > 50);
    CHECK(most_lost > 0); // the sweep did hit acts under way
}

bool is_long() { return std::getenv("FYR_LONG") != nullptr; }

} // namespace

TEST_CASE("after a power cut at any disk act every promised row is there", "[platform][crash]")
{
    for (std::uint64_t seed = 1; seed <= (is_long() ? 40U : 3U); ++seed) cut_everywhere(seed, 60, 1);
}

TEST_CASE("a power cut while the log is moved into the database loses nothing", "[platform][crash]")
{
    // Enough rows that SQLite moves the log by itself (every 1000 pages) and starts it anew.
    cut_everywhere(11, 900, is_long() ? 4 : 80);
}
