#include "codec/bare_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace fyr {

namespace {

using namespace std::string_view_literals;

/// How a file of wide letters is written.
struct Wide {
    std::size_t width = 2; ///< bytes of a unit
    bool big_end = false;
    std::size_t mark = 0; ///< bytes of the byte-order mark
};

/// By its mark, else by where the zero bytes of Western letters stand.
std::optional<Wide> wide_form(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Wide{4, false, 4};
    if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Wide{4, true, 4};
    if (bytes.starts_with("\xFF\xFE"sv)) return Wide{2, false, 2};
    if (bytes.starts_with("\xFE\xFF"sv)) return Wide{2, true, 2};
    std::array<std::size_t, 4> zeros{};
    const std::size_t looked = std::min<std::size_t>(bytes.size(), 4096) / 4 * 4;
    for (std::size_t i = 0; i < looked; ++i) zeros[i % 4] += bytes[i] == '\0';
    const std::size_t most = looked / 4 / 2; // half of a place's bytes
    const auto often = [&](std::size_t place) { return looked >= 4 && zeros[place] > most; };
    if (often(1) && often(2) && often(3) && !often(0)) return Wide{4, false, 0};
    if (often(0) && often(1) && often(2) && !often(3)) return Wide{4, true, 0};
    if (often(1) && often(3)) return Wide{2, false, 0};
    if (often(0) && often(2)) return Wide{2, true, 0};
    return std::nullopt;
}

int hex_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// The number `count` hexadecimal digits write; nothing when they are none.
std::optional<char32_t> hex(std::string_view text, std::size_t count)
{
    if (text.size() < count) return std::nullopt;
    char32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (hex_of(text[i]) < 0) return std::nullopt;
        value = value * 16 + static_cast<char32_t>(hex_of(text[i]));
    }
    return value;
}

/// One sign out of the front of a text, and how many bytes it took.
struct Sign {
    char32_t point = 0; ///< 0: nothing to keep
    std::size_t bytes = 1;
};

Sign after_backslash(std::string_view text)
{
    if (text.size() < 2) return {};
    if (text[1] == 'u')
        if (const auto point = hex(text.substr(2), 4)) return {*point, 6};
    if ("nrt"sv.find(text[1]) != std::string_view::npos) return {U'\n', 2};
    if ("bf"sv.find(text[1]) != std::string_view::npos) return {0, 2};
    if (text[1] == '"') return {U'"', 2};
    return {0, text[1] == '\\' || text[1] == '/' ? std::size_t{2} : std::size_t{1}};
}

Sign after_ampersand(std::string_view text)
{
    const std::size_t end = text.substr(0, 12).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    std::string_view name = text.substr(1, end - 1);
    if (name == "quot" || name == "apos") return {U'"', end + 1};
    if (!name.starts_with('#')) {
        const bool is_name = std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c); });
        return {0, is_name ? end + 1 : 1}; // &aring; and the like
    }
    name.remove_prefix(1);
    char32_t point = 0;
    if (name.starts_with('x') || name.starts_with('X')) return {hex(name.substr(1), name.size() - 1).value_or(0), end + 1};
    for (const char c : name) point = is_digit(c) ? point * 10 + static_cast<char32_t>(c - '0') : 0;
    return {point, end + 1};
}

Sign after_equals_or_percent(std::string_view text)
{
    if (text.starts_with("=\r\n")) return {0, 3}; // the line goes on
    if (text.starts_with("=\n")) return {0, 2};
    if (const auto byte = hex(text.substr(1), 2)) return {*byte, 3};
    return {};
}

Sign next_sign(std::string_view text)
{
    switch (text.front()) {
    case '\\': return after_backslash(text);
    case '&': return after_ampersand(text);
    case '=':
    case '%': return after_equals_or_percent(text);
    default: break;
    }
    const auto b = static_cast<unsigned char>(text.front());
    if ((b == 0xCC || b == 0xCD) && text.size() > 1 && (static_cast<unsigned char>(text[1]) & 0xC0U) == 0x80)
        return {(b & 0x1FU) << 6U | (static_cast<unsigned char>(text[1]) & 0x3FU), 2}; // an accent of its own
    return {b, 1};
}

bool parts_fields(char32_t c)
{
    return c < 0x80 && "\"'{}[]<>(),:;\t\r\n"sv.find(static_cast<char>(c)) != std::string_view::npos;
}

void keep(std::string& out, char32_t c)
{
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out.push_back(static_cast<char>(c));
    else if (parts_fields(c) && c != 0 && out.back() != '|') out.push_back('|');
    else if (c >= 0x300 && c < 0x370 && out.back() != '|') out.pop_back(); // an accent makes another letter of the one before
}

constexpr std::array packed_or_drawn{"PK\x03\x04"sv, "%PDF"sv, "\x1F\x8B"sv, "\xD0\xCF\x11\xE0"sv, "7z\xBC\xAF"sv, "Rar!"sv,
                                     "\x89PNG"sv, "\xFF\xD8\xFF"sv, "GIF8"sv, "II*\0"sv, "MM\0*"sv, "RIFF"sv,
                                     "BZh"sv, "\xFD" "7zXZ"sv, "\x28\xB5\x2F\xFD"sv, "{\\rtf"sv, "SQLite format 3"sv};

} // namespace

std::string without_wide_letters(std::string_view bytes)
{
    const auto wide = wide_form(bytes);
    if (!wide) return std::string(bytes);
    std::string out;
    for (std::size_t at = wide->mark; at + wide->width <= bytes.size(); at += wide->width) {
        char32_t unit = 0;
        for (std::size_t i = 0; i < wide->width; ++i)
            unit = unit << 8U | static_cast<unsigned char>(bytes[at + (wide->big_end ? i : wide->width - 1 - i)]);
        if (unit < 0xD800 || (unit > 0xDFFF && unit < 0x110000)) append_utf8(out, unit); // halves of rare signs are no letters here
    }
    return out;
}

std::string bare_words(std::string_view bytes)
{
    const std::string narrow = without_wide_letters(bytes);
    std::string out = "|";
    for (std::string_view rest = narrow; !rest.empty();) {
        const Sign sign = next_sign(rest);
        rest.remove_prefix(std::min(rest.size(), sign.bytes));
        keep(out, sign.point);
    }
    if (out.back() != '|') out.push_back('|');
    return out;
}

bool may_hide_words(std::string_view bytes)
{
    for (const std::string_view start : packed_or_drawn)
        if (bytes.starts_with(start)) return true;
    const std::string text = without_wide_letters(bytes);
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' && "\t\n\r\f\v"sv.find(c) == std::string_view::npos; };
    const auto controls = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_control));
    return controls * 100 > text.size() || bare_words(text).find("base64") != std::string::npos;
}

} // namespace fyr
