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

std::optional<TypedInto> typed_into(const UiState& ui, DeskName desk, const FormContext& context)
{
    if (!shows_keyboard(ui, desk)) return std::nullopt;
    const Form& form = ui.at(desk).form;
    TypedInto into;
    if (form.kind == FormKind::none) {
        into.text = ui.sheet.kind == SheetKind::plan_search ? ui.plan.search : ui.filter;
        into.caret = character_count(into.text);
        return into;
    }
    const std::vector<FormRow> rows = form_rows(form, context);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const FormRow& r) { return r.field == form.focus && r.is_typed(); });
    if (row == rows.end()) return std::nullopt;
    into.field = row->field;
    into.text = form.value(row->field);
    into.caret = std::min(form.caret, character_count(into.text));
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

bool has_words_beside(const UiState& ui, DeskName desk, const Metrics& metrics)
{
    constexpr float largest = 1.2F, least_width = 1800;
    return ui.at(desk).form.kind == FormKind::assess && ui.at(desk).half == Half::whole && !metrics.portrait && metrics.text_factor <= largest && region_of(ui, desk, metrics).w >= least_width;
}

Side keyboard_side(const UiState& ui, DeskName desk, const Metrics& metrics, Side side)
{
    return side == Side::middle && has_words_beside(ui, desk, metrics) ? Side::right : side;
}

std::optional<KeyboardLayout> keyboard_on_glass(const UiState& ui, DeskName desk, const FormContext& context, const KeyboardData& data, const Metrics& metrics)
{
    const auto into = typed_into(ui, desk, context);
    if (!into) return std::nullopt;
    KeyboardUi keyboard = ui.at(desk).keyboard;
    keyboard.side = keyboard_side(ui, desk, metrics, keyboard.side);
    return layout_keyboard(plate_of(data, *into, keyboard.page), keyboard, metrics, region_of(ui, desk, metrics));
}

} // namespace fyr
