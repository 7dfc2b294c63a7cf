#include "platform/memory_journal.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>

#include <limits>
#include <memory>

// What platform/journal.hpp promises, kept by both journals.
using namespace fyr;
using namespace fyr::test;

namespace {

/// SQLCipher takes such a key as it is and does not spend half a second on stretching it.
constexpr const char* raw_key = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";

struct OnDisk {
    TemporaryFolder folder;
    std::unique_ptr<Journal> journal = open();
    std::unique_ptr<Journal> open()
    {
        auto opened = SqliteJournal::open(folder / "board.journal", FileAccess::read_write);
        REQUIRE(opened);
        return *std::move(opened);
    }
};

struct Encrypted {
    TemporaryFolder folder;
    std::unique_ptr<Journal> journal = open();
    std::unique_ptr<Journal> open()
    {
        auto opened = SqliteJournal::open(folder / "board.journal", FileAccess::read_write, {raw_key, {}, nullptr});
        REQUIRE(opened);
        return *std::move(opened);
    }
};

struct InMemory {
    std::unique_ptr<Journal> journal = std::make_unique<MemoryJournal>();
};

void append(Journal& journal, std::uint64_t first, std::uint64_t last)
{
    for (std::uint64_t seq = first; seq <= last; ++seq) {
        JournalRow row = row_number(seq);
        row.seq = 77; // the journal's business
        const auto kept = journal.append(row);
        REQUIRE(kept);
        REQUIRE(*kept == seq);
    }
}

} // namespace

TEMPLATE_TEST_CASE("a journal gives back what was appended, in order", "[platform]", InMemory, OnDisk, Encrypted)
{
    TestType place;
    Journal& journal = *place.journal;
    CHECK(journal.last_seq() == 0);
    CHECK(all_rows(journal)->empty());
    append(journal, 1, 30);
    CHECK(journal.last_seq() == 30);
    const auto rows = all_rows(journal);
    REQUIRE(rows);
    REQUIRE(rows->size() == 30);
    for (std::uint64_t seq = 1; seq <= 30; ++seq) CHECK((*rows)[seq - 1] == row_number(seq));
    const auto later = all_rows(journal, 28);
    REQUIRE(later->size() == 2);
    CHECK(later->front().seq == 29);
    CHECK(all_rows(journal, 30)->empty());
    CHECK(all_rows(journal, 99)->empty());
}

TEMPLATE_TEST_CASE("any bytes and numbers survive in a row", "[platform]", InMemory, OnDisk, Encrypted)
{
    TestType place;
    constexpr Stamp earliest = std::numeric_limits<Stamp>::min();
    JournalRow row{1, std::string("a\0b", 3), earliest, "", ~std::uint64_t{0}, "\xFF\xFE'\"\n"};
    REQUIRE(place.journal->append(row));
    row.seq = 2;
    row.at = -1;
    row.about = 1;
    row.text.clear();
    REQUIRE(place.journal->append(row));
    const auto rows = all_rows(*place.journal);
    REQUIRE(rows);
    CHECK((*rows)[0].text == "\xFF\xFE'\"\n");
    CHECK((*rows)[0].at == earliest);
    CHECK((*rows)[0].about == ~std::uint64_t{0});
    CHECK((*rows)[0].id.size() == 3);
    CHECK((*rows)[1] == row);
}

TEMPLATE_TEST_CASE("reading stops when it has seen enough", "[platform]", InMemory, OnDisk)
{
    TestType place;
    append(*place.journal, 1, 10);
    int seen = 0;
    CHECK(place.journal->read(0, [&](const JournalRow& row) {
        ++seen;
        return row.seq < 4;
    }));
    CHECK(seen == 4);
}

TEMPLATE_TEST_CASE("several rows go in together and count on", "[platform]", InMemory, OnDisk)
{
    TestType place;
    append(*place.journal, 1, 2);
    const auto last = place.journal->append_all({row_number(3), row_number(4), row_number(5)});
    REQUIRE(last);
    CHECK(*last == 5);
    const auto none = place.journal->append_all({});
    REQUIRE(none);
    CHECK(*none == 5);
    CHECK(all_rows(*place.journal)->back() == row_number(5));
}

TEMPLATE_TEST_CASE("the newest checkpoint at or before a row is found; the last two are kept", "[platform]", InMemory,
                   OnDisk, Encrypted)
{
    TestType place;
    Journal& journal = *place.journal;
    append(journal, 1, 40);
    CHECK(journal.newest_checkpoint(0)->seq == 0);
    for (const std::uint64_t seq : {10U, 20U, 30U}) REQUIRE(journal.write_checkpoint(checkpoint_after(seq)));
    CHECK(*journal.newest_checkpoint(0) == checkpoint_after(30));
    CHECK(*journal.newest_checkpoint(29) == checkpoint_after(20));
    CHECK(journal.newest_checkpoint(19)->seq == 0); // row 10's has gone
    Checkpoint other = checkpoint_after(30, 3);
    REQUIRE(journal.write_checkpoint(other));
    CHECK(*journal.newest_checkpoint(0) == other);
    CHECK(*journal.newest_checkpoint(25) == checkpoint_after(20));
}

TEMPLATE_TEST_CASE("a checkpoint of rows that are not there is refused", "[platform]", InMemory, OnDisk)
{
    TestType place;
    append(*place.journal, 1, 3);
    const auto refusal = place.journal->write_checkpoint(checkpoint_after(4));
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().kind == ErrorKind::rejected);
}

TEMPLATE_TEST_CASE("rows after the last good one are set aside and counting goes on from there", "[platform]", InMemory,
                   OnDisk, Encrypted)
{
    TestType place;
    Journal& journal = *place.journal;
    append(journal, 1, 40);
    REQUIRE(journal.set_note("wall", "3"));
    REQUIRE(journal.write_checkpoint(checkpoint_after(20)));
    REQUIRE(journal.write_checkpoint(checkpoint_after(35)));
    const auto damage = journal.set_aside_after(33);
    REQUIRE(damage);
    CHECK(damage->first_bad_seq == 34);
    CHECK(damage->rows_set_aside == 7);
    CHECK_FALSE(damage->kept_in.empty());
    CHECK(journal.last_seq() == 33);
    CHECK(*journal.newest_checkpoint(0) == checkpoint_after(20));
    CHECK(*journal.note("wall") == "3");
    append(journal, 34, 36);
    CHECK(all_rows(journal)->size() == 36);
    const auto nothing = journal.set_aside_after(36);
    REQUIRE(nothing);
    CHECK(nothing->first_bad_seq == 0);
}

TEMPLATE_TEST_CASE("notes are kept by name", "[platform]", InMemory, OnDisk, Encrypted)
{
    TestType place;
    CHECK(place.journal->note("wall")->empty());
    REQUIRE(place.journal->set_note("wall", "Møderum 2"));
    REQUIRE(place.journal->set_note("wall", "Møderum 3"));
    CHECK(*place.journal->note("wall") == "Møderum 3");
}

TEMPLATE_TEST_CASE("what was written is there after closing and opening", "[platform]", OnDisk, Encrypted)
{
    TestType place;
    append(*place.journal, 1, 25);
    REQUIRE(place.journal->write_checkpoint(checkpoint_after(20)));
    REQUIRE(place.journal->set_note("wall", "3"));
    place.journal.reset();
    place.journal = place.open();
    CHECK(place.journal->last_seq() == 25);
    CHECK(all_rows(*place.journal)->back() == row_number(25));
    CHECK(*place.journal->newest_checkpoint(0) == checkpoint_after(20));
    CHECK(*place.journal->note("wall") == "3");
    append(*place.journal, 26, 27);
}
