// The parts of the assessment form: what flows down its panel, and the left side that stays (design part 4, section 6).
#pragma once

#include "board/assess_form.hpp"
#include "ui/form_fields.hpp"

namespace fyr {

inline constexpr float assess_gap = 12; ///< lp, between chips

/// What flows down the panel from top to bottom, drawn or only measured.
struct AssessFlow {
    Frame& f;
    const FormContext& context;
    const Case& about;
    float x = 0, width = 0;  ///< lp
    float y = 0;             ///< where the next part begins
    bool draws = false;
    float focus_top = 0, focus_bottom = 0; ///< of what is typed into, or was missing

    [[nodiscard]] const Form& form() const { return f.desk().form; }
    [[nodiscard]] bool is_narrow() const { return width < 1000; }
    /// Remembers where the part that began at `top` stands, when it is what is written or missing.
    void found(const std::string& field, float top);
};

/// A chip of the flow: a touch on it does `tap`.
struct AssessChip {
    std::string name, label;
    bool chosen = false;
    UiAction tap;
    bool dashed = false; ///< for one's own words
};

/// A heading with what is to be said of it.
void draw_assess_heading(AssessFlow& p, const std::string& title, const std::string& hint, const std::string& field);
/// Chips that wrap; y ends below them.
void draw_assess_chips(AssessFlow& p, const std::vector<AssessChip>& chips);
/// A touch that puts a chip in or takes it out.
[[nodiscard]] AssessChip toggle_chip(const AssessFlow& p, const std::string& list, const std::string& key, const std::string& label, const std::string& name);
/// A text field of the form, as wide as the flow.
void draw_assess_field(AssessFlow& p, const std::string& field, float x, float width);

void draw_assess_answers(AssessFlow& p);
void draw_assess_sentence(AssessFlow& p); ///< as it will stand; a touch on it and one types
void draw_assess_why_not(AssessFlow& p);  ///< "no"
void draw_assess_who(AssessFlow& p);      ///< the person with the code is said, not asked; whoever assessed with them is one touch
void draw_assess_actions(AssessFlow& p);  ///< "yes": what is done now (assess_rows_view.cpp)
void draw_assess_unknowns(AssessFlow& p); ///< "cannot be decided yet"
/// What must not be overlooked, and lateness, in a row or under each other; gives their height with the gap below.
float draw_assess_head(AssessFlow& p, bool stacked);
/// The notification's words in `seen`, in whole lines; `reads`: they have most of the side (assess_text_view.cpp).
void draw_assess_text(AssessFlow& p, Rect seen, bool reads);
/// Notification and lateness, beside the form.
void draw_assess_left(AssessFlow& p, Rect at);

} // namespace fyr
