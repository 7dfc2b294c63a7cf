#include "domain/plan_from_template.hpp"

#include "domain/calendar.hpp"
#include "domain/plan_dates.hpp"

#include <algorithm>

namespace fyr {
namespace {

/// Leaves only what a plan is, not what became of it.
void forget_history(Plan& plan)
{
    plan.open_follow_up = {};
    plan.baseline = {};
    plan.measurements.clear();
    plan.points.clear();
    plan.agenda = {};
    plan.vote = {};
    plan.first_step = {};
    for (FollowUp& f : plan.follow_ups) {
        f.held_on = {};
        f.lights.clear();
        f.decision.clear();
        f.ended_as = {};
    }
    for (Milestone& m : plan.milestones) m.reached = false;
    for (Action& a : plan.actions) {
        a.status = ActionStatus::not_started;
        a.why.clear();
        a.promised = {};
    }
}

} // namespace

Plan plan_from(const PlanTemplate& made_from, const PlanTemplates& all, const std::string& title, const std::string& department,
               Date start, Language language, const Rules& rules)
{
    Plan plan;
    plan.frame.title = title;
    plan.frame.department = department;
    plan.frame.start = start;
    plan.frame.target = add_months(start, made_from.months);
    plan.frame.vision = made_from.vision.in(language);
    const LaneSet* lanes = all.lane_set(made_from.lane_set);
    if (!lanes && !all.lane_sets.empty()) lanes = &all.lane_sets.front();
    if (lanes)
        for (const LaneTemplate& lane : lanes->lanes) {
            const bool known_by_key = all.lane(lane.key)->name == lane.name; // another set may call the same lane otherwise
            plan.lanes.push_back({lane.key, known_by_key ? "" : lane.name.in(language), lane.icon});
        }
    const auto next = [&] { return PartId{plan.next_part++}; };
    const auto day = [&](int days) {
        const Date wanted = working_day_from(add_days(start, days), rules.calendar);
        return wanted < plan.frame.target ? wanted : add_days(plan.frame.target, -1);
    };
    for (const FollowUpTemplate& f : made_from.follow_ups) {
        FollowUp made;
        made.id = next();
        made.kind = f.kind;
        made.name = f.name.in(language);
        made.weeks = f.weeks;
        made.planned = made.date = follow_up_date(start, f.weeks, f.months, rules.calendar);
        plan.follow_ups.push_back(std::move(made));
    }
    for (const MilestoneTemplate& m : made_from.milestones) {
        Milestone made;
        made.id = next();
        made.title = m.title.in(language);
        made.date = day(std::max(1, m.days)); // none is reached by beginning
        plan.milestones.push_back(std::move(made));
    }
    for (const ActionTemplate& a : made_from.actions) {
        Action made;
        made.id = next();
        made.text = a.text.in(language);
        made.lane = lane_of(plan, a.lane) || plan.lanes.empty() ? a.lane : plan.lanes.front().key;
        made.due = day(a.days);
        made.effort = a.effort;
        plan.actions.push_back(std::move(made));
    }
    return plan;
}

Plan plan_from(const Plan& kept, const std::string& title, const std::string& department, Date start, const Rules& rules)
{
    Plan plan = kept;
    forget_history(plan);
    plan.id = {};
    plan.frame.title = title;
    plan.frame.department = department;
    plan.frame.is_template = plan.frame.archived = false;
    const int by = days_between(kept.frame.start, start);
    const auto moved = [&](Date date) { return date ? add_days(date, by) : date; };
    for (FollowUp& f : plan.follow_ups) f.date = f.planned;
    plan.follow_ups = moved_with_start(plan, start, rules.calendar);
    plan.frame.start = start;
    plan.frame.target = moved(kept.frame.target);
    for (Milestone& m : plan.milestones) m.date = moved(m.date);
    for (Action& a : plan.actions) {
        a.start = moved(a.start);
        a.due = moved(a.due);
    }
    for (Resource& r : plan.resources) r.date = moved(r.date);
    for (Obstacle& o : plan.obstacles) o.date = moved(o.date);
    return plan;
}

Plan as_template(const Plan& plan, const std::string& title)
{
    Plan kept = plan;
    forget_history(kept);
    kept.id = {};
    kept.frame.title = title;
    kept.frame.is_template = true;
    kept.frame.archived = false;
    kept.members.clear();
    kept.proud.clear();
    for (std::size_t i = 0; i < plan_list_count; ++i)
        for (PlanLine& line : lines_of(kept, static_cast<PlanList>(i))) line.by.clear();
    for (Action& a : kept.actions) a.owner.clear();
    for (Obstacle& o : kept.obstacles) o.owner.clear();
    return kept;
}

} // namespace fyr
