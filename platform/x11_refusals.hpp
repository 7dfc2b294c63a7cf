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

/// From now on a refused change of an output is passed over: one may go dark in the moment it is given a mode, and GLFW asks
/// for that by itself. So is a window made as large as an output that has just gone, as nothing. What changed is told by an
/// event anyhow. Every other refusal does what it did before.
inline void pass_over_lost_outputs(Display* display)
{
    static int outputs = 0;
    static XErrorHandler before = nullptr;
    int event = 0, error = 0;
    if (outputs != 0 || !XQueryExtension(display, "RANDR", &outputs, &event, &error)) return;
    before = XSetErrorHandler([](Display* on, XErrorEvent* refused) {
        constexpr int configure_window = 12; // of the core protocol
        const bool of_an_output = refused->request_code == outputs || (refused->request_code == configure_window && refused->error_code == BadValue);
        return of_an_output || !before ? 0 : before(on, refused);
    });
}

} // namespace fyr
