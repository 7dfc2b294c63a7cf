#include "domain/decide.hpp"

#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

Item a_note(std::string text, std::string dimension = {})
{
    Item i;
    i.text = std::move(text);
    i.dimension = std::move(dimension);
    return i;
}

Hypothesis a_hypothesis()
{
    Hypothesis h;
    h.think = "at mor er belastet";
    h.because = "hun græd";
    h.consequence = "Ask står selv op";
    return h;
}

Focus a_focus(std::string text)
{
    Focus f;
    f.text = std::move(text);
    f.links = {PartId{1}};
    f.dimensions = {"school"};
    f.needs = {{"Hvordan går morgenen?", "skole", "BN", monday_day}};
    return f;
}

} // namespace

TEST_CASE("a card goes backwards freely and forwards in an open meeting", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").assessed());
    CHECK(wall.refusal(MoveCard{id, Step::concern}) == "no.meeting_closed");
    wall.open_meeting();
    const Acted moved = wall.must(MoveCard{id, Step::concern});
    CHECK(moved.name == Message{"act.moved", {{"alias", "Egern"}, {"column", "@col.concern"}}});
    CHECK(wall.see(id).step == Step::concern);
    CHECK(wall.must(MoveCard{id, Step::concern}).events.empty());
    wall.must(MoveCard{id, Step::funnelling});
    wall.must(EndMeeting{});
    wall.must(MoveCard{id, Step::hypotheses});
    wall.must(MoveCard{id, Step::received});
    CHECK(wall.see(id).step == Step::received);
}

TEST_CASE("a card goes along with what is written, forwards only, and one undo takes back both", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").assessed());
    wall.must(SaveItem{id, a_note("sover i timerne")});
    CHECK(wall.see(id).step == Step::received); // nothing moves forwards without a meeting
    wall.undo();
    wall.open_meeting();
    wall.must(SaveItem{id, a_note("", "school")});
    CHECK(wall.see(id).step == Step::received); // a bare magnet is no note
    wall.must(SaveItem{id, a_note("sover i timerne")});
    CHECK(wall.see(id).step == Step::concern);
    wall.undo();
    CHECK(wall.see(id).step == Step::received);
    CHECK(wall.see(id).items.size() == 1);
    wall.redo();
    wall.must(SaveHypothesis{id, a_hypothesis()});
    CHECK(wall.see(id).step == Step::hypotheses);
    wall.must(SaveFocus{id, a_focus("morgenen")});
    CHECK(wall.see(id).step == Step::funnelling);
    wall.must(SaveItem{id, a_note("uden jakke")});
    CHECK(wall.see(id).step == Step::funnelling);
    wall.must(MoveCard{id, Step::concern});
    Hypothesis same = wall.see(id).hypotheses.front();
    same.because = "hun sagde det";
    wall.must(SaveHypothesis{id, same}); // a change of what was written before moves nothing
    CHECK(wall.see(id).step == Step::concern);
}

TEST_CASE("a card goes no further than the rules let it", "[domain]")
{
    TestWall wall;
    wall.open_meeting();
    const CaseId id = wall.put(a_case("Egern"));
    wall.must(SaveHypothesis{id, a_hypothesis()}); // danger is not answered yet
    CHECK(wall.see(id).step == Step::received);
}

TEST_CASE("the acute question is answered before hypotheses", "[domain]")
{
    TestWall wall;
    wall.open_meeting();
    const CaseId id = wall.put(a_case("Egern"));
    CHECK(wall.refusal(MoveCard{id, Step::concern}).empty());
    CHECK(wall.refusal(MoveCard{id, Step::hypotheses}) == "no.acute_first");
    const CaseId not_sure = wall.put(a_case("Birk").assessed(AcuteAnswer::undecided));
    CHECK(wall.refusal(MoveCard{not_sure, Step::hypotheses}).empty());
}

TEST_CASE("only a decided card stands in the last column", "[domain]")
{
    TestWall wall;
    wall.open_meeting();
    const CaseId empty = wall.put(a_case("Egern").assessed());
    CHECK(wall.refusal(MoveCard{empty, Step::next_step}) == "no.no_concern");
    const CaseId ready = wall.put(a_case("Birk").ready());
    CHECK(wall.refusal(MoveCard{ready, Step::next_step}) == "no.decision_first");
    wall.must(Decide{ready, a_decision()});
    CHECK(wall.see(ready).step == Step::next_step);
    wall.must(MoveCard{ready, Step::funnelling});
    CHECK(wall.refusal(MoveCard{ready, Step::next_step}).empty());
}

TEST_CASE("a note is tidied, masked and as long as the rules allow", "[domain]")
{
    Rules rules = denmark();
    rules.funnel.concern_max_chars = 20;
    TestWall wall(rules);
    const CaseId id = wall.put(a_case("Egern"));
    wall.must(SaveItem{id, a_note("  uden jakke ")});
    CHECK(wall.see(id).items.front().text == "uden jakke");
    CHECK(wall.refusal(SaveItem{id, a_note(std::string(21, 'x'))}) == "no.too_long");
    CHECK(wall.refusal(SaveItem{id, a_note("\xFF")}) == "no.not_text");
    CHECK(wall.refusal(SaveItem{id, a_note(" ")}) == "no.note_empty");
    wall.must(SaveItem{id, a_note("010150-5006")});
    CHECK(wall.see(id).items.back().text.find("5006") == std::string::npos);
    Item heavy = a_note("sover ikke");
    heavy.severity = 9;
    wall.must(SaveItem{id, heavy});
    CHECK(wall.see(id).items.back().severity == 3);
}

TEST_CASE("notes and magnets are placed, moved, changed and taken away", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    CHECK(wall.must(SaveItem{id, a_note("", "school")}).name.key == "act.magnet_placed");
    const PartId magnet = wall.see(id).items.front().id;
    CHECK(wall.must(PlaceItem{id, magnet, "health"}).name.key == "act.magnet_placed");
    CHECK(wall.must(PlaceItem{id, magnet, "health"}).events.empty());
    CHECK(wall.refusal(PlaceItem{id, magnet, "Et sted"}) == "no.dimension");
    CHECK(wall.must(PlaceItem{id, magnet, ""}).name.key == "act.magnet_removed");
    CHECK(wall.see(id).items.empty());

    CHECK(wall.must(SaveItem{id, a_note("uden jakke", "care")}).name.key == "act.note_added");
    Item note = wall.see(id).items.front();
    CHECK(note.id.value > magnet.value); // ids are not given twice
    CHECK(wall.must(SaveItem{id, note}).events.empty());
    note.polarity = Polarity::resource;
    CHECK(wall.must(SaveItem{id, note}).name.key == "act.note_changed");
    wall.must(PlaceItem{id, note.id, ""});
    CHECK(wall.see(id).items.front().text == "uden jakke"); // a note without its magnet is still a note
    CHECK(wall.refusal(SaveItem{id, a_note("x", "Ikke en nøgle")}) == "no.dimension");
    CHECK(wall.must(RemoveItem{id, note.id}).name.key == "act.note_removed");
    CHECK(wall.refusal(RemoveItem{id, note.id}) == "no.gone");
    CHECK(wall.refusal(SaveItem{id, note}) == "no.gone");
    CHECK(wall.refusal(PlaceItem{id, note.id, "care"}) == "no.gone");
}

TEST_CASE("a dimension is relevant or said not to be", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    CHECK(wall.refusal(SetNotRelevant{id, "", true}) == "no.dimension");
    wall.must(SetNotRelevant{id, "housing", true});
    wall.must(SetNotRelevant{id, "health", true});
    CHECK(wall.must(SetNotRelevant{id, "housing", true}).events.empty());
    wall.must(SetNotRelevant{id, "housing", false});
    CHECK(wall.see(id).not_relevant == std::vector<std::string>{"health"});
}

TEST_CASE("the child's voice is never silently blank", "[domain]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    CHECK(wall.refusal(SetChildVoice{id, {" ", false}}) == "no.voice_blank");
    wall.must(SetChildVoice{id, {"", true}});
    CHECK(wall.see(id).child_voice.not_heard_yet);
    wall.must(SetChildVoice{id, {"det er fint", true}});
    CHECK(wall.see(id).child_voice == ChildVoice{"det er fint", false});
    CHECK(wall.must(SetChildVoice{id, {"det er fint", false}}).events.empty());
    CHECK(wall.refusal(SetChildVoice{id, {"", false}}) == "no.voice_blank");
}

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
