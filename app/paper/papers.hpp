// The papers there are. Each takes as many pages as it needs; nothing that its level lets be read is left out or cut.
#pragma once

#include "paper/paper_input.hpp"

namespace fyr {

/// One notification, from the words that came in to who does what.
[[nodiscard]] std::vector<PaperPage> case_paper(const PaperInput& in, const Case& c, PaperSize size);
/// The morning's minutes: every case as a row, what is acute, who does what when, what has to be sent. Of the running meeting as
/// it stands, else of the one that has ended last.
[[nodiscard]] std::vector<PaperPage> minutes_paper(const PaperInput& in, PaperSize size);
/// The board: five columns where the sheet is wide enough, else a list. Where everything may be read, all cases follow in full.
[[nodiscard]] std::vector<PaperPage> board_paper(const PaperInput& in, PaperSize size);

} // namespace fyr
