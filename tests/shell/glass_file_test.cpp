// glass.json on disk: kept whole, never lost by a mistake in it, and weaker than what the command line says.
#include "shell/glass_file.hpp"

#include "codec/glass_codec.hpp"
#include "platform/files.hpp"
#include "shell/wall_look.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

WallGlass of_75_inches()
{
    WallGlass glass;
    glass.diagonal_mm = 1905;
    glass.distance_mm = 4200;
    glass.language = Language::en;
    return glass;
}

Options options_of(const std::vector<const char*>& words)
{
    std::vector<const char*> all{"fyrtaarn"};
    all.insert(all.end(), words.begin(), words.end());
    const Parsed parsed = parse_options(static_cast<int>(all.size()), all.data());
    REQUIRE_FALSE(parsed.exit);
    return parsed.options;
}

} // namespace

TEST_CASE("what is kept of the glass is there after the next start", "[shell]")
{
    const TemporaryFolder data;
    GlassFile file(data.path());
    CHECK_FALSE(file.read().there);
    REQUIRE(file.keep(of_75_inches()));
    const KeptGlass kept = GlassFile(data.path()).read();
    CHECK(kept.there);
    CHECK_FALSE(kept.trouble);
    CHECK(kept.glass == of_75_inches());
}

TEST_CASE("a broken glass file is named, the last good one is used, and the edit is not lost", "[shell]")
{
    const TemporaryFolder data;
    REQUIRE(GlassFile(data.path()).keep(of_75_inches()));
    const std::string edit = R"({"format": "fyrtaarn/glass/1", "diagonal_mm": 75})";
    REQUIRE(write_file(data / "glass.json", edit));
    GlassFile file(data.path());
    const KeptGlass kept = file.read();
    CHECK(kept.there);
    REQUIRE(kept.trouble);
    CHECK(kept.trouble->key == "glass.refused");
    CHECK(kept.trouble->args.at(1).second == "/diagonal_mm");
    CHECK(kept.glass == of_75_inches());
    CHECK(*read_file(data / "glass.json", 1000) == edit); // reading touches nothing

    WallGlass dark = kept.glass;
    dark.theme = ThemeChoice::dark;
    REQUIRE(file.keep(dark));
    CHECK(GlassFile(data.path()).read().glass == dark);
    CHECK(*read_file(data / "refused-glass/glass.json", 1000) == edit);
}

TEST_CASE("without a last good one a broken glass file means the defaults", "[shell]")
{
    const TemporaryFolder data;
    REQUIRE(write_file(data / "glass.json", "{"));
    const KeptGlass kept = GlassFile(data.path()).read();
    CHECK(kept.trouble);
    CHECK(kept.glass == WallGlass{});
}

TEST_CASE("the glass file of a newer program is never replaced", "[shell]")
{
    const TemporaryFolder data;
    const std::string newer = R"({"format": "fyrtaarn/glass/7", "curved": true})";
    REQUIRE(write_file(data / "glass.json", newer));
    GlassFile file(data.path());
    CHECK(file.read().trouble->key == "glass.newer");
    REQUIRE(file.keep(of_75_inches()));
    CHECK(*read_file(data / "glass.json", 1000) == newer);
}

TEST_CASE("what the command line says wins for this run and is not kept with the rest", "[shell]")
{
    const KeptGlass kept{of_75_inches(), true, {}};
    const WallLook plain = wall_look(options_of({}), kept);
    CHECK(plain.glass == of_75_inches());
    CHECK_FALSE(plain.asks_size);

    const WallLook said = wall_look(options_of({"--lang", "da", "--theme", "dark", "--diagonal", "55", "--distance", "3.5"}), kept);
    CHECK(said.glass.language == Language::da);
    CHECK(said.glass.theme == ThemeChoice::dark);
    CHECK(said.glass.diagonal_mm == 1397);
    CHECK(said.glass.distance_mm == 3500);

    WallGlass after = said.glass;
    after.text_percent = 130; // somebody chose it on the glass
    WallGlass wanted = of_75_inches();
    wanted.text_percent = 130;
    CHECK(with_changes(kept.glass, said.glass, after) == wanted);
}

TEST_CASE("the wall asks for its size when neither a file nor the command line says it", "[shell]")
{
    CHECK(wall_look(options_of({}), {}).asks_size);
    CHECK(wall_look(options_of({"--diagonal", "65"}), {}).asks_size); // from where people sit is not known
    CHECK_FALSE(wall_look(options_of({"--diagonal", "65", "--distance", "4"}), {}).asks_size);
    CHECK_FALSE(wall_look(options_of({}), {WallGlass{}, true, Message{"glass.refused", {}}}).asks_size); // was answered once
}
