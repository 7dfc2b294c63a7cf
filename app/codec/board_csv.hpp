// The notifications of a board as a table for Danish Excel: the columns of docs/notification-format.md, so that a
// full table can be received again.
#pragma once

#include "codec/board_level.hpp"

#include <string>

namespace fyr {

/// Semicolons, UTF-8 with byte-order mark, lines end with CR LF; one row per notification on the wall, by id. A text
/// that a spreadsheet would take for a formula gets an apostrophe in front. overview: the free texts are left out, and
/// the age is a band in the column x_age_band, which is not read back.
[[nodiscard]] std::string notifications_csv(const State& state, ExportLevel level);

} // namespace fyr
