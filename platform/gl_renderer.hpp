// Draws Dear ImGui's draw data with OpenGL 3.3. The last picture stays in a framebuffer object of its own; only the
// parts that are asked for are drawn into it again, from only those triangles that touch them.
// Every call needs the OpenGL context to be current.
#pragma once

#include "base/result.hpp"
#include "platform/damage.hpp"
#include "platform/image.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct ImDrawData;
struct ImDrawVert;
struct ImTextureData;

namespace fyr {

class GlRenderer {
public:
    /// A black picture of that size, px.
    static Result<std::unique_ptr<GlRenderer>> open(int width, int height);
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// The picture is black afterwards.
    void resize(int width, int height);
    /// Does what the textures of this frame ask for (create, update, destroy). Before draw().
    void update_textures(const ImDrawData& data);
    /// Forgets every texture of the current ImGui context so that the next frame asks for them again. Draws nothing.
    static void forget_textures();
    /// Draws that part (px, within the picture) again: `runs` are the triangles that touch it, in drawing order. What no
    /// triangle covers becomes black.
    void draw(const ImDrawData& data, const IRect& part, std::span<const DrawRun> runs);
    /// Copies the parts to the back buffer.
    void copy_to_back(std::span<const IRect> parts);
    /// The picture. Opaque.
    [[nodiscard]] Image read_back() const;

private:
    /// What one OpenGL call draws.
    struct Batch {
        IRect clip;
        unsigned texture = 0;
        std::uint32_t first = 0, count = 0; ///< in indices_
    };

    GlRenderer() = default;
    Result<void> make_program();
    void make_buffers();
    void create_texture(ImTextureData& texture);
    void begin_part();
    std::uint32_t add(const ImDrawData& data, const DrawRun& run);
    void draw_batch(const Batch& batch) const;

    int width_ = 0, height_ = 0;
    unsigned program_ = 0, array_ = 0, vertex_buffer_ = 0, index_buffer_ = 0;
    unsigned picture_ = 0, framebuffer_ = 0, white_ = 0;
    int transform_ = -1;
    // Only to save allocations: what one draw() sends.
    std::vector<ImDrawVert> vertices_;
    std::vector<std::uint32_t> indices_;
    std::vector<Batch> batches_;
};

} // namespace fyr
