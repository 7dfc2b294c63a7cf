#include "tests/support/journal_home.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("unchanged checkpoint parts are stored once and unused ones go", "[platform]")
{
    const Home home;
    home.fill(40);
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    const auto stored = [&] { return ask_sql(home.path, "SELECT count(*) FROM part"); };
    REQUIRE(journal->write_checkpoint(checkpoint_after(10))); // 12 parts, 3 of them change with the row
    CHECK(stored() == "12");
    REQUIRE(journal->write_checkpoint(checkpoint_after(20)));
    CHECK(stored() == "15");
    REQUIRE(journal->write_checkpoint(checkpoint_after(30)));
    CHECK(stored() == "15"); // those of row 10 are gone
    REQUIRE(journal->write_checkpoint({30, {{"only", "one"}}}));
    CHECK(stored() == "13");
    CHECK(ask_sql(home.path, "SELECT count(*) FROM checkpoint") == "2");
}

TEST_CASE("a damaged checkpoint gives way to the one before, and the next one heals it", "[platform]")
{
    const Home home;
    home.fill(40);
    {
        auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
        REQUIRE(journal->write_checkpoint(checkpoint_after(10)));
        REQUIRE(journal->write_checkpoint(checkpoint_after(20)));
    }
    SECTION("a part of the newer one")
    {
        run_sql(home.path, "UPDATE part SET text = text || ' ' WHERE text LIKE '%\"v\":20%'");
        auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
        CHECK(*journal->newest_checkpoint(0) == checkpoint_after(10));
    }
    SECTION("the newer list")
    {
        run_sql(home.path, "UPDATE checkpoint SET digest = x'00' WHERE seq = 20");
        auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
        CHECK(*journal->newest_checkpoint(0) == checkpoint_after(10));
    }
    SECTION("a part of both")
    {
        run_sql(home.path, "UPDATE part SET text = text || ' ' WHERE text LIKE '%\"v\":1,%'");
        auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
        CHECK(journal->newest_checkpoint(0)->seq == 0);
        CHECK(all_rows(*journal)->size() == 40);
        REQUIRE(journal->write_checkpoint(checkpoint_after(40)));
        CHECK(*journal->newest_checkpoint(0) == checkpoint_after(40));
    }
}

TEST_CASE("deleted and replaced texts leave no trace in the files", "[platform]")
{
    const Home home;
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    REQUIRE(journal->append_all({row_number(1), row_number(2), row_number(3)}));
    REQUIRE(journal->write_checkpoint({1, {{"case/1", "a secret of long ago"}}}));
    REQUIRE(journal->write_checkpoint({2, {{"case/1", "forgotten"}}}));
    REQUIRE(journal->write_checkpoint({3, {{"case/1", "gone"}}}));
    for (const char* suffix : {"", "-wal"}) CHECK(home.bytes(suffix).find("a secret") == std::string::npos);
}
