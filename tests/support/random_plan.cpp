#include "tests/support/random_plan.hpp"

#include "domain/calendar.hpp"
#include "domain/plan_dates.hpp"
#include "tests/support/denmark.hpp"

namespace fyr::test {

namespace {

std::string somebody(Random& random)
{
    static const std::vector<std::string> all{"LM", "TB", "BN", "Åse", "KØ", ""};
    return random.any_of(all);
}

std::string some_lane(Random& random) // the two that every random plan has
{
    return random.one_in(2) ? "leadership" : "practice";
}

std::string maybe_lane(Random& random) { return random.one_in(3) ? "" : some_lane(random); }

std::string maybe_text(Random& random, std::size_t limit) { return random.one_in(3) ? "" : random_text(random, limit); }

Date day_within(Random& random, const PlanFrame& frame)
{
    return add_days(frame.start, 1 + static_cast<int>(random.below(static_cast<std::size_t>(days_between(frame.start, frame.target)))));
}

Date maybe_day(Random& random, const PlanFrame& frame) { return random.one_in(3) ? Date{} : day_within(random, frame); }

/// Up to three parts of a kind, with the ids that kind has.
template <class Part, class Make>
void add_some(Random& random, std::vector<Part>& parts, PlanPart kind, const Make& make, PlanList list = PlanList::signs)
{
    for (std::size_t n = 0, many = random.below(4); n < many; ++n) {
        Part part = make();
        part.id = usual_part(kind, n, list);
        parts.push_back(std::move(part));
    }
}

FollowUp random_follow_up(Random& random, const Plan& plan)
{
    FollowUp f;
    f.kind = random.any<FollowUpKind>();
    f.name = random.one_in(3) ? "Møde om skolen" : "";
    f.weeks = random.one_in(3) ? 0 : static_cast<int>(1 + random.below(24));
    const CalendarRules& calendar = denmark().calendar;
    f.planned = f.date = follow_up_date(plan.frame.start, f.weeks, 6, calendar);
    const Date moved = add_days(f.planned, static_cast<int>(random.below(15)) - 7);
    if (is_working_day(moved, calendar)) f.date = moved;
    if (random.one_in(2)) return f;
    f.held_on = f.date;
    f.decision = maybe_text(random, 160);
    for (const Lane& lane : plan.lanes) f.lights.push_back({lane.key, random.any<Light>(), maybe_text(random, 60)});
    f.ended_as = snapshot_of(plan, f.date);
    return f;
}

AgendaRun random_agenda(Random& random)
{
    AgendaRun run{"agenda-90", {}, "", random_stamp(random)};
    for (const char* key : {"welcome", "vision", "today"}) run.steps.push_back({key, random.any<StepState>()});
    if (!random.one_in(3)) run.now = random.any_of(run.steps).key;
    return run;
}

Vote random_vote(Random& random, const Plan& plan)
{
    Vote vote{random.one_in(2), random.one_in(3), VoteOn::actions, static_cast<int>(1 + random.below(5)), static_cast<int>(1 + random.below(9)), {}};
    for (const Action& a : plan.actions) vote.dots.push_back({a.id, static_cast<int>(1 + random.below(6))});
    return vote;
}

std::vector<Lane> random_lanes(Random& random)
{
    std::vector<Lane> lanes{{"leadership", "", "account-group"}, {"practice", "", "school"}};
    for (const char* key : {"partners", "own-1"})
        if (random.one_in(2)) lanes.push_back({key, random_text(random, 40), ""});
    return lanes;
}

} // namespace

PlanFrame random_frame(Random& random)
{
    PlanFrame f;
    f.title = random_text(random, 60);
    f.department = maybe_text(random, 60);
    f.start = random_date(random);
    f.target = add_days(f.start, 7 + static_cast<int>(random.below(600)));
    f.vision = maybe_text(random, 240);
    f.archived = random.one_in(6);
    f.is_template = random.one_in(6);
    return f;
}

Milestone random_milestone(Random& random, const PlanFrame& frame)
{
    Milestone m;
    m.title = random_text(random, 60);
    m.date = day_within(random, frame);
    m.before = maybe_text(random, 160);
    m.lane = maybe_lane(random);
    m.evidence = maybe_text(random, 160);
    m.reached = random.one_in(4);
    return m;
}

Action random_action(Random& random, const PlanFrame& frame)
{
    Action a;
    a.text = random_text(random, 160);
    a.lane = some_lane(random);
    a.owner = somebody(random);
    a.due = maybe_day(random, frame);
    if (a.due && random.one_in(2)) a.start = frame.start;
    a.effort = random.any<Effort>();
    a.status = random.any<ActionStatus>();
    if (a.status == ActionStatus::blocked || a.status == ActionStatus::dropped) a.why = random_text(random, 160);
    if (random.one_in(5)) a.from_point = "3.5";
    return a;
}

Obstacle random_obstacle(Random& random, const PlanFrame& frame)
{
    Obstacle o;
    o.text = random_text(random, 160);
    o.lane = maybe_lane(random);
    o.date = maybe_day(random, frame);
    o.likelihood = static_cast<int>(1 + random.below(3));
    o.impact = static_cast<int>(1 + random.below(3));
    o.early_sign = maybe_text(random, 160);
    o.counter_move = maybe_text(random, 160);
    o.owner = somebody(random);
    return o;
}

Measurement random_measurement(Random& random, const PlanFrame& frame)
{
    Measurement m;
    m.barometer = random.one_in(3) ? "official" : "mini";
    m.on = day_within(random, frame);
    m.answers = m.barometer == "official" && random.one_in(2) ? 0 : static_cast<int>(8 + random.below(30));
    for (const char* area : {"triangle", "funnel", "voice"}) {
        const int low = static_cast<int>(random.below(200)), middle = low + static_cast<int>(random.below(100));
        m.values.push_back({area, middle, low, middle + static_cast<int>(random.below(100)), static_cast<int>(random.below(3))});
    }
    return m;
}

Plan random_plan(Random& random, PlanId id)
{
    Plan plan;
    plan.id = id;
    plan.frame = random_frame(random);
    plan.lanes = random_lanes(random);
    plan.next_part = first_new_part;
    plan.created_at = random_stamp(random);
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        const auto list = static_cast<PlanList>(i);
        add_some(random, lines_of(plan, list), PlanPart::line, [&] { return PlanLine{{}, random_text(random, 160), maybe_lane(random), somebody(random)}; }, list);
    }
    const auto smart = [&] { return SmartPart{maybe_text(random, 160), random.any<Answer>()}; };
    add_some(random, plan.goals, PlanPart::goal, [&] { return Goal{{}, random_text(random, 160), smart(), smart(), smart(), smart(), smart()}; });
    add_some(random, plan.milestones, PlanPart::milestone, [&] {
        Milestone m = random_milestone(random, plan.frame);
        for (const Milestone& other : plan.milestones)
            if (random.one_in(3)) m.depends_on.push_back(other.id);
        return m;
    });
    add_some(random, plan.actions, PlanPart::action, [&] {
        Action a = random_action(random, plan.frame);
        if (!plan.milestones.empty() && !random.one_in(3)) a.milestone = random.any_of(plan.milestones).id;
        if (random.one_in(2)) a.promised = day_within(random, plan.frame);
        return a;
    });
    add_some(random, plan.members, PlanPart::member,
             [&] { return Member{{}, random_text(random, 30), maybe_text(random, 60), maybe_text(random, 60), "2 timer", random.one_in(3)}; });
    add_some(random, plan.resources, PlanPart::resource,
             [&] { return Resource{{}, random_text(random, 160), maybe_lane(random), maybe_day(random, plan.frame)}; });
    add_some(random, plan.obstacles, PlanPart::obstacle, [&] { return random_obstacle(random, plan.frame); });
    if (!plan.actions.empty() && random.one_in(2)) plan.first_step = random.any_of(plan.actions).id;
    add_some(random, plan.follow_ups, PlanPart::follow_up, [&] { return random_follow_up(random, plan); });
    if (const FollowUp* next = next_follow_up(plan); next && random.one_in(3)) plan.open_follow_up = next->id;
    if (random.one_in(2)) plan.baseline = snapshot_of(plan, plan.frame.start);
    add_some(random, plan.measurements, PlanPart::measurement, [&] { return random_measurement(random, plan.frame); });
    for (const char* item : {"1.6", "2.4", "3.5"})
        if (random.one_in(2)) plan.points.push_back({item, random.any<PointStatus>(), maybe_text(random, 160), somebody(random), maybe_day(random, plan.frame)});
    if (random.one_in(3)) plan.agenda = random_agenda(random);
    if (random.one_in(3)) plan.vote = random_vote(random, plan);
    return plan;
}

} // namespace fyr::test
