// Two people write at the same time: a form and a keyboard for each, at their half of the wall.
#include "tests/support/two_writers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a form opens at the side where the finger was and leaves the other side free", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    open_at(app, a_form(app, FormKind::flags), at_left);
    CHECK(app.ui().first.half == Half::begin);
    CHECK(place_of(app, "form/list").x == 32);
    CHECK(place_of(app, "form/list").w == 1420); // nobody is beside it
    REQUIRE(app.app().targets().at({1800, 500}));
    CHECK(app.app().targets().at({1800, 500})->name.starts_with("funnel/"));
    app.show(OpenSheet{{SheetKind::settings, {}, {}, "", 1800}});
    CHECK(place_of(app, "form/list").right() < 960); // now somebody is
    app.tap("sheet/close");
    CHECK(app.app().targets().at({600, 1000})->name == "form/behind");
    app.tap("form/cancel");
    open_at(app, a_form(app, FormKind::flags), {960, 600});
    CHECK(app.ui().first.half == Half::whole);
    app.tap("form/aside"); // makes room for somebody else
    CHECK(app.ui().first.half == Half::end);
    app.tap("form/aside");
    CHECK(app.ui().first.half == Half::whole);
}

TEST_CASE("two people type at the same time, finger by finger, and neither gets the other's letters", "[ui]")
{
    TestApp app;
    both_write(app);
    CHECK(place_of(app, "keyboard").right() <= 960);
    CHECK(place_of(app, "second/keyboard").x >= 960);
    CHECK_FALSE(place_of(app, "form/text").overlaps(place_of(app, "keyboard")));
    CHECK_FALSE(place_of(app, "second/form/text").overlaps(place_of(app, "second/keyboard")));
    Hand left(app, 1), right(app, 2);
    const std::string one = "sover", other = "vågen";
    const auto letters = to_code_points(other);
    for (std::size_t i = 0; i < one.size(); ++i) {
        left.down_on(std::string("key/") + one[i]);
        right.down_on("second/key/" + to_utf8({letters[i]})); // before the other one has let go
        left.up();
        right.up();
    }
    app.settle();
    CHECK(left_text(app) == "Sover");
    CHECK(right_text(app) == "Vågen");
    app.tap("second/form/save");
    CHECK(left_text(app) == "Sover");
    CHECK_FALSE(app.ui().second.is_open());
    CHECK(app.shows("key/a"));
    app.tap("form/save");
    REQUIRE(app.see("Ask-01").items.size() == 2);
    CHECK(app.see("Ask-01").items[0].text == "Vågen");
    CHECK(app.see("Ask-01").items[1].text == "Sover");
}

TEST_CASE("a long press on one keyboard is not cut short by somebody who types on the other", "[ui]")
{
    TestApp app;
    both_write(app);
    Hand left(app, 1), right(app, 2);
    left.down_on("key/e");
    right.down_on("second/key/o");
    right.up();
    app.step(TouchTracker::hold_ms + 10);
    REQUIRE(app.shows("key/e/1"));
    left.move_to("key/e/1");
    left.up();
    app.settle();
    CHECK(left_text(app) == "É");
    CHECK(right_text(app) == "O");
}

TEST_CASE("a physical keyboard serves the form that was touched last", "[ui]")
{
    TestApp app;
    both_write(app);
    app.type("til højre");
    app.tap("form/text");
    app.type("til venstre");
    CHECK(right_text(app) == "til højre");
    CHECK(left_text(app) == "til venstre");
    app.key("escape");
    app.tap("dialog/throw"); // what was written is asked about
    CHECK_FALSE(app.ui().first.is_open());
    app.type("!"); // the only one that is left
    CHECK(right_text(app) == "til højre!");
}

TEST_CASE("on a narrow glass one form lies above the other, each with its keyboard", "[ui]")
{
    TestApp app({1080, 1920, Language::da, ThemeChoice::light, rehearsal_start, true});
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    open_at(app, a_form(app, FormKind::note), {500, 300});
    CHECK(app.ui().first.half == Half::whole);
    app.tap("form/aside");
    open_at(app, a_form(app, FormKind::note), {500, 1500});
    REQUIRE(app.ui().second.is_open());
    app.tap("form/text");
    app.tap("second/form/text");
    CHECK(place_of(app, "keyboard").bottom() <= 960);
    CHECK(place_of(app, "second/keyboard").y >= 960);
    for (const char* field : {"form/text", "second/form/text"}) {
        CHECK(place_of(app, field).h >= 64);
        CHECK_FALSE(place_of(app, field).overlaps(place_of(app, "keyboard")));
        CHECK_FALSE(place_of(app, field).overlaps(place_of(app, "second/keyboard")));
    }
    app.tap("key/a");
    app.tap("second/key/b");
    CHECK(left_text(app) == "A");
    CHECK(right_text(app) == "B");
}
