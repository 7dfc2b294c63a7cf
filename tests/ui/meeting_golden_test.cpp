// The end of the morning meeting, pixel by pixel: Næste, the summary, the archive, Home the morning after.
#include "tests/support/golden_page.hpp"
#include "tests/support/morning_scene.hpp"

using namespace fyr;
using namespace fyr::test;

namespace {

void check_one(TestApp& app, const std::string& name)
{
    app.settle();
    CHECK(golden_difference(name, app.picture()) == "");
}

} // namespace

TEST_CASE("the summary with eighteen, as the design draws it", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.show(GoTo{Page::summary, {}});
    check_both(app, "summary-18");
}

TEST_CASE("the summary in other rooms, languages and numbers", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    struct One { const char* name; int width, height, cards; Language language; };
    for (const One& one : {One{"summary-portrait", 1080, 1920, 18, Language::da}, {"summary-4k-en", 3840, 2160, 18, Language::en}, {"summary-0", 1920, 1080, 0, Language::da},
                           {"summary-1", 1920, 1080, 1, Language::da}, {"summary-30", 1920, 1080, 30, Language::da}, {"summary-60", 1920, 1080, 60, Language::en}}) {
        TestApp app(morning_options(one.width, one.height, one.language));
        fill_morning(app, one.cards);
        app.show(GoTo{Page::summary, {}});
        check_one(app, one.name);
    }
}

TEST_CASE("all is assessed, done and decided: then there is a tick", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(morning_options());
    WholeBoard whole = morning_board(18);
    std::erase_if(whole.cases, [](const Case& c) { return !c.decision; });
    whole.board.meeting.on_table.clear();
    whole.board.meeting.discussed.clear();
    app.tell(ImportBoard{std::make_shared<const WholeBoard>(whole)});
    app.tell(DoAcuteAction{app.see("Svale").id, PartId{90}, "TB"});
    app.show(GoTo{Page::summary, {}});
    check_one(app, "summary-true");
}

TEST_CASE("Næste when all have been on the table", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.tell(TakeCase{app.see("Hare").id});
    app.show(GoTo{Page::funnel, {}});
    app.show(OpenSheet{{SheetKind::next, {}, {}, "", 960}});
    check_both(app, "next");
}

TEST_CASE("people go while two are not assessed", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(morning_options(1080, 1920));
    fill_morning(app, 18);
    app.show(GoTo{Page::funnel, {}});
    app.show(OpenSheet{{SheetKind::next, {}, {}, "end", 540}});
    check_one(app, "next-end-portrait");
}

TEST_CASE("the archive has the rows of the meeting", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.tell(EndMeeting{});
    app.show(GoTo{Page::archive, {}});
    check_both(app, "archive");
}

TEST_CASE("Home the morning after begins with what is open", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    for (const auto& [name, width, height] : {std::tuple{"home-agreements", 1920, 1080}, {"home-agreements-portrait", 1080, 1920}}) {
        TestApp app(morning_options(width, height));
        fill_morning(app, 18);
        app.tell(EndMeeting{});
        app.clock().advance(23 * ms_per_hour + 20 * ms_per_minute);
        app.show(GoTo{Page::home, {}});
        check_both(app, name);
    }
}
