// How a form opens: what is known already stands in it, and what is most likely is preset.
#include "board/assess_form.hpp"
#include "board/duty_days.hpp"
#include "board/form_parts.hpp"
#include "board/form_rows.hpp"
#include "board/plan_form.hpp"
#include "board/round_form.hpp"
#include "domain/decide.hpp"
#include "domain/clocks.hpp"

namespace fyr {

namespace {

void fill_action(Form& form, const FormContext& context)
{
    const Case* c = context.state.find(form.about);
    if (c)
        for (const AcuteAction& action : actions_of(c->acute))
            if (action.id == form.part)
                form.values.insert({{"what", action.what}, {"whom", action.whom}, {"owner", action.owner}, {"by", std::to_string(action.by)}});
    const Stamp by = to_five_minutes(context.now + context.rules.acute.preset_minutes * ms_per_minute);
    form.values.insert({{"owner", writer(context)}, {"by", std::to_string(by)}});
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
        v.insert({{"channel", "phone"}, {"received", std::to_string(context.now)}, {"previous", "0"}, {"anonymous", "no"}, {"open_case", "no"}, {"age", ""},
                  {"abuse", "none"}, {"honour", "no"}, {"existing_support", "no"}});
        break;
    case FormKind::assess: fill_assess_form(form, context); break;
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
        v.insert({{"polarity", "concern"}, {"kind", std::string(name_of(Kind::not_stated))}});
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
        v.insert({{"owner", writer(context)}, {"due", format_date(add_working_days(today, 5, context.rules.calendar))}});
        break;
    case FormKind::decide:
        if (c && c->decision)
            v.insert({{"reason", c->decision->reason}, {"action", c->decision->next_action}, {"owner", c->decision->owner},
                      {"due", format_date(c->decision->due)}});
        v.insert({{"due", format_date(add_working_days(today, 1, context.rules.calendar))}, {"owner", ""}});
        if (v["owner"].empty()) v["owner"] = writer(context);
        break;
    case FormKind::duty:
        if (const auto duty = value_named<Duty>(form.value("duty")); c && duty) {
            const DutyState& s = c->duty(*duty);
            const char* answer = is_planned_first(*duty) ? "planned" : "done"; // what most likely is said of an open one
            v.insert({{"status", s.status == DutyStatus::open ? answer : std::string(name_of(s.status))}, {"by", s.by.empty() && *duty != Duty::fresh_eyes ? writer(context) : s.by}, {"note", s.note},
                      {"on", format_date(s.on ? s.on : day_to_plan(*c, *duty, context.rules, today))}});
        }
        break;
    case FormKind::aware: v.insert({"aware", format_date(c && c->aware ? c->aware : c ? to_local(c->facts.received).date : today)}); break;
    case FormKind::link: v.insert({"kind", "earlier"}); break;
    case FormKind::open_meeting:
        v.insert({"present", [&] {
                      std::string all;
                      for (const std::string& name : context.state.board().meeting.present) all += (all.empty() ? "" : ", ") + name;
                      return all;
                  }()});
        if (!writer(context).empty()) v.insert({"leader", writer(context)});
        break;
    case FormKind::acute_action: fill_action(form, context); break;
    case FormKind::none: case FormKind::park_item: case FormKind::park_focus: case FormKind::short_funnel:
    case FormKind::override_gate: case FormKind::transfer: case FormKind::unmark_acute: case FormKind::no_resources: break;
    case FormKind::person: v.insert({"role", "adviser"}); break;
    case FormKind::plan: fill_plan_form(form, context); break;
    case FormKind::round_open: case FormKind::round_note: case FormKind::round_end: fill_round_form(form, context); break;
    }
    if (form.focus.empty())
        for (const FormRow& row : form_rows(form, context))
            if (row.is_typed() && form.kind != FormKind::assess) {
                form.focus = row.field;
                form.caret = form.anchor = std::string::npos;
                break;
            }
    return form;
}

} // namespace fyr
