// The end of the morning meeting under fingers: rounds after the first, the end that says what is missing, agreements done in one
// touch, why something came late, and what was saved where.
#include "domain/meeting_record.hpp"
#include "tests/support/morning_scene.hpp"
#include "tests/support/page_words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

bool says(TestApp& app, const std::string& words) { return words_on(app).find(words) != std::string::npos; }

} // namespace

TEST_CASE("Næste eighteen times without a word opens eighteen pages, then the second round", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    app.show(GoTo{Page::funnel, {}});
    const std::size_t all = app.state().on_board().size();
    for (std::size_t i = 0; i < all; ++i) {
        app.tap("bar/next");
        REQUIRE(app.ui().page == Page::case_focus);
    }
    CHECK(app.state().board().meeting.discussed.size() == all);
    app.tap("bar/next");
    app.settle();
    REQUIRE(app.ui().sheet.kind == SheetKind::next);
    CHECK(app.ui().page == Page::funnel);
    CHECK_FALSE(says(app, "Alle er vurderet og besluttet."));
    CHECK(says(app, "Alle har været på bordet"));
}

TEST_CASE("in the second round one touch opens the assessment of that one", "[ui]")
{
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.tell(TakeCase{app.see("Hare").id});
    app.show(GoTo{Page::funnel, {}});
    app.tap("bar/next");
    app.settle();
    const CaseId hare = app.see("Hare").id;
    app.tap("sheet/next/" + std::to_string(hare.value));
    app.settle();
    CHECK(app.ui().page == Page::case_focus);
    CHECK(app.ui().about == hare);
    CHECK(app.ui().first.form.kind == FormKind::assess);
    CHECK(app.ui().first.form.about == hare);
}

TEST_CASE("the end says how many are not assessed, which comes first and what runs out before the next morning", "[ui]")
{
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.show(GoTo{Page::funnel, {}});
    app.tap("bar/end");
    app.settle();
    CHECK(app.state().board().meeting.open); // nothing has ended
    CHECK(says(app, "To er ikke vurderet – begynd med Hassel"));
    CHECK(says(app, "Hare i dag kl. 15.10"));
    CHECK(says(app, "i morgen kl. 08.15"));
    app.tap("sheet/close");
    CHECK(app.state().board().meeting.open);
    app.tap("bar/end");
    app.settle();
    app.tap("sheet/next/end"); // nobody is held
    app.settle();
    CHECK_FALSE(app.state().board().meeting.open);
    CHECK(app.ui().page == Page::summary);
    CHECK(says(app, "Mødet slutter"));
    CHECK(says(app, "Gem og lås alligevel"));
}

TEST_CASE("the lamp of the summary opens the assessment of the first one, and the numbers follow", "[ui]")
{
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.tell(EndMeeting{});
    app.show(GoTo{Page::summary, {}});
    CHECK(says(app, "Vurdér Hassel nu"));
    app.tap("bar/next");
    app.settle();
    CHECK(app.ui().about == app.see("Hassel").id);
    CHECK(app.ui().first.form.kind == FormKind::assess);
    app.show(CloseForm{});
    app.tell(AssessAcute{app.see("Hassel").id, {AcuteAnswer::no, "er hos mormor", "LM", "TB", "", "", 0, false}});
    app.show(GoTo{Page::summary, {}});
    CHECK(says(app, "Én er ikke vurderet."));
    CHECK(app.state().board().archive.back().rows.front().assessed == Assessed::overdue); // the archive has it as it stood
}

TEST_CASE("an acute action of yesterday stands first on Home and is done in one touch", "[ui]")
{
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.tell(EndMeeting{});
    app.clock().advance(23 * ms_per_hour);
    app.show(GoTo{Page::home, {}});
    CHECK(says(app, "Svale: Risikovurdering"));
    app.tap("home/agreement/done");
    app.settle();
    CHECK(says(app, "Skolen ringer tilbage"));
    app.tap("home/agreement/done");
    app.settle();
    CHECK(counts_of(app.state(), app.clock().now(), app.app().session().rules()).acute_open == 0);
    const std::size_t before = app.state().board().promises.size();
    app.tap("home/agreement/done"); // a promise: kept
    app.settle();
    CHECK(app.state().board().promises.size() == before - 1);
    app.tap("home/agreements");
    app.settle();
    CHECK(app.ui().sheet.kind == SheetKind::promises);
    app.tap("agreed/0");
    app.settle();
    CHECK(app.state().board().promises.size() == before - 2);
}

TEST_CASE("on a guarded wall Home and the agreements have no free text, and the initials do not touch the clock", "[ui][guard]")
{
    TestAppOptions options = morning_options();
    options.guarding = Guarding::on;
    TestApp app(options);
    fill_morning(app, 18);
    app.tell(EndMeeting{});
    app.enter(code_of_lm);
    app.show(GoTo{Page::home, {}});
    CHECK(says(app, "Svale: akut handling") != says(app, "Hassel: noget undersøges")); // one of them is first
    CHECK_FALSE(says(app, "Risikovurdering"));
    CHECK_FALSE(says(app, "Skolen ringer"));
    app.show(OpenSheet{{SheetKind::promises, {}, {}, "", 960}});
    CHECK_FALSE(says(app, "Risikovurdering"));
    CHECK_FALSE(says(app, "Mormor"));
    app.show(CloseSheet{});

    ScreenWatch watch;
    app.app().on_draw(&watch);
    app.app().draw();
    app.app().on_draw(nullptr);
    float clock = 0, person = 0;
    for (const Seen& s : watch.all())
        if (s.is_letters() && s.text == "08.52") clock = clock == 0 ? s.at.x : std::min(clock, s.at.x);
    for (const Target& t : app.app().targets().all())
        if (t.name == "header/person") person = t.at.right();
    REQUIRE(clock > 0);
    REQUIRE(person > 0);
    CHECK(person + 20 <= clock);
}

TEST_CASE("why an assessment came late is said in one touch and taken back in one", "[ui]")
{
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.show(GoTo{Page::summary, {}});
    const CaseId bog = app.see("Bøg").id;
    app.tap("end/row/" + std::to_string(bog.value));
    app.settle();
    app.tap("end/late/" + source_assets().templates.quick.late.front().key); // the reasons that the assessment offers, too
    app.settle();
    CHECK(app.see("Bøg").acute.late_reason == source_assets().templates.quick.late.front().name.in(Language::da));
    app.tap("end/late/none");
    app.settle();
    CHECK(app.see("Bøg").acute.late_reason.empty());
}

TEST_CASE("what could not be saved stands in its row and is tried again; what was saved is said on the lock", "[ui]")
{
    TestApp app(morning_options());
    fill_morning(app, 18);
    app.tell(EndMeeting{});
    int asked = 0;
    app.app().on_save([&](const UiState&) { ++asked; });
    app.show(GoTo{Page::summary, {}});
    app.tap("end/save");
    app.app().saved({{}, failed(ErrorKind::io, "err.usb")});
    app.settle();
    CHECK(app.ui().page == Page::summary);
    CHECK(says(app, "Ikke gemt: nøglen"));
    CHECK_FALSE(app.ui().saved.is_whole());
    app.tap("end/where/minutes"); // tries again
    CHECK(asked == 2);
    app.app().saved({{"referat.csv"}, {}, {{"minutes", {}}, {"board", {}}}});
    app.settle();
    CHECK(app.ui().page == Page::rest);
    CHECK(says(app, "Referat gemt 08.52 · Fællesdrev"));
    app.show(GoTo{Page::summary, {}});
    CHECK(says(app, "Gemt 08.52 · Fællesdrev"));
}

TEST_CASE("from nineteen on the list is read as a whole, and over forty it has pages", "[ui]")
{
    TestApp app(morning_options());
    fill_morning(app, 60);
    app.show(GoTo{Page::summary, {}});
    app.settle();
    const std::string first = words_on(app);
    app.tap("end/page");
    app.settle();
    const std::string second = words_on(app);
    for (const auto& [id, c] : app.state().cases()) {
        INFO(c->facts.code);
        const std::string code = "|" + c->facts.code + "|";
        CHECK(static_cast<int>(first.find(code) != std::string::npos) + static_cast<int>(second.find(code) != std::string::npos) == 1); // each once
    }
    app.tap("end/rows");
    app.settle();
    CHECK(app.shows("read/Hassel"));
}
