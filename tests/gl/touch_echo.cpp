// Says what the screen hears, one line each, and draws a disc under every finger. For touch_test.py.
//   touch_echo WIDTHxHEIGHT [kiosk]
#include "platform/glfw_screen.hpp"
#include "platform/system_clock.hpp"

#include <imgui.h>

#include <cstdio>
#include <ctime>
#include <map>
#include <string_view>

namespace {

using namespace fyr;

const char* name(TouchPhase phase)
{
    switch (phase) {
    case TouchPhase::down: return "down";
    case TouchPhase::move: return "move";
    case TouchPhase::up: return "up";
    case TouchPhase::cancel: return "cancel";
    }
    return "?";
}

long long now_ns()
{
    timespec t{};
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1'000'000'000LL + t.tv_nsec;
}

} // namespace

int main(int argc, char** argv)
{
    GlfwOptions options;
    if (argc < 2 || std::sscanf(argv[1], "%dx%d", &options.width, &options.height) != 2) return 2;
    const SystemClock clock;
    auto opened = GlfwScreen::open(options, clock);
    if (!opened) return std::fprintf(stderr, "touch_echo: %s\n", opened.error().message.key.c_str()), 1;
    GlfwScreen& screen = **opened;
    if (argc > 2 && std::string_view(argv[2]) == "kiosk") screen.set_kiosk(true);
    std::map<std::uint64_t, Point> down;
    bool ready = false;
    for (;;) {
        screen.begin_frame();
        for (const auto& [finger, at] : down)
            ImGui::GetBackgroundDrawList()->AddCircleFilled({at.x, at.y}, 40, IM_COL32(255, 200, 60, 255));
        if (screen.end_frame().changed) std::printf("shown %lld\n", now_ns());
        if (!ready) std::printf("ready devices %d\n", screen.touch_device_count());
        ready = true;
        std::fflush(stdout);
        const InputBatch input = screen.poll({-1});
        for (const TouchEvent& t : input.touches) {
            std::printf("touch %llu %s %.3f %.3f\n", static_cast<unsigned long long>(t.finger), name(t.phase),
                        static_cast<double>(t.at.x), static_cast<double>(t.at.y));
            down[t.finger] = t.at;
            if (t.phase == TouchPhase::up || t.phase == TouchPhase::cancel) down.erase(t.finger);
        }
        if (input.touch_device_lost) std::printf("lost, devices %d\n", screen.touch_device_count());
        if (input.close_requested) return 0;
    }
}
