#include "codec/templates_codec.hpp"

#include "codec/quick_answers_codec.hpp"

#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <random>

using namespace fyr;
using nlohmann::json;

namespace {

Triangle triangle(const std::string& key)
{
    auto t = decode_triangle(source_file("assets/templates/" + key + ".json"), key);
    REQUIRE(t);
    return *t;
}

FunnelQuestions questions()
{
    auto q = decode_funnel_questions(source_file("assets/templates/funnel-questions.json"), "funnel-questions.json");
    REQUIRE(q);
    return *q;
}

/// "/place reason" for an edited template, "" when it is taken.
template <class Decode>
std::string why(Decode&& decode, const std::string& name, const std::string& pointer, const json& value)
{
    auto edited = json::parse(source_file("assets/templates/" + name));
    edited[json::json_pointer{pointer}] = value;
    const auto read = decode(edited.dump(), name);
    if (read) return "";
    CHECK(read.error().message.key == "templates.refused");
    const auto& args = read.error().message.args;
    return args.at(1).second + " " + args.at(2).second.substr(1);
}

} // namespace

TEST_CASE("today's triangle has ten dimensions, four, three and three", "[codec]")
{
    const auto t = triangle("triangle-2019");
    CHECK(t.key == "triangle-2019");
    CHECK(t.sides[0].dimensions.size() == 4);
    CHECK(t.sides[1].dimensions.size() == 3);
    CHECK(t.sides[2].dimensions.size() == 3);
    CHECK(t.sides[0].name.da == "Barnets udvikling");
    CHECK(t.sides[1].name.da == "Forældrekompetencer");
    CHECK(t.sides[2].name.da == "Familie og netværk");
    REQUIRE(t.dimension("learning"));
    CHECK(t.dimension("learning")->name.da == "Dagtilbud, skole og læring");
    CHECK(t.dimension("learning")->lines(Language::da) == std::vector<std::string>{"Dagtilbud, skole", "og læring"});
    CHECK(t.dimension("nothing") == nullptr);
    CHECK(t.moves_to.empty());
}

TEST_CASE("every dimension of the old triangle has a place in today's", "[codec]")
{
    const auto before = triangle("triangle-2007"), today = triangle("triangle-2019");
    CHECK(before.sides[0].dimensions.size() == 5);
    CHECK(before.sides[1].dimensions.size() == 6);
    CHECK(before.sides[2].dimensions.size() == 7);
    CHECK(before.moves_to == today.key);
    for (const auto& side : before.sides)
        for (const auto& d : side.dimensions) {
            CAPTURE(d.key);
            REQUIRE(before.moved(d.key));
            CHECK(today.dimension(*before.moved(d.key)) != nullptr);
            // A key that both know means the same in both.
            if (today.dimension(d.key)) CHECK(*before.moved(d.key) == d.key);
        }
    for (const auto& move : before.moves) CHECK(today.dimension(move.to) != nullptr);
    for (const char* key : {"basic_care", "safety", "warmth", "stability"}) CHECK(*before.moved(key) == "care");
    for (const char* key : {"stimulation", "boundaries"}) CHECK(*before.moved(key) == "guidance");
    for (const char* key : {"housing", "employment", "economy"}) CHECK(*before.moved(key) == "living");
    for (const char* key : {"relatives", "integration", "community"}) CHECK(*before.moved(key) == "network");
    CHECK(*before.moved("history") == "background");
    CHECK(*before.moved("identity") == "development");
    CHECK(before.moved("nothing") == nullptr);
}

TEST_CASE("every step of the funnel has its questions in both languages", "[codec]")
{
    const auto q = questions();
    for (std::size_t i = 0; i < step_count; ++i) CHECK(q.steps[i].step == static_cast<Step>(i));
    CHECK(q.of(Step::received).questions.size() == 7);
    CHECK(q.of(Step::concern).questions.size() == 7);
    CHECK(q.of(Step::hypotheses).questions.size() == 7);
    CHECK(q.of(Step::funnelling).questions.size() == 6);
    CHECK_FALSE(q.of(Step::next_step).questions.empty());
    CHECK(q.of(Step::concern).short_questions.front().da == "Er det beskrevet – eller allerede vurderet?");
    CHECK(q.of(Step::funnelling).short_questions.back().en == "What should we not examine?");
}

TEST_CASE("a broken template is refused with its place", "[codec]")
{
    const auto t = [](const std::string& pointer, const json& value) {
        return why(decode_triangle, "triangle-2007.json", pointer, value);
    };
    CHECK(t("/sides/0/dimensions/0/key", "warmth") == "/sides/1/dimensions/2/key rules.reason.twice");
    CHECK(t("/sides/0/dimensions/0/key", "Sund") == "/sides/0/dimensions/0/key rules.reason.key");
    CHECK(t("/sides/0/dimensions", json::array()) == "/sides/0/dimensions rules.reason.count");
    CHECK(t("/sides/0/dimensions/0/lines_da", json{"a", "b", "c"}) ==
          "/sides/0/dimensions/0/lines_da rules.reason.count");
    CHECK(t("/sides/0/dimensions/0/lines_en/0", std::string(23, 'x')) ==
          "/sides/0/dimensions/0/lines_en/0 rules.reason.too_long");
    CHECK(t("/sides/3", json::object()) == "/sides rules.reason.count");
    CHECK(t("/moves/0/from", "somewhere") == "/moves rules.reason.missing");
    CHECK(t("/moves/1/from", "health") == "/moves/1/from rules.reason.twice");
    CHECK(t("/moves_to", "") == "/moves rules.reason.count");
    CHECK(t("/colour", "red") == "/colour rules.reason.unknown");

    const auto q = [](const std::string& pointer, const json& value) {
        return why(decode_funnel_questions, "funnel-questions.json", pointer, value);
    };
    CHECK(q("/steps/1/step", "received") == "/steps/1/step rules.reason.order");
    CHECK(q("/steps/1/step", "phase 1") == "/steps/1/step rules.reason.choice");
    CHECK(q("/steps/1/questions", json::array()) == "/steps/1/questions rules.reason.count");
    CHECK(q("/steps/1/questions/0/en", "") == "/steps/1/questions/0/en rules.reason.empty");
    CHECK(q("/steps/1/short_questions/0/da", std::string(61, 'x')) ==
          "/steps/1/short_questions/0/da rules.reason.too_long");
}

TEST_CASE("any damaged byte of a template gives a template or a refusal", "[codec][property]")
{
    std::mt19937 random{2019U};
    const auto whole = source_file("assets/templates/triangle-2007.json");
    for (int i = 0; i < 500; ++i) {
        std::string text = whole;
        const auto at = std::uniform_int_distribution<std::size_t>{0, text.size() - 1}(random);
        text[at] = static_cast<char>(std::uniform_int_distribution{0, 255}(random));
        CAPTURE(i, at);
        const auto read = decode_triangle(text, "t");
        if (!read) CHECK(read.error().message.key == "templates.refused");
    }
}

TEST_CASE("what is one touch to say is read as strictly as the other templates", "[codec]")
{
    const auto edited = [](const std::string& pointer, const json& value) { return why(decode_quick_answers, "quick-answers.json", pointer, value); };
    CHECK(edited("/version", "ours") == "");
    CHECK(edited("/no/0/name/da", "Hjemme hos mormor") == "");
    CHECK_FALSE(edited("/no/0/name/da", "").empty());
    CHECK_FALSE(edited("/yes/0/key", "school").empty()); // stands twice then
    CHECK_FALSE(edited("/unknown/0/whom", "nobody").empty());
    CHECK_FALSE(edited("/tracks/1/track", "acute").empty());
    CHECK_FALSE(edited("/late", json::array()).empty());
}
