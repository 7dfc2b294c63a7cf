#include "domain/clocks.hpp"

#include "domain/calendar.hpp"
#include "domain/gates.hpp"

#include <algorithm>
#include <tuple>

namespace fyr {

AssessmentClock assessment_clock(const Case& c, Stamp now, const Rules& rules)
{
    AssessmentClock clock;
    clock.due = assessment_due(c.facts.received, rules);
    clock.left = clock.due - now;
    const bool settled = is_assessed(c);
    if (c.acute.marked && !c.decision) clock.face = ClockFace::acute;
    else if (settled) clock.face = ClockFace::assessed;
    else if (clock.left <= 0) clock.face = ClockFace::overdue;
    else if (clock.left < rules.clock.near_hours * ms_per_hour) clock.face = ClockFace::near_due;
    return clock;
}

bool is_overdue(const Case& c, Stamp now, const Rules& rules)
{
    return !is_assessed(c) && assessment_due(c.facts.received, rules) <= now;
}

AcknowledgementClock acknowledgement_clock(const Case& c, const Rules& rules)
{
    AcknowledgementClock clock;
    const DutyStatus s = c.duty(Duty::acknowledgement).status;
    clock.applies = is_due(c, Duty::acknowledgement, rules) && s != DutyStatus::done && s != DutyStatus::not_applicable;
    clock.due = acknowledgement_due(c.facts.received, rules);
    clock.warn = acknowledgement_due_strictest(c.facts.received, rules);
    return clock;
}

Date investigation_clock(const Case& c, const Rules& rules)
{
    return investigation_due(c.aware ? c.aware : to_local(c.facts.received).date, rules);
}

namespace {

/// What the walk sorts by: acute, overdue, running, assessed; then the deadline; then who came first.
using WalkKey = std::tuple<int, Stamp, CaseId>;

WalkKey walk_key(const Case& c, Stamp now, const Rules& rules)
{
    const AssessmentClock clock = assessment_clock(c, now, rules);
    const int rank = clock.face == ClockFace::acute      ? 0
                     : clock.face == ClockFace::overdue  ? 1
                     : clock.face == ClockFace::assessed ? 3
                                                         : 2;
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
        if (const Case* c = state.find(id)) (c->step == Step::next_step ? done : open).push_back(c);
    std::vector<CaseId> ids = sorted(open, now, rules);
    for (const CaseId id : sorted(done, now, rules)) ids.push_back(id);
    return ids;
}

const Case* nearest_deadline(const State& state, Stamp now, const Rules& rules)
{
    const Case* nearest = nullptr;
    Stamp nearest_due = 0;
    for (const CaseId id : state.on_board()) {
        const Case* c = state.find(id);
        if (!c || is_assessed(*c)) continue;
        const Stamp due = assessment_clock(*c, now, rules).due;
        if (nearest && due >= nearest_due) continue;
        nearest = c;
        nearest_due = due;
    }
    return nearest;
}

std::vector<CaseId> siblings_of(const State& state, const Case& c)
{
    std::vector<CaseId> found;
    for (const auto& entry : state.cases()) {
        const CaseId id = entry.first; // not bound: clang 14 does not let a lambda see a binding
        const Case* other = entry.second.get();
        if (id == c.id) continue;
        const auto names = [](const Case& x, const std::string& tag) {
            return x.facts.code == tag ||
                   std::find(x.facts.siblings.begin(), x.facts.siblings.end(), tag) != x.facts.siblings.end();
        };
        const bool shares = std::any_of(c.facts.siblings.begin(), c.facts.siblings.end(),
                                        [&](const std::string& tag) { return names(*other, tag); }) ||
                            names(*other, c.facts.code);
        const bool linked = std::any_of(c.links.begin(), c.links.end(), [&](const CaseLink& l) {
            return l.other == id && l.kind == LinkKind::sibling;
        });
        if (shares || linked) found.push_back(id);
    }
    return found;
}

} // namespace fyr
