#include "board/plan_search.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

Plan small_plan()
{
    Plan plan;
    plan.id = PlanId{1};
    plan.actions.resize(2);
    plan.actions[0].id = PartId{1};
    plan.actions[0].text = "Bestil lokale";
    plan.actions[0].owner = "Line";
    plan.actions[0].due = {2026, 5, 1};
    plan.actions[1].id = PartId{2};
    plan.actions[1].text = "Underviser kolleger";
    plan.actions[1].due = {2026, 4, 1};
    plan.milestones.resize(1);
    plan.milestones[0].id = PartId{3};
    plan.milestones[0].title = "Alle er med";
    plan.parking.push_back({PartId{4}, "Fælles lokale med skolen", "", ""});
    return plan;
}

std::vector<PartId> ids(const std::vector<PlanFound>& found)
{
    std::vector<PartId> all;
    for (const PlanFound& f : found) all.push_back(f.part);
    return all;
}

} // namespace

TEST_CASE("every word must be there, in small or capital letters, and the owner counts", "[board][plan]")
{
    const Plan plan = small_plan();
    CHECK(ids(found_in(plan, "LOKALE", 99)) == std::vector{PartId{1}, PartId{4}});
    CHECK(ids(found_in(plan, "lokale line", 99)) == std::vector{PartId{1}});
    CHECK(ids(found_in(plan, "lokale mette", 99)).empty());
    CHECK(found_in(plan, "fælles", 99) == std::vector{PlanFound{SheetKind::line, PartId{4}, "parking", "Fælles lokale med skolen"}});
}

TEST_CASE("without a word everything is there, actions by their day first", "[board][plan]")
{
    const Plan plan = small_plan();
    CHECK(ids(found_in(plan, " ", 99)) == std::vector{PartId{2}, PartId{1}, PartId{3}, PartId{4}});
    CHECK(ids(found_in(plan, "", 2)) == std::vector{PartId{2}, PartId{1}});
}
