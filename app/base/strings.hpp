// The words on the glass in one language: key → sentence with {holes}. Loaded from assets/strings by codec/.
#pragma once

#include "base/result.hpp"
#include "base/words.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace fyr {

class Strings {
public:
    Strings() = default;
    Strings(Language language, std::unordered_map<std::string, std::string> lines)
        : language_(language), lines_(std::move(lines))
    {
    }

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool has(std::string_view key) const { return lines_.contains(std::string(key)); }
    /// The sentence with its holes filled. An argument that begins with '@' names another line. A missing key
    /// is shown as itself, so that nobody stands before an empty button; a test keeps that from happening.
    [[nodiscard]] std::string text(std::string_view key, const std::vector<std::pair<std::string, std::string>>& args = {}) const;
    [[nodiscard]] std::string text(const Message& message) const { return text(message.key, message.args); }

private:
    Language language_ = Language::da;
    std::unordered_map<std::string, std::string> lines_;
};

} // namespace fyr
