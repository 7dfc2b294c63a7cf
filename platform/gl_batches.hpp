// Which triangles go to OpenGL in which call. Pure, so it is tested without a GPU. Large plain areas are most of a
// board's pixels, and software OpenGL draws those fifteen times as fast without texture and blending; small ones would
// lose more by switching between calls than they gain.
#pragma once

#include "platform/damage.hpp"

#include <imgui.h>

#include <cstdint>
#include <span>
#include <vector>

namespace fyr {

/// How pixels come about: texture times colour over what is there; colour over what is there; colour alone.
enum class GlPaint { textured, plain, opaque };

/// One OpenGL call: `count` indices from `first` on.
struct GlBatch {
    IRect clip;
    GlPaint paint = GlPaint::textured;
    unsigned texture = 0; ///< only when textured
    std::uint32_t first = 0, count = 0;
};

/// Where the font atlas has its white texel; triangles with nothing but that need no texture.
struct GlWhite {
    unsigned texture = 0;
    ImVec2 uv;
};

/// Everything of one part of the picture, in drawing order; kept between frames to save allocations.
struct GlBatches {
    /// A plain shape of fewer pixels is drawn with the texture like everything else.
    static constexpr float least_area = 6000;

    std::vector<ImDrawVert> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<GlBatch> batches;

    /// Collects `runs`, what DamageTracker::touching(part) gave; first of all the part becomes black.
    void collect(const ImDrawData& data, const IRect& part, std::span<const DrawRun> runs, const GlWhite& white);

private:
    struct Stretch {
        GlPaint paint;
        std::uint32_t first, count;
        float area;
    };
    void add_black(const IRect& part);
    void add_run(const ImDrawData& data, const DrawRun& run);
    void split(std::uint32_t first, const ImVec2& white_uv);
    void push(const IRect& clip, unsigned texture, const Stretch& stretch);

    std::vector<Stretch> stretches_;
};

} // namespace fyr
