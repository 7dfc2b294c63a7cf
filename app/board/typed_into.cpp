#include "board/typed_into.hpp"

#include "base/text.hpp"
#include "board/word_help.hpp"

#include <algorithm>

namespace fyr {

bool TypedInto::is_capital_next(Shift shift) const
{
    if (shift == Shift::automatic && capitals) return true;
    return fyr::is_capital_next(shift, text, caret);
}

std::optional<TypedInto> typed_into(const UiState& ui, const FormContext& context)
{
    if (!shows_keyboard(ui)) return std::nullopt;
    TypedInto into;
    if (ui.form.kind == FormKind::none) {
        into.text = ui.sheet.kind == SheetKind::plan_search ? ui.plan.search : ui.filter;
        into.caret = character_count(into.text);
        return into;
    }
    const std::vector<FormRow> rows = form_rows(ui.form, context);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const FormRow& r) { return r.field == ui.form.focus; });
    if (row == rows.end()) return std::nullopt;
    into.field = row->field;
    into.text = ui.form.value(row->field);
    into.caret = std::min(ui.form.caret, character_count(into.text));
    into.many_lines = row->what == FormRow::What::area;
    into.digits = row->digits;
    into.capitals = row->capitals;
    into.most = row->most;
    return into;
}

const KeyPlate& plate_of(const KeyboardData& data, const TypedInto& into, KeyPage page)
{
    return into.digits ? data.digits : page == KeyPage::signs ? data.signs : data.letters;
}

std::optional<KeyboardLayout> keyboard_on_glass(const UiState& ui, const FormContext& context, const KeyboardData& data, const Metrics& metrics)
{
    const auto into = typed_into(ui, context);
    if (!into) return std::nullopt;
    return layout_keyboard(plate_of(data, *into, ui.keyboard.page), ui.keyboard, metrics);
}

} // namespace fyr
