// Wrong codes, the wait after them, and how fast somebody can guess.
#include "platform/memory_access_book.hpp"

#include "tests/session/access_wall.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

using Wall = AccessWall;

TEST_CASE("a wrong code counts for the wall, and a right one makes nobody forget it", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.enter("111119", noon) == "pin.wrong 4");
    CHECK(wall.enter("", noon) == "pin.wrong 3");
    CHECK(wall.enter(std::string(500, '7'), noon) == "pin.wrong 2");
    CHECK(wall.enter(leader_pin, noon) == "LM");
    CHECK(wall.enter("111119", noon) == "pin.wrong 1");
    CHECK(wall.enter(adviser_pin, noon) == "TB");
    CHECK(wall.enter("111119", noon) == "pin.wait 60");
    CHECK(wall.access->waits_until() == noon + 60'000);
    CHECK(wall.enter(leader_pin, noon + 59'001) == "pin.wait 1"); // not even the right one
    CHECK(wall.enter(leader_pin, noon + 60'000) == "LM");
    CHECK(wall.enter("111119", noon + 61'000) == "pin.wait 60"); // one at a time from now on
    CHECK(wall.log().back() == "wall waits s:60");
    const Stamp later = noon + 6 * 5 * ms_per_minute; // each is forgotten after its five minutes
    CHECK(wall.enter("111119", later) == "pin.wrong 4");
}

TEST_CASE("whoever passes by and types wrong codes keeps nobody out for longer than five minutes", "[session]")
{
    MemoryAccessBook book; // not stretched: some thousands of codes
    const AccessRules rules;
    Access access(book, rules);
    REQUIRE(access.add("LM", Role::professional_leader, leader_pin, "machine", noon));
    Stamp now = noon, longest = 0;
    for (int i = 0; i < 1000; ++i) {
        if (access.waits_until() > now) now = access.waits_until();
        CHECK_FALSE(access.enter("111119", now));
        longest = std::max(longest, access.waits_until() - now);
    }
    CHECK(longest == 5 * ms_per_minute);
    CHECK(access.enter(leader_pin, access.waits_until()));
}

TEST_CASE("nobody guesses faster than the header says, with a right code of their own or without", "[session]")
{
    for (const bool has_a_code : {false, true}) {
        MemoryAccessBook book;
        const AccessRules rules;
        Access access(book, rules);
        REQUIRE(access.add("LM", Role::professional_leader, leader_pin, "machine", noon));
        int guesses = 0, first_hour = 0, first_day = 0;
        for (Stamp at = noon; at < noon + 72 * ms_per_hour; at += ms_per_second) { // whenever the wall listens
            if (access.waits_until() > at) continue;
            if (has_a_code) REQUIRE(access.enter(leader_pin, at));
            CHECK_FALSE(access.enter("111119", at));
            ++guesses;
            if (at < noon + ms_per_hour) first_hour = guesses;
            if (at < noon + 24 * ms_per_hour) first_day = guesses;
        }
        INFO(first_hour << " in the first hour, " << first_day << " in the first day, " << guesses << " in three");
        CHECK(first_hour <= 45);
        CHECK(first_day <= 330);
        CHECK(guesses - first_day <= 2 * 288);
    }
}

TEST_CASE("a book of before, with its long waits, keeps nobody out for longer than the wall does now", "[session]")
{
    Wall wall;
    wall.people();
    REQUIRE(wall.book->change({{}, 0, Tries{0, 7, noon, noon + ms_per_hour}, {}, 0}));
    CHECK(wall.enter(leader_pin, noon + 1000) == "pin.wait 299");
    CHECK(wall.enter("111119", noon + 301'000) == "pin.wait 120"); // seven waits are not forgotten
}

TEST_CASE("a clock that is stepped forward ends no wait", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.wrong(5, noon) == "pin.wait 60");
    const auto entered = wall.access->enter(leader_pin, noon + 400LL * 24 * ms_per_hour, noon + 10'000);
    REQUIRE_FALSE(entered);
    CHECK(entered.error().message.args.front().second == "50");
}

TEST_CASE("a restart shortens no wait and forgets no wrong code", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.wrong(3, noon) == "pin.wrong 2");
    wall.start();
    CHECK(wall.wrong(2, noon) == "pin.wait 60");
    wall.start();
    CHECK(wall.enter(leader_pin, noon + 30'000) == "pin.wait 30");
    wall.start();
    CHECK(wall.enter(leader_pin, noon + 60'000) == "LM");
}

TEST_CASE("a clock that is set neither ends the wait nor makes it endless", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.wrong(5, noon) == "pin.wait 60");
    constexpr Stamp long_ago = noon - 300LL * 24 * ms_per_hour;
    SECTION("set back")
    {
        CHECK(wall.enter(leader_pin, long_ago) == "pin.wait 60"); // once more from the beginning
        wall.start();
        CHECK(wall.enter(leader_pin, long_ago + 50'000) == "pin.wait 10");
        CHECK(wall.enter(leader_pin, long_ago + 60'000) == "LM");
    }
    SECTION("set back, seen only by who shows the wait")
    {
        REQUIRE(wall.access->look_at_clock(long_ago));
        CHECK(wall.access->waits_until() == long_ago + 60'000);
    }
    SECTION("set back a little") { CHECK(wall.enter(leader_pin, noon - 1) == "pin.wait 60"); }
}

TEST_CASE("nobody is let in while the disk does not take the count", "[session]")
{
    Wall wall;
    wall.people();
    REQUIRE(remove_file(wall.home.path));
    const auto entered = wall.access->enter(leader_pin, noon);
    REQUIRE_FALSE(entered);
    CHECK(entered.error().kind == ErrorKind::io);
}
