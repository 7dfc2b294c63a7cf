// Measuring the glass: what is tried and what is kept, the ruler, and three touches of a cross.
#include "board/setup_layout.hpp"
#include "board/ui_state.hpp"

#include "board/reading.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using Catch::Approx;

namespace {

void tell(UiState& ui, const SetupAction& action) { evolve(ui, UiAction{action}, 1000); }

UiState measuring()
{
    UiState ui;
    evolve(ui, UiAction{GoTo{Page::setup, {}}}, 1000);
    return ui;
}

} // namespace

TEST_CASE("measuring begins with a usual wall and changes nothing until it is kept", "[board][setup]")
{
    UiState ui = measuring();
    CHECK(ui.diagonal_mm == 1651);
    CHECK(ui.distance_mm == 4000);
    tell(ui, ChangeFact{GlassFact::distance, 500});
    CHECK(ui.distance_mm == 4500);
    tell(ui, EndSetup{false});
    CHECK(ui.page == Page::home);
    CHECK(static_cast<const WallGlass&>(ui) == WallGlass{});

    ui = measuring();
    tell(ui, ChangeFact{GlassFact::distance, 500});
    evolve(ui, UiAction{GoTo{Page::home, {}}}, 2000); // walked away
    CHECK(ui.distance_mm == 0);

    ui = measuring();
    tell(ui, ChangeFact{GlassFact::distance, 500});
    tell(ui, EndSetup{true});
    CHECK(ui.page == Page::home);
    CHECK(ui.distance_mm == 4500);
    CHECK(ui.diagonal_mm == 1651);
}

TEST_CASE("facts of the glass stay within their ranges", "[board][setup]")
{
    UiState ui = measuring();
    for (const auto& [fact, value, range] : {std::tuple{GlassFact::diagonal, &WallGlass::diagonal_mm, diagonal_range_mm},
                                             std::tuple{GlassFact::distance, &WallGlass::distance_mm, distance_range_mm},
                                             std::tuple{GlassFact::lower_edge, &WallGlass::lower_edge_mm, lower_edge_range_mm}}) {
        tell(ui, ChangeFact{fact, 1'000'000});
        CHECK(ui.*value == range.high);
        tell(ui, ChangeFact{fact, -1'000'000});
        CHECK(ui.*value == range.low);
    }
}

TEST_CASE("nothing of the setup happens while nobody measures", "[board][setup]")
{
    UiState ui;
    tell(ui, ChangeFact{GlassFact::distance, 500});
    tell(ui, TouchCross{{3, 3}});
    CHECK(static_cast<const WallGlass&>(ui) == WallGlass{});
}

TEST_CASE("three touches of the cross give the median, one far away does not count", "[board][setup]")
{
    UiState ui = measuring();
    tell(ui, TouchCross{{9, 9}}); // the cross is not in front
    tell(ui, AimAtCross{});
    tell(ui, TouchCross{{4.2F, -2}});
    tell(ui, TouchCross{{180, 20}});
    CHECK(ui.setup.missed);
    CHECK(ui.setup.touches.size() == 1);
    tell(ui, TouchCross{{12, -1.4F}});
    CHECK_FALSE(ui.setup.missed);
    tell(ui, TouchCross{{3, -9}});
    CHECK_FALSE(ui.setup.aiming);
    CHECK(ui.touch_offset == TouchOffset{4, -2});
    tell(ui, ForgetOffset{});
    CHECK(ui.touch_offset == TouchOffset{});
}

TEST_CASE("the ruler is 20 centimetres long wherever they fit, else 10 or 5", "[board][setup]")
{
    for (const Size px : {Size{1920, 1080}, Size{3840, 2160}, Size{1080, 1920}, Size{2560, 1080}})
        for (int mm = diagonal_range_mm.low; mm <= diagonal_range_mm.high; mm += 37) {
            WallGlass glass;
            glass.diagonal_mm = mm;
            const Metrics m = metrics_for(px, glass);
            const SetupLayout at = layout_setup(m);
            const float mm_per_px = static_cast<float>(mm) / std::hypot(px.w, px.h);
            INFO(px.w << " × " << px.h << ", " << mm << " mm");
            CHECK(m.to_px(at.ruler.w) * mm_per_px == Approx(at.ruler_cm * 10).epsilon(0.001));
            CHECK(at.ruler.x >= at.ruler_panel.x);
            CHECK(at.ruler.right() <= at.ruler_panel.right());
            for (const Rect& panel : {at.ruler_panel, at.facts_panel, at.result_panel}) CHECK(panel.bottom() <= m.bar().y);
            CHECK_FALSE(at.facts_panel.overlaps(at.result_panel));
            CHECK(at.row_height >= 84);
        }
}

TEST_CASE("a touch is measured from the cross in millimetres", "[board][setup]")
{
    WallGlass glass;
    glass.diagonal_mm = 1651;
    const Metrics m = metrics_for({1920, 1080}, glass);
    const Point off = off_cross_mm(m, {960 + 10, 540 - 20});
    CHECK(off.x == Approx(7.495).margin(0.01));
    CHECK(off.y == Approx(-14.99).margin(0.01));
}
