// The wall by keys and by a presenter's remote: a ring walks from one thing that can be tapped to the next (board/key_focus.hpp).
#include "board/key_focus.hpp"
#include "shell/app.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// In a form the arrows up and down walk as Tab does elsewhere; the others move the caret.
KeyEvent in_a_form(KeyEvent key)
{
    if (key.key == Key::up) return {Key::tab, true, {}};
    if (key.key == Key::down) return {Key::tab, false, {}};
    return key.key == Key::tab ? KeyEvent{} : key;
}

} // namespace

void App::tap_by_key(const Target& target)
{
    const Target copy = target; // acting may take it off the glass
    from_desk(copy.desk);
    if (!copy.field.empty()) handle(UiAction{FocusField{copy.field}}, copy.at.center());
    if (copy.tap) handle(Intent(*copy.tap), copy.at.center());
    acting_.reset();
}

bool App::walk_by_key(const KeyEvent& key)
{
    const bool form = ui_.at_hand().is_open() && ui_.dialog.kind == DialogKind::none && ui_.page != Page::rest;
    const std::vector<const Target*> reach = within_reach(targets_, form ? std::optional{ui_.hand} : std::nullopt);
    const auto here = std::find_if(reach.begin(), reach.end(), [&](const Target* t) { return t->name == ui_.key_focus; });
    const bool on_button = here != reach.end() && (*here)->field.empty();
    if (key.key == Key::enter || (key.key == Key::none && key.text == " ")) {
        if (on_button && key.shift && (*here)->hold) handle(Intent(*(*here)->hold), (*here)->at.center()); // as a finger that stays
        else if (on_button) tap_by_key(**here);
        return on_button;
    }
    if (form && !on_button && (key.key == Key::left || key.key == Key::right)) return false;
    const std::string to = focus_after(reach, ui_.key_focus, form ? in_a_form(key) : key);
    if (to.empty()) return false;
    evolve(ui_, UiAction{PointKeysAt{to}}, clock_.ticks());
    const auto there = std::find_if(reach.begin(), reach.end(), [&](const Target* t) { return t->name == to; });
    if (form && !(*there)->field.empty()) tap_by_key(**there); // what is typed goes there
    return true;
}

/// What moves on, wherever one is: a remote has one button for it.
void App::go_forward(Point at)
{
    if (const Target* next = first_in_reach(targets_, {"tour/next", "class/next", "class/compare", "measure/next", "bar/next-step", "bar/next"})) return tap_by_key(*next);
    if (session_.state().board().meeting.open) handle(ShellAction{TakeNext{}}, at);
}

void App::go_back()
{
    const std::string step_before = "class/step/" + std::to_string(ui_.lesson.step); // they are counted from 1
    if (const Target* before = first_in_reach(targets_, {"tour/back", std::string_view(step_before), "bar/board", "bar/plan", "bar/class"})) tap_by_key(*before);
}

void App::hide_by_key()
{
    if (const Target* curtain = first_in_reach(targets_, {"curtain/left", "bar/hide"})) tap_by_key(*curtain);
}

} // namespace fyr
