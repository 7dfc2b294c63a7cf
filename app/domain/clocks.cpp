#include "domain/clocks.hpp"

#include "domain/calendar.hpp"
#include "domain/gates.hpp"

#include <algorithm>
#include <limits>

namespace fyr {

AssessmentClock assessment_clock(const Case& c, Stamp now, const Rules& rules)
{
    AssessmentClock clock;
    clock.due = assessment_due(c.facts.received, rules);
    clock.left = clock.due - now;
    if (is_acute(c)) clock.face = is_acute_open(c) ? ClockFace::acute : ClockFace::acute_done;
    else if (is_assessed(c)) clock.face = is_assessed_late(c, rules) ? ClockFace::assessed_late : ClockFace::assessed;
    else if (clock.left <= 0) clock.face = open_actions(c).empty() ? ClockFace::overdue : ClockFace::overdue_under_way;
    else if (clock.left < rules.clock.near_hours * ms_per_hour) clock.face = ClockFace::near_due;
    return clock;
}

bool is_overdue(const Case& c, Stamp now, const Rules& rules)
{
    return !is_assessed(c) && assessment_due(c.facts.received, rules) <= now;
}

Stamp assessed_at(const Case& c)
{
    if (!is_assessed(c)) return 0;
    return c.acute.first_at != 0 ? c.acute.first_at : c.acute.at;
}

bool is_assessed_late(const Case& c, const Rules& rules)
{
    return is_assessed(c) && assessed_at(c) > assessment_due(c.facts.received, rules);
}

Assessed assessed_how(const Case& c, Stamp now, const Rules& rules)
{
    if (is_assessed(c)) return is_assessed_late(c, rules) ? Assessed::late : Assessed::in_time;
    return is_overdue(c, now, rules) ? Assessed::overdue : Assessed::not_yet;
}

bool is_acute(const Case& c) { return c.acute.marked; }

std::vector<AcuteAction> open_actions(const Case& c)
{
    const Acute& acute = c.acute;
    if (!acute.marked && (acute.answer == AcuteAnswer::no || acute.answer == AcuteAnswer::yes)) return {}; // no danger, or none any more
    std::vector<AcuteAction> open = actions_of(acute);
    std::erase_if(open, [](const AcuteAction& a) { return !a.is_open(); });
    const auto hour = [](const AcuteAction& a) { return a.by == 0 ? std::numeric_limits<Stamp>::max() : a.by; };
    std::stable_sort(open.begin(), open.end(), [&](const AcuteAction& a, const AcuteAction& b) { return hour(a) < hour(b); });
    return open;
}

bool is_acute_open(const Case& c)
{
    return is_acute(c) && (!is_assessed(c) || actions_of(c.acute).empty() || !open_actions(c).empty());
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

int earlier_notifications(const State& state, const Case& c)
{
    int linked = 0;
    for (const CaseLink& l : c.links) {
        const Case* other = l.kind == LinkKind::sibling ? nullptr : state.find(l.other);
        if (other && std::make_pair(other->facts.received, other->id) < std::make_pair(c.facts.received, c.id)) ++linked;
    }
    return std::max(c.facts.previous, linked);
}

bool has_siblings(const State& state, const Case& c)
{
    return !c.facts.siblings.empty() || state.is_named_sibling(c.facts.code) ||
           std::any_of(c.links.begin(), c.links.end(), [](const CaseLink& l) { return l.kind == LinkKind::sibling; });
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
