// The game plan of the design's picture, told to the real program: a development day in March, half a year to go, two
// status meetings. All names are invented.
#pragma once

#include "domain/barometer.hpp"
#include "domain/plan_from_template.hpp"
#include "tests/support/test_app.hpp"

namespace fyr::test {

inline constexpr Date plan_day{2026, 3, 3}, plan_target{2026, 9, 1};

inline void wish(TestApp& app, PlanWish wanted, PlanId plan = PlanId{1}) { app.tell(ChangePlan{plan, std::move(wanted)}); }

/// The plan from the empty template, in front.
inline PlanId begin_plan(TestApp& app, const char* title = "Udviklingsdag", std::string_view made_from = "empty")
{
    const PlanTemplates& all = source_assets().templates.plan;
    const PlanId id = app.state().next_plan();
    Plan plan = plan_from(*all.plan(made_from), all, title, "Familieafdelingen", plan_day, Language::da, source_assets().rules);
    plan.frame.target = std::max(plan.frame.target, plan_target);
    app.tell(AddPlan{std::make_shared<const Plan>(std::move(plan)), false});
    app.show(PlanUiAction{ShowPlan{id}});
    return id;
}

inline PartId add_action(TestApp& app, const char* text, const char* lane, const char* owner, Date due, ActionStatus status = ActionStatus::not_started, PlanId plan = PlanId{1})
{
    Action a;
    a.text = text;
    a.lane = lane;
    a.owner = owner;
    a.due = due;
    wish(app, SaveAction{a}, plan);
    const PartId id = app.state().find(plan)->actions.back().id;
    if (status != ActionStatus::not_started) wish(app, SetActionStatus{id, status, status == ActionStatus::blocked ? "venter" : ""}, plan);
    return id;
}

/// All of the picture: vision, signs, milestones placed backwards, actions, pills, the first step.
inline void fill_plan(TestApp& app)
{
    PlanFrame frame = app.state().find(PlanId{1})->frame;
    frame.vision = "Sådan ser det ud, når ICS lever hos os";
    wish(app, SetFrame{frame});
    for (const char* sign : {"Vi bruger tragten hver morgen", "Børnene kan kende sig selv i vores notater", "Nye kolleger er trygge efter otte uger"})
        wish(app, SaveLine{PlanList::signs, {{}, sign, "", ""}});
    const auto milestone = [&](const char* title, Date date) {
        Milestone m;
        m.title = title;
        m.date = date;
        wish(app, SaveMilestone{m});
    };
    milestone("Alle teams er med", {2026, 8, 7});
    milestone("Superbrugere underviser", {2026, 6, 26});
    milestone("Alle øver sig", {2026, 5, 4});
    milestone("Planen er kendt", {2026, 3, 18});
    add_action(app, "Mål på teammødet", "leadership", "Line", {2026, 3, 10}, ActionStatus::under_way);
    const PartId first = add_action(app, "Aftal skæringsdatoer", "plan", "Mette", {2026, 3, 6});
    add_action(app, "Fejr første halvår", "leadership", "Line", {2026, 6, 26});
    add_action(app, "Justér planen", "plan", "Mette", {2026, 5, 26});
    add_action(app, "To timer fri om ugen", "superusers", "Line", {2026, 3, 27}, ActionStatus::under_way);
    add_action(app, "Underviser kolleger", "superusers", "Sara", {2026, 6, 22});
    add_action(app, "Magneter i alle rum", "staff", "Omar", {2026, 4, 24});
    add_action(app, "Intro til nye kolleger", "staff", "Jonas", {2026, 8, 1});
    add_action(app, "Ro i sommerugerne", "time", "Line", {2026, 7, 1});
    add_action(app, "Tragt på morgenmøde", "practice", "Teamet", {2026, 3, 9}, ActionStatus::done);
    add_action(app, "Tragt tre dage om ugen", "practice", "Teamet", {2026, 6, 1});
    add_action(app, "Oplæg for skolerne", "partners", "Omar", {2026, 5, 4});
    add_action(app, "Statusskema med ICS", "partners", "Jonas", {2026, 8, 15});
    wish(app, ChooseFirstStep{first});
    wish(app, SaveResource{{{}, "Direktøren bakker op", "leadership", {2026, 5, 4}}});
    Obstacle busy;
    busy.text = "Travlt til påske";
    busy.lane = "time";
    busy.date = {2026, 3, 6};
    wish(app, SaveObstacle{busy});
}

/// What a group answered, `shift` hundredths above the first one.
inline Measurement measured(const Barometer& b, Date on, int answers, const std::vector<int>& middles)
{
    Measurement m{{}, b.key, on, answers, {}};
    for (std::size_t i = 0; i < b.areas.size(); ++i) {
        const int middle = middles[i % middles.size()];
        m.values.push_back({b.areas[i].key, middle, std::max(b.lowest * 100, middle - 50), std::min(b.highest * 100, middle + 50), 0});
    }
    return m;
}

} // namespace fyr::test
