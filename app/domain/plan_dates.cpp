#include "domain/plan_dates.hpp"

#include "domain/calendar.hpp"

#include <algorithm>

namespace fyr {

Date working_day_from(Date date, const CalendarRules& rules)
{
    for (int i = 0; i < 30 && !is_working_day(date, rules); ++i) date = add_days(date, 1);
    return date;
}

namespace {

/// The working day nearest behind `wanted` that lies between both days; `before` itself when there is none.
Date day_between(Date after, Date wanted, Date before, const CalendarRules& rules)
{
    Date date = working_day_from(wanted, rules);
    if (date >= before) { // no working day before the next one: at least not behind it
        date = wanted;
        while (date > after && !is_working_day(date, rules)) date = add_days(date, -1);
    }
    return date > after ? date : before;
}

} // namespace

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
    return day_between(start, add_days(earliest, -std::max(1, room / (left + 1))), earliest, rules);
}

Date date_just_before(const Plan& plan, Date milestone, const CalendarRules& rules)
{
    Date after = plan.frame.start;
    for (const Milestone& m : plan.milestones)
        if (m.date > after && m.date < milestone) after = m.date;
    const int room = std::max(0, days_between(after, milestone));
    return day_between(after, add_days(milestone, -std::max(1, room / 2)), milestone, rules);
}

Date follow_up_date(Date start, int weeks, int months, const CalendarRules& rules)
{
    return working_day_from(weeks > 0 ? add_days(start, weeks * 7) : add_months(start, months), rules);
}

namespace {

constexpr int most_months = 60;

/// How many months after `start` the meeting was put, 0 when it was put otherwise.
int months_after(Date start, Date planned, const CalendarRules& rules)
{
    for (int months = 1; months <= most_months; ++months)
        if (follow_up_date(start, 0, months, rules) == planned) return months;
    return 0;
}

/// Where the plan puts the meeting when it begins on another day. From the distance, not from the day it had: else every
/// weekend on the way would push it further.
Date planned_anew(const FollowUp& f, Date old_start, Date new_start, const CalendarRules& rules)
{
    if (f.weeks > 0) return follow_up_date(new_start, f.weeks, 0, rules);
    if (const int months = months_after(old_start, f.planned, rules); months > 0) return follow_up_date(new_start, 0, months, rules);
    return working_day_from(add_days(f.planned, days_between(old_start, new_start)), rules);
}

} // namespace

std::vector<FollowUp> moved_with_start(const Plan& plan, Date new_start, const CalendarRules& rules)
{
    std::vector<FollowUp> all = plan.follow_ups;
    for (FollowUp& f : all) {
        if (f.held_on) continue;
        const int moved = days_between(f.planned, f.date);
        f.planned = planned_anew(f, plan.frame.start, new_start, rules);
        f.date = add_days(f.planned, moved);
        while (f.date != f.planned && !is_working_day(f.date, rules)) f.date = add_days(f.date, moved > 0 ? -1 : 1);
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
