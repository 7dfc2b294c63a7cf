// The trainer points with a light: where the fingers lead it, and that nothing else answers meanwhile.
#include "tests/support/training_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

TestApp& lit(TestApp& app)
{
    app.tap("exercise/e07");
    app.tap("class/trainer");
    app.tap("trainer/spotlight");
    REQUIRE(app.ui().light);
    return app;
}

} // namespace

TEST_CASE("the light is where the finger is, from the moment it lands", "[ui][training]")
{
    TestApp app(training_world(1920, 1080));
    Hand hand(lit(app), 1);
    hand.down_at({400, 300});
    CHECK(app.ui().light->at == Point{400, 300});
    hand.move_to(Point{1200, 700});
    CHECK(app.ui().light->at == Point{1200, 700});
    hand.move_to(Point{1200, 1060}); // over the bar: it stops at its edge
    CHECK(app.ui().light->at == Point{1200, app.app().metrics().bar().y});
    hand.up();
    app.touch(2, TouchPhase::down, {900, 500});
    app.touch(2, TouchPhase::up, {900, 500}); // a tap is enough
    CHECK(app.ui().light->at == Point{900, 500});
}

TEST_CASE("of two fingers the first leads the light, then the other", "[ui][training]")
{
    TestApp app(training_world(1920, 1080));
    lit(app);
    Hand one(app, 1), other(app, 2);
    one.down_at({400, 300});
    other.down_at({1500, 800});
    CHECK(app.ui().light->at == Point{400, 300});
    one.up();
    other.move_to(Point{1400, 800});
    CHECK(app.ui().light->at == Point{1400, 800});
    other.up();
}

TEST_CASE("while the light is on nothing else answers, and nothing is written", "[ui][training]")
{
    TestApp app(training_world());
    lit(app);
    const auto seq = app.journal().last_seq();
    for (const Target& target : app.app().targets().all()) CHECK(target.name.starts_with("spotlight/"));
    Hand hand(app, 1);
    for (float y = 20; y < 900; y += 90)
        for (float x = 20; x < 1900; x += 180) {
            hand.down_at({x, y});
            hand.up();
        }
    CHECK(app.ui().page == Page::lesson);
    CHECK(app.journal().last_seq() == seq);
    app.tap("spotlight/out");
    CHECK_FALSE(app.ui().light);
    CHECK(app.shows("class/next"));
}

TEST_CASE("keys carry the light, give it another size and put it out", "[ui][training]")
{
    TestApp app(training_world());
    lit(app);
    const Spotlight was = *app.ui().light;
    app.key("right");
    app.key("up");
    CHECK(app.ui().light->at == Point{was.at.x + Spotlight::key_step, was.at.y - Spotlight::key_step});
    app.type("-");
    CHECK(app.ui().light->size + 1 == was.size);
    app.type("+");
    CHECK(app.ui().light->size == was.size);
    app.key("escape");
    CHECK_FALSE(app.ui().light);
    CHECK(app.ui().page == Page::lesson);
}

TEST_CASE("it can be lit on every page of a lesson, also while all is frozen", "[ui][training]")
{
    TestApp app(training_world());
    app.tap("exercise/e07");
    for (const Page page : {Page::lesson_groups, Page::comparison, Page::funnel, Page::home, Page::shelf}) {
        app.show(GoTo{page, {}});
        INFO(name_of(page));
        app.tap("class/spotlight");
        CHECK(app.ui().light);
        app.tap("spotlight/out");
        CHECK(app.ui().page == page);
    }
    app.tap("class/ribbon");
    app.tap("class/trainer");
    app.tap("trainer/freeze");
    app.tap("class/spotlight");
    app.tap("spotlight/out");
    CHECK(app.shows("class/unfreeze"));
}

TEST_CASE("what a group is writing waits behind the light", "[ui][training]")
{
    TestApp app(training_world(1920, 1080));
    app.tap("exercise/e07");
    app.show(GoTo{Page::lesson_groups, {}});
    app.tap("panel/1/hypothesis");
    app.tap("group/1/key/m");
    app.tap("class/spotlight");
    app.type("x");
    app.tap("spotlight/out");
    app.tap("group/1/key/o");
    const Form& form = app.ui().at(DeskName::group_1).form;
    CHECK(form.value(form.focus) == "Mo");
}
