// What a meeting came to, in the rows of the summary: one per track on the panel, the rarer ones in one more.
#pragma once

#include "ui/frame.hpp"

namespace fyr {

struct OutcomeRow {
    std::string key, name; ///< of the track; "other" for the rarer ones together
    char32_t icon = 0;
    bool alarming = false; ///< the acute one keeps its octagon
    std::vector<Outcome> outcomes;
};

/// The meeting the summary is about: the running one, else the one that has just ended.
[[nodiscard]] MeetingRecord shown_record(const Frame& f);
/// In the order of the rules. The row of rarer tracks is there only when one of them was used.
[[nodiscard]] std::vector<OutcomeRow> outcome_rows(const Frame& f, const MeetingRecord& record);

/// Where and how the board is saved: thumbnail, what to write, where to, the one button.
void draw_export_panel(Frame& f, Rect at);

} // namespace fyr
