// What is half written is kept as a note of the journal: encrypted where the journal is, gone with a forgotten case.
#pragma once

#include "domain/draft.hpp"
#include "platform/journal.hpp"

namespace fyr {

/// As they were kept last; none when nothing was, or when what is there cannot be read (it is no act: nothing is lost that was said).
[[nodiscard]] Drafts kept_drafts(const Journal& journal);
/// In place of what was kept; durable when it returns.
[[nodiscard]] Result<void> keep_drafts(Journal& journal, const Drafts& drafts);
/// Without what is written about these cases. Nothing of theirs: nothing is written.
[[nodiscard]] Result<void> drop_drafts(Journal& journal, const std::vector<CaseId>& cases);

} // namespace fyr
