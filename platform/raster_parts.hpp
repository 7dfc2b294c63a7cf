// Part of soft_raster: the shapes it knows. Each draws one kind of thing and gives the same pixels whatever part of
// it the canvas shows.
#pragma once

#include "platform/soft_raster.hpp"

namespace fyr {

/// Where a straight edge passes the rows of a picture: the first pixel whose centre is at or right of it. Exact.
class EdgeWalk {
public:
    EdgeWalk() = default;
    /// The edge from `a` down to `b` (a.y < b.y), asked first about `row`.
    EdgeWalk(const DrawVertex& a, const DrawVertex& b, int row);
    [[nodiscard]] int pixel() const { return static_cast<int>(pixel_); }
    void next_row()
    {
        pixel_ += step_;
        rest_ += rest_step_;
        if (rest_ >= whole_) {
            rest_ -= whole_;
            ++pixel_;
        }
    }

private:
    std::int64_t pixel_ = 0, step_ = 0, rest_ = 0, rest_step_ = 0, whole_ = 1;
};

/// The texel at (u, v) in 1/256 texel, bilinear; as in Image (a texture of opacity gives white).
/// Beyond its edges a picture repeats them, a mask is empty.
[[nodiscard]] std::uint32_t sample(const Texture& texture, std::int32_t u, std::int32_t v);

/// Any triangle: colours and texels vary along it.
void raster_triangle(const Canvas& canvas, const Texture& texture, const DrawVertex& a, const DrawVertex& b,
                     const DrawVertex& c);

/// Two triangles (a,b,c) and (a,c,d) that are a rectangle along the axes: plain, with colours that vary one way, or a
/// glyph texel by texel. False, and nothing drawn, when they are something else.
bool raster_box(const Canvas& canvas, const Texture& texture, const DrawVertex& a, const DrawVertex& b,
                const DrawVertex& c, const DrawVertex& d);

/// As many triangles as share `corners[0]` (a fan of one colour without texels that vary): corners.size() - 2 of them,
/// drawn as one convex shape. False, and nothing drawn, when it is not convex.
bool raster_fan(const Canvas& canvas, std::uint32_t color, const std::vector<const DrawVertex*>& corners);

} // namespace fyr
