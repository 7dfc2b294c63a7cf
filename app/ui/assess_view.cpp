// The 24-hour assessment (design part 4, section 6): three answers, chips that write, who assesses, and a lamp button that says what
// it saves or what is missing. The notification's words stay at its left side; where there is no room they are behind a tab.
#include "ui/assess_view.hpp"

#include "ui/assess_parts.hpp"
#include "ui/say.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float pad = 36, left_width = 412, answers_top = 88, save_height = 88;
constexpr float tab_height = 84; ///< of the keyboard's tab, under the words

/// The keyboard lies beside the words, and a tab leads it to them.
bool stands_clear(const KeyboardLayout& keyboard, Rect left) { return !keyboard.to_left.empty() && keyboard.panel.x > left.right(); }

/// Where everything lies.
struct AssessPlace {
    std::optional<KeyboardLayout> keyboard;
    Rect form, seen, who, left; ///< left: empty when the words are behind a tab
    Rect head;                  ///< what must not be overlooked, when it is not beside the form; empty: it flows with the answers, or there is nothing
    float content = 0;          ///< lp, all that flows
    float focus_top = 0, focus_bottom = 0;
    bool folded = false;
    [[nodiscard]] float range() const { return std::max(0.F, content - seen.h); }
};

/// Where plates have no room beside each other.
bool stacks(const AssessFlow& p) { return p.width < 1000; }

void draw_flow(AssessFlow& p, bool with_words, bool with_head, bool with_who, float seen)
{
    if (with_words && p.form().value("words") == "yes") {
        const float h = std::max(420.F, seen);
        if (p.draws) draw_assess_left(p, {p.x, p.y, p.width, h});
        p.y += h;
        return;
    }
    if (with_head) p.y += draw_assess_head(p, stacks(p)) > 0 ? 4.F : 0.F;
    draw_assess_answers(p);
    p.y += 22;
    const std::string& answer = p.form().value("answer");
    if (answer == "yes") draw_assess_actions(p);
    if (answer == "no") draw_assess_why_not(p);
    if (answer == "undecided") draw_assess_unknowns(p);
    if (!with_who) return;
    p.y += 24;
    draw_assess_who(p);
}

AssessPlace place_of(Frame& f, const Case& c, const FormContext& context)
{
    AssessPlace place;
    place.keyboard = keyboard_of(f);
    const Rect region = region_of(f.ui, f.desk_name, f.m);
    const bool whole = f.desk().half == Half::whole;
    place.folded = !whole || (!f.m.portrait && !has_words_beside(f.ui, f.desk_name, f.m)) || (f.m.portrait && place.keyboard);
    Rect& form = place.form;
    if (f.m.portrait && whole) {
        const float h = 0.72F * f.m.height;
        form = {16, f.m.height - h, f.m.width - 32, h - 16};
        if (!place.folded) place.left = {16, 16, f.m.width - 32, f.m.height - h - 32};
    } else {
        const float x = place.folded ? region.x + 24 : region.x + 32 + left_width + 24;
        form = {x, region.y + 92, region.right() - 32 - x, region.h - 92 - 92};
        if (place.folded) form.y = region.y + 44, form.h = region.h - 88;
        if (!place.folded) place.left = {region.x + 32, region.y + 116, left_width, region.h - 116 - 132};
    }
    if (place.keyboard && !place.left.empty() && !f.m.portrait && stands_clear(*place.keyboard, place.left)) place.left.h -= tab_height + assess_gap;
    if (place.keyboard) {
        const Rect& free = place.keyboard->free;
        form.y = free.y;
        form.h = free.h;
    }
    AssessFlow who{f, context, c, form.x + pad, form.w - 2 * pad, 0, false};
    draw_assess_who(who);
    const bool fixed_who = !place.keyboard && who.y < 220;
    const float buttons = place.keyboard ? 16 : save_height + 32 + assess_gap;
    place.who = fixed_who ? Rect{form.x + pad, form.bottom() - buttons - who.y, form.w - 2 * pad, who.y} : Rect{};
    const float bottom = fixed_who ? place.who.y - assess_gap : form.bottom() - buttons;
    place.seen = {form.x, form.y + answers_top, form.w, bottom - form.y - answers_top};
    constexpr float least_answers = 380; // under what stands fast
    if (place.folded && f.desk().form.value("words") != "yes") {
        AssessFlow head{f, context, c, form.x + pad, form.w - 2 * pad, 0, false};
        const float h = draw_assess_head(head, stacks(head));
        if (h > 0 && place.seen.h - h - 4 >= least_answers) {
            place.head = {form.x + pad, place.seen.y, form.w - 2 * pad, h};
            place.seen.y += h + 4;
            place.seen.h -= h + 4;
        }
    }
    AssessFlow flow{f, context, c, form.x + pad, form.w - 2 * pad, 0, false};
    draw_flow(flow, place.folded, place.folded && place.head.empty(), !fixed_who, place.seen.h);
    place.content = flow.y;
    place.focus_top = flow.focus_top;
    place.focus_bottom = flow.focus_bottom;
    return place;
}

float scrolled_to(const Frame& f, const AssessPlace& place)
{
    const auto at = f.ui.scroll.find(f.own("form"));
    return std::clamp(at == f.ui.scroll.end() ? 0.F : at->second, 0.F, place.range());
}

void draw_top(Frame& f, const AssessPlace& place, const Case& c)
{
    float right = place.form.right() - pad;
    const auto corner = [&](const std::string& name, const std::string& label, char32_t icon, const Intent& tap) {
        const float w = label.empty() ? 76 : std::round(f.paint.width_of(Type::button, label) + 84);
        right -= w;
        draw_button(f, {right, place.form.y + 12, w, 64}, {name, label, icon, Look::soft, tap, {}, {}, false});
        right -= assess_gap;
    };
    if (!place.keyboard && !f.desk().form.focus.empty()) corner("form/keyboard", "", icons::keyboard, UiAction{KeyboardAction{AskForKeyboard{}}});
    if (!place.keyboard) {
        right -= 76;
        const std::size_t before = f.targets.all().size();
        draw_form_aside(f, {right, place.form.y + 12, 76, 64});
        right = f.targets.all().size() == before ? right + 76 : right - assess_gap;
    }
    if (place.folded) {
        const bool shown = f.desk().form.value("words") == "yes";
        corner("assess/words", f.t(shown ? "assess.form" : "assess.words"), shown ? icons::arrow_back : icons::description, UiAction{SetField{"words", shown ? "" : "yes"}});
    }
    const std::string title = f.t("assess.q", {{"alias", c.facts.code}});
    const float room = right - place.form.x - pad;
    if (f.paint.width_of(Type::panel, title) <= room) f.paint.text({place.form.x + pad, place.form.y + 28}, Type::panel, f.theme.ink, title);
    else f.paint.lines_in({place.form.x + pad, place.form.y + 12, room, 68}, Type::panel, f.theme.ink, f.paint.wrapped(Type::label, title, room, 2));
}

void draw_buttons(Frame& f, const AssessPlace& place, const FormContext& context)
{
    const Form& form = f.desk().form;
    const auto missing = assess_missing(form, context);
    const float y = place.form.bottom() - 24 - save_height, x = place.form.x + pad, both = place.form.w - 2 * pad;
    const bool close = both < 960;
    const float cancel = close ? both * 0.34F : 240, keep = close ? both - cancel - assess_gap : 660;
    draw_button(f, {x, y, cancel, save_height}, {"form/cancel", f.t("act.cancel"), icons::close, Look::outline, ShellAction{LeaveForm{}}, {}, {}, false});
    std::string says = missing ? f.t("assess.missing", {{"what", f.strings.text(missing->what)}}) : f.strings.text(assess_saves(form, context));
    if (const std::size_t of = says.rfind(": "); missing && !missing->what.args.empty() && f.paint.width_of(Type::small_bold, says) + 90 > keep) says.resize(of); // of which row is seen there
    Type type = Type::lead_bold;
    for (const Type smaller : {Type::button, Type::small_bold})
        if (f.paint.width_of(type, says) + 90 > keep) type = smaller;
    draw_button(f, {place.form.right() - pad - keep, y, keep, save_height},
                {"form/save", says, missing ? icons::arrow_forward : icons::check, missing ? Look::soft : Look::primary_lamp, ShellAction{SubmitForm{}}, {}, {}, false}, 18, type);
    const bool refused = !form.error.key.empty() && !form.error.key.starts_with("assess.missing");
    const float room = both - cancel - keep - 48;
    if (room < 200) return;
    const std::string note = refused ? f.strings.text(form.error) : f.t("assess.stays");
    const auto lines = static_cast<float>(f.paint.wrapped(Type::small, note, room, 3).size());
    f.paint.paragraph({x + cancel + 24, y + (save_height - lines * f.paint.line_of(Type::small)) / 2}, room, 3, Type::small, refused ? f.theme.lampink : f.theme.ink2, note);
}

/// The page behind it, dim where the form lies; at the left it is this notification that stays.
void draw_behind(Frame& f, const AssessPlace& place, const Case& c)
{
    Painter& p = f.paint;
    const Rect region = region_of(f.ui, f.desk_name, f.m);
    if (place.left.empty() || f.m.portrait) {
        if (f.desk().half == Half::whole) { // no slivers of the header between plates and form
            const float bottom = f.m.portrait ? place.form.y + 30 : place.form.y + 60;
            p.clip({0, 0, f.m.width, bottom});
            draw_background(f);
            p.unclip();
        }
        p.rect(region, f.theme.scrim);
        f.targets.add("form/behind", region);
        return;
    }
    const float edge = place.form.x, bar = f.m.bar().y;
    for (const Rect& cover : {Rect{0, 0, edge + 90, bar}, Rect{edge, 0, (place.form.y < 90 ? f.m.width : f.m.width * 0.6F) - edge, 110}}) { // no sliver of title or clock over the form
        p.clip(cover);
        draw_background(f);
        p.unclip();
    }
    draw_app_mark(p, {32, 26, 76, 76});
    p.text({128, 18}, Type::title_large, f.theme.ink, c.facts.code);
    p.lines_in({128, 76, edge - 140, 32}, Type::body, f.theme.ink2, {say::age(f.strings, c.facts)});
    constexpr float soft = 90;
    p.rect_across({edge, 0, soft, f.m.height}, faded(f.theme.scrim, 0), f.theme.scrim);
    p.rect({edge + soft, 0, f.m.width - edge - soft, f.m.height}, f.theme.scrim);
    f.targets.add("form/behind", {0, 0, f.m.width, bar});
    f.targets.add("form/beside/behind", {edge, bar, f.m.width - edge, f.m.height - bar});
}

} // namespace

bool is_assessment(const Frame& f) { return f.desk().form.kind == FormKind::assess && !group_of(f.desk_name) && f.state.find(f.desk().form.about) != nullptr; }

std::map<std::string, float> scroll_to_assess_focus(Frame& f)
{
    std::map<std::string, float> scroll;
    const Case* c = f.state.find(f.desk().form.about);
    const FormContext context = form_context(f);
    const AssessPlace place = place_of(f, *c, context);
    const float now = scrolled_to(f, place);
    if (place.focus_bottom > place.focus_top)
        scroll[f.own("form")] = std::clamp(std::min(std::max(now, place.focus_bottom - place.seen.h), place.focus_top), 0.F, place.range());
    return scroll;
}

Rect keyboard_tab_of_assessment(Frame& f)
{
    const Case& c = *f.state.find(f.desk().form.about);
    const AssessPlace place = place_of(f, c, form_context(f));
    if (!place.keyboard || place.left.empty() || f.m.portrait || !stands_clear(*place.keyboard, place.left)) return {};
    return {place.left.x, place.left.bottom() + assess_gap, place.left.w, tab_height};
}

void draw_assessment(Frame& f)
{
    const Case& c = *f.state.find(f.desk().form.about);
    const FormContext context = form_context(f);
    const AssessPlace place = place_of(f, c, context);
    draw_behind(f, place, c);
    const Mark mark = f.paint.mark();
    if (!place.left.empty()) {
        AssessFlow left{f, context, c, place.left.x, place.left.w, place.left.y, true};
        draw_assess_left(left, place.left);
    }
    f.paint.panel(place.form, 32, Shadow::lifted, f.theme.surface);
    Target& list = f.targets.add("form/list", place.form);
    list.scroll = f.own("form");
    list.scroll_range = place.range();
    draw_top(f, place, c);
    if (!place.head.empty()) {
        AssessFlow head{f, context, c, place.head.x, place.head.w, place.head.y, true};
        (void)draw_assess_head(head, stacks(head));
    }
    const std::size_t first = f.targets.all().size();
    const float at = scrolled_to(f, place);
    f.paint.clip(place.seen);
    AssessFlow flow{f, context, c, place.form.x + pad, place.form.w - 2 * pad, place.seen.y - at, true};
    draw_flow(flow, place.folded, place.folded && place.head.empty(), place.who.empty(), place.seen.h);
    f.paint.unclip();
    f.targets.clip_from(first, place.seen, f.own("form"), place.range());
    if (place.range() > 0)
        f.paint.rect({place.form.right() - 14, place.seen.y + place.seen.h * at / place.content, 6, place.seen.h * place.seen.h / place.content}, f.theme.line2, 3);
    if (!place.who.empty()) {
        AssessFlow who{f, context, c, place.who.x, place.who.w, place.who.y, true};
        draw_assess_who(who);
    }
    if (!place.keyboard) draw_buttons(f, place, context);
    const float t = out_cubic(progress(f.ticks, f.desk().form_since, f.ui.calm ? 120 : 280));
    if (t < 1 && f.desk().form_since > 0) f.paint.transform(mark, 1, {}, {0, f.ui.calm ? 0.F : (1 - t) * 40}, t);
}

} // namespace fyr
