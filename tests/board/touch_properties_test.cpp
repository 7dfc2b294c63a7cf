// What counts as a finger, and what holds for fingers whatever they do, in any order.
#include "board/touch_tracker.hpp"
#include "tests/support/glass.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

#include <numeric>
#include <set>

using namespace fyr;
using namespace fyr::test;

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
