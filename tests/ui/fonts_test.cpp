// The faces of the house are in the atlas once, however many worlds are shown one after another.
#include "platform/offscreen_page.hpp"
#include "tests/support/test_app.hpp"
#include "ui/icons.hpp"
#include "ui/painter.hpp"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

#include <random>

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

TEST_CASE("a face that is missing or broken is replaced and said; without any, or without icons, that is one sentence", "[ui]")
{
    FontBytes bytes = source_assets().fonts;
    REQUIRE(mend_fonts(bytes));
    CHECK(mend_fonts(bytes)->empty());
    bytes.faces[0] = nullptr;
    bytes.faces[3] = std::make_shared<const std::string>("no font");
    const auto mended = mend_fonts(bytes);
    REQUIRE(mended);
    REQUIRE(mended->size() == 2);
    CHECK(mended->front() == Message{"font.replaced", {{"font", "Inter"}}});
    CHECK(bytes.faces[0] == bytes.faces[1]);
    for (auto& face : bytes.faces) face = nullptr;
    CHECK(mend_fonts(bytes).error().message.args.back() == std::pair<std::string, std::string>{"package", "fonts-inter"});
    bytes = source_assets().fonts;
    bytes.icons = nullptr;
    CHECK(mend_fonts(bytes).error().message.args.back() == std::pair<std::string, std::string>{"package", "fonts-material-design-icons-iconfont"});
}

TEST_CASE("fonts with garbled bytes are mended or refused, and what was mended is drawn", "[ui]")
{
    std::mt19937 dice(20261201);
    int mended = 0, refused = 0;
    for (int i = 0; i < 150; ++i) {
        INFO("garbling " << i);
        FontBytes bytes = source_assets().fonts;
        for (std::size_t which = 0; which < 6; ++which) {
            auto& slot = which < 5 ? bytes.faces[which] : bytes.icons;
            if (which != static_cast<std::size_t>(i % 6) && i % 5 != 0) continue;
            std::string garbled = *slot;
            if (i % 3 == 0) garbled.resize(dice() % garbled.size());
            const std::size_t from = i % 3 == 1 ? 400 : garbled.size(); // the head, with its table of tables, or anywhere
            for (int n = 0; n < 1 + i && from > 0; ++n) garbled[dice() % std::min(garbled.size(), from)] = static_cast<char>(dice());
            slot = std::make_shared<const std::string>(std::move(garbled));
        }
        if (!mend_fonts(bytes)) {
            ++refused;
            continue;
        }
        ++mended;
        OffscreenPage page;
        const auto fonts = Fonts::build(bytes);
        REQUIRE(fonts);
        ImDrawList& list = page.begin(640, 360);
        const Metrics m = metrics_for({640, 360});
        Painter painter(list, m, light_theme(), *fonts);
        painter.text({40, 40}, Type::title, light_theme().ink, "Blåbærgrød i 2026");
        painter.icon({40, 200}, 40, light_theme().ink, icons::check);
        (void)page.finish();
    }
    CHECK(mended > 20);
    CHECK(refused > 5);
}
