// What the glass says of the disk, and what it forgets when a meeting has ended.
#include "tests/support/page_words.hpp"

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

TEST_CASE("what the inbox waits for stands on Home and on the locked glass, and nothing of any case with it", "[ui]")
{
    for (const Guarding guarding : {Guarding::off, Guarding::on}) {
        TestAppOptions options;
        options.guarding = guarding;
        TestApp app(options);
        app.receive("cases/demo.jsonl");
        const Page page = guarding == Guarding::off ? Page::home : Page::rest;
        app.show(GoTo{page, {}});
        app.settle();
        REQUIRE(app.ui().page == page);
        CHECK(words_on(app).find("inbox/refused") == std::string::npos);
        app.app().ui_for_setup().refused_files = 2;
        CHECK(words_on(app).find("2 filer med underretninger") != std::string::npos);
        app.app().ui_for_setup().inbox_unusable = true;
        CHECK(words_on(app).find("Indbakken kan ikke læses") != std::string::npos);
    }
}

TEST_CASE("outside a meeting a disk that takes nothing is said and changes nothing", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    const auto mark = [&] {
        app.app().handle(Command{MarkAcute{app.see("Ceder-03b").id, true, "Barnet er alene"}}, {});
        app.settle();
    };
    app.journal().fail_writes_with(failed(ErrorKind::io, "store.full"));
    mark();
    CHECK_FALSE(app.see("Ceder-03b").acute.marked);
    CHECK(app.ui().store_trouble == "store.full");
    app.journal().fail_writes_with({});
    mark();
    CHECK(app.see("Ceder-03b").acute.marked);
    CHECK(app.ui().store_trouble.empty());
}

TEST_CASE("a meeting goes on without a disk, says how much waits for it, and writes by itself when it can", "[ui]")
{
    TestApp app;
    meeting(app);
    const std::uint64_t rows = app.journal().last_seq();
    app.journal().fail_writes_with(failed(ErrorKind::io, "store.gone"));
    app.drag("funnel/card/{Ceder-03b}", "funnel/column/concern");
    app.drag("funnel/card/{Ask-01}", "funnel/column/concern");
    CHECK(app.see("Ceder-03b").step == Step::concern);
    CHECK(app.journal().last_seq() == rows);
    CHECK(app.ui().store_waiting == 2);
    CHECK(app.ui().store_trouble == "store.gone");
    CHECK(app.shows("trouble"));
    app.wait("60s");
    CHECK(app.shows("trouble")); // it never times out
    app.journal().fail_writes_with({});
    app.wait("3s"); // nobody touches anything
    CHECK(app.journal().last_seq() == rows + 2);
    CHECK(app.ui().store_waiting == 0);
    CHECK_FALSE(app.shows("trouble"));
}

TEST_CASE("trouble of the disk outside a meeting leaves the glass by itself, and the system's log hears of both", "[ui]")
{
    for (const Guarding guarding : {Guarding::off, Guarding::on}) {
        std::vector<std::string> heard;
        TestAppOptions options;
        options.guarding = guarding;
        options.tell_system = [&](const Message& m) { heard.push_back(m.key); };
        TestApp app(options);
        app.receive("cases/demo.jsonl");
        if (guarding == Guarding::on) app.enter(code_of_lm);
        app.journal().fail_writes_with(failed(ErrorKind::io, "store.full"));
        app.app().handle(Command{MarkAcute{app.see("Ceder-03b").id, true, "Barnet er alene"}}, {});
        app.wait("60s");
        CHECK(app.ui().store_trouble == "store.full");
        CHECK(heard == std::vector<std::string>{"store.full"}); // once, however long it lasts
        app.journal().fail_writes_with({});
        app.wait("3s"); // nobody touches anything
        CHECK(app.ui().store_trouble.empty());
        CHECK(heard == std::vector<std::string>{"store.full", "store.again"});
    }
}

TEST_CASE("a disk that is full is said on the glass until it takes something again", "[ui]")
{
    TestApp app;
    meeting(app);
    app.journal().fail_writes_with(Error{ErrorKind::io, {"store.full", {}}});
    app.show(GoTo{Page::case_focus, app.see("Dun-04").id}); // taking it up is an act too
    CHECK(app.shows("trouble"));
    app.wait("20s");
    CHECK(app.shows("trouble"));
    app.journal().fail_writes_with(std::nullopt);
    app.wait("3s");
    CHECK_FALSE(app.shows("trouble"));
}

TEST_CASE("when a meeting has ended the screen remembers nothing of it, and nothing is saved that nobody asked for", "[ui]")
{
    TestApp app;
    int saved = 0;
    app.app().on_save([&](const UiState&) { ++saved; });
    meeting(app);
    const CaseId id = app.see("Dun-04").id;
    assess(app, "Dun-04");
    app.show(GoTo{Page::case_focus, id});
    Form note;
    note.kind = FormKind::note;
    note.about = id;
    app.app().handle(UiAction{OpenForm{note}}, {300, 600}); // at the left side
    app.settle();
    app.tap("form/text");
    app.type("Sover i timerne");
    app.show(PickTrack{Track::exploration});
    app.show(ShowPhase{2});
    app.show(TurnPage{"archive", 1, 40, 400});
    app.show(GoTo{Page::funnel, {}});
    app.show(SetFilter{"dun"});
    app.app().handle(ShellAction{FinishMeeting{true}}, {}); // somebody else ends it, at the other side, while this one is written
    CHECK(app.ui().toasts.back().text.key == "no.still_writing");
    CHECK(app.ui().first.form.value("text") == "Sover i timerne");
    app.show(CloseForm{});
    app.show(UiAction{DismissToast{app.ui().toasts.back().id}});
    app.app().handle(ShellAction{FinishMeeting{true}}, {});
    app.settle();
    CHECK(app.ui().page == Page::summary);
    CHECK(app.ui().drafts.empty());
    CHECK(app.ui().scroll.empty());
    CHECK(app.ui().filter.empty());
    CHECK(app.ui().first.form.kind == FormKind::none);
    CHECK(app.ui().first.form.values.empty());
    CHECK(app.ui().toasts.empty());
    CHECK(app.ui().about == CaseId{});
    app.show(GoTo{Page::rest, {}});
    for (const Target& t : app.app().targets().all()) {
        INFO(t.name);
        CHECK_FALSE((t.name.starts_with("case/") || t.name.starts_with("funnel/") || t.name.starts_with("end/")));
    }
    CHECK(saved == 0);
}
