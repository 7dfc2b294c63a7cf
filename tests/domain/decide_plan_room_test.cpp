#include "tests/support/plan_wall.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

Measurement a_measurement(int answers, int dont_know = 0)
{
    return {{}, "mini", friday_day, answers, {{"funnel", 200, 100, 300, dont_know}}};
}

/// An agenda of four steps, begun.
struct AgendaWall : PlanWall {
    AgendaWall() { must(BeginAgenda{"agenda-90", {"welcome", "vision", "today", "actions"}}); }
    [[nodiscard]] const AgendaRun& run() const { return plan().agenda; }
    [[nodiscard]] StepState state(std::size_t i) const { return run().steps.at(i).state; }
};

} // namespace

TEST_CASE("a measurement of fewer than five people is not kept, in no area", "[domain]")
{
    PlanWall w;
    CHECK(w.refusal(KeepMeasurement{a_measurement(4), 5}) == "no.plan.few_answers");
    CHECK(w.refusal(KeepMeasurement{a_measurement(4), 1}) == "no.plan.few_answers"); // nobody can ask for less
    CHECK(w.refusal(KeepMeasurement{a_measurement(7), 8}) == "no.plan.few_answers");
    CHECK(w.refusal(KeepMeasurement{a_measurement(6, 2), 5}) == "no.plan.few_answers"); // four knew about the funnel
    CHECK(w.refusal(KeepMeasurement{a_measurement(6, 7), 5}) == "no.plan.few_answers");
    CHECK(w.name(KeepMeasurement{a_measurement(6, 1), 5}) == "measured");
    CHECK(w.refusal(KeepMeasurement{a_measurement(0), 5}).empty()); // official results do not say how many
    CHECK(w.plan().measurements.size() == 2);
}

TEST_CASE("a second measurement holds the next barometer meeting, a first one none", "[domain]")
{
    Plan made = a_plan();
    for (const Date day : {Date{2025, 8, 1}, Date{2025, 10, 10}}) {
        FollowUp meeting;
        meeting.id = PartId{made.next_part++};
        meeting.kind = FollowUpKind::barometer;
        meeting.planned = meeting.date = day;
        made.follow_ups.push_back(meeting);
    }
    PlanWall w{made};
    const PartId first = w.plan().follow_ups[0].id, last = w.plan().follow_ups[1].id;
    w.must(KeepMeasurement{a_measurement(6), 5});
    CHECK_FALSE(w.see_meeting(first).held_on);
    Measurement second = a_measurement(6);
    second.on = {2025, 7, 30};
    w.must(KeepMeasurement{second, 5});
    CHECK(w.see_meeting(first).held_on == second.on);
    CHECK_FALSE(w.see_meeting(last).held_on);
    Measurement other = second;
    other.barometer = "official"; // the first of another barometer
    w.must(KeepMeasurement{other, 5});
    CHECK_FALSE(w.see_meeting(last).held_on);
}

TEST_CASE("a measurement is kept whole or not at all", "[domain]")
{
    PlanWall w;
    const auto refused_with = [&](const std::function<void(Measurement&)>& change) {
        Measurement m = a_measurement(8);
        change(m);
        return w.refusal(KeepMeasurement{m, 5});
    };
    const std::string no = "no.plan.measurement";
    CHECK(refused_with([](Measurement& m) { m.barometer = ""; }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.clear(); }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.resize(25, m.values.front()); }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.push_back(m.values.front()); }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.front().area = " "; }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.front().low = 201; }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.front().high = 1001; }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.front().low = -1; }) == no);
    CHECK(refused_with([](Measurement& m) { m.values.front().dont_know = -1; }) == no);
    CHECK(refused_with([](Measurement& m) { m.answers = -8; }) == "no.plan.few_answers");
    CHECK(refused_with([](Measurement& m) { m.on = {}; }) == "no.plan.day");
    CHECK(refused_with([](Measurement& m) { m.id = PartId{9}; }) == "no.gone");
    CHECK(w.plan().measurements.empty());
    CHECK(refused_with([](Measurement&) {}).empty());
    Measurement same = w.plan().measurements.front();
    CHECK(w.name(KeepMeasurement{same, 5}).empty());
    same.on = monday_day;
    w.must(KeepMeasurement{same, 5});
    CHECK(w.plan().measurements.size() == 1);
    CHECK(w.name(RemoveMeasurement{same.id}) == "measurement_removed");
    CHECK(w.refusal(RemoveMeasurement{same.id}) == "no.gone");
}

TEST_CASE("each item of a checklist has one state, with note, owner and day", "[domain]")
{
    PlanWall w;
    CHECK(w.name(SetPoint{{"2.4", PointStatus::unanswered, "", "", {}}}).empty());
    CHECK(w.name(SetPoint{{"2.4", PointStatus::under_way, " aftalt ", "LM", {2025, 6, 2}}}) == "point");
    w.must(SetPoint{{"3.5", PointStatus::anchored, "", "", {}}});
    w.must(SetPoint{{"2.4", PointStatus::in_place, "aftalt", "LM", {2025, 6, 2}}});
    CHECK(w.plan().points == std::vector<PointState>{{"2.4", PointStatus::in_place, "aftalt", "LM", {2025, 6, 2}}, {"3.5", PointStatus::anchored, "", "", {}}});
    CHECK(w.name(SetPoint{w.plan().points.front()}).empty());
    CHECK(w.refusal(SetPoint{{"", PointStatus::in_place, "", "", {}}}) == "no.gone");
    CHECK(w.refusal(SetPoint{{"2.4", PointStatus::in_place, "", "", {2025, 2, 30}}}) == "no.plan.day");
}

TEST_CASE("an agenda begins with its first step, and only with steps of its own", "[domain]")
{
    PlanWall w;
    CHECK(w.refusal(BeginAgenda{"agenda-90", {}}) == "no.plan.agenda");
    CHECK(w.refusal(BeginAgenda{"", {"vision"}}) == "no.plan.agenda");
    CHECK(w.refusal(BeginAgenda{"agenda-90", {"vision", "vision"}}) == "no.plan.agenda");
    CHECK(w.refusal(BeginAgenda{"agenda-90", {"Ikke en nøgle"}}) == "no.plan.agenda");
    CHECK(w.refusal(GoToStep{"vision"}) == "no.plan.no_agenda");
    CHECK(w.name(EndAgenda{}).empty());
    CHECK(w.name(BeginAgenda{"agenda-90", {"welcome", "vision"}}) == "agenda_begun");
    CHECK(w.plan().agenda.now == "welcome");
    CHECK(w.plan().agenda.since == w.wall.at);
    CHECK(w.name(EndAgenda{}) == "agenda_ended");
    CHECK(w.plan().agenda == AgendaRun{});
}

TEST_CASE("one step is now; the others wait, are done or were left out, and any can be opened again", "[domain]")
{
    AgendaWall w;
    w.wall.at += ms_per_minute;
    CHECK(w.name(GoToStep{"vision"}) == "step");
    CHECK(w.run().now == "vision");
    CHECK(w.run().since == w.wall.at);
    CHECK(w.state(0) == StepState::done);
    CHECK(w.name(GoToStep{"vision"}).empty());
    CHECK(w.name(GoToStep{"actions", StepState::skipped}) == "step_skipped");
    CHECK(w.state(1) == StepState::skipped);
    CHECK(w.state(2) == StepState::waiting);
    w.must(GoToStep{"vision"});
    CHECK(w.state(1) == StepState::waiting);
    CHECK(w.state(3) == StepState::done);
    CHECK(w.refusal(GoToStep{"lunch"}) == "no.gone");
    w.must(GoToStep{""}); // behind the last one
    CHECK(w.run().now.empty());
    CHECK(w.state(1) == StepState::done);
    w.must(GoToStep{"today"});
    CHECK(w.run().now == "today");
}

TEST_CASE("a step can be put elsewhere in the agenda", "[domain]")
{
    AgendaWall w;
    const auto order = [&] {
        std::string all;
        for (const AgendaStepRun& s : w.run().steps) all += s.key + " ";
        return all;
    };
    CHECK(w.name(OrderStep{"actions", 1}) == "step_ordered");
    CHECK(order() == "welcome actions vision today ");
    w.must(OrderStep{"welcome", 99});
    CHECK(order() == "actions vision today welcome ");
    w.must(OrderStep{"today", -5});
    CHECK(order() == "today actions vision welcome ");
    CHECK(w.name(OrderStep{"today", 0}).empty());
    CHECK(w.run().now == "welcome");
    CHECK(w.refusal(OrderStep{"lunch", 0}) == "no.gone");
}

TEST_CASE("everybody has the same number of dots and gives them all at once", "[domain]")
{
    PlanWall w;
    const PartId a = w.action("Ring til skolen"), b = w.action("Skriv til alle"), milestone = w.milestone("Alle er på kursus");
    CHECK(w.refusal(GiveDots{{a}}) == "no.plan.no_vote");
    CHECK(w.refusal(OpenVote{VoteOn::actions, 0}) == "no.plan.budget");
    CHECK(w.refusal(OpenVote{VoteOn::actions, 11}) == "no.plan.budget");
    CHECK(w.name(OpenVote{VoteOn::actions, 3}) == "vote_opened");
    CHECK(w.refusal(GiveDots{{}}) == "no.plan.no_dots");
    CHECK(w.refusal(GiveDots{{a, a, a, b}}) == "no.plan.too_many_dots");
    CHECK(w.refusal(GiveDots{{a, milestone}}) == "no.gone");
    CHECK(w.plan().vote.dots.empty()); // a refused hand gives nothing
    CHECK(w.name(GiveDots{{b, a, b}}) == "voted");
    w.must(GiveDots{{b}});
    CHECK(w.plan().vote.voters == 2);
    CHECK(w.plan().vote.dots == std::vector<Dots>{{a, 1}, {b, 3}}); // by part, not in the order they came
    CHECK_FALSE(w.plan().vote.revealed);
    CHECK(w.name(RevealVote{}) == "vote_revealed");
    CHECK(w.name(RevealVote{}).empty());
    CHECK(w.refusal(GiveDots{{a}}) == "no.plan.no_vote");
    CHECK(w.name(CloseVote{}) == "vote_closed");
    CHECK(w.refusal(CloseVote{}) == "no.plan.no_vote");
    CHECK(w.refusal(RevealVote{}) == "no.plan.no_vote");
    CHECK(w.plan().vote.dots.size() == 2);
    w.must(RemovePart{b});
    CHECK(w.plan().vote.dots == std::vector<Dots>{{a, 1}});
}

TEST_CASE("dots go on what the vote is about", "[domain]")
{
    PlanWall w;
    const PartId action = w.action("Ring til skolen"), milestone = w.milestone("Alle er på kursus");
    w.must(SaveGoal{Goal{{}, "Alle bruger tragten", {}, {}, {}, {}, {}}});
    Obstacle o;
    o.text = "Sommerferie";
    w.must(SaveObstacle{o});
    w.must(SaveLine{PlanList::parking, {{}, "Tragten på engelsk", "", ""}});
    const std::vector<PartId> parts{action, milestone, w.plan().goals[0].id, w.plan().obstacles[0].id, w.plan().parking[0].id};
    for (std::size_t on = 0; on < parts.size(); ++on) {
        w.must(OpenVote{static_cast<VoteOn>(on), 1});
        for (std::size_t i = 0; i < parts.size(); ++i) CHECK(w.refusal(GiveDots{{parts[i]}}) == (i == on ? "" : "no.gone"));
    }
}
