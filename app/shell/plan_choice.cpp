#include "shell/plan_choice.hpp"

#include "codec/entry_codec.hpp"
#include "codec/field_reader.hpp"

#include <map>

namespace fyr {

namespace {

/// Entry → the plans it changed, undo and redo too: told by replaying every row, as nothing else knows.
Result<std::map<PlanId, std::uint64_t>> last_changes(const Journal& journal, std::uint64_t seq)
{
    std::map<PlanId, std::uint64_t> last;
    History history;
    const auto read = journal.read(0, [&](const JournalRow& row) {
        if (row.seq > seq) return false;
        const auto entry = decode_entry(row.text);
        if (!entry) return true;
        const auto before = history.now.plans();
        evolve(history, *entry, row.actor);
        for (const auto& [id, plan] : history.now.plans())
            if (const auto it = before.find(id); it == before.end() || it->second != plan) last[id] = row.seq;
        return true;
    });
    if (!read) return read.error();
    return last;
}

} // namespace

Result<PlanPtr> chosen_plan(const Journal& journal, std::uint64_t seq, const State& state, const std::string& wanted)
{
    if (!wanted.empty()) {
        const auto number = whole_number(wanted);
        if (PlanPtr plan = number && *number > 0 ? state.share(PlanId{static_cast<std::uint64_t>(*number)}) : nullptr) return plan;
        return refused("exp.no_plan", {{"id", printable(wanted, 20)}});
    }
    std::vector<PlanPtr> open, all;
    for (const auto& [id, plan] : state.plans()) {
        all.push_back(plan);
        if (!plan->frame.archived && !plan->frame.is_template) open.push_back(plan);
    }
    const std::vector<PlanPtr>& among = open.empty() ? all : open;
    if (among.empty()) return refused("exp.no_plans");
    if (among.size() == 1) return among.front();
    auto changed = last_changes(journal, seq);
    if (!changed) return changed.error();
    PlanPtr newest = among.front();
    for (const PlanPtr& plan : among)
        if ((*changed)[plan->id] >= (*changed)[newest->id]) newest = plan;
    return newest;
}

} // namespace fyr
