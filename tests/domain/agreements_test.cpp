// What is agreed and not done yet, in the order of its hour, and which assessments run out before the next morning.
#include "domain/meeting_record.hpp"

#include "domain/calendar.hpp"
#include "tests/support/meeting_numbers.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::vector<std::string> whats(const std::vector<Agreement>& agreements)
{
    std::vector<std::string> all;
    for (const Agreement& a : agreements) all.push_back(a.what);
    return all;
}

} // namespace

TEST_CASE("agreements: what is acute first, by hour, then promises by day; done ones are gone", "[domain]")
{
    TestWall wall;
    const CaseId acute = wall.put(a_case("Svale")), unknown = wall.put(a_case("Hassel")), decided = wall.put(a_case("Egern").ready());
    wall.open_meeting();
    wall.must(Decide{decided, a_decision()});
    wall.must(acutely(unknown, AcuteAnswer::undecided, {acute_action("Om skaden er ny", "BN", wall.at + 2 * ms_per_hour)}));
    wall.must(acutely(acute, AcuteAnswer::yes, {acute_action("Lægevagt", "TB", wall.at + ms_per_hour), acute_action("Ring til skolen", "LM", wall.at)}));
    const std::vector<std::string> all{"Ring til skolen", "Lægevagt", "Om skaden er ny", "Ring til skolen", "Hvordan går morgenen?"};
    CHECK(whats(open_agreements(wall.state())) == all);
    const std::vector<Agreement> before = open_agreements(wall.state());
    CHECK(before[0].kind == Agreement::Kind::acute);
    CHECK(before[0].is_missed(wall.at));
    CHECK_FALSE(before[1].is_missed(wall.at));
    CHECK(before[2].kind == Agreement::Kind::find_out);
    CHECK(before[3].kind == Agreement::Kind::promise);
    wall.must(EndMeeting{});
    CHECK(open_agreements(wall.state()) == before); // the night changes nothing
    wall.must(DoAcuteAction{acute, before[0].action, "LM"});
    CHECK(whats(open_agreements(wall.state())).front() == "Lægevagt");
    wall.must(acutely(unknown, AcuteAnswer::no));
    CHECK(whats(open_agreements(wall.state())) == std::vector<std::string>{"Lægevagt", "Ring til skolen", "Hvordan går morgenen?"});
}

TEST_CASE("the one action of a board of before is an agreement without an hour, and can be done", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Svale").assessed(AcuteAnswer::yes));
    wall.put(a_case("Egern").assessed(AcuteAnswer::no)); // it wrote an action beside "no" as well
    REQUIRE(whats(open_agreements(wall.state())) == std::vector<std::string>{"Ring til skolen"});
    CHECK(open_agreements(wall.state()).front().due == friday_day);
    wall.must(DoAcuteAction{id, open_agreements(wall.state()).front().action, "LM"});
    CHECK(open_agreements(wall.state()).empty());
    CHECK(counts(wall).acute_open == 0);
}

TEST_CASE("a promise is kept in one touch, in the meeting that asks and outside one", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    wall.open_meeting();
    wall.must(Decide{id, a_decision()});
    const Promise made{id, "Egern", "Ring til skolen", "LM", monday_day, PromiseState::open};
    CHECK(wall.refusal(KeepPromise{made}) == "no.gone"); // it is being made now
    wall.must(EndMeeting{});
    wall.must(KeepPromise{made});
    CHECK(whats(open_agreements(wall.state())) == std::vector<std::string>{"Hvordan går morgenen?"});
    CHECK(wall.refusal(KeepPromise{made}) == "no.gone");
    wall.undo();
    CHECK(open_agreements(wall.state()).size() == 2);
    wall.at = friday + 3 * a_day;
    wall.open_meeting();
    wall.must(KeepPromise{made});
    CHECK(wall.must(KeepPromise{made}).events.empty());
    CHECK(open_agreements(wall.state()).size() == 1);
    wall.must(EndMeeting{});
    CHECK(wall.state().board().archive.back().promises.front().state == PromiseState::kept);
    CHECK(open_agreements(wall.state()).size() == 1);
}

TEST_CASE("the next morning is the hour of the rules on the next working day, over weekends and holidays", "[domain]")
{
    const auto at = [](Date d, int hour, int minute) { return from_local(d, hour, minute).first; };
    const Rules& rules = denmark();
    CHECK(next_morning(at({2026, 3, 3}, 8, 52), rules) == at({2026, 3, 4}, 8, 15));
    CHECK(next_morning(at({2026, 3, 3}, 7, 0), rules) == at({2026, 3, 4}, 8, 15)); // the morning it is, is not the next one
    CHECK(next_morning(at({2026, 3, 6}, 8, 52), rules) == at({2026, 3, 9}, 8, 15));
    CHECK(next_morning(at({2026, 4, 1}, 8, 52), rules) == at({2026, 4, 7}, 8, 15)); // Easter
    CHECK(next_morning(at({2026, 3, 27}, 8, 52), rules) == at({2026, 3, 30}, 8, 15)); // summer time begins between
    Rules later = rules;
    later.meeting = {9, 0};
    CHECK(next_morning(at({2026, 3, 3}, 8, 52), later) == at({2026, 3, 4}, 9, 0));
}

TEST_CASE("what runs out before the next morning: not assessed, still running, the nearest first", "[domain]")
{
    TestWall wall;
    wall.at = from_local({2025, 4, 10}, 8, 52).first; // Thursday
    const CaseId evening = wall.put(a_case("Skarv").received(wall.at - 10 * ms_per_hour));
    const CaseId noon = wall.put(a_case("Hare").received(wall.at - 20 * ms_per_hour));
    wall.put(a_case("over").received(wall.at - 2 * a_day));
    wall.put(a_case("vurderet").received(wall.at - 20 * ms_per_hour).assessed());
    const CaseId tomorrow = wall.put(a_case("Pil").received(wall.at));
    CHECK(running_out(wall.state(), wall.at, next_morning(wall.at, wall.rules()), wall.rules()) == std::vector<CaseId>{noon, evening});
    wall.at += a_day; // Friday: Monday is far
    wall.must(acutely(noon, AcuteAnswer::no));
    CHECK(running_out(wall.state(), wall.at - 1, next_morning(wall.at, wall.rules()), wall.rules()) == std::vector<CaseId>{tomorrow});
}
