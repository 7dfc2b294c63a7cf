// Fingers on keys and along texts: what repeats, what types first, what goes on after a long press.
#include "tests/support/glass.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a key held down comes again and again, and letting go is no more of it", "[board]")
{
    Glass g;
    Target& key = g.targets.add("key", {1000, 400, 100, 80});
    key.tap = UiAction{ToggleVeil{}};
    key.key = key.repeats = true;
    g.down(1, {1050, 440});
    CHECK(g.touch.next_tick() == g.now + TouchTracker::repeats_after_ms);
    g.wait(TouchTracker::repeats_after_ms - 1);
    CHECK(g.out.empty());
    g.wait(1);
    g.wait(TouchTracker::repeats_ms);
    g.wait(TouchTracker::repeats_ms);
    CHECK(g.all<Tapped>().size() == 3);
    g.up(1, {1050, 440});
    CHECK(g.all<Tapped>().size() == 3);
    CHECK(g.touch.next_tick() == 0);
    g.down(2, {1050, 440});
    g.up(2, {1050, 440});
    CHECK(g.all<Tapped>().size() == 4);
    g.down(3, {1050, 440});
    g.move(3, {900, 300}); // slipped off
    g.wait(5000);
    CHECK(g.all<Tapped>().size() == 4);
}

TEST_CASE("the next finger on a key lets the last one type first", "[board]")
{
    Glass g;
    for (const auto& [name, x] : {std::pair{"a", 1000.F}, std::pair{"b", 1200.F}}) {
        Target& key = g.targets.add(name, {x, 400, 100, 80});
        key.tap = UiAction{ToggleVeil{}};
        key.key = true;
    }
    g.down(1, {1050, 440});
    g.down(2, {1250, 440});
    REQUIRE(g.all<Tapped>().size() == 1);
    CHECK(g.all<Tapped>()[0].target == "a");
    g.up(1, {1050, 440}); // has typed
    CHECK(g.all<Tapped>().size() == 1);
    g.down(3, {1250, 440}); // the same key under another finger
    g.up(2, {1250, 440});
    g.up(3, {1250, 440});
    CHECK(g.all<Tapped>().size() == 3);
    g.down(4, {1050, 30}); // a finger on a button is no key
    g.down(5, {1050, 440});
    CHECK(g.all<Tapped>().size() == 3);
}

TEST_CASE("a finger along a text slides, up and down it scrolls the list", "[board]")
{
    Glass g;
    Target& field = g.targets.add("field", {0, 300, 400, 80});
    field.field = "text";
    field.text = std::make_shared<TextPlaces>();
    field.scroll = "list";
    field.scroll_range = 300;
    g.down(1, {200, 340});
    g.glide(1, {200, 340}, {260, 344}, 6);
    g.up(1, {260, 344});
    CHECK_FALSE(g.all<Slid>().empty());
    CHECK(g.all<Scrolled>().empty());
    REQUIRE(g.all<LetGo>().size() == 1);
    CHECK(g.all<LetGo>()[0].at == Point{260, 344});
    CHECK(g.all<Tapped>().empty());
    g.out.clear();
    g.down(1, {200, 340});
    g.glide(1, {200, 340}, {202, 240}, 6);
    g.up(1, {202, 240});
    CHECK(g.all<Slid>().empty());
    CHECK_FALSE(g.all<Scrolled>().empty());
}

TEST_CASE("after a long press on what slides the finger goes on", "[board]")
{
    Glass g;
    Target& key = g.targets.add("e", {1000, 400, 100, 80});
    key.tap = key.hold = UiAction{ToggleVeil{}};
    key.slides = true;
    g.down(1, {1050, 440});
    g.wait(TouchTracker::hold_ms);
    CHECK(g.all<LongPressed>().size() == 1);
    g.glide(1, {1050, 440}, {1100, 340}, 5);
    CHECK(g.all<Slid>().size() == 5);
    g.up(1, {1100, 340});
    CHECK(g.all<LetGo>().size() == 1);
    CHECK(g.all<Tapped>().empty());
}

TEST_CASE("a place between two characters is found from anywhere near it", "[board]")
{
    TextPlaces text{50, {{100, 0, {20, 40, 60}}, {150, 2, {20, 40}}}};
    CHECK(text.caret_at({0, 120}) == 0);
    CHECK(text.caret_at({42, 120}) == 1);
    CHECK(text.caret_at({500, 149}) == 2);
    CHECK(text.caret_at({25, 160}) == 2);
    CHECK(text.caret_at({500, 900}) == 3);
    CHECK(text.caret_at({25, 0}) == 0);
    CHECK(TextPlaces{}.caret_at({1, 1}) == 0);
}
