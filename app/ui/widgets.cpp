#include "ui/widgets.hpp"

#include "board/two_people.hpp"
#include "ui/lock_view.hpp"
#include "ui/reach.hpp"
#include "ui/say.hpp"

#include <cmath>

namespace fyr {

void draw_background(Frame& f) { f.paint.rect_vertical({0, 0, f.m.width, f.m.height}, f.theme.bg1, f.theme.bg2); }

float clock_width(const Frame& f, Type type)
{
    float widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit) widest = std::max(widest, f.paint.width_of(type, std::string(2, digit)));
    return 2 * widest + f.paint.width_of(type, f.t("say.clock_mark"));
}

void draw_header(Frame& f, std::string_view title, std::string_view subtitle, std::string_view beside)
{
    Painter& p = f.paint;
    draw_app_mark(p, {32, 26, 76, 76});
    const Type type = beside.empty() ? Type::title : Type::title_large;
    const float w = p.text({128, beside.empty() ? 26.F : 18.F}, type, f.theme.ink, title);
    float clock = f.m.width - 32 - clock_width(f, Type::clock) - 40;
    constexpr float for_minutes = 220; // of the case on the table, left of the clock
    const bool tight = !beside.empty() && 128 + w + 26 + p.width_of(Type::lead, beside) > clock - room_for_who_is_in(f) - for_minutes;
    if (!beside.empty()) p.text({128 + w + 26, tight ? 38.F : 36.F}, tight ? Type::small : Type::lead, f.theme.ink2, beside);
    draw_who_is_in(f, clock);
    clock -= room_for_who_is_in(f);
    p.text_cut({128, beside.empty() ? 74.F : 78.F}, clock - 128, Type::body, f.theme.ink2, subtitle);
    p.ticking({f.m.width - 32, 20}, Type::clock, f.theme.ink, say::clock(f.strings, f.now), Align::right);
}

namespace {

struct Ink { Color fill, text, edge; float edge_width; };

Ink ink_of(const Theme& t, Look look)
{
    switch (look) {
    case Look::standard: return {t.barbtn, t.onbar, 0, 0};
    case Look::primary_lamp: return {t.lamp, t.onlamp, 0, 0};
    case Look::quiet: return {0, t.onbar, t.barline, 2};
    case Look::fjord: return {t.fjord, t.onfjord, 0, 0};
    case Look::soft: return {t.fjordsoft, t.ink, 0, 0};
    case Look::outline: return {t.surface, t.ink, t.line2, 2};
    case Look::acute_outline: return {t.surface, t.redink, t.red, 2};
    case Look::acute: return {t.red, t.onred, 0, 0};
    case Look::disabled: return {t.sunken, t.ink3, 0, 0};
    }
    return {};
}

float content_width(const Frame& f, const Button& b, Type type, float icon)
{
    const float text = f.paint.width_of(type, b.label);
    const float picture = b.magnet ? 46 : b.icon ? icon : 0;
    return text + picture + (picture > 0 && text > 0 ? 12 : 0);
}

} // namespace

void draw_button(Frame& f, Rect at, const Button& b, float radius, Type type)
{
    if (f.exporting) return; // nobody presses a picture
    Painter& p = f.paint;
    const Mark mark = p.mark();
    const bool on_bar = b.look == Look::standard || b.look == Look::quiet;
    const bool dead = !b.tap && !b.hold && !b.magnet;
    Ink ink = ink_of(f.theme, b.look);
    if (dead && on_bar) ink = {0, faded(f.theme.onbar2, 0.45F), 0, 0};
    else if (dead) ink = ink_of(f.theme, Look::disabled);
    if (ink.fill != 0) p.rect(at, ink.fill, radius);
    if (ink.edge_width > 0) p.border(at, ink.edge, ink.edge_width, radius);
    else if (!dead) p.edge(at, radius, on_bar ? f.theme.barline : f.theme.edge);
    const bool pressed = f.pressed(b.name);
    if (pressed) p.rect(at, faded(on_bar ? f.theme.white : f.theme.ink, 0.08F), radius);
    const float icon = at.h >= 84 ? 36.F : 32.F;
    const float width = content_width(f, b, type, icon);
    float x = std::max(at.x + 12, at.center().x - width / 2);
    if (b.magnet) {
        draw_magnet(p, {x + 23, at.center().y}, 23, *b.magnet);
        x += 46 + 12;
    } else if (b.icon && !b.icon_right) {
        p.icon({x + icon / 2, at.center().y}, icon, ink.text, b.icon);
        x += icon + 12;
    }
    const Rect words{x, at.y, std::max(0.F, at.right() - x - 12), at.h};
    if (p.width_of(type, b.label) > words.w) p.lines_in(words, type, ink.text, {b.label}); // smaller before it is cut
    else p.text_in(words, type, ink.text, b.label, Align::left);
    if (b.icon && b.icon_right) p.icon({at.right() - 24 - icon / 2, at.center().y}, icon, ink.text, b.icon);
    if (pressed && !f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    if (dead) return;
    Target& target = f.target(b.name, at);
    target.tap = b.tap;
    target.hold = b.hold;
    if (b.magnet) target.grab = Grab{Grab::What::magnet, f.ui.about, {}, *b.magnet};
}

void draw_bar(Frame& f, const std::vector<Button>& wanted_left, const std::vector<Button>& wanted_center, const std::vector<Button>& wanted_right)
{
    if (f.exporting) return;
    f.paint.stay_here();
    std::vector<Button> left = wanted_left, center = wanted_center, right = wanted_right;
    if (const auto reach = reach_button(f, "left")) left.push_back(*reach); // at both ends: people stand at both ends
    if (const auto reach = reach_button(f, "right")) right.insert(right.begin(), *reach);
    const Rect bar = f.m.bar();
    f.paint.rect(bar, f.theme.bar);
    float pad = 52; // inside each button; less before a label is left out
    const auto width_of = [&](const Button& b) { return std::round(content_width(f, b, Type::button, 36) + pad); };
    const auto total = [&](const std::vector<Button>& all) {
        float w = 0;
        for (const Button& b : all) w += width_of(b) + 14;
        return std::max(0.F, w - 14);
    };
    const auto row = [&](const std::vector<Button>& all, float x, float y) {
        for (const Button& b : all) {
            const float w = width_of(b);
            draw_button(f, {x, y, w, 84}, b, 22);
            x += w + 14;
        }
    };
    const auto say_less = [&] { // both "Fortryd" alike
        for (std::vector<Button>* side : {&left, &center, &right})
            for (Button& b : *side)
                if (!b.brief.empty()) b.label = b.brief;
    };
    if (f.m.portrait) {
        if (total(left) + 28 + total(right) > f.m.width - 64) say_less();
        for (Button& b : center)
            if (b.may_shrink && total(center) > f.m.width - 64) b.label.clear();
        for (std::vector<Button>* side : {&right, &left})
            for (Button& b : *side)
                if (b.may_shrink && total(left) + 28 + total(right) > f.m.width - 64) b.label.clear();
        while (pad > 28 && total(left) + 14 + total(right) > f.m.width - 64) pad -= 4;
        row(center, (f.m.width - total(center)) / 2, bar.y + 16);
        const float lower = center.empty() ? bar.center().y - 42 : bar.y + 112;
        row(left, 32, lower);
        row(right, f.m.width - 32 - total(right), lower);
        return;
    }
    const auto room = [&] { return f.m.width - 64 - 56 - total(left) - total(right); };
    if (total(center) > room()) say_less();
    while (pad > 28 && total(center) > room()) pad -= 4;
    for (std::vector<Button>* side : {&right, &center})
        for (Button& b : *side)
            if (b.may_shrink && total(center) > room()) b.label.clear();
    const float y = bar.y + 16, left_end = 32 + total(left) + 28, right_begin = f.m.width - 32 - total(right) - 28;
    const float wanted = (f.m.width - total(center)) / 2;
    row(left, 32, y);
    row(center, std::clamp(wanted, std::min(left_end, right_begin - total(center)), std::max(left_end, right_begin - total(center))), y);
    row(right, f.m.width - 32 - total(right), y);
}

namespace {

/// "Fortryd: note". An act whose short name is not told is "Fortryd" alone.
std::string undo_label(const Frame& f, const Change* newest)
{
    const std::string word = newest ? "undo." + newest->name.key : "";
    return word.empty() || !f.strings.has(word) ? f.t("act.undo") : f.t("act.undo_it", {{"act", "@" + word}});
}

} // namespace

Button undo_button(const Frame& f, std::string name)
{
    const bool at_left = name.ends_with("-left");
    const WallSide at_hand = at_left ? WallSide::left : WallSide::right, side = undo_side(f.ui, at_hand, f.ticks);
    const Change* newest = newest_at(f.history.past, side);
    Button b{std::move(name), undo_label(f, newest), icons::undo, Look::standard, {}, {}, {}, false, f.m.portrait, f.t("act.undo")};
    if (newest) b.tap = ShellAction{UndoAct{at_hand}};
    if (newest || newest_at(f.history.future, side)) b.hold = UiAction{OpenSheet{{SheetKind::undo_list, {}, {}, "", at_left ? 400 : f.m.width - 400}}};
    return b;
}

float draw_chip(Painter& p, Point at, float height, Color fill, Color ink, std::string_view text, char32_t icon, Type type)
{
    const float icon_width = icon ? style_of(type).size + 4 + 6 : 0;
    const float width = std::round(p.width_of(type, text) + icon_width + 32);
    const Rect r{at.x, at.y, width, height};
    p.rect(r, fill, height / 2);
    if (icon) p.icon({at.x + 16 + icon_width / 2 - 3, r.center().y}, style_of(type).size + 4, ink, icon);
    p.text_in({at.x + 16 + icon_width, at.y, width - 32 - icon_width, height}, type, ink, text, Align::left);
    return width;
}

void draw_switch(Painter& p, Rect at, bool on)
{
    const Theme& t = p.theme();
    const Point knob{on ? at.right() - 26 : at.x + 26, at.center().y};
    if (on) {
        p.rect(at, t.fjord, at.h / 2);
        p.circle(knob, 20, t.onfjord);
        p.icon(knob, 24, t.fjord, icons::check);
    } else {
        p.rect(at, t.surface, at.h / 2);
        p.border(at, t.line2, 3, at.h / 2);
        p.circle(knob, 20, t.line2);
    }
}

void draw_empty(Frame& f, Rect in, std::string_view title, std::string_view line)
{
    const Point c = in.center();
    draw_app_mark(f.paint, {c.x - 40, c.y - 110, 80, 80});
    f.paint.text({c.x, c.y - 4}, Type::column, f.theme.ink, title, Align::center);
    f.paint.paragraph({c.x, c.y + 42}, in.w - 40, 3, Type::lead, f.theme.ink2, line, Align::center);
}

} // namespace fyr
