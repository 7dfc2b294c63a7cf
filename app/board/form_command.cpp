#include "base/text.hpp"
#include "board/assess_form.hpp"
#include "board/form_parts.hpp"
#include "board/form_rows.hpp"
#include "board/plan_form.hpp"
#include "board/round_form.hpp"
#include "domain/decide.hpp"

namespace fyr {

namespace {

bool yes(const Form& form, const std::string& field) { return form.value(field) == "yes"; }

/// Initials typed with spaces, commas or both between them.
std::vector<std::string> names_in(const std::string& text)
{
    std::vector<std::string> names;
    std::string name;
    for (const char c : text + ",") {
        if (c != ',' && c != ' ' && c != ';') {
            name += c;
        } else if (!name.empty()) {
            names.push_back(name);
            name.clear();
        }
    }
    return names;
}

Result<Command> received(const Form& form, const FormContext& context)
{
    Notification n;
    n.summary = form.value("summary");
    if (trimmed(n.summary).empty()) return refused("no.summary");
    if (!number(form.value("notifier"), n.notifier)) return refused("no.notifier");
    n.channel = chosen(form, "channel", Channel::phone);
    int age = 0;
    if (!number(form.value("received"), n.received)) n.received = context.now;
    (void)number(form.value("previous"), n.previous);
    n.unborn = form.value("age") == "unborn";
    if (n.unborn) n.due = day(form, "due");
    n.flags = flags_in(form);
    n.siblings = parts_of(form.value("siblings"));
    if (number(form.value("age"), age)) n.age = age;
    n.anonymous = yes(form, "anonymous");
    n.open_case = yes(form, "open_case");
    n.text = form.value("text");
    return Command{ReceiveNotification{n}};
}

Result<Command> noted(const Form& form, const Case& c)
{
    Item item = kept(c.items, form.part);
    item.polarity = chosen(form, "polarity", Polarity::concern);
    item.kind = chosen(form, "kind", Kind::not_stated);
    item.text = form.value("text");
    item.source = form.value("source");
    item.when = form.value("when");
    return Command{SaveItem{form.about, item}};
}

Result<Command> supposed(const Form& form, const Case& c)
{
    Hypothesis h = kept(c.hypotheses, form.part);
    h.think = form.value("think");
    h.because = form.value("because");
    h.consequence = form.value("consequence");
    h.strength = chosen(form, "strength", Strength::possible);
    h.proposed_by = form.value("by");
    h.speaks_for = {form.value("for")};
    h.speaks_against = {form.value("against")};
    if (form.values.contains("links")) {
        h.links.clear();
        for (const std::string& id : parts_of(form.value("links"))) h.links.push_back(PartId{number(id)});
    }
    return Command{SaveHypothesis{form.about, h}};
}

Result<Command> focused(const Form& form, const Case& c)
{
    Focus f = kept(c.focus, form.part);
    f.text = form.value("text");
    if (!form.value("question").empty()) {
        const InfoNeed need{form.value("question"), form.value("source"), form.value("owner"), day(form, "due")};
        if (f.needs.empty()) f.needs.push_back(need);
        else f.needs.front() = need;
    }
    return Command{SaveFocus{form.about, f}};
}

Result<Command> decided(const Form& form, const FormContext& context)
{
    Decision d;
    d.track = chosen(form, "track", Track::exploration);
    d.reason = form.value("reason");
    d.owner = form.value("owner");
    d.next_action = form.value("action");
    d.due = day(form, "due");
    d.by = context.person;
    return Command{Decide{form.about, d}};
}

Result<Command> acted(const Form& form, const Case& c)
{
    AcuteAction action;
    for (const AcuteAction& known : actions_of(c.acute))
        if (known.id == form.part) action = known;
    action.id = form.part;
    action.what = form.value("what");
    action.whom = form.value("whom");
    action.owner = form.value("owner");
    (void)number(form.value("by"), action.by);
    return Command{SaveAcuteAction{form.about, action}};
}

} // namespace

Result<Command> command_of(const Form& form, const FormContext& context)
{
    const Case* c = context.state.find(form.about);
    const Case none;
    const Case& of = c ? *c : none;
    switch (form.kind) {
    case FormKind::none: break;
    case FormKind::open_meeting: return Command{OpenMeeting{form.value("leader"), names_in(form.value("present"))}};
    case FormKind::new_notification: return received(form, context);
    case FormKind::assess: return assess_command(form, context);
    case FormKind::flags: return Command{SetFlags{form.about, flags_in(form), form.value("reason"), form.value("role"), form.value("by")}};
    case FormKind::note: return noted(form, of);
    case FormKind::child_voice: return Command{SetChildVoice{form.about, {yes(form, "not_heard") ? "" : form.value("text"), yes(form, "not_heard")}}};
    case FormKind::hypothesis: return supposed(form, of);
    case FormKind::focus: return focused(form, of);
    case FormKind::park_item:
        if (form.value("reason").empty()) return refused("no.park_reason");
        return Command{ParkItem{form.about, form.part, chosen(form, "reason", ParkReason::later)}};
    case FormKind::park_focus:
        if (form.value("reason").empty()) return refused("no.park_reason");
        return Command{ParkFocus{form.about, form.part, chosen(form, "reason", ParkReason::later)}};
    case FormKind::short_funnel: return Command{ShortenFunnel{form.about, form.value("reason")}};
    case FormKind::no_resources: return Command{SetNoResources{form.about, form.value("reason")}};
    case FormKind::acute_action: return acted(form, of);
    case FormKind::decide: return decided(form, context);
    case FormKind::duty:
        return Command{SetDuty{form.about, chosen(form, "duty", Duty::acknowledgement),
                               {chosen(form, "status", DutyStatus::done), form.value("by"), form.value("note"),
                                form.value("status") == "planned" ? day(form, "on") : Date{}, 0}}};
    case FormKind::override_gate:
        return Command{OverrideGate{form.about, chosen(form, "gate", Gate::abuse), form.value("role"), form.value("reason"), form.value("by")}};
    case FormKind::link: {
        CaseId other;
        if (!number(form.value("other"), other.value)) return refused("no.link_self");
        return Command{LinkCases{form.about, other, chosen(form, "kind", LinkKind::earlier)}};
    }
    case FormKind::aware: return Command{SetAware{form.about, day(form, "aware"), form.value("reason")}};
    case FormKind::transfer: return Command{TransferCase{form.about, form.value("ref")}};
    case FormKind::unmark_acute: return Command{MarkAcute{form.about, false, form.value("reason")}};
    case FormKind::plan: return plan_command_of(form, context);
    case FormKind::round_open: case FormKind::round_note: case FormKind::round_end: return round_command_of(form);
    case FormKind::person: break; // not the domain's: the shell takes it (app_codes.cpp)
    }
    return refused("no.gone");
}

} // namespace fyr
