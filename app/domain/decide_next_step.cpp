// Step 4 and afterwards: the decision with its gates, links between notifications, handing over and closing.
#include "domain/calendar.hpp"
#include "domain/clocks.hpp"
#include "domain/decide_parts.hpp"
#include "domain/gates.hpp"

#include <algorithm>

namespace fyr {

std::vector<Message> missing_for_decision(const Case& c, Track track, const Rules& rules)
{
    std::vector<Message> missing;
    const auto need = [&](bool there, const char* key) {
        if (!there) missing.push_back({key, {{"alias", c.facts.code}}});
    };
    const bool is_short = !c.short_funnel.empty();
    const TrackRule* rule = rules.track(track);
    const bool needs_focus = !rule || rule->needs_focus;
    const bool has_note = std::any_of(c.items.begin(), c.items.end(), [](const Item& i) { return !i.text.empty(); });
    const auto count = [&](std::size_t n, const char* key) {
        if (n != 0) missing.push_back({key + std::string(n == 1 ? ".one" : ""), {{"alias", c.facts.code}, {"n", std::to_string(n)}}});
    };
    need(is_assessed(c), "no.not_assessed");
    need(has_note, "no.no_concern");
    count(notes_without_source(c).size(), "no.note_kind");
    need(c.facts.unborn || c.child_voice.is_set(), "no.voice_blank");
    if (is_short) return missing;
    need(c.hypotheses.size() >= static_cast<std::size_t>(rules.funnel.min_hypotheses), "no.hypotheses");
    if (needs_focus) {
        need(c.focus.size() >= static_cast<std::size_t>(rules.funnel.min_focus), "no.no_focus");
        need(std::none_of(c.focus.begin(), c.focus.end(), [](const Focus& f) { return !asks_somebody(f); }), "no.focus_asks_nobody");
    }
    count(notes_left_over(c).size(), "no.notes_left");
    need(has_resource(c) || !c.no_resources.empty(), "no.resources");
    return missing;
}

std::vector<PartId> notes_without_source(const Case& c)
{
    std::vector<PartId> found;
    for (const Item& i : c.items)
        if (!i.text.empty() && i.kind == Kind::not_stated) found.push_back(i.id);
    return found;
}

bool asks_somebody(const Focus& focus)
{
    return std::any_of(focus.needs.begin(), focus.needs.end(), [](const InfoNeed& n) { return !n.owner.empty(); });
}

bool has_resource(const Case& c)
{
    return std::any_of(c.items.begin(), c.items.end(), [](const Item& i) { return i.polarity == Polarity::resource; });
}

std::vector<PartId> notes_left_over(const Case& c)
{
    std::vector<PartId> left;
    const auto has = [](const std::vector<PartId>& links, PartId id) { return std::find(links.begin(), links.end(), id) != links.end(); };
    for (const Item& i : c.items) {
        if (i.text.empty() || i.polarity == Polarity::resource) continue; // a bare magnet says where, a resource stands on its side
        const bool taken_up = std::any_of(c.focus.begin(), c.focus.end(), [&](const Focus& f) { return has(f.links, i.id) || f.text == i.text; }) ||
                              std::any_of(c.hypotheses.begin(), c.hypotheses.end(), [&](const Hypothesis& h) { return has(h.links, i.id); });
        const bool parked = std::any_of(c.parked.begin(), c.parked.end(), [&](const Parked& p) { return p.item == i.id; });
        if (!taken_up && !parked && i.text != c.child_voice.text) left.push_back(i.id);
    }
    return left;
}

namespace rules_of {

namespace {

Result<Acted> decide_case(const State& state, const Case& c, Decision d, const Context& context)
{
    const auto missing = missing_for_decision(c, d.track, context.rules);
    if (!missing.empty()) return Error{ErrorKind::rejected, missing.front()};
    const auto gates = gates_before_decision(c, d.track);
    if (!gates.empty()) return refused(gates.front().why, {{"alias", c.facts.code}});
    const auto reason = required(d.reason, line_text(context.rules), "no.decision_reason");
    if (!reason) return reason.error();
    const auto owner = required(d.owner, name_text, "no.decision_owner");
    if (!owner) return owner.error();
    const auto action = clean(d.next_action, line_text(context.rules));
    if (!action) return action.error();
    if (!d.due) return refused("no.decision_due");
    const Date today = to_local(context.at).date;
    if (d.due < today) return refused("no.due_past");
    if (d.track == Track::awaiting &&
        d.due > add_working_days(today, context.rules.funnel.awaiting_max_working_days, context.rules.calendar))
        return refused("no.awaiting_too_long");
    const auto by = clean(d.by, name_text);
    if (!by) return by.error();
    const DutyState& eyes = c.duty(Duty::fresh_eyes);
    if (eyes.status == DutyStatus::done && eyes.note.empty() && eyes.by == *owner)
        return refused("no.fresh_eyes_owner", {{"by", eyes.by}, {"alias", c.facts.code}});
    d.deadline = d.track == Track::investigation ? investigation_clock(c, context.rules) : Date{};
    if (d.deadline && d.due > d.deadline) return refused("no.after_four_months");
    d.by = *by;
    d.reason = *reason;
    d.owner = *owner;
    d.next_action = *action;
    d.at = context.at;
    std::vector<Event> events{Decided{c.id, d}};
    if (c.step != Step::next_step) events.push_back(CardMoved{c.id, c.step, Step::next_step});
    Meeting meeting = state.board().meeting;
    if (meeting.open && std::count(meeting.decided.begin(), meeting.decided.end(), c.id) == 0) {
        meeting.decided.push_back(c.id);
        events.push_back(MeetingSet{meeting});
    }
    Acted acted = act("act.decided", c, std::move(events));
    acted.name.args.emplace_back("track", "@track." + std::string(name_of(d.track)));
    return acted;
}

Result<Acted> link(const State& state, const Case& c, const LinkCases& l)
{
    const Case* other = state.find(l.other);
    if (l.other == l.about) return refused("no.link_self");
    if (!other) return refused("no.gone");
    const auto same = [&](const CaseLink& k) { return k.other == l.other && k.kind == l.kind; };
    if (std::any_of(c.links.begin(), c.links.end(), same)) return Acted{};
    Acted acted = act("act.linked", c, {CasesLinked{c.id, {l.other, l.kind}}, CasesLinked{l.other, {c.id, l.kind}}});
    acted.name.args.emplace_back("other", other->facts.code);
    return acted;
}

Result<Acted> unlink(const State& state, const Case& c, const UnlinkCases& u)
{
    const auto linked = [&](const CaseLink& k) { return k.other == u.other; };
    if (std::none_of(c.links.begin(), c.links.end(), linked)) return Acted{};
    const Case* other = state.find(u.other);
    Acted acted = act("act.unlinked", c, {CasesUnlinked{c.id, u.other}, CasesUnlinked{u.other, c.id}});
    acted.name.args.emplace_back("other", other ? other->facts.code : "?");
    return acted;
}

Result<Acted> close(const State& state, const Case& c, const Context& context)
{
    if (!is_assessed(c)) return refused("no.close_not_assessed", {{"alias", c.facts.code}});
    if (is_acute_open(c)) return refused("no.close_acute", {{"alias", c.facts.code}});
    if (c.transferred_at == 0) return refused("no.not_transferred");
    for (std::size_t i = 0; i < duty_count; ++i) {
        const DutyStatus s = c.duties[i].status;
        const auto duty = static_cast<Duty>(i);
        if (s != DutyStatus::done && s != DutyStatus::not_applicable && is_due(c, duty, context.rules))
            return refused("no.duty_open", {{"duty", "@duty." + std::string(name_of(duty))}});
    }
    std::vector<Event> events{CaseClosed{c.id, context.at}};
    Meeting meeting = state.board().meeting;
    if (meeting.open && meeting.current == c.id) { // nothing that has left the wall lies on the table
        meeting.current = {};
        meeting.current_since = 0;
        events.push_back(MeetingSet{meeting});
    }
    return act("act.closed", c, std::move(events));
}

} // namespace

Result<Acted> decide_next_step(const State& state, const Command& command, const Context& context)
{
    const auto with_case = [&](CaseId id, auto&& rule) -> Result<Acted> {
        const auto c = open_case(state, id);
        if (!c) return c.error();
        return rule(**c);
    };
    if (const auto* d = std::get_if<fyr::Decide>(&command))
        return with_case(d->about, [&](const Case& c) { return decide_case(state, c, d->decision, context); });
    if (const auto* l = std::get_if<LinkCases>(&command))
        return with_case(l->about, [&](const Case& c) { return link(state, c, *l); });
    if (const auto* u = std::get_if<UnlinkCases>(&command))
        return with_case(u->about, [&](const Case& c) { return unlink(state, c, *u); });
    if (const auto* a = std::get_if<SetAware>(&command))
        return with_case(a->about, [&](const Case& c) -> Result<Acted> {
            const auto reason = required(a->reason, line_text(context.rules), "no.aware_reason");
            if (!reason) return reason.error();
            // known at the latest when the notification came; often from an earlier one, and then the four months end earlier
            if (!a->aware || a->aware > std::min(to_local(context.at).date, to_local(c.facts.received).date)) return refused("no.aware_date");
            Case known = c; // the four months that were decided end when they now end
            known.aware = a->aware;
            const bool runs = c.decision && c.decision->track == Track::investigation;
            return act("act.aware", c, {AwareSet{c.id, a->aware, *reason, runs ? investigation_clock(known, context.rules) : Date{}}});
        });
    if (const auto* t = std::get_if<TransferCase>(&command))
        return with_case(t->about, [&](const Case& c) -> Result<Acted> {
            if (!c.decision) return refused("no.decision_first", {{"alias", c.facts.code}});
            const auto ref = required(t->case_system_ref, short_text, "no.transfer_ref");
            if (!ref) return ref.error();
            const DutyState recorded{DutyStatus::done, "", "", {}, context.at};
            return act("act.transferred", c,
                       {CaseTransferred{c.id, *ref, context.at}, DutySet{c.id, Duty::recorded, recorded}});
        });
    return with_case(std::get<CloseCase>(command).about, [&](const Case& c) { return close(state, c, context); });
}

} // namespace rules_of
} // namespace fyr
