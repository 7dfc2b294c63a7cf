#include "codec/rules_codec.hpp"

#include "base/text.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <functional>
#include <random>
#include <regex>
#include <set>

using namespace fyr;
using nlohmann::json;

namespace {

const std::string& shipped()
{
    static const std::string text = source_file("assets/rules/denmark.json");
    return text;
}

/// Where and why an edited text is refused: "/place reason"; "" when it is taken.
std::string why(const std::string& text)
{
    const auto rules = decode_rules(text, "local.json");
    if (rules) return "";
    const auto& e = rules.error();
    CHECK(e.kind == ErrorKind::corrupt);
    CHECK(e.message.key == "rules.refused");
    REQUIRE(e.message.args.size() == 4);
    CHECK(e.message.args[0] == std::pair<std::string, std::string>{"file", "local.json"});
    CHECK(e.message.args[1].first == "place");
    CHECK(e.message.args[2].first == "reason");
    CHECK(e.message.args[3].first == "detail");
    return e.message.args[1].second + " " + e.message.args[2].second.substr(1);
}

std::string why_set(const std::string& pointer, const json& value)
{
    auto edited = json::parse(shipped());
    edited[json::json_pointer{pointer}] = value;
    return why(edited.dump());
}

std::string why_without(const std::string& parent, const std::string& name)
{
    auto edited = json::parse(shipped());
    edited.at(json::json_pointer{parent}).erase(name);
    return why(edited.dump());
}

} // namespace

TEST_CASE("the shipped rules are taken and hold the law's numbers", "[codec]")
{
    const auto& r = denmark();
    CHECK(r.clock == ClockRules{24, 4, 12});
    CHECK(r.acknowledgement == AcknowledgementRules{6, 4, 6});
    CHECK(r.investigation == InvestigationRules{4, {30, 14, 7}});
    CHECK(r.retention == RetentionRules{5, 30});
    CHECK(r.funnel == FunnelLimits{2, 1, 3, 1, 500, 200, 60, 20000});
    CHECK(r.timeboxes == TimeboxRules{{60, 120, 120, 90, 60}, 80});
    CHECK(r.calendar.easter_days.size() == 8);
    CHECK_FALSE(r.calendar.saturday_counts);
    for (const auto& day : r.calendar.closed_days) CHECK_FALSE(day.closed);
    CHECK(r.reasons.size() == 18);
    CHECK_FALSE(r.version.empty());
}

TEST_CASE("the thirteen official notifier codes and 99 are there, with their years", "[codec]")
{
    const auto& r = denmark();
    CHECK(r.notifiers.size() == 14);
    for (int code = 1; code <= 13; ++code) CHECK(r.notifier(code) != nullptr);
    REQUIRE(r.notifier(99));
    CHECK(r.notifier(14) == nullptr);
    CHECK(r.notifier(7)->is_valid_in(2023));
    CHECK_FALSE(r.notifier(7)->is_valid_in(2024));
    CHECK_FALSE(r.notifier(12)->is_valid_in(2023));
    CHECK(r.notifier(13)->is_valid_in(2024));
    CHECK_FALSE(r.notifier(8)->may_be_contacted);
    std::set<int> professional;
    for (const auto& n : r.notifiers)
        if (n.professional) professional.insert(n.code);
    CHECK(professional == std::set<int>{1, 2, 3, 4, 5, 6, 9, 10});
}

TEST_CASE("every track, park reason and alias is usable", "[codec]")
{
    const auto& r = denmark();
    for (std::size_t i = 0; i < track_count; ++i) CHECK(r.track(static_cast<Track>(i)) != nullptr);
    for (std::size_t i = 0; i < names_of(ParkReason{}).size(); ++i) CHECK(r.park_reason(static_cast<ParkReason>(i)));
    CHECK(r.track(Track::investigation)->section == "§ 20");
    CHECK(r.may_override("professional_leader", Gate::honour));
    CHECK_FALSE(r.may_override("meeting_leader", Gate::honour));
    CHECK_FALSE(r.may_override("nobody", Gate::abuse));
    CHECK(r.aliases.size() >= 60);
    CHECK(clipped(folded(r.aliases.front()), 2) != clipped(folded(r.aliases.back()), 2)); // the list goes round
    CHECK(Words{"ja", "yes"}.in(Language::da) == "ja");
    CHECK(Words{"ja", "yes"}.in(Language::en) == "yes");
}

TEST_CASE("no field may be left out, wherever it is", "[codec]")
{
    CHECK(why_without("", "clock") == "/ rules.reason.missing");
    CHECK(why_without("/clock", "near_hours") == "/clock rules.reason.missing");
    CHECK(why_without("/notifiers/3/name", "en") == "/notifiers/3/name rules.reason.missing");
    // Every one of them, down to the leaves.
    const std::function<void(const std::string&, const json&)> walk = [&](const std::string& at, const json& node) {
        if (node.is_array() && !node.empty()) walk(at + "/0", node.front());
        if (!node.is_object()) return;
        for (const auto& [name, value] : node.items()) {
            if (name == "$schema") continue;
            CAPTURE(at, name);
            static const std::set<std::string> came_later{"access", "privacy", "acute", "meeting", "house"};
            if (!came_later.contains(at + name)) CHECK(why_without(at, name) == (at.empty() ? "/" : at) + " rules.reason.missing");
            walk(at + "/" + name, value);
        }
    };
    walk("", json::parse(shipped()));
}

TEST_CASE("rules from before there were codes are taken, with the numbers that are shipped", "[codec]")
{
    CHECK(why_without("", "access").empty());
    CHECK(why_without("", "privacy").empty());
    CHECK(denmark().access == AccessRules{});
    CHECK(why_set("/acces", json::object()) == "/acces rules.reason.unknown"); // not for a typing error
    CHECK(why_set("/access/tries", 2) == "/access/tries rules.reason.range");
    CHECK(why_set("/access/hide_case_after_s", 91) == "/access/hide_case_after_s rules.reason.range");
    CHECK(why_set("/access/hide_board_after_s", 0) == "/access/hide_board_after_s rules.reason.range"); // never off
    CHECK(why_set("/access/meeting_hide_board_after_s", 299) == "/access/meeting_hide_board_after_s rules.reason.range");
    CHECK(why_set("/access/log_months", 61) == "/access/log_months rules.reason.range");
    CHECK(why_set("/access/shuffled_pad", "no") == "/access/shuffled_pad rules.reason.not_yes_no");
}

TEST_CASE("a typing error in a name is refused, not ignored", "[codec]")
{
    CHECK(why_set("/clock/asessment_hours", 24) == "/clock/asessment_hours rules.reason.unknown");
    CHECK(why_set("/calender", json::object()) == "/calender rules.reason.unknown");
    CHECK(why_set("/reasons/0/name/se", "x") == "/reasons/0/name/se rules.reason.unknown");
    CHECK(why_set("/tracks/0/key", "akut") == "/tracks/0/key rules.reason.choice");
}

TEST_CASE("numbers outside sensible ranges are refused", "[codec]")
{
    CHECK(why_set("/clock/assessment_hours", 0) == "/clock/assessment_hours rules.reason.range");
    CHECK(why_set("/clock/assessment_hours", 169) == "/clock/assessment_hours rules.reason.range");
    CHECK(why_set("/clock/assessment_hours", 168).empty());
    CHECK(why_set("/clock/near_hours", 13) == "/clock/near_hours rules.reason.range");
    CHECK(why_set("/clock/watch_hours", 25) == "/clock/watch_hours rules.reason.range");
    CHECK(why_set("/acknowledgement/warn_at", 7) == "/acknowledgement/warn_at rules.reason.range");
    CHECK(why_set("/acknowledgement/working_days", 99'999'999'999) ==
          "/acknowledgement/working_days rules.reason.range");
    CHECK(why_set("/investigation/warn_days/1", 30) == "/investigation/warn_days/1 rules.reason.range");
    CHECK(why_set("/retention/hard_cap_days", -1) == "/retention/hard_cap_days rules.reason.range");
    CHECK(why_set("/timeboxes/seconds", json{1, 2, 3}) == "/timeboxes/seconds rules.reason.count");
    CHECK(why_set("/calendar/fixed_days/0/day", 32) == "/calendar/fixed_days/0/day rules.reason.range");
    CHECK(why_set("/calendar/closed_days/1/day", 5) == "/calendar/closed_days/1/day rules.reason.range");
    CHECK(why_set("/calendar/easter_days/0/offset", 300) == "/calendar/easter_days/0/offset rules.reason.range");
    CHECK(why_set("/notifiers/0/code", 100) == "/notifiers/0/code rules.reason.range");
}

TEST_CASE("the wrong kind of value is refused", "[codec]")
{
    CHECK(why_set("/clock/assessment_hours", "24") == "/clock/assessment_hours rules.reason.not_number");
    CHECK(why_set("/clock/assessment_hours", 24.0) == "/clock/assessment_hours rules.reason.not_number");
    CHECK(why_set("/clock", json::array()) == "/clock rules.reason.not_object");
    CHECK(why_set("/calendar/saturday_counts", 0) == "/calendar/saturday_counts rules.reason.not_yes_no");
    CHECK(why_set("/notifiers", json::object()) == "/notifiers rules.reason.not_list");
    CHECK(why_set("/notifiers/0/name/da", " ") == "/notifiers/0/name/da rules.reason.empty");
    CHECK(why_set("/notifiers/0/short_name/da", std::string(25, 'a')) ==
          "/notifiers/0/short_name/da rules.reason.too_long");
    CHECK(why("[]") == "/ rules.reason.not_object");
}

TEST_CASE("codes, keys and aliases are unique, and neighbours differ", "[codec]")
{
    CHECK(why_set("/notifiers/1/code", 1) == "/notifiers/1/code rules.reason.twice");
    CHECK(why_set("/reasons/4/key", "school") == "/reasons/4/key rules.reason.twice");
    CHECK(why_set("/reasons/4/key", "Skole!") == "/reasons/4/key rules.reason.key");
    CHECK(why_set("/tracks/1/key", "acute") == "/tracks/1/key rules.reason.twice");
    CHECK(why_set("/aliases/5", "EGERN") == "/aliases/5 rules.reason.twice");
    CHECK(why_set("/aliases/1", "Egetræ") == "/aliases/1 rules.reason.alike");
    CHECK(why_set("/aliases/1", "Birketræernes") == "/aliases/1 rules.reason.too_long");
    auto edited = json::parse(shipped());
    edited["tracks"].erase(3);
    CHECK(why(edited.dump()) == "/tracks rules.reason.count");
}

TEST_CASE("what is no JSON is refused with line and column", "[codec]")
{
    CHECK(why("") == "1:1 rules.reason.syntax");
    CHECK(why("{\n  \"version\": \"1\",\n  \"æ\" 5\n}") == "3:7 rules.reason.syntax");
    CHECK(why("{\"version\": \"1\"") == "1:16 rules.reason.syntax");
    CHECK(why("{\"version\": \"\xE6\"}") == "1:15 rules.reason.encoding");
    CHECK(why(shipped() + "}").find("rules.reason.syntax") != std::string::npos);
    CHECK(why("{\"clock\": 1, \"clock\": 2}") == "/ rules.reason.key_twice");
    CHECK(why(std::string(5000, '[')) == "/ rules.reason.too_deep");
    CHECK(why(std::string((1U << 20U) + 1, ' ')) == "/ rules.reason.too_large");
    CHECK(why("\xEF\xBB\xBF" + shipped()).empty()); // Windows editors write a byte-order mark
}

TEST_CASE("a refusal says what was found and what would do", "[codec]")
{
    auto edited = json::parse(shipped());
    edited["clock"]["assessment_hours"] = 500;
    const auto rules = decode_rules(edited.dump(), "local.json");
    REQUIRE_FALSE(rules);
    CHECK(rules.error() == failed(ErrorKind::corrupt, "rules.refused",
                                  {{"file", "local.json"},
                                   {"place", "/clock/assessment_hours"},
                                   {"reason", "@rules.reason.range"},
                                   {"detail", ": 500 (1–168)"}}));
}

TEST_CASE("every reason has its line in both languages", "[codec]")
{
    std::set<std::string> keys;
    for (const char* file : {"app/codec/strict_json.hpp", "app/codec/strict_json.cpp", "app/codec/rules_codec.cpp",
                             "app/codec/templates_codec.cpp", "app/codec/template_checks.hpp", "app/codec/plan_templates_codec.cpp", "app/codec/keyboard_codec.cpp", "app/codec/exercise_codec.cpp",
                             "app/domain/moment_text.cpp"}) {
        const auto source = source_file(file);
        const std::regex key{R"re("((rules|templates|time)\.[a-z_.]*[a-z]|not_[a-z_]+)")re"};
        for (std::sregex_iterator it{source.begin(), source.end(), key}, end; it != end; ++it)
            keys.insert((*it)[1].str().starts_with("not_") ? "rules.reason." + (*it)[1].str() : (*it)[1].str());
    }
    const auto lines = [](const char* file) {
        const auto strings = json::parse(source_file(file));
        std::set<std::string> names;
        for (const auto& [name, line] : strings.items()) names.insert(name);
        return names;
    };
    const auto da = lines("assets/strings/rules.da.json"), en = lines("assets/strings/rules.en.json");
    CHECK(da == en);
    CHECK(keys.size() > 20);
    CHECK(keys == da);
}

TEST_CASE("a message never repeats a private number from the file", "[codec]")
{
    auto edited = json::parse(shipped());
    edited["tracks"][0]["key"] = "010150-5006";
    const auto rules = decode_rules(edited.dump(), "local.json");
    REQUIRE_FALSE(rules);
    for (const auto& [name, value] : rules.error().message.args) CHECK(value.find("5006") == std::string::npos);
}

TEST_CASE("any damaged byte gives rules or a refusal, never a crash", "[codec][property]")
{
    std::mt19937 random{24U};
    for (int i = 0; i < 500; ++i) {
        std::string text = shipped();
        const auto at = std::uniform_int_distribution<std::size_t>{0, text.size() - 1}(random);
        if (i % 3 == 0)
            text.resize(at);
        else
            text[at] = static_cast<char>(std::uniform_int_distribution{0, 255}(random));
        CAPTURE(i, at);
        const auto rules = decode_rules(text, "local.json");
        if (!rules) CHECK(rules.error().message.key == "rules.refused");
    }
}
