#include "codec/board_csv.hpp"

#include "codec/notification_codec.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_state.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

State wall_with(Notification n)
{
    State state;
    state.put(CaseId{1}, std::make_shared<const Case>(a_case("Egern").facts(std::move(n)).id(1).make()));
    return state;
}

std::size_t lines(const std::string& csv) { return static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\r')); }

} // namespace

TEST_CASE("a full table is received again as it was", "[codec][property]")
{
    Random random(4);
    for (int round = 0; round < 60; ++round) {
        Notification n = random_notification(random);
        n.id = "ref-" + std::to_string(round);
        n.code = "Egern";
        n.received = friday;
        n.masked = 0;
        if (n.unborn) n.due = {2025, 6, 1};
        // A formula gets an apostrophe, a text loses blanks and control characters at its ends: both on purpose.
        n.summary = "om " + n.summary.substr(0, n.summary.find('\n'));
        std::erase(n.summary, '\t');
        n.summary = n.summary.size() > 60 || n.summary == "om " ? "om fravær" : n.summary;
        n.text = n.text.empty() ? "" : "Vi ser: " + n.text;
        const auto reading = read_notifications(notifications_csv(wall_with(n), ExportLevel::full), denmark(), friday);
        INFO(notifications_csv(wall_with(n), ExportLevel::full));
        REQUIRE(reading.refused.empty());
        REQUIRE(reading.taken.size() == 1);
        while (!n.summary.empty() && n.summary.back() == ' ') n.summary.pop_back();
        CHECK(reading.taken.front() == n);
    }
}

TEST_CASE("no cell is a formula", "[codec]")
{
    for (const char* bad : {"=1+1", "+45", "-2", "@SUM(A1)", "\t=1", "\r=1"}) {
        Notification n;
        n.summary = bad;
        n.text = bad;
        n.external_ref = bad;
        n.siblings = {bad};
        const std::string csv = notifications_csv(wall_with(n), ExportLevel::full);
        const std::string cell = std::string(";\"'") + bad + '"';
        std::size_t found = 0;
        for (std::size_t at = csv.find(cell); at != std::string::npos; at = csv.find(cell, at + 1)) ++found;
        CHECK(found == 4);
    }
}

TEST_CASE("cells with separators, quotes and line ends stay one cell", "[codec]")
{
    Notification n;
    n.text = "a;b \"c\"\nd";
    const std::string csv = notifications_csv(wall_with(n), ExportLevel::full);
    CHECK(csv.find(";\"a;b \"\"c\"\"\nd\";") != std::string::npos);
    CHECK(csv.starts_with("\xEF\xBB\xBF" "format;id;code;"));
    CHECK(lines(csv) == 2);
}

TEST_CASE("an overview table holds bands and no words", "[codec]")
{
    Notification n;
    n.id = "ref-1";
    n.age = 7;
    n.received = friday;
    n.summary = n.text = n.external_ref = "HEMMELIGT";
    const std::string csv = notifications_csv(wall_with(n), ExportLevel::overview);
    CHECK(csv.find("HEMMELIGT") == std::string::npos);
    CHECK(csv.find("ref-1") == std::string::npos);
    CHECK(csv.ends_with(";;;;6-9\r\n"));
    const auto reading = read_notifications(csv, denmark(), friday);
    REQUIRE(reading.taken.size() == 1);
    CHECK_FALSE(reading.taken.front().age);
}

TEST_CASE("the table lists what is on the wall", "[codec]")
{
    const State state = random_state(3, 30);
    CHECK(state.on_board().size() < 30);
    for (const ExportLevel level : {ExportLevel::overview, ExportLevel::full})
        CHECK(lines(notifications_csv(state, level)) >= state.on_board().size() + 1);
    CHECK(lines(notifications_csv(State{}, ExportLevel::full)) == 1);
}
