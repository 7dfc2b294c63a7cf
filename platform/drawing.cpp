// Textures are kept as bytes of opacity unless they really hold colours: a font atlas costs a quarter, and glyphs
// are drawn faster.
#include "platform/drawing.hpp"

#include <imgui.h>

#include <cmath>
#include <cstring>
#include <limits>

namespace fyr {
namespace {

void copy_texels(Texture& to, const ImTextureData& from, const IRect& part)
{
    for (int y = part.top; y < part.bottom; ++y) {
        const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(from.Width);
        for (int x = part.left; x < part.right; ++x) {
            const std::size_t at = row + static_cast<std::size_t>(x);
            if (from.BytesPerPixel == 1)
                to.alpha[at] = from.Pixels[at];
            else if (to.colors.empty())
                to.alpha[at] = from.Pixels[at * 4 + 3];
            else
                std::memcpy(&to.colors[at], from.Pixels + at * 4, 4);
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

std::shared_ptr<Texture> copy_all(const ImTextureData& from)
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
    copy_texels(*texels, from, whole);
    return texels;
}

/// Carries the updates over; makes a copy when a drawing still needs the old texels, or when colours come in.
void update_texels(std::shared_ptr<Texture>& texels, const ImTextureData& from)
{
    bool again = texels.use_count() > 1;
    for (const ImTextureRect& r : from.Updates)
        again = again || (texels->colors.empty() && has_colors(from, {r.x, r.y, r.x + r.w, r.y + r.h}));
    if (again) {
        texels = copy_all(from);
        return;
    }
    for (const ImTextureRect& r : from.Updates) copy_texels(*texels, from, {r.x, r.y, r.x + r.w, r.y + r.h});
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

struct Placing {
    ImVec2 origin, scale;
};

/// Copies the vertices and indices of one Dear ImGui command to the end of the drawing.
void add_triangles(Drawing& d, const ImDrawList& list, const ImDrawCmd& from, const Placing& place,
                   const Texture& texture)
{
    std::uint32_t lowest = std::numeric_limits<std::uint32_t>::max(), highest = 0;
    const int begin = static_cast<int>(from.IdxOffset), end = begin + static_cast<int>(from.ElemCount);
    for (int i = begin; i < end; ++i) {
        lowest = std::min<std::uint32_t>(lowest, list.IdxBuffer[i]);
        highest = std::max<std::uint32_t>(highest, list.IdxBuffer[i]);
    }
    const std::uint32_t base = static_cast<std::uint32_t>(d.vertices.size());
    for (std::uint32_t i = lowest; i <= highest; ++i) {
        const ImDrawVert& v = list.VtxBuffer[static_cast<int>(from.VtxOffset + i)];
        d.vertices.push_back({to_fixed((v.pos.x - place.origin.x) * place.scale.x),
                              to_fixed((v.pos.y - place.origin.y) * place.scale.y), to_texel(v.uv.x, texture.width),
                              to_texel(v.uv.y, texture.height), v.col});
    }
    for (int i = begin; i < end; ++i) d.indices.push_back(base + list.IdxBuffer[i] - lowest);
}

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
                kept_.push_back({texture, copy_all(*texture)});
            else
                kept->texels = copy_all(*texture);
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID) + 1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates && kept != kept_.end()) {
            update_texels(kept->texels, *texture);
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

Drawing make_drawing(const ImDrawData& data, const TextureKeeper& keeper)
{
    Drawing d;
    const Placing place{data.DisplayPos, data.FramebufferScale};
    const IRect picture = picture_of(data);
    d.width = picture.width();
    d.height = picture.height();
    d.vertices.reserve(static_cast<std::size_t>(data.TotalVtxCount));
    d.indices.reserve(static_cast<std::size_t>(data.TotalIdxCount));
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& from : list->CmdBuffer) {
            const std::shared_ptr<const Texture> texture = keeper.find(from.TexRef._TexData);
            if (from.UserCallback || from.ElemCount < 3 || !texture) continue;
            const auto x = [&](float px) { return first_pixel(to_fixed((px - place.origin.x) * place.scale.x)); };
            const auto y = [&](float px) { return first_pixel(to_fixed((px - place.origin.y) * place.scale.y)); };
            const IRect clip{x(from.ClipRect.x), y(from.ClipRect.y), x(from.ClipRect.z), y(from.ClipRect.w)};
            DrawCommand command{clip.intersect(picture), texture_index(d, texture), 0, 0};
            if (command.clip.empty()) continue;
            const std::uint32_t first = static_cast<std::uint32_t>(d.indices.size());
            add_triangles(d, *list, from, place, *texture);
            add_groups(d, command, first, first + from.ElemCount / 3 * 3);
            if (command.group_count > 0) d.commands.push_back(command);
        }
    }
    return d;
}

} // namespace fyr
