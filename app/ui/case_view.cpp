// One case in front: header, three phases, decision panel, bar (design system screen 03).
#include "ui/case_parts.hpp"
#include "ui/lock_view.hpp"
#include "ui/reach.hpp"

#include "base/text.hpp"

#include <cmath>
#include <numbers>

namespace fyr {

namespace {

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
    Target& header = f.target(name, {phase.header.x, phase.header.y, phase.header.w, phase.header.h - 6});
    header.tap = UiAction{ShowPhase{static_cast<int>(number)}};
    const float x = phase.title_x();
    const std::string step(name_of(static_cast<Step>(number)));
    const std::string title = f.t("col." + step);
    if (f.m.portrait) {
        const float y = phase.header.y;
        const float w = f.paint.text({x, y + 22}, Type::label, depth.subtitle, f.t("col.phase", {{"n", std::to_string(number)}}));
        const float tw = f.paint.text({x + w + 14, y + 16}, Type::column, depth.title, title);
        if (phase.bar) f.paint.text_cut({x + w + tw + 34, y + 22}, phase.inside.right() - x - w - tw - 90, Type::body, depth.subtitle, f.t("col." + step + ".sub"));
        if (phase.bar) f.paint.icon({phase.inside.right() - 16, y + 36}, 32, depth.subtitle, icons::arrow_down);
        return;
    }
    const float top = phase.inside.y;
    f.paint.text({x, top + 10}, Type::label, depth.subtitle, f.t("col.phase", {{"n", std::to_string(number)}}));
    const float more = f.m.wall_more(30);
    f.paint.text_cut({x, top + 36 - more / 2}, phase.inside.w - 8, Type::column, depth.title, title);
    f.paint.text_cut({x, top + 73 + more / 2}, phase.inside.w - 8, Type::body, depth.subtitle, f.t("col." + step + ".sub"));
    if (f.pressed(name) && active != static_cast<int>(number)) f.paint.outline(shape, f.theme.fjord, 3);
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

float bar_width(const Frame& f, const Button& b) { return std::round(f.paint.width_of(Type::button, b.label) + 52 + (b.magnet ? 58.F : 48.F)); }

void draw_case_bar(Frame& f, const Case& c)
{
    const bool meeting = f.state.board().meeting.open;
    const Button board{"bar/board", f.t("act.board"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false};
    std::vector<Button> wells;
    for (const Polarity polarity : {Polarity::resource, Polarity::concern, Polarity::unknown}) {
        const std::string name(name_of(polarity));
        wells.push_back({"bar/magnet/" + name, f.t("mag." + name), 0, Look::standard, UiAction{ArmMagnet{polarity}}, {}, polarity, false, meeting});
    }
    const Button note{"bar/note", f.t("act.note"), icons::note_add, Look::primary_lamp, form_about(FormKind::note, c.id), {}, {}, false};
    const Button questions{"bar/questions", f.t("act.questions"), icons::help_outline, Look::standard,
                           UiAction{OpenSheet{{SheetKind::questions, c.id, {}, "", f.m.width - 400}}}, {}, {}, false, meeting};
    const std::vector<Button> left{board, undo_button(f, "bar/undo-left")};
    std::vector<Button> right{questions, undo_button(f, "bar/undo-right")};
    if (meeting)
        right.insert(right.begin(), {"bar/next", f.t("act.next"), icons::arrow_forward, Look::standard, ShellAction{TakeNext{}}, {}, {}, false});
    float total = 8 + 14 * 3 + bar_width(f, note);
    for (const Button& b : wells) total += bar_width(f, b);
    const auto reach = reach_button(f, "left");
    const float beside = reach ? bar_width(f, *reach) + 14 : 0;
    const float left_end = 32 + bar_width(f, left[0]) + 14 + bar_width(f, left[1]) + beside;
    float right_begin = f.m.width - 32 + 14 - beside;
    for (const Button& b : right) right_begin -= bar_width(f, b) + 14;
    const std::string hint = f.t(f.ui.armed || f.ui.armed_item ? "case.armed" : "mag.hint");
    const float start = std::max(left_end + 126, (f.m.width - total) / 2);
    if (f.m.portrait || start + total > right_begin - 10) {
        wells.push_back(note);
        draw_bar(f, left, wells, right);
    } else {
        draw_bar(f, left, {}, right);
        const float y = f.m.bar().y + 16;
        f.paint.paragraph({start - 112, y + 14}, 104, 2, Type::body, f.theme.onbar2, hint);
        float x = start;
        for (const Button& b : wells) {
            draw_button(f, {x, y, bar_width(f, b), 84}, b, 22);
            x += bar_width(f, b) + 14;
        }
        draw_button(f, {x + 8, y, bar_width(f, note), 84}, note, 22);
    }
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
    draw_header(f, c->facts.code,
                f.t("case.from", {{"who", folded(first) + who.substr(first.size())},
                                  {"day", say::weekday_and_day(f.strings, local_date(c->facts.received))},
                                  {"kl", say::clock(f.strings, c->facts.received)}}),
                say::age(f.strings, c->facts));
    draw_timer(f, *c);
    CaseLayout layout = layout_case(f.m, f.ui.phase);
    if (!f.m.portrait) {
        for (std::size_t i = 0; i < 3; ++i) {
            Phase& phase = layout.phases[i];
            const Rect now = f.motion.at("case/phase/" + std::to_string(i + 1), {phase.x, 0, phase.w, 1});
            phase.x = now.x;
            phase.w = now.w;
        }
        slope_phases(layout);
    }
    for (std::size_t i = 0; i < 3; ++i) draw_shape(f, layout.phases[i], i + 1, f.ui.phase);
    draw_concerns(f, *c, layout.phases[0], layout, f.ui.phase == 1);
    draw_hypotheses(f, *c, layout.phases[1], layout, f.ui.phase == 2);
    draw_focus(f, *c, layout.phases[2], layout, f.ui.phase == 3);
    draw_decision_panel(f, *c, layout.panel);
    draw_case_bar(f, *c);
}

} // namespace fyr
