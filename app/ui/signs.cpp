// The shape code (design system 3.5): ring, octagon, magnets, check, app mark. Colour never says it alone.
#include "ui/say.hpp"
#include "ui/widgets.hpp"

#include <cmath>
#include <numbers>

namespace fyr {

void draw_octagon(Painter& p, Point c, float radius)
{
    p.octagon(c, radius, p.theme().red);
    const float h = radius; // a drawn exclamation mark: the same at every size
    p.rect({c.x - 0.105F * h, c.y - 0.52F * h, 0.21F * h, 0.66F * h}, p.theme().onred, 0.105F * h);
    p.circle({c.x, c.y + 0.40F * h}, 0.13F * h, p.theme().onred);
}

void draw_stop(Painter& p, Point c, float radius)
{
    const float half = radius * 0.86F; // whole: one with a hole in it is a box to tick
    p.rect({c.x - half, c.y - half, 2 * half, 2 * half}, p.theme().ink, radius * 0.24F);
}

void draw_check_disc(Painter& p, Point c, float radius)
{
    const Theme& t = p.theme();
    p.circle(c, radius, t.fjordsoft);
    p.ring(c, radius - 1.5F, t.fjord, 3);
    p.icon(c, radius * 1.2F, t.fjord, icons::check);
}

namespace {

/// At the lower right of an octagon: what has been done about it. It never takes the octagon's place.
void draw_beside_octagon(Painter& p, Point c, float radius, bool done)
{
    const Theme& t = p.theme();
    const Point at{c.x + 0.56F * radius, c.y + 0.56F * radius};
    const float small = std::max(8.F, 0.37F * radius);
    p.circle(at, small + 2.5F, t.card);
    if (done) {
        p.circle(at, small, t.fjord);
        p.icon(at, small * 1.5F, t.onfjord, icons::check);
        return;
    }
    p.circle(at, small, t.fjordsoft);
    std::vector<Point> half{at};
    for (int i = 0; i <= 12; ++i) {
        const float a = std::numbers::pi_v<float> * (0.5F + static_cast<float>(i) / 12);
        half.push_back({at.x + small * std::cos(a), at.y + small * std::sin(a)});
    }
    p.polygon(half, t.fjord);
    p.ring(at, small - 1.25F, t.fjord, 2.5F);
}

/// Assessed, but after the deadline.
void draw_late_disc(Painter& p, Point c, float radius)
{
    const Theme& t = p.theme();
    p.circle(c, radius, t.lampsoft);
    p.ring(c, radius - 1.5F, t.lampedge, 3);
    p.icon(c, radius * 1.2F, t.lampink, icons::check);
}

/// The faces that are a sign and no clock any more.
bool draw_face(Painter& p, Point c, float radius, ClockFace face)
{
    if (is_acute(face) || is_overdue(face)) draw_octagon(p, c, radius);
    if (face == ClockFace::acute_done || face == ClockFace::overdue_under_way) draw_beside_octagon(p, c, radius, face == ClockFace::acute_done);
    if (face == ClockFace::assessed) draw_check_disc(p, c, radius);
    if (face == ClockFace::assessed_late) draw_late_disc(p, c, radius);
    return is_acute(face) || is_overdue(face) || is_settled(face);
}

} // namespace

void draw_clock_sign(Painter& p, Point c, float radius, ClockFace face)
{
    if (draw_face(p, c, radius, face)) return;
    p.ring(c, radius - 2, face == ClockFace::near_due ? p.theme().lampedge : p.theme().fjord, 4);
}

void draw_ring(Painter& p, const Strings& s, Point c, float wanted, const AssessmentClock& clock, const ClockRules& rules)
{
    const Theme& t = p.theme();
    const float radius = wanted < 50 ? p.metrics().ring_radius(wanted) : wanted;
    if (draw_face(p, c, radius, clock.face)) return;
    const bool near = clock.face == ClockFace::near_due;
    const float width = radius <= 40 ? 6.F : 0.14F * radius;
    const float path = radius - width / 2;
    if (near) p.circle(c, radius - width / 2, t.lampsoft);
    p.ring(c, path, near ? mixed(t.lampsoft, t.lampedge, 0.4F) : t.line, width);
    const float whole = static_cast<float>(rules.assessment_hours) * static_cast<float>(ms_per_hour);
    const auto left = static_cast<float>(clock.left - clock.left % ms_per_minute); // the ring moves once a minute
    p.arc(c, path, near ? t.lampedge : t.fjord, width, left / std::max(whole, 1.F));
    if (wanted >= 50) {
        const Stamp hours = clock.left / ms_per_hour, minutes = clock.left / ms_per_minute % 60;
        p.text({c.x, c.y - 32 - p.metrics().wall_more(30)}, Type::column, t.ink, s.text("say.ring_hours", {{"t", std::to_string(hours)}}), Align::center);
        p.text({c.x, c.y + 4}, Type::small, t.ink2, s.text("say.minutes", {{"m", std::to_string(minutes)}}), Align::center);
    } else {
        const std::string text = say::ring(s, clock);
        float em = std::max(p.metrics().wall_type(Metrics::smallest_wall_em), 0.58F * wanted);
        // Clear of the arc: as wide as it is inside at the height of the digits, and a little air.
        constexpr float half_caps = 0.36F, air = 0.1F;
        const float wide = p.width_of(Type::small_bold, text) * em / p.em_of(style_of(Type::small_bold)), free = radius - width;
        const float inside = 2 * (std::sqrt(std::max(0.F, free * free - half_caps * half_caps * em * em)) - air * radius);
        if (p.metrics().wall_em <= 0 && wide > inside) em = std::max(Metrics::smallest_wall_em, em * inside / wide);
        const bool stacks = radius > wanted && (clock.left < ms_per_hour || wide > inside);
        const std::size_t unit = stacks ? text.find(' ') : std::string::npos;
        p.glyphs({c.x, unit == std::string::npos ? c.y : c.y - 0.24F * em}, em, Face::semibold, t.ink, text.substr(0, unit));
        if (unit != std::string::npos) // "42 m" and "23 t" are too wide when they are read from far: the unit goes below
            p.text_in({c.x - radius, c.y + 0.30F * em, 2 * radius, 0.5F * em}, Type::small_bold, t.ink, text.substr(unit + 1));
    }
}

void draw_minutes(Painter& p, const Strings& s, Point c, float room, int minutes)
{
    const std::string words = s.text("say.ring_minutes", {{"m", std::to_string(minutes)}});
    const bool fits = p.width_of(Type::count, words) <= room;
    if (fits || p.metrics().wall_em <= style_of(Type::small_bold).size)
        return p.text_in({c.x - 40, c.y - 16, 80, 32}, fits ? Type::count : Type::small_bold, p.theme().ink, words);
    const float em = p.em_of(style_of(Type::count));
    p.text_in({c.x - 40, c.y - 0.24F * em - 16, 80, 32}, Type::count, p.theme().ink, words.substr(0, words.find(' ')));
    p.text_in({c.x - 40, c.y + 0.30F * em, 80, 0.5F * em}, Type::small_bold, p.theme().ink, words.substr(words.find(' ') + 1));
}

namespace {

/// A square on its corner with rounded corners: `half` from the middle to a corner.
void diamond(Painter& p, Point c, float half, float corner, Color color)
{
    const float inner = half - corner * 0.5F;
    const std::vector<Point> points{{c.x, c.y - inner}, {c.x + inner, c.y}, {c.x, c.y + inner}, {c.x - inner, c.y}};
    std::vector<Point> round;
    const float r = corner * 0.5F;
    for (int i = 0; i < 4; ++i) {
        const float middle = -std::numbers::pi_v<float> / 2 + static_cast<float>(i) * std::numbers::pi_v<float> / 2;
        for (int k = -2; k <= 2; ++k) {
            const float a = middle + static_cast<float>(k) * std::numbers::pi_v<float> / 8;
            const Point at = points[static_cast<std::size_t>(i)];
            round.push_back({at.x + r * std::cos(a), at.y + r * std::sin(a)});
        }
    }
    p.polygon(round, color);
}

} // namespace

void draw_magnet(Painter& p, Point c, float radius, Polarity polarity, bool lifted)
{
    const Theme& t = p.theme();
    const float k = lifted ? 1.25F : 1.F, r = radius * k;
    const Color shade = faded(t.shadow, std::min(1.F, 0.10F * t.shadow_strength));
    const float depth = radius >= 15 ? 1.F : 0.F;
    const auto copies = [&](auto&& shape) {
        if (lifted)
            for (const float dy : {14.F, 10.F, 6.F}) shape(Point{c.x, c.y + dy}, shade);
        else if (depth > 0)
            for (const float dy : {3.F, 1.5F}) shape(Point{c.x, c.y + dy}, shade);
    };
    switch (polarity) {
    case Polarity::resource:
        copies([&](Point at, Color color) { p.circle(at, r, color); });
        p.circle(c, r, t.res);
        p.icon(c, 1.25F * r, t.onres, icons::add);
        break;
    case Polarity::concern:
        copies([&](Point at, Color color) { diamond(p, at, 1.22F * r, 0.56F * r, color); });
        diamond(p, c, 1.22F * r, 0.56F * r, t.con);
        p.icon(c, 1.25F * r, t.oncon, icons::remove);
        break;
    case Polarity::unknown: {
        const Rect square{c.x - 0.92F * r, c.y - 0.92F * r, 1.84F * r, 1.84F * r};
        copies([&](Point at, Color color) { p.rect({at.x - 0.92F * r, at.y - 0.92F * r, 1.84F * r, 1.84F * r}, color, 0.28F * r); });
        p.rect(square, t.unksoft, 0.28F * r);
        p.dashed_rect(square, 0.28F * r, t.unk, radius >= 20 ? 3.F : 2.F, 0.26F * r, 0.20F * r);
        p.glyphs(c, 1.15F * r, Face::bold, t.unk, "?");
        break;
    }
    }
}

void draw_magnet_count(Painter& p, Point c, Polarity polarity)
{
    const Theme& t = p.theme();
    constexpr float r = 10;
    if (polarity == Polarity::resource) p.circle(c, r, t.res);
    else if (polarity == Polarity::concern) diamond(p, c, 1.3F * r, 0.5F * r, t.con);
    else {
        const Rect square{c.x - 9.2F, c.y - 9.2F, 18.4F, 18.4F};
        p.rect(square, t.unksoft, 3);
        p.dashed_rect(square, 3, t.unk, 3, 3, 2.4F);
    }
}

void draw_app_mark(Painter& p, Rect r)
{
    const float k = r.w / 76; // drawn on the 76 × 76 of the design
    const auto at = [&](float x, float y) { return Point{r.x + x * k, r.y + y * k}; };
    const Color fjord = rgb(0x0E4A59), white = rgb(0xFFFFFF), lamp = rgb(0xF5BE41), mid = rgb(0x2B6F7F);
    p.rect(r, fjord, 20 * k);
    p.polygon_gradient({at(38, 22.1F), at(73, 13.6F), at(73, 37.6F), at(38, 28.7F)}, at(36, 0), at(73, 0), faded(lamp, 0.85F), faded(lamp, 0.F));
    p.polygon({at(25, 34), at(39, 34), at(43.9F, 64), at(20.1F, 64)}, white);
    p.polygon({at(22.9F, 47), at(41.1F, 47), at(42.5F, 55.5F), at(21.5F, 55.5F)}, mid);
    p.rect({r.x + 26 * k, r.y + 19 * k, 12 * k, 13 * k}, lamp);
    p.rect({r.x + 22 * k, r.y + 31 * k, 20 * k, 4 * k}, white, 1.5F * k);
    std::vector<Point> dome;
    for (int i = 0; i <= 16; ++i) {
        const float a = std::numbers::pi_v<float> * (1 + static_cast<float>(i) / 16);
        dome.push_back(at(32 + 8 * std::cos(a), 20 + 9 * std::sin(a)));
    }
    p.polygon(dome, white);
}

} // namespace fyr
