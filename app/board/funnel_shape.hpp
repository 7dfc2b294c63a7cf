// The five columns as shapes: how wide each is, how many cards stand beside each other in it, where its head and its list lie
// (design system 6.6; design part 4, section 3). Pure.
#pragma once

#include "board/funnel_layout.hpp"

namespace fyr {

/// How the width of the board is shared in landscape.
struct BoardShares {
    bool dense = false;
    std::array<float, step_count> widths{};        ///< lp
    std::array<std::size_t, step_count> across{1, 1, 1, 1, 1};
};
/// The usual shares; when a column does not fit with its smallest cards the dense ones, with as many cards beside each other as
/// are needed and as there is room for.
[[nodiscard]] BoardShares share_width(Rect board, const BoardOrder& order, const Metrics& m);
/// Fills shape, head and list of every column.
void shape_columns(FunnelLayout& layout, const BoardShares& shares, const Metrics& m);
/// The same in portrait, rows instead of columns.
void shape_rows(FunnelLayout& layout, const BoardOrder& order, const Metrics& m);

} // namespace fyr
