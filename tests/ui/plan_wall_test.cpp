// Hands on a game plan: what comes in front after an act, what a drag leaves alone, and that nobody gets stuck.
#include "tests/support/plan_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

const Plan& plan(const TestApp& app) { return *app.state().find(PlanId{1}); }
const Action& action(const TestApp& app, const std::string& text)
{
    const auto it = std::find_if(plan(app).actions.begin(), plan(app).actions.end(), [&](const Action& a) { return a.text == text; });
    if (it == plan(app).actions.end()) FAIL("there is no action " << text);
    return *it;
}

void begin_day(TestApp& app)
{
    const Agenda& day = *source_assets().templates.plan.agenda("development-day");
    BeginAgenda begin{day.key, {}};
    for (const AgendaStep& step : day.steps) begin.steps.push_back(step.key);
    wish(app, begin);
}

TestApp& filled(TestApp& app)
{
    begin_plan(app);
    fill_plan(app);
    app.wait("9s");
    return app;
}

} // namespace

TEST_CASE("a plan that was made stands in front, and its notice with it", "[ui][plan]")
{
    TestApp app;
    app.tap("door/plan");
    app.tap("bar/new-plan");
    app.tap("sheet/template/empty");
    app.tap("form/save");
    CHECK(app.ui().page == Page::plan);
    CHECK(app.ui().plan.about == PlanId{1});
    CHECK(newest_notice(app) == "act.plan.added");
}

TEST_CASE("a plan kept as a template leaves the plan in front", "[ui][plan]")
{
    TestApp app;
    filled(app);
    app.tap("bar/more");
    app.tap("sheet/keep");
    app.tap("form/save");
    CHECK(app.ui().page == Page::plan);
    CHECK(app.ui().plan.about == PlanId{1});
}

TEST_CASE("a step that was left for an earlier one waits and comes again", "[ui][plan]")
{
    TestApp app;
    filled(app);
    begin_day(app);
    app.show(GoTo{Page::plan, {}});
    app.tap("bar/next-step"); // vision
    app.tap("bar/next-step"); // today
    REQUIRE(plan(app).agenda.now == "today");
    app.hold("bar/next-step");
    app.tap("sheet/step/vision");
    CHECK(plan(app).agenda.now == "vision");
    app.tap("bar/next-step");
    CHECK(plan(app).agenda.now == "today");
}

TEST_CASE("every page of a step leads on to the next", "[ui][plan]")
{
    TestApp app;
    filled(app);
    begin_day(app);
    for (const UiAction& page : {UiAction{GoTo{Page::plan, {}}}, UiAction{PlanUiAction{ShowZone{PlanZone::team}}}, UiAction{PlanUiAction{ShowBarometer{"mini"}}},
                                 UiAction{PlanUiAction{ShowChecklist{"seven-points", ""}}}, UiAction{GoTo{Page::voting, {}}}}) {
        app.show(page);
        CHECK(app.shows("bar/next-step"));
        app.key("escape"); // back to the plan, not out of it
        CHECK((app.ui().page == Page::plan || app.ui().page == Page::home));
    }
}

TEST_CASE("a meeting can be ended while an agenda is followed", "[ui][plan]")
{
    TestApp app;
    filled(app);
    begin_day(app);
    wish(app, BeginFollowUp{plan(app).follow_ups.front().id});
    app.show(GoTo{Page::plan, {}});
    CHECK(app.shows("bar/next-step"));
    app.tap("bar/end-meeting");
    app.tap("form/save");
    CHECK(plan(app).follow_ups.front().held_on);
}

TEST_CASE("a sheet is gone with its part, and does not come back with it", "[ui][plan]")
{
    TestApp app;
    filled(app);
    app.tap("plan/action/{Justér_planen}");
    app.tap("sheet/remove");
    CHECK(app.ui().sheet.kind == SheetKind::none);
    app.key("undo");
    CHECK(action(app, "Justér planen").lane == "plan");
    CHECK(app.ui().sheet.kind == SheetKind::none);
}

TEST_CASE("a sheet stays where people tap again and again", "[ui][plan]")
{
    TestApp app;
    filled(app);
    const Date due = action(app, "Justér planen").due;
    app.tap("plan/action/{Justér_planen}");
    app.tap("sheet/move");
    app.tap("sheet/week_later");
    app.tap("sheet/week_later");
    app.tap("sheet/day_earlier");
    CHECK(action(app, "Justér planen").due == add_days(due, 13));
    CHECK(app.ui().sheet.kind == SheetKind::action_move);
}

TEST_CASE("a card let go where it lay, or straight below, keeps its day", "[ui][plan]")
{
    TestApp app;
    filled(app);
    const Action before = action(app, "Intro til nye kolleger"); // it stands left of its day: the plan ends there
    Hand hand(app, 1);
    hand.lift("plan/action/{Intro_til_nye_kolleger}");
    hand.move_to(Point{hand.at().x - 30, hand.at().y});
    hand.up();
    app.settle();
    CHECK(action(app, "Intro til nye kolleger") == before);

    hand.down_on("plan/action/{Intro_til_nye_kolleger}");
    app.step(TouchTracker::rest_ms);
    const Point start = hand.at();
    hand.move_to(Point{start.x + 14, start.y + 60});
    hand.move_to(Point{start.x + 9, app.place("plan/lane/partners").y});
    hand.up();
    app.settle();
    CHECK(action(app, "Intro til nye kolleger").due == before.due);
    CHECK(action(app, "Intro til nye kolleger").lane == "partners");
}

TEST_CASE("two people move two cards of a plan at once", "[ui][plan]")
{
    TestApp app;
    filled(app);
    Hand left(app, 1), right(app, 2);
    left.lift("plan/action/{Mål_på_teammødet}");
    right.lift("plan/action/{Fejr_første_halvår}");
    left.move_to("plan/lane/practice");
    right.move_to("plan/lane/time");
    left.up();
    right.up();
    app.settle();
    CHECK(action(app, "Mål på teammødet").lane == "practice");
    CHECK(action(app, "Fejr første halvår").lane == "time");
}

TEST_CASE("a milestone may be let go anywhere above its day, and stays when it is hardly moved", "[ui][plan]")
{
    TestApp app;
    filled(app);
    const auto day = [&] { return plan(app).milestones[2].date; }; // Alle øver sig
    const Date before = day();
    Hand hand(app, 1);
    hand.lift("plan/milestone/{Alle_øver_sig}");
    hand.move_to(Point{hand.at().x - 22, hand.at().y + 20});
    hand.up();
    app.settle();
    CHECK(day() == before);
    hand.lift("plan/milestone/{Alle_øver_sig}");
    hand.move_to(Point{hand.at().x + 200, app.place("plan/lane/time").y}); // down in the lanes
    hand.up();
    app.settle();
    CHECK(day() > before);
}

TEST_CASE("dots that nobody is asked for lead to asking", "[ui][plan]")
{
    TestApp app;
    filled(app);
    app.show(GoTo{Page::voting, {}});
    CHECK_FALSE(app.shows("bar/give"));
    app.tap("bar/vote");
    app.tap("sheet/vote/actions/3");
    CHECK(app.ui().page == Page::voting);
    app.key("undo"); // there are none to give any more
    CHECK(app.shows("bar/vote"));
}

TEST_CASE("a tap on another name puts another owner in place", "[ui][plan]")
{
    TestApp app;
    filled(app);
    wish(app, SaveMember{{{}, "Line", "", "", "", false}});
    wish(app, SaveMember{{{}, "Sara", "", "", "", false}});
    app.tap("bar/action");
    app.type("Ring til skolen");
    app.tap("form/owner/start/0");
    app.tap("form/owner/start/1");
    app.tap("form/save");
    CHECK(action(app, "Ring til skolen").owner == "Sara");
}

TEST_CASE("one taps from a milestone to what must be true just before it, not before all of them", "[ui][plan]")
{
    TestApp app;
    filled(app);
    REQUIRE(plan(app).milestones.size() > 1);
    Date latest = plan(app).frame.start, before = plan(app).frame.start;
    PartId last;
    for (const Milestone& m : plan(app).milestones)
        if (m.date > latest) before = latest, latest = m.date, last = m.id;
        else before = std::max(before, m.date);
    app.tap("plan/milestone/" + std::to_string(last.value));
    app.tap("sheet/before");
    app.type("Alle har prøvet det");
    app.tap("form/save");
    const Milestone& thought = plan(app).milestones.back();
    CHECK(thought.title == "Alle har prøvet det");
    CHECK(thought.date > before);
    CHECK(thought.date < latest);
}

TEST_CASE("what stands still is in the list of changes, however long it has", "[ui][plan]")
{
    TestApp app;
    filled(app);
    const PartId id = plan(app).actions.front().id;
    wish(app, SetActionStatus{id, ActionStatus::blocked, "Venter på lokalet"});
    wish(app, LayPlan{}); // it stood still already then
    app.tap("bar/more");
    app.tap("sheet/changes");
    CHECK(app.shows("sheet/change/" + std::to_string(id.value)));
}

TEST_CASE("a part of the plan is found by a word and comes in front with a tap", "[ui][plan]")
{
    TestApp app;
    filled(app);
    app.key("search");
    REQUIRE(app.ui().sheet.kind == SheetKind::plan_search);
    app.type("MAGNETER");
    const PartId id = action(app, "Magneter i alle rum").id;
    app.tap("search/" + std::to_string(id.value));
    CHECK(app.ui().sheet.kind == SheetKind::action);
    CHECK(app.ui().sheet.part == id);
    app.key("escape");
    app.tap("bar/more");
    app.tap("sheet/search");
    CHECK_FALSE(app.shows("search/" + std::to_string(action(app, "Justér planen").id.value))); // what was typed stands there still
    app.tap("search/clear");
    CHECK(app.shows("search/" + std::to_string(action(app, "Justér planen").id.value)));
}
