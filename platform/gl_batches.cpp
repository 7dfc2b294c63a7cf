#include "platform/gl_batches.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {
namespace {

constexpr std::uint32_t opaque_black = IM_COL32(0, 0, 0, 255);

IRect clip_of(const ImDrawCmd& command)
{
    const auto px = [](float value) { return static_cast<int>(std::clamp(value, -1.0e6f, 1.0e6f)); };
    const ImVec4& clip = command.ClipRect;
    return {px(clip.x), px(clip.y), px(clip.z), px(clip.w)};
}

bool is_at(const ImDrawVert& v, const ImVec2& uv) { return v.uv.x == uv.x && v.uv.y == uv.y; }

GlPaint paint_of(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImVec2& white_uv)
{
    if (!is_at(a, white_uv) || !is_at(b, white_uv) || !is_at(c, white_uv)) return GlPaint::textured;
    const bool covers = (a.col & b.col & c.col & IM_COL32_A_MASK) == IM_COL32_A_MASK;
    return covers ? GlPaint::opaque : GlPaint::plain;
}

float area_of(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c)
{
    const float ux = b.pos.x - a.pos.x, uy = b.pos.y - a.pos.y, vx = c.pos.x - a.pos.x, vy = c.pos.y - a.pos.y;
    return std::abs(ux * vy - uy * vx) / 2;
}

} // namespace

void GlBatches::add_black(const IRect& part)
{
    const float l = static_cast<float>(part.left), t = static_cast<float>(part.top);
    const float r = static_cast<float>(part.right), b = static_cast<float>(part.bottom);
    vertices.clear();
    for (const ImVec2& corner : {ImVec2(l, t), ImVec2(r, t), ImVec2(r, b), ImVec2(l, b)})
        vertices.push_back({corner, ImVec2(0, 0), opaque_black});
    indices = {0, 1, 2, 0, 2, 3};
    batches = {{part, GlPaint::opaque, 0, 0, 6}};
}

/// Copies the run's vertices and indices to the end of ours.
void GlBatches::add_run(const ImDrawData& data, const DrawRun& run)
{
    const ImDrawList& list = *data.CmdLists[run.list];
    const std::uint32_t offset = list.CmdBuffer[run.command].VtxOffset;
    const std::uint32_t shift = static_cast<std::uint32_t>(vertices.size()) + offset - run.first_vertex;
    const ImDrawVert* const from = list.VtxBuffer.Data + run.first_vertex;
    vertices.insert(vertices.end(), from, from + run.vertex_count);
    const ImDrawIdx* const index = list.IdxBuffer.Data + run.first_index;
    const std::size_t first = indices.size();
    indices.resize(first + run.index_count);
    std::transform(index, index + run.index_count, indices.data() + first, [shift](ImDrawIdx i) { return i + shift; });
}

/// Stretches of equal paint within one shape (triangles hanging together by their vertices), from index `first` to the
/// end. By shape, so that a shape is painted the same way whatever else is drawn with it: rounding may differ.
void GlBatches::split(std::uint32_t first, const ImVec2& white_uv)
{
    stretches_.clear();
    std::uint32_t highest = 0;
    const std::uint32_t end = static_cast<std::uint32_t>(indices.size());
    for (std::uint32_t i = first; i + 3 <= end; i += 3) {
        const auto [lowest_here, highest_here] = std::minmax({indices[i], indices[i + 1], indices[i + 2]});
        const ImDrawVert &a = vertices[indices[i]], &b = vertices[indices[i + 1]], &c = vertices[indices[i + 2]];
        const GlPaint paint = paint_of(a, b, c, white_uv);
        if (i == first || lowest_here > highest || stretches_.back().paint != paint) stretches_.push_back({paint, i, 0, 0});
        highest = std::max(highest, highest_here);
        stretches_.back().count += 3;
        if (paint != GlPaint::textured) stretches_.back().area += area_of(a, b, c);
    }
}

void GlBatches::push(const IRect& clip, unsigned texture, const Stretch& stretch)
{
    const GlPaint paint = stretch.area < least_area ? GlPaint::textured : stretch.paint;
    const unsigned used = paint == GlPaint::textured ? texture : 0;
    if (GlBatch& last = batches.back(); last.clip == clip && last.paint == paint && last.texture == used)
        last.count += stretch.count;
    else
        batches.push_back({clip, paint, used, stretch.first, stretch.count});
}

void GlBatches::collect(const ImDrawData& data, const IRect& part, std::span<const DrawRun> runs, const GlWhite& white)
{
    add_black(part);
    for (const DrawRun& run : runs) {
        const ImDrawCmd& command = data.CmdLists[run.list]->CmdBuffer[run.command];
        const IRect clip = clip_of(command).intersect(part);
        const unsigned texture = static_cast<unsigned>(command.GetTexID());
        if (clip.empty() || texture == 0) continue;
        const std::uint32_t first = static_cast<std::uint32_t>(indices.size());
        add_run(data, run);
        if (texture == white.texture)
            split(first, white.uv);
        else
            stretches_ = {{GlPaint::textured, first, run.index_count, 0}};
        for (const Stretch& stretch : stretches_) push(clip, texture, stretch);
    }
}

} // namespace fyr
