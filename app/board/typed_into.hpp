// What the keyboard on the glass types into, and the keyboard that fits it: letters, or a pad of digits. Pure.
#pragma once

#include "board/form_rows.hpp"
#include "board/keyboard_layout.hpp"
#include "board/ui_state.hpp"

#include <optional>
#include <string>

namespace fyr {

struct TypedInto {
    std::string text;
    std::size_t caret = 0;  ///< code points before it
    std::string field;      ///< of the form; "": what is searched for
    bool many_lines = false, digits = false, capitals = false;
    std::size_t most = 60;  ///< characters it may hold
    /// A letter would come out as a capital.
    [[nodiscard]] bool is_capital_next(Shift shift) const;
};

/// Nothing when the keyboard of that desk does not show.
[[nodiscard]] std::optional<TypedInto> typed_into(const UiState& ui, DeskName desk, const FormContext& context);
[[nodiscard]] const KeyPlate& plate_of(const KeyboardData& data, const TypedInto& into, KeyPage page);
/// The keyboard of that desk as it lies on the glass; nothing when it does not show.
[[nodiscard]] std::optional<KeyboardLayout> keyboard_on_glass(const UiState& ui, DeskName desk, const FormContext& context, const KeyboardData& data,
                                                              const Metrics& metrics);

/// The desk's form is an assessment with the notification's words beside it: a wide glass, letters that are not large.
[[nodiscard]] bool has_words_beside(const UiState& ui, DeskName desk, const Metrics& metrics);
/// Where the keyboard lies that is asked for at `side`: never in the middle over words that stand beside its form.
[[nodiscard]] Side keyboard_side(const UiState& ui, DeskName desk, const Metrics& metrics, Side side);

} // namespace fyr
