#include "domain/privacy.hpp"

#include "domain/digit_groups.hpp"

#include <algorithm>
#include <array>

namespace fyr {

namespace {

enum class Cover { email, cpr, phone }; // where two overlap, the earlier name wins

/// Bytes begin..end of the text to cover.
struct Span {
    std::size_t begin = 0, end = 0;
    Cover cover = Cover::cpr;
};
using Spans = std::vector<Span>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// ---- CPR

/// The century hides in the seventh digit.
int birth_year(int two_digits, int seventh)
{
    if (seventh <= 3) return 1900 + two_digits;
    if (seventh == 4 || seventh == 9) return (two_digits <= 36 ? 2000 : 1900) + two_digits;
    return (two_digits <= 57 ? 2000 : 1800) + two_digits;
}

bool is_day(int day, int month, int year)
{
    constexpr std::array<int, 12> lengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1) return false;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= lengths[static_cast<std::size_t>(month - 1)] - (month == 2 && !leap ? 1 : 0);
}

/// `ten` digits DDMMYYSSSS; administrative numbers have 60 added to the day.
bool is_plausible_cpr(std::string_view ten)
{
    const int day = number_in(ten.substr(0, 2));
    const int year = birth_year(number_in(ten.substr(4, 2)), ten[6] - '0');
    return is_day(day > 60 ? day - 60 : day, number_in(ten.substr(2, 2)), year);
}

/// How many groups from `i` on are a CPR-like number; 0: none.
std::size_t cpr_groups(const DigitGroups& g, std::size_t i)
{
    const auto fits = [&](std::size_t count) { return is_plausible_cpr(g.digits(i, count)) ? count : 0; };
    const auto loose = [](Gap gap) { return gap != Gap::other; };
    const auto tight = [](Gap gap) { return gap == Gap::space || gap == Gap::dash || gap == Gap::point; };

    if (g.shape(i, {10})) return fits(1);
    if (g.shape(i, {6, 4}) && loose(g.gap(i))) return fits(2);
    if (g.shape(i, {6, 2, 2}) && loose(g.gap(i)) && g.gap(i + 1) == Gap::space) return fits(3);
    if (g.shape(i, {2, 2, 2, 4}) && tight(g.gap(i)) && tight(g.gap(i + 1)) && loose(g.gap(i + 2))) return fits(4);
    // With the century written out; only joined by a dash, because "11-04-2025 1540" is a date and a time.
    const auto century = [&](std::size_t count) {
        const auto d = g.digits(i, count);
        const int day = number_in(d.substr(0, 2));
        return is_day(day > 60 ? day - 60 : day, number_in(d.substr(2, 2)), number_in(d.substr(4, 4))) ? count : 0;
    };
    if (g.shape(i, {8, 4}) && g.gap(i) == Gap::dash) return century(2);
    if (g.shape(i, {2, 2, 4, 4}) && tight(g.gap(i)) && tight(g.gap(i + 1)) && g.gap(i + 2) == Gap::dash) return century(4);
    return 0;
}

Spans find_cprs(const DigitGroups& g)
{
    Spans found;
    for (std::size_t i = 0; i < g.size();) {
        const auto count = cpr_groups(g, i);
        if (count > 0) found.push_back({g.begin(i), g.end(i + count - 1), Cover::cpr});
        i += std::max<std::size_t>(count, 1);
    }
    return found;
}

// ---- E-mail

/// Length of the letter or sign that ends just before `at` and may stand in an address; 0: none.
std::size_t local_char_before(std::string_view text, std::size_t at)
{
    if (at == 0) return 0;
    const char c = text[at - 1];
    if (is_letter(c) || is_digit(c) || std::string_view{"._%+-'"}.find(c) != std::string_view::npos) return 1;
    return at >= 2 && text[at - 2] == '\xC3' && (static_cast<unsigned char>(c) & 0xC0U) == 0x80 ? 2 : 0; // æ ø å é …
}

/// The end of the domain that begins at `from`: names and dots, the last name of two letters or more; `from`: none.
std::size_t domain_end(std::string_view text, std::size_t from)
{
    std::size_t end = from, best = from, label = from;
    bool letters_only = true, dotted = false;
    for (;; ++end) {
        const char c = end < text.size() ? text[end] : ' ';
        const bool danish = c == '\xC3' && end + 1 < text.size() && (static_cast<unsigned char>(text[end + 1]) & 0xC0U) == 0x80;
        if (is_letter(c) || is_digit(c) || c == '-' || danish) {
            letters_only = letters_only && is_letter(c);
            if (danish) ++end;
            continue;
        }
        if (dotted && letters_only && end - label >= 2) best = end;
        if (c != '.' || end == label) return best;
        dotted = true;
        label = end + 1;
        letters_only = true;
    }
}

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
            found.push_back({begin, end, Cover::email});
            done = end;
        } else {
            done = at + 1;
        }
    }
    return found;
}

// ---- Phone

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
        const auto rest = before.size() - word.size();
        return rest == 0 || !(is_letter(before[rest - 1]) || static_cast<unsigned char>(before[rest - 1]) >= 0x80);
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
    for (const std::string_view word : {"cvr", "sag", "sags", "journal", "j", "id", "ref", "kr", "dkk", "konto", "konti",
                                        "case", "p", "se", "bilag", "eur", "ean"})
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
    for (; at < text.size() && is_letter(text[at]) && word.size() < 8; ++at) word += lower(text[at]);
    return word == "kr" || word == "dkk" || word == "kroner" || word == "eur" || word == "euro";
}

bool is_year(int n) { return n >= 1900 && n <= 2099; }
bool is_time(int n) { return n / 100 <= 23 && n % 100 <= 59; }

/// Eight digits written together that are a day: 11042025 or 20250411.
bool is_eight_digit_date(std::string_view d)
{
    const auto day = [&](std::size_t y, std::size_t m, std::size_t dd) {
        const int year = number_in(d.substr(y, 4));
        return is_year(year) && is_day(number_in(d.substr(dd, 2)), number_in(d.substr(m, 2)), year);
    };
    return day(4, 2, 0) || day(0, 4, 6);
}

/// How many groups from `i` on are eight digits as people write phone numbers; 0: none.
std::size_t eight_digit_groups(const DigitGroups& g, std::size_t i, Cue cue)
{
    const bool sure = cue == Cue::phone;
    if (g.shape(i, {8})) return sure || !is_eight_digit_date(g.digits(i, 1)) ? 1 : 0;
    const auto all = [&](std::size_t gaps, Gap wanted) {
        for (std::size_t n = 0; n < gaps; ++n)
            if (g.gap(i + n) != wanted) return false;
        return true;
    };
    if (g.shape(i, {2, 2, 2, 2}) && (all(3, Gap::space) || all(3, Gap::dash) || all(3, Gap::point))) return 4;
    if ((g.shape(i, {2, 3, 3}) || g.shape(i, {3, 2, 3})) && all(2, Gap::space)) return 3;
    if (g.shape(i, {2, 2, 4}) && all(2, Gap::space)) return sure || !is_year(g.number(i + 2)) ? 3 : 0;
    if (g.shape(i, {4, 4}) && (g.gap(i) == Gap::space || g.gap(i) == Gap::dash)) {
        const bool years = is_year(g.number(i)) && (is_year(g.number(i + 1)) || is_time(g.number(i + 1)));
        return sure || !years ? 2 : 0;
    }
    return 0;
}

/// One phone number that begins at group `i`; its `end` is 0 when there is none, else `groups` says how long it is.
Span phone_at(const DigitGroups& g, std::size_t i, std::size_t& groups)
{
    const auto text = g.text();
    const bool plus = g.begin(i) > 0 && text[g.begin(i) - 1] == '+';
    const auto cue = cue_before(text, g.begin(i));
    const auto span = [&](std::size_t count) {
        groups = count;
        return Span{g.begin(i) - (plus ? 1 : 0), g.end(i + count - 1), Cover::phone};
    };
    const auto first = g.digits(i, 1);
    const bool joined = (first.size() == 10 && first.starts_with("45") && (plus || cue == Cue::phone)) ||
                        (first.size() == 12 && first.starts_with("0045"));
    if (joined) return span(1);
    if ((first == "45" && plus) || first == "0045") {
        const bool near = i + 1 < g.size() && g.begin(i + 1) - g.end(i) <= 4;
        const auto count = near ? eight_digit_groups(g, i + 1, Cue::phone) : 0;
        if (count > 0) return span(count + 1);
    }
    if (first.starts_with('0') || plus) return {};
    auto count = eight_digit_groups(g, i, cue);
    if (count == 0) return {};
    // "45 12 34 56 78": the country code without its sign.
    if (first == "45" && count == 4 && g.gap(i) == g.gap(i + 3) && g.shape(i + 1, {2, 2, 2, 2})) ++count;
    const auto end = g.end(i + count - 1);
    if (cue == Cue::something_else || is_amount_after(text, end)) return {};
    const bool after_letter = g.begin(i) > 0 && (is_letter(text[g.begin(i) - 1]) || text[g.begin(i) - 1] == '_');
    const bool before_letter = end < text.size() && (is_letter(text[end]) || text[end] == '_');
    if (cue != Cue::phone && (after_letter || (before_letter && count == 1))) return {};
    const bool decimals = g.begin(i) > 0 && text[g.begin(i) - 1] == ',' && is_number_before(text, g.begin(i) - 1);
    return decimals ? Span{} : span(count);
}

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

/// Everything to cover, in order. What overlaps becomes one, so that no half of a number is left.
Spans find_all(std::string_view text, Masked& counts)
{
    const DigitGroups groups{text};
    Spans all = find_cprs(groups);
    counts.cpr = static_cast<int>(all.size());
    const auto emails = find_emails(text);
    const auto phones = find_phones(groups);
    all.insert(all.end(), emails.begin(), emails.end());
    all.insert(all.end(), phones.begin(), phones.end());
    std::stable_sort(all.begin(), all.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
    Spans merged;
    for (const auto& s : all) {
        if (merged.empty() || merged.back().end <= s.begin) {
            merged.push_back(s);
            continue;
        }
        merged.back().end = std::max(merged.back().end, s.end);
        merged.back().cover = std::min(merged.back().cover, s.cover);
    }
    const auto count = [&](Cover c) {
        return static_cast<int>(std::count_if(merged.begin(), merged.end(), [c](const Span& s) { return s.cover == c; }));
    };
    counts.email = count(Cover::email);
    counts.phone = count(Cover::phone);
    return merged;
}

} // namespace

Masked mask_private(std::string_view text)
{
    Masked out;
    std::size_t from = 0;
    for (const auto& span : find_all(text, out)) {
        out.text += text.substr(from, span.begin - from);
        out.text += span.cover == Cover::cpr ? "••••••-••••" : span.cover == Cover::email ? "•••@•••" : "•• •• •• ••";
        from = span.end;
    }
    out.text += text.substr(from);
    return out;
}

bool looks_like_cpr(std::string_view text)
{
    return !find_cprs(DigitGroups{text}).empty();
}

} // namespace fyr
