#include "ui/widgets.hpp"

#include "ui/lock_view.hpp"
#include "ui/reach.hpp"
#include "ui/say.hpp"

#include <cmath>

namespace fyr {

void draw_background(Frame& f) { f.paint.rect_vertical({0, 0, f.m.width, f.m.height}, f.theme.bg1, f.theme.bg2); }

void draw_header(Frame& f, std::string_view title, std::string_view subtitle, std::string_view beside)
{
    Painter& p = f.paint;
    draw_app_mark(p, {32, 26, 76, 76});
    const Type type = beside.empty() ? Type::title : Type::title_large;
    const float w = p.text({128, beside.empty() ? 26.F : 18.F}, type, f.theme.ink, title);
    if (!beside.empty()) p.text({128 + w + 26, 36}, Type::lead, f.theme.ink2, beside);
    float clock = f.m.width - 32 - p.width_of(Type::clock, say::clock(f.strings, f.now)) - 40;
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
    p.text_in({x, at.y, std::max(0.F, at.right() - x - 12), at.h}, type, ink.text, b.label, Align::left);
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
    if (f.m.portrait) {
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
    while (pad > 36 && total(center) > room()) pad -= 4;
    for (std::vector<Button>* side : {&right, &center})
        for (Button& b : *side)
            if (b.may_shrink && total(center) > room()) b.label.clear();
    const float y = bar.y + 16, left_end = 32 + total(left) + 28, right_begin = f.m.width - 32 - total(right) - 28;
    const float wanted = (f.m.width - total(center)) / 2;
    row(left, 32, y);
    row(center, std::clamp(wanted, std::min(left_end, right_begin - total(center)), std::max(left_end, right_begin - total(center))), y);
    row(right, f.m.width - 32 - total(right), y);
}

Button undo_button(const Frame& f, std::string name)
{
    const bool at_left = name.ends_with("-left");
    const WallSide side = at_left ? WallSide::left : WallSide::right;
    Button b{std::move(name), f.t("act.undo"), icons::undo, Look::standard, {}, {}, {}, false, f.m.portrait};
    const bool undoes = newest_at(f.history.past, side) != nullptr;
    if (undoes) b.tap = ShellAction{UndoAct{side}};
    if (undoes || newest_at(f.history.future, side)) b.hold = UiAction{OpenSheet{{SheetKind::undo_list, {}, {}, "", at_left ? 400 : f.m.width - 400}}};
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

namespace {

/// The disk does not take what is done: one calm line that stays until it does again. True when it stands.
bool draw_trouble(Frame& f)
{
    if (f.ui.store_trouble.empty()) return false;
    const std::size_t n = f.ui.store_waiting;
    const std::string line = n == 0 ? f.t(f.ui.store_trouble)
                                    : f.t(n == 1 ? "store.waiting_one" : "store.waiting", {{"n", std::to_string(n)}, {"why", "@" + f.ui.store_trouble}});
    Painter& p = f.paint;
    const Rect at{32, f.m.bar().y - 20 - 64, f.m.width - 64, 64};
    p.shadow(at, 24, Shadow::lifted);
    p.rect(at, f.theme.lampsoft, 24);
    p.border(at, f.theme.lampedge, 2, 24);
    p.icon({at.x + 40, at.center().y}, 32, f.theme.lampink, icons::lightbulb);
    p.text_in({at.x + 76, at.y, at.w - 100, at.h}, Type::lead_bold, f.theme.lampink, line, Align::left);
    f.targets.add("trouble", at);
    return true;
}

} // namespace

void draw_toasts(Frame& f)
{
    Painter& p = f.paint;
    float bottom = f.m.bar().y - 20;
    if (draw_trouble(f)) bottom -= 64 + 12;
    for (auto it = f.ui.toasts.rbegin(); it != f.ui.toasts.rend(); ++it) {
        const Toast& toast = *it;
        const std::string text = f.strings.text(toast.text);
        const float right = toast.undo ? 196.F : 96.F;
        const float width = std::min(std::clamp(p.width_of(Type::lead, text) + 96 + right, 520.F, 900.F), f.m.width - 64);
        // Never over the panel at the right: a hand on its way to "Gem beslutning" must not meet "Fortryd".
        const float panel = f.m.portrait ? 0.F : f.ui.page == Page::case_focus ? 412.F : f.ui.page == Page::summary ? 708.F : 0.F;
        const float free = f.m.width - 32 - panel;
        const float x = std::clamp(toast.x - width / 2, 32.F, std::max(32.F, free - width));
        const float room = width - 80 - right, line = p.line_of(Type::lead);
        const auto lines = static_cast<float>(p.wrapped(Type::lead, text, room, 4).size()); // a sentence is read to its end
        const float high = std::max(84.F, lines * line + 28);
        const Rect at{x, bottom - high, width, high};
        const Mark mark = p.mark();
        p.shadow(at, 24, Shadow::lifted);
        p.rect(at, f.theme.bar, 24);
        p.border(at, f.theme.barline, 1, 24);
        p.icon({x + 44, at.center().y}, 36, f.theme.lamp, toast.trouble ? icons::lightbulb : icons::check_circle);
        const std::string name = "toast/" + std::to_string(toast.id);
        if (lines > 1) p.paragraph({x + 80, at.y + (high - lines * line) / 2}, room, 4, Type::lead, f.theme.onbar, text);
        else p.text_in({x + 80, at.y, room, high}, Type::lead, f.theme.onbar, text, Align::left);
        const float y = at.center().y - 42;
        if (toast.undo) {
            draw_button(f, {at.right() - 172, y + 10, 160, 64},
                        {name + "/undo", f.t("act.undo"), 0, Look::standard, ShellAction{UndoAct{toast.side}}, {}, {}, false}, 18);
        } else {
            draw_button(f, {at.right() - 76, y + 10, 64, 64},
                        {name + "/close", "", icons::close, Look::standard, UiAction{DismissToast{toast.id}}, {}, {}, false}, 18);
        }
        if (!f.ui.calm) {
            const float t = out_cubic(progress(f.ticks, toast.since, 220));
            if (t < 1) p.transform(mark, 1, {}, {0, (1 - t) * 24}, t);
        }
        bottom = at.y - 12;
    }
}

} // namespace fyr
