#include "platform/glfw_keys.hpp"

#include <GLFW/glfw3.h>

namespace fyr {
namespace {

Key with_control(int key, char letter, bool shift)
{
    if (key == GLFW_KEY_PAGE_DOWN) return Key::page_down;
    switch (letter) {
    case 'z': return shift ? Key::redo : Key::undo;
    case 'y': return Key::redo;
    case 'a': return Key::select_all;
    case 'c': return Key::copy;
    case 'x': return Key::cut;
    case 'v': return Key::paste;
    case 'f': return Key::search;
    default: return Key::none;
    }
}

} // namespace

Key named_key(int key, char letter, int mods)
{
    const bool control = (mods & GLFW_MOD_CONTROL) != 0, alt = (mods & GLFW_MOD_ALT) != 0;
    if (control && !alt) // both together are AltGr, which types
        if (const Key named = with_control(key, letter, (mods & GLFW_MOD_SHIFT) != 0); named != Key::none) return named;
    switch (key) {
    case GLFW_KEY_ENTER:
    case GLFW_KEY_KP_ENTER: return Key::enter;
    case GLFW_KEY_ESCAPE: return Key::escape;
    case GLFW_KEY_BACKSPACE: return Key::backspace;
    case GLFW_KEY_DELETE: return Key::del;
    case GLFW_KEY_TAB: return Key::tab;
    case GLFW_KEY_LEFT: return Key::left;
    case GLFW_KEY_RIGHT: return Key::right;
    case GLFW_KEY_UP: return Key::up;
    case GLFW_KEY_DOWN: return Key::down;
    case GLFW_KEY_HOME: return Key::home;
    case GLFW_KEY_END: return Key::end;
    case GLFW_KEY_PAGE_UP: return Key::page_up;
    case GLFW_KEY_PAGE_DOWN: return Key::next;
    case GLFW_KEY_F1: return Key::f1;
    case GLFW_KEY_F2: return Key::f2;
    default: return Key::none;
    }
}

} // namespace fyr
