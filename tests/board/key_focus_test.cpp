#include "board/key_focus.hpp"
#include "board/ui_actions.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

/// Two rows of buttons, a thing that only receives, one that is covered, and a key of the keyboard on the glass.
Targets some_targets()
{
    Targets t;
    const auto add = [&](const char* name, Rect at) { t.add(name, at).tap = UiAction{CloseSheet{}}; };
    add("covered", {0, 0, 100, 64});
    add("a", {0, 0, 100, 64});
    add("b", {200, 0, 100, 64});
    add("c", {0, 200, 100, 64});
    add("d", {200, 200, 100, 64});
    t.add("list", {400, 0, 100, 400});
    add("key/x", {600, 0, 64, 64});
    t.last().key = true;
    add("sheet/behind", {700, 0, 64, 64});
    return t;
}

KeyEvent press(Key key, bool shift = false) { return {key, shift, {}}; }

} // namespace

TEST_CASE("keys reach what a finger could tap, and nothing else", "[board]")
{
    const Targets t = some_targets();
    std::vector<std::string> names;
    for (const Target* target : within_reach(t)) names.push_back(target->name);
    CHECK(names == std::vector<std::string>{"a", "b", "c", "d"});
    CHECK(first_in_reach(t, {"covered", "list", "nowhere", "d", "a"})->name == "d");
    CHECK(first_in_reach(t, {"covered"}) == nullptr);
}

TEST_CASE("tab walks round in the order of reading, arrows to the nearest on that side", "[board]")
{
    const Targets t = some_targets();
    const auto reach = within_reach(t);
    CHECK(focus_after(reach, "", press(Key::tab)) == "a");
    CHECK(focus_after(reach, "gone", press(Key::down)) == "a");
    CHECK(focus_after(reach, "", press(Key::tab, true)) == "d");
    CHECK(focus_after(reach, "d", press(Key::tab)) == "a");
    CHECK(focus_after(reach, "a", press(Key::tab, true)) == "d");
    CHECK(focus_after(reach, "a", press(Key::right)) == "b");
    CHECK(focus_after(reach, "a", press(Key::down)) == "c");
    CHECK(focus_after(reach, "d", press(Key::up)) == "b");
    CHECK(focus_after(reach, "d", press(Key::left)) == "c");
    CHECK(focus_after(reach, "a", press(Key::up)).empty());
    CHECK(focus_after(reach, "a", press(Key::enter)).empty());
    CHECK(focus_after({}, "a", press(Key::tab)).empty());
}
