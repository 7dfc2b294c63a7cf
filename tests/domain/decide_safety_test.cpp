// Receiving, flags and duties: what the wall takes and what it refuses. The acute assessment is decide_acute_test.cpp's.
#include "domain/decide.hpp"

#include "base/text.hpp"
#include "domain/gates.hpp"
#include "tests/support/received_case.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a notification that is received gets an alias, a time and the next id", "[domain]")
{
    TestWall wall;
    const Acted acted = wall.must(ReceiveNotification{typed("  Fravær  ")});
    CHECK(acted.kind == StepKind::act);
    CHECK(acted.name.key == "act.received");
    const Case& c = wall.see(CaseId{1});
    CHECK(c.facts.code == wall.rules().aliases.front());
    CHECK(c.facts.received == wall.at);
    CHECK(c.facts.summary == "Fravær");
    CHECK(c.step == Step::received);
    CHECK(status_of(c) == Status::received);
}

TEST_CASE("the same sender's reference is received once", "[domain]")
{
    TestWall wall;
    Notification n = typed("Fravær");
    n.id = "skole-1";
    CHECK(wall.must(ReceiveNotification{n}).kind == StepKind::arrival);
    const Acted again = wall.must(ReceiveNotification{n});
    CHECK(again.events.empty());
    CHECK(again.name.key == "act.known_already");
    CHECK(wall.state().cases().size() == 1);
}

TEST_CASE("an alias is given once, and every alias fits on a card", "[domain]")
{
    TestWall wall;
    Notification n = typed("Fravær");
    n.code = "Egern";
    wall.must(ReceiveNotification{n});
    n.code = "EGERN";
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.code_taken");
    n.code = "Grævlinghunden";
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.too_long");

    for (int i = 0; i < 400; ++i) {
        wall.must(ReceiveNotification{typed("Fravær")});
        const Case& c = wall.see(CaseId{wall.state().next_case().value - 1});
        REQUIRE(character_count(c.facts.code) <= 12);
        REQUIRE(wall.state().find_code(c.facts.code) == &c);
    }
}

TEST_CASE("rules without aliases do not hang the wall", "[domain]")
{
    Rules none = denmark();
    none.aliases.clear();
    TestWall wall(none);
    wall.must(ReceiveNotification{typed("a")});
    wall.must(ReceiveNotification{typed("b")});
    CHECK(wall.see(CaseId{1}).facts.code != wall.see(CaseId{2}).facts.code);
}

TEST_CASE("what is typed is masked, cut to its limits and believed only within reason", "[domain]")
{
    TestWall wall;
    Notification n = typed("ring 010150-5006");
    n.text = "cpr 010150-5014\x01 slut";
    wall.must(ReceiveNotification{n});
    const Case& c = wall.see(CaseId{1});
    CHECK(c.facts.summary.find("5006") == std::string::npos);
    CHECK(c.facts.text.find("5014") == std::string::npos);
    CHECK(c.facts.text.find('\x01') == std::string::npos);

    CHECK(wall.refusal(ReceiveNotification{typed(std::string(61, 'x'))}) == "no.too_long");
    CHECK(wall.refusal(ReceiveNotification{typed("\xC3")}) == "no.not_text");
    n = typed("");
    n.text = std::string(20'001, 'x');
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.too_long");
    n = typed("");
    n.age = 18;
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.age");
    n.age = 4;
    n.unborn = true;
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.age");
    n = typed("");
    n.received = wall.at + ms_per_hour;
    CHECK(wall.refusal(ReceiveNotification{n}) == "no.received_ahead");
    CHECK(wall.state().cases().size() == 1);
}

TEST_CASE("fresh eyes are neither the assessor's nor the owner's, unless somebody says why", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel").ready().flags({Abuse::none, false, true})); // assessed by LM and TB
    const auto eyes = [&](const char* by, const char* note) { return wall.refusal(SetDuty{id, Duty::fresh_eyes, {DutyStatus::done, by, note, {}, 0}}); };
    CHECK(eyes("LM", "") == "no.fresh_eyes_involved");
    CHECK(eyes("TB", "") == "no.fresh_eyes_involved");
    CHECK(eyes("SK", "").empty());
    Decision d = a_decision();
    d.owner = "SK";
    CHECK(wall.refusal(Decide{id, d}) == "no.fresh_eyes_owner");
    Acute again = an_answer(AcuteAnswer::no);
    again.by = "SK";
    CHECK(wall.refusal(AssessAcute{id, again}) == "no.fresh_eyes_assess");
    CHECK(eyes("SK", "ingen andre er på arbejde").empty());
    CHECK(wall.refusal(Decide{id, d}).empty());
}

TEST_CASE("whoever once assessed has no fresh eyes, also when others assessed since", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel").flags({Abuse::none, false, true}));
    for (const char* by : {"AA", "BB", "CC"}) {
        Acute acute = an_answer(AcuteAnswer::no);
        acute.by = by;
        wall.must(AssessAcute{id, acute});
    }
    const auto eyes = [&](const char* by) { return wall.refusal(SetDuty{id, Duty::fresh_eyes, {DutyStatus::done, by, "", {}, 0}}); };
    CHECK(wall.see(id).acute.assessors == std::vector<std::string>{"AA", "BB", "CC"});
    for (const char* by : {"AA", "BB", "CC"}) CHECK(eyes(by) == "no.fresh_eyes_involved");
    CHECK(eyes("DD").empty());
}

TEST_CASE("a suspicion is taken down by somebody who may pass its gate, with a reason, and that stays on record", "[domain]")
{
    TestWall wall;
    const Flags all{Abuse::suspected_parent, true, true}, none{};
    const CaseId id = wall.put(a_case("Svale").flags(all));
    const auto lower = [&](Flags to, std::string reason, std::string role, std::string by) { return wall.refusal(SetFlags{id, to, std::move(reason), std::move(role), std::move(by)}); };
    CHECK(wall.refusal(SetFlags{id, none}) == "no.lower_reason");
    CHECK(lower(none, " ", "team_leader", "MK") == "no.lower_reason");
    CHECK(lower(none, "forkert barn", "", "MK") == "no.lower_role");
    CHECK(lower(none, "forkert barn", "meeting_leader", "MK") == "no.lower_not_allowed");
    CHECK(lower(none, "forkert barn", "adviser", "AB") == "no.lower_not_allowed");
    CHECK(lower(none, "forkert barn", "team_leader", "") == "no.lower_by");
    CHECK(wall.refusal(SetFlags{id, {Abuse::suspected_other, true, true}}) == "no.lower_reason"); // it was a parent
    CHECK(wall.see(id).facts.flags == all);
    CHECK(wall.see(id).overrides.empty());

    CHECK(lower({Abuse::suspected_parent, true, false}, "støtten er ophørt", "meeting_leader", "LM").empty()); // theirs to pass
    CHECK(lower(none, "forkert barn", "team_leader", "MK").empty());
    CHECK(wall.see(id).facts.flags == none);
    REQUIRE(wall.see(id).overrides.size() == 3);
    CHECK(wall.see(id).overrides[0] == Override{Gate::existing_support, "meeting_leader", "støtten er ophørt", wall.at, "LM", true});
    CHECK(wall.see(id).overrides[1] == Override{Gate::abuse, "team_leader", "forkert barn", wall.at, "MK", true});
    CHECK(wall.see(id).overrides[2].gate == Gate::honour);

    CHECK(wall.refusal(SetFlags{id, all}).empty()); // raising asks nothing
    for (const Gate gate : {Gate::abuse, Gate::honour, Gate::existing_support}) CHECK_FALSE(is_overridden(wall.see(id), gate)); // and the gates are closed again
}

TEST_CASE("a flag that goes up again closes its gate, whoever took it down before", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale").ready().flags({Abuse::none, true, false}));
    wall.must(SetFlags{id, {}, "misforståelse", "team_leader", "MK"});
    wall.must(SetFlags{id, {Abuse::none, true, false}});
    CHECK(wall.refusal(Decide{id, a_decision()}) == "gate.honour.risk");
}

TEST_CASE("flags change once", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    const Flags honour{Abuse::none, true, false};
    wall.must(SetFlags{id, honour});
    CHECK(wall.see(id).facts.flags == honour);
    CHECK(wall.must(SetFlags{id, honour}).events.empty());
}

TEST_CASE("a duty says who and when, or why it does not apply", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    const auto set = [&](Duty duty, DutyState s) { return wall.refusal(SetDuty{id, duty, s}); };
    CHECK(set(Duty::sibling_check, {DutyStatus::not_applicable, "LM", " ", {}, 0}) == "no.duty_reason");
    CHECK(set(Duty::child_talk, {DutyStatus::planned, "LM", "", {}, 0}) == "no.duty_plan");
    CHECK(set(Duty::child_talk, {DutyStatus::planned, "", "", monday_day, 0}) == "no.duty_plan");
    CHECK(set(Duty::fresh_eyes, {DutyStatus::done, "", "", {}, 0}) == "no.fresh_eyes_initials");

    const Acted acted = wall.must(SetDuty{id, Duty::child_talk, {DutyStatus::planned, "LM", "", monday_day, 0}});
    CHECK(acted.name.args.back() == std::pair<std::string, std::string>{"duty", "@duty.child_talk"});
    CHECK(wall.see(id).duty(Duty::child_talk).status == DutyStatus::planned);
    CHECK(wall.see(id).duty(Duty::child_talk).at == wall.at);
}

TEST_CASE("nothing can be done to a case that is not on the wall", "[domain]")
{
    TestWall wall;
    const CaseId ghost{99};
    CHECK(wall.refusal(MarkAcute{ghost, true, ""}) == "no.gone");
    CHECK(wall.refusal(AssessAcute{ghost, an_answer(AcuteAnswer::no)}) == "no.gone");
    CHECK(wall.refusal(SetFlags{ghost, {}}) == "no.gone");
    CHECK(wall.refusal(SetDuty{ghost, Duty::recorded, {}}) == "no.gone");
    CHECK(wall.refusal(OverrideGate{ghost, Gate::abuse, "team_leader", "x", "MK"}) == "no.gone");
    CHECK(wall.refusal(MoveCard{ghost, Step::concern}) == "no.gone");
    CHECK(wall.refusal(SaveItem{ghost, {}}) == "no.gone");
    CHECK(wall.refusal(Decide{ghost, a_decision()}) == "no.gone");
    CHECK(wall.refusal(TransferCase{ghost, "DUBU 1"}) == "no.gone");
    CHECK(wall.refusal(CloseCase{ghost}) == "no.gone");
    CHECK(wall.refusal(TakeCase{ghost}) == "no.gone");
    CHECK(wall.state().cases().empty());
}
