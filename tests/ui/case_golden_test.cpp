// The page of one notification, pixel by pixel: in front of a team, in large type, standing up, and saved. Look before approving.
#include "tests/support/case_scene.hpp"
#include "tests/support/golden_page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A sentence was touched a moment ago; where it comes from is not said yet.
CaseId svale_in_front(TestApp& app)
{
    const CaseId id = open_svale(app);
    app.clock().advance(7 * ms_per_minute);
    work_on_svale(app, id);
    plan_the_talk(app, id);
    app.clock().advance(13 * ms_per_minute);
    app.tell(TakeCase{id});
    app.tap("case/text/4");
    return id;
}

} // namespace

TEST_CASE("the page of a case with its own words is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    svale_in_front(app);
    check_both(app, "case-words");
}

TEST_CASE("the page of a case in large type and standing up is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    for (const auto& [width, height, percent, name] : {std::tuple{1920, 1080, 130, "case-words-130"}, std::tuple{1080, 1920, 100, "case-words-portrait"}}) {
        TestApp app({width, height, Language::da, ThemeChoice::light, rehearsal_start, true});
        app.app().ui_for_setup().text_percent = percent;
        app.app().draw();
        svale_in_front(app);
        app.wait("9s");
        app.settle();
        CHECK(golden_difference(name, app.picture()) == "");
    }
}

TEST_CASE("a saved decision is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    const CaseId id = svale_in_front(app);
    Item said = app.see("Svale").items.back();
    said.kind = Kind::hearsay;
    app.tell(SaveItem{id, said});
    app.tell(ParkItem{id, said.id, ParkReason::later});
    app.tell(Decide{id, svale_decision()});
    check_both(app, "case-saved");
}
