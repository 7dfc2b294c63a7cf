// How long pictures take: finding damage, drawing it, drawing all, exporting. Prints medians, the fastest run, the
// processor's time (all threads) and the ratio to the number to reach. On a quiet machine:  raster_bench [runs]
#include "platform/headless_screen.hpp"
#include "platform/picture_export.hpp"
#include "platform/soft_raster.hpp"
#include "tests/support/board_scene.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace fyr;

namespace {

int runs = 15;

/// Runs `work` and prints its line; `goal_ms` 0: there is none.
template <class Work> void measure(const std::string& what, double goal_ms, Work&& work)
{
    std::vector<double> times;
    const std::clock_t processor = std::clock();
    for (int i = 0; i < runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    const double processor_ms = static_cast<double>(std::clock() - processor) * 1000 / CLOCKS_PER_SEC / runs;
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("  %-40s median %8.3f  fastest %8.3f  processor %8.3f ms", what.c_str(), median, times.front(),
                processor_ms);
    if (goal_ms > 0) std::printf("   goal %5.1f  ratio %.2f", goal_ms, median / goal_ms);
    std::printf("\n");
}

/// A real text face when the machine has one; Dear ImGui's own otherwise.
void add_font()
{
    static std::string bytes;
    for (const char* path :
         {"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"}) {
        std::ifstream file(path, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(file), {});
        if (bytes.empty()) continue;
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        ImGui::GetIO().Fonts->AddFontFromMemoryTTF(bytes.data(), static_cast<int>(bytes.size()), 16, &config);
        return;
    }
}

/// The scene drawn twice (the atlas grows in the first frame) and rendered, not yet shown.
const ImDrawData& draw(const BoardScene& scene, TextureKeeper& textures)
{
    for (int i = 0; i < 2; ++i) {
        ImGui::NewFrame();
        draw_board_scene(*ImGui::GetBackgroundDrawList(), scene);
        ImGui::Render();
        textures.update(*ImGui::GetDrawData());
    }
    return *ImGui::GetDrawData();
}

void measure_size(int width, double export_goal_ms)
{
    const int height = width * 9 / 16;
    const FixedClock clock(0);
    HeadlessScreen screen(width, height, clock);
    add_font();
    BoardScene scene{200, static_cast<float>(width), static_cast<float>(height), static_cast<float>(width) / 1920};
    TextureKeeper textures;
    screen.begin_frame();
    ImGui::EndFrame();
    const ImDrawData& data = draw(scene, textures);
    std::printf("%d x %d, %d vertices, %d triangles\n", width, height, data.TotalVtxCount, data.TotalIdxCount / 3);
    DamageTracker tracker;
    measure("find that nothing changed", width <= 3840 ? 0.3 : 0, [&] { tracker.next(data); });
    measure("copy the draw data", 0, [&] { (void)make_drawing(data, textures); });
    const Drawing drawing = make_drawing(data, textures);
    Image image = raster_image(drawing, 0xFFFFFFFFu);
    measure("raster all, one thread", 0, [&] { raster(drawing, canvas_of(image)); });
    std::size_t size = 0;
    const auto count = [&size](std::string_view part) {
        size += part.size();
        return true;
    };
    for (const int threads : {1, 2})
        measure("export PNG, threads: " + std::to_string(threads), threads == 2 ? export_goal_ms : 0, [&] {
            size = 0;
            if (!export_picture(drawing, 0xFFFFFFFFu, {}, count, threads)) std::abort();
        });
    std::printf("  %-40s %.2f MB\n", "its size", static_cast<double>(size) / 1e6);
    textures.release();
}

void measure_drag(int width)
{
    const int height = width * 9 / 16;
    const FixedClock clock(0);
    HeadlessScreen screen(width, height, clock);
    add_font();
    BoardScene scene{200, static_cast<float>(width), static_cast<float>(height), static_cast<float>(width) / 1920};
    scene.moved_card = 7;
    scene.moved_x = scene.moved_y = 300;
    const auto frame = [&] {
        scene.moved_x += 3;
        screen.begin_frame();
        draw_board_scene(*ImGui::GetBackgroundDrawList(), scene);
        return screen.end_frame();
    };
    for (int i = 0; i < 3; ++i) frame();
    measure("drag one card at " + std::to_string(width) + ": a whole frame", 0, frame);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1) runs = std::max(1, std::atoi(argv[1]));
    measure_size(1920, 0);
    measure_size(3840, 60);
    measure_size(7680, 400);
    measure_drag(1920);
    measure_drag(3840);
}
