// The screens of a guarded wall and of the training world: every one of them as screen_check_test.cpp walks the open wall's.
#include "tests/support/screen_walk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>

using namespace fyr;
using namespace fyr::test;

namespace {

void walk_guard(const Line& line)
{
    Walk walk(line, {}, {Guarding::on, false, {}});
    TestApp& app = walk.app();
    fill_wall(app, std::min(card_counts[line.cards], 18));
    walk.look("lock");
    walk.show(UiAction{GuardAction{MovePad{}}});
    walk.look("lock at the other side");
    app.enter("135246");
    walk.look("a wrong code");
    app.enter(code_of_lm);
    for (const Page page : {Page::home, Page::funnel}) {
        walk.show(GoTo{page, {}});
        walk.look("guarded page " + std::string(name_of(page)));
    }
    for (const char* trouble : {"clock.ahead", "clock.behind", "log.broken"}) {
        UiState& ui = app.app().ui_for_setup();
        const Message said{trouble, {{"clock", "08.15"}, {"day", "23. september 2027"}, {"what", "@log.fault.cut"}}};
        (std::string_view(trouble) == "log.broken" ? ui.log_trouble : ui.clock_trouble) = said;
        walk.show(GoTo{Page::home, {}});
        walk.look("home with " + std::string(trouble));
        walk.sheet(SheetKind::settings);
        ui.clock_trouble = ui.log_trouble = {};
    }
    walk.sheet(SheetKind::settings);
    walk.sheet(SheetKind::people);
    Sheet person{SheetKind::person, {}, {}, "AB", 600, {}};
    person.person = app.ui().guard.people.front().id;
    walk.show(OpenSheet{person});
    walk.look("sheet of a person");
    walk.show(CloseSheet{});
    Form form;
    form.kind = FormKind::person;
    walk.form(form);
    app.app().ui_for_setup().guard.hides_at = app.clock().ticks() + 8000;
    walk.look("hides soon");
    app.app().ui_for_setup().clock_trouble = {"clock.ahead", {{"clock", "08.15"}, {"day", "23. september 2027"}}};
    app.app().ui_for_setup().log_trouble = {"log.broken", {{"what", "@log.fault.cut"}}};
    walk.show(GoTo{Page::rest, {}});
    walk.look("locked, clock and log at fault");
    app.app().ui_for_setup().clock_trouble = app.app().ui_for_setup().log_trouble = {};
    GuardUi& guard = app.app().ui_for_setup().guard;
    guard.waits_until = app.clock().now() + 50'000;
    walk.look("waiting after wrong codes");
    guard.waits_until = 0;
    walk.show(UiAction{GuardAction{BeginCleaning{}}});
    walk.look("cleaning");
    guard.clean_until = 0;
    for (const Guarding state : {Guarding::nobody, Guarding::gone}) {
        guard.state = state;
        walk.look("first start");
    }
    walk.report();
}

/// The training world: the choice, a lesson, the groups' panels with everybody writing, what they locked, the comparison, the tour.
void walk_training(const Line& line)
{
    Walk walk(line, {}, {Guarding::off, true, {}});
    TestApp& app = walk.app();
    walk.look("exercises");
    for (int stop = 1; stop <= 8; ++stop) {
        walk.show(ShowTour{stop, Page::home});
        walk.look("tour");
    }
    walk.show(ShowTour{});
    constexpr int groups[] = {1, 2, 4, 6};
    const int count = groups[line.cards];
    walk.show(ChooseGroups{count});
    app.tap("exercise/e07");
    walk.look("lesson");
    walk.sheet(SheetKind::trainer);
    walk.sheet(SheetKind::trainer, {}, {}, "1");
    app.tap("class/next");
    walk.show(GoTo{Page::lesson, {}});
    walk.show(SpotlightAction{PointAt{{500, 400}}});
    walk.look("the trainer points with a light");
    app.tap("spotlight/out");
    app.tap("class/trainer");
    app.tap("trainer/freeze");
    walk.look("frozen lesson");
    app.tap("class/unfreeze");
    walk.show(GoTo{Page::lesson_groups, {}});
    walk.look("panels");
    for (int g = 1; g <= count; ++g) app.tap("panel/" + std::to_string(g) + (g % 2 == 0 ? "/note" : "/hypothesis"));
    walk.look("panels, everybody writes");
    for (int g = 1; g <= count; ++g) app.tap((group_of(app.ui().hand) ? "group/" + std::to_string(g) + "/" : std::string()) + "keyboard/hide");
    walk.look("panels, the forms");
    for (int g = 1; g <= count; ++g) app.tap("group/" + std::to_string(g) + "/form/cancel");
    for (int g = 1; g <= count; ++g) app.tap("panel/" + std::to_string(g) + "/lock");
    walk.look("panels, locked");
    walk.show(GoTo{Page::comparison, {}});
    walk.look("comparison");
    walk.report();
}

} // namespace

TEST_CASE("every screen of a guarded wall keeps what hands and eyes need", "[ui][screens]")
{
    for (std::size_t glass = 0; glass < 4; ++glass)
        for (std::size_t cards = 0; cards < 4; ++cards) walk_guard(line_of(glass, cards));
}

TEST_CASE("every screen of the training world keeps what hands and eyes need", "[ui][screens]")
{
    for (std::size_t glass = 0; glass < 4; ++glass)
        for (std::size_t cards = 0; cards < 4; ++cards) walk_training(line_of(glass, cards));
}
