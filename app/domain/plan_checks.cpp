#include "domain/plan_checks.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace fyr {
namespace {

class Findings {
public:
    explicit Findings(const Plan& plan) : plan_(plan)
    {
        for (const Milestone& m : plan.milestones) milestones_[m.id] = &m;
    }

    void milestones()
    {
        std::set<PartId> with_action;
        for (const Action& a : plan_.actions)
            if (a.status != ActionStatus::dropped) with_action.insert(a.milestone);
        for (const Milestone& m : plan_.milestones) {
            if (!with_action.contains(m.id) && !m.reached) add(PlanFlaw::milestone_without_action, m.id, {{"text", m.title}});
            if (m.date > plan_.frame.target) add(PlanFlaw::milestone_after_target, m.id, {{"text", m.title}});
            for (const PartId need : m.depends_on)
                if (const auto it = milestones_.find(need); it != milestones_.end() && it->second->date > m.date)
                    add(PlanFlaw::milestone_before_its_need, m.id, {{"text", m.title}, {"need", it->second->title}});
        }
    }

    void actions()
    {
        for (const Action& a : plan_.actions) {
            if (!is_open(a)) continue;
            if (a.owner.empty()) add(PlanFlaw::action_without_owner, a.id, {{"text", a.text}});
            if (!a.due) {
                add(PlanFlaw::action_without_day, a.id, {{"text", a.text}});
                continue;
            }
            if (a.due < plan_.frame.start) add(PlanFlaw::action_before_today, a.id, {{"text", a.text}});
            const auto it = milestones_.find(a.milestone);
            const Date end = it == milestones_.end() ? plan_.frame.target : it->second->date;
            if (a.due > end) add(PlanFlaw::action_after_milestone, a.id, {{"text", a.text}, {"need", it == milestones_.end() ? "" : it->second->title}});
        }
    }

    void first_step(const PlanRules& rules)
    {
        const Action* first = part_of(plan_.actions, plan_.first_step);
        if (!first || first->status == ActionStatus::dropped) return add(PlanFlaw::no_first_step, {}, {});
        if (is_open(*first) && first->due > add_days(plan_.frame.start, rules.first_step_days))
            add(PlanFlaw::first_step_late, first->id, {{"n", std::to_string(rules.first_step_days)}});
    }

    void owners(const PlanRules& rules)
    {
        std::map<std::string, std::pair<std::string, int>> active;
        for (const Action& a : plan_.actions) {
            if (!is_open(a) || a.owner.empty()) continue;
            auto& [shown, count] = active[folded(a.owner)];
            if (shown.empty()) shown = a.owner;
            ++count;
        }
        for (const auto& [key, owner] : active)
            if (owner.second > rules.active_actions_per_owner)
                add(PlanFlaw::owner_has_too_much, {}, {{"owner", owner.first}, {"n", std::to_string(owner.second)}});
    }

    void goals()
    {
        for (const Goal& g : plan_.goals)
            if (smart_count(g) < 5) add(PlanFlaw::goal_not_smart, g.id, {{"text", g.text}, {"n", std::to_string(smart_count(g))}});
    }

    std::vector<PlanFinding> all;

private:
    void add(PlanFlaw flaw, PartId part, std::vector<std::pair<std::string, std::string>> about)
    {
        all.push_back({flaw, part, std::move(about)});
    }

    const Plan& plan_;
    std::map<PartId, const Milestone*> milestones_;
};

} // namespace

std::vector<PlanFinding> plan_findings(const Plan& plan, const Rules& rules)
{
    if (plan.milestones.empty() && plan.actions.empty()) return {};
    Findings f(plan);
    f.first_step(rules.plan);
    f.owners(rules.plan);
    f.milestones();
    f.actions();
    f.goals();
    std::stable_partition(f.all.begin(), f.all.end(), [](const PlanFinding& p) { return !p.part; });
    return std::move(f.all);
}

std::vector<PartId> upset_by_move(const Plan& plan, PartId milestone, Date to)
{
    std::vector<PartId> upset;
    const Milestone* moved = part_of(plan.milestones, milestone);
    if (!moved) return upset;
    for (const Milestone& m : plan.milestones) {
        const bool needs_it = std::find(m.depends_on.begin(), m.depends_on.end(), milestone) != m.depends_on.end();
        const bool is_needed = std::find(moved->depends_on.begin(), moved->depends_on.end(), m.id) != moved->depends_on.end();
        if ((needs_it && m.date < to) || (is_needed && m.date > to)) upset.push_back(m.id);
    }
    return upset;
}

} // namespace fyr
