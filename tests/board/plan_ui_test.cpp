// What the screen remembers of a plan, and what it must forget: nobody sees what the one before answered.
#include "board/plan_layout.hpp"
#include "board/plan_ui.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

Barometer three_questions()
{
    Barometer b;
    b.key = "mini";
    b.highest = 4;
    for (const char* key : {"a", "b", "c"}) {
        BarometerArea area;
        area.key = key;
        b.areas.push_back(area);
    }
    return b;
}

void answer_all(PlanUi& ui, int value)
{
    for (std::size_t i = 0; i < 3; ++i) evolve(ui, AnswerArea{i, value});
}

} // namespace

TEST_CASE("answers are gone when they are handed in, and only counted", "[board][plan]")
{
    PlanUi ui;
    evolve(ui, BeginMeasuring{three_questions()});
    answer_all(ui, 3);
    evolve(ui, HandIn{});
    CHECK(ui.answers == Answers(3, not_answered));
    CHECK(ui.tally.people() == 1);
    CHECK(ui.thanks);
    evolve(ui, NextPerson{});
    CHECK_FALSE(ui.thanks);
    CHECK(ui.answers == Answers(3, not_answered));
}

TEST_CASE("answers with a gap are not handed in and stay", "[board][plan]")
{
    PlanUi ui;
    evolve(ui, BeginMeasuring{three_questions()});
    evolve(ui, AnswerArea{0, 4});
    evolve(ui, AnswerArea{2, dont_know});
    evolve(ui, AnswerArea{77, 4}); // there is no such question
    evolve(ui, HandIn{});
    CHECK(ui.tally.people() == 0);
    CHECK_FALSE(ui.thanks);
    CHECK(ui.answers == Answers{4, not_answered, dont_know});
}

TEST_CASE("a new measurement knows nothing of the one before", "[board][plan]")
{
    PlanUi ui;
    evolve(ui, BeginMeasuring{three_questions()});
    answer_all(ui, 1);
    evolve(ui, HandIn{});
    evolve(ui, AnswerArea{1, 2});
    evolve(ui, BeginMeasuring{three_questions()});
    CHECK(ui.tally.people() == 0);
    CHECK(ui.answers == Answers(3, not_answered));
    CHECK_FALSE(ui.thanks);
}

TEST_CASE("another plan in front keeps the measurement and forgets the dots", "[board][plan]")
{
    PlanUi ui;
    evolve(ui, ShowPlan{PlanId{1}});
    evolve(ui, BeginMeasuring{three_questions()});
    answer_all(ui, 2);
    evolve(ui, HandIn{});
    evolve(ui, PutDot{PartId{3}});
    evolve(ui, SetZoom{4});
    evolve(ui, ShowPlan{PlanId{1}}); // the same one: nothing happens
    CHECK(ui.dots.size() == 1);
    evolve(ui, ShowPlan{PlanId{2}});
    CHECK(ui.dots.empty());
    CHECK(ui.zoom == 1);
    CHECK(ui.tally.people() == 1);
}

TEST_CASE("dots are put one by one and taken back all at once", "[board][plan]")
{
    PlanUi ui;
    evolve(ui, PutDot{PartId{3}});
    evolve(ui, PutDot{PartId{3}});
    evolve(ui, PutDot{PartId{5}});
    CHECK(ui.dots == std::vector{PartId{3}, PartId{3}, PartId{5}});
    evolve(ui, DropDots{});
    CHECK(ui.dots.empty());
}

TEST_CASE("one looks no nearer and no further than there is something to see", "[board][plan]")
{
    PlanUi ui;
    for (const auto& [wanted, got] : {std::pair{0.F, 1.F}, {-7.F, 1.F}, {2.5F, 2.5F}, {most_zoom, most_zoom}, {99.F, most_zoom}}) {
        evolve(ui, SetZoom{wanted});
        CHECK(ui.zoom == got);
    }
}
