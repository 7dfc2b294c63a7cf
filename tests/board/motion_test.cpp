// Gliding: where things stand on their way, and that they arrive.
#include "board/motion.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace fyr;
using Catch::Matchers::WithinAbs;

TEST_CASE("every way of moving begins at 0 and ends at 1", "[board]")
{
    for (const auto ease : {out_cubic, in_out_cubic, out_back}) {
        CHECK_THAT(ease(0), WithinAbs(0, 1e-5));
        CHECK_THAT(ease(1), WithinAbs(1, 1e-5));
    }
    float highest = 0;
    for (int i = 0; i <= 100; ++i) highest = std::max(highest, out_back(static_cast<float>(i) / 100));
    CHECK(highest > 1.02F); // it goes a little too far
    CHECK(highest < 1.06F);
}

TEST_CASE("progress stays between 0 and 1", "[board]")
{
    CHECK(progress(100, 100, 200) == 0);
    CHECK(progress(200, 100, 200) == 0.5F);
    CHECK(progress(300, 100, 200) == 1);
    CHECK(progress(90'000, 100, 200) == 1);
    CHECK(progress(100, 100, 0) == 1);
}

TEST_CASE("a thing that gets another place glides there", "[board]")
{
    Motion motion;
    const Rect here{0, 0, 100, 50}, there{200, 0, 100, 50};
    motion.begin(1000, false);
    CHECK(motion.at("card", here) == here);
    CHECK_FALSE(motion.is_moving());

    motion.begin(1016, false);
    CHECK(motion.at("card", there) == here);
    CHECK(motion.is_moving());
    float x = 0;
    for (Stamp t = 1032; t < 1016 + Motion::room_ms; t += 16) {
        motion.begin(t, false);
        const Rect now = motion.at("card", there);
        CHECK(now.x > x);
        CHECK(now.x < there.x);
        x = now.x;
    }
    motion.begin(1016 + Motion::room_ms, false);
    CHECK(motion.at("card", there) == there);
    CHECK_FALSE(motion.is_moving());
}

TEST_CASE("a thing that turns round half way does not jump", "[board]")
{
    Motion motion;
    const Rect here{0, 0, 100, 50}, there{200, 0, 100, 50};
    motion.begin(1000, false);
    (void)motion.at("card", here);
    motion.begin(1016, false);
    (void)motion.at("card", there);
    motion.begin(1100, false);
    const Rect half = motion.at("card", there);
    motion.begin(1101, false);
    CHECK(std::abs(motion.at("card", here).x - half.x) < 3);
}

TEST_CASE("with calm motion everything is where it belongs at once", "[board]")
{
    Motion motion;
    motion.begin(1000, true);
    (void)motion.at("card", {0, 0, 100, 50});
    motion.begin(1016, true);
    CHECK(motion.at("card", {200, 0, 100, 50}) == Rect{200, 0, 100, 50});
    CHECK_FALSE(motion.is_moving());
}

TEST_CASE("what was let go glides from the finger", "[board]")
{
    Motion motion;
    motion.begin(1000, false);
    (void)motion.at("card", {0, 0, 100, 50});
    motion.put("card", {500, 400, 100, 50});
    motion.begin(1016, false);
    CHECK(motion.at("card", {0, 0, 100, 50}).x > 450);
    motion.begin(1016 + Motion::drop_ms, false);
    CHECK(motion.at("card", {0, 0, 100, 50}).x == 0);
}

TEST_CASE("what has not been seen for a while stands in its place at once", "[board]")
{
    Motion motion;
    motion.begin(1000, false);
    (void)motion.at("card", {0, 0, 100, 50});
    for (Stamp t = 1016; t < 1100; t += 16) {
        motion.begin(t, false);
        motion.tidy();
    }
    motion.begin(1100, false);
    CHECK(motion.at("card", {200, 0, 100, 50}) == Rect{200, 0, 100, 50});
}
