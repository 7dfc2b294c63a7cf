#include "board/ui_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("the light is carried without changing its size, and every size can be reached and no further", "[board]")
{
    std::optional<Spotlight> light;
    evolve(light, SizeLight{1});
    CHECK_FALSE(light); // what is out has no size
    evolve(light, PointAt{{300, 200}});
    REQUIRE(light);
    for (int i = 0; i < 9; ++i) evolve(light, SizeLight{-1});
    CHECK(light->radius() == Spotlight::radii.front());
    evolve(light, PointAt{{900, 500}});
    CHECK(light->radius() == Spotlight::radii.front());
    CHECK(light->at == Point{900, 500});
    for (int i = 0; i < 9; ++i) evolve(light, SizeLight{1});
    CHECK(light->radius() == Spotlight::radii.back());
    evolve(light, PutOut{});
    CHECK_FALSE(light);
}

TEST_CASE("the light goes out when another page comes, a tour begins or the curtain falls", "[board]")
{
    for (const UiAction& action : {UiAction{GoTo{Page::home, {}}}, UiAction{ShowTour{1, Page::home}}, UiAction{GuardAction{Cover{}}}}) {
        UiState ui;
        ui.page = Page::lesson;
        evolve(ui, UiAction{OpenSheet{{SheetKind::trainer, {}, {}, "", 400}}}, 0);
        evolve(ui, UiAction{SpotlightAction{PointAt{{300, 200}}}}, 0);
        CHECK(ui.light);
        CHECK(ui.sheet.kind == SheetKind::none);
        evolve(ui, action, 10);
        CHECK_FALSE(ui.light);
    }
}
