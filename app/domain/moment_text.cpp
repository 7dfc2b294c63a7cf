// Written moments of calendar.hpp: RFC 3339 in and out, strict on the way in.
#include "domain/calendar.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace fyr {

namespace {

/// Reads from the left and remembers whether everything fitted so far.
class Reader {
public:
    explicit Reader(std::string_view text) : left_(text) {}

    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] bool at_end() const { return left_.empty(); }
    [[nodiscard]] char peek() const { return left_.empty() ? '\0' : left_.front(); }

    /// Exactly n digits with a value in low..high.
    int number(std::size_t n, int low, int high)
    {
        int value = 0;
        if (left_.size() < n) return fail();
        for (std::size_t i = 0; i < n; ++i) {
            if (left_[i] < '0' || left_[i] > '9') return fail();
            value = value * 10 + (left_[i] - '0');
        }
        left_.remove_prefix(n);
        return value < low || value > high ? fail() : value;
    }
    /// One character out of `wanted`, given back; '\0' when it is another.
    char one_of(std::string_view wanted)
    {
        if (left_.empty() || wanted.find(left_.front()) == std::string_view::npos) {
            fail();
            return '\0';
        }
        const char c = left_.front();
        left_.remove_prefix(1);
        return c;
    }
    /// ".5" → 500; any number of digits, cut after the third.
    int fraction_ms()
    {
        one_of(".");
        int ms = 0, scale = 100;
        if (peek() < '0' || peek() > '9') return fail();
        for (; peek() >= '0' && peek() <= '9'; left_.remove_prefix(1), scale /= 10) ms += (peek() - '0') * scale;
        return ms;
    }

private:
    int fail()
    {
        good_ = false;
        return 0;
    }
    std::string_view left_;
    bool good_ = true;
};

struct Moment {
    Date date;
    int hour = 0, minute = 0, second = 0, ms = 0;
    bool has_seconds = false, has_offset = false;
    int offset_min = 0;
};

Date read_date(Reader& r)
{
    Date d;
    d.year = r.number(4, 1, 9999);
    r.one_of("-");
    d.month = r.number(2, 1, 12);
    r.one_of("-");
    d.day = r.number(2, 1, 31);
    return d;
}

void read_offset(Reader& r, Moment& m)
{
    m.has_offset = true;
    const char sign = r.one_of("Zz+-");
    if (sign != '+' && sign != '-') return;
    const int hours = r.number(2, 0, 23);
    r.one_of(":");
    m.offset_min = (hours * 60 + r.number(2, 0, 59)) * (sign == '-' ? -1 : 1);
}

Result<Moment> read_moment(std::string_view text)
{
    Reader r{text};
    Moment m;
    m.date = read_date(r);
    r.one_of("Tt ");
    m.hour = r.number(2, 0, 23);
    r.one_of(":");
    m.minute = r.number(2, 0, 59);
    if (r.peek() == ':') {
        r.one_of(":");
        m.has_seconds = true;
        m.second = r.number(2, 0, 60); // 60: a leap second, read as the second after it
        if (r.peek() == '.') m.ms = r.fraction_ms();
    }
    if (!r.at_end()) read_offset(r, m);
    if (!r.good() || !r.at_end() || !is_valid(m.date)) return refused("time.malformed");
    if (m.second == 60 && (!m.has_offset || (m.hour * 60 + m.minute - m.offset_min + 2880) % 1440 != 1439))
        return refused("time.malformed");
    return m;
}

Stamp utc_stamp(const Moment& m)
{
    const std::int64_t days = days_between({1970, 1, 1}, m.date);
    return ((days * 24 + m.hour) * 60 + m.minute - m.offset_min) * ms_per_minute + m.second * ms_per_second + m.ms;
}

enum class Doubt { refuse, take_earlier };

Result<Stamp> read_local(std::string_view text, Doubt doubt)
{
    const auto m = read_moment(text);
    if (!m) return m.error();
    if (m->has_offset) return utc_stamp(*m);
    const auto found = from_local(m->date, m->hour, m->minute, m->second);
    if (doubt == Doubt::refuse && found.kind == LocalKind::missing)
        return refused("time.missing_hour", {{"first", format_rfc3339_local(found.first)}});
    if (doubt == Doubt::refuse && found.kind == LocalKind::ambiguous)
        return refused("time.ambiguous_hour",
                       {{"first", format_rfc3339_local(found.first)}, {"second", format_rfc3339_local(found.second)}});
    return found.first + (found.kind == LocalKind::missing ? 0 : m->ms);
}

/// A stamp moved by an offset, written without one. Held within years 1..9999.
std::string written(Stamp stamp, int offset_min)
{
    constexpr Stamp day = 24 * ms_per_hour;
    const Stamp moved =
        std::clamp(std::clamp(stamp, first_stamp, last_stamp) + offset_min * ms_per_minute, first_stamp, last_stamp);
    const Stamp number = moved / day - (moved % day < 0 ? 1 : 0);
    const Date d = add_days({1970, 1, 1}, static_cast<int>(number));
    const int ms = static_cast<int>(moved - number * day);
    std::array<char, 48> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02dT%02d:%02d:%02d", d.year, d.month, d.day, ms / 3'600'000,
                  ms / 60'000 % 60, ms / 1000 % 60);
    std::string text = out.data();
    if (ms % 1000 != 0) {
        std::snprintf(out.data(), out.size(), ".%03d", ms % 1000);
        text += out.data();
    }
    return text;
}

} // namespace

std::string format_date(Date d)
{
    std::array<char, 40> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", d.year, d.month, d.day);
    return out.data();
}

Result<Date> parse_date(std::string_view text)
{
    Reader r{text};
    const Date d = read_date(r);
    if (!r.good() || !r.at_end() || !is_valid(d)) return refused("time.malformed");
    return d;
}

std::string format_rfc3339(Stamp stamp) { return written(stamp, 0) + "Z"; }

std::string format_rfc3339_local(Stamp stamp)
{
    const int offset = to_local(stamp).utc_offset_min;
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%c%02d:%02d", offset < 0 ? '-' : '+', std::abs(offset) / 60,
                  std::abs(offset) % 60);
    return written(stamp, offset) + out.data();
}

Result<Stamp> parse_rfc3339(std::string_view text)
{
    const auto m = read_moment(text);
    if (!m) return m.error();
    if (!m->has_seconds || !m->has_offset) return refused("time.malformed");
    return utc_stamp(*m);
}

Result<Stamp> parse_moment(std::string_view text) { return read_local(text, Doubt::refuse); }

Result<Stamp> parse_moment_earlier(std::string_view text) { return read_local(text, Doubt::take_earlier); }

} // namespace fyr
