// The pages of the game plan, pixel by pixel. Look at both pictures before approving a new one.
#include "tests/support/golden_page.hpp"
#include "tests/support/plan_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp ten_past_ten = 1'772'529'120'000; // 3 March 2026, 10.12 in Denmark

TestAppOptions that_day(int width = 1920, int height = 1080)
{
    TestAppOptions options;
    options.start = ten_past_ten;
    options.width = width;
    options.height = height;
    return options;
}

} // namespace

TEST_CASE("the game plan is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(that_day());
    begin_plan(app);
    fill_plan(app);
    check_both(app, "plan");
}

TEST_CASE("an empty game plan is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(that_day());
    begin_plan(app);
    check_both(app, "plan-empty");
}

/// Six weeks on: the status meeting runs, one action has moved, three lanes have their light.
void meet_again(TestApp& app)
{
    begin_plan(app);
    fill_plan(app);
    wish(app, LayPlan{});
    app.play("clock 2026-04-14T09:00:00+02:00");
    wish(app, BeginFollowUp{app.state().find(PlanId{1})->follow_ups.front().id});
    wish(app, MoveAction{app.state().find(PlanId{1})->actions[5].id, {2026, 7, 14}, ""});
    wish(app, SetLaneLight{{"leadership", Light::green, "godt i gang"}});
    wish(app, SetLaneLight{{"plan", Light::yellow, "venter på datoer"}});
    wish(app, SetLaneLight{{"time", Light::red, "for travlt"}});
}

TEST_CASE("a status meeting with its ghosts is as approved, standing up too", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(that_day());
    meet_again(app);
    check_both(app, "plan-status");
    TestApp tall(that_day(1080, 1920));
    meet_again(tall);
    tall.wait("9s");
    tall.settle();
    CHECK(golden_difference("plan-status-portrait", tall.picture()) == "");
}

TEST_CASE("sixty actions stay readable, as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(that_day());
    begin_plan(app);
    fill_plan(app);
    const auto& lanes = app.state().find(PlanId{1})->lanes;
    for (int i = 0; i < 47; ++i)
        add_action(app, i % 3 == 0 ? "Gennemgå sagerne med superbrugeren og skriv det, I lærte" : "Kort opfølgning", lanes[static_cast<std::size_t>(i) % lanes.size()].key.c_str(), "Sara", add_days(plan_day, 5 + i * 3));
    check_both(app, "plan-sixty");
}

TEST_CASE("the future, today and the team are as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(that_day());
    begin_plan(app);
    fill_plan(app);
    Goal goal;
    goal.text = "Alle nye underretninger går gennem tragten";
    goal.specific = {"hver sag, hver morgen", Answer::yes};
    goal.measurable = {"talt i årshjulet", Answer::yes};
    goal.timed = {"fra 1. juni", Answer::yes};
    wish(app, SaveGoal{goal});
    wish(app, SaveLine{PlanList::facts, {{}, "22 underretninger om ugen", "", ""}});
    wish(app, SaveLine{PlanList::gaps, {{}, "Tragten bruges to dage, ikke fem", "practice", ""}});
    wish(app, SaveMember{{{}, "Line", "leder", "holder fast", "2 timer om ugen", false}});
    wish(app, SaveMember{{{}, "Sara", "superbruger", "", "", true}});
    wish(app, SaveLine{PlanList::game_rules, {{}, "Vi taler om handlinger, ikke om personer", "", ""}});
    for (const PlanZone zone : {PlanZone::future, PlanZone::team}) {
        app.app().ui_for_setup().theme = ThemeChoice::light;
        app.show(PlanUiAction{ShowZone{zone}});
        check_both(app, "plan-" + std::string(name_of(zone)));
    }
}

TEST_CASE("the barometer is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(that_day());
    begin_plan(app);
    const PlanTemplates& all = source_assets().templates.plan;
    const Barometer& official = *all.barometer("official");
    app.show(PlanUiAction{ShowBarometer{"official"}});
    wish(app, KeepMeasurement{measured(official, plan_day, 24, {290, 240, 210, 280, 310, 220, 190}), 5});
    wish(app, KeepMeasurement{measured(official, {2026, 9, 1}, 22, {360, 350, 390, 340, 330, 340, 210}), 5});
    check_both(app, "barometer");
    const Barometer& mini = *all.barometer("mini");
    app.app().ui_for_setup().theme = ThemeChoice::light;
    app.show(PlanUiAction{ShowBarometer{"mini"}});
    wish(app, KeepMeasurement{measured(mini, plan_day, 7, {100, 200, 150, 250, 300, 0}), 5});
    check_both(app, "barometer-mini");
}

TEST_CASE("measuring, dots, points and the shelf are as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(that_day());
    begin_plan(app);
    fill_plan(app);
    app.show(PlanUiAction{BeginMeasuring{*source_assets().templates.plan.barometer("mini")}});
    app.show(PlanUiAction{AnswerArea{0, 3}});
    app.show(PlanUiAction{AnswerArea{1, dont_know}});
    check_both(app, "measuring");
    app.app().ui_for_setup().theme = ThemeChoice::light;
    wish(app, OpenVote{VoteOn::actions, 3});
    app.show(GoTo{Page::voting, {}});
    app.show(PlanUiAction{PutDot{app.state().find(PlanId{1})->actions.front().id}});
    check_both(app, "voting");
    app.app().ui_for_setup().theme = ThemeChoice::light;
    wish(app, SetPoint{{"1.1", PointStatus::anchored, "", "", {}}});
    wish(app, SetPoint{{"1.2", PointStatus::under_way, "", "Line", {2026, 4, 1}}});
    wish(app, SetPoint{{"3.1", PointStatus::in_place, "", "", {}}});
    app.show(PlanUiAction{ShowChecklist{"seven-points", "1"}});
    check_both(app, "points");
    app.app().ui_for_setup().theme = ThemeChoice::light;
    begin_plan(app, "ICS-forløb", "ics-course");
    app.show(GoTo{Page::shelf, {}});
    check_both(app, "shelf");
}

TEST_CASE("the game plan standing up and on 4K is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    for (const auto& [width, height, name] : {std::tuple{3840, 2160, "plan-4k"}, std::tuple{1080, 1920, "plan-portrait"}}) {
        TestApp app(that_day(width, height));
        begin_plan(app);
        fill_plan(app);
        app.wait("9s");
        app.settle();
        CHECK(golden_difference(name, app.picture()) == "");
    }
}
