// Every form on the glass: rows of questions in a panel, one button that sends, one that leaves. The note editor
// (design system 6.14) is the same form with its own title line. While the keyboard lies on the glass the panel takes the
// place it leaves free, and the keyboard has the two buttons. Two people's forms lie in a half of the glass each.
#include "ui/assess_view.hpp"
#include "ui/class_parts.hpp"
#include "ui/form_fields.hpp"
#include "ui/views.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float widest = 1420, narrow_under = 1000; ///< lp
constexpr float untitled_band = 10;
constexpr float title_band = 108, note_title_band = 140, buttons_band = 76 + 2 * 28, typing_bottom = 24, error_band = 64;

/// Where the panel lies and what it shows.
struct FormPlace {
    std::vector<FormRow> rows;
    std::optional<KeyboardLayout> keyboard;
    FormPanel panel;      ///< its rows measured, not yet drawn
    Rect region;          ///< the part of the glass it has
    Rect whole, seen;     ///< the panel; the part in which rows are seen
    float content = 0;    ///< lp, all rows
    bool segments = false; ///< what a note is stands beside its title
    bool titled = true;    ///< false: over the keys of a low panel there is room for the field alone
    [[nodiscard]] float range() const { return std::max(0.F, content - seen.h); }
};

/// Its half of the glass; as long as nothing lies beside it, as wide as its rows want to be.
Rect form_region(const Frame& f)
{
    const Rect half = region_of(f.ui, f.desk_name, f.m);
    if (group_of(f.desk_name)) return half;
    const bool is_alone = !f.ui.at(other_than(f.desk_name)).is_open() && f.ui.sheet.kind == SheetKind::none && f.ui.dialog.kind == DialogKind::none;
    if (!is_alone || f.m.portrait || f.desk().half == Half::whole) return half;
    const float width = std::min(widest + 64, f.m.width);
    return {f.desk().half == Half::begin ? 0 : f.m.width - width, 0, width, f.m.height};
}

FormPlace place_of(Frame& f)
{
    const Form& form = f.desk().form;
    FormPlace place{form_rows(form, form_context(f)), keyboard_of(f), {f, {}, 0, 0, 0, false, false, false, {}, false, 0, 0}, form_region(f), {}, {}, 0, false, true};
    FormPanel& p = place.panel;
    const Rect& region = place.region;
    const float margin = group_of(f.desk_name) ? 8 : 32;
    const float width = std::min(widest, region.w - 2 * margin);
    const float middle = place.keyboard ? place.keyboard->panel.center().x : region.center().x;
    place.whole = {std::clamp(middle - width / 2, region.x + margin, region.right() - margin - width), 0, width, 0};
    p.at = place.whole;
    p.narrow = f.m.portrait || width < narrow_under;
    p.x = place.whole.x + (p.narrow ? form_pad : form_pad + form_label_width);
    p.width = place.whole.right() - form_pad - p.x;
    const bool is_note = form.kind == FormKind::note;
    if (is_note && !p.narrow) {
        p.x = place.whole.x + form_pad;
        p.width = width - 2 * form_pad;
    }
    place.titled = !place.keyboard || !group_of(f.desk_name) || place.keyboard->free.h >= titled_form_height;
    p.tight = !place.titled;
    place.segments = is_note && place.keyboard && !p.narrow;
    if (place.segments) p.skips = {"polarity", "kind"}, p.low = true;
    draw_form_rows(p, place.rows);
    place.content = p.y;
    const float top = place.segments ? note_title_band : place.titled ? title_band : untitled_band;
    const float says = form.error.key.empty() ? 0.F : error_band;
    const float bottom = place.keyboard ? (place.titled ? typing_bottom : untitled_band) + says : buttons_band + (p.narrow ? says : 0.F);
    if (place.keyboard) {
        const Rect& free = place.keyboard->free;
        place.whole.h = std::min(place.content + top + bottom, free.h);
        place.whole.y = free.y < place.keyboard->panel.y ? free.bottom() - place.whole.h : free.y;
    } else {
        const float edge = group_of(f.desk_name) ? 8 : 44;
        place.whole.h = std::min(place.content + top + bottom, region.h - 2 * edge);
        place.whole.y = region.y + (is_note ? edge : std::max(edge, (region.h - place.whole.h) / 2));
    }
    place.seen = {place.whole.x, place.whole.y + top, width, place.whole.h - top - bottom};
    return place;
}

float scrolled_to(const Frame& f, const FormPlace& place)
{
    const auto at = f.ui.scroll.find(f.own("form"));
    return std::clamp(at == f.ui.scroll.end() ? 0.F : at->second, 0.F, place.range());
}

void draw_error(Frame& f, Rect in, int lines)
{
    const std::string why = f.strings.text(f.desk().form.error);
    f.paint.icon({in.x + 14, in.center().y}, 30, f.theme.lampedge, icons::lightbulb);
    const float room = in.w - 40;
    const auto rows = static_cast<float>(f.paint.wrapped(Type::body_medium, why, room, lines).size());
    f.paint.paragraph({in.x + 40, in.center().y - f.paint.line_of(Type::body_medium) * rows / 2}, room, lines, Type::body_medium, f.theme.lampink, why);
}

/// Beside the title: what a note is, while one types; else the button that brings the keyboard.
void draw_title(Frame& f, FormPlace& place)
{
    const Rect& whole = place.whole;
    const bool phased = f.desk().form.kind == FormKind::note && place.segments; // notes are what the first phase collects
    const bool types = std::any_of(place.rows.begin(), place.rows.end(), [](const FormRow& r) { return r.is_typed(); });
    const auto group = group_of(f.desk_name);
    const float shape = group ? 38.F : 0.F, room = group ? whole.w - 2 * form_pad - shape - (types && !place.keyboard ? 88 : 0) : whole.w;
    if (group) draw_group_shape(f.paint, *group, {whole.x + form_pad + 13, whole.y + 53}, 13, f.theme.fjord); // whose it is
    const std::string title = form_title(f.desk().form, form_context(f));
    const bool wide = f.paint.width_of(Type::panel, title) > room;
    const float x0 = whole.x + form_pad + shape;
    if (wide && group) f.paint.lines_in({x0, whole.y + 36, room, 32}, Type::button, f.theme.ink, {title});
    else f.paint.text_cut({x0, whole.y + (phased ? 20.F : 32.F)}, room, Type::panel, f.theme.ink, title);
    if (place.segments) {
        const auto row = std::find_if(place.rows.begin(), place.rows.end(), [](const FormRow& r) { return r.field == "polarity"; });
        float width = -12;
        for (const auto& choice : row->choices) width += std::round(f.paint.width_of(Type::button, choice.second) + 96) + 12;
        FormPanel segments{f, whole, whole.right() - form_pad - width, width, whole.y + 28, true, false, false, {}, false, 0, 0};
        draw_chips(segments, *row, row->choices, "");
        const auto kind = std::find_if(place.rows.begin(), place.rows.end(), [](const FormRow& r) { return r.field == "kind"; });
        FormPanel kinds{f, whole, whole.x + form_pad, whole.w - 2 * form_pad - width - 24, whole.y + 64, true, false, false, {}, false, 0, 0};
        if (kind != place.rows.end()) draw_chips(kinds, *kind, kind->choices, ""); // where it comes from, above what is written
        return;
    }
    float x = whole.right() - form_pad - 76;
    if (types && !place.keyboard) {
        draw_button(f, {x, whole.y + 24, 76, 64}, {"form/keyboard", "", icons::keyboard, Look::soft, UiAction{KeyboardAction{AskForKeyboard{}}}, {}, {}, false});
        x -= 88;
    }
    draw_form_aside(f, {x, whole.y + 24, 76, 64});
}

void draw_buttons(Frame& f, const FormPlace& place)
{
    const Form& form = f.desk().form;
    const Rect& whole = place.whole;
    const float y = whole.bottom() - 28 - 76, both = whole.w - 2 * form_pad;
    const bool close = both < 240 + 320 + 16; // in a group's panel
    const float cancel = close ? (both - 12) * 0.44F : 240, keep = close ? both - 12 - cancel : 320;
    draw_button(f, {whole.x + form_pad, y, cancel, 76}, {"form/cancel", f.t("act.cancel"), close ? U'\0' : icons::close, Look::outline, ShellAction{LeaveForm{}}, {}, {}, false});
    Button save{"form/save", f.t(form.kind == FormKind::open_meeting ? "act.open_meeting" : "act.save"), icons::check, Look::fjord, ShellAction{SubmitForm{}}, {}, {}, false};
    if (is_hindered(form, place.rows)) save.tap.reset();
    draw_button(f, {whole.right() - form_pad - keep, y, keep, 76}, save);
    if (form.error.key.empty()) return;
    if (place.panel.narrow) draw_error(f, {whole.x + form_pad, y - 16 - error_band, whole.w - 2 * form_pad, error_band}, 2);
    else draw_error(f, {whole.x + form_pad + 264, y, whole.w - 2 * form_pad - 600, 76}, 2);
}

/// The page behind a form goes dim, on the part of the glass that is the form's; where the other part begins it fades.
void draw_scrim(Frame& f, Rect r)
{
    constexpr float soft = 180;
    const Color dim = f.theme.scrim, clear = faded(dim, 0);
    Painter& p = f.paint;
    if (r.x > 0) p.rect_across({r.x, r.y, soft, r.h}, clear, dim), r = {r.x + soft, r.y, r.w - soft, r.h};
    if (r.right() < f.m.width) p.rect_across({r.right() - soft, r.y, soft, r.h}, dim, clear), r.w -= soft;
    if (r.y > 0) p.rect_vertical({r.x, r.y, r.w, soft}, clear, dim), r = {r.x, r.y + soft, r.w, r.h - soft};
    if (r.bottom() < f.m.height) p.rect_vertical({r.x, r.bottom() - soft, r.w, soft}, dim, clear), r.h -= soft;
    p.rect(r, dim);
}

} // namespace

/// Makes room for somebody else to write; in its half it goes to the other one, and alone it takes all of the glass again.
void draw_form_aside(Frame& f, Rect at)
{
    if (group_of(f.desk_name) || f.ui.page == Page::rest || !has_room_for_two(f.templates.keyboard(f.strings.language()).letters, f.m)) return;
    const Half half = f.desk().half;
    if (f.ui.at(other_than(f.desk_name)).is_open()) return;
    const Half to = half == Half::whole ? (f.m.portrait || f.desk().at.x < f.m.width / 2 ? Half::begin : Half::end) : half == Half::begin ? Half::end : Half::whole;
    const char32_t icon = f.m.portrait && to != Half::whole ? (to == Half::begin ? icons::arrow_up : icons::arrow_down) : icons::swap_horiz;
    draw_button(f, at, {"form/aside", "", icon, Look::soft, UiAction{MoveForm{f.desk_name, to}}, {}, {}, false});
}

std::map<std::string, float> scroll_to_focus(Frame& f)
{
    std::map<std::string, float> scroll;
    if (f.desk().form.kind == FormKind::none) return scroll;
    if (is_assessment(f)) return scroll_to_assess_focus(f);
    const FormPlace place = place_of(f);
    const float now = scrolled_to(f, place), from = place.panel.focus_top, to = place.panel.focus_bottom;
    if (to > from) scroll[f.own("form")] = std::clamp(std::min(std::max(now, to - place.seen.h), from), 0.F, place.range());
    for (const FormRow& row : place.rows) {
        if (row.field != f.desk().form.focus || !row.is_typed()) continue;
        const std::string list = f.own("field/" + row.field);
        const auto kept = f.ui.scroll.find(list);
        scroll[list] = static_cast<float>(first_line_for_caret(place.panel, row, kept == f.ui.scroll.end() ? 0 : static_cast<std::size_t>(kept->second)));
    }
    return scroll;
}

void draw_form(Frame& f)
{
    if (f.desk().form.kind == FormKind::none) return;
    if (is_assessment(f)) return draw_assessment(f);
    FormPlace place = place_of(f);
    const Rect& seen = place.seen;
    if (group_of(f.desk_name)) f.paint.rect(place.region, f.theme.sunken, 24), f.paint.border(place.region, f.theme.line2, 2, 24); // its panel waits below
    else draw_scrim(f, place.region);
    f.targets.add("form/behind", place.region);
    const Mark mark = f.paint.mark();
    f.paint.panel(place.whole, 32, Shadow::lifted, f.theme.surface);
    Target& list = f.targets.add("form/list", place.whole);
    list.scroll = f.own("form");
    list.scroll_range = place.range();
    if (place.titled) draw_title(f, place);
    else if (const auto group = group_of(f.desk_name)) draw_group_shape(f.paint, *group, {place.whole.x + form_pad / 2, place.whole.y + untitled_band + 28}, 11, f.theme.fjord);
    const std::size_t first = f.targets.all().size();
    const float at = scrolled_to(f, place), range = place.range();
    f.paint.clip(seen);
    FormPanel rows = place.panel;
    rows.at = seen;
    rows.y = seen.y - at;
    rows.draws = true;
    draw_form_rows(rows, place.rows);
    f.paint.unclip();
    f.targets.clip_from(first, seen, f.own("form"), range);
    if (range > 0) f.paint.rect({place.whole.right() - 14, seen.y + seen.h * at / place.content, 6, seen.h * seen.h / place.content}, f.theme.line2, 3);
    if (!place.keyboard) draw_buttons(f, place);
    else if (!f.desk().form.error.key.empty()) draw_error(f, {place.whole.x + form_pad, place.whole.bottom() - typing_bottom - error_band, place.whole.w - 2 * form_pad, error_band}, 2);
    const float t = out_cubic(progress(f.ticks, f.desk().form_since, f.ui.calm ? 120 : 280));
    if (t < 1 && f.desk().form_since > 0) f.paint.transform(mark, 1, {}, {0, f.ui.calm ? 0.F : (1 - t) * 40}, t);
}

} // namespace fyr
