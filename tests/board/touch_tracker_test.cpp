// Fingers on a small glass of made-up targets: what each one means, whatever the others do.
#include "board/touch_tracker.hpp"
#include "base/overloaded.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <numeric>
#include <set>

using namespace fyr;
using fyr::test::Random;

namespace {

/// A gesture in words, so that two outcomes can be compared and read.
std::string described(const Gesture& gesture)
{
    const auto at = [](Point p) { return "(" + std::to_string(p.x) + "," + std::to_string(p.y) + ")"; };
    return std::visit(overloaded{
                          [&](const Tapped& g) { return "tapped " + g.target + at(g.at); },
                          [&](const LongPressed& g) { return "held " + g.target + at(g.at); },
                          [&](const Dropped& g) { return "dropped " + std::to_string(g.grab.about.value) + at(g.at); },
                          [&](const Scrolled& g) { return "scrolled " + g.list + " " + std::to_string(g.by); },
                          [&](const Flung& g) { return "flung " + g.list + " " + std::to_string(g.velocity); },
                      },
                      gesture);
}

/// A glass 1:1 with lp: two cards in a list that scrolls (300 lp of it), one card that lies free, two buttons.
struct Glass {
    Targets targets;
    Metrics metrics = metrics_for({1920, 1080});
    TouchTracker touch;
    std::vector<Gesture> out;
    Stamp now = 1000;

    Glass()
    {
        targets.add("list", {0, 0, 400, 700}).scroll = "list";
        card("card/1", {0, 0, 400, 100}, 1, 300);
        card("card/2", {0, 112, 400, 100}, 2, 300);
        card("free", {500, 0, 400, 100}, 3, 0);
        targets.add("button", {1000, 0, 200, 64}).tap = UiAction{ToggleVeil{}};
        targets.add("other", {1000, 200, 200, 64}).tap = UiAction{ToggleVeil{}};
        const_cast<Target*>(targets.named("list"))->scroll_range = 300;
    }
    void card(const std::string& name, Rect at, std::uint64_t id, float range)
    {
        Target& t = targets.add(name, at);
        t.tap = UiAction{CloseSheet{}};
        t.hold = UiAction{CloseSheet{}};
        t.grab = Grab{Grab::What::card, CaseId{id}, {}, {}};
        t.scroll = range > 0 ? "list" : "";
        t.scroll_range = range;
    }
    void send(std::uint64_t finger, TouchPhase phase, Point at, float contact = 0)
    {
        touch.take({finger, phase, at, contact, now}, targets, metrics, out);
    }
    void down(std::uint64_t finger, Point at) { send(finger, TouchPhase::down, at); }
    void move(std::uint64_t finger, Point at) { send(finger, TouchPhase::move, at); }
    void up(std::uint64_t finger, Point at) { send(finger, TouchPhase::up, at); }
    void wait(Stamp ms)
    {
        now += ms;
        touch.tick(now, out);
    }
    /// In steps of 16 ms, as a glass reports it.
    void glide(std::uint64_t finger, Point from, Point to, int steps)
    {
        for (int i = 1; i <= steps; ++i) {
            wait(16);
            const float t = static_cast<float>(i) / static_cast<float>(steps);
            move(finger, {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
        }
    }
    template <class G>
    std::vector<G> all() const
    {
        std::vector<G> found;
        for (const Gesture& g : out)
            if (const G* one = std::get_if<G>(&g)) found.push_back(*one);
        return found;
    }
};

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
    CHECK(g.touch.next_tick() == 0);
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

TEST_CASE("what is larger than 45 mm is a palm when the size of the glass is known", "[board]")
{
    Glass g;
    const auto tap = [&](float contact) {
        g.out.clear();
        g.send(1, TouchPhase::down, {1100, 30}, contact);
        g.send(1, TouchPhase::up, {1100, 30}, contact);
        return g.all<Tapped>().size();
    };
    CHECK(tap(80) == 1); // 0: nobody said how large the glass is
    g.metrics = metrics_for({1920, 1080}, 100, 55); // 0.634 mm per px
    CHECK(tap(60) == 1);
    CHECK(tap(70) == 1);
    CHECK(tap(72) == 0);
    CHECK(tap(200) == 0);

    g.out.clear();
    g.down(1, {600, 50});
    g.glide(1, {600, 50}, {700, 300}, 8);
    g.send(1, TouchPhase::move, {710, 310}, 120); // the hand came to rest
    g.up(1, {710, 310});
    CHECK(g.out.empty());
}

TEST_CASE("ten fingers count, the eleventh waits", "[board]")
{
    Glass g;
    for (std::uint64_t finger = 1; finger <= 11; ++finger) g.down(finger, {1500, 50 * static_cast<float>(finger)});
    CHECK(g.touch.fingers().size() == TouchTracker::most_fingers);
    g.up(11, {1100, 30});
    CHECK(g.touch.fingers().size() == TouchTracker::most_fingers);
    g.up(4, {1500, 200});
    g.down(12, {1100, 30});
    g.up(12, {1100, 30});
    CHECK(g.all<Tapped>().size() == 1);
}

namespace {

struct Touch {
    std::size_t finger = 0;
    TouchPhase phase = TouchPhase::down;
    Point at;
    Stamp pause = 0;
};

/// Anything that a glass can send, in any order.
std::vector<Touch> random_steps(std::uint64_t seed, std::size_t count)
{
    Random random(seed);
    std::vector<Touch> steps(count);
    std::vector<Point> at(12);
    for (Touch& s : steps) {
        s.finger = random.below(12);
        const std::size_t kind = random.below(10);
        s.phase = kind < 3 ? TouchPhase::down : kind < 7 ? TouchPhase::move : kind < 9 ? TouchPhase::up : TouchPhase::cancel;
        if (s.phase == TouchPhase::move && random.one_in(2)) {
            at[s.finger].x += static_cast<float>(random.below(61)) - 30;
            at[s.finger].y += static_cast<float>(random.below(61)) - 30;
        } else if (s.phase != TouchPhase::up) {
            at[s.finger] = {static_cast<float>(random.below(1300)), static_cast<float>(random.below(300))};
        }
        s.at = at[s.finger];
        s.pause = random.one_in(20) ? 600 : static_cast<Stamp>(random.below(30));
    }
    return steps;
}

std::vector<std::string> played(const std::vector<Touch>& steps, const std::vector<std::uint64_t>& names)
{
    Glass g;
    for (const Touch& s : steps) {
        g.wait(s.pause);
        g.send(names[s.finger], s.phase, s.at);
    }
    std::vector<std::string> out;
    for (const Gesture& gesture : g.out) out.push_back(described(gesture));
    return out;
}

} // namespace

TEST_CASE("fingers with other numbers do the same", "[board][property]")
{
    std::vector<std::uint64_t> names(12);
    std::iota(names.begin(), names.end(), 1);
    std::size_t gestures = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        const auto steps = random_steps(seed, 200);
        Random random(seed * 7919);
        std::vector<std::uint64_t> others = names;
        for (std::size_t i = others.size(); i > 1; --i) std::swap(others[i - 1], others[random.below(i)]);
        for (std::uint64_t& name : others) name = name * 1000 + 17;
        const auto first = played(steps, names);
        REQUIRE(first == played(steps, others));
        gestures += first.size();
    }
    CHECK(gestures > 400);
}

TEST_CASE("when all fingers are up none is held, whatever came before", "[board][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        Glass g;
        for (const Touch& s : random_steps(seed, 300)) {
            g.wait(s.pause);
            g.send(s.finger + 1, s.phase, s.at);
            REQUIRE(g.touch.fingers().size() <= TouchTracker::most_fingers);
            std::set<std::uint64_t> held;
            for (const Finger& f : g.touch.fingers())
                if (f.mode == Finger::Mode::dragging) REQUIRE(held.insert(f.grab->about.value).second);
        }
        for (std::uint64_t finger = 1; finger <= 12; ++finger) g.up(finger, {700, 200});
        REQUIRE(g.touch.fingers().empty());
        g.out.clear();
        g.wait(10'000);
        CHECK(g.out.empty());
        g.down(1, {1100, 30});
        g.up(1, {1100, 30});
        CHECK(g.all<Tapped>().size() == 1);
    }
}
