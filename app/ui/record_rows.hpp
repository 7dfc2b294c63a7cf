// The rows of a meeting as the summary and the archive show them, and its numbers: from RecordRow alone, so that a meeting of
// last year reads like the one that has just ended (screen 34, design part 4, section 5).
#pragma once

#include "domain/meeting_record.hpp"
#include "ui/frame.hpp"

#include <functional>

namespace fyr {

/// Which sign a row has.
enum class RecordSign { octagon, octagon_under_way, octagon_done, ring, late, assessed, undecided };
[[nodiscard]] RecordSign sign_of(const RecordRow& row);
/// Grows past `radius` where the ring's hours must be read from further away.
void draw_record_sign(Frame& f, const RecordRow& row, Stamp now, Point c, float radius);

/// What a row says, whole.
struct RecordWords {
    std::string track;  ///< "Børnefaglig undersøgelse", "Ikke vurderet", "Mangler beslutning"
    std::string when;   ///< "TB · ons. 4. marts", "3 t 39 min over fristen"
    std::string late, late_short; ///< "41 min for sent", "41 min"; "" else
    std::string when_short; ///< of the overdue: "3 t over"
    std::string action; ///< what happens next, owner and hour first, so that only free words can be cut; they stand only when `words`
    std::vector<std::string> action_short; ///< the same in fewer words, longest first: "TB senest 09.30", "TB 09.30"
    bool alarming = false, action_alarming = false, when_alarming = false;
};
/// `words`: free text may be shown. `now` (UTC): when the meeting ended, or the moment that it is.
[[nodiscard]] RecordWords words_of(const Frame& f, const RecordRow& row, Stamp now, bool words);

/// two_lines: as the mockup. wide_lines: with room for two lines of what happens next. one_line: for reading, 19 and more.
enum class RecordForm { wide_lines, two_lines, one_line };
/// Where the rows lie.
struct RecordGrid {
    RecordForm form = RecordForm::two_lines;
    int columns = 2, per_column = 9, pages = 1;
    float height = 73, pitch = 79; ///< lp, of a row
    [[nodiscard]] int per_page() const { return columns * per_column; }
};
/// The biggest form in which `rows` fit into `in`; in the smallest one as many pages as it takes.
[[nodiscard]] RecordGrid record_grid(const Frame& f, int rows, Rect in);
/// Draws one page. `each(row, place)` is called for every row that was drawn, to make it a target.
void draw_record_rows(Frame& f, const std::vector<RecordRow>& rows, const RecordGrid& grid, int page, Rect in, Stamp now, bool words,
                      const std::function<void(const RecordRow&, Rect)>& each);
/// The six numbers in one row, or in two where it is narrow. Fewer words where they do not fit, never cut ones.
void draw_record_totals(Frame& f, const std::vector<RecordRow>& rows, Rect at);
[[nodiscard]] float record_totals_height(const Frame& f, float width);

/// "41 min", "3 t 39 min", from two days on "12 dage".
[[nodiscard]] std::string lateness(const Frame& f, Stamp ms);
/// "én", "to" … "tolv", then digits.
[[nodiscard]] std::string number_word(const Frame& f, int n);

} // namespace fyr
