#include "domain/calendar.hpp"

#include "domain/rules.hpp"
#include "domain/zone_trust.hpp"

#include <date/date.h>
#include <date/tz.h>

#include <algorithm>
#include <exception>

namespace fyr {

namespace {

constexpr std::int64_t day_seconds = 86'400;

date::year_month_day as_ymd(Date d) { return date::year{d.year} / d.month / d.day; }

Date as_date(date::year_month_day ymd)
{
    return {int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}), static_cast<int>(unsigned{ymd.day()})};
}

/// Days since 1970-01-01.
int day_number(Date d) { return date::sys_days{as_ymd(d)}.time_since_epoch().count(); }

Date date_of(std::int64_t number)
{
    static const int first = day_number({1, 1, 1}), last = day_number({9999, 12, 31});
    const auto held = static_cast<int>(std::clamp<std::int64_t>(number, first, last));
    return as_date(date::year_month_day{date::sys_days{date::days{held}}});
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

/// Whole seconds, held within years 1..9999 so that no damaged stamp overflows anything.
std::int64_t seconds_of(Stamp stamp) { return floor_div(std::clamp(stamp, first_stamp, last_stamp), ms_per_second); }

/// The last Sunday of a month, 01:00 UTC, in seconds: when the clocks change in the European Union.
std::int64_t eu_change(int year, unsigned month)
{
    const date::sys_days day{date::year{year} / date::month{month} / date::Sunday[date::last]};
    return day.time_since_epoch().count() * day_seconds + 3600;
}

/// Winter and summer as they were in Denmark, in years that a full and a slim table both have.
bool says_what_was(const date::time_zone& zone)
{
    const auto offset = [&](int year, unsigned month) {
        return zone.get_info(date::sys_days{date::year{year} / date::month{month} / 15}).offset.count();
    };
    for (const int year : {1985, 1990, 1994})
        if (offset(year, 1) != 3600 || offset(year, 7) != 7200) return false;
    return true;
}

bool zone_file_is_trusted = true; ///< set once, before there is any thread

/// Null when the machine has no time zone data, or such that is damaged. The library reads its list of zones once, at the first
/// call, and the zone itself when it is first asked something; neither may end the program.
const date::time_zone* copenhagen()
{
    static const date::time_zone* const zone = []() -> const date::time_zone* {
        if (!zone_file_is_trusted) return nullptr;
        try {
            const date::time_zone* found = date::locate_zone("Europe/Copenhagen");
            return says_what_was(*found) ? found : nullptr;
        } catch (const std::exception&) {
            return nullptr;
        }
    }();
    return zone;
}

int year_of(std::int64_t seconds) { return date_of(floor_div(seconds, day_seconds)).year; }

/// The library knows the transitions written in the table, not the rule behind it: a full table ends in 2037, a
/// slim one in 1996, and the rule goes on. An endless period that begins between is a change of the law: believed.
int offset_at(std::int64_t seconds)
{
    const auto stamp = seconds * ms_per_second;
    const auto* zone = copenhagen();
    if (!zone) return offset_by_eu_rule(stamp);
    const auto info = zone->get_info(date::sys_seconds{std::chrono::seconds{seconds}});
    if (year_of(info.end.time_since_epoch().count()) == 9999) {
        const int begins = year_of(info.begin.time_since_epoch().count());
        if ((begins >= 1995 && begins <= 1997) || begins >= 2037) return offset_by_eu_rule(stamp);
    }
    return static_cast<int>(info.offset.count());
}

} // namespace

void distrust_zone_file() { zone_file_is_trusted = false; }

bool knows_danish_time() { return copenhagen() != nullptr; }

bool is_valid(Date d)
{
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31 &&
           as_ymd(d).ok();
}

Date add_days(Date d, int days) { return date_of(std::int64_t{day_number(d)} + days); }

Date add_months(Date d, int months)
{
    const int all = std::clamp(d.year * 12 + (d.month - 1) + months, 12, 9999 * 12 + 11);
    const auto year = date::year{all / 12};
    const auto month = date::month{static_cast<unsigned>(all % 12 + 1)};
    const auto last = date::year_month_day_last{year / month / date::last}.day();
    return as_date(year / month / std::min(date::day{static_cast<unsigned>(d.day)}, last));
}

int days_between(Date from, Date to) { return day_number(to) - day_number(from); }

int weekday(Date d) { return static_cast<int>(date::weekday{date::sys_days{as_ymd(d)}}.iso_encoding()); }

int offset_by_eu_rule(Stamp stamp)
{
    const auto s = seconds_of(stamp);
    const int year = year_of(s);
    return s >= eu_change(year, 3) && s < eu_change(year, 10) ? 7200 : 3600;
}

LocalTime to_local(Stamp stamp)
{
    const auto utc = seconds_of(stamp);
    const int offset = offset_at(utc);
    const auto local = utc + offset;
    const auto number = floor_div(local, day_seconds);
    const auto of_day = static_cast<int>(local - number * day_seconds);

    LocalTime t;
    t.date = date_of(number);
    t.hour = of_day / 3600;
    t.minute = of_day / 60 % 60;
    t.second = of_day % 60;
    t.weekday = weekday(t.date);
    const Date thursday = add_days(t.date, 4 - t.weekday);
    t.iso_year = thursday.year;
    t.iso_week = days_between({thursday.year, 1, 1}, thursday) / 7 + 1;
    t.utc_offset_min = offset / 60;
    return t;
}

LocalResolve from_local(Date d, int hour, int minute, int second)
{
    const auto local = day_number(d) * day_seconds + hour * 3600 + minute * 60 + second;
    const int before = offset_at(local - day_seconds), after = offset_at(local + day_seconds);
    const bool fits_before = offset_at(local - before) == before;
    const bool fits_after = offset_at(local - after) == after;
    const auto stamp = [&](int offset) { return (local - offset) * ms_per_second; };

    if (fits_before && fits_after && before != after)
        return {LocalKind::ambiguous, stamp(std::max(before, after)), stamp(std::min(before, after))};
    if (fits_before) return {LocalKind::unique, stamp(before), stamp(before)};
    if (fits_after) return {LocalKind::unique, stamp(after), stamp(after)};

    // Skipped: the change lies between the two readings; the first second with the new offset is searched by halves.
    std::int64_t low = local - std::max(before, after), high = local - std::min(before, after);
    while (high - low > 1) {
        const auto middle = low + (high - low) / 2;
        (offset_at(middle) == before ? low : high) = middle;
    }
    return {LocalKind::missing, high * ms_per_second, high * ms_per_second};
}

Stamp start_of_day(Date d) { return from_local(d, 0, 0).first; }

Stamp end_of_day(Date d) { return start_of_day(add_days(d, 1)) - 1; }

Date easter(int year)
{
    // The Gregorian computus (Meeus, Jones, Butcher).
    const int a = year % 19, b = year / 100, c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

namespace {

const Words* holiday_name(Date d, const CalendarRules& rules)
{
    for (const auto& fixed : rules.fixed_days)
        if (fixed.month == d.month && fixed.day == d.day) return &fixed.name;
    const int since_easter = days_between(easter(d.year), d);
    for (const auto& moving : rules.easter_days)
        if (moving.offset == since_easter && (moving.valid_to_year == 0 || d.year <= moving.valid_to_year))
            return &moving.name;
    return nullptr;
}

} // namespace

bool is_holiday(Date d, const CalendarRules& rules) { return holiday_name(d, rules) != nullptr; }

const Words* day_off(Date d, const CalendarRules& rules)
{
    if (const auto* name = holiday_name(d, rules)) return name;
    for (const auto& kept : rules.closed_days) {
        if (!kept.closed) continue;
        const bool today = kept.month == 0 ? days_between(easter(d.year), d) == kept.easter_offset
                                           : kept.month == d.month && kept.day == d.day;
        if (today) return &kept.name;
    }
    return nullptr;
}

bool is_working_day(Date d, const CalendarRules& rules)
{
    const int day = weekday(d);
    if (day == 7 || (day == 6 && !rules.saturday_counts)) return false;
    return day_off(d, rules) == nullptr;
}

Date add_working_days(Date start, int n, const CalendarRules& rules)
{
    constexpr int longest_pause = 366; // rules that leave no working day at all must not hang the wall
    Date d = start;
    for (int idle = 0; n > 0 && idle < longest_pause;) {
        d = add_days(d, 1);
        const bool counts = is_working_day(d, rules);
        n -= counts ? 1 : 0;
        idle = counts ? 0 : idle + 1;
    }
    return d;
}

int working_days_between(Date from, Date to, const CalendarRules& rules)
{
    int count = 0;
    const int length = days_between(from, to);
    for (int i = 1; i <= length; ++i) count += is_working_day(add_days(from, i), rules) ? 1 : 0;
    return count;
}

CalendarRules strictest(CalendarRules rules)
{
    rules.saturday_counts = true;
    for (auto& kept : rules.closed_days) kept.closed = false;
    return rules;
}

Stamp assessment_due(Stamp received, const Rules& rules)
{
    return std::clamp(received, first_stamp, last_stamp) + rules.clock.assessment_hours * ms_per_hour;
}

Date acknowledgement_due(Stamp received, const Rules& rules)
{
    return add_working_days(local_date(received), rules.acknowledgement.working_days, rules.calendar);
}

Date acknowledgement_due_strictest(Stamp received, const Rules& rules)
{
    return add_working_days(local_date(received), rules.acknowledgement.working_days, strictest(rules.calendar));
}

AcknowledgementDays acknowledgement_days(Stamp received, const Rules& rules)
{
    const auto strict = strictest(rules.calendar);
    const Date day = local_date(received);
    return {add_working_days(day, rules.acknowledgement.warn_at, strict),
            add_working_days(day, rules.acknowledgement.danger_at, strict), acknowledgement_due(received, rules)};
}

Date investigation_due(Date aware, const Rules& rules) { return add_months(aware, rules.investigation.months); }

Date retention_due(Date closed, const Rules& rules)
{
    return std::min(add_working_days(closed, rules.retention.working_days, rules.calendar),
                    add_days(closed, rules.retention.hard_cap_days));
}

} // namespace fyr
