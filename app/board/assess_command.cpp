// What the assessment becomes: what is still missing, what the button says, the command.
#include "board/assess_form.hpp"

#include "board/form_parts.hpp"
#include "domain/clocks.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// What is missing in the rows of an answer: a row, then in each its words, its colleague, whom one asks.
std::optional<AssessMissing> missing_in_rows(const Form& form, const FormContext& context, bool asks)
{
    const std::string list = asks ? "unknown" : "yes";
    const auto rows = assess_rows(form, context);
    if (rows.empty()) return AssessMissing{list, {"assess.missing." + list, {}}};
    for (const AssessRow& row : rows) {
        const std::vector<std::pair<std::string, std::string>> what{{"what", row.what}};
        if (row.what.empty()) return AssessMissing{row.at + "what", {"assess.missing.own", {}}};
        if (asks && row.whom.empty()) return AssessMissing{row.at + "whom", {"assess.missing.whom", what}};
        if (row.owner.empty()) return AssessMissing{row.at + "owner", {asks ? "assess.missing.asks" : "assess.missing.owner", what}};
    }
    return std::nullopt;
}

} // namespace

std::optional<AssessMissing> assess_missing(const Form& form, const FormContext& context)
{
    const std::string& answer = form.value("answer");
    if (answer.empty()) return AssessMissing{"answer", {"assess.missing.answer", {}}};
    if (answer != "no")
        if (auto missing = missing_in_rows(form, context, answer == "undecided")) return missing;
    if (assess_reason(form, context).empty()) return AssessMissing{form.value("typed") == "yes" ? "reason" : "no", {"assess.missing.reason", {}}};
    if (const QuickAnswer* lacks = lacks_who(form, context))
        return AssessMissing{form.value("typed") == "yes" ? "reason" : "who", {"assess.missing.who", {{"what", lacks->name.in(context.strings.language()).substr(0, lacks->name.in(context.strings.language()).find(" {who}"))}}}};
    if (form.value("by").empty()) return AssessMissing{"by", {"assess.missing.by", {}}};
    return std::nullopt;
}

Message assess_saves(const Form& form, const FormContext& context)
{
    const std::string& answer = form.value("answer");
    if (answer == "no") return {"assess.save.no", {}};
    if (answer == "undecided") return {"assess.save.unknown", {}};
    const std::size_t n = assess_rows(form, context).size();
    return {n == 1 ? "assess.save.yes.one" : "assess.save.yes", {{"n", std::to_string(n)}}};
}

std::vector<FormRow> assess_text_rows(const Form& form, const FormContext& context)
{
    std::vector<FormRow> rows;
    const auto most = static_cast<std::size_t>(context.rules.funnel.reason_max_chars);
    const auto text = [&](std::string field, std::size_t chars, FormRow::What what = FormRow::What::text) -> FormRow& {
        FormRow row;
        row.what = what;
        row.field = std::move(field);
        row.most = chars;
        rows.push_back(std::move(row));
        return rows.back();
    };
    const auto initials = [&](std::string field) {
        FormRow& row = text(std::move(field), 12);
        row.capitals = true;
        row.starters = colleagues(context);
    };
    if (form.value("answer") == "no" && (form.focus == "who" || lacks_who(form, context))) text("who", 40).hint = context.strings.text("assess.who.hint");
    if (form.value("answer") == "no" && (form.focus == "change/own" || !form.value("change/own").empty())) text("change/own", most).hint = context.strings.text("assess.change.hint");
    if (form.value("typed") == "yes" || form.focus == "reason") text("reason", most, FormRow::What::area);
    for (const AssessRow& row : assess_rows(form, context)) {
        if (row.is_own()) text(row.at + "what", most).hint = context.strings.text(form.value("answer") == "yes" ? "form.acute_action" : "form.find_out");
        if (form.value("answer") == "undecided") text(row.at + "whom", 60);
        initials(row.at + "owner");
    }
    initials(form.value("by").empty() || (form.focus == "by" && form.value("typing") != "no" && form.error.key.empty()) ? "by" : "with");
    if (form.value("answer") == "yes") text("where", 80);
    return rows;
}

Result<Command> assess_command(const Form& form, const FormContext& context)
{
    if (const auto missing = assess_missing(form, context))
        return Error{ErrorKind::rejected, missing->what};
    Acute a;
    a.answer = chosen(form, "answer", AcuteAnswer::unanswered);
    a.reason = assess_reason(form, context);
    a.by = form.value("by");
    a.by_other = form.value("with");
    a.late_reason = form.value("late");
    if (a.answer == AcuteAnswer::yes) a.whereabouts = form.value("where");
    for (const AssessRow& row : assess_rows(form, context))
        a.actions.push_back({row.id, row.what, row.whom, row.owner, row.by, row.done_at, row.done_at > 0 ? row.owner : ""});
    return Command{AssessAcute{form.about, a}};
}

} // namespace fyr
