#include "domain/clocks.hpp"
#include "domain/walk.hpp"

#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp day = 24 * ms_per_hour;

ClockFace face(const CaseBuilder& builder, Stamp now) { return assessment_clock(builder.make(), now, denmark()).face; }

} // namespace

TEST_CASE("the 24-hour clock runs from receipt to assessment", "[domain]")
{
    CHECK(assessment_clock(a_case("Egern").make(), friday, denmark()).left == day);
    CHECK(face(a_case("Egern"), friday) == ClockFace::ok);
    CHECK(face(a_case("Egern"), friday + 20 * ms_per_hour) == ClockFace::ok);
    CHECK(face(a_case("Egern"), friday + 20 * ms_per_hour + 1) == ClockFace::near_due);
    CHECK(face(a_case("Egern"), friday + day - 1) == ClockFace::near_due);
    CHECK(face(a_case("Egern"), friday + day) == ClockFace::overdue);
    CHECK(face(a_case("Egern").assessed(), friday + 2 * day) == ClockFace::assessed);
    CHECK(face(a_case("Egern").assessed(AcuteAnswer::undecided), friday + 2 * day) == ClockFace::overdue_under_way);
    CHECK(face(a_case("Egern").assessed(AcuteAnswer::yes), friday) == ClockFace::acute);
    CHECK(face(a_case("Egern").assessed(AcuteAnswer::yes).decided(Track::acute), friday) == ClockFace::acute); // until its action is done
    CHECK(face(a_case("Egern").assessed(AcuteAnswer::yes).actions_done().decided(Track::acute), friday) == ClockFace::acute_done);
    CHECK(face(a_case("Egern").received(friday - 25 * ms_per_hour).assessed(), friday) == ClockFace::assessed_late);
    CHECK(is_overdue(a_case("Egern").make(), friday + day, denmark()));
    CHECK_FALSE(is_overdue(a_case("Egern").assessed().make(), friday + day, denmark()));
}

TEST_CASE("the acknowledgement is due after six working days and stops when sent", "[domain]")
{
    const auto clock = [](const CaseBuilder& b) { return acknowledgement_clock(b.make(), denmark()); };
    CHECK(clock(a_case("Egern")).applies);
    CHECK(clock(a_case("Egern")).due == Date{2025, 4, 24}); // over Easter
    CHECK(clock(a_case("Egern")).warn <= clock(a_case("Egern")).due);
    CHECK_FALSE(clock(a_case("Egern").with_duty(Duty::acknowledgement, DutyStatus::done)).applies);
    CHECK_FALSE(clock(a_case("Egern").with_duty(Duty::acknowledgement, DutyStatus::not_applicable)).applies);
    CHECK(clock(a_case("Egern").with_duty(Duty::acknowledgement, DutyStatus::planned)).applies);
    CHECK_FALSE(clock(a_case("Egern").notifier(8)).applies); // anonymous
}

TEST_CASE("the walk goes acute, overdue, by time left, then what is assessed, then what is decided", "[domain]")
{
    TestWall wall;
    const CaseId decided = wall.put(a_case("a").ready().decided());
    const CaseId assessed = wall.put(a_case("b").assessed());
    const CaseId late = wall.put(a_case("c").received(friday + 2 * ms_per_hour));
    const CaseId soon = wall.put(a_case("d").received(friday));
    const CaseId overdue = wall.put(a_case("e").received(friday - 3 * day));
    const CaseId acute = wall.put(a_case("f").assessed(AcuteAnswer::yes));
    const CaseId closed = wall.put(a_case("g"));
    Case gone = wall.see(closed);
    gone.closed_at = friday;
    State state = wall.state();
    state.put(closed, std::make_shared<const Case>(gone));
    CHECK(walk_order(state, friday, denmark()) == std::vector<CaseId>{acute, overdue, soon, late, assessed, decided});
    const auto columns = column_orders(state, friday, denmark());
    CHECK(columns[static_cast<std::size_t>(Step::received)] == std::vector<CaseId>{acute, overdue, soon, late, assessed});
    CHECK(columns[static_cast<std::size_t>(Step::next_step)] == std::vector<CaseId>{decided});
    CHECK(columns[static_cast<std::size_t>(Step::concern)].empty());
    CHECK(nearest_deadline(state, friday, denmark())->id == overdue);
    CHECK(nearest_deadline(State{}, friday, denmark()) == nullptr);
}

TEST_CASE("the walk is one order, whatever the cases", "[domain][property]")
{
    TestWall wall;
    for (int i = 0; i < 40; ++i)
        wall.put(a_case("k" + std::to_string(i)).received(friday - (i * 7 % 11) * 5 * ms_per_hour).at(static_cast<Step>(i % 4)));
    const auto order = walk_order(wall.state(), friday, denmark());
    REQUIRE(order.size() == 40);
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        CHECK(walks_before(wall.see(order[i]), wall.see(order[i + 1]), friday, denmark()));
        CHECK_FALSE(walks_before(wall.see(order[i + 1]), wall.see(order[i]), friday, denmark()));
    }
}

TEST_CASE("siblings find each other by group, by alias and by link", "[domain]")
{
    TestWall wall;
    Notification group;
    group.siblings = {"Ceder"};
    const CaseId a = wall.put(a_case("Ceder-1").facts(group)), b = wall.put(a_case("Ceder-2").facts(group));
    Notification names_a;
    names_a.siblings = {"Ceder-1"};
    const CaseId c = wall.put(a_case("Birk").facts(names_a));
    const CaseId alone = wall.put(a_case("Ravn"));
    CHECK(siblings_of(wall.state(), wall.see(a)) == std::vector<CaseId>{b, c});
    CHECK(siblings_of(wall.state(), wall.see(c)) == std::vector<CaseId>{a});
    CHECK(siblings_of(wall.state(), wall.see(alone)).empty());
    wall.must(LinkCases{alone, c, LinkKind::sibling});
    CHECK(siblings_of(wall.state(), wall.see(alone)) == std::vector<CaseId>{c});
}
