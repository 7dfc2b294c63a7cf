#include "board/desk.hpp"

#include "codec/keyboard_codec.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("the halves of the glass lie beside each other, in portrait one above the other", "[board]")
{
    const Metrics wide = metrics_for({1920, 1080}), tall = metrics_for({1080, 1920});
    CHECK(region_of(Half::begin, wide) == Rect{0, 0, 960, 1080});
    CHECK(region_of(Half::end, wide) == Rect{960, 0, 960, 1080});
    CHECK(region_of(Half::begin, tall) == Rect{0, 0, 1080, 960});
    CHECK(region_of(Half::end, tall) == Rect{0, 960, 1080, 960});
    CHECK(region_of(Half::whole, tall) == Rect{0, 0, 1080, 1920});
}

TEST_CASE("a part of the glass has as many lp to a millimetre as the whole", "[board]")
{
    const Metrics m = metrics_for({3840, 2160}, 100, 55);
    CHECK(cut_to(region_of(Half::end, m), m).from_mm(20) == Catch::Approx(m.from_mm(20)));
    CHECK(cut_to(region_of(Half::end, m), m).width == 960);
}

TEST_CASE("a finger at a side stands for its half, one in the middle for all of it", "[board]")
{
    const Metrics m = metrics_for({1920, 1080});
    CHECK(half_at({100, 500}, m) == Half::begin);
    CHECK(half_at({960, 500}, m) == Half::whole);
    CHECK(half_at({1800, 500}, m) == Half::end);
    CHECK(half_at({100, 500}, metrics_for({1080, 1920})) == Half::whole);
}

TEST_CASE("two forms have room on every wall we know, and not on a tablet", "[board]")
{
    const auto data = decode_keyboard(source_file("assets/keyboards/da.json"), "da.json");
    REQUIRE(data);
    for (const float inches : {0.F, 32.F, 43.F, 55.F, 86.F})
        for (const Size size : {Size{1920, 1080}, Size{1080, 1920}, Size{3840, 2160}}) CHECK(has_room_for_two(data->letters, metrics_for(size, 100, inches)));
    CHECK_FALSE(has_room_for_two(data->letters, metrics_for({1920, 1080}, 100, 11)));
}
