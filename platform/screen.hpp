// The glass, as the rest of the house sees it.
#pragma once

#include "base/result.hpp"
#include "platform/image.hpp"
#include "platform/input.hpp"

#include <functional>

namespace fyr {

/// How long poll() may sleep.
struct Wait {
    int ms = 0; ///< 0: do not sleep; -1: until something happens; else at most so many milliseconds
};

/// What became of one frame.
struct Presented {
    bool changed = false;     ///< false: the same picture as before, nothing was drawn or shown
    long damaged_pixels = 0;  ///< how many pixels were drawn again
    bool lost = false;        ///< the picture is gone and could not be made anew: the glass shows nothing of this frame
};

/// One picture surface with hands on it. Not thread-safe: all calls from the thread that made it.
/// The Dear ImGui context belongs to the screen; draw only between begin_frame() and end_frame().
class Screen {
public:
    virtual ~Screen() = default;
    /// Size of the glass, px.
    [[nodiscard]] virtual Size size() const = 0;
    /// All touches and keys since last time; may sleep as `wait` allows. wake() ends the sleep.
    virtual InputBatch poll(Wait wait) = 0;
    /// Ends a sleeping poll(); the only call allowed from another thread.
    virtual void wake() = 0;
    /// Opens a Dear ImGui frame of size() …
    virtual void begin_frame() = 0;
    /// … closes it, finds what differs from the last picture, draws and shows only that.
    virtual Presented end_frame() = 0;
    /// The next end_frame() draws everything (after a resize, a lost context, or to prove that it is the same).
    virtual void redraw_all() = 0;
    /// What the glass shows now.
    [[nodiscard]] virtual Result<Image> read_back() const = 0;
    /// Full screen, no cursor, closing refused, no blanking.
    virtual void set_kiosk(bool on) = 0;
};

} // namespace fyr
