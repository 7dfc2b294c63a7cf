// The machine's clock is set while the wall hangs there: it says so in one line, and the meeting goes on.
#include "shell/clock_watch.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

long said(const TestApp& app)
{
    const auto& toasts = app.ui().toasts;
    return std::count_if(toasts.begin(), toasts.end(), [](const Toast& t) { return t.text.key == "toast.clock_set"; });
}

std::string card_of(const Case& c) { return "funnel/card/" + std::to_string(c.id.value); }

constexpr Stamp day = 24 * ms_per_hour;

} // namespace

TEST_CASE("a clock that drifts, or a machine that slept, is not a clock that was set", "[ui]")
{
    ClockWatch watch;
    CHECK_FALSE(watch.turn(1'000'000, 0));
    for (Stamp ticks = 0; ticks < 100 * ms_per_minute; ticks += ms_per_minute) CHECK_FALSE(watch.turn(1'000'000 + ticks, ticks));
    CHECK_FALSE(watch.turn(1'000'000 + day, day));               // a long sleep: both went on
    CHECK_FALSE(watch.turn(1'000'000 + day + 90'000, day));      // kept right by less than two minutes
    CHECK(watch.turn(1'000'000 + 2 * day, day));
    CHECK_FALSE(watch.turn(1'000'000 + 2 * day + 1000, day + 1000));
    CHECK(watch.turn(1'000'000, day + 2000));
}

TEST_CASE("the clock jumps ahead and back in a meeting: one line says so, the cards stay, acts are taken", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    app.settle();
    const std::size_t cards = app.state().cases().size();
    CHECK(said(app) == 0);
    for (const Stamp jump : {3 * day, -5 * day, 400 * day, -398 * day}) {
        app.clock().set(app.clock().now() + jump);
        app.app().step();
        CHECK(said(app) == 1);
        app.wait("9s");
        CHECK(said(app) == 0);
        const std::uint64_t before = app.app().session().seq();
        const auto& all = app.state().cases();
        const auto calm = std::find_if(all.begin(), all.end(), [&](const auto& c) { return !c.second->acute.marked && app.shows(card_of(*c.second)); });
        REQUIRE(calm != all.end());
        app.tap(card_of(*calm->second));
        app.tap("sheet/acute");
        app.tap("dialog/yes");
        CHECK(app.app().session().seq() == before + 1);
        CHECK(app.state().cases().size() == cards);
    }
}
