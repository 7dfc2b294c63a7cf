#include "board/curtain_swipe.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

/// Two fingers that go from a to b in so many ms; true when the curtain fell on the way.
struct Sweep {
    Point a, b, a_to, b_to;
    Stamp ms = 300, later = 40; ///< the second finger lands so much later
};

bool falls(const Sweep& s)
{
    CurtainSwipe swipe;
    const Metrics m = metrics_for({3840, 2160}); // two px per lp
    const auto event = [&](std::uint64_t finger, TouchPhase phase, Point at, Stamp ticks) { return swipe.take({finger, phase, {at.x * 2, at.y * 2}, 0, ticks}, m); };
    bool fell = event(1, TouchPhase::down, s.a, 1000);
    fell = event(2, TouchPhase::down, s.b, 1000 + s.later) || fell;
    for (int i = 1; i <= 10; ++i) {
        const float t = static_cast<float>(i) / 10;
        const Stamp now = 1000 + s.later + s.ms * i / 10;
        fell = event(1, TouchPhase::move, {s.a.x + (s.a_to.x - s.a.x) * t, s.a.y + (s.a_to.y - s.a.y) * t}, now) || fell;
        fell = event(2, TouchPhase::move, {s.b.x + (s.b_to.x - s.b.x) * t, s.b.y + (s.b_to.y - s.b.y) * t}, now) || fell;
    }
    return fell;
}

constexpr Sweep two_fingers{{900, 30}, {980, 40}, {910, 330}, {990, 350}};

} // namespace

TEST_CASE("two fingers swept down together from the top edge draw the curtain", "[board][curtain]")
{
    CHECK(falls(two_fingers));
    Sweep anywhere = two_fingers;
    for (Point* p : {&anywhere.a, &anywhere.b, &anywhere.a_to, &anywhere.b_to}) p->x -= 850;
    CHECK(falls(anywhere));
}

TEST_CASE("two people who drag two cards never draw the curtain", "[board][curtain]")
{
    Sweep s = two_fingers;
    s.a.y = 200, s.b.y = 220, s.a_to.y = 600, s.b_to.y = 610; // side by side, but from among the cards
    CHECK_FALSE(falls(s));
    s = two_fingers;
    s.b.y = 300, s.b_to.y = 640; // one from the top edge, one not
    CHECK_FALSE(falls(s));
    s = two_fingers;
    s.b.x = 1500, s.b_to.x = 1500; // both from the top edge, at two places
    CHECK_FALSE(falls(s));
}

TEST_CASE("slow, short, crooked or not together is no sweep", "[board][curtain]")
{
    Sweep s = two_fingers;
    s.ms = 1200;
    CHECK_FALSE(falls(s));
    s = two_fingers;
    s.a_to.y = 150, s.b_to.y = 160;
    CHECK_FALSE(falls(s));
    s = two_fingers;
    s.a_to.x = 1300, s.b_to.x = 1380;
    CHECK_FALSE(falls(s));
    s = two_fingers;
    s.b_to.x = 1400; // they go apart
    CHECK_FALSE(falls(s));
    s = two_fingers;
    s.later = 400;
    CHECK_FALSE(falls(s));
}

TEST_CASE("one finger alone never draws the curtain, nor one that was lifted", "[board][curtain]")
{
    CurtainSwipe swipe;
    const Metrics m = metrics_for({1920, 1080});
    CHECK_FALSE(swipe.take({1, TouchPhase::down, {900, 20}, 0, 1000}, m));
    CHECK_FALSE(swipe.take({1, TouchPhase::move, {900, 400}, 0, 1100}, m));
    CHECK_FALSE(swipe.take({1, TouchPhase::up, {900, 400}, 0, 1120}, m));
    CHECK_FALSE(swipe.take({2, TouchPhase::down, {950, 20}, 0, 1130}, m));
    CHECK_FALSE(swipe.take({2, TouchPhase::move, {950, 400}, 0, 1200}, m));
}
