// The whole wall without a finger: a ring that walks, Enter that presses, a presenter's remote.
#include "tests/support/training_scene.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Tab until the ring is at that name; false: it never comes there.
bool walk_to(TestApp& app, const std::string& name)
{
    for (int i = 0; i < 90; ++i) {
        if (app.ui().key_focus == name) return true;
        app.key("tab");
    }
    return false;
}

} // namespace

TEST_CASE("a morning meeting is begun, a notification opened and acute answered with keys alone", "[ui][keys]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.key("tab");
    CHECK_FALSE(app.ui().key_focus.empty());
    REQUIRE(walk_to(app, "door/morning"));
    app.key("enter");
    CHECK(app.ui().page == Page::funnel);
    const std::string card = "funnel/card/" + std::to_string(app.see("Ask-01").id.value);
    REQUIRE(walk_to(app, card));
    app.key("enter");
    CHECK(app.ui().sheet.kind == SheetKind::card);
    app.key("tab"); // nothing behind the sheet is in reach
    CHECK(app.ui().key_focus.starts_with("sheet/"));
    REQUIRE(walk_to(app, "sheet/open"));
    app.screen().push(KeyEvent{Key::none, false, " "}); // a space presses, too
    app.step();
    app.settle();
    CHECK(app.ui().page == Page::case_focus);
    CHECK(app.ui().about == app.see("Ask-01").id);
}

TEST_CASE("the ring goes with what it was at under a sheet", "[ui][keys]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    REQUIRE(walk_to(app, "funnel/card/" + std::to_string(app.see("Ask-01").id.value)));
    const Image on_card = app.picture();
    app.key("enter");
    const Image under_sheet = app.picture();
    app.show(PointKeysAt{});
    CHECK(app.picture().pixels == under_sheet.pixels);
    app.key("escape");
    CHECK(app.picture().pixels != on_card.pixels);
}

TEST_CASE("in a form the arrows up and down walk, and what is typed still goes into the text", "[ui][keys]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    Form note;
    note.kind = FormKind::note;
    note.about = app.see("Ask-01").id;
    app.show(GoTo{Page::case_focus, note.about});
    app.app().handle(UiAction{OpenForm{note}}, {300, 600});
    app.settle();
    app.key("down");
    for (int i = 0; i < 40 && app.ui().at_hand().form.focus != "text"; ++i) app.key("down");
    REQUIRE(app.ui().at_hand().form.focus == "text");
    app.type("kommer uden jakke");
    CHECK(app.ui().at_hand().form.value("text") == "kommer uden jakke");
    for (int i = 0; i < 40 && app.ui().key_focus != "form/save"; ++i) app.key("down");
    REQUIRE(app.ui().key_focus == "form/save");
    app.key("enter");
    CHECK_FALSE(app.ui().at_hand().is_open());
    CHECK(app.see("Ask-01").items.back().text == "kommer uden jakke");
}

TEST_CASE("with shift a key presses as long as a finger that stays", "[ui][keys]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    REQUIRE(walk_to(app, "funnel/card/" + std::to_string(app.see("Ask-01").id.value)));
    const Target* card = app.app().targets().named(app.ui().key_focus);
    REQUIRE((card && card->hold));
    const auto held = std::get<OpenSheet>(std::get<UiAction>(*card->hold)).sheet.kind;
    app.screen().push(KeyEvent{Key::enter, true, {}});
    app.step();
    CHECK(app.ui().sheet.kind == held);
}

TEST_CASE("a finger takes the ring away", "[ui][keys]")
{
    TestApp app;
    app.key("tab");
    CHECK_FALSE(app.ui().key_focus.empty());
    app.tap("door/plan");
    CHECK(app.ui().key_focus.empty());
}

TEST_CASE("a presenter's remote moves a lesson on and back, and hides the texts", "[ui][keys][training]")
{
    TestApp app(training_world());
    app.tap("exercise/e07");
    app.key("next");
    CHECK(app.ui().lesson.step == 1);
    app.key("next");
    app.key("page_up");
    CHECK(app.ui().lesson.step == 1);
    TestApp daily;
    daily.receive("cases/demo.jsonl");
    daily.show(GoTo{Page::funnel, {}});
    daily.type("b");
    CHECK(daily.ui().veil);
}

TEST_CASE("a code is typed, and the rest of the lock page is reached, by keys", "[ui][keys][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.type(std::string(code_of_ab));
    app.settle();
    CHECK(app.ui().page != Page::rest);
    TestAppOptions first;
    first.guarding = Guarding::nobody;
    TestApp anew(first);
    REQUIRE(walk_to(anew, "first/training"));
    anew.key("enter");
    CHECK(anew.app().next() == Next::training);
}
