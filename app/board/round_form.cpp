#include "board/round_form.hpp"

#include "board/form_parts.hpp"
#include "domain/calendar.hpp"

#include <algorithm>

namespace fyr {

namespace {

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at <= text.size() && !text.empty();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at) lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

} // namespace

void round_rows(Rows& r, const Form& form, const FormContext& context)
{
    const auto reason = static_cast<std::size_t>(context.rules.funnel.reason_max_chars);
    if (form.kind == FormKind::round_open) {
        r.initials("owner", "form.round_owner");
        r.area("question", "form.round_question", reason);
        return;
    }
    if (form.kind == FormKind::round_note) {
        r.area("text", "form.round_text", reason);
        if (form.value("ideas?") != "yes") return;
        FormRow& idea = r.text("idea", "form.round_idea", static_cast<std::size_t>(context.rules.funnel.concern_max_chars));
        idea.hint = r.t("form.round_idea_hint");
        return;
    }
    r.area("next_step", "form.round_next", reason);
    r.initials("owner", "form.owner");
    r.add(What::day, "due", "form.due");
}

void fill_round_form(Form& form, const FormContext& context)
{
    const Case* c = context.state.find(form.about);
    const Round* round = c ? c->rounds.open() : nullptr;
    if (!round) return;
    if (form.kind == FormKind::round_end) {
        form.values.insert({{"owner", round->owner}, {"due", format_date(add_working_days(to_local(context.now).date, 1, context.rules.calendar))}});
        return;
    }
    if (form.kind != FormKind::round_note) return;
    const RoundNote* note = round->note(form.value("step"));
    if (!note) return;
    std::string ideas;
    for (const std::string& idea : note->ideas) ideas += (ideas.empty() ? "" : "\n") + idea;
    form.values.insert({{"text", note->text}, {"ideas", ideas}});
}

Result<Command> round_command_of(const Form& form)
{
    if (form.kind == FormKind::round_open)
        return Command{ChangeRound{form.about, OpenRound{form.value("format"), form.value("first_step"), form.value("owner"), form.value("question")}}};
    if (form.kind == FormKind::round_end)
        return Command{ChangeRound{form.about, EndRound{form.value("next_step"), form.value("owner"), day(form, "due")}}};
    RoundNote note{form.value("step"), form.value("text"), lines_of(form.value("ideas"))};
    if (!form.value("idea").empty()) note.ideas.push_back(form.value("idea"));
    return Command{ChangeRound{form.about, NoteInRound{note}}};
}

} // namespace fyr
