// The notifications of a board as a table for Danish Excel: the columns of docs/notification-format.md, so that a
// full table can be received again.
#pragma once

#include "codec/board_codec.hpp"

#include <string>

namespace fyr {

/// Semicolons, UTF-8 with byte-order mark, lines end with CR LF; one row per notification on the wall, by id. A text
/// that a spreadsheet would take for a formula gets an apostrophe in front. overview: the free texts are left out, and
/// the age is a band in the column x_age_band, which is not read back. What is not real says so in every row, by its id and in
/// the column "fictive", so that no daily wall receives it.
[[nodiscard]] std::string notifications_csv(const State& state, ExportLevel level, Subject subject = Subject::real);

} // namespace fyr
