#include "board/triangle_layout.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace fyr {

namespace {

constexpr float phase_pad = 14;

float apart(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Where along a side n slots stand, 0..1.
std::vector<float> places(int side, std::size_t n)
{
    static const std::vector<float> left{.15F, .37F, .59F, .81F}, right{.16F, .38F, .60F}, base{.10F, .50F, .90F};
    if (side == 0 && n == left.size()) return left;
    if (side == 1 && n == right.size()) return right;
    if (side == 2 && n == base.size()) return base;
    // the right side may use the tip, then the left one keeps clear of it; both keep clear of the base
    const bool many = n > 4;
    const float from = side == 2 ? (many ? .04F : .10F) : side == 1 ? (many ? .03F : .16F) : (many ? .195F : .15F);
    const float to = side == 2 ? (many ? .96F : .90F) : many ? .837F : .81F;
    std::vector<float> all;
    for (std::size_t i = 0; i < n; ++i)
        all.push_back(n == 1 ? (from + to) / 2 : from + (to - from) * static_cast<float>(i) / static_cast<float>(n - 1));
    return all;
}

/// How many magnets fit inwards without touching another slot's or crossing the middle.
int room_of(const TriangleLayout& t, const Slot& slot)
{
    int room = 1;
    for (int k = 1; k < (slot.side == 2 ? 2 : 3); ++k) {
        const auto steps = static_cast<float>(k);
        const Point p{slot.at.x + slot.inwards.x * steps, slot.at.y + slot.inwards.y * steps};
        const bool crosses = slot.side != 2 && (slot.side == 0 ? p.x > t.a.x - 26 : p.x < t.a.x + 26);
        const bool meets = std::any_of(t.slots.begin(), t.slots.end(), [&](const Slot& o) {
            return o.key != slot.key && apart(o.at, p) < 54;
        });
        const bool meets_base = slot.side != 2 && p.y > t.b.y - 110;
        if (crosses || meets || (meets_base && k > 1)) break;
        room = k + 1;
    }
    return room;
}

} // namespace

TriangleLayout layout_triangle(const Triangle& triangle, Rect inside, float top, bool with_chips)
{
    TriangleLayout t;
    for (const TriangleSide& side : triangle.sides) t.dense = t.dense || side.dimensions.size() > 4;
    const float room = inside.bottom() - top; // 582 on the design's canvas
    const float chips = with_chips && !t.dense ? 76.F : 0.F;
    const float height = std::clamp(416 + std::clamp(room - 582, -64.F, 140.F) - chips, t.dense ? 400.F : 340.F, 556.F);
    const float width = std::clamp(480 * (height + chips) / 416, t.dense ? 480.F : 440.F, std::max(480.F, inside.w - 248));
    const float cx = inside.center().x;
    t.a = {cx, top};
    t.b = {cx - width / 2, top + height};
    t.c = {cx + width / 2, top + height};
    const float hit = t.dense || with_chips || height < 416 ? 64.F : 72.F;
    for (int side = 0; side < 3; ++side) {
        const auto& dimensions = triangle.sides[static_cast<std::size_t>(side)].dimensions;
        const std::vector<float> where = places(side, dimensions.size());
        for (std::size_t i = 0; i < dimensions.size(); ++i) {
            const Point from = side == 2 ? t.b : t.a, to = side == 0 ? t.b : t.c;
            Slot s;
            s.key = dimensions[i].key;
            s.side = side;
            s.at = {from.x + (to.x - from.x) * where[i], from.y + (to.y - from.y) * where[i]};
            s.touch = {s.at.x - hit / 2, s.at.y - hit / 2, hit, hit};
            if (side == 0) {
                s.inwards = {54, 0};
                s.label = {s.at.x - 40, s.at.y};
                s.label_width = s.label.x - inside.x + 6;
            } else if (side == 1) {
                s.inwards = {-54, 0};
                s.label = {s.at.x + 40, s.at.y};
                s.label_width = inside.right() + 6 - s.label.x;
            } else {
                s.inwards = {0, -54};
                const bool spread = dimensions.size() <= 3;
                const float step = spread ? 250 : width * (where.size() > 1 ? where[1] - where[0] : 0.F);
                s.leader = dimensions.size() > 4 && i % 2 == 1;
                const float x = dimensions.size() == 3 ? cx + step * (static_cast<float>(i) - 1) : s.at.x;
                s.label = {x, s.at.y + (t.dense ? (s.leader ? 80.F : 30.F) : 32.F)};
                s.label_width = spread ? 280 : dimensions.size() > 4 ? 2 * step - 6 : step - 6;
            }
            t.slots.push_back(std::move(s));
        }
    }
    for (Slot& s : t.slots) s.room = room_of(t, s);
    // the right side's first label stands beside the tip of a dense triangle: its pill keeps above it
    t.pills = {Point{inside.x, top - 16}, Point{inside.right(), top - (t.dense ? 50.F : 16.F)}, Point{cx, top + height + (t.dense ? -84.F : 92.F)}};
    t.alias_y = top + height - (t.dense ? 172.F : 104.F);
    t.centre_y = t.alias_y + 34;
    const float row = with_chips ? top + height + 92 + 40 + 2 : top + height + 96;
    t.hypotheses = {inside.x, std::min(row, inside.bottom() - 64 - (with_chips ? 0.F : phase_pad - 4)), with_chips ? inside.w : 220.F, 64};
    return t;
}

const Slot* nearest_slot(const TriangleLayout& layout, Point finger, float reach)
{
    const Slot* nearest = nullptr;
    float best = reach;
    for (const Slot& s : layout.slots) {
        const float d = apart(s.at, finger);
        if (d > best) continue;
        best = d;
        nearest = &s;
    }
    return nearest;
}

} // namespace fyr
