// What the files of a plan's rules share. Inside domain only.
#pragma once

#include "domain/decide.hpp"
#include "domain/plan_events.hpp"

namespace fyr::rules_of {

/// A wish about one plan, as it is decided: the plan as it stands, when, by which rules.
struct PlanContext {
    const Plan& plan;
    Stamp at;
    Date today;
    const Rules& rules;
};

/// The act "act.plan.NAME" with what it is about.
[[nodiscard]] Acted plan_act(std::string name, std::string text, std::vector<Event> events);

[[nodiscard]] inline std::size_t plan_text(const PlanContext& c) { return static_cast<std::size_t>(c.rules.plan.text_max_chars); }
/// A lane's key that the plan has, or "" where `may_be_empty`; else refused.
[[nodiscard]] Result<void> known_lane(const Plan& plan, const std::string& key, bool may_be_empty);
/// A day of the calendar; no day only where `may_be_empty`.
[[nodiscard]] Result<void> sound_day(Date date, bool may_be_empty);
/// Enough people answered, in every area, that nobody can be made out; or nobody said how many (official results).
[[nodiscard]] bool enough_answered(const Measurement& measurement, int least);
/// The id as it is when such a part exists, a new one for 0; refused when the part is gone.
template <class Part>
[[nodiscard]] Result<PartId> id_for(const PlanContext& c, const std::vector<Part>& parts, PartId id)
{
    if (!id) return PartId{c.plan.next_part};
    if (!part_of(parts, id)) return refused("no.gone");
    return id;
}

/// AddPlan, RemovePlan and ChangePlan; the others below: the wishes that are theirs, nothing else.
[[nodiscard]] Result<Acted> decide_plan(const State& state, const Command& command, const Context& context);
[[nodiscard]] Result<Acted> decide_plan_parts(const PlanContext& c, const PlanWish& wish);   ///< lines, goals, pills, lanes
[[nodiscard]] Result<Acted> decide_plan_path(const PlanContext& c, const PlanWish& wish);    ///< milestones and actions
[[nodiscard]] Result<Acted> decide_plan_meetings(const PlanContext& c, const PlanWish& wish);
[[nodiscard]] Result<Acted> decide_plan_room(const PlanContext& c, const PlanWish& wish);    ///< agenda, dots, measuring

} // namespace fyr::rules_of
