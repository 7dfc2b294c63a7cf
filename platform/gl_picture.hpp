// The picture drawn with OpenGL 3.3: a surface to show it, a renderer to draw it.
#pragma once

#include "platform/gl_renderer.hpp"
#include "platform/gl_surface.hpp"

namespace fyr {

class GlPicture final : public PictureWindow {
public:
    /// Fails with `unsupported` without OpenGL 3.3.
    static Result<std::unique_ptr<GlPicture>> open(XDisplay* display, XWindow parent, int width, int height, GlShows shows);

    [[nodiscard]] XWindow window() const override { return surface_->window(); }
    void resize(int width, int height) override;
    void draw(const ImDrawData& data, const PictureDamage& damage, const DamageTracker& tracker) override;
    void show(std::span<const IRect> parts) override;
    [[nodiscard]] Image read_back() override { return renderer_->read_back(); }
    void forget_textures() override { GlRenderer::forget_textures(); }
    [[nodiscard]] bool shows_parts() const override { return surface_->shows_parts(); }
    [[nodiscard]] DrawWith drawn_with() const override { return DrawWith::opengl; }
    [[nodiscard]] bool is_lost() const override { return surface_->is_lost(); }
    Result<void> renew() override;
    /// OpenGL is played by the processor (llvmpipe and its kin).
    [[nodiscard]] bool is_software() const;

private:
    GlPicture() = default;
    Result<void> make_renderer();

    std::unique_ptr<GlSurface> surface_;
    std::unique_ptr<GlRenderer> renderer_; ///< goes before the surface whose context it uses
    int width_ = 0, height_ = 0;
};

} // namespace fyr
