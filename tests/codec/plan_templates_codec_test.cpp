#include "codec/plan_templates_codec.hpp"

#include "domain/calendar.hpp"
#include "domain/invariants.hpp"
#include "domain/plan_checks.hpp"
#include "domain/plan_from_template.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace fyr;
using nlohmann::json;

namespace {

using Files = std::array<std::string, plan_template_files.size()>;

/// The files as they are shipped.
const Files& shipped()
{
    static const Files files = [] {
        Files read;
        for (std::size_t i = 0; i < read.size(); ++i) read[i] = source_file(std::string{"assets/templates/"} + plan_template_files[i]);
        return read;
    }();
    return files;
}

const PlanTemplates& templates()
{
    static const PlanTemplates all = [] {
        auto read = decode_plan_templates(shipped());
        FYR_ASSERT(read, "the shipped templates must be good");
        return *std::move(read);
    }();
    return all;
}

/// "file /place reason" when the files are refused, "" when they are taken.
std::string why(const Files& files)
{
    const auto read = decode_plan_templates(files);
    if (read) return "";
    CHECK(read.error().kind == ErrorKind::corrupt);
    CHECK(read.error().message.key == "templates.refused");
    const auto& args = read.error().message.args;
    return args.at(0).second + " " + args.at(1).second + " " + args.at(2).second.substr(1);
}

/// The same for one edit of a shipped file: 0 lanes, 1 plans, 2 agendas, 3 barometers, 4 checklists.
std::string why(std::size_t file, const std::string& pointer, const json& value)
{
    Files files = shipped();
    auto edited = json::parse(files[file]);
    edited[json::json_pointer{pointer}] = value;
    files[file] = edited.dump();
    return why(files);
}

std::string without(std::size_t file, const std::string& pointer, const std::string& member)
{
    Files files = shipped();
    auto edited = json::parse(files[file]);
    edited[json::json_pointer{pointer}].erase(member);
    files[file] = edited.dump();
    return why(files);
}

} // namespace

TEST_CASE("the default lanes are the seven points", "[codec]")
{
    const auto& sets = templates().lane_sets;
    REQUIRE(sets.front().key == "seven-points");
    std::vector<std::string> keys;
    for (const LaneTemplate& lane : sets.front().lanes) keys.push_back(lane.key);
    CHECK(keys == std::vector<std::string>{"leadership", "plan", "superusers", "staff", "time", "practice", "partners"});
    CHECK(sets.front().lanes[0].name.da == "Ledelsen går foran");
    CHECK(sets.front().lanes[6].lines(Language::da) == std::vector<std::string>{"Samarbejdspartnere", "inddrages"});
    REQUIRE(templates().lane_set("six-lanes"));
    CHECK(templates().lane_set("six-lanes")->lanes.size() == 6);
    CHECK(templates().lane_set("nothing") == nullptr);
}

TEST_CASE("every shipped agenda lasts as long as it is called", "[codec]")
{
    for (const auto& [key, minutes] : {std::pair{"minutes-90", 90}, {"half-day", 180}, {"development-day", 360}, {"status-45", 45}}) {
        CAPTURE(key);
        REQUIRE(templates().agenda(key));
        CHECK(templates().agenda(key)->minutes() == minutes);
        CHECK(templates().agenda(key)->status == (std::string_view{key} == "status-45"));
    }
    const Agenda& short_one = *templates().agenda("minutes-90");
    CHECK(short_one.step("vision-alone")->alone_minutes == 10); // everybody writes alone before anybody speaks
    CHECK(short_one.step("milestones")->zone == PlanZone::path);
    CHECK(short_one.step("nothing") == nullptr);
}

TEST_CASE("the mini-barometer says that it is not the official one", "[codec]")
{
    const Barometer* mini = templates().barometer("mini");
    REQUIRE(mini);
    CHECK(mini->areas.size() == 12);
    CHECK(mini->at_the_wall);
    CHECK(mini->lowest == 0);
    CHECK(mini->highest == 4);
    CHECK(mini->lowest_word.da == "aldrig");
    CHECK(mini->highest_word.da == "altid");
    CHECK(mini->note.da == "Ikke det officielle ICS-barometer");
    const Barometer* official = templates().barometer("official");
    REQUIRE(official);
    CHECK_FALSE(official->at_the_wall);
    CHECK(official->lowest == 1);
    CHECK(official->highest == 5);
}

TEST_CASE("the checklist of the seven points has its 72 items", "[codec]")
{
    const Checklist* list = templates().checklist("seven-points");
    REQUIRE(list);
    const std::vector<std::size_t> counts{9, 10, 10, 11, 8, 6, 9, 9};
    REQUIRE(list->groups.size() == counts.size());
    std::size_t all = 0;
    for (std::size_t g = 0; g < counts.size(); ++g) {
        CAPTURE(g);
        REQUIRE(list->groups[g].items.size() == counts[g]);
        all += counts[g];
        for (std::size_t i = 0; i < counts[g]; ++i)
            CHECK(list->groups[g].items[i].key == std::to_string(g) + "." + std::to_string(i + 1));
    }
    CHECK(all == 72);
    const Checklist* deloitte = templates().checklist("deloitte-2014");
    REQUIRE(deloitte);
    CHECK(deloitte->groups.size() == 6);
}

TEST_CASE("a sound plan can be made from every template, in both languages", "[codec]")
{
    REQUIRE(templates().plan("empty"));
    for (const PlanTemplate& made_from : templates().plans)
        for (const Language language : {Language::da, Language::en}) {
            CAPTURE(made_from.key, name_of(language));
            const Plan plan = plan_from(made_from, templates(), "Plan", "", {2026, 3, 3}, language, denmark());
            CHECK(broken_plan(plan) == std::vector<std::string>{});
            CHECK(plan.actions.size() == made_from.actions.size());
            for (const PlanFinding& f : plan_findings(plan, denmark())) { // people still choose owners and the first step
                CAPTURE(name_of(f.flaw));
                CHECK((f.flaw == PlanFlaw::action_without_owner || f.flaw == PlanFlaw::no_first_step || f.flaw == PlanFlaw::milestone_without_action));
            }
            for (const FollowUp& f : plan.follow_ups) CHECK(is_working_day(f.date, denmark().calendar));
            for (const Action& a : plan.actions) CHECK(a.due <= plan.frame.target);
        }
    CHECK(templates().plan("empty")->milestones.empty());
    CHECK(templates().plan("empty")->actions.empty());
    CHECK(templates().plan("anchoring")->months == 6);
    const auto& course = templates().plan("ics-course")->follow_ups;
    CHECK(std::count_if(course.begin(), course.end(), [](const FollowUpTemplate& f) { return f.kind != FollowUpKind::barometer; }) == 5);
    CHECK(templates().plan("vesthimmerland")->follow_ups.size() == 6); // every second month of a year
}

TEST_CASE("a lane that another set calls otherwise keeps its own words in a plan", "[codec]")
{
    PlanTemplate made_from = *templates().plan("empty");
    const auto first_lane = [&] { return plan_from(made_from, templates(), "Plan", "", {2026, 3, 3}, Language::da, denmark()).lanes.front(); };
    CHECK(first_lane() == Lane{"leadership", "", "flag"});
    made_from.lane_set = "six-lanes";
    CHECK(first_lane() == Lane{"leadership", "Ledelse", "flag"});
}

TEST_CASE("what is wrong in a file of the game plan is refused with file and place", "[codec]")
{
    SECTION("a field that is not known, left out or of another kind")
    {
        CHECK(why(0, "/colour", "red") == "plan-lanes.json /colour rules.reason.unknown");
        CHECK(why(4, "/checklists/0/groups/0/items/0/note", "x") == "plan-checklists.json /checklists/0/groups/0/items/0/note rules.reason.unknown");
        CHECK(without(1, "/plans/0", "months") == "plan-templates.json /plans/0 rules.reason.missing");
        CHECK(without(3, "/barometers/0/areas/2/text", "en") == "plan-barometers.json /barometers/0/areas/2/text rules.reason.missing");
        CHECK(why(1, "/plans/0/months", "6") == "plan-templates.json /plans/0/months rules.reason.not_number");
        CHECK(why(2, "/agendas/0/status", 1) == "plan-agendas.json /agendas/0/status rules.reason.not_yes_no");
        CHECK(why(2, "/agendas/0/steps", json::object()) == "plan-agendas.json /agendas/0/steps rules.reason.not_list");
        CHECK(why(0, "/lane_sets/0/name", "Baner") == "plan-lanes.json /lane_sets/0/name rules.reason.not_object");
        CHECK(why(0, "/lane_sets/0/key", 7) == "plan-lanes.json /lane_sets/0/key rules.reason.not_text");
    }
    SECTION("a key that stands twice")
    {
        CHECK(why(0, "/lane_sets/1/key", "seven-points") == "plan-lanes.json /lane_sets/1/key rules.reason.twice");
        CHECK(why(0, "/lane_sets/0/lanes/2/key", "plan") == "plan-lanes.json /lane_sets/0/lanes/2/key rules.reason.twice");
        CHECK(why(1, "/plans/1/key", "empty") == "plan-templates.json /plans/1/key rules.reason.twice");
        CHECK(why(2, "/agendas/1/key", "minutes-90") == "plan-agendas.json /agendas/1/key rules.reason.twice");
        CHECK(why(2, "/agendas/0/steps/1/key", "welcome") == "plan-agendas.json /agendas/0/steps/1/key rules.reason.twice");
        CHECK(why(3, "/barometers/1/key", "mini") == "plan-barometers.json /barometers/1/key rules.reason.twice");
        CHECK(why(3, "/barometers/0/areas/1/key", "triangle") == "plan-barometers.json /barometers/0/areas/1/key rules.reason.twice");
        CHECK(why(4, "/checklists/1/key", "seven-points") == "plan-checklists.json /checklists/1/key rules.reason.twice");
        CHECK(why(4, "/checklists/0/groups/1/key", "start") == "plan-checklists.json /checklists/0/groups/1/key rules.reason.twice");
        CHECK(why(4, "/checklists/1/groups/0/items/0/key", "2.4") == "plan-checklists.json /checklists/1/groups/0/items/0/key rules.reason.twice");
        Files files = shipped();
        files[0].insert(files[0].find("\"lane_sets\""), "\"lane_sets\": [], ");
        CHECK(why(files) == "plan-lanes.json / rules.reason.key_twice");
    }
    SECTION("a key nobody could write into a plan")
    {
        CHECK(why(0, "/lane_sets/0/lanes/0/key", "Ledelse") == "plan-lanes.json /lane_sets/0/lanes/0/key rules.reason.key");
        CHECK(why(0, "/lane_sets/0/lanes/0/icon", "") == "plan-lanes.json /lane_sets/0/lanes/0/icon rules.reason.key");
        CHECK(why(4, "/checklists/0/groups/0/items/0/key", "0,1") == "plan-checklists.json /checklists/0/groups/0/items/0/key rules.reason.item_key");
    }
    SECTION("a lane, a set or a part of the board that does not exist")
    {
        CHECK(why(1, "/plans/0/lane_set", "five-lanes") == "plan-templates.json /plans/0/lane_set rules.reason.lane_set");
        CHECK(why(1, "/plans/1/actions/0/lane", "money") == "plan-templates.json /plans/1/actions/0/lane rules.reason.lane");
        CHECK(why(1, "/plans/1/lane_set", "six-lanes") == ""); // all its lanes are there, too
        CHECK(why(4, "/checklists/0/groups/5/items/0/lane", "money") == "plan-checklists.json /checklists/0/groups/5/items/0/lane rules.reason.lane");
        CHECK(why(0, "/lane_sets/0/lanes/4/key", "pace") == "plan-checklists.json /checklists/0/groups/5/items/0/lane rules.reason.lane");
        CHECK(why(2, "/agendas/0/steps/0/zone", "kitchen") == "plan-agendas.json /agendas/0/steps/0/zone rules.reason.choice");
        CHECK(why(1, "/plans/0/follow_ups/0/kind", "party") == "plan-templates.json /plans/0/follow_ups/0/kind rules.reason.choice");
        CHECK(why(1, "/plans/1/actions/0/effort", "huge") == "plan-templates.json /plans/1/actions/0/effort rules.reason.choice");
    }
    SECTION("minutes that do not add up")
    {
        CHECK(why(2, "/agendas/0/steps/0/minutes", 6) == "plan-agendas.json /agendas/0/minutes rules.reason.sum");
        CHECK(why(2, "/agendas/2/minutes", 420) == "plan-agendas.json /agendas/2/minutes rules.reason.sum");
        CHECK(why(2, "/agendas/0/steps/1/alone_minutes", 11) == "plan-agendas.json /agendas/0/steps/1/alone_minutes rules.reason.range");
    }
    SECTION("a meeting with no time, with two, or behind the plan's end")
    {
        CHECK(why(1, "/plans/0/follow_ups/0/weeks", 0) == "plan-templates.json /plans/0/follow_ups/0 rules.reason.weeks_or_months");
        CHECK(why(1, "/plans/0/follow_ups/0/months", 2) == "plan-templates.json /plans/0/follow_ups/0 rules.reason.weeks_or_months");
        CHECK(why(1, "/plans/0/follow_ups/3/months", 7) == "plan-templates.json /plans/0/follow_ups/3/months rules.reason.range");
        CHECK(why(1, "/plans/0/follow_ups/0/weeks", 27) == "plan-templates.json /plans/0/follow_ups/0/weeks rules.reason.range");
    }
    SECTION("numbers far off")
    {
        CHECK(why(1, "/plans/0/months", 2'000'000'000) == "plan-templates.json /plans/0/months rules.reason.range");
        CHECK(why(1, "/plans/1/actions/0/days", 187) == "plan-templates.json /plans/1/actions/0/days rules.reason.range");
        CHECK(why(1, "/plans/1/milestones/0/days", 0) == "plan-templates.json /plans/1/milestones/0/days rules.reason.range");
        CHECK(why(2, "/agendas/0/steps/0/minutes", 2'000'000'000) == "plan-agendas.json /agendas/0/steps/0/minutes rules.reason.range");
        CHECK(why(3, "/barometers/0/highest", 0) == "plan-barometers.json /barometers/0/highest rules.reason.range");
        CHECK(why(3, "/barometers/0/lowest", 2'000'000'000) == "plan-barometers.json /barometers/0/lowest rules.reason.range");
    }
    SECTION("lists that are empty or too long")
    {
        CHECK(why(0, "/lane_sets", json::array()) == "plan-lanes.json /lane_sets rules.reason.count");
        CHECK(why(1, "/plans", json::array()) == "plan-templates.json /plans rules.reason.count");
        CHECK(why(2, "/agendas/3/steps", json::array()) == "plan-agendas.json /agendas/3/steps rules.reason.count");
        CHECK(why(3, "/barometers/0/areas", json::array()) == "plan-barometers.json /barometers/0/areas rules.reason.count");
        CHECK(why(4, "/checklists/0/groups/0/items", json::array()) == "plan-checklists.json /checklists/0/groups/0/items rules.reason.count");
        CHECK(why(0, "/lane_sets/0/lanes/0/lines_da", json{"a", "b", "c"}) == "plan-lanes.json /lane_sets/0/lanes/0/lines_da rules.reason.count");
    }
    SECTION("texts that are empty, too long or in one language only")
    {
        CHECK(why(2, "/agendas/0/steps/0/question/en", "") == "plan-agendas.json /agendas/0/steps/0/question/en rules.reason.empty");
        CHECK(why(4, "/checklists/0/groups/0/items/0/text/da", std::string(161, 'x')) ==
              "plan-checklists.json /checklists/0/groups/0/items/0/text/da rules.reason.too_long");
        CHECK(why(3, "/barometers/0/areas/0/lines_en/0", std::string(23, 'x')) ==
              "plan-barometers.json /barometers/0/areas/0/lines_en/0 rules.reason.too_long");
        CHECK(why(1, "/plans/0/vision/da", "Det er 1. juni 2027") == "plan-templates.json /plans/0/vision/en rules.reason.empty");
        CHECK(why(1, "/plans/0/follow_ups/0/name/en", "Status") == "plan-templates.json /plans/0/follow_ups/0/name/da rules.reason.empty");
    }
    SECTION("a file that is no JSON")
    {
        Files files = shipped();
        files[3] = "{\"barometers\": [\n  {,}\n]}";
        CHECK(why(files) == "plan-barometers.json 2:4 rules.reason.syntax");
    }
}

TEST_CASE("any damaged byte of the game plan's files gives templates or a refusal", "[codec][property]")
{
    std::mt19937 random{2014U};
    for (int i = 0; i < 300; ++i) {
        Files files = shipped();
        std::string& text = files[std::uniform_int_distribution<std::size_t>{0, files.size() - 1}(random)];
        const auto at = std::uniform_int_distribution<std::size_t>{0, text.size() - 1}(random);
        text[at] = static_cast<char>(std::uniform_int_distribution{0, 255}(random));
        CAPTURE(i, at);
        const auto read = decode_plan_templates(files);
        if (!read) CHECK(read.error().message.key == "templates.refused");
    }
}
