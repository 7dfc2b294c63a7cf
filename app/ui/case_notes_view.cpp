// The notes of the case page, newest first: where each comes from is chosen with one touch, the child's own words are offered once.
#include "ui/case_parts.hpp"
#include "ui/sheets.hpp"

#include "board/sentences.hpp"
#include "domain/defining_words.hpp"

#include <cmath>

namespace fyr {

namespace {

constexpr float gap = 10, button_height = 64, text_x = 58;

constexpr std::array<std::pair<Kind, const char*>, 3> kinds{{{Kind::observation, "seen"}, {Kind::hearsay, "told"}, {Kind::judgement, "judged"}}};

struct Note {
    const Item* item = nullptr;
    std::vector<std::string> lines;
    std::string tag, source;
    bool asks = false;      ///< where it comes from
    bool offers = false;    ///< its quotation as the child's own words
    bool hint = false;      ///< a defining word in it
    bool beside = false;    ///< its tag stands beside its one line
    float height = 0;
};

std::string tag_of(const Frame& f, const Item& item) { return f.t("kind." + std::string(name_of(item.kind))); }

float tag_width(const Painter& p, const std::string& tag) { return std::round(p.width_of(Type::small_bold, tag) + 24); }

/// The newest note with a quotation, while nobody has said what the child says.
PartId offered(const Case& c)
{
    if (c.child_voice.is_set() || c.facts.unborn) return {};
    for (auto it = c.items.rbegin(); it != c.items.rend(); ++it)
        if (!quoted_in(it->text).empty()) return it->id;
    return {};
}

Note measured(const Frame& f, const Case& c, const Item& item, float width, bool roomy)
{
    const Painter& p = f.paint;
    Note note;
    note.item = &item;
    note.asks = item.kind == Kind::not_stated && !f.exporting && roomy;
    note.offers = roomy && !f.exporting && !f.ui.veil && offered(c) == item.id;
    note.tag = tag_of(f, item);
    for (const std::string& part : {item.source, item.when})
        if (!part.empty()) note.source += (note.source.empty() ? "" : " · ") + part;
    note.hint = !f.ui.veil && item.kind != Kind::not_stated && defining_word_in(item.text, f.rules.defining_words.in(f.strings.language()));
    const float room = width - text_x - 12;
    note.lines = f.ui.veil ? std::vector<std::string>{""} : whole(p, Type::body, item.text, room);
    const float line = p.line_of(Type::body);
    const float tail = tag_width(p, note.tag) + (note.source.empty() ? 0.F : p.width_of(Type::small, note.source) + 10);
    note.beside = width > 600 && !note.asks && !note.hint && note.lines.size() == 1 && p.width_of(Type::body, item.text) + 24 + tail <= room;
    note.height = 10 + line * static_cast<float>(note.lines.size()) + (note.asks ? 8 + button_height + 10 : note.beside ? 10 : std::max(40.F, p.line_of(Type::small) + 12));
    if (note.offers) note.height += button_height + 10;
    note.height = std::max(note.height, Metrics::touch_min);
    return note;
}

/// Where a note that begins at `top` is cut so that no letter is, at `bottom` or above; above the note when no line of it fits.
float whole_lines_to(const Painter& p, const Note& note, float top, float bottom)
{
    const float line = p.line_of(Type::body), first = top + 10, words = first + line * static_cast<float>(note.lines.size());
    if (bottom >= words) {
        const bool tagged = !note.asks && !note.offers && bottom >= words + 2 + std::max(30.F, p.line_of(Type::small) + 2);
        return tagged ? bottom : words + 1;
    }
    const float fit = std::floor((bottom - first) / line);
    return fit < 1 ? top - gap / 2 : first + fit * line;
}

void draw_kinds(Frame& f, const Case& c, const Item& item, Rect at)
{
    Painter& p = f.paint;
    float words = 0;
    Type type = Type::label;
    for (const Type t : {Type::label, Type::small_bold}) {
        words = 0;
        for (const auto& [kind, key] : kinds) words += p.width_of(t, f.t("kind." + std::string(name_of(kind))));
        type = t;
        if (words + 3 * 16 + 16 <= at.w) break;
    }
    constexpr float between = 9, least = 76; // "Set" is short, a finger is not
    const float pad = (at.w - words - 2 * between) / 3, first = p.width_of(type, f.t("kind." + std::string(name_of(kinds.front().first)))) + pad;
    const float taken = std::max(0.F, least - first) / 2;
    float x = at.x;
    for (const auto& [kind, key] : kinds) {
        const std::string text = f.t("kind." + std::string(name_of(kind))), name = "case/note/" + std::to_string(item.id.value) + "/kind/" + key;
        const float wanted = p.width_of(type, text) + pad;
        const Rect button{x, at.y, kind == kinds.front().first ? std::max(least, wanted) : wanted - taken, at.h};
        p.rect(button, f.theme.lampsoft, 12);
        p.edge(button, 12);
        if (f.pressed(name)) p.rect(button, faded(f.theme.ink, 0.10F), 12);
        p.text_in({button.x + 2, button.y, button.w - 4, button.h}, type, f.theme.lampink, text);
        Item said = item;
        said.kind = kind;
        f.target(name, button).tap = Command{SaveItem{c.id, said}};
        x = button.right() + between;
    }
}

void draw_offer(Frame& f, const Case& c, const Item& item, Rect at)
{
    const std::string name = "case/note/" + std::to_string(item.id.value) + "/voice", text = f.t("case.voice.offer");
    Painter& p = f.paint;
    p.rect(at, f.theme.fjordsoft, 12);
    p.edge(at, 12);
    if (f.pressed(name)) p.rect(at, faded(f.theme.ink, 0.10F), 12);
    p.icon({at.x + 30, at.center().y}, 28, f.theme.fjord, icons::record_voice_over);
    p.text_in({at.x + 56, at.y, at.w - 64, at.h}, fitting(p, text, at.w - 64, {Type::label, Type::small_bold}), f.theme.ink, text, Align::left);
    f.target(name, at).tap = Command{SetChildVoice{c.id, {quoted_in(item.text), false}}};
}

void draw_tag(Frame& f, const Case& c, const Note& note, Rect card, float y)
{
    Painter& p = f.paint;
    const Item& item = *note.item;
    const bool open = item.kind == Kind::not_stated;
    const float width = tag_width(p, note.tag), h = std::max(30.F, p.line_of(Type::small) + 2);
    const float tail = note.source.empty() ? 0.F : p.width_of(Type::small, note.source) + 10;
    const Rect tag{note.beside ? card.right() - 14 - width - tail : card.x + text_x, y, width, h};
    p.rect(tag, open ? f.theme.lampsoft : f.theme.fjordsoft, 8);
    p.text_in(tag, Type::small_bold, open ? f.theme.lampink : f.theme.dark ? f.theme.ink : f.theme.fjord, note.tag);
    float x = tag.right() + 10;
    if (!c.child_voice.text.empty() && item.text.find(c.child_voice.text) != std::string::npos) {
        p.icon({x + 12, tag.center().y}, 24, f.theme.fjord, icons::record_voice_over);
        x += 32;
    }
    const std::string ask = f.t("kind.ask"), name = "case/note/" + std::to_string(item.id.value) + "/rewrite";
    if (note.hint && x + 30 + p.width_of(Type::small, ask) <= card.right() - 4) {
        const Rect hint{x - 6, tag.center().y - 20, 38 + p.width_of(Type::small, ask), 40};
        if (f.pressed(name)) p.rect(hint, f.theme.lampsoft, 12);
        p.icon({x + 12, tag.center().y}, 24, f.theme.lampink, icons::lightbulb);
        p.text_in({x + 28, tag.y, p.width_of(Type::small, ask) + 4, h}, Type::small, f.theme.lampink, ask, Align::left);
        f.targets.add(name, {hint.x, card.bottom() - 64, hint.w, 64}).tap = form_about(FormKind::note, c.id, item.id);
        return;
    }
    if (f.ui.veil || note.source.empty()) return;
    if (p.width_of(Type::small, note.source) <= card.right() - 10 - x) p.text_in({x, tag.y, card.right() - 8 - x, h}, Type::small, f.theme.ink2, note.source, Align::left);
}

void draw_note(Frame& f, const Case& c, const Note& note, Rect card)
{
    Painter& p = f.paint;
    const Item& item = *note.item;
    const std::string id = std::to_string(item.id.value), name = "case/note/" + id;
    if (is_away(f, Grab::What::item, c.id, item.id)) {
        p.dashed_rect(card, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
        return;
    }
    const bool pressed = f.pressed(name);
    p.panel(card, 16, Shadow::card, f.theme.card);
    if (item.kind == Kind::not_stated && !f.exporting) p.border(card, f.theme.lampedge, 3, 16);
    if (pressed) {
        p.rect(card, faded(f.theme.fjord, 0.09F), 16);
        p.border(card, f.theme.fjord, 3, 16);
    }
    Target& target = f.target(name, card);
    target.tap = f.ui.armed_item == item.id ? UiAction{ArmItem{item.id}} : sheet_about(c.id, "note/" + id, card.center().x);
    target.hold = form_about(FormKind::note, c.id, item.id);
    target.grab = Grab{Grab::What::item, c.id, item.id, item.polarity};
    draw_magnet(p, {card.x + 30, card.y + 14 + p.line_of(Type::body) / 2}, 15, item.polarity);
    const float line = p.line_of(Type::body), words = line * static_cast<float>(note.lines.size());
    if (f.ui.veil) p.rect({card.x + text_x, card.y + 21, (card.w - 84) * 0.8F, 16}, f.theme.line, 8);
    else draw_lines(p, {card.x + text_x, note.beside ? card.center().y - line / 2 : card.y + 10}, Type::body, f.theme.ink, note.lines);
    float y = card.y + 10 + words;
    if (note.asks) {
        draw_kinds(f, c, item, {card.x + 10, y + 8, card.w - 20, button_height});
        y += 8 + button_height + 2;
    } else {
        const float h = std::max(30.F, p.line_of(Type::small) + 2);
        draw_tag(f, c, note, card, note.beside ? card.center().y - h / 2 : y + 2);
        y += std::max(40.F, p.line_of(Type::small) + 12) - 8;
    }
    if (note.offers) draw_offer(f, c, item, {card.x + 10, y + 8, card.w - 20, button_height});
    if (note.asks) { // the magnet turns: concern, resource, unknown
        Item turned = item;
        turned.polarity = item.polarity == Polarity::concern ? Polarity::resource : item.polarity == Polarity::resource ? Polarity::unknown : Polarity::concern;
        f.targets.add(name + "/magnet", {card.x, card.y, text_x - 4, words + 11}).tap = Command{SaveItem{c.id, turned}};
    }
}

} // namespace

void draw_notes(Frame& f, const Case& c, Rect at, bool roomy)
{
    Painter& p = f.paint;
    const DropZone zone = zone_of(DropZone::What::notes, c.id);
    Target& area = f.targets.add("case/notes", at.inset(-6));
    area.drop = zone;
    if (f.ui.armed) area.tap = form_about(FormKind::note, c.id, {}, {{"polarity", std::string(name_of(*f.ui.armed))}});
    if (may_land(f, zone)) draw_landing(f, at.inset(-6));
    std::vector<Note> notes;
    float content = -gap;
    for (const bool fresh : {true, false})
        for (auto it = c.items.rbegin(); it != c.items.rend(); ++it) {
            if (it->text.empty() || (it->kind == Kind::not_stated) != fresh) continue;
            notes.push_back(measured(f, c, *it, at.w, roomy));
            content += notes.back().height + gap;
        }
    area.scroll = "case/notes";
    area.scroll_range = std::max(0.F, content - at.h);
    const Scroller s = begin_scroll(f, at, "case/notes", content);
    float y = at.y - s.at, end = at.bottom();
    for (const Note& note : notes) {
        if (y < at.bottom() && y + note.height > at.bottom()) end = whole_lines_to(p, note, y, at.bottom());
        y += note.height + gap;
    }
    const bool cuts = end < at.bottom();
    if (cuts) p.clip({at.x - 14, at.y, at.w + 28, end - at.y});
    y = at.y - s.at;
    for (const Note& note : notes) {
        const Rect card{at.x, y, at.w, note.height};
        if (card.bottom() > at.y && card.y < end) draw_note(f, c, note, card);
        y += note.height + gap;
    }
    if (cuts) p.unclip();
    end_scroll(f, s, "case/notes", content);
    if (notes.empty()) draw_lines(p, {at.x + 8, at.y + 12}, Type::body, f.theme.depth[1].subtitle, whole(p, Type::body, f.t("case.notes.none"), at.w - 16));
}

void draw_concerns(Frame& f, const Case& c, const Phase& phase, bool active)
{
    if (phase.bar) {
        const DropZone zone = zone_of(DropZone::What::notes, c.id);
        if (may_land(f, zone)) draw_landing(f, phase.header);
        Target& target = f.targets.add("case/notes", phase.header);
        target.drop = zone;
        target.tap = UiAction{ShowPhase{1}};
        draw_bar_count(f, phase, static_cast<std::size_t>(std::count_if(c.items.begin(), c.items.end(), [](const Item& i) { return !i.text.empty(); })));
        return;
    }
    const Rect in = phase.content();
    Rect notes = in;
    if (active) {
        const float words = std::round((in.w - 12) * (f.m.portrait ? 0.447F : is_large(f.m) ? 0.445F : 0.487F));
        const float slope = f.m.portrait || is_large(f.m) ? 0 : (phase.corners[3].y - phase.corners[2].y) * (in.w - words) / phase.w; // its foot goes as low as the phase does there
        draw_words(f, c, {in.x, in.y, words, in.h + slope});
        notes = {in.x + words + 12, in.y, in.w - words - 12, in.h};
    }
    const float voice = voice_height(f, c, notes.w);
    notes.h -= voice + gap;
    draw_notes(f, c, notes, active);
    draw_voice(f, c, {notes.x, notes.bottom() + gap, notes.w, voice});
}

void draw_note_sheet(Frame& f, const Case& c, PartId id)
{
    const Item* item = part_of(c.items, id);
    if (!item) return draw_rows(f, open_sheet(f, 1000, 72, f.t("case.note.gone"), ""), {});
    std::vector<SheetRow> rows;
    const std::string name = "case/note/" + std::to_string(id.value);
    const auto row = [&](const std::string& own, const std::string& label, char32_t icon, const Intent& tap, bool chosen = false) {
        rows.push_back({own, label, "", icon, tap, chosen, {}, false});
    };
    row("sheet/note/edit", f.t("case.note.edit"), icons::edit, form_about(FormKind::note, c.id, id));
    for (const auto& [kind, key] : kinds) {
        Item said = *item;
        said.kind = kind;
        row(name + "/set/" + key, f.t("kind." + std::string(name_of(kind))), item->kind == kind ? icons::check : kind == Kind::observation ? icons::visibility : kind == Kind::hearsay ? icons::chat : icons::lightbulb,
            Command{SaveItem{c.id, said}}, item->kind == kind);
    }
    row("sheet/note/place", f.t("case.note.place"), icons::change_history, UiAction{ArmItem{id}});
    Focus focus;
    focus.text = item->text;
    focus.links = {id};
    if (!item->dimension.empty()) focus.dimensions = {item->dimension};
    row("sheet/note/focus", f.t("case.note.focus"), icons::travel_explore, Command{SaveFocus{c.id, focus}});
    row("sheet/note/park", f.t("case.park_it"), icons::remove_circle_outline, form_about(FormKind::park_item, c.id, id));
    row(name + "/delete", f.t("case.note.delete"), icons::delete_bin, Command{RemoveItem{c.id, id}});
    draw_rows(f, open_sheet(f, 1000, rows_height(rows.size(), 2), f.t("case.note.title", {{"alias", c.facts.code}}), ""), rows, 2);
}

} // namespace fyr
