// A wall with one game plan on it, for tests of the plan's rules: half a year, three lanes, nothing else until somebody
// says so.
#pragma once

#include "domain/calendar.hpp"
#include "tests/support/builders.hpp"

namespace fyr::test {

/// From Friday 11 April to Friday 10 October 2025.
inline Plan a_plan()
{
    Plan plan;
    plan.frame.title = "Tragten i hverdagen";
    plan.frame.department = "Familieafdelingen";
    plan.frame.start = friday_day;
    plan.frame.target = {2025, 10, 10};
    plan.frame.vision = "Det er 10. oktober 2025. Tragten bruges hver morgen.";
    plan.lanes = {{"leadership", "", "flag"}, {"practice", "", "school"}, {"partners", "", ""}};
    return plan;
}

/// Parts with id 0, for saving; an action lies in the lane "practice".
inline Milestone a_milestone(std::string title, Date date = {})
{
    Milestone m;
    m.title = std::move(title);
    m.date = date;
    return m;
}

inline Action an_action(std::string text, Date due = {}, std::string owner = "LM")
{
    Action a;
    a.text = std::move(text);
    a.lane = "practice";
    a.owner = std::move(owner);
    a.due = due;
    return a;
}

class PlanWall {
public:
    explicit PlanWall(Plan plan = a_plan()) { add(std::move(plan)); }

    /// Puts another plan on the shelf; it is the one that is spoken of from now on.
    PlanId add(Plan plan)
    {
        id_ = wall.state().next_plan();
        wall.must(AddPlan{std::make_shared<const Plan>(std::move(plan))});
        return id_;
    }
    Result<Acted> tell(PlanWish wish) { return wall.tell(ChangePlan{id_, std::move(wish)}); }
    /// tell() that may not be refused.
    Acted must(PlanWish wish) { return wall.must(ChangePlan{id_, std::move(wish)}); }
    /// The key of the refusal; "" when it was done.
    std::string refusal(PlanWish wish) { return wall.refusal(ChangePlan{id_, std::move(wish)}); }
    /// The name of the act without "act.plan."; "" when nothing happened.
    std::string name(PlanWish wish)
    {
        const Acted acted = must(std::move(wish));
        return acted.events.empty() ? "" : acted.name.key.substr(std::string_view("act.plan.").size());
    }

    PartId milestone(std::string title, Date date = {})
    {
        must(SaveMilestone{a_milestone(std::move(title), date)});
        return plan().milestones.back().id;
    }
    PartId action(std::string text, Date due = {}, std::string owner = "LM")
    {
        must(SaveAction{an_action(std::move(text), due, std::move(owner))});
        return plan().actions.back().id;
    }
    void today(Date date) { wall.at = start_of_day(date) + 9 * ms_per_hour; }

    [[nodiscard]] PlanId id() const { return id_; }
    [[nodiscard]] const Plan& plan() const
    {
        const Plan* plan = wall.state().find(id_);
        FYR_ASSERT(plan, "the test expects the plan to be there");
        return *plan;
    }
    [[nodiscard]] const Milestone& see_milestone(PartId id) const { return seen(plan().milestones, id); }
    [[nodiscard]] const Action& see_action(PartId id) const { return seen(plan().actions, id); }
    [[nodiscard]] const FollowUp& see_meeting(PartId id) const { return seen(plan().follow_ups, id); }

    TestWall wall;

private:
    template <class Part>
    static const Part& seen(const std::vector<Part>& parts, PartId id)
    {
        const Part* part = part_of(parts, id);
        FYR_ASSERT(part, "the test expects the part to be there");
        return *part;
    }

    PlanId id_;
};

} // namespace fyr::test
