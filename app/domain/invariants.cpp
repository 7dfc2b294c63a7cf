#include "domain/invariants.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool focus_sound(const Case& c)
{
    std::set<PartId> seen; // a parked focus point keeps its id and may come back
    const auto once = [&](const Focus& f) { return f.id && f.id.value < c.next_part && seen.insert(f.id).second; };
    return std::all_of(c.focus.begin(), c.focus.end(), once) &&
           std::all_of(c.parked.begin(), c.parked.end(), [&](const Parked& p) { return !p.focus || once(*p.focus); });
}

template <class Part>
bool ids_sound(const std::vector<Part>& parts, std::uint64_t next_part)
{
    std::set<PartId> seen;
    return std::all_of(parts.begin(), parts.end(),
                       [&](const Part& p) { return p.id && p.id.value < next_part && seen.insert(p.id).second; });
}

void check_case(const State& state, const Case& c, std::vector<std::string>& broken)
{
    const auto must = [&](bool holds, const char* what) {
        if (!holds) broken.push_back("case " + std::to_string(c.id.value) + ": " + what);
    };
    must(static_cast<bool>(c.id), "has an id");
    must(!c.facts.code.empty(), "has a code");
    must(state.find_code(c.facts.code) == &c, "is the only one with its code");
    must(!c.facts.age || (*c.facts.age >= 0 && *c.facts.age <= 17 && !c.facts.unborn), "age is 0 to 17 and born");
    must(ids_sound(c.acute.actions, c.next_part), "acute actions have sound ids");
    must(ids_sound(c.items, c.next_part), "notes have sound ids");
    must(ids_sound(c.hypotheses, c.next_part), "hypotheses have sound ids");
    must(focus_sound(c), "focus points have sound ids");
    must(ids_sound(c.parked, c.next_part), "parked things have sound ids");
    must(ids_sound(c.rounds.all, c.next_part), "rounds have sound ids");
    for (const Round& r : c.rounds.all) {
        must(ids_sound(r.markers, c.next_part), "markers have sound ids");
        must(std::all_of(r.markers.begin(), r.markers.end(), [](const PlacedMarker& m) { return m.weight >= 1 && m.weight <= 3 && m.number >= 0 && m.number <= 999; }), "markers have a weight");
        must(std::all_of(r.weights.begin(), r.weights.end(), [](const DimensionWeight& w) { return w.weight >= 2 && w.weight <= 3; }), "dimensions have a weight");
        must((r.scale.empty() || r.scale.size() == scale_places) && std::all_of(r.scale.begin(), r.scale.end(), [](int n) { return n >= 0 && n <= 99; }), "a scale has eleven counts");
    }
    must(c.rounds.all.empty() || std::none_of(c.rounds.all.begin(), c.rounds.all.end() - 1, [](const Round& r) { return r.is_open(); }), "only the newest round is open");
    must(!c.decision || c.decision->due, "a decision has a date");
    must(c.step != Step::next_step || c.decision.has_value(), "only decided cases stand in the last column");
    must(c.closed_at == 0 || c.transferred_at != 0, "only transferred cases are closed");
    for (const CaseLink& l : c.links) {
        const Case* other = state.find(l.other);
        if (!other) continue; // a board that was imported may have left it out
        must(std::any_of(other->links.begin(), other->links.end(), [&](const CaseLink& k) { return k.other == c.id; }),
             "links go both ways");
    }
}

constexpr std::uint64_t most_parts = std::uint64_t{1} << 53U; ///< as high as every reader of JSON counts

/// Some of the milestones depend on each other in a circle, so that none of them can come first.
bool has_circle(const std::vector<Milestone>& milestones)
{
    std::set<PartId> settled;
    for (bool more = true; more;) {
        more = false;
        for (const Milestone& m : milestones)
            if (std::all_of(m.depends_on.begin(), m.depends_on.end(), [&](PartId need) { return settled.contains(need); }))
                more = settled.insert(m.id).second || more;
    }
    return settled.size() < milestones.size();
}

} // namespace

std::vector<std::string> broken_plan(const Plan& plan)
{
    std::vector<std::string> broken;
    const auto must = [&](bool holds, const char* what) {
        if (!holds) broken.push_back("plan " + std::to_string(plan.id.value) + ": " + what);
    };
    must(plan.next_part > 0 && plan.next_part < most_parts, "has numbers left for new parts");
    std::set<PartId> ids;
    const auto once = [&](const auto& parts) {
        for (const auto& part : parts)
            must(part.id && part.id.value < plan.next_part && ids.insert(part.id).second, "parts have sound ids");
    };
    for (std::size_t i = 0; i < plan_list_count; ++i) {
        const auto list = static_cast<PlanList>(i);
        once(lines_of(plan, list));
        must(lines_of(plan, list).size() <= most_lines(list), "lists hold no more than they may");
    }
    once(plan.goals), once(plan.milestones), once(plan.actions), once(plan.members), once(plan.resources), once(plan.obstacles);
    once(plan.follow_ups), once(plan.measurements);
    for (const FollowUp& f : plan.follow_ups) must(f.planned && f.date, "meetings have a day");
    std::set<std::string> lanes;
    for (const Lane& lane : plan.lanes) must(is_key(lane.key) && lanes.insert(lane.key).second, "lanes have keys of their own");
    must(!plan.lanes.empty(), "has a lane");
    const auto in_lane = [&](const auto& parts) {
        for (const auto& part : parts) must(part.lane.empty() || lanes.contains(part.lane), "parts lie in lanes that exist");
    };
    in_lane(plan.milestones), in_lane(plan.resources), in_lane(plan.obstacles);
    for (std::size_t i = 0; i < plan_list_count; ++i) in_lane(lines_of(plan, static_cast<PlanList>(i)));
    for (const Action& a : plan.actions) {
        must(lanes.contains(a.lane), "actions lie in lanes that exist");
        must(!a.milestone || part_of(plan.milestones, a.milestone), "actions lead to milestones that exist");
    }
    must(plan.frame.start && plan.frame.start < plan.frame.target, "begins before its target");
    for (const Milestone& m : plan.milestones) {
        must(m.date && !m.title.empty(), "milestones have a title and a day");
        for (const PartId need : m.depends_on) must(need != m.id && part_of(plan.milestones, need), "milestones depend on others that exist");
    }
    if (broken.empty()) must(!has_circle(plan.milestones), "milestones do not depend on each other in a circle");
    must(!plan.first_step || part_of(plan.actions, plan.first_step), "its first step exists");
    must(!plan.open_follow_up || part_of(plan.follow_ups, plan.open_follow_up), "the meeting that is held exists");
    return broken;
}

std::vector<std::string> broken_invariants(const State& state)
{
    std::vector<std::string> broken;
    for (const auto& [id, c] : state.cases()) {
        if (id != c->id) broken.push_back("case " + std::to_string(id.value) + ": stands under its own id");
        check_case(state, *c, broken);
    }
    for (const CaseId id : state.on_board())
        if (!state.find(id) || !is_on_board(*state.find(id))) broken.push_back("the board lists only open cases");
    for (const auto& [id, plan] : state.plans()) {
        if (id != plan->id) broken.push_back("plan " + std::to_string(id.value) + ": stands under its own id");
        for (std::string& one : broken_plan(*plan)) broken.push_back(std::move(one));
    }
    const Meeting& m = state.board().meeting;
    if (m.open && m.opened_at == 0) broken.push_back("an open meeting was opened");
    return broken;
}

} // namespace fyr
