// A gate is passed with the code of somebody whose role the rules name, typed for it and right then: by fingers on the pad.
#include "codec/board_codec.hpp"
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
