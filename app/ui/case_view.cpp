// One case in front: header, three phases, decision panel, bar (design system screen 03).
#include "ui/case_parts.hpp"
#include "ui/lock_view.hpp"

#include "base/text.hpp"

#include <cmath>
#include <numbers>

namespace fyr {

namespace {

/// Its title, and what it asks as far as there is room for it.
void draw_head(Frame& f, const Phase& phase, std::size_t number, bool one_line)
{
    Painter& p = f.paint;
    const Depth& depth = f.theme.depth[number];
    const std::string step(name_of(static_cast<Step>(number)));
    const std::string title = f.t("col." + step), sub = f.t("case.ask." + step), name = f.t("col.phase", {{"n", std::to_string(number)}});
    const float x = phase.title_x(), right = phase.header.right() - 24;
    if (one_line) {
        const float line = p.line_of(Type::column);
        const float middle = phase.bar ? phase.header.center().y : phase.inside.y + phase.content_top - (f.m.portrait ? phase.content_top / 2 - 2 : 28.F);
        const float w = p.width_of(Type::label, name);
        p.text_in({x, middle - line / 2, w + 20, line}, Type::label, depth.subtitle, name, Align::left);
        const float tw = p.width_of(Type::column, title);
        p.text_in({x + w + 14, middle - line / 2, tw + 20, line}, Type::column, depth.title, title, Align::left);
        const float sx = x + w + tw + 34, room = right - sx - (phase.bar ? 120 : f.m.portrait && number == 2 && f.ui.phase == 2 ? 180 : 0);
        if (p.width_of(Type::body, sub) <= room) p.text_in({sx, middle - line / 2, room, line}, Type::body, depth.subtitle, sub, Align::left);
        return;
    }
    const float width = phase.inside.w - 4, first = phase.inside.y + 8, second = first + p.line_of(Type::label) - 2, third = second + p.line_of(Type::column) - 2;
    p.text({x, first}, Type::label, depth.subtitle, name);
    p.text({x, second}, fitting(p, title, width, {Type::column, Type::lead_bold, Type::label, Type::small_bold}), depth.title, title);
    if (const Type type = fitting(p, sub, width, {Type::body, Type::small}); p.width_of(type, sub) <= width) p.text({x, third}, type, depth.subtitle, sub);
}

/// A phase that is folded to a tab, with what it holds.
void draw_tab(Frame& f, const Case& c, const Phase& phase, std::size_t number, bool active)
{
    Painter& p = f.paint;
    const Rect at = phase.header;
    const std::string name = "case/phase/" + std::to_string(number), step(name_of(static_cast<Step>(number)));
    const Depth& depth = f.theme.depth[number];
    if (active) {
        p.rect({at.x, at.y, at.w, at.h + 20}, depth.from, 18);
    } else {
        p.rect(at, f.theme.surface, 18);
        p.border(at, f.theme.line2, 2, 18);
    }
    if (f.pressed(name)) p.rect(at, faded(f.theme.ink, 0.08F), 18);
    const auto notes = static_cast<std::size_t>(std::count_if(c.items.begin(), c.items.end(), [](const Item& i) { return !i.text.empty(); }));
    const std::size_t n = number == 1 ? notes : number == 2 ? c.hypotheses.size() : c.focus.size();
    const std::string count = f.t("case.tab." + step, {{"n", std::to_string(n)}}), title = f.t("case.tab." + step + ".title");
    const Color ink = active ? depth.title : f.theme.ink, quiet = active ? depth.subtitle : f.theme.ink2;
    const float digit = p.width_of(Type::label, std::to_string(number)), tw = p.width_of(Type::count, title);
    p.text_in({at.x + 24, at.y, 40, at.h}, Type::label, quiet, std::to_string(number), Align::left);
    p.text_in({at.x + 24 + digit + 18, at.y, tw + 10, at.h}, Type::count, ink, title, Align::left);
    const float room = at.w - 24 - digit - 18 - tw - 20 - 22;
    if (p.width_of(Type::body, count) <= room) p.text_in({at.right() - 22 - room, at.y, room, at.h}, Type::body, quiet, count, Align::right);
    else p.text_in({at.right() - 22 - 40, at.y, 40, at.h}, Type::label, quiet, std::to_string(n), Align::right);
    f.target(name, at).tap = UiAction{ShowPhase{static_cast<int>(number)}};
}

void draw_shape(Frame& f, const Phase& phase, std::size_t number, int active)
{
    constexpr float pi = std::numbers::pi_v<float>;
    std::vector<Point> shape;
    const auto corner = [&](Point at, float cy, float from) {
        if (phase.radius_left <= 0) {
            shape.push_back(at);
            return;
        }
        const float r = phase.radius_left;
        for (int i = 0; i <= 8; ++i) {
            const float a = from + pi / 2 * static_cast<float>(i) / 8;
            shape.push_back({at.x + r + r * std::cos(a), at.y + cy * r + r * std::sin(a)});
        }
    };
    corner(phase.corners[0], 1, pi);
    shape.push_back(phase.corners[1]);
    shape.push_back(phase.corners[2]);
    corner(phase.corners[3], -1, 0.5F * pi);
    const Depth& depth = f.theme.depth[number];
    const float left = std::min(phase.corners[0].x, phase.corners[3].x), right = std::max(phase.corners[1].x, phase.corners[2].x);
    f.paint.polygon_gradient(shape, {left, 0}, {right, 0}, depth.from, depth.to);
    f.paint.outline(shape, f.theme.edge_width > 1 ? f.theme.edge : mixed(depth.from, depth.to, 0.5F), std::max(1.F, f.theme.edge_width));
    const std::string name = "case/phase/" + std::to_string(number);
    f.target(name, phase.header).tap = UiAction{ShowPhase{static_cast<int>(number)}};
    draw_head(f, phase, number, f.m.portrait || active == static_cast<int>(number));
    if (phase.bar) f.paint.icon({phase.header.right() - 40, phase.header.center().y}, 32, depth.subtitle, icons::arrow_down);
    if (f.pressed(name) && active != static_cast<int>(number)) f.paint.outline(shape, f.theme.fjord, 3);
}

void draw_phases(Frame& f, const Case& c, const CaseLayout& layout)
{
    for (std::size_t i = 0; i < 3; ++i) {
        const Phase& phase = layout.phases[i];
        const bool active = f.ui.phase == static_cast<int>(i) + 1;
        if (layout.tabs) {
            draw_tab(f, c, phase, i + 1, active);
            if (!active) continue;
            const Depth& depth = f.theme.depth[i + 1];
            const Rect body{phase.corners[0].x, phase.corners[0].y - 0.5F, phase.w, phase.corners[3].y - phase.corners[0].y};
            f.paint.rect(body, depth.from, 24);
            f.paint.rect({body.x + (i == 0 ? 0.F : 24.F), body.y, phase.header.right() - body.x - (i == 0 ? 0.F : 24.F), 24}, depth.from);
        } else draw_shape(f, phase, i + 1, f.ui.phase);
    }
    const auto seen = [&](std::size_t i) { return !layout.tabs || f.ui.phase == static_cast<int>(i) + 1; };
    if (seen(0)) draw_concerns(f, c, layout.phases[0], f.ui.phase == 1);
    if (seen(1)) draw_hypotheses(f, c, layout.phases[1], f.ui.phase == 2, layout.tabs);
    if (seen(2)) draw_focus(f, c, layout.phases[2], f.ui.phase == 3);
}

/// How long the notification has been on the table, quietly; it never cuts anybody off.
void draw_timer(Frame& f, const Case& c)
{
    const Meeting& meeting = f.state.board().meeting;
    if (!meeting.open || meeting.current != c.id || meeting.current_since == 0) return;
    int total = 0;
    for (const int seconds : f.rules.timeboxes.seconds) total += seconds;
    if (total <= 0) return;
    const Stamp spent = std::max<Stamp>(0, f.now - meeting.current_since), whole = static_cast<Stamp>(total) * ms_per_second;
    const bool soon = spent * 100 >= whole * f.rules.timeboxes.warn_percent, over = spent >= whole;
    const std::string text = f.t(over ? "case.timer.over" : soon ? "case.timer.soon" : "case.timer",
                                 {{"n", std::to_string(spent / ms_per_minute)}, {"m", std::to_string((total + 59) / 60)}});
    const float width = f.paint.width_of(Type::timer, text) + 76;
    const Rect at{f.m.width - 32 - 220 - (f.m.portrait ? 0 : room_for_who_is_in(f)) - width, f.m.portrait ? 22.F : 38.F, width, 48}; // beside the clock
    if (soon) f.paint.rect(at, f.theme.lampsoft, 24);
    f.paint.icon({at.x + 32, at.center().y}, 28, soon ? f.theme.lampink : f.theme.ink3, icons::schedule);
    f.paint.text_in({at.x + 54, at.y, width - 60, at.h}, Type::timer, soon ? f.theme.lampink : f.theme.ink2, text, Align::left);
}

void draw_case_bar(Frame& f, const Case& c)
{
    const bool meeting = f.state.board().meeting.open;
    const Button board{"bar/board", f.t("act.board"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false};
    std::vector<Button> wells;
    for (const Polarity polarity : {Polarity::resource, Polarity::concern, Polarity::unknown}) {
        const std::string name(name_of(polarity));
        wells.push_back({"bar/magnet/" + name, f.t("mag." + name), 0, Look::standard, UiAction{ArmMagnet{polarity}}, {}, polarity, false, true});
    }
    const bool saved = meeting && shows_saved(f, c);
    const Button note{"bar/note", f.t("act.note"), icons::note_add, saved ? Look::standard : Look::primary_lamp, form_about(FormKind::note, c.id), {}, {}, false};
    const Button questions{"bar/questions", "", icons::help_outline, Look::standard,
                           UiAction{OpenSheet{{SheetKind::questions, c.id, {}, "", f.m.width - 400}}}, {}, {}, false};
    const Button more{"case/more", "", icons::more_horiz, Look::standard, sheet_about(c.id, "", f.m.width / 2 + 260), {}, {}, false};
    const std::vector<Button> left{board, undo_button(f, "bar/undo-left")};
    std::vector<Button> right{questions, undo_button(f, "bar/undo-right")};
    if (meeting)
        right.insert(right.begin(), {"bar/next", f.t("act.next"), icons::arrow_forward, saved ? Look::primary_lamp : Look::standard, ShellAction{TakeNext{}}, {}, {}, false});
    wells.push_back(note);
    wells.push_back(more);
    draw_bar(f, left, wells, right);
    if (!f.ui.armed) return;
    if (const Target* well = f.targets.named("bar/magnet/" + std::string(name_of(*f.ui.armed)))) f.paint.border(well->at.inset(-4), f.theme.lamp, 4, 26);
}

} // namespace

void draw_case(Frame& f)
{
    const Case* c = f.state.find(f.ui.about);
    if (!c) return draw_gone_case(f);
    const NotifierCode* notifier = f.rules.notifier(c->facts.notifier);
    const std::string who = notifier ? f.word(notifier->short_name) : f.t("case.unknown");
    const std::string first = clipped(who, 1); // in the middle of a sentence: "fra skole"
    const std::string from = folded(first) + who.substr(first.size()), kl = say::clock(f.strings, c->facts.received);
    const Date day = local_date(c->facts.received);
    const float room = f.m.width - 32 - 128 - 40 - f.paint.width_of(Type::clock, say::clock(f.strings, f.now)) - room_for_who_is_in(f);
    std::string subtitle = f.t("case.from", {{"who", from}, {"day", say::weekday_and_day(f.strings, day)}, {"kl", kl}});
    for (const auto& [key, when] : {std::pair{"case.from.short", say::weekday_and_day(f.strings, day)}, std::pair{"case.from.short", say::short_date(f.strings, day)}, std::pair{"case.from.shortest", say::short_date(f.strings, day)}})
        if (f.paint.width_of(Type::body, subtitle) > room) subtitle = f.t(key, {{"who", from}, {"day", when}, {"kl", kl}}); // fewer words, no cut ones
    draw_header(f, c->facts.code, subtitle, say::age(f.strings, c->facts));
    draw_timer(f, *c);
    const std::vector<StripPlate> strip = strip_of(f, *c);
    const std::vector<DutyPlate> duties = duty_plates(f, *c);
    const float line = f.paint.line_of(Type::label) + f.paint.line_of(Type::small), more = std::max(0.F, f.m.type(22) - 22);
    const CaseNeeds needs{strip_height(strip), f.m.portrait ? (is_large(f.m) && f.ui.phase == 2 ? std::min(1, duty_rows(f, duties)) : duty_rows(f, duties)) : duties.empty() ? 0 : 1, std::max(f.m.portrait ? 68.F : 84.F, line + 14), 332 + more * 16};
    CaseLayout layout = layout_case(f.m, f.ui.phase, needs);
    if (!f.m.portrait && !layout.tabs) {
        for (std::size_t i = 0; i < 3; ++i) {
            Phase& phase = layout.phases[i];
            const Rect now = f.motion.at("case/phase/" + std::to_string(i + 1), {phase.x, 0, phase.w, 1});
            phase.x = now.x;
            phase.w = now.w;
        }
        slope_phases(layout, f.ui.phase);
    }
    draw_phases(f, *c, layout);
    draw_duties(f, *c, duties, layout.duties);
    draw_decision_panel(f, *c, layout.panel);
    draw_strip(f, strip);
    draw_case_bar(f, *c);
}

} // namespace fyr
