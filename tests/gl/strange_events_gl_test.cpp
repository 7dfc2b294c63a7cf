// Another client of the X server may send the wall anything: it neither ends nor hangs; and what an answer brought along is heard.
#include "platform/touch_x11.hpp"
#include "tests/gl/gl_screen.hpp"

#include <cstdlib>
#include <poll.h>
#include <random>
#include <xcb/xcb.h>

using namespace fyr;
using namespace fyr::test;

namespace {

/// 32 bytes as they go over the wire: Xlib would look at them first.
using Wire = std::array<unsigned char, 32>;

void put(Wire& event, std::size_t at, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i) event.at(at + i) = static_cast<unsigned char>(value >> (8 * i));
}

} // namespace

TEST_CASE("a garbage event of another client, also one that names windows which are not there, does not end the wall", "[gl]")
{
    const auto screen = open_screen();
    screen->set_kiosk(true);
    frame(*screen, draw_board);
    screen->poll({50});
    XServer server;
    const auto window = static_cast<std::uint32_t>(server.window());
    xcb_connection_t* const wire = xcb_connect(nullptr, nullptr);
    const auto arrive = [&] { std::free(xcb_get_input_focus_reply(wire, xcb_get_input_focus(wire), nullptr)); };
    std::vector<std::uint32_t> atoms;
    for (const char* name : {"WM_PROTOCOLS", "_NET_WM_PING", "WM_DELETE_WINDOW", "XdndEnter", "XdndPosition", "XdndDrop", "XdndSelection", "text/uri-list", "CLIPBOARD",
                             "PRIMARY", "TARGETS", "MULTIPLE", "SAVE_TARGETS", "UTF8_STRING", "_XIM_PROTOCOL", "WM_STATE", "_NET_WM_STATE"})
        atoms.push_back(static_cast<std::uint32_t>(XInternAtom(server.display(), name, False)));
    std::mt19937 dice(20261201);
    const auto send = [&](const Wire& event) { xcb_send_event(wire, 0, window, 0, reinterpret_cast<const char*>(event.data())); };

    // What GLFW answers with requests of its own, about a window of nobody.
    for (const std::uint32_t kind : atoms) {
        Wire message{ClientMessage, 32, 0, 0};
        put(message, 4, window), put(message, 8, kind);
        for (const std::uint32_t first : {std::uint32_t{0x7ffffff}, atoms[1], atoms[2]}) {
            put(message, 12, first), put(message, 16, 5U << 24U | 1U), put(message, 20, 0x1234567), put(message, 24, 0x7654321), put(message, 28, 0x1);
            send(message);
        }
        for (const std::uint32_t target : atoms) {
            Wire request{SelectionRequest, 0, 0, 0};
            put(request, 8, window), put(request, 12, 0x7ffffff), put(request, 16, atoms[8]), put(request, 20, target), put(request, 24, kind);
            send(request);
        }
    }
    for (int i = 0; i < 4000; ++i) {
        Wire event{};
        for (unsigned char& byte : event) byte = static_cast<unsigned char>(dice());
        event[0] = static_cast<unsigned char>(2 + dice() % 33);
        if (dice() % 2 == 0) put(event, 4, window);
        if (dice() % 2 == 0) put(event, 8, atoms[dice() % atoms.size()]);
        if (dice() % 4 == 0) put(event, 12, window);
        send(event);
        if (i % 100 == 0) {
            arrive();
            (void)screen->poll({0});
            (void)frame(*screen, draw_board);
        }
    }
    arrive();
    xcb_disconnect(wire);
    const Stamp end = the_clock.ticks() + 300;
    while (the_clock.ticks() < end) (void)screen->poll({20});
    CHECK_FALSE(frame(*screen, draw_board).lost);
    server.tap_key(0x61, 0); // and it still hears
    const auto keys = poll_until(*screen, [](const InputBatch& b) { return !b.keys.empty(); }).keys;
    CHECK_FALSE(keys.empty());
}

TEST_CASE("what an answer of the server brought along is not slept over", "[gl]")
{
    XServer server;
    const Window window = XCreateSimpleWindow(server.display(), server.root(), 0, 0, 200, 100, 0, 0, 0);
    XMapRaised(server.display(), window);
    XSync(server.display(), False);
    auto touch = TouchX11::open(nullptr, window, window);
    REQUIRE(touch);
    (void)(*touch)->read();
    CHECK_FALSE((*touch)->has_news());
    XClearArea(server.display(), window, 0, 0, 10, 10, True); // uncovered
    XSync(server.display(), False);
    (void)(*touch)->screen_size(); // a question, and its answer
    pollfd source{(*touch)->fd(), POLLIN, 0};
    CHECK(::poll(&source, 1, 0) == 0);
    CHECK((*touch)->has_news());
    CHECK((*touch)->read().uncovered);
}
