// The marks of a notification as they stand on a card: black pennants for what must not be overlooked, quiet signs for what is
// good to know (design part 4, 1.2). What marks there are is board/case_marks.hpp's.
#pragma once

#include "board/case_marks.hpp"
#include "ui/frame.hpp"

namespace fyr {

[[nodiscard]] char32_t icon_of(MarkKind kind);
/// What stands on the plate of a mark: what it is, and what it demands or tells ("" nothing). (case_strip_view.cpp)
struct PlateWords { std::string what, need; };
[[nodiscard]] PlateWords words_on_plate(const Frame& f, const Case& c, const CaseMark& mark);
/// A black flag with a notch `notch` lp deep at its right; what stands on it is drawn in `surface`.
void draw_pennant(Painter& p, Rect at, float notch);

inline constexpr float pennant_width = 44, mark_height = 34; ///< of a pennant on a card, and the height of every mark, lp
/// What they take beside each other, lp. `folded`: what is good to know stands as signs without numbers.
[[nodiscard]] float width_of_marks(const Frame& f, const std::vector<CaseMark>& marks, bool folded = false);
/// In one row that ends at `right`, its middle at `cy`, in at most `room` lp: they fold when they need more; pennants never go.
/// Gives the width they took.
float draw_marks(Frame& f, const std::vector<CaseMark>& marks, float right, float cy, float room);
/// "2.", "5. apr."; "" for a mark that is a sign alone.
[[nodiscard]] std::string number_of(const Frame& f, const CaseMark& mark);

} // namespace fyr
