// How long a picture of a full board takes, inside the program: drawing it and packing the PNG, without the disk.
#include "platform/memory_journal.hpp"
#include "platform/picture_export.hpp"
#include "session/session.hpp"
#include "shell/picture.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace fyr;

namespace {

double milliseconds_since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main()
{
    const auto assets = load_assets(assets_folder(), "", false);
    if (!assets) return std::fprintf(stderr, "no assets\n"), 1;
    MemoryJournal journal;
    int id = 0;
    Session session(journal, assets->rules, [&] { return std::to_string(++id); });
    constexpr Stamp now = 1772522100000;
    for (int i = 0; i < 200; ++i) {
        Notification n;
        n.id = "b" + std::to_string(i);
        n.received = now - i * 7 * ms_per_minute;
        n.summary = "Fravær 22 %, tre dage uden jakke i frost, mormor henter";
        n.age = i % 18;
        n.notifier = 2;
        (void)session.dispatch(ReceiveNotification{n}, now, "bench");
        (void)session.dispatch(MoveCard{{static_cast<std::uint64_t>(i + 1)}, static_cast<Step>(i % 4)}, now, "bench");
    }
    PictureSpec spec;
    spec.state = session.state();
    spec.now = now;
    spec.level = ExportLevel::full;
    spec.entry = session.seq();
    std::printf("%zu cards\n", spec.state.on_board().size());
    for (const Size px : {Size{1920, 1080}, Size{3840, 2160}, Size{7680, 4320}}) {
        spec.px = px;
        std::vector<double> draws, packs;
        std::size_t bytes = 0;
        const std::clock_t worked = std::clock();
        for (int i = 0; i < 7; ++i) {
            auto start = std::chrono::steady_clock::now();
            const Drawing drawing = draw_picture(spec, *assets);
            draws.push_back(milliseconds_since(start));
            start = std::chrono::steady_clock::now();
            bytes = 0;
            (void)export_picture(drawing, 0xFFFFFFFFU, {}, [&](std::string_view part) { return bytes += part.size(), true; });
            packs.push_back(milliseconds_since(start));
        }
        std::sort(draws.begin(), draws.end());
        std::sort(packs.begin(), packs.end());
        std::printf("%4.0f x %4.0f: draw %6.1f ms, raster and pack %6.1f ms (medians of 7), %.1f ms of work, %zu KB\n",
                    static_cast<double>(px.w), static_cast<double>(px.h), draws[3], packs[3],
                    1000.0 * static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC / 7, bytes / 1024);
    }
    return 0;
}
