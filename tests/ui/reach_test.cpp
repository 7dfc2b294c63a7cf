// The board brought down into reach and lifted again, by fingers; the curtain drawn by two.
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

void open_board(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::funnel, {}});
    app.wait("9s");
    app.settle();
}

TestAppOptions glass(int width, int height)
{
    TestAppOptions options;
    options.width = width;
    options.height = height;
    return options;
}

/// The code of the notification that lies highest in the first column.
std::string highest(const TestApp& app)
{
    std::string code;
    float y = app.app().metrics().height;
    for (const auto& [id, c] : app.state().cases()) {
        const Target* card = app.app().targets().named("funnel/card/" + std::to_string(id.value));
        if (!card || card->at.y >= y || card->at.x > app.app().metrics().width / 5) continue;
        y = card->at.y;
        code = c->facts.code;
    }
    return code;
}
std::string card_of(const std::string& code) { return "funnel/card/{" + code + "}"; }

} // namespace

TEST_CASE("the board comes down by a button at either end of the bar, or by a key, and goes up again", "[ui][reach]")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1080, 1920}}) {
        TestApp app(glass(width, height));
        open_board(app);
        const std::string card = card_of(highest(app));
        const float before = app.place(card).y, home = app.place("bar/home").y, middle = app.app().metrics().height / 2;
        REQUIRE(before < middle);
        for (const char* button : {"bar/reach/left", "bar/reach/right"}) {
            app.tap(button);
            app.settle();
            CHECK(app.place(card).y > middle - 100);
            CHECK(app.place("bar/home").y == home);
            app.tap(button);
            app.settle();
            CHECK(app.place(card).y == before);
        }
        app.key("f2");
        app.settle();
        CHECK(app.ui().reach == 1);
        app.tap("reach/back"); // where the top was
        app.settle();
        CHECK(app.place(card).y == before);
    }
}

TEST_CASE("what is touched on the lowered board is what is drawn there, and then it goes up", "[ui][reach]")
{
    TestApp app;
    open_board(app);
    const std::string code = highest(app);
    app.tap("bar/reach/left");
    app.settle();
    app.tap(card_of(code));
    CHECK(app.ui().sheet.kind == SheetKind::card);
    CHECK(app.ui().sheet.about == app.see(code).id);
    CHECK(app.ui().reach == 0);
}

TEST_CASE("a card is carried over the lowered board to the column under the finger", "[ui][reach]")
{
    TestApp app;
    open_board(app);
    for (const CaseId id : app.state().on_board()) app.tell(AssessAcute{id, {AcuteAnswer::no, "Han er i skole", "LM", "TB", "", "", 0, false}});
    app.settle();
    const std::string code = highest(app);
    app.tell(TakeCase{app.see(code).id});
    app.tap("bar/reach/right");
    app.settle();
    Hand hand(app, 1);
    hand.lift(card_of(code));
    CHECK(app.ui().reach == 1); // the act is not done yet
    const Target* column = app.app().targets().named("funnel/column/concern");
    REQUIRE(column);
    hand.move_to(Point{column->at.center().x, column->at.y + 60});
    hand.up();
    CHECK(app.see(code).step == Step::concern);
    CHECK(app.ui().reach == 0);
}

TEST_CASE("turning to more cards and arming a magnet leave the board down", "[ui][reach]")
{
    TestApp app;
    open_board(app);
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.tap("bar/reach/left");
    app.tap("bar/magnet/concern");
    CHECK(app.ui().reach == 1);
    CHECK(app.ui().armed == Polarity::concern);
    app.tap("bar/board");
    CHECK(app.ui().reach == 0);
}

TEST_CASE("the picture of a lowered board is whole: drawn again from nothing it is the same", "[ui][reach]")
{
    TestAppOptions each;
    each.each_frame = true;
    TestApp app(each);
    open_board(app);
    app.tap("bar/reach/left");
    app.settle();
    const Image shown = app.picture();
    app.screen().redraw_all();
    app.app().draw();
    CHECK(app.picture().pixels == shown.pixels);
}

TEST_CASE("two fingers swept down from the top edge draw the curtain on every page; one finger's handles stay", "[ui][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.receive("cases/demo.jsonl");
    for (const Page page : {Page::home, Page::funnel}) {
        app.enter(code_of_lm);
        app.show(GoTo{page, {}});
        CHECK(app.shows("curtain/left"));
        Hand one(app, 1), two(app, 2);
        one.down_at({900, 20});
        two.down_at({980, 24});
        for (float y = 60; y < 360 && app.ui().page != Page::rest; y += 40) {
            app.clock().advance(16);
            app.touch(1, TouchPhase::move, {900, y});
            app.touch(2, TouchPhase::move, {980, y});
        }
        CHECK(app.ui().page == Page::rest);
        CHECK_FALSE(app.ui().guard.in);
        app.touch(1, TouchPhase::up, {900, 360});
        app.touch(2, TouchPhase::up, {980, 360});
    }
}
