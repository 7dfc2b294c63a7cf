#include "platform/damaged_copy.hpp"
#include "platform/memory_journal.hpp"
#include "tests/support/folder_bytes.hpp"
#include "tests/support/journal_home.hpp"
#include "tests/support/sqlite_layer.hpp"

#include <catch2/catch_template_test_macros.hpp>

#include <algorithm>
#include <filesystem>

// A journal forgets all rows at once. What must go holds the word `secret`; what stays does not.
using namespace fyr;
using namespace fyr::test;

namespace {

constexpr const char* secret = "Hulahop-ved-havnen";

JournalRow secret_row(std::uint64_t seq)
{
    JournalRow row = row_number(seq);
    row.text.insert(row.text.size() - 2, seq % 3 == 0 ? secret : "nothing");
    row.about = 3;
    return row;
}

Checkpoint secret_checkpoint(std::uint64_t seq)
{
    Checkpoint checkpoint = checkpoint_after(seq);
    checkpoint.parts.push_back({"case/99", std::string(300, 'y') + secret});
    return checkpoint;
}

/// A journal with a past: rows that moved pages about, checkpoints, some of them replaced.
void live_through(Journal& journal, std::uint64_t rows)
{
    while (journal.last_seq() < rows) {
        REQUIRE(journal.append(secret_row(journal.last_seq() + 1)));
        if (journal.last_seq() % 20 == 0) REQUIRE(journal.write_checkpoint(secret_checkpoint(journal.last_seq())));
    }
}

struct InMemory {
    MemoryJournal journal_;
    Journal& journal = journal_;
};

template <bool encrypted>
struct OnDisk {
    Home home;
    std::unique_ptr<SqliteJournal> journal_ = open();
    Journal& journal = *journal_;
    std::unique_ptr<SqliteJournal> open() const
    {
        const char* raw = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";
        return *SqliteJournal::open(home.path, FileAccess::read_write, {encrypted ? raw : "", {}, nullptr});
    }
};

} // namespace

TEMPLATE_TEST_CASE("what is forgotten is gone, a checkpoint stands for it, and rows count on", "[platform]", InMemory, OnDisk<false>,
                   OnDisk<true>)
{
    TestType place;
    Journal& journal = place.journal;
    live_through(journal, 45);
    CHECK(journal.forgotten() == 0);
    CHECK_FALSE(journal.forget(checkpoint_after(45))); // the forgetting has a number of its own
    CHECK_FALSE(journal.forget(checkpoint_after(47)));
    REQUIRE(journal.forget(checkpoint_after(46)));
    REQUIRE(journal.wipe());
    CHECK(journal.forgotten() == 46);
    CHECK(journal.last_seq() == 46);
    CHECK(all_rows(journal)->empty());
    CHECK(*journal.newest_checkpoint(0) == checkpoint_after(46));
    CHECK(journal.newest_checkpoint(45)->seq == 0);
    CHECK(*journal.append(row_number(47)) == 47);
    CHECK(*journal.append(row_number(48)) == 48);
    CHECK(*all_rows(journal) == std::vector{row_number(47), row_number(48)});
    CHECK(*all_rows(journal, 47) == std::vector{row_number(48)});
    REQUIRE(journal.write_checkpoint(checkpoint_after(48)));
    REQUIRE(journal.set_aside_after(47));
    CHECK(journal.last_seq() == 47);
    CHECK(journal.forgotten() == 46);
    CHECK(*journal.newest_checkpoint(0) == checkpoint_after(46));
    REQUIRE(journal.forget(checkpoint_after(48))); // and once more
    REQUIRE(journal.wipe());
    CHECK(journal.forgotten() == 48);
    CHECK(*journal.append(row_number(49)) == 49);
}

TEST_CASE("no byte of what was forgotten is in any file of the journal, open or closed", "[platform]")
{
    const Home home;
    FixedClock clock{1'772'527'000'000};
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write, {{}, {}, &clock});
    live_through(*journal, 300);
    REQUIRE(journal->set_aside_after(298)); // copies of a damaged journal
    for (const char* left : {"-scratch", "-encrypted", "-plain"}) // and what a program that was killed has left
        REQUIRE(write_file(home.path + left, secret));
    REQUIRE(write_file(home.folder / ".fyr-a1B2c3", secret));
    REQUIRE(make_folders(home.folder / "damaged-by-others"));
    REQUIRE(files_with(home.folder.path(), secret).size() >= 3);
    REQUIRE(journal->forget(checkpoint_after(299)));
    REQUIRE(journal->wipe());
    const std::string copy = copy_name(clock.now());
    for (const std::string& file : files_with(home.folder.path(), secret)) CHECK(file.find(copy) != std::string::npos); // somebody may want to look
    clock.advance(copies_stay - 1);
    REQUIRE(journal->wipe());
    CHECK(file_exists(home.folder / copy));
    clock.advance(1);
    REQUIRE(journal->wipe()); // but not for ever, also when nothing was forgotten meanwhile
    CHECK(files_with(home.folder.path(), secret).empty());
    CHECK(file_exists(home.folder / "damaged-by-others"));
    REQUIRE(journal->append(row_number(300)));
    journal.reset();
    CHECK(files_with(home.folder.path(), secret).empty());
    const auto again = SqliteJournal::open(home.path, FileAccess::read_only);
    REQUIRE(again);
    CHECK((*again)->forgotten() == 299);
    CHECK(*all_rows(**again) == std::vector{row_number(300)});
}

TEST_CASE("somebody who reads meanwhile sees one whole past or the other, and delays the wiping only", "[platform]")
{
    const Home home;
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    live_through(*journal, 30);
    const auto reader = *SqliteJournal::open(home.path, FileAccess::read_only);
    std::uint64_t seen = 0;
    const auto read = reader->read(0, [&](const JournalRow& row) {
        if (++seen == 1) {
            CHECK(journal->forget(checkpoint_after(31)));
            CHECK(journal->wipe().error().kind == ErrorKind::io);
        }
        return row == secret_row(row.seq);
    });
    CHECK(read);
    CHECK(seen == 30);
    REQUIRE(journal->wipe());
    CHECK(files_with(home.folder.path(), secret).empty());
}

TEST_CASE("what could not be wiped is wiped when the journal is opened again", "[platform]")
{
    const Home home;
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    live_through(*journal, 30);
    REQUIRE(journal->forget(checkpoint_after(31)));
    journal.reset(); // the program ended before wiping
    CHECK(*SqliteJournal::open(home.path, FileAccess::read_only)); // who only reads leaves it
    journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    CHECK(files_with(home.folder.path(), secret).empty());
    CHECK(ask_sql(home.path, "SELECT value FROM note WHERE name = 'journal.traces'") == "0");
}

TEST_CASE("a journal that has forgotten says so in its format, so that an older program leaves it alone", "[platform]")
{
    const Home home;
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    live_through(*journal, 30);
    CHECK(home.bytes()[63] == 1);
    REQUIRE(journal->forget(checkpoint_after(31)));
    REQUIRE(journal->wipe());
    CHECK(home.bytes()[63] == 2); // in the file itself, not only in its log
    journal.reset();
    CHECK(ask_sql(home.path, "SELECT value FROM note WHERE name = 'journal.format'") == "2");
    std::string bytes = home.bytes();
    bytes[63] = 1; // the two must agree
    home.put(bytes);
    CHECK(error_of(SqliteJournal::open(home.path, FileAccess::read_write)).kind == ErrorKind::corrupt);
}

TEST_CASE("a damaged journal that had forgotten is rebuilt from its checkpoint on", "[platform]")
{
    const Home home;
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    live_through(*journal, 60);
    REQUIRE(journal->forget(checkpoint_after(61)));
    REQUIRE(journal->wipe());
    for (std::uint64_t seq = 62; seq <= 80; ++seq) REQUIRE(journal->append(row_number(seq)));
    journal.reset();
    std::string bytes = home.bytes();
    SECTION("its first page") { bytes.replace(0, 512, 512, 'x'); }
    SECTION("its last row")
    {
        const std::size_t at = bytes.rfind("row-0-80");
        REQUIRE(at != std::string::npos);
        bytes[at + 60] ^= 1;
    }
    home.put(bytes);
    const auto recovered = SqliteJournal::open_or_recover(home.path);
    REQUIRE(recovered);
    CHECK(recovered->damage.first_bad_seq != 0);
    const Journal& again = *recovered->journal;
    CHECK(again.forgotten() == 61);
    CHECK(again.last_seq() >= 79);
    CHECK(*again.newest_checkpoint(0) == checkpoint_after(61));
    CHECK(all_rows(again)->front() == row_number(62));
}

TEST_CASE("the power goes at any moment of forgetting: all is there as before, or nothing is", "[platform][crash]")
{
    const TemporaryFolder folder{Where::memory};
    SqliteLayer layer;
    const std::string path = folder / "board.journal";
    REQUIRE(SqliteJournal::open(path, FileAccess::read_write));
    std::size_t begin = 0, forgot = 0;
    {
        auto journal = *SqliteJournal::open(path, FileAccess::read_write, {{}, layer.name(), nullptr});
        live_through(*journal, 70);
        begin = layer.acts.size();
        REQUIRE(journal->forget(checkpoint_after(71)));
        forgot = layer.acts.size();
        REQUIRE(journal->wipe());
    }
    std::mt19937_64 random{71};
    std::size_t before = 0, after = 0;
    for (std::size_t count = begin; count <= layer.acts.size(); count += 1 + random() % 3) {
        CAPTURE(count, begin, forgot, layer.acts.size());
        const TemporaryFolder left{Where::memory};
        layer.lay_out(count, left.path(), random);
        auto opened = SqliteJournal::open_or_recover(left / "board.journal");
        REQUIRE(opened);
        CHECK(opened->damage.first_bad_seq == 0);
        Journal& journal = *opened->journal;
        if (journal.forgotten() == 0) {
            ++before;
            CHECK(count < forgot);
            CHECK(all_rows(journal)->size() == 70);
            CHECK(*journal.newest_checkpoint(0) == secret_checkpoint(60));
        } else {
            ++after;
            CHECK(journal.forgotten() == 71);
            CHECK(all_rows(journal)->empty());
            CHECK(*journal.newest_checkpoint(0) == checkpoint_after(71));
            CHECK(files_with(left.path(), secret).empty());
        }
        REQUIRE(journal.append(row_number(journal.last_seq() + 1)));
    }
    CHECK(before > 5);
    CHECK(after > 5);
}

TEST_CASE("a disk that fails while the journal forgets keeps one whole past or the other", "[platform][property]")
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        const TemporaryFolder folder{Where::memory};
        const std::string path = folder / "board.journal";
        REQUIRE(SqliteJournal::open(path, FileAccess::read_write));
        SqliteLayer layer;
        std::mt19937_64 random{seed};
        int patience = -1; // acts until the disk fails; -1: it is well
        layer.judge = [&](const DiskAct& act) {
            if (patience < 0 || patience-- > 0) return SQLITE_OK;
            patience = 0;
            return act.kind == DiskAct::Kind::sync ? SQLITE_IOERR_FSYNC : SQLITE_FULL;
        };
        auto journal = *SqliteJournal::open(path, FileAccess::read_write, {{}, layer.name(), nullptr});
        live_through(*journal, 45);
        patience = static_cast<int>(random() % 40);
        bool forgot = static_cast<bool>(journal->forget(checkpoint_after(46)));
        if (forgot) (void)journal->wipe();
        CHECK((journal->forgotten() == 46) == forgot);
        patience = -1;
        REQUIRE(journal->append(row_number(journal->last_seq() + 1)));
        if (journal->forgotten() == 0) {
            CHECK(all_rows(*journal)->size() == 46);
            REQUIRE(journal->forget(checkpoint_after(47)));
        }
        REQUIRE(journal->wipe());
        CHECK(files_with(folder.path(), secret).empty());
        const std::uint64_t last = journal->last_seq();
        journal.reset();
        journal = *SqliteJournal::open(path, FileAccess::read_write);
        CHECK(journal->last_seq() == last);
        CHECK((*journal->newest_checkpoint(0)).seq == journal->forgotten());
    }
}
