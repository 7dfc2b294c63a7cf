#include "paper/case_paper.hpp"

#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "domain/gates.hpp"
#include "paper/say_paper.hpp"

namespace fyr {

namespace {

using namespace on_paper;

void add_decision(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    rows.heading(s.text("col.next_step"));
    rows.field(s.text("paper.stands_in"), s.text("col." + std::string(name_of(c.step))));
    if (!c.decision) return rows.field(s.text("paper.decision"), s.text("paper.no_decision"));
    const Decision& d = *c.decision;
    rows.field(s.text("paper.decision"), track(in, d.track, true));
    rows.field(s.text("form.reason"), shown(in, d.reason));
    rows.field(s.text("form.owner"), d.owner);
    rows.field(s.text("form.next_action"), shown(in, d.next_action));
    rows.field(s.text("form.due"), day(s, d.due));
    rows.field(s.text("paper.track_deadline"), day(s, d.deadline ? d.deadline : d.track == Track::investigation ? investigation_clock(c, in.rules) : Date{}));
    rows.field(s.text("paper.decided_at"), joined({moment(s, d.at), d.by}));
}

void add_gates(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    if (c.overrides.empty()) return;
    rows.heading(s.text("paper.gates"));
    for (const Override& o : c.overrides) {
        const OverrideRole* role = in.rules.role(o.role);
        rows.thing(s.text((o.lowered ? "paper.lowered." : "paper.gate.") + std::string(name_of(o.gate))), shown(in, o.reason),
                   {joined({role ? role->name.in(s.language()) : shown(in, o.role), o.by, moment(s, o.at)})});
    }
}

/// When the duty's own clock ends; "" for those that have none or are over.
std::string last_day(const PaperInput& in, const Case& c, Duty duty)
{
    if (duty != Duty::acknowledgement) return {};
    const AcknowledgementClock clock = acknowledgement_clock(c, in.rules);
    return clock.applies ? in.strings.text("paper.within", {{"day", day(in.strings, clock.warn)}}) : std::string();
}

void add_duties(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    rows.heading(s.text("case.duties"));
    for (std::size_t i = 0; i < duty_count; ++i) {
        const auto duty = static_cast<Duty>(i);
        const DutyState& d = c.duties[i];
        if (!is_due(c, duty, in.rules) && d == DutyState{}) continue;
        rows.thing(s.text("duty." + std::string(name_of(duty))),
                   joined({s.text("duty_status." + std::string(name_of(d.status))), d.by, day(s, d.on), last_day(in, c, duty)}),
                   {shown(in, d.note), d.at != 0 ? s.text("paper.said_at", {{"when", moment(s, d.at)}}) : std::string()});
    }
}

void add_belongings(RowList& rows, const PaperInput& in, const Case& c)
{
    const Strings& s = in.strings;
    rows.heading(s.text("paper.belongs"));
    for (const CaseLink& link : c.links) {
        const Case* other = in.state.find(link.other);
        rows.field(s.text("link." + std::string(name_of(link.kind))), other ? other->facts.code : s.text("paper.left_wall"));
    }
    rows.field(s.text("paper.aware"), joined({day(s, c.aware ? c.aware : local_date(c.facts.received)), shown(in, c.aware_reason)}));
    rows.field(s.text("form.ref"), shown(in, c.case_system_ref));
    rows.field(s.text("paper.transferred"), moment(s, c.transferred_at));
    rows.field(s.text("paper.closed"), moment(s, c.closed_at));
}

} // namespace

void add_next_steps(RowList& rows, const PaperInput& in, const Case& c)
{
    add_decision(rows, in, c);
    add_gates(rows, in, c);
    add_duties(rows, in, c);
    add_belongings(rows, in, c);
}

} // namespace fyr
