// Phases 2 and 3: hypotheses, focus points, and what is parked and taken up again.
#include "domain/decide.hpp"

#include "tests/support/funnel_parts.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("a hypothesis says what it means for the child", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    Hypothesis h = a_hypothesis();
    h.think = "";
    CHECK(wall.refusal(SaveHypothesis{id, h}) == "no.hypothesis_empty");
    h = a_hypothesis();
    h.consequence = " ";
    CHECK(wall.refusal(SaveHypothesis{id, h}) == "no.hypothesis_consequence");
    h = a_hypothesis();
    h.speaks_for = {"fravær", " ", std::string(static_cast<std::size_t>(wall.rules().funnel.concern_max_chars) + 1, 'x')};
    CHECK(wall.refusal(SaveHypothesis{id, h}) == "no.too_long");
    h.speaks_for.pop_back();
    wall.must(SaveHypothesis{id, h});
    Hypothesis kept = wall.see(id).hypotheses.front();
    CHECK(kept.speaks_for == std::vector<std::string>{"fravær"});
    CHECK(wall.must(SaveHypothesis{id, kept}).events.empty());
    kept.strength = Strength::strong;
    CHECK(wall.must(SaveHypothesis{id, kept}).name.key == "act.hypothesis_changed");
    CHECK(wall.see(id).hypotheses.size() == 1);
    wall.must(RemoveHypothesis{id, kept.id});
    CHECK(wall.refusal(RemoveHypothesis{id, kept.id}) == "no.gone");
    CHECK(wall.refusal(SaveHypothesis{id, kept}) == "no.gone");
}

TEST_CASE("there are at most three focus points, in an order of their own", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").with_note("uden jakke"));
    CHECK(wall.refusal(SaveFocus{id, a_focus(" ")}) == "no.focus_empty");
    Focus f = a_focus("morgenen");
    f.needs.front().question = "";
    CHECK(wall.refusal(SaveFocus{id, f}) == "no.need_empty");
    f = a_focus("morgenen");
    f.dimensions = {"ikke en nøgle"};
    CHECK(wall.refusal(SaveFocus{id, f}) == "no.dimension");
    for (const char* text : {"morgenen", "klassen", "søvnen"}) wall.must(SaveFocus{id, a_focus(text)});
    CHECK(wall.refusal(SaveFocus{id, a_focus("alt andet")}) == "no.focus_full");

    const auto texts = [&] {
        std::string all;
        for (const Focus& one : wall.see(id).focus) all += one.text + " ";
        return all;
    };
    const PartId last = wall.see(id).focus.back().id;
    wall.must(OrderFocus{id, last, 0});
    CHECK(texts() == "søvnen morgenen klassen ");
    CHECK(wall.must(OrderFocus{id, last, -5}).events.empty());
    wall.must(OrderFocus{id, last, 99});
    CHECK(texts() == "morgenen klassen søvnen ");
    CHECK(wall.refusal(OrderFocus{id, PartId{77}, 0}) == "no.gone");

    Focus changed = wall.see(id).focus.front();
    CHECK(wall.must(SaveFocus{id, changed}).events.empty());
    changed.text = "hverdagen om morgenen";
    wall.must(SaveFocus{id, changed});
    CHECK(wall.see(id).focus.front().text == "hverdagen om morgenen");
    changed.id = PartId{77};
    wall.must(ParkFocus{id, last, ParkReason::later});
    CHECK(wall.refusal(SaveFocus{id, changed}) == "no.gone");
}

TEST_CASE("a parked focus point comes back whole", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").with_note("uden jakke"));
    wall.must(SaveFocus{id, a_focus("morgenen")});
    const Focus before = wall.see(id).focus.front();
    wall.must(ParkFocus{id, before.id, ParkReason::not_proportionate});
    CHECK(wall.see(id).focus.empty());
    REQUIRE(wall.see(id).parked.size() == 1);
    CHECK(wall.see(id).parked.front().text == "morgenen");
    CHECK(wall.see(id).parked.front().reason == ParkReason::not_proportionate);
    wall.must(TakeUpParked{id, wall.see(id).parked.front().id});
    CHECK(wall.see(id).parked.empty());
    CHECK(wall.see(id).focus == std::vector<Focus>{before});
}

TEST_CASE("a parked note stays where it is", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").with_note("far i udlandet", "family").with_magnet("health"));
    const Item note = wall.see(id).items.front();
    CHECK(wall.refusal(ParkItem{id, wall.see(id).items.back().id, ParkReason::later}) == "no.note_empty");
    wall.must(ParkItem{id, note.id, ParkReason::later});
    CHECK(wall.must(ParkItem{id, note.id, ParkReason::later}).events.empty());
    wall.must(ParkItem{id, note.id, ParkReason::known_already});
    REQUIRE(wall.see(id).parked.size() == 1);
    CHECK(wall.see(id).parked.front().reason == ParkReason::known_already);
    CHECK(wall.see(id).items.front() == note);
    wall.must(TakeUpParked{id, wall.see(id).parked.front().id});
    CHECK(wall.see(id).parked.empty());
    CHECK(wall.see(id).items.front() == note);
    CHECK(wall.see(id).focus.empty());
}

TEST_CASE("what was parked outlives the note it came from", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").with_note("far i udlandet"));
    const PartId note = wall.see(id).items.front().id;
    wall.must(ParkItem{id, note, ParkReason::later});
    wall.must(RemoveItem{id, note});
    CHECK(wall.see(id).parked.front().text == "far i udlandet");
    wall.must(TakeUpParked{id, wall.see(id).parked.front().id});
    REQUIRE(wall.see(id).focus.size() == 1);
    CHECK(wall.see(id).focus.front().text == "far i udlandet");
}

TEST_CASE("a parked text becomes a focus point when there is room", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").with_focus("a").with_focus("b").with_focus("c"));
    CHECK(wall.refusal(ParkText{id, " ", ParkReason::later}) == "no.note_empty");
    wall.must(ParkText{id, "boligen", ParkReason::later});
    const PartId parked = wall.see(id).parked.front().id;
    CHECK(wall.refusal(TakeUpParked{id, parked}) == "no.focus_full");
    CHECK(wall.see(id).parked.size() == 1);
    wall.must(ParkFocus{id, wall.see(id).focus.front().id, ParkReason::not_relevant});
    wall.must(TakeUpParked{id, parked});
    CHECK(wall.see(id).focus.back().text == "boligen");
    CHECK(wall.refusal(TakeUpParked{id, parked}) == "no.gone");
    CHECK(wall.refusal(ParkFocus{id, PartId{77}, ParkReason::later}) == "no.gone");
    CHECK(wall.refusal(ParkItem{id, PartId{77}, ParkReason::later}) == "no.gone");
}
