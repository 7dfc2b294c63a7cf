// The rules file of a municipality (assets/rules/denmark.json) → Rules. People edit it by hand, so it is checked
// to the last number before anybody relies on it. Pure: reads no files; the caller keeps the last good text.
#pragma once

#include "base/result.hpp"
#include "domain/rules.hpp"

namespace fyr {

/// Every field must be there (but "access" as a whole: files from before it have none), unknown ones are refused (typing
/// errors), numbers must lie in sensible ranges, codes and keys are unique, every track and park reason stands there
/// once. `file` only names it in the error.
/// Refused: corrupt, rules.refused with args file, place (JSON pointer, or line:column when it is no JSON), reason
/// ("@rules.reason.…", a line of assets/strings) and detail ("" or ": " and what was found).
[[nodiscard]] Result<Rules> decode_rules(std::string_view json_text, std::string_view file);

} // namespace fyr
