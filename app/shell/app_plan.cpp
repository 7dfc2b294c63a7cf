// What only the shell can do on the pages of a game plan: lead from step to step, keep what people answered, hand in dots.
#include "shell/app.hpp"

#include "domain/barometer.hpp"

#include <algorithm>

namespace fyr {

const Plan* App::plan_in_front() const { return session_.state().find(ui_.plan.about); }

Result<Dispatched> App::wish(PlanWish wanted, Point at)
{
    return session_.dispatch(ChangePlan{ui_.plan.about, std::move(wanted)}, clock_.now(), actor(), side_at(at));
}

void App::show_step(const Plan& plan)
{
    const Agenda* agenda = assets_.templates.plan.agenda(plan.agenda.agenda);
    const AgendaStep* step = agenda ? agenda->step(plan.agenda.now) : nullptr;
    const PlanZone zone = step ? step->zone : PlanZone::path;
    evolve(ui_, UiAction{PlanUiAction{ShowZone{zone}}}, clock_.ticks());
}

/// What an act on a plan puts in front: the plan that was made, the step that was begun, the dots. The sheet it came from
/// is done with, except where people tap again and again.
void App::lead_on(const std::string& act)
{
    constexpr std::string_view about = "act.plan.";
    if (!act.starts_with(about)) return;
    const std::string_view what = std::string_view(act).substr(about.size());
    const auto show = [&](UiAction action) { evolve(ui_, action, clock_.ticks()); };
    const Plan* plan = plan_in_front();
    if (what == "added" && ui_.at_hand().form.plan_form == PlanForm::new_plan) return show(PlanUiAction{ShowPlan{session_.state().plans().rbegin()->first}});
    if ((what == "agenda_begun" || what == "step" || what == "step_skipped") && plan) return show_step(*plan);
    if (what == "measured" && ui_.page == Page::measuring) {
        const std::string barometer = ui_.plan.tally.barometer();
        ui_.plan.tally = {};
        return show(PlanUiAction{ShowBarometer{barometer}});
    }
    if (what == "vote_opened") return show(GoTo{Page::voting, {}});
    if (what == "vote_closed") return show(GoTo{Page::plan, {}});
    static constexpr std::string_view again[] = {"action_moved", "milestone_moved", "pill_moved", "meeting_moved", "goal", "step_ordered", "measurement_removed", "lanes"};
    const bool lane_gone = ui_.sheet.kind == SheetKind::lane && plan && !lane_of(*plan, ui_.sheet.key);
    if (acting_ && ui_.at(*acting_).is_open()) return; // a form had closed its own sheet; this is somebody else's
    if (lane_gone || std::find(std::begin(again), std::end(again), what) == std::end(again)) ui_.sheet = {};
}

void App::next_step(bool skip, Point at)
{
    const Plan* plan = plan_in_front();
    if (!plan) return;
    const AgendaRun& run = plan->agenda;
    if (run.now.empty()) return answered(wish(EndAgenda{}, at), at);
    const auto now = std::find_if(run.steps.begin(), run.steps.end(), [&](const AgendaStepRun& s) { return s.key == run.now; });
    std::string next;
    for (auto it = now == run.steps.end() ? run.steps.begin() : now + 1; it != run.steps.end() && next.empty(); ++it)
        if (it->state == StepState::waiting) next = it->key;
    go_to_step(next, skip ? StepState::skipped : StepState::done, at);
}

void App::go_to_step(const std::string& step, StepState leaving, Point at)
{
    answered(wish(GoToStep{step, leaving}, at), at);
}

void App::keep_answers(Point at)
{
    const int least = session_.rules().plan.least_answers;
    const Measurement measured = ui_.plan.tally.result(to_local(clock_.now()).date, least);
    answered(wish(KeepMeasurement{measured, least}, at), at);
}

void App::hand_in_dots(Point at)
{
    const auto done = wish(GiveDots{ui_.plan.dots}, at);
    answered(done, at);
    if (done) ui_.plan.dots.clear();
}

void App::pinch_plan(const Pinched& pinched)
{
    const float was = ui_.plan.zoom, left = plan_layout_.cards.x;
    float &days = ui_.scroll["plan/time"], &lanes = ui_.scroll["plan/lanes"];
    const float day_there = (days + pinched.before.x - left) / was;
    evolve(ui_, UiAction{PlanUiAction{SetZoom{was * pinched.scale}}}, clock_.ticks());
    days = day_there * ui_.plan.zoom - (pinched.after.x - left);
    lanes += pinched.before.y - pinched.after.y;
    lay_out_plan();
    days = std::clamp(days, 0.F, plan_layout_.time_range);
    lanes = std::clamp(lanes, 0.F, plan_layout_.lanes_range);
}

void App::lay_out_plan()
{
    const Plan* plan = plan_in_front();
    if (!plan) {
        plan_layout_ = {};
        return;
    }
    plan_layout_ = layout_plan(*plan, metrics_, ui_.plan.zoom, ui_.scroll, plan->open_follow_up ? &last_snapshot(*plan) : nullptr);
}

} // namespace fyr
