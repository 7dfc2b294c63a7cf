// A text in both languages of the house, and the language somebody reads. For what comes from data files
// (rules, templates, cases); the fixed words on the glass are lines of assets/strings/.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace fyr {

enum class Language { da, en };
constexpr auto names_of(Language) { return std::to_array<std::string_view>({"da", "en"}); }

/// The same in Danish and English, UTF-8.
struct Words {
    std::string da, en;
    [[nodiscard]] const std::string& in(Language language) const { return language == Language::en ? en : da; }
    bool operator==(const Words&) const = default;
};

} // namespace fyr
