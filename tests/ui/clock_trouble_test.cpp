// A clock that jumped, and a log that does not fit, are said until somebody who may has dealt with them.
#include "tests/support/page_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp one_day = 24 * ms_per_hour;

TestAppOptions keeping(Guarding guarding)
{
    TestAppOptions options;
    options.guarding = guarding;
    options.keeps_time = true;
    return options;
}

bool reads(TestApp& app, const std::string& words) { return words_on(app).find(words) != std::string::npos; }

void step_clock(TestApp& app, Stamp by)
{
    app.clock().set(app.clock().now() + by);
    app.step();
    app.settle();
}

std::string newest_in_log(const TestApp& app)
{
    std::string newest;
    REQUIRE(const_cast<TestApp&>(app).book().read_log(0, [&](const LogRow& line) {
        newest = line.who + " " + line.what;
        return true;
    }));
    return newest;
}

} // namespace

TEST_CASE("a clock that jumped is said on the locked glass and on Home until it is right again", "[ui]")
{
    for (const Stamp by : {400 * one_day, 3 * ms_per_hour, -400 * one_day, -3 * ms_per_hour}) {
        TestApp app(keeping(Guarding::on));
        app.receive("cases/demo.jsonl");
        CHECK(app.ui().clock_trouble.key.empty());
        step_clock(app, by);
        CHECK(app.ui().clock_trouble.key == (by > 0 ? "clock.ahead" : "clock.behind"));
        CHECK(reads(app, by > 0 ? "Uret er sprunget" : "Uret går bagud"));
        app.enter(code_of_ab);
        REQUIRE(app.ui().page == Page::home);
        app.wait("20s"); // the notice has gone, the line has not
        CHECK(reads(app, by > 0 ? "Uret er sprunget" : "Uret går bagud"));
        step_clock(app, -by);
        CHECK(app.ui().clock_trouble.key.empty());
        app.wait("20s");
        CHECK_FALSE(reads(app, "Uret er sprunget"));
        CHECK_FALSE(reads(app, "Uret går bagud"));
    }
}

TEST_CASE("only somebody who gives codes says that the clock is right, and the log keeps it", "[ui][guard]")
{
    TestApp app(keeping(Guarding::on));
    app.receive("cases/demo.jsonl");
    step_clock(app, 30 * one_day);
    app.enter(code_of_ab);
    app.tap("home/settings");
    app.tap("settings/clock");
    CHECK(app.ui().page == Page::rest); // a code is asked for
    CHECK(app.ui().clock_trouble.key == "clock.ahead");
    app.enter(code_of_lm);
    if (!app.shows("settings/clock")) app.tap("home/settings"); // where one was is where one comes
    app.tap("settings/clock");
    CHECK(app.ui().clock_trouble.key.empty());
    CHECK(newest_in_log(app) == "LM clock_right");
    app.tap("home/settings");
    CHECK_FALSE(app.shows("settings/clock"));
}

TEST_CASE("a clock set back by a year hides no deadline and refuses nothing of today", "[ui]")
{
    TestApp app(keeping(Guarding::off));
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::home, {}});
    const Stamp before = app.clock().now();
    const int overdue = counts_of(app.state(), before, source_assets().rules).overdue;
    step_clock(app, -400 * one_day);
    app.app().handle(Command{OpenMeeting{"LM", {"LM"}}}, {});
    CHECK(app.state().board().meeting.opened_at >= before); // what is done is stamped by what is known
    CHECK(counts_of(app.state(), app.state().board().meeting.opened_at, source_assets().rules).overdue >= overdue);
}

TEST_CASE("stepping the clock forward shortens no wait after wrong codes", "[ui][guard]")
{
    TestApp app(keeping(Guarding::on));
    for (int i = 0; i < 5; ++i) app.enter("135246");
    REQUIRE(app.ui().guard.waits_until > 0);
    step_clock(app, 2 * one_day);
    CHECK_FALSE(app.shows("pin/1"));
    app.wait("40s");
    CHECK_FALSE(app.shows("pin/1"));
    app.wait("30s");
    CHECK(app.shows("pin/1"));
    app.enter(code_of_lm);
    CHECK(app.ui().page == Page::home);
}

TEST_CASE("a log that does not fit is said on the locked glass and on Home until a leader has seen it", "[ui][guard]")
{
    TestAppOptions options = keeping(Guarding::on);
    options.log_trouble = {"log.broken", {{"what", "@log.fault.cut"}}};
    TestApp app(options);
    CHECK(reads(app, "de sidste linjer mangler"));
    app.enter(code_of_lm);
    CHECK(reads(app, "de sidste linjer mangler"));
    app.tap("home/settings");
    app.tap("settings/log");
    CHECK(newest_in_log(app) == "LM log_seen");
    CHECK(app.ui().log_trouble.key.empty());
    app.wait("20s");
    CHECK_FALSE(reads(app, "de sidste linjer mangler"));
}
