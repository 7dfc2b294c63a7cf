// Textures are kept as bytes of opacity unless they really hold colours: a font atlas costs a quarter, and glyphs
// are drawn faster.
#include "platform/drawing.hpp"

#include "platform/damage.hpp"

#include <imgui.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace fyr {
namespace {

void copy_texels(Texture& to, const ImTextureData& from, const IRect& part, ColorOrder order)
{
    for (int y = part.top; y < part.bottom; ++y) {
        const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(from.Width);
        for (int x = part.left; x < part.right; ++x) {
            const std::size_t at = row + static_cast<std::size_t>(x);
            if (from.BytesPerPixel == 1)
                to.alpha[at] = from.Pixels[at];
            else if (to.colors.empty())
                to.alpha[at] = from.Pixels[at * 4 + 3];
            else {
                std::memcpy(&to.colors[at], from.Pixels + at * 4, 4);
                if (order == ColorOrder::bgra) to.colors[at] = red_and_blue_swapped(to.colors[at]);
            }
        }
    }
}

/// Whether any texel to be seen there is not plain white. (Dear ImGui's own UseColors speaks of fonts only.)
bool has_colors(const ImTextureData& from, const IRect& part)
{
    if (from.BytesPerPixel != 4) return false;
    for (int y = part.top; y < part.bottom; ++y)
        for (int x = part.left; x < part.right; ++x) {
            const unsigned char* texel = from.Pixels + (static_cast<std::ptrdiff_t>(y) * from.Width + x) * 4;
            if (texel[3] != 0 && (texel[0] & texel[1] & texel[2]) != 255) return true;
        }
    return false;
}

std::shared_ptr<Texture> copy_all(const ImTextureData& from, ColorOrder order)
{
    auto texels = std::make_shared<Texture>();
    texels->width = from.Width;
    texels->height = from.Height;
    const std::size_t count = static_cast<std::size_t>(from.Width) * static_cast<std::size_t>(from.Height);
    const IRect whole{0, 0, from.Width, from.Height};
    if (has_colors(from, whole))
        texels->colors.resize(count);
    else
        texels->alpha.resize(count);
    copy_texels(*texels, from, whole, order);
    return texels;
}

/// Carries the updates over; makes a copy when a drawing still needs the old texels, or when colours come in.
void update_texels(std::shared_ptr<Texture>& texels, const ImTextureData& from, ColorOrder order)
{
    bool again = texels.use_count() > 1;
    for (const ImTextureRect& r : from.Updates)
        again = again || (texels->colors.empty() && has_colors(from, {r.x, r.y, r.x + r.w, r.y + r.h}));
    if (again) {
        texels = copy_all(from, order);
        return;
    }
    for (const ImTextureRect& r : from.Updates) copy_texels(*texels, from, {r.x, r.y, r.x + r.w, r.y + r.h}, order);
}

/// The next group: triangles from `first` on, until one has only vertices that come after all before it.
struct Run {
    std::uint32_t end = 0;
    std::int32_t x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

Run next_run(const Drawing& d, std::uint32_t first, std::uint32_t end)
{
    constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
    Run run{first, most, most, -most, -most};
    std::uint32_t highest = 0;
    for (; run.end < end; run.end += 3) {
        const std::uint32_t a = d.indices[run.end], b = d.indices[run.end + 1], c = d.indices[run.end + 2];
        if (run.end != first && std::min({a, b, c}) > highest) break;
        highest = std::max({highest, a, b, c});
        for (const std::uint32_t i : {a, b, c}) {
            const DrawVertex& v = d.vertices[i];
            run.x0 = std::min(run.x0, v.x), run.x1 = std::max(run.x1, v.x);
            run.y0 = std::min(run.y0, v.y), run.y1 = std::max(run.y1, v.y);
        }
    }
    return run;
}

/// Glyphs of one line are looked at together: fewer boxes to ask, hardly more area.
bool belongs_to(const DrawGroup& before, const DrawGroup& next)
{
    if (before.first_index + before.index_count != next.first_index || before.index_count > 180) return false;
    const IRect both = before.box.unite(next.box);
    return both.area() <= 2 * (before.box.area() + next.box.area()) && both.height() <= 2 * next.box.height();
}

void add_groups(Drawing& d, DrawCommand& command, std::uint32_t first, std::uint32_t end)
{
    command.first_group = static_cast<std::uint32_t>(d.groups.size());
    while (first < end) {
        const Run run = next_run(d, first, end);
        const IRect box{first_pixel(run.x0), first_pixel(run.y0), first_pixel(run.x1), first_pixel(run.y1)};
        const DrawGroup group{first, run.end - first, box.intersect(command.clip)};
        first = run.end;
        if (group.box.empty()) continue;
        if (d.groups.size() > command.first_group && belongs_to(d.groups.back(), group)) {
            d.groups.back().index_count += group.index_count;
            d.groups.back().box = d.groups.back().box.unite(group.box);
        } else {
            d.groups.push_back(group);
        }
    }
    command.group_count = static_cast<std::uint32_t>(d.groups.size()) - command.first_group;
}

int texture_index(Drawing& d, const std::shared_ptr<const Texture>& texture)
{
    for (std::size_t i = 0; i < d.textures.size(); ++i)
        if (d.textures[i] == texture) return static_cast<int>(i);
    d.textures.push_back(texture);
    return static_cast<int>(d.textures.size()) - 1;
}

std::int32_t to_texel(float uv, int size)
{
    const double at = static_cast<double>(uv) * size;
    if (!(at > -16384)) return -16384 * 256;
    return static_cast<std::int32_t>(std::floor(std::min(at, 16384.0) * 256 + 0.5));
}

/// All triangles of one Dear ImGui command.
DrawRun whole_run(const ImDrawList& list, const ImDrawCmd& from)
{
    std::uint32_t lowest = std::numeric_limits<std::uint32_t>::max(), highest = 0;
    const ImDrawIdx* const begin = list.IdxBuffer.Data + from.IdxOffset;
    for (const ImDrawIdx* i = begin; i != begin + from.ElemCount; ++i) {
        lowest = std::min<std::uint32_t>(lowest, *i);
        highest = std::max<std::uint32_t>(highest, *i);
    }
    return {0, 0, from.IdxOffset, from.ElemCount / 3 * 3, from.VtxOffset + lowest, highest - lowest + 1};
}

/// Adds triangles of Dear ImGui to one drawing.
class Copier {
public:
    Copier(Drawing& drawing, const ImDrawData& data, const TextureKeeper& keeper)
        : d_(drawing), origin_(data.DisplayPos), scale_(data.FramebufferScale), keeper_(keeper)
    {
    }

    void add(const ImDrawList& list, const ImDrawCmd& from, const DrawRun& run, const IRect& area)
    {
        const std::shared_ptr<const Texture> texture = keeper_.find(from.TexRef._TexData);
        if (from.UserCallback || run.index_count < 3 || !texture) return;
        const IRect clip{px(from.ClipRect.x, origin_.x, scale_.x), px(from.ClipRect.y, origin_.y, scale_.y),
                         px(from.ClipRect.z, origin_.x, scale_.x), px(from.ClipRect.w, origin_.y, scale_.y)};
        DrawCommand command{clip.intersect(area), texture_index(d_, texture), 0, 0};
        if (command.clip.empty()) return;
        const std::uint32_t first = static_cast<std::uint32_t>(d_.indices.size());
        add_triangles(list, from, run, *texture);
        add_groups(d_, command, first, first + run.index_count);
        if (command.group_count > 0) d_.commands.push_back(command);
    }

private:
    static int px(float at, float from, float scale) { return first_pixel(to_fixed((at - from) * scale)); }

    void add_triangles(const ImDrawList& list, const ImDrawCmd& from, const DrawRun& run, const Texture& texture)
    {
        const bool swapped = keeper_.order() == ColorOrder::bgra;
        const std::uint32_t base = static_cast<std::uint32_t>(d_.vertices.size());
        const ImDrawVert* const vertices = list.VtxBuffer.Data + run.first_vertex;
        for (const ImDrawVert* v = vertices; v != vertices + run.vertex_count; ++v)
            d_.vertices.push_back({to_fixed((v->pos.x - origin_.x) * scale_.x), to_fixed((v->pos.y - origin_.y) * scale_.y),
                                   to_texel(v->uv.x, texture.width), to_texel(v->uv.y, texture.height),
                                   swapped ? red_and_blue_swapped(v->col) : v->col});
        const ImDrawIdx* const indices = list.IdxBuffer.Data + run.first_index;
        const std::uint32_t shift = base + from.VtxOffset - run.first_vertex; // wraps where it must
        for (const ImDrawIdx* i = indices; i != indices + run.index_count; ++i) d_.indices.push_back(shift + *i);
    }

    Drawing& d_;
    ImVec2 origin_, scale_;
    const TextureKeeper& keeper_;
};

} // namespace

std::int32_t to_fixed(float px)
{
    constexpr int most = DrawVertex::max_px;
    if (!(px > static_cast<float>(-most))) return -most * DrawVertex::one;
    if (px > static_cast<float>(most)) return most * DrawVertex::one;
    // Truncating a positive number is floor; the sum is exact in double.
    constexpr double up = 1 << 24;
    return static_cast<std::int32_t>(static_cast<double>(px) * DrawVertex::one + up + 0.5) - (1 << 24);
}

void TextureKeeper::release()
{
    for (Kept& kept : kept_) {
        kept.data->SetTexID(ImTextureID_Invalid);
        kept.data->SetStatus(ImTextureStatus_Destroyed);
    }
    kept_.clear();
}

void TextureKeeper::update(const ImDrawData& data)
{
    if (!data.Textures) return;
    // Whoever takes a texture of its own away from Dear ImGui may destroy it at once.
    std::erase_if(kept_, [&](const Kept& k) { return !data.Textures->contains(k.data); });
    for (ImTextureData* texture : *data.Textures) {
        const auto kept = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& k) { return k.data == texture; });
        if (texture->Status == ImTextureStatus_WantCreate) {
            if (kept == kept_.end())
                kept_.push_back({texture, copy_all(*texture, order_)});
            else
                kept->texels = copy_all(*texture, order_);
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates && kept != kept_.end()) {
            update_texels(kept->texels, *texture, order_);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            if (kept != kept_.end()) kept_.erase(kept);
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

std::shared_ptr<const Texture> TextureKeeper::find(const ImTextureData* texture) const
{
    for (const Kept& kept : kept_)
        if (kept.data == texture) return kept.texels;
    return nullptr;
}

IRect picture_of(const ImDrawData& data)
{
    const auto px = [](float size, float scale) { return std::max(first_pixel(to_fixed(size * scale)), 0); };
    return {0, 0, px(data.DisplaySize.x, data.FramebufferScale.x), px(data.DisplaySize.y, data.FramebufferScale.y)};
}

namespace {

Drawing empty_drawing(const ImDrawData& data, std::size_t vertices, std::size_t indices)
{
    Drawing d;
    const IRect picture = picture_of(data);
    d.width = picture.width();
    d.height = picture.height();
    d.vertices.reserve(vertices);
    d.indices.reserve(indices);
    return d;
}

} // namespace

Drawing make_drawing(const ImDrawData& data, const TextureKeeper& keeper)
{
    Drawing d = empty_drawing(data, static_cast<std::size_t>(data.TotalVtxCount), static_cast<std::size_t>(data.TotalIdxCount));
    Copier copier(d, data, keeper);
    const IRect picture{0, 0, d.width, d.height};
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& from : list->CmdBuffer)
            if (from.ElemCount >= 3) copier.add(*list, from, whole_run(*list, from), picture);
    return d;
}

Drawing make_drawing(const ImDrawData& data, const TextureKeeper& keeper, const IRect& area, std::span<const DrawRun> runs)
{
    std::size_t vertices = 0, indices = 0;
    for (const DrawRun& run : runs) vertices += run.vertex_count, indices += run.index_count;
    Drawing d = empty_drawing(data, vertices, indices);
    Copier copier(d, data, keeper);
    const IRect shown = area.intersect({0, 0, d.width, d.height});
    for (const DrawRun& run : runs) {
        const ImDrawList& list = *data.CmdLists[run.list];
        copier.add(list, list.CmdBuffer[run.command], run, shown);
    }
    return d;
}

} // namespace fyr
