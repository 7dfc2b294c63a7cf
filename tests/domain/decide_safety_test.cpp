#include "domain/decide.hpp"

#include "base/text.hpp"
#include "domain/clocks.hpp"
#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

Notification typed(std::string summary)
{
    Notification n;
    n.notifier = 2;
    n.age = 7;
    n.summary = std::move(summary);
    return n;
}

Acute an_answer(AcuteAnswer answer)
{
    Acute a;
    a.answer = answer;
    a.reason = "Barnet er i skole";
    a.by = "LM";
    if (answer != AcuteAnswer::no) a.actions.push_back({PartId{}, "Ring til skolen", "skolen", "TB", 0});
    return a;
}

CaseId received(TestWall& wall)
{
    wall.must(ReceiveNotification{typed("Fravær")});
    return CaseId{wall.state().next_case().value - 1};
}

} // namespace

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

TEST_CASE("one tap marks acute, taking it back needs a reason", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    wall.must(MarkAcute{id, true, ""});
    CHECK(wall.see(id).acute.marked);
    CHECK(wall.must(MarkAcute{id, true, ""}).events.empty());
    CHECK(wall.refusal(MarkAcute{id, false, " "}) == "no.unmark_reason");
    CHECK(wall.see(id).acute.marked);
    wall.must(MarkAcute{id, false, "forkert kort"});
    CHECK_FALSE(wall.see(id).acute.marked);
}

TEST_CASE("the 24-hour assessment asks for answer, reason and initials", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    const auto refused_without = [&](auto&& change) {
        Acute a = an_answer(AcuteAnswer::yes);
        change(a);
        return wall.refusal(AssessAcute{id, a});
    };
    CHECK(refused_without([](Acute& a) { a.answer = AcuteAnswer::unanswered; }) == "no.acute_answer");
    CHECK(refused_without([](Acute& a) { a.reason = " "; }) == "no.acute_reason");
    CHECK(refused_without([](Acute& a) { a.by = ""; }) == "no.acute_initials");
    CHECK(refused_without([](Acute& a) { a.actions.clear(); }) == "no.acute_action");
    CHECK(refused_without([](Acute& a) { a.actions.front().owner = ""; }) == "no.acute_owner");
    CHECK(refused_without([](Acute& a) { a.reason = std::string(201, 'x'); }) == "no.too_long");
    CHECK_FALSE(is_assessed(wall.see(id)));

    Acute not_sure = an_answer(AcuteAnswer::undecided);
    not_sure.actions.front().what = "";
    CHECK(wall.refusal(AssessAcute{id, not_sure}) == "no.acute_find_out");
    not_sure.actions.front() = {PartId{}, "hvor barnet er", "", "TB", 0};
    CHECK(wall.refusal(AssessAcute{id, not_sure}) == "no.acute_whom");
    not_sure.actions.front() = {PartId{}, "hvor barnet er", "skolen", "", 0};
    CHECK(wall.refusal(AssessAcute{id, not_sure}) == "no.acute_asks");

    wall.must(AssessAcute{id, an_answer(AcuteAnswer::no)});
    CHECK(is_assessed(wall.see(id)));
    CHECK(status_of(wall.see(id)) == Status::assessed);
    CHECK(wall.see(id).acute.at == wall.at);
}

TEST_CASE("yes marks the card acute, no unmarks it, undecided leaves it and lets the clock run", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::yes)});
    CHECK(wall.see(id).acute.marked);
    CHECK(status_of(wall.see(id)) == Status::acute_under_way);

    wall.must(AssessAcute{id, an_answer(AcuteAnswer::undecided)});
    CHECK(wall.see(id).acute.marked);
    CHECK_FALSE(is_assessed(wall.see(id)));

    wall.must(AssessAcute{id, an_answer(AcuteAnswer::no)});
    CHECK_FALSE(wall.see(id).acute.marked);
    CHECK(wall.see(id).acute.actions.empty());
    Acute sly = an_answer(AcuteAnswer::undecided);
    sly.marked = true;
    wall.must(AssessAcute{id, sly});
    CHECK_FALSE(wall.see(id).acute.marked);
}

TEST_CASE("an acute child stays acute until every action is said to be done", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    Acute yes = an_answer(AcuteAnswer::yes);
    yes.actions.push_back({PartId{}, "Bliver på skolen", "", "LM", wall.at + 2 * ms_per_hour});
    wall.must(AssessAcute{id, yes});
    REQUIRE(wall.see(id).acute.actions.size() == 2);
    CHECK(wall.see(id).acute.actions[0].by == wall.at + 30 * ms_per_minute); // the preset hour of the rules
    CHECK(is_acute_open(wall.see(id)));
    CHECK(wall.refusal(MarkAcute{id, false, "vurderet igen"}) == "no.unmark_open");
    const PartId first = wall.see(id).acute.actions[0].id, second = wall.see(id).acute.actions[1].id;
    CHECK(first != second);
    CHECK(wall.refusal(DoAcuteAction{id, PartId{77}, "TB"}) == "no.gone");
    wall.must(DoAcuteAction{id, first, "BN"});
    CHECK(wall.see(id).acute.actions[0].done_by == "BN");
    CHECK(wall.must(DoAcuteAction{id, first, "TB"}).events.empty());
    CHECK(is_acute_open(wall.see(id)));
    wall.must(DoAcuteAction{id, second, ""});
    CHECK(wall.see(id).acute.actions[1].done_by == "LM");
    CHECK_FALSE(is_acute_open(wall.see(id)));
    CHECK(is_acute(wall.see(id))); // and the octagon stays
    wall.undo();
    CHECK(is_acute_open(wall.see(id)));
}

TEST_CASE("an action gets another hour and another owner, and a new one comes beside it", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    CHECK(wall.refusal(SaveAcuteAction{id, {PartId{}, "Ring", "", "TB", 0}}) == "no.not_acute");
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::yes)});
    AcuteAction later = wall.see(id).acute.actions.front();
    later.by += ms_per_hour;
    later.owner = "BN";
    wall.must(SaveAcuteAction{id, later});
    CHECK(wall.see(id).acute.actions == std::vector<AcuteAction>{later});
    CHECK(wall.must(SaveAcuteAction{id, later}).events.empty());
    wall.must(SaveAcuteAction{id, {PartId{}, "Tal med barnet", "", "TB", later.by}});
    CHECK(wall.see(id).acute.actions.size() == 2);
    CHECK(wall.refusal(SaveAcuteAction{id, {PartId{99}, "Tal med barnet", "", "TB", later.by}}) == "no.gone");
}

TEST_CASE("the one action of an older board is read, and done, as the others are", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    State state = wall.state();
    Acute old;
    old.answer = AcuteAnswer::yes;
    old.reason = "slag";
    old.by = "LM";
    old.action = "Ring til skolen";
    old.action_owner = "TB";
    old.marked = true;
    evolve(state, AcuteAssessed{id, old});
    CHECK(is_acute_open(*state.find(id)));
    REQUIRE(open_actions(*state.find(id)).size() == 1);
    CHECK(open_actions(*state.find(id)).front().owner == "TB");
    const auto done = decide(state, DoAcuteAction{id, PartId{}, "LM"}, {wall.at, wall.rules()});
    REQUIRE(done);
    for (const Event& e : done->events) evolve(state, e);
    CHECK_FALSE(is_acute_open(*state.find(id)));
    CHECK(actions_of(state.find(id)->acute).size() == 1);
}

TEST_CASE("an assessment made again keeps the time of the first, unless it was open in between", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::no)});
    const Stamp first = wall.at;
    wall.at += 30 * ms_per_hour;
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::yes)});
    CHECK(assessed_at(wall.see(id)) == first);
    CHECK_FALSE(is_assessed_late(wall.see(id), wall.rules()));
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::undecided)});
    CHECK(assessed_at(wall.see(id)) == 0);
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::no)});
    CHECK(assessed_at(wall.see(id)) == wall.at);
    CHECK(is_assessed_late(wall.see(id), wall.rules()));
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

TEST_CASE("a meeting counts every assessment once", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    wall.open_meeting();
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::undecided)});
    CHECK(wall.state().board().meeting.assessed.empty());
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::no)});
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::yes)});
    CHECK(wall.state().board().meeting.assessed == std::vector<CaseId>{id});
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
