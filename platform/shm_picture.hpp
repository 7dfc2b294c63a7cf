// The picture drawn by our own rasterizer, straight into memory that the X server reads too (MIT-SHM): without a graphics
// card the quickest way to the glass, and one that needs no OpenGL at all.
#pragma once

#include "platform/drawing.hpp"
#include "platform/picture_window.hpp"
#include "platform/soft_raster.hpp"

struct _XGC;
struct _XImage;

namespace fyr {

class ShmPicture final : public PictureWindow {
public:
    /// Fails with `unsupported` when the X server is on another machine, or shows other than 24-bit true colour.
    static Result<std::unique_ptr<ShmPicture>> open(XDisplay* display, XWindow parent, int width, int height);
    ~ShmPicture() override;
    ShmPicture(const ShmPicture&) = delete;
    ShmPicture& operator=(const ShmPicture&) = delete;

    [[nodiscard]] XWindow window() const override { return window_; }
    void resize(int width, int height) override;
    void draw(const ImDrawData& data, const PictureDamage& damage, const DamageTracker& tracker) override;
    void show(std::span<const IRect> parts) override;
    [[nodiscard]] Image read_back() override;
    void forget_textures() override { textures_.release(); }
    [[nodiscard]] bool shows_parts() const override { return true; }
    [[nodiscard]] DrawWith drawn_with() const override { return DrawWith::processor; }
    Result<void> renew() override;

private:
    struct Segment;

    ShmPicture(XDisplay* display, int width, int height);
    Result<void> make_window(XWindow parent);
    Result<void> make_memory();
    /// The server may still read what was shown last; returns when it has.
    void wait_for_server();

    XDisplay* display_;
    int width_, height_;
    XWindow window_ = 0;
    _XGC* context_ = nullptr;
    std::unique_ptr<Segment> memory_; ///< the picture, rows without padding; null when there is no memory for it
    TextureKeeper textures_{ColorOrder::bgra};
    bool server_reads_ = false;
};

} // namespace fyr
