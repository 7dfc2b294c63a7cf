// Whatever the rules say, in an act's name or in a refusal, is a whole sentence in both languages.
#include "codec/strings_codec.hpp"
#include "domain/decide.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_commands.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <set>

using namespace fyr;
using namespace fyr::test;

namespace {

Strings strings(Language language)
{
    const std::string end = std::string(language == Language::da ? "da" : "en") + ".json";
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& file : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/assets/strings")) {
        const std::string name = file.path().filename().string();
        if (name == end || name.ends_with("." + end)) files.emplace_back(name, source_file("assets/strings/" + name));
    }
    auto read = decode_strings(language, files);
    REQUIRE(read);
    return *std::move(read);
}

/// Names of the holes that the line of this key asks for.
std::set<std::string> holes(const Strings& lines, const std::string& key)
{
    std::set<std::string> found;
    const std::string filled = lines.text(key, {{"\x01", ""}});
    // A hole that nobody fills comes out empty, so each name is tried and seen by what it changes.
    for (const char* name : {"alias", "column", "track", "duty", "gate", "other", "n", "detail"})
        if (lines.text(key, {{name, "\x01"}}) != filled) found.insert(name);
    return found;
}

} // namespace

TEST_CASE("whatever the rules say is a whole sentence in both languages", "[codec][property]")
{
    const Strings da = strings(Language::da), en = strings(Language::en);
    std::set<std::string> said;
    const auto check = [&](const Message& message) {
        if (!said.insert(message.key).second) return;
        INFO(message.key);
        for (const Strings* lines : {&da, &en}) {
            CHECK(lines->has(message.key));
            std::set<std::string> given;
            for (const auto& [name, value] : message.args) {
                given.insert(name);
                if (value.starts_with('@')) {
                    INFO(value);
                    CHECK(lines->has(value.substr(1)));
                }
            }
            for (const std::string& hole : holes(*lines, message.key)) {
                INFO("{" << hole << "}");
                CHECK(given.contains(hole));
            }
        }
    };
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        TestWall wall;
        for (const Act& act : random_acts(seed, 300)) {
            if (const auto* command = std::get_if<Command>(&act)) {
                const auto acted = wall.tell(*command);
                check(acted ? acted->name : acted.error().message);
            }
        }
    }
    said.erase(""); // an act without a name changed nothing
    CHECK(said.size() > 60);
}
