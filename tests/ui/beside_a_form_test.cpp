// What one does beside somebody who writes: what is held, questions and sheets, the code, another notification, undo.
#include "tests/support/two_writers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("what one writes is held, and the other one sees why", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    Item item;
    item.text = "uden jakke";
    item.source = "skole";
    app.tell(SaveItem{app.see("Ask-01").id, item});
    const PartId part = app.see("Ask-01").items.front().id;
    open_at(app, a_form(app, FormKind::note, part), at_left);
    open_at(app, a_form(app, FormKind::note, part), at_right);
    CHECK_FALSE(app.ui().second.is_open());
    CHECK(newest_notice(app) == "no.held");
    app.app().handle(Command{RemoveItem{app.see("Ask-01").id, part}}, at_right);
    CHECK(app.see("Ask-01").items.size() == 1);
    open_at(app, a_form(app, FormKind::child_voice), at_right);
    CHECK(app.ui().second.is_open());
    app.tap("second/form/cancel");
    app.tap("form/cancel");
    app.app().handle(Command{RemoveItem{app.see("Ask-01").id, part}}, at_right);
    CHECK(app.see("Ask-01").items.empty());
}

TEST_CASE("there is room for two forms, and a third hand is told", "[ui]")
{
    TestApp app;
    both_write(app);
    open_at(app, a_form(app, FormKind::flags), at_left);
    CHECK(newest_notice(app) == "no.two_forms");
    CHECK(app.ui().first.form.kind == FormKind::note);
}

TEST_CASE("a question that one is asked swallows nothing of what the other types", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    open_at(app, a_form(app, FormKind::note), at_left);
    app.tap("form/text");
    app.show(OpenDialog{{DialogKind::acute, app.see("Ask-01").id}});
    CHECK(place_of(app, "dialog/yes").x > 960);
    app.tap("key/a");
    app.type("b");
    CHECK(left_text(app) == "Ab");
    app.tap("form/save");
    CHECK(app.ui().dialog.kind == DialogKind::acute); // still there
    app.tap("dialog/yes");
    CHECK(app.see("Ask-01").acute.marked);
}

TEST_CASE("a sheet opens beside what somebody writes, and going to another page leaves it open", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    open_at(app, a_form(app, FormKind::note), at_left);
    app.tap("form/text");
    app.tap("key/a");
    app.show(OpenSheet{{SheetKind::search, {}, {}, "", 700}});
    CHECK(place_of(app, "sheet").x >= 960);
    CHECK(app.shows("key/a"));
    app.tap("search/field");
    REQUIRE(app.shows("second/key/b"));
    app.tap("second/key/b");
    CHECK(app.ui().filter == "B");
    app.tap("key/h");
    CHECK(left_text(app) == "Ah");
    app.tap("sheet/close");
    app.show(GoTo{Page::funnel, {}});
    CHECK(left_text(app) == "Ah");
    app.tap("form/save");
    CHECK(app.see("Ask-01").items.size() == 1);
}

TEST_CASE("both forms wait behind the code, half written as they are", "[ui]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.receive("cases/demo.jsonl");
    app.enter(code_of_lm);
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    open_at(app, a_form(app, FormKind::note), at_left);
    open_at(app, a_form(app, FormKind::child_voice), at_right);
    app.tap("second/form/text");
    app.type("jeg vil hjem");
    app.tap("form/text");
    app.type("græder");
    app.show(GuardAction{Cover{}});
    CHECK_FALSE(app.shows("form/text"));
    CHECK_FALSE(app.shows("second/form/text"));
    app.enter(code_of_lm);
    CHECK(left_text(app) == "græder");
    CHECK(right_text(app) == "jeg vil hjem");
    app.show(GuardAction{Cover{}});
    app.enter(code_of_en); // sees no case
    CHECK_FALSE(app.ui().first.is_open());
    CHECK_FALSE(app.ui().second.is_open());
}

TEST_CASE("while somebody writes about one notification no other one is opened beside it", "[ui]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.receive("cases/demo.jsonl");
    app.enter(code_of_lm);
    app.show(GoTo{Page::funnel, {}});
    const CaseId other = app.see("Elm-05").id;
    Form note = a_form(app, FormKind::note), of_the_other = note;
    of_the_other.about = other;
    open_at(app, note, at_left);
    for (const UiAction& wish : {UiAction{GoTo{Page::case_focus, other}}, UiAction{GoTo{Page::magnets, other}}, UiAction{OpenForm{of_the_other}},
                                 UiAction{OpenSheet{{SheetKind::original, other, {}, "", 1600}}}}) {
        app.app().handle(wish, at_right);
        app.settle();
        CHECK(app.ui().page == Page::funnel);
        CHECK_FALSE(app.ui().second.is_open());
        CHECK(app.ui().sheet.kind == SheetKind::none);
        CHECK(newest_notice(app) == "no.other_case");
    }
    open_at(app, a_form(app, FormKind::child_voice), at_right); // about the same
    CHECK(app.ui().second.is_open());
    app.tap("second/form/cancel");
    app.tap("form/cancel");
    open_at(app, of_the_other, at_right);
    CHECK(app.ui().first.form.about == other);
}

TEST_CASE("undo at a side takes back what was done at that side", "[ui]")
{
    TestApp app;
    both_write(app);
    app.tap("key/a");
    app.tap("second/key/b");
    app.tap("form/save");
    app.tap("second/form/save");
    REQUIRE(app.see("Ask-01").items.size() == 2);
    app.tap("bar/undo-left");
    REQUIRE(app.see("Ask-01").items.size() == 1);
    CHECK(app.see("Ask-01").items[0].text == "B");
    CHECK(newest_notice(app) == "toast.undone");
    app.hold("bar/undo-left");
    app.tap("sheet/redo");
    CHECK(app.see("Ask-01").items.size() == 2);
    if (app.shows("sheet/close")) app.tap("sheet/close");
    app.tap("bar/undo-right");
    REQUIRE(app.see("Ask-01").items.size() == 1);
    CHECK(app.see("Ask-01").items[0].text == "A");
}
