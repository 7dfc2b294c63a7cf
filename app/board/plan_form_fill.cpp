#include "board/plan_form.hpp"

#include "board/form_parts.hpp"
#include "domain/barometer.hpp"
#include "domain/plan_dates.hpp"

#include <algorithm>

namespace fyr {

void fill_plan_form(Form& form, const FormContext& c)
{
    const Plan* plan = c.state.find(form.plan);
    auto& v = form.values;
    const Date today = to_local(c.now).date;
    if (form.plan_form == PlanForm::new_plan) {
        const PlanTemplate* made_from = c.plans.plan(form.value("template"));
        const Plan* own = c.state.find(PlanId{number(form.value("template"))});
        const Date target = made_from ? add_months(today, made_from->months) : own ? add_days(today, days_between(own->frame.start, own->frame.target)) : add_months(today, 6);
        v.insert({{"title", made_from ? made_from->name.in(c.strings.language()) : own ? own->frame.title : ""}, {"start", text_of(today)}, {"target", text_of(target)}});
        return;
    }
    if (!plan) return;
    switch (form.plan_form) {
    case PlanForm::frame:
        v.insert({{"title", plan->frame.title}, {"department", plan->frame.department}, {"start", text_of(plan->frame.start)},
                  {"target", text_of(plan->frame.target)}, {"vision", plan->frame.vision}});
        break;
    case PlanForm::action: {
        const Action a = kept(plan->actions, form.part);
        if (form.part)
            v.insert({{"text", a.text}, {"lane", a.lane}, {"owner", a.owner}, {"due", text_of(a.due)}, {"start", text_of(a.start)},
                      {"milestone", std::to_string(a.milestone.value)}, {"effort", std::string(name_of(a.effort))}});
        v.insert({{"lane", plan->lanes.empty() ? "" : plan->lanes.front().key}, {"milestone", "0"}, {"effort", "medium"},
                  {"due", text_of(std::max(today, plan->frame.start) < plan->frame.target ? working_day_from(add_days(std::max(today, plan->frame.start), 7), c.rules.calendar) : plan->frame.target)}});
        break;
    }
    case PlanForm::milestone: {
        const Milestone m = kept(plan->milestones, form.part);
        std::vector<std::string> needs;
        for (const PartId need : m.depends_on) needs.push_back(std::to_string(need.value));
        if (form.part)
            v.insert({{"text", m.title}, {"before", m.before}, {"evidence", m.evidence}, {"lane", m.lane}, {"date", text_of(m.date)}, {"needs", joined(needs)}});
        v.insert({{"date", text_of(next_milestone_date(*plan, c.rules.calendar))}, {"lane", ""}});
        break;
    }
    case PlanForm::resource: {
        const Resource r = kept(plan->resources, form.part);
        if (form.part) v.insert({{"text", r.text}, {"lane", r.lane}, {"date", text_of(r.date)}});
        v.insert({{"lane", ""}, {"date", text_of(std::max(today, plan->frame.start))}});
        break;
    }
    case PlanForm::obstacle: {
        const Obstacle o = kept(plan->obstacles, form.part);
        if (form.part)
            v.insert({{"text", o.text}, {"lane", o.lane}, {"date", text_of(o.date)}, {"early_sign", o.early_sign}, {"counter_move", o.counter_move}, {"owner", o.owner}});
        v.insert({{"likelihood", std::to_string(o.likelihood)}, {"impact", std::to_string(o.impact)}, {"lane", ""}, {"date", text_of(std::max(today, plan->frame.start))}});
        break;
    }
    case PlanForm::line:
        if (const auto list = value_named<PlanList>(form.value("list")))
            if (const PlanLine* line = part_of(lines_of(*plan, *list), form.part)) v.insert({{"text", line->text}, {"lane", line->lane}, {"by", line->by}});
        v.insert({"lane", ""});
        break;
    case PlanForm::goal: {
        const Goal g = kept(plan->goals, form.part);
        v.insert({"text", g.text});
        for (const auto& [name, part] : smart_fields)
            v.insert({{name, (g.*part).text}, {std::string(name) + "_answer", std::string(name_of((g.*part).answer))}});
        break;
    }
    case PlanForm::member: {
        const Member m = kept(plan->members, form.part);
        v.insert({{"name", m.name}, {"role", m.role}, {"skill", m.skill}, {"hours", m.hours}, {"silent", m.silent ? "yes" : "no"}});
        break;
    }
    case PlanForm::lane:
        if (const Lane* lane = lane_of(*plan, form.value("lane"))) v.insert({"name", lane_name(*lane, c.plans, c.strings.language())});
        break;
    case PlanForm::light:
        if (const FollowUp* f = part_of(plan->follow_ups, plan->open_follow_up))
            for (const LaneLight& l : f->lights)
                if (l.lane == form.value("lane")) v.insert({"word", l.word});
        break;
    case PlanForm::point: {
        const PointState p = state_of(*plan, form.value("item"));
        v.insert({{"note", p.note}, {"owner", p.owner}, {"date", text_of(p.date ? p.date : today)}});
        break;
    }
    case PlanForm::official: v.insert({"on", text_of(today)}); break;
    case PlanForm::own_template: v.insert({"title", plan->frame.title}); break;
    case PlanForm::none: case PlanForm::new_plan: case PlanForm::action_why: case PlanForm::meeting_end: break;
    }
}

} // namespace fyr
