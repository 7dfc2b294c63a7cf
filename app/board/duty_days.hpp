// When a duty must be done, and how one touch answers it: the day the plates, the sheet and the form of a duty agree about. Pure.
#pragma once

#include "domain/case.hpp"
#include "domain/rules.hpp"

#include <optional>
#include <string>

namespace fyr {

/// The last day of a duty, by the strictest count; no day when no clock runs.
[[nodiscard]] Date last_day_of(const Case& c, Duty duty, const Rules& rules);
/// A talk or an assessment of risk takes time: the first touch says who does it and when, only the next that it is done.
[[nodiscard]] constexpr bool is_planned_first(Duty duty) { return duty == Duty::child_talk || duty == Duty::risk_assessment; }
/// For which day it is planned, unless somebody says otherwise: its last one, and never a day that has passed.
[[nodiscard]] Date day_to_plan(const Case& c, Duty duty, const Rules& rules, Date today);

/// The open acute action that is this duty, for it says so in its words (`name`, as the plates call it): it has an hour where the duty
/// has a day. The first of them; none: there is no such action, or the duty never is one.
[[nodiscard]] std::optional<AcuteAction> acute_action_of(const Case& c, Duty duty, const std::string& name);

} // namespace fyr
