// Funnels for tests: so many cards in each column, and those of a column as they are placed.
#pragma once

#include "board/funnel_layout.hpp"

#include <array>
#include <vector>

namespace fyr::test {

/// So many cards in each column, with ids 1, 2, 3 …
inline BoardOrder with_cards(std::array<std::size_t, step_count> counts)
{
    BoardOrder order;
    std::uint64_t id = 0;
    for (std::size_t i = 0; i < step_count; ++i)
        for (std::size_t n = 0; n < counts[i]; ++n) order.columns[i].push_back(CaseId{++id});
    return order;
}

using Counts = std::array<std::size_t, step_count>;

inline std::vector<PlacedCard> cards_in(const FunnelLayout& layout, Step step)
{
    std::vector<PlacedCard> found;
    for (const PlacedCard& c : layout.cards)
        if (c.step == step) found.push_back(c);
    return found;
}

inline bool inside(const Rect& a, const Rect& b, float slack = 0.01F)
{
    return a.x >= b.x - slack && a.y >= b.y - slack && a.right() <= b.right() + slack && a.bottom() <= b.bottom() + slack;
}

} // namespace fyr::test
