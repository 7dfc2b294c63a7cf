// Finds words that define a person instead of describing what was seen ("ustabil"), so that the wall can ask for what
// was seen. A hint, never a block. Source: domain.md 1.2 (step 1). Pure.
#pragma once

#include "domain/rules.hpp"

#include <string_view>

namespace fyr {

/// The first entry of `words` that some word of `text` (UTF-8) begins with, without regard to case; null: none does.
/// "ustabile" is found by "ustabil", "stabil" is not. The pointer lives as long as `words`.
[[nodiscard]] const DefiningWord* defining_word_in(std::string_view text, const std::vector<DefiningWord>& words);

} // namespace fyr
