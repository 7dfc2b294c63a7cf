// Every sentence that receiving can say exists in both languages, with the same holes, and no other stands there.
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
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

/// What stands between `open` and the next `close` behind it, wherever it is nothing but a–z, 0–9, '_' and '.'.
std::set<std::string> between(const std::string& text, const std::string& open, char close)
{
    std::set<std::string> out;
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
        const std::size_t from = at + open.size();
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.", from);
        if (end != std::string::npos && text[end] == close) out.insert(text.substr(from, end - from));
    }
    return out;
}

std::set<std::string> holes(const std::string& sentence) { return between(sentence, "{", '}'); }

} // namespace

TEST_CASE("every sentence about receiving is there in Danish and English", "[codec]")
{
    const json da = strings("da"), en = strings("en");
    std::string source;
    for (const char* folder : {"/app/codec", "/app/shell"})
        for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR + std::string{folder}))
            source += source_file(std::filesystem::relative(entry.path(), FYR_SOURCE_DIR).string());
    std::set<std::string> used;
    for (const std::string& name : between(source, "\"receive.", '"')) used.insert("receive." + name);
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
