#include "ui/painter.hpp"

#include <imgui.h>
#include <imgui_internal.h> // ShadeVerts…: gradients on rounded shapes

#include <cmath>
#include <numbers>

namespace fyr {

namespace {

constexpr float pi = std::numbers::pi_v<float>;
ImVec2 vec(float x, float y) { return {x, y}; }

} // namespace

ImDrawList& page_list() { return *ImGui::GetBackgroundDrawList(); }

float Painter::px(float lp) const { return lp * metrics_->scale; }
float Painter::snapped(float lp) const { return std::floor(lp * metrics_->scale + 0.5F); }
float Painter::stroke(float lp) const { return std::max(1.F, std::floor(lp * metrics_->scale + 0.5F)); }

void Painter::rect(Rect r, Color color, float radius)
{
    if (watch_) tell(Drawn::What::rect, r, color, color);
    list_->AddRectFilled(vec(snapped(r.x), snapped(r.y)), vec(snapped(r.right()), snapped(r.bottom())), color, px(radius));
}

void Painter::border(Rect r, Color color, float width, float radius)
{
    const float w = stroke(width), half = w / 2;
    list_->AddRect(vec(snapped(r.x) + half, snapped(r.y) + half), vec(snapped(r.right()) - half, snapped(r.bottom()) - half),
                   color, std::max(0.F, px(radius) - half), 0, w);
}

void Painter::rect_vertical(Rect r, Color top, Color bottom, float radius_top, float radius_bottom)
{
    if (watch_) tell(Drawn::What::rect, r, top, bottom);
    const ImVec2 a = vec(snapped(r.x), snapped(r.y)), b = vec(snapped(r.right()), snapped(r.bottom()));
    if (radius_top <= 0 && radius_bottom <= 0) {
        list_->AddRectFilledMultiColor(a, b, top, top, bottom, bottom);
        return;
    }
    const int first = list_->VtxBuffer.Size;
    const float rt = px(radius_top), rb = px(radius_bottom);
    const auto corner = [&](float cx, float cy, float radius, float from) {
        if (radius <= 0) list_->PathLineTo(vec(cx, cy));
        else list_->PathArcTo(vec(cx, cy), radius, from, from + pi / 2);
    };
    corner(a.x + rt, a.y + rt, rt, pi);
    corner(b.x - rt, a.y + rt, rt, 1.5F * pi);
    corner(b.x - rb, b.y - rb, rb, 0);
    corner(a.x + rb, b.y - rb, rb, 0.5F * pi);
    list_->PathFillConvex(top);
    ImGui::ShadeVertsLinearColorGradientKeepAlpha(list_, first, list_->VtxBuffer.Size, a, vec(a.x, b.y), top, bottom);
}

void Painter::rect_across(Rect r, Color left, Color right)
{
    if (watch_) tell(Drawn::What::rect, r, left, right);
    list_->AddRectFilledMultiColor(vec(snapped(r.x), snapped(r.y)), vec(snapped(r.right()), snapped(r.bottom())), left, right, right, left);
}

void Painter::polygon(const std::vector<Point>& points, Color color)
{
    if (watch_) tell(Drawn::What::polygon, {}, color, color, &points);
    for (const Point p : points) list_->PathLineTo(vec(px(p.x), px(p.y)));
    list_->PathFillConvex(color);
}

void Painter::polygon_gradient(const std::vector<Point>& points, Point from, Point to, Color a, Color b)
{
    // Drawn by hand, because the edge's alpha must follow a gradient that may end in nothing (the beam).
    const auto n = static_cast<int>(points.size());
    if (n < 3) return;
    if (watch_) tell(Drawn::What::polygon, {}, a, b, &points);
    const float dx = px(to.x) - px(from.x), dy = px(to.y) - px(from.y);
    const float length = std::max(dx * dx + dy * dy, 1e-6F);
    const auto shade = [&](float x, float y) {
        const float t = ((x - px(from.x)) * dx + (y - px(from.y)) * dy) / length;
        return mixed(a, b, std::clamp(t, 0.F, 1.F));
    };
    // One px of fringe that fades to nothing keeps slanted edges smooth, as Dear ImGui does for plain fills.
    std::vector<ImVec2> corner, out;
    float turn = 0;
    for (const Point p : points) corner.push_back(vec(px(p.x), px(p.y)));
    for (std::size_t i = 0; i < corner.size(); ++i) {
        const ImVec2 p = corner[i], q = corner[(i + 1) % corner.size()];
        turn += p.x * q.y - q.x * p.y;
    }
    const auto normal = [&](std::size_t i) { // of the edge that leaves corner i, outwards
        const ImVec2 p = corner[i], q = corner[(i + 1) % corner.size()];
        const float ex = q.x - p.x, ey = q.y - p.y, k = (turn > 0 ? 1.F : -1.F) / std::max(std::hypot(ex, ey), 1e-4F);
        return vec(ey * k, -ex * k);
    };
    for (std::size_t i = 0; i < corner.size(); ++i) {
        const ImVec2 a1 = normal((i + corner.size() - 1) % corner.size()), a2 = normal(i);
        const float x = (a1.x + a2.x) / 2, y = (a1.y + a2.y) / 2, grow = 1 / std::max(x * x + y * y, 0.05F);
        out.push_back(vec(x * grow, y * grow));
    }
    const ImVec2 uv = list_->_Data->TexUvWhitePixel;
    list_->PrimReserve((n - 2) * 3 + n * 6, n * 2);
    const ImDrawIdx base = list_->_VtxCurrentIdx;
    const auto index = [&](int i, bool outer) { list_->PrimWriteIdx(base + static_cast<ImDrawIdx>(2 * (i % n) + (outer ? 1 : 0))); };
    for (int i = 2; i < n; ++i) index(0, false), index(i - 1, false), index(i, false);
    for (int i = 0; i < n; ++i) {
        index(i, false), index(i + 1, false), index(i + 1, true);
        index(i, false), index(i + 1, true), index(i, true);
    }
    for (std::size_t i = 0; i < corner.size(); ++i) {
        const ImVec2 c = corner[i];
        const Color color = shade(c.x, c.y);
        list_->PrimWriteVtx(vec(c.x - out[i].x / 2, c.y - out[i].y / 2), uv, color);
        list_->PrimWriteVtx(vec(c.x + out[i].x / 2, c.y + out[i].y / 2), uv, faded(color, 0));
    }
}

void Painter::outline(const std::vector<Point>& points, Color color, float width, bool closed)
{
    for (const Point p : points) list_->PathLineTo(vec(px(p.x), px(p.y)));
    list_->PathStroke(color, closed ? ImDrawFlags_Closed : ImDrawFlags_None, stroke(width));
}

void Painter::line(Point a, Point b, Color color, float width)
{
    list_->AddLine(vec(px(a.x), px(a.y)), vec(px(b.x), px(b.y)), color, stroke(width));
}

void Painter::circle(Point c, float radius, Color color)
{
    if (watch_) tell(Drawn::What::circle, {c.x - radius, c.y - radius, 2 * radius, 2 * radius}, color, color);
    list_->AddCircleFilled(vec(px(c.x), px(c.y)), px(radius), color);
}

void Painter::ring(Point c, float radius, Color color, float width)
{
    constexpr float large = 160; // px: from here on Dear ImGui's own count of corners can be seen
    const int corners = px(radius) > large ? static_cast<int>(px(radius) * 0.8F) : 0;
    list_->AddCircle(vec(px(c.x), px(c.y)), px(radius), color, corners, stroke(width));
}

void Painter::arc(Point c, float radius, Color color, float width, float part)
{
    part = std::clamp(part, 0.F, 1.F);
    if (part <= 0) return;
    const float from = -pi / 2, to = from + 2 * pi * part;
    const ImVec2 center = vec(px(c.x), px(c.y));
    list_->PathArcTo(center, px(radius), from, to);
    list_->PathStroke(color, ImDrawFlags_None, px(width));
    for (const float angle : {from, to}) // round ends
        list_->AddCircleFilled(vec(center.x + px(radius) * std::cos(angle), center.y + px(radius) * std::sin(angle)),
                               px(width) / 2, color);
}

void Painter::octagon(Point c, float radius, Color color)
{
    if (watch_) tell(Drawn::What::circle, {c.x - radius, c.y - radius, 2 * radius, 2 * radius}, color, color);
    for (int i = 0; i < 8; ++i) {
        const float angle = (22.5F + 45.F * static_cast<float>(i)) * pi / 180;
        list_->PathLineTo(vec(px(c.x) + px(radius) * std::cos(angle), px(c.y) + px(radius) * std::sin(angle)));
    }
    list_->PathFillConvex(color);
}

void Painter::dashed_circle(Point c, float radius, Color color, float width, float dash, float gap)
{
    const int count = std::max(4, static_cast<int>(std::lround(2 * pi * radius / (dash + gap))));
    const float step = 2 * pi / static_cast<float>(count), on = step * dash / (dash + gap);
    for (int i = 0; i < count; ++i) {
        const float from = step * static_cast<float>(i);
        list_->PathArcTo(vec(px(c.x), px(c.y)), px(radius), from, from + on, 4);
        list_->PathStroke(color, ImDrawFlags_None, stroke(width));
    }
}

void Painter::dashed_rect(Rect r, float radius, Color color, float width, float dash, float gap)
{
    const float half = stroke(width) / 2;
    list_->PathRect(vec(snapped(r.x) + half, snapped(r.y) + half), vec(snapped(r.right()) - half, snapped(r.bottom()) - half),
                    px(radius));
    std::vector<ImVec2> path(list_->_Path.begin(), list_->_Path.end());
    list_->PathClear();
    if (path.empty()) return;
    path.push_back(path.front());
    float left = px(dash);
    bool on = true;
    list_->PathLineTo(path.front());
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        ImVec2 a = path[i];
        const ImVec2 b = path[i + 1];
        float length = std::hypot(b.x - a.x, b.y - a.y);
        while (length > left) {
            a = vec(a.x + (b.x - a.x) * left / length, a.y + (b.y - a.y) * left / length);
            length -= left;
            if (on) {
                list_->PathLineTo(a);
                list_->PathStroke(color, ImDrawFlags_None, stroke(width));
            }
            on = !on;
            left = px(on ? dash : gap);
            list_->PathClear();
            if (on) list_->PathLineTo(a);
        }
        left -= length;
        if (on) list_->PathLineTo(b);
    }
    if (on && list_->_Path.Size > 1) list_->PathStroke(color, ImDrawFlags_None, stroke(width));
    list_->PathClear();
}

void Painter::shadow(Rect r, float radius, Shadow level)
{
    // The design stacks translucent rectangles, each a little larger and lower. They lie inside each other, so the
    // same picture is one mesh of rings whose alpha is what the stack would add up to: no pixel is blended twice.
    struct Recipe { float layers, dy_from, dy_to, grow_to, alpha; int rings; };
    static constexpr std::array<Recipe, 3> recipes{{{5, 1, 4, 6, .022F, 3}, {8, 2, 10, 14, .022F, 4}, {12, 4, 26, 30, .026F, 5}}};
    constexpr int corner = 5, around = 4 * corner; // points of a quarter circle, of an outline
    const Recipe& recipe = recipes[static_cast<std::size_t>(level)];
    const float one = std::min(1.F, recipe.alpha * theme_->shadow_strength);
    const ImVec2 uv = list_->_Data->TexUvWhitePixel;
    const int rings = recipe.rings;
    list_->PrimReserve((around - 2) * 3 + rings * around * 6, (rings + 1) * around);
    const ImDrawIdx base = list_->_VtxCurrentIdx;
    const auto index = [&](int ring, int i) { return base + static_cast<ImDrawIdx>(ring * around + i % around); };
    for (int i = 2; i < around; ++i) {
        list_->PrimWriteIdx(index(0, 0));
        list_->PrimWriteIdx(index(0, i - 1));
        list_->PrimWriteIdx(index(0, i));
    }
    for (int ring = 0; ring < rings; ++ring)
        for (int i = 0; i < around; ++i) {
            for (const ImDrawIdx k : {index(ring, i), index(ring, i + 1), index(ring + 1, i + 1)}) list_->PrimWriteIdx(k);
            for (const ImDrawIdx k : {index(ring, i), index(ring + 1, i + 1), index(ring + 1, i)}) list_->PrimWriteIdx(k);
        }
    for (int ring = 0; ring <= rings; ++ring) {
        const float t = static_cast<float>(ring) / static_cast<float>(rings);
        const float grow = recipe.grow_to * t, dy = recipe.dy_from + (recipe.dy_to - recipe.dy_from) * t;
        const float alpha = ring == rings ? 0.F : 1 - std::pow(1 - one, recipe.layers * (1 - t));
        const Color color = faded(theme_->shadow, alpha);
        const Rect at = r.inset(-grow).moved(0, dy);
        const float round = std::min({radius + grow, at.w / 2, at.h / 2});
        for (int quarter = 0; quarter < 4; ++quarter) {
            const float cx = quarter == 0 || quarter == 3 ? at.x + round : at.right() - round;
            const float cy = quarter < 2 ? at.y + round : at.bottom() - round;
            for (int i = 0; i < corner; ++i) {
                const float angle = pi + pi / 2 * (static_cast<float>(quarter) + static_cast<float>(i) / (corner - 1));
                list_->PrimWriteVtx(vec(px(cx) + px(round) * std::cos(angle), px(cy) + px(round) * std::sin(angle)), uv, color);
            }
        }
    }
}

void Painter::panel(Rect r, float radius, Shadow level, Color fill)
{
    shadow(r, radius, level);
    rect(r, fill, radius);
    if (theme_->edge_width > 0) border(r, theme_->edge, theme_->edge_width, radius);
}

void Painter::edge(Rect r, float radius, Color color)
{
    if (theme_->edge >> 24U == 0xFFU) border(r, color ? color : theme_->edge, theme_->edge_width, radius);
}

void Painter::rotate(Mark mark, Point center, float degrees)
{
    const float cx = px(center.x), cy = px(center.y), a = degrees * pi / 180, c = std::cos(a), s = std::sin(a);
    for (int i = mark.vertices; i < list_->VtxBuffer.Size; ++i) {
        ImDrawVert& v = list_->VtxBuffer[i];
        const float x = v.pos.x - cx, y = v.pos.y - cy;
        v.pos = vec(cx + x * c - y * s, cy + x * s + y * c);
    }
}

} // namespace fyr
