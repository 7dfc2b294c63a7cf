#include "board/plan_search.hpp"

#include "base/text.hpp"
#include "board/search.hpp"

#include <algorithm>

namespace fyr {

std::vector<PlanFound> found_in(const Plan& plan, std::string_view words, std::size_t most)
{
    std::vector<PlanFound> found;
    const std::string wanted = folded(words);
    const auto offer = [&](SheetKind sheet, PartId part, const std::string& text, std::initializer_list<std::string_view> more, std::string_view list = {}) {
        std::string all = text;
        for (const std::string_view other : more) all.append("\n").append(other);
        if (found.size() < most && holds_words(folded(all), wanted)) found.push_back({sheet, part, std::string(list), text});
    };
    std::vector<const Action*> by_day;
    for (const Action& a : plan.actions) by_day.push_back(&a);
    std::stable_sort(by_day.begin(), by_day.end(), [](const Action* a, const Action* b) { return a->due < b->due; });
    for (const Action* a : by_day) offer(SheetKind::action, a->id, a->text, {a->owner, a->why});
    for (const Milestone& m : plan.milestones) offer(SheetKind::milestone, m.id, m.title, {m.before, m.evidence});
    for (const Obstacle& o : plan.obstacles) offer(SheetKind::pill, o.id, o.text, {o.early_sign, o.counter_move, o.owner});
    for (const Resource& r : plan.resources) offer(SheetKind::pill, r.id, r.text, {});
    for (const Goal& g : plan.goals) offer(SheetKind::goal, g.id, g.text, {g.specific.text, g.measurable.text, g.attractive.text, g.realistic.text, g.timed.text});
    for (const std::string_view list : names_of(PlanList{}))
        for (const PlanLine& line : lines_of(plan, *value_named<PlanList>(list))) offer(SheetKind::line, line.id, line.text, {line.by}, list);
    for (const Member& m : plan.members) offer(SheetKind::member, m.id, m.name, {m.role, m.skill});
    return found;
}

} // namespace fyr
