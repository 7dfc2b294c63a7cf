#include "session/lost_codes.hpp"

#include "platform/memory_journal.hpp"
#include "tests/session/access_wall.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

using Wall = AccessWall;

namespace {

std::string key_of(const Error& error) { return error.message.key; }

} // namespace

TEST_CASE("each code is one person's, and opens after a restart", "[session]")
{
    Wall wall;
    CHECK_FALSE(wall.access->has_people());
    wall.people();
    CHECK(wall.enter(leader_pin, noon) == "LM");
    wall.start();
    CHECK(wall.access->has_people());
    CHECK(wall.enter(adviser_pin, noon) == "TB");
    CHECK(wall.access->people()[1].role == Role::adviser);
    CHECK(wall.log() == std::vector<std::string>{"machine added_person person:LM role:professional_leader",
                                                 "LM added_person person:TB role:adviser", "LM entered", "TB entered"});
    const std::string bytes = wall.home.bytes() + wall.home.bytes("-wal");
    CHECK(bytes.find(leader_pin) == std::string::npos);
}

TEST_CASE("codes and initials that will not do are refused, and nothing is changed", "[session]")
{
    Wall wall;
    const auto add = [&](const std::string& initials, const std::string& pin, Role role = Role::adviser) {
        const auto added = wall.access->add(initials, role, pin, "machine", noon);
        return added ? std::string{} : key_of(added.error());
    };
    CHECK(add("TB", adviser_pin) == "people.first_leader");
    wall.people();
    const auto lines = wall.log().size();
    CHECK(add("KK", "48037") == "pin.digits");
    CHECK(add("KK", "48037a") == "pin.digits");
    CHECK(add("KK", "4803721") == "pin.digits");
    CHECK(add("KK", "123456") == "pin.weak");
    CHECK(add("KK", leader_pin) == "pin.taken");
    CHECK(add("lm", "573910") == "people.taken");
    CHECK(add("K", "573910") == "people.initials");
    CHECK(add("KK7", "573910") == "people.initials");
    CHECK(add("Kirsten", "573910") == "people.initials");
    CHECK(key_of(error_of(wall.access->change_pin(PersonId{9}, "573910", "LM", noon))) == "people.unknown");
    CHECK(wall.log().size() == lines);
    CHECK(wall.access->people().size() == 2);
    CHECK(add("ÆØÅ", "573910").empty());
}

TEST_CASE("whoever shows who they are for one act does not come in, and a wrong code counts all the same", "[session]")
{
    Wall wall;
    wall.people();
    const auto who = wall.access->who_is(leader_pin, noon);
    REQUIRE(who);
    CHECK(who->initials == "LM");
    for (const std::string& line : wall.log()) CHECK(line != "LM entered");
    for (int i = 0; i < wall.rules.tries; ++i) CHECK_FALSE(wall.access->who_is("111119", noon));
    CHECK(wall.access->waits_until() > noon);
}

TEST_CASE("a code is looked at before it is typed again", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.access->look_at_code("111111", {}).error().message.key == "pin.weak");
    CHECK(wall.access->look_at_code(adviser_pin, {}).error().message.key == "pin.taken");
    CHECK(wall.access->look_at_code("4803", {}).error().message.key == "pin.digits");
    CHECK(wall.access->look_at_code("739264", {}));
}

TEST_CASE("a code can be changed, and old ones stay good when the rules ask for longer ones", "[session]")
{
    Wall wall;
    wall.people();
    REQUIRE(wall.access->change_pin(PersonId{2}, "573910", "LM", noon));
    CHECK(wall.enter(adviser_pin, noon) == "pin.wrong 4");
    CHECK(wall.enter("573910", noon) == "TB");
    wall.rules.pin_digits = 8;
    CHECK(wall.enter("573910", noon) == "TB");
    CHECK(key_of(error_of(wall.access->change_pin(PersonId{2}, "902715", "LM", noon))) == "pin.digits");
}

TEST_CASE("the last one who can give codes cannot go", "[session]")
{
    Wall wall;
    wall.people();
    const PersonId leader{1}, adviser{2};
    CHECK(key_of(error_of(wall.access->remove(leader, "LM", noon))) == "people.last_leader");
    CHECK(key_of(error_of(wall.access->change_role(leader, Role::meeting_leader, "LM", noon))) == "people.last_leader");
    REQUIRE(wall.access->change_role(leader, Role::administrator, "LM", noon));
    REQUIRE(wall.access->change_role(adviser, Role::professional_leader, "LM", noon));
    REQUIRE(wall.access->remove(leader, "TB", noon));
    CHECK(wall.enter(leader_pin, noon) == "pin.wrong 4");
    CHECK(wall.access->people().size() == 1);
}

TEST_CASE("the log says who did what to which case, and keeps as many months as the rules say", "[session]")
{
    Wall wall;
    wall.people();
    REQUIRE(wall.access->log({noon, "TB", "opened_case", "Ask-01", ""}));
    REQUIRE(wall.access->log({noon + 1, "TB", "opened_case", "Birk-02", ""}));
    std::vector<LogLine> about;
    REQUIRE(wall.access->read_log("Ask-01", 0, [&](const LogLine& line) {
        about.push_back(line);
        return true;
    }));
    CHECK(about == std::vector<LogLine>{{noon, "TB", "opened_case", "Ask-01", ""}});
    constexpr Stamp later = noon + 185LL * 24 * ms_per_hour; // half a year
    REQUIRE(wall.access->log({later, "wall", "hid", "", ""}));
    CHECK(wall.log().size() == 5); // the clock says so; nobody has said that it has passed
    wall.access->trust(noon + ms_per_hour);
    REQUIRE(wall.access->log({later, "wall", "hid", "", ""}));
    CHECK(wall.log().size() == 6);
    wall.access->trust(later);
    REQUIRE(wall.access->log({later, "wall", "hid", "", ""}));
    CHECK(wall.log() == std::vector<std::string>{"wall hid", "wall hid", "wall hid"});
    REQUIRE(wall.access->log({noon, "wall", "hid", "", ""}));
    CHECK(wall.book->check_chain()->line == 0);
}

TEST_CASE("a line of a clock that was ten years ahead takes none with it, and goes with those around it", "[session]")
{
    Wall wall;
    wall.people();
    constexpr Stamp day = 24 * ms_per_hour;
    wall.access->trust(noon);
    REQUIRE(wall.access->log({noon + 3650 * day, "machine", "hid", "", ""}));
    REQUIRE(wall.access->log({noon, "TB", "hid", "", ""}));
    CHECK(wall.log().size() == 4);
    wall.access->trust(noon + 190 * day);
    REQUIRE(wall.access->log({noon + 190 * day, "LM", "hid", "", ""}));
    CHECK(wall.log() == std::vector<std::string>{"LM hid"});
}

TEST_CASE("the log of one case is found however its code is written", "[session]")
{
    Wall wall;
    wall.people();
    REQUIRE(wall.access->log({noon, "TB", "opened_case", "Æble-01", ""}));
    int found = 0;
    REQUIRE(wall.access->read_log("æBLE-01", 0, [&](const LogLine&) { return ++found > 0; }));
    CHECK(found == 1);
}

TEST_CASE("a book that went away makes no new first leader", "[session]")
{
    MemoryJournal journal;
    {
        Wall wall;
        CHECK_FALSE(codes_are_gone(journal, *wall.access)); // a new wall
        REQUIRE(remember_people(journal, *wall.access));
        CHECK_FALSE(codes_are_gone(journal, *wall.access));
        wall.people();
        REQUIRE(remember_people(journal, *wall.access));
        CHECK_FALSE(codes_are_gone(journal, *wall.access));
    }
    const Wall anew;
    CHECK(codes_are_gone(journal, *anew.access));
}
