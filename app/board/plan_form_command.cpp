#include "board/plan_form.hpp"

#include "board/form_parts.hpp"

#include "base/text.hpp"
#include "domain/barometer.hpp"
#include "domain/plan_from_template.hpp"

#include <algorithm>

namespace fyr {
namespace {

/// A number of the scale as people type it, "3,4", in hundredths; -1: none.
int hundredths(const std::string& typed)
{
    int whole = 0, part = 0, digits = 0;
    bool behind = false, any = false;
    for (const char c : trimmed(typed)) {
        if ((c == ',' || c == '.') && !behind) {
            behind = true;
        } else if (is_digit(c)) {
            any = true;
            if (!behind) whole = whole * 10 + (c - '0');
            else if (digits++ < 2) part = part * 10 + (c - '0');
            if (whole > 100) return -1;
        } else {
            return -1;
        }
    }
    if (!any) return -1;
    return whole * 100 + (digits == 1 ? part * 10 : part);
}

Result<Command> new_plan(const Form& form, const FormContext& c)
{
    if (trimmed(form.value("title")).empty()) return refused("no.plan.title");
    const Date start = day(form, "start"), target = day(form, "target");
    Plan plan;
    if (const PlanTemplate* made_from = c.plans.plan(form.value("template"))) {
        plan = plan_from(*made_from, c.plans, form.value("title"), form.value("department"), start, c.strings.language(), c.rules);
    } else if (const Plan* own = c.state.find(PlanId{number(form.value("template"))})) {
        plan = plan_from(*own, form.value("title"), form.value("department"), start, c.rules);
    } else {
        return refused("no.gone");
    }
    if (target && target != plan.frame.target) { // what lies behind another target than the template's comes along
        for (Milestone& m : plan.milestones) m.date = std::min(m.date, add_days(target, -1));
        for (Action& a : plan.actions) a.due = std::min(a.due, target);
        plan.frame.target = target;
    }
    return Command{AddPlan{std::make_shared<const Plan>(std::move(plan)), false}};
}

Result<Command> official(const Form& form, const FormContext& c)
{
    const Barometer* b = c.plans.barometer(official_barometer);
    if (!b) return refused("no.gone");
    Measurement m{{}, b->key, day(form, "on"), 0, {}};
    for (const BarometerArea& area : b->areas) {
        const std::string& typed = form.value(area.key);
        if (trimmed(typed).empty()) continue;
        const int value = hundredths(typed);
        if (value < b->lowest * 100 || value > b->highest * 100)
            return refused("no.plan.value", {{"area", area.text.in(c.strings.language())}, {"low", std::to_string(b->lowest)}, {"high", std::to_string(b->highest)}});
        m.values.push_back({area.key, value, value, value, 0});
    }
    if (m.values.empty()) return refused("no.plan.measurement");
    return Command{ChangePlan{form.plan, KeepMeasurement{std::move(m), c.rules.plan.least_answers}}};
}

Action action_of(const Form& form, const Plan& plan)
{
    Action a = kept(plan.actions, form.part);
    a.text = form.value("text");
    a.lane = form.value("lane");
    a.owner = form.value("owner");
    a.due = day(form, "due");
    a.start = day(form, "start");
    a.milestone = PartId{number(form.value("milestone"))};
    a.effort = chosen(form, "effort", Effort::medium);
    if (a.from_point.empty()) a.from_point = form.value("from_point");
    return a;
}

Milestone milestone_of(const Form& form, const Plan& plan)
{
    Milestone m = kept(plan.milestones, form.part);
    m.title = form.value("text");
    m.before = form.value("before");
    m.evidence = form.value("evidence");
    m.lane = form.value("lane");
    m.date = day(form, "date");
    m.depends_on.clear();
    for (const std::string& need : parts_of(form.value("needs"))) m.depends_on.push_back(PartId{number(need)});
    return m;
}

Obstacle obstacle_of(const Form& form, const Plan& plan)
{
    Obstacle o = kept(plan.obstacles, form.part);
    o.text = form.value("text");
    o.lane = form.value("lane");
    o.date = day(form, "date");
    o.likelihood = static_cast<int>(number(form.value("likelihood")));
    o.impact = static_cast<int>(number(form.value("impact")));
    o.early_sign = form.value("early_sign");
    o.counter_move = form.value("counter_move");
    o.owner = form.value("owner");
    return o;
}

std::vector<Lane> renamed(const Form& form, const Plan& plan)
{
    std::vector<Lane> lanes = plan.lanes;
    const std::string& key = form.value("lane");
    for (Lane& lane : lanes)
        if (lane.key == key) lane.name = form.value("name");
    if (key.empty()) { // a lane of the plan's own
        int n = 1;
        const auto taken = [&](const std::string& wanted) { return lane_of(plan, wanted) != nullptr; };
        while (taken("own-" + std::to_string(n))) ++n;
        lanes.push_back({"own-" + std::to_string(n), form.value("name"), "flag"});
    }
    return lanes;
}

} // namespace

Result<Command> plan_command_of(const Form& form, const FormContext& c)
{
    if (form.plan_form == PlanForm::new_plan) return new_plan(form, c);
    const Plan* found = c.state.find(form.plan);
    if (!found) return refused("no.gone");
    const Plan& plan = *found;
    const auto wish = [&](PlanWish w) { return Result<Command>(Command{ChangePlan{form.plan, std::move(w)}}); };
    switch (form.plan_form) {
    case PlanForm::frame: {
        PlanFrame frame = plan.frame;
        frame.title = form.value("title");
        frame.department = form.value("department");
        frame.start = day(form, "start");
        frame.target = day(form, "target");
        frame.vision = form.value("vision");
        return wish(SetFrame{frame});
    }
    case PlanForm::action: return wish(SaveAction{action_of(form, plan)});
    case PlanForm::action_why: return wish(SetActionStatus{form.part, chosen(form, "status", ActionStatus::blocked), form.value("why")});
    case PlanForm::milestone: return wish(SaveMilestone{milestone_of(form, plan)});
    case PlanForm::obstacle: return wish(SaveObstacle{obstacle_of(form, plan)});
    case PlanForm::goal: {
        Goal g = kept(plan.goals, form.part);
        g.text = form.value("text");
        for (const auto& [name, part] : smart_fields)
            g.*part = {form.value(name), chosen(form, std::string(name) + "_answer", Answer::open)};
        return wish(SaveGoal{g});
    }
    case PlanForm::resource: {
        Resource r = kept(plan.resources, form.part);
        r.text = form.value("text");
        r.lane = form.value("lane");
        r.date = day(form, "date");
        return wish(SaveResource{r});
    }
    case PlanForm::line: {
        const auto list = chosen(form, "list", PlanList::signs);
        return wish(SaveLine{list, {form.part, form.value("text"), form.value("lane"), form.value("by")}});
    }
    case PlanForm::member: return wish(SaveMember{{form.part, form.value("name"), form.value("role"), form.value("skill"), form.value("hours"), form.value("silent") == "yes"}});
    case PlanForm::lane:
        if (trimmed(form.value("name")).empty()) return refused("no.plan.empty");
        return wish(SetLanes{renamed(form, plan)});
    case PlanForm::meeting_end: return wish(EndFollowUp{form.value("decision")});
    case PlanForm::light: return wish(SetLaneLight{{form.value("lane"), chosen(form, "light", Light::green), form.value("word")}});
    case PlanForm::point: {
        PointState p = state_of(plan, form.value("item"));
        p.note = form.value("note");
        p.owner = form.value("owner");
        p.date = day(form, "date");
        return wish(SetPoint{p});
    }
    case PlanForm::official: return official(form, c);
    case PlanForm::own_template: return Command{AddPlan{std::make_shared<const Plan>(as_template(plan, form.value("title"))), false}};
    case PlanForm::none: case PlanForm::new_plan: break;
    }
    return refused("no.gone");
}

} // namespace fyr
