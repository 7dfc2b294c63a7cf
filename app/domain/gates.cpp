#include "domain/gates.hpp"

#include "domain/rules.hpp"

#include <algorithm>

namespace fyr {

namespace {

bool at_least_planned(const Case& c, Duty duty)
{
    const DutyStatus s = c.duty(duty).status;
    return s == DutyStatus::planned || s == DutyStatus::done;
}

} // namespace

bool is_involved(const Case& c, const std::string& initials)
{
    const std::vector<std::string>& ever = c.acute.assessors;
    return !initials.empty() && (initials == c.acute.by || initials == c.acute.by_other || (c.decision && initials == c.decision->owner) ||
                                 std::find(ever.begin(), ever.end(), initials) != ever.end());
}

bool is_overridden(const Case& c, Gate gate)
{
    return std::any_of(c.overrides.begin(), c.overrides.end(), [&](const Override& o) { return o.gate == gate && !o.lowered; });
}

bool is_raised(const Case& c, Gate gate)
{
    switch (gate) {
    case Gate::abuse: return c.facts.flags.abuse != Abuse::none;
    case Gate::honour: return c.facts.flags.honour;
    case Gate::existing_support: return c.facts.flags.existing_support;
    case Gate::parents_contact: return c.facts.flags.honour || c.facts.flags.abuse == Abuse::suspected_parent;
    }
    return false;
}

std::vector<Gate> gates_lowered(const Flags& before, const Flags& after)
{
    std::vector<Gate> lowered;
    if (before.abuse != Abuse::none && after.abuse == Abuse::none) lowered.push_back(Gate::abuse);
    if (before.abuse == Abuse::suspected_parent && after.abuse == Abuse::suspected_other) lowered.push_back(Gate::parents_contact);
    if (before.honour && !after.honour) lowered.push_back(Gate::honour);
    if (before.existing_support && !after.existing_support) lowered.push_back(Gate::existing_support);
    return lowered;
}

std::vector<Override> flags_taken_down(const Case& c)
{
    std::vector<Override> down;
    for (const Override& o : c.overrides)
        if (o.lowered && !is_raised(c, o.gate)) down.push_back(o);
    return down;
}

bool is_due(const Case& c, Duty duty, const Rules& rules)
{
    const NotifierCode* notifier = rules.notifier(c.facts.notifier);
    switch (duty) {
    case Duty::acknowledgement: return !c.facts.anonymous && (!notifier || notifier->may_be_contacted);
    case Duty::professional_told: return !c.facts.anonymous && (!notifier || notifier->professional);
    case Duty::child_talk: return c.facts.flags.abuse != Abuse::none;
    case Duty::risk_assessment: return c.facts.flags.honour;
    case Duty::fresh_eyes: return c.facts.flags.existing_support;
    case Duty::sibling_check:
    case Duty::parents_informed:
    case Duty::recorded: return true;
    }
    return true;
}

std::vector<ClosedGate> gates_before_decision(const Case& c, Track track)
{
    std::vector<ClosedGate> closed;
    const auto stands = [&](Gate gate) { return is_raised(c, gate) && !is_overridden(c, gate); };
    if (stands(Gate::abuse)) {
        if (track != Track::investigation) closed.push_back({Gate::abuse, "gate.abuse.track", {}});
        else if (!at_least_planned(c, Duty::child_talk)) closed.push_back({Gate::abuse, "gate.abuse.child_talk", Duty::child_talk});
    }
    if (stands(Gate::honour) && !at_least_planned(c, Duty::risk_assessment))
        closed.push_back({Gate::honour, "gate.honour.risk", Duty::risk_assessment});
    if (stands(Gate::existing_support) && c.duty(Duty::fresh_eyes).status != DutyStatus::done)
        closed.push_back({Gate::existing_support, "gate.existing_support.fresh_eyes", Duty::fresh_eyes});
    return closed;
}

std::vector<ClosedGate> gates_before_parents(const Case& c)
{
    std::vector<ClosedGate> closed;
    if (is_overridden(c, Gate::parents_contact)) return closed;
    if (c.facts.flags.honour && c.duty(Duty::risk_assessment).status != DutyStatus::done)
        closed.push_back({Gate::parents_contact, "gate.parents.risk", Duty::risk_assessment});
    if (c.facts.flags.abuse == Abuse::suspected_parent && c.duty(Duty::child_talk).status != DutyStatus::done)
        closed.push_back({Gate::parents_contact, "gate.parents.child_talk", Duty::child_talk});
    return closed;
}

} // namespace fyr
