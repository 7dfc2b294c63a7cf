// The keyboard on the glass under real fingers: what they touch by name, and what then stands in the field.
#include "base/text.hpp"
#include "tests/support/plan_wall.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A note about Ask-01 is open and its field has been touched.
TestApp& writing(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.tap("bar/note");
    app.tap("form/text");
    REQUIRE(app.shows("key/a"));
    return app;
}

const std::string& text(const TestApp& app) { return app.ui().form.value("text"); }

/// What stands in the field already; the caret is behind it.
void put(TestApp& app, const std::string& all)
{
    Form& form = app.app().ui_for_setup().form;
    form.values["text"] = all;
    form.caret = form.anchor = std::string::npos;
    app.app().draw();
}

/// Every character by its own key, small letters as they come.
void tap_keys(TestApp& app, const std::string& all)
{
    for (const char32_t p : to_code_points(all)) app.tap(p == ' ' ? "key/space" : "key/" + to_utf8({p}));
}

Rect place_of(const TestApp& app, const std::string& name)
{
    const Target* target = app.app().targets().named(name);
    REQUIRE(target);
    return target->at;
}

} // namespace

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
    CHECK(app.ui().form.kind == FormKind::none);
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
    CHECK(app.ui().form.caret == 3);
    tap_keys(app, "s");
    CHECK(text(app) == "Hans sover i timerne");
    hand.down_at({line.stops[4], y});
    hand.move_to(Point{line.stops[10] + 8, y});
    CHECK(app.ui().form.caret == 10);
    hand.move_to(Point{line.stops[0] - 15, y});
    hand.up();
    app.settle();
    CHECK(app.ui().form.caret == 0);
    CHECK(app.ui().form.anchor == 0);
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

TEST_CASE("the keyboard never lies over what is typed into", "[ui][property]")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1080, 1920}, std::pair{2560, 1080}})
        for (const int percent : {100, 130}) {
            TestApp app({width, height, Language::da, ThemeChoice::light, rehearsal_start, true});
            app.receive("cases/demo.jsonl");
            app.open_meeting();
            app.app().ui_for_setup().text_percent = percent;
            for (const FormKind kind : {FormKind::note, FormKind::new_notification, FormKind::assess, FormKind::hypothesis, FormKind::decide}) {
                Form form;
                form.kind = kind;
                form.about = app.see("Ask-01").id;
                app.show(OpenForm{form});
                app.show(UiAction{KeyboardAction{AskForKeyboard{}}});
                std::vector<std::string> fields;
                for (const FormRow& row : form_rows(app.ui().form, {app.state(), source_assets().rules, source_assets().da, source_assets().templates.triangles[0],
                                                                    source_assets().templates.plan, app.clock().now()}))
                    if (row.what == FormRow::What::text || row.what == FormRow::What::area) fields.push_back(row.field);
                for (int up = 0; up < 12; ++up) {
                    for (const std::string& field : fields) {
                        INFO(width << " × " << height << ", " << percent << " %, " << name_of(kind) << ", " << field << ", lifted " << up);
                        app.show(FocusField{field});
                        const Rect keyboard = place_of(app, "keyboard"), at = place_of(app, "form/" + field);
                        CHECK_FALSE(at.overlaps(keyboard));
                        CHECK(at.h >= 64);
                    }
                    if (!app.shows("keyboard/up")) break;
                    app.tap("keyboard/up");
                }
                app.show(UiAction{KeyboardAction{MoveTo{}}});
            }
        }
}

TEST_CASE("it comes to the hand: sideways, up and down, and by its handle", "[ui]")
{
    TestApp app;
    writing(app);
    app.tap("keyboard/right");
    CHECK(place_of(app, "keyboard").right() == 1888);
    CHECK(place_of(app, "form/list").overlaps({468, 44, 1420, 428})); // its form comes along
    app.tap("keyboard/left");
    CHECK(place_of(app, "keyboard").x == 32);
    app.tap("keyboard/handle");
    CHECK(place_of(app, "keyboard").x == 250);
    const float low = place_of(app, "keyboard").y;
    app.tap("keyboard/up");
    CHECK(place_of(app, "keyboard").y < low);
    app.tap("keyboard/down");
    CHECK(place_of(app, "keyboard").y == low);
    Hand hand(app, 1);
    hand.down_on("keyboard/handle");
    hand.move_to(Point{1500, 60});
    hand.up();
    app.settle();
    CHECK(place_of(app, "keyboard").right() == 1888);
    CHECK(place_of(app, "keyboard").y == 16);
    CHECK(place_of(app, "form/text").y > place_of(app, "keyboard").bottom());
    tap_keys(app, "a");
    CHECK(text(app) == "A");
    app.tap("keyboard/hide");
    CHECK_FALSE(app.shows("keyboard"));
    CHECK(app.shows("form/source"));
}

TEST_CASE("both keyboards write into the same field", "[ui]")
{
    TestApp app;
    writing(app);
    tap_keys(app, "a");
    app.type("bc");
    CHECK(text(app) == "Abc");
    CHECK_FALSE(app.shows("keyboard")); // who types on keys of plastic gets the whole form back
    app.tap("form/text");
    CHECK_FALSE(app.shows("keyboard"));
    app.tap("form/keyboard");
    tap_keys(app, "d");
    app.type("e");
    tap_keys(app, "f");
    CHECK(text(app) == "Abcdef");
}

TEST_CASE("the return key leads to the next field of one line", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    app.tap("bar/open");
    app.tap("form/present");
    tap_keys(app, "lm, tb");
    CHECK(app.ui().form.value("present") == "LM, TB"); // initials
    app.tap("key/return");
    CHECK(app.ui().form.focus == "leader");
    tap_keys(app, "lm");
    app.tap("form/save");
    CHECK(app.state().board().meeting.open);
    CHECK(app.state().board().meeting.present == std::vector<std::string>{"LM", "TB"});
}

TEST_CASE("one can search with it", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::funnel, {}});
    app.tap("bar/search");
    app.tap("search/field");
    tap_keys(app, "elm");
    CHECK(app.ui().filter == "Elm");
    CHECK(app.place("search/{Elm-05}").y < place_of(app, "keyboard").y);
    CHECK_FALSE(place_of(app, "sheet").overlaps(place_of(app, "keyboard")));
    app.tap("key/cancel");
    CHECK(app.ui().filter.empty());
    app.tap("key/done");
    CHECK_FALSE(app.shows("keyboard"));
    CHECK(app.ui().sheet.kind == SheetKind::search);
}

TEST_CASE("one can search a plan with it", "[ui]")
{
    TestApp app;
    app.tell(AddPlan{std::make_shared<const Plan>(a_plan())});
    app.show(PlanUiAction{ShowPlan{PlanId{1}}});
    app.show(OpenSheet{{SheetKind::plan_search, {}, {}, "", 900}});
    app.tap("search/field");
    tap_keys(app, "al");
    CHECK(app.ui().plan.search == "Al");
    app.tap("key/cancel");
    CHECK(app.ui().plan.search.empty());
    CHECK(app.shows("keyboard"));
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

TEST_CASE("a field of numbers has a pad of digits", "[ui]")
{
    TestApp app;
    app.tell(AddPlan{std::make_shared<const Plan>(a_plan())});
    Form form;
    form.kind = FormKind::plan;
    form.plan_form = PlanForm::official;
    form.plan = PlanId{1};
    app.show(OpenForm{form});
    app.tap("form/keyboard");
    REQUIRE_FALSE(app.ui().form.focus.empty());
    CHECK_FALSE(app.shows("key/a"));
    tap_keys(app, "3,45");
    CHECK(app.ui().form.value(app.ui().form.focus) == "3,45");
    const std::string first = app.ui().form.focus;
    app.tap("key/return");
    CHECK(app.ui().form.focus != first);
    tap_keys(app, "2");
    app.tap("form/cancel");
    CHECK_FALSE(app.shows("keyboard"));
}
