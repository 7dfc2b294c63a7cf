// Who has a code: given, renewed and taken away by whoever may (domain.md 3.4).
#include "ui/sheets.hpp"

namespace fyr {

void draw_people_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    Form form;
    form.kind = FormKind::person;
    rows.push_back(sheet_row("people/add", f.t("people.add"), icons::add, UiAction{OpenForm{form}}));
    for (const Person& person : f.ui.guard.people) {
        Sheet sheet{SheetKind::person, {}, {}, person.initials, f.ui.sheet.x};
        sheet.person = person.id;
        rows.push_back(sheet_row("people/" + std::to_string(person.id.value), person.initials, icons::person_outline, UiAction{OpenSheet{sheet}},
                                 f.t("role." + std::string(name_of(person.role)))));
    }
    show_rows(f, rows, f.t("people.title"), f.t("people.text"));
}

void draw_person_sheet(Frame& f)
{
    const PersonId id = f.ui.sheet.person;
    constexpr float apart = 40; // what cannot be undone lies over 20 mm from what is asked for every week
    const float second = rows_height(1) + apart;
    const SheetFrame sheet = open_sheet(f, 720, second + rows_height(1), f.ui.sheet.key, f.t("people.title"));
    draw_rows(f, sheet, {sheet_row("person/code", f.t("people.code"), icons::lock_open, ShellAction{RenewCode{id}})}, 1, 0);
    draw_rows(f, sheet, {sheet_row("person/remove", f.t("people.remove"), icons::remove_circle_outline, ShellAction{RemovePerson{id}})}, 1, second);
}

} // namespace fyr
