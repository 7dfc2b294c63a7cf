// Text from strangers made fit to keep. Part of record_check.hpp.
#include "codec/record_check.hpp"

#include "base/text.hpp"
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
    if (c == '\r' || c == 0x2028 || c == 0x2029) return '\n';
    if (c >= 0xFF10 && c <= 0xFF19) return '0' + (c - 0xFF10); // full-width digits
    return c;
}

} // namespace

std::optional<std::string> tidy(std::string_view text, bool one_line)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char byte = text[at];
        if (byte >= ' ' && byte < 0x7F) { // nearly all of it
            out.push_back(byte);
            ++at;
            continue;
        }
        const bool line_end = byte == '\r' && text.substr(at, 2) == "\r\n";
        const std::size_t length = line_end ? 2 : sequence_length(byte);
        const char32_t c = plain(to_code_points(text.substr(at, line_end ? 1 : length)).front());
        at += length;
        if (is_invisible(c)) continue;
        if (c == '\n' || c == '\t')
            out.push_back(one_line ? ' ' : static_cast<char>(c));
        else if (is_control(c))
            return std::nullopt;
        else
            append_utf8(out, c);
    }
    const auto is_plain = [](char c) { return c > ' ' && c < 0x7F; };
    return out.empty() || (is_plain(out.front()) && is_plain(out.back())) ? out : trimmed(out);
}

bool may_be_private(std::string_view text)
{
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '@') return true;
        digits += c >= '0' && c <= '9' ? 1U : 0U;
    }
    return digits >= 8;
}

std::string masked_within(std::string_view text, std::size_t count, int& found)
{
    if (!may_be_private(text)) return clipped(text, count);
    Masked m = mask_private(text);
    found += m.total();
    while (character_count(m.text) > count) m = mask_private(clipped(m.text, count)); // half a long number is a number
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
