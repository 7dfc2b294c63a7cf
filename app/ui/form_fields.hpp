// The rows of a form: how each kind of question looks and what a touch on it means. form_view.cpp puts them into a panel.
#pragma once

#include "board/form_rows.hpp"
#include "board/typed_into.hpp"
#include "ui/widgets.hpp"

namespace fyr {

/// Of every form, lp.
inline constexpr float form_label_width = 300, form_row_gap = 20, form_pad = 36, form_chip_height = 64;

struct FormPanel {
    Frame& f;
    Rect at;               ///< where rows are seen
    float x = 0, width = 0; ///< of the fields
    float y = 0;           ///< next row
    bool draws = false;    ///< false: only measured
    bool narrow = false;   ///< labels stand over their fields, not beside them
    bool tight = false;    ///< over the keys of a low panel: every field is one line high
    std::vector<std::string> skips{}; ///< fields of rows that stand elsewhere
    bool low = false;      ///< what is written has two lines
    float focus_top = 0, focus_bottom = 0; ///< of the row that is typed into, found while measuring
};

[[nodiscard]] FormContext form_context(const Frame& f);
/// The button that makes room for somebody else to write (form_view.cpp); nothing where there is none.
void draw_form_aside(Frame& f, Rect at);
/// A field one types into, and what is to be said of it; p.y ends below.
void draw_field_row(FormPanel& p, const FormRow& row);
/// A day with quick choices (form_days.cpp), none outside what the row allows.
void draw_day(FormPanel& p, const FormRow& row);
/// A day, an hour and a minute by taps; never past what the row allows.
void draw_moment(FormPanel& p, const FormRow& row);
/// The keyboard of the desk that is being drawn, as it lies on the glass; nothing when it does not show.
[[nodiscard]] std::optional<KeyboardLayout> keyboard_of(const Frame& f);
/// Draws or measures all rows from p.y on, which ends below the last one.
void draw_form_rows(FormPanel& p, const std::vector<FormRow>& rows);
/// Chips that wrap; a chosen one is filled. `prefix` "start": phrases that are typed.
void draw_chips(FormPanel& p, const FormRow& row, const std::vector<std::pair<std::string, std::string>>& choices, const std::string& prefix);
/// The first line a field must show so that its caret is seen, when `first` is shown now.
[[nodiscard]] std::size_t first_line_for_caret(const FormPanel& p, const FormRow& row, std::size_t first);
/// A row says of what it holds that it cannot be kept.
[[nodiscard]] bool is_hindered(const Form& form, const std::vector<FormRow>& rows);

} // namespace fyr
