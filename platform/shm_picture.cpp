// The memory is BGRA, as X servers have it, so what is drawn is what is shown and nothing is converted on the way: the
// rasterizer treats all colours alike, and only who fills its Drawing knows their order.
#include "platform/shm_picture.hpp"

#include "platform/raster_pixels.hpp"
#include "platform/x11_refusals.hpp"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace fyr {

/// A piece of shared memory with the X server at its other end; given back by itself when both are gone.
struct ShmPicture::Segment {
    explicit Segment(Display* d) : display(d) {}
    ~Segment()
    {
        if (attached) XShmDetach(display, &info), XSync(display, False);
        if (image) image->data = nullptr, XDestroyImage(image);
        if (info.shmaddr) shmdt(info.shmaddr);
    }
    Segment(const Segment&) = delete;
    Segment& operator=(const Segment&) = delete;

    Display* display;
    XShmSegmentInfo info{};
    XImage* image = nullptr;
    bool attached = false;

    [[nodiscard]] Canvas canvas() const
    {
        return {reinterpret_cast<std::uint32_t*>(info.shmaddr), image->width, {0, 0, image->width, image->height}};
    }
};

ShmPicture::ShmPicture(XDisplay* display, int width, int height) : display_(display), width_(width), height_(height) {}

Result<std::unique_ptr<ShmPicture>> ShmPicture::open(XDisplay* display, XWindow parent, int width, int height)
{
    std::unique_ptr<ShmPicture> picture(new ShmPicture(display, width, height));
    if (auto made = picture->make_window(parent); !made) return made.error();
    if (auto made = picture->make_memory(); !made) return made.error();
    return picture;
}

ShmPicture::~ShmPicture()
{
    memory_.reset();
    if (context_) XFreeGC(display_, context_);
    if (window_) XDestroyWindow(display_, window_);
}

Result<void> ShmPicture::make_window(XWindow parent)
{
    XWindowAttributes around{};
    const bool known = XShmQueryExtension(display_) && XGetWindowAttributes(display_, parent, &around);
    const Visual* const visual = around.visual;
    if (!known || around.depth != 24 || visual->red_mask != 0xFF0000 || visual->green_mask != 0xFF00 ||
        visual->blue_mask != 0xFF || ImageByteOrder(display_) != LSBFirst)
        return failed(ErrorKind::unsupported, "screen.no_opengl");
    XSetWindowAttributes attributes{};
    attributes.background_pixmap = 0; // None: the server paints nothing of its own, so nothing flickers
    window_ = XCreateWindow(display_, parent, 0, 0, static_cast<unsigned>(width_), static_cast<unsigned>(height_), 0,
                            CopyFromParent, InputOutput, nullptr, CWBackPixmap | CWBorderPixel, &attributes);
    XGCValues values{};
    values.graphics_exposures = False;
    context_ = XCreateGC(display_, window_, GCGraphicsExposures, &values);
    XMapWindow(display_, window_);
    return {};
}

Result<void> ShmPicture::make_memory()
{
    memory_.reset(); // first, or two pictures would be in memory at once
    auto memory = std::make_unique<Segment>(display_);
    XWindowAttributes own{};
    XGetWindowAttributes(display_, window_, &own);
    memory->image = XShmCreateImage(display_, own.visual, 24, ZPixmap, nullptr, &memory->info,
                                    static_cast<unsigned>(width_), static_cast<unsigned>(height_));
    if (!memory->image || memory->image->bits_per_pixel != 32 || memory->image->bytes_per_line != width_ * 4)
        return failed(ErrorKind::unsupported, "screen.no_opengl");
    const std::size_t bytes = static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_) * 4;
    memory->info.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    if (memory->info.shmid < 0) return failed(ErrorKind::unsupported, "screen.no_opengl");
    void* const address = shmat(memory->info.shmid, nullptr, 0);
    if (address != reinterpret_cast<void*>(-1)) {
        memory->info.shmaddr = memory->image->data = static_cast<char*>(address);
        memory->info.readOnly = True; // the server only reads
        const RefusalsAllowed refusals(display_);
        memory->attached = XShmAttach(display_, &memory->info) && !refusals.any();
    }
    shmctl(memory->info.shmid, IPC_RMID, nullptr); // gone with its last user, whatever becomes of us
    if (!memory->attached) return failed(ErrorKind::unsupported, "screen.no_opengl");
    memory_ = std::move(memory);
    server_reads_ = false;
    return {};
}

Result<void> ShmPicture::renew()
{
    textures_.release();
    return make_memory();
}

void ShmPicture::resize(int width, int height)
{
    width_ = width;
    height_ = height;
    XResizeWindow(display_, window_, static_cast<unsigned>(width), static_cast<unsigned>(height));
    (void)make_memory(); // without memory nothing is drawn until the next size
}

void ShmPicture::wait_for_server()
{
    if (server_reads_) XSync(display_, False);
    server_reads_ = false;
}

void ShmPicture::draw(const ImDrawData& data, const PictureDamage& damage, const DamageTracker& tracker)
{
    textures_.update(data);
    if (!memory_ || damage.nothing()) return;
    wait_for_server();
    for (const IRect& part : damage.rects) {
        const Canvas canvas = memory_->canvas().part(part);
        const Drawing drawing = make_drawing(data, textures_, part, tracker.touching(part));
        fill(canvas, opaque);
        raster(drawing, canvas);
    }
}

void ShmPicture::show(std::span<const IRect> parts)
{
    if (!memory_) return;
    for (const IRect& part : parts)
        XShmPutImage(display_, window_, context_, memory_->image, part.left, part.top, part.left, part.top,
                     static_cast<unsigned>(part.width()), static_cast<unsigned>(part.height()), False);
    XFlush(display_);
    server_reads_ = true;
}

Image ShmPicture::read_back()
{
    Image image{width_, height_, {}};
    if (!memory_) return {};
    const Canvas canvas = memory_->canvas();
    image.pixels.assign(canvas.pixels, canvas.pixels + static_cast<std::ptrdiff_t>(width_) * height_);
    for (std::uint32_t& pixel : image.pixels) pixel = red_and_blue_swapped(pixel);
    return image;
}

} // namespace fyr
