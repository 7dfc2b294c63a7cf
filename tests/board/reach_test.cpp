#include "board/reach.hpp"
#include "board/targets.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using namespace fyr;
using Catch::Matchers::WithinAbs;

namespace {

Metrics wall(float width, float height, float inch, float lower_edge_mm)
{
    Metrics m = metrics_for({width, height}, 100, inch);
    m.lower_edge_mm = lower_edge_mm;
    return m;
}

/// How high above the floor the top of the board is drawn on that step, mm.
float top_mm(const Metrics& m, int step) { return m.lower_edge_mm + (m.height - reach_shift(m, step)) / m.from_mm(1); }

} // namespace

TEST_CASE("without measures the board comes down by half, once", "[board][reach]")
{
    for (const Metrics& m : {metrics_for({1920, 1080}), metrics_for({1080, 1920}), wall(1920, 1080, 65, 0)}) {
        CHECK(reach_steps(m) == 1);
        CHECK(reach_shift(m, 0) == 0);
        CHECK_THAT(reach_shift(m, 1), WithinAbs(static_cast<double>((m.height - m.bar_height()) / 2), 1));
        CHECK(next_reach(m, 0) == 1);
        CHECK(next_reach(m, 1) == 0);
    }
}

TEST_CASE("on the last step the top of the board is no higher than hands come from a chair", "[board][reach]")
{
    for (const Metrics& m : {wall(3840, 2160, 55, 800), wall(3840, 2160, 65, 800), wall(3840, 2160, 86, 750), wall(1080, 1920, 55, 600), wall(2560, 1080, 75, 700)}) {
        const int steps = reach_steps(m);
        INFO(m.width << " x " << m.height << ", " << m.diagonal_mm << " mm, " << steps << " steps");
        REQUIRE(steps >= 1);
        CHECK(top_mm(m, steps) <= reach_high_mm + 2);
        CHECK(top_mm(m, steps) >= 900);
        CHECK(reach_shift(m, steps) < m.height - m.bar_height());
    }
}

TEST_CASE("from step to step nothing of the board is skipped", "[board][reach]")
{
    const Metrics m = wall(1080, 1920, 65, 700);
    const float bar_top_mm = m.lower_edge_mm + m.bar_height() / m.from_mm(1);
    const float in_reach = m.from_mm(reach_high_mm - bar_top_mm); // of the board, above the bar
    REQUIRE(reach_steps(m) > 1);
    for (int step = 1; step <= reach_steps(m); ++step) CHECK(reach_shift(m, step) - reach_shift(m, step - 1) <= in_reach + 2);
    CHECK(next_reach(m, reach_steps(m)) == 0);
}

TEST_CASE("a wall that is in reach as it hangs is not brought down", "[board][reach]")
{
    const Metrics m = wall(1920, 1080, 43, 500);
    CHECK(reach_steps(m) == 0);
    CHECK(reach_shift(m, 1) == 0);
    CHECK(next_reach(m, 0) == 0);
}

TEST_CASE("a wall that hangs too high for its bar still shows something of the board", "[board][reach]")
{
    const Metrics m = wall(1920, 1080, 55, 1600);
    const int steps = reach_steps(m);
    CHECK(reach_shift(m, steps) <= m.height - m.bar_height() - m.from_mm(reach_least_band_mm) + 2);
}

TEST_CASE("the board goes up again with the act, not while one is on the way to it", "[board][reach]")
{
    CHECK(stays_in_reach(UiAction{TurnPage{}}));
    CHECK(stays_in_reach(UiAction{ArmMagnet{}}));
    CHECK(stays_in_reach(UiAction{Reach{1}}));
    CHECK_FALSE(stays_in_reach(UiAction{GoTo{}}));
    CHECK_FALSE(stays_in_reach(UiAction{OpenSheet{}}));
    CHECK_FALSE(stays_in_reach(Command{MoveCard{}}));
    CHECK_FALSE(stays_in_reach(ShellAction{UndoAct{}}));
}

TEST_CASE("targets come down with the board and the bar's stay", "[board][reach]")
{
    Targets targets;
    targets.add("card", {100, 40, 200, 100});
    targets.add("low", {100, 700, 200, 100});
    targets.add("bar/home", {32, 980, 200, 84});
    targets.lower(480, {0, 480, 1920, 484});
    CHECK(targets.named("card")->at == Rect{100, 520, 200, 100});
    CHECK(targets.named("low") == nullptr); // it lies under the bar now
    CHECK(targets.named("bar/home")->at == Rect{32, 980, 200, 84});
}
