// Sheets of choosing: a template for a new plan, what to do with a plan on the shelf, a barometer, a checklist, and how far
// an item has come.
#include "ui/plan_parts.hpp"
#include "ui/sheets.hpp"

namespace fyr {

UiAction plan_form_from(std::string made_from)
{
    Form form;
    form.kind = FormKind::plan;
    form.plan_form = PlanForm::new_plan;
    form.values["template"] = std::move(made_from);
    return OpenForm{form};
}

void draw_plan_templates_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    for (const PlanTemplate& t : f.templates.plan.plans)
        rows.push_back(sheet_row("sheet/template/" + t.key, f.word(t.name), t.key == "empty" ? icons::note_add : icons::map, plan_form_from(t.key), f.word(t.text)));
    for (const auto& [id, plan] : f.state.plans())
        if (plan->frame.is_template && !plan->frame.archived)
            rows.push_back(sheet_row("sheet/template/" + std::to_string(id.value), plan->frame.title, icons::folder, plan_form_from(std::to_string(id.value)), f.t("shelf.template")));
    show_rows(f, rows, f.t("shelf.new"), f.t("shelf.new.text"), 1100);
}

void draw_plan_card_sheet(Frame& f)
{
    const Plan* plan = f.state.find(f.ui.sheet.plan);
    if (!plan) return;
    PlanFrame moved = plan->frame;
    moved.archived = !moved.archived;
    std::vector<SheetRow> rows;
    if (!plan->frame.is_template) rows.push_back(sheet_row("sheet/open", f.t("shelf.open"), icons::arrow_forward, UiAction{PlanUiAction{ShowPlan{plan->id}}}));
    rows.push_back(sheet_row("sheet/copy", f.t("shelf.copy"), icons::note_add, plan_form_from(std::to_string(plan->id.value))));
    rows.push_back(sheet_row("sheet/archive", f.t(plan->frame.archived ? "shelf.unarchive" : "shelf.put_away"), icons::folder, Command{ChangePlan{plan->id, SetFrame{moved}}}));
    rows.push_back(sheet_row("sheet/remove", f.t("shelf.remove"), icons::close, UiAction{OpenDialog{{DialogKind::remove_plan, {}, plan->id}}}));
    show_rows(f, rows, plan->frame.title, plan->frame.department);
}

void draw_barometers_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    std::vector<SheetRow> rows;
    for (const Barometer& b : f.templates.plan.barometers)
        rows.push_back(sheet_row("sheet/barometer/" + b.key, f.word(b.name), icons::radar, UiAction{PlanUiAction{ShowBarometer{b.key}}}, f.word(b.note), b.key == f.ui.plan.barometer));
    for (const Measurement& m : plan->measurements) {
        const Barometer* b = f.templates.plan.barometer(m.barometer);
        rows.push_back(sheet_row("sheet/measurement/" + std::to_string(m.id.value), f.t("baro.remove", {{"day", say::full_date(f.strings, m.on)}}), icons::close, wish(f, RemoveMeasurement{m.id}), b ? f.word(b->name) : m.barometer));
    }
    show_rows(f, rows, f.t("baro.which"), f.t("baro.which.text"), 1000);
}

void draw_checklists_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    for (const Checklist& list : f.templates.plan.checklists)
        rows.push_back(sheet_row("sheet/checklist/" + list.key, f.word(list.name), icons::assignment,
                                 UiAction{PlanUiAction{ShowChecklist{list.key, list.groups.empty() ? "" : list.groups.front().key}}}, f.word(list.source), list.key == f.ui.plan.checklist));
    show_rows(f, rows, f.t("points.which"), "", 1100);
}

void draw_point_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const ChecklistItem* item = nullptr;
    for (const Checklist& list : f.templates.plan.checklists)
        for (const ChecklistGroup& group : list.groups)
            for (const ChecklistItem& i : group.items)
                if (i.key == f.ui.sheet.key) item = &i;
    if (!plan || !item) return;
    PointState state = state_of(*plan, item->key);
    std::vector<SheetRow> rows;
    for (std::size_t i = 1; i < names_of(PointStatus{}).size(); ++i) {
        PointState next = state;
        next.status = static_cast<PointStatus>(i);
        const std::string name(name_of(next.status));
        const char32_t icon = next.status == PointStatus::not_relevant ? icons::remove_circle_outline : next.status == PointStatus::anchored ? icons::done_all : next.status == PointStatus::in_place ? icons::check : next.status == PointStatus::under_way ? icons::hourglass_bottom : icons::hourglass_empty;
        rows.push_back(sheet_row("sheet/stage/" + name, f.t("point_status." + name), icon, wish(f, SetPoint{next}), "", state.status == next.status));
    }
    const std::string who = state.owner + (state.date ? (state.owner.empty() ? "" : " · ") + say::day(f.strings, state.date) : "");
    rows.push_back(sheet_row("sheet/note", f.t("points.note"), icons::edit, plan_form(f, PlanForm::point, {}, {{"item", item->key}}), who));
    rows.push_back(sheet_row("sheet/action", f.t("plan.make_action"), icons::add, point_action(f, *plan, *item)));
    show_rows(f, rows, item->key + "  " + f.word(item->text), state.note.empty() ? f.t("points.ask") : state.note, 1100, 2);
}

} // namespace fyr
