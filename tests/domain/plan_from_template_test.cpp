#include "domain/plan_from_template.hpp"

#include "domain/invariants.hpp"
#include "domain/plan_checks.hpp"
#include "domain/plan_dates.hpp"
#include "tests/support/plan_wall.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

const CalendarRules& calendar() { return denmark().calendar; }

PlanTemplates two_lane_sets()
{
    PlanTemplates all;
    const auto lane = [](const char* key, const char* da, const char* icon) { return LaneTemplate{key, {da, key}, {da}, {key}, icon}; };
    all.lane_sets = {{"default", {"Almindelige", "Usual"}, {lane("leadership", "Ledelse", "flag"), lane("practice", "Daglig praksis", "school")}},
                     {"own", {"Egne", "Own"}, {lane("own-1", "Køkken", "")}}};
    return all;
}

/// Half a year of support: status after six and twelve weeks, barometer after half a year.
PlanTemplate support()
{
    PlanTemplate t;
    t.key = "support";
    t.months = 6;
    t.lane_set = "default";
    t.vision = {"Tragten bruges.", "The funnel is used."};
    t.follow_ups = {{FollowUpKind::status, {}, 6, 0}, {FollowUpKind::status, {}, 12, 0}, {FollowUpKind::barometer, {"Anden måling", "Second measuring"}, 0, 6}};
    t.milestones = {{{"Rapport", "Report"}, 90}, {{"Udviklingsdag", "Development day"}, 30}, {{"Begyndt", "Begun"}, 0}};
    t.actions = {{{"Bestil lokale", "Book a room"}, "practice", 5, Effort::small}, {{"Skriv rapport", "Write report"}, "kitchen", 400, Effort::large}};
    return t;
}

Plan made(const PlanTemplate& t, Date start = friday_day, Language language = Language::da)
{
    return plan_from(t, two_lane_sets(), "Tragten", "Familieafdelingen", start, language, denmark());
}

} // namespace

TEST_CASE("a plan from a template begins today and ends so many months later", "[domain]")
{
    const Plan plan = made(support());
    CHECK(plan.id == PlanId{});
    CHECK(plan.frame.title == "Tragten");
    CHECK(plan.frame.department == "Familieafdelingen");
    CHECK(plan.frame.start == friday_day);
    CHECK(plan.frame.target == Date{2025, 10, 11});
    CHECK(plan.frame.vision == "Tragten bruges.");
    CHECK(made(support(), friday_day, Language::en).frame.vision == "The funnel is used.");
    CHECK(plan.lanes == std::vector<Lane>{{"leadership", "", "flag"}, {"practice", "", "school"}});
}

TEST_CASE("its meetings are after six and twelve weeks and half a year", "[domain]")
{
    const Plan plan = made(support());
    REQUIRE(plan.follow_ups.size() == 3);
    CHECK(plan.follow_ups[0].date == Date{2025, 5, 23});
    CHECK(plan.follow_ups[1].date == Date{2025, 7, 4});
    CHECK(plan.follow_ups[2].date == Date{2025, 10, 13});
    CHECK(plan.follow_ups[2].kind == FollowUpKind::barometer);
    CHECK(plan.follow_ups[2].name == "Anden måling");
    for (const FollowUp& f : plan.follow_ups) {
        CHECK(f.planned == f.date);
        CHECK_FALSE(f.held_on);
    }
}

TEST_CASE("milestones and actions lie within the plan, in lanes that exist", "[domain]")
{
    const Plan plan = made(support());
    REQUIRE(plan.milestones.size() == 3);
    CHECK(plan.milestones[0].title == "Rapport");
    CHECK(plan.milestones[0].date == Date{2025, 7, 10});
    CHECK(plan.milestones[1].date == Date{2025, 5, 12}); // the 11th is a Sunday
    CHECK(plan.milestones[2].date > plan.frame.start);   // none is reached by beginning
    REQUIRE(plan.actions.size() == 2);
    CHECK(plan.actions[0].due == Date{2025, 4, 16});
    CHECK(plan.actions[0].effort == Effort::small);
    CHECK(plan.actions[1].lane == "leadership"); // the first one, when a template names none there is
    CHECK(plan.actions[1].due < plan.frame.target);
    CHECK_FALSE(plan.first_step); // people choose it
}

TEST_CASE("a template whose lanes are not there gets the first set", "[domain]")
{
    PlanTemplate t = support();
    t.lane_set = "own";
    CHECK(made(t).lanes.size() == 1);
    t.lane_set = "forgotten";
    CHECK(made(t).lanes.size() == 2);
}

TEST_CASE("from any day on, the wall takes a plan from a template as it is", "[domain][property]")
{
    Random random(6);
    for (int round = 0; round < 150; ++round) {
        PlanTemplate t = support();
        t.months = static_cast<int>(1 + random.below(36));
        const Plan plan = made(t, random_date(random));
        INFO(format_date(plan.frame.start) << " " << t.months);
        CHECK(broken_plan(plan).empty());
        for (const FollowUp& f : plan.follow_ups) CHECK(is_working_day(f.date, calendar()));
        PlanWall w{plan};
        for (const Milestone& m : w.plan().milestones) {
            CHECK(m.date > plan.frame.start);
            CHECK(m.date <= plan.frame.target);
            Milestone reached = m;
            reached.reached = true;
            CHECK(w.refusal(SaveMilestone{reached}).empty());
        }
    }
}

TEST_CASE("a plan kept as a template says nothing of who and what became of it", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const Plan plan = random_plan(random, PlanId{3});
        const Plan kept = as_template(plan, "Skabelon");
        CHECK(kept.id == PlanId{});
        CHECK(kept.frame.title == "Skabelon");
        CHECK(kept.frame.is_template);
        CHECK_FALSE(kept.frame.archived);
        CHECK(kept.frame.vision == plan.frame.vision);
        CHECK(kept.goals == plan.goals);
        CHECK(kept.lanes == plan.lanes);
        CHECK(kept.members.empty());
        CHECK(kept.proud.empty());
        CHECK(kept.points.empty());
        CHECK(kept.measurements.empty());
        CHECK(kept.baseline == Snapshot{});
        CHECK(kept.vote == Vote{});
        CHECK(kept.agenda == AgendaRun{});
        for (std::size_t i = 0; i < plan_list_count; ++i)
            for (const PlanLine& l : lines_of(kept, static_cast<PlanList>(i))) CHECK(l.by.empty());
        for (const Obstacle& o : kept.obstacles) CHECK(o.owner.empty());
        REQUIRE(kept.actions.size() == plan.actions.size());
        for (std::size_t i = 0; i < kept.actions.size(); ++i) {
            Action expected = plan.actions[i];
            expected.owner = expected.why = "";
            expected.status = ActionStatus::not_started;
            expected.promised = {};
            CHECK(kept.actions[i] == expected);
        }
        for (const Milestone& m : kept.milestones) CHECK_FALSE(m.reached);
        for (const FollowUp& f : kept.follow_ups) {
            CHECK_FALSE(f.held_on);
            CHECK(f.lights.empty());
            CHECK(f.decision.empty());
            CHECK(f.ended_as == Snapshot{});
        }
        CHECK(broken_plan(kept).empty());
    }
}

TEST_CASE("a plan from a kept one is the same at another time", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const Plan plan = random_plan(random, PlanId{3});
        const Plan kept = as_template(plan, "Skabelon");
        const Date start = random_date(random);
        const Plan next = plan_from(kept, "Næste", "Modtagelsen", start, denmark());
        INFO("seed " << seed);
        CHECK(next.frame.title == "Næste");
        CHECK(next.frame.department == "Modtagelsen");
        CHECK_FALSE(next.frame.is_template);
        CHECK(next.frame.start == start);
        CHECK(days_between(start, next.frame.target) == days_between(kept.frame.start, kept.frame.target));
        for (std::size_t i = 0; i < next.milestones.size(); ++i)
            CHECK(days_between(start, next.milestones[i].date) == days_between(kept.frame.start, kept.milestones[i].date));
        for (std::size_t i = 0; i < next.actions.size(); ++i) {
            CHECK(static_cast<bool>(next.actions[i].due) == static_cast<bool>(kept.actions[i].due));
            if (next.actions[i].due)
                CHECK(days_between(start, next.actions[i].due) == days_between(kept.frame.start, kept.actions[i].due));
        }
        for (const FollowUp& f : next.follow_ups) {
            CHECK(f.date == f.planned);
            CHECK(is_working_day(f.date, calendar()));
            if (f.weeks > 0) CHECK(f.date == follow_up_date(start, f.weeks, 0, calendar()));
        }
        CHECK(broken_plan(next).empty());
        CHECK(PlanWall{next}.plan().frame.title == "Næste");
    }
}

TEST_CASE("a plan that is used again though nobody kept it as a template forgets what happened all the same", "[domain]")
{
    Plan plan = a_plan();
    FollowUp f;
    f.id = plan.open_follow_up = PartId{1};
    f.weeks = 6;
    f.planned = {2025, 5, 23};
    f.date = {2025, 5, 27}; // people moved it
    f.held_on = f.date;
    plan.follow_ups = {f};
    plan.next_part = 2;
    const Plan next = plan_from(plan, "Igen", "", {2026, 4, 10}, denmark());
    CHECK_FALSE(next.open_follow_up);
    CHECK(next.follow_ups[0].date == Date{2026, 5, 22});
    CHECK_FALSE(next.follow_ups[0].held_on);
}
