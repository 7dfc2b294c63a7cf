// What the keyboard on the glass is doing: whether it lies there, where, which page of keys, and how the next letter comes
// out. This run only. What it types it types like any keyboard: as KeyEvents.
#pragma once

#include "base/ids.hpp"

#include <string>
#include <variant>

namespace fyr {

/// automatic: capital at the beginning of a sentence; up and down: the next letter only; locked: until it is let go.
enum class Shift { automatic, up, down, locked };
enum class KeyPage { letters, signs };
enum class Side { left, middle, right };

struct KeyboardUi {
    bool open = false;
    bool asked = false;    ///< its own button opened it: a key of a physical keyboard does not put it away
    bool physical = false; ///< a physical keyboard typed last: touching a field does not open it
    Stamp since = 0;       ///< ticks, when it opened
    Side side = Side::middle;
    int height = 0;        ///< 0: lowest; counts the places it can be lifted to
    KeyPage page = KeyPage::letters;
    Shift shift = Shift::automatic;
    std::string accents;   ///< the key whose accents are shown; "": none
    bool own_space = false; ///< the space before the caret came with a word; a full stop takes its place
    bool seek = false;     ///< the field that is typed into is to come into view
    bool operator==(const KeyboardUi&) const = default;
};

struct AskForKeyboard {};  ///< by its own button
struct FieldTouched {};
struct PhysicalKey {};     ///< somebody typed on a physical keyboard
struct PutAway {};
struct MoveSideways { Side side = Side::middle; };
/// Carried there by its handle.
struct MoveTo { Side side = Side::middle; int height = 0; };
struct MoveUp { int steps = 1; int most = 0; }; ///< < 0: down; `most`: the highest place there is
struct TurnKeys { KeyPage page = KeyPage::letters; };
/// `capital`: what a letter would be now.
struct PressShift { bool capital = false; };
/// `word`: the space after it was the keyboard's own.
struct LetterTyped { bool word = false; };
struct ShowAccents { std::string of; };            ///< "": none
struct FieldSought {};                             ///< it is in view

using KeyboardAction = std::variant<AskForKeyboard, FieldTouched, PhysicalKey, PutAway, MoveSideways, MoveUp, MoveTo, TurnKeys, PressShift,
                                    LetterTyped, ShowAccents, FieldSought>;

void evolve(KeyboardUi& keyboard, const KeyboardAction& action, Stamp ticks);
/// Gone, as when its form closes; where it lay is remembered.
void put_away(KeyboardUi& keyboard);

} // namespace fyr
