#include "shell/scenario_names.hpp"

#include <algorithm>
#include <optional>

namespace fyr {

namespace {

template <class Part>
std::optional<PartId> saying(const std::vector<Part>& parts, std::string Part::*text, const std::string& words)
{
    const auto it = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.*text == words; });
    return it == parts.end() ? std::nullopt : std::optional(it->id);
}

std::optional<PartId> part_saying(const Plan& plan, const std::string& words)
{
    for (const auto& found : {saying(plan.actions, &Action::text, words), saying(plan.milestones, &Milestone::title, words),
                              saying(plan.goals, &Goal::text, words), saying(plan.obstacles, &Obstacle::text, words),
                              saying(plan.resources, &Resource::text, words), saying(plan.members, &Member::name, words)})
        if (found) return found;
    for (std::size_t list = 0; list < plan_list_count; ++list)
        if (const auto found = saying(lines_of(plan, static_cast<PlanList>(list)), &PlanLine::text, words)) return found;
    for (const FollowUp& f : plan.follow_ups)
        if (std::string(name_of(f.kind)) + (f.weeks > 0 ? " " + std::to_string(f.weeks) : "") == words) return f.id;
    return std::nullopt;
}

} // namespace

std::string with_ids(std::string name, const State& state, PlanId about)
{
    const Plan* plan = state.find(about);
    for (std::size_t open = name.find('{'); open != std::string::npos; open = name.find('{', open + 1)) {
        const std::size_t close = name.find('}', open);
        if (close == std::string::npos) break;
        std::string words = name.substr(open + 1, close - open - 1);
        std::optional<std::uint64_t> id;
        if (const Case* c = state.find_code(words)) {
            id = c->id.value;
        } else if (plan) {
            std::replace(words.begin(), words.end(), '_', ' ');
            if (const auto part = part_saying(*plan, words)) id = part->value;
        }
        if (id) name.replace(open, close - open + 1, std::to_string(*id));
    }
    return name;
}

} // namespace fyr
