// The way through the funnel and what is found in phase 1: moving, notes and magnets, dimensions, the child's voice.
#include "domain/decide.hpp"

#include "tests/support/funnel_parts.hpp"

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
