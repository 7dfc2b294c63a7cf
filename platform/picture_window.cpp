#include "platform/picture_window.hpp"

#include "platform/gl_picture.hpp"
#include "platform/shm_picture.hpp"

#include <filesystem>

namespace fyr {
namespace {

/// A graphics card the kernel knows. Asking OpenGL instead would load it, and that is half the start-up time.
bool has_graphics_card()
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error))
        if (entry.path().filename().string().starts_with("render")) return true;
    return std::filesystem::exists("/dev/nvidiactl", error);
}

template <class Picture>
Result<std::unique_ptr<PictureWindow>> as_window(Result<std::unique_ptr<Picture>> made)
{
    if (!made) return made.error();
    return std::unique_ptr<PictureWindow>(*std::move(made));
}

} // namespace

Result<std::unique_ptr<PictureWindow>> open_picture(XDisplay* display, XWindow parent, int width, int height, DrawWith with,
                                                     GlShows shows)
{
    const auto opengl = [&] { return GlPicture::open(display, parent, width, height, shows); };
    const auto processor = [&] { return as_window(ShmPicture::open(display, parent, width, height)); };
    if (with == DrawWith::opengl) return as_window(opengl());
    if (with == DrawWith::processor) return processor();
    if (!has_graphics_card())
        if (auto made = processor()) return made;
    auto made = opengl();
    if (made && !(*made)->is_software()) return as_window(std::move(made));
    if (auto drawn_by_us = processor()) return drawn_by_us; // OpenGL is missing, or is itself the processor, only slower
    return as_window(std::move(made));
}

} // namespace fyr
