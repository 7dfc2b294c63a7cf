#include "tests/support/plan_wall.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

Goal a_goal(std::string text)
{
    Goal g;
    g.text = std::move(text);
    return g;
}

Resource a_resource(std::string text, std::string lane = "practice", Date date = {2025, 6, 2}) { return {{}, std::move(text), std::move(lane), date}; }

Obstacle an_obstacle(std::string text)
{
    Obstacle o;
    o.text = std::move(text);
    o.lane = "partners";
    o.date = {2025, 6, 2};
    return o;
}

} // namespace

TEST_CASE("every list of the sheet takes sentences in the order they are said", "[domain]")
{
    PlanWall w;
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        const auto list = static_cast<PlanList>(i);
        INFO(name_of(list));
        CHECK(w.name(SaveLine{list, {{}, " først ", "", "LM"}}) == "line." + std::string(name_of(list)));
        w.must(SaveLine{list, {{}, "så", "", ""}});
        REQUIRE(lines_of(w.plan(), list).size() == 2);
        PlanLine line = lines_of(w.plan(), list).front();
        CHECK(line.text == "først");
        CHECK(line.by == "LM");
        CHECK(w.name(SaveLine{list, line}).empty());
        line.text = "allerførst";
        w.must(SaveLine{list, line});
        CHECK(lines_of(w.plan(), list).front() == line); // in its place, with its id
        CHECK(w.refusal(SaveLine{list, {{}, " ", "", ""}}) == "no.plan.empty");
        CHECK(w.refusal(SaveLine{list, {{}, std::string(161, 'x'), "", ""}}) == "no.too_long");
    }
}

TEST_CASE("there are at most five success factors and five game rules", "[domain]")
{
    PlanWall w;
    for (const PlanList list : {PlanList::success_factors, PlanList::game_rules}) {
        for (int i = 0; i < 5; ++i) w.must(SaveLine{list, {{}, "nummer " + std::to_string(i), "", ""}});
        CHECK(w.refusal(SaveLine{list, {{}, "en til", "", ""}}) == "no.plan.list_full");
        PlanLine old = lines_of(w.plan(), list).back();
        old.text = "en anden";
        CHECK(w.refusal(SaveLine{list, old}).empty()); // a full list can still be edited
        w.must(RemovePart{old.id});
        CHECK(w.refusal(SaveLine{list, {{}, "en til", "", ""}}).empty());
    }
    CHECK(most_lines(PlanList::signs) > 100);
}

TEST_CASE("a sentence stays in its list", "[domain]")
{
    PlanWall w;
    w.must(SaveLine{PlanList::signs, {{}, "Alle kender tragten", "", ""}});
    const PlanLine sign = w.plan().signs.front();
    CHECK(w.refusal(SaveLine{PlanList::facts, sign}) == "no.gone");
    CHECK(w.plan().facts.empty());
}

TEST_CASE("people answer whether a goal is SMART, letter by letter", "[domain]")
{
    PlanWall w;
    w.must(SaveGoal{a_goal("Tragten bruges i alle sager inden 1. oktober, 100 %")}); // however it reads, nothing is guessed
    Goal g = w.plan().goals.front();
    CHECK(smart_count(g) == 0);
    g.measurable = {" optælling hver måned ", Answer::yes};
    g.timed = {"1. oktober", Answer::yes};
    g.realistic = {"", Answer::no};
    w.must(SaveGoal{g});
    g = w.plan().goals.front();
    CHECK(smart_count(g) == 2);
    CHECK(g.measurable.text == "optælling hver måned");
    CHECK(g.specific.answer == Answer::open);
    g.specific.text = std::string(161, 'x');
    CHECK(w.refusal(SaveGoal{g}) == "no.too_long");
    g.specific = {"", Answer::yes};
    g.attractive.answer = g.realistic.answer = Answer::yes;
    w.must(SaveGoal{g});
    CHECK(smart_count(w.plan().goals.front()) == 5);
    CHECK(w.name(SaveGoal{g}).empty());
    CHECK(w.refusal(SaveGoal{a_goal("")}) == "no.plan.empty");
    g.id = PartId{40};
    CHECK(w.refusal(SaveGoal{g}) == "no.gone");
}

TEST_CASE("the team has people in the room and silent members", "[domain]")
{
    PlanWall w;
    CHECK(w.name(SaveMember{{{}, "LM", "faglig leder", "fører ordet", "2 timer", false}}) == "member");
    w.must(SaveMember{{{}, "Skolelederen", "", "", "", true}});
    CHECK_FALSE(w.plan().members[0].silent);
    CHECK(w.plan().members[1].silent);
    CHECK(w.refusal(SaveMember{{{}, "", "leder", "", "", false}}) == "no.plan.empty");
    CHECK(w.refusal(SaveMember{{{}, "LM", std::string(61, 'x'), "", "", false}}) == "no.too_long");
}

TEST_CASE("resources and obstacles are pills that glide along their lane and into another", "[domain]")
{
    PlanWall w;
    w.must(SaveResource{a_resource("Vikar om tirsdagen")});
    w.must(SaveObstacle{an_obstacle("Sommerferie")});
    const PartId resource = w.plan().resources.front().id, obstacle = w.plan().obstacles.front().id;
    CHECK(w.name(MovePill{resource, {2025, 7, 1}, ""}) == "pill_moved");
    CHECK(w.plan().resources.front() == Resource{resource, "Vikar om tirsdagen", "practice", {2025, 7, 1}});
    w.must(MovePill{obstacle, {2025, 7, 2}, "leadership"});
    CHECK(w.plan().obstacles.front().lane == "leadership");
    CHECK(w.plan().obstacles.front().date == Date{2025, 7, 2});
    CHECK(w.name(MovePill{obstacle, {2025, 7, 2}, "leadership"}).empty());
    CHECK(w.refusal(MovePill{obstacle, {2025, 7, 2}, "kitchen"}) == "no.plan.lane");
    CHECK(w.refusal(MovePill{obstacle, {2025, 2, 30}, ""}) == "no.plan.day");
    CHECK(w.refusal(MovePill{w.action("Ring"), {2025, 7, 2}, ""}) == "no.gone"); // an action is no pill
}

TEST_CASE("likelihood and impact of an obstacle are 1 to 3", "[domain]")
{
    PlanWall w;
    Obstacle o = an_obstacle("Sommerferie");
    o.likelihood = 9;
    o.impact = -4;
    w.must(SaveObstacle{o});
    CHECK(w.plan().obstacles.front().likelihood == 3);
    CHECK(w.plan().obstacles.front().impact == 1);
    o = w.plan().obstacles.front();
    o.counter_move = " Vi begynder i august ";
    o.owner = "LM";
    w.must(SaveObstacle{o});
    CHECK(w.plan().obstacles.front().counter_move == "Vi begynder i august");
}

TEST_CASE("a lane goes only when nothing lies in it", "[domain]")
{
    PlanWall w;
    const auto without = [&](std::string_view key) {
        std::vector<Lane> lanes = w.plan().lanes;
        std::erase_if(lanes, [&](const Lane& l) { return l.key == key; });
        return w.refusal(SetLanes{lanes});
    };
    SECTION("an action") { w.action("Ring til skolen"); }
    SECTION("a milestone")
    {
        Milestone m = a_milestone("Alle er på kursus");
        m.lane = "practice";
        w.must(SaveMilestone{m});
    }
    SECTION("a resource") { w.must(SaveResource{a_resource("Vikar")}); }
    SECTION("an obstacle")
    {
        Obstacle o = an_obstacle("Sommerferie");
        o.lane = "practice";
        w.must(SaveObstacle{o});
    }
    SECTION("a gap") { w.must(SaveLine{PlanList::gaps, {{}, "Vi mangler øvelse", "practice", ""}}); }
    SECTION("any other sentence") { w.must(SaveLine{PlanList::parking, {{}, "Øvelse på engelsk", "practice", ""}}); }
    CHECK(without("practice") == "no.plan.lane_used");
    CHECK(without("partners").empty());
    w.wall.undo();
    w.wall.undo();
    CHECK(without("practice").empty());
}

TEST_CASE("lanes have keys of their own, and there is at least one", "[domain]")
{
    PlanWall w;
    CHECK(w.refusal(SetLanes{{}}) == "no.plan.lanes");
    CHECK(w.refusal(SetLanes{std::vector<Lane>(17, Lane{"a", "", ""})}) == "no.plan.lanes");
    CHECK(w.refusal(SetLanes{{{"a", "", ""}, {"a", "", ""}}}) == "no.plan.lane");
    CHECK(w.refusal(SetLanes{{{"Med mellemrum", "", ""}}}) == "no.plan.lane");
    CHECK(w.refusal(SetLanes{{{"a", "", "Ikke et billede"}}}) == "no.plan.lane");
    CHECK(w.refusal(SetLanes{{{"a", std::string(41, 'x'), ""}}}) == "no.too_long");
    CHECK(w.name(SetLanes{{{"own-1", " Køkkenet ", "flag"}}}) == "lanes");
    CHECK(w.plan().lanes == std::vector<Lane>{{"own-1", "Køkkenet", "flag"}});
    CHECK(w.name(SetLanes{w.plan().lanes}).empty());
}

TEST_CASE("any part can be taken away, and comes back with undo", "[domain]")
{
    PlanWall w;
    for (std::size_t i = 0; i < plan_list_count; ++i) w.must(SaveLine{static_cast<PlanList>(i), {{}, "en sætning", "", ""}});
    w.must(SaveGoal{a_goal("Alle bruger tragten")});
    w.milestone("Alle er på kursus");
    w.action("Ring til skolen");
    w.must(SaveMember{{{}, "LM", "", "", "", false}});
    w.must(SaveResource{a_resource("Vikar")});
    w.must(SaveObstacle{an_obstacle("Sommerferie")});
    const Plan full = w.plan();
    for (std::uint64_t id = 1; id < full.next_part; ++id) {
        CHECK(w.name(RemovePart{PartId{id}}) == "part_removed");
        CHECK_FALSE(w.plan() == full);
        CHECK(w.refusal(RemovePart{PartId{id}}) == "no.gone");
        w.wall.undo();
        CHECK(w.plan() == full);
    }
    CHECK(w.refusal(RemovePart{PartId{}}) == "no.gone");
}

TEST_CASE("the number of a part that was taken away is not given again", "[domain]")
{
    PlanWall w;
    const PartId gone = w.action("Ring til skolen");
    w.must(RemovePart{gone});
    CHECK(w.action("Skriv til alle") != gone);
}
