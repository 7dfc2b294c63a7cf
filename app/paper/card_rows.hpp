// A notification as it stands on the board, in rows: sign, code, what must not be overlooked, its clock, what was decided.
#pragma once

#include "paper/row_list.hpp"

namespace fyr {

/// Rows of a column that wide, kept together, a hairline below the last one.
[[nodiscard]] std::vector<PaperRow> card_rows(const PaperInput& in, const Case& c, float width, const PaperStyles& styles);

/// "akut · vurderet kl. 08.21 af TB og LM", "vurderes senest kl. 10.38", "skulle være vurderet fre. 6. marts kl. 15.40": never a span of time.
[[nodiscard]] std::string clock_words(const PaperInput& in, const Case& c);
/// True when they are about danger or lateness: written in bold.
[[nodiscard]] bool is_alarming(const PaperInput& in, const Case& c);

} // namespace fyr
