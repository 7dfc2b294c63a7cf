#include "domain/proven_time.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace fyr;

namespace {

constexpr Stamp start = 1'772'449'200'000; // 2026-03-02T12:00+01:00
constexpr Stamp hour = ms_per_hour, day = 24 * hour;

ProvenTime begun(Stamp now = start)
{
    ProvenTime time;
    begin_time(time, now, 0);
    return time;
}

} // namespace

TEST_CASE("while a program lives time passes by its ticks, and a jump of the clock adds nothing", "[domain]")
{
    ProvenTime time = begun();
    live_on(time, start + hour, hour);
    CHECK(time.proven == start + hour);
    CHECK(fault_of(time) == ClockFault::none);
    live_on(time, start + 2 * hour + 400 * day, hour);
    CHECK(time.proven == start + 2 * hour);
    CHECK(fault_of(time) == ClockFault::ahead);
    begin_time(time, start + 3 * hour + 400 * day, 0); // a restart does not believe it either
    CHECK(time.proven == start + 2 * hour);
    CHECK(fault_of(time) == ClockFault::ahead);
    live_on(time, start + 4 * hour, hour); // set right again
    CHECK(fault_of(time) == ClockFault::none);
    CHECK(time.proven <= start + 4 * hour);
}

TEST_CASE("a wall that was off for a weekend believes its clock, one that was off for a month asks", "[domain]")
{
    ProvenTime time = begun();
    begin_time(time, start + 3 * day, 0);
    CHECK(time.proven == start + 3 * day);
    CHECK(fault_of(time) == ClockFault::none);
    begin_time(time, start + 33 * day, 0);
    CHECK(time.proven == start + 3 * day);
    CHECK(fault_of(time) == ClockFault::ahead);
    live_on(time, start + 33 * day + hour, hour);
    CHECK(fault_of(time) == ClockFault::ahead); // until somebody says so
    believe_clock(time, start + 33 * day + hour);
    CHECK(time.proven == start + 33 * day + hour);
    CHECK(fault_of(time) == ClockFault::none);
}

TEST_CASE("a small jump seen in a run is not believed at the next start", "[domain]")
{
    ProvenTime time = begun();
    live_on(time, start + 3 * day + hour, hour);
    CHECK(fault_of(time) == ClockFault::ahead);
    begin_time(time, start + 3 * day + 2 * hour, 0);
    CHECK(fault_of(time) == ClockFault::ahead);
    CHECK(time.proven == start + hour);
}

TEST_CASE("starting again and again does not make time pass", "[domain]")
{
    ProvenTime time = begun();
    Stamp clock = start;
    for (int i = 0; i < 1000; ++i) {
        clock += day;
        begin_time(time, clock, 0);
        live_on(time, clock + 1000, 1000); // a second each
        clock += 1000;
    }
    CHECK(time.proven - start <= most_clock_credit + 1000 * 5 * 1000);
    CHECK(fault_of(time) == ClockFault::ahead);
}

TEST_CASE("a clock that is behind at the start is noticed by what is proved, and by the newest entry", "[domain]")
{
    ProvenTime time = begun();
    begin_time(time, start - 365 * day, start - hour);
    CHECK(fault_of(time) == ClockFault::behind);
    CHECK(time.proven == start);
    live_on(time, start - 365 * day + hour, hour);
    CHECK(fault_of(time) == ClockFault::behind);
    CHECK(time.proven == start + hour); // it goes on all the same
    live_on(time, start + 2 * day, hour); // a time server has put it right
    CHECK(fault_of(time) == ClockFault::none);
    CHECK(time.proven == start + 2 * day);

    ProvenTime old; // of a program that kept nothing
    begin_time(old, start - 365 * day, start);
    CHECK(fault_of(old) == ClockFault::behind);
}

TEST_CASE("an entry written while the clock was ahead proves no time, and is forgiven when somebody says so", "[domain]")
{
    ProvenTime time = begun();
    begin_time(time, start + hour, start + 3650 * day);
    CHECK(fault_of(time) == ClockFault::behind);
    CHECK(time.proven == start + hour);
    live_on(time, start + 2 * hour, hour);
    CHECK(fault_of(time) == ClockFault::behind); // said until somebody has dealt with it
    believe_clock(time, start + 2 * hour);
    live_on(time, start + 3 * hour, hour);
    CHECK(fault_of(time) == ClockFault::none);
    ProvenTime kept = read_time(write_time(time));
    begin_time(kept, start + 4 * hour, start + 3650 * day);
    CHECK(fault_of(kept) == ClockFault::none);
}

TEST_CASE("a clock put right by some minutes is followed both ways", "[domain]")
{
    ProvenTime time = begun();
    for (int i = 1; i <= 50; ++i) live_on(time, start + i * hour - i * ms_per_minute, hour); // slow by a minute each hour, set back each time
    CHECK(fault_of(time) == ClockFault::none);
    CHECK(time.proven == start + 50 * hour - 50 * ms_per_minute);
    live_on(time, time.proven + hour + 10 * ms_per_minute, hour);
    CHECK(fault_of(time) == ClockFault::none);
}

TEST_CASE("what is kept is read again as it was, and what cannot be read is nothing", "[domain]")
{
    const ProvenTime time{start, 3 * day, -3 * day, start - day, 0};
    CHECK(read_time(write_time(time)) == time);
    for (const char* text : {"", "fyr.time.1", "fyr.time.2 1 2 3 4", "fyr.time.1 1 2 3", "fyr.time.1 99999999999999999999 1 1 1", "fyr.time.1 9223372036854775807 1 1 1"})
        CHECK(read_time(text) == ProvenTime{});
}

TEST_CASE("whatever is done to the clock, proven time runs at most five times as fast as the real one", "[domain]")
{
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937_64 random(seed);
        const auto any = [&](Stamp most) { return static_cast<Stamp>(random() % static_cast<std::uint64_t>(most)); };
        ProvenTime time = begun();
        Stamp real = 0, offset = 0, lived = 0;
        for (int i = 0; i < 300; ++i) {
            if (random() % 4 == 0) offset = any(2000 * day) - 1000 * day;
            const Stamp passes = any(2 * hour);
            real += passes;
            if (random() % 3 == 0) {
                begin_time(time, start + real + offset, random() % 2 ? start + real + any(500 * day) : 0);
            } else {
                live_on(time, start + real + offset, passes);
                lived += passes;
            }
            INFO("seed " << seed << ", step " << i);
            REQUIRE(time.proven - start <= most_clock_credit + (1 + clock_credit_per_ms) * lived);
        }
    }
}
