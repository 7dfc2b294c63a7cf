// Typing: what a key does to the focused field of a form. Pure; works in characters people see, so æ, ø and å are one step
// and so is a letter with an accent of its own.
#pragma once

#include "board/form.hpp"
#include "platform/input.hpp"

namespace fyr {

/// Changes the form's focused field, caret and selection. `most`: characters the field may hold.
/// False when the key means nothing to a field (enter in a single line, escape, tab …).
bool type_key(Form& form, const KeyEvent& key, std::size_t most, bool many_lines);
/// Puts text at the caret (a phrase starter, pasted text), as far as there is room.
void type_text(Form& form, const std::string& text, std::size_t most);

} // namespace fyr
