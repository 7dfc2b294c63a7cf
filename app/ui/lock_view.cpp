#include "ui/lock_view.hpp"

#include "ui/night_scene.hpp"
#include "ui/say.hpp"
#include "ui/widgets.hpp"

#include <cmath>
#include <numbers>

namespace fyr {

namespace {

constexpr Color night_button = rgb(0x12333D), night_edge = rgb(0x2A5663);
constexpr float key_w = 164, key_h = 124, gap = 20, panel_w = lock_width, panel_h = 944;

Rect panel_of(const Frame& f)
{
    const float y = std::max(24.F, f.m.portrait ? f.m.height - panel_h - 200 : (f.m.height - panel_h) / 2 + 28);
    if (f.m.portrait) return {(f.m.width - panel_w) / 2, y, panel_w, panel_h};
    return {f.ui.guard.left ? 100 : f.m.width - 100 - panel_w, y, panel_w, panel_h};
}

/// A little darker than its keys.
Color ground(const Frame& f) { return f.theme.dark ? f.theme.surface : rgb(0xF7FAFA); }

/// How far a wrong code's dots are from their place: once there and back, 12 lp, 240 ms (design system 6.15).
float shake(const Frame& f)
{
    const Stamp since = f.ticks - f.ui.guard.shaken;
    if (f.ui.guard.shaken == 0 || since >= 240 || f.ui.calm) return 0;
    return 12 * std::sin(static_cast<float>(since) / 240 * 2 * std::numbers::pi_v<float>);
}

void draw_dots(Frame& f, Point middle)
{
    const GuardUi& g = f.ui.guard;
    const float step = g.digits > 6 ? 60.F : 72.F;
    float x = middle.x - step * static_cast<float>(g.digits - 1) / 2 + shake(f);
    for (int i = 0; i < g.digits; ++i, x += step) {
        if (i < static_cast<int>(g.typed.size())) f.paint.circle({x, middle.y}, 17, f.theme.fjord);
        else f.paint.ring({x, middle.y}, 15.5F, f.theme.line2, 3);
    }
}

void draw_key(Frame& f, Rect at, const std::string& name, char digit, const GuardAction& tap)
{
    Painter& p = f.paint;
    const bool pressed = f.pressed(name);
    p.panel(at, 22, Shadow::card, pressed ? f.theme.fjord : f.theme.card);
    if (!pressed) p.border(at, f.theme.line, 2, 22);
    p.text_in(at, Type::pin, pressed ? f.theme.onfjord : f.theme.ink, std::string(1, digit));
    f.target(name, at).tap = UiAction{tap};
}

/// A key that does something instead of typing.
void draw_other_key(Frame& f, Rect at, const std::string& name, const std::string& label, char32_t icon, const GuardAction& tap)
{
    f.paint.border(at, f.theme.line, 2, 22);
    f.paint.edge(at, 22);
    if (f.pressed(name)) f.paint.rect(at, faded(f.theme.ink, 0.08F), 22);
    if (icon) f.paint.icon(at.center(), 44, f.theme.ink, icon);
    else f.paint.text_in(at, Type::button, f.theme.ink, label);
    f.target(name, at).tap = UiAction{tap};
}

void draw_pad(Frame& f, Rect panel)
{
    const float x = panel.x + 46, y = panel.y + 265;
    const auto key = [&](int row, int column) { return Rect{x + static_cast<float>(column) * (key_w + gap), y + static_cast<float>(row) * (key_h + gap), key_w, key_h}; };
    for (int i = 0; i < 10; ++i) {
        const char digit = f.ui.guard.order[static_cast<std::size_t>(i)];
        draw_key(f, i < 9 ? key(i / 3, i % 3) : key(3, 1), std::string("pin/") + digit, digit, TypeDigit{digit});
    }
    draw_other_key(f, key(3, 0), "pin/clear", f.t("pin.clear"), 0, EraseCode{});
    draw_other_key(f, key(3, 2), "pin/back", "", icons::backspace, EraseDigit{});
}

/// "1.00"
std::string minutes_left(const Strings& s, Stamp ms)
{
    const Stamp seconds = (ms + 999) / 1000;
    return std::to_string(seconds / 60) + s.text("say.clock_mark") + (seconds % 60 < 10 ? "0" : "") + std::to_string(seconds % 60);
}

/// After too many wrong codes: a ring that runs empty, and for how long.
void draw_wait(Frame& f, Rect panel, Stamp left)
{
    const Point c{panel.center().x, panel.y + 265 + 2 * key_h + 1.5F * gap};
    f.paint.ring(c, 104, f.theme.line, 18);
    f.paint.arc(c, 104, f.theme.lamp, 18, std::min(1.F, static_cast<float>(left) / 60'000));
    f.paint.text_in({c.x - 100, c.y - 40, 200, 80}, Type::title_large, f.theme.ink, minutes_left(f.strings, left));
}

/// "faglig leder eller teamleder": the rules' own names, within a sentence.
std::string who_may_pass(const Frame& f)
{
    std::string all;
    for (const OverrideRole& role : f.rules.override_roles) {
        if (!f.ui.guard.gate || !value_named<Role>(role.key) || !f.rules.may_override(role.key, *f.ui.guard.gate)) continue;
        const std::string name = say::small(f.word(role.name));
        all = all.empty() ? name : f.t("pin.pass_or", {{"one", all}, {"other", name}});
    }
    return all;
}

std::string title_of(const Frame& f)
{
    const GuardUi& g = f.ui.guard;
    if (g.wanted == CodeFor::new_code) return f.t("pin.new");
    if (g.wanted == CodeFor::new_again) return f.t("pin.new_again");
    if (g.wanted == CodeFor::leave) return f.t("pin.leave");
    if (g.wanted == CodeFor::train) return f.t("door.class");
    if (g.wanted == CodeFor::pass) return f.t(!g.lowers ? "pin.pass" : g.gate == Gate::existing_support ? "pin.lower_support" : "pin.lower");
    return f.t(g.needed ? "pin.needed" : "pin.title");
}

std::string line_of(const Frame& f)
{
    const GuardUi& g = f.ui.guard;
    if (g.waits_until > f.now) return f.t("pin.waits");
    if (!g.answer.key.empty() && g.answer.key != "pin.again") return f.strings.text(g.answer);
    if (is_new(g.wanted)) return f.t("pin.new_for", {{"initials", g.initials}, {"n", std::to_string(g.digits)}});
    if (g.wanted == CodeFor::pass) return f.t("pin.pass_text", {{"roles", who_may_pass(f)}, {"initials", g.in ? g.in->initials : ""}});
    if (g.needed) return f.t("pin.right." + std::string(name_of(*g.needed)));
    return f.t("pin.text");
}

void draw_night_button(Frame& f, Rect at, const std::string& name, const std::string& label, char32_t icon, const UiAction& tap)
{
    Painter& p = f.paint;
    p.rect(at, night_button, 22);
    p.border(at, night_edge, 2, 22);
    if (f.pressed(name)) p.rect(at, faded(on_night, 0.08F), 22);
    const float width = p.width_of(Type::button, label) + 48, x = at.center().x - width / 2;
    p.icon({x + 16, at.center().y}, 34, on_night, icon);
    p.text_in({x + 48, at.y, at.right() - x - 56, at.h}, Type::button, on_night, label, Align::left);
    f.target(name, at).tap = tap;
}

/// A production wall nobody has a code for yet, or whose codes are gone.
void draw_first_start(Frame& f, Rect panel)
{
    Painter& p = f.paint;
    const bool gone = f.ui.guard.state == Guarding::gone;
    const Rect at{panel.x, panel.center().y - 300, panel.w, 600};
    p.panel(at, 36, Shadow::lifted, ground(f));
    p.icon({at.center().x, at.y + 96}, 72, f.theme.fjord, gone ? icons::lock : icons::person_outline);
    p.text_in({at.x + 40, at.y + 150, at.w - 80, 60}, Type::title, f.theme.ink, f.t(gone ? "first.gone" : "first.title"));
    p.paragraph({at.center().x, at.y + 226}, at.w - 112, 6, Type::lead, f.theme.ink2, f.t(gone ? "first.gone.text" : "first.text"), Align::center);
    if (gone) return;
    Form form;
    form.kind = FormKind::person;
    form.values = {{"role", std::string(name_of(Role::professional_leader))}, {"first", "yes"}};
    draw_button(f, {at.x + 46, at.bottom() - 46 - 100, at.w - 92, 100}, {"first/leader", f.t("first.begin"), icons::arrow_forward, Look::primary_lamp, UiAction{OpenForm{form}}, {}, {}, true}, 24, Type::panel);
    draw_button(f, {at.x + 46, at.bottom() + 20, at.w - 92, 88}, {"first/training", f.t("first.training"), icons::school, Look::outline, ShellAction{EnterTraining{}}, {}, {}, false}, 24);
}

} // namespace

void draw_lock(Frame& f)
{
    Painter& p = f.paint;
    const GuardUi& g = f.ui.guard;
    const Rect panel = panel_of(f);
    const float foot = f.m.height - 116;
    const bool choosing = is_new(g.wanted);
    float x = 40;
    if (!f.m.portrait) {
        const std::string move = f.t("pin.move");
        const Rect at{g.left ? f.m.width - 40 - 348 : x, foot, 348, 88};
        draw_night_button(f, at, "pin/move", move, icons::swap_horiz, UiAction{GuardAction{MovePad{}}});
        x += g.left ? 0.F : 348.F + 20;
    }
    const float clean = std::max(280.F, std::round(p.width_of(Type::button, f.t("clean.begin"))) + 104);
    if (!choosing) draw_night_button(f, {g.left && !f.m.portrait ? f.m.width - 40 - 348 - 20 - clean : x, foot, clean, 88}, "rest/clean", f.t("clean.begin"), icons::pan_tool, UiAction{GuardAction{BeginCleaning{}}});
    if (g.state == Guarding::gone || (g.state == Guarding::nobody && !choosing)) return draw_first_start(f, panel);

    p.panel(panel, 36, Shadow::lifted, ground(f));
    const bool back = may_go_back(g);
    p.text_in({panel.x + 40, panel.y + 40, panel.w - 80, 60}, Type::title_large, f.theme.ink, title_of(f));
    const bool refused = !g.answer.key.empty() && g.answer.key != "pin.again";
    if (refused) { // not red: nobody is in danger
        const auto lines = static_cast<float>(p.wrapped(Type::lead_small, line_of(f), panel.w - 72, 2).size());
        p.rect({panel.x + 28, panel.y + 97, panel.w - 56, lines * p.line_of(Type::lead_small) + 10}, f.theme.lampsoft, 14);
    }
    p.paragraph({panel.center().x, panel.y + 103}, panel.w - 72, 2, Type::lead_small, refused ? f.theme.lampink : f.theme.ink2, line_of(f), Align::center);
    const Stamp left = g.waits_until - f.now;
    if (left > 0) draw_wait(f, panel, left);
    else {
        draw_dots(f, {panel.center().x, panel.y + 195});
        draw_pad(f, panel);
    }
    const Rect last{panel.x + 46, panel.bottom() - 104, panel.w - 92, 76};
    if (back) draw_button(f, last, {"pin/return", f.t("act.back"), icons::arrow_back, Look::outline, UiAction{GuardAction{Uncover{}}}, {}, {}, false});
    else {
        const std::string words = f.t("pin.hides", {{"n", std::to_string(f.rules.access.hide_board_after_s / 60)}});
        if (p.width_of(Type::body, words) <= last.w) p.text_in({last.x, panel.bottom() - 96, last.w, 40}, Type::body, f.theme.ink2, words);
        else p.paragraph({panel.center().x, panel.bottom() - 96}, last.w, 2, Type::body, f.theme.ink2, words, Align::center);
    }
}

void draw_cleaning(Frame& f)
{
    const Stamp left = f.ui.guard.clean_until - f.ticks;
    const Rect panel = panel_of(f);
    Painter& p = f.paint;
    const Point c = panel.center();
    p.ring(c, 104, faded(on_night, 0.16F), 18);
    p.arc(c, 104, night_lamp, 18, static_cast<float>(left) / static_cast<float>(cleaning_ms));
    p.text_in({c.x - 100, c.y - 40, 200, 80}, Type::title_large, on_night, std::to_string((left + 999) / 1000));
    p.text_in({panel.x, c.y + 140, panel.w, 60}, Type::title, on_night, f.t("clean.title"));
    p.text_in({panel.x, c.y + 200, panel.w, 40}, Type::lead, on_night2, f.t("clean.text"));
}

void draw_guard(Frame& f)
{
    const GuardUi& g = f.ui.guard;
    if (g.state != Guarding::on || f.exporting) return;
    Painter& p = f.paint;
    for (const bool right : {false, true}) { // in the margin, where nothing else is
        const Rect at{right ? f.m.width - 26 : -14, f.m.height / 2 - 84, 40, 168};
        const std::string name = right ? "curtain/right" : "curtain/left";
        p.rect(at, f.pressed(name) ? f.theme.fjord : f.theme.dark ? f.theme.barbtn : f.theme.bar, 14);
        p.icon({right ? f.m.width - 13 : 13, at.center().y}, 24, f.theme.onbar, icons::visibility_off);
        f.targets.add(name, {right ? f.m.width - 34 : 0, at.y - 12, 34, at.h + 24}).tap = UiAction{GuardAction{Cover{}}};
    }
    if (g.hides_at <= f.ticks) return;
    const Stamp left = g.hides_at - f.ticks;
    const std::string word = f.t("lock.soon");
    const float width = p.width_of(Type::lead_bold, word) + 132;
    const Rect at{(f.m.width - width) / 2, 24, width, 84};
    p.panel(at, 42, Shadow::lifted, f.theme.lamp);
    const Point c{at.x + 46, at.center().y};
    p.ring(c, 26, faded(f.theme.onlamp, 0.2F), 7);
    p.arc(c, 26, f.theme.onlamp, 7, static_cast<float>(left) / static_cast<float>(std::max<Stamp>(1, g.hides_in_all)));
    p.text_in({c.x - 26, c.y - 20, 52, 40}, Type::small_bold, f.theme.onlamp, std::to_string((left + 999) / 1000));
    p.text_in({at.x + 92, at.y, at.w - 110, at.h}, Type::lead_bold, f.theme.onlamp, word, Align::left);
}

float room_for_who_is_in(const Frame& f)
{
    const GuardUi& g = f.ui.guard;
    return !g.in || f.exporting ? 0 : std::round(f.paint.width_of(Type::label, g.in->initials) + 76) + 24;
}

void draw_who_is_in(Frame& f, float right)
{
    const GuardUi& g = f.ui.guard;
    if (room_for_who_is_in(f) <= 0) return;
    Painter& p = f.paint;
    const float width = room_for_who_is_in(f) - 24;
    const Rect at{right - width, 36, width, 56};
    p.rect(at, f.theme.fjordsoft, 28);
    p.icon({at.x + 30, at.center().y}, 28, f.theme.fjord, g.case_open ? icons::lock_open : icons::lock);
    p.text_in({at.x + 54, at.y, at.w - 66, at.h}, Type::label, f.theme.ink, g.in->initials, Align::left);
    f.target("header/person", at).tap = UiAction{GuardAction{Cover{}}};
}

} // namespace fyr
