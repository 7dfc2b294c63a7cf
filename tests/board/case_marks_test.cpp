// What must not be overlooked about a notification, and what is good to know.
#include "board/case_marks.hpp"

#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("an ordinary notification has no marks", "[board]") { CHECK(marks_of(State{}, a_case("Ask").make()).empty()); }

TEST_CASE("marks stand in one order, pennants first", "[board]")
{
    Case c = a_case("Svale").flags({Abuse::suspected_parent, true, true}).make();
    c.facts.previous = 1;
    c.facts.siblings = {"Viben"};
    c.facts.open_case = true;
    c.facts.age.reset();
    c.facts.unborn = true;
    c.facts.due = {2026, 4, 5};
    std::vector<MarkKind> kinds;
    for (const CaseMark& mark : marks_of(State{}, c)) kinds.push_back(mark.kind);
    CHECK(kinds == std::vector<MarkKind>{MarkKind::abuse, MarkKind::honour, MarkKind::repeated, MarkKind::siblings, MarkKind::open_case, MarkKind::unborn, MarkKind::existing_support});
    CHECK(marks_of(State{}, c)[0].parent);
    CHECK(marks_of(State{}, c)[2].number == 2);
    CHECK(marks_of(State{}, c)[5].day == Date{2026, 4, 5});
    CHECK(marks_of(State{}, c)[1].is_pennant());
    CHECK_FALSE(marks_of(State{}, c)[2].is_pennant());
}

TEST_CASE("the parents may not be contacted until the risk is assessed, planned is not enough", "[board]")
{
    Case c = a_case("Svale").flags({Abuse::none, true, false}).make();
    CHECK_FALSE(marks_of(State{}, c).front().eased);
    DutyState& risk = c.duties[static_cast<std::size_t>(Duty::risk_assessment)];
    risk.status = DutyStatus::planned;
    CHECK_FALSE(marks_of(State{}, c).front().eased);
    risk.status = DutyStatus::done;
    CHECK(marks_of(State{}, c).front().eased);
}

TEST_CASE("a link says as much as the sender's words, and which of the two came first", "[board]")
{
    TestWall wall;
    const CaseId first = wall.put(a_case("Ask-01")), second = wall.put(a_case("Ask-01b").received(friday + ms_per_hour)), sister = wall.put(a_case("Mynte"));
    wall.must(LinkCases{first, second, LinkKind::earlier});
    wall.must(LinkCases{second, sister, LinkKind::sibling});
    CHECK(marks_of(wall.state(), wall.see(first)).empty());
    REQUIRE(marks_of(wall.state(), wall.see(second)).size() == 2);
    CHECK(marks_of(wall.state(), wall.see(second))[0] == CaseMark{MarkKind::repeated, 2, {}, false, false});
    CHECK(marks_of(wall.state(), wall.see(second))[1].kind == MarkKind::siblings);
    CHECK(marks_of(wall.state(), wall.see(sister)).front().kind == MarkKind::siblings);
}

TEST_CASE("siblings stand on both cards, whichever names the other", "[board]")
{
    TestWall wall;
    const CaseId named = wall.put(a_case("Ask-01"));
    CHECK(marks_of(wall.state(), wall.see(named)).empty());
    Notification facts;
    facts.received = friday;
    facts.siblings = {"Ask-01"};
    const CaseId names = wall.put(a_case("Mynte-13").facts(facts));
    for (const CaseId id : {named, names}) {
        REQUIRE(marks_of(wall.state(), wall.see(id)).size() == 1);
        CHECK(marks_of(wall.state(), wall.see(id)).front().kind == MarkKind::siblings);
    }
}
