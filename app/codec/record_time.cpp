#include "codec/record_time.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"

namespace fyr {

namespace {

constexpr std::size_t longest = 64;


/// "2-3-2026 8:50" → "2026-03-02 08:50"; anything else comes back as it is.
std::string without_danish_habits(std::string_view text)
{
    const auto digits = [&](std::size_t at) {
        std::size_t n = 0;
        while (at + n < text.size() && is_digit(text[at + n])) ++n;
        return n;
    };
    const auto two = [](std::string_view number) {
        return number.size() == 1 ? "0" + std::string(number) : std::string(number);
    };
    const std::size_t day = digits(0);
    if (day < 1 || day > 2 || day == text.size() || (text[day] != '-' && text[day] != '.')) return std::string(text);
    const std::size_t month_at = day + 1, month = digits(month_at), year_at = month_at + month + 1;
    if (month < 1 || month > 2 || year_at > text.size() || text[year_at - 1] != text[day] || digits(year_at) != 4)
        return std::string(text);
    std::string out(text.substr(year_at, 4));
    out.append("-").append(two(text.substr(month_at, month))).append("-").append(two(text.substr(0, day)));
    std::string_view clock = text.substr(year_at + 4);
    if (clock.starts_with(' ') && clock.size() > 2 && is_digit(clock[1]) && !is_digit(clock[2]))
        return out.append(" 0").append(clock.substr(1));
    return out.append(clock);
}

std::string prepared(std::string_view text, DateForm form)
{
    if (text.size() > longest) return {};
    const std::string s = trimmed(text);
    return form == DateForm::danish_too ? without_danish_habits(s) : s;
}

} // namespace

Result<Stamp> parse_received(std::string_view text, DateForm form)
{
    const Result<Stamp> moment = parse_moment(prepared(text, form));
    if (moment) return *moment;
    const Message& why = moment.error().message;
    if (why.key == "time.missing_hour") return refused("receive.missing_hour", why.args);
    if (why.key == "time.ambiguous_hour") return refused("receive.ambiguous_hour", why.args);
    return refused("receive.time_malformed");
}

std::optional<Date> parse_day(std::string_view text, DateForm form)
{
    const Result<Date> day = parse_date(prepared(text, form));
    if (!day) return std::nullopt;
    return *day;
}

} // namespace fyr
