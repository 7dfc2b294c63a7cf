#include "shell/clock_keeper.hpp"

#include "platform/memory_journal.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

constexpr Stamp start = 1'772'449'200'000; // 2026-03-02T12:00+01:00
constexpr Stamp day = 24 * ms_per_hour;

void put_entry(MemoryJournal& journal, Stamp at) { REQUIRE(journal.append({0, "id", at, "LM", 0, "{}"})); }

} // namespace

TEST_CASE("a wall's clock goes with the machine's, and what was lived is there after a restart", "[shell]")
{
    MemoryJournal journal;
    FixedClock machine(start);
    {
        ClockKeeper clock(machine, journal, {});
        for (int i = 0; i < 30; ++i) {
            machine.advance(ms_per_minute);
            clock.turn();
        }
        CHECK(clock.now() == start + 30 * ms_per_minute);
        CHECK(clock.proven() == start + 30 * ms_per_minute);
        CHECK(clock.lived() == clock.proven());
        CHECK(clock.fault() == ClockFault::none);
    }
    CHECK(read_time(*journal.note(time_note)).proven == start + 30 * ms_per_minute);
}

TEST_CASE("a clock that jumps a year ahead while the wall runs proves nothing and shortens no wait", "[shell]")
{
    MemoryJournal journal;
    FixedClock machine(start);
    ClockKeeper clock(machine, journal, {});
    machine.set(start + 400 * day);
    clock.turn();
    CHECK(clock.fault() == ClockFault::ahead);
    CHECK(clock.proven() == start);
    CHECK(clock.lived() == start);
    CHECK(clock.now() == start + 400 * day); // deadlines are rather said too early
    CHECK(read_time(*journal.note(time_note)).off > 0); // kept at once
    machine.set(start);
    clock.turn();
    CHECK(clock.fault() == ClockFault::none);
}

TEST_CASE("a wall that starts with its clock a year behind counts on from what it knows", "[shell]")
{
    MemoryJournal journal;
    FixedClock machine(start);
    { const ClockKeeper before(machine, journal, {}); }
    machine.set(start - 365 * day);
    ClockKeeper clock(machine, journal, {});
    CHECK(clock.fault() == ClockFault::behind);
    CHECK(clock.now() == start);
    machine.advance(ms_per_hour);
    clock.turn();
    CHECK(clock.now() == start + ms_per_hour);
    clock.at_least(start + 9 * ms_per_hour); // a notification came in
    CHECK(clock.now() == start + 9 * ms_per_hour);
    CHECK(clock.proven() == start + ms_per_hour);
    machine.set(start + 10 * ms_per_hour); // a time server
    clock.turn();
    CHECK(clock.fault() == ClockFault::none);
    CHECK(clock.now() == start + 10 * ms_per_hour);
}

TEST_CASE("a folder of before is begun from its newest entry, and one whose clock is behind that says so", "[shell]")
{
    MemoryJournal journal;
    put_entry(journal, start);
    FixedClock machine(start - 365 * day);
    const ClockKeeper clock(machine, journal, {});
    CHECK(clock.fault() == ClockFault::behind);
    CHECK(clock.now() == start);
    CHECK(clock.proven() < start); // nothing leaves for it
}

TEST_CASE("an entry of a clock that was ten years ahead lets nothing leave, whatever starts after it", "[shell]")
{
    for (const bool has_note : {true, false}) {
        MemoryJournal journal;
        FixedClock machine(start);
        if (has_note) REQUIRE(begin_keeping_time(journal, start));
        put_entry(journal, start + 3650 * day);
        ClockKeeper clock(machine, journal, {});
        CHECK(clock.proven() == start);
        CHECK(clock.fault() == ClockFault::behind);
        REQUIRE(clock.believe());
        CHECK(clock.fault() == ClockFault::none);
        CHECK(clock.now() == start);
    }
}

TEST_CASE("the time of --now reaches neither the log nor what is kept", "[shell]")
{
    MemoryJournal journal;
    FixedClock machine(start);
    {
        ClockKeeper clock(machine, journal, start + 3650 * day);
        machine.advance(ms_per_hour);
        clock.turn();
        CHECK(clock.now() == start + 3650 * day);
        CHECK(clock.for_log() == start + ms_per_hour);
        CHECK(clock.proven() == start + ms_per_hour);
    }
    CHECK(read_time(*journal.note(time_note)).proven == start + ms_per_hour);
    CHECK(time_for_log(journal, start - day) == start + ms_per_hour);
}

TEST_CASE("a disk that takes no note stops no clock", "[shell]")
{
    MemoryJournal journal;
    journal.fail_writes_with(failed(ErrorKind::io, "store.full"));
    FixedClock machine(start);
    ClockKeeper clock(machine, journal, {});
    machine.advance(ms_per_hour);
    clock.turn();
    CHECK(clock.proven() == start + ms_per_hour);
    CHECK_FALSE(clock.believe());
}
