// The files of assets/templates: triangles and the questions of the funnel. Edited by people, read as strictly as
// the rules. Pure: reads no files.
#pragma once

#include "base/result.hpp"
#include "domain/templates.hpp"

namespace fyr {

/// A triangle has three sides of 1..8 dimensions; keys are unique; labels have one or two lines of at most 22
/// characters. A triangle with moves_to says for each of its dimensions what it is called there.
/// Refused: corrupt, templates.refused with args as rules.refused (rules_codec.hpp).
[[nodiscard]] Result<Triangle> decode_triangle(std::string_view json_text, std::string_view file);

/// Five steps in the order of Step, each with one or two short questions and 1..12 others, at most 200 characters.
/// Refused as above.
[[nodiscard]] Result<FunnelQuestions> decode_funnel_questions(std::string_view json_text, std::string_view file);

} // namespace fyr
