// What flows down the assessment: headings and chips, a row for each action and each unknown, and the small choices that open under
// one of them.
#include "ui/assess_parts.hpp"

#include "ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float chip_height = 64, row_gap = 8, owner_width = 130, hour_width = 190, done_width = 216;

SetField said(const AssessRow& row, const char* what, const std::string& value) { return {row.at + what, value}; }

/// Touched: the choice under the row opens, or closes again.
UiAction opens(const AssessFlow& p, const AssessRow& row, const char* what)
{
    const std::string field = row.at + what;
    return SetField{"open", p.form().value("open") == field ? "" : field};
}

bool is_open(const AssessFlow& p, const AssessRow& row, const char* what)
{
    const Form& form = p.form();
    return form.value("open") == row.at + what || (form.focus == row.at + what && !form.error.key.empty()); // touched, or missing
}

/// Which of them it is, chosen or typed.
void draw_choice(AssessFlow& p, const AssessRow& row, const char* what, const std::string& base, const std::vector<std::string>& all, const std::string& now)
{
    std::vector<AssessChip> chips;
    for (std::size_t i = 0; i < all.size(); ++i)
        chips.push_back({base + "/" + (std::string(what) == "whom" ? std::to_string(i) : all[i]), all[i], all[i] == now, UiAction{SetFields{{{row.at + what, all[i]}, {"open", ""}}}}});
    chips.push_back({base + "/other", p.f.t("assess.own"), false, UiAction{SetFields{{{"open", row.at + what}}, row.at + what}}, true});
    draw_assess_chips(p, chips);
    if (p.form().focus != row.at + what || !p.form().error.key.empty()) return;
    p.y += assess_gap;
    draw_assess_field(p, row.at + what, p.x, std::min(p.width, 560.F));
}

/// The hour, by taps, never one that has passed.
void draw_hour_choice(AssessFlow& p, const AssessRow& row, const std::string& base)
{
    Frame& f = p.f;
    const auto at = [&](Stamp by) { return UiAction{said(row, "by", std::to_string(std::max(by, f.now)))}; };
    std::vector<AssessChip> chips;
    for (const int minutes : {15, 30, 60, 120, 240}) {
        const Stamp by = to_five_minutes(f.now + minutes * ms_per_minute);
        chips.push_back({base + "/in/" + std::to_string(minutes), f.t("say.at_hour", {{"kl", say::clock(f.strings, by)}}), by == row.by, UiAction{SetFields{{{row.at + "by", std::to_string(by)}, {"open", ""}}}}});
    }
    const auto step = [&](const char* name, int minutes) {
        const std::string label = std::string(minutes < 0 ? "−" : "+") + f.t("say.ring_minutes", {{"m", std::to_string(std::abs(minutes))}});
        chips.push_back({base + "/" + name, label, false, at(row.by + minutes * ms_per_minute)});
    };
    step("minus", -5);
    step("plus", 5);
    draw_assess_chips(p, chips);
}

/// What was touched of a row opens below it.
void draw_open_choice(AssessFlow& p, const AssessRow& row, const std::string& base, bool asks)
{
    const float top = p.y;
    if (is_open(p, row, "owner")) draw_choice(p, row, "owner", base + (asks ? "/who" : "/owner"), colleagues(p.context), row.owner);
    else if (is_open(p, row, "whom")) {
        std::vector<std::string> all;
        for (const QuickWord& w : p.context.quick.whom) all.push_back(w.name.in(p.f.strings.language()));
        draw_choice(p, row, "whom", base + "/whom", all, row.whom);
    } else if (is_open(p, row, "by")) draw_hour_choice(p, row, base + (asks ? "/when" : "/hour"));
    else return;
    p.found(row.at + "owner", top);
    p.y += assess_gap;
}

struct RowLook { Color ground, ink, edge; };

void draw_value(AssessFlow& p, Rect at, const std::string& name, char32_t icon, const std::string& value, const std::string& empty, const RowLook& look, const UiAction& tap)
{
    Frame& f = p.f;
    f.paint.rect(at, f.theme.surface, 14);
    f.paint.border(at, value.empty() ? f.theme.lampedge : look.edge, value.empty() ? 3 : 2, 14);
    float x = at.x + 16;
    if (icon) f.paint.icon({x + 12, at.center().y}, 26, f.theme.ink2, icon), x += 34;
    const std::string text = value.empty() ? empty : value;
    const Type type = f.paint.width_of(Type::button, text) <= at.right() - x - 8 ? Type::button : Type::small_bold;
    f.paint.lines_in({x, at.y, at.right() - x - 8, at.h}, type, value.empty() ? f.theme.lampink : f.theme.ink, {text});
    f.target(name, at).tap = tap;
}

/// One row: what, then who and when; in a narrow panel those stand below.
void draw_row(AssessFlow& p, const AssessRow& row, std::size_t index, bool asks)
{
    Frame& f = p.f;
    const std::string base = std::string(asks ? "assess/ask/" : "assess/action/") + std::to_string(index + 1);
    const bool done = row.done_at > 0, types = row.is_own() && (row.what.empty() || p.form().focus == row.at + "what");
    const float wide = std::max(1.F, f.m.text_factor * 0.95F), owner = owner_width * wide, hour = hour_width * wide, last = (asks ? 210 : done_width) * wide;
    const float whom = asks ? 300 * wide : 0;
    const float values = (asks ? whom + assess_gap : 0) + owner + assess_gap + hour + (asks && p.is_narrow() ? 0 : assess_gap + last) + 16;
    const bool below = values + 340 > p.width;
    const float text_x = p.x + 76, room = (below ? p.x + p.width : p.x + p.width - values) - text_x - 12;
    const float line = f.paint.line_of(Type::lead_bold);
    const auto lines = f.paint.wrapped(Type::lead_bold, row.what, room, 3);
    const float words = types ? 84 * f.m.text_factor : std::max(80.F, static_cast<float>(lines.size()) * line + 16);
    const float top = p.y, height = below ? words + chip_height + 12 : words;
    const RowLook look = asks ? RowLook{f.theme.lampsoft, f.theme.lampink, f.theme.lampedge} : done ? RowLook{f.theme.sunken, f.theme.ink, f.theme.line2} : RowLook{f.theme.redsoft, f.theme.redink, f.theme.red};
    if (p.draws) {
        f.paint.rect({p.x, p.y, p.width, height}, look.ground, 18);
        if (asks) f.paint.icon({p.x + 40, p.y + words / 2}, 34, look.ink, icons::help_outline);
        else draw_octagon(f.paint, {p.x + 40, p.y + words / 2}, 19);
        if (!types) f.paint.paragraph({text_x, p.y + words / 2 - line * static_cast<float>(lines.size()) / 2}, room, 3, Type::lead_bold, look.ink, row.what);
        if (row.is_own() && !types) f.target(base + "/what", {text_x, p.y, room, words}).tap = UiAction{SetFields{{}, row.at + "what"}};
        float x = below ? text_x : p.x + p.width - values + 8;
        const float y = below ? p.y + words + 2 : p.y + words / 2 - chip_height / 2;
        if (asks) draw_value(p, {x, y, whom, chip_height}, base + "/whom", 0, row.whom, f.t("assess.whom"), look, opens(p, row, "whom")), x += whom + assess_gap;
        if (done) {
            const std::string said_done = f.t("assess.done", {{"init", row.owner}, {"kl", say::clock(f.strings, row.done_at)}});
            const Rect at{below ? text_x : p.x + p.width - owner - hour - last - 2 * assess_gap - 8, y, owner + hour + last + 2 * assess_gap, chip_height};
            const float w = f.paint.width_of(Type::label, said_done);
            draw_check_disc(f.paint, {at.right() - w - 60, at.center().y}, 17);
            f.paint.text_in({at.right() - w - 30, at.y, w + 4, at.h}, Type::label, f.theme.ink, said_done, Align::left);
            f.target(base + "/done", at).tap = UiAction{said(row, "done", "")};
        } else {
            const std::string who = asks ? base + "/who" : base + "/owner", when = asks ? base + "/when" : base + "/hour";
            draw_value(p, {x, y, owner, chip_height}, who, icons::person, row.owner, f.t("assess.who"), look, opens(p, row, "owner")), x += owner + assess_gap;
            draw_value(p, {x, y, hour, chip_height}, when, icons::schedule, f.t("say.at_hour", {{"kl", say::clock(f.strings, row.by)}}), "", look, opens(p, row, "by")), x += hour + assess_gap;
            if (!asks) draw_button(f, {x, y, last, chip_height}, {base + "/done", f.t("assess.done_now"), icons::check, Look::soft, UiAction{said(row, "done", std::to_string(f.now))}, {}, {}, false});
            else if (!p.is_narrow() || below) f.paint.text_in({x, y, std::max(0.F, p.x + p.width - x - 16), chip_height}, Type::small_bold, look.ink, f.t("assess.becomes"), Align::right);
        }
    }
    if (types) {
        const float y = p.y;
        p.y += 2;
        draw_assess_field(p, row.at + "what", text_x, room);
        p.y = y;
    }
    p.y += height + row_gap;
    for (const char* field : {"what", "whom", "owner"}) p.found(row.at + field, top);
    draw_open_choice(p, row, base, asks);
}

std::vector<AssessChip> chips_with_own(const AssessFlow& p, const std::string& list, const std::string& at, std::vector<AssessChip> chips)
{
    const std::string& keys = p.form().value(list);
    for (const std::string& key : parts_of(keys)) {
        if (!key.starts_with("own")) continue;
        const std::string& words = p.form().value(at + key + "/what");
        chips.push_back({"assess/reason/" + key, words.empty() ? p.f.t("assess.own") : words, true, UiAction{SetField{list, toggled(keys, key)}}});
    }
    const std::string next = next_own_key(keys);
    chips.push_back({"assess/reason/own", p.f.t("assess.own"), false, UiAction{SetFields{{{list, toggled(keys, next)}}, at + next + "/what"}}, true});
    return chips;
}

} // namespace

void AssessFlow::found(const std::string& field, float top)
{
    if (form().focus != field) return;
    focus_top = top;
    focus_bottom = y;
    if (draws && !form().error.key.empty()) f.paint.rect({x - 20, top, 6, std::min(y - top, 84.F)}, f.theme.lampedge, 3);
}

void draw_assess_heading(AssessFlow& p, const std::string& title, const std::string& hint, const std::string& field)
{
    Painter& paint = p.f.paint;
    const float line = paint.line_of(Type::label), top = p.y, w = paint.width_of(Type::label, title);
    const bool beside = w + 24 + paint.width_of(Type::body, hint) <= p.width;
    if (p.draws) {
        paint.text({p.x, p.y}, Type::label, p.f.theme.ink2, title);
        if (!hint.empty() && beside) paint.text({p.x + w + 24, p.y}, Type::body, p.f.theme.ink2, hint);
    }
    p.y += line;
    if (!hint.empty() && !beside) {
        if (p.draws) paint.paragraph({p.x, p.y}, p.width, 2, Type::body, p.f.theme.ink2, hint);
        p.y += paint.line_of(Type::body) * static_cast<float>(paint.wrapped(Type::body, hint, p.width, 2).size());
    }
    p.y += 10;
    if (!field.empty()) p.found(field, top);
}

void draw_assess_chips(AssessFlow& p, const std::vector<AssessChip>& chips)
{
    Frame& f = p.f;
    float x = p.x;
    for (const AssessChip& chip : chips) {
        const float w = std::min(p.width, std::max(88.F, std::round(f.paint.width_of(Type::label, chip.label) + (chip.chosen ? 76 : 40))));
        if (x + w > p.x + p.width && x > p.x) x = p.x, p.y += chip_height + assess_gap;
        const Rect at{x, p.y, w, chip_height};
        if (p.draws && chip.dashed) {
            f.paint.dashed_rect(at, 18, f.theme.line2, 2, 8, 6);
            f.paint.text_in(at, Type::body_medium, f.theme.ink, chip.label);
            f.target(chip.name, at).tap = chip.tap;
        } else if (p.draws) {
            draw_button(f, at, {chip.name, chip.label, chip.chosen ? icons::check : U'\0', chip.chosen ? Look::fjord : Look::outline, chip.tap, {}, {}, false}, 18, Type::label);
        }
        x += w + assess_gap;
    }
    p.y += chip_height;
}

AssessChip toggle_chip(const AssessFlow& p, const std::string& list, const std::string& key, const std::string& label, const std::string& name)
{
    const std::string& keys = p.form().value(list);
    return {name, label, has_key(keys, key), UiAction{SetField{list, toggled(keys, key)}}};
}

void draw_assess_field(AssessFlow& p, const std::string& field, float x, float width)
{
    const float top = p.y;
    for (const FormRow& row : assess_text_rows(p.form(), p.context)) {
        if (row.field != field) continue;
        FormPanel panel{p.f, {x, p.y, width, 0}, x, width, p.y, p.draws, false, false, {}, false, 0, 0};
        draw_field_row(panel, row);
        p.y = panel.y;
        break;
    }
    p.found(field, top);
}

void draw_assess_actions(AssessFlow& p)
{
    Frame& f = p.f;
    const Language l = f.strings.language();
    draw_assess_heading(p, f.t("form.acute_action"), f.t("assess.action.hint"), "yes");
    std::vector<AssessChip> chips;
    for (const QuickAnswer& q : p.context.quick.yes) chips.push_back(toggle_chip(p, "yes", q.key, q.name.in(l), "assess/reason/" + q.key));
    draw_assess_chips(p, chips_with_own(p, "yes", "do/", std::move(chips)));
    p.y += 18;
    const auto rows = assess_rows(p.form(), p.context);
    for (std::size_t i = 0; i < rows.size(); ++i) draw_row(p, rows[i], i, false);
    p.y += 12;
    draw_assess_heading(p, f.t("assess.where", {{"alias", p.about.facts.code}}), "", "where");
    chips.clear();
    const std::string& where = p.form().value("where");
    for (const QuickWord& q : p.context.quick.where) {
        const std::string words = q.name.in(l);
        chips.push_back({"assess/where/" + q.key, words, where == words, UiAction{SetField{"where", where == words ? "" : words}}});
    }
    chips.push_back({"assess/where/own", f.t("assess.own"), false, UiAction{SetFields{{}, "where"}}, true});
    draw_assess_chips(p, chips);
    if (p.form().focus == "where") {
        p.y += assess_gap;
        draw_assess_field(p, "where", p.x, std::min(p.width, 700.F));
    }
    if (rows.empty()) return;
    p.y += 18;
    draw_assess_sentence(p);
}

namespace {

/// What happens without an answer, seen before the rows that are still to be filled: beside the heading, or below it. As high as it needs.
void draw_comes_back(AssessFlow& p, const std::string& title, Stamp first)
{
    Frame& f = p.f;
    Painter& paint = f.paint;
    const std::string back = f.t("assess.back", {{"kl", say::clock(f.strings, first)}, {"alias", p.about.facts.code}});
    constexpr float text_x = 52, after = 12;
    const float beside = paint.width_of(Type::label, title) + 24, wanted = paint.width_of(Type::body_medium, back) + text_x + after + 2;
    const bool fits = beside + wanted <= p.width;
    if (!fits) draw_assess_heading(p, title, "", "unknown");
    const float line = paint.line_of(Type::body_medium), room = (fits ? wanted : p.width) - text_x - after, top = p.y;
    const auto lines = static_cast<float>(paint.wrapped(Type::body_medium, back, room, 4).size());
    const Rect box{fits ? p.x + p.width - wanted : p.x, p.y, fits ? wanted : p.width, lines * line + 12};
    if (p.draws) {
        if (fits) paint.text_in({p.x, box.y, beside, box.h}, Type::label, f.theme.ink2, title, Align::left);
        paint.rect(box, f.theme.redsoft, 14);
        draw_octagon(paint, {box.x + 28, box.center().y}, 15);
        paint.paragraph({box.x + text_x, box.y + 6}, room, 4, Type::body_medium, f.theme.redink, back);
    }
    p.y += box.h + 10;
    if (fits) p.found("unknown", top);
}

} // namespace

void draw_assess_unknowns(AssessFlow& p)
{
    Frame& f = p.f;
    const auto rows = assess_rows(p.form(), p.context);
    const auto first = std::min_element(rows.begin(), rows.end(), [](const AssessRow& a, const AssessRow& b) { return a.by < b.by; });
    if (rows.empty()) draw_assess_heading(p, f.t("assess.unknown"), f.t("assess.unknown.hint"), "unknown");
    else draw_comes_back(p, f.t("assess.unknown"), first->by);
    std::vector<AssessChip> chips;
    for (const QuickUnknown& q : p.context.quick.unknown) chips.push_back(toggle_chip(p, "unknown", q.key, q.name.in(f.strings.language()), "assess/reason/" + q.key));
    draw_assess_chips(p, chips_with_own(p, "unknown", "ask/", std::move(chips)));
    if (rows.empty()) return;
    p.y += 18;
    draw_assess_heading(p, f.t("assess.ask"), "", "");
    for (std::size_t i = 0; i < rows.size(); ++i) draw_row(p, rows[i], i, true);
    p.y += 10;
    draw_assess_sentence(p);
}

} // namespace fyr
