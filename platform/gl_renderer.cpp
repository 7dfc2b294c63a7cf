// Few combinations of program and blending: software OpenGL compiles each anew, and that is start-up time. But large
// plain areas are most of the pixels, and there each pixel costs a fifteenth without texture and blending.
// In a framebuffer of its own the picture's row 0 is the top of the glass, so that copying it to the window is a plain
// copy of memory; in the back buffer OpenGL has row 0 at the bottom.
#include "platform/gl_renderer.hpp"

#include <glad/gl.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>

namespace fyr {
namespace {

// `zero` is always 0 and does nothing, but as long as it is flat, software OpenGL (llvmpipe) draws triangles as triangles.
// Otherwise it sometimes takes two for a rectangle, and then a pixel's last bit depends on what else is drawn with it: a
// part drawn again would not be the same as the whole.
constexpr const char* vertex_source = R"(#version 330 core
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 color;
uniform vec4 to_unit;
uniform float nought;
out vec2 at;
out vec4 tint;
flat out float zero;
void main() {
    at = texel;
    tint = color;
    zero = nought;
    gl_Position = vec4(position * to_unit.xy + to_unit.zw, 0.0, 1.0);
})";

constexpr const char* textured_source = R"(#version 330 core
in vec2 at;
in vec4 tint;
flat in float zero;
uniform sampler2D picture;
out vec4 result;
void main() { result = tint * texture(picture, at) + zero; })";

constexpr const char* plain_source = R"(#version 330 core
in vec4 tint;
flat in float zero;
out vec4 result;
void main() { result = tint + zero; })";

unsigned compile(GLenum kind, const char* source)
{
    const unsigned shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

/// Software OpenGL collects triangles, a third of a kilobyte each, before it draws: after so many indices we let it.
constexpr std::uint32_t most_waiting = 3 * 8192;

void set_sampling()
{
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

const void* buffer_offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

} // namespace

Result<std::unique_ptr<GlRenderer>> GlRenderer::open(int width, int height, GlKeeps keeps)
{
    std::unique_ptr<GlRenderer> renderer(new GlRenderer(keeps));
    const auto textured = make_program(textured_source), plain = make_program(plain_source);
    if (!textured || !plain) return failed(ErrorKind::unsupported, "screen.no_opengl");
    renderer->textured_ = *textured;
    renderer->plain_ = *plain;
    renderer->make_buffers();
    renderer->resize(width, height);
    return renderer;
}

GlRenderer::~GlRenderer()
{
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteTextures(1, &picture_);
    glDeleteBuffers(1, &vertex_buffer_);
    glDeleteBuffers(1, &index_buffer_);
    glDeleteVertexArrays(1, &array_);
    glDeleteProgram(textured_.name);
    glDeleteProgram(plain_.name);
}

Result<GlRenderer::Program> GlRenderer::make_program(const char* fragment_text)
{
    const unsigned vertex = compile(GL_VERTEX_SHADER, vertex_source);
    const unsigned fragment = compile(GL_FRAGMENT_SHADER, fragment_text);
    Program program;
    program.name = glCreateProgram();
    glAttachShader(program.name, vertex);
    glAttachShader(program.name, fragment);
    glLinkProgram(program.name);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    int linked = 0;
    glGetProgramiv(program.name, GL_LINK_STATUS, &linked);
    if (!linked) return failed(ErrorKind::unsupported, "screen.no_opengl");
    program.to_unit = glGetUniformLocation(program.name, "to_unit");
    return program;
}

void GlRenderer::make_buffers()
{
    glGenVertexArrays(1, &array_);
    glBindVertexArray(array_);
    glGenBuffers(1, &vertex_buffer_);
    glBindBuffer(GL_ARRAY_BUFFER, vertex_buffer_);
    glGenBuffers(1, &index_buffer_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, index_buffer_);
    const int stride = static_cast<int>(sizeof(ImDrawVert));
    for (unsigned i = 0; i < 3; ++i) glEnableVertexAttribArray(i);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, buffer_offset(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, buffer_offset(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, buffer_offset(offsetof(ImDrawVert, col)));
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

void GlRenderer::make_framebuffer()
{
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteTextures(1, &picture_);
    glGenTextures(1, &picture_);
    glBindTexture(GL_TEXTURE_2D, picture_);
    // The window's own byte order: then copying there converts nothing.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width_, height_, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    set_sampling();
    glGenFramebuffers(1, &framebuffer_);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture_, 0);
}

void GlRenderer::resize(int width, int height)
{
    width_ = width;
    height_ = height;
    if (keeps_ == GlKeeps::framebuffer) make_framebuffer();
    glViewport(0, 0, width, height);
    const float x = 2.f / static_cast<float>(width), y = 2.f / static_cast<float>(height);
    for (const Program& program : {textured_, plain_}) {
        glUseProgram(program.name);
        if (keeps_ == GlKeeps::framebuffer)
            glUniform4f(program.to_unit, x, y, -1, -1);
        else
            glUniform4f(program.to_unit, x, -y, -1, 1);
    }
    glEnable(GL_SCISSOR_TEST);
}

void GlRenderer::create_texture(ImTextureData& texture)
{
    unsigned name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (texture.BytesPerPixel == 1) {
        glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, texture.Width, texture.Height, 0, GL_RED, GL_UNSIGNED_BYTE, texture.GetPixels());
        const int white_with_alpha[] = {GL_ONE, GL_ONE, GL_ONE, GL_RED};
        glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_alpha);
    } else {
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE, texture.GetPixels());
    }
    set_sampling();
    texture.SetTexID(static_cast<ImTextureID>(name));
    texture.SetStatus(ImTextureStatus_OK);
}

void GlRenderer::update_textures(const ImDrawData& data)
{
    if (!data.Textures) return;
    for (ImTextureData* texture : *data.Textures) {
        unsigned name = static_cast<unsigned>(texture->TexID);
        if (texture->Status == ImTextureStatus_WantCreate) {
            create_texture(*texture);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            glBindTexture(GL_TEXTURE_2D, name);
            glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
            glPixelStorei(GL_UNPACK_ROW_LENGTH, texture->Width);
            const GLenum format = texture->BytesPerPixel == 1 ? GL_RED : GL_RGBA;
            for (const ImTextureRect& r : texture->Updates)
                glTexSubImage2D(GL_TEXTURE_2D, 0, r.x, r.y, r.w, r.h, format, GL_UNSIGNED_BYTE, texture->GetPixelsAt(r.x, r.y));
            glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            glDeleteTextures(1, &name);
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

void GlRenderer::forget_textures()
{
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed); // Dear ImGui asks for it again as long as somebody uses it
    }
}

void GlRenderer::draw_batch(const GlBatch& batch)
{
    const bool textured = batch.paint == GlPaint::textured;
    glUseProgram(textured ? textured_.name : plain_.name);
    if (textured) glBindTexture(GL_TEXTURE_2D, batch.texture);
    if (batch.paint == GlPaint::opaque)
        glDisable(GL_BLEND);
    else
        glEnable(GL_BLEND);
    const int row = keeps_ == GlKeeps::framebuffer ? batch.clip.top : height_ - batch.clip.bottom;
    glScissor(batch.clip.left, row, batch.clip.width(), batch.clip.height());
    for (std::uint32_t done = 0; done < batch.count;) {
        const std::uint32_t count = std::min(batch.count - done, most_waiting - waiting_);
        glDrawElements(GL_TRIANGLES, static_cast<int>(count), GL_UNSIGNED_INT,
                       buffer_offset((batch.first + done) * sizeof(std::uint32_t)));
        done += count;
        waiting_ += count;
        if (waiting_ < most_waiting) continue;
        glFinish();
        waiting_ = 0;
    }
}

void GlRenderer::draw(const ImDrawData& data, const IRect& part, std::span<const DrawRun> runs)
{
    const ImFontAtlas& fonts = *ImGui::GetIO().Fonts;
    batches_.collect(data, part, runs, {static_cast<unsigned>(fonts.TexRef.GetTexID()), fonts.TexUvWhitePixel});
    const auto bytes = [](std::size_t size) { return static_cast<GLsizeiptr>(size); };
    glBufferData(GL_ARRAY_BUFFER, bytes(batches_.vertices.size() * sizeof(ImDrawVert)), batches_.vertices.data(), GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, bytes(batches_.indices.size() * sizeof(std::uint32_t)), batches_.indices.data(),
                 GL_STREAM_DRAW);
    waiting_ = 0;
    for (const GlBatch& batch : batches_.batches) draw_batch(batch);
}

void GlRenderer::copy_to_back()
{
    if (keeps_ == GlKeeps::back_buffer) return;
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(0, 0, width_, height_, 0, height_, width_, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glEnable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
}

Image GlRenderer::read_back() const
{
    Image image;
    image.width = width_;
    image.height = height_;
    const std::size_t row = static_cast<std::size_t>(width_), rows = static_cast<std::size_t>(height_);
    image.pixels.resize(row * rows);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, image.pixels.data());
    for (std::uint32_t& pixel : image.pixels) pixel |= 0xff000000u; // alpha
    if (keeps_ == GlKeeps::framebuffer) return image;
    for (std::size_t y = 0; y < rows / 2; ++y)
        std::swap_ranges(image.pixels.data() + y * row, image.pixels.data() + (y + 1) * row,
                         image.pixels.data() + (rows - 1 - y) * row);
    return image;
}

} // namespace fyr
