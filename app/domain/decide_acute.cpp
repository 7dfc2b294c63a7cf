// Step 0, Sikkerhed først: the one-tap mark, the 24-hour assessment, and what is done about a danger or found out. Source:
// domain.md 1.2 step 0, 4.1 (D1); design part 4, section 6.
#include "domain/clocks.hpp"
#include "domain/decide_parts.hpp"
#include "domain/gates.hpp"

#include <algorithm>

namespace fyr {

std::vector<AcuteAction> actions_of(const Acute& acute)
{
    if (!acute.actions.empty() || acute.action.empty()) return acute.actions;
    return {{PartId{}, acute.action, "", acute.action_owner, 0, 0, ""}};
}

namespace rules_of {

namespace {

Result<Acted> mark(const Case& c, const MarkAcute& m, const Rules& rules)
{
    if (c.acute.marked == m.acute) return Acted{};
    const auto reason = clean(m.reason, line_text(rules));
    if (!reason) return reason.error();
    if (!m.acute && reason->empty()) return refused("no.unmark_reason");
    if (!m.acute && is_acute_open(c) && is_assessed(c)) return refused("no.unmark_open", {{"alias", c.facts.code}});
    return act(m.acute ? "act.marked_acute" : "act.unmarked_acute", c, {AcuteMarked{c.id, m.acute, *reason}});
}

void note_assessed(const State& state, const Case& c, std::vector<Event>& events)
{
    Meeting meeting = state.board().meeting;
    if (!meeting.open || std::count(meeting.assessed.begin(), meeting.assessed.end(), c.id) != 0) return;
    meeting.assessed.push_back(c.id);
    events.push_back(MeetingSet{meeting});
}

/// What, owner and hour; whom as well when something is found out. An hour that is missing is the preset one.
Result<AcuteAction> action_checked(AcuteAction action, bool finds_out, const Context& context)
{
    const Rules& rules = context.rules;
    const auto what = required(action.what, line_text(rules), finds_out ? "no.acute_find_out" : "no.acute_action");
    if (!what) return what.error();
    const auto whom = finds_out ? required(action.whom, short_text, "no.acute_whom") : clean(action.whom, short_text);
    if (!whom) return whom.error();
    const auto owner = required(action.owner, name_text, finds_out ? "no.acute_asks" : "no.acute_owner");
    if (!owner) return owner.error();
    const auto done_by = clean(action.done_by, name_text);
    if (!done_by) return done_by.error();
    action.what = *what;
    action.whom = *whom;
    action.owner = *owner;
    action.done_by = done_by->empty() && !action.is_open() ? *owner : *done_by;
    if (action.by == 0) action.by = context.at + rules.acute.preset_minutes * ms_per_minute;
    if (action.done_at > context.at) action.done_at = context.at;
    return action;
}

/// The actions of an assessment: those of the command, with ids, then those of before that are still open.
Result<std::vector<AcuteAction>> actions_checked(const Case& c, const Acute& acute, const Context& context)
{
    std::vector<AcuteAction> all, open = open_actions(c);
    if (acute.answer == AcuteAnswer::no) {
        if (is_acute(c) && !open.empty()) return refused("no.acute_still_open", {{"alias", c.facts.code}, {"who", open.front().owner}});
        return all;
    }
    std::uint64_t next = c.next_part;
    for (const AcuteAction& said : actions_of(acute)) {
        auto action = action_checked(said, acute.answer == AcuteAnswer::undecided, context);
        if (!action) return action.error();
        if (!action->id) // said again in the same words: it is the same one
            for (const AcuteAction& known : open)
                if (known.what == action->what) action->id = known.id;
        if (!part_of(c.acute.actions, action->id)) action->id = PartId{next++};
        std::erase_if(open, [&](const AcuteAction& known) { return known.id == action->id || (!known.id && known.what == action->what); });
        all.push_back(*action);
    }
    if (all.empty()) return refused(acute.answer == AcuteAnswer::yes ? "no.acute_action" : "no.acute_find_out");
    for (AcuteAction& known : open) { // what nobody mentions is not done for that
        if (!known.id) known.id = PartId{next++};
        all.push_back(std::move(known));
    }
    return all;
}

Result<Acted> assess(const State& state, const Case& c, const AssessAcute& a, const Context& context)
{
    Acute acute = a.acute;
    const Rules& rules = context.rules;
    if (acute.answer == AcuteAnswer::unanswered) return refused("no.acute_answer");
    const auto actions = actions_checked(c, acute, context);
    if (!actions) return actions.error();
    const auto whereabouts = clean(acute.whereabouts, line_text(rules));
    if (!whereabouts) return whereabouts.error();
    const auto reason = required(acute.reason, line_text(rules), "no.acute_reason");
    if (!reason) return reason.error();
    const auto by = required(acute.by, name_text, "no.acute_initials");
    if (!by) return by.error();
    const auto other = clean(acute.by_other, name_text);
    if (!other) return other.error();
    const auto late = clean(acute.late_reason, line_text(rules));
    if (!late) return late.error();
    const DutyState& eyes = c.duty(Duty::fresh_eyes);
    if (eyes.status == DutyStatus::done && eyes.note.empty() && (eyes.by == *by || eyes.by == *other))
        return refused("no.fresh_eyes_assess", {{"by", eyes.by}, {"alias", c.facts.code}});
    acute.reason = *reason;
    acute.by = *by;
    acute.by_other = *other;
    acute.action.clear();
    acute.action_owner.clear();
    acute.actions = *actions;
    acute.whereabouts = *whereabouts;
    acute.late_reason = *late;
    acute.at = context.at;
    acute.first_at = acute.answer == AcuteAnswer::undecided ? 0 : is_assessed(c) ? assessed_at(c) : context.at;
    acute.marked = acute.answer == AcuteAnswer::yes || (acute.answer == AcuteAnswer::undecided && c.acute.marked);
    std::vector<Event> events{AcuteAssessed{c.id, acute}};
    if (acute.answer != AcuteAnswer::undecided) note_assessed(state, c, events);
    return act(acute.answer == AcuteAnswer::yes  ? "act.assessed_yes"
               : acute.answer == AcuteAnswer::no ? "act.assessed_no"
                                                 : "act.assessed_undecided",
               c, std::move(events));
}

Result<Acted> save_action(const Case& c, const SaveAcuteAction& s, const Context& context)
{
    if (c.acute.answer != AcuteAnswer::yes && c.acute.answer != AcuteAnswer::undecided) return refused("no.not_acute", {{"alias", c.facts.code}});
    auto action = action_checked(s.action, c.acute.answer == AcuteAnswer::undecided, context);
    if (!action) return action.error();
    const AcuteAction* old = part_of(c.acute.actions, action->id);
    if (action->id && !old) return refused("no.gone");
    if (old && *old == *action) return Acted{};
    if (!action->id) action->id = PartId{c.next_part};
    return act(old ? "act.acute_action_changed" : "act.acute_action", c, {AcuteActionSaved{c.id, *action}});
}

Result<Acted> do_action(const Case& c, const DoAcuteAction& d, const Context& context)
{
    std::vector<AcuteAction> all = actions_of(c.acute);
    const auto it = std::find_if(all.begin(), all.end(), [&](const AcuteAction& a) { return a.id == d.action; });
    if (it == all.end()) return refused("no.gone");
    if (!it->is_open()) return Acted{};
    const auto by = clean(d.by, name_text);
    if (!by) return by.error();
    AcuteAction action = *it;
    if (!action.id) action.id = PartId{c.next_part};
    action.done_at = context.at;
    action.done_by = by->empty() ? action.owner : *by;
    return act("act.acute_action_done", c, {AcuteActionSaved{c.id, action}});
}

Result<Acted> say_why_late(const Case& c, const SetLateReason& s, const Rules& rules)
{
    if (!is_assessed_late(c, rules)) return refused("no.not_late", {{"alias", c.facts.code}});
    const auto reason = clean(s.reason, line_text(rules));
    if (!reason) return reason.error();
    if (*reason == c.acute.late_reason) return Acted{};
    return act("act.late_reason", c, {LateReasonSaved{c.id, *reason}});
}

} // namespace

Result<Acted> decide_acute(const State& state, const Command& command, const Context& context)
{
    const auto with_case = [&](CaseId id, auto&& rule) -> Result<Acted> {
        const auto c = open_case(state, id);
        if (!c) return c.error();
        return rule(**c);
    };
    if (const auto* m = std::get_if<MarkAcute>(&command))
        return with_case(m->about, [&](const Case& c) { return mark(c, *m, context.rules); });
    if (const auto* a = std::get_if<AssessAcute>(&command))
        return with_case(a->about, [&](const Case& c) { return assess(state, c, *a, context); });
    if (const auto* s = std::get_if<SaveAcuteAction>(&command))
        return with_case(s->about, [&](const Case& c) { return save_action(c, *s, context); });
    if (const auto* s = std::get_if<SetLateReason>(&command))
        return with_case(s->about, [&](const Case& c) { return say_why_late(c, *s, context.rules); });
    const auto& d = std::get<DoAcuteAction>(command);
    return with_case(d.about, [&](const Case& c) { return do_action(c, d, context); });
}

} // namespace rules_of
} // namespace fyr
