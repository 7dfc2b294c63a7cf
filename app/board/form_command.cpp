#include "base/text.hpp"
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
    int minutes = 0, age = 0;
    (void)number(form.value("received"), minutes);
    n.received = context.now - minutes * ms_per_minute;
    (void)number(form.value("previous"), n.previous);
    n.unborn = form.value("age") == "unborn";
    if (number(form.value("age"), age)) n.age = age;
    n.anonymous = yes(form, "anonymous");
    n.open_case = yes(form, "open_case");
    n.text = form.value("text");
    return Command{ReceiveNotification{n}};
}

Result<Command> assessed(const Form& form, const FormContext& context)
{
    Acute a;
    a.answer = chosen(form, "answer", AcuteAnswer::unanswered);
    a.reason = form.value("reason");
    a.by = form.value("by");
    a.by_other = form.value("by_other");
    if (a.answer == AcuteAnswer::yes || a.answer == AcuteAnswer::undecided) {
        int minutes = 0;
        (void)number(form.value("in_minutes"), minutes);
        a.actions.push_back({PartId{}, form.value("action"), form.value("whom"), form.value("action_owner"),
                             minutes == 0 ? 0 : context.now + minutes * ms_per_minute, 0, ""});
    }
    return Command{AssessAcute{form.about, a}};
}

Result<Command> noted(const Form& form, const Case& c)
{
    Item item = kept(c.items, form.part);
    item.polarity = chosen(form, "polarity", Polarity::concern);
    item.kind = chosen(form, "kind", Kind::observation);
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

Result<Command> decided(const Form& form)
{
    Decision d;
    d.track = chosen(form, "track", Track::exploration);
    d.reason = form.value("reason");
    d.owner = form.value("owner");
    d.next_action = form.value("action");
    d.due = day(form, "due");
    return Command{Decide{form.about, d}};
}

} // namespace

Form opened(Form form, const FormContext& context)
{
    const Case* c = context.state.find(form.about);
    auto& v = form.values;
    const auto yes_no = [](bool b) { return std::string(b ? "yes" : "no"); };
    const Date today = to_local(context.now).date;
    switch (form.kind) {
    case FormKind::new_notification:
        v.insert({{"channel", "phone"}, {"received", "0"}, {"previous", "0"}, {"anonymous", "no"}, {"open_case", "no"}, {"age", ""}});
        break;
    case FormKind::assess:
        if (c && c->acute.answer != AcuteAnswer::unanswered) {
            v.insert({{"answer", std::string(name_of(c->acute.answer))}, {"reason", c->acute.reason}, {"by", c->acute.by},
                      {"by_other", c->acute.by_other}});
            if (const auto actions = actions_of(c->acute); !actions.empty())
                v.insert({{"action", actions.front().what}, {"whom", actions.front().whom}, {"action_owner", actions.front().owner}});
        }
        break;
    case FormKind::flags:
        if (c)
            v.insert({{"abuse", std::string(name_of(c->facts.flags.abuse))}, {"honour", yes_no(c->facts.flags.honour)},
                      {"existing_support", yes_no(c->facts.flags.existing_support)}});
        break;
    case FormKind::note:
        if (c && form.part) {
            const Item item = kept(c->items, form.part);
            v.insert({{"polarity", std::string(name_of(item.polarity))}, {"kind", std::string(name_of(item.kind))},
                      {"text", item.text}, {"source", item.source}, {"when", item.when}});
        }
        v.insert({{"polarity", "concern"}, {"kind", "observation"}});
        break;
    case FormKind::child_voice:
        if (c) v.insert({{"text", c->child_voice.text}, {"not_heard", yes_no(c->child_voice.not_heard_yet)}});
        break;
    case FormKind::hypothesis:
        if (c && form.part) {
            const Hypothesis h = kept(c->hypotheses, form.part);
            v.insert({{"think", h.think}, {"because", h.because}, {"consequence", h.consequence}, {"by", h.proposed_by},
                      {"strength", std::string(name_of(h.strength))},
                      {"for", h.speaks_for.empty() ? "" : h.speaks_for.front()},
                      {"against", h.speaks_against.empty() ? "" : h.speaks_against.front()}});
        }
        v.insert({"strength", "possible"});
        if (c) {
            std::vector<std::string> links;
            for (const PartId id : form.part ? kept(c->hypotheses, form.part).links : notes_left_over(*c)) links.push_back(std::to_string(id.value));
            v.insert({"links", joined(links)});
        }
        break;
    case FormKind::focus:
        if (c && form.part) {
            const Focus f = kept(c->focus, form.part);
            v.insert({"text", f.text});
            if (!f.needs.empty())
                v.insert({{"question", f.needs.front().question}, {"source", f.needs.front().source},
                          {"owner", f.needs.front().owner}, {"due", f.needs.front().due ? format_date(f.needs.front().due) : ""}});
        }
        break;
    case FormKind::decide:
        if (c && c->decision)
            v.insert({{"reason", c->decision->reason}, {"action", c->decision->next_action}, {"owner", c->decision->owner},
                      {"due", format_date(c->decision->due)}});
        v.insert({"due", format_date(add_working_days(today, 1, context.rules.calendar))});
        break;
    case FormKind::duty:
        if (const auto duty = value_named<Duty>(form.value("duty")); c && duty) {
            const DutyState& s = c->duty(*duty);
            v.insert({{"status", s.status == DutyStatus::open ? "done" : std::string(name_of(s.status))}, {"by", s.by}, {"note", s.note},
                      {"on", format_date(s.on ? s.on : today)}});
        }
        break;
    case FormKind::aware: v.insert({"aware", format_date(c && c->aware ? c->aware : today)}); break;
    case FormKind::link: v.insert({"kind", "earlier"}); break;
    case FormKind::open_meeting:
        v.insert({"present", [&] {
                      std::string all;
                      for (const std::string& name : context.state.board().meeting.present) all += (all.empty() ? "" : ", ") + name;
                      return all;
                  }()});
        break;
    case FormKind::none: case FormKind::park_item: case FormKind::park_focus: case FormKind::short_funnel:
    case FormKind::override_gate: case FormKind::transfer: case FormKind::unmark_acute: break;
    case FormKind::person: v.insert({"role", "adviser"}); break;
    case FormKind::plan: fill_plan_form(form, context); break;
    case FormKind::round_open: case FormKind::round_note: case FormKind::round_end: fill_round_form(form, context); break;
    }
    if (form.focus.empty())
        for (const FormRow& row : form_rows(form, context))
            if (row.what == FormRow::What::text || row.what == FormRow::What::area) {
                form.focus = row.field;
                form.caret = form.anchor = std::string::npos;
                break;
            }
    return form;
}

Result<Command> command_of(const Form& form, const FormContext& context)
{
    const Case* c = context.state.find(form.about);
    const Case none;
    const Case& of = c ? *c : none;
    switch (form.kind) {
    case FormKind::none: break;
    case FormKind::open_meeting: return Command{OpenMeeting{form.value("leader"), names_in(form.value("present"))}};
    case FormKind::new_notification: return received(form, context);
    case FormKind::assess: return assessed(form, context);
    case FormKind::flags: return Command{SetFlags{form.about, {chosen(form, "abuse", Abuse::none), yes(form, "honour"), yes(form, "existing_support")}}};
    case FormKind::note: return noted(form, of);
    case FormKind::child_voice: return Command{SetChildVoice{form.about, {form.value("text"), yes(form, "not_heard")}}};
    case FormKind::hypothesis: return supposed(form, of);
    case FormKind::focus: return focused(form, of);
    case FormKind::park_item:
        if (form.value("reason").empty()) return refused("no.park_reason");
        return Command{ParkItem{form.about, form.part, chosen(form, "reason", ParkReason::later)}};
    case FormKind::park_focus:
        if (form.value("reason").empty()) return refused("no.park_reason");
        return Command{ParkFocus{form.about, form.part, chosen(form, "reason", ParkReason::later)}};
    case FormKind::short_funnel: return Command{ShortenFunnel{form.about, form.value("reason")}};
    case FormKind::decide: return decided(form);
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
