// Files of plans that are damaged, newer, too large or do not hang together: each is refused with place and reason.
#include "codec/plan_codec.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/plan_files.hpp"
#include "tests/support/filled_plan.hpp"
#include "tests/support/source_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

using namespace fyr;
using namespace fyr::test;
using nlohmann::json;

namespace {

std::string key_of(std::string_view bytes)
{
    const auto read = read_plan_file(bytes);
    REQUIRE_FALSE(read);
    return read.error().message.key;
}

/// The small plan with `value` at `pointer` is refused there, for that reason.
void refused_at(const char* pointer, const json& value, const std::string& place, const std::string& reason)
{
    json file = plan_json();
    file[json::json_pointer(pointer)] = value;
    const Message message = why_plan(file);
    INFO(pointer << " = " << value.dump());
    CHECK(message.key == "plan_file.refused");
    const auto arg = [&](const char* name) {
        for (const auto& [key, text] : message.args)
            if (key == name) return text;
        return std::string();
    };
    CHECK(arg("place") == place);
    CHECK(arg("reason") == "@" + reason);
    for (const Language language : {Language::da, Language::en}) {
        const std::string sentence = source_strings(language).text(message);
        CHECK(sentence.find(place) != std::string::npos);
        CHECK(sentence.find("reason") == std::string::npos);
        CHECK(sentence.find('{') == std::string::npos);
    }
}
void refused_at(const char* pointer, const json& value, const std::string& reason) { refused_at(pointer, value, pointer, reason); }

} // namespace

TEST_CASE("what is no plan, newer or too large is refused", "[codec]")
{
    CHECK(key_of("") == "plan_file.not_a_plan");
    CHECK(key_of("{}") == "plan_file.not_a_plan");
    CHECK(key_of("\xFF\xFE") == "plan_file.not_a_plan");
    CHECK(key_of(R"({"format": "fyrtaarn/board/1"})") == "plan_file.not_a_plan");
    CHECK(key_of(R"({"format": "fyrtaarn/plan/0"})") == "plan_file.not_a_plan");
    CHECK(key_of(R"({"format": "fyrtaarn/plan/x"})") == "plan_file.not_a_plan");
    CHECK(key_of(std::string(max_plan_bytes + 1, ' ')) == "plan_file.too_large");
    const auto newer = read_plan(R"({"later": [1.5], "format": "fyrtaarn/plan/3", "wall": )");
    REQUIRE_FALSE(newer);
    CHECK(newer.error().kind == ErrorKind::unsupported);
    CHECK(newer.error().message == Message{"plan_file.newer", {{"format", "3"}}});
    CHECK(is_plan_file(R"({"format": "fyrtaarn/plan/3"})"));
    CHECK_FALSE(is_plan_file(R"({"format": "fyrtaarn/board/1"})"));
}

TEST_CASE("a plan that somebody changed or cut is refused", "[codec]")
{
    const std::string text = write_plan(small_plan(), full_head());
    json file = plan_json();
    file["plan"]["frame"]["title"] = "En anden plan";
    const auto changed = read_plan(file.dump());
    REQUIRE_FALSE(changed);
    CHECK(changed.error().message.key == "plan_file.checksum");
    for (const std::string& bad : {text.substr(0, text.size() / 2), text + "x"}) {
        const auto read = read_plan(bad);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.key == "plan_file.refused");
        CHECK(read.error().message.args[1].second.find(':') != std::string::npos); // line:column
        CHECK(read.error().message.args[2].second == "@rules.reason.syntax");
    }
}

TEST_CASE("keys that stand twice or are unknown are refused", "[codec]")
{
    std::string text = write_plan(small_plan(), full_head());
    text.replace(text.find("\"entry\": 42"), 11, "\"entry\": 42, \"entry\": 42");
    const auto twice = read_plan(text);
    REQUIRE_FALSE(twice);
    CHECK(twice.error().message.args[2].second == "@rules.reason.key_twice");
    refused_at("/later", 1, "rules.reason.unknown");
    refused_at("/plan/colour", 1, "rules.reason.unknown");
    refused_at("/plan/actions/0/colour", 1, "rules.reason.unknown");
    refused_at("/plan/010150-5006", 1, "/plan/••••••-••••", "rules.reason.unknown");
}

TEST_CASE("values of another kind are refused", "[codec]")
{
    refused_at("/plan/frame/title", 7, "rules.reason.not_text");
    refused_at("/plan/frame/archived", "no", "rules.reason.not_yes_no");
    refused_at("/plan/first_step", "8", "rules.reason.not_number");
    refused_at("/plan/first_step", -1, "rules.reason.not_number");
    refused_at("/plan/first_step", 1.5, "rules.reason.not_number");
    refused_at("/plan/next_part", 10'000'000'000'000'000, "rules.reason.not_number");
    refused_at("/plan/obstacles/0/impact", nullptr, "rules.reason.not_number");
    refused_at("/plan/actions", json::object(), "rules.reason.not_list");
    refused_at("/plan/agenda", json::array(), "rules.reason.not_object");
    refused_at("/plan/actions/0/status", "perhaps", "rules.reason.choice");
    refused_at("/level", "secret", "rules.reason.choice");
}

TEST_CASE("wrong days and moments are refused", "[codec]")
{
    refused_at("/plan/frame/start", "2026-02-30", "rules.reason.day");
    refused_at("/plan/frame/start", "1.6.2026", "rules.reason.day");
    refused_at("/plan/frame/start", "", "rules.reason.day");
    refused_at("/plan/frame/target", "", "rules.reason.day");
    refused_at("/plan/frame/target", "2026-06-01", "plan_file.reason.before_start");
    refused_at("/plan/milestones/0/date", "", "rules.reason.day");
    refused_at("/plan/actions/0/due", "soon", "rules.reason.day");
    refused_at("/plan/follow_ups/0/date", "", "rules.reason.day");
    refused_at("/plan/follow_ups/0/planned", "", "rules.reason.day");
    refused_at("/plan/measurements/0/on", "", "rules.reason.day");
    refused_at("/exported", "yesterday", "rules.reason.moment");
    refused_at("/plan/created_at", "2026-06-01", "rules.reason.moment");
}

TEST_CASE("links and lanes that lead nowhere are refused", "[codec]")
{
    refused_at("/plan/actions/0/milestone", 99, "plan_file.reason.gone");
    refused_at("/plan/actions/0/milestone", 8, "plan_file.reason.gone"); // an action is no milestone
    refused_at("/plan/milestones/0/depends_on/0", 7, "plan_file.reason.gone");
    refused_at("/plan/milestones/0/depends_on/0", 5, "plan_file.reason.gone"); // itself
    refused_at("/plan/milestones/1/depends_on", json::array({5}), "/plan/milestones/0/depends_on", "plan_file.reason.circle");
    refused_at("/plan/first_step", 5, "plan_file.reason.gone");
    refused_at("/plan/open_follow_up", 7, "plan_file.reason.gone");
    refused_at("/plan/vote/dots/0/part", 99, "plan_file.reason.gone");
    refused_at("/plan/agenda/now", "lunch", "plan_file.reason.gone");
    refused_at("/plan/actions/0/lane", "", "plan_file.reason.no_lane");
    refused_at("/plan/actions/0/lane", "partners", "plan_file.reason.no_lane");
    refused_at("/plan/milestones/0/lane", "partners", "plan_file.reason.no_lane");
    refused_at("/plan/gaps/0/lane", "partners", "plan_file.reason.no_lane");
    refused_at("/plan/signs/0/lane", "partners", "plan_file.reason.no_lane");
    refused_at("/plan/resources/0/lane", "partners", "plan_file.reason.no_lane");
    refused_at("/plan/obstacles/0/lane", "partners", "plan_file.reason.no_lane");
    refused_at("/plan/lanes", json::array(), "rules.reason.count");
    refused_at("/plan/lanes/1/key", "leadership", "rules.reason.twice");
    refused_at("/plan/lanes/1/key", "En bane", "rules.reason.key");
    refused_at("/plan/lanes/1/key", "0101505006", "rules.reason.key"); // nobody's number is a name for a lane
}

TEST_CASE("numbers of parts are their own", "[codec]")
{
    refused_at("/plan/actions/1/id", 7, "rules.reason.twice");
    refused_at("/plan/members/0/id", 7, "rules.reason.twice"); // over all kinds of parts
    refused_at("/plan/signs/0/id", 0, "rules.reason.range");
    refused_at("/plan/measurements/0/id", 19, "rules.reason.range"); // not yet given
    refused_at("/plan/next_part", 0, "rules.reason.range");
    refused_at("/plan/next_part", 2'000'000'000, "rules.reason.range");
}

TEST_CASE("numbers out of range, too many and too long are refused", "[codec]")
{
    refused_at("/plan/obstacles/0/likelihood", 4, "rules.reason.range");
    refused_at("/plan/obstacles/0/impact", 0, "rules.reason.range");
    refused_at("/plan/follow_ups/0/weeks", -1, "rules.reason.range");
    refused_at("/plan/vote/budget", 11, "rules.reason.range");
    refused_at("/plan/vote/voters", -1, "rules.reason.range");
    refused_at("/plan/vote/dots/0/dots", 13, "rules.reason.range"); // four people with three dots each
    refused_at("/plan/measurements/0/answers", 4, "plan_file.reason.few_answers");
    refused_at("/plan/measurements/0/answers", -1, "plan_file.reason.few_answers");
    refused_at("/plan/measurements/0/answers", 0, "plan_file.reason.few_answers"); // the mini-barometer is counted on the glass
    refused_at("/plan/measurements/0/values/0/high", 1001, "rules.reason.range");
    refused_at("/plan/measurements/0/values/0/middle", 149, "rules.reason.range"); // below its lower quartile
    refused_at("/plan/measurements/0/values/0/dont_know", -1, "rules.reason.range");
    refused_at("/plan/measurements/0/values/0/dont_know", 5, "plan_file.reason.few_answers"); // four of nine knew something
    refused_at("/plan/measurements/0/values/1/area", "triangle", "rules.reason.twice");
    refused_at("/plan/measurements/0/values", json::array(), "rules.reason.count");
    refused_at("/plan/measurements/0/barometer", "", "rules.reason.key");
    refused_at("/plan/points/1/item", "2.4", "rules.reason.twice");
    refused_at("/plan/agenda/steps/1/key", "vision", "rules.reason.twice");
    refused_at("/plan/frame/title", " \n ", "rules.reason.empty");
    refused_at("/plan/actions/0/text", "", "rules.reason.empty");
    refused_at("/plan/goals/0/text", "", "rules.reason.empty");
    refused_at("/plan/frame/vision", std::string(1001, 'x'), "rules.reason.too_long");
    refused_at("/plan/actions/0/why", "a\u0001b", "plan_file.reason.control");
    json rules = json::array();
    for (int i = 0; i < 6; ++i) rules.push_back({{"id", i + 1}, {"text", "x"}});
    refused_at("/plan/game_rules", rules, "rules.reason.count");
    rules.clear();
    for (int i = 0; i < 17; ++i) rules.push_back({{"key", "k" + std::to_string(i)}});
    refused_at("/plan/lanes", rules, "rules.reason.count");
}

TEST_CASE("a plan file is bounded in depth", "[codec]")
{
    json deep = 1;
    for (int i = 0; i < 40; ++i) deep = json::array({deep});
    json file = plan_json();
    file["plan"]["signs"] = deep;
    CHECK(why_plan(file).args[2].second == "@rules.reason.too_deep");
    CHECK(key_of(R"({"format": "fyrtaarn/plan/1", "plan": )" + std::string(1'000'000, '[')) == "plan_file.refused");
}

TEST_CASE("the promises hold for the corpus of plans and for plans spoilt at random", "[codec][property]")
{
    Random random(8);
    std::vector<std::string> plans{write_plan(small_plan(), full_head()), write_plan(filled_plan(random), full_head())};
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/tests/corpora/plan")) {
        plans.push_back(source_file("tests/corpora/plan/" + file.path().filename().string()));
        ++files;
    }
    REQUIRE(files > 5);
    std::size_t taken = 0;
    for (const std::string& plan : plans) {
        for (int round = 0; round < 60; ++round) {
            std::string bytes = plan;
            for (int n = round == 0 ? 0 : 1 + static_cast<int>(random.below(3)); n > 0 && !bytes.empty(); --n) {
                const std::size_t at = random.below(bytes.size());
                if (random.one_in(3)) bytes.erase(at, 1 + random.below(9));
                else if (random.one_in(2)) bytes[at] = static_cast<char>('0' + random.below(75));
                else bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(30)));
            }
            for (const std::string& candidate : {bytes, signed_plan(bytes)}) {
                taken += read_plan(candidate) ? 1U : 0U;
                const char* broken = broken_plan_promise(candidate);
                INFO(candidate);
                CHECK(std::string(broken ? broken : "") == "");
            }
        }
    }
    CHECK(taken > 20); // spoilt files do get in; else this says little
}
