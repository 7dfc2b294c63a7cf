// The groups of a class write at the same time, each at the keyboard in its own panel.
#include "board/panel_layout.hpp"
#include "tests/support/golden_page.hpp"
#include "tests/support/training_scene.hpp"
#include "tests/support/writing.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <memory>

using namespace fyr;
using namespace fyr::test;

namespace {

/// So many groups in front of their panels.
struct Class : TestApp {
    explicit Class(int groups, const TestAppOptions& options = training_world(1920, 1080)) : TestApp(options)
    {
        show(ChooseGroups{groups});
        tap("exercise/e07");
        show(GoTo{Page::lesson_groups, {}});
    }
    static std::string panel(int group, const std::string& name) { return "panel/" + std::to_string(group) + "/" + name; }
    static std::string desk(int group, const std::string& name) { return "group/" + std::to_string(group) + "/" + name; }
    [[nodiscard]] const std::string& typed(int group, const std::string& field) const { return ui().at(desk_of_group(group - 1)).form.value(field); }
    [[nodiscard]] const Case& case_of(int group) const { return *state().find(ui().lesson.groups[static_cast<std::size_t>(group - 1)].cases.front()); }
};

} // namespace

TEST_CASE("six groups write at the same time, finger by finger, and each gets its own letters", "[ui][training]")
{
    Class wall(6);
    for (int g = 1; g <= 6; ++g) wall.tap(Class::panel(g, "hypothesis"));
    const std::array<std::string, 6> words{"Skole", "Morgen", "Ferie", "Ven", "Ro", "Mad"};
    for (std::size_t letter = 0; letter < 6; ++letter) {
        std::vector<std::unique_ptr<Hand>> hands;
        for (int g = 1; g <= 6; ++g) { // before the others have let go
            const std::string& word = words[static_cast<std::size_t>(g - 1)];
            if (letter >= word.size()) continue;
            hands.push_back(std::make_unique<Hand>(wall, g));
            hands.back()->down_on(Class::desk(g, std::string("key/") + static_cast<char>(word[letter] | 0x20))); // keys are called by their small letter
        }
        for (const auto& hand : hands) hand->up();
    }
    wall.settle();
    for (int g = 6; g >= 1; --g) // "because" and "which means" come one after the other
        for (const char* key : {"key/return", "key/return", "key/a", "form/save"}) wall.tap(Class::desk(g, key));
    for (int g = 1; g <= 6; ++g) {
        REQUIRE(wall.case_of(g).hypotheses.size() == 1);
        CHECK(wall.case_of(g).hypotheses.front().think == words[static_cast<std::size_t>(g - 1)]);
    }
}

TEST_CASE("what a group is writing waits while another page is in front, and nothing is typed into it", "[ui][training]")
{
    Class wall(4);
    wall.tap(Class::panel(2, "note"));
    wall.tap(Class::desk(2, "key/h"));
    wall.show(GoTo{Page::lesson, {}});
    CHECK_FALSE(wall.shows(Class::desk(2, "form/text")));
    wall.type("trainer");
    wall.show(GoTo{Page::lesson_groups, {}});
    CHECK(wall.typed(2, "text") == "H");
    wall.tap(Class::desk(2, "key/i"));
    wall.tap(Class::desk(2, "form/save"));
    CHECK(wall.case_of(2).items.back().text == "Hi");
}

TEST_CASE("a group that writes leaves the others' panels as they are", "[ui][training]")
{
    Class wall(3);
    wall.tap(Class::panel(1, "note"));
    wall.tap(Class::panel(2, "acute/no"));
    wall.tap(Class::panel(3, "lock"));
    CHECK(wall.case_of(2).acute.answer == AcuteAnswer::no);
    CHECK(wall.shows(Class::desk(1, "key/a")));
    CHECK(wall.app().targets().at(place_of(wall, Class::panel(1, "lock")).center())->desk); // what the group writes lies over it
    const Rect region = group_panel(0, 3, wall.app().metrics());
    for (const Target& t : wall.app().targets().all())
        if (t.desk && !region.inset(-1).contains({t.at.x, t.at.y})) FAIL_CHECK(t.name);
}

TEST_CASE("the end of an exercise, or another one, takes what was half written with it", "[ui][training]")
{
    Class wall(2);
    wall.tap(Class::panel(1, "note"));
    wall.tap(Class::desk(1, "key/h"));
    wall.show(GoTo{Page::lesson, {}});
    wall.tap("class/trainer");
    wall.tap("trainer/end");
    CHECK_FALSE(wall.ui().of_groups.front().is_open());
    wall.tap("exercise/e07");
    wall.show(GoTo{Page::lesson_groups, {}});
    CHECK_FALSE(wall.shows(Class::desk(1, "form/text")));
}

TEST_CASE("on a glass too small for keys in the panels a group writes as everybody does", "[ui][training]")
{
    TestAppOptions small = training_world(1920, 1080);
    small.glass.diagonal_mm = 600;
    Class wall(4, small);
    wall.tap(Class::panel(1, "note"));
    CHECK(wall.ui().first.is_open());
    CHECK_FALSE(wall.ui().of_groups.front().is_open());
}

TEST_CASE("four groups that write, and six, are as approved", "[ui][golden][training]")
{
    GOLDENS_OR_SKIP();
    for (const int groups : {4, 6}) {
        Class wall(groups);
        wall.tap(Class::panel(1, "hypothesis"));
        for (const char key : {'m', 'o', 'r'}) wall.tap(Class::desk(1, std::string("key/") + key));
        wall.tap(Class::panel(2, "note"));
        wall.tap(Class::panel(3, "hypothesis"));
        wall.tap(Class::desk(3, "keyboard/hide"));
        check_both(wall, "group-writing-" + std::to_string(groups));
    }
}
