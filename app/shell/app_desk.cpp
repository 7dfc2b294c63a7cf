// Two people write at once: where a form opens, whose touch it is, and what one of them holds while writing it.
#include "board/drafts.hpp"
#include "board/held.hpp"
#include "domain/decide.hpp"
#include "domain/made_up.hpp"
#include "domain/rights.hpp"
#include "shell/app.hpp"
#include "shell/guarded.hpp"

namespace fyr {

/// The desk where a form opens now: one that has none; one whose form lies over the whole glass gives way, for nobody reaches
/// past that. None: both are written at.
std::optional<DeskName> App::next_desk() const
{
    const bool behind_curtain = ui_.page == Page::rest; // a form that waits for a code stays
    for (const DeskName desk : both_desks)
        if (ui_.at(desk).is_open() && ui_.at(desk).half == Half::whole && !behind_curtain) return desk;
    for (const DeskName desk : both_desks)
        if (!ui_.at(desk).is_open()) return desk;
    return std::nullopt;
}

/// The form opens on the half of the glass where the finger was, or on the half that is left.
void App::open_form(const OpenForm& wanted, Point at)
{
    if (group_of(wanted.desk) && open_in_panel(wanted)) return;
    const auto name = next_desk();
    if (!name) return say_at({"no.two_forms", {}}, at);
    const Desk& other = ui_.at(other_than(*name));
    const bool beside = other.is_open() && other.half != Half::whole;
    const bool has_room = has_room_for_two(assets_.templates.keyboard(ui_.language).letters, metrics_);
    OpenForm open{opened(wanted.form, form_context()), *name, Half::whole, at};
    if (beside && holds(other.form, open.form)) return say_at({"no.held", {}}, at);
    if (beside && !has_room) return say_at({"no.second_form", {}}, at);
    if (beside) open.half = other_than(other.half);
    else if (has_room && ui_.page != Page::rest && open.form.kind != FormKind::assess) open.half = half_at(at, metrics_);
    ui_.sheet = {};
    open.begun = open.form;
    const Draft* draft = keeps_draft(open.form) ? draft_for(drafts_, open.form) : nullptr;
    if (draft) open.form = with_draft(open.form, *draft);
    const bool types = opens_with_keyboard(open.form);
    evolve(ui_, UiAction{std::move(open)}, clock_.ticks());
    if (types) evolve(ui_, UiAction{KeyboardAction{FieldTouched{}}}, clock_.ticks());
    if (draft) say({"draft.back", {}}, false);
}

/// A group writes in its panel, if that has room for keys: the keyboard is there at once. Else it writes as everybody does.
bool App::open_in_panel(const OpenForm& wanted)
{
    if (!is_on_glass(ui_, wanted.desk) || !has_room_in_panel(assets_.templates.keyboard(ui_.language).letters, metrics_, region_of(ui_, wanted.desk, metrics_))) return false;
    evolve(ui_, UiAction{OpenForm{opened(wanted.form, form_context()), wanted.desk, Half::whole, wanted.at}}, clock_.ticks());
    for (const FormRow& row : form_rows(ui_.at(wanted.desk).form, form_context())) {
        if (!row.is_typed()) continue;
        evolve(ui_, UiAction{FocusField{row.field}}, clock_.ticks());
        evolve(ui_, UiAction{KeyboardAction{FieldTouched{}}}, clock_.ticks());
        break;
    }
    return true;
}

bool App::is_held(const Command& command) const
{
    for (const DeskName desk : all_desks)
        if (acting_ != desk && holds(ui_.at(desk).form, command)) return true;
    return false;
}

/// One notification is read at a time (domain.md 7.2, P1): whoever asks for another one while somebody beside them writes
/// about one is told which. Fictive ones (no codes asked for) may be read side by side.
bool App::is_second_case(CaseId about, Point at)
{
    if (ui_.guard.state != Guarding::on || !about) return false;
    for (const DeskName name : both_desks) {
        const Desk& desk = ui_.at(name);
        if (!is_of_a_case(desk.form.kind) || desk.form.about == about || desk.half == Half::whole) continue; // a whole one gives way
        const Case* other = session_.state().find(desk.form.about);
        if (!other) continue;
        say_at({"no.other_case", {{"alias", other->facts.code}}}, at);
        return true;
    }
    return false;
}

void App::from_desk(std::optional<DeskName> desk)
{
    acting_ = desk;
    if (desk) ui_.hand = *desk;
}

void App::submit()
{
    from_desk(ui_.hand);
    send_form();
    from_desk(std::nullopt);
}

/// To what was missing: it comes into view, and when it is typed the keyboard comes too.
void App::lead_to_missing(Desk& desk)
{
    const std::string field = field_of_refusal(desk.form, form_context(), desk.form.error.key);
    if (field.empty()) return;
    evolve(ui_, UiAction{FocusField{field}}, clock_.ticks());
    for (const FormRow& row : form_rows(desk.form, form_context()))
        if (row.field == field && row.is_typed() && row.starters.empty()) evolve(ui_, UiAction{KeyboardAction{FieldTouched{}}}, clock_.ticks());
}

void App::send_form()
{
    Desk& desk = ui_.at_hand();
    if (desk.form.kind == FormKind::person) return keep_person();
    auto command = command_of(desk.form, form_context());
    if (!command) {
        desk.form.error = command.error().message;
        return lead_to_missing(desk);
    }
    if (auto* typed = std::get_if<ReceiveNotification>(&*command); typed && options_.training) typed->facts.id = id_typed_in_training(session_.seq(), clock_.now());
    if (!lets(right_for(*command))) return; // the form waits behind the code
    if (const auto gates = gates_passed(*command, session_.state()); !gates.empty() && ui_.guard.state != Guarding::off) {
        const auto tried = decide(session_.state(), *command, {clock_.now(), session_.rules()});
        const std::string why = tried ? "" : tried.error().message.key;
        if (tried || why == "no.override_role" || why == "no.lower_role") return ask_who_passes(gates.front(), std::holds_alternative<SetFlags>(*command));
        desk.form.error = tried.error().message;
        return lead_to_missing(desk);
    }
    const bool was_decision = desk.form.kind == FormKind::decide;
    const CaseId about = desk.form.about;
    const std::vector<Command> after = commands_after(desk.form, form_context());
    send(*command, desk.at);
    if (!desk.form.error.key.empty()) return lead_to_missing(desk);
    for (const Command& also : after) send(also, desk.at);
    if (desk.form.error.key.empty()) {
        forget_draft(desk.form);
        evolve(ui_, UiAction{CloseForm{}}, clock_.ticks());
        if (was_decision) ui_.drafts.erase(about);
    }
}

} // namespace fyr
