// Lists, goals, people, resources, obstacles and lanes of a game plan (domain.md 5.2).
#include "base/text.hpp"
#include "domain/decide_parts.hpp"
#include "domain/decide_plan.hpp"

#include <algorithm>
#include <set>

namespace fyr::rules_of {
namespace {

constexpr std::size_t most_lanes = 16;

/// Cleans every text in place; the first refusal is the answer.
Result<void> clean_in_place(std::initializer_list<std::pair<std::string*, std::size_t>> texts)
{
    for (const auto& [text, most] : texts) {
        auto cleaned = clean(*text, most);
        if (!cleaned) return cleaned.error();
        *text = *std::move(cleaned);
    }
    return {};
}

Result<Acted> line(const PlanContext& c, SaveLine wish)
{
    const auto& lines = lines_of(c.plan, wish.list);
    const auto id = id_for(c, lines, wish.line.id);
    if (!id) return id.error();
    if (!wish.line.id && lines.size() >= most_lines(wish.list)) return refused("no.plan.list_full", {{"n", std::to_string(most_lines(wish.list))}});
    const auto text = required(wish.line.text, plan_text(c), "no.plan.empty");
    if (!text) return text.error();
    if (const auto lane = known_lane(c.plan, wish.line.lane, true); !lane) return lane.error();
    if (const auto by = clean_in_place({{&wish.line.by, short_text}}); !by) return by.error();
    const PlanLine* old = part_of(lines, wish.line.id);
    wish.line.id = *id;
    wish.line.text = *text;
    if (old && *old == wish.line) return Acted{};
    return plan_act("line." + std::string(name_of(wish.list)), *text, {LineSaved{c.plan.id, wish.list, wish.line}});
}

Result<Acted> goal(const PlanContext& c, Goal goal)
{
    const auto id = id_for(c, c.plan.goals, goal.id);
    if (!id) return id.error();
    const auto text = required(goal.text, plan_text(c), "no.plan.empty");
    if (!text) return text.error();
    const std::size_t most = plan_text(c);
    if (const auto cleaned = clean_in_place({{&goal.specific.text, most}, {&goal.measurable.text, most}, {&goal.attractive.text, most},
                                             {&goal.realistic.text, most}, {&goal.timed.text, most}});
        !cleaned)
        return cleaned.error();
    const Goal* old = part_of(c.plan.goals, goal.id);
    goal.id = *id;
    goal.text = *text;
    if (old && *old == goal) return Acted{};
    return plan_act("goal", *text, {GoalSaved{c.plan.id, goal}});
}

Result<Acted> member(const PlanContext& c, Member member)
{
    const auto id = id_for(c, c.plan.members, member.id);
    if (!id) return id.error();
    const auto name = required(member.name, short_text, "no.plan.empty");
    if (!name) return name.error();
    if (const auto cleaned = clean_in_place({{&member.role, short_text}, {&member.skill, short_text}, {&member.hours, short_text}}); !cleaned)
        return cleaned.error();
    const Member* old = part_of(c.plan.members, member.id);
    member.id = *id;
    member.name = *name;
    if (old && *old == member) return Acted{};
    return plan_act("member", *name, {MemberSaved{c.plan.id, member}});
}

/// What resources and obstacles share: text, lane, day.
template <class Pill>
Result<void> sound_pill(const PlanContext& c, const std::vector<Pill>& all, Pill& pill)
{
    const auto id = id_for(c, all, pill.id);
    if (!id) return id.error();
    const auto text = required(pill.text, plan_text(c), "no.plan.empty");
    if (!text) return text.error();
    if (const auto lane = known_lane(c.plan, pill.lane, true); !lane) return lane.error();
    if (const auto day = sound_day(pill.date, true); !day) return day.error();
    pill.id = *id;
    pill.text = *text;
    return {};
}

Result<Acted> resource(const PlanContext& c, Resource r, const char* name = "resource")
{
    const Resource* old = part_of(c.plan.resources, r.id);
    if (const auto sound = sound_pill(c, c.plan.resources, r); !sound) return sound.error();
    if (old && *old == r) return Acted{};
    return plan_act(name, r.text, {ResourceSaved{c.plan.id, r}});
}

Result<Acted> obstacle(const PlanContext& c, Obstacle o, const char* name = "obstacle")
{
    const Obstacle* old = part_of(c.plan.obstacles, o.id);
    if (const auto sound = sound_pill(c, c.plan.obstacles, o); !sound) return sound.error();
    const std::size_t most = plan_text(c);
    if (const auto cleaned = clean_in_place({{&o.early_sign, most}, {&o.counter_move, most}, {&o.owner, short_text}}); !cleaned) return cleaned.error();
    o.likelihood = std::clamp(o.likelihood, 1, 3);
    o.impact = std::clamp(o.impact, 1, 3);
    if (old && *old == o) return Acted{};
    return plan_act(name, o.text, {ObstacleSaved{c.plan.id, o}});
}

Result<Acted> move_pill(const PlanContext& c, const MovePill& wish)
{
    const auto placed = [&](auto pill) {
        pill.date = wish.to;
        if (!wish.lane.empty()) pill.lane = wish.lane;
        return pill;
    };
    if (const Resource* r = part_of(c.plan.resources, wish.part)) return resource(c, placed(*r), "pill_moved");
    if (const Obstacle* o = part_of(c.plan.obstacles, wish.part)) return obstacle(c, placed(*o), "pill_moved");
    return refused("no.gone");
}

/// What the part is called, "" when there is none of that id.
std::string text_of(const Plan& plan, PartId id)
{
    for (std::size_t i = 0; i < plan_list_count; ++i)
        if (const PlanLine* l = part_of(lines_of(plan, static_cast<PlanList>(i)), id)) return l->text;
    if (const Goal* g = part_of(plan.goals, id)) return g->text;
    if (const Milestone* m = part_of(plan.milestones, id)) return m->title;
    if (const Action* a = part_of(plan.actions, id)) return a->text;
    if (const Member* m = part_of(plan.members, id)) return m->name;
    if (const Resource* r = part_of(plan.resources, id)) return r->text;
    if (const Obstacle* o = part_of(plan.obstacles, id)) return o->text;
    return "";
}

Result<Acted> lanes(const PlanContext& c, std::vector<Lane> wanted)
{
    if (wanted.empty() || wanted.size() > most_lanes) return refused("no.plan.lanes", {{"n", std::to_string(most_lanes)}});
    std::set<std::string> keys;
    for (Lane& lane : wanted) {
        if (!is_key(lane.key) || !keys.insert(lane.key).second || (!lane.icon.empty() && !is_key(lane.icon))) return refused("no.plan.lane");
        const auto name = clean(lane.name, 40);
        if (!name) return name.error();
        lane.name = *name;
    }
    const auto used = [&](const auto& parts) {
        return std::any_of(parts.begin(), parts.end(), [&](const auto& p) { return !p.lane.empty() && !keys.contains(p.lane); });
    };
    bool any_used = used(c.plan.actions) || used(c.plan.milestones) || used(c.plan.resources) || used(c.plan.obstacles);
    for (std::size_t i = 0; i < plan_list_count; ++i) any_used = any_used || used(lines_of(c.plan, static_cast<PlanList>(i)));
    if (any_used) return refused("no.plan.lane_used");
    if (wanted == c.plan.lanes) return Acted{};
    return plan_act("lanes", "", {LanesSet{c.plan.id, std::move(wanted)}});
}

} // namespace

Result<Acted> decide_plan_parts(const PlanContext& c, const PlanWish& wish)
{
    if (const auto* w = std::get_if<SaveLine>(&wish)) return line(c, *w);
    if (const auto* w = std::get_if<SaveGoal>(&wish)) return goal(c, w->goal);
    if (const auto* w = std::get_if<SaveMember>(&wish)) return member(c, w->member);
    if (const auto* w = std::get_if<SaveResource>(&wish)) return resource(c, w->resource);
    if (const auto* w = std::get_if<SaveObstacle>(&wish)) return obstacle(c, w->obstacle);
    if (const auto* w = std::get_if<MovePill>(&wish)) return move_pill(c, *w);
    if (const auto* w = std::get_if<SetLanes>(&wish)) return lanes(c, w->lanes);
    const PartId part = std::get<RemovePart>(wish).part;
    std::string text = text_of(c.plan, part);
    if (text.empty()) return refused("no.gone");
    return plan_act("part_removed", std::move(text), {PlanPartRemoved{c.plan.id, part}});
}

} // namespace fyr::rules_of
