// What hands did since the last look: plain values, no device. Touch, mouse and keyboard all arrive here.
#pragma once

#include "base/geometry.hpp"
#include "base/ids.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace fyr {

enum class TouchPhase { down, move, up, cancel };

/// One finger (or the mouse's left button, finger 0) at one moment.
struct TouchEvent {
    std::uint64_t finger = 0;  ///< 0 is the mouse; touches count from 1 and are never reused while down
    TouchPhase phase = TouchPhase::down;
    Point at;                  ///< px on the glass, from the top left corner of the window
    float contact_px = 0;      ///< longest diameter of the contact, px; 0 when the device does not say
    Stamp ticks = 0;           ///< Clock::ticks() when it was read
    bool operator==(const TouchEvent&) const = default;
};

enum class Key {
    none, enter, escape, backspace, del, tab, left, right, up, down, home, end, page_up, page_down,
    undo, redo, select_all, copy, cut, paste, search, next, f1, f2
};

/// A key with a name, or typed text (then `key` is none).
struct KeyEvent {
    Key key = Key::none;
    bool shift = false;
    std::string text; ///< UTF-8, what the keyboard layout made of the key
    bool operator==(const KeyEvent&) const = default;
};

/// Everything that came in between two frames, in order.
struct InputBatch {
    std::vector<TouchEvent> touches;
    std::vector<KeyEvent> keys;
    bool resized = false;        ///< the window has another size now: draw everything again
    bool close_requested = false;
    bool touch_device_lost = false;
    bool operator==(const InputBatch&) const = default;
};

} // namespace fyr
