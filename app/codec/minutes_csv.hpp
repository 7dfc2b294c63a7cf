// The minutes of a meeting as a table for Danish Excel: every notification a row, then the numbers, the same as on the glass.
#pragma once

#include "codec/board_level.hpp"
#include "domain/rules.hpp"

#include <string>

namespace fyr {

/// Danish headings and Danish values, whatever the glass speaks: it is for the minutes. Semicolons, UTF-8 with byte-order mark,
/// lines end with CR LF; days are 03-03-2026, moments 03-03-2026 08:52 on the Copenhagen clock. The column Type is "Sag" for a
/// notification and "Optælling" for one of the numbers (its name in Kode, itself in Antal). overview: no free text. fictive: what is made up
/// says so in a last column "fictive".
[[nodiscard]] std::string minutes_csv(const MeetingRecord& record, const Rules& rules, ExportLevel level, bool fictive = false);

} // namespace fyr
