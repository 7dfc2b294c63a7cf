// What stands around the table of the minutes: who was there and the counts above it; what is acute, agreed and owed below it.
#pragma once

#include "domain/meeting.hpp"
#include "paper/row_list.hpp"

namespace fyr {

[[nodiscard]] std::vector<PaperRow> minutes_head(const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width);
[[nodiscard]] std::vector<PaperRow> minutes_rest(const PaperInput& in, const MeetingRecord& record, const PaperStyles& styles, float width);

} // namespace fyr
