// What a meeting came to: the record the summary is about, its truth in one sentence, and what is saved where.
#pragma once

#include "ui/frame.hpp"

namespace fyr {

struct OutcomeRow {
    std::string key, name; ///< of the track; "other" for the rarer ones together
    char32_t icon = 0;
    bool alarming = false; ///< the acute one keeps its octagon
    std::vector<Outcome> outcomes;
};

/// The meeting the summary is about: the running one, else the one that has just ended. Its rows are as things stand at this moment:
/// what is mended after the end counts. The archive has them as they stood.
[[nodiscard]] MeetingRecord shown_record(const Frame& f);
/// Of a record from before there were rows: its decisions by track, in the order of the rules. The row of rarer tracks is there
/// only when one of them was used.
[[nodiscard]] std::vector<OutcomeRow> outcome_rows(const Frame& f, const MeetingRecord& record);

/// What stands about the meeting in the panel and in the sheet of Næste: one to three sentences that are true.
struct Truth {
    bool all_true = false;
    bool alarming = false;          ///< over the deadline, or an acute action is open
    std::string title;              ///< "To er ikke vurderet."
    std::vector<std::string> lines; ///< "Hassel er 3 t 39 min over fristen." "Hare udløber i dag kl. 15.10, før I mødes igen."
    CaseId first;                   ///< the one to begin with; 0: none
};
[[nodiscard]] Truth truth_of(const Frame& f, const std::vector<RecordRow>& rows);
/// Not assessed, and running out before the next morning, the nearest first: "Hare i dag kl. 15.10".
[[nodiscard]] std::vector<std::string> runs_out_words(const Frame& f);

/// The right side of the summary: what goes where, the day's agreements, the truth, the button.
/// How high it is where it lies below the rows, `width` lp wide.
[[nodiscard]] float save_panel_height(const Frame& f, const std::vector<RecordRow>& rows, float width);
void draw_save_panel(Frame& f, Rect at, const std::vector<RecordRow>& rows);

} // namespace fyr
