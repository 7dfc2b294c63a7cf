// One program, one blend state, one vertex layout: software OpenGL compiles each combination anew, and that is start-up
// time. The picture's row 0 is the top of the glass, so that copying it to the window is a plain copy of memory.
#include "platform/gl_renderer.hpp"

#include <glad/gl.h>
#include <imgui.h>

#include <algorithm>
#include <cstddef>

namespace fyr {
namespace {

constexpr const char* vertex_source = R"(#version 330 core
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texel;
layout(location = 2) in vec4 color;
uniform vec2 to_unit;
out vec2 at;
out vec4 tint;
void main() {
    at = texel;
    tint = color;
    gl_Position = vec4(position * to_unit - 1.0, 0.0, 1.0);
})";

constexpr const char* fragment_source = R"(#version 330 core
in vec2 at;
in vec4 tint;
uniform sampler2D picture;
out vec4 result;
void main() { result = tint * texture(picture, at); })";

constexpr std::uint32_t opaque_black = 0xff000000u;

unsigned compile(GLenum kind, const char* source)
{
    const unsigned shader = glCreateShader(kind);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    return shader;
}

void set_sampling()
{
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

const void* buffer_offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

IRect clip_of(const ImDrawCmd& command)
{
    const auto px = [](float value) { return static_cast<int>(std::clamp(value, -1.0e6f, 1.0e6f)); };
    const ImVec4& clip = command.ClipRect;
    return {px(clip.x), px(clip.y), px(clip.z), px(clip.w)};
}

} // namespace

Result<std::unique_ptr<GlRenderer>> GlRenderer::open(int width, int height)
{
    std::unique_ptr<GlRenderer> renderer(new GlRenderer);
    if (auto made = renderer->make_program(); !made) return made.error();
    renderer->make_buffers();
    renderer->resize(width, height);
    return renderer;
}

GlRenderer::~GlRenderer()
{
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteTextures(1, &picture_);
    glDeleteTextures(1, &white_);
    glDeleteBuffers(1, &vertex_buffer_);
    glDeleteBuffers(1, &index_buffer_);
    glDeleteVertexArrays(1, &array_);
    glDeleteProgram(program_);
}

Result<void> GlRenderer::make_program()
{
    const unsigned vertex = compile(GL_VERTEX_SHADER, vertex_source);
    const unsigned fragment = compile(GL_FRAGMENT_SHADER, fragment_source);
    program_ = glCreateProgram();
    glAttachShader(program_, vertex);
    glAttachShader(program_, fragment);
    glLinkProgram(program_);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    int linked = 0;
    glGetProgramiv(program_, GL_LINK_STATUS, &linked);
    if (!linked) return failed(ErrorKind::unsupported, "screen.no_opengl");
    glUseProgram(program_);
    transform_ = glGetUniformLocation(program_, "to_unit");
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    return {};
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
    glGenTextures(1, &white_);
    glBindTexture(GL_TEXTURE_2D, white_);
    const std::uint32_t texel = 0xffffffffu;
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, 1, 1, 0, GL_RGBA, GL_UNSIGNED_BYTE, &texel);
    set_sampling();
}

void GlRenderer::resize(int width, int height)
{
    width_ = width;
    height_ = height;
    glDeleteFramebuffers(1, &framebuffer_);
    glDeleteTextures(1, &picture_);
    glGenTextures(1, &picture_);
    glBindTexture(GL_TEXTURE_2D, picture_);
    // The window's own byte order: then copying there converts nothing.
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, nullptr);
    set_sampling();
    glGenFramebuffers(1, &framebuffer_);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, picture_, 0);
    glViewport(0, 0, width, height);
    glUniform2f(transform_, 2.f / static_cast<float>(width), 2.f / static_cast<float>(height));
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
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

/// A black quad over everything comes first.
void GlRenderer::begin_part()
{
    const float w = static_cast<float>(width_), h = static_cast<float>(height_);
    vertices_.clear();
    for (const ImVec2& corner : {ImVec2(0, 0), ImVec2(w, 0), ImVec2(w, h), ImVec2(0, h)})
        vertices_.push_back({corner, ImVec2(0.5f, 0.5f), opaque_black});
    indices_ = {0, 1, 2, 0, 2, 3};
}

/// Copies the run's vertices and indices to the end of ours; gives the first index.
std::uint32_t GlRenderer::add(const ImDrawData& data, const DrawRun& run)
{
    const ImDrawList& list = *data.CmdLists[run.list];
    const std::uint32_t first = static_cast<std::uint32_t>(indices_.size());
    const std::uint32_t offset = list.CmdBuffer[run.command].VtxOffset;
    const std::uint32_t shift = static_cast<std::uint32_t>(vertices_.size()) + offset - run.first_vertex;
    const ImDrawVert* const vertices = list.VtxBuffer.Data + run.first_vertex;
    vertices_.insert(vertices_.end(), vertices, vertices + run.vertex_count);
    const ImDrawIdx* const indices = list.IdxBuffer.Data + run.first_index;
    indices_.resize(first + run.index_count);
    std::transform(indices, indices + run.index_count, indices_.begin() + first,
                   [shift](ImDrawIdx index) { return index + shift; });
    return first;
}

void GlRenderer::draw_batch(const Batch& batch) const
{
    glScissor(batch.clip.left, batch.clip.top, batch.clip.width(), batch.clip.height());
    glBindTexture(GL_TEXTURE_2D, batch.texture);
    glDrawElements(GL_TRIANGLES, static_cast<int>(batch.count), GL_UNSIGNED_INT,
                   buffer_offset(batch.first * sizeof(std::uint32_t)));
}

void GlRenderer::draw(const ImDrawData& data, const IRect& part, std::span<const DrawRun> runs)
{
    begin_part();
    batches_ = {{part, white_, 0, 6}};
    for (const DrawRun& run : runs) {
        const ImDrawCmd& command = data.CmdLists[run.list]->CmdBuffer[run.command];
        const IRect clip = clip_of(command).intersect(part);
        if (clip.empty()) continue;
        const unsigned texture = static_cast<unsigned>(command.GetTexID());
        const std::uint32_t first = add(data, run);
        if (Batch& last = batches_.back(); last.clip == clip && last.texture == texture)
            last.count += run.index_count;
        else
            batches_.push_back({clip, texture, first, run.index_count});
    }
    const auto bytes = [](std::size_t size) { return static_cast<GLsizeiptr>(size); };
    glBufferData(GL_ARRAY_BUFFER, bytes(vertices_.size() * sizeof(ImDrawVert)), vertices_.data(), GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, bytes(indices_.size() * sizeof(std::uint32_t)), indices_.data(), GL_STREAM_DRAW);
    for (const Batch& batch : batches_) draw_batch(batch);
}

void GlRenderer::copy_to_back(std::span<const IRect> parts)
{
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    for (const IRect& p : parts) // the back buffer's row 0 is its bottom
        glBlitFramebuffer(p.left, p.top, p.right, p.bottom, p.left, height_ - p.top, p.right, height_ - p.bottom,
                          GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glEnable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
}

Image GlRenderer::read_back() const
{
    Image image;
    image.width = width_;
    image.height = height_;
    image.pixels.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glReadPixels(0, 0, width_, height_, GL_RGBA, GL_UNSIGNED_BYTE, image.pixels.data());
    for (std::uint32_t& pixel : image.pixels) pixel |= opaque_black;
    return image;
}

} // namespace fyr
