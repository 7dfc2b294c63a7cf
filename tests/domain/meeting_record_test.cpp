// What a meeting has come to: one test for each number, the rows, the agreements, what runs out; and that they add up whatever happened.
#include "domain/meeting_record.hpp"

#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_commands.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp day = 24 * ms_per_hour;

BoardCounts counts(const TestWall& wall) { return counts_of(wall.state(), wall.at, wall.rules()); }

RecordRow row_of(const TestWall& wall, CaseId id)
{
    for (const RecordRow& r : record_rows(wall.state(), wall.at, wall.rules()))
        if (r.about == id) return r;
    FYR_ASSERT(false, "every notification on the board has a row");
    return {};
}

AcuteAction action(std::string what, std::string owner, Stamp by)
{
    AcuteAction a;
    a.what = std::move(what);
    a.whom = "skolen";
    a.owner = std::move(owner);
    a.by = by;
    return a;
}

AssessAcute assessment(CaseId id, AcuteAnswer answer, std::vector<AcuteAction> actions = {})
{
    Acute acute;
    acute.answer = answer;
    acute.reason = "mærker på armen";
    acute.by = "LM";
    acute.actions = std::move(actions);
    return {id, acute};
}

std::vector<std::string> codes(const std::vector<RecordRow>& rows)
{
    std::vector<std::string> all;
    for (const RecordRow& r : rows) all.push_back(r.code);
    return all;
}

std::vector<std::string> whats(const std::vector<Agreement>& agreements)
{
    std::vector<std::string> all;
    for (const Agreement& a : agreements) all.push_back(a.what);
    return all;
}

} // namespace

TEST_CASE("on the board: every notification that is not closed", "[domain]")
{
    TestWall wall;
    CHECK(counts(wall) == BoardCounts{});
    wall.put(a_case("Egern"));
    const CaseId gone = wall.put(a_case("Birk").ready().decided());
    Case closed = wall.see(gone);
    CHECK(counts(wall).on_board == 2);
    closed.closed_at = wall.at;
    State state = wall.state();
    state.put(gone, std::make_shared<const Case>(closed));
    CHECK(counts_of(state, wall.at, wall.rules()).on_board == 1);
}

TEST_CASE("not assessed: unanswered and cannot be decided; a mark of one tap is no assessment", "[domain]")
{
    TestWall wall;
    wall.put(a_case("a"));
    wall.put(a_case("b").assessed(AcuteAnswer::undecided));
    const CaseId marked = wall.put(a_case("c"));
    wall.put(a_case("d").assessed());
    wall.put(a_case("e").assessed(AcuteAnswer::yes));
    wall.must(MarkAcute{marked, true, ""});
    CHECK(counts(wall).not_assessed == 3);
    CHECK(counts(wall).in_time == 2);
}

TEST_CASE("overdue: not assessed when the deadline passes, to the millisecond, and no longer once assessed", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel").received(friday));
    wall.at = friday + day - 1;
    CHECK(counts(wall).overdue == 0);
    wall.at = friday + day;
    CHECK(counts(wall).overdue == 1);
    CHECK(counts(wall).not_assessed == 1);
    wall.must(assessment(id, AcuteAnswer::no));
    CHECK(counts(wall).overdue == 0);
    CHECK(counts(wall).not_assessed == 0);
}

TEST_CASE("late: assessed after the deadline, also when the assessment is changed afterwards", "[domain]")
{
    TestWall wall;
    const CaseId in_time = wall.put(a_case("Egern").received(friday)), late = wall.put(a_case("Hassel").received(friday));
    wall.at = friday + day;
    wall.must(assessment(in_time, AcuteAnswer::no));
    CHECK(counts(wall).late == 0);
    wall.at += 41 * ms_per_minute;
    wall.must(assessment(late, AcuteAnswer::no));
    wall.at += day;
    wall.must(assessment(in_time, AcuteAnswer::yes, {action("Ring", "TB", wall.at)}));
    CHECK(counts(wall).late == 1);
    CHECK(counts(wall).in_time == 1);
    const RecordRow row = row_of(wall, late);
    CHECK(row.assessed == Assessed::late);
    CHECK(row.assessed_at - row.deadline == 41 * ms_per_minute);
}

TEST_CASE("why it was late is said once it is late, and stands in its row", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel").received(friday - 2 * day)), in_time = wall.put(a_case("Egern").assessed());
    CHECK(wall.refusal(SetLateReason{id, "weekend"}) == "no.not_late");
    wall.must(assessment(id, AcuteAnswer::no));
    wall.must(SetLateReason{id, "kom i weekenden"});
    CHECK(row_of(wall, id).late_reason == "kom i weekenden");
    CHECK(wall.must(SetLateReason{id, "kom i weekenden"}).events.empty());
    wall.must(SetLateReason{id, ""});
    CHECK(row_of(wall, id).late_reason.empty());
    CHECK(wall.refusal(SetLateReason{in_time, "x"}) == "no.not_late");
}

TEST_CASE("acute stays acute until its actions are done, also over the decision and the night", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale").ready());
    wall.open_meeting();
    wall.must(assessment(id, AcuteAnswer::yes, {action("Risikovurdering", "TB", wall.at + ms_per_hour), action("Ring til skolen", "LM", wall.at)}));
    wall.must(Decide{id, a_decision(Track::acute)});
    CHECK(counts(wall).acute == 1);
    CHECK(counts(wall).acute_open == 1);
    wall.must(EndMeeting{});
    wall.at += day;
    CHECK(counts(wall).acute == 1);
    CHECK(counts(wall).acute_open == 1);
    for (const AcuteAction& a : std::vector<AcuteAction>(wall.see(id).acute.actions)) wall.must(DoAcuteAction{id, a.id, "TB"});
    CHECK(counts(wall).acute == 1);
    CHECK(counts(wall).acute_open == 0);
    CHECK(assessment_clock(wall.see(id), wall.at, wall.rules()).face == ClockFace::acute_done);
    wall.must(MarkAcute{id, false, "Børnehuset har talt med barnet"});
    CHECK(counts(wall).acute == 0);
}

TEST_CASE("an acute mark of one tap waits for somebody until it is assessed", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale"));
    wall.must(MarkAcute{id, true, ""});
    CHECK(counts(wall).acute_open == 1);
    wall.must(assessment(id, AcuteAnswer::no));
    CHECK(counts(wall).acute == 0);
}

TEST_CASE("decided: with a track; a case that went back to the funnel keeps what was decided", "[domain]")
{
    TestWall wall;
    wall.put(a_case("Egern").ready().decided(Track::close));
    wall.put(a_case("Birk").ready());
    CHECK(counts(wall).decided == 1);
    CHECK(counts(wall).undecided() == 1);
}

TEST_CASE("the three truths: each of them alone takes the tick away; assessed late does not", "[domain]")
{
    const auto all_true = [](const CaseBuilder& c) {
        TestWall wall;
        wall.put(c);
        return counts(wall).all_true();
    };
    CHECK(all_true(a_case("a").ready().decided()));
    CHECK_FALSE(all_true(a_case("a").decided()));                             // not assessed
    CHECK_FALSE(all_true(a_case("a").assessed(AcuteAnswer::yes).decided()));  // an action of before is open
    CHECK_FALSE(all_true(a_case("a").ready()));                               // not decided
    CHECK(all_true(a_case("a").received(friday - 3 * day).ready().decided())); // late
    CHECK(BoardCounts{}.all_true());
}

TEST_CASE("rows: over the deadline, not assessed, acute open, acute, late, by track, without decision", "[domain]")
{
    TestWall wall;
    wall.put(a_case("uden").ready());
    wall.put(a_case("afdækning").ready().decided(Track::exploration));
    wall.put(a_case("undersøgelse").ready().decided(Track::investigation));
    wall.put(a_case("for sent").received(friday - 2 * day).ready().decided(Track::exploration));
    const CaseId done = wall.put(a_case("akut gjort").ready());
    const CaseId open = wall.put(a_case("akut").ready());
    wall.put(a_case("ikke vurderet").received(friday));
    wall.put(a_case("snart").received(friday - 3 * ms_per_hour));
    wall.put(a_case("over").received(friday - 2 * day));
    wall.must(assessment(done, AcuteAnswer::yes, {action("Ring", "TB", wall.at)}));
    wall.must(DoAcuteAction{done, wall.see(done).acute.actions.front().id, "TB"});
    wall.must(assessment(open, AcuteAnswer::yes, {action("Ring", "TB", wall.at)}));
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
    wall.must(assessment(id, AcuteAnswer::yes, {action("Risikovurdering", "TB", wall.at + ms_per_hour)}));
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
    wall.must(assessment(id, AcuteAnswer::undecided, {action("Hvad skolen har set", "TB", wall.at + ms_per_hour)}));
    CHECK(row_of(wall, id).owner == "TB");
    CHECK(row_of(wall, id).assessed == Assessed::not_yet);
}

TEST_CASE("agreements: what is acute first, by hour, then promises by day; done ones are gone", "[domain]")
{
    TestWall wall;
    const CaseId acute = wall.put(a_case("Svale")), unknown = wall.put(a_case("Hassel")), decided = wall.put(a_case("Egern").ready());
    wall.open_meeting();
    wall.must(Decide{decided, a_decision()});
    wall.must(assessment(unknown, AcuteAnswer::undecided, {action("Om skaden er ny", "BN", wall.at + 2 * ms_per_hour)}));
    wall.must(assessment(acute, AcuteAnswer::yes, {action("Lægevagt", "TB", wall.at + ms_per_hour), action("Ring til skolen", "LM", wall.at)}));
    const std::vector<std::string> all{"Ring til skolen", "Lægevagt", "Om skaden er ny", "Ring til skolen", "Hvordan går morgenen?"};
    CHECK(whats(open_agreements(wall.state())) == all);
    const std::vector<Agreement> before = open_agreements(wall.state());
    CHECK(before[0].kind == Agreement::Kind::acute);
    CHECK(before[0].is_missed(wall.at));
    CHECK_FALSE(before[1].is_missed(wall.at));
    CHECK(before[2].kind == Agreement::Kind::find_out);
    CHECK(before[3].kind == Agreement::Kind::promise);
    wall.must(EndMeeting{});
    CHECK(open_agreements(wall.state()) == before); // the night changes nothing
    wall.must(DoAcuteAction{acute, before[0].action, "LM"});
    CHECK(whats(open_agreements(wall.state())).front() == "Lægevagt");
    wall.must(assessment(unknown, AcuteAnswer::no));
    CHECK(whats(open_agreements(wall.state())) == std::vector<std::string>{"Lægevagt", "Ring til skolen", "Hvordan går morgenen?"});
}

TEST_CASE("the one action of a board of before is an agreement without an hour, and can be done", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale").assessed(AcuteAnswer::yes));
    wall.put(a_case("Egern").assessed(AcuteAnswer::no)); // it wrote an action beside "no" as well
    REQUIRE(whats(open_agreements(wall.state())) == std::vector<std::string>{"Ring til skolen"});
    CHECK(open_agreements(wall.state()).front().due == friday_day);
    wall.must(DoAcuteAction{id, open_agreements(wall.state()).front().action, "LM"});
    CHECK(open_agreements(wall.state()).empty());
    CHECK(counts(wall).acute_open == 0);
}

TEST_CASE("a promise is kept in one touch, in the meeting that asks and outside one", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    wall.open_meeting();
    wall.must(Decide{id, a_decision()});
    const Promise made{id, "Egern", "Ring til skolen", "LM", monday_day, PromiseState::open};
    CHECK(wall.refusal(KeepPromise{made}) == "no.gone"); // it is being made now
    wall.must(EndMeeting{});
    wall.must(KeepPromise{made});
    CHECK(whats(open_agreements(wall.state())) == std::vector<std::string>{"Hvordan går morgenen?"});
    CHECK(wall.refusal(KeepPromise{made}) == "no.gone");
    wall.undo();
    CHECK(open_agreements(wall.state()).size() == 2);
    wall.at = friday + 3 * day;
    wall.open_meeting();
    wall.must(KeepPromise{made});
    CHECK(wall.must(KeepPromise{made}).events.empty());
    CHECK(open_agreements(wall.state()).size() == 1);
    wall.must(EndMeeting{});
    CHECK(wall.state().board().archive.back().promises.front().state == PromiseState::kept);
    CHECK(open_agreements(wall.state()).size() == 1);
}

TEST_CASE("the next morning is the hour of the rules on the next working day, over weekends and holidays", "[domain]")
{
    const auto at = [](Date d, int hour, int minute) { return from_local(d, hour, minute).first; };
    const Rules& rules = denmark();
    CHECK(next_morning(at({2026, 3, 3}, 8, 52), rules) == at({2026, 3, 4}, 8, 15));
    CHECK(next_morning(at({2026, 3, 3}, 7, 0), rules) == at({2026, 3, 4}, 8, 15)); // the morning it is, is not the next one
    CHECK(next_morning(at({2026, 3, 6}, 8, 52), rules) == at({2026, 3, 9}, 8, 15));
    CHECK(next_morning(at({2026, 4, 1}, 8, 52), rules) == at({2026, 4, 7}, 8, 15)); // Easter
    CHECK(next_morning(at({2026, 3, 27}, 8, 52), rules) == at({2026, 3, 30}, 8, 15)); // summer time begins between
    Rules later = rules;
    later.meeting = {9, 0};
    CHECK(next_morning(at({2026, 3, 3}, 8, 52), later) == at({2026, 3, 4}, 9, 0));
}

TEST_CASE("what runs out before the next morning: not assessed, still running, the nearest first", "[domain]")
{
    TestWall wall;
    wall.at = from_local({2025, 4, 10}, 8, 52).first; // Thursday
    const CaseId evening = wall.put(a_case("Skarv").received(wall.at - 10 * ms_per_hour));
    const CaseId noon = wall.put(a_case("Hare").received(wall.at - 20 * ms_per_hour));
    wall.put(a_case("over").received(wall.at - 2 * day));
    wall.put(a_case("vurderet").received(wall.at - 20 * ms_per_hour).assessed());
    const CaseId tomorrow = wall.put(a_case("Pil").received(wall.at));
    CHECK(running_out(wall.state(), wall.at, next_morning(wall.at, wall.rules()), wall.rules()) == std::vector<CaseId>{noon, evening});
    wall.at += day; // Friday: Monday is far
    wall.must(assessment(noon, AcuteAnswer::no));
    CHECK(running_out(wall.state(), wall.at - 1, next_morning(wall.at, wall.rules()), wall.rules()) == std::vector<CaseId>{tomorrow});
}

TEST_CASE("an ended meeting keeps a row for every notification as it stood", "[domain]")
{
    TestWall wall;
    const CaseId a = wall.put(a_case("Egern").ready());
    wall.put(a_case("Hassel").received(friday - 2 * day));
    wall.open_meeting();
    wall.must(TakeCase{a});
    wall.must(Decide{a, a_decision()});
    const std::vector<RecordRow> rows = record_rows(wall.state(), wall.at, wall.rules());
    wall.must(EndMeeting{});
    wall.at += 5 * day;
    const MeetingRecord& kept = wall.state().board().archive.back();
    CHECK(kept.rows == rows);
    CHECK(kept.overdue == 1);
    CHECK(codes(kept.rows) == std::vector<std::string>{"Hassel", "Egern"});
}

TEST_CASE("whatever happens, the numbers add up and no tick is given for less than everything", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        TestWall wall;
        for (int i = 0; i < 150; ++i) {
            wall.at += static_cast<Stamp>(random.below(40)) * ms_per_minute;
            (void)wall.tell(random_command(random));
            const auto rows = record_rows(wall.state(), wall.at, wall.rules());
            const BoardCounts n = counts_of(rows);
            REQUIRE(n.not_assessed + n.late + n.in_time == n.on_board);
            REQUIRE(n.on_board == static_cast<int>(wall.state().on_board().size()));
            REQUIRE(n.overdue <= n.not_assessed);
            REQUIRE(n.acute_open <= n.acute);
            bool whole = true;
            int open = 0, not_assessed = 0, decided = 0, overdue = 0;
            for (const CaseId id : wall.state().on_board()) { // from the cases themselves, by other words than the rows
                const Case& c = wall.see(id);
                const bool answered = (c.acute.answer == AcuteAnswer::yes || c.acute.answer == AcuteAnswer::no) && !c.acute.reason.empty() && !c.acute.by.empty();
                const bool dangerous = c.acute.marked;
                const auto all = actions_of(c.acute);
                const bool something_open = dangerous && (!answered || all.empty() || std::any_of(all.begin(), all.end(), [](const AcuteAction& a) { return a.done_at == 0; }));
                not_assessed += answered ? 0 : 1;
                overdue += !answered && wall.at - c.facts.received >= day ? 1 : 0;
                decided += c.decision ? 1 : 0;
                open += something_open ? 1 : 0;
                whole = whole && answered && !something_open && c.decision;
            }
            REQUIRE(n.not_assessed == not_assessed);
            REQUIRE(n.overdue == overdue);
            REQUIRE(n.decided == decided);
            REQUIRE(n.acute_open == open);
            REQUIRE(n.all_true() == whole);
            std::set<CaseId> once;
            for (const RecordRow& r : rows) once.insert(r.about);
            REQUIRE(once == wall.state().on_board());
        }
    }
}
