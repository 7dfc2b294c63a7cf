#include "domain/barometer.hpp"

#include "tests/support/plan_wall.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr int least = 5;

Barometer mini(std::size_t areas = 3)
{
    Barometer b;
    b.key = "mini";
    for (const char* key : {"triangle", "funnel", "voice"})
        if (b.areas.size() < areas) b.areas.push_back({key, {}, {}, {}});
    return b;
}

/// One area, answered so by one person after another.
AreaValue counted(const std::vector<int>& answers)
{
    Tally tally(mini(1));
    for (const int a : answers) REQUIRE(tally.add({a}));
    const Measurement m = tally.result(friday_day, least);
    REQUIRE(m.values.size() == 1);
    return m.values.front();
}

Measurement measured(std::uint64_t id, std::string barometer, Date on, int middle = 200)
{
    return {PartId{id}, std::move(barometer), on, 8, {{"triangle", middle, middle, middle, 0}}};
}

} // namespace

TEST_CASE("an answer counts only whole and only on the scale", "[domain]")
{
    Tally tally(mini());
    CHECK(tally.barometer() == "mini");
    CHECK_FALSE(tally.add({4, 3}));
    CHECK_FALSE(tally.add({4, 3, 2, 1}));
    CHECK_FALSE(tally.add({4, not_answered, 2}));
    CHECK_FALSE(tally.add({4, 5, 2}));
    CHECK_FALSE(tally.add({4, -3, 2}));
    CHECK(tally.people() == 0);
    CHECK(tally == Tally(mini())); // a refused answer leaves no trace
    CHECK(tally.add({0, dont_know, 4}));
    CHECK(tally.people() == 1);
    CHECK_FALSE(Tally(Barometer{}).is_whole({}));
}

TEST_CASE("nothing shows before five people have answered", "[domain]")
{
    Tally tally(mini());
    for (int person = 1; person <= 4; ++person) {
        REQUIRE(tally.add({person % 5, 2, 2}));
        CHECK(tally.result(friday_day, least).values.empty());
    }
    REQUIRE(tally.add({2, 2, 2}));
    const Measurement m = tally.result(friday_day, least);
    CHECK(m.values.size() == 3);
    CHECK(m.answers == 5);
    CHECK(m.on == friday_day);
    CHECK(m.barometer == "mini");
    CHECK(tally.result(friday_day, 6).values.empty());
}

TEST_CASE("what fewer than five people know about is not shown: it would be what they said", "[domain]")
{
    Tally tally(mini());
    REQUIRE(tally.add({1, 4, dont_know}));
    for (int person = 0; person < 5; ++person) REQUIRE(tally.add({dont_know, 3, dont_know}));
    Measurement m = tally.result(friday_day, least);
    REQUIRE(m.values.size() == 1);
    CHECK(m.values.front().area == "funnel");
    for (int person = 0; person < 4; ++person) REQUIRE(tally.add({2, dont_know, 2}));
    m = tally.result(friday_day, least);
    REQUIRE(m.values.size() == 2);
    CHECK(m.values.front().area == "triangle"); // five by now; the third has four
    CHECK(m.values.front().dont_know == 5);
}

TEST_CASE("median and quartiles are in hundredths, between two answers in the middle of them", "[domain]")
{
    CHECK(counted({0, 1, 2, 3, 4}) == AreaValue{"triangle", 200, 100, 300, 0});
    CHECK(counted({2, 2, 2, 2, 2}) == AreaValue{"triangle", 200, 200, 200, 0});
    CHECK(counted({0, 0, 0, 4, 4, 4}) == AreaValue{"triangle", 200, 0, 400, 0});
    CHECK(counted({1, 1, 2, 3, 3, 4}) == AreaValue{"triangle", 250, 125, 300, 0});
    CHECK(counted({1, 1, 2, 3, 3, 4, dont_know}) == AreaValue{"triangle", 250, 125, 300, 1});
}

TEST_CASE("a scale need not begin at nothing", "[domain]")
{
    Barometer b = mini(1);
    b.lowest = 1;
    b.highest = 10;
    Tally tally(b);
    CHECK_FALSE(tally.add({0}));
    for (const int a : {1, 5, 7, 10, 10}) REQUIRE(tally.add({a}));
    CHECK(tally.result(friday_day, least).values.front() == AreaValue{"triangle", 700, 500, 1000, 0});
}

TEST_CASE("the order in which people answer is nowhere, nor who answered what", "[domain][property]")
{
    Random random(11);
    for (int round = 0; round < 50; ++round) {
        std::vector<Answers> people;
        for (std::size_t n = 5 + random.below(10); n > 0; --n) {
            Answers one;
            for (int area = 0; area < 3; ++area) one.push_back(random.one_in(6) ? dont_know : static_cast<int>(random.below(5)));
            people.push_back(one);
        }
        Tally tally(mini()), other(mini());
        for (const Answers& one : people) REQUIRE(tally.add(one));
        // The same answers per area, dealt to other people in another order.
        for (std::size_t area = 0; area < 3; ++area)
            for (std::size_t i = people.size() - 1; i > 0; --i) std::swap(people[i][area], people[random.below(i + 1)][area]);
        for (const Answers& one : people) REQUIRE(other.add(one));
        CHECK(tally == other);
        for (const AreaValue& v : tally.result(friday_day, least).values) {
            CHECK(v.low <= v.middle);
            CHECK(v.middle <= v.high);
            CHECK(tally.people() - v.dont_know >= least);
        }
    }
}

TEST_CASE("before is the first measurement of a barometer, after the newest of the others", "[domain]")
{
    Plan plan = a_plan();
    CHECK(before_and_after(plan, "mini").before == nullptr);
    plan.measurements = {measured(1, "mini", {2025, 10, 13}), measured(2, "official", {2025, 1, 2}), measured(3, "mini", {2025, 4, 11})};
    const BeforeAfter two = before_and_after(plan, "mini");
    CHECK(two.before == &plan.measurements[2]); // by day, not by when it was typed in
    CHECK(two.after == &plan.measurements[0]);
    CHECK(before_and_after(plan, "official").before == &plan.measurements[1]);
    CHECK(before_and_after(plan, "official").after == nullptr);
    plan.measurements.push_back(measured(4, "mini", {2026, 4, 13}));
    CHECK(before_and_after(plan, "mini").after == &plan.measurements[3]);
}

TEST_CASE("a measurement has one mean, of its medians", "[domain]")
{
    Measurement m = measured(1, "mini", friday_day, 200);
    CHECK(mean_of(m) == 200);
    m.values.push_back({"funnel", 325, 300, 400, 0});
    CHECK(mean_of(m) == 263); // 262.5
    CHECK(value_of(&m, "funnel")->middle == 325);
    CHECK(value_of(&m, "voice") == nullptr);
    CHECK(value_of(nullptr, "funnel") == nullptr);
    CHECK(mean_of(Measurement{}) == 0);
}

TEST_CASE("a group of the checklist is as far as its answered, relevant items", "[domain]")
{
    Plan plan = a_plan();
    ChecklistGroup group;
    for (const char* key : {"2.1", "2.2", "2.3", "2.4"}) group.items.push_back({key, {}, "leadership"});
    CHECK(mean_of(group, plan) == -1);
    CHECK(state_of(plan, "2.1") == PointState{"2.1", PointStatus::unanswered, "", "", {}});
    plan.points = {{"2.1", PointStatus::not_relevant, "", "", {}}, {"2.2", PointStatus::not_started, "", "", {}}};
    CHECK(mean_of(group, plan) == 0);
    plan.points.push_back({"2.3", PointStatus::anchored, "", "LM", {}});
    CHECK(mean_of(group, plan) == 150);
    plan.points.push_back({"2.4", PointStatus::in_place, "", "", {}});
    CHECK(mean_of(group, plan) == 167);
    CHECK(state_of(plan, "2.3").owner == "LM");
}
