// Whatever can be touched on the pages, sheets and forms of a game plan is as large as a finger and lies on the glass,
// however the glass stands and with every size of text.
#include "tests/support/plan_scene.hpp"
#include "tests/support/sanitized.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

struct Glass { int width, height; };
constexpr Glass glasses[] = {{480, 270}, {640, 270}, {320, 200}, {270, 480}}; // as wide as the walls, a sixteenth of the pixels
constexpr float slack = 0.1F;

/// A plan with something of everything, and a second one on the shelf.
void furnish(TestApp& app)
{
    begin_plan(app, "ICS-forløb", "ics-course");
    begin_plan(app);
    const PlanId id{2};
    for (const PlanList list : {PlanList::signs, PlanList::proud, PlanList::facts, PlanList::strengths, PlanList::pains, PlanList::gaps, PlanList::game_rules, PlanList::parking})
        wish(app, SaveLine{list, {{}, "En sætning om " + std::string(name_of(list)), "", ""}}, id);
    Goal goal;
    goal.text = "Alle nye underretninger går gennem tragten";
    wish(app, SaveGoal{goal}, id);
    wish(app, SaveMember{{{}, "Line", "leder", "", "", false}}, id);
    for (const Date day : {Date{2026, 8, 7}, Date{2026, 5, 4}, Date{2026, 3, 18}}) {
        Milestone m;
        m.title = "Milepæl";
        m.date = day;
        wish(app, SaveMilestone{m}, id);
    }
    const auto& lanes = app.state().find(id)->lanes;
    for (int i = 0; i < 24; ++i) add_action(app, i % 2 == 0 ? "Kort" : "Gennemgå sagerne med superbrugeren", lanes[static_cast<std::size_t>(i) % lanes.size()].key.c_str(), "Line", add_days(plan_day, 7 * i), ActionStatus::not_started, id);
    wish(app, SaveResource{{{}, "Direktøren bakker op", "leadership", {2026, 5, 4}}}, id);
    Obstacle busy;
    busy.text = "Travlt", busy.lane = "time", busy.date = {2026, 4, 6}, busy.counter_move = "Korte møder", busy.early_sign = "Aflysninger";
    wish(app, SaveObstacle{busy}, id);
    wish(app, LayPlan{}, id);
    app.show(PlanUiAction{ShowPlan{id}});
    app.wait("9s");
}

const Plan& second_plan(const TestApp& app) { return *app.state().find(PlanId{2}); }

/// The targets on the glass now, and where lists scroll those they bring; each as large as it ever is.
void measure(TestApp& app, std::map<std::string, Size>& largest)
{
    const auto look = [&] {
        std::map<std::string, float> lists;
        for (const Target& t : app.app().targets().all()) {
            if (t.scroll_range > 0) lists[t.scroll] = t.scroll_range;
            if (!t.tap && !t.hold && !t.grab && t.field.empty()) continue;
            Size& size = largest[t.name];
            size = {std::max(size.w, t.at.w), std::max(size.h, t.at.h)};
        }
        return lists;
    };
    const auto lists = look();
    auto& scroll = app.app().ui_for_setup().scroll;
    for (const bool others_at_end : {false, true})
        for (const auto& [list, range] : lists)
            for (float at = 0; at < range + 90; at += 90) {
                for (const auto& [other, all] : lists) scroll[other] = others_at_end ? all : 0;
                scroll[list] = at;
                app.app().draw();
                look();
            }
    for (const auto& [list, range] : lists) scroll.erase(list);
    app.app().draw();
}

void check_targets(TestApp& app, const std::string& where)
{
    app.settle();
    std::map<std::string, Size> largest;
    measure(app, largest);
    CHECK_FALSE(largest.empty());
    for (const Target& t : app.app().targets().all()) {
        if (t.at.x >= -slack && t.at.right() <= app.app().metrics().width + slack) continue;
        FAIL_CHECK(where << ": " << t.name << " reaches from " << t.at.x << " to " << t.at.right());
    }
    for (const auto& [name, size] : largest) {
        if (name.starts_with("whole/")) continue; // as large as the text it reads, where others are beside it
        // Names of lanes leave 3 mm between each other: the lane is as high as it is, the name a little less.
        const float high = name.starts_with("plan/label/") ? Metrics::touch_min - 6 : Metrics::touch_min;
        if (size.w >= Metrics::touch_min - slack && size.h >= high - slack) continue;
        FAIL_CHECK(where << ": " << name << " is " << size.w << " x " << size.h);
    }
}

/// Every glass with every size of text; where every access is watched, the first glass with the largest text.
template <class Check>
void on_every_glass(Check&& check)
{
    for (const Glass& glass : glasses)
        for (const int percent : {100, 130}) {
            if (sanitized && (&glass != std::data(glasses) || percent == 100)) continue;
            TestAppOptions options;
            options.width = glass.width;
            options.height = glass.height;
            options.calm = true;
            TestApp app(options);
            furnish(app);
            app.show(SetTextSize{percent});
            check(app, std::to_string(glass.width * 4) + " x " + std::to_string(glass.height * 4) + ", " + std::to_string(percent) + " %");
        }
}

} // namespace

TEST_CASE("what can be touched on a page of a plan is as large as a finger", "[ui][plan]")
{
    on_every_glass([](TestApp& app, const std::string& glass) {
        const auto on = [&](const char* page, const UiAction& action) {
            app.show(action);
            check_targets(app, glass + ", " + page);
        };
        on("plan", GoTo{Page::plan, {}});
        on("plan from near", PlanUiAction{SetZoom{4}});
        on("future", PlanUiAction{ShowZone{PlanZone::future}});
        on("today", PlanUiAction{ShowZone{PlanZone::today}});
        on("team", PlanUiAction{ShowZone{PlanZone::team}});
        on("shelf", GoTo{Page::shelf, {}});
        on("points", PlanUiAction{ShowChecklist{"seven-points", "superusers"}});
        on("other points", PlanUiAction{ShowChecklist{"deloitte-2014", ""}});
        on("official barometer", PlanUiAction{ShowBarometer{"official"}});
        on("mini barometer", PlanUiAction{ShowBarometer{"mini"}});
        on("measuring", PlanUiAction{BeginMeasuring{*source_assets().templates.plan.barometer("mini")}});
        wish(app, OpenVote{VoteOn::actions, 3}, PlanId{2});
        on("voting", GoTo{Page::voting, {}});
        const Agenda& day = *source_assets().templates.plan.agenda("development-day");
        BeginAgenda begin{day.key, {}};
        for (const AgendaStep& step : day.steps) begin.steps.push_back(step.key);
        wish(app, begin, PlanId{2});
        wish(app, BeginFollowUp{second_plan(app).follow_ups.front().id}, PlanId{2});
        on("status meeting in an agenda", GoTo{Page::plan, {}});
    });
}

TEST_CASE("what can be touched on a sheet of a plan is as large as a finger", "[ui][plan]")
{
    on_every_glass([](TestApp& app, const std::string& glass) {
        const Plan& p = second_plan(app);
        const auto on = [&](const char* sheet, SheetKind kind, PartId part = {}, std::string key = {}) {
            app.show(OpenSheet{{kind, {}, part, std::move(key), 600, PlanId{2}}});
            check_targets(app, glass + ", " + sheet);
        };
        on("more", SheetKind::plan_more);
        on("templates", SheetKind::plan_templates);
        on("action", SheetKind::action, p.actions.front().id);
        on("move", SheetKind::action_move, p.actions.front().id);
        on("milestone", SheetKind::milestone, p.milestones.front().id);
        on("obstacle", SheetKind::pill, p.obstacles.front().id);
        on("resource", SheetKind::pill, p.resources.front().id);
        on("lane", SheetKind::lane, {}, "plan");
        on("meeting", SheetKind::follow_up, p.follow_ups.front().id);
        on("agendas", SheetKind::agendas);
        on("findings", SheetKind::plan_findings);
        on("changes", SheetKind::plan_changes);
        on("goal", SheetKind::goal, p.goals.front().id);
        on("line", SheetKind::line, p.parking.front().id, "parking");
        on("member", SheetKind::member, p.members.front().id);
        on("barometers", SheetKind::barometers);
        on("dots", SheetKind::vote_on);
        on("point", SheetKind::point, {}, "3.1");
        on("checklists", SheetKind::checklists);
        on("plan on the shelf", SheetKind::plan_card);
        on("time", SheetKind::timeline);
    });
}

TEST_CASE("what can be touched in a form of a plan is as large as a finger", "[ui][plan]")
{
    on_every_glass([](TestApp& app, const std::string& glass) {
        for (std::size_t i = 1; i < names_of(PlanForm{}).size(); ++i) {
            Form form;
            form.kind = FormKind::plan;
            form.plan_form = static_cast<PlanForm>(i);
            form.plan = PlanId{2};
            form.values = {{"template", "empty"}, {"list", "gaps"}, {"lane", "plan"}, {"status", "blocked"}, {"item", "3.1"}, {"light", "red"}};
            app.show(OpenForm{form});
            check_targets(app, glass + ", form " + std::string(name_of(form.plan_form)));
            app.show(CloseForm{});
        }
    });
}
