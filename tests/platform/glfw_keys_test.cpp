#include "platform/glfw_keys.hpp"

#include <GLFW/glfw3.h>
#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("undo, redo, clipboard and search have their usual keys, wherever the layout puts the letter", "[platform]")
{
    constexpr int control = GLFW_MOD_CONTROL, shift = GLFW_MOD_SHIFT;
    CHECK(named_key(GLFW_KEY_Y, 'z', control) == Key::undo); // a German keyboard
    CHECK(named_key(GLFW_KEY_Z, 'z', control | shift) == Key::redo);
    CHECK(named_key(GLFW_KEY_Y, 'y', control) == Key::redo);
    CHECK(named_key(GLFW_KEY_A, 'a', control) == Key::select_all);
    CHECK(named_key(GLFW_KEY_C, 'c', control) == Key::copy);
    CHECK(named_key(GLFW_KEY_X, 'x', control) == Key::cut);
    CHECK(named_key(GLFW_KEY_V, 'v', control) == Key::paste);
    CHECK(named_key(GLFW_KEY_F, 'f', control) == Key::search);
}

TEST_CASE("a letter without control, or with AltGr, is text and no named key", "[platform]")
{
    CHECK(named_key(GLFW_KEY_Z, 'z', 0) == Key::none);
    CHECK(named_key(GLFW_KEY_V, 'v', GLFW_MOD_CONTROL | GLFW_MOD_ALT) == Key::none);
}

TEST_CASE("a presenter's clicker goes to the next step", "[platform]")
{
    CHECK(named_key(GLFW_KEY_PAGE_DOWN, 0, 0) == Key::next);
    CHECK(named_key(GLFW_KEY_PAGE_DOWN, 0, GLFW_MOD_CONTROL) == Key::page_down);
    CHECK(named_key(GLFW_KEY_PAGE_UP, 0, 0) == Key::page_up);
}

TEST_CASE("both enter keys are enter, also with control", "[platform]")
{
    CHECK(named_key(GLFW_KEY_ENTER, 0, 0) == Key::enter);
    CHECK(named_key(GLFW_KEY_KP_ENTER, 0, 0) == Key::enter);
    CHECK(named_key(GLFW_KEY_ENTER, 0, GLFW_MOD_CONTROL) == Key::enter);
}
