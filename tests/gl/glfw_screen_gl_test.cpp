// The screen on a real X server with software OpenGL. Ideas not automated: a window manager that resizes while drawing;
// two graphics cards; a monitor switched off and on (the kiosk image's own test does it).
#include "platform/headless_screen.hpp"
#include "tests/gl/gl_screen.hpp"
#include "tests/support/shape_session.hpp"

#include <filesystem>
#include <random>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a window that is made as large as an output that has gone, as nothing, does not end the program", "[gl]")
{
    const auto screen = open_screen();
    XServer server; // the program has one answer to refusals, on whatever connection; GLFW asks for this by itself
    Display* const display = server.display();
    const Window window = XCreateSimpleWindow(display, server.root(), 0, 0, 8, 8, 0, 0, 0);
    XResizeWindow(display, window, 0, 0);
    XSync(display, False); // refused by now
    XDestroyWindow(display, window);
    CHECK_FALSE(frame(*screen, [](ImDrawList&) {}).lost);
}

TEST_CASE("what changed, drawn alone, gives the same pixels as everything", "[gl][property]")
{
    const Way way = any_way();
    INFO(way.name);
    // 155 and 157 once differed by one in a colour: see the shaders' `zero`.
    const std::uint32_t seed = GENERATE(2u, 3u, 155u, 157u);
    INFO("seed " << seed);
    const auto screen = open_screen(1280, 800, way);
    ShapeSession session(seed, 1280, 800);
    BoardScene scene{120, 1280, 800, 0.7f + static_cast<float>(seed % 3) / 2};
    const auto draw = [&](ImDrawList& list) {
        if (seed % 2 == 1) draw_board_scene(list, scene);
        session.draw(list);
    };
    std::mt19937 random(seed);
    long drawn = 0;
    for (int i = 0; i < 25; ++i) {
        INFO("frame " << i);
        drawn += frame(*screen, draw).damaged_pixels;
        const Image partial = picture(*screen);
        screen->redraw_all();
        REQUIRE(frame(*screen, draw).damaged_pixels == 1280L * 800);
        REQUIRE(picture(*screen) == partial);
        session.step();
        scene.moved_card = static_cast<int>(random() % 8);
        scene.moved_x = static_cast<float>(random() % 8000) / 8;
        scene.moved_y = static_cast<float>(random() % 600);
    }
    CHECK(drawn < 25L * 1280 * 800 / 2); // or it would be no use
}

TEST_CASE("the glass shows the picture after every partial redraw", "[gl]")
{
    const Way way = any_way();
    INFO(way.name);
    const auto screen = open_screen(640, 400, way);
    REQUIRE(screen->shows_parts() != way.whole_pictures);
    XServer server;
    ShapeSession session(7, 640, 400);
    for (int i = 0; i < 20; ++i) {
        INFO("frame " << i);
        frame(*screen, [&](ImDrawList& list) { session.draw(list); });
        REQUIRE(server.glass(0, 0, 640, 400) == picture(*screen));
        session.step();
    }
}

TEST_CASE("the processor draws on the glass what it draws for exports", "[gl]")
{
    const auto screen = open_screen(640, 400);
    HeadlessScreen paper(640, 400, the_clock);
    ShapeSession session(11, 640, 400);
    for (int i = 0; i < 5; ++i) {
        frame(*screen, [&](ImDrawList& list) { session.draw(list); });
        paper.begin_frame();
        session.draw(*ImGui::GetBackgroundDrawList());
        paper.end_frame();
        REQUIRE(picture(*screen) == paper.picture());
        session.step();
    }
}

TEST_CASE("without a graphics card the processor draws", "[gl]")
{
    const auto opened = GlfwScreen::open({640, 400, false, "screen under test"}, the_clock);
    REQUIRE(opened);
    std::error_code error;
    if (!std::filesystem::exists("/dev/dri", error)) CHECK((*opened)->drawn_with() == DrawWith::processor);
}

TEST_CASE("a frame like the last one is neither drawn nor shown", "[gl]")
{
    const auto screen = open_screen();
    CHECK(frame(*screen, draw_board).changed);
    frame(*screen, draw_board); // the font atlas has grown meanwhile
    const Presented same = frame(*screen, draw_board);
    CHECK_FALSE(same.changed);
    CHECK(same.damaged_pixels == 0);
}

TEST_CASE("a window of another size shows a whole picture of that size", "[gl]")
{
    const auto screen = open_screen(640, 400, any_way());
    XServer server;
    frame(*screen, draw_board);
    server.resize(500, 700);
    CHECK(poll_until(*screen, [](const InputBatch& b) { return b.resized; }).resized);
    CHECK(screen->size() == Size{500, 700});
    CHECK(frame(*screen, draw_board).damaged_pixels == 500L * 700);
    CHECK(server.glass(0, 0, 500, 700) == picture(*screen));
}

TEST_CASE("what another window covered comes back without a frame", "[gl]")
{
    const auto screen = open_screen(640, 400, any_way());
    XServer server;
    frame(*screen, draw_board);
    const Window over = XCreateSimpleWindow(server.display(), server.root(), 100, 100, 200, 150, 0, 0, 0xff0000);
    XMapRaised(server.display(), over);
    XSync(server.display(), False);
    REQUIRE(server.glass(150, 150, 1, 1).pixels[0] == 0xff0000ffu);
    XDestroyWindow(server.display(), over);
    XSync(server.display(), False);
    screen->poll({100});
    CHECK(server.glass(0, 0, 640, 400) == picture(*screen));
}

TEST_CASE("a lost picture is begun anew and looks the same", "[gl]")
{
    const auto screen = open_screen(640, 400, any_way());
    XServer server;
    for (int i = 0; i < 3; ++i) frame(*screen, draw_board);
    const Image before = picture(*screen);
    REQUIRE(screen->renew_picture());
    for (int i = 0; i < 2; ++i) frame(*screen, draw_board);
    CHECK(picture(*screen) == before);
    CHECK(server.glass(0, 0, 640, 400) == before);
}
