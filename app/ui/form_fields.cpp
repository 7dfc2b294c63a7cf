#include "ui/form_fields.hpp"

#include "base/text.hpp"
#include "base/visible_text.hpp"
#include "board/word_help.hpp"
#include "domain/privacy.hpp"
#include "ui/field_text.hpp"
#include "ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

using What = FormRow::What;
constexpr float below_field = 40;

Type type_of(const FormPanel& p, const FormRow& row) { return row.what == What::area && p.f.desk().form.kind == FormKind::note ? Type::editing : Type::lead; }
bool is_high(const FormPanel& p, const FormRow& row) { return row.what == What::area && !p.tight; }
float field_height(const FormPanel& p, const FormRow& row) { return (!is_high(p, row) ? 76.F : p.low ? 134.F : 168.F) * p.f.m.text_factor; }
std::size_t lines_shown(const FormPanel& p, const FormRow& row)
{
    if (!is_high(p, row)) return 1;
    return static_cast<std::size_t>(std::max(1.F, (field_height(p, row) - 16) / p.f.paint.line_of(type_of(p, row))));
}

/// What is quietly said of what stands in a field, and whether it is a warning.
struct Remark {
    std::string text;
    bool warns = false;
};

Remark remark_on(const Frame& f, const FormRow& row, const std::string& value)
{
    const bool area = row.what == What::area;
    const std::vector<PrivateSpan> spans = private_spans(value, f.rules.privacy.not_names);
    const auto holds = [&](PrivateKind kind) { return std::any_of(spans.begin(), spans.end(), [&](const PrivateSpan& s) { return s.kind == kind; }); };
    if (holds(PrivateKind::cpr)) return {f.t(area ? "note.cpr" : "note.cpr_covered"), true};
    if (holds(PrivateKind::email)) return {f.t("note.email"), true};
    if (holds(PrivateKind::phone)) return {f.t("note.phone"), true};
    if (holds(PrivateKind::name)) return {f.t("note.name"), true};
    return {area && f.desk().form.kind == FormKind::note ? f.t("note.hint") : "", false};
}

/// The line under a field: what is to be said of it, and how much it holds; of one line only near its limit. In a group's narrow
/// panel what is said may need two. Gives its height, lp; 0: there is none.
float draw_below(FormPanel& p, const FormRow& row)
{
    Frame& f = p.f;
    const std::string& value = f.desk().form.value(row.field);
    const std::size_t count = visible_count(value);
    Remark remark = remark_on(f, row, value);
    const bool counts = (row.what == What::area || count * 5 >= row.most * 4) && !(p.tight && remark.warns);
    if (remark.text.empty() && !counts) return 0;
    float room = p.width - 44;
    const std::string text = f.t("note.count", {{"n", std::to_string(count)}, {"m", std::to_string(row.most)}});
    if (counts) room -= f.paint.width_of(Type::body, text) + 20;
    const auto too_wide = [&] { return f.paint.width_of(Type::body, remark.text) > room; };
    if (too_wide() && !remark.warns) remark.text = f.t("note.hint.short");
    const bool narrow = too_wide(), two_lines = narrow && !p.tight;
    const float height = below_field + (two_lines ? f.paint.line_of(Type::small) - 6 : 0);
    if (!p.draws) return height;
    if (counts) f.paint.text({p.x + p.width, p.y + 9}, Type::body, count >= row.most ? f.theme.lampink : f.theme.ink3, text, Align::right);
    if (remark.text.empty()) return height;
    f.paint.icon({p.x + 16, p.y + 22}, 28, remark.warns ? f.theme.lampedge : f.theme.fjord, remark.warns ? icons::priority_high : icons::visibility);
    const Color ink = remark.warns ? f.theme.lampink : f.theme.ink2;
    if (two_lines) f.paint.paragraph({p.x + 44, p.y + 9}, room, 2, Type::small, ink, remark.text);
    else if (narrow) f.paint.lines_in({p.x + 44, p.y + 9, room, 28}, Type::small, ink, {remark.text});
    else f.paint.text_cut({p.x + 44, p.y + 9}, room, Type::body, ink, remark.text);
    return height;
}

/// Under each number, address and name that does not belong on the board.
std::vector<Stroke> private_strokes(const Frame& f, const std::string& value, const std::vector<FieldLine>& lines)
{
    std::vector<Stroke> all;
    for (const PrivateSpan& span : private_spans(value, f.rules.privacy.not_names))
        for (const Stroke& s : strokes_under(lines, character_count(std::string_view(value).substr(0, span.begin)), character_count(std::string_view(value).substr(0, span.end))))
            all.push_back(s);
    return all;
}

/// What one might write; where it does not fit its first sentence is enough, and that is smaller before it is cut.
void draw_hint(Frame& f, Point at, float width, int lines, Type type, const std::string& hint)
{
    const auto fits = [&](Type with, const std::string& text) { return static_cast<int>(f.paint.wrapped(with, text, width, lines + 1).size()) <= lines; };
    const std::size_t first = hint.find(". ");
    const std::string said = first == std::string::npos || fits(type, hint) ? hint : hint.substr(0, first + 1);
    for (const Type smaller : {Type::body, Type::small})
        if (!fits(type, said)) type = smaller;
    f.paint.paragraph(at, width, lines, type, f.theme.ink3, said);
}

void draw_field(FormPanel& p, const FormRow& row)
{
    Frame& f = p.f;
    const float height = field_height(p, row);
    if (p.draws) {
        const Rect box{p.x, p.y, p.width, height};
        const bool area = is_high(p, row), focused = f.desk().form.focus == row.field;
        f.paint.rect(box, f.theme.sunken, 18);
        f.paint.border(box, focused ? f.theme.fjord : f.theme.line2, focused ? 3 : 2, 18);
        const Type type = type_of(p, row);
        const std::string& value = f.desk().form.value(row.field);
        const float line_height = f.paint.line_of(type);
        const std::size_t shown = lines_shown(p, row);
        const Point top{box.x + 24, area ? box.y + (type == Type::editing ? 20 : 14) : box.center().y - line_height / 2 + 3};
        f.paint.clip(box.inset(4));
        if (value.empty() && !row.hint.empty()) draw_hint(f, top, box.w - 48, area ? static_cast<int>(shown) : 1, type, row.hint);
        const std::vector<FieldLine> lines = field_lines(f.paint, type, value, box.w - 48);
        const std::size_t last_first = lines.size() - std::min(lines.size(), shown);
        const auto kept = f.ui.scroll.find(f.own("field/" + row.field));
        const std::size_t first = kept == f.ui.scroll.end() ? last_first : std::min(last_first, static_cast<std::size_t>(kept->second));
        const std::size_t caret = std::min(f.desk().form.caret, character_count(value)), caret_line = line_of_caret(lines, caret);
        const std::vector<Stroke> underlined = private_strokes(f, value, lines);
        for (std::size_t i = first; i < std::min(lines.size(), first + shown); ++i) {
            const float y = top.y + static_cast<float>(i - first) * line_height;
            f.paint.text({top.x, y}, type, f.theme.ink, lines[i].text);
            for (const Stroke& s : underlined)
                if (s.line == i) f.paint.rect({top.x + s.from, y + line_height - 6, s.to - s.from, 4}, f.theme.lampedge, 2);
            if (focused && i == caret_line)
                f.paint.rect({top.x + lines[i].stops[std::min(caret - lines[i].from, lines[i].stops.size() - 1)], y + 2, 3, line_height - 6}, f.theme.fjord);
        }
        f.paint.unclip();
        Target& target = f.target("form/" + row.field, box);
        target.field = row.field;
        target.text = text_places(lines, first, shown, top, line_height);
    }
    p.y += height;
    p.y += draw_below(p, row);
}

/// The field, and under it what is typed with one tap: the row's own words, else how one begins to write there.
void draw_text_row(FormPanel& p, const FormRow& row)
{
    draw_field(p, row);
    std::vector<std::string> phrases = row.starters;
    if (phrases.empty() && p.f.desk().form.focus == row.field) phrases = starters_of(p.f.templates.keyboard(p.f.strings.language()), p.f.desk().form, row.field);
    if (phrases.empty()) return;
    p.y += row.what == What::area ? 8 : 12;
    std::vector<std::pair<std::string, std::string>> chips;
    for (const std::string& s : phrases) chips.emplace_back(s, s);
    draw_chips(p, row, chips, "start");
}

} // namespace

void draw_field_row(FormPanel& p, const FormRow& row) { draw_field(p, row); }

FormContext form_context(const Frame& f)
{
    return {f.state, f.rules, f.strings, f.templates.triangle(f.state.board().triangle), f.templates.plan, f.now,
            f.templates.quick, who_writes(f.ui.guard), initials_of(f.ui.guard), f.ui.guard.state != Guarding::off};
}

std::optional<KeyboardLayout> keyboard_of(const Frame& f)
{
    if (f.exporting) return std::nullopt;
    return keyboard_on_glass(f.ui, f.desk_name, form_context(f), f.templates.keyboard(f.strings.language()), f.m);
}

bool is_hindered(const Form& form, const std::vector<FormRow>& rows)
{
    return std::any_of(rows.begin(), rows.end(), [&](const FormRow& r) { return r.what == What::area && looks_like_cpr(form.value(r.field)); });
}

std::size_t first_line_for_caret(const FormPanel& p, const FormRow& row, std::size_t first)
{
    const std::string& value = p.f.desk().form.value(row.field);
    const std::vector<FieldLine> lines = field_lines(p.f.paint, type_of(p, row), value, p.width - 48);
    const std::size_t line = line_of_caret(lines, std::min(p.f.desk().form.caret, character_count(value))), shown = lines_shown(p, row);
    first = std::min(first, lines.size() - std::min(lines.size(), shown));
    return line < first ? line : line >= first + shown ? line + 1 - shown : first;
}

void draw_chips(FormPanel& p, const FormRow& row, const std::vector<std::pair<std::string, std::string>>& choices, const std::string& prefix)
{
    Frame& f = p.f;
    float x = p.x;
    const float height = form_chip_height;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& [value, label] = choices[i];
        const bool polarity = row.field == "polarity";
        const float width = std::min(p.width, std::max(72.F, std::round(f.paint.width_of(Type::button, label) + 40 + (polarity ? 56.F : 0.F))));
        if (x + width > p.x + p.width && x > p.x) {
            x = p.x;
            p.y += height + 12;
        }
        if (p.draws) {
            const bool many = row.what == What::many;
            auto several = many ? parts_of(f.desk().form.value(row.field)) : std::vector<std::string>{};
            const bool among = std::find(several.begin(), several.end(), value) != several.end();
            const bool chosen = many ? among : f.desk().form.value(row.field) == value && prefix != "start";
            if (among) std::erase(several, value);
            else if (many) several.push_back(value);
            Intent tap = UiAction{SetField{row.field, many ? joined(several) : value}};
            if (std::find(row.sends.begin(), row.sends.end(), value) != row.sends.end()) tap = ShellAction{AnswerForm{row.field, value}};
            if (prefix == "start" && !row.one_of) tap = UiAction{TypePhrase{row.field, label, row.most}};
            const std::vector<std::string> fits = f.paint.wrapped(Type::button, label, width - 32, 1);
            Button b{"form/" + row.field + "/" + (prefix == "start" ? "start/" + std::to_string(i) : value), fits.empty() ? "" : fits.front(), 0,
                     chosen ? Look::fjord : prefix == "start" ? Look::soft : Look::outline, tap, {}, {}, false};
            const Rect at{x, p.y, width, height};
            if (polarity) {
                const auto kind = value_named<Polarity>(value).value_or(Polarity::concern);
                b.look = Look::soft;
                b.label.clear();
                draw_button(f, at, b);
                if (chosen) {
                    const Color soft = kind == Polarity::resource ? f.theme.ressoft : kind == Polarity::concern ? f.theme.consoft : f.theme.unksoft;
                    const Color edge = kind == Polarity::resource ? f.theme.res : kind == Polarity::concern ? f.theme.con : f.theme.unk;
                    f.paint.rect(at, soft, 18);
                    f.paint.border(at, edge, 3, 18);
                }
                draw_magnet(f.paint, {at.x + 38, at.center().y}, 18, kind);
                f.paint.text_in({at.x + 68, at.y, at.w - 80, at.h}, Type::button, f.theme.ink, label, Align::left);
            } else {
                draw_button(f, at, b);
            }
        }
        x += width + 12;
    }
    p.y += height;
}

void draw_form_rows(FormPanel& p, const std::vector<FormRow>& rows)
{
    Frame& f = p.f;
    for (const FormRow& row : rows) {
        if (!row.field.empty() && std::find(p.skips.begin(), p.skips.end(), row.field) != p.skips.end()) continue;
        const float begin = p.y;
        if (p.draws && !row.field.empty() && row.field == f.desk().form.focus && !f.desk().form.error.key.empty())
            f.paint.rect({p.at.x + 14, p.y, 6, 64}, f.theme.lampedge, 3); // here is what was missing
        if (p.draws && !row.label.empty()) {
            const float width = row.what == What::say ? p.width : form_label_width - 20;
            const float x = row.what == What::say || p.narrow ? p.x : p.at.x + form_pad;
            if (p.narrow && row.what != What::say) f.paint.text_cut({x, p.y}, p.width, Type::label, f.theme.ink2, row.label);
            else f.paint.paragraph({x, p.y + (row.what == What::say ? 0.F : 20.F)}, width, 3, row.what == What::say ? Type::body : Type::label, f.theme.ink2, row.label);
        }
        if (p.narrow && row.what != What::say && !row.label.empty()) p.y += 36;
        switch (row.what) {
        case What::say: p.y += f.paint.line_of(Type::body) * static_cast<float>(f.paint.wrapped(Type::body, row.label, p.width, 3).size()); break;
        case What::choice:
        case What::many: draw_chips(p, row, row.choices, ""); break;
        case What::text:
        case What::area: draw_text_row(p, row); break;
        case What::day: draw_day(p, row); break;
        case What::moment: draw_moment(p, row); break;
        }
        if (!row.field.empty() && row.field == f.desk().form.focus) {
            p.focus_top = begin;
            p.focus_bottom = p.y;
        }
        p.y = std::max(p.y, begin) + form_row_gap;
    }
}

} // namespace fyr
