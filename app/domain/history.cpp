#include "domain/history.hpp"

#include "base/overloaded.hpp"
#include "domain/invariants.hpp"
#include "domain/rights.hpp"
#include "domain/take_back.hpp"

#include <algorithm>
#include <type_traits>

namespace fyr {

namespace {

enum class Way { back, again };

/// What a change puts in place of what is there now.
struct Replaced {
    std::vector<std::pair<CaseId, CasePtr>> cases;
    std::vector<std::pair<PlanId, PlanPtr>> plans;
    std::shared_ptr<const Board> board;
    bool whole = true;   ///< everything was as the act left it
    bool touched = false; ///< others changed the same since
};

/// The same, whatever numbers have been given meanwhile.
template <class Ptr>
bool is_as(const Ptr& now, const Ptr& left)
{
    if (now == left) return true;
    if (!now || !left) return false;
    if constexpr (requires { now->next_part; }) {
        auto same = *now;
        same.next_part = left->next_part;
        return same == *left;
    } else {
        return *now == *left;
    }
}

/// `now` without what led from `after` to `before`. Ids that were given are not given again while others go on from them.
template <class Ptr>
void replace(Ptr& now, const Ptr& before, const Ptr& after, bool keeps_ids, Replaced& out)
{
    const bool as_left = is_as(now, after);
    if (as_left && !(keeps_ids && now && before)) {
        now = before;
        return;
    }
    if (!as_left) out.whole = false;
    if (!now || !before || !after) {
        out.touched = true;
        return;
    }
    auto merged = std::make_shared<std::remove_const_t<typename Ptr::element_type>>(*now);
    if (as_left) {
        *merged = *before;
        if constexpr (requires { merged->next_part; }) merged->next_part = std::max(now->next_part, before->next_part);
    } else if (!take_back(*merged, *before, *after)) {
        out.touched = true;
    }
    now = std::move(merged);
}

Replaced replaced(const State& state, const Change& change, Way way)
{
    Replaced out;
    const bool keeps_ids = change.side != WallSide::none;
    const auto all = [&](const auto& kept, auto& into) {
        for (const auto& k : kept) {
            auto now = state.share(k.id);
            if (way == Way::back) replace(now, k.before, k.after, keeps_ids, out);
            else replace(now, k.after, k.before, keeps_ids, out);
            into.emplace_back(k.id, std::move(now));
        }
    };
    all(change.cases, out.cases);
    all(change.plans, out.plans);
    if (change.board_before) {
        out.board = state.share_board();
        if (way == Way::back) replace(out.board, change.board_before, change.board_after, false, out);
        else replace(out.board, change.board_after, change.board_before, false, out);
    }
    return out;
}

void put(State& state, const Replaced& parts)
{
    for (const auto& [id, value] : parts.cases) state.put(id, value);
    for (const auto& [id, value] : parts.plans) state.put(id, value);
    if (parts.board) state.put_board(parts.board);
}

Takes takes(const State& state, const Change* change, Way way)
{
    if (!change) return Takes::nothing;
    const Replaced parts = replaced(state, *change, way);
    if (parts.touched) return Takes::touched;
    if (parts.whole) return Takes::whole;
    State trial = state; // later acts may need what this one made: a step of a milestone that would be gone
    put(trial, parts);
    return broken_invariants(trial).size() <= broken_invariants(state).size() ? Takes::apart : Takes::touched;
}

/// Moves the change that `side` means from one list to the other, and puts it into effect.
void carry(State& state, std::vector<Change>& from, std::vector<Change>& to, WallSide side, Way way)
{
    const Change* found = newest_at(from, side);
    if (!found) return;
    const Replaced parts = replaced(state, *found, way);
    if (parts.touched) return;
    put(state, parts);
    const auto it = from.begin() + (found - from.data());
    to.push_back(std::move(*it));
    from.erase(it);
}

Change before(const State& state, const Acted& acted, const std::string& actor)
{
    Change change{acted.name, actor, acted.side, {}, {}, {}, nullptr, nullptr};
    const auto keep = [&](auto& kept, auto id) {
        if (std::none_of(kept.begin(), kept.end(), [&](const auto& k) { return k.id == id; })) kept.push_back({id, state.share(id), nullptr});
    };
    for (const Event& event : acted.events) {
        const Touched touched = touched_by(event);
        for (const CaseId id : touched.cases) keep(change.cases, id);
        if (touched.plan) keep(change.plans, touched.plan);
        if (touched.board) change.board_before = state.share_board();
        change.needed = std::max(change.needed, right_for(event, state)); // none is less than any
    }
    return change;
}

void keep_after(const State& state, Change& change)
{
    for (auto& k : change.cases) k.after = state.share(k.id);
    for (auto& k : change.plans) k.after = state.share(k.id);
    if (change.board_before) change.board_after = state.share_board();
}

/// An arrival may have taken the alias of a case that was undone: then redoing would give it to two.
bool can_redo_all(const State& state, const std::vector<Change>& future)
{
    const auto fits = [&](const Kept<CaseId, CasePtr>& kept) {
        const Case* other = kept.after ? state.find_code(kept.after->facts.code) : nullptr;
        return !other || other->id == kept.id;
    };
    return std::all_of(future.begin(), future.end(), [&](const Change& change) {
        return std::all_of(change.cases.begin(), change.cases.end(), fits);
    });
}

bool is_of(WallSide side, const Change& change) { return side == WallSide::none || change.side == WallSide::none || change.side == side; }

} // namespace

void evolve(History& history, const Entry& entry, const std::string& actor)
{
    std::visit(overloaded{
                   [&](const Acted& acted) {
                       const bool is_act = acted.kind == StepKind::act;
                       if (is_act) {
                           if (history.past.size() == max_undo) history.past.erase(history.past.begin());
                           history.past.push_back(before(history.now, acted, actor));
                           std::erase_if(history.future, [&](const Change& c) { return is_of(acted.side, c); });
                       }
                       for (const Event& event : acted.events) evolve(history.now, event);
                       if (is_act) keep_after(history.now, history.past.back());
                       if (!can_redo_all(history.now, history.future)) history.future.clear();
                   },
                   [&](const Undone& u) { carry(history.now, history.past, history.future, u.side, Way::back); },
                   [&](const Redone& r) { carry(history.now, history.future, history.past, r.side, Way::again); },
               },
               entry);
}

const Change* newest_at(const std::vector<Change>& changes, WallSide side)
{
    const auto it = std::find_if(changes.rbegin(), changes.rend(), [&](const Change& c) { return is_of(side, c); });
    return it == changes.rend() ? nullptr : &*it;
}

Takes undo_takes(const History& history, WallSide side) { return takes(history.now, newest_at(history.past, side), Way::back); }
Takes redo_takes(const History& history, WallSide side) { return takes(history.now, newest_at(history.future, side), Way::again); }

void forget_past(History& history)
{
    history.past.clear();
    history.future.clear();
}

} // namespace fyr
