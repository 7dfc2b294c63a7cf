// What the keyboard on the glass knows of the text it types into: whether a sentence begins, which words go on from the
// letters that stand there, how one begins to write. Pure; knows its own list of words and nothing of what people wrote.
#pragma once

#include "board/form.hpp"
#include "board/keyboard_ui.hpp"
#include "domain/keyboard.hpp"

namespace fyr {

/// A letter would come out as a capital now. `caret`: code points before it in `text`.
[[nodiscard]] bool is_capital_next(Shift shift, const std::string& text, std::size_t caret);

/// A word that goes on from the letters before the caret, and what is still to be typed of it (with a space).
struct Suggestion {
    std::string word, rest;
    bool operator==(const Suggestion&) const = default;
};
/// At most three, the most useful first; none between words and none inside one.
[[nodiscard]] std::vector<Suggestion> suggestions(const KeyboardData& data, const std::string& text, std::size_t caret);

/// What a letter becomes behind the sign that stands before the caret ("´" and "e" are "é"); "" when nothing melts.
[[nodiscard]] std::string melted(const KeyboardData& data, const std::string& text, std::size_t caret, const std::string& letter);

/// The accents of a key, as capitals when it is one; empty: it has none.
[[nodiscard]] std::vector<std::string> accents_of(const KeyboardData& data, const std::string& key, bool capital);

/// How one begins to write there; empty: nothing is offered.
[[nodiscard]] std::vector<std::string> starters_of(const KeyboardData& data, const Form& form, const std::string& field);

} // namespace fyr
