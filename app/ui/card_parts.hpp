// The parts of a card on the board that several of its forms share.
#pragma once

#include "ui/card_words.hpp"
#include "ui/marks.hpp"

namespace fyr {

/// Code, age and marks of a card: beside each other, or where they do not fit the age below.
struct NamePlaces {
    Point from;            ///< left end of the code, and the middle of its capitals
    float right = 0;       ///< where the marks end
    float age_below = 0;   ///< the middle of the line the age may go to; 0: it is told instead
    float signs_below = 0; ///< the middle of the line the quiet signs, then the pennants too, go to when they leave the code no room
};
/// What is left to do after the name was drawn.
struct NameDrawn {
    bool age_missing = false; ///< the age found no room and stands nowhere yet
    float below = 0;          ///< how wide marks stand at NamePlaces::signs_below, from the right; 0: none do
    float taken = 0;          ///< by a second line of the code, lp
};
NameDrawn draw_name(Frame& f, const CardWords& words, const std::vector<CaseMark>& marks, const NamePlaces& at, Type type);
/// One line of capitals centred on `cy` from `x`, at most `width` wide: smaller, down to `least` of its size, before it is cut. Gives its width.
float draw_fitted(Frame& f, Point from, float width, Type type, Color color, std::string_view text, float least = 0.68F);
/// A code on two lines, broken after a hyphen or a blank where both parts fit, else where it must; empty: not even so.
[[nodiscard]] std::vector<std::string> broken_code(const Painter& p, Type type, const std::string& code, float width);
/// The first of those that stands whole in so many lines of `width`; empty: none does.
[[nodiscard]] std::string first_that_fits(const Painter& p, const std::vector<std::string>& wanted, Type type, float width, int lines);
/// Pennants and signs of a brick that end at `right`: narrower, numbers without a frame. `pennants`: those, else the others. Gives their width.
float draw_brick_marks(Frame& f, const std::vector<CaseMark>& marks, bool pennants, float right, float cy, bool numbers);
[[nodiscard]] float width_of_brick_marks(const Frame& f, const std::vector<CaseMark>& marks, bool pennants, bool numbers);

} // namespace fyr
