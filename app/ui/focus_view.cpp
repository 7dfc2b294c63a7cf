// Phase 3 of the case page: what is examined, in order of importance, and what is left alone (design system 6.8).
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

constexpr float gap = 12;

/// A numbered thing to examine, with what must be known about it when there is room.
float draw_focus_row(Frame& f, const Case& c, std::size_t index, Point at, float width, bool roomy)
{
    Painter& p = f.paint;
    const Focus& focus = c.focus[index];
    const std::string name = "case/focus/" + std::to_string(focus.id.value);
    const auto lines = p.wrapped(Type::body, focus.text, width - 66 - 12, 3);
    const float line = p.line_of(Type::body);
    std::string need;
    if (roomy && !focus.needs.empty()) {
        const InfoNeed& n = focus.needs.front();
        for (const std::string& part : {n.question, n.source, n.owner, n.due ? say::day(f.strings, n.due) : std::string()})
            if (!part.empty()) need += (need.empty() ? "" : " · ") + part;
    }
    const float height = std::max(72.F, 28 * f.m.text_factor + std::round(line * static_cast<float>(std::max<std::size_t>(1, lines.size()))) + (need.empty() ? 0.F : p.line_of(Type::small)));
    const Rect card{at.x, at.y, width, height};
    if (is_away(f, Grab::What::focus, c.id, focus.id)) {
        p.dashed_rect(card, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
        return height;
    }
    p.panel(card, 16, Shadow::card, f.theme.card);
    if (f.pressed(name)) {
        p.rect(card, faded(f.theme.fjord, 0.09F), 16);
        p.border(card, f.theme.fjord, 3, 16);
    }
    p.circle({card.x + 34, card.center().y}, 20, f.theme.fjord);
    p.text_in({card.x + 14, card.center().y - 20, 40, 40}, Type::label, f.theme.onfjord, std::to_string(index + 1));
    if (f.ui.veil) {
        p.rect({card.x + 66, card.center().y - 8, (card.w - 90) * 0.8F, 16}, f.theme.line, 8);
    } else {
        float y = card.center().y - (line * static_cast<float>(lines.size()) + (need.empty() ? 0.F : p.line_of(Type::small))) / 2;
        for (const std::string& text : lines) {
            p.text({card.x + 66, y}, Type::body, f.theme.ink, text);
            y += line;
        }
        if (!need.empty()) p.text_cut({card.x + 66, y}, card.w - 80, Type::small, f.theme.ink3, need);
    }
    Target& target = f.target(name, card);
    target.tap = form_about(FormKind::focus, c.id, focus.id);
    target.grab = Grab{Grab::What::focus, c.id, focus.id, {}};
    target.drop = zone_of(DropZone::What::focus, c.id, static_cast<int>(index));
    return height;
}

float draw_parked_row(Frame& f, const Case& c, const Parked& parked, Point at, float width, bool roomy)
{
    Painter& p = f.paint;
    const std::string name = "case/parked/" + std::to_string(parked.id.value);
    const Rect row{at.x, at.y, width, 72};
    if (is_away(f, Grab::What::parked, c.id, parked.id)) {
        p.dashed_rect(row, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
        return row.h;
    }
    p.rect(row, faded(f.theme.white, f.theme.dark ? 0.10F : 0.45F), 16);
    const Color ink = f.theme.dark ? f.theme.depth[3].title : f.theme.ink2;
    if (f.pressed(name)) p.rect(row, faded(f.theme.ink, 0.08F), 16);
    p.icon({row.x + 34, row.center().y}, 32, ink, icons::remove_circle_outline);
    const ParkReasonRule* why = roomy ? f.rules.park_reason(parked.reason) : nullptr;
    if (f.ui.veil) p.rect({row.x + 66, row.center().y - 8, (row.w - 90) * 0.7F, 16}, f.theme.line, 8);
    else if (why) {
        p.text_cut({row.x + 66, row.y + 8}, row.w - 80, Type::body, ink, parked.text);
        p.text_cut({row.x + 66, row.y + 38}, row.w - 80, Type::small, ink, f.word(why->name));
    } else p.text_in({row.x + 66, row.y, row.w - 78, row.h}, Type::body, ink, parked.text, Align::left);
    Target& target = f.target(name, row);
    target.tap = Command{TakeUpParked{c.id, parked.id}};
    target.grab = Grab{Grab::What::parked, c.id, parked.id, {}};
    return row.h;
}

} // namespace

void draw_focus(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout, bool active)
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
    const Rect in = phase.inside;
    const Rect question{in.x, in.bottom() - 14 - 98, in.w, 98};
    const Rect list{in.x, in.y + layout.content_top, in.w, question.y - gap - in.y - layout.content_top};
    const Depth& depth = f.theme.depth[3];
    const auto max_focus = static_cast<std::size_t>(f.rules.funnel.max_focus);
    const float line = p.line_of(Type::body);
    float content = 36 * 2 + 6; // the two headings, then the rows as they are drawn
    for (const Focus& focus : c.focus) {
        const auto lines = p.wrapped(Type::body, focus.text, in.w - 78, 3).size();
        const bool need = active && !focus.needs.empty();
        content += gap + std::max(72.F, 28 * f.m.text_factor + std::round(line * static_cast<float>(std::max<std::size_t>(1, lines))) + (need ? p.line_of(Type::small) : 0.F));
    }
    if (c.focus.size() < max_focus) content += 64 + gap;
    content += std::max(72.F, static_cast<float>(c.parked.size()) * (72 + gap) - gap);
    Target& area = f.targets.add("case/focus", {phase.x, list.y, phase.w, list.h});
    area.drop = focus_zone;
    area.scroll = "case/funnelling";
    area.scroll_range = std::max(0.F, content - list.h);
    const Scroller s = begin_scroll(f, list, "case/funnelling", content);
    float y = list.y - s.at;
    p.text({in.x + 4, y}, Type::label, depth.title, f.t("case.examine"));
    p.text({in.right() - 6, y}, Type::label, depth.title, std::to_string(c.focus.size()), Align::right);
    y += 36;
    const float rows_top = y;
    for (std::size_t i = 0; i < c.focus.size(); ++i) y += draw_focus_row(f, c, i, {in.x, y}, in.w, active) + gap;
    if (c.focus.size() < max_focus && !f.exporting) {
        const Rect add{in.x, y, in.w, 64};
        p.dashed_rect(add, 16, f.theme.dark ? f.theme.line2 : depth.subtitle, 2, 8, 6);
        if (f.pressed("case/add-focus")) p.rect(add, faded(f.theme.ink, 0.08F), 16);
        p.icon({add.x + 34, add.center().y}, 28, depth.title, icons::add);
        p.text_in({add.x + 66, add.y, add.w - 78, add.h}, Type::body_medium, depth.title, f.t("case.add_focus"), Align::left);
        f.target("case/add-focus", add).tap = form_about(FormKind::focus, c.id);
        y += 64 + gap;
    }
    if (may_land(f, focus_zone)) draw_landing(f, {in.x - 6, rows_top - 6, in.w + 12, std::max(76.F, y - rows_top)});
    y += 6;
    const float parked_top = y;
    const auto below = static_cast<float>(std::max<std::size_t>(1, c.parked.size()));
    const Rect parked_area{in.x, parked_top, in.w, 36 + below * (72 + gap) - gap};
    f.targets.add("case/parked", parked_area).drop = parked_zone;
    p.text({in.x + 4, y}, Type::label, depth.title, f.t("case.leave"));
    p.text({in.right() - 6, y}, Type::label, depth.title, std::to_string(c.parked.size()), Align::right);
    y += 36;
    for (const Parked& parked : c.parked) y += draw_parked_row(f, c, parked, {in.x, y}, in.w, active) + gap;
    if (may_land(f, parked_zone)) draw_landing(f, parked_area.inset(-6));
    end_scroll(f, s, "case/funnelling", content);
    draw_question(f, question, Step::funnelling);
}

} // namespace fyr
