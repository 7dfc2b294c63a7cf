// What the log says of an export with free text: one line for the whole, and one for each notification whose words leave the wall, so
// that `log --code` tells everybody who asks all that concerned their case (GDPR art. 15).
#pragma once

#include "domain/state.hpp"
#include "session/access.hpp"

#include <string>
#include <vector>

namespace fyr {

/// The codes of every notification on the wall, closed ones too.
[[nodiscard]] inline std::vector<std::string> codes_of(const State& state)
{
    std::vector<std::string> codes;
    for (const auto& [id, c] : state.cases()) codes.push_back(c->facts.code);
    return codes;
}

/// `whole` is about none; then the same line for each of `codes`.
[[nodiscard]] inline std::vector<LogLine> lines_of_export(const LogLine& whole, const std::vector<std::string>& codes)
{
    std::vector<LogLine> lines{whole};
    for (const std::string& code : codes) {
        lines.push_back(whole);
        lines.back().code = code;
    }
    return lines;
}

} // namespace fyr
