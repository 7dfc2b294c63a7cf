#include "domain/calendar.hpp"

#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <limits>
#include <random>

using namespace fyr;

namespace {

Stamp at(std::string_view text)
{
    const auto stamp = parse_moment(text);
    REQUIRE(stamp);
    return *stamp;
}

Rules with_closed_days()
{
    Rules rules = denmark();
    for (auto& day : rules.calendar.closed_days)
        day.closed =
            day.name.da == "Grundlovsdag" || day.name.da == "Juleaftensdag" || day.name.da == "Nytårsaftensdag";
    return rules;
}

Date some_day(std::mt19937& random)
{
    return add_days({1990, 1, 1}, std::uniform_int_distribution{0, 50 * 365}(random));
}

} // namespace

TEST_CASE("days know their neighbours, months and weekdays", "[domain]")
{
    CHECK(add_days({2024, 2, 28}, 1) == Date{2024, 2, 29});
    CHECK(add_days({2025, 1, 1}, -1) == Date{2024, 12, 31});
    CHECK(add_months({2025, 10, 31}, 4) == Date{2026, 2, 28});
    CHECK(add_months({2023, 10, 31}, 4) == Date{2024, 2, 29});
    CHECK(add_months({2025, 11, 15}, 2) == Date{2026, 1, 15});
    CHECK(add_months({2025, 3, 31}, -1) == Date{2025, 2, 28});
    CHECK(days_between({2025, 4, 11}, {2025, 4, 24}) == 13);
    CHECK(days_between({2025, 4, 24}, {2025, 4, 11}) == -13);
    CHECK(weekday({2025, 4, 11}) == 5);
    CHECK(weekday({2026, 1, 4}) == 7);
    CHECK(is_valid({2024, 2, 29}));
    CHECK_FALSE(is_valid({2025, 2, 29}));
    CHECK_FALSE(is_valid({2025, 13, 1}));
    CHECK_FALSE(is_valid({}));
}

TEST_CASE("the end of time is a wall, not an overflow", "[domain]")
{
    CHECK(add_days({9999, 12, 31}, 5) == Date{9999, 12, 31});
    CHECK(add_months({9999, 12, 31}, 5).year == 9999);
    CHECK(add_days({1, 1, 1}, -5) == Date{1, 1, 1});
    CHECK(to_local(std::numeric_limits<Stamp>::max()).date.year == 9999);
    CHECK(to_local(std::numeric_limits<Stamp>::min()).date.year == 1);
    CHECK(format_rfc3339(std::numeric_limits<Stamp>::max()) == "9999-12-31T23:59:59.999Z");
    CHECK(assessment_due(std::numeric_limits<Stamp>::max(), denmark()) > 0);
}

TEST_CASE("Easter falls where the church says", "[domain]")
{
    CHECK(easter(2024) == Date{2024, 3, 31});
    CHECK(easter(2025) == Date{2025, 4, 20});
    CHECK(easter(2026) == Date{2026, 4, 5});
    CHECK(easter(2027) == Date{2027, 3, 28});
    CHECK(easter(2028) == Date{2028, 4, 16});
    CHECK(easter(2029) == Date{2029, 4, 1});
    CHECK(easter(2030) == Date{2030, 4, 21});
    CHECK(easter(1954) == Date{1954, 4, 18}); // the two years in which the simple formula fails
    CHECK(easter(1981) == Date{1981, 4, 19});
    for (int year = 1900; year < 2100; ++year) CHECK(weekday(easter(year)) == 7);
}

TEST_CASE("Store bededag is a holiday to 2023 and a working day from 2024", "[domain]")
{
    const auto& calendar = denmark().calendar;
    CHECK(is_holiday({2023, 5, 5}, calendar));
    CHECK(day_off({2023, 5, 5}, calendar)->da == "Store bededag");
    CHECK_FALSE(is_holiday({2024, 4, 26}, calendar));
    CHECK(is_working_day({2024, 4, 26}, calendar));
}

TEST_CASE("holidays, weekends and kept closing days are no working days", "[domain]")
{
    const auto& plain = denmark().calendar;
    for (const Date d : {Date{2025, 1, 1},
                         {2025, 4, 17},
                         {2025, 4, 18},
                         {2025, 4, 21},
                         {2025, 5, 29},
                         {2025, 6, 9},
                         {2025, 12, 25},
                         {2025, 12, 26}})
        CHECK_FALSE(is_working_day(d, plain));
    CHECK_FALSE(is_working_day({2025, 4, 12}, plain)); // Saturday
    CHECK_FALSE(is_working_day({2025, 4, 13}, plain)); // Sunday
    CHECK(is_working_day({2025, 6, 5}, plain));
    CHECK(is_working_day({2025, 12, 24}, plain));
    CHECK_FALSE(is_working_day({2025, 6, 5}, with_closed_days().calendar));
    CHECK(day_off({2025, 12, 24}, with_closed_days().calendar)->da == "Juleaftensdag");
    CHECK_FALSE(is_holiday({2025, 12, 24}, with_closed_days().calendar));
    CHECK(day_off({2025, 12, 24}, plain) == nullptr);

    auto friday = plain;
    for (auto& day : friday.closed_days) day.closed = day.month == 0;
    CHECK_FALSE(is_working_day({2025, 5, 30}, friday)); // the day after Ascension Day
    CHECK(is_working_day({2025, 5, 1}, friday));
    CHECK(is_working_day({2025, 4, 12}, strictest(friday)));
    CHECK(is_working_day({2025, 5, 30}, strictest(friday)));
}

TEST_CASE("an acknowledgement is due on the sixth working day", "[domain]")
{
    struct Vector {
        const char* received;
        Date configured, closed, strict;
    };
    const auto v = GENERATE(Vector{"2023-04-28T10:00", {2023, 5, 9}, {2023, 5, 9}, {2023, 5, 6}},
                            Vector{"2024-04-19T10:00", {2024, 4, 29}, {2024, 4, 29}, {2024, 4, 26}},
                            Vector{"2025-04-11T15:40", {2025, 4, 24}, {2025, 4, 24}, {2025, 4, 22}},
                            Vector{"2025-12-23T10:00", {2026, 1, 5}, {2026, 1, 7}, {2026, 1, 2}},
                            Vector{"2026-09-05T10:00", {2026, 9, 14}, {2026, 9, 14}, {2026, 9, 12}},
                            Vector{"2026-01-10T02:05", {2026, 1, 19}, {2026, 1, 19}, {2026, 1, 17}});
    CAPTURE(v.received);
    CHECK(acknowledgement_due(at(v.received), denmark()) == v.configured);
    CHECK(acknowledgement_due(at(v.received), with_closed_days()) == v.closed);
    CHECK(acknowledgement_due_strictest(at(v.received), denmark()) == v.strict);
    CHECK(acknowledgement_due_strictest(at(v.received), with_closed_days()) == v.strict);
}

TEST_CASE("warnings follow the strictest reading, failing the configured one", "[domain]")
{
    const auto days = acknowledgement_days(at("2025-04-11T15:40"), denmark());
    CHECK(days.warn == Date{2025, 4, 16});
    CHECK(days.danger == Date{2025, 4, 22});
    CHECK(days.due == Date{2025, 4, 24});
}

TEST_CASE("the day of receipt is the day in Copenhagen", "[domain]")
{
    // 23:30 UTC on a Thursday in summer is half past one on Friday.
    CHECK(acknowledgement_due(*parse_rfc3339("2025-08-07T22:30:00Z"), denmark()) == Date{2025, 8, 18});
    CHECK(acknowledgement_due(*parse_rfc3339("2025-08-07T21:30:00Z"), denmark()) == Date{2025, 8, 15});
}

TEST_CASE("24 hours are elapsed hours through weekends and summer time", "[domain]")
{
    CHECK(format_rfc3339_local(assessment_due(at("2025-03-29T14:00"), denmark())) == "2025-03-30T15:00:00+02:00");
    CHECK(format_rfc3339_local(assessment_due(at("2025-04-11T15:40"), denmark())) == "2025-04-12T15:40:00+02:00");
    CHECK(format_rfc3339_local(assessment_due(at("2025-10-25T14:00"), denmark())) == "2025-10-26T13:00:00+01:00");
}

TEST_CASE("an investigation is due four months after awareness, on a day that exists", "[domain]")
{
    CHECK(investigation_due({2025, 10, 31}, denmark()) == Date{2026, 2, 28});
    CHECK(investigation_due({2023, 10, 31}, denmark()) == Date{2024, 2, 29});
    CHECK(investigation_due({2025, 4, 11}, denmark()) == Date{2025, 8, 11});
}

TEST_CASE("a closed case leaves after working days, never later than the cap", "[domain]")
{
    CHECK(retention_due({2025, 4, 11}, denmark()) == Date{2025, 4, 23});
    auto slow = denmark();
    slow.retention.working_days = 60;
    CHECK(retention_due({2025, 4, 11}, slow) == Date{2025, 5, 11});
}

TEST_CASE("local time knows summer, winter and ISO weeks", "[domain]")
{
    const auto summer = to_local(*parse_rfc3339("2025-04-11T13:40:05Z"));
    CHECK(summer == LocalTime{{2025, 4, 11}, 15, 40, 5, 5, 15, 2025, 120});
    const auto winter = to_local(*parse_rfc3339("2026-01-10T01:05:00Z"));
    CHECK(winter == LocalTime{{2026, 1, 10}, 2, 5, 0, 6, 2, 2026, 60});
    CHECK(to_local(at("2024-12-30T12:00")).iso_week == 1);
    CHECK(to_local(at("2024-12-30T12:00")).iso_year == 2025);
    CHECK(to_local(at("2027-01-01T12:00")).iso_week == 53);
    CHECK(to_local(at("2027-01-01T12:00")).iso_year == 2026);
    CHECK(to_local(-1) == LocalTime{{1970, 1, 1}, 0, 59, 59, 4, 1, 1970, 60});
}

TEST_CASE("the skipped hour is missing and the doubled one is ambiguous", "[domain]")
{
    const auto skipped = from_local({2025, 3, 30}, 2, 30);
    CHECK(skipped.kind == LocalKind::missing);
    CHECK(format_rfc3339_local(skipped.first) == "2025-03-30T03:00:00+02:00");
    CHECK(skipped.second == skipped.first);
    CHECK(from_local({2025, 3, 30}, 2, 0).kind == LocalKind::missing);
    CHECK(from_local({2025, 3, 30}, 1, 59, 59).kind == LocalKind::unique);
    CHECK(from_local({2025, 3, 30}, 3, 0).kind == LocalKind::unique);

    const auto doubled = from_local({2025, 10, 26}, 2, 30);
    CHECK(doubled.kind == LocalKind::ambiguous);
    CHECK(format_rfc3339_local(doubled.first) == "2025-10-26T02:30:00+02:00");
    CHECK(format_rfc3339_local(doubled.second) == "2025-10-26T02:30:00+01:00");
    CHECK(from_local({2025, 10, 26}, 3, 0).kind == LocalKind::unique);
    CHECK(from_local({2025, 10, 26}, 1, 59, 59).kind == LocalKind::unique);
}

TEST_CASE("a day ends when the next one begins, 23 or 25 hours later too", "[domain]")
{
    CHECK(format_rfc3339_local(end_of_day({2025, 4, 24})) == "2025-04-24T23:59:59.999+02:00");
    CHECK(end_of_day({2025, 3, 30}) + 1 - start_of_day({2025, 3, 30}) == 23 * ms_per_hour);
    CHECK(end_of_day({2025, 10, 26}) + 1 - start_of_day({2025, 10, 26}) == 25 * ms_per_hour);
}

TEST_CASE("local time and back is the same moment", "[domain][property]")
{
    const auto seed = GENERATE(1U, 20250411U, 77U);
    std::mt19937 random{seed};
    std::uniform_int_distribution<Stamp> moments{*parse_rfc3339("1990-01-01T00:00:00Z"),
                                                 *parse_rfc3339("2040-12-31T23:59:59Z")};
    for (int i = 0; i < 5000; ++i) {
        const Stamp stamp = moments(random) / ms_per_second * ms_per_second;
        const auto local = to_local(stamp);
        const auto back = from_local(local.date, local.hour, local.minute, local.second);
        CAPTURE(seed, stamp);
        REQUIRE(back.kind != LocalKind::missing);
        REQUIRE((back.first == stamp || back.second == stamp));
        REQUIRE(back.kind == (back.first == back.second ? LocalKind::unique : LocalKind::ambiguous));
        REQUIRE(parse_rfc3339(format_rfc3339_local(stamp)));
        REQUIRE(*parse_rfc3339(format_rfc3339_local(stamp)) == stamp);
        REQUIRE(*parse_rfc3339(format_rfc3339(stamp)) == stamp);
        REQUIRE(local.weekday == weekday(local.date));
    }
}

TEST_CASE("the time zone table and the EU rule agree, and summer goes on after the table", "[domain][property]")
{
    std::mt19937 random{20250330U};
    std::uniform_int_distribution<Stamp> moments{*parse_rfc3339("1996-01-01T00:00:00Z"),
                                                 *parse_rfc3339("2060-12-31T23:59:59Z")};
    for (int i = 0; i < 5000; ++i) {
        const Stamp stamp = moments(random);
        CAPTURE(stamp);
        REQUIRE(to_local(stamp).utc_offset_min * 60 == offset_by_eu_rule(stamp));
    }
    CHECK(to_local(*parse_rfc3339("2045-07-01T12:00:00Z")).hour == 14);
    CHECK(to_local(*parse_rfc3339("1975-07-01T12:00:00Z")).hour == 13); // no summer time yet
}

TEST_CASE("working days are counted on working days only, and more days never end earlier", "[domain][property]")
{
    const auto seed = GENERATE(3U, 1999U);
    std::mt19937 random{seed};
    const auto closed = with_closed_days().calendar;
    for (int i = 0; i < 300; ++i) {
        const Date start = some_day(random);
        const int n = std::uniform_int_distribution{1, 40}(random);
        CAPTURE(seed, start.year, start.month, start.day, n);
        for (const auto& calendar : {denmark().calendar, closed, strictest(closed)}) {
            const Date end = add_working_days(start, n, calendar);
            REQUIRE(is_working_day(end, calendar));
            REQUIRE(end > start);
            REQUIRE(add_working_days(start, n + 1, calendar) > end);
            REQUIRE(add_working_days(add_days(start, 1), n, calendar) >= end);
            REQUIRE(working_days_between(start, end, calendar) == n);
            REQUIRE(add_working_days(start, n, strictest(calendar)) <= end);
        }
    }
    CHECK(add_working_days({2025, 4, 20}, 0, closed) == Date{2025, 4, 20});
}

TEST_CASE("rules that leave no working day at all do not hang the wall", "[domain]")
{
    CalendarRules never;
    for (int offset = -120; offset <= 300; ++offset) never.easter_days.push_back({{"fri", "off"}, offset, 0});
    for (int month = 1; month <= 12; ++month)
        for (int day = 1; day <= 31; ++day) never.fixed_days.push_back({{"fri", "off"}, month, day});
    CHECK(add_working_days({2025, 1, 1}, 6, never) > Date{2025, 12, 1});
}
