// Every sentence that receiving can say exists in both languages, with the same holes; the schema and the reader agree.
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <regex>
#include <set>

using namespace fyr;
using nlohmann::json;

namespace {

/// All files of one language, as the program merges them.
json strings(const std::string& language)
{
    json all = json::object();
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/assets/strings")) {
        const std::string name = entry.path().filename().string();
        if (name == language + ".json" || name.ends_with("." + language + ".json"))
            all.update(json::parse(source_file("assets/strings/" + name)));
    }
    return all;
}

std::set<std::string> holes(const std::string& sentence)
{
    std::set<std::string> out;
    static const std::regex hole(R"(\{(\w+)\})");
    for (std::sregex_iterator it(sentence.begin(), sentence.end(), hole), end; it != end; ++it) out.insert((*it)[1]);
    return out;
}

} // namespace

TEST_CASE("every sentence about receiving is there in Danish and English", "[codec]")
{
    const json da = strings("da"), en = strings("en");
    std::string source;
    for (const char* folder : {"/app/codec", "/app/shell"})
        for (const auto& entry : std::filesystem::directory_iterator(std::string(FYR_SOURCE_DIR) + folder))
            source += source_file(std::filesystem::relative(entry.path(), FYR_SOURCE_DIR).string());
    static const std::regex key("\"(receive\\.[a-z0-9_]+)\"");
    std::set<std::string> used;
    for (std::sregex_iterator it(source.begin(), source.end(), key), end; it != end; ++it) used.insert((*it)[1]);
    REQUIRE(used.size() > 40);
    for (const std::string& k : used) {
        INFO(k);
        REQUIRE(da.contains(k));
        REQUIRE(en.contains(k));
        CHECK(holes(da[k]) == holes(en[k]));
    }
    for (const auto& [k, sentence] : da.items()) {
        INFO(k << ": no code says this");
        CHECK((!k.starts_with("receive.") || used.contains(k)));
    }
}
