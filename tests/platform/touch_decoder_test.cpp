// The values are those of the touch rig's server, written down.
#include "platform/touch_decoder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <limits>
#include <random>
#include <set>

using namespace fyr;

namespace {

constexpr Size glass{1280, 720};

std::vector<TouchEvent> decoded(TouchState& state, const std::vector<TouchRecord>& records,
                                const TouchCalibration& calibration = {}, Stamp ticks = 7)
{
    return decode(state, records, calibration, glass, ticks);
}

TouchRecord record(TouchRecordKind kind, std::uint32_t contact, double x = 0, double y = 0, double major = 0)
{
    return {kind, contact, x, y, major};
}

constexpr auto begin = TouchRecordKind::begin, update = TouchRecordKind::update, end = TouchRecordKind::end;

} // namespace

TEST_CASE("a finger lands, glides and lifts under one number", "[platform]")
{
    TouchState state;
    const auto events = decoded(state, {record(begin, 12, 100.25, 40), record(update, 12, 110, 41), record(end, 12, 111, 42)});
    CHECK(events == std::vector<TouchEvent>{{1, TouchPhase::down, {100.25f, 40}, 0, 7},
                                            {1, TouchPhase::move, {110, 41}, 0, 7},
                                            {1, TouchPhase::up, {111, 42}, 0, 7}});
    CHECK(state.down.empty());
}

TEST_CASE("ten fingers at once keep their own numbers, and none is used twice", "[platform]")
{
    TouchState state;
    for (std::uint32_t contact = 0; contact < 10; ++contact) {
        const auto events = decoded(state, {record(begin, contact)});
        REQUIRE(events.size() == 1);
        CHECK(events[0].finger == contact + 1);
    }
    decoded(state, {record(end, 3)});
    const auto again = decoded(state, {record(begin, 3), record(update, 9)});
    REQUIRE(again.size() == 2);
    CHECK(again[0].finger == 11);
    CHECK(again[1].finger == 10);
}

TEST_CASE("a contact that was there before we looked is ignored until it lifts", "[platform]")
{
    TouchState state;
    CHECK(decoded(state, {record(update, 5, 1, 1), record(end, 5, 1, 1)}).empty());
    CHECK(decoded(state, {record(begin, 5, 1, 1)}).size() == 1);
}

TEST_CASE("a contact that begins twice is cancelled first", "[platform]")
{
    TouchState state;
    const auto events = decoded(state, {record(begin, 5, 10, 10), record(begin, 5, 90, 90)});
    REQUIRE(events.size() == 3);
    CHECK(events[1] == TouchEvent{1, TouchPhase::cancel, {10, 10}, 0, 7});
    CHECK(events[2].finger == 2);
}

TEST_CASE("a device that goes away takes its fingers with it", "[platform]")
{
    TouchState state;
    const auto events = decoded(state, {record(begin, 1, 10, 10), record(begin, 2, 20, 20), record(TouchRecordKind::device_gone, 0),
                                        record(update, 1, 11, 11)});
    REQUIRE(events.size() == 4);
    CHECK(events[2].phase == TouchPhase::cancel);
    CHECK(events[3].phase == TouchPhase::cancel);
    CHECK(state.down.empty());
}

TEST_CASE("calibration moves, stretches and turns within the glass", "[platform]")
{
    TouchState state;
    TouchCalibration turned;
    turned.xx = turned.yy = 0;
    turned.xy = 1, turned.yx = -1, turned.y0 = 1; // a quarter turn
    turned.major_to_px = 0.5;
    const auto events = decoded(state, {record(begin, 1, 320, 180, 60)}, turned);
    REQUIRE(events.size() == 1);
    CHECK(events[0].at == Point{320, 540});
    CHECK(events[0].contact_px == 30);
    TouchCalibration shifted;
    shifted.x0 = 2;
    CHECK(decoded(state, {record(update, 1, 320, 180)}, shifted).at(0).at == Point{1280, 180});
}

TEST_CASE("records that are not numbers change nothing, and a finger can still lift", "[platform]")
{
    TouchState state;
    const double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
    CHECK(decoded(state, {record(begin, 1, nan, 5)}).empty());
    CHECK(decoded(state, {record(begin, 2, 5, 5), record(update, 2, infinite, 5)}).size() == 1);
    const auto events = decoded(state, {record(end, 2, nan, nan)});
    REQUIRE(events.size() == 1);
    CHECK(events[0].phase == TouchPhase::up);
    CHECK(events[0].at == Point{5, 5});
}

TEST_CASE("a calibration that is no number puts fingers in the corner, without a size", "[platform]")
{
    TouchState state;
    TouchCalibration broken;
    broken.x0 = broken.major_to_px = std::numeric_limits<double>::infinity(); // found by fuzzing: zero times infinity
    const auto events = decoded(state, {record(begin, 1, 10, 10, 0)}, broken);
    REQUIRE(events.size() == 1);
    CHECK(events[0] == TouchEvent{1, TouchPhase::down, {0, 0}, 0, 7});
}

TEST_CASE("any records leave fingers that lie on the glass and end before they begin again", "[platform][property]")
{
    const std::uint32_t seed = GENERATE(1u, 2u, 3u, 4u, 5u);
    INFO("seed " << seed);
    std::mt19937 random(seed);
    TouchState state;
    std::set<std::uint64_t> down;
    std::uint64_t highest = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto kind = static_cast<TouchRecordKind>(random() % 40 == 0 ? 3 : random() % 3);
        const double x = static_cast<double>(random() % 4000) - 1000, y = static_cast<double>(random() % 4000) - 1000;
        for (const TouchEvent& event : decoded(state, {record(kind, static_cast<std::uint32_t>(random() % 12), x, y)})) {
            CHECK((event.at.x >= 0 && event.at.x <= glass.w && event.at.y >= 0 && event.at.y <= glass.h));
            if (event.phase == TouchPhase::down) {
                CHECK(event.finger > highest);
                highest = event.finger;
                down.insert(event.finger);
            } else {
                REQUIRE(down.count(event.finger) == 1);
            }
            if (event.phase == TouchPhase::up || event.phase == TouchPhase::cancel) down.erase(event.finger);
        }
    }
    decoded(state, {record(TouchRecordKind::device_gone, 0)});
    CHECK(state.down.empty());
}
