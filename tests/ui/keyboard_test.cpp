// The keyboard on the glass under real fingers: what they touch by name, and what then stands in the field.
#include "tests/support/writing.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a note is written with taps on keys alone", "[ui]")
{
    TestApp app;
    writing(app);
    tap_keys(app, "rødgrød på gulvet. æh?");
    CHECK(text(app) == "Rødgrød på gulvet. Æh?"); // sentences begin with a capital
    app.tap("key/backspace");
    app.tap("key/left");
    app.tap("key/left");
    app.tap("key/backspace");
    CHECK(text(app) == "Rødgrød på gulvet.Æh");
    app.tap("form/save");
    CHECK(app.ui().first.form.kind == FormKind::none);
    CHECK_FALSE(app.shows("key/a"));
    REQUIRE(app.see("Ask-01").items.size() == 1);
    CHECK(app.see("Ask-01").items[0].text == "Rødgrød på gulvet.Æh");
}

TEST_CASE("shift, signs and a new line", "[ui]")
{
    TestApp app;
    writing(app);
    tap_keys(app, "a");
    app.tap("key/shift");
    tap_keys(app, "bc");
    CHECK(text(app) == "ABc");
    app.tap("key/shift");
    app.tap("key/shift");
    tap_keys(app, "de");
    app.tap("key/shift");
    tap_keys(app, "f");
    CHECK(text(app) == "ABcDEf");
    app.tap("key/page");
    CHECK(app.shows("key/€"));
    CHECK_FALSE(app.shows("key/a"));
    tap_keys(app, "€");
    app.tap("key/page");
    app.tap("key/return");
    tap_keys(app, "g");
    CHECK(text(app) == "ABcDEf€\nG");
}

TEST_CASE("backspace held down takes one after another, and stops with the finger", "[ui]")
{
    TestApp app;
    writing(app);
    put(app, std::string(60, 'x'));
    Hand hand(app, 1);
    hand.down_on("key/backspace");
    app.step(TouchTracker::repeats_after_ms - 20);
    CHECK(text(app).size() == 60);
    for (int i = 0; i < 20; ++i) app.step(TouchTracker::repeats_ms);
    const std::size_t left = text(app).size();
    CHECK(left < 45);
    CHECK(left > 35);
    hand.up();
    app.wait("1s");
    CHECK(text(app).size() == left);
}

TEST_CASE("quick hands put the next finger down before the last one is up", "[ui]")
{
    TestApp app;
    writing(app);
    Hand left(app, 1), right(app, 2);
    for (int i = 0; i < 3; ++i) {
        left.down_on("key/a");
        right.down_on("key/l");
        left.up();
        right.up();
    }
    left.down_on("key/s"); // a finger that is still there when the other hand types twice the same
    right.down_on("key/s");
    right.up();
    left.up();
    CHECK(text(app) == "Alalalss");
    left.down_on("key/shift");
    right.down_on("key/b");
    right.up();
    left.up();
    CHECK(text(app) == "AlalalssB");
}

TEST_CASE("two people type into the same field with their own fingers", "[ui]")
{
    TestApp app;
    writing(app);
    Hand one(app, 1), other(app, 2);
    one.down_on("key/h");
    one.up();
    other.down_on("keyboard/word/1");
    other.up();
    CHECK(text(app).size() > 2);
    CHECK(text(app).back() == ' ');
}

TEST_CASE("a word is finished with one tap, and a full stop closes up", "[ui]")
{
    TestApp app;
    writing(app);
    tap_keys(app, "han våg");
    REQUIRE(app.shows("keyboard/word/3"));
    app.tap("keyboard/word/1");
    CHECK(text(app) == "Han vågner ");
    CHECK_FALSE(app.shows("keyboard/word/1"));
    tap_keys(app, ".");
    CHECK(text(app) == "Han vågner.");
    tap_keys(app, " ");
    tap_keys(app, ".");
    CHECK(text(app) == "Han vågner. ."); // that space was somebody's own
}

TEST_CASE("a long press shows accents: letting go on one types it, and so does a tap", "[ui]")
{
    TestApp app;
    writing(app);
    tap_keys(app, "caf");
    Hand hand(app, 1);
    hand.down_on("key/e");
    app.step(TouchTracker::hold_ms + 10);
    REQUIRE(app.shows("key/e/1"));
    hand.move_to("key/e/1");
    hand.up();
    app.settle();
    CHECK(text(app) == "Café");
    CHECK_FALSE(app.shows("key/e/1"));

    app.hold("key/u");
    REQUIRE(app.shows("key/u/4"));
    app.tap("key/u/4");
    CHECK(text(app) == "Caféü");

    hand.down_on("key/o");
    app.step(TouchTracker::hold_ms + 10);
    hand.move_to("key/space"); // beside all of them
    hand.up();
    app.settle();
    CHECK(text(app) == "Caféü");
    CHECK_FALSE(app.shows("key/o/1"));
    app.tap("key/´");
    tap_keys(app, "a");
    CHECK(text(app) == "Caféüá");
}

TEST_CASE("a tap sets the caret and a finger along the text moves it", "[ui]")
{
    TestApp app;
    writing(app);
    put(app, "Han sover i timerne");
    const Target* field = app.app().targets().named("form/text");
    REQUIRE(field);
    REQUIRE(field->text);
    const TextPlaces::Line line = field->text->lines.front();
    REQUIRE(line.stops.size() == 20);
    const float y = line.y + field->text->line_height / 2;
    Hand hand(app, 1);
    hand.down_at({line.stops[3] + 1, y});
    hand.up();
    app.settle();
    CHECK(app.ui().first.form.caret == 3);
    tap_keys(app, "s");
    CHECK(text(app) == "Hans sover i timerne");
    hand.down_at({line.stops[4], y});
    hand.move_to(Point{line.stops[10] + 8, y});
    CHECK(app.ui().first.form.caret == 10);
    hand.move_to(Point{line.stops[0] - 15, y});
    hand.up();
    app.settle();
    CHECK(app.ui().first.form.caret == 0);
    CHECK(app.ui().first.form.anchor == 0);
}

TEST_CASE("a space at the end of a field moves the caret", "[ui]")
{
    TestApp app;
    writing(app);
    tap_keys(app, "ab ");
    const Target* field = app.app().targets().named("form/text");
    REQUIRE(field);
    CHECK(field->text->lines.front().stops.size() == 4);
}

TEST_CASE("what must not be kept is said while it is written", "[ui]")
{
    TestApp app;
    writing(app);
    put(app, "010150-5006");
    CHECK_FALSE(app.app().targets().named("form/save")); // the key is there, and cannot be pressed
    for (int i = 0; i < 6; ++i) app.tap("key/backspace");
    CHECK(app.app().targets().named("form/save"));
}

TEST_CASE("a full field takes no more, counted as people count", "[ui]")
{
    TestApp app;
    writing(app);
    const std::size_t most = static_cast<std::size_t>(source_assets().rules.funnel.concern_max_chars);
    std::string all;
    for (std::size_t i = 0; i + 1 < most; ++i) all += "e\u0301";
    put(app, all);
    tap_keys(app, "xy");
    CHECK(text(app) == all + "x");
    app.tap("form/save");
    CHECK(app.see("Ask-01").items.size() == 1);
}
