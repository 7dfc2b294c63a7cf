// The keyboard on the glass, pixel by pixel. Look at both pictures before approving a new one.
#include "tests/support/golden_page.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

void write_a_note(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.tap("bar/note");
    app.tap("form/text");
    Form& form = app.app().ui_for_setup().first.form;
    form.values["text"] = "Har sovet i timen tre gange i denne uge. Siger selv, at han våg";
    form.caret = form.anchor = std::string::npos;
}

} // namespace

TEST_CASE("the keyboard under a note is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    write_a_note(app);
    Hand hand(app, 1);
    hand.down_on("key/g");
    check_both(app, "keyboard");
}

TEST_CASE("the keyboard that was carried away, with accents, is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.tap("case/ring");
    app.tap("assess/answer/no");
    app.tap("assess/by/other");
    app.show(UiAction{KeyboardAction{MoveTo{Side::right, 99}}});
    app.tap("key/l");
    app.hold("key/e");
    check_both(app, "keyboard-up");
}

TEST_CASE("the keyboard on a glass that stands is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app({1080, 1920, Language::en, ThemeChoice::light, rehearsal_start, true});
    write_a_note(app);
    app.app().draw();
    app.wait("9s");
    CHECK(golden_difference("keyboard-portrait", app.picture()) == "");
}
