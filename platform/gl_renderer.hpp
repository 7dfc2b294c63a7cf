// Draws Dear ImGui's draw data with OpenGL 3.3. The last picture stays in a framebuffer object of its own; only the
// parts that are asked for are drawn into it again, from only those triangles that touch them.
// Every call needs the OpenGL context to be current.
#pragma once

#include "base/result.hpp"
#include "platform/gl_batches.hpp"
#include "platform/image.hpp"

#include <memory>
#include <span>

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
    struct Program {
        unsigned name = 0;
        int to_unit = -1;
    };

    GlRenderer() = default;
    static Result<Program> make_program(const char* fragment_text);
    void make_buffers();
    void create_texture(ImTextureData& texture);
    void draw_batch(const GlBatch& batch) const;

    int width_ = 0, height_ = 0;
    Program textured_, plain_;
    unsigned array_ = 0, vertex_buffer_ = 0, index_buffer_ = 0;
    unsigned picture_ = 0, framebuffer_ = 0;
    GlBatches batches_;
};

} // namespace fyr
