#include "tests/support/journal_home.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a closed journal is one file and its mark, for its owner's eyes", "[platform]")
{
    const Home home;
    home.fill(3);
    const auto entries = list_folder(home.folder.path());
    REQUIRE(entries);
    REQUIRE(entries->size() == 2);
    CHECK((*entries)[0].name == "board.journal");
    CHECK((*entries)[1].name == "board.journal-mark");
    CHECK(home.bytes().substr(0, 15) == "SQLite format 3");
}

TEST_CASE("a journal of a newer program is left untouched", "[platform]")
{
    const Home home;
    home.fill(3);
    // What a newer program does: both numbers; the note with its own checksum, here in a way we cannot read at all.
    run_sql(home.path, "PRAGMA user_version = 3; DROP TABLE note");
    const std::string before = home.bytes();
    for (const FileAccess access : {FileAccess::read_write, FileAccess::read_only}) {
        const Error error = error_of(SqliteJournal::open(home.path, access));
        CHECK(error.kind == ErrorKind::unsupported);
        CHECK(error.message.key == "store.newer");
    }
    CHECK(error_of(SqliteJournal::open_or_recover(home.path)).kind == ErrorKind::unsupported);
    CHECK(home.bytes() == before);
    CHECK(list_folder(home.folder.path())->size() == 2);
}

TEST_CASE("a flipped format number is damage, not a newer program", "[platform]")
{
    const Home home;
    home.fill(3);
    std::string bytes = home.bytes();
    bytes[63] = 3;
    home.put(bytes);
    CHECK(error_of(SqliteJournal::open(home.path, FileAccess::read_write)).kind == ErrorKind::corrupt);
    const auto recovered = SqliteJournal::open_or_recover(home.path);
    REQUIRE(recovered);
    CHECK(recovered->journal->last_seq() == 3);
    CHECK(recovered->damage.first_bad_seq == 4);
    CHECK(recovered->damage.rows_set_aside == 0);
}

TEST_CASE("no journal is made where something of one is left", "[platform]")
{
    const Home home;
    home.fill(30);
    SECTION("the database is gone") { REQUIRE(remove_file(home.path)); }
    SECTION("the database is empty") { home.put(""); }
    SECTION("the database is something else") { home.put("a picture"); }
    CHECK(error_of(SqliteJournal::open(home.path, FileAccess::read_write)).kind == ErrorKind::corrupt);
    const auto recovered = SqliteJournal::open_or_recover(home.path);
    REQUIRE(recovered);
    CHECK(recovered->journal->last_seq() == 0);
    CHECK(recovered->damage.first_bad_seq == 1); // empty, but not in silence
    CHECK(file_exists(recovered->damage.kept_in + "/board.journal-mark"));
}

TEST_CASE("promised rows that are missing at the end are noticed", "[platform]")
{
    const Home home;
    home.fill(20);
    const std::string earlier = home.bytes(), earlier_mark = home.bytes("-mark");
    home.fill(0);
    {
        auto journal = SqliteJournal::open(home.path, FileAccess::read_write);
        REQUIRE((*journal)->append(row_number(21)));
    }
    home.put(earlier);
    CHECK(error_of(SqliteJournal::open(home.path, FileAccess::read_write)).kind == ErrorKind::corrupt);
    SECTION("an older mark is no reason to doubt")
    {
        home.put(earlier_mark, "-mark");
        CHECK(SqliteJournal::open(home.path, FileAccess::read_write));
    }
    SECTION("a torn mark neither")
    {
        home.put(home.bytes("-mark").substr(0, 50), "-mark");
        CHECK(SqliteJournal::open(home.path, FileAccess::read_write));
    }
    SECTION("recovery says which is the first that is lost")
    {
        const auto recovered = SqliteJournal::open_or_recover(home.path);
        REQUIRE(recovered);
        CHECK(recovered->damage.first_bad_seq == 21);
        CHECK(recovered->journal->last_seq() == 20);
    }
}

TEST_CASE("a changed row ends the reading", "[platform]")
{
    const Home home;
    home.fill(100);
    const char* change = "UPDATE entry SET at = at + 1 WHERE seq = 20";
    SECTION("its time") {}
    SECTION("its text") { change = "UPDATE entry SET text = replace(text, 'Råd', 'Rød') WHERE seq = 20"; }
    SECTION("its actor") { change = "UPDATE entry SET actor = 'ZZ' WHERE seq = 20"; }
    SECTION("its id") { change = "UPDATE entry SET id = 'other' WHERE seq = 20"; }
    SECTION("its case") { change = "UPDATE entry SET about = 9 WHERE seq = 20"; }
    SECTION("it is gone") { change = "DELETE FROM entry WHERE seq = 20"; }
    SECTION("it is another's copy")
    {
        change = "REPLACE INTO entry SELECT 20, id, at, actor, about, text, digest FROM entry WHERE seq = 21";
    }
    run_sql(home.path, change);
    auto journal = *SqliteJournal::open(home.path, FileAccess::read_write);
    std::uint64_t seen = 0;
    const auto read = journal->read(0, [&](const JournalRow& row) {
        seen = row.seq;
        return true;
    });
    CHECK(error_of(read).kind == ErrorKind::corrupt);
    CHECK(seen == 19);
    CHECK(all_rows(*journal, 20)->size() == 80);
    const auto damage = journal->set_aside_after(19);
    REQUIRE(damage);
    CHECK(damage->first_bad_seq == 20);
    CHECK(damage->rows_set_aside == 81);
    CHECK(all_rows(*journal)->size() == 19);
}

TEST_CASE("rows behind a hole survive when a checkpoint leads over it", "[platform]")
{
    const Home home;
    home.fill(50);
    REQUIRE((*SqliteJournal::open(home.path, FileAccess::read_write))->write_checkpoint(checkpoint_after(30)));
    run_sql(home.path, "DELETE FROM entry WHERE seq = 10");
    std::string bytes = home.bytes();
    bytes[20] = 9; // the header: recovery has to rebuild
    home.put(bytes);
    const auto recovered = SqliteJournal::open_or_recover(home.path);
    REQUIRE(recovered);
    const Journal& journal = *recovered->journal;
    CHECK(journal.last_seq() == 50);
    CHECK(*journal.newest_checkpoint(0) == checkpoint_after(30));
    CHECK(all_rows(journal, 30)->size() == 20);
    CHECK(journal.forgotten() == 30); // what lay before can only be had from the checkpoint
    CHECK(all_rows(journal)->size() == 20);
    CHECK(recovered->damage.rows_set_aside == 29);
    CHECK_FALSE(recovered->damage.lost_rows());
}

TEST_CASE("a repair that was killed half way is finished at the next start", "[platform][crash]")
{
    const Home home;
    home.fill(5);
    // As if the new file stood ready and the old log still lay there.
    const Home other;
    other.fill(3);
    home.put(other.bytes(), "-rebuilt");
    home.put(std::string(5000, 'x'), "-wal");
    CHECK(error_of(SqliteJournal::open(home.path, FileAccess::read_only)).kind == ErrorKind::corrupt);
    const auto journal = SqliteJournal::open(home.path, FileAccess::read_write);
    REQUIRE(journal);
    CHECK((*journal)->last_seq() == 3);
}

TEST_CASE("an encrypted journal shows nothing and opens only with its key", "[platform]")
{
    const Home home;
    const JournalOptions with_key{"fjord", {}, nullptr};
    {
        auto journal = SqliteJournal::open(home.path, FileAccess::read_write, with_key);
        REQUIRE(journal);
        JournalRow row = row_number(1);
        row.text = "Rådyr i haven";
        REQUIRE((*journal)->append(row));
        CHECK(home.bytes("-wal").find("haven") == std::string::npos);
    }
    CHECK(home.bytes().find("haven") == std::string::npos);
    CHECK(home.bytes().substr(0, 6) != "SQLite");
    for (const char* key : {"", "other"}) {
        const Error error = error_of(SqliteJournal::open_or_recover(home.path, {key, {}, nullptr}));
        CHECK(error.kind == ErrorKind::unsupported); // so nobody "repairs" it
        CHECK(error.message.key == "store.locked");
    }
    const auto journal = SqliteJournal::open(home.path, FileAccess::read_only, with_key);
    REQUIRE(journal);
    CHECK(all_rows(**journal)->front().text == "Rådyr i haven");
}

TEST_CASE("somebody may read while the wall writes", "[platform]")
{
    const Home home;
    auto wall = *SqliteJournal::open(home.path, FileAccess::read_write);
    REQUIRE(wall->append(row_number(1)));
    const auto reader = SqliteJournal::open(home.path, FileAccess::read_only);
    REQUIRE(reader);
    REQUIRE(wall->append(row_number(2)));
    CHECK(all_rows(**reader)->size() == 2);
    CHECK(error_of((*reader)->append(row_number(3))).message.key == "store.readonly");
    CHECK(error_of((*reader)->set_note("a", "b")).message.key == "store.readonly");
    CHECK(error_of(SqliteJournal::open(home.folder / "none", FileAccess::read_only)).message.key == "store.gone");
    CHECK_FALSE(file_exists(home.folder / "none"));
}
