// Reads draw data into groups with hashes. This runs over every vertex of every frame, so it does each thing once.
#include "platform/damage.hpp"

#include "platform/drawing.hpp"

#include <imgui.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
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

constexpr float far_away = std::numeric_limits<float>::max();

template <class T> std::uint64_t word_of(const T& value)
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

/// Two triangles (0 1 2, 0 2 3) and nothing that hangs on them: glyphs and plain boxes, so nearly everything.
bool is_lone_box(const ImDrawIdx* at, unsigned left)
{
    const unsigned base = at[0], after = base + 3;
    return left >= 6 && at[1] == base + 1 && at[2] == base + 2 && at[3] == base && at[4] == base + 2 &&
           at[5] == after && (left < 9 || (at[6] > after && at[7] > after && at[8] > after));
}

Triangles next_triangles(const ImDrawIdx* indices, unsigned first, unsigned end)
{
    if (is_lone_box(indices + first, end - first))
        return {0x452821E638D01377u, first + 6, indices[first], indices[first] + 3};
    const std::uint64_t base = indices[first], spread = 1 | std::uint64_t{1} << 21 | std::uint64_t{1} << 42;
    std::uint64_t shape = 0x243F6A8885A308D3u, other_shape = 0x13198A2E03707344u; // by turns: one waits, one works
    unsigned end_of_run = first, lowest = indices[first],
             highest = std::max({indices[first], indices[first + 1], indices[first + 2]});
    for (; end_of_run + 2 < end; end_of_run += 3) {
        const unsigned a = indices[end_of_run], b = indices[end_of_run + 1], c = indices[end_of_run + 2];
        if (a > highest && b > highest && c > highest) break;
        highest = std::max(std::max(highest, a), std::max(b, c));
        lowest = std::min(std::min(lowest, a), std::min(b, c));
        const std::uint64_t corners = a + (std::uint64_t{b} << 21) + (std::uint64_t{c} << 42) - base * spread;
        const std::uint64_t mixed = mix(shape, corners);
        shape = other_shape;
        other_shape = mixed;
    }
    return {mix(shape, std::rotl(other_shape, 32)), end_of_run, lowest, highest};
}

/// The smallest box around some places on the glass, and around what they show of their texture.
struct Bounds {
    std::array<float, 4> least{far_away, far_away, far_away, far_away}; ///< x, y, u, v
    std::array<float, 4> most{-far_away, -far_away, -far_away, -far_away};
    void add(const ImDrawVert* from, const ImDrawVert* to)
    {
#if defined(__SSE2__) // four at a time; compilers do not see it by themselves
        __m128 low = _mm_loadu_ps(least.data()), high = _mm_loadu_ps(most.data()), low_2 = low, high_2 = high;
        const ImDrawVert* v = from;
        for (; to - v >= 2; v += 2) {
            const __m128 one = _mm_loadu_ps(&v->pos.x), two = _mm_loadu_ps(&v[1].pos.x);
            low = _mm_min_ps(low, one), low_2 = _mm_min_ps(low_2, two);
            high = _mm_max_ps(high, one), high_2 = _mm_max_ps(high_2, two);
        }
        if (v != to) low = _mm_min_ps(low, _mm_loadu_ps(&v->pos.x)), high = _mm_max_ps(high, _mm_loadu_ps(&v->pos.x));
        _mm_storeu_ps(least.data(), _mm_min_ps(low, low_2));
        _mm_storeu_ps(most.data(), _mm_max_ps(high, high_2));
#else
        for (const ImDrawVert* v = from; v != to; ++v) {
            const std::array<float, 4> four{v->pos.x, v->pos.y, v->uv.x, v->uv.y};
            for (std::size_t i = 0; i < 4; ++i) {
                least[i] = std::min(least[i], four[i]);
                most[i] = std::max(most[i], four[i]);
            }
        }
#endif
    }
};
static_assert(offsetof(ImDrawVert, pos) == 0 && offsetof(ImDrawVert, uv) == 8);

/// Pixels from display units. A little larger than any renderer draws: rounded outwards.
struct ToPixels {
    ImVec2 origin, scale;
    [[nodiscard]] IRect operator()(float left, float top, float right, float bottom) const
    {
        return {down(left, origin.x, scale.x), down(top, origin.y, scale.y), -down(-right, -origin.x, scale.x),
                -down(-bottom, -origin.y, scale.y)};
    }
    static int down(float at, float from, float scale)
    {
        const float px = std::min(std::max((at - from) * scale, -40000.0f), 40000.0f);
        return static_cast<int>(px + 65536.0f) - 65536;
    }
};

std::uint64_t hash_of(const ImDrawVert* from, const ImDrawVert* to, std::uint64_t seed)
{
    const auto look = [](const ImDrawVert& v) { return word_of(v.uv) + v.col * 0xC2B2AE3D27D4EB4Fu; };
    std::uint64_t places = seed, looks = ~seed, places_2 = std::rotl(seed, 16), looks_2 = std::rotl(seed, 48);
    const ImDrawVert* v = from;
    for (; to - v >= 2; v += 2) {
        places = mix(places, word_of(v->pos)), places_2 = mix(places_2, word_of(v[1].pos));
        looks = mix(looks, look(*v)), looks_2 = mix(looks_2, look(v[1]));
    }
    if (v != to) places = mix(places, word_of(v->pos)), looks = mix(looks, look(*v));
    return mix(mix(places, std::rotl(looks, 32)), mix(places_2, std::rotl(looks_2, 32)));
}

struct TexelPart {
    float left, top, right, bottom;
};

/// The texels a texture gets new in this frame, in texture coordinates 0..1.
std::vector<TexelPart> changing_texels(const ImTextureData* texture)
{
    if (!texture || texture->Status == ImTextureStatus_OK) return {};
    if (texture->Status != ImTextureStatus_WantUpdates) return {{-far_away, -far_away, far_away, far_away}};
    std::vector<TexelPart> parts;
    const float w = static_cast<float>(texture->Width), h = static_cast<float>(texture->Height);
    for (const ImTextureRect& r : texture->Updates)
        parts.push_back({static_cast<float>(r.x) / w, static_cast<float>(r.y) / h, static_cast<float>(r.x + r.w) / w,
                         static_cast<float>(r.y + r.h) / h});
    return parts;
}

bool shows_any(const std::vector<TexelPart>& parts, const Bounds& b)
{
    return std::any_of(parts.begin(), parts.end(), [&](const TexelPart& p) {
        return b.least[2] < p.right && p.left < b.most[2] && b.least[3] < p.bottom && p.top < b.most[3];
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

void DamageTracker::read_groups(const ImDrawList& list, const ImDrawCmd& command, const ImDrawData& data,
                                const IRect& clip, Frame& frame)
{
    const ToPixels to_pixels{data.DisplayPos, data.FramebufferScale};
    const std::uint64_t seed = seed_of(command);
    const std::vector<TexelPart> changing = changing_texels(command.TexRef._TexData);
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const unsigned end = command.IdxOffset + command.ElemCount / 3 * 3;
    for (unsigned first = command.IdxOffset; first < end;) {
        const Triangles t = next_triangles(list.IdxBuffer.Data, first, end);
        const ImDrawVert *from = vertices + t.lowest, *to = vertices + t.highest + 1;
        Bounds bounds;
        bounds.add(from, to);
        const auto& [left, top, u0, v0] = bounds.least;
        const auto& [right, bottom, u1, v1] = bounds.most;
        const IRect box = to_pixels(left, top, right, bottom).intersect(clip);
        if (!box.empty()) {
            if (!changing.empty() && shows_any(changing, bounds))
                frame.texels_changed.push_back(static_cast<std::uint32_t>(frame.groups.size()));
            frame.groups.push_back({hash_of(from, to, mix(seed, t.shape)), box, first, t.end - first,
                                    command.VtxOffset + t.lowest, t.highest - t.lowest + 1});
        }
        first = t.end;
    }
}

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
            const ImVec4& r = command.ClipRect;
            const IRect clip = to_pixels(r.x, r.y, r.z, r.w).intersect(picture);
            if (command.UserCallback || command.ElemCount < 3 || clip.empty()) continue;
            const auto first = static_cast<std::uint32_t>(frame.groups.size());
            read_groups(list, command, data, clip, frame);
            const auto count = static_cast<std::uint32_t>(frame.groups.size()) - first;
            if (count > 0) frame.commands.push_back({l, c, first, count});
        }
    }
}

} // namespace fyr
