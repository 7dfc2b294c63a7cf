// One person has one history, wherever at the wall they stand; two who write have one each.
#include "board/two_people.hpp"
#include "codec/state_codec.hpp"
#include "tests/support/random_commands.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Apart from the numbers that only rise.
std::string told(const State& state)
{
    State same = state;
    for (const auto& [id, c] : state.cases()) {
        Case copy = *c;
        copy.next_part = 100'000;
        same.put(id, std::make_shared<const Case>(std::move(copy)));
    }
    same.reserve_ids(CaseId{100'000});
    same.reserve_ids(PlanId{100'000});
    return state_hash(same);
}

Form note_about(const TestApp& app, const char* code)
{
    Form note;
    note.kind = FormKind::note;
    note.about = app.see(code).id;
    return note;
}

} // namespace

TEST_CASE("one person undoes the newest act at either end of the bar", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    const CaseId id = app.see("Ask-01").id;
    app.show(GoTo{Page::case_focus, id});
    app.app().handle(Command{SetChildVoice{id, {"Jeg vil hjem", false}}}, {1700, 500});
    app.app().handle(Command{MarkAcute{id, true, ""}}, {300, 500});
    app.settle();
    app.tap("bar/undo-right"); // not the child's words, though they were said at the right
    CHECK_FALSE(app.see("Ask-01").acute.marked);
    CHECK(app.see("Ask-01").child_voice.text == "Jeg vil hjem");
    app.tap("bar/undo-left");
    CHECK(app.see("Ask-01").child_voice.text.empty());
}

TEST_CASE("what somebody does at one half while somebody writes on the other is that half's", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.app().handle(UiAction{OpenForm{note_about(app, "Ask-01")}}, {200, 400});
    app.settle();
    if (app.ui().first.half != Half::begin) SKIP("the glass has no room for two");
    app.app().handle(Command{MarkAcute{app.see("Ask-01").id, true, ""}}, {1700, 500});
    app.settle();
    CHECK(two_write(app.ui(), app.clock().ticks()));
    CHECK(app.app().session().history().past.back().side == WallSide::right);
    app.tap("form/text");
    app.type("Sover dårligt");
    app.tap("form/save");
    REQUIRE(app.see("Ask-01").items.size() == 1);
    app.tap("bar/undo-right");
    CHECK_FALSE(app.see("Ask-01").acute.marked);
    CHECK(app.see("Ask-01").items.size() == 1);
    app.step(two_stay_ms + 1000); // only one is left
    CHECK_FALSE(two_write(app.ui(), app.clock().ticks()));
    app.tap("bar/undo-right");
    CHECK(app.see("Ask-01").items.empty());
}

TEST_CASE("whatever one person did and wherever, each Fortryd takes back the newest and leaves the rest", "[ui][property]")
{
    for (const std::uint64_t seed : {21U, 22U, 23U, 24U}) {
        INFO("seed " << seed);
        TestApp app;
        app.receive("cases/demo.jsonl");
        app.show(GoTo{Page::funnel, {}});
        Random random(seed);
        std::vector<std::string> before;
        for (int i = 0; i < 120 && before.size() < 40; ++i) {
            const std::string was = told(app.state());
            const Point at{static_cast<float>(random.below(1920)), static_cast<float>(200 + random.below(600))};
            Command command = random_command(random);
            if (std::holds_alternative<ImportBoard>(command) || std::holds_alternative<ReceiveNotification>(command)) continue;
            const std::size_t acts = app.app().session().history().past.size();
            app.app().handle(command, at);
            if (app.app().session().history().past.size() > acts) before.push_back(was);
        }
        REQUIRE(before.size() > 8);
        while (!before.empty()) {
            const WallSide side = random.one_in(2) ? WallSide::left : WallSide::right;
            app.app().handle(ShellAction{fyr::UndoAct{side}}, {side == WallSide::left ? 300.F : 1600.F, 1000});
            CHECK(told(app.state()) == before.back());
            before.pop_back();
        }
    }
}

TEST_CASE("the button says what it takes back, and a notice offers only what it names", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    const CaseId id = app.see("Ask-01").id;
    app.show(GoTo{Page::case_focus, id});
    app.app().handle(Command{SetChildVoice{id, {"Jeg vil hjem", false}}}, {900, 500});
    app.settle();
    REQUIRE(app.ui().toasts.size() == 1);
    const std::string offer = "toast/" + std::to_string(app.ui().toasts.back().id) + "/undo";
    CHECK(app.shows(offer));
    app.tell(MarkAcute{id, true, ""}); // something newer, that said nothing
    app.step();
    CHECK_FALSE(app.shows(offer));
}
