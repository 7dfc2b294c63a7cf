// A gate is passed with the code of somebody whose role the rules name, typed for it and right then: by fingers on the pad.
#include "codec/board_codec.hpp"
#include "tests/support/screen_watch.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr const char* code_of_tb = "318427"; // leads meetings
constexpr const char* code_of_mk = "570238"; // a team leader

Form gate_form(CaseId about, Gate gate)
{
    Form form;
    form.kind = FormKind::override_gate;
    form.about = about;
    form.values = {{"gate", std::string(name_of(gate))}};
    return form;
}

/// A meeting that an adviser serves, about a child whose parent is suspected.
struct GateWall : TestApp {
    GateWall() : TestApp([] {
        TestAppOptions options;
        options.guarding = Guarding::on;
        return options;
    }())
    {
        Access access(book(), source_assets().rules.access);
        REQUIRE(access.add("TB", Role::meeting_leader, code_of_tb, "LM", clock().now()));
        REQUIRE(access.add("MK", Role::team_leader, code_of_mk, "LM", clock().now()));
        receive("cases/demo.jsonl");
        tell(SetFlags{see("Ask-01").id, {Abuse::suspected_parent, false, true}});
        enter(code_of_ab);
        show(GoTo{Page::case_focus, see("Ask-01").id});
    }
    void ask(Gate gate, const std::string& reason)
    {
        show(OpenForm{gate_form(see("Ask-01").id, gate)});
        if (!reason.empty()) {
            tap("form/reason");
            type(reason);
        }
        tap("form/save");
    }
    [[nodiscard]] std::vector<std::string> logged()
    {
        std::vector<std::string> lines;
        (void)book().read_log(0, [&](const LogRow& row) {
            lines.push_back(row.who + " " + row.what + " " + row.code + " " + row.detail);
            return true;
        });
        return lines;
    }
    [[nodiscard]] bool has_logged(const std::string& line)
    {
        const auto lines = logged();
        return std::find(lines.begin(), lines.end(), line) != lines.end();
    }
};

} // namespace

TEST_CASE("a meeting leader's code does not pass the gate of suspected abuse, a professional leader's does", "[ui][guard]")
{
    GateWall wall;
    wall.ask(Gate::abuse, "Familien er kendt");
    REQUIRE(wall.shows("pin/1"));
    CHECK(wall.ui().guard.wanted == CodeFor::pass);
    wall.enter(code_of_tb);
    CHECK(wall.ui().guard.answer.key == "pin.not_this_gate");
    CHECK(wall.see("Ask-01").overrides.empty());
    wall.enter(code_of_ab); // nor does the adviser's own
    CHECK(wall.ui().guard.answer.key == "pin.not_this_gate");
    wall.enter("135246");
    CHECK(wall.ui().guard.answer.key == "pin.wrong");
    CHECK(wall.see("Ask-01").overrides.empty());
    wall.enter(code_of_lm);
    REQUIRE(wall.see("Ask-01").overrides.size() == 1);
    const Override& passed = wall.see("Ask-01").overrides.front();
    CHECK(passed.gate == Gate::abuse);
    CHECK(passed.role == "professional_leader");
    CHECK(passed.by == "LM");
    CHECK(passed.reason == "Familien er kendt");
    CHECK(wall.ui().page == Page::case_focus); // the meeting goes on as the one who was in
    CHECK(wall.ui().guard.in->initials == "AB");
    CHECK_FALSE(wall.ui().first.is_open());
    CHECK(wall.has_logged("LM passed_gate Ask-01 gate:abuse role:professional_leader"));
    CHECK_FALSE(wall.has_logged("LM entered  "));
}

TEST_CASE("a team leader passes what the rules let a team leader pass, a meeting leader what is theirs", "[ui][guard]")
{
    GateWall wall;
    wall.ask(Gate::abuse, "Aftalt i teamet");
    wall.enter(code_of_mk);
    REQUIRE(wall.see("Ask-01").overrides.size() == 1);
    CHECK(wall.see("Ask-01").overrides.front().role == "team_leader");
    wall.ask(Gate::existing_support, "Friske øjne kommer i morgen");
    wall.enter(code_of_tb);
    REQUIRE(wall.see("Ask-01").overrides.size() == 2);
    CHECK(wall.see("Ask-01").overrides.back().by == "TB");
}

TEST_CASE("what else is missing for a gate is said before a code is asked for", "[ui][guard]")
{
    GateWall wall;
    wall.ask(Gate::abuse, "");
    CHECK_FALSE(wall.shows("pin/1"));
    CHECK(wall.ui().first.form.error.key == "no.override_reason");
    wall.ask(Gate::honour, "Der er intet flag");
    CHECK_FALSE(wall.shows("pin/1"));
    CHECK(wall.ui().first.form.error.key == "no.gate_not_raised");
}

TEST_CASE("whoever thinks better of it goes back to the form, and nothing is passed", "[ui][guard]")
{
    GateWall wall;
    wall.ask(Gate::abuse, "Familien er kendt");
    wall.tap("pin/return");
    CHECK(wall.see("Ask-01").overrides.empty());
    CHECK(wall.ui().first.form.kind == FormKind::override_gate);
    CHECK(wall.ui().first.form.value("reason") == "Familien er kendt");
    wall.show(GuardAction{Cover{}}); // and a leader who then unlocks the wall has passed nothing
    wall.enter(code_of_lm);
    CHECK(wall.see("Ask-01").overrides.empty());
}

TEST_CASE("nothing but a form and a code passes a gate where codes are asked for", "[ui][guard]")
{
    GateWall wall;
    wall.app().handle(Command{OverrideGate{wall.see("Ask-01").id, Gate::abuse, "professional_leader", "forbi", "LM"}}, Point{900, 500});
    wall.settle();
    CHECK(wall.see("Ask-01").overrides.empty());
    CHECK_FALSE(wall.ui().page == Page::rest);
}

TEST_CASE("taking back that a gate was passed needs a leader's code", "[ui][guard]")
{
    GateWall wall;
    wall.ask(Gate::abuse, "Familien er kendt");
    wall.enter(code_of_lm);
    wall.tap("bar/undo-left");
    REQUIRE(wall.shows("pin/1"));
    wall.enter(code_of_lm);
    wall.tap("bar/undo-left");
    CHECK(wall.see("Ask-01").overrides.empty());
}

TEST_CASE("who passed a gate stands in the file of the board", "[ui][guard]")
{
    GateWall wall;
    wall.ask(Gate::abuse, "Familien er kendt");
    wall.enter(code_of_lm);
    ExportLevel level = ExportLevel::overview;
    const Case shown = at_level(wall.see("Ask-01"), level);
    REQUIRE(shown.overrides.size() == 1);
    CHECK(shown.overrides.front().by == "LM");
    CHECK(shown.overrides.front().role == "professional_leader");
}

TEST_CASE("a suspicion is taken down with a reason and the code of somebody the rules name, and that stays on the case", "[ui][guard]")
{
    GateWall wall;
    const CaseId id = wall.see("Ask-01").id;
    Form flags;
    flags.kind = FormKind::flags;
    flags.about = id;
    const auto is_up = [&] { return wall.see("Ask-01").facts.flags.abuse == Abuse::suspected_parent; };
    wall.show(OpenForm{flags});
    CHECK_FALSE(wall.shows("form/reason"));
    wall.tap("form/abuse/none");
    wall.tap("form/save");
    CHECK_FALSE(wall.shows("pin/1"));
    CHECK(wall.ui().first.form.error.key == "no.lower_reason");
    wall.tap("form/reason");
    wall.type("Forkert barn");
    wall.tap("form/save");
    REQUIRE(wall.shows("pin/1"));
    for (const char* code : {code_of_ab, code_of_tb}) {
        wall.enter(code);
        CHECK(wall.ui().guard.answer.key == "pin.not_this_flag");
        CHECK(is_up());
    }
    wall.enter(code_of_lm);
    CHECK_FALSE(is_up());
    CHECK(wall.see("Ask-01").facts.flags.existing_support);
    REQUIRE(wall.see("Ask-01").overrides.size() == 1);
    CHECK(wall.see("Ask-01").overrides.front().by == "LM");
    CHECK(wall.see("Ask-01").overrides.front().lowered);
    CHECK(wall.ui().guard.in->initials == "AB"); // the meeting goes on as the one who was in
    CHECK(wall.has_logged("LM lowered_flag Ask-01 gate:abuse role:professional_leader"));
    CHECK(wall.shows("case/strip/lowered"));
    wall.tap("case/strip/lowered");
    CHECK(wall.shows("sheet/flags")); // and can be put up again from there
    CHECK(at_level(wall.see("Ask-01"), ExportLevel::overview).overrides.front().lowered);
}

TEST_CASE("neither a command nor taking back that it was raised makes a suspicion vanish without a leader", "[ui][guard]")
{
    GateWall wall;
    const CaseId id = wall.see("Ask-01").id;
    wall.app().handle(Command{SetFlags{id, {}, "forbi", "professional_leader", "LM"}}, Point{900, 500});
    wall.settle();
    CHECK(wall.see("Ask-01").facts.flags.abuse == Abuse::suspected_parent);
    Form flags;
    flags.kind = FormKind::flags;
    flags.about = id;
    wall.show(OpenForm{flags});
    wall.tap("form/honour/yes");
    wall.tap("form/save");
    REQUIRE(wall.see("Ask-01").facts.flags.honour); // raising asks nobody
    wall.tap("bar/undo-left");
    CHECK(wall.shows("pin/1"));
    CHECK(wall.see("Ask-01").facts.flags.honour);
}

TEST_CASE("a suspicion that is raised after the decision is held against it, in its block on the case page", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.open_meeting();
    const CaseId id = app.see("Ask-01").id;
    app.tell(AssessAcute{id, {AcuteAnswer::no, "i sikkerhed", "LM", "TB", "", "", 0, false}});
    Item note;
    note.text = "22 % fravær";
    note.kind = Kind::observation;
    app.tell(SaveItem{id, note});
    app.tell(SetChildVoice{id, {"", true}});
    app.tell(ShortenFunnel{id, "der er en plan"});
    app.tell(Decide{id, {Track::exploration, "Årsagen er ikke kendt", "TB", "Samtale med mor", {2026, 3, 6}, 0}});
    app.show(GoTo{Page::case_focus, id});
    ScreenWatch watch;
    app.app().on_draw(&watch);
    const auto says = [&] {
        app.app().draw();
        watch.clear();
        app.app().draw();
        return std::any_of(watch.all().begin(), watch.all().end(), [](const Seen& s) { return s.text.find("Spærren gælder") != std::string::npos; });
    };
    CHECK_FALSE(says());
    app.tell(SetFlags{id, {Abuse::suspected_other, false, false}});
    CHECK(says());
    app.app().on_draw(nullptr);
}

TEST_CASE("on a fictive wall role and initials are typed", "[ui]")
{
    TestApp app;
    app.receive("cases/demo.jsonl");
    app.tell(SetFlags{app.see("Ask-01").id, {Abuse::suspected_parent, false, false}});
    app.show(GoTo{Page::case_focus, app.see("Ask-01").id});
    app.show(OpenForm{gate_form(app.see("Ask-01").id, Gate::abuse)});
    app.tap("form/role/team_leader");
    app.tap("form/by");
    app.type("MK");
    app.tap("form/reason");
    app.type("Aftalt");
    app.tap("form/save");
    REQUIRE(app.see("Ask-01").overrides.size() == 1);
    CHECK(app.see("Ask-01").overrides.front().by == "MK");
}
