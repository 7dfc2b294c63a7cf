#include "ui/radar.hpp"

#include <cmath>

namespace fyr {
namespace {

constexpr float pi = 3.14159265F;
constexpr std::size_t most_named = 10; ///< axes whose names fit around the figure

struct Figure {
    Point c;
    float radius;
    std::size_t axes;
    int highest;
    [[nodiscard]] float angle(std::size_t i) const { return -pi / 2 + 2 * pi * static_cast<float>(i) / static_cast<float>(axes); }
    [[nodiscard]] Point at(std::size_t i, float value) const
    {
        const float r = radius * value / static_cast<float>(highest);
        return {c.x + r * std::cos(angle(i)), c.y + r * std::sin(angle(i))};
    }
    [[nodiscard]] std::vector<Point> ring(float value) const
    {
        std::vector<Point> points;
        for (std::size_t i = 0; i < axes; ++i) points.push_back(at(i, value));
        return points;
    }
};

void draw_rings(Frame& f, const Figure& g)
{
    Painter& p = f.paint;
    for (int v = g.highest; v >= 1; --v) {
        const auto ring = g.ring(static_cast<float>(v));
        p.polygon(ring, (g.highest - v) % 2 == 0 ? f.theme.sunken : f.theme.surface);
        p.outline(ring, f.theme.line, 2);
    }
    for (std::size_t i = 0; i < g.axes; ++i) p.line(g.c, g.at(i, static_cast<float>(g.highest)), f.theme.line, 2);
    for (int v = 1; v <= g.highest; ++v) {
        const Point at = g.at(0, static_cast<float>(v));
        p.text({at.x + 10, at.y - 13}, Type::small, f.theme.ink2, std::to_string(v));
    }
}

/// The corners that were measured, in order; the outline closes over those that were not.
std::vector<std::pair<std::size_t, Point>> corners(const Figure& g, const std::vector<RadarAxis>& axes, std::optional<int> RadarAxis::*which)
{
    std::vector<std::pair<std::size_t, Point>> all;
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (axes[i].*which) all.emplace_back(i, g.at(i, static_cast<float>(*(axes[i].*which)) / 100));
    return all;
}

/// Concave or not: a fan around the middle, which always lies inside.
void fill(Painter& p, const Figure& g, const std::vector<std::pair<std::size_t, Point>>& outline, Color color)
{
    for (std::size_t i = 0; i < outline.size(); ++i) p.polygon({g.c, outline[i].second, outline[(i + 1) % outline.size()].second}, color);
}

void dashed(Painter& p, Point a, Point b, Color color, float width)
{
    const float dx = b.x - a.x, dy = b.y - a.y, length = std::sqrt(dx * dx + dy * dy);
    for (float s = 0; s < length; s += 18) {
        const float e = std::min(s + 11, length);
        p.line({a.x + dx * s / length, a.y + dy * s / length}, {a.x + dx * e / length, a.y + dy * e / length}, color, width);
    }
}

void draw_labels(Frame& f, const Figure& g, const std::vector<RadarAxis>& axes)
{
    Painter& p = f.paint;
    const bool named = axes.size() <= most_named;
    for (std::size_t i = 0; i < axes.size(); ++i) {
        const float c = std::cos(g.angle(i)), s = std::sin(g.angle(i)), r = g.radius + (named ? 34.F : 26.F);
        Point at{g.c.x + r * c, g.c.y + r * s};
        if (!named) {
            p.text_in({at.x - 24, at.y - 16, 48, 32}, Type::label, f.theme.ink, std::to_string(i + 1));
            continue;
        }
        const Align align = std::abs(c) < 0.2F ? Align::center : c > 0 ? Align::left : Align::right;
        const float line = 27 * f.m.text_factor, height = line * static_cast<float>(axes[i].lines.size());
        if (s > 0.8F && std::abs(c) > 0.2F) at.x -= std::copysign(std::min(70.F, std::abs(r * c) / 2), c); // below their corner, not beside it
        float y = at.y - height / 2 + s * height * 0.2F;
        for (const std::string& words : axes[i].lines) {
            p.text({at.x, y}, Type::label, f.theme.ink, words, align);
            y += line;
        }
    }
}

} // namespace

void draw_before_mark(Painter& p, Point c, float size)
{
    const Rect at{c.x - size / 2, c.y - size / 2, size, size};
    p.rect(at, p.theme().surface, 3);
    p.border(at, p.theme().lampedge, 4, 3);
}

void draw_after_mark(Painter& p, Point c, float radius)
{
    p.circle(c, radius + 3, p.theme().surface);
    p.circle(c, radius, p.theme().fjord);
}

void draw_radar(Frame& f, Rect in, const std::vector<RadarAxis>& axes, int highest)
{
    if (axes.size() < 3 || highest < 1) return;
    Painter& p = f.paint;
    const bool named = axes.size() <= most_named;
    const float radius = std::clamp(std::min((in.h - (named ? 200 * f.m.text_factor : 120.F)) / 2, in.w / 2 - (named ? 220 * f.m.text_factor - 16 : 60.F)), 120.F, 330.F);
    const Figure g{{in.center().x, in.center().y + 4}, radius, axes.size(), highest};
    draw_rings(f, g);
    const auto before = corners(g, axes, &RadarAxis::before), after = corners(g, axes, &RadarAxis::after);
    if (before.size() > 2) fill(p, g, before, faded(f.theme.lampedge, 0.10F));
    if (after.size() > 2) fill(p, g, after, faded(f.theme.fjord, 0.24F));
    if (after.size() > 1) {
        std::vector<Point> line;
        for (const auto& corner : after) line.push_back(corner.second);
        p.outline(line, f.theme.fjord, 6);
    }
    if (before.size() > 1)
        for (std::size_t i = 0; i < before.size(); ++i) dashed(p, before[i].second, before[(i + 1) % before.size()].second, f.theme.lampedge, 4);
    for (const auto& corner : after) draw_after_mark(p, corner.second, 12);
    for (const auto& corner : before) draw_before_mark(p, corner.second, 20);
    draw_labels(f, g, axes);
}

} // namespace fyr
