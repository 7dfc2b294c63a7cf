// Which notification is next in the morning meeting: nobody is done before assessed, and what was only talked about comes again.
#include "domain/walk.hpp"

#include "domain/meeting_record.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp day = 24 * ms_per_hour, minute = ms_per_minute;

NextUp next(const TestWall& wall) { return next_up(wall.state(), wall.at, wall.rules()); }

/// A "yes" with one action of TB that is due so many minutes from now; "undecided" the same with something to find out.
AssessAcute assessment(CaseId id, AcuteAnswer answer, Stamp by = 0)
{
    Acute acute;
    acute.answer = answer;
    acute.reason = "mærker på armen";
    acute.by = "LM";
    AcuteAction action;
    action.what = "Risikovurdering";
    action.whom = "skolen";
    action.owner = "TB";
    action.by = by;
    if (answer != AcuteAnswer::no) acute.actions.push_back(action);
    return {id, acute};
}

/// Takes what is next until the wall asks for a round or says that nothing is left; at most so many times.
std::vector<CaseId> walked(TestWall& wall, int most = 200)
{
    std::vector<CaseId> seen;
    for (NextUp up = next(wall); up.kind == NextUp::Kind::open_case && most-- > 0; up = next(wall)) {
        wall.at += minute;
        wall.must(TakeCase{up.about});
        seen.push_back(up.about);
    }
    return seen;
}

} // namespace

TEST_CASE("the walk goes acute and open, overdue, by the clock, then what has no decision", "[domain]")
{
    TestWall wall;
    const CaseId undecided = wall.put(a_case("Birk").assessed());
    const CaseId late = wall.put(a_case("Hare").received(friday - 2 * ms_per_hour));
    const CaseId soon = wall.put(a_case("Pil").received(friday - 20 * ms_per_hour));
    const CaseId overdue = wall.put(a_case("Hassel").received(friday - 2 * day));
    const CaseId acute = wall.put(a_case("Svale").received(friday));
    const CaseId decided = wall.put(a_case("Lind").ready().decided());
    wall.open_meeting();
    wall.must(assessment(acute, AcuteAnswer::yes, wall.at + 6 * ms_per_hour));
    CHECK(walked(wall) == std::vector<CaseId>{acute, overdue, soon, late, undecided});
    CHECK(last_on_table(wall.state().board().meeting, decided) == 0); // nothing is left to say about it
}

TEST_CASE("a meeting that only talks is not done: all come again, and the one that waits longest is named", "[domain]")
{
    TestWall wall;
    std::vector<CaseId> ids;
    for (int i = 0; i < 16; ++i) ids.push_back(wall.put(a_case("k" + std::to_string(i)).received(friday - i * ms_per_hour)));
    wall.open_meeting();
    CHECK(walked(wall).size() == 16);
    const NextUp up = next(wall);
    CHECK(up.kind == NextUp::Kind::second_round);
    CHECK(up.unassessed == 16);
    CHECK(up.left.size() == 16);
    CHECK(up.about == ids[15]);
    wall.must(TakeCase{ids[15]});
    CHECK(next(wall).about == ids[14]); // it lies on the table: the next one is another
    wall.must(assessment(ids[15], AcuteAnswer::no));
    CHECK(next(wall).unassessed == 15);
}

TEST_CASE("the only one left is the next one, also when it lies on the table", "[domain]")
{
    TestWall wall;
    const CaseId only = wall.put(a_case("Hassel"));
    wall.open_meeting();
    wall.must(TakeCase{only});
    CHECK(next(wall).kind == NextUp::Kind::second_round);
    CHECK(next(wall).about == only);
}

TEST_CASE("all assessed: the ones without a decision come again; all decided: done", "[domain]")
{
    TestWall wall;
    const CaseId a = wall.put(a_case("Musvit").ready()), b = wall.put(a_case("Egern").ready());
    wall.open_meeting();
    CHECK(walked(wall).size() == 2);
    CHECK(next(wall).kind == NextUp::Kind::decide_round);
    CHECK(next(wall).undecided == 2);
    CHECK(next(wall).unassessed == 0);
    wall.must(Decide{a, a_decision()});
    CHECK(next(wall).about == b);
    wall.must(Decide{b, a_decision()});
    CHECK(next(wall).kind == NextUp::Kind::done);
    CHECK_FALSE(next(wall).about);
    CHECK(next(wall).left.empty());
}

TEST_CASE("decided, but an acute action is open: the wall does not say that all is done", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale").ready());
    wall.open_meeting();
    wall.must(assessment(id, AcuteAnswer::yes, wall.at + 5 * ms_per_hour));
    wall.must(Decide{id, a_decision(Track::acute)});
    wall.must(TakeCase{id});
    const NextUp up = next(wall);
    CHECK(up.kind == NextUp::Kind::acute_round);
    CHECK(up.about == id);
    CHECK(up.acute_open == 1);
    CHECK(up.undecided == 0);
    wall.must(DoAcuteAction{id, wall.see(id).acute.actions.front().id, "TB"});
    CHECK(next(wall).kind == NextUp::Kind::done);
}

TEST_CASE("an acute action whose hour has passed jumps the queue, once", "[domain]")
{
    TestWall wall;
    const CaseId acute = wall.put(a_case("Svale").ready()), other = wall.put(a_case("Hare")), third = wall.put(a_case("Pil"));
    wall.open_meeting();
    wall.must(assessment(acute, AcuteAnswer::yes, wall.at + 30 * minute));
    wall.must(TakeCase{acute});
    CHECK(next(wall).about == other);
    wall.must(TakeCase{other});
    wall.at += 30 * minute;
    CHECK(next(wall).about == acute);
    CHECK(next(wall).calls);
    wall.must(TakeCase{acute});
    CHECK(next(wall).about == third); // it was on the table since its hour: the others are not forgotten over it
    CHECK_FALSE(next(wall).calls);
}

TEST_CASE("what is found out comes back by itself at its hour, and counts as not assessed", "[domain]")
{
    TestWall wall;
    const CaseId unknown = wall.put(a_case("Hassel")), other = wall.put(a_case("Hare"));
    wall.open_meeting();
    wall.must(assessment(unknown, AcuteAnswer::undecided, wall.at + 10 * minute));
    wall.must(TakeCase{unknown});
    CHECK(next(wall).about == other);
    CHECK(next(wall).unassessed == 2);
    wall.must(TakeCase{other});
    wall.at += 10 * minute;
    CHECK(next(wall).about == unknown);
    CHECK(next(wall).calls);
}

TEST_CASE("a new meeting begins the walk anew, and between meetings nothing has been on the table", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel")), b = wall.put(a_case("Hare"));
    wall.open_meeting();
    CHECK(walked(wall).size() == 2);
    wall.must(EndMeeting{});
    CHECK(next(wall).kind == NextUp::Kind::open_case);
    wall.at += ms_per_hour;
    wall.open_meeting();
    CHECK(walked(wall) == std::vector<CaseId>{id, b});
}

TEST_CASE("when it was on the table: the last time, and of a meeting of before the hour it began", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Hassel")), b = wall.put(a_case("Hare"));
    wall.open_meeting();
    wall.must(TakeCase{id});
    wall.at += 10 * minute;
    wall.must(TakeCase{b});
    wall.at += 10 * minute;
    wall.must(TakeCase{id});
    CHECK(last_on_table(wall.state().board().meeting, id) == wall.at);
    Meeting old = wall.state().board().meeting;
    old.on_table.clear();
    CHECK(last_on_table(old, id) == old.opened_at);
    CHECK(last_on_table(old, CaseId{99}) == 0);
}

TEST_CASE("an empty board is done", "[domain]")
{
    TestWall wall;
    wall.open_meeting();
    CHECK(next(wall) == NextUp{});
}

TEST_CASE("Næste reaches every case that needs it, whatever is on the board, and ends exactly with the three truths", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        TestWall wall;
        const std::size_t cases = 1 + random.below(20);
        for (std::size_t i = 0; i < cases; ++i) {
            CaseBuilder c = a_case("k" + std::to_string(i)).received(friday - static_cast<Stamp>(random.below(60)) * ms_per_hour);
            if (random.one_in(3)) c.ready();
            if (random.one_in(6)) c.assessed(AcuteAnswer::yes);
            if (random.one_in(8)) c.decided();
            wall.put(c);
        }
        wall.open_meeting();
        std::vector<CaseId> needed;
        for (const CaseId id : wall.state().on_board())
            if (const Case& c = wall.see(id); !is_assessed(c) || !c.decision || is_acute_open(c)) needed.push_back(id);
        std::vector<CaseId> seen = walked(wall);
        std::sort(seen.begin(), seen.end());
        CHECK(seen == needed); // every one, each once
        const auto all_true = [&] { return counts_of(wall.state(), wall.at, wall.rules()).all_true(); };
        for (int turns = 0; turns < 200 && next(wall).kind != NextUp::Kind::done; ++turns) {
            const NextUp up = next(wall);
            CHECK_FALSE(all_true());
            CHECK(std::count(up.left.begin(), up.left.end(), up.about) == (up.kind == NextUp::Kind::open_case ? 0 : 1));
            const Case& c = wall.see(up.about);
            if (!is_assessed(c)) wall.must(assessment(up.about, random.one_in(3) ? AcuteAnswer::yes : AcuteAnswer::no, wall.at + ms_per_hour));
            else if (is_acute_open(c)) wall.must(DoAcuteAction{up.about, open_actions(c).front().id, "TB"});
            else wall.put(a_case(c.facts.code).id(up.about.value).ready().decided()); // by some way through the funnel
            wall.at += minute;
        }
        CHECK(next(wall).kind == NextUp::Kind::done);
        CHECK(all_true());
    }
}

TEST_CASE("what nobody has assessed is walked by its deadline, in whatever column it stands", "[domain]")
{
    TestWall wall;
    const CaseId soon = wall.put(a_case("Pil").received(friday - 20 * ms_per_hour));
    const CaseId fresh = wall.put(a_case("Hare").received(friday));
    const CaseId overdue = wall.put(a_case("Hassel").received(friday - 2 * day).at(Step::next_step));
    const CaseId assessed = wall.put(a_case("Birk").assessed());
    wall.open_meeting();
    CHECK(next(wall).about == overdue);
    CHECK(walked(wall) == std::vector<CaseId>{overdue, soon, fresh, assessed});
    CHECK(next(wall).left.front() == overdue);
}
