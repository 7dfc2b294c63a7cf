#include "paper/flow.hpp"

#include "base/overloaded.hpp"

namespace fyr {

namespace {

class Flow {
public:
    explicit Flow(const std::function<Rect(std::size_t)>& column_at) : column_at_(column_at) { begin_column(); }

    /// Rows that stay together.
    void add(const PaperRow* first, const PaperRow* end)
    {
        if (!fits(height_of(first, end)) && !is_empty_) {
            const float head = first->head ? first->head->height : 0;
            const float alone = height_of(first, end) - first->space_before + head;
            if (alone <= column_at_(columns_.size()).h || !fits(first->space_before + first->height)) begin_column();
        }
        for (const PaperRow* row = first; row != end; ++row) {
            if (!is_empty_ && !fits(row->space_before + row->height)) begin_column();
            put(*row);
        }
    }
    std::vector<PaperColumn> take() { return std::move(columns_); }

private:
    static float height_of(const PaperRow* first, const PaperRow* end)
    {
        float height = 0;
        for (const PaperRow* row = first; row != end; ++row) height += row->space_before + row->height;
        return height;
    }
    [[nodiscard]] bool fits(float height) const { return y_ + height <= at_.bottom() + 0.01F; }
    void begin_column()
    {
        at_ = column_at_(columns_.size());
        columns_.push_back({{}, at_.y});
        y_ = at_.y;
        is_empty_ = true;
    }
    void put(const PaperRow& row)
    {
        PaperColumn& column = columns_.back();
        if (is_empty_ && row.head && columns_.size() > 1) {
            place(column.things, row.head->things, {at_.x, y_});
            y_ += row.head->height;
        } else if (!is_empty_) {
            y_ += row.space_before;
        }
        place(column.things, row.things, {at_.x, y_});
        y_ += row.height;
        column.bottom = y_;
        is_empty_ = false;
    }

    const std::function<Rect(std::size_t)>& column_at_;
    std::vector<PaperColumn> columns_;
    Rect at_;
    float y_ = 0;
    bool is_empty_ = true;
};

} // namespace

PaperThing moved(PaperThing thing, float dx, float dy)
{
    const auto move = [&](Point& p) { p = {p.x + dx, p.y + dy}; };
    std::visit(overloaded{[&](PaperText& t) { move(t.at); }, [&](PaperDisc& d) { move(d.center); },
                          [&](PaperBox& b) { b.at = b.at.moved(dx, dy); },
                          [&](PaperShape& s) {
                              for (Point& p : s.corners) move(p);
                          }},
               thing);
    return thing;
}

void place(std::vector<PaperThing>& on, const std::vector<PaperThing>& things, Point at)
{
    for (const PaperThing& thing : things) on.push_back(moved(thing, at.x, at.y));
}

std::vector<PaperColumn> flow(const std::vector<PaperRow>& rows, const std::function<Rect(std::size_t)>& column_at)
{
    Flow flowing(column_at);
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i;
        while (rows[end].with_next && end + 1 < rows.size()) ++end;
        flowing.add(rows.data() + i, rows.data() + end + 1);
        i = end + 1;
    }
    return flowing.take();
}

} // namespace fyr
