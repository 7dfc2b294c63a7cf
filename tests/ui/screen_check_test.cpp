// Every page, sheet, form and dialog on every shape of glass, in both languages, all themes and sizes of text, from an empty wall to
// a full one: large enough to touch, large and clear enough to read, nothing cut off or laid over something else, and nothing
// said by colour alone. Nothing is painted; the painter tells what it draws.
#include "board/reading.hpp"
#include "tests/support/screen_pages.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace fyr;
using namespace fyr::test;

namespace {

/// 65 inches, and the last seat as far away as its letters can be read: what the room reads is at its largest.
void walk_far(const Line& line)
{
    WallGlass far;
    far.diagonal_mm = 1651;
    far.distance_mm = 20'000;
    far.lower_edge_mm = 900;
    const Glass& glass = glasses[line.glass];
    const Size px{static_cast<float>(glass.width), static_cast<float>(glass.height)};
    far.distance_mm = static_cast<int>(room_reading(metrics_for(px, far), far).wall_metres * 1000);
    Walk walk(line, accepted_faults, {Guarding::off, false, far});
    fill_wall(walk.app(), 18);
    const CaseId first = *walk.app().state().on_board().begin();
    walk_pages(walk, first);
    walk_magnets(walk, first);
    fill_shelf(walk.app(), 18);
    walk.show(PlanUiAction{ShowPlan{PlanId{2}}});
    walk.look("plan");
    walk.show(PlanUiAction{ShowChecklist{"seven-points", "superusers"}});
    walk.look("points");
    walk.report();
}

void walk_all(std::size_t glass)
{
    for (std::size_t cards = 0; cards < 4; ++cards) {
        const Line line = line_of(glass, cards);
        Walk walk(line, accepted_faults);
        fill_wall(walk.app(), card_counts[cards]);
        const CaseId first = card_counts[cards] > 0 ? *walk.app().state().on_board().begin() : CaseId{};
        walk_pages(walk, first);
        if (first) walk_case(walk, first), walk_magnets(walk, first);
        if (card_counts[cards] >= 18) walk.show(GoTo{Page::case_focus, *std::next(walk.app().state().on_board().begin(), 9)}), walk.look("a decided case");
        fill_shelf(walk.app(), std::min(card_counts[cards], 24));
        walk_plan(walk);
        walk.report();
        if (cards == 2) walk_far(line);
    }
}

} // namespace

TEST_CASE("every screen keeps what hands and eyes need, 1920 x 1080", "[ui][screens]") { walk_all(0); }
TEST_CASE("every screen keeps what hands and eyes need, 3840 x 2160", "[ui][screens]") { walk_all(1); }
TEST_CASE("every screen keeps what hands and eyes need, 1080 x 1920", "[ui][screens]") { walk_all(2); }
TEST_CASE("every screen keeps what hands and eyes need, 2560 x 1080", "[ui][screens]") { walk_all(3); }

TEST_CASE("any two of glass, cards, theme, language and size of text meet somewhere", "[ui][screens]")
{
    std::set<std::string> met;
    for (std::size_t glass = 0; glass < 4; ++glass)
        for (std::size_t cards = 0; cards < 4; ++cards) {
            const Line l = line_of(glass, cards);
            const std::string values[] = {"g" + std::to_string(glass), "c" + std::to_string(cards), "t" + std::to_string(l.theme), std::string(name_of(l.language)), std::to_string(l.text_percent)};
            for (const std::string& a : values)
                for (const std::string& b : values)
                    if (&a < &b) met.insert(a + b);
        }
    CHECK(met.size() == 3 * 16 + 6 * 8 + 4);
}
