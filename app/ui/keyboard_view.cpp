// The keyboard on the glass (design system 6.14): it draws where board/keyboard_layout put its keys and registers each as
// a target, "key/a". What a key means it tells as any keyboard would: as a KeyEvent.
#include "base/visible_text.hpp"
#include "board/word_help.hpp"
#include "ui/assess_view.hpp"
#include "ui/form_fields.hpp"
#include "ui/views.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr float key_radius = 16;
constexpr float small_key = 48; ///< lp; narrower ones, in a group's panel, have smaller letters and signs

struct Keyboard {
    Frame& f;
    const KeyboardData& data;
    const KeyboardLayout& layout;
    const TypedInto& into;
    bool capital; ///< a letter would come out as one
    /// Return begins a line; where fields are one line high it goes on to the next one.
    [[nodiscard]] bool many_lines() const { return into.many_lines && (!group_of(f.desk_name) || layout.free.h >= titled_form_height); }
    [[nodiscard]] Shift shift() const { return f.desk().keyboard.shift; }
};

UiAction say_to_keyboard(KeyboardAction action) { return UiAction{std::move(action)}; }
Intent press(Key key, bool shift = false) { return ShellAction{PressKey{{key, shift, {}}, {}, false}}; }
Intent press(std::string text, std::string capital, bool word = false) { return ShellAction{PressKey{{Key::none, false, std::move(text)}, std::move(capital), word}}; }

/// What a key shows: a picture or a word, and whether it is one of the quiet ones that work instead of typing.
struct KeyFace {
    std::string word;
    char32_t icon = 0;
    bool quiet = true, filled = false;
    std::string small{};     ///< a shorter word, and a picture, for a key that has no room for the word
    char32_t small_icon = 0;
};

KeyFace face_of(const Keyboard& k, const PlacedKey& key)
{
    const Frame& f = k.f;
    const bool form = f.desk().form.kind != FormKind::none;
    if (!key.works) return {k.capital ? capitals(key.key) : key.key, 0, false};
    if (key.key == "backspace") return {"", icons::backspace};
    if (key.key == "return") return {"", k.many_lines() ? icons::keyboard_return : form ? icons::keyboard_tab : icons::keyboard_hide};
    if (key.key == "left") return {"", icons::chevron_left};
    if (key.key == "right") return {"", icons::chevron_right};
    if (key.key == "shift") return {"", k.shift() == Shift::locked ? icons::capslock : icons::arrow_upward, true, k.shift() == Shift::locked || k.shift() == Shift::up};
    if (key.key == "page") return {f.t(f.desk().keyboard.page == KeyPage::letters ? "key.signs" : "key.letters"), 0, true, false, f.desk().keyboard.page == KeyPage::letters ? "&" : "a"};
    if (key.key == "space") return {f.t("key.space"), 0, false};
    if (key.key == "cancel") return {f.t(form ? "act.cancel" : "search.clear"), 0, true, false, "", icons::close};
    const FormKind kind = f.desk().form.kind;
    return {f.t(!form ? "key.done" : kind == FormKind::note ? "note.save" : kind == FormKind::open_meeting ? "act.open_meeting" : "act.save"), icons::check, false, true, form ? f.t("act.save") : "", icons::check};
}

/// The target's name; the form's own two buttons keep theirs.
std::string name_of_key(const Keyboard& k, const PlacedKey& key)
{
    const bool form = k.f.desk().form.kind != FormKind::none;
    if (form && key.key == "cancel") return "form/cancel";
    if (form && key.key == "done") return "form/save";
    return "key/" + key.key;
}

std::optional<Intent> tap_of(const Keyboard& k, const PlacedKey& key)
{
    const bool form = k.f.desk().form.kind != FormKind::none;
    if (!key.works) return press(key.key, capitals(key.key));
    if (key.key == "backspace") return press(Key::backspace);
    if (key.key == "return") return k.many_lines() ? press(Key::enter, true) : form ? press(Key::tab) : Intent{say_to_keyboard(PutAway{})};
    if (key.key == "left") return press(Key::left);
    if (key.key == "right") return press(Key::right);
    if (key.key == "shift") return Intent{say_to_keyboard(PressShift{k.capital})};
    if (key.key == "page") return Intent{say_to_keyboard(TurnKeys{k.f.desk().keyboard.page == KeyPage::letters ? KeyPage::signs : KeyPage::letters})};
    if (key.key == "space") return press(" ", "");
    if (key.key == "cancel") {
        if (form) return Intent{ShellAction{LeaveForm{}}};
        const bool in_plan = k.f.ui.sheet.kind == SheetKind::plan_search;
        return in_plan ? Intent{UiAction{PlanUiAction{SearchPlan{""}}}} : Intent{UiAction{SetFilter{""}}};
    }
    if (!form) return Intent{say_to_keyboard(PutAway{})};
    if (is_hindered(k.f.desk().form, form_rows(k.f.desk().form, form_context(k.f)))) return std::nullopt;
    return Intent{ShellAction{SubmitForm{}}};
}

/// A word as large as it fits; else a shorter one, or the picture.
void draw_word(Frame& f, Rect in, Color ink, const KeyFace& face)
{
    for (const std::string& word : {face.word, face.small})
        for (const Type type : {Type::button, Type::label, Type::small_bold})
            if (!word.empty() && f.paint.width_of(type, word) <= in.w) return f.paint.text_in(in, type, ink, word);
    if (face.small_icon) f.paint.icon(in.center(), 28, ink, face.small_icon);
    else f.paint.text_in(in, Type::small_bold, ink, face.word);
}

void draw_key(const Keyboard& k, const PlacedKey& key)
{
    Frame& f = k.f;
    const KeyFace face = face_of(k, key);
    const std::string name = name_of_key(k, key);
    const auto tap = tap_of(k, key);
    const bool pressed = f.pressed(name) || f.desk().keyboard.accents == key.key;
    const bool filled = face.filled || pressed;
    const Color ground = !tap ? f.theme.sunken : filled ? f.theme.fjord : face.quiet ? faded(f.theme.line, 0.75F) : f.theme.surface;
    const Color ink = !tap ? f.theme.ink3 : filled ? f.theme.onfjord : f.theme.ink;
    if (!face.quiet || filled) f.paint.shadow(key.at, key_radius, Shadow::card);
    f.paint.rect(key.at, ground, key_radius);
    if (tap) f.paint.edge(key.at, key_radius);
    const Rect inner = key.at.inset(key.at.w < 100 ? 3 : 8);
    const Point c = key.at.center();
    if (face.icon && face.word.empty()) {
        f.paint.icon(c, key.at.w < small_key ? 24 : 36, ink, face.icon);
    } else if (face.icon && f.paint.width_of(Type::button, face.word) + 52 <= inner.w) {
        const float x = c.x - (f.paint.width_of(Type::button, face.word) + 48) / 2;
        f.paint.icon({x + 18, c.y}, 36, ink, face.icon);
        f.paint.text_in({x + 48, key.at.y, key.at.right() - x - 48, key.at.h}, Type::button, ink, face.word, Align::left);
    } else if (key.works) {
        draw_word(f, inner, ink, face);
    } else {
        f.paint.text_in(key.at, key.at.w < small_key ? Type::button : Type::key, ink, face.word);
    }
    if (!tap) return;
    Target& target = f.targets.add(name, key.at);
    target.tap = tap;
    target.key = key.key != "cancel" && key.key != "done";
    target.repeats = key.key == "backspace" || key.key == "left" || key.key == "right";
    if (key.works || accents_of(k.data, key.key, false).empty()) return;
    target.hold = say_to_keyboard(ShowAccents{key.key});
    target.slides = true;
}

/// The pressed letter, large above the finger that covers it.
void draw_preview(const Keyboard& k, const PlacedKey& key)
{
    if (key.works || !k.f.pressed(name_of_key(k, key))) return;
    const Point top{key.at.center().x, key.at.y - 8};
    const float w = std::max(126.F, key.at.w);
    const Rect bubble{top.x - w / 2, top.y - 104, w, 104};
    k.f.paint.shadow(bubble, 20, Shadow::panel);
    k.f.paint.polygon({{top.x - 16, top.y - 2}, {top.x + 16, top.y - 2}, {top.x, top.y + 12}}, k.f.theme.fjord);
    k.f.paint.rect(bubble, k.f.theme.fjord, 20);
    k.f.paint.text_in(bubble, Type::pin, k.f.theme.onfjord, face_of(k, key).word);
}

void draw_accents(const Keyboard& k)
{
    Frame& f = k.f;
    const PlacedKey* key = k.layout.key(f.desk().keyboard.accents);
    if (!key) return;
    const std::vector<std::string> accents = accents_of(k.data, key->key, k.capital);
    const std::vector<Rect> places = layout_accents(k.layout, *key, accents.size(), f.m);
    if (places.empty()) return;
    const std::string own = name_of_key(k, *key);
    f.paint.panel(places.front().unite(places.back()).inset(-10), 22, Shadow::lifted, f.theme.raised);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::string name = own + "/" + std::to_string(i + 1);
        const bool under_finger = f.pressed(name) || std::any_of(f.touch.fingers().begin(), f.touch.fingers().end(), [&](const Finger& finger) {
            return finger.mode == Finger::Mode::sliding && finger.target == f.own(own) && places[i].contains(finger.at);
        });
        f.paint.rect(places[i], under_finger ? f.theme.fjord : f.theme.sunken, key_radius);
        f.paint.text_in(places[i], Type::key, under_finger ? f.theme.onfjord : f.theme.ink, accents[i]);
        Target& target = f.targets.add(name, places[i]);
        target.tap = press(accents[i], "");
        target.key = true;
    }
}

void draw_small(Frame& f, Rect at, const std::string& name, char32_t icon, const KeyboardAction& action, bool possible = true)
{
    if (at.empty()) return;
    if (f.pressed(name)) f.paint.rect(at, faded(f.theme.ink, 0.08F), key_radius);
    f.paint.icon(at.center(), at.w < small_key ? 28 : 36, possible ? f.theme.ink2 : faded(f.theme.ink2, 0.35F), icon);
    if (possible) f.targets.add(name, at).tap = say_to_keyboard(action);
}

/// Handle, heights, what a word could become, and the key that puts the keyboard away.
void draw_top_row(const Keyboard& k)
{
    Frame& f = k.f;
    const KeyboardUi& ui = f.desk().keyboard;
    draw_small(f, k.layout.handle, "keyboard/handle", icons::drag_indicator, MoveSideways{Side::middle});
    if (!k.layout.handle.empty()) f.targets.last().slides = true; // carried, it takes the whole keyboard along
    draw_small(f, k.layout.up, "keyboard/up", icons::arrow_up, MoveUp{1, k.layout.heights() - 1}, ui.height + 1 < k.layout.heights());
    draw_small(f, k.layout.down, "keyboard/down", icons::arrow_down, MoveUp{-1, k.layout.heights() - 1}, ui.height > 0);
    draw_small(f, k.layout.hide, "keyboard/hide", icons::keyboard_hide, PutAway{});
    if (k.layout.words.front().empty() || k.into.capitals) return; // initials are no words
    const std::vector<Suggestion> words = suggestions(k.data, k.into.text, k.into.caret);
    for (std::size_t i = 0; i < words.size() && i < k.layout.words.size(); ++i) {
        const Rect& at = k.layout.words[i];
        const std::string name = "keyboard/word/" + std::to_string(i + 1);
        if (f.pressed(name)) f.paint.rect(at, faded(f.theme.ink, 0.08F), key_radius);
        f.paint.text_in(at, i == 0 ? Type::button : Type::lead_medium, f.theme.ink, words[i].word);
        if (i > 0) f.paint.rect({at.x - 7, at.center().y - 16, 2, 32}, f.theme.line2);
        f.targets.add(name, at).tap = press(words[i].rest, "", true);
    }
}

/// Where the keyboard will lie when the hand that carries it lets go.
void draw_landing(const Keyboard& k, const KeyPlate& plate)
{
    for (const Finger& finger : k.f.touch.fingers()) {
        if (finger.mode != Finger::Mode::sliding || finger.target != k.f.own("keyboard/handle")) continue;
        KeyboardUi there = k.f.desk().keyboard;
        const Rect region = region_of(k.f.ui, k.f.desk_name, k.f.m);
        there.side = keyboard_side(k.f.ui, k.f.desk_name, k.f.m, side_near(finger.at.x - region.x, cut_to(region, k.f.m)));
        there.height = k.layout.height_near(finger.at.y - k.layout.handle.h / 2);
        const Rect at = layout_keyboard(plate, there, k.f.m, region).panel;
        if (at == k.layout.panel) continue;
        k.f.paint.rect(at, k.f.theme.drop_wash, 32);
        k.f.paint.dashed_rect(at, 32, k.f.theme.lampedge, 6, 20, 12);
    }
}

void draw_tab(Frame& f, Rect at, const char* name, char32_t icon, Side side)
{
    if (at.empty()) return;
    f.paint.rect(at, f.theme.barbtn, 24);
    f.paint.border(at, f.theme.barline, 2, 24);
    if (f.pressed(name)) f.paint.rect(at, faded(f.theme.white, 0.08F), 24);
    const std::string words = f.t("key.move_here");
    if (at.w > 300) { // lying
        const float w = f.paint.width_of(Type::label, words), x = at.center().x - (w + 50) / 2;
        f.paint.icon({x + 20, at.center().y}, 40, f.theme.onbar, icon);
        f.paint.text_in({x + 50, at.y, w + 4, at.h}, Type::label, f.theme.onbar, words, Align::left);
    } else {
        f.paint.icon({at.center().x, at.y + 46}, 44, f.theme.onbar, icon);
        f.paint.text_in({at.x + 8, at.y + 72, at.w - 16, 44}, Type::label, f.theme.onbar, words);
    }
    f.targets.add(name, at).tap = say_to_keyboard(MoveSideways{side});
}

} // namespace

void draw_keyboard(Frame& f)
{
    const auto into = typed_into(f.ui, f.desk_name, form_context(f));
    if (!into || f.exporting) return;
    const KeyboardData& data = f.templates.keyboard(f.strings.language());
    const KeyPlate& plate = plate_of(data, *into, f.desk().keyboard.page);
    KeyboardUi lies = f.desk().keyboard;
    lies.side = keyboard_side(f.ui, f.desk_name, f.m, lies.side);
    const KeyboardLayout layout = layout_keyboard(plate, lies, f.m, region_of(f.ui, f.desk_name, f.m));
    const Keyboard k{f, data, layout, *into, into->is_capital_next(f.desk().keyboard.shift)};
    const Mark mark = f.paint.mark();
    f.paint.panel(layout.panel, 32, Shadow::lifted, f.theme.keyboard);
    f.targets.add("keyboard", layout.panel); // a finger between two keys touches nothing behind
    draw_top_row(k);
    for (const PlacedKey& key : layout.keys) draw_key(k, key);
    for (const PlacedKey& key : layout.keys) draw_preview(k, key);
    draw_accents(k);
    const Rect beside_words = is_assessment(f) ? keyboard_tab_of_assessment(f) : Rect{};
    draw_tab(f, beside_words.empty() ? layout.to_left : beside_words, "keyboard/left", icons::chevron_left, Side::left);
    draw_tab(f, layout.to_right, "keyboard/right", icons::chevron_right, Side::right);
    draw_landing(k, plate);
    const float t = out_cubic(progress(f.ticks, f.desk().keyboard.since, f.ui.calm ? 120 : 280));
    if (t < 1 && f.desk().keyboard.since > 0) f.paint.transform(mark, 1, {}, {0, f.ui.calm ? 0.F : (1 - t) * 60}, t);
}

} // namespace fyr
