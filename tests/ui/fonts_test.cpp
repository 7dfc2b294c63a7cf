// The faces of the house are in the atlas once, however many worlds are shown one after another.
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a second world uses the faces that are in the atlas", "[ui]")
{
    TestApp app;
    app.app().draw();
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const int before = atlas.Fonts.Size;
    REQUIRE(before >= 6);
    const auto again = Fonts::build(source_assets().fonts);
    REQUIRE(again);
    CHECK(atlas.Fonts.Size == before);
}
