// A drawing → pixels, on the CPU: export pictures, golden tests, screens without a GPU. The same drawing gives the
// same bytes with every compiler, at every optimisation level, and whether drawn at once or in parts.
#pragma once

#include "platform/drawing.hpp"
#include "platform/image.hpp"

namespace fyr {

/// A window into memory that shows the part `area` of a picture. `pixels` is the one at (area.left, area.top);
/// rows are `stride` pixels apart. Not owned.
struct Canvas {
    std::uint32_t* pixels = nullptr;
    int stride = 0;
    IRect area;

    [[nodiscard]] std::uint32_t* at(int x, int y) const
    {
        return pixels + static_cast<std::ptrdiff_t>(y - area.top) * stride + (x - area.left);
    }
    /// The same memory, showing less.
    [[nodiscard]] Canvas part(const IRect& r) const
    {
        const IRect shared = area.intersect(r);
        return shared.empty() ? Canvas{} : Canvas{at(shared.left, shared.top), stride, shared};
    }
};

/// All of an image, or none of it when it is empty.
[[nodiscard]] Canvas canvas_of(Image& image);

/// Fills the canvas with an opaque colour (its alpha counts as 255).
void fill(const Canvas& canvas, std::uint32_t color);

/// Draws over what the canvas holds. Pixel centres at +0.5, top-left fill rule, bilinear texels, 8-bit blending with
/// exact rounding; every pixel drawn ends opaque. Keeps no state: any number of threads at once, each its canvas.
void raster(const Drawing& drawing, const Canvas& canvas);

/// The whole picture over a background.
[[nodiscard]] Image raster_image(const Drawing& drawing, std::uint32_t background);

} // namespace fyr
