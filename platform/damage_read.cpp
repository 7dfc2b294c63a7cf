// Reads draw data into groups with hashes. This runs over every vertex of every frame, so it does each thing once.
#include "platform/damage.hpp"

#include "platform/drawing.hpp"

#include <imgui.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace fyr {
namespace {

/// Mixes one word into a hash. Three of these run side by side, so that they do not wait for each other.
std::uint64_t mix(std::uint64_t hash, std::uint64_t word)
{
    const std::uint64_t h = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return h ^ (h >> 29);
}

template <class T>
std::uint64_t word_of(const T& value)
{
    static_assert(sizeof(T) == 8);
    std::uint64_t word = 0;
    std::memcpy(&word, &value, 8);
    return word;
}

/// The triangles from `first` on that hang together, and the vertices they use (indices as they stand in the buffer).
struct Triangles {
    std::uint64_t shape = 0;
    unsigned end = 0, lowest = 0, highest = 0;
};

Triangles next_triangles(const ImDrawIdx* indices, unsigned first, unsigned end)
{
    Triangles t{0x243F6A8885A308D3u, first, indices[first], 0};
    const unsigned base = indices[first];
    for (; t.end + 2 < end; t.end += 3) {
        const unsigned a = indices[t.end], b = indices[t.end + 1], c = indices[t.end + 2];
        const unsigned low = std::min(std::min(a, b), c);
        if (low > t.highest && t.end != first) break;
        t.highest = std::max(t.highest, std::max(std::max(a, b), c));
        t.lowest = std::min(t.lowest, low);
        t.shape = mix(t.shape, std::uint64_t{a - base} | std::uint64_t{b - base} << 21 | std::uint64_t{c - base} << 42);
    }
    return t;
}

struct Bounds {
    float left, top, right, bottom;
    void add(const ImVec2& p)
    {
        left = std::min(left, p.x), right = std::max(right, p.x);
        top = std::min(top, p.y), bottom = std::max(bottom, p.y);
    }
};
constexpr float far_away = std::numeric_limits<float>::max();
constexpr Bounds no_bounds{far_away, far_away, -far_away, -far_away};

/// Pixels from display units. A little larger than any renderer draws: rounded outwards.
struct ToPixels {
    ImVec2 origin, scale;
    [[nodiscard]] IRect operator()(const Bounds& b) const
    {
        return {down(b.left, origin.x, scale.x), down(b.top, origin.y, scale.y), -down(-b.right, -origin.x, scale.x),
                -down(-b.bottom, -origin.y, scale.y)};
    }
    static int down(float at, float from, float scale)
    {
        const float px = std::min(std::max((at - from) * scale, -40000.0f), 40000.0f);
        return static_cast<int>(px + 65536.0f) - 65536;
    }
};

/// The texels a texture gets new in this frame, in texture coordinates 0..1.
std::vector<Bounds> changing_texels(const ImTextureData* texture)
{
    if (!texture || texture->Status == ImTextureStatus_OK) return {};
    if (texture->Status != ImTextureStatus_WantUpdates) return {{-far_away, -far_away, far_away, far_away}};
    std::vector<Bounds> parts;
    const float w = static_cast<float>(texture->Width), h = static_cast<float>(texture->Height);
    for (const ImTextureRect& r : texture->Updates)
        parts.push_back({static_cast<float>(r.x) / w, static_cast<float>(r.y) / h, static_cast<float>(r.x + r.w) / w,
                         static_cast<float>(r.y + r.h) / h});
    return parts;
}

bool shows_any(const std::vector<Bounds>& parts, const ImDrawVert* from, const ImDrawVert* to)
{
    Bounds shown = no_bounds;
    for (const ImDrawVert* v = from; v != to; ++v) shown.add(v->uv);
    return std::any_of(parts.begin(), parts.end(), [&](const Bounds& p) {
        return shown.left < p.right && p.left < shown.right && shown.top < p.bottom && p.top < shown.bottom;
    });
}

std::uint64_t seed_of(const ImDrawCmd& command)
{
    const ImTextureData* texture = command.TexRef._TexData;
    std::uint64_t seed = mix(0x13198A2E03707344u, reinterpret_cast<std::uintptr_t>(texture));
    seed = mix(seed, static_cast<std::uint64_t>(texture ? texture->UniqueID : 0));
    if (!texture) seed = mix(seed, word_of(command.TexRef._TexID));
    seed = mix(seed, word_of(ImVec2(command.ClipRect.x, command.ClipRect.y)));
    return mix(seed, word_of(ImVec2(command.ClipRect.z, command.ClipRect.w)));
}

} // namespace

void DamageTracker::read(const ImDrawData& data, const IRect& picture, Frame& frame)
{
    frame.groups.clear();
    frame.commands.clear();
    frame.texels_changed.clear();
    const ToPixels to_pixels{data.DisplayPos, data.FramebufferScale};
    for (int l = 0; l < data.CmdLists.Size; ++l) {
        const ImDrawList& list = *data.CmdLists[l];
        for (int c = 0; c < list.CmdBuffer.Size; ++c) {
            const ImDrawCmd& command = list.CmdBuffer[c];
            if (command.UserCallback || command.ElemCount < 3) continue;
            const ImVec4& r = command.ClipRect;
            const IRect clip = to_pixels({r.x, r.y, r.z, r.w}).intersect(picture);
            if (clip.empty()) continue;
            const std::uint64_t seed = seed_of(command);
            const std::vector<Bounds> changing = changing_texels(command.TexRef._TexData);
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            const std::uint32_t first_group = static_cast<std::uint32_t>(frame.groups.size());
            const unsigned end = command.IdxOffset + command.ElemCount / 3 * 3;
            for (unsigned first = command.IdxOffset; first < end;) {
                const Triangles t = next_triangles(list.IdxBuffer.Data, first, end);
                std::uint64_t places = seed, looks = t.shape;
                Bounds bounds = no_bounds;
                for (const ImDrawVert* v = vertices + t.lowest; v <= vertices + t.highest; ++v) {
                    places = mix(places, word_of(v->pos));
                    looks = mix(looks, word_of(v->uv) + v->col * 0xC2B2AE3D27D4EB4Fu);
                    bounds.add(v->pos);
                }
                const IRect box = to_pixels(bounds).intersect(clip);
                if (!box.empty()) {
                    if (!changing.empty() && shows_any(changing, vertices + t.lowest, vertices + t.highest + 1))
                        frame.texels_changed.push_back(static_cast<std::uint32_t>(frame.groups.size()));
                    frame.groups.push_back({mix(places, std::rotl(looks, 32)), box, first, t.end - first,
                                            command.VtxOffset + t.lowest, t.highest - t.lowest + 1});
                }
                first = t.end;
            }
            const std::uint32_t count = static_cast<std::uint32_t>(frame.groups.size()) - first_group;
            if (count > 0) frame.commands.push_back({l, c, first_group, count});
        }
    }
}

} // namespace fyr
