// Phase 1 of the case page: notes, and the child's own voice as a row that asks until it is answered (design system 6.8).
#include "ui/case_parts.hpp"

#include "domain/defining_words.hpp"

namespace fyr {

namespace {

constexpr float gap = 12;

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
    const Rect list{in.x, in.y + layout.content_top, in.w, voice.y - 10 - in.y - layout.content_top};
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

} // namespace fyr
