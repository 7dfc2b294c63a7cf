#include "tests/support/plan_wall.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr Date first_status{2025, 5, 23}, second_status{2025, 7, 4};

Plan a_followed_plan()
{
    Plan plan = a_plan();
    FollowUp f;
    f.id = PartId{1};
    f.weeks = 6;
    f.planned = f.date = first_status;
    plan.follow_ups.push_back(f);
    f.id = PartId{2};
    f.weeks = 12;
    f.planned = f.date = second_status;
    plan.follow_ups.push_back(f);
    plan.next_part = 3;
    return plan;
}

constexpr PartId first{1}, second{2};

} // namespace

TEST_CASE("a meeting moves at most a week, never onto a day off and never once it is held", "[domain]")
{
    PlanWall w{a_followed_plan()};
    CHECK(w.name(MoveFollowUp{first, {2025, 5, 30}}) == "meeting_moved");
    CHECK(w.see_meeting(first).planned == first_status); // so a week is a week from where the plan put it
    CHECK(w.refusal(MoveFollowUp{first, {2025, 6, 2}}) == "no.plan.too_far");
    CHECK(w.name(MoveFollowUp{first, {2025, 5, 16}}) == "meeting_moved");
    CHECK(w.refusal(MoveFollowUp{first, {2025, 5, 15}}) == "no.plan.too_far");
    CHECK(w.refusal(MoveFollowUp{first, {2025, 5, 29}}) == "no.plan.day_off"); // Ascension Day
    CHECK(w.refusal(MoveFollowUp{first, {2025, 5, 24}}) == "no.plan.weekend");
    CHECK(w.refusal(MoveFollowUp{first, {}}) == "no.plan.day");
    CHECK(w.refusal(MoveFollowUp{PartId{9}, first_status}) == "no.gone");
    CHECK(w.name(MoveFollowUp{first, {2025, 5, 16}}).empty());
    w.must(BeginFollowUp{first});
    w.must(EndFollowUp{""});
    CHECK(w.refusal(MoveFollowUp{first, first_status}) == "no.plan.held");
}

TEST_CASE("one meeting is held at a time, and each only once", "[domain]")
{
    PlanWall w{a_followed_plan()};
    CHECK(w.refusal(EndFollowUp{""}) == "no.plan.none_open");
    CHECK(w.name(BeginFollowUp{first}) == "meeting_begun");
    CHECK(w.name(BeginFollowUp{first}).empty());
    CHECK(w.refusal(BeginFollowUp{second}) == "no.plan.other_open");
    CHECK(w.refusal(BeginFollowUp{PartId{9}}) == "no.gone");
    w.today(first_status);
    CHECK(w.name(EndFollowUp{" Vi fortsætter "}) == "meeting_ended");
    CHECK_FALSE(w.plan().open_follow_up);
    CHECK(w.see_meeting(first).held_on == first_status);
    CHECK(w.see_meeting(first).decision == "Vi fortsætter");
    CHECK(w.refusal(BeginFollowUp{first}) == "no.plan.held");
    CHECK(w.refusal(EndFollowUp{""}) == "no.plan.none_open");
    CHECK(w.name(BeginFollowUp{second}) == "meeting_begun");
}

TEST_CASE("each lane gets one light, in the meeting that is held", "[domain]")
{
    PlanWall w{a_followed_plan()};
    CHECK(w.refusal(SetLaneLight{{"practice", Light::green, "i gang"}}) == "no.plan.none_open");
    w.must(BeginFollowUp{first});
    CHECK(w.name(SetLaneLight{{"practice", Light::yellow, " går langsomt "}}) == "light.yellow");
    CHECK(w.name(SetLaneLight{{"partners", Light::green, "på plads"}}) == "light.green");
    CHECK(w.refusal(SetLaneLight{{"partners", Light::red, " "}}) == "no.plan.word");
    CHECK(w.name(SetLaneLight{{"practice", Light::red, "står stille"}}) == "light.red");
    CHECK(w.name(SetLaneLight{{"practice", Light::red, "står stille"}}).empty());
    CHECK(w.refusal(SetLaneLight{{"kitchen", Light::red, ""}}) == "no.plan.lane");
    CHECK(w.refusal(SetLaneLight{{"", Light::red, ""}}) == "no.plan.lane");
    CHECK(w.see_meeting(first).lights == std::vector<LaneLight>{{"practice", Light::red, "står stille"}, {"partners", Light::green, "på plads"}});
    w.must(EndFollowUp{""});
    w.must(BeginFollowUp{second});
    w.must(SetLaneLight{{"practice", Light::green, "godt i gang"}});
    CHECK(w.see_meeting(first).lights.front().light == Light::red); // what was said then stays
}

TEST_CASE("laying the plan keeps how it stands and promises every open action for its day", "[domain]")
{
    PlanWall w{a_followed_plan()};
    CHECK(w.refusal(LayPlan{}) == "no.plan.nothing_laid");
    const PartId milestone = w.milestone("Alle er på kursus", {2025, 7, 1}), dated = w.action("Ring til skolen", {2025, 5, 2}),
                 undated = w.action("Skriv til alle"), done = w.action("Hent kaffe", {2025, 4, 14});
    w.must(SetActionStatus{done, ActionStatus::done, ""});
    CHECK(w.name(LayPlan{}) == "laid");
    CHECK(w.plan().baseline.on == friday_day);
    CHECK(w.plan().baseline.parts ==
          std::vector<Snapshot::Part>{{milestone, true, "Alle er på kursus", "", {2025, 7, 1}, ActionStatus::not_started},
                                      {dated, false, "Ring til skolen", "practice", {2025, 5, 2}, ActionStatus::not_started},
                                      {undated, false, "Skriv til alle", "practice", {}, ActionStatus::not_started},
                                      {done, false, "Hent kaffe", "practice", {2025, 4, 14}, ActionStatus::done}});
    CHECK(w.see_action(dated).promised == Date{2025, 5, 2});
    CHECK_FALSE(w.see_action(undated).promised);
    CHECK_FALSE(w.see_action(done).promised);
    CHECK(w.name(LayPlan{}).empty());
    w.wall.undo(); // what was laid and what was promised go back together
    CHECK(w.plan().baseline == Snapshot{});
    CHECK_FALSE(w.see_action(dated).promised);
}

TEST_CASE("a promise that was not kept is carried on with its age, however often the action is moved", "[domain]")
{
    PlanWall w{a_followed_plan()};
    const PartId late = w.action("Ring til skolen", {2025, 5, 2}), kept = w.action("Skriv til alle", {2025, 6, 20});
    w.must(LayPlan{});
    w.today({2025, 5, 1});
    w.must(MoveAction{late, {2025, 5, 21}, ""});
    CHECK(unkept_promises(w.plan(), {2025, 5, 2}).empty()); // the day itself is still in time
    w.today(first_status);
    auto unkept = unkept_promises(w.plan(), first_status);
    REQUIRE(unkept.size() == 1);
    CHECK(unkept[0].action == late);
    CHECK(unkept[0].days == 21);
    w.must(BeginFollowUp{first});
    w.must(MoveAction{late, {2025, 6, 6}, ""});
    w.must(MoveAction{kept, {2025, 6, 27}, ""});
    w.must(EndFollowUp{""});
    CHECK(w.see_action(late).promised == Date{2025, 5, 2});  // as old as it is
    CHECK(w.see_action(kept).promised == Date{2025, 6, 27}); // promised anew in time
    w.today(second_status);
    unkept = unkept_promises(w.plan(), second_status);
    REQUIRE(unkept.size() == 2);
    CHECK(unkept[0].action == late); // the oldest first
    CHECK(unkept[0].days == 63);
    CHECK(unkept[1].days == 7);
    w.must(SetActionStatus{late, ActionStatus::done, ""});
    w.must(SetActionStatus{kept, ActionStatus::dropped, "ikke nødvendigt"});
    CHECK(unkept_promises(w.plan(), second_status).empty());
}

TEST_CASE("the next meeting compares with the one before, else with the plan as it was laid", "[domain]")
{
    PlanWall w{a_followed_plan()};
    const PartId moved = w.milestone("Alle er på kursus", {2025, 7, 1}), gone = w.action("Hent kaffe", {2025, 4, 14}),
                 blocked = w.action("Ring til skolen", {2025, 5, 2}), given_up = w.action("Skriv til alle", {2025, 5, 5});
    CHECK(changes_since(w.plan(), last_snapshot(w.plan())).empty()); // nothing is laid
    w.must(LayPlan{});
    CHECK(last_snapshot(w.plan()) == w.plan().baseline);
    CHECK(changes_since(w.plan(), w.plan().baseline).empty());
    w.must(MoveMilestone{moved, {2025, 8, 1}});
    w.must(RemovePart{gone});
    w.must(SetActionStatus{blocked, ActionStatus::blocked, "skolen har ferie"});
    w.must(SetActionStatus{given_up, ActionStatus::dropped, "ikke nødvendigt"});
    const PartId added = w.action("Bestil lokale", {2025, 6, 2});
    const auto said = [&] {
        std::vector<std::pair<PartId, Difference>> all;
        for (const Changed& c : changes_since(w.plan(), last_snapshot(w.plan()))) all.emplace_back(c.part, c.what);
        return all;
    };
    CHECK(said() == std::vector<std::pair<PartId, Difference>>{{moved, Difference::moved},
                                                               {blocked, Difference::blocked},
                                                               {given_up, Difference::dropped},
                                                               {added, Difference::added},
                                                               {gone, Difference::removed}});
    w.must(MoveAction{blocked, {2025, 5, 2}, "leadership"});
    const auto again = said();
    CHECK(std::count(again.begin(), again.end(), std::pair{blocked, Difference::lane}) == 1);
    const Changed first_change = changes_since(w.plan(), last_snapshot(w.plan())).front();
    CHECK(first_change.milestone);
    CHECK(first_change.text == "Alle er på kursus");
    CHECK(first_change.from == Date{2025, 7, 1});
    CHECK(first_change.to == Date{2025, 8, 1});
    w.today(first_status);
    w.must(BeginFollowUp{first});
    w.must(EndFollowUp{""});
    CHECK(last_snapshot(w.plan()) == w.see_meeting(first).ended_as);
    CHECK(said().empty());
    Milestone m = w.see_milestone(moved);
    m.reached = true;
    w.must(SaveMilestone{m});
    w.must(SetActionStatus{blocked, ActionStatus::under_way, ""});
    CHECK(said() == std::vector<std::pair<PartId, Difference>>{{moved, Difference::done}, {blocked, Difference::status}});
}
