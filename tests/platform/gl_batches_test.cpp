#include "platform/gl_batches.hpp"

#include "platform/headless_screen.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

const FixedClock the_clock{0};

/// Draws two frames (the second has all glyphs) and collects the batches for `part`.
template <class Draw>
GlBatches collected(const IRect& part, const Draw& draw)
{
    HeadlessScreen screen(640, 400, the_clock);
    for (int i = 0; i < 2; ++i) {
        screen.begin_frame();
        draw(*ImGui::GetBackgroundDrawList());
        screen.end_frame();
    }
    DamageTracker tracker;
    const ImDrawData& data = *ImGui::GetDrawData();
    tracker.next(data);
    const ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    GlBatches batches;
    batches.collect(data, part, tracker.touching(part), {static_cast<unsigned>(fonts.TexRef.GetTexID()), fonts.TexUvWhitePixel});
    return batches;
}

constexpr IRect all{0, 0, 640, 400};

} // namespace

TEST_CASE("a part begins black, with nothing of what was there", "[platform]")
{
    const GlBatches b = collected({10, 20, 30, 40}, [](ImDrawList&) {});
    REQUIRE(b.batches.size() == 1);
    CHECK(b.batches[0].paint == GlPaint::opaque);
    CHECK(b.batches[0].clip == IRect{10, 20, 30, 40});
    CHECK(b.vertices[0].col == IM_COL32(0, 0, 0, 255));
    CHECK(b.vertices[2].pos.x == 30);
}

TEST_CASE("large plain shapes are drawn without texture, opaque ones without blending, in their order", "[platform]")
{
    const GlBatches b = collected(all, [](ImDrawList& list) {
        list.AddRectFilled({0, 0}, {640, 400}, IM_COL32(1, 2, 3, 255));
        list.AddRectFilled({10, 10}, {300, 300}, IM_COL32(1, 2, 3, 100));
        list.AddText({20, 20}, IM_COL32_WHITE, "words");
        list.AddRectFilled({300, 10}, {500, 300}, IM_COL32(1, 2, 3, 255));
    });
    REQUIRE(b.batches.size() == 4);
    CHECK(b.batches[0].paint == GlPaint::opaque);
    CHECK(b.batches[0].count == 12); // the black and the first
    CHECK(b.batches[1].paint == GlPaint::plain);
    CHECK(b.batches[2].paint == GlPaint::textured);
    CHECK(b.batches[2].texture != 0);
    CHECK(b.batches[3].paint == GlPaint::opaque);
    std::uint32_t next = 0;
    for (const GlBatch& batch : b.batches) {
        CHECK(batch.first == next);
        next += batch.count;
    }
    CHECK(next == b.indices.size());
}

TEST_CASE("small shapes go with the texts around them", "[platform]")
{
    const GlBatches b = collected(all, [](ImDrawList& list) {
        for (float x = 10; x < 600; x += 30) {
            list.AddRectFilled({x, 10}, {x + 20, 30}, IM_COL32(1, 2, 3, 255));
            list.AddText({x, 10}, IM_COL32_WHITE, "a");
        }
    });
    CHECK(b.batches.size() == 2);
}

TEST_CASE("a shape is painted the same way in a part as in the whole", "[platform]")
{
    const auto draw = [](ImDrawList& list) {
        for (float y = 0; y < 400; y += 100) list.AddRectFilled({0, y}, {640, y + 90}, IM_COL32(1, 2, 3, 255), 12);
    };
    const GlBatches b = collected({300, 120, 310, 130}, draw);
    REQUIRE(b.batches.size() == 2);
    CHECK(b.batches[0].paint == GlPaint::opaque);
    CHECK(b.batches[0].count > 12); // only one of the four, but its whole inside
    CHECK(b.batches[1].paint == GlPaint::textured); // its soft edge
    for (const std::uint32_t index : b.indices) CHECK(index < b.vertices.size());
}
