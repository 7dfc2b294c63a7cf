// Ideas not automated: damage against the picture of a real GPU (tests/gl does it for the screen as a whole).
#include "platform/damage.hpp"

#include "platform/headless_screen.hpp"
#include "platform/soft_raster.hpp"
#include "tests/support/board_scene.hpp"
#include "tests/support/shape_session.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <imgui.h>
#include <imgui_internal.h> // RegisterUserTexture

using namespace fyr;

namespace {

template <class Draw> PictureDamage frame(HeadlessScreen& screen, Draw&& draw)
{
    screen.begin_frame();
    draw(*ImGui::GetBackgroundDrawList());
    screen.end_frame();
    return screen.damage();
}

long differing_outside(const Image& before, const Image& after, const std::vector<IRect>& rects)
{
    long count = 0;
    for (int y = 0; y < after.height; ++y)
        for (int x = 0; x < after.width; ++x) {
            const std::size_t at =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(after.width) + static_cast<std::size_t>(x);
            if (before.pixels[at] == after.pixels[at]) continue;
            count += std::none_of(rects.begin(), rects.end(), [&](const IRect& r) {
                return r.contains({x, y, x + 1, y + 1});
            });
        }
    return count;
}

const FixedClock the_clock{0};

} // namespace

TEST_CASE("drawing only the damage gives the pixels of a full redraw", "[platform][property]")
{
    const std::uint32_t seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, 20240u, 777777u);
    INFO("seed " << seed);
    HeadlessScreen partial(320, 200, the_clock), whole(320, 200, the_clock);
    ShapeSession session(seed, 320, 200);
    long drawn = 0;
    for (int i = 0; i < 80; ++i) {
        const PictureDamage damage = frame(partial, [&](ImDrawList& list) { session.draw(list); });
        whole.redraw_all();
        frame(whole, [&](ImDrawList& list) { session.draw(list); });
        INFO("frame " << i);
        REQUIRE(partial.picture() == whole.picture());
        REQUIRE(damage.rects.size() <= DamageTracker::max_rects);
        drawn += damage.area();
        session.step();
    }
    CHECK(drawn < 80L * 320 * 200 / 2); // or it would be no use
}

TEST_CASE("windows that come to the front, fold and scroll give the pixels of a full redraw", "[platform][property]")
{
    const std::uint32_t seed = GENERATE(11u, 12u, 13u);
    INFO("seed " << seed);
    HeadlessScreen partial(400, 300, the_clock), whole(400, 300, the_clock);
    std::mt19937 random(seed);
    const auto draw = [&](int what, int which, float at) {
        for (int w = 0; w < 3; ++w) {
            const std::string name = "window " + std::to_string(w);
            if (what == w) ImGui::SetNextWindowFocus();
            if (which == w) ImGui::SetNextWindowPos({at, at / 2});
            if (what == w + 3) ImGui::SetNextWindowCollapsed(which != 0);
            if (what == w + 6) ImGui::SetNextWindowScroll({0, at / 4});
            ImGui::SetNextWindowSize({160, 120}, ImGuiCond_FirstUseEver);
            ImGui::Begin(name.c_str());
            for (int i = 0; i < 20; ++i) ImGui::Text("line %d of %s", i, name.c_str());
            ImGui::End();
        }
    };
    for (int i = 0; i < 60; ++i) {
        const int what = static_cast<int>(random() % 12), which = static_cast<int>(random() % 8);
        const float at = static_cast<float>(random() % 300);
        frame(partial, [&](ImDrawList&) { draw(what, which, at); });
        whole.redraw_all();
        frame(whole, [&](ImDrawList&) { draw(what, which, at); });
        INFO("frame " << i);
        REQUIRE(partial.picture() == whole.picture());
    }
}

TEST_CASE("a frame like the last one has no damage", "[platform]")
{
    HeadlessScreen screen(640, 360, the_clock);
    BoardScene scene{40, 640, 360, 0.5f};
    const auto draw = [&](ImDrawList& list) { draw_board_scene(list, scene); };
    CHECK(frame(screen, draw).everything);
    frame(screen, draw); // the font atlas has grown meanwhile
    CHECK(frame(screen, draw).nothing());
    CHECK(screen.counters().frames == 3);
}

TEST_CASE("a dragged card damages where it was and where it is, not the board", "[platform]")
{
    HeadlessScreen screen(1280, 720, the_clock);
    BoardScene scene{60, 1280, 720, 1};
    const auto draw = [&](ImDrawList& list) { draw_board_scene(list, scene); };
    scene.moved_card = 7, scene.moved_x = 300, scene.moved_y = 300;
    for (int i = 0; i < 3; ++i) frame(screen, draw);
    const Image before = screen.picture();
    scene.moved_x += 5;
    const PictureDamage damage = frame(screen, draw);
    REQUIRE_FALSE(damage.everything);
    CHECK(damage.rects.size() == 1);
    CHECK(damage.area() < 140L * 140);
    CHECK(before != screen.picture());
    CHECK(differing_outside(before, screen.picture(), damage.rects) == 0);
}

TEST_CASE("changes far apart stay apart", "[platform]")
{
    HeadlessScreen screen(1920, 1080, the_clock);
    float moved = 0;
    const auto draw = [&](ImDrawList& list) {
        for (const float x : {100.f, 1700.f})
            for (const float y : {100.f, 900.f})
                list.AddRectFilled({x + moved, y}, {x + moved + 80, y + 50}, IM_COL32_WHITE, 6);
    };
    frame(screen, draw);
    moved = 4;
    const PictureDamage damage = frame(screen, draw);
    CHECK(damage.rects.size() == 4);
    CHECK(damage.area() < 4L * 100 * 70);
}

TEST_CASE("two shapes that change places in depth are damage although neither moved", "[platform]")
{
    HeadlessScreen screen(200, 100, the_clock);
    bool swapped = false;
    const auto draw = [&](ImDrawList& list) {
        list.AddRectFilled({150, 80}, {170, 90}, IM_COL32_WHITE);
        if (swapped) list.AddRectFilled({30, 10}, {80, 60}, IM_COL32(0, 255, 0, 255));
        list.AddRectFilled({10, 10}, {60, 60}, IM_COL32(255, 0, 0, 255));
        if (!swapped) list.AddRectFilled({30, 10}, {80, 60}, IM_COL32(0, 255, 0, 255));
    };
    frame(screen, draw);
    CHECK(screen.picture().pixels[20 * 200 + 40] == IM_COL32(0, 255, 0, 255));
    swapped = true;
    const PictureDamage damage = frame(screen, draw);
    CHECK_FALSE(damage.nothing());
    CHECK(screen.picture().pixels[20 * 200 + 40] == IM_COL32(255, 0, 0, 255));
}

TEST_CASE("a new glyph in the atlas damages nothing that was there", "[platform]")
{
    HeadlessScreen screen(400, 100, the_clock);
    std::string late;
    const auto draw = [&](ImDrawList& list) {
        list.AddText(nullptr, 20, {10, 10}, IM_COL32_WHITE, "abc abc abc");
        list.AddText(nullptr, 20, {300, 70}, IM_COL32_WHITE, late.c_str());
    };
    for (int i = 0; i < 3; ++i) frame(screen, draw);
    late = "Q";
    const PictureDamage damage = frame(screen, draw);
    REQUIRE(damage.rects.size() == 1);
    CHECK(damage.rects[0].left >= 295);
    CHECK(damage.rects[0].top >= 65);
    CHECK(frame(screen, draw).nothing());
}

TEST_CASE("a picture whose texels change under an unchanged shape is damage", "[platform]")
{
    ImTextureData texture; // outlives the screen that shows it
    HeadlessScreen screen(100, 100, the_clock);
    texture.Create(ImTextureFormat_RGBA32, 8, 8);
    const auto set = [&](ImU32 color) { std::fill_n(reinterpret_cast<ImU32*>(texture.Pixels), 64, color); };
    set(IM_COL32(255, 0, 0, 255));
    texture.UseColors = true;
    texture.SetStatus(ImTextureStatus_WantCreate);
    texture.RefCount = 1;
    ImGui::RegisterUserTexture(&texture);
    const auto draw = [&](ImDrawList& list) { list.AddImage(texture.GetTexRef(), {10, 10}, {18, 18}); };
    frame(screen, draw);
    frame(screen, draw);
    CHECK(screen.picture().pixels[12 * 100 + 12] == IM_COL32(255, 0, 0, 255));
    set(IM_COL32(0, 0, 255, 255));
    texture.Updates.push_back({0, 0, 8, 8});
    texture.SetStatus(ImTextureStatus_WantUpdates);
    const PictureDamage damage = frame(screen, draw);
    CHECK(damage.rects == std::vector<IRect>{{10, 10, 18, 18}});
    CHECK(screen.picture().pixels[12 * 100 + 12] == IM_COL32(0, 0, 255, 255));
    ImGui::UnregisterUserTexture(&texture);
}

TEST_CASE("the parts to draw for a place leave out what is elsewhere, in order, with all their vertices", "[platform]")
{
    HeadlessScreen screen(640, 360, the_clock);
    BoardScene scene{40, 640, 360, 0.5f};
    screen.begin_frame();
    draw_board_scene(*ImGui::GetBackgroundDrawList(), scene);
    screen.end_frame();
    const ImDrawData& data = *ImGui::GetDrawData();
    DamageTracker tracker;
    tracker.next(data);
    const std::vector<DrawRun> all = tracker.touching({0, 0, 640, 360}), few = tracker.touching({100, 100, 160, 130});
    const auto count = [](const std::vector<DrawRun>& runs) {
        std::uint32_t sum = 0;
        for (const DrawRun& run : runs) sum += run.index_count;
        return sum;
    };
    CHECK(count(all) > 1000);
    CHECK(count(few) < count(all) / 5);
    CHECK(count(few) > 0);
    for (std::size_t i = 0; i < few.size(); ++i) {
        const DrawRun& run = few[i];
        const ImDrawList& list = *data.CmdLists[run.list];
        const ImDrawCmd& command = list.CmdBuffer[run.command];
        if (i > 0 && few[i - 1].list == run.list)
            CHECK(few[i - 1].first_index + few[i - 1].index_count < run.first_index);
        for (std::uint32_t k = run.first_index; k < run.first_index + run.index_count; ++k) {
            const std::uint32_t vertex = list.IdxBuffer[static_cast<int>(k)] + command.VtxOffset;
            REQUIRE((vertex >= run.first_vertex && vertex < run.first_vertex + run.vertex_count));
        }
    }
}

TEST_CASE("merged boxes cover all boxes and are few", "[platform][property]")
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<IRect> boxes;
        const int count = static_cast<int>(random() % 200);
        for (int i = 0; i < count; ++i) {
            const int x = static_cast<int>(random() % 2000), y = static_cast<int>(random() % 1000);
            boxes.push_back({x, y, x + static_cast<int>(random() % 50), y + static_cast<int>(random() % 50)});
        }
        const std::vector<IRect> merged = merge_boxes(boxes, 8);
        REQUIRE(merged.size() <= 8);
        for (const IRect& box : boxes)
            REQUIRE((box.empty() ||
                     std::any_of(merged.begin(), merged.end(), [&](const IRect& m) { return m.contains(box); })));
    }
    CHECK(merge_boxes({}, 8).empty());
}
