// Two fingers of one person move a plan and change its size; what lies on the edge, or for ever, is no finger.
#include "board/touch_tracker.hpp"
#include "tests/support/glass.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

struct PlanGlass : Glass {
    PlanGlass()
    {
        Target& ground = targets.add("ground", {0, 500, 1920, 400});
        ground.pinch = true;
        ground.scroll = "days";
        ground.scroll_range = 1000;
        ground.sideways = true;
    }
};

} // namespace

TEST_CASE("two fingers on the ground are one pinch: it says what goes where, and how much larger", "[board]")
{
    PlanGlass g;
    g.down(1, {600, 700});
    g.down(2, {800, 700});
    g.send(2, TouchPhase::move, {1000, 720});
    const auto pinches = g.all<Pinched>();
    REQUIRE(pinches.size() == 1);
    CHECK(pinches[0].before == Point{700, 700});
    CHECK(pinches[0].after == Point{800, 710});
    CHECK(pinches[0].scale > 1.99F);
    CHECK(pinches[0].scale < 2.02F);
    CHECK(g.all<Scrolled>().empty());
    g.up(2, {1000, 720});
    g.send(1, TouchPhase::move, {500, 700}); // the one that stays scrolls on
    CHECK(g.all<Scrolled>().size() == 1);
    g.up(1, {500, 700});
    CHECK(g.touch.fingers().empty());
}

TEST_CASE("fingers far apart, late, or on a card are no pinch", "[board]")
{
    for (const auto& [second, pause] : {std::pair{Point{1700, 700}, Stamp{0}}, {Point{800, 700}, Stamp{900}}, {Point{600, 50}, Stamp{0}}}) {
        PlanGlass g;
        g.down(1, {600, 700});
        g.wait(pause);
        g.down(2, second);
        g.send(2, TouchPhase::move, {second.x + 150, second.y});
        g.send(1, TouchPhase::move, {500, 700});
        CHECK(g.all<Pinched>().empty());
    }
}

TEST_CASE("however one finger of a pinch goes, the other goes on by itself", "[board]")
{
    for (const int way : {0, 1, 2, 3}) {
        INFO("way " << way);
        PlanGlass g;
        g.down(1, {600, 700});
        g.down(2, {800, 700});
        g.send(2, TouchPhase::move, {1000, 720});
        REQUIRE(g.all<Pinched>().size() == 1);
        if (way == 0) g.down(2, {300, 100}); // its end was lost, and it comes anew elsewhere
        if (way == 1) g.send(2, TouchPhase::cancel, {1000, 720});
        if (way == 2) g.up(2, {1000, 720});
        if (way == 3) { // it says nothing for so long that it is a thing
            for (int i = 0; i < 7; ++i) {
                g.wait(TouchTracker::ends_by_itself_ms / 6);
                g.send(1, TouchPhase::move, {600, 700});
            }
        }
        const std::size_t before = g.all<Scrolled>().size();
        g.send(1, TouchPhase::move, {450, 700});
        g.send(1, TouchPhase::move, {440, 700});
        CHECK(g.all<Scrolled>().size() > before);
    }
}

TEST_CASE("a third finger leaves a pinch alone", "[board]")
{
    PlanGlass g;
    g.down(1, {600, 700});
    g.down(2, {800, 700});
    g.down(3, {700, 650});
    g.send(3, TouchPhase::move, {700, 600});
    CHECK(g.all<Pinched>().empty());
    g.send(1, TouchPhase::move, {590, 700});
    CHECK(g.all<Pinched>().size() == 1);
}

TEST_CASE("what lands on the edge of the glass is a sleeve, and so is all it does", "[board]")
{
    Glass g;
    g.targets.add("all", {0, 0, 1920, 1080}).tap = UiAction{CloseSheet{}};
    for (const Point at : {Point{1, 500}, Point{1919, 500}, Point{900, 1}, Point{900, 1079}}) {
        g.down(1, at);
        g.send(1, TouchPhase::move, {900, 500});
        g.up(1, {900, 500});
        CHECK(g.touch.fingers().empty());
    }
    CHECK(g.out.empty());
    g.down(1, {5, 500});
    g.up(1, {5, 500});
    CHECK(g.all<Tapped>().size() == 1);
    g.metrics = metrics_for({1920, 1080}, 100, 55); // 0.634 mm per px: the edge is 3 mm wide
    g.down(1, {4, 500});
    g.up(1, {4, 500});
    CHECK(g.all<Tapped>().size() == 1);
}

TEST_CASE("a contact that says nothing for a minute is a thing: what it held is free again", "[board]")
{
    Glass g;
    g.down(1, {600, 50});
    g.glide(1, {600, 50}, {700, 300}, 8);
    REQUIRE(g.touch.fingers().size() == 1);
    REQUIRE(g.touch.fingers().front().mode == Finger::Mode::dragging);
    CHECK(g.touch.next_tick() > 0); // a wall that sleeps wakes for it
    g.wait(TouchTracker::ends_by_itself_ms - 1000);
    CHECK(g.touch.fingers().size() == 1);
    g.wait(2000);
    CHECK(g.touch.fingers().empty());
    CHECK(g.all<Dropped>().empty());
    g.send(1, TouchPhase::move, {900, 500}); // and what it says later is not heard
    g.up(1, {900, 500});
    CHECK(g.all<Dropped>().empty());
    g.down(2, {600, 50});
    CHECK(g.touch.fingers().front().mode == Finger::Mode::pressed);
}
