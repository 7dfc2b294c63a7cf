// Full names, as people write them in running text: two capitalised words or more in a row. A guess, so it only warns.
#include "base/text.hpp"
#include "domain/private_spans.hpp"

#include <algorithm>

namespace fyr {

namespace {

struct Word {
    std::size_t begin = 0, end = 0; ///< bytes
    bool capital = false;           ///< written like a name: a capital, then small letters
    bool initial = false;           ///< "P." between two names
};

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_lead(char c) { return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xC5; }

/// Bytes of the letter at `at` (ASCII, Latin-1 and Latin Extended-A: Danish, and most names people bear here); 0: none.
std::size_t letter_at(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return 0;
    if (is_ascii_letter(text[at])) return 1;
    return is_lead(text[at]) && at + 1 < text.size() && (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80 ? 2 : 0;
}

bool is_capital(std::string_view letter) { return folded(letter) != letter; }

Word word_at(std::string_view text, std::size_t begin)
{
    Word w{begin, begin, false, false};
    std::size_t letters = 0, capitals = 0;
    bool digits = false, starts = false;
    while (w.end < text.size()) {
        const std::size_t length = letter_at(text, w.end);
        if (length > 0) {
            const bool capital = is_capital(text.substr(w.end, length));
            if (letters++ == 0) starts = capital;
            if (capital) ++capitals;
            w.end += length;
        } else if (is_digit(text[w.end])) {
            digits = true;
            ++w.end;
        } else if (letters > 0 && (text[w.end] == '-' || text[w.end] == '\'') && (letter_at(text, w.end + 1) > 0 || (w.end + 1 < text.size() && is_digit(text[w.end + 1])))) {
            ++w.end;
        } else {
            break;
        }
    }
    w.capital = starts && letters > 1 && capitals < letters && !digits; // "LM" is initials, "Ask-01" a code
    w.initial = starts && letters == 1 && !digits && w.end < text.size() && text[w.end] == '.';
    return w;
}

} // namespace

Spans find_names(std::string_view text, const std::vector<std::string>& not_names)
{
    const auto known = [&](const Word& w) {
        const std::string word = folded(text.substr(w.begin, w.end - w.begin));
        return std::any_of(not_names.begin(), not_names.end(), [&](const std::string& n) { return folded(n) == word; });
    };
    Spans spans;
    std::size_t names = 0, begin = 0, end = 0;
    const auto close = [&] {
        if (names > 1) spans.push_back({begin, end});
        names = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        if (letter_at(text, at) == 0 && !is_digit(text[at])) {
            if (text[at] != ' ' || at != end) close(); // one blank is all there is between two names
            ++at;
            continue;
        }
        const Word w = word_at(text, at);
        at = std::max(w.end, at + 1);
        if (names > 0 && w.initial) {
            end = at = w.end + 1;
        } else if (w.capital && !known(w)) {
            if (names++ == 0) begin = w.begin;
            end = w.end;
        } else {
            close();
        }
    }
    close();
    return spans;
}

} // namespace fyr
