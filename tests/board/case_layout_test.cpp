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
    const Rect content = layout.phases[1].content();
    return layout_triangle(triangle, content, content.y + 18, chips);
}

} // namespace

TEST_CASE("with phase 1 in front the corners are those of the design", "[board]")
{
    const CaseLayout layout = layout_case(metrics_for({1920, 1080}), 1);
    const std::array<float, 3> x{32, 772, 1172}, w{730, 390, 300};
    for (std::size_t i = 0; i < 3; ++i) {
        const Phase& p = layout.phases[i];
        CHECK_THAT(p.x, WithinAbs(x[i], 0.1));
        CHECK_THAT(p.w, WithinAbs(w[i], 0.1));
        CHECK_THAT(p.corners[0].y, WithinAbs(200 + 34 * (x[i] - 32) / 1440, 0.1));
        CHECK_THAT(p.corners[2].y, WithinAbs(852 - 34 * (x[i] + w[i] - 32) / 1440, 0.1));
    }
    CHECK(layout.strip == Rect{32, 114, 1856, 72});
    CHECK(layout.board == Rect{32, 200, 1440, 652});
    CHECK(layout.duties == Rect{32, 864, 1440, 84});
    CHECK(layout.panel == Rect{1492, 200, 396, 748});
}

TEST_CASE("without marks and duties the phases take their room", "[board]")
{
    const CaseLayout layout = layout_case(metrics_for({1920, 1080}), 1, {0, 0, 84, 288});
    CHECK(layout.board.y == 120);
    CHECK(layout.board.bottom() == 948);
    CHECK(layout.duties.h == 0);
}

TEST_CASE("where type is large one phase is shown and the others are tabs of one size", "[board]")
{
    const CaseLayout layout = layout_case(metrics_for({1920, 1080}, 130), 2);
    REQUIRE(layout.tabs);
    CHECK(layout.phases[0].bar);
    CHECK_FALSE(layout.phases[1].bar);
    CHECK_THAT(layout.phases[0].header.w, WithinAbs(473.3, 0.1));
    CHECK_THAT(layout.phases[1].inside.w, WithinAbs(1412, 0.1));
    CHECK_FALSE(layout_case(metrics_for({1920, 1080}, 115), 2).tabs);
}

TEST_CASE("phases, duties and panel never touch each other nor the bar, on any glass and with any marks", "[board]")
{
    for (const Size glass : case_glasses)
        for (int active = 1; active <= 3; ++active)
            for (const int percent : {100, 115, 130})
                for (const CaseNeeds& needs : {CaseNeeds{}, CaseNeeds{230, 2, 90, 420}, CaseNeeds{0, 0, 84, 288}}) {
                    const Metrics m = metrics_for(glass, percent);
                    const CaseLayout layout = layout_case(m, active, needs);
                    INFO(glass.w << "x" << glass.h << " " << percent << " % phase " << active);
                    CHECK(layout.panel.bottom() <= m.bar().y);
                    CHECK(layout.duties.bottom() <= m.bar().y);
                    CHECK_FALSE(layout.panel.overlaps(layout.board));
                    CHECK_FALSE(layout.duties.inset(0.1F).overlaps(layout.board));
                    CHECK_FALSE(layout.duties.inset(0.1F).overlaps(layout.panel));
                    CHECK(layout.panel.x >= 0);
                    CHECK(layout.phases[static_cast<std::size_t>(active - 1)].bar == false);
                    CHECK(layout.phases[static_cast<std::size_t>(active - 1)].content().h > 250);
                    for (std::size_t i = 0; i < 3; ++i) {
                        const Phase& p = layout.phases[i];
                        CHECK(p.header.h >= Metrics::touch_min);
                        CHECK(p.corners[2].y <= layout.board.bottom() + 0.5F);
                        CHECK(p.corners[1].x <= layout.board.right() + 0.5F);
                        for (std::size_t k = i + 1; k < 3; ++k) CHECK_FALSE(p.header.overlaps(layout.phases[k].header));
                    }
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

TEST_CASE("the triangle of today stands whole in its phase", "[board]")
{
    const CaseLayout layout = layout_case(metrics_for({1920, 1080}), 2);
    const Triangle triangle = triangle_of(4, 3, 3);
    const TriangleLayout t = on(triangle, layout, true);
    const Rect content = layout.phases[1].content();
    CHECK_THAT(t.a.x, WithinAbs(content.center().x, 0.1));
    CHECK(t.hypotheses.bottom() <= content.bottom() + 0.5F);
    CHECK(t.hypotheses.y >= t.pills[2].y + 40); // the name of the base is not covered
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
