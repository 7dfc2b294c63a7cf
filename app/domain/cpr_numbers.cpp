// CPR-like numbers: ten digits that begin with a day of a year. Source: domain.md 7.3.
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

/// `ten` digits DDMMYYSSSS; administrative numbers have 60 added to the day.
bool is_plausible_cpr(std::string_view ten)
{
    const int day = number_in(ten.substr(0, 2));
    const int year = birth_year(number_in(ten.substr(4, 2)), ten[6] - '0');
    return is_valid({year, number_in(ten.substr(2, 2)), day > 60 ? day - 60 : day});
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
        return is_valid({number_in(d.substr(4, 4)), number_in(d.substr(2, 2)), day > 60 ? day - 60 : day}) ? count : 0;
    };
    if (g.shape(i, {8, 4}) && g.gap(i) == Gap::dash) return century(2);
    if (g.shape(i, {2, 2, 4, 4}) && tight(g.gap(i)) && tight(g.gap(i + 1)) && g.gap(i + 2) == Gap::dash)
        return century(4);
    return 0;
}

} // namespace

Spans find_cprs(const DigitGroups& g)
{
    Spans found;
    for (std::size_t i = 0; i < g.size();) {
        const auto count = cpr_groups(g, i);
        if (count > 0) found.push_back({g.begin(i), g.end(i + count - 1)});
        i += std::max<std::size_t>(count, 1);
    }
    return found;
}

} // namespace fyr
