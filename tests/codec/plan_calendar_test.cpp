#include "codec/plan_calendar.hpp"

#include "base/text.hpp"
#include "tests/support/plan_files.hpp"
#include "tests/support/filled_plan.hpp"
#include "tests/support/source_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <set>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp at = 1'780'300'800'123; // 2026-06-01 08:00 UTC and a little

std::string calendar_of(const Plan& plan, std::uint64_t entry = 7, std::optional<MeetingTime> meetings = {})
{
    return plan_calendar(plan, source_strings(Language::da), {entry, at, meetings});
}

/// Lines as they were before folding; each as RFC 5545 3.1 wants it.
std::vector<std::string> unfolded(const std::string& text)
{
    std::vector<std::string> lines;
    REQUIRE(text.ends_with("\r\n"));
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = text.find("\r\n", from);
        const std::string line = text.substr(from, end - from);
        CHECK(line.size() <= 75);
        CHECK(is_utf8(line));
        CHECK(line.find_first_of("\r\n") == std::string::npos);
        if (line.starts_with(' ')) lines.back() += line.substr(1);
        else lines.push_back(line);
        from = end + 2;
    }
    return lines;
}

/// Property → value of each event, by UID.
std::map<std::string, std::map<std::string, std::string>> events(const std::string& text)
{
    std::map<std::string, std::map<std::string, std::string>> all;
    std::map<std::string, std::string> event;
    for (const std::string& line : unfolded(text)) {
        if (line == "BEGIN:VEVENT") event.clear();
        else if (line == "END:VEVENT") CHECK(all.emplace(event["UID"], event).second);
        else if (line.find(':') != std::string::npos) event[line.substr(0, line.find(':'))] = line.substr(line.find(':') + 1);
    }
    return all;
}

std::string without_escapes(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') out += text[i];
        else if (++i < text.size()) out += text[i] == 'n' ? '\n' : text[i];
    }
    return out;
}

} // namespace

TEST_CASE("meetings, milestones and due days of open actions are in the calendar", "[codec]")
{
    std::map<std::string, std::string> days; // summary → day
    for (const auto& [uid, event] : events(calendar_of(small_plan()))) {
        days[event.at("SUMMARY")] = event.at("DTSTART;VALUE=DATE");
        CHECK(event.at("DTSTAMP") == "20260601T080000Z");
        CHECK(event.at("SEQUENCE") == "7");
        CHECK(event.at("TRANSP") == "TRANSPARENT");
        CHECK(uid.ends_with("@fyrtaarn"));
    }
    CHECK(days == std::map<std::string, std::string>{{"Statusmøde efter 6 uger", "20260714"}, // the day it was held
                                                     {"Nyt barometer", "20261202"},
                                                     {"Afslutning med kage", "20270601"},
                                                     {"Milepæl: Tragten er vane", "20270201"},
                                                     {"Milepæl: Alle er på kursus", "20261026"},
                                                     {"Frist: =Skriv ud\\; til alle", "20260915"}});
    const std::string text = calendar_of(small_plan());
    CHECK(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    CHECK(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(text.find("VTIMEZONE") == std::string::npos);
    for (const auto& [uid, event] : events(text))
        if (event.at("SUMMARY") == "Nyt barometer") {
            CHECK(event.at("DTEND;VALUE=DATE") == "20261203");
            CHECK(without_escapes(event.at("DESCRIPTION")) == "Tragten i hverdagen · Familieafdelingen\nIkke journal – overfør til sagssystem");
        }
}

TEST_CASE("a meeting that begins at an hour stands on the Copenhagen clock", "[codec]")
{
    const std::string text = calendar_of(small_plan(), 7, MeetingTime{8, 5, 45});
    CHECK(text.find("BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\n") != std::string::npos);
    int timed = 0;
    for (const auto& [uid, event] : events(text)) {
        if (!event.contains("DTSTART;TZID=Europe/Copenhagen")) continue;
        ++timed;
        CHECK(event.at("DURATION") == "PT45M");
        CHECK(event.at("TRANSP") == "OPAQUE");
        CHECK(event.at("DTSTART;TZID=Europe/Copenhagen").ends_with("T080500"));
    }
    CHECK(timed == 3); // milestones and due days stay days
}

TEST_CASE("an event keeps its name for the life of the plan", "[codec]")
{
    const auto first = events(calendar_of(small_plan()));
    Plan later = small_plan();
    later.frame.title = "Et andet navn";
    later.milestones[0].date = {2027, 3, 1};
    later.actions[1].text = "En anden tekst";
    const auto second = events(calendar_of(later, 9));
    REQUIRE(first.size() == second.size());
    int moved = 0;
    for (const auto& [uid, event] : first) {
        REQUIRE(second.contains(uid));
        CHECK(std::stoi(second.at(uid).at("SEQUENCE")) > std::stoi(event.at("SEQUENCE")));
        moved += second.at(uid).at("DTSTART;VALUE=DATE") != event.at("DTSTART;VALUE=DATE") ? 1 : 0;
    }
    CHECK(moved == 1);
    CHECK(calendar_of(small_plan()) == calendar_of(small_plan()));
    Plan other = small_plan(); // a plan with the same numbers, made on another wall
    other.created_at += 1;
    for (const auto& [uid, event] : events(calendar_of(other))) CHECK_FALSE(first.contains(uid));
    other = small_plan();
    other.id = PlanId{2};
    for (const auto& [uid, event] : events(calendar_of(other))) CHECK_FALSE(first.contains(uid));
}

TEST_CASE("an action that is done or given up is no longer in the calendar", "[codec]")
{
    Plan plan = small_plan();
    const std::size_t before = events(calendar_of(plan)).size();
    plan.actions[1].status = ActionStatus::done;
    CHECK(events(calendar_of(plan)).size() == before - 1);
    plan.actions[1].status = ActionStatus::dropped;
    CHECK(events(calendar_of(plan)).size() == before - 1);
    plan.actions[1].status = ActionStatus::under_way;
    plan.actions[1].due = {};
    CHECK(events(calendar_of(plan)).size() == before - 1);
}

TEST_CASE("text in a calendar is escaped and folded between characters", "[codec]")
{
    CHECK(calendar_text("a,b;c\\d\ne\rf\tg\x01h") == "a\\,b\\;c\\\\d\\nef\tgh");
    CHECK(calendar_line("SUMMARY:x") == "SUMMARY:x\r\n");
    CHECK(calendar_line(std::string(75, 'x')) == std::string(75, 'x') + "\r\n");
    CHECK(calendar_line(std::string(76, 'x')) == std::string(75, 'x') + "\r\n x\r\n");
    CHECK(calendar_line(std::string(75 + 74 + 1, 'x')) == std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
    CHECK(calendar_line(std::string(74, 'x') + "øy") == std::string(74, 'x') + "\r\n øy\r\n");
    CHECK(calendar_line(std::string(72, 'x') + "🌲y") == std::string(72, 'x') + "\r\n 🌲y\r\n");
    CHECK(calendar_line(std::string(71, 'x') + "🌲y") == std::string(71, 'x') + "🌲\r\n y\r\n");
}

TEST_CASE("whatever a plan holds, its calendar says it word for word", "[codec][property]")
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Random random(seed);
        const Plan plan = filled_plan(random);
        const auto all = events(calendar_of(plan, seed, seed % 2 == 0 ? std::optional(MeetingTime{}) : std::nullopt));
        std::multiset<std::string> wanted, found;
        const auto clean = [](std::string text) {
            std::erase_if(text, [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t'; });
            return text;
        };
        for (const Milestone& m : plan.milestones) wanted.insert("Milepæl: " + clean(m.title));
        for (const Action& a : plan.actions)
            if (is_open(a) && a.due) wanted.insert("Frist: " + clean(a.text));
        for (const auto& [uid, event] : all)
            if (const std::string said = without_escapes(event.at("SUMMARY")); said.starts_with("Milepæl: ") || said.starts_with("Frist: ")) found.insert(said);
        INFO("seed " << seed);
        CHECK(found == wanted);
        CHECK(all.size() == wanted.size() + plan.follow_ups.size());
    }
}
