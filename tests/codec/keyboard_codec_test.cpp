// The files of assets/keyboards: what is shipped is good in both languages, and what is broken is refused with its place.
#include "codec/keyboard_codec.hpp"

#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace fyr;
using nlohmann::json;

namespace {

KeyboardData shipped(const std::string& name)
{
    auto read = decode_keyboard(source_file("assets/keyboards/" + name + ".json"), name);
    REQUIRE(read);
    return *std::move(read);
}

/// "/place reason" for an edited file, "" when it is taken.
std::string why(const std::string& pointer, const json& value)
{
    auto edited = json::parse(source_file("assets/keyboards/da.json"));
    edited[json::json_pointer{pointer}] = value;
    const auto read = decode_keyboard(edited.dump(), "da.json");
    if (read) return "";
    CHECK(read.error().message.key == "templates.refused");
    CHECK(read.error().message.args.at(0).second == "da.json");
    return read.error().message.args.at(1).second + " " + read.error().message.args.at(2).second.substr(1);
}

std::set<std::string> keys_of(const KeyPlate& plate)
{
    std::set<std::string> keys;
    for (const KeyRow& row : plate.rows) keys.insert(row.keys.begin(), row.keys.end());
    return keys;
}

} // namespace

TEST_CASE("the Danish keyboard has æ, ø and å, the English one has not", "[codec]")
{
    const KeyboardData da = shipped("da"), en = shipped("en");
    CHECK(da.language == Language::da);
    CHECK(en.language == Language::en);
    for (const char* letter : {"æ", "ø", "å"}) {
        CHECK(keys_of(da.letters).contains(letter));
        CHECK_FALSE(keys_of(en.letters).contains(letter));
    }
    for (const KeyboardData* data : {&da, &en})
        for (char c = 'a'; c <= 'z'; ++c) CHECK(keys_of(data->letters).contains(std::string(1, c)));
    CHECK(da.digits.columns == 4);
}

TEST_CASE("every phrase starter belongs to a field that there is", "[codec]")
{
    const KeyboardData da = shipped("da"), en = shipped("en");
    REQUIRE(da.starters.size() == en.starters.size());
    for (std::size_t i = 0; i < da.starters.size(); ++i) CHECK(da.starters[i].field_name == en.starters[i].field_name);
}

TEST_CASE("a broken keyboard is refused with its place", "[codec]")
{
    CHECK(why("/version", "2") == "");
    CHECK(why("/language", "no") == "/language rules.reason.choice");
    CHECK(why("/letters/columns", 2) == "/letters/columns rules.reason.range");
    CHECK(why("/letters/rows", json::array()) == "/letters/rows rules.reason.count");
    CHECK(why("/letters/rows/1/keys/0", "w") == "/letters/rows/1/keys/1 rules.reason.twice");
    CHECK(why("/letters/rows/1/keys/0", "qu") == "/letters/rows/1/keys/0 rules.reason.too_long");
    CHECK(why("/letters/rows/1/keys/0", "") == "/letters/rows/1/keys/0 rules.reason.empty");
    CHECK(why("/letters/rows/1/keys/0", 7) == "/letters/rows/1/keys/0 rules.reason.not_text");
    CHECK(why("/letters/rows/2/indent", 201) == "/letters/rows/2/indent rules.reason.range");
    CHECK(why("/letters/rows/2/indent", 120) == "/letters/rows/2/keys rules.reason.too_wide");
    CHECK(why("/letters/rows/4/keys/3", "@") == "/letters/rows rules.reason.no_key"); // nobody gets past without a space
    CHECK(why("/digits/rows/3/keys/1", "o") == "/digits/rows rules.reason.no_key");
    CHECK(why("/accents/0/of", "ab") == "/accents/0/of rules.reason.too_long");
    CHECK(why("/accents/1/of", "a") == "/accents/1/of rules.reason.twice");
    CHECK(why("/accents/0/are", json::array()) == "/accents/0/are rules.reason.count");
    CHECK(why("/melting/0/made", json{"á"}) == "/melting/0/made rules.reason.count");
    CHECK(why("/starters/0/field", "text") == "/starters/0/field rules.reason.item_key");
    CHECK(why("/starters/0/phrases/0", std::string(41, 'x')) == "/starters/0/phrases/0 rules.reason.too_long");
    CHECK(why("/words/0", "Barnet") == "/words/0 rules.reason.small_letters");
    CHECK(why("/words/0", "et barn") == "/words/0 rules.reason.small_letters");
    CHECK(why("/words/0", "0101505006") == "/words/0 rules.reason.small_letters");
    CHECK(why("/words/1", "barnet") == "/words/1 rules.reason.twice");
    CHECK(why("/colour", "red") == "/colour rules.reason.unknown");
    auto missing = json::parse(source_file("assets/keyboards/da.json"));
    missing.erase("words");
    CHECK_FALSE(decode_keyboard(missing.dump(), "da.json"));
}

TEST_CASE("any damaged byte of a keyboard gives a keyboard or a refusal", "[codec][property]")
{
    std::mt19937 random{2026U};
    const auto whole = source_file("assets/keyboards/da.json");
    for (int i = 0; i < 300; ++i) {
        std::string text = whole;
        const auto at = std::uniform_int_distribution<std::size_t>{0, text.size() - 1}(random);
        text[at] = static_cast<char>(std::uniform_int_distribution{0, 255}(random));
        CAPTURE(i, at);
        const auto read = decode_keyboard(text, "k");
        if (!read) CHECK(read.error().message.key == "templates.refused");
    }
}
