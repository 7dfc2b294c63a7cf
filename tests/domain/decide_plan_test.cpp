#include "domain/invariants.hpp"
#include "tests/support/plan_wall.hpp"
#include "tests/support/random_plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace fyr;
using namespace fyr::test;

namespace {

/// Why the plan is not taken; "" when it is.
std::string refused_plan(const std::function<void(Plan&)>& change, bool from_file = false)
{
    Plan plan = a_plan();
    change(plan);
    TestWall wall;
    return wall.refusal(AddPlan{std::make_shared<const Plan>(std::move(plan)), from_file});
}

std::string refused_frame(const std::function<void(PlanFrame&)>& change)
{
    PlanWall w;
    PlanFrame frame = w.plan().frame;
    change(frame);
    return w.refusal(SetFrame{frame});
}

} // namespace

TEST_CASE("a plan gets its own number and the moment it was made", "[domain]")
{
    PlanWall w;
    CHECK(w.id() == PlanId{1});
    CHECK(w.plan().created_at == w.wall.at);
    Plan other = a_plan();
    other.id = PlanId{1}; // whatever it says
    other.frame.title = " Bedre møder ";
    CHECK(w.add(other) == PlanId{2});
    CHECK(w.plan().frame.title == "Bedre møder");
    CHECK(w.plan().id == PlanId{2});
    CHECK(w.wall.state().plans().size() == 2);
}

TEST_CASE("a plan that is taken off the wall comes back with undo, and its number is not given again", "[domain]")
{
    PlanWall w;
    w.action("Ring til skolen");
    const Plan before = w.plan();
    const Acted gone = w.wall.must(RemovePlan{w.id()});
    CHECK(gone.name == Message{"act.plan.removed", {{"text", "Tragten i hverdagen"}}});
    CHECK(w.wall.state().plans().empty());
    CHECK(w.refusal(LayPlan{}) == "no.gone");
    CHECK(w.wall.refusal(RemovePlan{w.id()}) == "no.gone");
    w.wall.undo();
    CHECK(w.plan() == before);
    w.wall.redo();
    CHECK(w.add(a_plan()) == PlanId{2});
}

TEST_CASE("a plan begins at least a week and at most five years before its target", "[domain]")
{
    const auto target = [](Date date) { return refused_frame([&](PlanFrame& f) { f.target = date; }); };
    CHECK(target({2025, 4, 17}) == "no.plan.span");
    CHECK(target({2025, 4, 11}) == "no.plan.span");
    CHECK(target({2024, 4, 11}) == "no.plan.span");
    CHECK(target({2025, 4, 18}).empty());
    CHECK(target({2030, 4, 11}).empty());
    CHECK(target({2030, 4, 20}) == "no.plan.span_long");
    CHECK(target({}) == "no.plan.day");
    CHECK(target({2025, 4, 31}) == "no.plan.day");
    CHECK(refused_frame([](PlanFrame& f) { f.start = {}; }) == "no.plan.day");
}

TEST_CASE("a plan has a title and a vision that can be read aloud", "[domain]")
{
    CHECK(refused_frame([](PlanFrame& f) { f.title = " "; }) == "no.plan.title");
    CHECK(refused_frame([](PlanFrame& f) { f.title = std::string(61, 'x'); }) == "no.too_long");
    CHECK(refused_frame([](PlanFrame& f) { f.department = std::string(61, 'x'); }) == "no.too_long");
    CHECK(refused_frame([](PlanFrame& f) { f.vision = std::string(241, 'x'); }) == "no.too_long");
    CHECK(refused_frame([](PlanFrame& f) { f.vision = std::string(240, 'x'); }).empty());
    CHECK(refused_frame([](PlanFrame& f) { f.vision = "\xff"; }) == "no.not_text");
}

TEST_CASE("putting a plan away and taking it out again are acts with names of their own", "[domain]")
{
    PlanWall w;
    PlanFrame frame = w.plan().frame;
    CHECK(w.name(SetFrame{frame}).empty());
    frame.archived = true;
    CHECK(w.name(SetFrame{frame}) == "archived");
    frame.archived = false;
    CHECK(w.name(SetFrame{frame}) == "unarchived");
    frame.vision = "Det er 10. oktober 2025, og børnene bliver spurgt.";
    CHECK(w.name(SetFrame{frame}) == "framed");
    CHECK(w.plan().frame == frame);
}

TEST_CASE("when the start moves, meetings to come move with it, and one undo brings all back", "[domain]")
{
    Plan plan = a_plan();
    FollowUp f;
    f.id = PartId{1};
    f.weeks = 6;
    f.planned = f.date = {2025, 5, 23};
    plan.follow_ups = {f};
    plan.next_part = 2;
    PlanWall w{plan};
    PlanFrame frame = w.plan().frame;
    frame.start = {2025, 4, 17};
    CHECK(w.name(SetFrame{frame}) == "framed");
    CHECK(w.see_meeting(f.id).date == Date{2025, 5, 30}); // six weeks after is Ascension Day
    w.wall.undo();
    CHECK(w.see_meeting(f.id).date == Date{2025, 5, 23});
    CHECK(w.plan().frame.start == friday_day);
}

TEST_CASE("a broken plan is not taken, whoever brings it", "[domain]")
{
    const std::string broken = "no.import_broken";
    CHECK(refused_plan([](Plan&) {}).empty());
    CHECK(refused_plan([](Plan& p) { p.lanes.clear(); }) == broken);
    CHECK(refused_plan([](Plan& p) { p.lanes.push_back(p.lanes.front()); }) == broken);
    CHECK(refused_plan([](Plan& p) { p.signs = {{PartId{1}, "x", "", ""}}; }) == broken); // next_part is 1
    CHECK(refused_plan([](Plan& p) { p.next_part = 0; }) == broken);                      // the next part would have no id
    CHECK(refused_plan([](Plan& p) { p.next_part = ~0ULL; }) == broken);                  // and the one after this none of its own
    CHECK(refused_plan([](Plan& p) {
              p.next_part = 9;
              p.signs = {{PartId{1}, "x", "", ""}};
              p.facts = {{PartId{1}, "y", "", ""}};
          }) == broken);
    CHECK(refused_plan([](Plan& p) {
              p.next_part = 9;
              p.parking = {{PartId{1}, "x", "kitchen", ""}};
          }) == broken);
    const auto with_milestones = [](Plan& p) {
        p.next_part = 9;
        for (std::uint64_t id = 1; id <= 3; ++id) {
            p.milestones.push_back(a_milestone("m", {2025, 6, 2}));
            p.milestones.back().id = PartId{id};
            p.milestones.back().depends_on = {PartId{id + 1}};
        }
    };
    CHECK(refused_plan([&](Plan& p) { with_milestones(p); }) == broken); // 4 does not exist
    CHECK(refused_plan([&](Plan& p) {
              with_milestones(p);
              p.milestones.back().depends_on = {PartId{1}}; // a circle
          }) == broken);
    CHECK(refused_plan([&](Plan& p) {
              with_milestones(p);
              p.milestones.back().depends_on.clear();
          }).empty());
    CHECK(refused_plan([](Plan& p) {
              p.next_part = 9;
              p.follow_ups.emplace_back().id = PartId{1}; // no day
          }) == broken);
    CHECK(refused_plan([](Plan& p) { p.open_follow_up = PartId{1}; }) == broken);
    CHECK(refused_plan([](Plan& p) { p.first_step = PartId{1}; }) == broken);
}

TEST_CASE("a plan from a file is one nobody is in the middle of", "[domain]")
{
    Plan plan = a_plan();
    FollowUp f;
    f.id = plan.open_follow_up = PartId{1};
    f.planned = f.date = monday_day;
    plan.follow_ups = {f};
    plan.next_part = 2;
    plan.vote.open = true;
    TestWall wall;
    CHECK(wall.must(AddPlan{std::make_shared<const Plan>(plan), true}).name.key == "act.plan.imported");
    CHECK_FALSE(wall.state().find(PlanId{1})->open_follow_up);
    CHECK_FALSE(wall.state().find(PlanId{1})->vote.open);
}

TEST_CASE("numbers that name a person are covered in every text of a plan that comes whole", "[domain]")
{
    Plan plan = a_plan();
    plan.next_part = 9;
    plan.signs = {{PartId{1}, "Ring om 010150-5006", "", "a.b@skole.dk"}};
    Action a = an_action("Mail til a.b@skole.dk");
    a.id = PartId{2};
    plan.actions = {a};
    FollowUp f;
    f.id = PartId{3};
    f.planned = f.date = monday_day;
    f.ended_as = {monday_day, {{PartId{2}, false, "Mail til a.b@skole.dk", "practice", {}, {}}}};
    plan.follow_ups = {f};
    for (const bool from_file : {false, true}) {
        TestWall wall;
        wall.must(AddPlan{std::make_shared<const Plan>(plan), from_file});
        const Plan& kept = *wall.state().find(PlanId{1});
        CHECK(kept.signs[0].text == "Ring om ••••••-••••");
        CHECK(kept.signs[0].by == "•••@•••");
        CHECK(kept.actions[0].text == "Mail til •••@•••");
        CHECK(kept.follow_ups[0].ended_as.parts[0].text == "Mail til •••@•••");
        CHECK(kept.lanes == plan.lanes);
    }
}

TEST_CASE("a plan from a file brings no measurement of fewer than five people", "[domain]")
{
    const auto with = [](int answers, int dont_know) {
        return refused_plan(
            [&](Plan& p) {
                p.next_part = 2;
                p.measurements = {{PartId{1}, "mini", monday_day, answers, {{"funnel", 200, 100, 300, dont_know}}}};
            },
            true);
    };
    CHECK(with(4, 0) == "no.plan.few_answers");
    CHECK(with(5, 0).empty());
    CHECK(with(6, 2) == "no.plan.few_answers"); // four said something about the funnel
    CHECK(with(0, 0).empty());                  // official results do not say how many
}

TEST_CASE("a wish changes its own plan and nothing else", "[domain][property]")
{
    std::set<std::size_t> granted;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Random random(seed);
        PlanWall w{random_plan(random, {})};
        const PlanId other = w.id();
        const Plan untouched = w.plan();
        w.add(random_plan(random, {}));
        for (int act = 0; act < 120; ++act) {
            const PlanWish wish = random_wish(random);
            const State before = w.wall.state();
            const auto acted = w.tell(wish);
            INFO("seed " << seed << ", act " << act << ", wish " << wish.index());
            if (!acted || acted->events.empty()) {
                CHECK(w.wall.state() == before);
                continue;
            }
            granted.insert(wish.index());
            CHECK(acted->name.key.starts_with("act.plan."));
            CHECK_FALSE(w.wall.state() == before); // an act that changes nothing would be an empty step of undo
            CHECK(*w.wall.state().find(other) == untouched);
            const Plan after = w.plan();
            w.wall.undo();
            CHECK(w.wall.state() == before);
            w.wall.redo();
            CHECK(w.plan() == after);
        }
    }
    CHECK(granted.size() >= 29); // nearly every kind
}
