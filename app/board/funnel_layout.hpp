// The funnel board as rectangles: five columns that narrow (design system 6.6), their cards by the density rule
// (6.3), lists that scroll. Portrait turns the axes (part 8). Pure geometry in lp.
#pragma once

#include "board/metrics.hpp"
#include "domain/clocks.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace fyr {

/// Which cards stand in each column, most urgent first. Computed once per change of state, filter or minute.
struct BoardOrder {
    std::array<std::vector<CaseId>, step_count> columns;
    CaseId nearest; ///< the unassessed case whose deadline is nearest; 0: all are assessed
};
[[nodiscard]] BoardOrder board_order(const State& state, Stamp now, const Rules& rules);

/// How much a card shows.
enum class CardSize { compact, two_line, full };
[[nodiscard]] float card_height(CardSize size, const Metrics& m);
/// Where the parts of a card are, lp from its top left. What the room reads grows with the distance, and the card with it.
struct CardPlaces {
    Point ring;         ///< its middle
    float ring_radius = 32;
    float words = 94;   ///< x of everything beside the ring
    float body = 47;    ///< y of the first line under the alias
};
[[nodiscard]] CardPlaces card_places(CardSize size, float height, const Metrics& m);

struct PlacedCard {
    CaseId id;
    Rect at;
    CardSize size = CardSize::compact;
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
    Point title;                     ///< top left of the title line; "Fase n" 30 above it
    Point subtitle;                  ///< top left of the guiding question; landscape only
    float title_width = 0, subtitle_width = 0;
    int subtitle_lines = 1;          ///< 2 when the count stands beside it
    float content_width = 0;
    Rect count_pill;
    Rect list;                       ///< where cards are seen
    Rect more;                       ///< the "Viser a af b" row; empty when all are seen
    std::size_t count = 0, shown = 0;
    float scroll_range = 0;          ///< lp the list can scroll
    CardSize size = CardSize::compact;
    std::vector<Rect> slots;         ///< dashed places of cards that are held over this column
    [[nodiscard]] Rect bounds() const;
};

struct FunnelLayout {
    Rect board;
    CaseId nearest;                ///< as BoardOrder::nearest
    std::array<Column, step_count> columns;
    std::vector<PlacedCard> cards; ///< only those that can be seen, column by column
    Point legend_right;            ///< right end of the legend's middle line
    [[nodiscard]] const PlacedCard* card(CaseId id) const;
};

/// `scroll`: lp scrolled per list "column/NAME" (clamped here). `hovers`: cards held by fingers.
/// `board_rect`: where the board lies; empty takes the place of the design for these metrics.
[[nodiscard]] FunnelLayout layout_funnel(const BoardOrder& order, const Metrics& m, const std::map<std::string, float>& scroll,
                                         const std::vector<Hover>& hovers = {}, Rect board_rect = {});

/// Name of a column's list, "column/concern".
[[nodiscard]] std::string list_name(Step step);

} // namespace fyr
