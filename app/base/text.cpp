#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace fyr {

namespace {

/// Reads one code point at `at`; gives its length in bytes, 0 when malformed.
std::size_t read_point(std::string_view text, std::size_t at, char32_t& point)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        point = first;
        return 1;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
    char32_t value = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) return 0;
        value = (value << 6U) | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
    point = value;
    return length;
}

bool is_space(char32_t c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0 || c == 0xFEFF; }

} // namespace

bool is_utf8(std::string_view text)
{
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080U;
    char32_t point = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (at + sizeof(std::uint64_t) <= text.size()) { // eight at once: whole boards are read through here
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + at, sizeof eight);
            if ((eight & high_bits) == 0) {
                at += sizeof eight;
                continue;
            }
        }
        while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
        if (at == text.size()) break;
        const std::size_t n = read_point(text, at, point);
        if (n == 0) return false;
        at += n;
    }
    return true;
}

std::size_t character_count(std::string_view text)
{
    std::size_t count = 0;
    char32_t point = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        const std::size_t n = read_point(text, at, point);
        at += n == 0 ? 1 : n;
    }
    return count;
}

std::string trimmed(std::string_view text)
{
    const std::vector<char32_t> points = to_code_points(text);
    std::size_t first = 0, last = points.size();
    while (first < last && is_space(points[first])) ++first;
    while (last > first && is_space(points[last - 1])) --last;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = first; i < last; ++i) append_utf8(out, points[i]);
    return out;
}

std::string clipped(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    char32_t point = 0;
    for (std::size_t i = 0; i < count && at < text.size(); ++i) {
        const std::size_t n = read_point(text, at, point);
        at += n == 0 ? 1 : n;
    }
    return std::string(text.substr(0, at));
}

std::string from_windows_1252(std::string_view bytes)
{
    static constexpr std::array<char16_t, 32> upper{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                                    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto b = static_cast<unsigned char>(c);
        append_utf8(out, b >= 0x80 && b < 0xA0 ? upper[b - 0x80U] : b);
    }
    return out;
}

std::string folded(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    char32_t point = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at; // ASCII by the run: nearly all there is, and a search folds megabytes
        while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
        const std::size_t from = out.size();
        out.append(text, at, end - at);
        for (std::size_t i = from; i < out.size(); ++i)
            if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] + 32);
        if ((at = end) == text.size()) break;
        const std::size_t n = read_point(text, at, point);
        if (n == 0) point = 0xFFFD;
        at += n == 0 ? 1 : n;
        const bool upper = point >= 0xC0 && point <= 0xDE && point != 0xD7;
        append_utf8(out, upper ? point + 32 : point);
    }
    return out;
}

std::vector<char32_t> to_code_points(std::string_view text)
{
    std::vector<char32_t> points;
    points.reserve(text.size());
    char32_t point = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = read_point(text, at, point);
        points.push_back(n == 0 ? char32_t{0xFFFD} : point);
        at += n == 0 ? 1 : n;
    }
    return points;
}

std::string to_utf8(const std::vector<char32_t>& points)
{
    std::string out;
    out.reserve(points.size());
    for (const char32_t p : points) append_utf8(out, p);
    return out;
}

void append_utf8(std::string& out, char32_t point)
{
    const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U));
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

bool is_key(std::string_view text)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), fits);
}

} // namespace fyr
