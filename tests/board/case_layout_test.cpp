// The case page as geometry: the corners of the design, slots that never touch, places large enough for a finger.
#include "board/case_layout.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace fyr;
using Catch::Matchers::WithinAbs;

namespace {

/// A triangle with so many dimensions on each side.
Triangle triangle_of(std::size_t left, std::size_t right, std::size_t base)
{
    Triangle t;
    const std::array<std::size_t, 3> counts{left, right, base};
    for (std::size_t side = 0; side < 3; ++side)
        for (std::size_t i = 0; i < counts[side]; ++i) {
            Dimension d;
            d.key = "d" + std::to_string(side) + "_" + std::to_string(i);
            t.sides[side].dimensions.push_back(d);
        }
    return t;
}

const std::vector<Size> case_glasses{{1920, 1080}, {3840, 2160}, {1920, 1200}, {1024, 768}, {2560, 1080}, {5120, 2160}, {1080, 1920}, {2160, 3840}};

TriangleLayout on(const Triangle& triangle, const CaseLayout& layout, bool chips)
{
    const Rect inside = layout.phases[1].inside;
    return layout_triangle(triangle, inside, inside.y + layout.content_top + 22, chips);
}

} // namespace

TEST_CASE("with phase 2 in front the corners are those of the design", "[board]")
{
    const CaseLayout layout = layout_case(metrics_for({1920, 1080}), 2);
    const std::array<float, 3> x{32, 390, 1156}, w{348, 756, 316}, top_left{136, 150.4F, 181.3F}, top_right{150, 180.9F, 194};
    const std::array<float, 3> bottom_left{944, 929.6F, 898.7F}, bottom_right{930, 899.1F, 886};
    for (std::size_t i = 0; i < 3; ++i) {
        const Phase& p = layout.phases[i];
        CHECK_THAT(p.x, WithinAbs(x[i], 0.1));
        CHECK_THAT(p.w, WithinAbs(w[i], 0.1));
        CHECK_THAT(p.corners[0].y, WithinAbs(top_left[i], 0.1));
        CHECK_THAT(p.corners[1].y, WithinAbs(top_right[i], 0.1));
        CHECK_THAT(p.corners[2].y, WithinAbs(bottom_right[i], 0.1));
        CHECK_THAT(p.corners[3].y, WithinAbs(bottom_left[i], 0.1));
    }
    CHECK(layout.panel == Rect{1492, 136, 396, 808});
    CHECK(layout.board == Rect{32, 136, 1440, 808});
}

TEST_CASE("phases and panel never touch each other nor the bar, on any glass", "[board]")
{
    for (const Size glass : case_glasses)
        for (int active = 1; active <= 3; ++active) {
            const Metrics m = metrics_for(glass);
            const CaseLayout layout = layout_case(m, active);
            INFO(glass.w << "x" << glass.h << " phase " << active);
            CHECK(layout.panel.bottom() < m.bar().y);
            CHECK_FALSE(layout.panel.overlaps(layout.board));
            CHECK(layout.panel.x >= 0);
            for (std::size_t i = 0; i < 3; ++i) {
                const Phase& p = layout.phases[i];
                CHECK(p.header.h >= Metrics::touch_min);
                CHECK(p.inside.w > 287.9F); // the design's narrowest: 316 less its edges
                CHECK(p.corners[2].y <= layout.board.bottom() + 0.5F);
                CHECK(p.corners[1].x <= layout.board.right() + 0.5F);
                for (std::size_t k = i + 1; k < 3; ++k) CHECK_FALSE(p.header.overlaps(layout.phases[k].header));
            }
            CHECK(layout.phases[static_cast<std::size_t>(active - 1)].bar == false);
        }
}

TEST_CASE("slots of a triangle never overlap and take a finger, on any glass", "[board]")
{
    const std::vector<Triangle> triangles{triangle_of(4, 3, 3), triangle_of(5, 6, 7), triangle_of(1, 1, 1), triangle_of(0, 6, 2)};
    for (const Size glass : case_glasses)
        for (const Triangle& triangle : triangles)
            for (const bool chips : {false, true}) {
                const CaseLayout layout = layout_case(metrics_for(glass), 2);
                const TriangleLayout t = on(triangle, layout, chips);
                INFO(glass.w << "x" << glass.h << (chips ? " with hypotheses" : ""));
                for (std::size_t i = 0; i < t.slots.size(); ++i) {
                    const Slot& slot = t.slots[i];
                    INFO(slot.key);
                    CHECK(slot.touch.w >= Metrics::touch_min);
                    CHECK(slot.touch.h >= Metrics::touch_min);
                    CHECK(slot.room >= 1);
                    CHECK(slot.room <= 3);
                    for (std::size_t k = i + 1; k < t.slots.size(); ++k) {
                        INFO("and " << t.slots[k].key);
                        CHECK_FALSE(slot.touch.inset(0.01F).overlaps(t.slots[k].touch));
                    }
                }
            }
}

TEST_CASE("the triangle of today stands as in the design", "[board]")
{
    const CaseLayout layout = layout_case(metrics_for({1920, 1080}), 2);
    const Triangle triangle = triangle_of(4, 3, 3);
    const TriangleLayout t = on(triangle, layout, false);
    const float cx = 390 + 378;
    CHECK_THAT(t.a.x, WithinAbs(cx, 0.1));
    CHECK_THAT(t.a.y, WithinAbs(180.9 + 136, 0.1));
    CHECK_THAT(t.b.x, WithinAbs(cx - 240, 0.5));
    CHECK_THAT(t.b.y - t.a.y, WithinAbs(416, 0.5));
    const Slot* third_right = t.slot("d1_2");
    REQUIRE(third_right);
    CHECK_THAT(third_right->at.x, WithinAbs(cx + 240 * .60F, 0.5));
    CHECK_THAT(third_right->at.y, WithinAbs(t.a.y + 416 * .60F, 0.5));
    CHECK(t.slot("d0_1")->room >= 2); // two magnets side by side, as in the picture
}

TEST_CASE("a magnet snaps to the nearest slot within reach and to none beyond it", "[board]")
{
    const TriangleLayout t = on(triangle_of(4, 3, 3), layout_case(metrics_for({1920, 1080}), 2), false);
    const Slot& slot = t.slots[4];
    const Slot* near = nearest_slot(t, {slot.at.x + 30, slot.at.y - 20}, 56);
    REQUIRE(near);
    CHECK(near->key == slot.key);
    CHECK(nearest_slot(t, {t.a.x, t.a.y - 300}, 56) == nullptr);
}
