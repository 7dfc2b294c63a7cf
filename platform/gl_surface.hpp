// Where a finished picture becomes visible: an OpenGL 3.3 context on a plain child window of GLFW's window.
// Made here and not by GLFW because asking for a visual without depth buffer takes GLFW 25 ms and cannot be had
// for its window; the child saves that time and a screenful of memory. Shows single rectangles where GLX can.
#pragma once

#include "base/result.hpp"
#include "platform/picture_window.hpp"

#include <memory>
#include <span>

struct __GLXcontextRec;
struct __GLXFBConfigRec;

namespace fyr {

class GlSurface {
public:
    /// A context, current on this thread, and its window of that size (px) inside `parent`. The display must outlive it.
    static Result<std::unique_ptr<GlSurface>> open(XDisplay* display, XWindow parent, int width, int height, GlShows shows);
    ~GlSurface();
    GlSurface(const GlSurface&) = delete;
    GlSurface& operator=(const GlSurface&) = delete;

    void resize(int width, int height);
    /// A new context instead of a lost one; every OpenGL object of the old one is gone.
    Result<void> renew_context();
    /// The driver lost the context (a graphics card reset). Always false where the driver cannot say.
    [[nodiscard]] bool is_lost() const;
    /// Single rectangles can be shown and the back buffer stays as it is; otherwise show() gives all of it away.
    [[nodiscard]] bool shows_parts() const { return copy_part_ != nullptr; }
    /// Makes these parts (px, from the top) of the back buffer visible; all of it when !shows_parts().
    void show(std::span<const IRect> parts);
    [[nodiscard]] XWindow window() const { return window_; }

private:
    using CopyPart = void (*)(XDisplay*, XWindow, int, int, int, int);
    using ResetStatus = unsigned (*)();

    GlSurface(XDisplay* display, XWindow parent, int width, int height, GlShows shows);
    Result<void> make_window();
    Result<void> make_context();
    void drop_context();

    XDisplay* display_;
    XWindow parent_, window_ = 0;
    unsigned long colormap_ = 0;
    int width_, height_;
    GlShows shows_;
    __GLXFBConfigRec* config_ = nullptr;
    __GLXcontextRec* context_ = nullptr;
    CopyPart copy_part_ = nullptr;
    ResetStatus reset_status_ = nullptr;
};

} // namespace fyr
