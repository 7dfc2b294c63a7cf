// E-mail addresses, as people write them in running text.
#include "base/text.hpp"
#include "domain/private_spans.hpp"

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

/// The end of the domain that begins at `from`: names and dots, the last name begins with two letters or more and ends
/// where its letters end (a number may stick to it); `from`: there is none.
std::size_t domain_end(std::string_view text, std::size_t from)
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
        if (end == label || end >= text.size() || text[end] != '.') return best;
        label = end;
    }
}

} // namespace

Spans find_emails(std::string_view text)
{
    Spans found;
    std::size_t done = 0;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        while (begin > done) {
            const auto length = local_char_before(text, begin);
            if (length == 0 || begin - length < done) break;
            begin -= length;
        }
        const auto end = domain_end(text, at + 1);
        if (begin < at && end > at + 1) {
            found.push_back({begin, end});
            done = end;
        } else {
            done = at + 1;
        }
    }
    return found;
}

} // namespace fyr
