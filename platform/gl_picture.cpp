#include "platform/gl_picture.hpp"

#include <glad/gl.h>

#include <string_view>

namespace fyr {

Result<std::unique_ptr<GlPicture>> GlPicture::open(XDisplay* display, XWindow parent, int width, int height, GlShows shows)
{
    std::unique_ptr<GlPicture> picture(new GlPicture);
    picture->width_ = width;
    picture->height_ = height;
    auto surface = GlSurface::open(display, parent, width, height, shows);
    if (!surface) return surface.error();
    picture->surface_ = *std::move(surface);
    if (auto made = picture->make_renderer(); !made) return made.error();
    return picture;
}

Result<void> GlPicture::make_renderer()
{
    auto renderer = GlRenderer::open(width_, height_, shows_parts() ? GlKeeps::back_buffer : GlKeeps::framebuffer);
    if (!renderer) return renderer.error();
    renderer_ = *std::move(renderer);
    return {};
}

bool GlPicture::is_software() const
{
    const auto* const text = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view name = text ? text : "";
    for (const char* known : {"llvmpipe", "softpipe", "swrast", "Software"})
        if (name.find(known) != std::string_view::npos) return true;
    return false;
}

void GlPicture::resize(int width, int height)
{
    width_ = width;
    height_ = height;
    surface_->resize(width, height);
    renderer_->resize(width, height);
}

void GlPicture::draw(const ImDrawData& data, const PictureDamage& damage, const DamageTracker& tracker)
{
    renderer_->update_textures(data);
    for (const IRect& part : damage.rects) renderer_->draw(data, part, tracker.touching(part));
}

void GlPicture::show(std::span<const IRect> parts)
{
    renderer_->copy_to_back();
    surface_->show(parts);
}

Result<void> GlPicture::renew()
{
    renderer_.reset();
    if (auto renewed = surface_->renew_context(); !renewed) return renewed.error();
    if (auto made = make_renderer(); !made) return made.error();
    GlRenderer::forget_textures();
    return {};
}

} // namespace fyr
