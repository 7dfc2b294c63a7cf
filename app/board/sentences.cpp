#include "board/sentences.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace fyr {

namespace {

constexpr std::string_view open_quote = "»", close_quote = "«";
constexpr std::size_t least_part = 12; ///< bytes: a note that short may stand in any sentence by chance

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool starts(std::string_view text, std::size_t at, std::string_view with) { return text.substr(at, with.size()) == with; }

/// White space, a no-break space too.
std::size_t space_at(std::string_view text, std::size_t at)
{
    if (at < text.size() && is_space(text[at])) return 1;
    return starts(text, at, "\u00A0") ? 2 : 0;
}

/// A dash or a bullet with a space behind it: a line of a list.
bool is_list_mark(std::string_view text, std::size_t at)
{
    static constexpr auto marks = std::to_array<std::string_view>({"- ", "– ", "• ", "* "});
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return starts(text, at, mark); });
}

/// What closes belongs to the sentence it closes.
std::size_t closing_at(std::string_view text, std::size_t at)
{
    static constexpr auto marks = std::to_array<std::string_view>({close_quote, "”", "\"", "'", ")", "]", "’"});
    for (const std::string_view mark : marks)
        if (starts(text, at, mark)) return mark.size();
    return 0;
}

/// A capital, a digit, or something that opens a sentence.
bool may_begin(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return true;
    const char c = text[at];
    if ((c >= 'A' && c <= 'Z') || is_digit(c) || c == '"' || c == '(' || c == '[' || c == '-') return true;
    if (starts(text, at, open_quote) || starts(text, at, "“") || starts(text, at, "–") || starts(text, at, "•")) return true;
    if (static_cast<unsigned char>(c) == 0xC3 && at + 1 < text.size()) { // À to Þ
        const auto next = static_cast<unsigned char>(text[at + 1]);
        return next >= 0x80 && next <= 0x9E && next != 0x97;
    }
    return false;
}

/// The full stop after this word, in lower case, ends no sentence.
bool is_abbreviation(const std::string& word)
{
    static constexpr auto known = std::to_array<std::string_view>(
        {"kl", "ca", "bl.a", "f.eks", "m.m", "mv", "m.v", "osv", "o.l", "o.lign", "fx", "evt", "inkl", "ekskl", "nr", "tlf", "vedr", "jf", "iflg", "hhv", "min", "maks", "pga",
         "p.g.a", "dvs", "d.v.s", "ift", "i.f.t", "mht", "m.h.t", "stk", "sagsnr", "afd", "hr", "fr", "dr", "jan", "feb", "apr", "aug", "sept", "okt", "nov", "dec", "mr", "mrs",
         "ms", "e.g", "i.e", "etc", "approx", "no", "st", "mdr", "t.o.m", "d", "s", "u"});
    return std::find(known.begin(), known.end(), word) != known.end();
}

/// The full stop at `dot` belongs to the word before it.
bool is_part_of_word(std::string_view text, std::size_t dot, std::size_t begin)
{
    std::size_t from = dot;
    while (from > begin && space_at(text, from - 1) == 0 && text[from - 1] != '(') --from;
    if (from > begin && starts(text, from - 1, "\u00A0")) ++from; // not reached: the second byte of a no-break space is none of its first
    const std::string_view word = text.substr(from, dot - from);
    if (word.empty()) return false;
    std::size_t next = dot + 1;
    while (const std::size_t n = space_at(text, next)) next += n;
    const bool ends_text = next >= text.size();
    const bool number = std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c); });
    if (number && word.size() <= 2 && !ends_text) { // "den 3. marts", "2. klasse", but "Han er 12. Moren": a capital begins
        const char c = text[next];
        return !(c >= 'A' && c <= 'Z') && static_cast<unsigned char>(c) != 0xC3 && !is_digit(c);
    }
    if (ends_text) return false;
    const std::string low = folded(word);
    if (is_abbreviation(low)) // "kl. 9.40" goes on; "og mv. Moren" begins anew with a capital, but after "kl." or "hr." never
        return low == "kl" || low == "ca" || low == "nr" || low == "hr" || low == "fr" || low == "dr" || low == "mr" || low == "mrs" || low == "ms" || low == "f.eks" ||
               low == "bl.a" || low == "jf" || low == "vedr" || low == "tlf" || low == "iflg" || low == "e.g" || low == "i.e" || low == "no" || low == "stk" || low == "afd" ||
               low == "sagsnr" || !may_begin(text, next);
    return character_count(word) == 1 && !number && word[0] >= 'A' && word[0] <= 'Z'; // an initial
}

} // namespace

std::vector<Sentence> sentences_of(std::string_view text)
{
    std::vector<Sentence> all;
    std::size_t begin = 0, at = 0;
    int quotes = 0;
    std::size_t unquoted_to = 0; // a quotation that is never closed stops nothing
    const auto end_at = [&](std::size_t end) {
        std::size_t last = end;
        while (last > begin && (is_space(text[last - 1]) || (last >= begin + 2 && starts(text, last - 2, "\u00A0")))) last -= is_space(text[last - 1]) ? 1U : 2U;
        if (last > begin) all.push_back({begin, last});
        begin = end;
        while (const std::size_t n = space_at(text, begin)) begin += n;
        at = begin;
    };
    while (const std::size_t n = space_at(text, begin)) begin += n;
    at = begin;
    while (at < text.size()) {
        if (starts(text, at, open_quote) && at >= unquoted_to) {
            const std::size_t close = text.find(close_quote, at), paragraph = text.find("\n\n", at);
            if (close < paragraph) ++quotes;
            else unquoted_to = std::min(paragraph, text.size());
            at += open_quote.size();
            continue;
        }
        if (starts(text, at, close_quote)) {
            quotes = std::max(0, quotes - 1);
            at += close_quote.size();
            const bool ended = at > close_quote.size() && std::string_view(".!?").find(text[at - close_quote.size() - 1]) != std::string_view::npos;
            std::size_t next = at;
            while (const std::size_t n = space_at(text, next)) next += n;
            if (quotes == 0 && ended && next > at && may_begin(text, next)) end_at(at);
            continue;
        }
        const char c = text[at];
        if (c == '\n') {
            std::size_t next = at;
            int lines = 0;
            while (next < text.size() && is_space(text[next])) lines += text[next++] == '\n' ? 1 : 0;
            if (lines >= 2 || is_list_mark(text, next)) {
                quotes = 0;
                end_at(at);
            } else {
                at = next;
            }
            continue;
        }
        const bool ellipsis = starts(text, at, "…");
        if (quotes == 0 && (c == '.' || c == '!' || c == '?' || ellipsis)) {
            const std::size_t mark = at;
            at += ellipsis ? std::string_view("…").size() : 1;
            while (at < text.size() && (text[at] == '.' || text[at] == '!' || text[at] == '?')) ++at;
            while (const std::size_t n = closing_at(text, at)) at += n;
            if (at < text.size() && space_at(text, at) == 0) continue; // "9.40", "f.eks"
            std::size_t next = at;
            while (const std::size_t n = space_at(text, next)) next += n;
            const bool one_dot = c == '.' && at == mark + 1;
            if (!may_begin(text, next) || (one_dot && is_part_of_word(text, mark, begin))) continue;
            end_at(at);
            continue;
        }
        ++at;
    }
    end_at(text.size());
    return all;
}

std::string as_note(std::string_view sentence)
{
    std::string words;
    for (const char c : sentence) {
        const bool space = is_space(c);
        if (!space) words += c;
        else if (!words.empty() && !words.ends_with(' ')) words += ' ';
    }
    words = trimmed(words);
    for (const std::string_view mark : {"- ", "– ", "• ", "* "})
        if (words.starts_with(mark)) words = trimmed(words.substr(mark.size()));
    if (words.ends_with('.') && !words.ends_with("..") && character_count(words) > 1) words.pop_back();
    return words;
}

std::string quoted_in(std::string_view sentence)
{
    static constexpr std::pair<std::string_view, std::string_view> marks[] = {{open_quote, close_quote}, {"“", "”"}, {"\"", "\""}};
    for (const auto& [open, close] : marks) {
        const std::size_t from = sentence.find(open);
        if (from == std::string_view::npos) continue;
        const std::size_t to = sentence.find(close, from + open.size());
        if (to == std::string_view::npos || to == from + open.size()) continue;
        return as_note(sentence.substr(from, to + close.size() - from));
    }
    return {};
}

bool is_used(std::string_view sentence, const Case& c)
{
    const std::string words = folded(as_note(sentence));
    if (words.empty()) return false;
    const auto same = [&](const std::string& note) {
        const std::string other = folded(as_note(note));
        if (other == words) return true;
        if (other.size() >= least_part && words.find(other) != std::string::npos) return true;
        return words.size() >= least_part && other.find(words) != std::string::npos;
    };
    return std::any_of(c.items.begin(), c.items.end(), [&](const Item& i) { return !i.text.empty() && same(i.text); });
}

} // namespace fyr
