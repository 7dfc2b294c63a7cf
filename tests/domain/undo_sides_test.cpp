// Two sides of the wall, each with its own undo: what the other side did since stays.
#include "domain/history.hpp"

#include "base/overloaded.hpp"
#include "codec/state_codec.hpp"
#include "domain/invariants.hpp"
#include "domain/rights.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_commands.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr auto left = WallSide::left, right = WallSide::right;

/// The state apart from the numbers that only rise, and from the order in which focus points stand.
std::string told(const State& state)
{
    State same = state;
    const auto calm = [](auto thing) {
        thing.next_part = 100'000;
        return thing;
    };
    for (const auto& [id, c] : state.cases()) {
        Case copy = calm(*c);
        std::sort(copy.focus.begin(), copy.focus.end(), [](const Focus& a, const Focus& b) { return a.id < b.id; });
        same.put(id, std::make_shared<const Case>(std::move(copy)));
    }
    for (const auto& [id, plan] : state.plans()) same.put(id, std::make_shared<const Plan>(calm(*plan)));
    same.reserve_ids(CaseId{100'000});
    same.reserve_ids(PlanId{100'000});
    return state_hash(same);
}

/// Takes back all that the side did, as far as it can; gives how many.
std::size_t undo_all(TestWall& wall, WallSide side)
{
    std::size_t done = 0;
    for (;; ++done) {
        const Takes takes = undo_takes(wall.history(), side);
        if (takes == Takes::nothing || takes == Takes::touched) return done;
        wall.undo(side);
    }
}

Item a_note(const char* text)
{
    Item item;
    item.text = text;
    item.source = "skole";
    return item;
}

} // namespace

TEST_CASE("undo takes back the newest act of its own side, redo does it again", "[domain]")
{
    TestWall wall;
    const CaseId one = wall.put(a_case("Egern")), other = wall.put(a_case("Birk"));
    wall.must(MarkAcute{one, true, ""}, left);
    wall.must(MarkAcute{other, true, ""}, right);
    wall.undo(left);
    CHECK_FALSE(wall.see(one).acute.marked);
    CHECK(wall.see(other).acute.marked);
    wall.undo(left); // there is no more
    CHECK(wall.see(other).acute.marked);
    wall.redo(right);
    wall.redo(left);
    CHECK(wall.see(one).acute.marked);
    CHECK(wall.history().past.size() == 2);
}

TEST_CASE("acts of no side are taken back from both", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    for (const WallSide side : {left, right, WallSide::none}) {
        wall.must(MarkAcute{id, true, ""});
        wall.undo(side);
        CHECK_FALSE(wall.see(id).acute.marked);
    }
}

TEST_CASE("two sides write notes about the same case, and each takes back its own", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    wall.must(SaveItem{id, a_note("fra venstre")}, left);
    wall.must(SaveItem{id, a_note("fra højre")}, right);
    CHECK(undo_takes(wall.history(), left) == Takes::apart);
    wall.undo(left);
    REQUIRE(wall.see(id).items.size() == 1);
    CHECK(wall.see(id).items[0].text == "fra højre");
    wall.must(SaveItem{id, a_note("igen fra højre")}, right);
    wall.redo(left);
    CHECK(wall.see(id).items.size() == 3);
    CHECK(broken_invariants(wall.state()).empty());
}

TEST_CASE("what the other side has changed since is not taken back", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    wall.must(SaveItem{id, a_note("ude sent")}, left);
    Item changed = wall.see(id).items[0];
    changed.text = "ude meget sent";
    wall.must(SaveItem{id, changed}, right);
    CHECK(undo_takes(wall.history(), left) == Takes::touched);
    wall.undo(left);
    CHECK(wall.see(id).items[0].text == "ude meget sent");
    wall.undo(right);
    CHECK(undo_takes(wall.history(), left) == Takes::whole);
    wall.undo(left);
    CHECK(wall.see(id).items.empty());
}

TEST_CASE("a new act ends what its own side could redo", "[domain]")
{
    TestWall wall;
    const CaseId one = wall.put(a_case("Egern")), other = wall.put(a_case("Birk"));
    wall.must(MarkAcute{one, true, ""}, left);
    wall.must(MarkAcute{other, true, ""}, right);
    wall.undo(left);
    wall.undo(right);
    wall.must(ParkText{one, "boligen", ParkReason::later}, left);
    CHECK(newest_at(wall.history().future, right));
    CHECK(wall.history().future.size() == 1);
    wall.must(ParkText{one, "skolen", ParkReason::later});
    CHECK(wall.history().future.empty());
}

TEST_CASE("taking back needs the right that the act needed", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    const auto needed = [&] { return wall.history().past.back().needed; };
    wall.must(OpenMeeting{"LM", {"LM"}});
    CHECK(needed() == Right::decide);
    wall.must(SetPresent{{"LM", "TB"}});
    CHECK(needed() == Right::board);
    wall.must(MarkAcute{id, true, ""});
    CHECK(needed() == Right::board);
    wall.must(SetChildVoice{id, {"det er fint", true}});
    wall.must(ParkText{id, "klassens trivsel", ParkReason::later});
    CHECK(needed() == Right::open_case);
    wall.must(Decide{id, a_decision()}); // moves the card too, which everybody may
    CHECK(needed() == Right::decide);
    wall.must(EndMeeting{});
    CHECK(needed() == Right::decide);
}

namespace {

/// Where two texts part, and some of both.
std::string first_difference(const std::string& a, const std::string& b)
{
    const auto at = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    const std::size_t from = at > 160 ? at - 160 : 0;
    return "\n  was " + a.substr(from, 400) + "\n  is  " + b.substr(from, 400) + "\n";
}

} // namespace

TEST_CASE("whatever both sides do, undo leads to where they began, or is refused whole", "[domain][property]")
{
    const auto broken = [](std::vector<Act> acts) -> std::string {
        std::erase_if(acts, [](const Act& act) { // rounds have a test of their own below
            const auto* command = std::get_if<Command>(&act);
            return command && std::holds_alternative<ChangeRound>(*command);
        });
        TestWall wall;
        const std::string empty = told(wall.state());
        Random random(acts.size());
        std::size_t since = 0;
        for (const Act& act : acts) {
            const auto* command = std::get_if<Command>(&act);
            if (!command || std::holds_alternative<ImportBoard>(*command)) continue; // whose senders are known for ever
            if (std::holds_alternative<ReceiveNotification>(*command)) { // of nobody: an arrival could not be taken back
                (void)wall.tell(ReceiveNotification{});
                continue;
            }
            (void)wall.tell(*command, random.one_in(2) ? left : right);
            if (++since < 25) continue;
            since = 0;
            const WallSide side = random.one_in(2) ? left : right;
            const std::string before = told(wall.state());
            const std::size_t undone = undo_all(wall, side);
            if (!broken_invariants(wall.state()).empty()) return broken_invariants(wall.state()).front();
            for (std::size_t i = 0; i < undone; ++i) wall.redo(side);
            if (const std::string now = told(wall.state()); now != before) return "undo and redo of " + std::to_string(undone) + " acts of one side: " + first_difference(before, now);
        }
        for (std::size_t undone = 1; undone > 0;) undone = undo_all(wall, left) + undo_all(wall, right);
        // Lists that both changed, and whose order can no longer be told, stay: each side is refused, nothing is guessed.
        if (!wall.history().past.empty()) return broken_invariants(wall.state()).empty() ? "" : broken_invariants(wall.state()).front();
        return told(wall.state()) == empty || wall.history().future.size() == max_undo ? "" : "something is left of what was undone";
    };
    const std::string found = counterexample({1, 2, 3, 4, 5, 6, 7, 8}, 90, broken);
    INFO(found);
    CHECK(found.empty());
}

TEST_CASE("of two sides that work on their own, one undone leaves what the other would have done alone", "[domain][property]")
{
    for (const std::uint64_t seed : {11U, 12U, 13U, 14U, 15U, 16U}) {
        TestWall both, alone;
        for (TestWall* wall : {&both, &alone})
            for (const char* code : {"Egern", "Birk", "Ravn", "Mejse"}) wall->put(a_case(code).ready());
        Random random(seed);
        std::size_t acts = 0;
        for (int i = 0; i < 160; ++i) {
            Command command = random_command(random);
            const bool is_left = random.one_in(2);
            bool about_one = false;
            std::visit(overloaded{[](ChangePlan&) {}, [](LinkCases&) {}, [](UnlinkCases&) {},
                                  [&](auto& c) {
                                      if constexpr (requires(CaseId id) { c.about = id; }) {
                                          c.about = CaseId{(is_left ? 1U : 3U) + c.about.value % 2};
                                          about_one = true;
                                      }
                                  }},
                       command);
            if (!about_one) continue;
            const bool done = static_cast<bool>(both.tell(command, is_left ? left : right));
            if (!is_left && done) (void)alone.tell(command, right);
            if (is_left && done) ++acts;
        }
        REQUIRE(acts > 10);
        undo_all(both, left);
        CHECK(newest_at(both.history().past, left) == nullptr);
        CHECK(told(both.state()) == told(alone.state()));
    }
}

TEST_CASE("two sides fill the same round, and each takes back its own", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").ready());
    wall.must(ChangeRound{id, OpenRound{"reflection", "question", "LM", ""}}, left);
    wall.must(ChangeRound{id, PlaceMarker{{{}, Marker::concern, "health", 1, 0}}}, left);
    wall.must(ChangeRound{id, PlaceMarker{{{}, Marker::resource, "network", 1, 0}}}, right);
    wall.must(ChangeRound{id, NoteInRound{{"story", "det, venstre skrev", {}}}}, left);
    wall.must(ChangeRound{id, WeighDimension{"care", 3}}, right);
    const auto round = [&] { return wall.see(id).rounds.all.back(); };
    wall.undo(left);
    CHECK(round().notes.empty());
    CHECK(round().weight_of("care") == 3);
    wall.undo(left);
    REQUIRE(round().markers.size() == 1);
    CHECK(round().markers.front().marker == Marker::resource);
    wall.undo(right);
    CHECK(round().weights.empty());
    wall.redo(left);
    wall.redo(left);
    CHECK(round().markers.size() == 2);
    CHECK(round().notes.size() == 1);
}
