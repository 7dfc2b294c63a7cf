// Random wishes about game plans: allowed ones, and ones that the rules refuse.
#include "domain/calendar.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/random_plan.hpp"

namespace fyr::test {

namespace {

constexpr std::size_t few_plans = 3;

/// Often one that random_plan gave to that kind, now and then one that was added later, or one of another kind.
PartId some_part(Random& random, PlanPart kind)
{
    if (random.one_in(4)) return PartId{1 + random.below(first_new_part + 12)};
    return usual_part(kind, random.below(3), random.any<PlanList>());
}

template <class Part>
Part new_or_old(Random& random, PlanPart kind, Part part)
{
    if (random.one_in(2)) part.id = some_part(random, kind);
    return part;
}

std::string some_lane(Random& random)
{
    static const std::vector<std::string> lanes{"leadership", "practice", "partners", "own-1", "own-9", ""};
    return random.any_of(lanes);
}

SetFrame some_frame(Random& random)
{
    PlanFrame f = random_frame(random);
    if (random.one_in(8)) f.title = "";
    if (random.one_in(8)) f.target = f.start;
    return {f};
}

SetLanes some_lanes(Random& random)
{
    SetLanes lanes;
    for (const char* key : {"leadership", "practice", "partners", "own-1", "own-2"})
        if (!random.one_in(9)) lanes.lanes.push_back({key, random_text(random, random.one_in(9) ? 44 : 40), random.one_in(3) ? "flag" : ""});
    return lanes;
}

SaveLine some_line(Random& random)
{
    const auto list = random.any<PlanList>();
    PlanLine line{{}, random_text(random, 165), some_lane(random), random.one_in(2) ? "LM" : ""};
    if (random.one_in(3)) line.id = usual_part(PlanPart::line, random.below(3), list);
    return {list, line};
}

/// Dates are of the frame the plan may have, or of another: refused then.
PlanFrame guessed_frame(Random& random)
{
    PlanFrame f = random_frame(random);
    f.target = Date{2027, 12, 1};
    return f;
}

SaveMilestone some_milestone(Random& random)
{
    Milestone m = random_milestone(random, guessed_frame(random));
    if (random.one_in(2)) m.date = {};
    for (std::size_t n = random.below(3); n > 0; --n) m.depends_on.push_back(some_part(random, PlanPart::milestone));
    return {new_or_old(random, PlanPart::milestone, m)};
}

SaveAction some_action(Random& random)
{
    Action a = random_action(random, guessed_frame(random));
    if (random.one_in(2)) a.milestone = some_part(random, PlanPart::milestone);
    if (random.one_in(8)) a.owner = "LM og TB";
    if (random.one_in(8)) a.why = "";
    a.promised = random_date(random); // not for the form to say
    return {new_or_old(random, PlanPart::action, a)};
}

SetActionStatus some_status(Random& random)
{
    return {some_part(random, PlanPart::action), random.any<ActionStatus>(), random.one_in(3) ? "" : random_text(random, 160)};
}

GiveDots some_dots(Random& random)
{
    static const std::vector<PlanPart> kinds{PlanPart::action, PlanPart::milestone, PlanPart::goal, PlanPart::obstacle};
    GiveDots dots;
    const PlanPart kind = random.any_of(kinds);
    for (std::size_t n = random.below(4); n > 0; --n) dots.parts.push_back(usual_part(kind, random.below(2)));
    return dots;
}

KeepMeasurement some_measurement(Random& random)
{
    Measurement m = random_measurement(random, guessed_frame(random));
    if (random.one_in(4)) m.answers = static_cast<int>(random.below(5));
    if (random.one_in(6)) m.values.front().dont_know = m.answers;
    if (random.one_in(6)) m.values.front().low = 900;
    return {new_or_old(random, PlanPart::measurement, m), 5};
}

std::string some_step(Random& random)
{
    static const std::vector<std::string> steps{"welcome", "vision", "today", "actions", ""};
    return random.any_of(steps);
}

} // namespace

PlanWish random_wish(Random& random)
{
    static_assert(std::variant_size_v<PlanWish::Union> == 32, "a wish for every kind");
    const auto part = [&](PlanPart kind) { return some_part(random, kind); };
    switch (random.below(std::variant_size_v<PlanWish::Union>)) {
    case 0: return some_frame(random);
    case 1: return some_lanes(random);
    case 2: return some_line(random);
    case 3: return SaveGoal{new_or_old(random, PlanPart::goal, Goal{{}, random_text(random, 165), {"hver sag", random.any<Answer>()}, {}, {}, {}, {}})};
    case 4: return some_milestone(random);
    case 5: return MoveMilestone{part(PlanPart::milestone), random.one_in(9) ? Date{} : random_date(random)};
    case 6: return some_action(random);
    case 7: return MoveAction{part(PlanPart::action), random.one_in(9) ? Date{} : random_date(random), some_lane(random)};
    case 8: return some_status(random);
    case 9: return ChooseFirstStep{part(PlanPart::action)};
    case 10: return SaveMember{new_or_old(random, PlanPart::member, Member{{}, random_text(random, 65), "leder", "", "", random.one_in(3)})};
    case 11: return SaveResource{new_or_old(random, PlanPart::resource, Resource{{}, random_text(random, 160), some_lane(random), random_date(random)})};
    case 12: return SaveObstacle{new_or_old(random, PlanPart::obstacle, random_obstacle(random, guessed_frame(random)))};
    case 13: return MovePill{part(random.one_in(2) ? PlanPart::resource : PlanPart::obstacle), random_date(random), some_lane(random)};
    case 14: return RemovePart{PartId{1 + random.below(first_new_part + 12)}};
    case 15: return TakeUpIdea{usual_part(PlanPart::line, random.below(3), PlanList::parking), some_lane(random)};
    case 16: return MoveFollowUp{part(PlanPart::follow_up), random_date(random)};
    case 17: return BeginFollowUp{part(PlanPart::follow_up)};
    case 18: return SetLaneLight{{some_lane(random), random.any<Light>(), random_text(random, 60)}};
    case 19: return EndFollowUp{random.one_in(3) ? "" : random_text(random, 165)};
    case 20: return LayPlan{};
    case 21: return some_measurement(random);
    case 22: return RemoveMeasurement{part(PlanPart::measurement)};
    case 23: return SetPoint{{random.one_in(8) ? "" : "2.4", random.any<PointStatus>(), random_text(random, 160), "LM", {}}};
    case 24: return BeginAgenda{"agenda-90", {"welcome", "vision", "today", random.one_in(8) ? "vision" : "actions"}};
    case 25: return GoToStep{some_step(random), random.any<StepState>()};
    case 26: return OrderStep{some_step(random), static_cast<int>(random.below(7)) - 1};
    case 27: return EndAgenda{};
    case 28: return OpenVote{random.any<VoteOn>(), static_cast<int>(random.below(6))};
    case 29: return some_dots(random);
    case 30: return RevealVote{};
    default: return CloseVote{};
    }
}

Command random_plan_command(Random& random)
{
    const PlanId about{1 + random.below(few_plans)};
    if (random.one_in(9)) {
        Plan plan = random_plan(random, {});
        if (random.one_in(6)) plan.lanes.clear(); // broken
        if (random.one_in(6)) plan.frame.title = std::string(70, 'x');
        return AddPlan{std::make_shared<const Plan>(std::move(plan)), random.one_in(3)};
    }
    if (random.one_in(40)) return RemovePlan{about};
    return ChangePlan{about, random_wish(random)};
}

std::vector<Command> whole_plan(Random& random)
{
    const PlanId about{1 + random.below(few_plans)};
    Plan plan = random_plan(random, {});
    plan.frame.start = friday_day;
    plan.frame.target = {2027, 12, 1};
    std::vector<Command> acts{AddPlan{std::make_shared<const Plan>(plan)}};
    const auto wish = [&](PlanWish w) { acts.emplace_back(ChangePlan{about, std::move(w)}); };
    const PartId action = usual_part(PlanPart::action, 0);
    const FollowUp* meeting = plan.follow_ups.empty() ? nullptr : &random.any_of(plan.follow_ups);
    wish(SetActionStatus{action, ActionStatus::under_way, ""});
    wish(ChooseFirstStep{action});
    wish(LayPlan{});
    wish(OpenVote{VoteOn::actions, 3});
    wish(GiveDots{{action, action}});
    wish(RevealVote{});
    wish(CloseVote{});
    wish(BeginAgenda{"status-45", {"vision", "lights", "next"}});
    if (meeting) wish(MoveFollowUp{meeting->id, add_days(meeting->planned, static_cast<int>(random.below(9)) - 4)});
    if (meeting) wish(BeginFollowUp{meeting->id});
    wish(GoToStep{"lights"});
    wish(SetLaneLight{{"practice", Light::yellow, "går langsomt"}});
    wish(MoveAction{action, random_date(random), ""});
    wish(EndFollowUp{"Vi fortsætter"});
    wish(OrderStep{"next", 0});
    wish(EndAgenda{});
    wish(KeepMeasurement{random_measurement(random, plan.frame), 5});
    if (random.one_in(2)) wish(RemoveMeasurement{usual_part(PlanPart::measurement, 0)});
    if (random.one_in(4)) acts.emplace_back(RemovePlan{about});
    return acts;
}

} // namespace fyr::test
