#include "domain/calendar.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

std::string key_of(const Result<Stamp>& r) { return r ? "" : r.error().message.key; }

} // namespace

TEST_CASE("RFC 3339 is read with Z and with offsets", "[domain]")
{
    CHECK(*parse_rfc3339("1970-01-01T00:00:00Z") == 0);
    CHECK(*parse_rfc3339("2025-04-11T15:40:00+02:00") == *parse_rfc3339("2025-04-11T13:40:00Z"));
    CHECK(*parse_rfc3339("2025-04-11T08:10:00-05:30") == *parse_rfc3339("2025-04-11T13:40:00Z"));
    CHECK(*parse_rfc3339("2025-04-11t13:40:00z") == *parse_rfc3339("2025-04-11 13:40:00Z"));
    CHECK(*parse_rfc3339("1970-01-01T00:00:00.5Z") == 500);
    CHECK(*parse_rfc3339("1970-01-01T00:00:00.123456789Z") == 123);
    CHECK(*parse_rfc3339("1969-12-31T23:59:59.999Z") == -1);
    CHECK(*parse_rfc3339("2016-12-31T23:59:60Z") == *parse_rfc3339("2017-01-01T00:00:00Z"));
    CHECK(*parse_rfc3339("2017-01-01T00:59:60+01:00") == *parse_rfc3339("2017-01-01T00:00:00Z"));
}

TEST_CASE("what is not RFC 3339 is refused", "[domain]")
{
    for (const char* text : {"",
                             "2025-04-11",
                             "2025-04-11T15:40Z",
                             "2025-04-11T15:40:00",
                             "2025-4-11T15:40:00Z",
                             "2025-04-31T15:40:00Z",
                             "2025-02-29T15:40:00Z",
                             "2025-13-01T15:40:00Z",
                             "2025-00-01T15:40:00Z",
                             "0000-01-01T00:00:00Z",
                             "2025-04-11T24:00:00Z",
                             "2025-04-11T15:60:00Z",
                             "2025-04-11T15:40:61Z",
                             "2025-04-11T12:30:60Z",
                             "2025-04-11T15:40:00.Z",
                             "2025-04-11T15:40:00+0200",
                             "2025-04-11T15:40:00+24:00",
                             "2025-04-11T15:40:00ZZ",
                             "2025-04-11T15:40:00 Z",
                             " 2025-04-11T15:40:00Z",
                             "11-04-2025T15:40:00Z",
                             "2025-04-11X15:40:00Z"}) {
        CAPTURE(text);
        CHECK(key_of(parse_rfc3339(text)) == "time.malformed");
    }
}

TEST_CASE("a moment without an offset is read on the Copenhagen clock", "[domain]")
{
    CHECK(*parse_moment("2025-04-11T15:40") == *parse_rfc3339("2025-04-11T13:40:00Z"));
    CHECK(*parse_moment("2025-01-11 15:40:30.250") == *parse_rfc3339("2025-01-11T14:40:30.250Z"));
    CHECK(*parse_moment("2025-04-11T15:40Z") == *parse_rfc3339("2025-04-11T15:40:00Z"));
    CHECK(key_of(parse_moment("2025-04-11T15:40:60")) == "time.malformed");
    CHECK(key_of(parse_moment("2025-04-11")) == "time.malformed");
}

TEST_CASE("a doubled or skipped hour is asked about, or read early", "[domain]")
{
    const auto doubled = parse_moment("2025-10-26T02:30:00.125");
    REQUIRE_FALSE(doubled);
    CHECK(doubled.error() == refused("time.ambiguous_hour", {{"first", "2025-10-26T02:30:00+02:00"},
                                                             {"second", "2025-10-26T02:30:00+01:00"}}));
    CHECK(*parse_moment_earlier("2025-10-26T02:30:00.125") == *parse_rfc3339("2025-10-26T00:30:00.125Z"));

    const auto skipped = parse_moment("2025-03-30T02:30");
    REQUIRE_FALSE(skipped);
    CHECK(skipped.error() == refused("time.missing_hour", {{"first", "2025-03-30T03:00:00+02:00"}}));
    CHECK(*parse_moment_earlier("2025-03-30T02:30:00.500") == *parse_rfc3339("2025-03-30T01:00:00Z"));
    CHECK(key_of(parse_moment_earlier("2025-03-30T25:30")) == "time.malformed");
}

TEST_CASE("moments and days are written so that they can be read again", "[domain]")
{
    CHECK(format_rfc3339(0) == "1970-01-01T00:00:00Z");
    CHECK(format_rfc3339(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(format_rfc3339_local(*parse_rfc3339("2025-04-11T13:40:00Z")) == "2025-04-11T15:40:00+02:00");
    CHECK(format_date({2025, 4, 1}) == "2025-04-01");
    CHECK(*parse_date("2025-04-01") == Date{2025, 4, 1});
    CHECK_FALSE(parse_date("2025-02-29"));
    CHECK_FALSE(parse_date("2025-04-01 "));
    CHECK_FALSE(parse_date("1-4-2025"));
}
