#include "domain/history.hpp"

#include "base/overloaded.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// Swaps the kept side of a change with the state, so that the same change leads back again.
void swap_sides(State& state, Change& change)
{
    const auto swap = [&](auto& kept_parts) {
        for (auto& [id, kept] : kept_parts) {
            auto current = state.share(id);
            state.put(id, kept);
            kept = std::move(current);
        }
    };
    swap(change.cases);
    swap(change.plans);
    if (change.board) {
        auto current = state.share_board();
        state.put_board(change.board);
        change.board = std::move(current);
    }
}

Change before(const State& state, const Acted& acted, const std::string& actor)
{
    Change change{acted.name, actor, {}, {}, nullptr};
    const auto keep = [&](auto& kept, auto id) {
        if (std::none_of(kept.begin(), kept.end(), [&](const auto& k) { return k.first == id; })) kept.emplace_back(id, state.share(id));
    };
    for (const Event& event : acted.events) {
        const Touched touched = touched_by(event);
        for (const CaseId id : touched.cases) keep(change.cases, id);
        if (touched.plan) keep(change.plans, touched.plan);
        if (touched.board) change.board = state.share_board();
    }
    return change;
}

/// An arrival may have taken the alias of a case that was undone: then redoing would give it to two.
bool can_redo_all(const State& state, const std::vector<Change>& future)
{
    const auto fits = [&](const std::pair<CaseId, CasePtr>& kept) {
        const Case* other = kept.second ? state.find_code(kept.second->facts.code) : nullptr;
        return !other || other->id == kept.first;
    };
    return std::all_of(future.begin(), future.end(), [&](const Change& change) {
        return std::all_of(change.cases.begin(), change.cases.end(), fits);
    });
}

} // namespace

void evolve(History& history, const Entry& entry, const std::string& actor)
{
    std::visit(overloaded{
                   [&](const Acted& acted) {
                       if (acted.kind == StepKind::act) {
                           if (history.past.size() == max_undo) history.past.erase(history.past.begin());
                           history.past.push_back(before(history.now, acted, actor));
                           history.future.clear();
                       }
                       for (const Event& event : acted.events) evolve(history.now, event);
                       if (!can_redo_all(history.now, history.future)) history.future.clear();
                   },
                   [&](const Undone&) {
                       if (history.past.empty()) return;
                       Change change = std::move(history.past.back());
                       history.past.pop_back();
                       swap_sides(history.now, change);
                       history.future.push_back(std::move(change));
                   },
                   [&](const Redone&) {
                       if (history.future.empty()) return;
                       Change change = std::move(history.future.back());
                       history.future.pop_back();
                       swap_sides(history.now, change);
                       history.past.push_back(std::move(change));
                   },
               },
               entry);
}

void forget_past(History& history)
{
    history.past.clear();
    history.future.clear();
}

} // namespace fyr
