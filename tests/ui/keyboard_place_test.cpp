// Where the keyboard on the glass lies, what it types into, and how it gets on with the other one.
#include "tests/support/plan_wall.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/writing.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("the keyboard never lies over what is typed into", "[ui][property]")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1080, 1920}, std::pair{2560, 1080}})
        for (const int percent : {100, 130}) {
            if (sanitized && (width != 1920 || percent != 130)) continue; // the same geometry in every build
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
                for (const FormRow& row : form_rows(app.ui().first.form, {app.state(), source_assets().rules, source_assets().da, source_assets().templates.triangles[0],
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
    CHECK(app.ui().first.form.value("present") == "LM, TB"); // initials
    app.tap("key/return");
    CHECK(app.ui().first.form.focus == "leader");
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
    REQUIRE_FALSE(app.ui().first.form.focus.empty());
    CHECK_FALSE(app.shows("key/a"));
    tap_keys(app, "3,45");
    CHECK(app.ui().first.form.value(app.ui().first.form.focus) == "3,45");
    const std::string first = app.ui().first.form.focus;
    app.tap("key/return");
    CHECK(app.ui().first.form.focus != first);
    tap_keys(app, "2");
    app.tap("form/cancel");
    CHECK_FALSE(app.shows("keyboard"));
}
