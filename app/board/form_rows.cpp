#include "board/form_rows.hpp"

#include "base/text.hpp"
#include "board/plan_form.hpp"
#include "board/round_form.hpp"
#include "board/row_builder.hpp"
#include "domain/calendar.hpp"
#include "domain/people.hpp"

#include <algorithm>
#include <charconv>

namespace fyr {

namespace {

const Case* about(const Form& form, const FormContext& context) { return context.state.find(form.about); }

void notification_rows(Rows& r, const FormContext& c)
{
    r.text("summary", "form.summary", static_cast<std::size_t>(c.rules.funnel.summary_max_chars));
    Choices notifiers;
    const int year = to_local(c.now).date.year;
    for (const NotifierCode& n : c.rules.notifiers)
        if (n.is_valid_in(year)) notifiers.emplace_back(std::to_string(n.code), n.short_name.in(c.strings.language()));
    r.choice("notifier", "form.notifier", std::move(notifiers));
    Choices ages{{"", r.t("form.age_unknown")}, {"unborn", r.t("say.unborn")}};
    for (int n = 0; n <= 17; ++n) ages.emplace_back(std::to_string(n), std::to_string(n));
    r.choice("age", "form.age", std::move(ages));
    r.named<Channel>("channel", "form.channel", "channel");
    r.choice("received", "form.received", {{"0", r.t("form.now")}, {"60", r.t("form.hour_ago")}, {"180", r.t("form.hours3_ago")}, {"720", r.t("form.night_ago")}});
    r.choice("previous", "form.previous", {{"0", "0"}, {"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}, {"6", "6+"}});
    r.yes_no("anonymous", "form.anonymous");
    r.yes_no("open_case", "form.open_case");
    r.area("text", "form.text", 2000);
}

} // namespace

std::vector<std::string> parts_of(const std::string& whole)
{
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= whole.size() && !whole.empty();) {
        const std::size_t end = std::min(whole.find('|', at), whole.size());
        if (end > at) parts.push_back(whole.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "|") + part;
    return out;
}

std::string form_title(const Form& form, const FormContext& context)
{
    if (form.kind == FormKind::plan) return plan_form_title(form, context);
    const Case* c = about(form, context);
    const bool new_note = form.kind == FormKind::note && !form.part;
    return context.strings.text("form." + std::string(name_of(form.kind)) + (new_note ? ".new" : ""), {{"alias", c ? c->facts.code : ""}});
}

std::vector<FormRow> form_rows(const Form& form, const FormContext& context)
{
    Rows r(context);
    const auto note = static_cast<std::size_t>(context.rules.funnel.concern_max_chars);
    const auto reason = static_cast<std::size_t>(context.rules.funnel.reason_max_chars);
    switch (form.kind) {
    case FormKind::none: break;
    case FormKind::open_meeting: {
        Row& present = r.text("present", "form.present", 200);
        present.hint = r.t("form.present_hint");
        present.capitals = true;
        r.text("leader", "form.leader", 40).capitals = true;
        break;
    }
    case FormKind::new_notification: notification_rows(r, context); break;
    case FormKind::assess:
        r.choice("answer", "form.acute", {{"yes", r.t("acute.yes")}, {"no", r.t("acute.no")}, {"undecided", r.t("acute.undecided")}});
        r.area("reason", "form.reason", reason);
        r.initials("by", "form.by");
        r.initials("by_other", "form.by_other");
        if (form.value("answer") == "yes" || form.value("answer") == "undecided") {
            r.text("action", form.value("answer") == "yes" ? "form.acute_action" : "form.find_out", reason);
            if (form.value("answer") == "undecided") r.text("whom", "form.find_out_whom", 60);
            r.initials("action_owner", "form.action_owner");
            r.choice("in_minutes", "form.in_minutes", {{"30", "30"}, {"60", "60"}, {"120", "120"}, {"240", "240"}});
        }
        break;
    case FormKind::flags:
        r.named<Abuse>("abuse", "flag.abuse", "abuse");
        r.yes_no("honour", "flag.honour");
        r.yes_no("existing_support", "flag.existing_support");
        r.say("flag.why");
        break;
    case FormKind::note: {
        r.named<Polarity>("polarity", "", "mag");
        Row& text = r.area("text", "", note);
        text.hint = r.t("note.hint");
        r.named<Kind>("kind", "form.kind", "kind");
        for (const char* key : {"source", "when"}) { // this form has no room for names beside its fields
            const std::string label = std::string("form.") + key;
            r.text(key, label, 40).hint = r.t(label);
        }
        break;
    }
    case FormKind::child_voice:
        r.area("text", "form.voice", note);
        r.yes_no("not_heard", "form.not_heard");
        break;
    case FormKind::hypothesis:
        r.area("think", "form.think", note);
        r.text("because", "form.because", note);
        r.text("consequence", "form.consequence", note);
        r.text("for", "form.for", note);
        r.text("against", "form.against", note);
        r.named<Strength>("strength", "form.strength", "strength");
        r.initials("by", "form.proposed_by");
        break;
    case FormKind::focus:
        r.text("text", "form.focus_text", note);
        r.text("question", "form.need", note);
        r.text("source", "form.need_source", 40);
        r.initials("owner", "form.need_owner");
        r.add(What::day, "due", "form.need_due");
        break;
    case FormKind::park_item:
    case FormKind::park_focus: {
        Choices reasons;
        for (const ParkReasonRule& p : context.rules.park_reasons)
            reasons.emplace_back(name_of(p.key), p.name.in(context.strings.language()));
        r.choice("reason", "form.park_why", std::move(reasons));
        break;
    }
    case FormKind::round_open: case FormKind::round_note: case FormKind::round_end: round_rows(r, form, context); break;
    case FormKind::short_funnel: r.area("reason", "form.short_why", reason); break;
    case FormKind::decide:
        r.area("reason", "form.reason", reason);
        r.text("action", "form.next_action", reason);
        r.initials("owner", "form.owner");
        r.add(What::day, "due", "form.due");
        break;
    case FormKind::duty:
        r.named<DutyStatus>("status", "", "duty_status");
        r.initials("by", "form.by_whom");
        if (form.value("status") == "planned") r.add(What::day, "on", "form.on");
        r.text("note", "form.duty_note", reason);
        break;
    case FormKind::override_gate: {
        r.say("gate." + form.value("gate") + ".override");
        Choices roles;
        const auto gate = value_named<Gate>(form.value("gate"));
        for (const OverrideRole& role : context.rules.override_roles)
            if (gate && context.rules.may_override(role.key, *gate))
                roles.emplace_back(role.key, role.name.in(context.strings.language()));
        if (context.codes) {
            r.area("reason", "form.reason", reason);
            r.say("form.override_code");
            break;
        }
        r.choice("role", "form.role", std::move(roles));
        r.initials("by", "form.override_by");
        r.area("reason", "form.reason", reason);
        break;
    }
    case FormKind::link: {
        Choices others;
        for (const auto& [id, c] : context.state.cases())
            if (id != form.about && others.size() < 60) others.emplace_back(std::to_string(id.value), c->facts.code);
        r.choice("other", "form.link_to", std::move(others));
        r.named<LinkKind>("kind", "form.link_kind", "link");
        break;
    }
    case FormKind::aware:
        r.add(What::day, "aware", "form.aware_date");
        r.text("reason", "form.reason", reason);
        break;
    case FormKind::plan: return plan_form_rows(form, context);
    case FormKind::transfer: r.text("ref", "form.ref", 60).hint = r.t("form.ref_hint"); break;
    case FormKind::person: {
        r.text("initials", "form.person.initials", 6).capitals = true;
        if (form.value("first").empty()) r.named<Role>("role", "form.person.role", "role"); // the first is a leader
        break;
    }
    case FormKind::unmark_acute:
        r.choice("reason", "form.unmark_why", {{r.t("unmark.assessed_again"), r.t("unmark.assessed_again")}, {r.t("unmark.mistake"), r.t("unmark.mistake")}});
        break;
    }
    return r.rows;
}

} // namespace fyr
