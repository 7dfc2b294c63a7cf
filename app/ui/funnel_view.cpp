// Morgenmøde: the funnel with its cards (design system screens 02 and 10).
#include "ui/lock_view.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/plan_parts.hpp"
#include "ui/widgets.hpp"

#include <cmath>
#include <numbers>
#include <optional>

namespace fyr {

namespace {

/// The column's outline with its round outer corners.
std::vector<Point> outline_of(const Column& c)
{
    constexpr float pi = std::numbers::pi_v<float>;
    std::vector<Point> points;
    const auto corner = [&](Point at, float radius, float cx, float cy, float from) {
        if (radius <= 0) {
            points.push_back(at);
            return;
        }
        for (int i = 0; i <= 8; ++i) {
            const float a = from + pi / 2 * static_cast<float>(i) / 8;
            points.push_back({at.x + cx * radius + radius * std::cos(a), at.y + cy * radius + radius * std::sin(a)});
        }
    };
    corner(c.corners[0], c.radius_left, 1, 1, pi);
    corner(c.corners[1], c.radius_right, -1, 1, 1.5F * pi);
    corner(c.corners[2], c.radius_right, -1, -1, 0);
    corner(c.corners[3], c.radius_left, 1, -1, 0.5F * pi);
    return points;
}

/// A card over this column may be let go here.
bool takes(const Frame& f, const Column& c, bool& any)
{
    for (const Finger& finger : f.touch.fingers()) {
        if (finger.mode != Finger::Mode::dragging || !finger.grab || finger.grab->what != Grab::What::card) continue;
        any = true;
        const Case* held = f.state.find(finger.grab->about);
        const Target* over = f.targets.named("funnel/column/" + std::string(name_of(c.step)));
        if (held && over && over->at.contains(finger.at) && held->step != c.step) return true;
    }
    return false;
}

void draw_column(Frame& f, const Column& c)
{
    Painter& p = f.paint;
    const auto i = static_cast<std::size_t>(c.step);
    const Depth& depth = f.theme.depth[i];
    const std::vector<Point> shape = outline_of(c);
    const Rect b = c.bounds();
    const std::string step(name_of(c.step));
    if (!f.exporting) {
        Target& zone = f.targets.add("funnel/column/" + step, b);
        zone.drop = DropZone{DropZone::What::column, c.step, {}, {}, 0};
        zone.scroll = list_name(c.step);
        zone.scroll_range = c.scroll_range;
        zone.sideways = f.m.portrait;
    }
    p.polygon_gradient(shape, {b.x, 0}, {b.right(), 0}, depth.from, depth.to);
    p.outline(shape, f.theme.edge_width > 1 ? f.theme.edge : depth.from == depth.to ? depth.from : mixed(depth.from, depth.to, 0.5F), std::max(1.F, f.theme.edge_width));
    bool dragging = false;
    const bool drop = takes(f, c, dragging);
    if (drop) {
        const bool deep = c.step == Step::next_step && !f.theme.dark; // white letters stand on it
        p.polygon(shape, deep ? faded(f.theme.white, 0.12F) : f.theme.drop_wash);
        p.outline(shape, deep ? f.theme.lamp : f.theme.lampedge, 6);
    }
    if (i >= 1 && i <= 3) p.text({c.title.x, c.title.y - 30}, Type::label, depth.subtitle, f.t("col.phase", {{"n", std::to_string(i)}}));
    p.text_cut(c.title, c.title_width, Type::column, depth.title, f.t("col." + step));
    if (!f.m.portrait)
        p.paragraph(c.subtitle, c.subtitle_width, c.subtitle_lines, Type::body, depth.subtitle, f.t(drop ? "drop.here" : "col." + step + ".sub"));
    p.rect(c.count_pill, c.step == Step::next_step ? faded(f.theme.white, 0.15F) : f.theme.count_pill, 20);
    p.text_in(c.count_pill, Type::count, depth.title, std::to_string(c.count));
}

void draw_cards(Frame& f, const Column& c)
{
    Painter& p = f.paint;
    const Rect clip{c.list.x - 14, c.list.y - (c.scroll_range > 0 ? 0.F : 14.F), c.list.w + 28,
                    c.list.h + (c.scroll_range > 0 ? 4.F : 28.F)};
    const bool clips = c.scroll_range > 0;
    if (clips) p.clip(clip);
    for (const Rect& slot : c.slots) {
        p.dashed_rect(slot, 16, c.step == Step::next_step ? f.theme.lamp : f.theme.lampedge, 3, 10, 7);
    }
    for (const PlacedCard& placed : f.board.cards) {
        if (placed.step != c.step) continue;
        const Case* shown = f.state.find(placed.id);
        if (!shown) continue;
        const std::string name = "funnel/card/" + std::to_string(placed.id.value);
        const Grab grab{Grab::What::card, placed.id, {}, {}};
        const Rect at = f.exporting || c.scroll_range > 0 ? placed.at : f.motion.at(name, placed.at);
        if (f.touch.holder(grab)) {
            p.dashed_rect(at, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
            continue;
        }
        draw_card(f, *shown, at, placed.size, false, false);
        if (f.exporting) continue;
        const Rect seen = clips ? at.intersect(clip) : at;
        if (seen.h < 30 || seen.w < 30) continue;
        Target& target = f.targets.add(name, seen);
        target.tap = UiAction{OpenSheet{{SheetKind::card, placed.id, {}, "", at.center().x}}};
        target.hold = UiAction{OpenSheet{{SheetKind::card, placed.id, {}, "", at.center().x}}};
        target.grab = grab;
        target.scroll = list_name(c.step);
        target.scroll_range = c.scroll_range;
        target.sideways = f.m.portrait;
    }
    if (clips) p.unclip();
    if (!c.more.empty()) {
        p.rect(c.more, f.theme.fjordsoft, 16);
        const std::string text = f.t("more", {{"a", std::to_string(c.shown)}, {"b", std::to_string(c.count)}});
        if (f.m.portrait) {
            p.icon({c.more.center().x, c.more.center().y - 20}, 32, f.theme.fjord, icons::chevron_right);
            p.text_in({c.more.x, c.more.center().y, c.more.w, 30}, Type::label, f.theme.fjord, std::to_string(c.count));
        } else {
            const float w = p.width_of(Type::button, text) + 44;
            p.icon({c.more.center().x - w / 2 + 16, c.more.center().y}, 32, f.theme.fjord, icons::arrow_down);
            p.text_in({c.more.center().x - w / 2 + 44, c.more.y, w, c.more.h}, Type::button, f.theme.fjord, text, Align::left);
        }
        if (!f.exporting) {
            const float page = f.m.portrait ? c.list.w + 12 : c.list.h + 12;
            f.target("funnel/more/" + std::string(name_of(c.step)), c.more).tap = UiAction{TurnPage{list_name(c.step), 1, c.scroll_range, page}};
        }
    }
    if (!f.exporting && c.count == 0 && c.slots.empty() && c.list.h > 160 && !f.m.portrait) {
        const std::string_view key = c.step == Step::received ? "empty.inbox" : "empty.col";
        const Color ink = f.theme.depth[static_cast<std::size_t>(c.step)].subtitle;
        p.paragraph({c.list.center().x, c.list.y + std::min(120.F, c.list.h / 3)}, c.list.w - 16, 4, Type::body, ink, f.t(key), Align::center);
    }
}

/// The nearest deadline in words, and where its ring is: beside the clock, in portrait under the header.
struct Nearest {
    AssessmentClock clock;
    std::string title, line;
    Point ring;
};

std::optional<Nearest> nearest_of(const Frame& f)
{
    const Case* c = f.state.find(f.board.nearest);
    if (!c) return std::nullopt;
    Nearest n{assessment_clock(*c, f.now, f.rules), f.t("deadline.nearest", {{"alias", c->facts.code}}), "", {74, 152}};
    n.line = n.clock.left > 0 ? f.t("deadline.left", {{"t", say::duration(f.strings, n.clock.left)}, {"kl", say::clock(f.strings, n.clock.due)}})
                              : f.t("deadline.over", {{"t", say::duration(f.strings, n.clock.left)}});
    if (f.m.portrait) return n;
    const float who = room_for_who_is_in(f);
    const float beside_clock = f.m.width - 270 - who - 58 - std::max(f.paint.width_of(Type::nearest, n.title), f.paint.width_of(Type::body, n.line));
    n.ring = {std::min(f.m.width - 684 - who, beside_clock), 68};
    return n;
}

void draw_nearest(Frame& f)
{
    const auto n = nearest_of(f);
    if (!n) return;
    Painter& p = f.paint;
    draw_ring(p, f.strings, n->ring, 40, n->clock, f.rules.clock);
    const float more = f.m.wall_more(26) / 2;
    p.text({n->ring.x + 58, n->ring.y - 34 - more}, Type::nearest, f.theme.ink, n->title);
    p.text({n->ring.x + 58, n->ring.y + 6 + more}, Type::body, f.theme.ink2, n->line);
}

std::string subtitle_of(const Frame& f)
{
    const std::size_t n = f.state.on_board().size();
    return say::capital(say::weekday_and_day(f.strings, to_local(f.now).date)) + " · " + f.t(n == 1 ? "funnel.one" : "funnel.many", {{"n", std::to_string(n)}});
}

/// Only some of the cards are shown: that must be seen, and one touch shows all again.
void draw_filter(Frame& f)
{
    if (f.ui.filter.empty() || f.exporting) return;
    std::size_t shown = 0;
    for (const Column& c : f.board.columns) shown += c.count;
    const std::string label = f.t("funnel.filtered", {{"text", f.ui.filter}, {"n", std::to_string(shown)}, {"m", std::to_string(f.state.on_board().size())}});
    Rect at = f.m.portrait ? Rect{f.m.width - 32 - 480, 112, 480, 76} : Rect{f.m.width - 1350 - room_for_who_is_in(f), 30, 560, 76};
    if (const auto n = nearest_of(f); n && !f.m.portrait) { // between the title and the ring
        const float right = std::min(at.right(), n->ring.x - f.m.ring_radius(40) - 20);
        const float words = std::max(f.paint.width_of(Type::title, f.t("door.morning")), f.paint.width_of(Type::body, subtitle_of(f)));
        at.x = std::max({right - at.w, std::min(at.x, 530.F), 128 + words + 24});
        at.w = right - at.x;
    }
    draw_button(f, at, {"funnel/filter", label, icons::close, Look::primary_lamp, UiAction{SetFilter{""}}, {}, {}, false});
}

void draw_legend(Frame& f)
{
    Painter& p = f.paint;
    const float y = f.board.legend_right.y;
    float x = f.board.legend_right.x;
    const auto entry = [&](std::string_view key, auto&& sign) {
        const std::string text = f.t(key);
        x -= p.width_of(Type::body, text);
        p.text_in({x, y - 16, 400, 32}, Type::body, f.theme.ink2, text, Align::left);
        x -= 22;
        sign(Point{x, y});
        x -= 48;
    };
    entry("legend.assessed", [&](Point c) { draw_check_disc(p, c, 16); });
    entry("mag.unknown", [&](Point c) { draw_magnet_count(p, c, Polarity::unknown); });
    entry("mag.concern", [&](Point c) { draw_magnet_count(p, c, Polarity::concern); });
    entry("mag.resource", [&](Point c) { draw_magnet_count(p, c, Polarity::resource); });
}

} // namespace

void draw_funnel(Frame& f)
{
    const Meeting& meeting = f.state.board().meeting;
    draw_header(f, f.t("door.morning"), subtitle_of(f));
    draw_nearest(f);
    draw_filter(f);
    for (const Column& c : f.board.columns) draw_column(f, c);
    draw_legend(f);
    for (const Column& c : f.board.columns) draw_cards(f, c);
    if (f.exporting) return;

    const Button home{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false};
    const bool guarded = f.ui.guard.state == Guarding::on; // then words are never on the board, and this is the curtain
    const bool shows = f.ui.veil && !guarded;
    const Button hide{"bar/hide", f.t(shows ? "act.show" : "act.hide"), shows ? icons::visibility : icons::visibility_off,
                      Look::standard, guarded ? UiAction{GuardAction{Cover{}}} : UiAction{ToggleVeil{}}, {}, {}, false, true};
    const Button sort{"bar/sort", f.t("act.sort"), icons::sort, Look::standard, UiAction{SortByDeadline{}}, {}, {}, false, true};
    const Button search{"bar/search", "", icons::search, Look::standard,
                        UiAction{OpenSheet{{SheetKind::search, {}, {}, "", f.m.width / 2}}}, {}, {}, false};
    Form typed;
    typed.kind = FormKind::new_notification;
    const Button add{"bar/new", f.t("act.new"), icons::add, meeting.open ? Look::primary_lamp : Look::standard, UiAction{OpenForm{typed}}, {}, {}, false};
    if (!meeting.open) {
        Form open;
        open.kind = FormKind::open_meeting;
        draw_bar(f, {home, undo_button(f, "bar/undo-left")},
                 {{"bar/open", f.t("act.open_meeting"), icons::groups, Look::primary_lamp, UiAction{OpenForm{open}}, {}, {}, false}, add, search, hide},
                 {{"bar/archive", f.t("act.archive"), icons::schedule, Look::standard, UiAction{GoTo{Page::archive, {}}}, {}, {}, false}, undo_button(f, "bar/undo-right")});
        return;
    }
    const Button next{"bar/next", f.t("act.next"), icons::arrow_forward, Look::standard, ShellAction{TakeNext{}}, {}, {}, false};
    std::vector<Button> center{add, next, sort, search, hide};
    if (!meeting.promises.empty())
        center.push_back({"bar/promises", f.t("act.promises"), icons::handshake, Look::standard,
                          UiAction{OpenSheet{{SheetKind::promises, {}, {}, "", f.m.width / 2}}}, {}, {}, false, true});
    draw_bar(f, {home, undo_button(f, "bar/undo-left")}, center,
             {{"bar/end", f.t("act.end"), icons::done_all, Look::standard, ShellAction{FinishMeeting{}}, {}, {}, false}, undo_button(f, "bar/undo-right")});
}

void draw_lifted(Frame& f)
{
    for (const Finger& finger : f.touch.fingers()) {
        if (finger.mode != Finger::Mode::dragging || !finger.grab) continue;
        const Grab& grab = *finger.grab;
        const float dx = finger.at.x - finger.start.x, dy = finger.at.y - finger.start.y;
        if (grab.what == Grab::What::card) {
            const Case* c = f.state.find(grab.about);
            if (!c) continue;
            const PlacedCard* placed = f.board.card(grab.about);
            const CardSize size = placed ? placed->size : CardSize::compact;
            Rect at = finger.target_at.moved(dx, dy);
            if (placed) at.h = placed->at.h, at.w = placed->at.w;
            const Mark mark = f.paint.mark();
            draw_card(f, *c, at, size, true, false);
            const float lift = f.ui.calm ? 1.F : out_back(progress(f.ticks, finger.down, 140));
            f.paint.transform(mark, f.ui.calm ? 1.F : 1 + 0.04F * lift, at.center(), {0, -24 * lift});
        } else if (grab.plan) {
            draw_lifted_plan(f, finger);
        } else if (grab.what == Grab::What::magnet) {
            draw_magnet(f.paint, {finger.at.x, finger.at.y - 24}, 25, grab.polarity, true);
        } else if (const Case* c = f.state.find(grab.about)) {
            for (const Item& item : c->items)
                if (item.id == grab.part) draw_magnet(f.paint, {finger.at.x, finger.at.y - 24}, 25, item.polarity, true);
        }
    }
}

} // namespace fyr
