// The pages, pixel by pixel. Look at both pictures before approving a new one.
#include "domain/decide.hpp"
#include "platform/files.hpp"
#include "platform/png.hpp"
#include "tests/support/golden_page.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <filesystem>

using namespace fyr;
using namespace fyr::test;

namespace {

CaseId id_of(const TestApp& app, const char* code) { return app.see(code).id; }

/// A meeting on the fictive notifications, half way: one child in acute danger, cards in every column, Ask-01 with
/// notes, magnets, hypotheses and a focus.
void half_a_meeting(TestApp& app)
{
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    const CaseId elm = id_of(app, "Elm-05"), ask = id_of(app, "Ask-01"), gran = id_of(app, "Gran-07"), dun = id_of(app, "Dun-04");
    const auto assess = [&](CaseId id, const char* reason) {
        app.tell(TakeCase{id});
        app.tell(AssessAcute{id, {AcuteAnswer::no, reason, "LM", "TB", "", "", 0, false}});
    };
    app.tell(MarkAcute{elm, true, ""});
    assess(ask, "Han er i skole og bor hos mormor");
    assess(gran, "Ingen nye oplysninger");
    assess(dun, "Moderen møder til tid");
    app.tell(MoveCard{gran, Step::concern});
    app.tell(MoveCard{dun, Step::hypotheses});

    const auto item = [&](Polarity polarity, const char* text, const char* source, const char* dimension) {
        Item i;
        i.polarity = polarity;
        i.text = text;
        i.source = source;
        i.dimension = dimension;
        app.tell(SaveItem{ask, i});
    };
    item(Polarity::concern, "22 % fravær i kvartalet, mest mandage", "skole", "learning");
    item(Polarity::concern, "Uden jakke tre dage i uge 2", "lærer", "care");
    item(Polarity::resource, "Mormor henter og har mad med", "skole", "relations");
    item(Polarity::resource, "Han elsker værksted", "lærer", "leisure");
    item(Polarity::unknown, "Hvordan har mor det om morgenen?", "", "health");
    app.tell(SetChildVoice{ask, {"Jeg vil helst være i værkstedet", false}});
    for (const char* think : {"mor mangler kræfter om morgenen", "han bliver hjemme for at passe på mor"}) {
        Hypothesis h;
        h.think = think;
        h.because = "fraværet ligger på mandage";
        h.consequence = "at han kommer for sent";
        h.proposed_by = "BN";
        app.tell(SaveHypothesis{ask, h});
    }
    Focus focus;
    focus.text = "Morgenerne derhjemme";
    focus.needs = {{"Hvem vækker ham?", "mormor", "TB", {2026, 3, 5}}};
    app.tell(SaveFocus{ask, focus});
    app.tell(MoveCard{ask, Step::funnelling});
}

void decide_ask(TestApp& app)
{
    for (const PartId note : notes_left_over(app.see("Ask-01"))) app.tell(ParkItem{id_of(app, "Ask-01"), note, ParkReason::later});
    app.tell(Decide{id_of(app, "Ask-01"), {Track::exploration, "Årsagen er ikke kendt", "TB", "Samtale med mor og mormor", {2026, 3, 4}, 0}});
}

} // namespace

TEST_CASE("home is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    app.receive("cases/demo.jsonl");
    check_both(app, "home");
}

TEST_CASE("the empty funnel is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    app.open_meeting();
    app.show(GoTo{Page::funnel, {}});
    check_both(app, "funnel-empty");
}

TEST_CASE("the funnel is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    half_a_meeting(app);
    decide_ask(app);
    app.show(GoTo{Page::funnel, {}});
    check_both(app, "funnel");
}

TEST_CASE("the funnel on 4K and standing up is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    for (const auto& [width, height, name] : {std::tuple{3840, 2160, "funnel-4k"}, std::tuple{1080, 1920, "funnel-portrait"}}) {
        TestApp app({width, height, Language::da, ThemeChoice::light, rehearsal_start, true});
        half_a_meeting(app);
        decide_ask(app);
        app.show(GoTo{Page::funnel, {}});
        app.wait("9s");
        CHECK(golden_difference(name, app.picture()) == "");
    }
}

TEST_CASE("the sheet of a card is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    half_a_meeting(app);
    app.show(GoTo{Page::funnel, {}});
    app.tap("funnel/card/{Ask-01}");
    check_both(app, "card-sheet");
}

TEST_CASE("two cards in the air are as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    half_a_meeting(app);
    app.show(GoTo{Page::funnel, {}});
    app.wait("9s");
    Hand left(app, 1), right(app, 2);
    left.lift("funnel/card/{Elm-05}");
    right.lift("funnel/card/{Ask-01}");
    left.move_to(Point{640, 500});
    right.move_to(Point{1720, 560});
    check_both(app, "dragging");
}

TEST_CASE("the page of a case is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    half_a_meeting(app);
    app.show(GoTo{Page::case_focus, id_of(app, "Ask-01")});
    check_both(app, "case");
}

TEST_CASE("the summary is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    half_a_meeting(app);
    decide_ask(app);
    app.clock().advance(21 * ms_per_minute);
    app.tell(EndMeeting{});
    app.show(GoTo{Page::summary, {}});
    check_both(app, "summary");
}

TEST_CASE("the page of rest is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::rest, {}});
    app.wait("9s");
    CHECK(golden_difference("rest", app.picture()) == ""); // it is night in both themes
}

TEST_CASE("one pixel is enough to differ from what was approved", "[ui][golden]")
{
    if (std::getenv("FYR_APPROVE") != nullptr) SKIP("nothing is wrong while approving");
    const std::string folder = FYR_SOURCE_DIR "/tests/goldens/";
    const auto bytes = read_file(folder + "rest.png", 64U << 20U);
    REQUIRE(bytes);
    auto picture = decode_png(*bytes);
    REQUIRE(picture);
    CHECK(golden_difference("rest", *picture) == "");
    picture->pixels[77] ^= 1U;
    CHECK(golden_difference("rest", *picture).find("1 pixel differs") != std::string::npos);
    CHECK(std::filesystem::remove(folder + "rest.received.png")); // it lay beside it, to be looked at
}
