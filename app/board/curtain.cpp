#include "board/curtain.hpp"

#include <algorithm>

namespace fyr {

Page page_after(UiState ui, const UiAction& action)
{
    evolve(ui, action, ui.page_since);
    return ui.page;
}

bool would_show_something(const UiState& ui, const UiAction& action)
{
    UiState after = ui;
    evolve(after, action, ui.page_since);
    if (after.page != Page::rest) return true;
    const auto comes = [](auto now, auto then, auto none) { return then != now && then != none; };
    return comes(ui.sheet.kind, after.sheet.kind, SheetKind::none) || comes(ui.dialog.kind, after.dialog.kind, DialogKind::none) ||
           (after.light && !ui.light) ||
           std::any_of(all_desks.begin(), all_desks.end(), [&](DeskName desk) { return comes(ui.at(desk).form.kind, after.at(desk).form.kind, FormKind::none); });
}

} // namespace fyr
