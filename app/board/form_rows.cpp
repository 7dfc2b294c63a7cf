#include "board/form_rows.hpp"

#include "base/text.hpp"
#include "board/assess_form.hpp"
#include "board/form_parts.hpp"
#include "board/plan_form.hpp"
#include "board/round_form.hpp"
#include "board/row_builder.hpp"
#include "domain/calendar.hpp"
#include "domain/gates.hpp"
#include "domain/people.hpp"

#include <algorithm>

namespace fyr {

namespace {

const Case* about(const Form& form, const FormContext& context) { return context.state.find(form.about); }

void notification_rows(Rows& r, const Form& form, const FormContext& c)
{
    r.text("summary", "form.summary", static_cast<std::size_t>(c.rules.funnel.summary_max_chars));
    Choices notifiers;
    const Date today = to_local(c.now).date;
    for (const NotifierCode& n : c.rules.notifiers)
        if (n.is_valid_in(today.year)) notifiers.emplace_back(std::to_string(n.code), n.short_name.in(c.strings.language()));
    r.choice("notifier", "form.notifier", std::move(notifiers));
    Choices ages{{"", r.t("form.age_unknown")}, {"unborn", r.t("say.unborn")}};
    for (int n = 0; n <= 17; ++n) ages.emplace_back(std::to_string(n), std::to_string(n));
    r.choice("age", "form.age", std::move(ages));
    if (form.value("age") == "unborn") {
        Row& due = r.add(What::day, "due", "form.expected");
        due.weeks = true;
        due.earliest = add_days(today, -28);
    }
    r.named<Channel>("channel", "form.channel", "channel");
    r.add(What::moment, "received", "form.received").not_after = c.now;
    r.named<Abuse>("abuse", "flag.abuse", "abuse");
    r.yes_no("honour", "flag.honour");
    r.yes_no("existing_support", "flag.existing_support");
    r.choice("previous", "form.previous", {{"0", "0"}, {"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}, {"6", "6+"}});
    r.yes_no("open_case", "form.open_case");
    Choices others;
    for (const auto& [id, other] : c.state.cases())
        if (is_on_board(*other) && others.size() < 60) others.emplace_back(other->facts.code, other->facts.code);
    if (!others.empty()) {
        r.choice("siblings", "form.siblings", std::move(others));
        r.rows.back().what = What::many;
    }
    r.yes_no("anonymous", "form.anonymous");
    r.area("text", "form.text", 2000);
}

/// The notes a hypothesis builds on: those nothing else takes up yet are chosen when it is new.
void hypothesis_links(Rows& r, const Case& c)
{
    constexpr std::size_t most = 44; // characters of a note: enough to know it by
    Choices notes;
    for (auto it = c.items.rbegin(); it != c.items.rend(); ++it)
        if (!it->text.empty()) notes.emplace_back(std::to_string(it->id.value), character_count(it->text) > most ? trimmed(clipped(it->text, most)) + " …" : it->text);
    if (notes.empty()) return;
    r.choice("links", "form.links", std::move(notes)).what = What::many;
}

void action_rows(Rows& r, const Form& form, const FormContext& c, std::size_t most)
{
    const Case* of = about(form, c);
    const bool asks = of && of->acute.answer == AcuteAnswer::undecided;
    r.text("what", asks ? "form.find_out" : "form.acute_action", most);
    if (asks) r.quick(r.text("whom", "form.find_out_whom", 60), c.quick.whom), r.rows.back().one_of = true;
    r.initials("owner", asks ? "form.need_owner" : "form.action_owner");
    r.add(What::moment, "by", "form.by_hour").not_before = c.now;
}

void duty_rows(Rows& r, const Form& form, const FormContext& c, std::size_t most)
{
    r.named<DutyStatus>("status", "", "duty_status");
    r.initials("by", "form.by_whom");
    if (const Case* of = about(form, c); of && form.value("duty") == name_of(Duty::fresh_eyes))
        std::erase_if(r.rows.back().starters, [&](const std::string& who) { return is_involved(*of, who); });
    if (form.value("status") == "planned") r.add(What::day, "on", "form.on");
    r.text("note", "form.duty_note", most);
}

Choices roles_for(const std::vector<Gate>& gates, const FormContext& c)
{
    Choices roles;
    for (const OverrideRole& role : c.rules.override_roles)
        if (!gates.empty() && std::all_of(gates.begin(), gates.end(), [&](Gate gate) { return c.rules.may_override(role.key, gate); }))
            roles.emplace_back(role.key, role.name.in(c.strings.language()));
    return roles;
}

/// What a yes means; and when something is taken down: why, and by whose right.
void flag_reason_rows(Rows& r, const Form& form, const FormContext& c, std::size_t most)
{
    const Case* of = about(form, c);
    const std::vector<Gate> lowered = of ? gates_lowered(of->facts.flags, flags_in(form)) : std::vector<Gate>{};
    if (lowered.empty()) return r.say("flag.why");
    if (!c.codes) {
        r.choice("role", "form.role", roles_for(lowered, c));
        r.initials("by", "form.lower_by");
    }
    r.text("reason", "form.lower_why", most);
    r.say(c.codes ? "form.lower_code" : "flag.lower");
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
    return context.strings.text("form." + std::string(name_of(form.kind)) + (new_note ? ".new" : ""),
                                {{"alias", c ? c->facts.code : ""}, {"duty", "@duty." + form.value("duty")}});
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
        present.starters = colleagues(context);
        r.initials("leader", "form.leader");
        break;
    }
    case FormKind::new_notification: notification_rows(r, form, context); break;
    case FormKind::assess: return assess_text_rows(form, context); // drawn by a view of its own
    case FormKind::flags:
        r.named<Abuse>("abuse", "flag.abuse", "abuse");
        r.yes_no("honour", "flag.honour");
        r.yes_no("existing_support", "flag.existing_support");
        flag_reason_rows(r, form, context, reason);
        break;
    case FormKind::note: {
        r.named<Polarity>("polarity", "", "mag");
        r.choice("kind", "", {});
        for (const Kind kind : {Kind::observation, Kind::hearsay, Kind::judgement})
            r.rows.back().choices.emplace_back(name_of(kind), r.t("kind." + std::string(name_of(kind))));
        r.area("text", "", note).hint = r.t("note.hint");
        for (const char* key : {"source", "when"}) { // this form has no room for names beside its fields
            const std::string label = std::string("form.") + key;
            r.text(key, label, 40).hint = r.t(label);
        }
        break;
    }
    case FormKind::child_voice:
        r.choice("not_heard", "", {{"no", r.t("form.voice.write")}, {"yes", r.t("form.not_heard")}});
        r.rows.back().sends = {"yes"};
        if (form.value("not_heard") != "yes") r.area("text", "form.voice", note);
        break;
    case FormKind::hypothesis:
        r.area("think", "form.think", note);
        r.text("because", "form.because", note);
        r.text("consequence", "form.consequence", note);
        r.text("for", "form.for", note);
        r.text("against", "form.against", note);
        if (const Case* c = about(form, context)) hypothesis_links(r, *c);
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
        std::vector<std::string> send_with;
        for (const ParkReasonRule& p : context.rules.park_reasons)
            reasons.emplace_back(name_of(p.key), p.name.in(context.strings.language()));
        for (const auto& reason_of : reasons) send_with.push_back(reason_of.first);
        r.choice("reason", "form.park_why", std::move(reasons));
        r.rows.back().sends = std::move(send_with);
        break;
    }
    case FormKind::round_open: case FormKind::round_note: case FormKind::round_end: round_rows(r, form, context); break;
    case FormKind::short_funnel: r.quick(r.area("reason", "form.short_why", reason), context.quick.short_funnel); break;
    case FormKind::no_resources: r.quick(r.area("reason", "form.no_resources_why", reason), context.quick.no_resources); break;
    case FormKind::acute_action: action_rows(r, form, context, reason); break;
    case FormKind::decide: {
        const TrackAnswers* quick = context.quick.of(chosen(form, "track", Track::exploration));
        Row& why = r.area("reason", "form.reason", reason);
        if (quick) r.quick(why, quick->reasons);
        r.initials("owner", "form.owner");
        r.add(What::day, "due", "form.due").earliest = to_local(context.now).date;
        Row& first = r.text("action", "form.next_action", reason);
        if (quick) r.quick(first, quick->actions);
        break;
    }
    case FormKind::duty: duty_rows(r, form, context, reason); break;
    case FormKind::override_gate: {
        r.say("gate." + form.value("gate") + ".override");
        const auto gate = value_named<Gate>(form.value("gate"));
        if (context.codes) {
            r.area("reason", "form.reason", reason);
            r.say("form.override_code");
            break;
        }
        r.choice("role", "form.role", roles_for(gate ? std::vector<Gate>{*gate} : std::vector<Gate>{}, context));
        r.initials("by", "form.override_by");
        r.quick(r.area("reason", "form.reason", reason), context.quick.pass_gate);
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
    case FormKind::aware: {
        Row& day = r.add(What::day, "aware", "form.aware_date");
        day.latest = to_local(context.now).date;
        if (const Case* c = about(form, context)) day.latest = std::min(day.latest, to_local(c->facts.received).date);
        r.text("reason", "form.reason", reason);
        break;
    }
    case FormKind::plan: return plan_form_rows(form, context);
    case FormKind::transfer: r.text("ref", "form.ref", 60).hint = r.t("form.ref_hint"); break;
    case FormKind::person: {
        r.text("initials", "form.person.initials", 6).capitals = true;
        if (form.value("first").empty()) r.named<Role>("role", "form.person.role", "role"); // the first is a leader
        break;
    }
    case FormKind::unmark_acute:
        r.choice("reason", "form.unmark_why", {{r.t("unmark.assessed_again"), r.t("unmark.assessed_again")}, {r.t("unmark.mistake"), r.t("unmark.mistake")}});
        r.rows.back().sends = {r.t("unmark.assessed_again"), r.t("unmark.mistake")};
        break;
    }
    return r.rows;
}

} // namespace fyr
