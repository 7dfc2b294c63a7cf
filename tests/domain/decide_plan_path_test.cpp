#include "domain/invariants.hpp"
#include "tests/support/plan_wall.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("milestones stay in the order in which they were thought", "[domain]")
{
    PlanWall w;
    const PartId last = w.milestone("Alle bruger tragten", {2025, 9, 15}), before = w.milestone("Alle er på kursus", {2025, 7, 1}),
                 first = w.milestone("Superbrugere valgt", {2025, 5, 5});
    const auto order = [&] {
        std::vector<PartId> ids;
        for (const Milestone& m : w.plan().milestones) ids.push_back(m.id);
        return ids;
    };
    CHECK(order() == std::vector{last, before, first});
    w.must(MoveMilestone{first, {2025, 10, 1}}); // days do not sort them
    Milestone renamed = w.see_milestone(last);
    renamed.title = "Alle nye sager i tragten";
    w.must(SaveMilestone{renamed});
    CHECK(order() == std::vector{last, before, first});
    w.must(RemovePart{before});
    CHECK(order() == std::vector{last, first});
    w.wall.undo();
    CHECK(order() == std::vector{last, before, first});
}

TEST_CASE("a new milestone without a day is placed before the earliest", "[domain]")
{
    PlanWall w;
    Date later = w.plan().frame.target;
    for (const char* title : {"tredje", "anden", "første"}) {
        const Date date = w.see_milestone(w.milestone(title)).date;
        CHECK(date < later);
        CHECK(date > w.plan().frame.start);
        CHECK(is_working_day(date, denmark().calendar));
        later = date;
    }
}

TEST_CASE("there is always a day for one more milestone", "[domain]")
{
    PlanWall w;
    for (int i = 0; i < 40; ++i) w.milestone("nummer " + std::to_string(i));
    CHECK(w.plan().milestones.size() == 40);
    for (const Milestone& m : w.plan().milestones) CHECK(m.date > w.plan().frame.start);
}

TEST_CASE("a milestone needs a title, a day within the plan and a lane that exists", "[domain]")
{
    PlanWall w;
    CHECK(w.refusal(SaveMilestone{a_milestone("  ")}) == "no.plan.empty");
    CHECK(w.refusal(SaveMilestone{a_milestone(std::string(61, 'x'))}) == "no.too_long");
    CHECK(w.refusal(SaveMilestone{a_milestone("for tidligt", friday_day)}) == "no.plan.outside");
    CHECK(w.refusal(SaveMilestone{a_milestone("for sent", {2025, 10, 11})}) == "no.plan.outside");
    CHECK(w.refusal(SaveMilestone{a_milestone("ingen dag", {2025, 9, 31})}) == "no.plan.day");
    CHECK(w.refusal(SaveMilestone{a_milestone("på selve dagen", {2025, 10, 10})}).empty());
    Milestone m = a_milestone("bane", {2025, 6, 2});
    m.lane = "kitchen";
    CHECK(w.refusal(SaveMilestone{m}) == "no.plan.lane");
    m.lane = "partners";
    m.id = PartId{99};
    CHECK(w.refusal(SaveMilestone{m}) == "no.gone");
    CHECK(w.plan().milestones.size() == 1);
}

TEST_CASE("a milestone moves only to a day, and only within the plan", "[domain]")
{
    PlanWall w;
    const PartId id = w.milestone("Alle er på kursus", {2025, 7, 1});
    CHECK(w.name(MoveMilestone{id, {2025, 7, 2}}) == "milestone_moved");
    CHECK(w.name(MoveMilestone{id, {2025, 7, 2}}).empty());
    CHECK(w.refusal(MoveMilestone{id, {2026, 7, 2}}) == "no.plan.outside");
    CHECK(w.refusal(MoveMilestone{id, {}}) == "no.plan.day");
    CHECK(w.refusal(MoveMilestone{PartId{77}, {2025, 7, 2}}) == "no.gone");
    Milestone undated = w.see_milestone(id);
    undated.date = {};
    undated.evidence = "alle har bevis";
    w.must(SaveMilestone{undated}); // a form without its day does not move it
    CHECK(w.see_milestone(id).date == Date{2025, 7, 2});
    CHECK(w.see_milestone(id).evidence == "alle har bevis");
}

TEST_CASE("a milestone that a shorter plan left outside can still be worked on", "[domain]")
{
    PlanWall w;
    const PartId id = w.milestone("Alle bruger tragten", {2025, 9, 15});
    PlanFrame shorter = w.plan().frame;
    shorter.target = {2025, 9, 1};
    w.must(SetFrame{shorter});
    Milestone m = w.see_milestone(id);
    m.reached = true;
    CHECK(w.name(SaveMilestone{m}) == "milestone_reached");
    CHECK(w.refusal(MoveMilestone{id, {2025, 9, 16}}) == "no.plan.outside");
    CHECK(w.refusal(MoveMilestone{id, {2025, 8, 29}}).empty());
}

TEST_CASE("milestones depend on others, once each and never in a circle", "[domain]")
{
    PlanWall w;
    const PartId a = w.milestone("a", {2025, 9, 1}), b = w.milestone("b", {2025, 8, 1}), c = w.milestone("c", {2025, 7, 1});
    const auto needs = [&](PartId id, std::vector<PartId> all) {
        Milestone m = w.see_milestone(id);
        m.depends_on = std::move(all);
        return w.refusal(SaveMilestone{m});
    };
    CHECK(needs(a, {b, b, c}).empty());
    CHECK(w.see_milestone(a).depends_on == std::vector{b, c});
    CHECK(needs(b, {c}).empty());
    CHECK(needs(c, {a}) == "no.plan.circle");
    CHECK(needs(c, {b}) == "no.plan.circle");
    CHECK(needs(c, {c}) == "no.plan.circle");
    CHECK(needs(c, {PartId{50}}) == "no.gone");
    w.must(RemovePart{c});
    CHECK(w.see_milestone(a).depends_on == std::vector{b});
    CHECK(w.see_milestone(b).depends_on.empty());
}

TEST_CASE("an action has one owner", "[domain]")
{
    PlanWall w;
    for (const char* owner : {"LM, TB", "LM og TB", "LM/TB", "LM and TB", "LM & TB", "LM + TB", "LM; TB"})
        CHECK(w.refusal(SaveAction{an_action("Ring til skolen", {}, owner)}) == "no.plan.one_owner");
    for (const char* owner : {"LM", "Åse Marie", "Roger", "Andrea", ""})
        CHECK(w.refusal(SaveAction{an_action("Ring til skolen", {}, owner)}).empty());
}

TEST_CASE("an action lies in a lane and may lead to a milestone", "[domain]")
{
    PlanWall w;
    const PartId m = w.milestone("Alle er på kursus", {2025, 7, 1});
    Action a = an_action("Bestil kursus", {2025, 5, 2});
    a.lane = "";
    CHECK(w.refusal(SaveAction{a}) == "no.plan.lane");
    a.lane = "practice";
    a.milestone = PartId{44};
    CHECK(w.refusal(SaveAction{a}) == "no.gone");
    a.milestone = m;
    a.from_point = "Ikke en nøgle";
    CHECK(w.refusal(SaveAction{a}) == "no.gone");
    a.from_point = "4.2";
    a.text = "";
    CHECK(w.refusal(SaveAction{a}) == "no.plan.empty");
    a.text = " Bestil kursus ";
    a.start = {2025, 6, 2}; // cannot begin after it is due
    w.must(SaveAction{a});
    CHECK(w.plan().actions.back().text == "Bestil kursus");
    CHECK(w.plan().actions.back().start == Date{2025, 5, 2});
    w.must(RemovePart{m});
    CHECK_FALSE(w.plan().actions.back().milestone);
}

TEST_CASE("numbers that name a person are covered in a plan as everywhere", "[domain]")
{
    PlanWall w;
    const PartId id = w.action("Ring om 010150-5006");
    CHECK(w.see_action(id).text == "Ring om ••••••-••••");
    const PartId m = w.milestone("Aftalt med a.b@skole.dk", {2025, 7, 1});
    CHECK(w.see_milestone(m).title.find('@') != std::string::npos);
    CHECK(w.see_milestone(m).title.find("skole.dk") == std::string::npos);
}

TEST_CASE("who gives an action up or says it is blocked says why", "[domain]")
{
    PlanWall w;
    const PartId id = w.action("Ring til skolen", {2025, 5, 2});
    CHECK(w.refusal(SetActionStatus{id, ActionStatus::dropped, " "}) == "no.plan.why_dropped");
    CHECK(w.refusal(SetActionStatus{id, ActionStatus::blocked, ""}) == "no.plan.why_blocked");
    Action a = w.see_action(id);
    a.status = ActionStatus::dropped;
    CHECK(w.refusal(SaveAction{a}) == "no.plan.why_dropped"); // the form knows no way round it
    CHECK(w.name(SetActionStatus{id, ActionStatus::blocked, "skolen har ferie"}) == "status.blocked");
    CHECK(w.see_action(id).why == "skolen har ferie");
    a = w.see_action(id);
    a.why = "";
    CHECK(w.refusal(SaveAction{a}) == "no.plan.why_blocked");
    CHECK(w.name(SetActionStatus{id, ActionStatus::done, "gammel grund"}) == "status.done");
    CHECK(w.see_action(id).why.empty());
    CHECK(w.name(SetActionStatus{id, ActionStatus::done, ""}).empty());
    CHECK(w.refusal(SetActionStatus{PartId{50}, ActionStatus::done, ""}) == "no.gone");
}

TEST_CASE("an action moves in time and into another lane; its promise stays", "[domain]")
{
    PlanWall w;
    const PartId id = w.action("Ring til skolen", {2025, 5, 2});
    w.must(LayPlan{});
    CHECK(w.name(MoveAction{id, {2025, 6, 2}, "partners"}) == "action_moved");
    CHECK(w.see_action(id).due == Date{2025, 6, 2});
    CHECK(w.see_action(id).lane == "partners");
    CHECK(w.see_action(id).promised == Date{2025, 5, 2});
    w.must(MoveAction{id, {2025, 6, 3}, ""});
    CHECK(w.see_action(id).lane == "partners");
    CHECK(w.refusal(MoveAction{id, {2025, 6, 3}, "kitchen"}) == "no.plan.lane");
    Action form = w.see_action(id);
    form.promised = {2026, 1, 1};
    w.must(SaveAction{form}); // nor can a form change it
    CHECK(w.see_action(id).promised == Date{2025, 5, 2});
}

TEST_CASE("there is exactly one first step: an open action that somebody owns", "[domain]")
{
    PlanWall w;
    const PartId a = w.action("Ring til skolen"), b = w.action("Skriv til alle"), nobody = w.action("Find lokale", {}, ""),
                 done = w.action("Hent kaffe");
    w.must(SetActionStatus{done, ActionStatus::done, ""});
    CHECK(w.name(ChooseFirstStep{a}) == "first_step");
    CHECK(w.name(ChooseFirstStep{a}).empty());
    w.must(ChooseFirstStep{b});
    CHECK(w.plan().first_step == b);
    CHECK(w.refusal(ChooseFirstStep{nobody}) == "no.plan.first_owner");
    CHECK(w.refusal(ChooseFirstStep{done}) == "no.plan.first_done");
    CHECK(w.refusal(ChooseFirstStep{PartId{60}}) == "no.gone");
    CHECK(w.plan().first_step == b);
    w.must(RemovePart{b});
    CHECK_FALSE(w.plan().first_step);
}

TEST_CASE("an idea that is taken up leaves the parking lot as an action", "[domain]")
{
    PlanWall w;
    w.must(SaveLine{PlanList::parking, {{}, "Tragten på engelsk", "", ""}});
    const PartId idea = w.plan().parking.front().id;
    CHECK(w.refusal(TakeUpIdea{idea, "kitchen"}) == "no.plan.lane");
    CHECK(w.plan().parking.size() == 1);
    CHECK(w.name(TakeUpIdea{idea, "partners"}) == "taken_up");
    CHECK(w.plan().parking.empty());
    REQUIRE(w.plan().actions.size() == 1);
    CHECK(w.plan().actions.front().text == "Tragten på engelsk");
    CHECK(w.plan().actions.front().lane == "partners");
    CHECK(w.plan().actions.front().id != idea);
    CHECK(w.refusal(TakeUpIdea{idea, "partners"}) == "no.gone");
    w.wall.undo();
    CHECK(w.plan().parking.size() == 1);
    CHECK(w.plan().actions.empty());
}

TEST_CASE("no act but a new frame leaves a milestone outside its plan, and none changes their order", "[domain][property]")
{
    std::size_t placed = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Random random(seed);
        PlanWall w{random_plan(random, {})};
        for (int act = 0; act < 300; ++act) {
            const Plan before = w.plan();
            const PlanWish wish = random_wish(random);
            const bool framed = std::holds_alternative<SetFrame>(wish);
            if (!w.tell(wish)) continue;
            INFO("seed " << seed << ", act " << act << ", wish " << wish.index());
            std::size_t next = 0; // those of before keep their order, new ones come last
            for (const Milestone& m : w.plan().milestones) {
                const auto& old = before.milestones;
                const auto was = std::find_if(old.begin(), old.end(), [&](const Milestone& o) { return o.id == m.id; });
                const auto place = static_cast<std::size_t>(was - old.begin());
                CHECK(place >= next);
                next = place;
                if (was != old.end() && was->date == m.date) continue;
                ++placed;
                CHECK_FALSE(framed);
                CHECK(m.date > w.plan().frame.start);
                CHECK(m.date <= w.plan().frame.target);
            }
        }
        CHECK(broken_invariants(w.wall.state()).empty());
    }
    CHECK(placed > 60);
}
