// Phase 2 of the case page: the ICS triangle with its magnets, and the hypotheses (design system 6.7).
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

std::vector<const Item*> items_on(const Case& c, const std::string& dimension)
{
    std::vector<const Item*> all;
    for (const Item& item : c.items)
        if (item.dimension == dimension) all.push_back(&item);
    return all;
}

/// A finger with something for the triangle is within `reach` of the slot, and this slot is its nearest.
const Finger* over(const Frame& f, const Case& c, const TriangleLayout& layout, const Slot& slot, float reach)
{
    for (const Finger& finger : f.touch.fingers()) {
        if (finger.mode != Finger::Mode::dragging || !finger.grab || finger.grab->about != c.id) continue;
        if (finger.grab->what != Grab::What::magnet && finger.grab->what != Grab::What::item) continue;
        const Slot* nearest = nearest_slot(layout, finger.at, reach);
        if (nearest && nearest->key == slot.key) return &finger;
    }
    return nullptr;
}

void draw_label(Frame& f, const Slot& slot, const Dimension& dimension, bool dense, bool lit, bool quiet)
{
    Painter& p = f.paint;
    const std::vector<std::string>& lines = dimension.lines(f.strings.language());
    const Type type = dense ? Type::small : Type::body_medium;
    const float line = p.line_of(type) - (dense ? 2.F : 3.F);
    const Color ink = quiet ? f.theme.depth[2].subtitle : f.theme.depth[2].title;
    float y = slot.side == 2 ? slot.label.y : slot.label.y - line * static_cast<float>(lines.size()) / 2;
    if (slot.leader) p.line({slot.at.x, slot.at.y + 32}, {slot.label.x, slot.label.y - 2}, f.theme.line2, 2);
    const Align align = slot.side == 0 ? Align::right : slot.side == 1 ? Align::left : Align::center;
    const float x = slot.label.x + (lit && slot.side == 1 ? 14.F : lit && slot.side == 0 ? -14.F : 0.F);
    for (const std::string& text : lines) {
        if (p.width_of(type, text) <= slot.label_width || dense) p.text_cut({x, y}, slot.label_width, type, ink, text, align);
        else p.text_cut({x, y}, slot.label_width, Type::small, ink, text, align);
        y += line;
    }
}

void draw_stack(Frame& f, const Case& c, const Slot& slot, const std::vector<const Item*>& items)
{
    Painter& p = f.paint;
    const auto room = static_cast<std::size_t>(slot.room);
    const std::size_t shown = items.size() <= room ? items.size() : std::max<std::size_t>(1, room - 1);
    for (std::size_t i = 0; i < shown; ++i) {
        const Item& item = *items[items.size() - 1 - i];
        const auto k = static_cast<float>(i);
        const Point at{slot.at.x + slot.inwards.x * k, slot.at.y + slot.inwards.y * k};
        if (is_away(f, Grab::What::item, c.id, item.id)) {
            p.dashed_circle(at, 26, f.theme.line2, 2, 7, 6);
            continue;
        }
        const std::string name = "case/magnet/" + std::to_string(item.id.value);
        draw_magnet(p, at, 25, item.polarity);
        if (f.pressed(name) || f.ui.armed_item == item.id) p.ring(at, 34, f.theme.ink, 3);
        Target& target = f.target(name, {at.x - 27, at.y - 32, 54, 64});
        target.grab = Grab{Grab::What::item, c.id, item.id, item.polarity};
        target.tap = UiAction{OpenSheet{{SheetKind::dimension, c.id, {}, slot.key, at.x}}};
        if (f.ui.armed || f.ui.armed_item) target.tap = f.targets.named("case/slot/" + slot.key)->tap;
        target.drop = DropZone{DropZone::What::dimension, Step::received, slot.key, c.id, 0};
    }
    if (items.size() <= shown) return;
    const std::string more = "+" + std::to_string(items.size() - shown);
    if (room > 1) {
        const auto k = static_cast<float>(shown);
        p.glyphs({slot.at.x + slot.inwards.x * k, slot.at.y + slot.inwards.y * k}, 22 * f.m.text_factor, Face::semibold, f.theme.ink, more);
    } else {
        const Point badge{slot.at.x + 24, slot.at.y - 24};
        p.circle(badge, 17, f.theme.surface);
        p.ring(badge, 16, f.theme.fjord, 2);
        p.glyphs(badge, 18, Face::semibold, f.theme.ink, more);
    }
}

void draw_slot(Frame& f, const Case& c, const TriangleLayout& layout, const Slot& slot, const Dimension& dimension)
{
    Painter& p = f.paint;
    const std::string name = "case/slot/" + slot.key;
    Target& target = f.targets.add(name, slot.touch);
    target.drop = DropZone{DropZone::What::dimension, Step::received, slot.key, c.id, 0};
    if (f.ui.armed) {
        Item item;
        item.polarity = *f.ui.armed;
        item.dimension = slot.key;
        target.tap = Command{SaveItem{c.id, item}};
    } else if (f.ui.armed_item) {
        target.tap = Command{PlaceItem{c.id, f.ui.armed_item, slot.key}};
    } else {
        target.tap = UiAction{OpenSheet{{SheetKind::dimension, c.id, {}, slot.key, slot.at.x}}};
    }
    const bool waiting = f.ui.armed || f.ui.armed_item;
    const bool pressed = f.pressed(name);
    const Finger* held = over(f, c, layout, slot, 72);
    const bool not_relevant = std::find(c.not_relevant.begin(), c.not_relevant.end(), slot.key) != c.not_relevant.end();
    const std::vector<const Item*> items = items_on(c, slot.key);
    if (held) {
        p.circle(slot.at, 47, faded(f.theme.lamp, 0.42F));
        p.dashed_circle(slot.at, 47, f.theme.lampedge, 4, 9, 6);
        if (nearest_slot(layout, held->at, 56)) { // snaps: a larger place to let go, only for this finger
            Target& snap = f.targets.add("case/snap/" + slot.key, {slot.at.x - 56, slot.at.y - 56, 112, 112});
            snap.drop = DropZone{DropZone::What::dimension, Step::received, slot.key, c.id, 0};
        }
    }
    if (items.empty()) {
        p.circle(slot.at, 26, faded(f.theme.surface, not_relevant ? 0.35F : 0.75F));
        if (not_relevant) {
            p.ring(slot.at, 25, f.theme.line2, 2);
            p.icon(slot.at, 28, f.theme.ink3, icons::remove);
        } else p.dashed_circle(slot.at, 26, waiting ? f.theme.lampedge : f.theme.line2, waiting ? 4.F : 2.F, 7, 6);
    } else {
        draw_stack(f, c, slot, items);
        if (waiting) p.dashed_circle(slot.at, 36, f.theme.lampedge, 4, 9, 6);
    }
    if (pressed) p.ring(slot.at, 34, f.theme.ink, 3);
    draw_label(f, slot, dimension, layout.dense, held != nullptr, not_relevant);
}

void draw_pill(Frame& f, Point at, Align align, float most, const std::string& text, bool small)
{
    const Type type = small ? Type::small_bold : Type::label;
    const float width = std::min(std::round(f.paint.width_of(type, text) + 32), most), height = small ? 36.F : 40.F;
    const float x = align == Align::left ? at.x : align == Align::right ? at.x - width : at.x - width / 2;
    const Rect pill{x, at.y, width, height};
    f.paint.rect(pill, f.theme.fjord, height / 2);
    f.paint.text_in({pill.x + 14, pill.y, pill.w - 28, pill.h}, type, f.theme.onfjord, text);
}

void draw_figure(Frame& f, const TriangleLayout& t)
{
    const std::vector<Point> figure{t.a, t.c, t.b};
    f.paint.polygon(figure, f.theme.dark ? f.theme.card : faded(f.theme.white, 0.72F));
    f.paint.outline(figure, f.theme.fjord, 7);
    for (const Point corner : figure) f.paint.circle(corner, 3.5F, f.theme.fjord);
}

} // namespace

void draw_hypothesis_count(Frame& f, const Case& c, Rect row, bool brief)
{
    const Depth& depth = f.theme.depth[2];
    const float add = f.exporting ? 0.F : 76;
    const Rect count{row.x, row.y, row.w - add, row.h};
    f.paint.rect(count, f.theme.hint, 18);
    if (f.pressed("case/hypotheses")) f.paint.rect(count, faded(f.theme.ink, 0.08F), 18);
    const std::string n = std::to_string(c.hypotheses.size()), m = std::to_string(f.rules.funnel.min_hypotheses);
    const std::string words = brief ? n + "/" + m : f.t("case.hypotheses", {{"n", n}, {"m", m}});
    f.paint.text_in(count.inset(8), fitting(f.paint, words, count.w - 16, {Type::label, Type::small_bold}), depth.title, words);
    f.target("case/hypotheses", count).tap = open_hypotheses(c, count.center().x);
    if (f.exporting) return;
    const Rect plus{row.right() - 64, row.y, 64, row.h};
    f.paint.rect(plus, f.theme.hint, 18);
    f.paint.icon(plus.center(), 32, depth.title, icons::add);
    f.target("case/add-hypothesis", plus).tap = form_about(FormKind::hypothesis, c.id);
}

void draw_triangle(Frame& f, const Case& c, Rect room, bool chips)
{
    Painter& p = f.paint;
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    const TriangleLayout t = layout_triangle(triangle, room, room.y + 18, chips);
    draw_figure(f, t);
    p.text({t.a.x, t.alias_y - f.m.wall_more(30)}, Type::column, f.theme.ink, c.facts.code, Align::center);
    p.text({t.a.x, t.centre_y}, Type::body, f.theme.ink2, f.t("case.centre"), Align::center);
    for (std::size_t side = 0; side < 3; ++side) {
        std::string name = f.word(triangle.sides[side].name);
        if (t.dense && side == 2) name = name.substr(0, name.find(" – "));
        const Align align = side == 0 ? Align::left : side == 1 ? Align::right : Align::center;
        if (side == 2 && t.pills[2].y + 38 > (chips ? t.hypotheses.y : room.bottom() + 4)) continue; // there is no place for it
        draw_pill(f, t.pills[side], align, side == 2 && !t.dense ? 420.F : 384.F, name, t.dense);
    }
    for (const TriangleSide& side : triangle.sides)
        for (const Dimension& d : side.dimensions)
            if (const Slot* slot = t.slot(d.key)) draw_slot(f, c, t, *slot, d);
    if (chips) draw_hypothesis_count(f, c, t.hypotheses, false);
}

} // namespace fyr
