#include "codec/strings_codec.hpp"

#include <nlohmann/json.hpp>

namespace fyr {

Result<Strings> decode_strings(Language language, const std::vector<std::pair<std::string, std::string>>& texts)
{
    std::unordered_map<std::string, std::string> lines;
    for (const auto& [file, text] : texts) {
        const auto bad = [&file = file](const std::string& place) {
            return failed(ErrorKind::corrupt, "strings.refused", {{"file", file}, {"place", place}});
        };
        const auto json = nlohmann::json::parse(text, nullptr, false);
        if (json.is_discarded() || !json.is_object()) return bad("/");
        for (const auto& [key, value] : json.items()) {
            if (!value.is_string() || !lines.emplace(key, value.get<std::string>()).second) return bad("/" + key);
        }
    }
    return Strings(language, std::move(lines));
}

} // namespace fyr
