// The X server that shows the wall. Fingers come over X alone (XInput 2.2): in a window of Wayland GLFW hears none. So a Wayland
// session shows the wall through Xwayland, and where there is no X server the wall says so in one sentence.
#pragma once

#include "base/result.hpp"

#include <memory>

struct _XDisplay;

namespace fyr {

struct CloseDisplay {
    void operator()(_XDisplay* display) const;
};
/// Kept until somebody else is connected too: a server may begin anew, or end, when its last client leaves.
using XConnection = std::unique_ptr<_XDisplay, CloseDisplay>;

/// Connects to the X server that DISPLAY names, else to the Xwayland of this Wayland session, which DISPLAY names from then on
/// (called before there are threads that read the environment). What libraries print meanwhile is dropped: the error says it.
/// Fails with io: "screen.no_answer" (DISPLAY names one that lets nobody in), "screen.only_wayland" (a Wayland session without
/// Xwayland), "screen.no_display" (no desktop at all).
[[nodiscard]] Result<XConnection> reach_x_server();

} // namespace fyr
