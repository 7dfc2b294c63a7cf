#include "domain/decide.hpp"

#include "domain/clocks.hpp"
#include "tests/support/received_case.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a decision says first what is still missing", "[domain]")
{
    TestWall wall;
    const auto refused_by = [&](const CaseBuilder& builder, Track track = Track::exploration) {
        return wall.refusal(Decide{wall.put(builder), a_decision(track)});
    };
    CHECK(refused_by(a_case("a")) == "no.not_assessed");
    CHECK(refused_by(a_case("b").assessed(AcuteAnswer::undecided)) == "no.not_assessed");
    CHECK(refused_by(a_case("c").assessed().with_magnet("school")) == "no.no_concern");
    CHECK(refused_by(a_case("d").assessed().with_note("x")) == "no.voice_blank");
    CHECK(refused_by(a_case("e").assessed().with_note("x").with_voice("y").with_hypotheses(1)) == "no.hypotheses");
    CHECK(refused_by(a_case("f").assessed().with_note("x").with_voice("y").with_hypotheses(2)) == "no.no_focus");
    const auto nearly = [](const char* code) { return a_case(code).assessed().with_note("x").with_voice("y").with_hypotheses(2).with_focus("z"); };
    CHECK(refused_by(nearly("h")) == "no.notes_left.one");
    CHECK(refused_by(nearly("i").with_note("w")) == "no.notes_left");
    CHECK(refused_by(a_case("g").ready()).empty());
}

TEST_CASE("nothing written down disappears: a note is a focus, parked, linked, or what the child said", "[domain]")
{
    TestWall wall;
    const auto left = [&](CaseId id) { return notes_left_over(wall.see(id)).size(); };
    const CaseId id = wall.put(a_case("Egern").with_note("uden jakke").with_note("er sulten").with_note("jeg gider ikke mere"));
    CHECK(left(id) == 3);
    wall.must(SaveFocus{id, Focus{{}, "Morgenen", {PartId{1}}, {}, {{"Hvem smører madpakke?", "skolen", "BN", monday_day}}}});
    CHECK(left(id) == 2);
    wall.must(ParkItem{id, PartId{2}, ParkReason::later});
    CHECK(left(id) == 1);
    wall.must(SetChildVoice{id, {"jeg gider ikke mere", false}});
    CHECK(left(id) == 0);
    CHECK(notes_left_over(a_case("Birk").with_note("mormor henter", "", Polarity::resource).make()).empty()); // stands on its side already
    CHECK(notes_left_over(a_case("Birk").with_magnet("school").make()).empty());
}

TEST_CASE("a note that nobody gave a source, a focus that asks nobody and missing resources are named", "[domain]")
{
    Case c = a_case("Egern").ready().make();
    const auto first = [&] {
        const auto missing = missing_for_decision(c, Track::exploration, denmark());
        return missing.empty() ? std::string{} : missing.front().key;
    };
    CHECK(first().empty());
    c.no_resources.clear();
    CHECK(first() == "no.resources");
    c.items.push_back({PartId{c.next_part++}, Polarity::resource, Kind::hearsay, "mormor henter", "", "", "", 0, Pattern::not_stated});
    CHECK(first().empty());
    c.focus.front().needs.clear();
    CHECK(first() == "no.focus_asks_nobody");
    c.items.front().kind = Kind::not_stated;
    CHECK(first() == "no.note_kind.one");
    c.short_funnel = "kun et spørgsmål om SFO";
    CHECK(first() == "no.note_kind.one"); // a short funnel still says where its note comes from
    c.items.front().kind = Kind::hearsay;
    CHECK(first().empty());
}

TEST_CASE("an unborn child is not asked for its own words", "[domain]")
{
    Case c = a_case("Dun").ready().make();
    c.child_voice = {};
    c.facts.age.reset();
    CHECK(missing_for_decision(c, Track::exploration, denmark()).front().key == "no.voice_blank");
    c.facts.unborn = true;
    CHECK(missing_for_decision(c, Track::exploration, denmark()).empty());
}

TEST_CASE("an investigation has its last day in the decision, and nothing is promised for later", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    Decision d = a_decision(Track::investigation);
    d.due = {2025, 8, 12}; // four months from 11 April end on 11 August
    CHECK(wall.refusal(Decide{id, d}) == "no.after_four_months");
    d.due = monday_day;
    d.by = "MK";
    wall.must(Decide{id, d});
    CHECK(wall.see(id).decision->deadline == Date{2025, 8, 11});
    CHECK(wall.see(id).decision->by == "MK");
    const CaseId other = wall.put(a_case("Birk").ready());
    wall.must(Decide{other, a_decision()});
    CHECK_FALSE(wall.see(other).decision->deadline);
}

TEST_CASE("the rules say which tracks ask for a focus point", "[domain]")
{
    const Case c = a_case("Egern").assessed().with_note("x").with_voice("y").with_hypotheses(2).linked().make();
    Rules rules = denmark();
    for (TrackRule& track : rules.tracks) {
        INFO(name_of(track.key));
        track.needs_focus = true;
        REQUIRE(missing_for_decision(c, track.key, rules).size() == 1);
        CHECK(missing_for_decision(c, track.key, rules).front().key == "no.no_focus");
        track.needs_focus = false;
        CHECK(missing_for_decision(c, track.key, rules).empty());
    }
    CHECK(denmark().track(Track::investigation)->needs_focus);
    CHECK_FALSE(denmark().track(Track::close)->needs_focus);
}

TEST_CASE("a short funnel goes without hypotheses and focus, with a reason", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").assessed().with_note("x").with_voice("y"));
    CHECK(wall.refusal(ShortenFunnel{id, ""}) == "no.short_reason");
    wall.must(ShortenFunnel{id, "kun et spørgsmål om SFO"});
    CHECK(wall.refusal(Decide{id, a_decision(Track::early_help)}).empty());
}

TEST_CASE("a decision has a reason, an owner and a day that can be kept", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    const auto refused_with = [&](auto&& change) {
        Decision d = a_decision();
        change(d);
        return wall.refusal(Decide{id, d});
    };
    CHECK(refused_with([](Decision& d) { d.reason = " "; }) == "no.decision_reason");
    CHECK(refused_with([](Decision& d) { d.owner = ""; }) == "no.decision_owner");
    CHECK(refused_with([](Decision& d) { d.due = {}; }) == "no.decision_due");
    CHECK(refused_with([](Decision& d) { d.due = {2025, 4, 10}; }) == "no.due_past");
    CHECK(refused_with([](Decision& d) { d.reason = std::string(201, 'x'); }) == "no.too_long");
    CHECK(refused_with([](Decision& d) { d.next_action = std::string(201, 'x'); }) == "no.too_long");
    CHECK_FALSE(wall.see(id).decision);

    const Acted acted = wall.must(Decide{id, a_decision()});
    CHECK(acted.name == Message{"act.decided", {{"alias", "Egern"}, {"track", "@track.exploration"}}});
    REQUIRE(wall.see(id).decision);
    CHECK(wall.see(id).decision->at == wall.at);
    CHECK(wall.see(id).step == Step::next_step);
    CHECK(status_of(wall.see(id)) == Status::decided);
}

TEST_CASE("awaiting information waits one working day at most", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    Decision d = a_decision(Track::awaiting);
    d.due = {2025, 4, 15}; // Friday to Tuesday
    CHECK(wall.refusal(Decide{id, d}) == "no.awaiting_too_long");
    d.due = monday_day;
    CHECK(wall.refusal(Decide{id, d}).empty());
}

TEST_CASE("a linked case keeps everything, and the link comes apart again", "[domain]")
{
    TestWall wall;
    const CaseId a = wall.put(a_case("Egern").ready()), b = wall.put(a_case("Birk").with_note("hjælp"));
    const State before = wall.state();
    CHECK(wall.refusal(LinkCases{a, a, LinkKind::sibling}) == "no.link_self");
    CHECK(wall.refusal(LinkCases{a, CaseId{99}, LinkKind::sibling}) == "no.gone");
    CHECK(wall.must(LinkCases{a, b, LinkKind::duplicate}).name.args.back().second == "Birk");
    CHECK(wall.must(LinkCases{a, b, LinkKind::duplicate}).events.empty());
    CHECK(wall.see(a).links == std::vector<CaseLink>{{b, LinkKind::duplicate}});
    CHECK(wall.see(b).links == std::vector<CaseLink>{{a, LinkKind::duplicate}});
    CHECK(wall.state().on_board().size() == 2);
    CHECK(acknowledgement_clock(wall.see(b), wall.rules()).applies); // its own clock goes on

    wall.must(LinkCases{b, a, LinkKind::earlier});
    CHECK(wall.see(a).links == std::vector<CaseLink>{{b, LinkKind::earlier}});
    CHECK(wall.must(UnlinkCases{a, b}).events.size() == 2);
    CHECK(wall.must(UnlinkCases{a, b}).events.empty());
    CHECK(wall.state() == before);
}

TEST_CASE("the four months count from a day with a reason, not from the future", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    CHECK(wall.refusal(SetAware{id, friday_day, ""}) == "no.aware_reason");
    CHECK(wall.refusal(SetAware{id, {}, "kendt"}) == "no.aware_date");
    CHECK(wall.refusal(SetAware{id, monday_day, "kendt"}) == "no.aware_date");
    CHECK(investigation_clock(wall.see(id), wall.rules()) == Date{2025, 8, 11});
    wall.must(SetAware{id, {2025, 3, 31}, "skolen ringede allerede i marts"});
    CHECK(investigation_clock(wall.see(id), wall.rules()) == Date{2025, 7, 31});
}

TEST_CASE("a case is handed over when decided, and closed when every due duty is done", "[domain]")
{
    TestWall wall;
    wall.open_meeting();
    const CaseId id = wall.put(a_case("Egern").ready().flags({Abuse::none, true, false}));
    CHECK(wall.refusal(TransferCase{id, "DUBU 1"}) == "no.decision_first");
    wall.must(SetDuty{id, Duty::risk_assessment, {DutyStatus::planned, "LM", "", monday_day, 0}});
    wall.must(Decide{id, a_decision()});
    CHECK(wall.refusal(CloseCase{id}) == "no.not_transferred");
    CHECK(wall.refusal(TransferCase{id, " "}) == "no.transfer_ref");
    wall.must(TransferCase{id, "DUBU 1"});
    CHECK(status_of(wall.see(id)) == Status::transferred);
    CHECK(wall.see(id).duty(Duty::recorded).status == DutyStatus::done);

    wall.must(TakeCase{id});
    const auto done = [&](Duty duty) { wall.must(SetDuty{id, duty, {DutyStatus::done, "LM", "", {}, 0}}); };
    for (const Duty duty : {Duty::acknowledgement, Duty::professional_told, Duty::risk_assessment, Duty::sibling_check}) {
        const auto acted = wall.tell(CloseCase{id});
        REQUIRE_FALSE(acted);
        CHECK(acted.error().message ==
              Message{"no.duty_open", {{"duty", "@duty." + std::string(name_of(duty))}}});
        done(duty);
    }
    wall.must(SetDuty{id, Duty::parents_informed, {DutyStatus::not_applicable, "LM", "bor ikke hjemme", {}, 0}});
    wall.must(CloseCase{id});
    CHECK(status_of(wall.see(id)) == Status::closed);
    CHECK(wall.state().on_board().empty());
    CHECK_FALSE(wall.state().board().meeting.current); // and off the table
    CHECK(wall.refusal(MoveCard{id, Step::received}) == "no.gone");
}

TEST_CASE("an anonymous notifier is owed neither acknowledgement nor feedback", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").notifier(8).ready().decided());
    wall.must(TransferCase{id, "DUBU 1"});
    for (const Duty duty : {Duty::sibling_check, Duty::parents_informed})
        wall.must(SetDuty{id, duty, {DutyStatus::done, "LM", "", {}, 0}});
    CHECK(wall.refusal(CloseCase{id}).empty());
}

TEST_CASE("a child in acute danger does not leave the wall, nor one that is no longer assessed", "[domain]")
{
    TestWall wall;
    CaseBuilder ready = a_case("Egern").ready().decided();
    for (std::size_t i = 0; i < duty_count; ++i) ready.with_duty(static_cast<Duty>(i), DutyStatus::done, "SK");
    const CaseId id = wall.put(ready);
    wall.must(TransferCase{id, "DUBU 1"});
    wall.must(MarkAcute{id, true, ""});
    wall.must(SetDuty{id, Duty::fresh_eyes, {}});
    Acute danger = an_answer(AcuteAnswer::yes);
    danger.actions = {{PartId{}, "Hent barnet", "", "TB", wall.at}};
    wall.must(AssessAcute{id, danger});
    CHECK(wall.refusal(CloseCase{id}) == "no.close_acute");
    CHECK(wall.state().on_board().contains(id));
    Acute unsure = an_answer(AcuteAnswer::undecided);
    unsure.actions = {{PartId{}, "hvor barnet er", "skolen", "TB", wall.at}};
    wall.must(AssessAcute{id, unsure});
    CHECK(wall.refusal(CloseCase{id}) == "no.close_not_assessed");
    for (const AcuteAction& action : open_actions(wall.see(id))) wall.must(DoAcuteAction{id, action.id, "TB"});
    wall.must(AssessAcute{id, an_answer(AcuteAnswer::no)});
    CHECK(wall.refusal(CloseCase{id}).empty());
}

TEST_CASE("a focus that nobody is to find out about asks nobody", "[domain]")
{
    Case c = a_case("Egern").ready().make();
    c.focus.front().needs = {{"Hvordan går morgenen?", "skolen", "", monday_day}};
    REQUIRE(missing_for_decision(c, Track::exploration, denmark()).size() == 1);
    CHECK(missing_for_decision(c, Track::exploration, denmark()).front().key == "no.focus_asks_nobody");
    c.focus.front().needs.push_back({"Hvem henter?", "mormor", "TB", monday_day});
    CHECK(missing_for_decision(c, Track::exploration, denmark()).empty());
}

TEST_CASE("the last day of an investigation moves with the day it was known, also after the decision", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready()), other = wall.put(a_case("Birk").ready());
    wall.must(Decide{id, a_decision(Track::investigation)});
    wall.must(Decide{other, a_decision(Track::exploration)});
    for (const CaseId about : {id, other}) wall.must(SetAware{about, {2025, 3, 31}, "skolen ringede allerede i marts"});
    CHECK(wall.see(id).decision->deadline == Date{2025, 7, 31});
    CHECK_FALSE(wall.see(other).decision->deadline);
    wall.undo();
    wall.undo();
    CHECK(wall.see(id).decision->deadline == Date{2025, 8, 11});
}

TEST_CASE("of two linked notifications only the later one is a repeat, whichever was linked to the other", "[domain]")
{
    TestWall wall;
    const CaseId first = wall.put(a_case("Ask-01")), second = wall.put(a_case("Ask-01b").received(friday + 2 * ms_per_hour));
    const CaseId third = wall.put(a_case("Ask-01c").received(friday + 3 * ms_per_hour));
    const auto earlier = [&](CaseId id) { return earlier_notifications(wall.state(), wall.see(id)); };
    wall.must(LinkCases{second, first, LinkKind::earlier});
    CHECK(earlier(first) == 0);
    CHECK(earlier(second) == 1);
    wall.must(LinkCases{first, third, LinkKind::earlier});
    wall.must(LinkCases{second, third, LinkKind::duplicate});
    CHECK(earlier(first) == 0);
    CHECK(earlier(second) == 1);
    CHECK(earlier(third) == 2);
    wall.must(LinkCases{second, third, LinkKind::sibling});
    CHECK(earlier(third) == 1);
}
