// Time as people in Denmark read it: the Copenhagen clock, days, holidays, working days, and the due dates of the
// clocks. The only place that knows a time zone; everything else counts in Stamp (UTC). Pure: asks no clock.
// Source: domain.md 4.1 (clocks) and 4.2 (holidays, test vectors); barnets lov §§ 20, 136, 138 through the rules file.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "domain/clock_rules.hpp"

#include <string>
#include <string_view>

namespace fyr {

struct Rules;

/// The first and last millisecond of years 1..9999: stamps outside (a damaged file) are read as these.
inline constexpr Stamp first_stamp = -62'135'596'800'000, last_stamp = 253'402'300'799'999;

// ---- Days. Every Date given must be valid (is_valid); what comes out is valid too, clamped to years 1..9999.

/// A real day of the Gregorian calendar, year 1..9999.
[[nodiscard]] bool is_valid(Date date);
[[nodiscard]] Date add_days(Date date, int days);
/// The same day n months later; a day that month does not have becomes its last day (31 October + 4 → 28 February).
[[nodiscard]] Date add_months(Date date, int months);
/// Days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int days_between(Date from, Date to);
/// 1 Monday … 7 Sunday.
[[nodiscard]] int weekday(Date date);
/// "2025-04-11".
[[nodiscard]] std::string format_date(Date date);
[[nodiscard]] Result<Date> parse_date(std::string_view text);

// ---- The Copenhagen clock.

struct LocalTime {
    Date date;
    int hour = 0, minute = 0, second = 0;
    int weekday = 0;                ///< 1 Monday … 7 Sunday
    int iso_week = 0, iso_year = 0; ///< ISO 8601: week 1 holds the first Thursday; iso_year may not be date.year
    int utc_offset_min = 0;         ///< 60 in winter, 120 in summer
    bool operator==(const LocalTime&) const = default;
};
[[nodiscard]] LocalTime to_local(Stamp stamp);
/// The day on the wall calendar in Copenhagen.
[[nodiscard]] inline Date local_date(Stamp stamp) { return to_local(stamp).date; }

/// What a wall-clock reading means. unique: first == second. ambiguous (the hour that comes twice in October): both,
/// earlier first. missing (the hour that is skipped in March): both are the moment the clocks changed.
enum class LocalKind { unique, ambiguous, missing };
struct LocalResolve {
    LocalKind kind = LocalKind::unique;
    Stamp first = 0, second = 0;
    bool operator==(const LocalResolve&) const = default;
};
/// A valid date, hour 0..23, minute 0..59, second 0..59.
[[nodiscard]] LocalResolve from_local(Date date, int hour, int minute, int second = 0);

/// The first and the last millisecond of a day in Copenhagen; a deadline "on" a day ends with end_of_day.
[[nodiscard]] Stamp start_of_day(Date date);
[[nodiscard]] Stamp end_of_day(Date date);

/// The machine's own zone file of Copenhagen is there and sound. Without it the rule of the European Union is used, which is the
/// same as long as the law is.
[[nodiscard]] bool knows_danish_time();
/// Copenhagen's offset in seconds by the rule of the European Union (last Sundays of March and October, 01:00 UTC),
/// in force since 1996: goes on where the machine's time zone table ends or is missing.
[[nodiscard]] int offset_by_eu_rule(Stamp stamp);

// ---- Written moments (RFC 3339).

/// "2025-04-11T13:40:00Z", milliseconds only when there are any.
[[nodiscard]] std::string format_rfc3339(Stamp stamp);
/// The same moment with Copenhagen's offset: "2025-04-11T15:40:00+02:00".
[[nodiscard]] std::string format_rfc3339_local(Stamp stamp);
/// RFC 3339: with seconds and with "Z" or an offset. Finer than a millisecond is cut. Refused: time.malformed.
[[nodiscard]] Result<Stamp> parse_rfc3339(std::string_view text);
/// As parse_rfc3339, and also without seconds or offset, read on the Copenhagen clock. Refused besides:
/// time.missing_hour (arg first) and time.ambiguous_hour (args first, second: both possible moments), so that a
/// person says which.
[[nodiscard]] Result<Stamp> parse_moment(std::string_view text);
/// The same, never asking: the earlier of two, and the moment of the change for a skipped hour. Deadlines come early.
[[nodiscard]] Result<Stamp> parse_moment_earlier(std::string_view text);

// ---- Holidays and working days.

/// Easter Sunday of a year 1583..9999.
[[nodiscard]] Date easter(int year);
/// A holiday by law on that day.
[[nodiscard]] bool is_holiday(Date date, const CalendarRules& rules);
/// The name of the holiday, or of the closing day this municipality keeps; null on every other day.
/// Points into `rules`.
[[nodiscard]] const Words* day_off(Date date, const CalendarRules& rules);
[[nodiscard]] bool is_working_day(Date date, const CalendarRules& rules);
/// The n-th working day after `start`, which itself does not count; `start` when n is 0 or less.
[[nodiscard]] Date add_working_days(Date start, int n, const CalendarRules& rules);
/// How many working days lie after `from`, up to and with `to`; 0 when `to` is not later.
[[nodiscard]] int working_days_between(Date from, Date to, const CalendarRules& rules);
/// The reading of the law that leaves least time: Saturday counts and no closing day is kept.
[[nodiscard]] CalendarRules strictest(CalendarRules rules);

// ---- Due dates. Warn by the strictest reading, fail by the configured one.

/// D1: elapsed hours after receipt; weekends, holidays and summer time make no difference.
[[nodiscard]] Stamp assessment_due(Stamp received, const Rules& rules);
/// D2: the last day on which the acknowledgement is in time (end_of_day).
[[nodiscard]] Date acknowledgement_due(Stamp received, const Rules& rules);
[[nodiscard]] Date acknowledgement_due_strictest(Stamp received, const Rules& rules);
/// When D2 turns yellow and red (strictest) and when it has failed (after `due`). warn ≤ danger ≤ due.
struct AcknowledgementDays {
    Date warn, danger, due;
    bool operator==(const AcknowledgementDays&) const = default;
};
[[nodiscard]] AcknowledgementDays acknowledgement_days(Stamp received, const Rules& rules);
/// D7: calendar months after the day the municipality became aware.
[[nodiscard]] Date investigation_due(Date aware, const Rules& rules);
/// D8: the day after which a case closed on `closed` leaves the wall: working days, never later than the cap.
[[nodiscard]] Date retention_due(Date closed, const Rules& rules);

} // namespace fyr
