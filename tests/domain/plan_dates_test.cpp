#include "domain/plan_dates.hpp"

#include "tests/support/plan_wall.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using namespace fyr;
using namespace fyr::test;

namespace {

const CalendarRules& calendar() { return denmark().calendar; }

FollowUp a_meeting(std::uint64_t id, int weeks, int months, Date start = friday_day)
{
    FollowUp f;
    f.id = PartId{id};
    f.weeks = weeks;
    f.planned = f.date = follow_up_date(start, weeks, months, calendar());
    return f;
}

/// Status after six and twelve weeks, the second barometer after half a year.
Plan a_followed_plan()
{
    Plan plan = a_plan();
    plan.follow_ups = {a_meeting(1, 6, 0), a_meeting(2, 12, 0), a_meeting(3, 0, 6)};
    plan.next_part = 4;
    return plan;
}

} // namespace

TEST_CASE("nobody is asked to meet on a day off", "[domain]")
{
    CHECK(working_day_from(friday_day, calendar()) == friday_day);
    CHECK(working_day_from({2025, 4, 12}, calendar()) == monday_day);
    CHECK(working_day_from({2025, 4, 17}, calendar()) == Date{2025, 4, 22}); // over Easter
    CHECK(working_day_from({2025, 12, 25}, calendar()) == Date{2025, 12, 29});
}

TEST_CASE("status is after six and twelve weeks, the second barometer after half a year", "[domain]")
{
    CHECK(follow_up_date(friday_day, 6, 0, calendar()) == Date{2025, 5, 23});
    CHECK(follow_up_date(friday_day, 12, 0, calendar()) == Date{2025, 7, 4});
    CHECK(follow_up_date(friday_day, 0, 6, calendar()) == Date{2025, 10, 13}); // the 11th is a Saturday
    CHECK(follow_up_date({2025, 8, 31}, 0, 6, calendar()) == Date{2026, 3, 2}); // February ends on a Saturday
}

TEST_CASE("a meeting is on the first working day at its distance", "[domain][property]")
{
    Random random(5);
    for (int round = 0; round < 400; ++round) {
        const Date start = random_date(random);
        const int weeks = static_cast<int>(1 + random.below(26));
        const Date date = follow_up_date(start, weeks, 0, calendar());
        INFO(format_date(start) << " and " << weeks << " weeks: " << format_date(date));
        CHECK(is_working_day(date, calendar()));
        CHECK(days_between(start, date) >= weeks * 7);
        CHECK(working_days_between(add_days(start, weeks * 7 - 1), date, calendar()) == 1);
    }
}

TEST_CASE("milestones thought backwards share the time evenly", "[domain]")
{
    Plan plan = a_plan(); // 182 days
    std::vector<Date> days;
    for (std::uint64_t i = 1; i <= 4; ++i) {
        Milestone m = a_milestone("m", next_milestone_date(plan, calendar()));
        m.id = PartId{i};
        plan.milestones.push_back(m);
        days.push_back(m.date);
    }
    CHECK(days == std::vector<Date>{{2025, 9, 4}, {2025, 7, 30}, {2025, 6, 24}, {2025, 5, 19}});
}

TEST_CASE("a milestone lands between the start and the earliest one, on a working day where there is one", "[domain][property]")
{
    Random random(8);
    for (int round = 0; round < 300; ++round) {
        Plan plan = random_plan(random, PlanId{1});
        Date earliest = plan.frame.target;
        for (const Milestone& m : plan.milestones) earliest = std::min(earliest, m.date);
        const Date date = next_milestone_date(plan, calendar());
        INFO(format_date(plan.frame.start) << " " << format_date(date) << " " << format_date(earliest));
        CHECK(date > plan.frame.start);
        CHECK(date <= earliest);
        CHECK((is_working_day(date, calendar()) || date == earliest));
        const int room = working_days_between(plan.frame.start, add_days(earliest, -1), calendar());
        if (room > 0) CHECK((date < earliest && is_working_day(date, calendar())));
    }
}

TEST_CASE("what must be true just before a milestone lands between it and the one before", "[domain][property]")
{
    Random random(9);
    for (int round = 0; round < 300; ++round) {
        const Plan plan = random_plan(random, PlanId{1});
        for (const Milestone& m : plan.milestones) {
            Date before = plan.frame.start;
            for (const Milestone& other : plan.milestones)
                if (other.date < m.date && other.date > before) before = other.date;
            const Date date = date_just_before(plan, m.date, calendar());
            INFO(format_date(before) << " " << format_date(date) << " " << format_date(m.date));
            CHECK(date <= m.date);
            CHECK((date > before || date == m.date));
            CHECK((is_working_day(date, calendar()) || date == m.date));
            if (m.date > before && working_days_between(before, add_days(m.date, -1), calendar()) > 0) CHECK(date < m.date);
        }
    }
}

TEST_CASE("milestones that a later start has overtaken do not push new ones out of the plan", "[domain]")
{
    PlanWall w;
    w.milestone("Superbrugere valgt", {2025, 4, 25});
    PlanFrame later = w.plan().frame;
    later.start = {2025, 6, 2};
    w.must(SetFrame{later});
    CHECK(w.see_milestone(w.milestone("Alle er på kursus")).date > later.start);
}

TEST_CASE("meetings to come move with the start, held ones do not", "[domain]")
{
    Plan plan = a_followed_plan();
    plan.follow_ups[0].held_on = {2025, 5, 23};
    const auto moved = moved_with_start(plan, {2025, 4, 25}, calendar());
    CHECK(moved[0] == plan.follow_ups[0]);
    CHECK(moved[1].planned == Date{2025, 7, 18});
    CHECK(moved[1].date == moved[1].planned);
    CHECK(moved[2].planned == Date{2025, 10, 27}); // half a year after: the 25th is a Saturday
}

TEST_CASE("however often the start is moved, six weeks are six weeks", "[domain][property]")
{
    Random random(21);
    for (int round = 0; round < 60; ++round) {
        Plan plan = a_followed_plan();
        for (int move = 0; move < 20; ++move) {
            const Date start = add_days(plan.frame.start, static_cast<int>(random.below(21)) - 10);
            plan.follow_ups = moved_with_start(plan, start, calendar());
            plan.frame.start = start;
            INFO(format_date(start));
            REQUIRE(plan.follow_ups[0].planned == follow_up_date(start, 6, 0, calendar()));
            REQUIRE(plan.follow_ups[1].planned == follow_up_date(start, 12, 0, calendar()));
            const int days = days_between(start, plan.follow_ups[2].planned);
            REQUIRE(days >= 180);
            REQUIRE(days <= 190);
        }
    }
}

TEST_CASE("a meeting that people moved keeps its distance and never goes further", "[domain]")
{
    Plan plan = a_followed_plan();
    plan.follow_ups[0].date = {2025, 5, 30}; // a week later
    const auto moved = moved_with_start(plan, {2025, 4, 17}, calendar()).front();
    CHECK(moved.planned == Date{2025, 5, 30}); // Thursday the 29th is Ascension Day
    CHECK(moved.date == Date{2025, 6, 6});
    plan.follow_ups[0].date = {2025, 5, 28};
    CHECK(moved_with_start(plan, {2025, 4, 21}, calendar()).front().date == Date{2025, 6, 6}); // not Saturday the 7th, not Whit Tuesday
}

TEST_CASE("after any wishes meetings to come are on working days, at most a week from their plan", "[domain][property]")
{
    std::size_t moved = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        PlanWall w{random_plan(random, {})};
        for (int act = 0; act < 150; ++act) {
            PlanWish wish = random_wish(random);
            if (auto* frame = std::get_if<SetFrame>(&wish)) {
                frame->frame.start = add_days(w.plan().frame.start, static_cast<int>(random.below(60)) - 30);
                frame->frame.target = add_days(frame->frame.start, 200);
            }
            if (auto* move = std::get_if<MoveFollowUp>(&wish); move && !w.plan().follow_ups.empty()) {
                const FollowUp& f = random.any_of(w.plan().follow_ups);
                *move = {f.id, add_days(f.planned, static_cast<int>(random.below(21)) - 10)};
                moved += w.refusal(wish).empty() ? 1U : 0U;
            } else {
                static_cast<void>(w.tell(wish));
            }
            for (const FollowUp& f : w.plan().follow_ups) {
                INFO("seed " << seed << ", act " << act << ", wish " << wish.index());
                if (f.held_on) continue;
                REQUIRE(is_working_day(f.date, calendar()));
                REQUIRE(is_working_day(f.planned, calendar()));
                REQUIRE(std::abs(days_between(f.planned, f.date)) <= denmark().plan.follow_up_may_move_days);
            }
        }
    }
    CHECK(moved > 15);
}

TEST_CASE("home shows the next meeting and the action whose day is longest gone", "[domain]")
{
    Plan plan = a_followed_plan();
    CHECK(next_follow_up(plan)->id == PartId{1});
    plan.follow_ups[0].held_on = plan.follow_ups[0].date;
    CHECK(next_follow_up(plan)->id == PartId{2});
    plan.follow_ups.clear();
    CHECK(next_follow_up(plan) == nullptr);

    CHECK(first_overdue(plan, {2025, 6, 1}) == nullptr);
    plan.actions = {an_action("a", {2025, 5, 20}), an_action("b", {2025, 5, 2}), an_action("c", {2025, 4, 20}), an_action("d")};
    plan.actions[2].status = ActionStatus::done;
    CHECK(first_overdue(plan, {2025, 6, 1}) == &plan.actions[1]);
    CHECK(first_overdue(plan, {2025, 5, 2}) == nullptr); // today is not late
    plan.actions[1].status = ActionStatus::dropped;
    CHECK(first_overdue(plan, {2025, 6, 1}) == &plan.actions[0]);
}
