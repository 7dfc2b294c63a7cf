#include "platform/gl_surface.hpp"

#include <glad/gl.h> // before any other OpenGL header

#include "platform/x11_refusals.hpp"

#include <GL/glx.h>
#include <GL/glxext.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <cstring>

namespace fyr {
namespace {

template <class Function>
Function gl_function(const char* name)
{
    return reinterpret_cast<Function>(glXGetProcAddressARB(reinterpret_cast<const GLubyte*>(name)));
}

GLADapiproc load_gl(const char* name) { return gl_function<GLADapiproc>(name); }

bool has_word(const char* words, const char* word)
{
    const std::size_t length = std::strlen(word);
    for (const char* at = words; at && (at = std::strstr(at, word)); at += length) {
        const bool begins = at == words || at[-1] == ' ', ends = at[length] == ' ' || at[length] == '\0';
        if (begins && ends) return true;
    }
    return false;
}

/// Double buffered, 8 bits a colour, nothing else: a depth buffer nobody uses costs 32 MB on a 4K wall.
GLXFBConfig plainest_config(Display* display, int screen)
{
    const int wanted[] = {GLX_X_RENDERABLE, True, GLX_DRAWABLE_TYPE, GLX_WINDOW_BIT, GLX_RENDER_TYPE, GLX_RGBA_BIT,
                          GLX_X_VISUAL_TYPE, GLX_TRUE_COLOR, GLX_DOUBLEBUFFER, True, GLX_RED_SIZE, 8, GLX_GREEN_SIZE, 8,
                          GLX_BLUE_SIZE, 8, GLX_DEPTH_SIZE, 0, GLX_STENCIL_SIZE, 0, GLX_SAMPLES, 0, 0};
    int count = 0;
    GLXFBConfig* const found = glXChooseFBConfig(display, screen, wanted, &count);
    GLXFBConfig best = nullptr;
    for (int i = 0; i < count && !best; ++i) { // sorted by GLX: the smallest buffers come first
        XVisualInfo* const visual = glXGetVisualFromFBConfig(display, found[i]);
        if (visual && visual->depth == 24) best = found[i];
        if (visual) XFree(visual);
    }
    if (found) XFree(found);
    return best;
}

} // namespace

GlSurface::GlSurface(XDisplay* display, XWindow parent, int width, int height, GlShows shows)
    : display_(display), parent_(parent), width_(width), height_(height), shows_(shows)
{
}

Result<std::unique_ptr<GlSurface>> GlSurface::open(XDisplay* display, XWindow parent, int width, int height,
                                                    GlShows shows)
{
    std::unique_ptr<GlSurface> surface(new GlSurface(display, parent, width, height, shows));
    if (auto made = surface->make_window(); !made) return made.error();
    if (auto made = surface->make_context(); !made) return made.error();
    return surface;
}

GlSurface::~GlSurface()
{
    drop_context();
    if (window_) XDestroyWindow(display_, window_);
    if (colormap_) XFreeColormap(display_, colormap_);
}

Result<void> GlSurface::make_window()
{
    const int screen = DefaultScreen(display_);
    config_ = plainest_config(display_, screen);
    XVisualInfo* const visual = config_ ? glXGetVisualFromFBConfig(display_, config_) : nullptr;
    if (!visual) return failed(ErrorKind::unsupported, "screen.no_opengl");
    colormap_ = XCreateColormap(display_, parent_, visual->visual, AllocNone);
    XSetWindowAttributes attributes{};
    attributes.colormap = colormap_;
    attributes.background_pixmap = 0; // None: the server paints nothing of its own, so nothing flickers
    window_ = XCreateWindow(display_, parent_, 0, 0, static_cast<unsigned>(width_), static_cast<unsigned>(height_), 0,
                            visual->depth, InputOutput, visual->visual, CWColormap | CWBackPixmap | CWBorderPixel,
                            &attributes);
    XFree(visual);
    XMapWindow(display_, window_);
    return {};
}

Result<void> GlSurface::make_context()
{
    const char* const extensions = glXQueryExtensionsString(display_, DefaultScreen(display_));
    const auto create = gl_function<PFNGLXCREATECONTEXTATTRIBSARBPROC>("glXCreateContextAttribsARB");
    const bool robust = has_word(extensions, "GLX_ARB_create_context_robustness");
    const RefusalsAllowed refusals(display_);
    const int telling[] = {GLX_CONTEXT_MAJOR_VERSION_ARB, 3, GLX_CONTEXT_MINOR_VERSION_ARB, 3,
                           GLX_CONTEXT_PROFILE_MASK_ARB, GLX_CONTEXT_CORE_PROFILE_BIT_ARB,
                           GLX_CONTEXT_RESET_NOTIFICATION_STRATEGY_ARB, GLX_LOSE_CONTEXT_ON_RESET_ARB, 0};
    const int plain[] = {GLX_CONTEXT_MAJOR_VERSION_ARB, 3, GLX_CONTEXT_MINOR_VERSION_ARB, 3,
                         GLX_CONTEXT_PROFILE_MASK_ARB, GLX_CONTEXT_CORE_PROFILE_BIT_ARB, 0};
    if (create && robust) context_ = create(display_, config_, nullptr, True, telling);
    const bool tells = context_ != nullptr;
    if (!context_ && create) context_ = create(display_, config_, nullptr, True, plain);
    const bool current = context_ && glXMakeCurrent(display_, window_, context_);
    if (!current || gladLoadGL(load_gl) == 0) return failed(ErrorKind::unsupported, "screen.no_opengl");
    if (tells) reset_status_ = gl_function<ResetStatus>("glGetGraphicsResetStatusARB");
    if (shows_ == GlShows::parts_if_possible && has_word(extensions, "GLX_MESA_copy_sub_buffer"))
        copy_part_ = gl_function<CopyPart>("glXCopySubBufferMESA");
    return {};
}

void GlSurface::drop_context()
{
    if (!context_) return;
    glXMakeCurrent(display_, 0, nullptr);
    glXDestroyContext(display_, context_);
    context_ = nullptr;
    reset_status_ = nullptr;
    copy_part_ = nullptr;
}

Result<void> GlSurface::renew_context()
{
    drop_context();
    return make_context();
}

bool GlSurface::is_lost() const { return reset_status_ && reset_status_() != 0; }

void GlSurface::resize(int width, int height)
{
    width_ = width;
    height_ = height;
    XResizeWindow(display_, window_, static_cast<unsigned>(width), static_cast<unsigned>(height));
    XSync(display_, False);
    glXSwapBuffers(display_, window_); // drivers that are only asked for parts ask for the window's size at no other time
}

void GlSurface::show(std::span<const IRect> parts)
{
    if (!copy_part_) {
        glXSwapBuffers(display_, window_);
        return;
    }
    for (const IRect& part : parts)
        copy_part_(display_, window_, part.left, height_ - part.bottom, part.width(), part.height());
}

} // namespace fyr
