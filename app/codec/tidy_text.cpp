// Text from strangers made fit to keep. Part of record_check.hpp.
#include "codec/record_check.hpp"

#include "base/text.hpp"
#include "base/visible_text.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF; }

/// Shows nothing, but can stand between the digits of a number or turn the reading direction around.
bool is_invisible(char32_t c)
{
    return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Bytes of the UTF-8 character that begins so; 1 for a byte that begins none.
std::size_t sequence_length(char first)
{
    const auto b = static_cast<unsigned char>(first);
    return b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
}

char32_t plain(char32_t c)
{
    if (c == '\r' || c == '\v' || c == '\f' || c == 0x2028 || c == 0x2029) return '\n'; // \v: a soft line break of Word
    if (c >= 0xFF10 && c <= 0xFF19) return '0' + (c - 0xFF10); // full-width digits
    if (c >= 0x660 && c <= 0x669) return '0' + (c - 0x660);    // Arabic
    if (c >= 0x6F0 && c <= 0x6F9) return '0' + (c - 0x6F0);    // Persian
    if (c >= 0x80 && c < 0xA0) { // quotes and dashes of Windows-1252 that a program took for Latin-1
        const char32_t meant = to_code_points(from_windows_1252(std::string(1, static_cast<char>(c)))).front();
        return meant == 0xFFFD ? c : meant;
    }
    return c;
}

constexpr char32_t non_joiner = 0x200C, joiner = 0x200D;

/// A letter or sign that a joiner can belong to: Arabic and the scripts of India, and pictures. Never a digit.
bool takes_joiners(char32_t c)
{
    return (c >= 0x620 && c <= 0x8FF && !(c >= 0x660 && c <= 0x66C) && !(c >= 0x6F0 && c <= 0x6F9)) || (c >= 0x900 && c <= 0xDFF) ||
           (c >= 0x2600 && c <= 0x27BF) || c == 0xFE0F || (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) || c >= 0x1F000;
}

char32_t next_point(std::string_view text, std::size_t at)
{
    return at < text.size() ? to_code_points(text.substr(at, sequence_length(text[at]))).front() : U' ';
}

} // namespace

std::optional<std::string> tidy(std::string_view text, bool one_line)
{
    std::string out;
    out.reserve(text.size());
    char32_t before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (byte >= ' ' && byte < 0x7F) { // nearly all of it
            out.push_back(byte);
            before = static_cast<char32_t>(byte);
            ++at;
            continue;
        }
        const bool line_end = byte == '\r' && text.substr(at, 2) == "\r\n";
        const std::size_t length = line_end ? 2 : sequence_length(byte);
        const char32_t c = plain(to_code_points(text.substr(at, line_end ? 1 : length)).front());
        at += length;
        const bool joins = (c == non_joiner || c == joiner) && takes_joiners(before) && takes_joiners(next_point(text, at)); // Persian words need it
        if (is_invisible(c) && !joins) continue;
        before = c;
        if (c == '\n' || c == '\t')
            out.push_back(one_line ? ' ' : static_cast<char>(c));
        else if (is_control(c))
            return std::nullopt;
        else
            append_utf8(out, c);
    }
    out = composed(std::move(out));
    const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
    return out.empty() || (is_plain(out.front()) && is_plain(out.back())) ? out : trimmed(out);
}

bool is_workbook(std::string_view bytes)
{
    return bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

bool may_be_private(std::string_view text)
{
    constexpr std::size_t least = 6; // a number of Greenland
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '@') return true;
        digits += c >= '0' && c <= '9' ? 1U : 0U;
    }
    if (digits >= least) return true;
    if (text.find_first_of("([{<&%\xEF") == std::string_view::npos && text.find("nabel") == std::string_view::npos &&
        text.find("NABEL") == std::string_view::npos && text.find("lfa") == std::string_view::npos)
        return false;
    const std::string small = folded(text);
    for (const char* way : {"at)", "at]", "at}", "at>", "(a", "[a", "&#", "&commat", "%40", "\xEF\xBC\xA0", "snabel", "alfa"})
        if (small.find(way) != std::string::npos) return true;
    return false;
}

std::string masked_within(std::string_view text, std::size_t count, int& found)
{
    if (!may_be_private(text)) return visible_count(text) > count ? clipped(text, count) : std::string(text);
    Masked m = mask_private(text);
    found += m.total();
    while (visible_count(m.text) > count) m = mask_private(clipped(m.text, count)); // half a long number is a number
    return m.text;
}

std::string printable(std::string_view text, std::size_t count)
{
    std::string out;
    for (const char32_t point : to_code_points(clipped(text, std::max<std::size_t>(4 * count, 400)))) {
        const char32_t c = plain(point);
        if (is_invisible(c)) continue;
        append_utf8(out, is_control(c) ? U' ' : c);
    }
    out = mask_private(trimmed(out)).text;
    int ignored = 0;
    return character_count(out) > count ? masked_within(out, count - 1, ignored) + "…" : out;
}

} // namespace fyr
