// Sheets of one case that are about the work itself: everything else, hypotheses, ways to go, one dimension, questions.
#include "ui/case_parts.hpp"
#include "ui/sheets.hpp"

#include "domain/gates.hpp"

#include <cstdlib>

namespace fyr {

namespace {

UiAction sheet_of(const Frame& f, SheetKind kind, std::string key = {})
{
    return OpenSheet{{kind, f.ui.sheet.about, {}, std::move(key), f.ui.sheet.x}};
}

void draw_tracks(Frame& f, const Case& c)
{
    const auto draft = f.ui.drafts.find(c.id);
    std::vector<SheetRow> rows;
    for (const TrackRule& track : f.rules.tracks) {
        const bool chosen = draft != f.ui.drafts.end() ? draft->second == track.key : c.decision && c.decision->track == track.key;
        Intent tap = UiAction{PickTrack{track.key}};
        if (track.key == Track::acute && !c.acute.marked) tap = UiAction{OpenDialog{{DialogKind::acute, c.id}}};
        rows.push_back({"sheet/track/" + std::string(name_of(track.key)), f.word(track.name) + (track.section.empty() ? "" : "  " + track.section), f.word(track.hint),
                        chosen ? icons::check : icons::named(track.icon), tap, chosen, {}, track.key == Track::acute});
    }
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("case.tracks"), f.t("col.next_step.sub")), rows);
}

void draw_hypothesis_rows(Frame& f, const Case& c)
{
    std::vector<SheetRow> rows;
    rows.push_back({"sheet/hypothesis/new", f.t("case.hypothesis.add"), "", icons::add, form_about(FormKind::hypothesis, c.id), false, {}, false});
    for (std::size_t i = 0; i < c.hypotheses.size(); ++i) {
        const Hypothesis& h = c.hypotheses[i];
        const std::string id = std::to_string(h.id.value);
        rows.push_back({"sheet/hypothesis/" + id, hypothesis_name(i) + "  ·  " + (f.ui.veil ? "" : h.think), f.t("strength." + std::string(name_of(h.strength))),
                        icons::edit, form_about(FormKind::hypothesis, c.id, h.id), false, {}, false});
        rows.push_back({"sheet/hypothesis/remove/" + id, f.t("case.hypothesis.remove", {{"name", hypothesis_name(i)}}), "", icons::close,
                        Command{RemoveHypothesis{c.id, h.id}}, false, {}, false});
    }
    if (c.short_funnel.empty())
        rows.push_back({"sheet/short", f.t("case.short"), "", icons::arrow_forward, form_about(FormKind::short_funnel, c.id), false, {}, false});
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("case.hypotheses.title", {{"alias", c.facts.code}}), f.t("case.hypotheses.text")), rows);
}

/// Resources were looked for: one is written, or it is said where one looks next.
void draw_resources(Frame& f, const Case& c)
{
    std::vector<SheetRow> rows;
    rows.push_back({"sheet/resource/new", f.t("resources.write"), "", 0, form_about(FormKind::note, c.id, {}, {{"polarity", "resource"}}), false, Polarity::resource, false});
    for (const QuickWord& answer : f.templates.quick.no_resources)
        rows.push_back({"sheet/resource/none/" + answer.key, f.word(answer.name), "", icons::search, Command{SetNoResources{c.id, f.word(answer.name)}}, c.no_resources == f.word(answer.name), {}, false});
    rows.push_back({"sheet/resource/none", f.t("resources.none"), "", icons::edit, form_about(FormKind::no_resources, c.id), false, {}, false});
    draw_rows(f, open_sheet(f, 1000, rows_height(rows.size()), f.t("resources.title"), f.t("resources.text")), rows);
}

/// The gate the chosen track runs into: what opens it first, passing it by with role and reason last.
void draw_closed_gate(Frame& f, const Case& c)
{
    const std::optional<Track> track = chosen_track(f, c);
    const auto closed = track ? gates_before_decision(c, *track) : std::vector<ClosedGate>{};
    std::vector<SheetRow> rows;
    std::string gate;
    if (!closed.empty()) {
        gate = name_of(closed.front().gate);
        if (closed.front().duty) {
            const std::string duty(name_of(*closed.front().duty));
            rows.push_back({"sheet/duty/" + duty, f.t("duty." + duty), f.t("case.gate.open"), icons::assignment, form_about(FormKind::duty, c.id, {}, {{"duty", duty}}), false, {}, false});
        } else if (const TrackRule* rule = f.rules.track(Track::investigation)) {
            rows.push_back({"sheet/track/" + std::string(name_of(rule->key)), f.word(rule->name), f.t("case.gate.open"), icons::named(rule->icon), UiAction{PickTrack{rule->key}}, false, {}, false});
        }
        rows.push_back({"sheet/gate/" + gate, f.t("case.gate", {{"gate", "@case.gate." + gate}}), f.t("case.gate.by_whom"), icons::lock_open,
                        form_about(FormKind::override_gate, c.id, {}, {{"gate", gate}}), false, {}, false});
    }
    const std::string why = closed.empty() ? "" : f.t(closed.front().why, {{"alias", c.facts.code}});
    const auto lines = whole(f.paint, Type::lead, why, std::min(1100.F, f.m.width - 64) - 72); // a sentence that forbids stands whole
    const float text = f.paint.line_of(Type::lead) * static_cast<float>(lines.size()) + 16;
    const SheetFrame sheet = open_sheet(f, 1100, rows_height(rows.size()) + text, c.facts.code, "");
    draw_rows(f, sheet, rows, 1, text);
    draw_lines(f.paint, {sheet.content.x, sheet.content.y}, Type::lead, f.theme.ink, lines);
}

/// One row per gate that is up, and whether somebody took the responsibility to pass it.
void add_gates(const Frame& f, const Case& c, std::vector<SheetRow>& rows)
{
    for (std::size_t i = 0; i < names_of(Gate{}).size(); ++i) {
        const auto gate = static_cast<Gate>(i);
        if (!is_raised(c, gate)) continue;
        const std::string name(name_of(gate));
        const bool passed = is_overridden(c, gate);
        rows.push_back({"sheet/gate/" + name, f.t("case.gate", {{"gate", "@case.gate." + name}}), passed ? f.t("case.gate.passed") : "", icons::lock_open,
                        form_about(FormKind::override_gate, c.id, {}, {{"gate", name}}), false, {}, false});
    }
}

} // namespace

void draw_more_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    if (f.ui.sheet.key == "tracks") return draw_tracks(f, *c);
    if (f.ui.sheet.key == "gate") return draw_closed_gate(f, *c);
    const std::string& key = f.ui.sheet.key;
    if (key == "hypotheses") return draw_hypothesis_rows(f, *c);
    if (key == "resources") return draw_resources(f, *c);
    if (key.starts_with("strip/")) return draw_strip_sheet(f, *c, key.substr(6));
    if (key.starts_with("note/")) return draw_note_sheet(f, *c, PartId{std::strtoull(key.c_str() + 5, nullptr, 10)});
    std::vector<SheetRow> rows;
    const auto row = [&](std::string name, std::string_view label, char32_t icon, const Intent& tap, std::string detail = {}) {
        rows.push_back({"sheet/" + std::move(name), f.t(label), std::move(detail), icon, tap, false, {}, false});
    };
    std::size_t done = 0, due = 0; // what does not apply is not counted
    for (const DutyPlate& plate : duty_plates(f, *c)) ++due, done += plate.done ? 1U : 0U;
    row("assess", "card.assess", icons::shield, form_about(FormKind::assess, c->id));
    row("flags", "case.flags", icons::flag, form_about(FormKind::flags, c->id));
    row("duties", "case.duties", icons::assignment, sheet_of(f, SheetKind::duties), std::to_string(done) + "/" + std::to_string(due));
    row("hypotheses", "case.hypotheses.name", icons::lightbulb, sheet_of(f, SheetKind::more, "hypotheses"), std::to_string(c->hypotheses.size()));
    row("original", "card.original", icons::visibility, sheet_of(f, SheetKind::original));
    row("magnets", "case.magnets", icons::change_history, UiAction{GoTo{Page::magnets, c->id}}, c->rounds.all.empty() ? "" : std::to_string(c->rounds.all.size()));
    row("links", "card.links", icons::groups, sheet_of(f, SheetKind::links));
    row("tracks", "case.tracks", icons::travel_explore, sheet_of(f, SheetKind::more, "tracks"), std::to_string(f.rules.tracks.size()));
    row("parking", "case.leave", icons::remove_circle_outline, sheet_of(f, SheetKind::parking), std::to_string(c->parked.size()));
    row("move", "act.move", icons::swap_horiz, sheet_of(f, SheetKind::move));
    row("short", "case.short", icons::arrow_forward, form_about(FormKind::short_funnel, c->id), c->short_funnel.empty() ? "" : "✓");
    row("aware", "case.aware", icons::event, form_about(FormKind::aware, c->id), say::day(f.strings, c->aware ? c->aware : local_date(c->facts.received)));
    if (c->acute.marked) row("unmark", "card.unmark", icons::check, form_about(FormKind::unmark_acute, c->id));
    else rows.push_back({"sheet/acute", f.t("card.mark"), "", 0, UiAction{OpenDialog{{DialogKind::acute, c->id}}}, false, {}, true});
    add_gates(f, *c, rows);
    row("transfer", "case.transfer", icons::folder, form_about(FormKind::transfer, c->id), c->case_system_ref);
    row("close-case", "case.close", icons::done_all, Command{CloseCase{c->id}});
    if (const GuardUi& g = f.ui.guard; g.state == Guarding::off || (g.in && may(g.in->role, Right::purge)))
        rows.push_back({"sheet/purge", f.t("case.purge"), "", icons::delete_bin, UiAction{OpenDialog{{DialogKind::purge, c->id}}}, false, {}, false});
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size(), 2), c->facts.code, f.t("case.more.text")), rows, 2);
}

void draw_dimension_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    const std::string& key = f.ui.sheet.key;
    const Triangle& triangle = f.templates.triangle(f.state.board().triangle);
    const Dimension* dimension = triangle.dimension(key);
    std::string side;
    for (const TriangleSide& s : triangle.sides)
        for (const Dimension& d : s.dimensions)
            if (d.key == key) side = f.word(s.name);
    std::vector<SheetRow> rows;
    for (const Item& item : c->items) {
        if (item.dimension != key) continue;
        const std::string id = std::to_string(item.id.value);
        const std::string text = f.ui.veil ? "…" : item.text.empty() ? f.t("mag." + std::string(name_of(item.polarity))) : item.text;
        rows.push_back({"sheet/item/" + id, text, f.t(item.text.empty() ? "case.item.write" : "case.item.edit"), 0, form_about(FormKind::note, c->id, item.id), false, item.polarity, false});
        rows.push_back({"sheet/item/move/" + id, f.t("case.item.move"), "", icons::swap_horiz, UiAction{ArmItem{item.id}}, false, {}, false});
        rows.push_back({"sheet/item/off/" + id, f.t(item.text.empty() ? "case.item.remove" : "case.item.off"), "", icons::close, Command{PlaceItem{c->id, item.id, {}}}, false, {}, false});
    }
    for (const Polarity polarity : {Polarity::resource, Polarity::concern, Polarity::unknown}) {
        Item item;
        item.polarity = polarity;
        item.dimension = key;
        const std::string name(name_of(polarity));
        rows.push_back({"sheet/put/" + name, f.t("case.put", {{"what", "@mag." + name}}), "", 0, Command{SaveItem{c->id, item}}, false, polarity, false});
    }
    const bool off = std::find(c->not_relevant.begin(), c->not_relevant.end(), key) != c->not_relevant.end();
    rows.push_back({"sheet/not-relevant", f.t(off ? "case.relevant" : "case.not_relevant"), "", off ? icons::check : icons::remove_circle_outline,
                    Command{SetNotRelevant{c->id, key, !off}}, off, {}, false});
    draw_rows(f, open_sheet(f, 900, rows_height(rows.size()), dimension ? f.word(dimension->name) : key, side), rows);
}

void draw_questions_sheet(Frame& f)
{
    struct Line { bool heading; std::string text; };
    std::vector<Line> lines;
    const float width = std::min(1100.F, f.m.width - 64) - 64;
    float content = 0;
    for (const StepQuestions& step : f.templates.questions.steps) {
        lines.push_back({true, f.word(step.name)});
        content += 56;
        for (const auto* list : {&step.short_questions, &step.questions})
            for (const Words& question : *list)
                for (const std::string& row : f.paint.wrapped(Type::lead, "– " + f.word(question), width, 3)) {
                    lines.push_back({false, row});
                    content += 40;
                }
    }
    const SheetFrame sheet = open_sheet(f, 1100, content, f.t("act.questions"), f.t("case.questions.text"));
    const float range = std::max(0.F, content - sheet.content.h), at = scrolled(f, "sheet", range);
    f.paint.clip(sheet.content.inset(-4));
    float y = sheet.content.y - at;
    for (const Line& line : lines) {
        const float h = line.heading ? 56.F : 40.F;
        if (y + h > sheet.content.y - 40 && y < sheet.content.bottom()) {
            if (line.heading) f.paint.text({sheet.content.x, y + 12}, Type::alias, f.theme.fjord, line.text);
            else f.paint.text_cut({sheet.content.x, y}, sheet.content.w, Type::lead, f.theme.ink, line.text);
        }
        y += h;
    }
    f.paint.unclip();
    if (range > 0)
        f.paint.rect({sheet.panel.right() - 16, sheet.content.y + sheet.content.h * at / content, 6, sheet.content.h * sheet.content.h / content}, f.theme.line2, 3);
}

} // namespace fyr
