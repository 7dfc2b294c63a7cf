// Phase 3 of the case page: what is examined, in order of importance, and what is left alone (design system 6.8).
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

constexpr float gap = 10, text_x = 66;

/// Who asks whom and when; what is asked, too, when there is room for it.
std::vector<std::string> asked(const Frame& f, const Focus& focus, float width, bool roomy)
{
    std::vector<std::string> lines;
    for (const InfoNeed& n : focus.needs) {
        std::string who;
        if (!n.owner.empty() && !n.source.empty()) who = f.t("case.focus.asks", {{"who", n.owner}, {"whom", n.source}});
        else who = n.owner.empty() ? n.source : n.owner;
        if (n.due) who += (who.empty() ? "" : " · ") + say::short_due(f.strings, n.due, local_date(f.now));
        if (roomy && n.question != focus.text) who = n.question + (who.empty() ? "" : " · " + who);
        for (const std::string& line : whole(f.paint, Type::small, who, width)) lines.push_back(line);
        if (!roomy) break;
    }
    if (focus.needs.empty() && !f.exporting) lines = whole(f.paint, Type::small, f.t("case.focus.nobody"), width);
    return lines;
}

struct Row {
    std::vector<std::string> lines, need;
    float height = 0;
};

Row measured(const Frame& f, const Focus& focus, float width, bool roomy)
{
    const Painter& p = f.paint;
    Row row;
    row.lines = f.ui.veil ? std::vector<std::string>{""} : whole(p, Type::body_medium, focus.text, width - text_x - 12);
    if (!f.ui.veil) row.need = asked(f, focus, width - 32, roomy);
    const float words = 24 + p.line_of(Type::body_medium) * static_cast<float>(row.lines.size()), need = p.line_of(Type::small) * static_cast<float>(row.need.size());
    row.height = row.need.empty() ? std::max(72.F, words) : std::max(58.F, words - 12) + need + 10;
    return row;
}

/// A numbered thing to examine, whole.
void draw_focus_row(Frame& f, const Case& c, std::size_t index, const Row& row, Rect card)
{
    Painter& p = f.paint;
    const Focus& focus = c.focus[index];
    const std::string name = "case/focus/" + std::to_string(focus.id.value);
    if (is_away(f, Grab::What::focus, c.id, focus.id)) return p.dashed_rect(card, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
    p.panel(card, 16, Shadow::card, f.theme.card);
    if (f.pressed(name)) {
        p.rect(card, faded(f.theme.fjord, 0.09F), 16);
        p.border(card, f.theme.fjord, 3, 16);
    }
    const Point disc{card.x + 34, card.y + 36};
    p.circle(disc, 20, f.theme.fjord);
    p.text_in({disc.x - 20, disc.y - 20, 40, 40}, Type::label, f.theme.onfjord, std::to_string(index + 1));
    if (f.ui.veil) {
        p.rect({card.x + text_x, card.center().y - 8, (card.w - 90) * 0.8F, 16}, f.theme.line, 8);
    } else {
        const float y = card.y + 12 + draw_lines(p, {card.x + text_x, card.y + 12}, Type::body_medium, f.theme.ink, row.lines);
        draw_lines(p, {card.x + 20, std::max(y, card.y + (focus.needs.empty() && row.need.empty() ? 0.F : 58.F))}, Type::small, focus.needs.empty() ? f.theme.lampink : f.theme.ink2, row.need);
    }
    Target& target = f.target(name, card);
    target.tap = form_about(FormKind::focus, c.id, focus.id);
    target.grab = Grab{Grab::What::focus, c.id, focus.id, {}};
    target.drop = zone_of(DropZone::What::focus, c.id, static_cast<int>(index));
}

float parked_height(const Frame& f, const Parked& parked, float width)
{
    const auto lines = f.ui.veil ? 1 : whole(f.paint, Type::body, parked.text, width - text_x - 12).size();
    return std::max(72.F, 18 + f.paint.line_of(Type::body) * static_cast<float>(lines) + f.paint.line_of(Type::small));
}

void draw_parked_row(Frame& f, const Case& c, const Parked& parked, Rect row)
{
    Painter& p = f.paint;
    const std::string name = "case/parked/" + std::to_string(parked.id.value);
    if (is_away(f, Grab::What::parked, c.id, parked.id)) return p.dashed_rect(row, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
    p.rect(row, faded(f.theme.white, f.theme.dark ? 0.10F : 0.45F), 16);
    const Color ink = f.theme.dark ? f.theme.depth[3].title : f.theme.ink;
    if (f.pressed(name)) p.rect(row, faded(f.theme.ink, 0.08F), 16);
    p.icon({row.x + 34, row.center().y}, 30, ink, icons::remove_circle_outline);
    const ParkReasonRule* why = f.rules.park_reason(parked.reason);
    if (f.ui.veil) p.rect({row.x + text_x, row.center().y - 8, (row.w - 90) * 0.7F, 16}, f.theme.line, 8);
    else {
        const float y = row.y + 9 + draw_lines(p, {row.x + text_x, row.y + 9}, Type::body, ink, whole(p, Type::body, parked.text, row.w - text_x - 12));
        if (why) p.text_in({row.x + text_x, y, row.w - text_x - 12, p.line_of(Type::small)}, Type::small, ink, f.word(why->name), Align::left);
    }
    Target& target = f.target(name, row);
    target.tap = Command{TakeUpParked{c.id, parked.id}};
    target.grab = Grab{Grab::What::parked, c.id, parked.id, {}};
}

} // namespace

void draw_focus(Frame& f, const Case& c, const Phase& phase, bool active)
{
    Painter& p = f.paint;
    const DropZone focus_zone = zone_of(DropZone::What::focus, c.id, static_cast<int>(c.focus.size()));
    const DropZone parked_zone = zone_of(DropZone::What::parked, c.id);
    if (phase.bar) {
        if (may_land(f, focus_zone)) draw_landing(f, phase.header);
        Target& target = f.targets.add("case/focus", phase.header);
        target.drop = focus_zone;
        target.tap = UiAction{ShowPhase{3}};
        draw_bar_count(f, phase, c.focus.size());
        return;
    }
    const Rect in = phase.content();
    const Depth& depth = f.theme.depth[3];
    const bool two = f.m.portrait && !active; // the two first stand abreast
    const float head = std::round(p.line_of(Type::label) + 6), width = two ? (in.w - gap) / 2 : in.w;
    const bool may_add = c.focus.size() < static_cast<std::size_t>(f.rules.funnel.max_focus) && !f.exporting && !(two && c.focus.size() >= 2);
    std::vector<Row> rows;
    float content = two ? 0 : head;
    for (std::size_t i = 0; i < c.focus.size(); ++i) rows.push_back(measured(f, c.focus[i], width, active));
    if (two)
        for (std::size_t i = 0; i < rows.size(); i += 2) {
            const float height = std::max(rows[i].height, i + 1 < rows.size() ? rows[i + 1].height : 0.F);
            rows[i].height = height;
            if (i + 1 < rows.size()) rows[i + 1].height = height;
        }
    for (std::size_t i = 0; i < rows.size(); i += two ? 2U : 1U) content += rows[i].height + gap;
    const bool add_beside = two && rows.size() % 2 == 1;
    if (may_add && !add_beside) content += 64 + gap;
    float parked_content = head;
    for (const Parked& parked : c.parked) parked_content += parked_height(f, parked, in.w) + gap;
    if (!two) content += 6 + std::max(parked_content, head + 72);
    Target& area = f.targets.add("case/focus", in);
    area.drop = focus_zone;
    area.scroll = "case/funnelling";
    area.scroll_range = std::max(0.F, content - in.h);
    const Scroller s = begin_scroll(f, in, "case/funnelling", content);
    float y = in.y - s.at;
    if (!two) {
        p.text({in.x + 4, y}, Type::label, depth.title, f.t("case.examine"));
        p.text({in.right() - 6, y}, Type::label, depth.title, std::to_string(c.focus.size()), Align::right);
        y += head;
    }
    const float rows_top = y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool right = two && i % 2 == 1;
        draw_focus_row(f, c, i, rows[i], {in.x + (right ? width + gap : 0), y, width, rows[i].height});
        if (!two || right || (i + 1 == rows.size() && !may_add)) y += rows[i].height + gap;
    }
    if (may_add) {
        draw_add_row(f, {in.x + (add_beside ? width + gap : 0), y, width, 64}, "case/add-focus", f.t("case.add_focus"), depth, form_about(FormKind::focus, c.id));
        y += 64 + gap;
    }
    if (may_land(f, focus_zone)) draw_landing(f, {in.x - 6, rows_top - 6, in.w + 12, std::max(76.F, y - rows_top)});
    if (!two) {
        y += 6;
        const Rect parked_area{in.x, y, in.w, std::max(parked_content - gap, head + 72)};
        f.targets.add("case/parked", parked_area).drop = parked_zone;
        p.text({in.x + 4, y}, Type::label, depth.title, f.t("case.leave"));
        p.text({in.right() - 6, y}, Type::label, depth.title, std::to_string(c.parked.size()), Align::right);
        y += head;
        for (const Parked& parked : c.parked) {
            const float height = parked_height(f, parked, in.w);
            draw_parked_row(f, c, parked, {in.x, y, in.w, height});
            y += height + gap;
        }
        if (may_land(f, parked_zone)) draw_landing(f, parked_area.inset(-6));
    }
    end_scroll(f, s, "case/funnelling", content);
}

} // namespace fyr
