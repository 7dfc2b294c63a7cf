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

UiAction open_hypotheses(const Case& c, float x) { return OpenSheet{{SheetKind::more, c.id, {}, "hypotheses", x}}; }

/// One hypothesis in a row: its number, its words, how strong it is.
void draw_hypothesis(Frame& f, const Case& c, std::size_t i, Rect at)
{
    Painter& p = f.paint;
    const Hypothesis& h = c.hypotheses[i];
    const std::string name = "case/hypothesis/" + std::to_string(h.id.value);
    p.panel(at, 16, Shadow::card, f.theme.card);
    if (f.pressed(name)) p.rect(at, faded(f.theme.fjord, 0.09F), 16);
    p.rect({at.x + 12, at.center().y - 18, 48, 36}, f.theme.fjord, 18);
    p.text_in({at.x + 12, at.center().y - 18, 48, 36}, Type::small_bold, f.theme.onfjord, hypothesis_name(i));
    const float dots = 54, x = at.right() - dots - 4;
    for (int k = 0; k < 3; ++k) { // strength as filled dots
        const Point dot{x + 10 + static_cast<float>(k) * 15, at.center().y};
        if (k <= static_cast<int>(h.strength)) p.circle(dot, 6, f.theme.fjord);
        else p.ring(dot, 5, f.theme.line2, 2);
    }
    const float left = at.x + 72, width = x - left - 6;
    if (f.ui.veil) p.rect({left, at.center().y - 8, width * 0.8F, 16}, f.theme.line, 8);
    else {
        const int lines = at.h >= 64 ? 2 : 1;
        const auto rows = p.wrapped(Type::small, h.think, width, lines);
        float y = at.center().y - p.line_of(Type::small) * static_cast<float>(rows.size()) / 2;
        for (const std::string& row : rows) {
            p.text({left, y}, Type::small, f.theme.ink, row);
            y += p.line_of(Type::small);
        }
    }
    f.target(name, at).tap = form_about(FormKind::hypothesis, c.id, h.id);
}

std::string hypothesis_count(const Frame& f, const Case& c)
{
    return f.t("case.hypotheses", {{"n", std::to_string(c.hypotheses.size())}, {"m", std::to_string(f.rules.funnel.min_hypotheses)}});
}

/// The quiet button that opens the hypotheses.
void draw_hypotheses_button(Frame& f, const Case& c, Rect at, const std::string& text)
{
    f.paint.rect(at, f.theme.hint, 18);
    if (f.pressed("case/hypotheses")) f.paint.rect(at, faded(f.theme.ink, 0.08F), 18);
    f.paint.text_in(at.inset(8), Type::label, f.theme.depth[2].title, text);
    f.target("case/hypotheses", at).tap = open_hypotheses(c, at.center().x);
}

void draw_chips(Frame& f, const Case& c, Rect row)
{
    constexpr float add_width = 72, gap = 10;
    const std::size_t most = row.w > 900 ? 3 : 2;
    const std::size_t shown = c.hypotheses.size() > most ? most : c.hypotheses.size();
    const bool more = c.hypotheses.size() > shown;
    const float button = more ? 72.F : 0.F;
    const float width = (row.w - add_width - gap - (more ? button + gap : 0.F) - gap * static_cast<float>(shown - 1)) / static_cast<float>(shown);
    float x = row.x;
    for (std::size_t i = 0; i < shown; ++i) {
        draw_hypothesis(f, c, i, {x, row.y, width, row.h});
        x += width + gap;
    }
    if (more) {
        draw_hypotheses_button(f, c, {x, row.y, button, row.h}, "+" + std::to_string(c.hypotheses.size() - shown));
        x += button + gap;
    }
    if (f.exporting) return;
    const Rect add{x, row.y, row.right() - x, row.h};
    f.paint.rect(add, f.theme.hint, 16);
    f.paint.icon(add.center(), 32, f.theme.depth[2].title, icons::add);
    f.target("case/add-hypothesis", add).tap = form_about(FormKind::hypothesis, c.id);
}

void draw_figure(Frame& f, const TriangleLayout& t)
{
    const std::vector<Point> figure{t.a, t.c, t.b};
    f.paint.polygon(figure, f.theme.dark ? f.theme.card : faded(f.theme.white, 0.72F));
    f.paint.outline(figure, f.theme.fjord, 7);
    for (const Point corner : figure) f.paint.circle(corner, 3.5F, f.theme.fjord);
}

void draw_triangle(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout)
{
    Painter& p = f.paint;
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    const bool chips = !c.hypotheses.empty();
    const TriangleLayout t = layout_triangle(triangle, phase.inside, phase.inside.y + layout.content_top + 22, chips);
    draw_figure(f, t);
    p.text({t.a.x, t.alias_y - f.m.wall_more(30)}, Type::column, f.theme.ink, c.facts.code, Align::center);
    p.text({t.a.x, t.centre_y}, Type::body, f.theme.ink2, f.t("case.centre"), Align::center);
    for (std::size_t side = 0; side < 3; ++side) {
        std::string name = f.word(triangle.sides[side].name);
        if (t.dense && side == 2) name = name.substr(0, name.find(" – "));
        const Align align = side == 0 ? Align::left : side == 1 ? Align::right : Align::center;
        draw_pill(f, t.pills[side], align, side == 2 && !t.dense ? 420.F : 330.F, name, t.dense);
    }
    for (const TriangleSide& side : triangle.sides)
        for (const Dimension& d : side.dimensions)
            if (const Slot* slot = t.slot(d.key)) draw_slot(f, c, t, *slot, d);
    const float top = phase.inside.y + 14;
    const float room = phase.inside.right() - phase.title_x() - p.width_of(Type::column, f.t("col.hypotheses")) - (f.m.portrait ? 130.F : 24.F);
    Rect question{phase.inside.right() - std::min(404.F, room), f.m.portrait ? phase.inside.y + 6 : top, std::min(404.F, room), f.m.portrait ? 64.F : 66.F};
    if (t.dense) {
        const Rect button{question.right() - 120, question.y, 120, question.h};
        draw_hypotheses_button(f, c, button, f.t("case.hypotheses.short", {{"n", std::to_string(c.hypotheses.size())}, {"m", std::to_string(f.rules.funnel.min_hypotheses)}}));
        question.w -= 130;
    } else if (chips) {
        draw_chips(f, c, t.hypotheses);
    } else {
        draw_hypotheses_button(f, c, t.hypotheses, hypothesis_count(f, c));
    }
    draw_question(f, question, Step::hypotheses);
}

/// Not in front: a small figure with its magnets, and the hypotheses as rows.
void draw_folded(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout)
{
    Painter& p = f.paint;
    const Rect in = phase.inside;
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    const float top = in.y + layout.content_top + 4;
    const Rect room{in.center().x - 378, top, 756, 568};
    TriangleLayout t = layout_triangle(triangle, room, top, false);
    const float k = 0.5F;
    const auto small = [&](Point at) { return Point{t.a.x + (at.x - t.a.x) * k, top + 6 + (at.y - top) * k}; };
    const std::vector<Point> figure{small(t.a), small(t.c), small(t.b)};
    p.polygon(figure, f.theme.dark ? f.theme.card : faded(f.theme.white, 0.72F));
    p.outline(figure, f.theme.fjord, 5);
    for (const Slot& slot : t.slots) {
        const auto items = items_on(c, slot.key);
        const Point at = small(slot.at);
        if (items.empty()) {
            p.circle(at, 10, faded(f.theme.surface, 0.75F));
            p.dashed_circle(at, 11, f.theme.line2, 2, 5, 4);
        } else draw_magnet(p, at, 14, items.back()->polarity);
        if (items.size() > 1) { // on a disc of its own: the next slot's magnet may be near
            const Point badge{at.x + 17, at.y - 15};
            p.circle(badge, 13, f.theme.surface);
            p.ring(badge, 12.5F, f.theme.fjord, 2);
            p.glyphs(badge, 18, Face::semibold, f.theme.ink, std::to_string(items.size()));
        }
    }
    const float bottom = small(t.b).y + 28;
    f.target("case/triangle", {in.x, top - 4, in.w, bottom - top}).tap = UiAction{ShowPhase{2}};
    const Rect question{in.x, in.bottom() - 14 - 98, in.w, 98};
    draw_hypotheses_button(f, c, {in.x, bottom + 4, in.w - 76, 64}, hypothesis_count(f, c));
    const Rect add{in.right() - 64, bottom + 4, 64, 64};
    p.rect(add, f.theme.hint, 18);
    p.icon(add.center(), 32, f.theme.depth[2].title, icons::add);
    f.target("case/add-hypothesis", add).tap = form_about(FormKind::hypothesis, c.id);
    float y = bottom + 80;
    for (std::size_t i = 0; i < c.hypotheses.size() && y + 72 <= question.y - 12; ++i, y += 84) draw_hypothesis(f, c, i, {in.x, y, in.w, 72});
    draw_question(f, question, Step::hypotheses);
}

} // namespace

void draw_hypotheses(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout, bool active)
{
    if (phase.bar) {
        draw_bar_count(f, phase, c.hypotheses.size());
        return;
    }
    if (active) draw_triangle(f, c, phase, layout);
    else draw_folded(f, c, phase, layout);
}

} // namespace fyr
