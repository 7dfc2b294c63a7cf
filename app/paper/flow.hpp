// Rows into columns, and columns into pages: what does not fit goes on in the next one, as many as it takes.
#pragma once

#include "platform/paper.hpp"

#include <functional>

namespace fyr {

/// A strip of paper as wide as its column. `things` are placed from its upper left corner.
struct PaperRow {
    float height = 0;
    std::vector<PaperThing> things;
    bool with_next = false;   ///< stays in one column with the row after it, as far as a column can take them
    float space_before = 0;   ///< left out at the top of a column
    /// Stands again over this row when a column begins with it: what goes on here.
    std::shared_ptr<const PaperRow> head;
};

[[nodiscard]] PaperThing moved(PaperThing thing, float dx, float dy);
void place(std::vector<PaperThing>& on, const std::vector<PaperThing>& things, Point at);

/// What one column holds, in the coordinates of its page.
struct PaperColumn {
    std::vector<PaperThing> things;
    float bottom = 0; ///< where the last row ends
};

/// `column_at` gives the place of column 0, 1, 2 … on its page; the caller knows which page that is. Always at least one column.
/// A row higher than a column stands alone in one.
[[nodiscard]] std::vector<PaperColumn> flow(const std::vector<PaperRow>& rows, const std::function<Rect(std::size_t)>& column_at);

} // namespace fyr
