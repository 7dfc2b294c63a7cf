// What was decided, as one block with when and by whom it was saved; and what a decision that cannot be saved yet still asks for.
#include "ui/case_parts.hpp"
#include "ui/sheets.hpp"

#include "domain/decide.hpp"
#include "domain/gates.hpp"

namespace fyr {

namespace {

Intent mend_of(const std::string& key, const Case& c)
{
    if (key == "no.not_assessed") return form_about(FormKind::assess, c.id);
    if (key == "no.no_concern") return form_about(FormKind::note, c.id);
    if (key.starts_with("no.note_kind")) return UiAction{ShowPhase{1}};
    if (key == "no.voice_blank") return form_about(FormKind::child_voice, c.id);
    if (key == "no.hypotheses") return c.hypotheses.empty() ? form_about(FormKind::hypothesis, c.id) : open_hypotheses(c, 960);
    if (key.starts_with("no.notes_left")) return UiAction{OpenSheet{{SheetKind::parking, c.id, {}, "", 960}}};
    if (key == "no.resources") return sheet_about(c.id, "resources", 960);
    if (key == "no.focus_asks_nobody")
        for (const Focus& focus : c.focus)
            if (!asks_somebody(focus)) return form_about(FormKind::focus, c.id, focus.id);
    return form_about(FormKind::focus, c.id);
}

/// "no.notes_left.one" → "missing.notes_left.one"
std::string missing_key(const std::string& key) { return "missing" + key.substr(key.find('.')); }

struct Block {
    Type type = Type::small;
    Color ink = 0;
    std::vector<std::string> lines;
    float after = 0; ///< lp below it
};

} // namespace

std::optional<Hindrance> hindrance_of(const Frame& f, const Case& c, Track track)
{
    const auto gates = gates_before_decision(c, track);
    if (!gates.empty()) {
        const std::string what = gates.front().duty ? "missing.gate." + std::string(name_of(*gates.front().duty)) : "missing.gate.track";
        return Hindrance{f.t("dec.missing", {{"what", f.t(what)}}), sheet_about(c.id, "gate", 960), true};
    }
    const auto missing = missing_for_decision(c, track, f.rules);
    if (missing.empty()) return std::nullopt;
    const Message& first = missing.front();
    return Hindrance{f.t("dec.missing", {{"what", f.t(missing_key(first.key), first.args)}}), mend_of(first.key, c), false};
}

void draw_saved_decision(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    const Decision& d = *c.decision;
    const bool gone = c.transferred_at != 0;
    const float buttons = f.exporting ? 0.F : 64 + 10;
    const std::string foot = is_on_board(c) ? f.t("dec.also") : "";
    const auto foot_lines = foot.empty() ? std::vector<std::string>{} : whole(p, Type::small, foot, at.w - 12);
    const Color ink = f.theme.onfjord;
    const float pad = 18, room = at.w - 2 * pad;
    const auto block = [&](Type type, const std::string& text, float after = 0) { return Block{type, ink, whole(p, type, text, room), after}; };
    const TrackRule* track = f.rules.track(d.track);
    const bool today = local_date(d.at) == local_date(f.now);
    const std::string when = today ? say::clock(f.strings, d.at) : say::short_date(f.strings, local_date(d.at)) + " " + f.t("say.at_hour", {{"kl", say::clock(f.strings, d.at)}});
    std::vector<Block> blocks{block(fitting(p, track ? f.word(track->name) : "", room, {Type::button, Type::label}), track ? f.word(track->name) : "")};
    if (const auto gates = gates_before_decision(c, d.track); !gates.empty()) // what was suspected afterwards holds against it too
        blocks.push_back(block(Type::label, f.t("dec.gate", {{"why", f.t(gates.front().why, {{"alias", c.facts.code}})}}), 6));
    if (d.deadline) blocks.push_back(block(Type::small, f.t("dec.deadline", {{"day", say::short_date(f.strings, d.deadline)}}), 6));
    const std::string owner = d.owner + " · " + say::short_date(f.strings, d.due);
    blocks.push_back(block(fitting(p, owner, room, {Type::lead_bold, Type::label}), owner, 6));
    if (!d.next_action.empty() && !f.ui.veil) blocks.push_back(block(Type::small, f.t("dec.next", {{"what", d.next_action}}), 4));
    for (const Override& o : c.overrides) blocks.push_back(block(Type::small, passed_line(f, o), 2));
    const float head = std::max(64.F, p.line_of(Type::lead_bold) + p.line_of(Type::small) + 8);
    float height = 14 + head + 10;
    for (const Block& b : blocks) height += p.line_of(b.type) * static_cast<float>(b.lines.size()) + b.after;
    height += 12;
    const float most = at.h - buttons - (f.m.portrait ? 0 : 14);
    const Rect box{at.x, at.y + (f.m.portrait ? 0 : 10), at.w, std::min(height, most)};
    p.rect(box, f.theme.fjord, 22);
    if (f.pressed("case/track")) p.rect(box, faded(f.theme.onfjord, 0.10F), 22);
    const Point disc{box.x + 44, box.y + 12 + head / 2};
    p.circle(disc, 26, f.theme.onfjord);
    p.icon(disc, 34, f.theme.fjord, icons::check);
    const std::string title = f.t("dec.saved", {{"when", today ? f.t("say.at_hour", {{"kl", when}}) : when}}), by = d.by.empty() ? "" : f.t("dec.by", {{"by", d.by}});
    const float x = box.x + 84, width = box.right() - 12 - x;
    const auto title_lines = whole(p, fitting(p, title, width, {Type::lead_bold, Type::label, Type::small_bold}), title, width);
    const Type title_type = fitting(p, title, width, {Type::lead_bold, Type::label, Type::small_bold});
    float y = disc.y - (p.line_of(title_type) * static_cast<float>(title_lines.size()) + (by.empty() ? 0 : p.line_of(Type::small))) / 2;
    y += draw_lines(p, {x, y}, title_type, ink, title_lines);
    if (!by.empty()) p.text_in({x, y, width, p.line_of(Type::small)}, Type::small, ink, by, Align::left);
    y = box.y + 14 + head;
    p.line({box.x + pad, y}, {box.right() - pad, y}, faded(f.theme.onfjord, 0.4F), 2);
    y += 10;
    const Rect body{box.x + pad, y, room, box.bottom() - 8 - y};
    const float content = height - (14 + head + 10) - 12;
    const Scroller s = begin_scroll(f, body, "case/saved", content);
    y -= s.at;
    for (const Block& b : blocks) {
        y += draw_lines(p, {body.x, y}, b.type, b.ink, b.lines) + b.after;
    }
    end_scroll(f, s, "case/saved", content);
    Target& target = f.target("case/track", box);
    target.tap = sheet_about(c.id, "tracks", box.center().x);
    target.scroll = "case/saved";
    target.scroll_range = s.range;
    if (f.exporting) return;
    const float half = (at.w - 12) / 2, top = f.m.portrait ? at.bottom() - 64 : box.bottom() + 10;
    Form form;
    form.kind = FormKind::decide;
    form.about = c.id;
    form.values["track"] = std::string(name_of(d.track));
    form.caret = form.anchor = std::string::npos;
    const auto sign = [&](const std::string& words, char32_t icon) { return p.width_of(Type::label, words) + 44 + 28 <= half ? icon : char32_t{0}; };
    const std::string deliver = f.t(gone ? "dec.delivered" : "dec.deliver");
    draw_button(f, {at.x, top, half, 64}, {"case/edit", f.t("dec.edit"), sign(f.t("dec.edit"), icons::edit), Look::outline, UiAction{OpenForm{form}}, {}, {}, false}, 18, Type::label);
    draw_button(f, {at.x + half + 12, top, half, 64}, {"case/deliver", deliver, sign(deliver, icons::archive), Look::soft, form_about(FormKind::transfer, c.id), {}, {}, false}, 18, Type::label);
    if (f.m.portrait) return;
    const float left = at.bottom() - (top + 64 + 10);
    if (left >= p.line_of(Type::small) * static_cast<float>(foot_lines.size())) {
        float line = top + 64 + 10 + (left - p.line_of(Type::small) * static_cast<float>(foot_lines.size())) / 2;
        for (const std::string& words : foot_lines) {
            p.text({at.center().x, line}, Type::small, f.theme.ink2, words, Align::center);
            line += p.line_of(Type::small);
        }
    }
}

} // namespace fyr
