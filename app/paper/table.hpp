// A table on paper: columns of words that wrap, a line under each row, its heading again at the top of every page.
#pragma once

#include "paper/row_list.hpp"

#include <span>

namespace fyr {

struct TableCell {
    std::string text;
    bool bold = false;
};

class PaperTable {
public:
    /// `names`: what stands over each column; `widths`: of each, points at type 1, the last one takes what is left. `before`: room at
    /// the left for a sign.
    PaperTable(const PaperInput& in, const PaperStyles& styles, float width, float before, std::span<const std::string> names, std::span<const float> widths);

    /// The heading, to begin with.
    [[nodiscard]] std::vector<PaperRow> head() const;
    /// One row, `sign` drawn around (0, 0) at the middle of the room before it. `below`: rows that belong to it.
    [[nodiscard]] std::vector<PaperRow> row(std::span<const TableCell> cells, const std::vector<PaperThing>& sign, std::vector<PaperRow> below) const;
    [[nodiscard]] float left() const { return before_; }

private:
    [[nodiscard]] std::vector<PaperRow> lines(std::span<const TableCell> cells) const;

    const PaperInput& in_;
    const PaperStyles& styles_;
    float width_, before_;
    std::vector<Rect> columns_; ///< x and w only
    std::shared_ptr<const PaperRow> head_;
};

} // namespace fyr
