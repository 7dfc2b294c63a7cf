// Promise 12 with the real program and everything a data folder may hold; and when notifications leave by themselves.
#include "shell/forgetting.hpp"

#include "domain/calendar.hpp"
#include "shell/clock_keeper.hpp"
#include "platform/data_lock.hpp"
#include "platform/files.hpp"
#include "platform/memory_journal.hpp"
#include "tests/shell/program_here.hpp"
#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <thread>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("of a purged notification no byte is left in the data folder, and nothing of another one goes", "[shell]")
{
    const Here here;
    const std::string boards = "exports/2026-03-02-1200/";
    here.receive("[" + record("1", "Bjerg") + "]");
    here.save("tavle-1");
    here.save("tavle-2");
    here.receive("[" + record("2", "Hulahop") + "," + record("3", "Egern") + "]");
    here.save("tavle-3");
    fs::remove(here.data + "/" + boards + "tavle-1.json"); // who is on a picture alone nobody can tell
    here.put(boards + "plan-1-3.json", "{}");
    here.put("inbox/liste.json~", record("2", "Hulahop"));
    here.put("inbox/.fyr-abc123", record("2", "Hulahop"));
    here.put("inbox/liste-2.json~", record("4", "Sommerfugl"));
    here.put("inbox/refused/liste.json", "[\n" + record("2", "Hulahop", R"(, "age": "syv")") + ",\n" + record("5", "Hulahop", R"(, "age": "otte")") +
                                             ",\n" + record("6", "Rose", R"(, "age": "ni")") + "\n]\n");
    here.put("inbox/refused/liste.reasons.txt", "liste.json, række 1: Hulahop");
    here.put("inbox/refused/broken.json", "{" + record("2", "Hulahop"));
    REQUIRE(make_folders(here.data + "/damaged-20260301T120000Z"));
    REQUIRE(copy_file(here.data + "/journal.db", here.data + "/damaged-20260301T120000Z/journal.db"));
    REQUIRE(files_with(here.data, "Hulahop").size() >= 7);
    const std::size_t kept = here.drawn("tavle-2");
    REQUIRE(kept > 2); // several pages, and the paper
    REQUIRE(here.drawn("tavle-3") > 2);

    CHECK(here.run({"purge", "Egern", "Ingen"}).code == 1); // all or none
    const auto ended = here.run({"purge", "hulahop", "--lang", "en"});
    INFO(ended.err);
    CHECK(ended.code == 0);
    CHECK(ended.out.find("Hulahop is deleted for good") != std::string::npos);
    CHECK(here.remains_of("Hulahop").empty());
    CHECK(here.drawn("tavle-3") == 0);
    CHECK(here.drawn("tavle-1") == 0);
    CHECK(here.drawn("tavle-2") == kept); // the data beside it say that the deleted one is not on it
    CHECK(here.has(boards + "plan-1-3.json"));
    CHECK(here.has("inbox/liste-2.json~"));
    CHECK(files_with(here.data + "/inbox/refused", "skole-6").size() == 1); // to be mended still
    CHECK(files_with(here.data + "/inbox/refused", "field age").size() == 1);

    here.save("tavle-4");
    CHECK(files_with(here.data + "/exports", "Egern").size() == 1);
    CHECK(here.run({"check"}).code == 0);
    CHECK(here.run({"purge", "Hulahop"}).code == 1);
    const auto past = here.run({"export", now, "--at", "1", "--json", here.folder / "x.json"});
    CHECK(past.code == 1);
    CHECK(past.err.find("Post 1 er slettet") != std::string::npos);
    REQUIRE(write_file(here.folder / "again.json", record("2", "Hulahop")));
    const auto again = here.run({"receive", now, here.folder / "again.json"});
    INFO(again.out << again.err);
    CHECK(again.out.find("0 modtaget, 0 kendt i forvejen, 1 afvist") != std::string::npos); // nobody can see any more whether it is the same

    const auto lock = DataLock::take(here.data);
    const auto busy = here.run({"purge", "Egern"});
    CHECK(busy.code == 1);
    CHECK(busy.err.find("Datamappen bruges") != std::string::npos);
}

TEST_CASE("purging killed at any moment is finished by purging again", "[shell][crash]")
{
    for (const int ms : {4, 8, 12, 18, 26}) {
        CAPTURE(ms);
        const Here here;
        here.receive("[" + record("2", "Hulahop") + "," + record("3", "Egern") + "]");
        here.save("tavle-2");
        const pid_t child = start_program(FYR_PROGRAM, {"purge", "--data", here.data, "Hulahop"}, here.folder / "killed");
        std::this_thread::sleep_for(std::chrono::milliseconds(ms)); // a random moment; nothing depends on what it hits
        ::kill(child, SIGKILL);
        static_cast<void>(end_of(child, here.folder / "killed"));
        CHECK(here.run({"check"}).code == 0); // before or after, never between
        const int again = here.run({"purge", "Hulahop"}).code;
        CHECK((again == 0 || again == 1));
        if (again == 1) CHECK(here.run({"purge", "Egern"}).code == 0); // whoever writes next wipes what was left
        CHECK(here.remains_of("Hulahop").empty());
    }
}

namespace {

Stamp at(Date day, int hour) { return from_local(day, hour, 0).first; }

/// A wall with one notification closed on Monday 3 March 2025, and one that is not decided.
struct Wall {
    TemporaryFolder data{Where::memory};
    MemoryJournal journal;
    Session session{journal, denmark(), [n = 0]() mutable { return "id-" + std::to_string(++n); }};
    Retention retention{session, {data.path(), "secret", 0}, [](const Message& m) { return m.key; }, [this](const std::string& code) { left.push_back(code); }};
    std::vector<std::string> left;

    Wall()
    {
        Case closed = a_case("Egern").id(1).ready().decided().make();
        closed.facts.received = at({2025, 2, 24}, 8);
        closed.transferred_at = closed.closed_at = at({2025, 3, 3}, 12);
        tell(ImportBoard{std::make_shared<const WholeBoard>(WholeBoard{{}, {closed, a_case("Bjerg").id(2).make()}})}, at({2025, 3, 3}, 13));
    }
    void tell(const Command& command, Stamp when) { REQUIRE(session.dispatch(command, when, "LM")); }
    /// How many left; -1: it did not look.
    int turn(Date day, int hour)
    {
        const auto left = retention.turn(at(day, hour), at(day, hour));
        REQUIRE((!left || *left));
        return left ? static_cast<int>(**left) : -1;
    }
};

} // namespace

TEST_CASE("a clock that was far ahead for a while and was set back keeps nothing on the wall for longer", "[shell]")
{
    Wall wall;
    CHECK(wall.turn({2025, 3, 4}, 9) == 0);
    CHECK(wall.turn({2025, 3, 6}, 9) == 0);   // the clock is wrong: two days ahead
    CHECK(wall.turn({2025, 3, 4}, 10) == 0);  // and right again
    CHECK(wall.turn({2025, 3, 11}, 1) == 1);
}

TEST_CASE("closed notifications leave at the start or after midnight, others never", "[shell]")
{
    Wall wall;
    CHECK(wall.turn({2025, 3, 10}, 9) == 0);
    CHECK(wall.turn({2025, 3, 10}, 23) == -1); // looked once today
    CHECK(wall.turn({2025, 3, 11}, 0) == 1);
    CHECK(wall.session.state().find_code("Egern") == nullptr);
    CHECK(wall.left == std::vector<std::string>{"Egern"}); // for the log
    CHECK(wall.turn({2030, 1, 1}, 0) == 0);
    CHECK(wall.session.state().find_code("Bjerg"));
}

TEST_CASE("nobody leaves during a meeting or in the hour after it", "[shell]")
{
    Wall wall;
    wall.tell(OpenMeeting{"LM", {}}, at({2025, 3, 11}, 8));
    CHECK(wall.turn({2025, 3, 11}, 9) == -1);
    wall.tell(EndMeeting{}, at({2025, 3, 11}, 10));
    CHECK(wall.retention.turn(at({2025, 3, 11}, 10) + 30 * ms_per_minute, at({2025, 3, 11}, 10) + 30 * ms_per_minute) == std::nullopt);
    CHECK(wall.session.undo(at({2025, 3, 11}, 10), "LM")); // ending it too early can be taken back
    CHECK(wall.turn({2025, 3, 11}, 12) == -1);
    wall.tell(EndMeeting{}, at({2025, 3, 11}, 13));
    CHECK(wall.turn({2025, 3, 11}, 14) == 1);
}

TEST_CASE("a meeting that nobody ends does not stop what must leave for ever", "[shell]")
{
    Wall wall;
    wall.tell(OpenMeeting{"LM", {}}, at({2025, 3, 11}, 8));
    CHECK(wall.turn({2025, 3, 11}, 19) == -1);
    CHECK(wall.turn({2025, 3, 11}, 21) == 1);
    CHECK(wall.session.state().find_code("Egern") == nullptr);
}

TEST_CASE("a clock that jumps far ahead and back deletes nothing, and nothing leaves later for it", "[shell]")
{
    Wall wall;
    const Stamp half_past = at({2025, 3, 3}, 13) + 30 * ms_per_minute; // half an hour after the import, an hour and a half after it was closed
    FixedClock machine(half_past);
    const auto turn = [&](ClockKeeper& clock) {
        clock.turn();
        const auto left = wall.retention.turn(clock.now(), clock.proven());
        return !left || !*left ? std::size_t{0} : **left;
    };
    for (int start = 0; start < 3; ++start) { // and starting anew with it changes nothing
        ClockKeeper clock(machine, wall.journal, {});
        machine.set(machine.now() + 400LL * 24 * ms_per_hour);
        for (int hour = 0; hour < 30; ++hour, machine.advance(ms_per_hour)) CHECK(turn(clock) == 0);
    }
    machine.set(half_past + 90 * ms_per_hour);
    ClockKeeper clock(machine, wall.journal, {});
    CHECK(clock.fault() == ClockFault::none);
    CHECK(turn(clock) == 0);
    CHECK(wall.session.state().find_code("Egern"));
    for (int hour = 0; hour < 7 * 24; ++hour) { // its five working days pass
        machine.advance(ms_per_hour);
        (void)turn(clock);
    }
    CHECK(wall.session.state().find_code("Egern") == nullptr);
}

TEST_CASE("what leaves is counted in time that has surely passed, not by a clock that jumped", "[shell]")
{
    Wall wall;
    const auto left = wall.retention.turn(at({2026, 4, 8}, 9), at({2025, 3, 4}, 9));
    REQUIRE(left);
    REQUIRE(*left);
    CHECK(**left == 0);
    CHECK(wall.session.state().find_code("Egern"));
}

TEST_CASE("a disk that does not let go is asked again in an hour", "[shell]")
{
    Wall wall;
    wall.journal.fail_writes_with(failed(ErrorKind::io, "store.full"));
    const auto refused = wall.retention.turn(at({2025, 3, 11}, 0), at({2025, 3, 11}, 0));
    REQUIRE(refused);
    CHECK(refused->error().message.key == "store.full");
    wall.journal.fail_writes_with(std::nullopt);
    CHECK(wall.retention.turn(at({2025, 3, 11}, 0) + ms_per_minute, at({2025, 3, 11}, 0) + ms_per_minute) == std::nullopt);
    CHECK(wall.turn({2025, 3, 11}, 1) == 1);
}

TEST_CASE("saved boards go after thirty days, saved plans stay", "[shell]")
{
    Wall wall;
    const std::string folder = wall.data / "exports/2025-03-01-0900";
    REQUIRE(make_folders(folder));
    const auto thirty_days = std::chrono::hours(24 * 30);
    for (const char* name : {"tavle-1.json", "tavle-1.png", "plan-1-2.json", "tavle-2.json"}) {
        REQUIRE(write_file(folder + "/" + name, std::string(name).starts_with("plan-") ? R"({"format": "fyrtaarn/plan/1"})" : "{}"));
        if (std::string(name) != "tavle-2.json")
            fs::last_write_time(folder + "/" + name, fs::file_time_type::clock::now() - thirty_days - std::chrono::hours(25));
    }
    const auto today = std::chrono::system_clock::now().time_since_epoch();
    const Stamp stamp = std::chrono::duration_cast<std::chrono::milliseconds>(today).count();
    REQUIRE(remove_old_boards({wall.data.path(), "", stamp}, denmark()));
    CHECK(all_names(folder, "").size() == 2);
    CHECK(file_exists(folder + "/plan-1-2.json"));
    CHECK(file_exists(folder + "/tavle-2.json"));
}
