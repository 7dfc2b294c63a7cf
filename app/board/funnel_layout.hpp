// The funnel board as rectangles: five columns that narrow (design system 6.6), their cards in the biggest form in which all of a
// column fit, danger shrinking last, and a dense board when one column is full (design part 4, section 3). Portrait turns the
// axes (part 8). Pure geometry in lp.
#pragma once

#include "board/card_forms.hpp"
#include "domain/clocks.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace fyr {

/// How wide the letters on this board's cards run, measured by whoever has the fonts, lp; 0: as designed. A column gets wider
/// before a date is cut, and where there is room before a code is written smaller.
struct CardNeeds {
    std::array<float, step_count> brick{}; ///< of the widest brick of each column: ring, code, pennants
    std::array<float, step_count> least_brick{}; ///< the same with the code written as small as it may be, or, where it is read from far, on two lines; what it must have
    std::array<float, step_count> alarm{}; ///< of the widest brick in danger, nothing written smaller: it has it before others get more
    float decided = 0;             ///< of the widest decided card: track, owner and day
    float decided_brick = 0;       ///< the same of a decided brick, with the age beside the code
    float least_decided_brick = 0; ///< without it: what it must have
    bool operator==(const CardNeeds&) const = default;
};

/// Which cards stand in each column, most urgent first. Computed once per change of state, filter or minute.
struct BoardOrder {
    std::array<std::vector<CaseId>, step_count> columns;
    CaseId nearest;              ///< the unassessed case whose deadline is nearest; 0: all are assessed
    CaseId next_due;             ///< of those not past their deadline the nearest; 0: none
    std::vector<CaseId> danger;  ///< acute with something open, or past the deadline; by id
    CardNeeds needs;
    [[nodiscard]] bool is_danger(CaseId id) const;
};
[[nodiscard]] BoardOrder board_order(const State& state, Stamp now, const Rules& rules);

struct PlacedCard {
    CaseId id;
    Rect at;
    CardForm form = CardForm::one_line;
    Step step = Step::received;
};

/// A finger holds `id` over `column`: its slot opens there.
struct Hover {
    CaseId id;
    Step column = Step::received;
    bool operator==(const Hover&) const = default;
};

struct Column {
    Step step = Step::received;
    std::array<Point, 4> corners{};  ///< top left, top right, bottom right, bottom left
    float radius_left = 0, radius_right = 0; ///< of the outer corners
    bool dense = false;              ///< a short head: "Fase 1 · 5", a smaller title, no guiding question below it
    Point label;                     ///< top left of "Fase n"
    Point title;                     ///< top left of the title line
    Point subtitle;                  ///< top left of the guiding question; landscape only, not in a dense head
    float title_width = 0, subtitle_width = 0;
    int subtitle_lines = 1;          ///< 2 when the count stands beside it
    float content_width = 0;
    Rect count_pill;                 ///< empty in the dense head of a phase, which says its count in words
    Rect list;                       ///< where cards are seen
    Rect more;                       ///< the "Viser a af b" row; empty when all are seen
    std::size_t count = 0, shown = 0;
    std::size_t across = 1;          ///< cards beside each other
    float scroll_range = 0;          ///< lp the list can scroll
    CardForm form = CardForm::one_line; ///< of the cards that are in no danger
    std::vector<CaseId> ids;         ///< all of them, seen or not
    std::vector<Rect> slots;         ///< dashed places of cards that are held over this column
    [[nodiscard]] Rect bounds() const;
};

struct FunnelLayout {
    Rect board;
    CaseId nearest, next_due;      ///< as in BoardOrder
    bool dense = false;
    std::array<Column, step_count> columns;
    std::vector<PlacedCard> cards; ///< only those that can be seen, column by column
    Point legend_right;            ///< right end of the legend's middle line
    [[nodiscard]] const PlacedCard* card(CaseId id) const;
    /// Every card is seen without scrolling.
    [[nodiscard]] bool shows_all() const;
};

/// `scroll`: lp scrolled per list "column/NAME" (clamped here). `hovers`: cards held by fingers; the board turns dense for what
/// stands on it, not for what is carried over it. `board_rect`: where the board lies; empty takes the place of the design.
[[nodiscard]] FunnelLayout layout_funnel(const BoardOrder& order, const Metrics& m, const std::map<std::string, float>& scroll,
                                         const std::vector<Hover>& hovers = {}, Rect board_rect = {});

/// Name of a column's list, "column/concern".
[[nodiscard]] std::string list_name(Step step);

} // namespace fyr
