// Seeded random game plans: every field filled, and sound by the rules of a plan.
#pragma once

#include "domain/invariants.hpp"
#include "tests/support/random_fields.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace fyr::test {

namespace plan_parts {

inline std::string key(Random& random, const char* stem) { return stem + std::to_string(random.below(40)); }

/// A number of a scale and its neighbours in order.
inline void order(AreaValue& v)
{
    std::array<int, 3> sorted{v.low, v.middle, v.high};
    for (int& n : sorted) n = ((n % 401) + 401) % 401;
    std::sort(sorted.begin(), sorted.end());
    v.low = sorted[0], v.middle = sorted[1], v.high = sorted[2];
    v.dont_know = ((v.dont_know % 6) + 6) % 6;
}

template <class Part>
PartId any_id(Random& random, const std::vector<Part>& parts)
{
    return parts.empty() || random.one_in(3) ? PartId{} : random.any_of(parts).id;
}

} // namespace plan_parts

/// Filled by its fields, so that a new one is never forgotten; then made sound.
inline Plan filled_plan(Random& random)
{
    using namespace plan_parts;
    Plan plan = filled<Plan>(random);
    plan.id = PlanId{1 + random.below(9)};
    plan.frame.title = clipped("Plan " + random_text(random, 40), 60);
    plan.frame.department = clipped(plan.frame.department, 60);
    plan.frame.title = trimmed(plan.frame.title), plan.frame.department = trimmed(plan.frame.department);
    plan.frame.start = random_date(random);
    plan.frame.target = {plan.frame.start.year + 1 + static_cast<int>(random.below(3)), 6, 1};
    plan.lanes.resize(1 + random.below(6));
    for (std::size_t i = 0; i < plan.lanes.size(); ++i) {
        plan.lanes[i].key = "lane-" + std::to_string(i);
        plan.lanes[i].icon = random.one_in(3) ? "" : "flag";
    }
    const auto lane = [&] { return random.any_of(plan.lanes).key; };
    const auto maybe_lane = [&] { return random.one_in(3) ? std::string() : lane(); };
    plan.next_part = 1;
    const auto own = [&](auto& parts) {
        for (auto& part : parts) part.id = PartId{plan.next_part++};
    };
    const auto said = [&](std::string& text) {
        if (text.empty()) text = random_text(random, 60);
    };
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        auto& lines = lines_of(plan, static_cast<PlanList>(i));
        own(lines);
        for (PlanLine& line : lines) said(line.text), line.lane = maybe_lane();
    }
    own(plan.goals), own(plan.milestones), own(plan.actions), own(plan.members), own(plan.resources), own(plan.obstacles);
    own(plan.follow_ups), own(plan.measurements);
    for (Goal& g : plan.goals) said(g.text);
    for (Resource& r : plan.resources) said(r.text), r.lane = maybe_lane();
    for (Obstacle& o : plan.obstacles) {
        said(o.text);
        o.lane = maybe_lane();
        o.likelihood = 1 + static_cast<int>(random.below(3));
        o.impact = 1 + static_cast<int>(random.below(3));
    }
    for (std::size_t i = 0; i < plan.milestones.size(); ++i) {
        Milestone& m = plan.milestones[i];
        said(m.title);
        m.date = random_date(random);
        m.lane = maybe_lane();
        m.depends_on.clear();
        if (i > 0 && random.one_in(2)) m.depends_on = {plan.milestones[random.below(i)].id};
    }
    for (Action& a : plan.actions) {
        said(a.text);
        a.lane = lane();
        a.milestone = any_id(random, plan.milestones);
        a.from_point = random.one_in(2) ? "" : "2.4";
    }
    plan.first_step = any_id(random, plan.actions);
    plan.open_follow_up = any_id(random, plan.follow_ups);
    const auto history = [&](Snapshot& s) {
        for (Snapshot::Part& p : s.parts) p.id = PartId{1 + random.below(50)}, p.lane = maybe_lane();
    };
    history(plan.baseline);
    for (FollowUp& f : plan.follow_ups) {
        f.planned = random_date(random);
        f.date = random_date(random);
        f.weeks = static_cast<int>(random.below(53));
        for (LaneLight& l : f.lights) l.lane = lane();
        history(f.ended_as);
    }
    for (Measurement& m : plan.measurements) {
        m.barometer = random.one_in(2) ? "mini" : "official";
        m.on = random_date(random);
        m.answers = m.barometer == official_barometer && random.one_in(2) ? 0 : 10 + static_cast<int>(random.below(40));
        m.values.resize(1 + random.below(4));
        for (std::size_t i = 0; i < m.values.size(); ++i) m.values[i].area = "area-" + std::to_string(i), order(m.values[i]);
    }
    std::set<std::string> items, steps;
    for (PointState& p : plan.points)
        do p.item = key(random, "2.");
        while (!items.insert(p.item).second);
    for (AgendaStepRun& s : plan.agenda.steps)
        do s.key = key(random, "step-");
        while (!steps.insert(s.key).second);
    plan.agenda.agenda = steps.empty() ? "" : "half-day";
    plan.agenda.now = steps.empty() || random.one_in(3) ? "" : *steps.begin();
    plan.vote.budget = 1 + static_cast<int>(random.below(10));
    plan.vote.voters = static_cast<int>(random.below(20));
    if (plan.actions.empty()) plan.vote.dots.clear();
    for (Dots& d : plan.vote.dots) {
        d.part = random.any_of(plan.actions).id;
        d.dots = static_cast<int>(random.below(static_cast<std::size_t>(plan.vote.voters * plan.vote.budget) + 1));
    }
    return plan;
}

} // namespace fyr::test
