#include "board/funnel_layout.hpp"

#include "board/card_rows.hpp"
#include "board/funnel_shape.hpp"
#include "domain/walk.hpp"

#include <algorithm>
#include <limits>

namespace fyr {

bool BoardOrder::is_danger(CaseId id) const { return std::binary_search(danger.begin(), danger.end(), id); }

BoardOrder board_order(const State& state, Stamp now, const Rules& rules)
{
    BoardOrder order;
    order.columns = column_orders(state, now, rules);
    if (const Case* c = nearest_deadline(state, now, rules)) order.nearest = c->id;
    Stamp next = std::numeric_limits<Stamp>::max();
    for (const CaseId id : state.on_board()) {
        const Case* c = state.find(id);
        if (!c) continue;
        const AssessmentClock clock = assessment_clock(*c, now, rules);
        if (clock.face == ClockFace::acute || is_overdue(clock.face)) order.danger.push_back(id);
        if (is_assessed(*c) || clock.left <= 0 || clock.due >= next) continue;
        next = clock.due;
        order.next_due = id;
    }
    std::sort(order.danger.begin(), order.danger.end());
    return order;
}

std::string list_name(Step step) { return "column/" + std::string(name_of(step)); }

Rect Column::bounds() const
{
    const float x0 = std::min(corners[0].x, corners[3].x), x1 = std::max(corners[1].x, corners[2].x);
    return {x0, corners[0].y, x1 - x0, corners[3].y - corners[0].y};
}

const PlacedCard* FunnelLayout::card(CaseId id) const
{
    const auto it = std::find_if(cards.begin(), cards.end(), [&](const PlacedCard& c) { return c.id == id; });
    return it == cards.end() ? nullptr : &*it;
}

bool FunnelLayout::shows_all() const
{
    return std::all_of(columns.begin(), columns.end(), [](const Column& c) { return c.shown == c.count; });
}

FunnelLayout layout_funnel(const BoardOrder& order, const Metrics& m, const std::map<std::string, float>& scroll,
                           const std::vector<Hover>& hovers, Rect board_rect)
{
    FunnelLayout layout;
    layout.nearest = order.nearest;
    layout.next_due = order.next_due;
    const float top = m.portrait ? 204.F : 124.F;
    const float below = m.portrait ? m.bar_height() + 70 : m.bar_height() + 20;
    layout.board = board_rect.empty() ? Rect{Metrics::margin, top, m.width - 2 * Metrics::margin, m.height - top - below} : board_rect;
    if (m.portrait) shape_rows(layout, order, m);
    else shape_columns(layout, share_width(layout.board, order, m), m);
    float brick = most_card_height(CardForm::brick, m); // as high on the whole board as the fullest column lets them be
    for (std::size_t i = 0; i < step_count; ++i) {
        Column& c = layout.columns[i];
        c.ids = order.columns[i];
        c.count = c.ids.size();
        if (!layout.dense || c.step == Step::next_step || c.count == 0) continue;
        const auto rows = static_cast<float>((c.count + c.across - 1) / c.across);
        brick = std::min(brick, (c.list.h + card_gap) / rows - card_gap);
    }
    brick = std::max(brick, card_height(CardForm::brick, m));
    for (Column& c : layout.columns) {
        const auto scrolled = scroll.find(list_name(c.step));
        const float at = scrolled == scroll.end() ? 0 : scrolled->second;
        const auto slots = static_cast<std::size_t>(std::count_if(hovers.begin(), hovers.end(), [&](const Hover& h) {
            return h.column == c.step && std::find(c.ids.begin(), c.ids.end(), h.id) == c.ids.end();
        }));
        if (m.portrait) place_in_row(c, order, at, slots, m, layout.cards);
        else place_in_column(c, order, at, slots, brick, m, layout.cards);
    }
    return layout;
}

} // namespace fyr
