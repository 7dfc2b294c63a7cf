// A wall that is watched comes round in time although nothing happens, and draws nothing for it.
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

struct Watched {
    MemoryJournal journal;
    FixedClock clock{rehearsal_start};
    Session session{journal, test::source_assets().rules, [] { return std::string("id"); }};
    HeadlessScreen screen{640, 360, clock};
};

} // namespace

TEST_CASE("a watched wall at rest turns in time and draws nothing", "[kiosk]")
{
    Watched w;
    AppOptions how;
    how.turn_ms = 10'000;
    how.frozen_clock = true;
    App app(w.screen, w.session, w.clock, test::source_assets(), how, nullptr);
    CHECK_FALSE(app.shows());
    for (int i = 0; i < 200; ++i) { // until the first page stands still
        (void)app.step();
        w.clock.advance(16);
    }
    CHECK(app.shows());
    const long frames = w.screen.counters().frames;
    for (int i = 0; i < 5; ++i) { // within one minute: the clock on the glass is drawn anew with each
        (void)app.step();
        CHECK(w.screen.counters().last_wait_ms <= 10'000);
        CHECK(w.screen.counters().last_wait_ms > 5'000); // and sleeps as long as it may
        w.clock.advance(w.screen.counters().last_wait_ms);
    }
    CHECK(w.screen.counters().frames == frames);
}

TEST_CASE("a wall that nobody watches sleeps as long as it likes", "[kiosk]")
{
    Watched w;
    AppOptions how;
    how.frozen_clock = true;
    App app(w.screen, w.session, w.clock, test::source_assets(), how, nullptr);
    for (int i = 0; i < 200; ++i) {
        (void)app.step();
        w.clock.advance(16);
    }
    CHECK(w.screen.counters().last_wait_ms > 60'000);
}
