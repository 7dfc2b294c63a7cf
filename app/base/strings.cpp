#include "base/strings.hpp"

namespace fyr {

std::string Strings::text(std::string_view key, const std::vector<std::pair<std::string, std::string>>& args) const
{
    const auto line = lines_.find(std::string(key));
    if (line == lines_.end()) return std::string(key);
    std::string out;
    const std::string& pattern = line->second;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string::npos ? open : pattern.find('}', open);
        if (close == std::string::npos) {
            out.append(pattern, at);
            break;
        }
        out.append(pattern, at, open - at);
        const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
        for (const auto& [arg, value] : args)
            if (arg == name) out += value.starts_with('@') ? text(std::string_view(value).substr(1)) : value;
        at = close + 1;
    }
    return out;
}

} // namespace fyr
