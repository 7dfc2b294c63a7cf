// What comes in at the screen on a real X server: mouse, keys, being woken, and the kiosk that nobody closes.
#include "tests/gl/gl_screen.hpp"

#include <X11/keysym.h>
#include <chrono>
#include <ctime>
#include <thread>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("the mouse's left button is finger 0, and hovering is nothing", "[gl]")
{
    const auto screen = open_screen();
    XServer server;
    screen->poll({50});
    server.move_mouse(90, 40);
    CHECK(screen->poll({30}) == InputBatch{});
    server.mouse_button(true, 90, 40);
    server.move_mouse(120, 60);
    server.mouse_button(false, 120, 60);
    server.move_mouse(10, 10);
    const auto touches = poll_until(*screen, [](const InputBatch& b) { return b.touches.size() >= 3; }).touches;
    REQUIRE(touches.size() == 3);
    CHECK(touches[0].phase == TouchPhase::down);
    CHECK(touches[0].at == Point{90, 40});
    CHECK(touches[1].phase == TouchPhase::move);
    CHECK(touches[2].phase == TouchPhase::up);
    CHECK(touches[2].at == Point{120, 60});
    for (const TouchEvent& touch : touches) CHECK(touch.finger == 0);
}

TEST_CASE("keys arrive by name and text as typed", "[gl]")
{
    const auto screen = open_screen();
    XServer server;
    screen->poll({50});
    server.tap_key(XK_a, 0);
    server.tap_key(XK_z, ControlMask);
    server.tap_key(XK_Return, ShiftMask);
    const auto keys = poll_until(*screen, [](const InputBatch& b) { return b.keys.size() >= 3; }).keys;
    REQUIRE(keys.size() == 3);
    CHECK(keys[0] == KeyEvent{Key::none, false, "a"});
    CHECK(keys[1] == KeyEvent{Key::undo, false, ""});
    CHECK(keys[2] == KeyEvent{Key::enter, true, ""});
}

TEST_CASE("a sleeping poll wakes when another thread says so, and costs nothing meanwhile", "[gl]")
{
    const auto screen = open_screen();
    frame(*screen, draw_board);
    screen->poll({50});
    std::thread waker([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        screen->wake();
    });
    const std::clock_t cpu = std::clock();
    const Stamp begin = the_clock.ticks();
    CHECK(screen->poll({-1}) == InputBatch{});
    waker.join();
    CHECK(the_clock.ticks() - begin >= 395);
    CHECK(std::clock() - cpu < CLOCKS_PER_SEC / 20);
    CHECK(screen->poll({0}) == InputBatch{});
}

TEST_CASE("a kiosk fills the screen and cannot be closed; afterwards it is a window again", "[gl]")
{
    const auto screen = open_screen();
    XServer server;
    frame(*screen, draw_board);
    screen->set_kiosk(true);
    poll_until(*screen, [&](const InputBatch&) { return screen->size() == Size{1280, 800}; });
    CHECK(screen->size() == Size{1280, 800});
    frame(*screen, draw_board);
    CHECK(server.glass(0, 0, 1280, 800) == picture(*screen));
    int timeout = -1, interval = 0, blanking = 0, exposures = 0;
    XGetScreenSaver(server.display(), &timeout, &interval, &blanking, &exposures);
    CHECK(timeout == 0);
    Window focus = 0;
    int revert = 0;
    XGetInputFocus(server.display(), &focus, &revert);
    CHECK(focus == server.window());
    server.ask_to_close();
    CHECK_FALSE(screen->poll({100}).close_requested);

    screen->set_kiosk(false);
    poll_until(*screen, [&](const InputBatch&) { return screen->size() == Size{640, 400}; });
    CHECK(screen->size() == Size{640, 400});
    server.ask_to_close();
    CHECK(poll_until(*screen, [](const InputBatch& b) { return b.close_requested; }).close_requested);
}
