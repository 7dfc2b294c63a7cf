// A text that ends with … on the page is read whole in one touch, in the way of nobody, and goes with the next touch.
#include "tests/support/golden_page.hpp"
#include "tests/support/long_danish.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Home with long Danish texts in letters of 130 %, where not all of them find room.
void show_long_texts(TestApp& app)
{
    long_danish::fill(app, 10);
    app.app().ui_for_setup().text_percent = 130;
    app.show(GoTo{Page::home, {}});
    app.settle();
}

std::string first_place(TestApp& app)
{
    for (const Target& t : app.app().targets().all())
        if (t.name.starts_with("whole/")) return t.name;
    return "";
}

} // namespace

TEST_CASE("a touch on a cut text shows it whole, and any other touch closes it", "[ui]")
{
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true});
    show_long_texts(app);
    const std::string place = first_place(app);
    REQUIRE_FALSE(place.empty());
    app.tap(place);
    app.settle();
    CHECK(app.ui().whole.text.size() > 10);
    CHECK_FALSE(app.ui().whole.text.ends_with("…"));
    CHECK(app.shows("reading"));
    app.tap("reading/close");
    CHECK(app.ui().whole.text.empty());
    app.tap(place);
    app.show(SetCalm{true});
    CHECK(app.ui().whole.text.empty());
}

TEST_CASE("a text that is read whole is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true});
    show_long_texts(app);
    app.tap(first_place(app));
    check_both(app, "whole-text");
}

TEST_CASE("nothing of it stays behind the curtain, behind the veil or on the next page", "[ui]")
{
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true});
    show_long_texts(app);
    for (const UiAction& action : {UiAction{GoTo{Page::rest, {}}}, UiAction{GoTo{Page::funnel, {}}}, UiAction{ToggleVeil{}}, UiAction{GuardAction{Cover{}}}}) {
        app.app().ui_for_setup().whole = {"Sover i timerne", {400, 400}};
        app.show(action);
        CHECK(app.ui().whole.text.empty());
    }
}
