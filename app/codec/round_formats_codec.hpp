// assets/templates/reflection-rounds.json, read as strictly as the rules. Pure: reads no files.
#pragma once

#include "base/result.hpp"
#include "domain/round_formats.hpp"

namespace fyr {

/// 1 to 6 formats of 1 to 8 steps; keys are unique among their own; a step has 1 to 60 minutes.
/// Refused: corrupt, templates.refused with args as rules.refused (rules_codec.hpp).
[[nodiscard]] Result<RoundFormats> decode_round_formats(std::string_view json_text, std::string_view file);

} // namespace fyr
