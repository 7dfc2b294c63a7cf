// Hands on the real program: what they touch by name, and what the domain then knows.
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A wall with the fictive notifications; the meeting is open and the funnel is in front.
TestApp& meeting(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::funnel, {}});
    return app;
}

void assess(TestApp& app, const char* code)
{
    app.tell(AssessAcute{app.see(code).id, {AcuteAnswer::no, "i sikkerhed", "LM", "TB", "", "", 0, false}});
}

} // namespace

TEST_CASE("two people drag two cards at once on the wall", "[ui]")
{
    TestApp app;
    meeting(app);
    assess(app, "Dun-04");
    app.tell(MoveCard{app.see("Dun-04").id, Step::concern});
    Hand left(app, 1), right(app, 2);
    left.lift("funnel/card/{Dun-04}");
    right.lift("funnel/card/{Ceder-03a}");
    left.move_to("funnel/column/hypotheses");
    right.move_to("funnel/column/concern");
    right.up();
    left.up();
    app.settle();
    CHECK(app.see("Dun-04").step == Step::hypotheses);
    CHECK(app.see("Ceder-03a").step == Step::concern);
}

TEST_CASE("a card that somebody holds stays with that hand", "[ui]")
{
    TestApp app;
    meeting(app);
    Hand first(app, 1), second(app, 2);
    first.lift("funnel/card/{Ceder-03b}");
    first.move_to("funnel/column/hypotheses");
    second.down_at(app.place("funnel/column/received"));
    second.move_to("funnel/column/concern");
    second.up();
    CHECK(app.see("Ceder-03b").step == Step::received);
    first.move_to("funnel/column/concern");
    first.up();
    app.settle();
    CHECK(app.see("Ceder-03b").step == Step::concern);
}

TEST_CASE("a card let go over nothing comes back", "[ui]")
{
    TestApp app;
    meeting(app);
    const std::uint64_t rows = app.journal().last_seq();
    Hand hand(app, 1);
    hand.lift("funnel/card/{Ceder-03b}");
    hand.move_to(Point{960, 40});
    hand.up();
    app.settle();
    CHECK(app.see("Ceder-03b").step == Step::received);
    CHECK(app.journal().last_seq() == rows);
    CHECK(app.ui().toasts.empty());
}

TEST_CASE("a refused move says why and writes nothing", "[ui]")
{
    TestApp app;
    meeting(app);
    const std::uint64_t rows = app.journal().last_seq();
    app.drag("funnel/card/{Ceder-03b}", "funnel/column/hypotheses");
    CHECK(app.see("Ceder-03b").step == Step::received);
    CHECK(app.journal().last_seq() == rows);
    REQUIRE(app.ui().toasts.size() == 1);
    CHECK(newest_notice(app) == "no.acute_first");
    CHECK(app.ui().toasts[0].trouble);
    CHECK_FALSE(app.ui().toasts[0].undo);
}

TEST_CASE("a case dropped on Næste skridt without a decision opens", "[ui]")
{
    TestApp app;
    meeting(app);
    app.drag("funnel/card/{Ceder-03b}", "funnel/column/next_step");
    CHECK(app.ui().page == Page::case_focus);
    CHECK(app.ui().about == app.see("Ceder-03b").id);
    CHECK(app.see("Ceder-03b").step == Step::received);
}

TEST_CASE("every move by hand has a way by taps", "[ui]")
{
    TestApp app;
    meeting(app);
    app.tap("funnel/card/{Ceder-03b}");
    CHECK(app.ui().sheet.kind == SheetKind::card);
    app.tap("sheet/move");
    app.tap("sheet/to/concern");
    CHECK(app.see("Ceder-03b").step == Step::concern);
    CHECK(newest_notice(app) == "act.moved");
    CHECK(app.ui().toasts.back().undo);
}

TEST_CASE("undo and redo are at hand at both ends of the bar", "[ui]")
{
    TestApp app;
    meeting(app);
    app.drag("funnel/card/{Ceder-03b}", "funnel/column/concern");
    REQUIRE(app.see("Ceder-03b").step == Step::concern);
    app.tap("bar/undo-left");
    CHECK(app.see("Ceder-03b").step == Step::received);
    CHECK(newest_notice(app) == "toast.undone");
    app.key("redo");
    CHECK(app.see("Ceder-03b").step == Step::concern);
    app.app().handle(Command{MarkAcute{app.see("Ceder-03b").id, true, ""}}, {1700, 500});
    app.settle();
    REQUIRE(app.see("Ceder-03b").acute.marked);
    app.tap("bar/undo-right");
    CHECK_FALSE(app.see("Ceder-03b").acute.marked);
    CHECK(app.see("Ceder-03b").step == Step::concern);
}

TEST_CASE("what is typed stands in the field and is sent with enter", "[ui]")
{
    TestApp app;
    meeting(app);
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.tap("bar/note");
    REQUIRE(app.ui().first.form.kind == FormKind::note);
    app.tap("form/text");
    app.type("Rødgrød på gulvet");
    CHECK(app.ui().first.form.value("text") == "Rødgrød på gulvet");
    app.key("backspace");
    app.key("enter");
    CHECK(app.ui().first.form.kind == FormKind::none);
    REQUIRE(app.see("Ask-01").items.size() == 1);
    CHECK(app.see("Ask-01").items[0].text == "Rødgrød på gulve");
}

TEST_CASE("a form that is refused keeps every answer", "[ui]")
{
    TestApp app;
    meeting(app);
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.tap("case/ring");
    app.tap("assess/answer/no");
    app.tap("assess/reason/own");
    app.type("Leger ude");
    app.tap("form/save");
    CHECK(app.ui().first.form.kind == FormKind::assess);
    CHECK(app.ui().first.form.error.key == "assess.missing.by");
    CHECK(app.ui().first.form.value("reason") == "Leger ude");
    CHECK(app.ui().first.form.value("answer") == "no");
}

TEST_CASE("everything one can touch is large enough, in every page", "[ui]")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1080, 1920}}) {
        TestApp app({width, height, Language::da, ThemeChoice::light, rehearsal_start, true});
        meeting(app);
        const CaseId elm = app.see("Ceder-03b").id;
        for (const Page page : {Page::home, Page::funnel, Page::case_focus, Page::summary, Page::archive, Page::rest}) {
            app.show(GoTo{page, page == Page::case_focus ? elm : CaseId{}});
            for (const Target& t : app.app().targets().all()) {
                if (!t.tap && !t.grab && t.field.empty()) continue;
                INFO(name_of(page) << " " << width << " × " << height << ": " << t.name << " is " << t.at.w << " × " << t.at.h);
                const bool is_cut_by_its_list = !t.scroll.empty();
                const bool is_slot = t.name.starts_with("case/slot/") || t.name.starts_with("case/snap/") || t.name.starts_with("case/magnet/");
                if (is_cut_by_its_list || is_slot) continue;
                CHECK(t.at.w >= Metrics::touch_min - 0.01F);
                CHECK(t.at.h >= Metrics::touch_min - 0.01F);
            }
        }
    }
}

TEST_CASE("a board that shows only some of its cards says so, and a found case ends the search", "[ui]")
{
    TestApp app;
    meeting(app);
    app.tap("bar/search");
    app.type("ask");
    app.tap("sheet/close");
    CHECK(app.shows("funnel/filter"));
    CHECK_FALSE(app.shows("funnel/card/" + std::to_string(app.see("Dun-04").id.value)));
    app.tap("funnel/filter");
    CHECK_FALSE(app.shows("funnel/filter"));
    CHECK(app.shows("funnel/card/" + std::to_string(app.see("Dun-04").id.value)));
    app.tap("bar/search");
    app.type("ask");
    app.tap("search/{Ask-01}");
    app.tap("bar/board");
    CHECK(app.shows("funnel/card/" + std::to_string(app.see("Dun-04").id.value)));
}

TEST_CASE("no key reaches behind the curtain", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::rest, {}});
    const std::size_t entries = app.journal().last_seq();
    for (const char* key : {"search", "undo", "redo", "next", "f1", "f2"}) {
        app.key(key);
        CHECK(app.ui().page == Page::rest);
        CHECK(app.ui().sheet.kind == SheetKind::none);
    }
    CHECK(app.journal().last_seq() == entries);
    app.key("enter");
    CHECK(app.ui().page == Page::home);
}
