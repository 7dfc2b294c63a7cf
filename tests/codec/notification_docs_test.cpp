// The page about the format is true: every example on it is taken as it stands.
#include "codec/notification_codec.hpp"
#include "domain/calendar.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

TEST_CASE("every example on the page about the format is taken", "[codec]")
{
    const std::string page = source_file("docs/notification-format.md");
    const Stamp now = *parse_rfc3339("2026-03-02T12:00:00+01:00");
    std::size_t examples = 0, taken = 0;
    for (std::size_t at = 0; (at = page.find("\n```", at)) != std::string::npos;) {
        const std::size_t body = page.find('\n', at + 1) + 1, end = page.find("\n```", body);
        REQUIRE(end != std::string::npos);
        const std::string example = page.substr(body, end + 1 - body);
        const Reading r = read_notifications(example, denmark(), now);
        INFO(example << (r.refused.empty() ? "" : r.refused[0].field + " " + r.refused[0].message.key));
        CHECK(r.refused.empty());
        CHECK_FALSE(r.taken.empty());
        ++examples;
        taken += r.taken.size();
        at = end + 4;
    }
    CHECK(examples == 4);
    CHECK(taken == 8);
}
