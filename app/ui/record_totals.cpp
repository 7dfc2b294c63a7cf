// The six numbers of a meeting. They add up: not assessed + late + in time = on the board.
#include "ui/record_rows.hpp"
#include "ui/say.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

struct TotalsCell {
    int n = 0;
    std::string bold, plain; ///< two lines beside the number
    Color ink{};
    bool strong = false;     ///< bold is bold
};

/// "Bøg 41 min · Odder 12 min", as many as `room` takes; then "Bøg 41 min · 3 til".
std::string late_ones(const Frame& f, const std::vector<RecordRow>& rows, float room)
{
    std::vector<std::string> all;
    for (const RecordRow& r : rows)
        if (r.assessed == Assessed::late) all.push_back(r.code + " " + lateness(f, r.assessed_at - r.deadline));
    std::string said;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string next = said + (said.empty() ? "" : " · ") + all[i];
        const std::string rest = i + 1 < all.size() ? " · " + f.t("end.and_more", {{"n", std::to_string(all.size() - i - 1)}}) : "";
        if (i > 0 && f.paint.width_of(Type::small, next + rest) > room)
            return said + " · " + f.t("end.and_more", {{"n", std::to_string(all.size() - i)}});
        said = next;
    }
    return said;
}

std::vector<TotalsCell> totals_cells(const Frame& f, const std::vector<RecordRow>& rows, float room)
{
    const BoardCounts n = counts_of(rows);
    const Theme& t = f.theme;
    const auto word = [&](std::string_view key) { return f.t(key); };
    std::vector<TotalsCell> cells;
    cells.push_back({n.on_board, word("end.cell.board"), word("end.cell.board.2"), t.ink2, false});
    cells.push_back({n.not_assessed, word("end.unassessed"), n.overdue > 0 ? f.t("end.cell.overdue", {{"n", std::to_string(n.overdue)}}) : "",
                     n.overdue > 0 ? t.redink : n.not_assessed > 0 ? t.lampink : t.ink2, n.not_assessed > 0});
    cells.push_back({n.late, word("end.late"), late_ones(f, rows, room), n.late > 0 ? t.lampink : t.ink2, n.late > 0});
    cells.push_back({n.in_time, word("end.cell.intime"), word("end.cell.intime.2"), t.ink2, false});
    cells.push_back({n.acute, f.t(n.acute == 1 ? "end.cell.acute.one" : "end.cell.acute"), n.acute_open > 0 ? f.t("end.cell.waits", {{"n", std::to_string(n.acute_open)}}) : "",
                     n.acute > 0 ? t.redink : t.ink2, n.acute > 0});
    cells.push_back({n.decided, word("end.cell.decided"), word("end.cell.decided.2"), t.ink2, false});
    return cells;
}

float width_of(const Painter& p, const TotalsCell& c)
{
    const Type bold = c.strong ? Type::small_bold : Type::small;
    return p.width_of(Type::title_large, std::to_string(c.n)) + 14 + std::max(p.width_of(bold, c.bold), p.width_of(Type::small, c.plain));
}

void draw_totals_cell(Frame& f, const TotalsCell& c, Point at, float cy)
{
    Painter& p = f.paint;
    const std::string number = std::to_string(c.n);
    const float w = p.width_of(Type::title_large, number), line = p.line_of(Type::small), x = at.x + w + 14;
    const Color ink = c.strong ? c.ink : f.theme.ink;
    p.text_in({at.x, cy - 40, w + 4, 80}, Type::title_large, ink, number, Align::left);
    const Type bold = c.strong ? Type::small_bold : Type::small;
    const float bw = p.width_of(bold, c.bold), pw = p.width_of(Type::small, c.plain);
    if (c.plain.empty()) return p.text_in({x, cy - line / 2, bw + 4, line}, bold, c.strong ? c.ink : f.theme.ink2, c.bold, Align::left);
    p.text_in({x, cy - line - 1, bw + 4, line}, bold, c.strong ? c.ink : f.theme.ink2, c.bold, Align::left);
    p.text_in({x, cy + 1, pw + 4, line}, Type::small, c.strong ? c.ink : f.theme.ink2, c.plain, Align::left);
}

} // namespace

float record_totals_height(const Frame& f, float width)
{
    const float line = f.paint.line_of(Type::small);
    return width < 1300 ? 4 * line + 72 : 2 * line + 52;
}

void draw_record_totals(Frame& f, const std::vector<RecordRow>& rows, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 22, Shadow::panel, f.theme.surface);
    const bool two = at.w < 1300;
    const float disc = counts_of(rows).all_true() ? 84.F : 0.F;
    const float lines = two ? 2 : 1, high = at.h / lines;
    std::vector<TotalsCell> cells = totals_cells(f, rows, two ? at.w / 3 - 120 : 300);
    for (int line = 0; line < static_cast<int>(lines); ++line) {
        const std::size_t from = two ? static_cast<std::size_t>(line) * 3 : 0, count = two ? 3 : cells.size();
        const float room = at.w - 40 - disc;
        const auto total = [&] {
            float w = 0;
            for (std::size_t i = from; i < from + count; ++i) w += width_of(p, cells[i]);
            return w;
        };
        if (total() + static_cast<float>(count - 1) * 20 > room)
            for (std::size_t i = from; i < from + count; ++i) // who was late is said by the rows
                if (&cells[i] == &cells[2]) cells[i].plain.clear();
        const float spare = std::max(8.F, (room - total()) / static_cast<float>(count));
        float x = at.x + 20;
        const float cy = at.y + high * (static_cast<float>(line) + 0.5F);
        for (std::size_t i = from; i < from + count; ++i) {
            draw_totals_cell(f, cells[i], {x, cy}, cy);
            x += width_of(p, cells[i]) + spare;
            if (i + 1 < from + count) p.rect({x - spare / 2 - 1, cy - high / 2 + 18, 2, high - 36}, f.theme.line);
        }
    }
    if (disc > 0) draw_check_disc(p, {at.right() - 56, at.center().y}, 30);
}

} // namespace fyr
