#include "board/keyboard_ui.hpp"

#include "base/overloaded.hpp"

#include <algorithm>

namespace fyr {

namespace {

void bring(KeyboardUi& k, Stamp ticks)
{
    k.seek = true;
    if (k.open) return;
    k.open = true;
    k.since = ticks;
    k.page = KeyPage::letters;
    k.shift = Shift::automatic;
}

/// One tap turns the next letter round, a second one locks capitals, a third lets go.
Shift after_tap(Shift shift, bool capital)
{
    if (shift == Shift::locked) return Shift::automatic;
    if (shift == Shift::up) return Shift::locked;
    return capital ? Shift::down : Shift::up;
}

} // namespace

void put_away(KeyboardUi& k)
{
    k.open = k.asked = k.seek = false;
    k.accents.clear();
}

void evolve(KeyboardUi& k, const KeyboardAction& action, Stamp ticks)
{
    if (!std::holds_alternative<FieldSought>(action)) k.accents.clear(); // whatever is done, they have been looked at
    std::visit(overloaded{
                   [&](const AskForKeyboard&) {
                       bring(k, ticks);
                       k.asked = true;
                       k.physical = false;
                   },
                   [&](const FieldTouched&) {
                       if (!k.physical) bring(k, ticks);
                   },
                   [&](const PhysicalKey&) {
                       k.physical = true;
                       if (!k.asked) put_away(k);
                   },
                   [&](const PutAway&) { put_away(k); },
                   [&](const MoveSideways& a) { k.side = a.side; },
                   [&](const MoveUp& a) {
                       k.height = std::clamp(k.height + a.steps, 0, std::max(0, a.most));
                       k.seek = true;
                   },
                   [&](const MoveTo& a) {
                       k.side = a.side;
                       k.height = std::max(0, a.height);
                       k.seek = true;
                   },
                   [&](const TurnKeys& a) { k.page = a.page; },
                   [&](const PressShift& a) { k.shift = after_tap(k.shift, a.capital); },
                   [&](const LetterTyped& a) {
                       k.own_space = a.word;
                       if (k.shift != Shift::locked) k.shift = Shift::automatic;
                       k.seek = true;
                   },
                   [&](const ShowAccents& a) { k.accents = a.of; },
                   [&](const FieldSought&) { k.seek = false; },
               },
               action);
}

} // namespace fyr
