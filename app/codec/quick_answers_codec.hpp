// assets/templates/quick-answers.json. Edited by people, read as strictly as the rules. Pure: reads no files.
#pragma once

#include "base/result.hpp"
#include "domain/quick_answers.hpp"

namespace fyr {

/// Lists of 1..12 chips, keys unique in each; a chip has at most 40 characters, what it writes at most 120; whom an unknown asks
/// stands in "whom"; a track stands once. Refused: corrupt, templates.refused with args as rules.refused (rules_codec.hpp).
[[nodiscard]] Result<QuickAnswers> decode_quick_answers(std::string_view json_text, std::string_view file);

} // namespace fyr
