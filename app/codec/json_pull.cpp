#include "codec/json_pull.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <optional>

namespace fyr {

namespace {

/// Where the run of plain characters from `at` ends: at a quotation mark, a backslash, a control character or the end.
std::size_t run_end(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t ones = 0x0101'0101'0101'0101U, highs = 0x8080'8080'8080'8080U;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, sizeof eight);
        const std::uint64_t quote = eight ^ (ones * '"'), slash = eight ^ (ones * '\\');
        const std::uint64_t found =
            (((eight - ones * 0x20) & ~eight) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash)) & highs;
        if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x20 && text[at] != '"' && text[at] != '\\') ++at;
    return at;
}

/// The common form "2025-04-11T13:40:00Z" without detours; nothing when it is another one.
std::optional<Stamp> plain_stamp(std::string_view t)
{
    if (t.size() != 20 || t[4] != '-' || t[7] != '-' || t[10] != 'T' || t[13] != ':' || t[16] != ':' || t[19] != 'Z')
        return std::nullopt;
    bool good = true;
    const auto number = [&](std::size_t from, std::size_t count) {
        int n = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            good = good && is_digit(t[i]);
            n = n * 10 + (t[i] - '0');
        }
        return n;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    const int hour = number(11, 2), minute = number(14, 2), second = number(17, 2);
    if (!good || year < 1 || month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const int from_march = month > 2 ? month - 3 : month + 9, y = month > 2 ? year : year - 1;
    const int era = y / 400, of_era = y - era * 400;
    const std::int64_t days = std::int64_t{era} * 146'097 + of_era * 365 + of_era / 4 - of_era / 100 +
                              (153 * from_march + 2) / 5 + day - 1 - 719'468;
    return ((days * 24 + hour) * 60 + minute) * ms_per_minute + second * ms_per_second;
}

constexpr std::array<bool, 256> blanks = [] {
    std::array<bool, 256> b{};
    b[' '] = b['\n'] = b['\r'] = b['\t'] = true;
    return b;
}();

} // namespace

char JsonPull::peek()
{
    while (at_ < text_.size() && blanks[static_cast<unsigned char>(text_[at_])]) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
}

bool JsonPull::take(char wanted)
{
    if (peek() != wanted || at_ >= text_.size()) return false;
    ++at_;
    return true;
}

bool JsonPull::take_word(std::string_view word)
{
    static_cast<void>(peek());
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
}

bool JsonPull::take_name(std::string_view name)
{
    if (peek() != '"') return false;
    const std::string_view rest = text_.substr(at_ + 1);
    const std::size_t n = name.size();
    if (rest.size() < n + 2 || rest[n] != '"' || rest[n + 1] != ':' || !rest.starts_with(name)) return false;
    at_ += n + 3;
    return true;
}

bool JsonPull::stranger(Names& met, std::string_view name)
{
    for (const std::string& other : met)
        if (other == name) return false;
    if (met.size() == max_strangers) return false;
    met.emplace_back(name);
    return skip();
}

bool JsonPull::at_end()
{
    static_cast<void>(peek());
    return at_ == text_.size();
}

bool JsonPull::blame(std::string_view part)
{
    std::string name(clipped(part, 40));
    place_ = "/" + name + place_;
    return false;
}

bool JsonPull::text(std::string_view& out)
{
    if (!take('"')) return false;
    const std::size_t begin = at_;
    at_ = run_end(text_, begin);
    if (at_ >= text_.size() || at_ - begin > max_string) return false;
    const std::string_view run = text_.substr(begin, at_ - begin);
    if (text_[at_] == '"') {
        ++at_;
        out = run;
        return true;
    }
    scratch_ = run;
    if (text_[at_] != '\\' || !unescape(begin)) return false;
    out = scratch_;
    return true;
}

bool JsonPull::string(std::string& out)
{
    std::string_view found;
    if (!text(found)) return false;
    out.assign(found);
    return true;
}

bool JsonPull::read_hex(unsigned& out)
{
    out = 0;
    if (text_.size() - at_ < 4) return false;
    for (int i = 0; i < 4; ++i, ++at_) {
        const char c = text_[at_];
        const int digit = is_digit(c)              ? c - '0'
                          : (c >= 'a' && c <= 'f') ? c - 'a' + 10
                          : (c >= 'A' && c <= 'F') ? c - 'A' + 10
                                                   : -1;
        if (digit < 0) return false;
        out = out * 16 + static_cast<unsigned>(digit);
    }
    return true;
}

bool JsonPull::unescape(std::size_t begin)
{
    while (at_ < text_.size() && at_ - begin <= 6 * max_string && scratch_.size() <= max_string) {
        const std::size_t run = run_end(text_, at_);
        scratch_.append(text_, at_, run - at_);
        at_ = run + 1;
        if (run >= text_.size()) return false;
        if (text_[run] == '"') return scratch_.size() <= max_string;
        if (text_[run] != '\\') return false;
        if (at_ >= text_.size()) return false;
        switch (const char e = text_[at_++]) {
        case '"':
        case '\\':
        case '/': scratch_ += e; break;
        case 'b': scratch_ += '\b'; break;
        case 'f': scratch_ += '\f'; break;
        case 'n': scratch_ += '\n'; break;
        case 'r': scratch_ += '\r'; break;
        case 't': scratch_ += '\t'; break;
        case 'u': {
            unsigned high = 0, low = 0;
            if (!read_hex(high) || high == 0 || (high >= 0xDC00 && high <= 0xDFFF)) return false;
            if (high >= 0xD800 && high <= 0xDBFF) {
                if (text_.substr(at_, 2) != "\\u") return false;
                at_ += 2;
                if (!read_hex(low) || low < 0xDC00 || low > 0xDFFF) return false;
                high = 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00);
            }
            append_utf8(scratch_, static_cast<char32_t>(high));
            break;
        }
        default: return false;
        }
    }
    return false;
}

bool JsonPull::integer(std::uint64_t& magnitude, bool& negative)
{
    negative = peek() == '-' && take('-');
    const std::size_t begin = at_;
    magnitude = 0;
    while (at_ < text_.size() && is_digit(text_[at_])) {
        const auto digit = static_cast<std::uint64_t>(text_[at_] - '0');
        if (magnitude > (std::numeric_limits<std::uint64_t>::max() - digit) / 10) return false;
        magnitude = magnitude * 10 + digit;
        ++at_;
    }
    const std::size_t length = at_ - begin;
    if (length == 0 || (length > 1 && text_[begin] == '0')) return false;
    const char after = at_ < text_.size() ? text_[at_] : ' ';
    return after != '.' && after != 'e' && after != 'E';
}

bool JsonPull::skip_number()
{
    const auto digits = [&] {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
        return at_ - begin;
    };
    const auto here = [&](std::string_view any) { return at_ < text_.size() && any.find(text_[at_]) != std::string_view::npos; };
    if (here("-")) ++at_;
    const std::size_t begin = at_;
    if (const std::size_t n = digits(); n == 0 || (n > 1 && text_[begin] == '0')) return false;
    if (here(".")) {
        ++at_;
        if (digits() == 0) return false;
    }
    if (!here("eE")) return true;
    ++at_;
    if (here("+-")) ++at_;
    return digits() > 0;
}

bool JsonPull::skip()
{
    switch (peek()) {
    case '{': {
        Names names;
        return object([&](std::string_view name) { return stranger(names, name); });
    }
    case '[': return list([&](std::size_t) { return skip(); });
    case '"': {
        std::string_view ignored;
        return text(ignored);
    }
    case 't': return take_word("true");
    case 'f': return take_word("false");
    case 'n': return take_word("null");
    default: return skip_number();
    }
}

bool JsonPull::read_stamp(Stamp& value)
{
    std::string_view found;
    if (!text(found)) return false;
    if (found.empty()) {
        value = 0;
        return true;
    }
    if (const auto plain = plain_stamp(found)) {
        value = *plain;
        return true;
    }
    const auto stamp = parse_rfc3339(found);
    if (stamp) value = *stamp;
    return static_cast<bool>(stamp);
}

bool JsonPull::read_date(Date& value)
{
    std::string_view found;
    if (!text(found)) return false;
    if (found.empty()) {
        value = {};
        return true;
    }
    const auto date = parse_date(found);
    if (date) value = *date;
    return static_cast<bool>(date);
}

bool JsonPull::read_duties(json_text::Duties& duties)
{
    unsigned met = 0;
    return object([&](std::string_view name) {
        const auto duty = value_named<Duty>(name);
        if (!duty) return false;
        const unsigned bit = 1U << static_cast<unsigned>(*duty);
        if ((met & bit) != 0) return false;
        met |= bit;
        return read(duties[static_cast<std::size_t>(*duty)]);
    });
}

} // namespace fyr
