// Xlib's answer to a refused request is to end the program; not where a refusal is an answer.
#pragma once

#include <X11/Xlib.h>

namespace fyr {

/// While one lives, refused requests are counted instead. Not nested, one thread.
class RefusalsAllowed {
public:
    explicit RefusalsAllowed(Display* display) : display_(display), before_(XSetErrorHandler(count_one)) { count() = 0; }
    ~RefusalsAllowed()
    {
        XSync(display_, False);
        XSetErrorHandler(before_);
    }
    RefusalsAllowed(const RefusalsAllowed&) = delete;
    RefusalsAllowed& operator=(const RefusalsAllowed&) = delete;

    /// Asks the server about everything sent so far.
    [[nodiscard]] bool any() const
    {
        XSync(display_, False);
        return count() > 0;
    }

private:
    static int& count()
    {
        static int refused = 0; // Xlib's handler is one per program and carries nothing
        return refused;
    }
    static int count_one(Display*, XErrorEvent*) { return ++count(), 0; }

    Display* display_;
    XErrorHandler before_;
};

/// From now on a refused request is passed over, until the program ends. An output may go dark in the moment it is given a mode,
/// and GLFW asks for that by itself; and any other client may send an event that names windows and atoms which are not there,
/// which GLFW believes and asks the server about. Neither is a reason to take the wall off the glass: what changed is told by an
/// event anyhow, and where a refusal is an answer RefusalsAllowed asks for it.
inline void pass_over_refusals()
{
    XSetErrorHandler([](Display*, XErrorEvent*) { return 0; });
}

} // namespace fyr
