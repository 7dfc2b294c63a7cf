#include "ui/home_plan.hpp"

#include "domain/plan_dates.hpp"
#include "ui/home_strip.hpp"
#include "ui/plan_parts.hpp"
#include "ui/say.hpp"

namespace fyr {

HomePlan home_plan(const Frame& f)
{
    HomePlan home;
    const Date today = to_local(f.now).date;
    const Plan* next_of = nullptr;
    const FollowUp* next = nullptr;
    const Action* late = nullptr;
    std::size_t shown = 0;
    for (const auto& [id, plan] : f.state.plans()) {
        if (plan->frame.archived || plan->frame.is_template) continue;
        ++shown;
        const FollowUp* meeting = next_follow_up(*plan);
        if (meeting && (!next || meeting->date < next->date)) next = meeting, next_of = plan.get();
        const Action* overdue = first_overdue(*plan, today);
        if (overdue && (!late || overdue->due < late->due)) late = overdue;
    }
    home.tap = shown == 1 && next_of ? UiAction{PlanUiAction{ShowPlan{next_of->id}}} : UiAction{GoTo{Page::shelf, {}}};
    if (next) home.call = f.t("home.plan.next", {{"what", meeting_name(f, *next)}, {"day", say::due_day(f.strings, next->date, today)}});
    else if (shown > 0) home.call = f.t(shown == 1 ? "home.plan.shelf.one" : "home.plan.shelf", {{"n", std::to_string(shown)}});
    else home.call = f.t("home.plan.new");
    if (late) home.late = f.t("home.plan.late", {{"text", late->text}, {"days", say::days(f.strings, days_between(late->due, today))}});
    home.today = next && next->date <= today && home_counts(f).acute == 0;
    return home;
}

} // namespace fyr
