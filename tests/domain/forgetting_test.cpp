#include "domain/forgetting.hpp"

#include "codec/state_codec.hpp"
#include "domain/calendar.hpp"
#include "domain/invariants.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

Stamp at(Date day, int hour) { return from_local(day, hour, 0).first; }

/// A wall with one notification that was decided, transferred and closed on that day.
struct Closed {
    Case c = a_case("Egern").id(1).ready().decided().make();
    State state;

    explicit Closed(Date day)
    {
        c.transferred_at = at(day, 9);
        c.closed_at = at(day, 14);
        put();
    }
    void put() { state.put(c.id, std::make_shared<const Case>(c)); }
    bool leaves(Date day, int hour = 6) const { return !due_to_leave(state, at(day, hour), denmark()).empty(); }
};

std::string all_text(const State& state)
{
    std::string all;
    for (const auto& [key, text] : encode_state(state)) all += key + text;
    return all;
}

} // namespace

TEST_CASE("a closed notification leaves after five working days, counted by the Danish calendar", "[domain]")
{
    const Closed plain({2025, 3, 3}); // a Monday
    CHECK_FALSE(plain.leaves({2025, 3, 3}, 23));
    CHECK_FALSE(plain.leaves({2025, 3, 10}, 23)); // the fifth day is over at midnight
    CHECK(plain.leaves({2025, 3, 11}, 0));
    const Closed before_easter({2025, 4, 16}); // then Thursday, Friday and Monday are holidays
    CHECK_FALSE(before_easter.leaves({2025, 4, 28}, 23));
    CHECK(before_easter.leaves({2025, 4, 29}, 0));
    Rules slow = denmark();
    slow.retention = {60, 30}; // the cap is shorter than the working days
    CHECK(due_to_leave(plain.state, at({2025, 4, 2}, 23), slow).empty());
    CHECK(due_to_leave(plain.state, at({2025, 4, 3}, 0), slow).size() == 1);
}

TEST_CASE("what is not decided, transferred and closed never leaves by itself, however old it is", "[domain]")
{
    const Date much_later{2030, 1, 1};
    Closed one({2025, 3, 3});
    CHECK(one.leaves(much_later));
    SECTION("received only") { one.c = a_case("Egern").id(1).make(); }
    SECTION("not decided") { one.c.decision.reset(); }
    SECTION("not transferred") { one.c.transferred_at = 0; }
    SECTION("not closed") { one.c.closed_at = 0; }
    one.put();
    CHECK_FALSE(one.leaves(much_later));
}

TEST_CASE("a meeting that nobody ends is over after twelve hours, and one that was opened in a future is none", "[domain]")
{
    Meeting meeting;
    meeting.opened_at = at({2025, 3, 11}, 8);
    CHECK_FALSE(meets_now(meeting, at({2025, 3, 11}, 9)));
    meeting.open = true;
    CHECK(meets_now(meeting, at({2025, 3, 11}, 8)));
    CHECK(meets_now(meeting, at({2025, 3, 11}, 19)));
    CHECK(meets_now(meeting, at({2025, 3, 11}, 7))); // the clock was set back an hour
    CHECK_FALSE(meets_now(meeting, at({2025, 3, 11}, 20)));
    CHECK_FALSE(meets_now(meeting, at({2025, 3, 10}, 8))); // it was opened while the clock was ahead
}

TEST_CASE("a promise that nobody has answered keeps its notification until the cap", "[domain]")
{
    Closed one({2025, 3, 3});
    Board board;
    board.promises.push_back({one.c.id, "Egern", "Ring til skolen", "LM", {2025, 3, 20}, PromiseState::open});
    one.state.put_board(std::make_shared<const Board>(board));
    CHECK_FALSE(one.leaves({2025, 3, 11}));
    CHECK_FALSE(one.leaves({2025, 4, 2}, 23)); // thirty days
    CHECK(one.leaves({2025, 4, 3}, 0));
    board.promises[0].state = PromiseState::missed;
    one.state.put_board(std::make_shared<const Board>(board));
    CHECK(one.leaves({2025, 3, 11}));
}

TEST_CASE("nothing points any more at a notification that was forgotten, and nobody else loses anything", "[domain]")
{
    TestWall wall;
    Notification facts;
    facts.id = "skole-17";
    facts.siblings = {"hulahop", "familie-3"};
    const CaseId gone = wall.put(a_case("Hulahop").ready()), kept = wall.put(a_case("Bøg").facts(facts).ready());
    wall.must(LinkCases{kept, gone, LinkKind::sibling});
    wall.open_meeting();
    for (const CaseId id : {gone, kept}) {
        wall.must(TakeCase{id});
        Decision decision = a_decision();
        decision.next_action = "spørg om " + wall.see(id).facts.code;
        wall.must(Decide{id, decision});
    }
    wall.must(EndMeeting{});
    wall.at += 72 * ms_per_hour;
    wall.open_meeting(); // with promises of the first one
    wall.must(TakeCase{gone});
    REQUIRE(all_text(wall.state()).find("ulahop") != std::string::npos);

    const State after = without(wall.state(), {gone, CaseId{77}});
    CHECK(all_text(after).find("ulahop") == std::string::npos);
    CHECK(after.find(gone) == nullptr);
    CHECK(after.find(kept)->facts.siblings == std::vector<std::string>{"familie-3"});
    CHECK(after.find(kept)->links.empty());
    CHECK(after.board().meeting.current == CaseId{});
    CHECK(after.board().meeting.promises.size() * 2 == wall.state().board().meeting.promises.size());
    REQUIRE(after.board().archive.size() == 1);
    CHECK(after.board().archive[0].decided == 2); // totals stay
    CHECK(after.board().archive[0].outcomes.size() == 1);
    CHECK(after.next_case() == wall.state().next_case());
    CHECK(broken_invariants(after).empty());
}

TEST_CASE("forgetting leaves a sound wall behind, whatever was on it", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Random random(seed);
        const State before = random_state(seed, 1 + random.below(12), 2);
        std::vector<CaseId> leave;
        for (const auto& [id, c] : before.cases())
            if (random.one_in(3)) leave.push_back(id);
        const State after = without(before, leave);
        CHECK(after.cases().size() == before.cases().size() - leave.size());
        CHECK(broken_invariants(after).size() <= broken_invariants(before).size());
        CHECK(after.plans() == before.plans());
        CHECK(after.known_ids() == before.known_ids());
        CHECK(without(after, leave) == after);
        CHECK(without(before, {}) == before);
    }
}
