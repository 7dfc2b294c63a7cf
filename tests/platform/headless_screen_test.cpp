#include "platform/headless_screen.hpp"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

using namespace fyr;

TEST_CASE("scripted fingers and keys arrive once, in order, stamped by the clock", "[platform]")
{
    FixedClock clock(0);
    HeadlessScreen screen(100, 80, clock);
    clock.advance(40);
    screen.push(TouchEvent{1, TouchPhase::down, {10, 20}, 8, 0});
    screen.push(TouchEvent{2, TouchPhase::down, {50, 20}, 8, 77});
    screen.push(KeyEvent{Key::enter, false, ""});
    screen.push(KeyEvent{Key::none, false, "æ"});
    const InputBatch batch = screen.poll({-1});
    REQUIRE(batch.touches.size() == 2);
    CHECK(batch.touches[0].ticks == 40);
    CHECK(batch.touches[1].ticks == 77);
    REQUIRE(batch.keys.size() == 2);
    CHECK(batch.keys[1].text == "æ");
    CHECK(screen.poll({0}) == InputBatch{});
    CHECK(screen.counters().polls == 2);
    CHECK(screen.counters().last_wait_ms == 0);
}

TEST_CASE("a resized screen says so once and draws all of the new size", "[platform]")
{
    FixedClock clock(0);
    HeadlessScreen screen(100, 80, clock);
    const auto frame = [&] {
        screen.begin_frame();
        ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, {10, 10}, IM_COL32(1, 2, 3, 255));
        return screen.end_frame();
    };
    CHECK(frame().damaged_pixels == 100 * 80);
    screen.resize(60, 90);
    CHECK(screen.poll({0}).resized);
    CHECK_FALSE(screen.poll({0}).resized);
    CHECK(screen.size() == Size{60, 90});
    CHECK(frame().damaged_pixels == 60 * 90);
    CHECK(screen.picture().width == 60);
    CHECK(screen.picture().pixels.size() == 60u * 90);
    const Result<Image> image = screen.read_back();
    REQUIRE(image);
    CHECK(*image == screen.picture());
}

TEST_CASE("a frame that changes nothing presents nothing until all is asked for", "[platform]")
{
    FixedClock clock(0);
    HeadlessScreen screen(100, 80, clock);
    const auto frame = [&] {
        screen.begin_frame();
        ImGui::GetForegroundDrawList()->AddRectFilled({5, 5}, {20, 10}, IM_COL32(1, 2, 3, 255));
        return screen.end_frame();
    };
    CHECK(frame().changed);
    CHECK_FALSE(frame().changed);
    CHECK(screen.counters().presented == 1);
    screen.redraw_all();
    CHECK(frame().damaged_pixels == 8000);
    CHECK(screen.counters().frames == 3);
}

TEST_CASE("two screens live side by side, each with its own ImGui", "[platform]")
{
    FixedClock clock(0);
    HeadlessScreen one(40, 40, clock), two(50, 50, clock);
    one.begin_frame();
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, {40, 40}, IM_COL32(9, 9, 9, 255));
    one.end_frame();
    two.begin_frame();
    CHECK(ImGui::GetCurrentContext() == two.context());
    ImGui::GetForegroundDrawList()->AddText({2, 2}, IM_COL32_WHITE, "two");
    two.end_frame();
    CHECK(one.picture().pixels[0] == IM_COL32(9, 9, 9, 255));
    CHECK(two.picture().pixels[0] == 0xFF000000u);
}

TEST_CASE("a wake from elsewhere is seen until the next poll", "[platform]")
{
    FixedClock clock(0);
    HeadlessScreen screen(10, 10, clock);
    screen.wake();
    CHECK(screen.woken());
    screen.poll({0});
    CHECK_FALSE(screen.woken());
}
