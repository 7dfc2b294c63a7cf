// Days of a game plan: where a milestone lands when it is thought backwards, and when people meet again. Days in Denmark.
// Source: domain.md 5.2 (auto spaced, backwards; meetings after 6 and 12 weeks and half a year).
#pragma once

#include "domain/plan.hpp"
#include "domain/rules.hpp"

namespace fyr {

/// The first working day at or after `date`; within a plan nobody is asked to meet on a day off. `date` is a real day.
[[nodiscard]] Date working_day_from(Date date, const CalendarRules& rules);

/// Where the next milestone lands without a date: before the earliest one there is (else the target), so far that the
/// room left is shared evenly with `expected` milestones in all. Between the start and that day, on a working day; on
/// that day itself when no working day is left between. Milestones that a later start has overtaken do not count.
[[nodiscard]] Date next_milestone_date(const Plan& plan, const CalendarRules& rules, int expected = 4);

/// Where a milestone lands that must be true just before the one of that day: halfway to the one before it (else the
/// start), on a working day; on that day itself when no working day is left between.
[[nodiscard]] Date date_just_before(const Plan& plan, Date milestone, const CalendarRules& rules);

/// The day of a meeting: so many weeks after the start when weeks > 0, else its kept distance in months; on a working day.
[[nodiscard]] Date follow_up_date(Date start, int weeks, int months, const CalendarRules& rules);

/// Every meeting not yet held, moved with the start of the plan: as many weeks or months after the new one as after the old
/// one (else by the same number of days), on working days. One that people moved keeps its distance from there, or less
/// where that is a day off. Held ones stay. All the meetings must have days.
[[nodiscard]] std::vector<FollowUp> moved_with_start(const Plan& plan, Date new_start, const CalendarRules& rules);

/// The meeting not yet held that has the earliest day, be it past or to come; or null. What Home shows.
[[nodiscard]] const FollowUp* next_follow_up(const Plan& plan);
/// The open action whose day is longest gone, or null when none is overdue.
[[nodiscard]] const Action* first_overdue(const Plan& plan, Date today);

} // namespace fyr
