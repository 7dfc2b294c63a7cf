#include "session/access.hpp"
#include "session/lost_codes.hpp"

#include "platform/memory_journal.hpp"
#include "tests/support/journal_home.hpp"

#include "platform/sqlite_access_book.hpp"

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Stamp noon = 1'772'449'200'000; // 2026-03-02T12:00+01:00
const std::string leader_pin = "480372", adviser_pin = "902715";

struct Wall {
    Home home;
    AccessRules rules;
    std::unique_ptr<SqliteAccessBook> book;
    std::optional<Access> access;

    Wall() { start(); }
    void start()
    {
        access.reset();
        book.reset();
        book = *SqliteAccessBook::open(home.path, FileAccess::read_write, {{}, least_code_cost, nullptr});
        access.emplace(*book, rules);
    }
    /// A leader and an adviser.
    void people()
    {
        REQUIRE(access->add("LM", Role::professional_leader, leader_pin, "machine", noon));
        REQUIRE(access->add("TB", Role::adviser, adviser_pin, "LM", noon));
    }
    /// The refusal's key and its number: "pin.wait 60".
    std::string enter(const std::string& pin, Stamp at)
    {
        const auto entered = access->enter(pin, at);
        if (entered) return entered->initials;
        const Message& m = entered.error().message;
        return m.key + (m.args.empty() ? "" : " " + m.args.front().second);
    }
    std::string wrong(int times, Stamp at)
    {
        std::string last;
        for (int i = 0; i < times; ++i) last = enter("111119", at);
        return last;
    }
    [[nodiscard]] std::vector<std::string> log() const
    {
        std::vector<std::string> lines;
        CHECK(access->read_log("", 0, [&](const LogLine& l) {
            lines.push_back(l.who + " " + l.what + (l.detail.empty() ? "" : " " + l.detail));
            return true;
        }));
        return lines;
    }
};

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

TEST_CASE("a wrong code counts, too many make the wall wait, each time twice as long, at most an hour", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.enter("111119", noon) == "pin.wrong 4");
    CHECK(wall.enter("", noon) == "pin.wrong 3");
    CHECK(wall.enter(std::string(500, '7'), noon) == "pin.wrong 2");
    CHECK(wall.enter(leader_pin, noon) == "LM"); // a right one forgets them
    CHECK(wall.wrong(4, noon) == "pin.wrong 1");
    CHECK(wall.wrong(1, noon) == "pin.wait 60");
    CHECK(wall.access->waits_until() == noon + 60'000);
    CHECK(wall.enter(leader_pin, noon + 59'001) == "pin.wait 1"); // not even the right one
    Stamp now = noon + 60'000;
    for (const char* seconds : {"120", "240", "480", "960", "1920", "3600", "3600"}) {
        CHECK(wall.wrong(5, now) == std::string("pin.wait ") + seconds);
        now = wall.access->waits_until();
    }
    CHECK(wall.enter(adviser_pin, now) == "TB");
    CHECK(wall.access->waits_until() == 0);
    CHECK(wall.wrong(5, now) == "pin.wait 60");
    CHECK(wall.log().back() == "wall waits s:60");
}

TEST_CASE("a restart shortens no wait and forgets no wrong code", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.wrong(3, noon) == "pin.wrong 2");
    wall.start();
    CHECK(wall.wrong(2, noon) == "pin.wait 60");
    wall.start();
    CHECK(wall.enter(leader_pin, noon + 30'000) == "pin.wait 30");
    wall.start();
    CHECK(wall.enter(leader_pin, noon + 60'000) == "LM");
}

TEST_CASE("a clock that is set neither ends the wait nor makes it endless", "[session]")
{
    Wall wall;
    wall.people();
    CHECK(wall.wrong(5, noon) == "pin.wait 60");
    constexpr Stamp long_ago = noon - 300LL * 24 * ms_per_hour;
    SECTION("set back")
    {
        CHECK(wall.enter(leader_pin, long_ago) == "pin.wait 60"); // once more from the beginning
        wall.start();
        CHECK(wall.enter(leader_pin, long_ago + 50'000) == "pin.wait 10");
        CHECK(wall.enter(leader_pin, long_ago + 60'000) == "LM");
    }
    SECTION("set back, seen only by who shows the wait")
    {
        REQUIRE(wall.access->look_at_clock(long_ago));
        CHECK(wall.access->waits_until() == long_ago + 60'000);
    }
    SECTION("set back a little") { CHECK(wall.enter(leader_pin, noon - 1) == "pin.wait 60"); }
}

TEST_CASE("nobody is let in while the disk does not take the count", "[session]")
{
    Wall wall;
    wall.people();
    REQUIRE(remove_file(wall.home.path));
    const auto entered = wall.access->enter(leader_pin, noon);
    REQUIRE_FALSE(entered);
    CHECK(entered.error().kind == ErrorKind::io);
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
    REQUIRE(wall.access->log({noon + 185LL * 24 * ms_per_hour, "wall", "hid", "", ""})); // half a year later
    CHECK(wall.log() == std::vector<std::string>{"wall hid"});
    CHECK(wall.book->check_chain()->line == 0);
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
