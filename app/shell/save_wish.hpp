// What is to be saved of the page that shows: the board, or a plan with its own files.
#pragma once

#include "board/ui_state.hpp"
#include "platform/journal.hpp"
#include "session/session.hpp"
#include "shell/save_board.hpp"

namespace fyr {

/// `folder`: where it goes, as save_folder gave it.
[[nodiscard]] SaveWish wish_of(const UiState& ui, const Session& session, const Journal& journal, const Assets& assets, Stamp now,
                               std::string folder);

} // namespace fyr
