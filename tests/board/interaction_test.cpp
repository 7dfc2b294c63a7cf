// Letting go: what is held, where it lands, and what that means.
#include "board/interaction.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/plan_wall.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

Grab grab_of(Grab::What what, CaseId about, PartId part = {}) { return {what, about, part, Polarity::concern}; }
DropZone zone_of(DropZone::What what, CaseId about = {})
{
    DropZone zone;
    zone.what = what;
    zone.about = about;
    return zone;
}
DropZone column(Step step)
{
    DropZone zone;
    zone.column = step;
    return zone;
}
/// The command that comes of it, if it is one of that kind.
template <class C>
std::optional<C> command(const std::optional<Intent>& intent)
{
    if (!intent) return std::nullopt;
    const Command* c = std::get_if<Command>(&*intent);
    const C* one = c ? std::get_if<C>(c) : nullptr;
    return one ? std::optional<C>(*one) : std::nullopt;
}
template <class A>
std::optional<A> action(const std::optional<Intent>& intent)
{
    if (!intent) return std::nullopt;
    const UiAction* a = std::get_if<UiAction>(&*intent);
    const A* one = a ? std::get_if<A>(a) : nullptr;
    return one ? std::optional<A>(*one) : std::nullopt;
}

} // namespace

TEST_CASE("everything fits where it belongs and nowhere else", "[board]")
{
    using G = Grab::What;
    using Z = DropZone::What;
    const CaseId here{1}, there{2};
    const std::vector<std::pair<G, std::vector<Z>>> takes{{G::card, {Z::column}},
                                                          {G::magnet, {Z::dimension, Z::notes}},
                                                          {G::item, {Z::dimension, Z::notes, Z::focus, Z::parked}},
                                                          {G::focus, {Z::focus, Z::parked}},
                                                          {G::parked, {Z::focus}}};
    for (const auto& [what, zones] : takes)
        for (const Z zone : {Z::column, Z::dimension, Z::focus, Z::parked, Z::notes}) {
            INFO("grab " << static_cast<int>(what) << ", zone " << static_cast<int>(zone));
            const bool expected = std::find(zones.begin(), zones.end(), zone) != zones.end();
            CHECK(fits(grab_of(what, here), zone_of(zone, here)) == expected);
            if (what != G::card) CHECK_FALSE(fits(grab_of(what, here), zone_of(zone, there)));
        }
}

TEST_CASE("a card let go on a column moves there", "[board]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").assessed());
    const Grab card = grab_of(Grab::What::card, id);
    const auto move = command<MoveCard>(intent_of_drop(card, column(Step::concern), wall.state()));
    REQUIRE(move);
    CHECK(move->about == id);
    CHECK(move->to == Step::concern);
    CHECK_FALSE(intent_of_drop(card, column(Step::received), wall.state())); // it is there already
    CHECK_FALSE(intent_of_drop(grab_of(Grab::What::card, CaseId{99}), column(Step::concern), wall.state()));
    CHECK_FALSE(intent_of_drop(card, zone_of(DropZone::What::dimension, id), wall.state()));
}

TEST_CASE("Næste skridt without a decision opens the case", "[board]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").assessed());
    const CaseId done = wall.put([] {
        CaseBuilder c = a_case("Birk").ready().decided();
        return c.at(Step::funnelling);
    }());
    wall.open_meeting();
    const auto go = action<GoTo>(intent_of_drop(grab_of(Grab::What::card, id), column(Step::next_step), wall.state()));
    REQUIRE(go);
    CHECK(go->page == Page::case_focus);
    CHECK(go->about == id);
    CHECK(command<MoveCard>(intent_of_drop(grab_of(Grab::What::card, done), column(Step::next_step), wall.state())));
}

TEST_CASE("a magnet lands on the triangle, or begins a note", "[board]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern"));
    Grab magnet = grab_of(Grab::What::magnet, id);
    magnet.polarity = Polarity::resource;
    DropZone slot = zone_of(DropZone::What::dimension, id);
    slot.dimension = "school";
    const auto save = command<SaveItem>(intent_of_drop(magnet, slot, wall.state()));
    REQUIRE(save);
    CHECK(save->item.dimension == "school");
    CHECK(save->item.polarity == Polarity::resource);
    CHECK_FALSE(save->item.id);
    const auto note = action<OpenForm>(intent_of_drop(magnet, zone_of(DropZone::What::notes, id), wall.state()));
    REQUIRE(note);
    CHECK(note->form.kind == FormKind::note);
    CHECK(note->form.value("polarity") == "resource");
}

TEST_CASE("a note may become a magnet, a focus point, or be left", "[board]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").with_note("sover i timen", "school").with_magnet("health"));
    const Grab note = grab_of(Grab::What::item, id, PartId{1}), bare = grab_of(Grab::What::item, id, PartId{2});
    DropZone slot = zone_of(DropZone::What::dimension, id);
    slot.dimension = "leisure";
    const auto place = command<PlaceItem>(intent_of_drop(note, slot, wall.state()));
    REQUIRE(place);
    CHECK(place->dimension == "leisure");
    CHECK(command<PlaceItem>(intent_of_drop(note, zone_of(DropZone::What::notes, id), wall.state()))->dimension.empty());

    const auto focus = command<SaveFocus>(intent_of_drop(note, zone_of(DropZone::What::focus, id), wall.state()));
    REQUIRE(focus);
    CHECK(focus->focus.text == "sover i timen");
    CHECK(focus->focus.links == std::vector{PartId{1}});
    CHECK(focus->focus.dimensions == std::vector<std::string>{"school"});

    const auto park = action<OpenForm>(intent_of_drop(note, zone_of(DropZone::What::parked, id), wall.state()));
    REQUIRE(park);
    CHECK(park->form.kind == FormKind::park_item);
    CHECK(park->form.part == PartId{1});

    // A magnet without words can lie on the triangle only.
    CHECK(command<PlaceItem>(intent_of_drop(bare, slot, wall.state())));
    CHECK_FALSE(intent_of_drop(bare, zone_of(DropZone::What::focus, id), wall.state()));
    CHECK_FALSE(intent_of_drop(bare, zone_of(DropZone::What::parked, id), wall.state()));
    CHECK_FALSE(intent_of_drop(grab_of(Grab::What::item, id, PartId{77}), slot, wall.state()));
}

TEST_CASE("focus points change places, are left with a reason, and are taken up again", "[board]")
{
    TestWall wall;
    const CaseId id = wall.put(a_case("Egern").with_focus("morgenen").with_focus("søvnen"));
    DropZone first = zone_of(DropZone::What::focus, id);
    first.place = 0;
    const auto order = command<OrderFocus>(intent_of_drop(grab_of(Grab::What::focus, id, PartId{2}), first, wall.state()));
    REQUIRE(order);
    CHECK(order->focus == PartId{2});
    CHECK(order->place == 0);
    const auto park = action<OpenForm>(intent_of_drop(grab_of(Grab::What::focus, id, PartId{2}), zone_of(DropZone::What::parked, id), wall.state()));
    REQUIRE(park);
    CHECK(park->form.kind == FormKind::park_focus);
    const auto up = command<TakeUpParked>(intent_of_drop(grab_of(Grab::What::parked, id, PartId{5}), first, wall.state()));
    REQUIRE(up);
    CHECK(up->parked == PartId{5});
}

TEST_CASE("parts of a plan fit its lanes, and what has a day of its own the line too", "[board][plan]")
{
    using G = Grab::What;
    using Z = DropZone::What;
    for (const G what : {G::action, G::pill, G::milestone, G::follow_up})
        for (const Z where : {Z::lane, Z::backbone, Z::column, Z::dimension, Z::focus, Z::parked, Z::notes}) {
            Grab grab{what, {}, PartId{1}, Polarity::concern, PlanId{1}};
            DropZone zone = zone_of(where);
            zone.plan = PlanId{1};
            const bool in_lanes = what == G::action || what == G::pill;
            INFO("grab " << static_cast<int>(what) << ", zone " << static_cast<int>(where));
            CHECK(fits(grab, zone) == (where == Z::lane || (where == Z::backbone && !in_lanes)));
            zone.plan = PlanId{2}; // another plan's
            CHECK_FALSE(fits(grab, zone));
        }
}

TEST_CASE("a part of a plan let go gets the day and the lane under it", "[board][plan]")
{
    PlanWall wall;
    const PartId action = wall.action("Aftal datoer", {2025, 5, 2}), milestone = wall.milestone("Alle øver sig", {2025, 8, 1});
    DropZone lane = zone_of(DropZone::What::lane);
    lane.plan = wall.id();
    lane.lane = "partners";
    lane.time = {wall.plan().frame.start, wall.plan().frame.target, 300, 8};
    const Grab card{Grab::What::action, {}, action, Polarity::concern, wall.id()};
    const Rect at{lane.time.x({2025, 5, 2}), 400, 260, 82};
    const auto wish = [&](const Grab& grab, const Carried& carried) {
        const auto told = command<ChangePlan>(intent_of_drop(grab, lane, wall.wall.state(), carried));
        REQUIRE(told);
        return told->wish;
    };

    const PlanWish dropped = wish(card, {at, 8 * 30});
    const auto* moved = std::get_if<MoveAction>(&dropped);
    REQUIRE(moved);
    CHECK(moved->to == add_days({2025, 5, 2}, 30));
    CHECK(moved->lane == "partners");

    // A hand that goes straight down wants another lane, not another day, wherever the card had to stand.
    for (const float dx : {0.F, 23.F, -23.F}) {
        const PlanWish down = wish(card, {{at.x + 70, at.y, at.w, at.h}, dx});
        const auto* same = std::get_if<MoveAction>(&down);
        REQUIRE(same);
        CHECK(same->to == Date{2025, 5, 2});
        CHECK(same->lane == "partners");
    }

    // A milestone stands with its middle on its day.
    const Grab diamond{Grab::What::milestone, {}, milestone, Polarity::concern, wall.id()};
    const float x = lane.time.x({2025, 8, 1});
    const PlanWish earlier = wish(diamond, {{x - 36, 140, 72, 72}, -8 * 14});
    const auto* back = std::get_if<MoveMilestone>(&earlier);
    REQUIRE(back);
    CHECK(back->to == add_days({2025, 8, 1}, -14));

    CHECK(day_of_drop({Grab::What::action, {}, PartId{999}, Polarity::concern, wall.id()}, {at, 0}, wall.plan(), lane.time) == Date{});
    CHECK_FALSE(intent_of_drop({Grab::What::action, {}, action, Polarity::concern, PlanId{9}}, lane, wall.wall.state(), {at, 0}));
}
