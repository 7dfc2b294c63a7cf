// E-mail addresses, as people write them in running text, and as they write them so that programs shall not find them.
#include "base/text.hpp"
#include "domain/digit_groups.hpp"
#include "domain/private_spans.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// Length of the letter, digit or hyphen at byte `at`; 0: none.
std::size_t name_char_at(std::string_view text, std::size_t at)
{
    if (is_letter(text[at]) || is_digit(text[at]) || text[at] == '-') return 1;
    return text[at] == '\xC3' && at + 1 < text.size() && is_continuation(text[at + 1]) ? 2 : 0;
}

/// Length of the letter or sign that ends just before `at` and may stand in an address; 0: none.
std::size_t local_char_before(std::string_view text, std::size_t at)
{
    if (at == 0) return 0;
    const char c = text[at - 1];
    if (is_letter(c) || is_digit(c) || std::string_view{"._%+-'"}.find(c) != std::string_view::npos) return 1;
    return at >= 2 && text[at - 2] == '\xC3' && is_continuation(c) ? 2 : 0; // æ ø å é …
}

bool same_letters(std::string_view text, std::size_t at, std::string_view small)
{
    if (text.size() < at + small.size()) return false;
    return std::equal(small.begin(), small.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char s, char c) { return s == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c); });
}

/// Length of the first of `words` that stands at byte `at`; 0: none does.
template <std::size_t n> std::size_t word_at(std::string_view text, std::size_t at, const std::string_view (&words)[n])
{
    for (const std::string_view word : words)
        if (same_letters(text, at, word)) return word.size();
    return 0;
}

std::size_t blanks_at(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    for (int blanks = 0; end < text.size(); ++end) {
        if (text[end] == filler) continue;
        if (text[end] != ' ' || ++blanks > 2) break;
    }
    return end - at;
}

/// A sign between the parts of an address: how long it is and whether somebody wrote it plainly.
struct Sign {
    std::size_t length = 0;
    bool plain = false;
};

Sign at_sign(std::string_view text, std::size_t at)
{
    static constexpr std::string_view written[] = {"(at)", "[at]", "{at}", "<at>", "( at )", "[ at ]", "(snabel-a)", "(snabela)", "[snabel-a]", "[snabela]",
                                                   "snabel-a", "snabela", "snabel a", "kr\xC3\xB8lle-alfa", "kr\xC3\xB8llealfa", "alfakr\xC3\xB8lle", "\xEF\xBC\xA0", "(@)", "[@]"};
    if (text[at] == '@') return {1, true};
    if (same_letters(text, at, "(a)") || same_letters(text, at, "[a]")) { // "punkt (a)" is none
        const bool tight = local_char_before(text, at) != 0 && at + 3 < text.size() && name_char_at(text, at + 3) != 0;
        return {tight ? std::size_t{3} : 0, false};
    }
    return {word_at(text, at, written), false};
}

/// The point between two names: '.', with `loosely` also one with a blank or written in words.
std::size_t point_at(std::string_view text, std::size_t at, bool loosely, bool written_out)
{
    static constexpr std::string_view written[] = {"(dot)", "[dot]", "{dot}", "(punktum)", "[punktum]", "(prik)", "(.)", "[.]", "dot ", "punktum ", "prik "};
    if (at < text.size() && text[at] == '.' && (!written_out || blanks_at(text, at + 1) == 0)) return 1;
    if (!loosely) return 0;
    const std::size_t begin = at + blanks_at(text, at);
    if (begin >= text.size()) return 0;
    const std::size_t word = text[begin] == '.' || (text[begin] == ',' && begin == at) ? 1 : word_at(text, begin, written);
    if (word == 0 || (is_letter(text[begin]) && begin == at)) return 0;
    return begin + word + blanks_at(text, begin + word) - at;
}

/// The end of the domain that begins at `from`: names and dots, the last name begins with two letters or more and ends
/// where its letters end (a number may stick to it); `from`: there is none.
std::size_t domain_end(std::string_view text, std::size_t from, bool loosely, bool written_out)
{
    std::size_t best = from;
    for (std::size_t label = from;; ++label) {
        std::size_t end = label, letters = label;
        while (end < text.size()) {
            const auto length = name_char_at(text, end);
            if (length == 0) break;
            if (letters == end && is_letter(text[end])) ++letters;
            end += length;
        }
        if (label > from && letters >= label + 2) best = letters;
        if (end == label || end >= text.size()) return best;
        const std::size_t point = point_at(text, end, loosely && best == from, written_out && best == from); // one such point, then plain ones
        if (point == 0) return best;
        label = end + point - 1;
    }
}

std::size_t local_begin(std::string_view text, std::size_t end, std::size_t done)
{
    std::size_t begin = end;
    while (begin > done) {
        const auto length = local_char_before(text, begin);
        if (length == 0 || begin - length < done) break;
        begin -= length;
    }
    return begin;
}

std::size_t before_blanks(std::string_view text, std::size_t at, std::size_t done)
{
    for (int blanks = 0; at > done && (text[at - 1] == filler || (text[at - 1] == ' ' && ++blanks <= 2));) --at;
    return at;
}

} // namespace

Spans find_emails(std::string_view text)
{
    Spans found;
    std::size_t done = 0;
    // What an at sign begins with: itself, a bracket, or a word.
    for (std::size_t at = text.find_first_of("@([{<sSkKaA\xEF"); at != std::string_view::npos; at = text.find_first_of("@([{<sSkKaA\xEF", at + 1)) {
        if (at < done) continue;
        const Sign sign = at_sign(text, at);
        if (sign.length == 0) continue;
        const bool word = is_letter(text[at]);
        if (word && (at == 0 || local_char_before(text, at) != 0)) continue; // within another word
        const std::size_t left = before_blanks(text, at, done), right = at + sign.length + blanks_at(text, at + sign.length);
        const bool apart = left < at || right > at + sign.length;
        std::size_t begin = local_begin(text, left, done);
        while (apart && begin < left && (text[begin] == '.' || text[begin] == '-' || text[begin] == '\'')) ++begin;
        const std::size_t end = domain_end(text, right, apart || !sign.plain, !sign.plain);
        const bool tight_end = end > right || (sign.plain && !apart);
        if (begin < left && end > right && tight_end) {
            found.push_back({begin, end});
            done = end;
        } else if (sign.plain) {
            done = at + 1;
        }
    }
    return found;
}

} // namespace fyr
