// What a meeting has come to in numbers: one test for each, and that they add up whatever happened.
#include "domain/meeting_record.hpp"

#include "domain/clocks.hpp"
#include "tests/support/meeting_numbers.hpp"
#include "tests/support/random_commands.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace fyr;
using namespace fyr::test;

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
    wall.at = friday + a_day - 1;
    CHECK(counts(wall).overdue == 0);
    wall.at = friday + a_day;
    CHECK(counts(wall).overdue == 1);
    CHECK(counts(wall).not_assessed == 1);
    wall.must(acutely(id, AcuteAnswer::no));
    CHECK(counts(wall).overdue == 0);
    CHECK(counts(wall).not_assessed == 0);
}

TEST_CASE("late: assessed after the deadline, also when the assessment is changed afterwards", "[domain]")
{
    TestWall wall;
    const CaseId in_time = wall.put(a_case("Egern").received(friday)), late = wall.put(a_case("Hassel").received(friday));
    wall.at = friday + a_day;
    wall.must(acutely(in_time, AcuteAnswer::no));
    CHECK(counts(wall).late == 0);
    wall.at += 41 * ms_per_minute;
    wall.must(acutely(late, AcuteAnswer::no));
    wall.at += a_day;
    wall.must(acutely(in_time, AcuteAnswer::yes, {acute_action("Ring", "TB", wall.at)}));
    CHECK(counts(wall).late == 1);
    CHECK(counts(wall).in_time == 1);
    const RecordRow row = row_of(wall, late);
    CHECK(row.assessed == Assessed::late);
    CHECK(row.assessed_at - row.deadline == 41 * ms_per_minute);
}

TEST_CASE("acute stays acute until its actions are done, also over the decision and the night", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale").ready());
    wall.open_meeting();
    wall.must(acutely(id, AcuteAnswer::yes, {acute_action("Risikovurdering", "TB", wall.at + ms_per_hour), acute_action("Ring til skolen", "LM", wall.at)}));
    wall.must(Decide{id, a_decision(Track::acute)});
    CHECK(counts(wall).acute == 1);
    CHECK(counts(wall).acute_open == 1);
    wall.must(EndMeeting{});
    wall.at += a_day;
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
    wall.must(acutely(id, AcuteAnswer::no));
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
    CHECK(all_true(a_case("a").received(friday - 3 * a_day).ready().decided())); // late
    CHECK(BoardCounts{}.all_true());
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
                overdue += !answered && wall.at - c.facts.received >= a_day ? 1 : 0;
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
