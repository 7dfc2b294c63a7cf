// The rows of a meeting: one for each notification, in their order, with what one sees of it; kept when the meeting ends.
#include "domain/meeting_record.hpp"

#include "tests/support/meeting_numbers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::vector<std::string> codes(const std::vector<RecordRow>& rows)
{
    std::vector<std::string> all;
    for (const RecordRow& r : rows) all.push_back(r.code);
    return all;
}

} // namespace

TEST_CASE("why it was late is said once it is late, and stands in its row", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel").received(friday - 2 * a_day)), in_time = wall.put(a_case("Egern").assessed());
    CHECK(wall.refusal(SetLateReason{id, "weekend"}) == "no.not_late");
    wall.must(acutely(id, AcuteAnswer::no));
    wall.must(SetLateReason{id, "kom i weekenden"});
    CHECK(row_of(wall, id).late_reason == "kom i weekenden");
    CHECK(wall.must(SetLateReason{id, "kom i weekenden"}).events.empty());
    wall.must(SetLateReason{id, ""});
    CHECK(row_of(wall, id).late_reason.empty());
    CHECK(wall.refusal(SetLateReason{in_time, "x"}) == "no.not_late");
}

TEST_CASE("who opened a gate stands in the row, each of them once", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale").flags({Abuse::suspected_parent, true, true}));
    CHECK(row_of(wall, id).gate_by.empty());
    wall.must(OverrideGate{id, Gate::abuse, "team_leader", "barnet er hørt i går", "MK"});
    wall.must(OverrideGate{id, Gate::honour, "team_leader", "risikoen er vurderet hos politiet", "MK"});
    CHECK(row_of(wall, id).gate_by == "MK");
    wall.must(OverrideGate{id, Gate::existing_support, "team_leader", "andet hold ser på den", "LM"});
    CHECK(row_of(wall, id).gate_by == "MK, LM");
}

TEST_CASE("a child in danger that nobody has assessed stands first, before what is only late", "[domain]")
{
    TestWall wall;
    wall.put(a_case("over").received(friday - 2 * a_day));
    const CaseId marked = wall.put(a_case("mærket").received(friday));
    wall.must(MarkAcute{marked, true, ""});
    CHECK(codes(record_rows(wall.state(), wall.at, wall.rules())) == std::vector<std::string>{"mærket", "over"});
}

TEST_CASE("rows: over the deadline, not assessed, acute open, acute, late, by track, without decision", "[domain]")
{
    TestWall wall;
    wall.put(a_case("uden").ready());
    wall.put(a_case("afdækning").ready().decided(Track::exploration));
    wall.put(a_case("undersøgelse").ready().decided(Track::investigation));
    wall.put(a_case("for sent").received(friday - 2 * a_day).ready().decided(Track::exploration));
    const CaseId done = wall.put(a_case("akut gjort").ready());
    const CaseId open = wall.put(a_case("akut").ready());
    wall.put(a_case("ikke vurderet").received(friday));
    wall.put(a_case("snart").received(friday - 3 * ms_per_hour));
    wall.put(a_case("over").received(friday - 2 * a_day));
    wall.must(acutely(done, AcuteAnswer::yes, {acute_action("Ring", "TB", wall.at)}));
    wall.must(DoAcuteAction{done, wall.see(done).acute.actions.front().id, "TB"});
    wall.must(acutely(open, AcuteAnswer::yes, {acute_action("Ring", "TB", wall.at)}));
    CHECK(codes(record_rows(wall.state(), wall.at, wall.rules())) ==
          std::vector<std::string>{"over", "snart", "ikke vurderet", "akut", "akut gjort", "for sent", "afdækning", "undersøgelse", "uden"});
}

TEST_CASE("a row says track, owner, day and next action, and what is open about a danger before that", "[domain]")
{
    TestWall wall;
    Flags flags;
    flags.abuse = Abuse::suspected_parent;
    flags.honour = true;
    const CaseId id = wall.put(a_case("Svale").ready().flags(flags).decided(Track::acute)), plain = wall.put(a_case("Birk").ready());
    wall.open_meeting();
    wall.must(TakeCase{id});
    wall.must(acutely(id, AcuteAnswer::yes, {acute_action("Risikovurdering", "TB", wall.at + ms_per_hour)}));
    RecordRow row = row_of(wall, id);
    CHECK(row.decided);
    CHECK(row.track == Track::acute);
    CHECK(row.owner == "LM");
    CHECK(row.due == monday_day);
    CHECK(row.next_action == "Risikovurdering");
    CHECK(row.next_owner == "TB");
    CHECK(row.next_by == wall.at + ms_per_hour);
    CHECK(row.abuse);
    CHECK(row.honour);
    CHECK(row.on_table == wall.at);
    CHECK(row.step == Step::next_step);
    wall.must(DoAcuteAction{id, wall.see(id).acute.actions.front().id, "TB"});
    row = row_of(wall, id);
    CHECK(row.next_action == "Ring til skolen");
    CHECK(row.next_owner.empty());
    CHECK(row.next_by == 0);
    row = row_of(wall, plain);
    CHECK_FALSE(row.decided);
    CHECK(row.owner.empty());
    CHECK(row.next_action.empty()); // "no danger" leaves nothing to be done now, whatever a board of before wrote beside it
    CHECK(row.on_table == 0);
}

TEST_CASE("a row of what is found out has the one who asks as its owner until there is a decision", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel"));
    wall.must(acutely(id, AcuteAnswer::undecided, {acute_action("Hvad skolen har set", "TB", wall.at + ms_per_hour)}));
    CHECK(row_of(wall, id).owner == "TB");
    CHECK(row_of(wall, id).assessed == Assessed::not_yet);
}

TEST_CASE("an ended meeting keeps a row for every notification as it stood", "[domain]")
{
    TestWall wall;
    const CaseId a = wall.put(a_case("Egern").ready());
    wall.put(a_case("Hassel").received(friday - 2 * a_day));
    wall.open_meeting();
    wall.must(TakeCase{a});
    wall.must(Decide{a, a_decision()});
    const std::vector<RecordRow> rows = record_rows(wall.state(), wall.at, wall.rules());
    wall.must(EndMeeting{});
    wall.at += 5 * a_day;
    const MeetingRecord& kept = wall.state().board().archive.back();
    CHECK(kept.rows == rows);
    CHECK(kept.overdue == 1);
    CHECK(codes(kept.rows) == std::vector<std::string>{"Hassel", "Egern"});
}
