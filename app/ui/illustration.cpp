#include "ui/illustration.hpp"

#include "ui/widgets.hpp"

#include <cmath>
#include <numbers>

namespace fyr {

namespace {

constexpr Color white = rgb(0xFFFFFF), lamp = rgb(0xF5BE41), fjord = rgb(0x0E4A59);

struct Tower { Color body, band, dark; float shade; };
constexpr Tower by_day{white, fjord, rgb(0x0A333E), 0.10F}, by_night{rgb(0xC3D6DA), rgb(0x1C5160), rgb(0x061920), 0.35F};

/// Half an ellipse that stands on `y`.
std::vector<Point> dome(float cx, float y, float half, float height)
{
    std::vector<Point> points;
    for (int i = 0; i <= 24; ++i) {
        const float a = std::numbers::pi_v<float> * (1 + static_cast<float>(i) / 24);
        points.push_back({cx + half * std::cos(a), y + height * std::sin(a)});
    }
    return points;
}

void diamond(Painter& p, Point c, float half, Color color)
{
    p.polygon({{c.x, c.y - half}, {c.x + half, c.y}, {c.x, c.y + half}, {c.x - half, c.y}}, color);
}

} // namespace

void draw_sky_and_sea(Painter& p, Sky sky, float horizon, float bottom)
{
    const float width = p.metrics().width, sea = bottom - horizon;
    const bool night = sky == Sky::night;
    const float turn = horizon * (night ? 0.80F : 0.783F);
    p.rect_vertical({0, 0, width, turn}, rgb(night ? 0x071A21 : 0xEAF0F0), rgb(night ? 0x0C3340 : 0xF6F6F1));
    p.rect_vertical({0, turn, width, horizon - turn}, rgb(night ? 0x0C3340 : 0xF6F6F1), rgb(night ? 0x1C5160 : 0xF9EFD9));
    if (night) {
        p.rect_vertical({0, horizon, width, sea}, rgb(0x123F4C), rgb(0x071A21));
        return;
    }
    p.rect_vertical({0, horizon, width, sea * 0.6F}, rgb(0xBDD3D7), rgb(0x7FAAB4));
    p.rect_vertical({0, horizon + sea * 0.6F, width, sea * 0.4F}, rgb(0x7FAAB4), rgb(0x5E929E));
}

void draw_stars(Painter& p, float bottom, Rect words)
{
    static constexpr std::array<Point, 29> stars{{ // of a sky 1920 × 838
        {173, 11}, {287, 22}, {272, 29}, {454, 58}, {617, 20}, {959, 17}, {1283, 25}, {1560, 25}, {1811, 13}, {1842, 11},
        {15, 164}, {475, 157}, {381, 181}, {464, 231}, {554, 253}, {149, 347}, {294, 365}, {119, 413}, {753, 278}, {852, 363},
        {683, 418}, {691, 437}, {827, 520}, {1010, 431}, {658, 557}, {1163, 377}, {1902, 226}, {1886, 237}, {1861, 375}}};
    const float kx = p.metrics().width / 1920, ky = bottom / 838;
    for (std::size_t i = 0; i < stars.size(); ++i)
        if (const Point at{stars[i].x * kx, stars[i].y * ky}; !words.contains(at)) p.circle(at, i % 3 == 0 ? 1.8F : 1.3F, faded(white, i % 4 == 0 ? 0.6F : 0.35F));
}

void draw_rock(Painter& p, Sky sky, Rect r)
{
    const auto at = [&](float x, float y) { return Point{r.center().x + x * r.w / 2, r.y + y * r.h}; };
    const Color light = rgb(sky == Sky::night ? 0x0A2B35 : 0x12404C), dark = rgb(sky == Sky::night ? 0x071F27 : 0x0B333D);
    p.polygon({at(-1, 1), at(-.8F, .54F), at(-.43F, .10F), at(.325F, 0), at(.73F, .45F), at(1, 1)}, light);
    p.polygon({at(.02F, .05F), at(.325F, 0), at(.73F, .45F), at(1, 1), at(-.1F, 1)}, dark);
}

void draw_lighthouse(Painter& p, Sky sky, Point base, float height)
{
    const Tower& t = sky == Sky::night ? by_night : by_day;
    const float u = height / 100, cx = base.x, by = base.y;
    const auto half = [&](float up) { return (13.5F + (8.2F - 13.5F) * up / 70) * u; };
    const auto band = [&](float from, float to, float left, Color color) { // `left`: -1 the left edge, 1 the right one
        p.polygon({{cx + left * half(to), by - to * u}, {cx + half(to), by - to * u}, {cx + half(from), by - from * u}, {cx + left * half(from), by - from * u}}, color);
    };
    for (const float up : {0.F, 28.F, 56.F}) band(up, up + 14, -1, t.body);
    for (const float up : {14.F, 42.F}) band(up, up + 14, -1, t.band);
    band(0, 70, 0.25F, faded(rgb(0x0A333E), t.shade));
    const auto opening = [&](float w, float h, float up) { p.rect_vertical({cx - w * u / 2, by - up * u, w * u, h * u}, t.dark, t.dark, w * u * 0.46F, 0); };
    opening(6.4F, 11, 11);
    opening(3.4F, 5, 36);
    opening(3, 4.4F, 63);
    for (int i = -4; i <= 4; ++i) p.rect({cx + static_cast<float>(i) * 2.6F * u - .25F * u, by - 76.8F * u, .5F * u, 4.4F * u}, t.dark);
    p.rect({cx - 11 * u, by - 77.1F * u, 22 * u, .6F * u}, t.dark);
    p.rect({cx - 11.5F * u, by - 72.6F * u, 23 * u, 3 * u}, t.dark, u);
    p.rect({cx - 6 * u, by - 84 * u, 12 * u, 11.6F * u}, lamp);
    for (const float x : {-5.65F, -1.95F, 1.95F, 5.65F}) p.rect({cx + x * u - .35F * u, by - 84 * u, .7F * u, 11.6F * u}, t.dark);
    p.rect({cx - .6F * u, by - 97 * u, 1.2F * u, 6 * u}, t.dark);
    p.circle({cx, by - 97 * u}, 1.1F * u, t.dark);
    p.polygon(dome(cx, by - 83.6F * u, 8.4F * u, 8.2F * u), t.dark);
}

void draw_beam(Painter& p, Point s, float to, float up, float down, float alpha)
{
    const float far = std::abs(to - s.x), thin = 5;
    p.polygon_gradient({{s.x, s.y - thin}, {to, s.y - thin - far * up}, {to, s.y + thin + far * down}, {s.x, s.y + thin}}, {s.x, 0}, {to, 0},
                       faded(lamp, alpha), faded(lamp, 0));
}

void draw_door(Painter& p, Door door, Rect r)
{
    const Theme& t = p.theme();
    const float top = r.w / 2, bottom = 32;
    const Color shade = faded(t.shadow, std::min(1.F, 0.022F * t.shadow_strength));
    for (int i = 0; i < 8; ++i) { // e2, in the shape of the door
        const float grow = 2.F * static_cast<float>(i), dy = 2 + 8.F * static_cast<float>(i) / 7;
        p.rect_vertical(r.inset(-grow).moved(0, dy), shade, shade, top + grow, bottom + grow);
    }
    Color from = fjord, to = rgb(0x0B3B48);
    if (door == Door::plan) from = rgb(0x2B6F7F), to = rgb(0x246170);
    if (door == Door::training) from = t.dark ? t.raised : white, to = t.dark ? t.surface : rgb(0xF4F8F8);
    p.rect_vertical(r, from, to, top, bottom);
}

void draw_emblem(Painter& p, Door door, Point c, float k)
{
    const auto at = [&](float x, float y) { return Point{c.x + x * k, c.y + y * k}; };
    if (door == Door::morning) {
        p.polygon({at(-124, -86), at(-66, -67), at(-66, 67), at(-124, 86)}, rgb(0x2B6F7F));
        p.polygon({at(-60, -64), at(-6, -46), at(-6, 46), at(-60, 64)}, rgb(0x5F98A5));
        p.polygon({at(0, -44), at(50, -28), at(50, 28), at(0, 44)}, rgb(0x9CBEC5));
        p.rect({c.x + 56 * k, c.y - 26 * k, 34 * k, 52 * k}, rgb(0xDDE8EA), 4 * k);
        p.circle(at(118, 0), 13 * k, lamp);
    } else if (door == Door::plan) {
        const auto way = [&](float t, const std::array<Point, 4>& b) { // a cubic Bézier
            const float s = 1 - t;
            const auto mix = [&](float p0, float p1, float p2, float p3) { return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3; };
            return at(mix(b[0].x, b[1].x, b[2].x, b[3].x), mix(b[0].y, b[1].y, b[2].y, b[3].y));
        };
        for (const std::array<Point, 4>& b : {std::array<Point, 4>{{{-120, 78}, {-62, 78}, {-80, 6}, {-22, 6}}}, std::array<Point, 4>{{{-22, 6}, {56, 6}, {24, -70}, {106, -70}}}})
            for (int i = 1; i < 8; ++i) p.circle(way(static_cast<float>(i) / 8, b), 3.4F * k, faded(white, 0.6F));
        p.circle(at(-120, 78), 13 * k, white);
        for (const Point d : {at(-66, 44), at(-22, 6), at(34, -36)}) diamond(p, d, 16 * k, white);
        p.circle(at(106, -70), 40 * k, faded(lamp, 0.3F));
        p.circle(at(106, -70), 24 * k, lamp);
    } else {
        const Theme& t = p.theme();
        const Color edge = t.dark ? t.fjord : fjord;
        const std::vector<Point> corners{at(0, -86), at(112, 102), at(-112, 102)};
        p.polygon(corners, t.fjordsoft);
        p.outline(corners, edge, 6 * k);
        for (const Point corner : corners) p.circle(corner, 3 * k, edge);
        draw_magnet(p, at(-56, 8), 23 * k, Polarity::resource);
        draw_magnet(p, at(56, 8), 20.5F * k, Polarity::concern);
        draw_magnet(p, at(0, 102), 22 * k, Polarity::unknown);
    }
}

} // namespace fyr
