// glass.json: what people may write into it, what is refused and where, and that nothing is lost on the way.
#include "codec/glass_codec.hpp"

#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

using namespace fyr;
using nlohmann::json;

namespace {

WallGlass measured()
{
    WallGlass glass;
    glass.diagonal_mm = 1905;
    glass.distance_mm = 4200;
    glass.lower_edge_mm = 850;
    glass.touch_offset = {3, -2};
    glass.text_percent = 115;
    glass.large = true;
    glass.theme = ThemeChoice::dark;
    glass.dark_hours = {16, 8};
    glass.calm = true;
    glass.high_contrast = true;
    glass.language = Language::en;
    return glass;
}

/// "/place reason" for an edited file, "" when it is taken.
std::string why(const std::string& pointer, const json& value)
{
    auto edited = json::parse(encode_glass(measured()));
    edited[json::json_pointer{pointer}] = value;
    const auto read = decode_glass(edited.dump(), "glass.json");
    if (read) return "";
    CHECK(read.error().message.key == "glass.refused");
    CHECK(read.error().message.args.at(0).second == "glass.json");
    return read.error().message.args.at(1).second + " " + read.error().message.args.at(2).second.substr(std::string("@rules.reason.").size());
}

} // namespace

TEST_CASE("what is written of the glass is read as it was", "[codec]")
{
    for (const WallGlass& glass : {WallGlass{}, measured()}) {
        const auto read = decode_glass(encode_glass(glass), "glass.json");
        REQUIRE(read);
        CHECK(*read == glass);
    }
}

TEST_CASE("what a glass file leaves out has its default", "[codec]")
{
    const auto read = decode_glass(R"({"format": "fyrtaarn/glass/1", "diagonal_mm": 1651, "distance_mm": 4000, "touch_offset": {"x_mm": 4}})", "glass.json");
    REQUIRE(read);
    WallGlass wanted;
    wanted.diagonal_mm = 1651;
    wanted.distance_mm = 4000;
    wanted.touch_offset = {4, 0};
    CHECK(*read == wanted);
}

TEST_CASE("a glass file is refused with the place of the first problem", "[codec]")
{
    CHECK(why("/diagonal_mm", 253) == "/diagonal_mm range");
    CHECK(why("/diagonal_mm", 254) == "");
    CHECK(why("/diagonal_mm", 5081) == "/diagonal_mm range");
    CHECK(why("/diagonal_mm", 0) == ""); // nobody said
    CHECK(why("/diagonal_mm", "65") == "/diagonal_mm not_number");
    CHECK(why("/diagonal_mm", 65.5) == "/diagonal_mm not_number");
    CHECK(why("/distance_mm", 499) == "/distance_mm range");
    CHECK(why("/distance_mm", 20001) == "/distance_mm range");
    CHECK(why("/distance_mm", 9'000'000'000'000ULL) == "/distance_mm range");
    CHECK(why("/lower_edge_mm", -900) == "/lower_edge_mm range");
    CHECK(why("/touch_offset/x_mm", 51) == "/touch_offset/x_mm range");
    CHECK(why("/touch_offset/y_mm", -51) == "/touch_offset/y_mm range");
    CHECK(why("/touch_offset", json::array()) == "/touch_offset not_object");
    CHECK(why("/text_percent", 110) == "/text_percent choice");
    CHECK(why("/dark_hours/from", 24) == "/dark_hours/from range");
    CHECK(why("/theme", "sepia") == "/theme choice");
    CHECK(why("/language", "sv") == "/language choice");
    CHECK(why("/reduced_motion", 1) == "/reduced_motion not_yes_no");
    CHECK(why("/diagonal", 65) == "/diagonal unknown");
    CHECK(why("/format", "fyrtaarn/board/1") == "/format choice");
}

TEST_CASE("a glass file that is no JSON is refused with its line, one without a format too", "[codec]")
{
    const auto broken = decode_glass("{\n  \"format\": \"fyrtaarn/glass/1\",\n  diagonal\n}", "glass.json");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().message.args.at(1).second.starts_with("3:"));
    CHECK_FALSE(decode_glass("{}", "glass.json"));
    CHECK_FALSE(decode_glass("[]", "glass.json"));
    CHECK_FALSE(decode_glass("", "glass.json"));
    CHECK_FALSE(decode_glass(std::string(max_glass_bytes + 1, ' '), "glass.json"));
}

TEST_CASE("a glass file of a newer program is told apart from a broken one", "[codec]")
{
    const auto newer = decode_glass(R"({"format": "fyrtaarn/glass/2", "curved": true})", "glass.json");
    REQUIRE_FALSE(newer);
    CHECK(newer.error().kind == ErrorKind::unsupported);
    CHECK(newer.error().message.key == "glass.newer");
}

TEST_CASE("what the glass corpus holds is taken and comes back, or is refused in one line", "[codec]")
{
    int taken = 0, refused = 0;
    for (const auto& file : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/tests/corpora/glass")) {
        INFO(file.path().filename());
        const auto read = decode_glass(source_file("tests/corpora/glass/" + file.path().filename().string()), "glass.json");
        if (read) {
            const auto again = decode_glass(encode_glass(*read), "glass.json");
            REQUIRE(again);
            CHECK(*again == *read);
            ++taken;
        } else {
            for (const auto& [hole, value] : read.error().message.args) CHECK(value.find('\n') == std::string::npos);
            ++refused;
        }
    }
    CHECK(taken >= 2);
    CHECK(refused >= 6);
}
