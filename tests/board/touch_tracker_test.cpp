// Fingers on a small glass of made-up targets: what each one means, whatever the others do.
#include "board/touch_tracker.hpp"
#include "tests/support/glass.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace fyr;
using namespace fyr::test;

namespace {

/// From the card at (200, 50), 60 lp at that angle from the vertical.
Point at_angle(float degrees)
{
    const float a = degrees * 3.14159265F / 180;
    return {200 + 60 * std::sin(a), 50 + 60 * std::cos(a)};
}

} // namespace

TEST_CASE("a finger that comes and goes in one place taps", "[board]")
{
    Glass g;
    g.down(1, {1100, 30});
    CHECK(g.touch.is_pressed("button"));
    g.wait(80);
    g.up(1, {1105, 33});
    REQUIRE(g.out.size() == 1);
    CHECK(g.all<Tapped>().at(0).target == "button");
    CHECK(g.touch.fingers().empty());
}

TEST_CASE("a tap is taken back by moving away", "[board]")
{
    Glass g;
    g.down(1, {1100, 30});
    g.glide(1, {1100, 30}, {1100, 150}, 6);
    CHECK_FALSE(g.touch.is_pressed("button"));
    SECTION("and letting go there") { g.up(1, {1100, 150}); }
    SECTION("also when the finger comes back")
    {
        g.glide(1, {1100, 150}, {1100, 30}, 6);
        g.up(1, {1100, 30});
    }
    SECTION("and letting go over another button")
    {
        g.glide(1, {1100, 150}, {1100, 230}, 6);
        g.up(1, {1100, 230});
    }
    CHECK(g.out.empty());
}

TEST_CASE("a button may be tapped with a finger that trembles inside it", "[board]")
{
    Glass g;
    g.down(1, {1020, 30});
    g.glide(1, {1020, 30}, {1060, 40}, 4);
    g.up(1, {1060, 40});
    CHECK(g.all<Tapped>().size() == 1);
}

TEST_CASE("a target that has gone from under the finger is not tapped", "[board]")
{
    Glass g;
    g.down(1, {1100, 30});
    g.targets.clear();
    g.up(1, {1100, 30});
    CHECK(g.out.empty());
}

TEST_CASE("a long press fires once, after half a second", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    CHECK(g.touch.next_tick() == g.now + TouchTracker::hold_ms);
    g.wait(499);
    CHECK(g.out.empty());
    g.wait(1);
    REQUIRE(g.all<LongPressed>().size() == 1);
    CHECK(g.all<LongPressed>().at(0).target == "free");
    CHECK(g.touch.next_tick() == 1000 + TouchTracker::ends_by_itself_ms); // only that it has been forgotten there
    g.wait(2000);
    g.up(1, {600, 50});
    CHECK(g.out.size() == 1);
}

TEST_CASE("a finger that drags never presses long", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.glide(1, {600, 50}, {700, 300}, 10);
    g.wait(3000);
    CHECK(g.out.empty());
    CHECK(g.touch.holder({Grab::What::card, CaseId{3}, {}, {}}) != nullptr);
}

TEST_CASE("a drag begins when the finger has moved more than 12 lp", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.move(1, {612, 50});
    CHECK(g.touch.fingers().at(0).mode == Finger::Mode::pressed);
    g.move(1, {612.5F, 50});
    CHECK(g.touch.fingers().at(0).mode == Finger::Mode::dragging);
    g.move(1, {900, 600});
    g.up(1, {901, 601});
    REQUIRE(g.all<Dropped>().size() == 1);
    CHECK(g.all<Dropped>().at(0).grab.about == CaseId{3});
    CHECK(g.all<Dropped>().at(0).at == Point{901, 601});
    CHECK(g.all<Tapped>().empty());
}

TEST_CASE("12 lp are 24 px on a glass of twice the size", "[board]")
{
    Glass g;
    g.metrics = metrics_for({3840, 2160});
    g.down(1, {1200, 100});
    g.move(1, {1223, 100});
    CHECK(g.touch.fingers().at(0).mode == Finger::Mode::pressed);
    g.move(1, {1225, 100});
    CHECK(g.touch.fingers().at(0).mode == Finger::Mode::dragging);
}

TEST_CASE("in a list that scrolls the direction decides", "[board]")
{
    Glass g;
    g.down(1, {200, 50});
    SECTION("along the list it scrolls")
    {
        g.move(1, at_angle(25));
        CHECK(g.touch.fingers().at(0).mode == Finger::Mode::scrolling);
    }
    SECTION("more than 30° away from it the card is lifted")
    {
        g.move(1, at_angle(35));
        CHECK(g.touch.fingers().at(0).mode == Finger::Mode::dragging);
    }
    SECTION("after 250 ms of rest the card is lifted in any direction")
    {
        g.wait(TouchTracker::rest_ms);
        g.move(1, at_angle(0));
        CHECK(g.touch.fingers().at(0).mode == Finger::Mode::dragging);
    }
    SECTION("a rest a little shorter still scrolls")
    {
        g.wait(TouchTracker::rest_ms - 1);
        g.move(1, at_angle(0));
        CHECK(g.touch.fingers().at(0).mode == Finger::Mode::scrolling);
    }
}

TEST_CASE("a list that has nothing to scroll gives its cards at once", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.move(1, {600, 70});
    CHECK(g.touch.fingers().at(0).mode == Finger::Mode::dragging);
}

TEST_CASE("a list follows the finger and goes on when it is let go in motion", "[board]")
{
    Glass g;
    g.down(1, {200, 600});
    g.glide(1, {200, 600}, {200, 400}, 20); // 10 lp every 16 ms
    g.up(1, {200, 400});
    float sum = 0;
    for (const Scrolled& s : g.all<Scrolled>()) {
        CHECK(s.list == "list");
        CHECK(s.range == 300);
        sum += s.by;
    }
    CHECK(sum > 170);
    CHECK(sum <= 200);
    REQUIRE(g.all<Flung>().size() == 1);
    CHECK(std::abs(g.all<Flung>().at(0).velocity - 625) < 40);
    CHECK(g.all<Tapped>().empty());
}

TEST_CASE("a list that was stopped before it was let go stays there", "[board]")
{
    Glass g;
    g.down(1, {200, 600});
    g.glide(1, {200, 600}, {200, 400}, 20);
    g.wait(400);
    g.up(1, {200, 400});
    CHECK(g.all<Flung>().empty());
}

TEST_CASE("what one finger holds no other takes", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.glide(1, {600, 50}, {650, 90}, 4);
    g.down(2, {700, 50});
    CHECK(g.touch.fingers().at(1).mode == Finger::Mode::spent);
    g.glide(2, {700, 50}, {1500, 800}, 8);
    g.up(2, {1500, 800});
    CHECK(g.out.empty());
    CHECK(g.touch.holder({Grab::What::card, CaseId{3}, {}, {}})->id == 1);
    g.up(1, {1600, 500});
    REQUIRE(g.all<Dropped>().size() == 1);
    CHECK(g.all<Dropped>().at(0).at == Point{1600, 500});
}

TEST_CASE("two fingers on one button are one tap", "[board]")
{
    Glass g;
    g.down(1, {1050, 30});
    g.down(2, {1150, 30});
    g.up(2, {1150, 30});
    g.up(1, {1050, 30});
    CHECK(g.all<Tapped>().size() == 1);
}

TEST_CASE("two people drag two cards at once", "[board]")
{
    Glass g;
    g.down(1, {200, 50});
    g.down(2, {200, 150});
    for (int i = 1; i <= 10; ++i) {
        g.wait(16);
        const auto d = static_cast<float>(i);
        g.move(1, {200 + 60 * d, 50});
        g.move(2, {200 + 90 * d, 150});
    }
    g.up(2, {1100, 150});
    g.up(1, {800, 50});
    REQUIRE(g.all<Dropped>().size() == 2);
    CHECK(g.all<Dropped>().at(0).grab.about == CaseId{2});
    CHECK(g.all<Dropped>().at(1).grab.about == CaseId{1});
}

TEST_CASE("a finger lifted outside of everything drops there", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.glide(1, {600, 50}, {-40, 1200}, 12);
    g.up(1, {-40, 1200});
    REQUIRE(g.all<Dropped>().size() == 1);
    CHECK(g.touch.fingers().empty());
}

TEST_CASE("a finger that never lifts does not hinder the others", "[board]")
{
    Glass g;
    g.down(1, {1900, 1000}); // on nothing
    g.down(2, {600, 50});    // on a card, and stays
    for (std::uint64_t finger = 3; finger < 40; ++finger) {
        g.down(finger, {1100, 30});
        g.wait(50);
        g.up(finger, {1100, 30});
    }
    CHECK(g.all<Tapped>().size() == 37);
    CHECK(g.touch.fingers().size() == 2);
}

TEST_CASE("a finger whose end was lost begins anew", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.glide(1, {600, 50}, {700, 300}, 8);
    g.down(1, {1100, 30});
    g.up(1, {1100, 30});
    CHECK(g.out.size() == 1);
    CHECK(g.all<Tapped>().size() == 1);
    CHECK(g.touch.fingers().empty());
}

TEST_CASE("a cancelled finger does nothing", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.glide(1, {600, 50}, {700, 300}, 8);
    g.send(1, TouchPhase::cancel, {700, 300});
    g.up(1, {700, 300});
    CHECK(g.out.empty());
    CHECK(g.touch.fingers().empty());

    g.down(2, {1100, 30});
    g.touch.release_all();
    g.up(2, {1100, 30});
    CHECK(g.out.empty());
}
