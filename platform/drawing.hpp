// One frame's Dear ImGui draw data as a value of our own: fixed point, nothing borrowed. It can be kept, sent to
// another thread and rastered later, whole or in parts; Dear ImGui may go on meanwhile.
#pragma once

#include "platform/irect.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct ImDrawData;
struct ImTextureData;

namespace fyr {

struct DrawRun;

/// Which byte of a pixel in memory is red: as in Image, or as X servers have it. Who draws need not know.
enum class ColorOrder { rgba, bgra };

/// The same colour in the other order.
[[nodiscard]] constexpr std::uint32_t red_and_blue_swapped(std::uint32_t pixel)
{
    return (pixel & 0xFF00FF00u) | (pixel & 0xFFu) << 16 | (pixel >> 16 & 0xFFu);
}

/// Texels without padding; exactly one of the two vectors is filled (width * height). `alpha`: white, this opaque.
struct Texture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> alpha;
    std::vector<std::uint32_t> colors; ///< in the order of who keeps them
};

/// Positions in 1/256 px from the top left corner of the picture, within +-max_px; u, v in 1/256 texel.
struct DrawVertex {
    static constexpr int one = 256, max_px = 32767;
    std::int32_t x = 0, y = 0, u = 0, v = 0;
    std::uint32_t color = 0; ///< not premultiplied
};

/// Some triangles that belong together (a shape, a run of glyphs). `box` holds every pixel they can touch.
struct DrawGroup {
    std::uint32_t first_index = 0, index_count = 0;
    IRect box;
};

/// Groups with the same clip and texture; texture is an index into Drawing::textures, -1: none (nothing is drawn).
struct DrawCommand {
    IRect clip;
    int texture = -1;
    std::uint32_t first_group = 0, group_count = 0;
};

struct Drawing {
    int width = 0, height = 0; ///< px
    std::vector<DrawVertex> vertices;
    std::vector<std::uint32_t> indices; ///< three per triangle, each within `vertices`
    std::vector<DrawGroup> groups;
    std::vector<DrawCommand> commands;
    std::vector<std::shared_ptr<const Texture>> textures;
};

/// The renderer's half of Dear ImGui's dynamic textures, on the CPU. One per ImGui context; set
/// ImGuiBackendFlags_RendererHasTextures there. Call release() before that context, or a registered texture, goes.
class TextureKeeper {
public:
    /// Drawings made with this keeper have all their colours in that order.
    explicit TextureKeeper(ColorOrder order = ColorOrder::rgba) : order_(order) {}
    ~TextureKeeper() { release(); }
    TextureKeeper(const TextureKeeper&) = delete;
    TextureKeeper& operator=(const TextureKeeper&) = delete;

    /// Does what the textures of this frame ask for (create, update, destroy). Drawings made before keep their texels.
    void update(const ImDrawData& data);
    /// The texels Dear ImGui means by this texture; null when update() has not seen it.
    [[nodiscard]] std::shared_ptr<const Texture> find(const ImTextureData* texture) const;
    /// Gives all textures back to Dear ImGui; nothing is known any more.
    void release();
    [[nodiscard]] ColorOrder order() const { return order_; }

private:
    struct Kept {
        ImTextureData* data;
        std::shared_ptr<Texture> texels;
    };
    ColorOrder order_;
    std::vector<Kept> kept_;
};

/// The whole picture: DisplaySize * FramebufferScale, rounded to whole pixels.
[[nodiscard]] IRect picture_of(const ImDrawData& data);

/// Copies draw data; call keeper.update(data) first. Callbacks and textures the keeper does not know are left out.
[[nodiscard]] Drawing make_drawing(const ImDrawData& data, const TextureKeeper& keeper);

/// Copies only these triangles of it, clipped to `area` (px): DamageTracker::touching() that area gives all that it shows.
[[nodiscard]] Drawing make_drawing(const ImDrawData& data, const TextureKeeper& keeper, const IRect& area,
                                   std::span<const DrawRun> runs);

/// The pixel whose centre is the first at or after `fixed` (1/256 px): the one rounding rule of edges and clips.
[[nodiscard]] constexpr int first_pixel(std::int32_t fixed) { return (fixed + 127) >> 8; }

/// A pixel coordinate as 1/256 px, clamped to what DrawVertex allows; not a number becomes the smallest.
[[nodiscard]] std::int32_t to_fixed(float px);

} // namespace fyr
