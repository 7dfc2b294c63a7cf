// The screens with Danish texts as long as people write them, at every size of text, standing, and on a long glass: nothing is
// cut that one touch does not show whole.
#include "tests/support/long_danish.hpp"
#include "tests/support/screen_pages.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A size of text: percent, or Large.
struct Letters { int percent; bool large; };
constexpr Letters all_letters[] = {{100, false}, {115, false}, {130, false}, {130, true}};

void walk_long(std::size_t glass)
{
    for (std::size_t i = 0; i < std::size(all_letters); ++i) {
        const Letters& letters = all_letters[i];
        WallGlass how;
        how.large = letters.large;
        Walk walk({glass, 2, (glass + i) % 2, Language::da, letters.percent}, accepted_faults, {Guarding::off, false, how});
        long_danish::fill(walk.app(), 18);
        const std::vector<CaseId> ids(walk.app().state().on_board().begin(), walk.app().state().on_board().end());
        walk_pages(walk, ids[0]);
        walk_case(walk, ids[0]);
        walk_case(walk, ids[1]);
        walk.show(GoTo{Page::case_focus, ids[9]});
        walk.look("a decided case");
        walk.report();
    }
}

} // namespace

TEST_CASE("long Danish texts stand whole or are one touch away, at every size of text, standing and on a long glass", "[ui][screens][long]")
{
    for (const std::size_t glass : {std::size_t{0}, std::size_t{2}, std::size_t{3}}) walk_long(glass);
}

TEST_CASE("a text that is cut and cannot be read in one touch is found, one that can be read is not", "[ui][screens][long]")
{
    ScreenWatch watch;
    TestApp app({1920, 1080, Language::da, ThemeChoice::light, rehearsal_start, true});
    long_danish::fill(app, 1);
    app.app().on_draw(&watch);
    const auto frame = [&] {
        watch.clear();
        app.clock().advance(1000);
        app.app().draw();
    };
    app.show(GoTo{Page::funnel, {}});
    frame();
    const CaseId id = *app.state().on_board().begin();
    const Point card = app.place("funnel/card/" + std::to_string(id.value));
    const std::string summary = app.state().find(id)->facts.summary;
    CHECK(obstacle_to_reading(app, watch, {card, "Gentagne …", summary}, frame).empty()); // the sheet of the card has it
    CHECK(app.ui().sheet.kind == SheetKind::none);                                        // and it is closed again
    CHECK(obstacle_to_reading(app, watch, {card, "Giraffen …", "Giraffen er fløjet"}, frame) == "funnel/card/" + std::to_string(id.value));
    CHECK(obstacle_to_reading(app, watch, {{700, 60}, "Gentagne …", summary}, frame) == "nothing to touch");
    app.app().on_draw(nullptr);
}
