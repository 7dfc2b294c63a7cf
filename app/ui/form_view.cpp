// Every form on the glass: rows of questions in a panel, one button that sends, one that leaves. The note editor
// (design system 6.14) is the same form with its own title line and sentence starters.
#include "base/text.hpp"
#include "board/form_rows.hpp"
#include "domain/privacy.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float label_width = 300, row_gap = 20, pad = 36, chip_height = 64;

FormContext context_of(const Frame& f)
{
    return {f.state, f.rules, f.strings, f.templates.triangle(f.state.board().triangle), f.templates.plan, f.now};
}

struct Panel {
    Frame& f;
    Rect at;       ///< where rows are seen
    float x, width; ///< of the fields
    float y;       ///< next row
    bool draws;    ///< false: only measured
};

float field_height(const FormRow& row, const Metrics& m) { return (row.what == FormRow::What::area ? 168.F : 76.F) * m.text_factor; }

void draw_field(Panel& p, const FormRow& row)
{
    Frame& f = p.f;
    const float height = field_height(row, f.m);
    const Rect box{p.x, p.y, p.width, height};
    const bool area = row.what == FormRow::What::area;
    if (p.draws) {
        const Form& form = f.ui.form;
        const bool focused = form.focus == row.field;
        f.paint.rect(box, f.theme.sunken, 18);
        f.paint.border(box, focused ? f.theme.fjord : f.theme.line2, focused ? 3 : 2, 18);
        const Type type = area && f.ui.form.kind == FormKind::note ? Type::editing : Type::lead;
        const std::string& value = form.value(row.field);
        const float line = f.paint.line_of(type);
        const int lines = area ? std::max(1, static_cast<int>((height - 16) / line)) : 1;
        const Point top{box.x + 24, area ? box.y + 14 : box.center().y - line / 2 + 3};
        f.paint.clip(box.inset(4));
        if (value.empty() && !row.hint.empty()) f.paint.text_cut(top, box.w - 48, type, f.theme.ink3, row.hint);
        std::vector<std::string> rows = f.paint.wrapped(type, value, box.w - 48, 40);
        const int first = std::max(0, static_cast<int>(rows.size()) - lines);
        const auto points = to_code_points(value);
        const std::size_t caret = focused ? std::min(form.caret, points.size()) : std::string::npos;
        std::size_t passed = 0;
        Point mark{top.x, top.y};
        for (int i = 0; i < static_cast<int>(rows.size()); ++i) {
            const float y = top.y + static_cast<float>(i - first) * line;
            if (i >= first) f.paint.text({top.x, y}, type, f.theme.ink, rows[static_cast<std::size_t>(i)]);
            const std::size_t count = character_count(rows[static_cast<std::size_t>(i)]);
            if (caret != std::string::npos && caret >= passed && (caret <= passed + count || i + 1 == static_cast<int>(rows.size())))
                mark = {top.x + f.paint.width_of(type, clipped(rows[static_cast<std::size_t>(i)], caret - passed)), y};
            passed += count + 1;
        }
        if (focused) f.paint.rect({mark.x, mark.y + 2, 3, line - 6}, f.theme.fjord);
        f.paint.unclip();
        Target& target = f.target("form/" + row.field, box);
        target.field = row.field;
    }
    p.y += height;
    const std::string count = std::to_string(character_count(f.ui.form.value(row.field)));
    if (area && p.draws) {
        const bool cpr = looks_like_cpr(f.ui.form.value(row.field));
        const std::string hint = cpr ? f.t("note.cpr") : f.ui.form.kind == FormKind::note ? f.t("note.hint") : "";
        if (!hint.empty()) {
            f.paint.icon({p.x + 16, p.y + 22}, 28, cpr ? f.theme.lampedge : f.theme.fjord, cpr ? icons::priority_high : icons::visibility);
            f.paint.text({p.x + 44, p.y + 9}, Type::body, cpr ? f.theme.lampink : f.theme.ink2, hint);
        }
        f.paint.text({p.x + p.width, p.y + 9}, Type::body, f.theme.ink3, f.t("note.count", {{"n", count}, {"m", std::to_string(row.most)}}), Align::right);
    }
    if (area) p.y += 40;
}

/// Chips that wrap; a chosen one is filled.
void draw_chips(Panel& p, const FormRow& row, const std::vector<std::pair<std::string, std::string>>& choices, const std::string& prefix)
{
    Frame& f = p.f;
    float x = p.x;
    const float height = chip_height;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto& [value, label] = choices[i];
        const bool polarity = row.field == "polarity";
        const float width = std::min(p.width, std::max(72.F, std::round(f.paint.width_of(Type::button, label) + 40 + (polarity ? 56.F : 0.F))));
        if (x + width > p.x + p.width && x > p.x) {
            x = p.x;
            p.y += height + 12;
        }
        if (p.draws) {
            const bool many = row.what == FormRow::What::many;
            auto several = many ? parts_of(f.ui.form.value(row.field)) : std::vector<std::string>{};
            const bool among = std::find(several.begin(), several.end(), value) != several.end();
            const bool chosen = many ? among : f.ui.form.value(row.field) == value && prefix != "start";
            if (among) std::erase(several, value);
            else if (many) several.push_back(value);
            Intent tap = UiAction{SetField{row.field, many ? joined(several) : value}};
            if (prefix == "start" && !row.one_of) tap = UiAction{TypePhrase{row.field, label}};
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

/// Quick choices: working days from today; of a plan's rows whole weeks.
std::vector<std::pair<std::string, std::string>> day_choices(const Frame& f, const FormRow& row, Date today)
{
    std::vector<std::pair<std::string, std::string>> choices{{format_date(today), say::capital(f.t("say.today"))}};
    if (row.weeks) {
        for (const int weeks : {1, 2, 4, 6, 12, 26}) choices.emplace_back(format_date(add_days(today, 7 * weeks)), f.t(weeks == 1 ? "say.in_week" : "say.in_weeks", {{"n", std::to_string(weeks)}}));
        return choices;
    }
    for (const int days : {1, 2, 3, 5, 10}) {
        const Date d = add_working_days(today, days, f.rules.calendar);
        choices.emplace_back(format_date(d), say::capital(say::weekday(f.strings, d)) + " " + say::day(f.strings, d));
    }
    return choices;
}

void draw_day(Panel& p, const FormRow& row)
{
    Frame& f = p.f;
    const Date today = to_local(f.now).date;
    const auto parsed = parse_date(f.ui.form.value(row.field));
    const Date chosen = parsed ? *parsed : today;
    draw_chips(p, row, day_choices(f, row, today), "");
    p.y += 12;
    if (p.draws) {
        float x = p.x;
        const auto step = [&](const char* name, char32_t icon, int days, const std::string& label) {
            const float w = label.empty() ? 64 : std::max(116.F, std::round(f.paint.width_of(Type::button, label) + 70));
            draw_button(f, {x, p.y, w, 64}, {"form/" + row.field + "/" + name, label, icon, Look::outline, UiAction{SetField{row.field, format_date(add_days(chosen, days))}}, {}, {}, false});
            x += w + 12;
        };
        if (row.weeks) step("minus-week", icons::remove, -7, f.t("say.week_short"));
        step("minus", icons::remove, -1, "");
        const std::string words = parsed ? say::capital(say::weekday_and_day(f.strings, chosen)) + (row.weeks ? " " + std::to_string(chosen.year) : "") : f.t("plan.no_day");
        const float room = std::clamp(p.width - 2 * (x - p.x), 280.F, 380 * f.m.text_factor);
        f.paint.text_in({x, p.y, room, 64}, f.paint.width_of(Type::lead_bold, words) <= room ? Type::lead_bold : Type::small_bold, parsed ? f.theme.ink : f.theme.ink3, words, Align::center);
        x += room + 12;
        step("plus", icons::add, 1, "");
        if (row.weeks) step("plus-week", icons::add, 7, f.t("say.week_short"));
    }
    p.y += 64;
}

void draw_rows(Panel& p, const std::vector<FormRow>& rows)
{
    Frame& f = p.f;
    for (const FormRow& row : rows) {
        const float begin = p.y;
        if (p.draws && !row.label.empty()) {
            const float width = row.what == FormRow::What::say ? p.width : label_width - 20;
            const float x = row.what == FormRow::What::say || f.m.portrait ? p.x : p.at.x + pad;
            if (f.m.portrait && row.what != FormRow::What::say) f.paint.text_cut({x, p.y}, p.width, Type::label, f.theme.ink2, row.label);
            else f.paint.paragraph({x, p.y + (row.what == FormRow::What::say ? 0.F : 20.F)}, width, 3, row.what == FormRow::What::say ? Type::body : Type::label, f.theme.ink2, row.label);
        }
        if (f.m.portrait && row.what != FormRow::What::say && !row.label.empty()) p.y += 36;
        switch (row.what) {
        case FormRow::What::say: p.y += f.paint.line_of(Type::body) * static_cast<float>(f.paint.wrapped(Type::body, row.label, p.width, 3).size()); break;
        case FormRow::What::choice:
        case FormRow::What::many: draw_chips(p, row, row.choices, ""); break;
        case FormRow::What::text:
        case FormRow::What::area: {
            draw_field(p, row);
            if (row.starters.empty()) break;
            p.y += row.what == FormRow::What::area ? 8 : 12;
            std::vector<std::pair<std::string, std::string>> phrases;
            for (const std::string& s : row.starters) phrases.emplace_back(s, s);
            draw_chips(p, row, phrases, "start");
            break;
        }
        case FormRow::What::day: draw_day(p, row); break;
        }
        p.y = std::max(p.y, begin) + row_gap;
    }
}

} // namespace

void draw_form(Frame& f)
{
    const Form& form = f.ui.form;
    if (form.kind == FormKind::none) return;
    const FormContext context = context_of(f);
    const std::vector<FormRow> rows = form_rows(form, context);
    const float width = std::min(1420.F, f.m.width - 64);
    Panel p{f, {(f.m.width - width) / 2, 0, width, 0}, 0, 0, 0, false};
    p.x = p.at.x + (f.m.portrait ? pad : pad + label_width);
    p.width = p.at.right() - pad - p.x;
    const bool is_note = form.kind == FormKind::note;
    if (is_note && !f.m.portrait) {
        p.x = p.at.x + pad;
        p.width = width - 2 * pad;
    }
    draw_rows(p, rows);
    const float content = p.y, top = 108, bottom = 76 + 2 * 28;
    const float height = std::min(content + top + bottom, f.m.height - 88);
    const Rect panel{p.at.x, is_note ? 44 : std::max(44.F, (f.m.height - height) / 2), width, height};
    f.paint.rect({0, 0, f.m.width, f.m.height}, f.theme.scrim);
    f.targets.add("form/behind", {0, 0, f.m.width, f.m.height});
    const Mark mark = f.paint.mark();
    f.paint.panel(panel, 32, Shadow::lifted, f.theme.surface);
    Target& list = f.targets.add("form/list", panel);
    const Rect seen{panel.x, panel.y + top, panel.w, panel.h - top - bottom};
    list.scroll = "form";
    list.scroll_range = std::max(0.F, content - seen.h);
    const auto scrolled = f.ui.scroll.find("form");
    const float at = std::clamp(scrolled == f.ui.scroll.end() ? 0.F : scrolled->second, 0.F, list.scroll_range);
    f.paint.text({panel.x + pad, panel.y + 32}, Type::panel, f.theme.ink, form_title(form, context));
    const std::size_t first = f.targets.all().size();
    f.paint.clip(seen);
    p.at = {panel.x, seen.y, panel.w, seen.h};
    p.y = seen.y - at;
    p.draws = true;
    draw_rows(p, rows);
    f.paint.unclip();
    f.targets.clip_from(first, seen, "form", list.scroll_range);
    if (list.scroll_range > 0) f.paint.rect({panel.right() - 14, seen.y + seen.h * at / content, 6, seen.h * seen.h / content}, f.theme.line2, 3);

    const float y = panel.bottom() - 28 - 76;
    const bool cpr = std::any_of(rows.begin(), rows.end(), [&](const FormRow& r) { return r.what == FormRow::What::area && looks_like_cpr(form.value(r.field)); });
    draw_button(f, {panel.x + pad, y, 240, 76}, {"form/cancel", f.t("act.cancel"), icons::close, Look::outline, UiAction{CloseForm{}}, {}, {}, false});
    Button save{"form/save", f.t(form.kind == FormKind::open_meeting ? "act.open_meeting" : "act.save"), icons::check, Look::fjord, ShellAction{SubmitForm{}}, {}, {}, false};
    if (cpr) save.tap.reset();
    draw_button(f, {panel.right() - pad - 320, y, 320, 76}, save);
    if (!form.error.key.empty()) {
        f.paint.icon({panel.x + pad + 278, y + 38}, 30, f.theme.lampedge, icons::lightbulb);
        const std::string why = f.strings.text(form.error);
        const float room = panel.w - 2 * pad - 640;
        const auto lines = static_cast<float>(f.paint.wrapped(Type::body_medium, why, room, 2).size());
        f.paint.paragraph({panel.x + pad + 304, y + 38 - f.paint.line_of(Type::body_medium) * lines / 2}, room, 2, Type::body_medium, f.theme.lampink, why);
    }
    const float t = out_cubic(progress(f.ticks, f.ui.form_since, f.ui.calm ? 120 : 280));
    if (t < 1 && f.ui.form_since > 0) f.paint.transform(mark, 1, {}, {0, f.ui.calm ? 0.F : (1 - t) * 40}, t);
}

} // namespace fyr
