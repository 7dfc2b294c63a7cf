// The cards of one column, or in portrait of one row: which form, where, and what does not fit (design part 4, section 3). Pure.
#pragma once

#include "board/funnel_layout.hpp"

namespace fyr {

inline constexpr float card_gap = 8; ///< between cards, lp

/// How many things of that size, lp, stand after each other in `room`.
[[nodiscard]] std::size_t cards_fit(float room, float size);
/// The room `count` of them take, lp.
[[nodiscard]] float length_of(std::size_t count, float size);
/// The smallest form of a card in that column of a board that is not dense.
[[nodiscard]] constexpr CardForm smallest_form(Step step) { return step == Step::next_step ? CardForm::decided_brick : CardForm::one_line; }
[[nodiscard]] constexpr CardForm brick_of(Step step) { return step == Step::next_step ? CardForm::decided_brick : CardForm::brick; }

/// Fills a column's cards in column.list: forms, scrolling, the open slots of held cards. `brick`: their height on a dense board, lp.
void place_in_column(Column& column, const BoardOrder& order, float scroll, std::size_t slots, float brick, const Metrics& m, std::vector<PlacedCard>& out);
/// The same of a row in portrait, which scrolls to the left and has as many cards above each other as there is room for.
void place_in_row(Column& column, const BoardOrder& order, float scroll, std::size_t slots, const Metrics& m, std::vector<PlacedCard>& out);

} // namespace fyr
