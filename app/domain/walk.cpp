#include "domain/walk.hpp"

#include <algorithm>
#include <tuple>

namespace fyr {

namespace {

/// What the walk sorts by: acute, overdue, running, assessed; then the deadline; then who came first.
using WalkKey = std::tuple<int, Stamp, CaseId>;

WalkKey walk_key(const Case& c, Stamp now, const Rules& rules)
{
    const AssessmentClock clock = assessment_clock(c, now, rules);
    int rank = is_assessed(c) ? 3 : 2;
    if (clock.face == ClockFace::acute) rank = 0;
    else if (is_overdue(clock.face)) rank = 1;
    return {rank, clock.due, c.id};
}

std::vector<CaseId> sorted(const std::vector<const Case*>& cases, Stamp now, const Rules& rules)
{
    std::vector<WalkKey> keys; // once per case, not once per comparison
    keys.reserve(cases.size());
    for (const Case* c : cases) keys.push_back(walk_key(*c, now, rules));
    std::sort(keys.begin(), keys.end());
    std::vector<CaseId> ids;
    ids.reserve(keys.size());
    for (const WalkKey& key : keys) ids.push_back(std::get<CaseId>(key));
    return ids;
}

} // namespace

bool walks_before(const Case& a, const Case& b, Stamp now, const Rules& rules)
{
    return walk_key(a, now, rules) < walk_key(b, now, rules);
}

std::array<std::vector<CaseId>, step_count> column_orders(const State& state, Stamp now, const Rules& rules)
{
    std::array<std::vector<const Case*>, step_count> cases;
    for (const CaseId id : state.on_board())
        if (const Case* c = state.find(id)) cases[static_cast<std::size_t>(c->step)].push_back(c);
    std::array<std::vector<CaseId>, step_count> columns;
    for (std::size_t i = 0; i < step_count; ++i) columns[i] = sorted(cases[i], now, rules);
    return columns;
}

std::vector<CaseId> walk_order(const State& state, Stamp now, const Rules& rules)
{
    std::vector<const Case*> open, done;
    for (const CaseId id : state.on_board())
        if (const Case* c = state.find(id)) (c->step == Step::next_step && is_assessed(*c) && !is_acute_open(*c) ? done : open).push_back(c);
    std::vector<CaseId> ids = sorted(open, now, rules);
    for (const CaseId id : sorted(done, now, rules)) ids.push_back(id);
    return ids;
}

Stamp last_on_table(const Meeting& meeting, CaseId id)
{
    const auto is_it = [&](const OnTable& t) { return t.about == id; };
    const auto it = std::find_if(meeting.on_table.begin(), meeting.on_table.end(), is_it);
    if (it != meeting.on_table.end()) return it->at;
    const bool seen = std::find(meeting.discussed.begin(), meeting.discussed.end(), id) != meeting.discussed.end();
    return seen ? meeting.opened_at : 0; // a meeting of before there were times
}

namespace {

/// An action of it should have been done, or found out, since it was last on the table.
bool calls(const Case& c, Stamp now, Stamp on_table)
{
    const std::vector<AcuteAction> open = open_actions(c);
    return std::any_of(open.begin(), open.end(), [&](const AcuteAction& a) { return a.by != 0 && a.by <= now && a.by > on_table; });
}

} // namespace

NextUp next_up(const State& state, Stamp now, const Rules& rules)
{
    NextUp next;
    static const Meeting none;
    const Meeting& meeting = state.board().meeting.open ? state.board().meeting : none;
    std::vector<CaseId> acute, unassessed, undecided;
    for (const CaseId id : walk_order(state, now, rules)) {
        const Case& c = *state.find(id);
        if (!is_assessed(c)) ++next.unassessed;
        if (!c.decision) ++next.undecided;
        if (is_acute_open(c)) ++next.acute_open;
        if (is_acute_open(c)) acute.push_back(id);
        else if (!is_assessed(c)) unassessed.push_back(id);
        else if (!c.decision) undecided.push_back(id);
    }
    std::vector<CaseId> order = acute;
    order.insert(order.end(), unassessed.begin(), unassessed.end());
    order.insert(order.end(), undecided.begin(), undecided.end());
    const auto open = [&](CaseId id, bool called) {
        next.kind = NextUp::Kind::open_case;
        next.about = id;
        next.calls = called;
        return next;
    };
    for (const CaseId id : order)
        if (id != meeting.current && calls(*state.find(id), now, last_on_table(meeting, id))) return open(id, true);
    for (const CaseId id : order)
        if (id != meeting.current && last_on_table(meeting, id) == 0) return open(id, false);
    const auto round = [&](NextUp::Kind kind, auto&& belongs) {
        for (const CaseId id : order)
            if (belongs(*state.find(id))) next.left.push_back(id);
        if (next.left.empty()) return false;
        next.kind = kind;
        const auto other = std::find_if(next.left.begin(), next.left.end(), [&](CaseId id) { return id != meeting.current; });
        next.about = other == next.left.end() ? next.left.front() : *other;
        return true;
    };
    if (round(NextUp::Kind::second_round, [](const Case& c) { return !is_assessed(c); })) return next;
    if (round(NextUp::Kind::decide_round, [](const Case& c) { return !c.decision; })) return next;
    if (round(NextUp::Kind::acute_round, [](const Case& c) { return is_acute_open(c); })) return next;
    return next;
}

} // namespace fyr
