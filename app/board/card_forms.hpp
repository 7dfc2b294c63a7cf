// The forms a card on the board may take, from the biggest to the smallest: fewer parts, never shorter texts (design part 4,
// section 3). Heights are lp and follow the size of text. Pure.
#pragma once

#include "board/metrics.hpp"

namespace fyr {

/// full: ring, code, age, marks, two lines, magnets. two_line: without magnets. compact: one line. one_line: ring, code, age, marks.
/// brick: narrow, age and lateness below the code, and a third line where it is high enough. decided, decided_brick: in Næste
/// skridt, track, owner and day.
enum class CardForm { brick, one_line, compact, two_line, full, decided_brick, decided };

/// The least height of a card of that form, lp.
[[nodiscard]] float card_height(CardForm form, const Metrics& m);
/// What it may grow to where there is room, lp.
[[nodiscard]] float most_card_height(CardForm form, const Metrics& m);
/// From this height on a brick has its third line, lp.
[[nodiscard]] float tall_brick(const Metrics& m);
/// The least width of a brick, lp.
[[nodiscard]] float least_brick_width(const Metrics& m);
/// How much larger than designed the letters of cards are, 1 or more.
[[nodiscard]] float card_scale(const Metrics& m);

} // namespace fyr
