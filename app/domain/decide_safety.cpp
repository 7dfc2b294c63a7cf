// Flags, duties and the overriding of gates. Receiving is decide_receive.cpp's, the acute assessment decide_acute.cpp's.
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "domain/decide_parts.hpp"
#include "domain/gates.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr::rules_of {

namespace {

Result<Acted> set_duty(const Case& c, const SetDuty& d, const Context& context)
{
    DutyState s = d.state;
    const Rules& rules = context.rules;
    const auto by = clean(s.by, name_text);
    if (!by) return by.error();
    const auto note = clean(s.note, line_text(rules));
    if (!note) return note.error();
    if (s.status == DutyStatus::not_applicable && note->empty()) return refused("no.duty_reason");
    if (s.status == DutyStatus::planned && (by->empty() || !s.on)) return refused("no.duty_plan");
    if (d.duty == Duty::fresh_eyes && s.status == DutyStatus::done) {
        if (by->empty()) return refused("no.fresh_eyes_initials");
        if (note->empty() && is_involved(c, *by)) return refused("no.fresh_eyes_involved", {{"by", *by}, {"alias", c.facts.code}});
    }
    if (d.duty == Duty::parents_informed && s.status == DutyStatus::done) {
        const auto closed = gates_before_parents(c);
        if (!closed.empty()) return refused(closed.front().why, {{"alias", c.facts.code}});
    }
    s.by = *by;
    s.note = *note;
    s.at = context.at;
    Acted acted = act("act.duty", c, {DutySet{c.id, d.duty, s}});
    acted.name.args.emplace_back("duty", "@duty." + std::string(name_of(d.duty)));
    return acted;
}

Result<Acted> override_gate(const Case& c, const OverrideGate& o, const Context& context)
{
    const Rules& rules = context.rules;
    if (!is_raised(c, o.gate)) return refused("no.gate_not_raised");
    const auto reason = required(o.reason, line_text(rules), "no.override_reason");
    if (!reason) return reason.error();
    const auto role = required(o.role, short_text, "no.override_role");
    if (!role) return role.error();
    if (!rules.may_override(*role, o.gate)) return refused("no.override_not_allowed");
    const auto by = required(o.by, name_text, "no.override_by");
    if (!by) return by.error();
    Acted acted = act("act.overridden", c, {GateOverridden{c.id, Override{o.gate, *role, *reason, context.at, *by}}});
    acted.name.args.emplace_back("gate", "@gate." + std::string(name_of(o.gate)));
    return acted;
}

/// Raising asks nothing. What takes a gate down asks what passing it asks: a reason, and somebody the rules name.
Result<Acted> set_flags(const Case& c, const SetFlags& f, const Context& context)
{
    const Rules& rules = context.rules;
    if (c.facts.flags == f.flags) return Acted{};
    std::vector<Event> events{FlagsSet{c.id, f.flags}};
    const std::vector<Gate> lowered = gates_lowered(c.facts.flags, f.flags);
    if (lowered.empty()) return act("act.flags", c, std::move(events));
    const auto reason = required(f.reason, line_text(rules), "no.lower_reason");
    if (!reason) return reason.error();
    const auto role = required(f.role, short_text, "no.lower_role");
    if (!role) return role.error();
    if (std::any_of(lowered.begin(), lowered.end(), [&](Gate gate) { return !rules.may_override(*role, gate); })) return refused("no.lower_not_allowed");
    const auto by = required(f.by, name_text, "no.lower_by");
    if (!by) return by.error();
    for (const Gate gate : lowered) events.push_back(GateOverridden{c.id, Override{gate, *role, *reason, context.at, *by, true}});
    return act("act.flags", c, std::move(events));
}

} // namespace

Result<Acted> decide_safety(const State& state, const Command& command, const Context& context)
{
    if (const auto* received = std::get_if<ReceiveNotification>(&command)) return receive(state, *received, context);
    const auto with_case = [&](CaseId id, auto&& rule) -> Result<Acted> {
        const auto c = open_case(state, id);
        if (!c) return c.error();
        return rule(**c);
    };
    if (const auto* f = std::get_if<SetFlags>(&command))
        return with_case(f->about, [&](const Case& c) { return set_flags(c, *f, context); });
    if (const auto* d = std::get_if<SetDuty>(&command))
        return with_case(d->about, [&](const Case& c) { return set_duty(c, *d, context); });
    const auto& o = std::get<OverrideGate>(command);
    return with_case(o.about, [&](const Case& c) { return override_gate(c, o, context); });
}

} // namespace fyr::rules_of
