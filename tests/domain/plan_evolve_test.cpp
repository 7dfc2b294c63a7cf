#include "tests/support/plan_wall.hpp"
#include "tests/support/random_fields.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Calls `each` with one random event of every kind.
template <std::size_t I = 0>
void each_kind(Random& random, const std::function<void(PlanEvent)>& each)
{
    if constexpr (I < std::variant_size_v<PlanEvent>) {
        each(PlanEvent{filled<std::variant_alternative_t<I, PlanEvent>>(random)});
        each_kind<I + 1>(random, each);
    }
}

} // namespace

TEST_CASE("an event about an unknown part takes nothing away", "[domain]")
{
    Random random(4);
    const Plan plan = random_plan(random, PlanId{1});
    const PartId unknown{999};
    for (const PlanEvent& event : {PlanEvent{PlanPartRemoved{plan.id, unknown}}, PlanEvent{MeasurementRemoved{plan.id, unknown}},
                                   PlanEvent{PromisesKept{plan.id, {{unknown, monday_day}}}}}) {
        Plan after = plan;
        evolve(after, event);
        CHECK(after == plan);
    }
}

TEST_CASE("every event can happen to every plan, twice is once", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        const Plan plan = random_plan(random, PlanId{1});
        each_kind(random, [&](const PlanEvent& event) {
            INFO("seed " << seed << ", kind " << event.index());
            Plan once = plan;
            evolve(once, event);
            Plan twice = once;
            evolve(twice, event);
            CHECK(twice == once); // events carry whole values
            CHECK(once.id == plan.id);
            CHECK(once.created_at == plan.created_at);
        });
    }
}

TEST_CASE("a part is put in the place of the one with its id, else behind the last", "[domain]")
{
    Plan plan = a_plan();
    const auto save = [&](std::uint64_t id, const char* text) {
        Action a = an_action(text);
        a.id = PartId{id};
        evolve(plan, PlanEvent{ActionSaved{plan.id, a}});
    };
    save(4, "fire");
    save(2, "to");
    save(4, "fire igen");
    REQUIRE(plan.actions.size() == 2);
    CHECK(plan.actions[0].text == "fire igen");
    CHECK(plan.actions[1].text == "to");
    CHECK(plan.next_part == 5);
}

TEST_CASE("a part that goes is mentioned nowhere any more", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        Plan plan = random_plan(random, PlanId{1});
        std::vector<PartId> ids;
        for (const Milestone& m : plan.milestones) ids.push_back(m.id);
        for (const Action& a : plan.actions) ids.push_back(a.id);
        for (const PartId id : ids) {
            const std::uint64_t next = plan.next_part;
            evolve(plan, PlanEvent{PlanPartRemoved{plan.id, id}});
            CHECK(plan.next_part == next); // its number is not given again
            CHECK(plan.first_step != id);
            for (const Milestone& m : plan.milestones) {
                CHECK(m.id != id);
                CHECK(std::find(m.depends_on.begin(), m.depends_on.end(), id) == m.depends_on.end());
            }
            for (const Action& a : plan.actions) {
                CHECK(a.id != id);
                CHECK(a.milestone != id);
            }
            for (const Dots& d : plan.vote.dots) CHECK(d.part != id);
        }
        CHECK(plan.milestones.empty());
        CHECK(plan.actions.empty());
    }
}

TEST_CASE("promises are written on the actions they are about", "[domain]")
{
    Plan plan = a_plan();
    for (std::uint64_t id = 1; id <= 3; ++id) {
        plan.actions.push_back(an_action("a", {2025, 6, 2}));
        plan.actions.back().id = PartId{id};
    }
    plan.actions[1].promised = {2025, 5, 1};
    evolve(plan, PlanEvent{PromisesKept{plan.id, {{PartId{3}, monday_day}, {PartId{1}, friday_day}}}});
    CHECK(plan.actions[0].promised == friday_day);
    CHECK(plan.actions[1].promised == Date{2025, 5, 1}); // not said anew: it stands
    CHECK(plan.actions[2].promised == monday_day);
}

TEST_CASE("a wall that replays a plan's events has the same plan", "[domain][property]")
{
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        Random random(seed);
        PlanWall w{random_plan(random, {})};
        State replayed = w.wall.state();
        for (int act = 0; act < 100; ++act) {
            const auto acted = w.tell(random_wish(random));
            if (!acted) continue;
            for (const Event& event : acted->events) evolve(replayed, event);
        }
        CHECK(replayed == w.wall.state());
    }
}
