// The pages of the training world against their approved pictures.
#include "tests/support/golden_page.hpp"
#include "tests/support/training_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("the class page is as approved", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    TestApp app(training_world(1920, 1080));
    hold_a_lesson(app);
    check_both(app, "class");
}

TEST_CASE("the class page standing up is as approved", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    TestApp app(training_world(1080, 1920));
    hold_a_lesson(app);
    app.settle();
    app.wait("9s");
    CHECK(golden_difference("class-portrait", app.picture()) == "");
}

TEST_CASE("the choice of exercises is as approved", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    TestApp app(training_world(1920, 1080));
    check_both(app, "exercises");
}

TEST_CASE("the groups' panels are as approved", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    TestApp app(training_world(1920, 1080));
    app.tap("groups/less");
    app.tap("exercise/e07");
    app.show(GoTo{Page::lesson_groups, {}});
    app.tap("panel/1/acute/no");
    app.tap("panel/1/concern/more");
    app.tap("panel/1/dimension/learning");
    app.tap("panel/2/dimension/leisure");
    app.tap("panel/2/dimension/leisure");
    app.tap("panel/3/lock");
    check_both(app, "group-panels");
}

TEST_CASE("six groups' low panels turn between the questions and the triangle", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    TestApp app(training_world(1920, 1080));
    app.tap("groups/more");
    app.tap("groups/more");
    app.tap("exercise/e07");
    app.show(GoTo{Page::lesson_groups, {}});
    app.tap("panel/2/concern/more");
    app.tap("panel/6/turn");
    app.tap("panel/6/dimension/learning");
    app.tap("panel/5/turn");
    app.tap("panel/5/turn");
    app.tap("panel/5/acute/no");
    check_both(app, "group-panels-low");
}

TEST_CASE("the comparison is as approved", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    TestApp app(training_world(1920, 1080));
    let_groups_answer(app);
    check_both(app, "comparison");
}

TEST_CASE("the trainer's light on the page of an exercise is as approved", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    TestApp app(training_world(1920, 1080));
    hold_a_lesson(app);
    app.show(SpotlightAction{PointAt{{470, 470}}});
    check_both(app, "spotlight");
}
