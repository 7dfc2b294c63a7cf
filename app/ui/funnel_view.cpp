// Morgenmøde: the funnel with its cards (screens 32, 32b and 32c).
#include "domain/walk.hpp"
#include "ui/card_parts.hpp"
#include "ui/plan_parts.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

#include <cmath>
#include <numbers>
#include <set>

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

/// "Fase n", title and guiding question; dense: the count stands behind the phase, and the question only where it has room.
void draw_head(Frame& f, const Column& c, bool drop)
{
    Painter& p = f.paint;
    const auto i = static_cast<std::size_t>(c.step);
    const Depth& depth = f.theme.depth[i];
    const std::string step(name_of(c.step)), title = f.t("col." + step), question = f.t(drop ? "drop.here" : "col." + step + ".sub");
    const bool phase = i >= 1 && i <= 3;
    if (phase && c.dense) p.text(c.label, Type::small_bold, depth.subtitle, f.t("board.phase", {{"n", std::to_string(i)}, {"count", std::to_string(c.count)}}));
    else if (phase) p.text(c.label, Type::label, depth.subtitle, f.t("col.phase", {{"n", std::to_string(i)}}));
    const Type type = phase && c.dense ? Type::column_dense : Type::column;
    const float wide = draw_fitted(f, {c.title.x, c.title.y + p.line_of(type) / 2}, c.title_width, type, depth.title, title);
    if (f.m.portrait) return;
    if (!c.dense) {
        const std::string whole = first_that_fits(p, {question}, Type::body, c.subtitle_width, c.subtitle_lines);
        if (!whole.empty()) p.paragraph(c.subtitle, c.subtitle_width, c.subtitle_lines, Type::body, depth.subtitle, whole);
    } else if (!phase && wide + 28 + p.width_of(Type::body, question) <= c.title_width) {
        p.text_in({c.title.x + wide + 28, c.title.y + p.line_of(type) / 2 - 20, c.title_width, 40}, Type::body, depth.subtitle, question, Align::left);
    }
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
    draw_head(f, c, drop);
    if (c.count_pill.empty()) return;
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
        draw_card(f, *shown, at, placed.form, false, false);
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
            p.text_in({c.more.x, c.more.center().y, c.more.w, 30}, Type::label, f.theme.fjord, "+ " + std::to_string(c.count - c.shown));
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
        const std::string_view key = c.step == Step::received ? "empty.inbox" : c.step == Step::next_step ? "empty.decided" : "empty.col";
        const Color ink = f.theme.depth[static_cast<std::size_t>(c.step)].subtitle;
        p.paragraph({c.list.center().x, c.list.y + std::min(120.F, c.list.h / 3)}, c.list.w - 16, 4, Type::body, ink, f.t(key), Align::center);
    }
}

/// What the marks on this board mean; only those that are on it.
void draw_legend(Frame& f)
{
    if (f.board.dense) return;
    Painter& p = f.paint;
    std::set<MarkKind> there;
    for (const Column& c : f.board.columns)
        for (const CaseId id : c.ids)
            if (const Case* one = f.state.find(id))
                for (const CaseMark& mark : marks_of(f.state, *one)) there.insert(mark.kind);
    const float y = f.board.legend_right.y, least = f.m.portrait ? f.board.board.x : f.board.columns[4].corners[3].x - 1000;
    float x = f.board.legend_right.x;
    const auto entry = [&](std::string_view key, float room, auto&& sign) {
        const std::string text = f.t(key);
        const float wide = p.width_of(Type::body, text);
        if (x - wide - room - 8 < least) return;
        x -= wide;
        p.text_in({x, y - 16, wide + 2, 32}, Type::body, f.theme.ink2, text, Align::left);
        x -= room + 8;
        sign(Point{x + room / 2, y});
        x -= 24;
    };
    constexpr std::array quiet{MarkKind::existing_support, MarkKind::unborn, MarkKind::open_case, MarkKind::siblings, MarkKind::repeated};
    for (const MarkKind kind : quiet)
        if (there.contains(kind)) entry("legend." + std::string(name_of(kind)), 24, [&](Point c) { p.icon(c, 24, f.theme.ink2, icon_of(kind)); });
    if (there.contains(MarkKind::abuse) || there.contains(MarkKind::honour))
        entry("legend.pennant", 38, [&](Point c) { draw_pennant(p, {c.x - 16, c.y - 16, 34, 32}, 7); });
}

/// Næste with the one it takes, as the walk of the domain says.
Button next_button(const Frame& f)
{
    const NextUp next = next_up(f.state, f.now, f.rules);
    const Case* about = f.state.find(next.about);
    return {"bar/next", about ? f.t("board.next", {{"alias", about->facts.code}}) : f.t("act.next"), icons::arrow_forward, Look::primary_lamp, ShellAction{TakeNext{}}, {}, {}, false};
}

} // namespace

void draw_funnel(Frame& f)
{
    const Meeting& meeting = f.state.board().meeting;
    draw_funnel_header(f);
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
    Button add{"bar/new", f.t("act.new"), icons::add, Look::standard, UiAction{OpenForm{typed}}, {}, {}, false};
    add.may_shrink = f.m.type(24) > 28;
    if (!meeting.open) {
        Form open;
        open.kind = FormKind::open_meeting;
        draw_bar(f, {home, undo_button(f, "bar/undo-left")},
                 {{"bar/open", f.t("act.open_meeting"), icons::groups, Look::primary_lamp, UiAction{OpenForm{open}}, {}, {}, false}, add, search, hide},
                 {{"bar/archive", f.t("act.archive"), icons::schedule, Look::standard, UiAction{GoTo{Page::archive, {}}}, {}, {}, false}, undo_button(f, "bar/undo-right")});
        return;
    }
    std::vector<Button> center{next_button(f), add, sort, search, hide};
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
            const CardForm form = placed ? placed->form : CardForm::compact;
            Rect at = finger.target_at.moved(dx, dy);
            if (placed) at.h = placed->at.h, at.w = placed->at.w;
            const Mark mark = f.paint.mark();
            draw_card(f, *c, at, form, true, false);
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
