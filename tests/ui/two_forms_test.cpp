// Two people write at the same time: a form and a keyboard for each, at their half of the wall.
#include "tests/support/source_words.hpp"
#include "tests/support/writing.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Point at_left{300, 600}, at_right{1600, 600};

Form a_form(const TestApp& app, FormKind kind, PartId part = {})
{
    Form form;
    form.kind = kind;
    form.about = app.see("Ask-01").id;
    form.part = part;
    return form;
}

/// As a finger there does it.
void open_at(TestApp& app, const Form& form, Point at)
{
    app.app().handle(UiAction{OpenForm{form}}, at);
    app.settle();
}

/// A note is being written at the left, another one at the right, both with the keyboard on the glass.
TestApp& both_write(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    open_at(app, a_form(app, FormKind::note), at_left);
    open_at(app, a_form(app, FormKind::note), at_right);
    app.tap("form/text");
    app.tap("second/form/text");
    REQUIRE(app.shows("key/a"));
    REQUIRE(app.shows("second/key/a"));
    return app;
}

const std::string& left_text(const TestApp& app) { return app.ui().first.form.value("text"); }
const std::string& right_text(const TestApp& app) { return app.ui().second.form.value("text"); }

} // namespace

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
