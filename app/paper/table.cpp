#include "paper/table.hpp"

#include <algorithm>
#include <iterator>

namespace fyr {

PaperTable::PaperTable(const PaperInput& in, const PaperStyles& styles, float width, float before, std::span<const std::string> names, std::span<const float> widths)
    : in_(in), styles_(styles), width_(width), before_(before * styles.type)
{
    constexpr float widest = 1.6F; // a broad sheet gives the last column most of what it has more
    float sum = 0;
    for (const float w : widths) sum += w * styles.type;
    const float k = styles.type * std::clamp((width - before_) / (sum * 1.5F), 1.F, widest);
    const float gap = 6 * styles.type;
    float x = before_;
    for (const float w : widths) {
        columns_.push_back({x, 0, w * k - gap, 0});
        x += w * k;
    }
    columns_.push_back({x, 0, width - x, 0});
    std::vector<TableCell> cells;
    for (const std::string& name : names) cells.push_back({name, true});
    std::vector<PaperRow> rows = lines(cells);
    PaperRow all;
    for (const PaperRow& row : rows) {
        place(all.things, row.things, {0, all.height});
        all.height += row.height;
    }
    all.height += 3 * styles.type;
    all.things.push_back(PaperShape{{{0, all.height}, {width, all.height}}, 1.F * styles.type, 0, 0, false});
    all.with_next = true;
    head_ = std::make_shared<const PaperRow>(std::move(all));
}

std::vector<PaperRow> PaperTable::head() const
{
    std::vector<PaperRow> rows;
    rows.push_back(*head_);
    return rows;
}

std::vector<PaperRow> PaperTable::lines(std::span<const TableCell> cells) const
{
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const PaperStyle style = cells[i].bold ? styles_.small.bold() : styles_.small;
        std::size_t at = 0;
        for (std::string& line : wrapped(in_.ruler, style, cells[i].text, columns_[i].w)) {
            if (at == rows.size()) rows.push_back({style.line, {}, false, 0, {}});
            rows[at++].things.push_back(line_of(style, {columns_[i].x, 0}, std::move(line)));
        }
    }
    return rows;
}

std::vector<PaperRow> PaperTable::row(std::span<const TableCell> cells, const std::vector<PaperThing>& sign, std::vector<PaperRow> below) const
{
    const float air = 4 * styles_.type;
    std::vector<PaperRow> rows = lines(cells);
    if (rows.empty()) rows.push_back({styles_.small.line, {}, false, 0, {}});
    for (PaperThing& thing : rows.front().things) thing = moved(std::move(thing), 0, air);
    rows.front().height += air;
    place(rows.front().things, sign, {before_ / 2, air + styles_.small.line / 2});
    std::move(below.begin(), below.end(), std::back_inserter(rows));
    PaperRow& last = rows.back();
    last.height += air;
    last.things.push_back(PaperShape{{{0, last.height}, {width_, last.height}}, 0.5F * styles_.type, 0.45F, 0, false});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].with_next = i + 1 < rows.size();
        rows[i].head = head_;
    }
    return rows;
}

} // namespace fyr
