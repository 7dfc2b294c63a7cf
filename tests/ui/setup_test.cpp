// The glass and the room, by fingers: asked once, what is tried is seen, what is kept stays, and touches land where they point.
#include "board/reading.hpp"
#include "board/setup_layout.hpp"
#include "tests/support/golden_page.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// What the wall kept, newest last.
struct KeptOnes {
    std::vector<WallGlass> all;
    TestAppOptions options(Guarding guarding = Guarding::off)
    {
        TestAppOptions how;
        how.guarding = guarding;
        how.asks_size = true;
        how.keep_glass = [this](const WallGlass&, const WallGlass& after) -> Result<void> {
            all.push_back(after);
            return {};
        };
        return how;
    }
};

/// A finger on a frame that reports everything so far beside where it points.
void touch_off(TestApp& app, Point lp, Point off_mm)
{
    const float lp_per_mm = app.app().metrics().from_mm(1);
    const Point at{lp.x + off_mm.x * lp_per_mm, lp.y + off_mm.y * lp_per_mm};
    app.touch(1, TouchPhase::down, at);
    app.step();
    app.touch(1, TouchPhase::up, at);
    app.settle();
}

} // namespace

TEST_CASE("a new wall asks for its size once and keeps the answer", "[ui][setup]")
{
    KeptOnes kept;
    TestApp app(kept.options());
    CHECK(app.ui().page == Page::setup);
    app.tap("setup/distance/more");
    app.tap("setup/diagonal/more");
    CHECK(kept.all.empty()); // still being tried
    app.tap("setup/done");
    CHECK(app.ui().page == Page::home);
    REQUIRE(kept.all.size() == 1);
    CHECK(kept.all.front().distance_mm == 4100);
    CHECK(kept.all.front().diagonal_mm == 1676);
    CHECK(is_measured(kept.all.front()));
}

TEST_CASE("what cannot be read from the last seat is not kept: the chairs come nearer, then it is", "[ui][setup]")
{
    KeptOnes kept;
    TestApp app(kept.options());
    for (int i = 0; i < 25; ++i) app.tap("setup/distance/more"); // 6.5 m from 65 inches
    CHECK_FALSE(app.shows("setup/done"));
    CHECK_FALSE(room_reading(app.app().metrics(), app.ui()).holds);
    app.tap("setup/nearer");
    CHECK(room_reading(app.app().metrics(), app.ui()).holds);
    CHECK(app.ui().distance_mm > 4300); // as far as the largest letters carry
    app.tap("setup/done");
    REQUIRE(kept.all.size() == 1);
    CHECK(kept.all.front().distance_mm < 4600);
}

TEST_CASE("later: nothing is kept, and the wall is as it was", "[ui][setup]")
{
    KeptOnes kept;
    TestApp app(kept.options());
    app.tap("setup/distance/more");
    app.tap("setup/later");
    CHECK(app.ui().page == Page::home);
    CHECK(kept.all.empty());
    CHECK_FALSE(is_measured(app.ui()));
    CHECK(app.app().metrics().wall_em == 0);
}

TEST_CASE("the ruler's buttons make the drawn ruler fit a real one", "[ui][setup]")
{
    KeptOnes kept;
    TestApp app(kept.options());
    const auto ruler = [&] { return layout_setup(app.app().metrics()).ruler.w; };
    const float before = ruler();
    app.tap("setup/ruler/longer"); // what is drawn is too short
    CHECK(ruler() > before);
    app.tap("setup/ruler/shorter");
    app.tap("setup/ruler/shorter");
    CHECK(ruler() < before);
    const int held = app.ui().diagonal_mm;
    app.touch(1, TouchPhase::down, app.place("setup/ruler/shorter"));
    for (int i = 0; i < 80; ++i) app.step(); // held, it goes on
    app.touch(1, TouchPhase::up, app.place("setup/ruler/shorter"));
    CHECK(app.ui().diagonal_mm > held + 8);
}

TEST_CASE("three touches of the cross put right every touch after them", "[ui][setup]")
{
    KeptOnes kept;
    TestApp app(kept.options());
    const Point off{7, -5}, button = app.place("setup/touch/aim");
    app.tap("setup/touch/aim");
    const Point cross = layout_setup(app.app().metrics()).cross;
    CHECK_FALSE(app.shows("setup/done"));
    touch_off(app, cross, off);
    touch_off(app, cross, {off.x + 1, off.y});
    touch_off(app, cross, {off.x, off.y - 20});
    CHECK(app.ui().touch_offset == TouchOffset{7, -5});
    CHECK(app.shows("setup/touch/forget"));
    touch_off(app, button, off); // a frame that is still off by that hits what it points at
    CHECK(app.ui().setup.aiming);
    touch_off(app, app.place("setup/stop"), {0, 0}); // while aiming nothing is taken off
    CHECK(app.ui().touch_offset == TouchOffset{7, -5});
    CHECK_FALSE(app.ui().setup.aiming);
    touch_off(app, app.place("setup/done"), off);
    CHECK(kept.all.back().touch_offset == TouchOffset{7, -5});
}

TEST_CASE("a wall without codes is measured first, then it asks for the first code", "[ui][setup][guard]")
{
    KeptOnes kept;
    TestApp app(kept.options(Guarding::nobody));
    app.receive("cases/demo.jsonl");
    CHECK(app.ui().page == Page::setup);
    for (const Target& t : app.app().targets().all()) CHECK_FALSE(t.name.starts_with("funnel"));
    app.tap("setup/done");
    CHECK(app.ui().page == Page::rest);
    app.show(GoTo{Page::setup, {}});
    CHECK(app.ui().page == Page::rest);
}

TEST_CASE("nobody comes past the setup page to a case", "[ui][setup][guard]")
{
    KeptOnes kept;
    TestApp app(kept.options(Guarding::nobody));
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    CHECK(app.ui().page == Page::rest);
    TestApp other(kept.options(Guarding::nobody));
    other.key("escape");
    CHECK(other.ui().page == Page::rest);
}

TEST_CASE("the setup page needs the code of somebody who leads or keeps the machine", "[ui][setup][guard]")
{
    TestAppOptions guarded;
    guarded.guarding = Guarding::on;
    TestApp app(guarded);
    app.enter(code_of_ab);
    app.tap("home/settings");
    app.show(GoTo{Page::setup, {}});
    CHECK(app.ui().page == Page::rest);
    app.enter(code_of_en);
    CHECK(app.ui().page == Page::setup);
    CHECK(app.ui().setup.open);
    app.tap("setup/distance/less");
    app.show(GuardAction{Cover{}});
    app.enter(code_of_ab); // an adviser does not come back to it
    CHECK(app.ui().page == Page::home);
    CHECK_FALSE(app.ui().setup.open);
    CHECK(app.ui().distance_mm == 0);
}

TEST_CASE("a wall with codes asks for its size when somebody who may answer comes in", "[ui][setup][guard]")
{
    KeptOnes kept;
    TestApp app(kept.options(Guarding::on));
    CHECK(app.ui().page == Page::rest);
    app.enter(code_of_ab);
    CHECK(app.ui().page == Page::home);
    app.tap("home/lock");
    app.enter(code_of_lm);
    CHECK(app.ui().page == Page::setup);
    app.tap("setup/later");
    app.tap("home/lock");
    app.enter(code_of_lm);
    CHECK(app.ui().page == Page::home); // once
}

TEST_CASE("settings chosen on the glass are kept, one by one", "[ui][setup]")
{
    KeptOnes kept;
    TestAppOptions how = kept.options();
    how.asks_size = false;
    TestApp app(how);
    app.tap("home/settings");
    app.tap("settings/dark");
    CHECK(kept.all.back().theme == ThemeChoice::dark);
    app.tap("settings/calm");
    CHECK(kept.all.back().calm);
    app.tap("settings/text/115");
    CHECK(kept.all.back().text_percent == 115);
    app.tap("settings/text/large");
    CHECK(kept.all.back().large);
    CHECK(app.app().metrics().text_factor == 1.3F);
    app.tap("settings/text/100");
    CHECK_FALSE(kept.all.back().large);
    app.tap("settings/en");
    CHECK(kept.all.back().language == Language::en);
    const std::size_t writes = kept.all.size();
    app.tap("settings/en");
    CHECK(kept.all.size() == writes); // nothing changed
}

TEST_CASE("a disk that does not take the settings is said, and they count for this run", "[ui][setup]")
{
    TestAppOptions how;
    how.keep_glass = [](const WallGlass&, const WallGlass&) -> Result<void> { return failed(ErrorKind::io, "file.full", {{"file", "glass.json"}}); };
    TestApp app(how);
    app.tap("home/settings");
    app.tap("settings/dark");
    CHECK(app.ui().theme == ThemeChoice::dark);
    REQUIRE_FALSE(app.ui().toasts.empty());
    CHECK(app.ui().toasts.back().text.key == "file.full");
}

TEST_CASE("the dark hours are those of the wall", "[ui][setup]")
{
    TestAppOptions how; // 08:14
    how.theme = ThemeChoice::automatic;
    CHECK_FALSE(TestApp(how).app().theme().dark);
    how.glass.dark_hours = {16, 9};
    CHECK(TestApp(how).app().theme().dark);
    how.glass.dark_hours = {8, 8}; // no hour at all
    CHECK_FALSE(TestApp(how).app().theme().dark);
}

TEST_CASE("the setup page stands as it was approved", "[ui][setup][golden]")
{
    GOLDENS_OR_SKIP();
    TestAppOptions how;
    how.glass.diagonal_mm = 1651;
    how.glass.distance_mm = 4000;
    how.glass.lower_edge_mm = 900;
    TestApp app(how);
    app.show(GoTo{Page::setup, {}});
    check_both(app, "setup");
    how.width = 1080;
    how.height = 1920;
    how.glass.distance_mm = 6000;
    how.glass.touch_offset = {4, -2};
    TestApp tall(how);
    tall.show(GoTo{Page::setup, {}});
    CHECK(golden_difference("setup-portrait", tall.picture()) == "");
}

TEST_CASE("the board for a far seat stands as it was approved", "[ui][setup][golden]")
{
    GOLDENS_OR_SKIP();
    TestAppOptions how;
    how.glass.diagonal_mm = 1651;
    how.glass.distance_mm = 4000;
    TestApp app(how);
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    for (const auto& [code, step] : {std::pair{"Gran-07", Step::concern}, {"Dun-04", Step::hypotheses}, {"Iben-09", Step::concern}, {"Hassel-08", Step::funnelling}}) {
        const CaseId id = app.see(code).id;
        app.tell(AssessAcute{id, {AcuteAnswer::no, "i sikkerhed", "LM", "TB", "", "", 0, false}});
        app.tell(MoveCard{id, step});
    }
    app.show(GoTo{Page::funnel, {}});
    check_both(app, "funnel-far");
}

TEST_CASE("a wall that is told of chairs further away than its letters reach says so until somebody has read it", "[ui][setup]")
{
    const auto told = [](int distance_mm) {
        TestAppOptions how;
        how.glass.diagonal_mm = 1651;
        how.glass.distance_mm = distance_mm;
        TestApp app(how);
        app.wait("20s");
        std::vector<std::string> said;
        for (const Toast& toast : app.ui().toasts) said.push_back(app.app().strings().text(toast.text));
        return said;
    };
    CHECK(told(4000).empty());
    const auto said = told(8000);
    REQUIRE(said.size() == 1);
    CHECK(said.front().find("(8,0") != std::string::npos);
    CHECK(said.front().find("4,4") != std::string::npos);
}
