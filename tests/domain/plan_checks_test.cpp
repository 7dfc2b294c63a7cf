#include "domain/plan_checks.hpp"

#include "tests/support/plan_wall.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A plan without a flaw: one milestone, one action that leads to it and is the first step.
Plan a_sound_plan()
{
    Plan plan = a_plan();
    Milestone m = a_milestone("Alle er på kursus", {2025, 7, 1});
    m.id = PartId{1};
    plan.milestones = {m};
    Action a = an_action("Bestil kursus", {2025, 4, 16});
    a.id = plan.first_step = PartId{2};
    a.milestone = m.id;
    plan.actions = {a};
    plan.next_part = 3;
    return plan;
}

std::vector<PlanFlaw> flaws_of(const Plan& plan)
{
    std::vector<PlanFlaw> flaws;
    for (const PlanFinding& f : plan_findings(plan, denmark())) flaws.push_back(f.flaw);
    return flaws;
}

std::vector<PlanFlaw> flaws_with(const std::function<void(Plan&)>& change)
{
    Plan plan = a_sound_plan();
    change(plan);
    return flaws_of(plan);
}

using Flaws = std::vector<PlanFlaw>;

} // namespace

TEST_CASE("a plan nobody has begun is not found fault with, nor a sound one", "[domain]")
{
    CHECK(flaws_of(a_plan()).empty());
    CHECK(flaws_of(a_sound_plan()).empty());
}

TEST_CASE("every milestone has an action that leads to it", "[domain]")
{
    CHECK(flaws_with([](Plan& p) { p.actions[0].milestone = {}; }) == Flaws{PlanFlaw::milestone_without_action});
    CHECK(flaws_with([](Plan& p) {
              p.actions[0].milestone = {};
              p.milestones[0].reached = true; // then it needs none
          }).empty());
    CHECK(flaws_with([](Plan& p) {
              Action other = p.actions[0];
              other.id = PartId{9};
              other.milestone = {};
              p.actions.push_back(other);
              p.first_step = other.id;
              p.actions[0].status = ActionStatus::dropped; // given up: it leads nowhere
          }) == Flaws{PlanFlaw::milestone_without_action});
    CHECK(flaws_with([](Plan& p) { p.actions[0].status = ActionStatus::done; }).empty());
}

TEST_CASE("no milestone lies after the target", "[domain]")
{
    CHECK(flaws_with([](Plan& p) { p.milestones[0].date = p.frame.target; }).empty());
    CHECK(flaws_with([](Plan& p) { p.milestones[0].date = {2025, 10, 11}; }) == Flaws{PlanFlaw::milestone_after_target});
}

TEST_CASE("a milestone comes after what it depends on", "[domain]")
{
    const auto with_need = [](Date need) {
        return flaws_with([&](Plan& p) {
            Milestone m = a_milestone("Superbrugere valgt", need);
            m.id = PartId{9};
            m.reached = true;
            p.milestones.push_back(m);
            p.milestones[0].depends_on = {m.id};
        });
    };
    CHECK(with_need({2025, 7, 1}).empty());
    CHECK(with_need({2025, 7, 2}) == Flaws{PlanFlaw::milestone_before_its_need});
}

TEST_CASE("every open action has one owner and a day between the start and its milestone", "[domain]")
{
    CHECK(flaws_with([](Plan& p) { p.actions[0].owner.clear(); }) == Flaws{PlanFlaw::action_without_owner});
    CHECK(flaws_with([](Plan& p) { p.actions[0].due = {}; }) == Flaws{PlanFlaw::action_without_day});
    CHECK(flaws_with([](Plan& p) { p.actions[0].due = {2025, 4, 10}; }) == Flaws{PlanFlaw::action_before_today});
    CHECK(flaws_with([](Plan& p) { p.actions[0].due = p.frame.start; }).empty());
    const auto second_due = [](Date due, PartId milestone) {
        return flaws_with([&](Plan& p) {
            Action a = an_action("Hold kursus", due, "TB");
            a.id = PartId{9};
            a.milestone = milestone;
            p.actions.push_back(a);
        });
    };
    CHECK(second_due({2025, 7, 1}, PartId{1}).empty());
    CHECK(second_due({2025, 7, 2}, PartId{1}) == Flaws{PlanFlaw::action_after_milestone});
    CHECK(second_due({2025, 10, 10}, {}).empty()); // of no milestone: the target is its end
    CHECK(second_due({2025, 10, 11}, {}) == Flaws{PlanFlaw::action_after_milestone});
    CHECK(flaws_with([](Plan& p) {
              p.actions[0].owner.clear();
              p.actions[0].due = {};
              p.actions[0].status = ActionStatus::done; // what is done is done
          }).empty());
}

TEST_CASE("the first step is set and within a week", "[domain]")
{
    CHECK(flaws_with([](Plan& p) { p.first_step = {}; }) == Flaws{PlanFlaw::no_first_step});
    CHECK(flaws_with([](Plan& p) { p.actions[0].due = {2025, 4, 18}; }).empty());
    CHECK(flaws_with([](Plan& p) { p.actions[0].due = {2025, 4, 19}; }) == Flaws{PlanFlaw::first_step_late});
    CHECK(flaws_with([](Plan& p) {
              p.actions[0].due = {2025, 4, 19};
              p.actions[0].status = ActionStatus::done;
          }).empty());
    const Flaws given_up = flaws_with([](Plan& p) { p.actions[0].status = ActionStatus::dropped; });
    CHECK(given_up == Flaws{PlanFlaw::no_first_step, PlanFlaw::milestone_without_action}); // then there is none
}

TEST_CASE("more than seven active actions are too much for one person, however they write the name", "[domain]")
{
    const auto with = [](int many) {
        Plan plan = a_sound_plan();
        for (int i = 1; i < many; ++i) {
            Action a = an_action("nummer " + std::to_string(i), {2025, 6, 2}, i % 2 == 0 ? "LM" : "lm");
            a.id = PartId{static_cast<std::uint64_t>(10 + i)};
            plan.actions.push_back(a);
        }
        return plan;
    };
    CHECK(flaws_of(with(7)).empty());
    const auto found = plan_findings(with(8), denmark());
    REQUIRE(found.size() == 1);
    CHECK(found[0] == PlanFinding{PlanFlaw::owner_has_too_much, {}, {{"owner", "LM"}, {"n", "8"}}});
    Plan plan = with(8);
    plan.actions.back().status = ActionStatus::done;
    CHECK(flaws_of(plan).empty());
}

TEST_CASE("a goal is SMART when people have said yes to all five", "[domain]")
{
    Plan plan = a_sound_plan();
    Goal g{PartId{9}, "Alle bruger tragten", {}, {}, {}, {}, {}};
    g.specific.answer = g.measurable.answer = Answer::yes;
    g.timed.answer = Answer::no;
    plan.goals = {g};
    CHECK(plan_findings(plan, denmark()) == std::vector{PlanFinding{PlanFlaw::goal_not_smart, g.id, {{"text", g.text}, {"n", "2"}}}});
    for (SmartPart* part : {&plan.goals[0].attractive, &plan.goals[0].realistic, &plan.goals[0].timed}) part->answer = Answer::yes;
    CHECK(flaws_of(plan).empty());
}

TEST_CASE("what is wrong with the whole plan comes first, and every other finding names its part", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        const Plan plan = random_plan(random, PlanId{1});
        const auto found = plan_findings(plan, denmark());
        CHECK(std::is_partitioned(found.begin(), found.end(), [](const PlanFinding& f) { return !f.part; }));
        for (const PlanFinding& f : found) {
            if (!f.part) continue;
            CHECK((part_of(plan.milestones, f.part) || part_of(plan.actions, f.part) || part_of(plan.goals, f.part)));
            CHECK_FALSE(f.about.empty());
        }
    }
}

TEST_CASE("a move warns of the milestones on the wrong side of it", "[domain]")
{
    Plan plan = a_plan();
    for (std::uint64_t i = 1; i <= 3; ++i) { // 2 needs 1, 3 needs 2
        plan.milestones.push_back(a_milestone("m", {2025, static_cast<int>(4 + i), 15}));
        plan.milestones.back().id = PartId{i};
        if (i > 1) plan.milestones.back().depends_on = {PartId{i - 1}};
    }
    CHECK(upset_by_move(plan, PartId{2}, {2025, 6, 1}).empty());
    CHECK(upset_by_move(plan, PartId{2}, {2025, 5, 15}).empty()); // the same day will do
    CHECK(upset_by_move(plan, PartId{2}, {2025, 5, 14}) == std::vector{PartId{1}});
    CHECK(upset_by_move(plan, PartId{2}, {2025, 7, 16}) == std::vector{PartId{3}});
    CHECK(upset_by_move(plan, PartId{1}, {2025, 9, 1}) == std::vector{PartId{2}}); // only what needs it directly
    CHECK(upset_by_move(plan, PartId{9}, {2025, 9, 1}).empty());
}
