// The parts of one notification on paper, from the words that came in to who does what: everything its level lets be read.
#pragma once

#include "paper/papers.hpp"
#include "paper/row_list.hpp"

namespace fyr {

/// A case's rows without a page around them, for a paper of several cases.
void add_case(RowList& rows, const PaperInput& in, const Case& c);

// ---- the parts of add_case, in their order

/// What must not be overlooked, what came in and from whom, and the 24-hour assessment.
void add_facts(RowList& rows, const PaperInput& in, const Case& c);
/// The three phases: notes, the child's own words, hypotheses, focus, what was left alone; and the rounds of reflection.
void add_funnel(RowList& rows, const PaperInput& in, const Case& c);
void add_rounds(RowList& rows, const PaperInput& in, const Case& c);
/// Decision, gates passed, duties, links, dates and references.
void add_next_steps(RowList& rows, const PaperInput& in, const Case& c);

/// "skole · modtaget tirs. 3. marts 2026 kl. 08.15": below the code.
[[nodiscard]] std::string case_subtitle(const PaperInput& in, const Case& c);

/// Columns of words on a page's content: as many as are wide enough to read.
[[nodiscard]] std::vector<Rect> text_columns(Rect content, float type);
/// Rows flowing through such columns, page after page.
[[nodiscard]] std::vector<PaperPage> pages_of(const std::vector<PaperRow>& rows, Rect content, float type);

} // namespace fyr
