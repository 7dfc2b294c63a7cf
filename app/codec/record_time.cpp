#include "codec/record_time.hpp"

#include "base/text.hpp"
#include "codec/record_check.hpp"
#include "domain/calendar.hpp"

#include <algorithm>
#include <array>

namespace fyr {

namespace {

constexpr std::size_t longest = 64;

constexpr std::array<std::string_view, 12> months{"januar", "februar", "marts",     "april",   "maj",      "juni",
                                                  "juli",   "august",  "september", "oktober", "november", "december"};

/// "mar" and "sept" are months; "marz" is none.
bool is_month(std::string_view name, std::string_view month) { return name.size() >= 3 && month.starts_with(name); }

std::string two(std::string_view number) { return (number.size() == 1 ? "0" : "") + std::string(number); }

/// Takes the beginning of a text, piece by piece.
class Pieces {
public:
    explicit Pieces(std::string_view text) : left_(text) {}

    void blanks() { left_.remove_prefix(std::min(left_.find_first_not_of(' '), left_.size())); }
    bool word(std::string_view wanted)
    {
        if (!left_.starts_with(wanted)) return false;
        left_.remove_prefix(wanted.size());
        return true;
    }
    bool sign(std::string_view wanted)
    {
        if (left_.empty() || wanted.find(left_.front()) == std::string_view::npos) return false;
        left_.remove_prefix(1);
        return true;
    }
    /// `least` to `most` digits and no digit behind them; "" when there are others.
    std::string_view digits(std::size_t least, std::size_t most)
    {
        std::size_t n = 0;
        while (n < left_.size() && is_digit(left_[n])) ++n;
        if (n < least || n > most) return {};
        const std::string_view found = left_.substr(0, n);
        left_.remove_prefix(n);
        return found;
    }
    std::string_view letters()
    {
        std::size_t n = 0;
        while (n < left_.size() && ((left_[n] >= 'a' && left_[n] <= 'z') || static_cast<unsigned char>(left_[n]) >= 0x80)) ++n;
        const std::string_view found = left_.substr(0, n);
        left_.remove_prefix(n);
        return found;
    }
    [[nodiscard]] std::string_view left() const { return left_; }

private:
    std::string_view left_;
};

/// "mandag den 2. marts" and "2/3": what stands before the year as "-03-02"; "" when it is no day.
std::string month_and_day(Pieces& p)
{
    for (const char* weekday : {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "l\xC3\xB8rdag", "s\xC3\xB8ndag"})
        if (p.word(weekday)) break;
    p.sign(",");
    p.blanks();
    if (!p.word("den ") && !p.word("d. ")) p.word("d.");
    p.blanks();
    const std::string_view day = p.digits(1, 2);
    if (day.empty()) return {};
    const bool point = p.sign(".");
    if (!point && !p.sign("-/ ")) return {};
    p.blanks();
    if (const std::string_view name = p.letters(); !name.empty()) {
        const auto month = std::find_if(months.begin(), months.end(), [&](std::string_view m) { return is_month(name, m); });
        if (month == months.end()) return {};
        p.sign(".");
        return "-" + two(std::to_string(month - months.begin() + 1)) + "-" + two(day);
    }
    const std::string_view month = p.digits(1, 2);
    if (month.empty()) return {};
    p.sign("-./");
    return "-" + two(month) + "-" + two(day);
}

/// The clock behind the day: "kl. 8.50" → "08:50"; what it does not know comes back as it is.
std::string clock(std::string_view text)
{
    Pieces p(text);
    p.sign(",");
    p.blanks();
    p.word("kl.") || p.word("kl");
    p.blanks();
    const std::string as_it_is(p.left());
    const std::string_view hour = p.digits(1, 2);
    if (hour.empty() || !p.sign(".:")) return as_it_is;
    const std::string_view minute = p.digits(2, 2);
    if (minute.empty()) return as_it_is;
    std::string out = two(hour) + ":" + std::string(minute);
    if (p.left().size() >= 3 && (p.left()[0] == '.' || p.left()[0] == ':') && is_digit(p.left()[1])) {
        p.sign(".:");
        out.append(":").append(p.left());
    } else {
        out.append(p.left());
    }
    return out;
}

/// As parse_moment and parse_date read it, whatever the habits of whoever wrote it.
std::string prepared(std::string_view text)
{
    if (text.size() > longest) return {};
    std::string s = tidy(text, true).value_or("");
    for (const std::string_view blank : {"\xC2\xA0", "\xE2\x80\xAF"}) // that do not break a line
        for (std::size_t at; (at = s.find(blank)) != std::string::npos;) s.replace(at, blank.size(), " ");
    const bool year_first = s.size() >= 10 && s[4] == '-' && s[7] == '-';
    std::string day, rest;
    if (year_first) {
        const bool blank = s.size() > 10 && (s[10] == ' ' || s[10] == ',');
        if (!blank) return s; // RFC 3339
        day = s.substr(0, 10);
        rest = s.substr(10);
    } else {
        const std::string small = folded(s);
        Pieces p(small);
        const std::string month = month_and_day(p);
        p.blanks();
        std::string_view year = month.empty() ? "" : p.digits(2, 4);
        if (year.size() != 2 && year.size() != 4) return s;
        day = (year.size() == 2 ? "20" : "") + std::string(year) + month;
        rest = std::string(p.left());
        if (!rest.empty() && rest.front() != ' ' && rest.front() != ',' && rest.front() != 't') return s;
        if (rest.starts_with('t')) rest.front() = ' ';
    }
    const std::string at = clock(rest);
    return at.empty() ? day : day + " " + at;
}

} // namespace

Result<Stamp> parse_received(std::string_view text)
{
    const Result<Stamp> moment = parse_moment(prepared(text));
    if (moment) return *moment;
    const Message& why = moment.error().message;
    if (why.key == "time.missing_hour") return refused("receive.missing_hour", why.args);
    if (why.key == "time.ambiguous_hour") return refused("receive.ambiguous_hour", why.args);
    return refused("receive.time_malformed");
}

std::optional<Date> parse_day(std::string_view text)
{
    const Result<Date> day = parse_date(prepared(text));
    if (!day) return std::nullopt;
    return *day;
}

} // namespace fyr
