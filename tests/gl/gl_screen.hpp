// A screen on the test's own X server, the ways it may draw, and how one waits for what comes from it.
#pragma once

#include "platform/glfw_screen.hpp"
#include "platform/system_clock.hpp"
#include "tests/gl/x_server.hpp"
#include "tests/support/board_scene.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <imgui.h>

#include <array>
#include <memory>

namespace fyr::test {

inline const SystemClock the_clock;

/// The three ways a picture gets to the glass.
struct Way {
    const char* name;
    DrawWith with;
    bool whole_pictures;
};
inline constexpr Way in_parts{"OpenGL, parts", DrawWith::opengl, false}, in_wholes{"OpenGL, whole pictures", DrawWith::opengl, true},
    without_opengl{"the processor", DrawWith::processor, false};

inline Way any_way()
{
    const int which = GENERATE(0, 1, 2);
    return std::array{in_parts, in_wholes, without_opengl}[static_cast<std::size_t>(which)];
}

inline std::unique_ptr<GlfwScreen> open_screen(int width = 640, int height = 400, const Way& way = without_opengl)
{
    INFO(way.name);
    auto opened = GlfwScreen::open({width, height, false, "screen under test", way.with, way.whole_pictures}, the_clock);
    REQUIRE(opened);
    REQUIRE((*opened)->drawn_with() == way.with);
    return *std::move(opened);
}

template <class Draw>
Presented frame(GlfwScreen& screen, const Draw& draw)
{
    screen.begin_frame();
    draw(*ImGui::GetBackgroundDrawList());
    return screen.end_frame();
}

inline Image picture(const GlfwScreen& screen)
{
    auto image = screen.read_back();
    REQUIRE(image);
    return *std::move(image);
}

/// Polls until `enough` or ten seconds have gone.
template <class Enough>
InputBatch poll_until(GlfwScreen& screen, const Enough& enough)
{
    InputBatch all;
    for (const Stamp end = the_clock.ticks() + 10000; !enough(all) && the_clock.ticks() < end;) {
        const InputBatch some = screen.poll({50});
        all.touches.insert(all.touches.end(), some.touches.begin(), some.touches.end());
        all.keys.insert(all.keys.end(), some.keys.begin(), some.keys.end());
        all.resized |= some.resized;
        all.close_requested |= some.close_requested;
    }
    return all;
}

inline void draw_board(ImDrawList& list)
{
    BoardScene scene{40, 640, 400, 0.6f};
    draw_board_scene(list, scene);
}

} // namespace fyr::test
