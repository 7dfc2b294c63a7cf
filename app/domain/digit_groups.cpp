#include "domain/digit_groups.hpp"

#include "base/text.hpp"

namespace fyr {

namespace {


bool is_white(char32_t p)
{
    return p == U' ' || (p >= U'\t' && p <= U'\r') || p == 0x85 || p == 0xA0 || p == 0xAD ||
           (p >= 0x2000 && p <= 0x200D) || p == 0x2028 || p == 0x2029 || p == 0x202F || p == 0x205F || p == 0x2060 ||
           p == 0x3000 || p == 0xFEFF;
}

bool is_dash(char32_t p) { return p == U'-' || (p >= 0x2010 && p <= 0x2015) || p == 0x2212 || p == 0xFF0D; }

Gap gap_of(std::string_view between)
{
    constexpr std::size_t max_bytes = 40;
    constexpr int max_white = 8;
    if (between.empty() || between.size() > max_bytes) return Gap::other;
    int white = 0, dashes = 0, points = 0;
    for (const char32_t p : to_code_points(between)) {
        if (is_white(p))
            ++white;
        else if (is_dash(p))
            ++dashes;
        else if (p == U'.' || p == U'/' || p == U'_')
            ++points;
        else
            return Gap::other;
    }
    if (white > max_white || dashes + points > 1) return Gap::other;
    if (points == 1) return white == 0 ? Gap::point : Gap::other;
    if (dashes == 1) return white == 0 ? Gap::dash : Gap::spaced_dash;
    return white == 1 || between == "\r\n" ? Gap::space : Gap::spaces;
}

} // namespace

int number_in(std::string_view digits)
{
    int value = 0;
    for (const char c : digits.substr(0, 9)) value = value * 10 + (c - '0');
    return value;
}

DigitGroups::DigitGroups(std::string_view text) : text_(text)
{
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (!groups_.empty()) groups_.back().gap = gap_of(text.substr(groups_.back().end, begin - groups_.back().end));
        groups_.push_back({begin, at, Gap::other});
    }
}

std::string DigitGroups::digits(std::size_t i, std::size_t count) const
{
    std::string all;
    for (std::size_t n = i; n < i + count; ++n) all += text_.substr(begin(n), end(n) - begin(n));
    return all;
}

bool DigitGroups::shape(std::size_t i, std::initializer_list<std::size_t> lengths) const
{
    if (i + lengths.size() > groups_.size()) return false;
    for (const auto length : lengths) {
        if (end(i) - begin(i) != length) return false;
        ++i;
    }
    return true;
}

} // namespace fyr
