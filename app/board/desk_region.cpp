// Where each desk lies while the page in front is shown: on the glass or not, with a keyboard or without, and in which part.
#include "board/panel_layout.hpp"
#include "board/ui_state.hpp"

namespace fyr {

bool is_on_glass(const UiState& ui, DeskName desk)
{
    const auto group = group_of(desk);
    if (!group) return true;
    const auto at = static_cast<std::size_t>(*group);
    return ui.page == Page::lesson_groups && at < ui.lesson.groups.size() && !ui.lesson.groups[at].ready;
}

bool shows_keyboard(const UiState& ui, DeskName name)
{
    const Desk& desk = ui.at(name);
    if (!desk.keyboard.open || !is_on_glass(ui, name)) return false;
    const bool asked = ui.dialog.kind != DialogKind::none; // a question beside it swallows nobody's typing
    if (desk.is_open()) return !desk.form.focus.empty() && !(asked && desk.half == Half::whole);
    return !asked && searching_desk(ui) == name;
}

std::optional<DeskName> searching_desk(const UiState& ui)
{
    if (ui.sheet.kind != SheetKind::search && ui.sheet.kind != SheetKind::plan_search) return std::nullopt;
    for (const DeskName desk : both_desks)
        if (!ui.at(desk).is_open()) return desk;
    return std::nullopt;
}

Rect free_region(const UiState& ui, const Metrics& metrics)
{
    const auto taken = [&](Half half) { return (ui.first.is_open() && ui.first.half == half) || (ui.second.is_open() && ui.second.half == half); };
    if (taken(Half::begin) == taken(Half::end)) return region_of(Half::whole, metrics);
    return region_of(taken(Half::begin) ? Half::end : Half::begin, metrics);
}

Rect region_of(const UiState& ui, DeskName desk, const Metrics& metrics)
{
    if (const auto group = group_of(desk)) return group_panel(*group, static_cast<int>(ui.lesson.groups.size()), metrics);
    return ui.at(desk).is_open() ? region_of(ui.at(desk).half, metrics) : free_region(ui, metrics);
}

} // namespace fyr
