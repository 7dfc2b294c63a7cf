// Phase 2 of the case page: what is thought so far, and the triangle, small where another phase is in front (design part 4, 2).
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

constexpr float gap = 10, text_x = 64, add_height = 64;

struct Card {
    std::vector<std::string> lines, because;
    std::string links;
    float height = 0;
};

Card measured(const Frame& f, const Hypothesis& h, float width, bool roomy)
{
    const Painter& p = f.paint;
    Card card;
    const float room = width - text_x - 12;
    card.lines = f.ui.veil ? std::vector<std::string>{""} : whole(p, Type::body, say::capital(h.think), room);
    if (roomy && !h.links.empty()) card.links = f.t(h.links.size() == 1 ? "case.links.one" : "case.links", {{"n", std::to_string(h.links.size())}});
    card.height = 14 + p.line_of(Type::body) * static_cast<float>(card.lines.size()) + 12;
    if (!card.links.empty() && p.width_of(Type::small, card.links) <= room) card.height += p.line_of(Type::small);
    else card.links.clear();
    card.height = std::max(84.F, card.height);
    return card;
}

void draw_card_of(Frame& f, const Case& c, std::size_t i, const Card& card, Rect at)
{
    Painter& p = f.paint;
    const Hypothesis& h = c.hypotheses[i];
    const std::string name = "case/hypothesis/" + std::to_string(h.id.value);
    p.panel(at, 16, Shadow::card, f.theme.card);
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.fjord, 0.09F), 16);
        p.border(at, f.theme.fjord, 3, 16);
    }
    const Point disc{at.x + 34, at.y + 32};
    p.circle(disc, 20, f.theme.fjord);
    p.text_in({disc.x - 20, disc.y - 20, 40, 40}, Type::label, f.theme.onfjord, std::to_string(i + 1));
    for (int k = 0; k < 3; ++k) { // how strong it is, as filled dots
        const Point dot{disc.x - 13 + static_cast<float>(k) * 13, std::min(at.bottom() - 16, at.y + 70)};
        if (k <= static_cast<int>(h.strength)) p.circle(dot, 4.5F, f.theme.fjord);
        else p.ring(dot, 4, f.theme.line2, 2);
    }
    if (f.ui.veil) p.rect({at.x + text_x, at.y + 22, (at.w - 90) * 0.8F, 16}, f.theme.line, 8);
    else {
        const float y = at.y + 14 + draw_lines(p, {at.x + text_x, at.y + 14}, Type::body, f.theme.ink, card.lines);
        if (!card.links.empty()) p.text({at.x + text_x, y}, Type::small, f.theme.ink2, card.links);
    }
    f.target(name, at).tap = form_about(FormKind::hypothesis, c.id, h.id);
}

/// The figure with its magnets; a touch anywhere on it opens it in full.
void draw_small_triangle(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    const bool beside = at.w >= 330;
    const Rect room{0, 0, 756, 568};
    const TriangleLayout t = layout_triangle(triangle, room, 0, false);
    const float base = std::min(150.F, at.w - 60), k = base / (t.c.x - t.b.x), top = at.y + 18, middle = beside ? at.x + 14 + base / 2 : at.center().x;
    const auto small = [&](Point q) { return Point{middle + (q.x - t.a.x) * k, top + (q.y - t.a.y) * 120 / (t.b.y - t.a.y)}; };
    const std::vector<Point> figure{small(t.a), small(t.c), small(t.b)};
    if (f.pressed("case/triangle")) p.rect(at, faded(f.theme.ink, 0.06F), 16);
    p.polygon(figure, f.theme.dark ? f.theme.card : faded(f.theme.white, 0.72F));
    p.outline(figure, f.theme.fjord, 3.5F);
    int empty = 0;
    for (const Slot& slot : t.slots) {
        const Item* newest = nullptr;
        for (const Item& item : c.items)
            if (item.dimension == slot.key) newest = &item;
        const bool off = std::find(c.not_relevant.begin(), c.not_relevant.end(), slot.key) != c.not_relevant.end();
        if (newest) {
            draw_magnet(p, small(slot.at), 12, newest->polarity);
        } else {
            p.circle(small(slot.at), 8, f.theme.surface);
            p.dashed_circle(small(slot.at), 8.5F, f.theme.line2, 1.5F, 4, 3);
            if (!off) ++empty;
        }
    }
    const Depth& depth = f.theme.depth[2];
    const std::string open = f.t("case.triangle.open"), count = f.t(empty == 1 ? "case.triangle.empty.one" : "case.triangle.empty", {{"n", std::to_string(empty)}});
    const float x = beside ? at.x + base + 38 : at.x, width = at.right() - x, y = beside ? top + 40 : top + 140;
    const Type type = fitting(p, open, width - 30, {Type::label, Type::small_bold});
    const float line = p.line_of(type), w = p.width_of(type, open), from = beside ? x : at.center().x - (w + 30) / 2;
    p.text_in({from, y - line / 2, w + 8, line}, type, depth.title, open, Align::left);
    p.icon({from + w + 18, y}, 24, depth.title, icons::chevron_right);
    if (const Type under = fitting(p, count, width, {Type::body, Type::small}); p.width_of(under, count) <= width)
        p.text_in({x, y + line / 2 + 2, width, p.line_of(under)}, under, depth.subtitle, count, beside ? Align::left : Align::center);
    f.target("case/triangle", at).tap = UiAction{ShowPhase{2}};
}

float triangle_height(const Painter& p, float width) { return width >= 330 ? 168.F : 168 + p.line_of(Type::label) + p.line_of(Type::small); }

} // namespace

UiAction open_hypotheses(const Case& c, float x) { return sheet_about(c.id, "hypotheses", x); }

void draw_hypothesis_list(Frame& f, const Case& c, Rect at)
{
    const std::size_t columns = f.m.portrait && at.w > 700 ? 2 : 1;
    const float width = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    std::vector<Card> cards;
    for (const Hypothesis& h : c.hypotheses) cards.push_back(measured(f, h, width, is_large(f.m) && !f.m.portrait));
    float content = 0;
    std::vector<float> tops;
    for (std::size_t i = 0; i < cards.size(); i += columns) {
        float height = cards[i].height;
        if (columns == 2 && i + 1 < cards.size()) height = std::max(height, cards[i + 1].height);
        for (std::size_t k = i; k < std::min(i + columns, cards.size()); ++k) tops.push_back(content), cards[k].height = height;
        content += height + gap;
    }
    const bool adds = !f.exporting && !(columns == 2 && at.h < 200 && cards.size() >= 2); // where only the first ones are shown
    const bool add_beside = columns == 2 && cards.size() % 2 == 1;
    const float add_top = add_beside ? tops.back() : content;
    if (adds && !add_beside) content += add_height + gap;
    content = std::max(0.F, content - gap);
    Target& ground = f.targets.add("case/hypothesis-list", at);
    ground.scroll = "case/hypothesis-list";
    ground.scroll_range = std::max(0.F, content - at.h);
    const Scroller s = begin_scroll(f, at, "case/hypothesis-list", content);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const Rect card{at.x + static_cast<float>(i % columns) * (width + gap), at.y + tops[i] - s.at, width, cards[i].height};
        if (card.bottom() > at.y && card.y < at.bottom()) draw_card_of(f, c, i, cards[i], card);
    }
    if (adds)
        draw_add_row(f, {add_beside ? at.x + width + gap : at.x, at.y + add_top - s.at, width, add_height}, "case/add-hypothesis",
                     f.t(c.hypotheses.empty() ? "case.hypothesis.first" : "case.hypothesis.another"), f.theme.depth[2], form_about(FormKind::hypothesis, c.id));
    end_scroll(f, s, "case/hypothesis-list", content);
}

void draw_hypotheses(Frame& f, const Case& c, const Phase& phase, bool active, bool wide)
{
    if (phase.bar) return draw_bar_count(f, phase, c.hypotheses.size());
    const Rect in = phase.content();
    if (active) {
        if (f.m.portrait) { // beside the title: the triangle needs the height
            draw_hypothesis_count(f, c, {phase.header.right() - 14 - 168, phase.header.y, 168, 64}, true);
            return draw_triangle(f, c, in, false);
        }
        if (!wide) return draw_triangle(f, c, in, true);
        const float list = std::round(in.w * 0.36F);
        draw_hypothesis_list(f, c, {in.x, in.y, list, in.h});
        return draw_triangle(f, c, {in.x + list + 20, in.y, in.w - list - 20, in.h}, false);
    }
    const float figure = triangle_height(f.paint, in.w);
    const bool room = !f.m.portrait && in.h > figure + 200;
    draw_hypothesis_list(f, c, {in.x, in.y, in.w, in.h - (room ? figure + gap : 0)});
    if (room) draw_small_triangle(f, c, {in.x, in.bottom() - figure, in.w, figure});
}

} // namespace fyr
