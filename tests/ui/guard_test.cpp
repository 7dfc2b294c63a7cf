// Codes, levels and the curtain, by fingers on the whole program: what nobody in the room may see without a code is not drawn,
// not touchable and not reachable by any key.
#include "tests/support/golden_page.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

TestAppOptions guarded(Guarding how = Guarding::on)
{
    TestAppOptions options;
    options.guarding = how;
    return options;
}

/// A wall with the fictive notifications, somebody in, the board in front.
struct OpenWall : TestApp {
    OpenWall() : TestApp(guarded())
    {
        receive("cases/demo.jsonl");
        enter(code_of_lm);
        tap("door/morning");
    }
};

std::vector<std::string> logged(TestApp& app)
{
    std::vector<std::string> acts;
    (void)app.book().read_log(0, [&](const LogRow& row) {
        acts.push_back(row.who + " " + row.what + (row.code.empty() ? "" : " " + row.code));
        return true;
    });
    return acts;
}

bool has(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

} // namespace

TEST_CASE("after a start nothing but the pad can be touched", "[ui][guard]")
{
    TestApp app(guarded());
    app.receive("cases/demo.jsonl");
    CHECK(app.ui().page == Page::rest);
    for (const Target& t : app.app().targets().all()) CHECK((t.name.starts_with("pin/") || t.name == "rest/clean"));
    for (const char* key : {"escape", "enter", "tab", "f1", "f2", "search", "next"}) app.play(std::string("key ") + key);
    CHECK(app.ui().page == Page::rest);
    app.show(GoTo{Page::funnel, {}});
    CHECK(app.ui().page == Page::rest);
}

TEST_CASE("a code opens the wall, a wrong one says so, and five make it wait through a restart", "[ui][guard]")
{
    TestApp app(guarded());
    app.enter("135246");
    CHECK(app.ui().page == Page::rest);
    CHECK(app.ui().guard.answer.key == "pin.wrong");
    for (int i = 0; i < 4; ++i) app.enter("135246");
    CHECK(app.ui().guard.waits_until > app.clock().now());
    CHECK_FALSE(app.shows("pin/1"));
    Access again(app.book(), source_assets().rules.access);
    CHECK(again.waits_until() == app.ui().guard.waits_until);
    app.play("clock 2026-03-03T08:17:30+01:00");
    app.settle();
    app.enter(code_of_lm);
    CHECK(app.ui().page == Page::home);
    CHECK(app.ui().guard.in->initials == "LM");
}

TEST_CASE("digits of a physical keyboard are a code too", "[ui][guard]")
{
    TestApp app(guarded());
    app.type(code_of_ab);
    CHECK(app.ui().page == Page::home);
}

TEST_CASE("the curtain falls from anywhere in one touch, and what lay behind comes back as it was", "[ui][guard]")
{
    OpenWall wall;
    const CaseId first = *wall.state().on_board().begin();
    wall.show(GoTo{Page::case_focus, first});
    Form note;
    note.kind = FormKind::note;
    note.about = first;
    wall.show(OpenForm{note});
    wall.tap("form/text");
    wall.type("Barnet siger");
    wall.tap("curtain/left"); // over the form and the keyboard
    CHECK(wall.ui().page == Page::rest);
    CHECK_FALSE(wall.ui().guard.in);
    CHECK_FALSE(wall.shows("form/save"));
    for (const Target& t : wall.app().targets().all()) CHECK((t.name.starts_with("pin/") || t.name == "rest/clean"));
    CHECK(has(logged(wall), "LM hid"));
    wall.enter(code_of_ab);
    CHECK(wall.ui().page == Page::case_focus);
    CHECK(wall.ui().first.form.value("text") == "Barnet siger");
}

TEST_CASE("a finger that holds a card when the curtain falls holds nothing behind it", "[ui][guard]")
{
    OpenWall wall;
    const std::string card = "funnel/card/" + std::to_string(wall.state().on_board().begin()->value);
    Hand one(wall, 1), two(wall, 2);
    one.lift(wall.shows(card) ? card : "funnel/card/{Ask-01}");
    two.down_on("curtain/right");
    two.up();
    CHECK(wall.ui().page == Page::rest);
    const std::uint64_t before = wall.state().version();
    one.move_to(Point{600, 500});
    one.up();
    CHECK(wall.state().version() == before);
}

TEST_CASE("on the board there are no words of any case; one opened case has them, and that is logged", "[ui][guard]")
{
    OpenWall wall;
    CHECK(wall.ui().veil);
    const CaseId first = *wall.state().on_board().begin();
    wall.show(GoTo{Page::case_focus, first});
    CHECK_FALSE(wall.ui().veil);
    CHECK(has(logged(wall), "LM opened_case " + wall.state().find(first)->facts.code));
    wall.show(GoTo{Page::funnel, {}});
    CHECK(wall.ui().veil);
}

TEST_CASE("left alone the wall counts down, hides the case, then the board", "[ui][guard]")
{
    const AccessRules& rules = source_assets().rules.access;
    OpenWall wall;
    wall.show(GoTo{Page::case_focus, *wall.state().on_board().begin()});
    wall.step((rules.hide_case_after_s - rules.warn_s) * 1000 + 100);
    CHECK(wall.ui().page == Page::case_focus);
    CHECK(wall.ui().guard.hides_at != 0);
    wall.tap("bar/questions"); // somebody touches it: it stays
    CHECK(wall.ui().guard.hides_at == 0);
    wall.step(rules.hide_case_after_s * 1000 + 100);
    CHECK(wall.ui().page == Page::funnel);
    CHECK_FALSE(wall.ui().guard.case_open);
    wall.show(GoTo{Page::case_focus, *wall.state().on_board().begin()});
    CHECK(wall.ui().page == Page::rest); // it needs a code again
    wall.enter(code_of_ab);
    CHECK(wall.ui().page == Page::case_focus);
    wall.step(rules.hide_board_after_s * 1000 + 100);
    CHECK(wall.ui().page == Page::rest);
    CHECK_FALSE(wall.ui().guard.in);
}

TEST_CASE("a note half written when the wall hides is still there after a code", "[ui][guard]")
{
    OpenWall wall;
    Form note;
    note.kind = FormKind::note;
    note.about = *wall.state().on_board().begin();
    wall.show(GoTo{Page::case_focus, note.about});
    wall.show(OpenForm{note});
    wall.tap("form/text");
    wall.type("Skolen fortæller");
    wall.step(source_assets().rules.access.hide_case_after_s * 1000 + 100);
    CHECK(wall.ui().page == Page::rest);
    wall.enter(code_of_lm);
    CHECK(wall.ui().first.form.value("text") == "Skolen fortæller");
}

TEST_CASE("what one may not do asks for the code of somebody who may", "[ui][guard]")
{
    TestApp app(guarded());
    app.receive("cases/demo.jsonl");
    app.enter(code_of_ab);
    app.tap("door/morning");
    app.tap("bar/open"); // opening the meeting is for its leader
    CHECK(app.ui().page == Page::rest);
    CHECK(app.ui().guard.needed == Right::decide);
    app.enter(code_of_ab);
    CHECK(app.ui().guard.answer.key == "pin.not_allowed");
    app.tap("pin/return"); // AB is still in
    CHECK(app.ui().page == Page::funnel);
    app.tap("bar/open");
    app.enter(code_of_lm);
    CHECK(app.ui().page == Page::funnel);
    CHECK(app.ui().guard.in->initials == "LM");
}

TEST_CASE("who keeps the machine sees no case", "[ui][guard]")
{
    TestApp app(guarded());
    app.receive("cases/demo.jsonl");
    app.enter(code_of_en);
    CHECK(app.ui().page == Page::home);
    CHECK_FALSE(app.shows("home/deadline"));
    app.tap("door/morning");
    CHECK(app.ui().page == Page::rest);
    app.tap("pin/return");
    CHECK(app.ui().page == Page::home);
    app.tap("home/lock");
    app.enter(code_of_ab);
    app.tap("door/morning");
    app.tap("bar/search");
    app.tap("curtain/left");
    app.enter(code_of_en); // nor what lay over the board
    CHECK(app.ui().page == Page::home);
    CHECK(app.ui().sheet.kind == SheetKind::none);
}

TEST_CASE("the first start makes the first leader, who gives codes to the others", "[ui][guard]")
{
    TestApp app(guarded(Guarding::nobody));
    app.tap("first/leader");
    CHECK_FALSE(app.shows("form/role/adviser")); // the first is a leader
    app.tap("form/initials");
    app.type("LM");
    app.tap("form/save");
    app.tap("pin/return"); // a letter was wrong: once more
    app.tap("first/leader");
    app.tap("form/initials");
    app.type("LM");
    app.tap("form/save");
    app.enter("111111"); // not typed twice first
    CHECK(app.ui().guard.answer.key == "pin.weak");
    CHECK(app.ui().guard.wanted == CodeFor::new_code);
    app.enter(code_of_lm);
    app.enter(code_of_ab);
    CHECK(app.ui().guard.answer.key == "pin.differ");
    app.enter(code_of_lm);
    app.enter(code_of_lm);
    CHECK(app.ui().page == Page::home);
    CHECK(app.ui().guard.in->role == Role::professional_leader);
    app.tap("home/settings");
    app.tap("settings/people");
    app.tap("people/add");
    app.tap("form/initials");
    app.type("AB");
    app.tap("form/role/adviser");
    app.tap("form/save");
    app.enter(code_of_ab);
    app.enter(code_of_ab);
    CHECK(app.ui().page == Page::home);
    CHECK(app.book().people().size() == 2);
    app.tap("home/lock");
    app.enter(code_of_ab);
    CHECK(app.ui().guard.in->initials == "AB");
}

TEST_CASE("codes that are gone are not made anew on the glass", "[ui][guard]")
{
    TestApp app(guarded(Guarding::gone));
    for (const Target& t : app.app().targets().all()) CHECK((t.name == "rest/clean" || t.name == "pin/move"));
    app.type(code_of_lm);
    app.play("key escape");
    CHECK(app.ui().page == Page::rest);
}

TEST_CASE("while the glass is wiped it answers nothing, then by itself", "[ui][guard]")
{
    TestApp app(guarded());
    app.tap("rest/clean");
    CHECK_FALSE(app.shows("pin/1"));
    for (std::uint64_t finger = 1; finger <= 10; ++finger) {
        app.touch(finger, TouchPhase::down, {1300, 500});
        app.touch(finger, TouchPhase::up, {1300, 500});
    }
    CHECK(app.ui().guard.typed.empty());
    const Image before = app.picture();
    app.step(1000);
    CHECK(app.picture().pixels != before.pixels); // its seconds run
    app.step(cleaning_ms);
    app.enter(code_of_lm);
    CHECK(app.ui().page == Page::home);
}

TEST_CASE("the locked wall is as approved", "[ui][golden][guard]")
{
    GOLDENS_OR_SKIP();
    TestApp app(guarded());
    app.tap("pin/4");
    app.tap("pin/8");
    check_both(app, "lock");
    app.app().ui_for_setup().theme = ThemeChoice::light;
    app.enter("2915");
    app.receive("cases/demo.jsonl");
    app.tap("door/morning");
    check_both(app, "board-level-1");
}
