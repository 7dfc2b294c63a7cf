#include "shell/wording.hpp"

#include "codec/bare_words.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::size_t shortest_telling = 24; ///< bare letters
constexpr std::size_t stretch_letters = 40;
constexpr std::size_t most_stretches = 8;
constexpr std::string_view mask = "\u2022";

/// The text without what is written differently elsewhere: masked numbers, and a backslash with what it may make of the next letter.
std::vector<std::string_view> parts_of(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t masked = text.find(mask), slash = text.find('\\');
        const std::size_t end = std::min({masked, slash, text.size()});
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + (end == slash ? 2 : mask.size())));
    }
    return parts;
}

} // namespace

Wording wording_of(std::string_view text)
{
    Wording wording;
    std::string longest;
    const std::vector<std::string_view> parts = parts_of(text);
    for (const std::string_view part : parts) {
        std::string bare = bare_words(part);
        // A whole text stands alone in its field; of a piece of one nobody knows what comes before and after.
        if (parts.size() > 1) bare = bare.size() > 2 ? bare.substr(1, bare.size() - 2) : std::string();
        if (bare.size() > longest.size()) longest = std::move(bare);
    }
    const auto letters = static_cast<std::size_t>(std::count_if(longest.begin(), longest.end(), [](char c) { return c != '|'; }));
    if (letters == 0) return wording;
    wording.telling = letters >= shortest_telling;
    if (wording.telling) longest.erase(0, longest.find_first_not_of('|')), longest.erase(longest.find_last_not_of('|') + 1);
    if (longest.size() <= stretch_letters) {
        wording.stretches.push_back(longest);
        return wording;
    }
    const std::size_t count = std::min(most_stretches, longest.size() / stretch_letters);
    for (std::size_t i = 0; i < count; ++i)
        wording.stretches.push_back(longest.substr(i * (longest.size() - stretch_letters) / std::max<std::size_t>(1, count - 1), stretch_letters));
    return wording;
}

Found found_in(std::string_view bare, const Wording& wording)
{
    const auto found = static_cast<std::size_t>(std::count_if(wording.stretches.begin(), wording.stretches.end(),
                                                              [&](const std::string& s) { return bare.find(s) != std::string_view::npos; }));
    if (found == 0) return Found::no;
    return wording.telling && found * 2 > wording.stretches.size() ? Found::yes : Found::maybe;
}

} // namespace fyr
