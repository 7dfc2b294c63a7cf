#include "platform/x11_buttons.hpp"

#include <X11/Xlibint.h>
#undef min
#undef max

namespace fyr {

namespace {

/// The last one GLFW knows (GLFW_MOUSE_BUTTON_LAST); 4 to 7 are the wheel.
constexpr unsigned last_button = 12;

using Reading = Bool (*)(Display*, XEvent*, xEvent*);
Reading usual_press = nullptr, usual_release = nullptr; // Xlib's own; the reading carries nothing of ours

Bool read_press(Display* display, XEvent* event, xEvent* wire)
{
    return wire->u.u.detail <= last_button ? usual_press(display, event, wire) : False;
}

Bool read_release(Display* display, XEvent* event, xEvent* wire)
{
    return wire->u.u.detail <= last_button ? usual_release(display, event, wire) : False;
}

} // namespace

void pass_over_unknown_buttons(_XDisplay* display)
{
    const Reading press = XESetWireToEvent(display, ButtonPress, read_press), release = XESetWireToEvent(display, ButtonRelease, read_release);
    if (press != read_press) usual_press = press;
    if (release != read_release) usual_release = release;
}

} // namespace fyr
