#include "domain/weak_codes.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace fyr {

namespace {

int step(char a, char b) { return (b - a + 10) % 10; } // after 9 comes 0

/// Longest piece whose digits go on by the same step.
std::size_t longest_run(std::string_view digits)
{
    std::size_t longest = 1, length = 1;
    for (std::size_t i = 1; i < digits.size(); ++i) {
        const bool goes_on = length >= 2 && step(digits[i - 1], digits[i]) == step(digits[i - 2], digits[i - 1]);
        length = goes_on ? length + 1 : 2;
        longest = std::max(longest, length);
    }
    return longest;
}

bool repeats(std::string_view digits)
{
    for (std::size_t piece = 1; piece * 2 <= digits.size(); ++piece)
        if (digits.substr(piece) == digits.substr(0, digits.size() - piece)) return true;
    return false;
}

/// Pairs of a run, or a run and its way back.
bool is_folded_run(std::string_view digits)
{
    std::string half;
    bool pairs = digits.size() % 2 == 0;
    for (std::size_t i = 0; pairs && i + 1 < digits.size(); i += 2) {
        pairs = digits[i] == digits[i + 1];
        half += digits[i];
    }
    if (pairs && longest_run(half) == half.size()) return true;
    const std::size_t middle = (digits.size() + 1) / 2;
    const bool mirrored = std::equal(digits.begin(), digits.end(), digits.rbegin());
    return mirrored && longest_run(digits.substr(0, middle)) == middle;
}

bool is_way_over_the_pad(std::string_view digits)
{
    static constexpr std::array<std::string_view, 14> ways{"147258", "258369", "147369", "159357", "159753", "357159", "753159",
                                                           "142536", "123654", "321456", "789456", "456123", "963852", "741852"};
    return std::any_of(ways.begin(), ways.end(), [&](std::string_view way) { return digits.starts_with(way); });
}

} // namespace

bool is_weak_code(std::string_view digits)
{
    const std::set<char> kinds(digits.begin(), digits.end());
    return kinds.size() <= 2 || longest_run(digits) + 1 >= digits.size() || repeats(digits) || is_folded_run(digits) ||
           is_way_over_the_pad(digits);
}

} // namespace fyr
