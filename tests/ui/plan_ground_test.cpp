// Fingers on the free ground of a plan: one moves the days, two of one hand bring them nearer.
#include "tests/support/plan_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

void lay_out(TestApp& app)
{
    begin_plan(app);
    fill_plan(app);
    app.wait("9s");
}

} // namespace

TEST_CASE("the ground of a near plan moves the days", "[ui][plan]")
{
    TestApp app;
    lay_out(app);
    app.show(PlanUiAction{SetZoom{4}});
    const auto at = [&](const char* list) {
        const auto it = app.ui().scroll.find(list);
        return it == app.ui().scroll.end() ? 0.F : it->second;
    };
    const Point free = {1200, app.place("plan/lane/partners").y};
    Hand hand(app, 1);
    hand.down_at(free);
    hand.move_to(Point{free.x - 400, free.y});
    app.wait("1s");
    hand.up();
    app.settle();
    CHECK(at("plan/time") > 300);
}

TEST_CASE("two fingers move a plan and come nearer, and what was between them stays there", "[ui][plan]")
{
    TestApp app;
    lay_out(app);
    const auto day_at = [&](float x) { return app.app().plan_on_glass().time.day_at(x); };
    const auto is_free = [&](Point p) { const Target* t = app.app().targets().at(p); return t && t->pinch; };
    const float y = app.place("plan/lane/partners").y;
    const float x = 600; // nothing lies around it
    REQUIRE((is_free({x - 100, y}) && is_free({x + 100, y})));
    const Date between = day_at(x);
    Hand one(app, 1), other(app, 2);
    one.down_at({x - 100, y});
    other.down_at({x + 100, y});
    one.move_to(Point{x - 150, y});
    other.move_to(Point{x + 250, y});
    CHECK(app.ui().plan.zoom > 1.9F);
    CHECK(app.ui().plan.zoom < 2.1F);
    CHECK(std::abs(days_between(day_at(x + 50), between)) <= 2);
    one.move_to(Point{x - 210, y}); // both to the left: the days go along
    other.move_to(Point{x + 190, y});
    CHECK(std::abs(days_between(day_at(x - 10), between)) <= 2);
    other.move_to(Point{x - 190, y}); // and out again, never further than the whole plan
    CHECK(app.ui().plan.zoom == 1);
    one.up();
    other.up();
    CHECK(app.ui().sheet.kind == SheetKind::none);
}
