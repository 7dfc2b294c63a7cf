#include "board/duty_days.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/clocks.hpp"

#include <algorithm>

namespace fyr {

Date last_day_of(const Case& c, Duty duty, const Rules& rules)
{
    switch (duty) {
    case Duty::acknowledgement: {
        const AcknowledgementClock clock = acknowledgement_clock(c, rules);
        return clock.applies ? clock.warn ? clock.warn : clock.due : Date{};
    }
    case Duty::professional_told:
        return c.decision ? add_working_days(to_local(c.decision->at).date, rules.targets.professional_told_days, rules.calendar) : Date{};
    case Duty::child_talk: return add_working_days(to_local(c.facts.received).date, rules.targets.child_talk_days, rules.calendar);
    case Duty::risk_assessment: case Duty::parents_informed: case Duty::fresh_eyes: case Duty::sibling_check: case Duty::recorded: return {};
    }
    return {};
}

Date day_to_plan(const Case& c, Duty duty, const Rules& rules, Date today)
{
    const Date last = last_day_of(c, duty, rules);
    return last && last > today ? last : today;
}

std::optional<AcuteAction> acute_action_of(const Case& c, Duty duty, const std::string& name)
{
    if (!is_planned_first(duty)) return std::nullopt;
    for (const AcuteAction& action : open_actions(c)) // by their hour
        if (action.by > 0 && folded(action.what).find(folded(name)) != std::string::npos) return action;
    return std::nullopt;
}

} // namespace fyr
