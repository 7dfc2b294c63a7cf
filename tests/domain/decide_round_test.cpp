#include "domain/decide.hpp"

#include "tests/support/builders.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// A wall with one notification and a round of reflection about it.
struct RoundWall : TestWall {
    CaseId id = put(a_case("Egern").assessed());
    RoundWall() { must(ChangeRound{id, OpenRound{"reflection", "question", "LM", "Hvordan taler jeg med mor?"}}); }

    Acted wish(RoundWish w) { return must(ChangeRound{id, std::move(w)}); }
    std::string no(RoundWish w) { return refusal(ChangeRound{id, std::move(w)}); }
    [[nodiscard]] const Round& round() const { return see(id).rounds.all.back(); }
    PartId place(Marker marker, const char* dimension)
    {
        wish(PlaceMarker{{{}, marker, dimension, 1, next_hypothesis(round())}});
        return round().markers.back().id;
    }
};

} // namespace

TEST_CASE("a round has one owner, one question, and only one is open at a time", "[domain][round]")
{
    RoundWall wall;
    CHECK(wall.round().owner == "LM");
    CHECK(wall.round().question == "Hvordan taler jeg med mor?");
    CHECK(wall.round().is_open());
    CHECK(wall.no(OpenRound{"quick", "question", "TB", ""}) == "no.round_open");
    wall.wish(EndRound{});
    CHECK(wall.see(wall.id).rounds.open() == nullptr);
    CHECK(wall.no(ClearMarkers{}) == "no.round_none");
    wall.wish(OpenRound{"quick", "question", "TB", ""});
    CHECK(wall.see(wall.id).rounds.all.size() == 2);
    CHECK(wall.see(wall.id).rounds.last_ended()->owner == "LM");
}

TEST_CASE("markers are placed, moved, weighed and removed, and hypotheses count themselves", "[domain][round]")
{
    RoundWall wall;
    const PartId first = wall.place(Marker::hypothesis, "health"), second = wall.place(Marker::hypothesis, "care");
    CHECK(wall.round().markers[0].number == 1);
    CHECK(wall.round().markers[1].number == 2);
    PlacedMarker moved = wall.round().markers[0];
    moved.dimension = "network";
    moved.weight = 9;
    wall.wish(PlaceMarker{moved});
    CHECK(wall.round().markers[0].dimension == "network");
    CHECK(wall.round().markers[0].weight == 3);
    CHECK(wall.wish(PlaceMarker{wall.round().markers[0]}).events.empty());
    CHECK(wall.no(PlaceMarker{{{}, Marker::concern, "", 1, 0}}) == "no.dimension");
    CHECK(wall.no(PlaceMarker{{PartId{999}, Marker::concern, "care", 1, 0}}) == "no.gone");
    wall.wish(RemoveMarker{first});
    CHECK(wall.round().markers.size() == 1);
    CHECK(next_hypothesis(wall.round()) == 3);
    CHECK(wall.round().markers[0].id == second);
}

TEST_CASE("a line joins two markers, the same again parts them, and it goes with either", "[domain][round]")
{
    RoundWall wall;
    const PartId a = wall.place(Marker::concern, "health"), b = wall.place(Marker::resource, "network");
    wall.wish(JoinMarkers{a, b});
    CHECK(wall.round().lines.size() == 1);
    wall.wish(JoinMarkers{b, a});
    CHECK(wall.round().lines.empty());
    CHECK(wall.wish(JoinMarkers{a, a}).events.empty());
    wall.wish(JoinMarkers{a, b});
    wall.wish(RemoveMarker{b});
    CHECK(wall.round().lines.empty());
    CHECK(wall.no(JoinMarkers{a, b}) == "no.gone");
}

TEST_CASE("clearing takes markers, lines and weights, and undo brings them back", "[domain][round]")
{
    RoundWall wall;
    wall.place(Marker::concern, "health");
    wall.wish(WeighDimension{"care", 3});
    CHECK(wall.round().weight_of("care") == 3);
    wall.wish(WeighDimension{"care", 1});
    CHECK(wall.round().weights.empty());
    wall.wish(WeighDimension{"care", 2});
    wall.wish(ClearMarkers{});
    CHECK((wall.round().markers.empty() && wall.round().weights.empty()));
    CHECK(wall.wish(ClearMarkers{}).events.empty());
}

TEST_CASE("what is said in a step is kept, masked, and empty cards are no ideas", "[domain][round]")
{
    RoundWall wall;
    wall.wish(NoteInRound{{"reflect", "mor har cpr 010150-5006", {"ring til mormor", "  ", "besøg hjemme"}}});
    REQUIRE(wall.round().note("reflect"));
    CHECK(wall.round().note("reflect")->text.find("010150") == std::string::npos);
    CHECK(wall.round().note("reflect")->ideas == std::vector<std::string>{"ring til mormor", "besøg hjemme"});
    wall.wish(NoteInRound{{"reflect", "", {}}});
    CHECK(wall.round().note("reflect") == nullptr);
    CHECK(wall.no(NoteInRound{{"Ikke en nøgle", "x", {}}}) == "no.round_format");
    CHECK(wall.no(NoteInRound{{"reflect", "", std::vector<std::string>(ideas_most + 1, "x")}}) == "no.round_full");
}

TEST_CASE("answers of a concern scale are counts, three at least, never who", "[domain][round]")
{
    RoundWall wall;
    CHECK(wall.no(KeepScale{{1, 1}}) == "no.scale");
    CHECK(wall.no(KeepScale{{1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}}) == "no.scale_few");
    CHECK(wall.no(KeepScale{{4, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0}}) == "no.scale");
    wall.wish(KeepScale{{0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 0}});
    const ScaleSpread spread = spread_of(wall.round().scale);
    CHECK(spread.answers == 4);
    CHECK(spread.lowest == 2);
    CHECK(spread.median_tenths == 70);
    CHECK(spread.highest == 8);
    CHECK(spread_of({}).answers == 0);
    CHECK(spread_of({0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0}).median_tenths == 30);
}

TEST_CASE("the next step of a round is asked about at the next meeting", "[domain][round]")
{
    RoundWall wall;
    CHECK(wall.no(EndRound{"ring til skolen", "", monday_day}) == "no.round_owner");
    CHECK(wall.no(EndRound{"ring til skolen", "TB", {}}) == "no.round_due");
    wall.wish(EndRound{"ring til skolen", "TB", monday_day});
    REQUIRE(wall.state().board().promises.size() == 1);
    const Promise& promise = wall.state().board().promises.front();
    CHECK((promise.code == "Egern" && promise.owner == "TB" && promise.what == "ring til skolen" && promise.due == monday_day));
    CHECK(wall.no(PlaceMarker{{{}, Marker::concern, "care", 1, 0}}) == "no.round_none");
}
