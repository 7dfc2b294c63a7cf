// Pictures: each is in the font of the machine, and each lane that is shipped has one of its own.
#include "tests/support/source_words.hpp"
#include "tests/support/test_app.hpp"
#include "ui/icons.hpp"

#include <catch2/catch_test_macros.hpp>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <regex>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("every picture of the program is in the icon font", "[ui]")
{
    const std::string& bytes = *source_assets().fonts.icons;
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    REQUIRE(FT_Init_FreeType(&library) == 0);
    REQUIRE(FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()), static_cast<FT_Long>(bytes.size()), 0, &face) == 0);
    std::ifstream in(FYR_SOURCE_DIR "/app/ui/icons.hpp");
    const std::string source{std::istreambuf_iterator<char>{in}, {}};
    static const std::regex picture("([a-z_]+) = 0x([0-9a-f]+)");
    int count = 0;
    for (auto it = std::sregex_iterator(source.begin(), source.end(), picture); it != std::sregex_iterator(); ++it, ++count) {
        INFO((*it)[1] << " " << (*it)[2]);
        CHECK(FT_Get_Char_Index(face, std::stoul((*it)[2], nullptr, 16)) != 0);
    }
    CHECK(count > 80);
    CHECK(FT_Get_Char_Index(face, 0x4e00) == 0); // the font lacks what is no picture
    FT_Done_Face(face);
    FT_Done_FreeType(library);
}

TEST_CASE("every lane of the shipped sets has a picture the program knows", "[ui]")
{
    const char32_t unknown = icons::named("no such picture");
    for (const LaneSet& set : source_assets().templates.plan.lane_sets)
        for (const LaneTemplate& lane : set.lanes) {
            INFO(set.key << " " << lane.key << ": " << lane.icon);
            CHECK(icons::named(lane.icon) != unknown);
        }
}
