#include "codec/json_text.hpp"

#include "domain/calendar.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>

namespace fyr::json_text {

namespace {

constexpr std::size_t chunk = 64 * 1024;

void two_digits(char* at, int n)
{
    at[0] = static_cast<char>('0' + n / 10);
    at[1] = static_cast<char>('0' + n % 10);
}

void four_digits(char* at, int n)
{
    two_digits(at, n / 100);
    two_digits(at + 2, n % 100);
}

/// Days since 1970-01-01 to a day, by counting eras of 400 years from 1 March of year 0; valid for years 1..9999.
Date day_of(std::int64_t days)
{
    const std::int64_t z = days + 719'468, era = z / 146'097, of_era = z - era * 146'097;
    const std::int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
    const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    const std::int64_t month = (5 * of_year + 2) / 153; // 0 is March
    const auto real_month = static_cast<int>(month < 10 ? month + 3 : month - 9);
    return {static_cast<int>(year + era * 400) + (real_month <= 2 ? 1 : 0), real_month,
            static_cast<int>(of_year - (153 * month + 2) / 5 + 1)};
}

/// Not 0 when one of eight bytes must be escaped; its lowest bit lies in the first of them.
std::uint64_t must_escape(std::uint64_t eight)
{
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101U, highs = 0x8080'8080'8080'8080U;
    const std::uint64_t quote = eight ^ (ones * '"'), slash = eight ^ (ones * '\\');
    return (((eight - ones * 0x20) & ~eight) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & highs;
}

/// Writes the escape of one character to `to`; gives its length, at most 6.
std::size_t escape(char c, char* to)
{
    to[0] = '\\';
    constexpr std::string_view plain = "\"\\\n\r\t", letters = "\"\\nrt";
    if (const std::size_t i = plain.find(c); i != std::string_view::npos) {
        to[1] = letters[i];
        return 2;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    std::memcpy(to + 1, "u00", 3);
    to[4] = digits[byte >> 4U];
    to[5] = digits[byte & 15U];
    return 6;
}

} // namespace

void TextOut::grow(std::size_t n)
{
    const std::size_t step = std::clamp<std::size_t>(used_, 256, chunk); // a small text stays small: there are thousands of them
    const std::size_t wanted = used_ + std::max(n, step);
    if (wanted > kept_.capacity()) kept_.reserve(std::max(wanted, 2 * kept_.capacity()));
    kept_.resize(wanted);
}

void TextOut::add_string(std::string_view text)
{
    char* const begin = room_for(6 * text.size() + 10);
    char* to = begin;
    *to++ = '"';
    std::size_t at = 0;
    while (at + sizeof(std::uint64_t) <= text.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, sizeof eight);
        std::memcpy(to, &eight, sizeof eight);
        const std::uint64_t found = must_escape(eight);
        const std::size_t good = found == 0 ? sizeof eight : static_cast<std::size_t>(std::countr_zero(found)) / 8;
        to += good;
        at += good;
        if (found != 0) to += escape(text[at++], to);
    }
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') to += escape(c, to);
        else *to++ = c;
    }
    *to++ = '"';
    used_ += static_cast<std::size_t>(to - begin);
}

void TextOut::add_number(std::uint64_t n)
{
    constexpr std::size_t longest = 20;
    char* const begin = room_for(longest);
    used_ += static_cast<std::size_t>(std::to_chars(begin, begin + longest, n).ptr - begin);
}

void TextOut::add_number(std::int64_t n)
{
    if (n < 0) add('-');
    add_number(n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n));
}

void TextOut::add_date(Date date)
{
    if (!date) return add("\"\"");
    std::array<char, 12> text{'"', '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', '"'};
    four_digits(text.data() + 1, date.year);
    two_digits(text.data() + 6, date.month);
    two_digits(text.data() + 9, date.day);
    add({text.data(), text.size()});
}

void TextOut::add_stamp(Stamp stamp)
{
    if (stamp == 0) return add("\"\"");
    constexpr Stamp day = 24 * ms_per_hour;
    const Stamp held = std::clamp(stamp, first_stamp, last_stamp);
    const Stamp number = held / day - (held % day < 0 ? 1 : 0);
    const auto ms = static_cast<int>(held - number * day);
    const Date date = day_of(number);
    std::array<char, 26> text{'"', '0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0',
                              '0', ':', '0', '0', ':', '0', '0', '.', '0', '0', '0', 'Z', '"'};
    four_digits(text.data() + 1, date.year);
    two_digits(text.data() + 6, date.month);
    two_digits(text.data() + 9, date.day);
    two_digits(text.data() + 12, ms / 3'600'000);
    two_digits(text.data() + 15, ms / 60'000 % 60);
    two_digits(text.data() + 18, ms / 1000 % 60);
    if (ms % 1000 == 0) {
        text[20] = 'Z';
        text[21] = '"';
        return add({text.data(), 22});
    }
    text[21] = static_cast<char>('0' + ms % 1000 / 100);
    two_digits(text.data() + 22, ms % 100);
    add({text.data(), text.size()});
}

std::string lead(Style style, std::size_t level, bool same_line, bool first)
{
    std::string text = first ? "" : ",";
    if (style == Style::compact) return text;
    if (!same_line) return text + "\n" + std::string(2 * level, ' ');
    return text + (first ? "" : " ");
}

std::string lead(Style style, std::size_t level, bool same_line, bool first, std::string_view name)
{
    return lead(style, level, same_line, first) + '"' + std::string(name) + (style == Style::full ? "\": " : "\":");
}

} // namespace fyr::json_text
