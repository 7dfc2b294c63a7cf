// CPR-like numbers: ten digits that begin with a day of a year, however they are grouped; nine where a spreadsheet lost the
// first nought. Source: domain.md 7.3.
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/private_spans.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// The century hides in the seventh digit.
int birth_year(int two_digits, int seventh)
{
    if (seventh <= 3) return 1900 + two_digits;
    if (seventh == 4 || seventh == 9) return (two_digits <= 36 ? 2000 : 1900) + two_digits;
    return (two_digits <= 57 ? 2000 : 1800) + two_digits;
}

bool is_day(int year, int month, int day) { return is_valid({year, month, day > 60 ? day - 60 : day}); }

/// `ten` digits DDMMYYSSSS; administrative numbers have 60 added to the day.
bool is_plausible_cpr(std::string_view ten)
{
    return is_day(birth_year(number_in(ten.substr(4, 2)), ten[6] - '0'), number_in(ten.substr(2, 2)), number_in(ten.substr(0, 2)));
}

/// `twelve` digits with the century written out.
bool is_plausible_with_century(std::string_view twelve)
{
    const int year = number_in(twelve.substr(4, 4));
    return year >= 1850 && year <= 2099 && is_day(year, number_in(twelve.substr(2, 2)), number_in(twelve.substr(0, 2)));
}

bool is_clock(int n) { return n / 100 <= 23 && n % 100 <= 59; }
bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// The last words before byte `at`, small and without signs: "CPR-nr.: " → "cprnr".
std::string words_before(std::string_view text, std::size_t at)
{
    constexpr std::size_t far = 24;
    const std::size_t begin = at > far ? at - far : 0;
    std::string out;
    for (const char c : text.substr(begin, at - begin)) {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (is_small_letter(small) || static_cast<unsigned char>(c) >= 0x80) out += small;
        else if (is_digit(c) || c == ',' || c == ';') out.clear();
    }
    return out;
}

bool is_said_to_be_one(std::string_view text, std::size_t at)
{
    const std::string words = words_before(text, at);
    for (const char* end : {"cpr", "cprnr", "cprnummer", "cprno", "personnr", "personnummer", "pnr", "cprer", "cprnrer", "cprnummeret", "cprnummereter"})
        if (words.ends_with(end)) return true;
    return false;
}

/// An amount, a week, a case number: said right before it.
bool is_said_to_be_else(std::string_view text, std::size_t at)
{
    const std::string words = words_before(text, at);
    for (const char* end : {"sag", "sagsnr", "sagsnummer", "sagnr", "journalnr", "jnr", "kr", "dkk", "konto", "kontonr", "kontonummer", "regnr",
                            "cvr", "cvrnr", "ean", "eannr", "uge", "ugerne", "uger", "ref", "id", "faktura", "fakturanr", "ordre", "ordrenr", "matrikel",
                            "kl", "side", "sider", "lokale", "rum", "bilag", "kundenr", "kundenummer", "klasse", "klasserne"})
        if (words.ends_with(end)) return true;
    return false;
}

/// Money follows.
bool is_amount(std::string_view text, std::size_t at)
{
    while (at < text.size() && text[at] == ' ') ++at;
    return text.substr(at, 2) == "kr" || text.substr(at, 2) == "Kr" || text.substr(at, 3) == "DKK" || text.substr(at, 1) == "%";
}

/// A place follows: the four digits are its post code.
bool is_place_after(std::string_view text, std::size_t at)
{
    return at + 1 < text.size() && text[at] == ' ' && ((text[at + 1] >= 'A' && text[at + 1] <= 'Z') || text.substr(at + 1, 1) == "\xC3");
}

/// Between six and four digits: words that only say that the rest of the number comes.
bool is_bridge(std::string_view between)
{
    constexpr std::size_t longest = 48;
    if (between.size() > longest) return false;
    std::string word;
    bool any = false;
    for (std::size_t i = 0; i <= between.size(); ++i) {
        const char c = i < between.size() ? between[i] : ' ';
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const auto byte = static_cast<unsigned char>(c);
        if (is_small_letter(small) || byte == 0xC3 || (byte >= 0x80 && word.ends_with('\xC3'))) { // æ ø å
            word += small;
            continue;
        }
        const bool dash = byte == 0xE2 && i + 2 < between.size() && between[i + 1] == '\x80';
        if (dash) i += 2;
        else if (std::string_view(" .,:;-()\n").find(c) == std::string_view::npos) return false;
        if (word.empty()) continue;
        bool known = false;
        for (const char* one : {"bindestreg", "streg", "tankestreg", "minus", "dash", "hyphen", "l\xC3\xB8"
                                                                                           "benr", "l\xC3\xB8"
                                                                                                   "benummer", "lbnr", "kontrolcifre", "kontrol",
                                "sidste", "fire", "cifre", "tal", "er", "de", "og", "nr", "ende", "slutter", "med", "p\xC3\xA5", "efterfulgt", "af", "ciffer"})
            known = known || word == one;
        if (!known) return false;
        any = true;
        word.clear();
    }
    return any;
}

class Finder {
public:
    explicit Finder(const DigitGroups& g) : g_(g) {}

    /// How many groups from `i` on are a CPR-like number; 0: none.
    [[nodiscard]] std::size_t groups_at(std::size_t i) const
    {
        if (const std::size_t n = in_shape(i)) return n;
        if (const std::size_t n = without_nought(i)) return n;
        if (const std::size_t n = in_boxes(i)) return n;
        return is_said_to_be_one(g_.text(), g_.begin(i)) ? anyhow(i) : 0;
    }

private:
    [[nodiscard]] bool loose(std::size_t i) const { return g_.gap(i) != Gap::other && g_.gap(i) != Gap::sign; }
    [[nodiscard]] bool tight(std::size_t i) const { return g_.gap(i) == Gap::space || g_.gap(i) == Gap::dash || g_.gap(i) == Gap::point; }
    [[nodiscard]] bool all_tight(std::size_t i, std::size_t count) const
    {
        for (std::size_t n = 0; n + 1 < count; ++n)
            if (!tight(i + n)) return false;
        return true;
    }
    [[nodiscard]] std::size_t end(std::size_t i, std::size_t count) const { return g_.end(i + count - 1); }
    [[nodiscard]] bool fits(std::size_t i, std::size_t count) const { return is_plausible_cpr(g_.digits(i, count)); }
    [[nodiscard]] bool else_said(std::size_t i, std::size_t count) const
    {
        return is_said_to_be_else(g_.text(), g_.begin(i)) || is_amount(g_.text(), end(i, count));
    }
    [[nodiscard]] std::string_view between(std::size_t i) const { return g_.text().substr(g_.end(i), g_.begin(i + 1) - g_.end(i)); }

    [[nodiscard]] std::size_t in_shape(std::size_t i) const
    {
        if (g_.shape(i, {10})) return fits(i, 1) ? 1 : 0;
        if (g_.shape(i, {6, 4}) && (g_.gap(i) != Gap::other || between(i) == "," || between(i) == ";" || is_bridge(between(i)))) return fits(i, 2) ? 2 : 0;
        if (g_.shape(i, {6, 2, 2}) && loose(i) && (g_.gap(i + 1) == Gap::space || g_.gap(i + 1) == Gap::dash)) return fits(i, 3) ? 3 : 0;
        if (g_.shape(i, {2, 2, 2, 4}) && tight(i) && tight(i + 1) && loose(i + 2)) return fits(i, 4) && !else_said(i, 4) ? 4 : 0;
        if (const std::size_t n = with_century(i)) return n;
        for (const auto& lengths : {std::initializer_list<std::size_t>{2, 2, 6}, {2, 4, 4}, {4, 2, 4}, {4, 6}, {3, 3, 4}})
            if (g_.shape(i, lengths) && all_tight(i, lengths.size()) && fits(i, lengths.size()) && !else_said(i, lengths.size())) return lengths.size();
        if (g_.shape(i, {2, 2, 2, 2, 2}) && in_pairs(i)) return 5;
        return short_day(i);
    }

    /// "01 01 50 50 06", but no list of weeks, and no day with a time behind it ("11.04.25 15.40").
    [[nodiscard]] bool in_pairs(std::size_t i) const
    {
        if (!all_tight(i, 5) || !fits(i, 5) || else_said(i, 5)) return false;
        bool rises = true, points = false;
        for (std::size_t n = 0; n < 4; ++n) {
            rises = rises && g_.number(i + n + 1) == g_.number(i + n) + 1;
            points = points || g_.gap(i + n) == Gap::point;
        }
        const bool day_and_time = g_.gap(i) == g_.gap(i + 1) && g_.gap(i) != Gap::space && g_.gap(i + 2) == Gap::space;
        return !rises && !(day_and_time && is_clock(number_in(g_.digits(i + 3, 2)))) && !(points && g_.gap(i + 3) == Gap::point && g_.gap(i + 2) == Gap::space);
    }

    /// The century written out. "11-04-2025 1540" is a day and a time, "11-04-2025 8900 Randers" a day and a place.
    [[nodiscard]] std::size_t with_century(std::size_t i) const
    {
        if (g_.shape(i, {12})) return is_plausible_with_century(g_.digits(i, 1)) && !else_said(i, 1) ? 1 : 0;
        if (g_.shape(i, {8, 4}) && loose(i)) return is_plausible_with_century(g_.digits(i, 2)) ? 2 : 0;
        if (!g_.shape(i, {2, 2, 4, 4}) || !tight(i) || !tight(i + 1) || !loose(i + 2) || !is_plausible_with_century(g_.digits(i, 4))) return 0;
        if (g_.gap(i + 2) == Gap::dash || is_said_to_be_one(g_.text(), g_.begin(i))) return 4;
        return is_clock(g_.number(i + 3)) || is_place_after(g_.text(), end(i, 4)) ? 0 : 4;
    }

    /// "1/1-50-5006": a dash before the four digits, or no time there.
    [[nodiscard]] std::size_t short_day(std::size_t i) const
    {
        for (const auto& lengths : {std::initializer_list<std::size_t>{1, 1, 2, 4}, {1, 2, 2, 4}, {2, 1, 2, 4}}) {
            if (!g_.shape(i, lengths) || !tight(i) || !tight(i + 1) || !loose(i + 2) || g_.gap(i) == Gap::space) continue;
            const auto two = [&](std::size_t n) { return (g_.end(n) - g_.begin(n) == 1 ? "0" : "") + g_.digits(n, 1); };
            if (!is_plausible_cpr(two(i) + two(i + 1) + g_.digits(i + 2, 2))) continue;
            if (g_.gap(i + 2) == Gap::dash || (!is_clock(g_.number(i + 3)) && !is_place_after(g_.text(), end(i, 4)))) return 4;
        }
        return 0;
    }

    /// "101505006" and "10150-5006".
    [[nodiscard]] std::size_t without_nought(std::size_t i) const
    {
        const bool whole = g_.shape(i, {9}), parted = g_.shape(i, {5, 4}) && (g_.gap(i) == Gap::dash || g_.gap(i) == Gap::spaced_dash);
        const std::size_t count = whole ? 1 : 2;
        if ((!whole && !parted) || !is_plausible_cpr("0" + g_.digits(i, count)) || else_said(i, count)) return 0;
        const std::size_t begin = g_.begin(i), after = end(i, count);
        const auto joins = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
        const bool in_a_word = (begin > 0 && (joins(g_.text()[begin - 1]) || g_.text()[begin - 1] == '+')) || (after < g_.text().size() && joins(g_.text()[after]));
        return in_a_word ? 0 : count;
    }

    /// Ten digits, each in a box of its own.
    [[nodiscard]] std::size_t in_boxes(std::size_t i) const
    {
        constexpr std::size_t count = 10;
        if (!g_.shape(i, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1})) return 0;
        for (std::size_t n = 0; n + 1 < count; ++n)
            if (g_.gap(i + n) == Gap::other) return 0;
        return fits(i, count) ? count : 0;
    }

    /// Somebody says that it is one: any ten digits in any groups, or nine.
    [[nodiscard]] std::size_t anyhow(std::size_t i) const
    {
        std::size_t digits = 0, count = 0;
        for (std::size_t n = i; n < g_.size() && digits < 10; ++n) {
            digits += g_.end(n) - g_.begin(n);
            ++count;
            const bool ends = n + 1 == g_.size() || (g_.gap(n) == Gap::other && !only_signs(between(n)));
            if (digits < 9 && ends) return 0;
            if (ends) break;
        }
        return digits == 10 || digits == 9 ? count : 0;
    }

    static bool only_signs(std::string_view gap)
    {
        return gap.size() <= 4 && std::all_of(gap.begin(), gap.end(), [](char c) { return std::string_view(" ,;.-:/").find(c) != std::string_view::npos; });
    }

    const DigitGroups& g_;
};

} // namespace

Spans find_cprs(const DigitGroups& g)
{
    Spans found;
    const Finder finder(g);
    for (std::size_t i = 0; i < g.size();) {
        const auto count = finder.groups_at(i);
        if (count > 0) found.push_back({g.begin(i), g.end(i + count - 1)});
        i += std::max<std::size_t>(count, 1);
    }
    return found;
}

} // namespace fyr
