// What an act on the screen would bring into view: an act may carry another within it (a plan that is shown, a stop of the tour),
// so it is asked by doing it to a copy, never by its name.
#pragma once

#include "board/ui_state.hpp"

namespace fyr {

/// The page that would be in front after it.
[[nodiscard]] Page page_after(UiState ui, const UiAction& action);

/// Behind the curtain (Page::rest): it would take the curtain away, or lay a sheet, a question, a form or the light over it.
[[nodiscard]] bool would_show_something(const UiState& ui, const UiAction& action);

} // namespace fyr
