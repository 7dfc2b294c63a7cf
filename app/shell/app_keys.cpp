// Keyboards: text into the focused field, and a key for every function. The keyboard on the glass sends the same keys as a
// physical one.
#include "board/form_rows.hpp"
#include "board/reach.hpp"
#include "board/text_keys.hpp"
#include "board/typed_into.hpp"
#include "board/word_help.hpp"
#include "shell/app.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace fyr {

void App::take_key(const KeyEvent& key)
{
    const Point middle{metrics_.width / 2, metrics_.height / 2};
    Desk& desk = ui_.at_hand();
    if (ui_.page == Page::rest && desk.form.kind != FormKind::person) return take_key_at_rest(key, middle); // nothing behind it can be reached
    if (ui_.dialog.kind != DialogKind::none) {
        if (key.key == Key::escape) return handle(UiAction{CloseDialog{}}, middle);
        if (!desk.is_open() || desk.half == Half::whole) return void(walk_by_key(key)); // a question beside a form swallows nobody's typing
    }
    if (ui_.light) return take_key_of_light(key);
    if (desk.is_open()) {
        if (key.key == Key::escape) return handle(ShellAction{LeaveForm{}}, middle);
        if (walk_by_key(key)) return;
        if (!ui_.key_focus.empty()) evolve(ui_, UiAction{PointKeysAt{}}, clock_.ticks());
        const std::vector<FormRow> rows = form_rows(desk.form, form_context());
        const FormRow* row = nullptr;
        for (const FormRow& r : rows)
            if (r.field == desk.form.focus && r.is_typed()) row = &r;
        if (key.key == Key::tab) {
            std::vector<std::string> fields;
            for (const FormRow& r : rows)
                if (r.is_typed()) fields.push_back(r.field);
            if (fields.empty()) return;
            const auto at = std::find(fields.begin(), fields.end(), desk.form.focus);
            const auto index = static_cast<std::size_t>(at - fields.begin());
            const std::size_t next = (index + (key.shift ? fields.size() - 1 : 1)) % fields.size();
            return handle(UiAction{FocusField{fields[next]}}, middle);
        }
        if (row) desk.keyboard.seek = true;
        if (row && type_key(desk.form, key, row->most, row->what == FormRow::What::area)) return;
        if (key.key == Key::enter) handle(ShellAction{SubmitForm{}}, middle);
        return;
    }
    if (ui_.sheet.kind == SheetKind::search || ui_.sheet.kind == SheetKind::plan_search) {
        const bool in_plan = ui_.sheet.kind == SheetKind::plan_search;
        const std::string typed = in_plan ? ui_.plan.search : ui_.filter;
        const auto search = [&](std::string words) { handle(in_plan ? UiAction{PlanUiAction{SearchPlan{std::move(words)}}} : UiAction{SetFilter{std::move(words)}}, middle); };
        if (key.text != " " && walk_by_key(key)) return;
        if (key.key == Key::none) search(clipped(typed + key.text, 60));
        if (key.key == Key::backspace && !typed.empty()) search(clipped(typed, character_count(typed) - 1));
        if (key.key == Key::escape || key.key == Key::enter) handle(UiAction{CloseSheet{}}, middle);
        return;
    }
    if (walk_by_key(key)) return;
    switch (key.key) {
    case Key::undo: handle(ShellAction{UndoAct{}}, middle); break;
    case Key::redo: handle(ShellAction{RedoAct{}}, middle); break;
    case Key::next:
    case Key::page_down: go_forward(middle); break;
    case Key::page_up: go_back(); break;
    case Key::search: handle(UiAction{OpenSheet{{is_of_plan(ui_.page) ? SheetKind::plan_search : SheetKind::search, {}, {}, "", middle.x}}}, middle); break;
    case Key::escape:
        if (ui_.sheet.kind != SheetKind::none) handle(UiAction{CloseSheet{}}, middle);
        else if (ui_.page == Page::magnets) handle(UiAction{GoTo{Page::case_focus, ui_.about}}, middle);
        else if (ui_.page == Page::case_focus || ui_.page == Page::archive || ui_.page == Page::summary) handle(UiAction{GoTo{Page::funnel, {}}}, middle);
        else if (is_of_plan(ui_.page) && ui_.page != Page::plan) handle(UiAction{GoTo{Page::plan, {}}}, middle);
        else if (ui_.page != Page::home) handle(UiAction{GoTo{Page::home, {}}}, middle);
        break;
    case Key::f1: handle(UiAction{OpenSheet{{SheetKind::questions, ui_.about, {}, "", middle.x}}}, middle); break;
    case Key::f2: handle(UiAction{Reach{next_reach(metrics_, ui_.reach)}}, middle); break;
    case Key::none:
        if (key.text == "b" || key.text == ".") hide_by_key(); // a remote's black screen
        break;
    case Key::enter: case Key::backspace: case Key::del: case Key::tab: case Key::left: case Key::right:
    case Key::up: case Key::down: case Key::home: case Key::end: case Key::select_all: case Key::copy:
    case Key::cut: case Key::paste: break;
    }
}

void App::take_key_at_rest(const KeyEvent& key, Point middle)
{
    if (walk_by_key(key)) return;
    const auto guard = [&](GuardAction action) { handle(UiAction{std::move(action)}, middle); };
    if (ui_.guard.state == Guarding::off) {
        if (key.key == Key::enter || key.key == Key::escape) handle(UiAction{GoTo{Page::home, {}}}, middle);
    } else if (key.key == Key::none) {
        for (const char digit : key.text) guard(TypeDigit{digit});
    } else if (key.key == Key::backspace) guard(EraseDigit{});
    else if (key.key == Key::escape) guard(Uncover{});
}

/// Arrows carry it, + and − give it another size, Enter or Escape put it out; what is typed waits behind it.
void App::take_key_of_light(const KeyEvent& key)
{
    const Point at = ui_.light->at;
    constexpr float far = Spotlight::key_step;
    if (key.key == Key::left) point_at({at.x - far, at.y});
    if (key.key == Key::right) point_at({at.x + far, at.y});
    if (key.key == Key::up) point_at({at.x, at.y - far});
    if (key.key == Key::down) point_at({at.x, at.y + far});
    if (key.key == Key::enter || key.key == Key::escape) handle(UiAction{SpotlightAction{PutOut{}}}, at);
    if (key.text == "+") handle(UiAction{SpotlightAction{SizeLight{1}}}, at);
    if (key.text == "-") handle(UiAction{SpotlightAction{SizeLight{-1}}}, at);
}

void App::press(const PressKey& pressed)
{
    const auto into = typed_into(ui_, ui_.hand, form_context());
    if (!into) return;
    KeyEvent key = pressed.key;
    const KeyEvent back{Key::backspace, false, {}};
    if (key.key == Key::none && !pressed.word) {
        if (!pressed.capital.empty() && into->is_capital_next(ui_.at_hand().keyboard.shift)) key.text = pressed.capital;
        const std::string one = melted(assets_.templates.keyboard(ui_.language), into->text, into->caret, key.text);
        static constexpr std::string_view stops[] = {".", ",", "?", "!", ":", ";"};
        const bool closes_up = ui_.at_hand().keyboard.own_space && std::find(std::begin(stops), std::end(stops), key.text) != std::end(stops);
        if (!one.empty() || closes_up) take_key(back);
        if (!one.empty()) key.text = one;
    }
    take_key(key);
    evolve(ui_, UiAction{KeyboardAction{LetterTyped{pressed.word}}}, clock_.ticks());
}

} // namespace fyr
