// Danish phone numbers: eight digits in the usual groups, told from days, years, amounts and case numbers by what
// stands around them.
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/private_spans.hpp"

#include <array>

namespace fyr {

namespace {

bool is_latin_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

enum class Cue { none, phone, something_else };

/// What the word just before byte `at` says about the number that follows.
Cue cue_before(std::string_view text, std::size_t at)
{
    constexpr std::size_t far = 32;
    const auto begin = at > far ? at - far : 0;
    std::string before;
    for (const char c : text.substr(begin, at - begin)) before += lower(c);
    const auto drop_signs = [&] {
        while (!before.empty() && std::string_view{" :.#-\t\n\r("}.find(before.back()) != std::string_view::npos)
            before.pop_back();
    };
    const auto ends_with = [&](std::string_view word) {
        if (!before.ends_with(word)) return false;
        const auto rest = std::string_view{before}.substr(0, before.size() - word.size());
        const bool in_a_word =
            !rest.empty() && (is_latin_letter(rest.back()) || static_cast<unsigned char>(rest.back()) >= 0x80);
        return !in_a_word || rest.ends_with("•");
    };
    drop_signs();
    for (const std::string_view word : {"nummeret", "nummer", "nr", "no"}) {
        if (!before.ends_with(word)) continue;
        before.resize(before.size() - word.size());
        drop_signs();
        break;
    }
    for (const std::string_view word : {"tlf", "telefon", "mobil", "mob", "tel", "ring", "sms", "phone", "call"})
        if (ends_with(word)) return Cue::phone;
    for (const std::string_view word :
         {"cvr", "sag", "sags",  "journal", "j",   "id",  "ref",  "kr", "dkk",   "konto", "konti", "case",
          "p",   "se",  "bilag", "eur",     "ean", "uge", "uger", "kl", "alder", "side",  "sider"})
        if (ends_with(word)) return Cue::something_else;
    return Cue::none;
}

/// A digit, or one that is covered already: masking twice must see what masking once saw.
bool is_number_at(std::string_view text, std::size_t at)
{
    return at < text.size() && (is_digit(text[at]) || text.substr(at, 3) == "•");
}
bool is_number_before(std::string_view text, std::size_t at)
{
    return at > 0 && (is_digit(text[at - 1]) || text.substr(0, at).ends_with("•"));
}

/// A number goes on, or an amount is named, right after byte `at`.
bool is_amount_after(std::string_view text, std::size_t at)
{
    if (at < text.size() && (text[at] == ',' || text[at] == '.') && is_number_at(text, at + 1)) return true;
    while (at < text.size() && text[at] == ' ') ++at;
    if (text.substr(at, 2) == "\xC2\xA0") at += 2;
    if (at < text.size() && text[at] == '%') return true;
    std::string word;
    for (; at < text.size() && is_latin_letter(text[at]) && word.size() < 8; ++at) word += lower(text[at]);
    return word == "kr" || word == "dkk" || word == "kroner" || word == "eur" || word == "euro";
}

bool is_year(int n) { return n >= 1900 && n <= 2099; }
bool is_time(int n) { return n / 100 <= 23 && n % 100 <= 59; }

/// Eight digits written together that are a day: 11042025 or 20250411.
bool is_eight_digit_date(std::string_view d)
{
    const auto day = [&](std::size_t y, std::size_t m, std::size_t dd) {
        const int year = number_in(d.substr(y, 4));
        return is_year(year) && is_valid({year, number_in(d.substr(m, 2)), number_in(d.substr(dd, 2))});
    };
    return day(4, 2, 0) || day(0, 4, 6);
}

bool is_blank(Gap gap) { return gap == Gap::space || gap == Gap::spaces; }
bool is_blank_or_dash(Gap gap) { return is_blank(gap) || gap == Gap::dash || gap == Gap::spaced_dash; }

/// Somebody says that it is one: any groups of `wanted` digits together; 0: none.
std::size_t groups_of(const DigitGroups& g, std::size_t i, std::size_t wanted)
{
    std::size_t digits = 0;
    for (std::size_t n = i; n < g.size(); ++n) {
        digits += g.end(n) - g.begin(n);
        if (digits == wanted) return n + 1 - i;
        if (digits > wanted || g.gap(n) == Gap::other) return 0;
    }
    return 0;
}

/// How many groups from `i` on are eight digits as people write phone numbers; 0: none.
std::size_t eight_digit_groups(const DigitGroups& g, std::size_t i, Cue cue)
{
    const bool sure = cue == Cue::phone;
    if (sure)
        if (const std::size_t count = groups_of(g, i, 8)) return count;
    if (g.shape(i, {8})) return sure || !is_eight_digit_date(g.digits(i, 1)) ? 1 : 0;
    const auto all = [&](std::size_t gaps, Gap wanted) {
        for (std::size_t n = 0; n < gaps; ++n)
            if (g.gap(i + n) != wanted) return false;
        return true;
    };
    const auto blanks = [&](std::size_t gaps) {
        for (std::size_t n = 0; n < gaps; ++n)
            if (!is_blank(g.gap(i + n))) return false;
        return true;
    };
    const auto rises = [&] { // weeks, hours, rooms: 10 11 12 13
        for (std::size_t n = 0; n < 3; ++n)
            if (g.number(i + n + 1) != g.number(i + n) + 1) return false;
        return true;
    };
    if (g.shape(i, {2, 2, 2, 2}) && !rises() && (blanks(3) || all(3, Gap::dash) || all(3, Gap::spaced_dash) || all(3, Gap::point))) return 4;
    if ((g.shape(i, {2, 3, 3}) || g.shape(i, {3, 2, 3}) || g.shape(i, {3, 3, 2})) && (blanks(2) || all(2, Gap::dash))) return 3;
    if (g.shape(i, {2, 2, 4}) && blanks(2)) return !is_year(g.number(i + 2)) ? 3 : 0;
    if (g.shape(i, {2, 6}) && is_blank(g.gap(i))) return 2;
    if (g.shape(i, {4, 4}) && is_blank_or_dash(g.gap(i))) {
        const bool years = is_year(g.number(i)) && (is_year(g.number(i + 1)) || is_time(g.number(i + 1)));
        const bool ends_a_day = i > 0 && is_year(g.number(i)) && (g.gap(i - 1) == Gap::dash || g.gap(i - 1) == Gap::point);
        const bool round = g.number(i) % 1000 == 0 && g.number(i + 1) % 1000 == 0;
        return years || ends_a_day || round ? 0 : 2;
    }
    return 0;
}

/// With the code of another country, after '+' or 00: eight to fifteen digits with it, in any groups. 0: none.
std::size_t abroad_groups(const DigitGroups& g, std::size_t i, bool plus)
{
    const std::string first = g.digits(i, 1);
    const bool noughts = !plus && first.size() > 2 && first.starts_with("00") && first[2] != '0';
    if (!plus && !noughts) return 0;
    const std::size_t least = plus ? 8 : 11, most = plus ? 15 : 17;
    std::size_t digits = 0, count = 0;
    for (std::size_t n = i; n < g.size() && digits < most; ++n) {
        const std::size_t more = g.end(n) - g.begin(n);
        if (digits + more > most) break;
        digits += more;
        ++count;
        const std::string_view between = n + 1 < g.size() ? g.text().substr(g.end(n), g.begin(n + 1) - g.end(n)) : "";
        const bool brackets = between == " (" || between == ") " || between == ")" || between == "(";
        if (g.gap(n) == Gap::other && !brackets) break;
        if (g.gap(n) == Gap::sign) break;
    }
    return digits >= least ? count : 0;
}

/// One phone number that begins at group `i`; its `end` is 0 when there is none, else `groups` says how long it is.
Span phone_at(const DigitGroups& g, std::size_t i, std::size_t& groups)
{
    const auto text = g.text();
    const bool plus = g.begin(i) > 0 && text[g.begin(i) - 1] == '+';
    const auto cue = cue_before(text, g.begin(i));
    const auto span = [&](std::size_t count) {
        groups = count;
        return Span{g.begin(i) - (plus ? 1 : 0), g.end(i + count - 1)};
    };
    const auto first = g.digits(i, 1);
    const bool joined = (first.size() == 10 && first.starts_with("45") && (plus || cue == Cue::phone)) ||
                        (first.size() == 12 && first.starts_with("0045"));
    if (joined) return span(1);
    if ((first == "45" && plus) || first == "0045") {
        const auto between = i + 1 < g.size() ? text.substr(g.end(i), g.begin(i + 1) - g.end(i)) : "-";
        const bool near = g.gap(i) != Gap::other || between == ")" || between == ") ";
        const auto count = near ? eight_digit_groups(g, i + 1, Cue::phone) : 0;
        if (count > 0) {
            auto whole = span(count + 1);
            const bool bracket = whole.begin > 0 && text[whole.begin - 1] == '(' && text[g.end(i)] == ')';
            whole.begin -= bracket ? 1 : 0;
            return whole;
        }
    }
    const bool after_number = plus && g.begin(i) > 1 && is_number_before(text, g.begin(i) - 1);
    if (const std::size_t count = after_number || cue == Cue::something_else ? 0 : abroad_groups(g, i, plus)) return span(count);
    if (plus || (first.starts_with('0') && cue != Cue::phone)) return {};
    if (first.starts_with('0')) // another country's own way: 070-123 45 67
        if (const std::size_t count = groups_of(g, i, 10)) return span(count);
    // Greenland and the Faroe Islands have six digits; 116 111 and 116 000 are everybody's.
    if (cue == Cue::phone && !first.starts_with("116"))
        for (const auto& lengths : {std::initializer_list<std::size_t>{6}, {2, 2, 2}, {3, 3}})
            if (g.shape(i, lengths) && groups_of(g, i, 6) == lengths.size() && groups_of(g, i, 8) == 0 && !is_amount_after(text, g.end(i + lengths.size() - 1))) return span(lengths.size());
    auto count = eight_digit_groups(g, i, cue);
    if (count == 0) return {};
    // "45 12 34 56 78": the country code without its sign.
    if (first == "45" && count == 4 && g.gap(i) == g.gap(i + 3) && g.shape(i + 1, {2, 2, 2, 2})) ++count;
    const auto end = g.end(i + count - 1);
    if (cue == Cue::something_else || is_amount_after(text, end)) return {};
    const bool after_letter = g.begin(i) > 0 && (is_latin_letter(text[g.begin(i) - 1]) || text[g.begin(i) - 1] == '_');
    const bool before_letter = end < text.size() && (is_latin_letter(text[end]) || text[end] == '_');
    if (cue != Cue::phone && (after_letter || (before_letter && count == 1))) return {};
    const bool decimals = g.begin(i) > 0 && text[g.begin(i) - 1] == ',' && is_number_before(text, g.begin(i) - 1);
    return decimals ? Span{} : span(count);
}

} // namespace

Spans find_phones(const DigitGroups& g)
{
    Spans found;
    for (std::size_t i = 0; i < g.size();) {
        std::size_t groups = 1;
        const auto span = phone_at(g, i, groups);
        if (span.end > 0) found.push_back(span);
        i += span.end > 0 ? groups : 1;
    }
    return found;
}

} // namespace fyr
