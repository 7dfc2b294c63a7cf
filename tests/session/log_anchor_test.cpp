#include "session/log_anchor.hpp"

#include "platform/memory_journal.hpp"
#include "platform/sqlite_access_book.hpp"
#include "session/access.hpp"
#include "tests/support/journal_home.hpp"

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp noon = 1'772'449'200'000; // 2026-03-02T12:00+01:00

/// A wall that was begun, closed and is begun again, with its book on disk.
struct Wall {
    Home home;
    MemoryJournal journal;
    AccessRules rules;

    std::unique_ptr<SqliteAccessBook> open() const { return *SqliteAccessBook::open(home.path, FileAccess::read_write, {{}, least_code_cost, nullptr}); }
    /// What the wall says when it begins; then does something.
    template <class Do>
    std::string run(Do&& act)
    {
        const auto book = open();
        AnchoredBook anchored(*book, journal);
        const auto fault = anchored.begin();
        REQUIRE(fault);
        Access access(anchored, rules);
        act(access);
        return *fault;
    }
    std::string run() { return run([](Access&) {}); }
    /// LM and TB have codes, and some lines are in the log.
    void fill()
    {
        CHECK(run([](Access& access) {
            REQUIRE(access.add("LM", Role::professional_leader, "480372", "machine", noon));
            REQUIRE(access.add("TB", Role::adviser, "902715", "LM", noon));
            for (int i = 0; i < 5; ++i) REQUIRE(access.log({noon + i, "TB", "opened_case", "Ask-01", ""}));
        }).empty());
    }
    LogFault looked() const
    {
        const auto book = open();
        return *look_at_anchor(*journal.note(anchor_note), book.get());
    }
};

} // namespace

TEST_CASE("a log that is as it was written fits its note, and one that goes on does too", "[session]")
{
    Wall wall;
    wall.fill();
    CHECK(wall.run().empty());
    CHECK(wall.looked() == LogFault::none);
    {
        const auto book = wall.open(); // killed between book and note
        Access access(*book, wall.rules);
        REQUIRE(access.log({noon, "LM", "hid", "", ""}));
        REQUIRE(access.change_role(PersonId{2}, Role::participant, "LM", noon));
    }
    CHECK(wall.looked() == LogFault::none);
    CHECK(wall.run().empty());
}

TEST_CASE("whoever looks beside a running wall sees a book that is ahead of its note, and no fault", "[session]")
{
    Wall wall;
    wall.fill();
    const auto running = wall.open();
    AnchoredBook anchored(*running, wall.journal);
    Access access(anchored, wall.rules);
    const std::string note = *wall.journal.note(anchor_note);
    REQUIRE(access.log({noon, "LM", "hid", "", ""}));
    const auto beside = *SqliteAccessBook::open(wall.home.path, FileAccess::read_only, {{}, least_code_cost, nullptr});
    REQUIRE(access.change_role(PersonId{2}, Role::participant, "LM", noon));
    CHECK(*look_at_anchor(note, beside.get()) == LogFault::none);
}

TEST_CASE("a folder of before, without a note, opens and gets one", "[session]")
{
    Wall wall;
    {
        const auto book = wall.open();
        Access access(*book, wall.rules);
        REQUIRE(access.add("LM", Role::professional_leader, "480372", "machine", noon));
    }
    CHECK(wall.looked() == LogFault::none);
    CHECK(wall.run().empty());
    CHECK_FALSE(wall.journal.note(anchor_note)->empty());
}

TEST_CASE("a log that was rolled back, deleted or written anew is noticed, and said until somebody has dealt with it", "[session]")
{
    Wall wall;
    wall.fill();
    const std::string older = wall.home.bytes();
    REQUIRE(wall.run([](Access& access) { REQUIRE(access.remove(PersonId{2}, "LM", noon + 10)); }).empty());
    std::string found;
    SECTION("rolled back, and who was removed comes back with it")
    {
        wall.home.put(older);
        found = "cut";
    }
    SECTION("deleted: a new one begins")
    {
        REQUIRE(remove_file(wall.home.path));
        CHECK(*look_at_anchor(*wall.journal.note(anchor_note), nullptr) == LogFault::gone);
        found = "cut";
    }
    SECTION("rolled back and made long enough again")
    {
        wall.home.put(older);
        const auto book = wall.open();
        Access access(*book, wall.rules);
        for (int i = 0; i < 5; ++i) REQUIRE(access.log({noon + i, "TB", "opened_case", "Ask-01", ""}));
        found = "rewritten";
    }
    SECTION("only a person was put in")
    {
        const auto book = wall.open();
        REQUIRE(book->change({PersonRow{0, "XX", "team_leader", *book->stretched("573910")}, 0, {}, {}, 0}));
        found = "people";
    }
    CHECK(name_of(wall.looked()) == found);
    CHECK(wall.run() == found);
    CHECK(wall.looked() == LogFault::none); // it goes on from what is there
    CHECK(wall.run() == found);             // and is not silent about it
    const auto book = wall.open();
    REQUIRE(AnchoredBook(*book, wall.journal).accept());
    CHECK(wall.journal.note(log_fault_note)->empty());
}

TEST_CASE("a journal that takes no note stops nobody, and is asked again", "[session]")
{
    Wall wall;
    wall.fill();
    const auto book = wall.open();
    AnchoredBook anchored(*book, wall.journal);
    Access access(anchored, wall.rules);
    wall.journal.fail_writes_with(failed(ErrorKind::io, "store.full"));
    CHECK(access.log({noon, "LM", "hid", "", ""}));
    CHECK(wall.run().empty()); // nor does it keep a wall from beginning
    wall.journal.fail_writes_with({});
    CHECK(access.log({noon, "LM", "hid", "", ""}));
    CHECK(*look_at_anchor(*wall.journal.note(anchor_note), book.get()) == LogFault::none);
}

TEST_CASE("wrong codes and unlocks survive a write-ahead log that was deleted under the open book", "[session]")
{
    Wall wall;
    wall.fill();
    const auto lines_in = [](const AccessBook& book) {
        int lines = 0;
        REQUIRE(book.read_log(0, [&](const LogRow&) { return ++lines > 0; }));
        return lines;
    };
    {
        const auto book = wall.open();
        Access access(*book, wall.rules);
        REQUIRE(access.log({noon, "LM", "entered", "", ""}));
        REQUIRE(remove_file(wall.home.path + "-wal"));
        SECTION("something more is written")
        {
            REQUIRE(access.log({noon, "LM", "hid", "", ""}));
            const auto beside = *SqliteAccessBook::open(wall.home.path, FileAccess::read_only, {{}, least_code_cost, nullptr});
            CHECK(lines_in(*beside) == 9); // on disk, before anything is closed
        }
        SECTION("the book is closed") {}
    }
    const auto book = wall.open();
    CHECK(lines_in(*book) >= 8);
    CHECK(book->check_chain()->line == 0);
}
