// What forms do for whoever fills them in: the colleagues that are one touch away, the keyboard that comes along, the way from a
// refusal to what is missing.
#include "board/assess_form.hpp"
#include "board/form_rows.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace fyr {

std::vector<std::string> colleagues(const FormContext& context)
{
    std::vector<std::string> all;
    const auto add = [&](const std::string& who) {
        if (!who.empty() && std::find(all.begin(), all.end(), who) == all.end()) all.push_back(who);
    };
    add(context.person);
    for (const std::string& who : context.state.board().meeting.present) add(who);
    for (const std::string& who : context.people) add(who);
    return all;
}

std::string writer(const FormContext& context)
{
    if (!context.person.empty()) return context.person;
    const Meeting& meeting = context.state.board().meeting;
    if (!meeting.open) return {};
    const Case* last = nullptr;
    for (const CaseId id : meeting.assessed) {
        const Case* c = context.state.find(id);
        if (c && c->acute.at >= meeting.opened_at && (!last || c->acute.at >= last->acute.at)) last = c;
    }
    return last ? last->acute.by : "";
}

std::vector<Command> commands_after(const Form& form, const FormContext& context)
{
    return form.kind == FormKind::assess ? assess_after(form, context) : std::vector<Command>{};
}

std::string field_of_refusal(const Form& form, const FormContext& context, const std::string& refusal)
{
    if (form.kind == FormKind::assess) {
        if (const auto missing = assess_missing(form, context)) return missing->field;
        return refusal == "no.fresh_eyes_assess" ? "by" : "reason";
    }
    static constexpr std::pair<std::string_view, std::string_view> fields[] = {
        {"no.summary", "summary"}, {"no.notifier", "notifier"}, {"no.age", "age"}, {"no.received_ahead", "received"},
        {"no.acute_action", "what"}, {"no.acute_find_out", "what"}, {"no.acute_whom", "whom"}, {"no.acute_asks", "owner"}, {"no.acute_owner", "owner"},
        {"no.note_empty", "text"}, {"no.voice_blank", "text"}, {"no.hypothesis_empty", "think"}, {"no.hypothesis_consequence", "consequence"},
        {"no.focus_empty", "text"}, {"no.need_empty", "question"}, {"no.park_reason", "reason"}, {"no.short_reason", "reason"},
        {"no.no_resources_reason", "reason"}, {"no.decision_reason", "reason"}, {"no.decision_owner", "owner"}, {"no.fresh_eyes_owner", "owner"},
        {"no.decision_due", "due"}, {"no.due_past", "due"}, {"no.awaiting_too_long", "due"}, {"no.after_four_months", "due"},
        {"no.duty_plan", "on"}, {"no.duty_reason", "note"}, {"no.fresh_eyes_initials", "by"}, {"no.fresh_eyes_involved", "by"},
        {"no.override_role", "role"}, {"no.override_by", "by"}, {"no.override_reason", "reason"}, {"no.link_self", "other"},
        {"no.lower_role", "role"}, {"no.lower_not_allowed", "role"}, {"no.lower_by", "by"}, {"no.lower_reason", "reason"},
        {"no.aware_date", "aware"}, {"no.aware_reason", "reason"}, {"no.transfer_ref", "ref"}, {"no.unmark_reason", "reason"},
        {"no.round_owner", "owner"}, {"no.round_due", "due"}};
    const std::vector<FormRow> rows = form_rows(form, context);
    const auto has = [&](std::string_view field) { return std::any_of(rows.begin(), rows.end(), [&](const FormRow& r) { return r.field == field; }); };
    for (const auto& [key, field] : fields)
        if (key == refusal && has(field)) return std::string(field);
    return {};
}

bool opens_with_keyboard(const Form& form)
{
    if (form.kind == FormKind::child_voice) return form.value("not_heard") != "yes";
    static constexpr FormKind kinds[] = {FormKind::note, FormKind::hypothesis, FormKind::focus, FormKind::transfer};
    return std::find(std::begin(kinds), std::end(kinds), form.kind) != std::end(kinds);
}

bool is_written(const Form& form, const Form& begun, const FormContext& context)
{
    if (form.kind != begun.kind) return false;
    const std::vector<FormRow> rows = form_rows(form, context);
    return std::any_of(rows.begin(), rows.end(), [&](const FormRow& r) {
        return r.is_typed() && !trimmed(form.value(r.field)).empty() && form.value(r.field) != begun.value(r.field);
    });
}

} // namespace fyr
