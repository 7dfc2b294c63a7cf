#include "domain/plan_dates.hpp"

#include "domain/calendar.hpp"

#include <algorithm>

namespace fyr {

Date working_day_from(Date date, const CalendarRules& rules)
{
    for (int i = 0; i < 30 && !is_working_day(date, rules); ++i) date = add_days(date, 1);
    return date;
}

Date next_milestone_date(const Plan& plan, const CalendarRules& rules, int expected)
{
    const Date start = plan.frame.start;
    Date earliest = plan.frame.target;
    int placed = 0;
    for (const Milestone& m : plan.milestones) {
        if (m.date > start && m.date < earliest) earliest = m.date;
        ++placed;
    }
    const int room = std::max(0, days_between(start, earliest)), left = std::max(1, expected - placed);
    const Date wanted = add_days(earliest, -std::max(1, room / (left + 1)));
    Date date = working_day_from(wanted, rules);
    if (date >= earliest) { // no working day before the next one: at least not behind it
        date = wanted;
        while (date > start && !is_working_day(date, rules)) date = add_days(date, -1);
    }
    return date > start ? date : earliest; // no day is left between: on the same day
}

Date follow_up_date(Date start, int weeks, int months, const CalendarRules& rules)
{
    return working_day_from(weeks > 0 ? add_days(start, weeks * 7) : add_months(start, months), rules);
}

std::vector<FollowUp> moved_with_start(const Plan& plan, Date new_start, const CalendarRules& rules)
{
    const int by = days_between(plan.frame.start, new_start);
    std::vector<FollowUp> all = plan.follow_ups;
    for (FollowUp& f : all) {
        if (f.held_on) continue;
        const int moved = days_between(f.planned, f.date);
        f.planned = working_day_from(add_days(f.planned, by), rules);
        f.date = moved == 0 ? f.planned : working_day_from(add_days(f.planned, moved), rules);
    }
    return all;
}

const FollowUp* next_follow_up(const Plan& plan)
{
    const FollowUp* next = nullptr;
    for (const FollowUp& f : plan.follow_ups)
        if (!f.held_on && (!next || f.date < next->date)) next = &f;
    return next;
}

const Action* first_overdue(const Plan& plan, Date today)
{
    const Action* first = nullptr;
    for (const Action& a : plan.actions)
        if (is_overdue(a, today) && (!first || a.due < first->due)) first = &a;
    return first;
}

} // namespace fyr
