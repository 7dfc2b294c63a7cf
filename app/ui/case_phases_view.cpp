// Phase 1 (notes and the child's own voice) and phase 3 (what is examined, what is left alone) of the case page.
#include "ui/case_parts.hpp"

#include "domain/defining_words.hpp"

namespace fyr {

namespace {

constexpr float gap = 12;

DropZone zone_of(DropZone::What what, CaseId about, int place = 0) { return {what, Step::received, {}, about, place}; }

/// Where a thing may be let go while a finger holds one that fits.
void draw_landing(Frame& f, Rect at)
{
    f.paint.rect(at, f.theme.drop_wash, 18);
    f.paint.border(at, f.theme.lampedge, 4, 18);
}

void draw_bar_count(Frame& f, const Phase& phase, std::size_t count)
{
    const Rect pill{phase.inside.right() - 104, phase.header.y + 16, 52, 40};
    f.paint.rect(pill, f.theme.count_pill, 20);
    f.paint.text_in(pill, Type::button, f.theme.ink, std::to_string(count));
}

struct Note {
    const Item* item = nullptr;
    std::vector<std::string> lines, hint;
    std::string facts;
    float card = 0, height = 0;
};

Note measured(const Frame& f, const Item& item, float width, bool roomy)
{
    Note note;
    note.item = &item;
    note.lines = f.paint.wrapped(Type::body, item.text, width - 58 - 12, 3);
    const float line = f.paint.line_of(Type::body);
    note.card = 28 * f.m.text_factor + std::round(line * static_cast<float>(std::max<std::size_t>(1, note.lines.size())));
    if (roomy) {
        for (const std::string& part : {f.t("kind." + std::string(name_of(item.kind))), item.source, item.when})
            if (!part.empty()) note.facts += (note.facts.empty() ? "" : " · ") + part;
        note.card += f.paint.line_of(Type::small);
    }
    note.card = std::max(note.card, Metrics::touch_min);
    note.height = note.card;
    const DefiningWord* word = f.ui.veil ? nullptr : defining_word_in(item.text, f.rules.defining_words.in(f.strings.language()));
    if (word) {
        note.hint = f.paint.wrapped(Type::small, f.t("case.defining", {{"word", word->word}, {"hint", word->hint}}), width - 56, 3);
        note.height += 14 + f.paint.line_of(Type::small) * static_cast<float>(note.hint.size());
    }
    return note;
}

void draw_note(Frame& f, const Case& c, const Note& note, Rect at)
{
    Painter& p = f.paint;
    const std::string name = "case/note/" + std::to_string(note.item->id.value);
    const Rect card{at.x, at.y, at.w, note.card};
    if (is_away(f, Grab::What::item, c.id, note.item->id)) {
        p.dashed_rect(card, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
        return;
    }
    const Mark mark = p.mark();
    if (!note.hint.empty()) {
        p.rect(at, f.theme.lampsoft, 16);
        float y = card.bottom() + 5;
        p.icon({at.x + 30, y + 14}, 24, f.theme.lampink, icons::lightbulb);
        for (const std::string& line : note.hint) {
            p.text({at.x + 50, y}, Type::small, f.theme.lampink, line);
            y += p.line_of(Type::small);
        }
    }
    p.panel(card, 16, Shadow::card, f.theme.card);
    const bool pressed = f.pressed(name);
    if (pressed) {
        p.rect(card, faded(f.theme.fjord, 0.09F), 16);
        p.border(card, f.theme.fjord, 3, 16);
    }
    draw_magnet(p, {card.x + 30, card.y + 30 * f.m.text_factor}, 15, note.item->polarity);
    if (f.ui.veil) {
        p.rect({card.x + 58, card.y + 21, (card.w - 84) * 0.8F, 16}, f.theme.line, 8);
    } else {
        float y = card.y + 13 * f.m.text_factor;
        for (const std::string& line : note.lines) {
            p.text({card.x + 58, y}, Type::body, f.theme.ink, line);
            y += p.line_of(Type::body);
        }
        if (!note.facts.empty()) p.text_cut({card.x + 58, y}, card.w - 72, Type::small, f.theme.ink3, note.facts);
    }
    if (pressed && !f.ui.calm) p.transform(mark, 0.98F, card.center(), {});
    Target& target = f.target(name, card);
    target.tap = f.ui.armed_item == note.item->id ? UiAction{ArmItem{note.item->id}} : form_about(FormKind::note, c.id, note.item->id);
    target.grab = Grab{Grab::What::item, c.id, note.item->id, note.item->polarity};
}

/// The child's own words: a row of its own, and one that asks when nobody has said anything.
void draw_voice(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    const bool asks = !c.child_voice.is_set();
    p.panel(at, 16, Shadow::card, asks ? f.theme.lampsoft : f.theme.card);
    if (asks) p.border(at, f.theme.lampedge, 3, 16);
    const Color ink = asks ? f.theme.lampink : f.theme.ink;
    if (f.pressed("case/voice")) p.rect(at, faded(f.theme.ink, 0.08F), 16);
    p.icon({at.x + 30, at.center().y}, 32, asks ? f.theme.lampink : f.theme.fjord, icons::child_care);
    const float line = p.line_of(Type::small), y = at.center().y - line + 1;
    p.text_cut({at.x + 58, y}, at.w - 68, Type::small_bold, asks ? ink : f.theme.ink2, f.t("case.voice"));
    if (f.ui.veil && !c.child_voice.text.empty()) p.rect({at.x + 58, y + line + 5, (at.w - 84) * 0.7F, 14}, f.theme.line, 7);
    else p.text_cut({at.x + 58, y + line - 3}, at.w - 68, Type::small, ink,
                    asks ? f.t("case.voice.ask") : c.child_voice.text.empty() ? f.t("case.voice.not_heard") : "“" + c.child_voice.text + "”");
    f.target("case/voice", at).tap = form_about(FormKind::child_voice, c.id);
}

struct Scroller {
    Rect seen;
    float range = 0, at = 0;
    std::size_t first = 0;
};

Scroller begin_scroll(Frame& f, Rect seen, const std::string& list, float content)
{
    Scroller s{seen, std::max(0.F, content - seen.h), 0, f.targets.all().size()};
    s.at = scrolled(f, list, s.range);
    if (s.range > 0) f.paint.clip({seen.x - 14, seen.y, seen.w + 28, seen.h});
    return s;
}

void end_scroll(Frame& f, const Scroller& s, const std::string& list, float content)
{
    if (s.range <= 0) return;
    f.paint.unclip();
    f.targets.clip_from(s.first, s.seen, list, s.range);
    f.paint.rect({s.seen.right() + 4, s.seen.y + s.seen.h * s.at / content, 6, s.seen.h * s.seen.h / content}, f.theme.line2, 3);
}

} // namespace

void draw_concerns(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout, bool active)
{
    Painter& p = f.paint;
    const auto texts = static_cast<std::size_t>(std::count_if(c.items.begin(), c.items.end(), [](const Item& i) { return !i.text.empty(); }));
    const DropZone zone = zone_of(DropZone::What::notes, c.id);
    if (phase.bar) {
        if (may_land(f, zone)) draw_landing(f, phase.header);
        Target& target = f.targets.add("case/notes", phase.header);
        target.drop = zone;
        target.tap = UiAction{ShowPhase{1}};
        draw_bar_count(f, phase, texts);
        return;
    }
    const Rect in = phase.inside;
    const Rect question{in.x, in.bottom() - 14 - 98, in.w, 98};
    const Rect voice{in.x, question.y - 10 - 60, in.w, 60};
    const Rect list{in.x, in.y + layout.content_top, in.w, voice.y - 6 - in.y - layout.content_top};
    Target& area = f.targets.add("case/notes", {phase.x, list.y, phase.w, list.h});
    area.drop = zone;
    if (f.ui.armed) area.tap = form_about(FormKind::note, c.id, {}, {{"polarity", std::string(name_of(*f.ui.armed))}});
    if (may_land(f, zone)) draw_landing(f, list.inset(-6));
    std::vector<Note> notes;
    float content = -gap;
    for (const Item& item : c.items) {
        if (item.text.empty()) continue;
        notes.push_back(measured(f, item, in.w, active));
        content += notes.back().height + gap;
    }
    area.scroll = "case/notes";
    area.scroll_range = std::max(0.F, content - list.h);
    const Scroller s = begin_scroll(f, list, "case/notes", content);
    float y = list.y - s.at;
    for (const Note& note : notes) {
        const Rect at{in.x, y, in.w, note.height};
        if (at.bottom() > list.y && at.y < list.bottom()) draw_note(f, c, note, at);
        y += note.height + gap;
    }
    end_scroll(f, s, "case/notes", content);
    if (notes.empty())
        p.paragraph({list.center().x, list.y + 40}, list.w - 24, 4, Type::body, f.theme.depth[1].subtitle, f.t("case.notes.none"), Align::center);
    draw_voice(f, c, voice);
    draw_question(f, question, Step::concern);
}

namespace {

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
    if (f.pressed(name)) p.rect(row, faded(f.theme.ink, 0.08F), 16);
    p.icon({row.x + 34, row.center().y}, 32, f.theme.ink2, icons::remove_circle_outline);
    const ParkReasonRule* why = roomy ? f.rules.park_reason(parked.reason) : nullptr;
    if (f.ui.veil) p.rect({row.x + 66, row.center().y - 8, (row.w - 90) * 0.7F, 16}, f.theme.line, 8);
    else if (why) {
        p.text_cut({row.x + 66, row.y + 8}, row.w - 80, Type::body, f.theme.ink2, parked.text);
        p.text_cut({row.x + 66, row.y + 38}, row.w - 80, Type::small, f.theme.ink2, f.word(why->name));
    } else p.text_in({row.x + 66, row.y, row.w - 78, row.h}, Type::body, f.theme.ink2, parked.text, Align::left);
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
    if (c.focus.size() < max_focus) {
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
