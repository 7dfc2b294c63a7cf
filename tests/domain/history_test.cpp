#include "domain/history.hpp"

#include "codec/state_codec.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_commands.hpp"

#include "base/overloaded.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("undo takes back one act whole, redo does it again", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    wall.open_meeting();
    const State before = wall.state();
    wall.must(Decide{id, a_decision()}); // decided, moved and counted: three events
    const State after = wall.state();
    wall.undo();
    CHECK(wall.state() == before);
    wall.redo();
    CHECK(wall.state() == after);
    wall.redo();
    CHECK(wall.state() == after);
}

TEST_CASE("a new act ends what could be redone", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    wall.must(MarkAcute{id, true, ""});
    wall.undo();
    wall.must(ParkText{id, "boligen", ParkReason::later});
    CHECK(wall.history().future.empty());
    wall.redo();
    CHECK_FALSE(wall.see(id).acute.marked);
}

TEST_CASE("an arrival between act and undo survives the undo", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    wall.must(MarkAcute{id, true, ""});
    Notification n;
    n.id = "skole-1";
    n.code = "Birk";
    wall.must(ReceiveNotification{n});
    wall.undo();
    CHECK_FALSE(wall.see(id).acute.marked);
    REQUIRE(wall.state().find_code("Birk"));
    CHECK(wall.state().knows("skole-1"));
    wall.undo(); // nothing left to take back: an arrival is not undone
    CHECK(wall.state().find_code("Birk"));
    wall.redo();
    CHECK(wall.see(id).acute.marked);
}

TEST_CASE("a typed notification can be taken back, and its number is not given again", "[domain]")
{
    TestWall wall;
    wall.must(ReceiveNotification{{}});
    const std::string code = wall.see(CaseId{1}).facts.code;
    wall.undo();
    CHECK(wall.state().cases().empty());
    CHECK(wall.state().find_code(code) == nullptr);
    wall.must(ReceiveNotification{{}});
    CHECK(wall.state().find(CaseId{2}));
    CHECK(wall.see(CaseId{2}).facts.code == code);
}

TEST_CASE("an alias that an arrival took meanwhile is not given back by redo", "[domain]")
{
    TestWall wall;
    Notification n;
    n.code = "Egern";
    wall.must(ReceiveNotification{n});
    wall.undo();
    n.id = "skole-1";
    wall.must(ReceiveNotification{n});
    wall.redo();
    CHECK(wall.state().cases().size() == 1);
    CHECK(wall.state().find_code("Egern")->facts.id == "skole-1");
}

TEST_CASE("undo reaches a hundred acts back and not behind a checkpoint", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    for (int i = 0; i < 250; ++i) wall.must(ParkText{id, "nummer " + std::to_string(i), ParkReason::later});
    CHECK(wall.history().past.size() == max_undo);
    for (int i = 0; i < 250; ++i) wall.undo();
    CHECK(wall.see(id).parked.size() == 250 - max_undo);

    History history = wall.history();
    forget_past(history);
    evolve(history, Entry{Redone{}}, "LM");
    evolve(history, Entry{Undone{}}, "LM");
    CHECK(history.now == wall.state());
}

TEST_CASE("undo and redo of nothing do nothing", "[domain]")
{
    History history;
    evolve(history, Entry{Undone{}}, "LM");
    evolve(history, Entry{Redone{}}, "LM");
    CHECK(history.now == State{});
}

TEST_CASE("undoing n acts and redoing them gives the same state", "[domain][property]")
{
    const auto broken = [](const std::vector<Act>& acts) -> std::string {
        TestWall wall;
        std::size_t number = 0;
        for (const Act& act : acts) {
            if (const auto* command = std::get_if<Command>(&act)) static_cast<void>(wall.tell(*command));
            if (++number % 7 != 0) continue;
            const std::string before = state_hash(wall.state());
            const std::size_t n = std::min(number % 13, wall.history().past.size());
            for (std::size_t i = 0; i < n; ++i) wall.undo();
            for (std::size_t i = 0; i < n; ++i) wall.redo();
            if (state_hash(wall.state()) != before) return "undo and redo of " + std::to_string(n) + " acts";
        }
        return {};
    };
    const std::string found = counterexample({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 300, broken);
    INFO(found);
    CHECK(found.empty());
}

TEST_CASE("shrinking leaves only the acts that matter", "[domain]")
{
    const auto has_both = [](const std::vector<Act>& acts) {
        bool undone = false, redone = false;
        for (const Act& act : acts) {
            undone = undone || std::holds_alternative<UndoAct>(act);
            redone = redone || std::holds_alternative<RedoAct>(act);
        }
        return undone && redone;
    };
    const auto acts = random_acts(11, 300);
    REQUIRE(has_both(acts));
    CHECK(shrunk(acts, has_both).size() == 2);
}
