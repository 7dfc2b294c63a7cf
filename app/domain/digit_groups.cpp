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
    constexpr int max_signs = 4;
    int white = 0, dashes = 0, points = 0, brackets = 0, signs = 0;
    for (const char32_t p : to_code_points(between)) {
        if (p == static_cast<char32_t>(filler))
            continue;
        if (is_white(p))
            ++white;
        else if (is_dash(p))
            ++dashes;
        else if (p == U'.' || p == U'/' || p == U'_')
            ++points;
        else if (p == U'(' || p == U')' || p == U'[' || p == U']')
            ++brackets;
        else if (std::u32string_view(U"|*:=~#+\\^'\"<>{}·").find(p) != std::u32string_view::npos)
            ++signs;
        else
            return Gap::other;
    }
    if (white > max_white || dashes + points + brackets + signs > max_signs) return Gap::other;
    if (brackets == 1 && dashes + points + signs == 0) return Gap::bracket;
    if (brackets + signs > 0 || (dashes > 1 && points == 0)) return Gap::sign;
    if (dashes + points > 1) return Gap::other;
    if (points == 1) return white == 0 ? Gap::point : Gap::other;
    if (dashes == 1) return white == 0 ? Gap::dash : Gap::spaced_dash;
    return white == 1 || between == "\r\n" ? Gap::space : Gap::spaces;
}

/// A way of writing a sign, and the sign. after_digit: means it only where a digit stands before it.
struct WrittenOut {
    std::string_view written;
    char sign;
    bool after_digit = false;
};
constexpr WrittenOut written_out[] = {
    {"&nbsp;", ' '},   {"&#160;", ' '},   {"&#xa0;", ' '},  {"&thinsp;", ' '}, {"&ensp;", ' '},   {"&emsp;", ' '},    {"&#32;", ' '},
    {"&#45;", '-'},    {"&#x2d;", '-'},   {"&ndash;", '-'}, {"&mdash;", '-'},  {"&minus;", '-'},  {"&hyphen;", '-'},  {"&dash;", '-'},
    {"&shy;", '-'},    {"&#173;", '-'},   {"&#8208;", '-'}, {"&#8209;", '-'},  {"&#8211;", '-'},  {"&#8212;", '-'},   {"&#x2010;", '-'},
    {"&#x2011;", '-'}, {"&#x2013;", '-'}, {"&#47;", '/'},   {"&sol;", '/'},    {"&#46;", '.'},    {"&period;", '.'},  {"&#64;", '@'},
    {"&#x40;", '@'},   {"&commat;", '@'}, {"%40", '@'},     {"%20", ' ', true}, {"%2d", '-', true}, {"%a0", ' ', true}, {"=20", ' ', true},
    {"=2d", '-', true}, {"\\u00a0", ' '}, {"\\u002d", '-'}, {"\\u2013", '-'}, {"\\t", ' ', true}, {"\\n", ' ', true}, {"<br>", ' ', true},
    {"<br/>", ' ', true}, {"</td><td>", ' ', true}, {"</b>", ' ', true}, {"<b>", ' ', true}};

bool spells(std::string_view text, std::string_view small)
{
    for (std::size_t i = 0; i < small.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        if (c != small[i]) return false;
    }
    return true;
}

} // namespace

std::string with_plain_signs(std::string_view text)
{
    std::string out(text);
    for (std::size_t at = out.find_first_of("&%=\\<"); at != std::string::npos; at = out.find_first_of("&%=\\<", at + 1)) {
        // "&amp;nbsp;": somebody's program wrote it out twice.
        const std::size_t twice = text.substr(at).starts_with("&amp;") ? 4 : 0;
        for (const WrittenOut& w : written_out) {
            const std::string_view written = w.written.substr(twice != 0 && w.written.front() == '&' ? 1 : 0);
            const std::size_t from = twice != 0 ? at + twice + 1 : at;
            if (twice != 0 && w.written.front() != '&') continue;
            if (text.size() < from + written.size() || !spells(text.substr(from, written.size()), written)) continue;
            const bool digit_before = at > 0 && (is_digit(out[at - 1]) || out[at - 1] == filler);
            if (w.after_digit && !digit_before) continue;
            const std::size_t length = from + written.size() - at;
            out.replace(at, length, std::string(length, filler));
            out[at] = w.sign;
            break;
        }
    }
    return out;
}

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
