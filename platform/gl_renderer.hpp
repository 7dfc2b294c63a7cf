// Draws Dear ImGui's draw data with OpenGL 3.3. The last picture is kept; only the parts that are asked for are drawn
// into it again, from only those triangles that touch them.
// Every call needs the OpenGL context to be current.
#pragma once

#include "base/result.hpp"
#include "platform/gl_batches.hpp"
#include "platform/image.hpp"

#include <memory>
#include <span>

namespace fyr {

/// Where the last picture stays: in the window's back buffer, when parts of that can be shown without giving it away (it
/// saves a screenful of memory and of copying), or in a framebuffer object of our own.
enum class GlKeeps { back_buffer, framebuffer };

class GlRenderer {
public:
    /// Nothing is in the picture until all of it has been drawn once. Sizes in px.
    static Result<std::unique_ptr<GlRenderer>> open(int width, int height, GlKeeps keeps);
    ~GlRenderer();
    GlRenderer(const GlRenderer&) = delete;
    GlRenderer& operator=(const GlRenderer&) = delete;

    /// All of the picture must be drawn afterwards.
    void resize(int width, int height);
    /// Does what the textures of this frame ask for (create, update, destroy). Before draw().
    void update_textures(const ImDrawData& data);
    /// Forgets every texture of the current ImGui context so that the next frame asks for them again. Draws nothing.
    static void forget_textures();
    /// Draws that part (px, within the picture) again: `runs` are the triangles that touch it, in drawing order. What no
    /// triangle covers becomes black.
    void draw(const ImDrawData& data, const IRect& part, std::span<const DrawRun> runs);
    /// Copies the picture to the back buffer, unless it is there already.
    void copy_to_back();
    /// The picture. Opaque.
    [[nodiscard]] Image read_back() const;

private:
    struct Program {
        unsigned name = 0;
        int to_unit = -1;
    };

    explicit GlRenderer(GlKeeps keeps) : keeps_(keeps) {}
    static Result<Program> make_program(const char* fragment_text);
    void make_buffers();
    void make_framebuffer();
    void create_texture(ImTextureData& texture);
    void draw_batch(const GlBatch& batch);

    GlKeeps keeps_;
    int width_ = 0, height_ = 0;
    Program textured_, plain_;
    unsigned array_ = 0, vertex_buffer_ = 0, index_buffer_ = 0;
    unsigned picture_ = 0, framebuffer_ = 0; ///< 0: the back buffer
    GlBatches batches_;
    std::uint32_t waiting_ = 0; ///< indices OpenGL may have collected but not drawn
};

} // namespace fyr
