// Finding notifications by any word on them: code, summary, text, notes, owners.
#pragma once

#include "board/funnel_layout.hpp"

namespace fyr {

/// Every word of `words` stands somewhere in the case (without regard to case).
[[nodiscard]] bool matches(const Case& c, std::string_view folded_words);
/// Leaves only the cases that match in each column.
void keep_matching(BoardOrder& order, const State& state, std::string_view words);

} // namespace fyr
