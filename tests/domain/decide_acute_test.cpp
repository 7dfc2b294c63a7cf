// The acute question: one tap, the 24-hour assessment, the actions it leads to, and when it was answered.
#include "domain/decide.hpp"

#include "domain/clocks.hpp"
#include "tests/support/received_case.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

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
    CHECK(refused_without([](Acute& a) { a.by = std::string(17, 'x'); }) == "no.too_long"); // it stands in every overview
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

    CHECK(wall.refusal(AssessAcute{id, an_answer(AcuteAnswer::no)}) == "no.acute_still_open");
    CHECK(wall.see(id).acute.answer == AcuteAnswer::undecided);
    wall.must(DoAcuteAction{id, wall.see(id).acute.actions.front().id, "TB"});
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
    wall.must(DoAcuteAction{id, wall.see(id).acute.actions.front().id, "TB"});
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::no)});
    CHECK(assessed_at(wall.see(id)) == wall.at);
    CHECK(is_assessed_late(wall.see(id), wall.rules()));
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

TEST_CASE("what is still to be done about a danger stays when the danger is assessed again", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    Acute yes = an_answer(AcuteAnswer::yes);
    yes.actions.push_back({PartId{}, "Hent barnet", "", "BN", wall.at + ms_per_hour});
    wall.must(AssessAcute{id, yes});
    const std::vector<AcuteAction> both = wall.see(id).acute.actions;
    Acute again = an_answer(AcuteAnswer::yes); // in the same words, without saying which one it was, and not a word of the other
    wall.must(AssessAcute{id, again});
    REQUIRE(wall.see(id).acute.actions.size() == 2);
    CHECK(wall.see(id).acute.actions.front().id == both.front().id);
    CHECK(wall.see(id).acute.actions.back() == both.back());
    again.actions = {both.back()}; // the first one's chip is off
    wall.must(AssessAcute{id, again});
    CHECK(open_actions(wall.see(id)).size() == 2);
    Acute unsure = an_answer(AcuteAnswer::undecided);
    unsure.actions.front().what = "hvor barnet er";
    wall.must(AssessAcute{id, unsure});
    CHECK(open_actions(wall.see(id)).size() == 3);
    const auto refused = wall.tell(AssessAcute{id, an_answer(AcuteAnswer::no)});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.key == "no.acute_still_open");
    CHECK(refused.error().message.args.back() == std::pair<std::string, std::string>{"who", "TB"});
    for (const AcuteAction& action : open_actions(wall.see(id))) wall.must(DoAcuteAction{id, action.id, "TB"});
    CHECK(wall.refusal(AssessAcute{id, an_answer(AcuteAnswer::no)}).empty());
}

TEST_CASE("what was to be found out is answered by a no, when there is no danger", "[domain]")
{
    TestWall wall;
    const CaseId id = received(wall);
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::undecided)});
    CHECK(wall.refusal(AssessAcute{id, an_answer(AcuteAnswer::no)}).empty());
}

TEST_CASE("the one action of an older board stays when its danger is assessed again", "[domain]")
{
    TestWall wall;
    Case c = a_case("Egern").make();
    c.acute = {AcuteAnswer::yes, "slag", "LM", "", "Ring til skolen", "TB", friday, true};
    CaseBuilder builder = a_case("Egern");
    const CaseId id = wall.put(builder);
    State state = wall.state();
    evolve(state, AcuteAssessed{id, c.acute});
    Acute again = an_answer(AcuteAnswer::yes);
    again.actions.front().what = "Tal med barnet";
    const auto acted = decide(state, AssessAcute{id, again}, {wall.at, wall.rules()});
    REQUIRE(acted);
    for (const Event& e : acted->events) evolve(state, e);
    REQUIRE(open_actions(*state.find(id)).size() == 2);
    CHECK(state.find(id)->acute.actions[0].id != state.find(id)->acute.actions[1].id);
    CHECK(state.find(id)->acute.actions[1].what == "Ring til skolen");
}
