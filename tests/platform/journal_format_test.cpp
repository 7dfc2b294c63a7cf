#include "platform/files.hpp"
#include "platform/sqlite_journal.hpp"
#include "tests/support/journal_rows.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

// tests/migrations/vN.journal: one real file of each container format that was ever in use. They are never written
// again; what they hold is said here a second time. Every later program must open them.
using namespace fyr;
using namespace fyr::test;

namespace {

const std::string fixture_v1 = FYR_SOURCE_DIR "/tests/migrations/v1.journal";
const std::string fixture_v2 = FYR_SOURCE_DIR "/tests/migrations/v2.journal";

std::vector<JournalRow> rows_of_v1()
{
    constexpr std::uint64_t most = ~std::uint64_t{0};
    std::vector<JournalRow> rows;
    rows.push_back({1, "00000000-0000-4000-8000-000000000001", 1'735'689'600'000, "AB", 0, R"({"say":"Rådhuset"})"});
    rows.push_back({2, "00000000-0000-4000-8000-000000000002", 1'735'689'601'500, "", 17, std::string(5000, 'x')});
    rows.push_back({3, "00000000-0000-4000-8000-000000000003", -1, "LEDER", most, "quote ' and \" and \\"});
    rows.push_back({4, std::string("nul\0id", 6), 0, "Æ", 1, ""});
    for (std::uint64_t seq = 5; seq <= 12; ++seq)
        rows.push_back({seq, "row-" + std::to_string(seq), static_cast<Stamp>(seq) << 32, "CD", seq, "{}"});
    return rows;
}

Checkpoint checkpoint_of_v1(std::uint64_t seq)
{
    return {seq, {{"board", R"({"name":"Tavle"})"}, {"case/17", "after " + std::to_string(seq)}, {"empty", ""}}};
}

} // namespace

TEST_CASE("a journal of format 1 opens for ever", "[platform][migration]")
{
    const TemporaryFolder folder;
    const std::string path = folder / "old.journal";
    REQUIRE(copy_file(fixture_v1, path));
    for (const FileAccess access : {FileAccess::read_only, FileAccess::read_write}) {
        const auto journal = SqliteJournal::open(path, access);
        REQUIRE(journal);
        CHECK(*all_rows(**journal) == rows_of_v1());
        CHECK(*(*journal)->newest_checkpoint(0) == checkpoint_of_v1(10));
        CHECK(*(*journal)->newest_checkpoint(9) == checkpoint_of_v1(6));
        CHECK(*(*journal)->note("wall") == "Møderum 3");
    }
    auto journal = *SqliteJournal::open(path, FileAccess::read_write);
    CHECK(*journal->append(row_number(13)) == 13);
    CHECK(all_rows(*journal)->size() == 13);
}

TEST_CASE("a journal of format 2 opens for ever, and begins behind what it has forgotten", "[platform][migration]")
{
    const TemporaryFolder folder;
    const std::string path = folder / "old.journal";
    REQUIRE(copy_file(fixture_v2, path));
    for (const FileAccess access : {FileAccess::read_only, FileAccess::read_write}) {
        const auto journal = SqliteJournal::open(path, access);
        REQUIRE(journal);
        CHECK((*journal)->forgotten() == 13);
        CHECK(*all_rows(**journal) == std::vector{row_number(14), row_number(15)});
        CHECK(*(*journal)->newest_checkpoint(0) == checkpoint_of_v1(13));
        CHECK(*(*journal)->note("wall") == "Møderum 3");
    }
    CHECK(*(*SqliteJournal::open(path, FileAccess::read_write))->append(row_number(16)) == 16);
}

// Run by hand, once per format:  storage_tests "[make-fixture]"
TEST_CASE("the fixture of format 1 is made", "[.][make-fixture]")
{
    if (file_exists(fixture_v1)) SKIP("it is there, and the past is frozen");
    auto journal = *SqliteJournal::open(fixture_v1, FileAccess::read_write);
    REQUIRE(journal->set_note("wall", "Møderum 3"));
    REQUIRE(journal->append_all(rows_of_v1()));
    REQUIRE(journal->write_checkpoint(checkpoint_of_v1(6)));
    REQUIRE(journal->write_checkpoint(checkpoint_of_v1(10)));
    journal.reset();
    REQUIRE(remove_file(fixture_v1 + "-mark"));
}

TEST_CASE("the fixture of format 2 is made", "[.][make-fixture]")
{
    if (file_exists(fixture_v2)) SKIP("it is there, and the past is frozen");
    REQUIRE(copy_file(fixture_v1, fixture_v2));
    auto journal = *SqliteJournal::open(fixture_v2, FileAccess::read_write);
    REQUIRE(journal->forget(checkpoint_of_v1(13)));
    REQUIRE(journal->wipe());
    REQUIRE(journal->append_all({row_number(14), row_number(15)}));
    journal.reset();
    REQUIRE(remove_file(fixture_v2 + "-mark"));
}
