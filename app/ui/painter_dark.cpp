// Everything goes dark but one place.
#include "ui/painter.hpp"

#include <imgui.h>

#include <numbers>

namespace fyr {

namespace {

/// The dark lies in tiles: while the light moves, only the tiles around it change, and no others are painted again.
constexpr float tile = 240;

bool meet(Rect a, Rect b) { return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom(); }

} // namespace

void Painter::dark_around(Rect area, Rect hole, float radius, Color color)
{
    const auto patch = [&](float x, float y, float right, float bottom) {
        if (right > x && bottom > y) rect({x, y, right - x, bottom - y}, color);
    };
    for (float y = area.y; y < area.bottom(); y += tile)
        for (float x = area.x; x < area.right(); x += tile) {
            const float right = std::min(x + tile, area.right()), bottom = std::min(y + tile, area.bottom());
            if (!meet({x, y, right - x, bottom - y}, hole)) {
                patch(x, y, right, bottom);
                continue;
            }
            const float from = std::clamp(hole.y, y, bottom), to = std::clamp(hole.bottom(), y, bottom);
            patch(x, y, right, from);
            patch(x, from, std::min(hole.x, right), to);
            patch(std::max(hole.right(), x), from, right, to);
            patch(x, to, right, bottom);
        }
    clip(area);
    const ImDrawListFlags flags = list_->Flags;
    list_->Flags &= ~ImDrawListFlags_AntiAliasedFill; // soft edges would show as lines where it meets the tiles; the rim covers the arc
    const float r = std::min({px(radius), px(hole.w) / 2, px(hole.h) / 2});
    const float left = snapped(hole.x), top = snapped(hole.y), right = snapped(hole.right()), bottom = snapped(hole.bottom());
    const auto corner = [&](float x, float y, float cx, float cy, float from) {
        if (r <= 0) return;
        list_->PathLineTo(ImVec2(x, y)); // a fan around the corner: nothing of it reaches into the light
        list_->PathArcTo(ImVec2(cx, cy), r, from, from + std::numbers::pi_v<float> / 2);
        list_->PathFillConvex(color);
    };
    constexpr float pi = std::numbers::pi_v<float>;
    corner(left, top, left + r, top + r, pi);
    corner(right, top, right - r, top + r, 1.5F * pi);
    corner(right, bottom, right - r, bottom - r, 0);
    corner(left, bottom, left + r, bottom - r, 0.5F * pi);
    list_->Flags = flags;
    unclip();
}

} // namespace fyr
