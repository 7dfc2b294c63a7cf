#include "board/funnel_layout.hpp"
#include "domain/walk.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float column_gap = 10;                                              ///< between columns
constexpr std::array<float, 5> weights{.226F, .207F, .204F, .184F, .179F}; ///< of the width, strictly decreasing
constexpr std::array<float, 5> row_weights{.26F, .22F, .20F, .17F, .15F};  ///< of the height, portrait
constexpr float column_pad = 14, card_gap = 12, more_height = 64, title_block = 80;
constexpr std::size_t most_cards = 9;
constexpr float alias_em = 28, title_em = 30, count_em = 24, body_line = 28.6F; ///< as designed, of what the room reads (design system part 4)

/// Room for two digits that the room reads.
Size pill_size(const Metrics& m)
{
    const float em = std::max(count_em, m.wall_em);
    return {std::max(52.F, em * 1.8F), std::max(40.F, em * 1.25F)};
}

/// The tallest card the density rule allows in that column.
CardSize largest(Step step)
{
    return step == Step::received ? CardSize::compact : step == Step::concern ? CardSize::two_line : CardSize::full;
}


/// Fills a column's cards: density, scrolling, the open slot of a held card. `sideways`: the list scrolls to the left, as
/// many cards stand above each other as there is room for.
void place_cards(Column& column, const std::vector<CaseId>& ids, float scroll, const std::vector<Hover>& hovers,
                 const Metrics& m, bool sideways, std::vector<PlacedCard>& out)
{
    const Rect list = column.list;
    const float length = sideways ? list.w : list.h;
    std::size_t slots = 0;
    for (const Hover& h : hovers)
        if (h.column == column.step && std::find(ids.begin(), ids.end(), h.id) == ids.end()) ++slots;
    const std::size_t n = ids.size() + slots;
    column.count = ids.size();
    CardSize size = largest(column.step);
    std::size_t rows = 1; // cards beside each other across the way it scrolls
    const auto total = [&](float card) { return static_cast<float>((n + rows - 1) / rows) * (card + card_gap) - card_gap; };
    float card = 0;
    if (sideways) {
        card = std::clamp((list.w - 2 * card_gap) / 3, 300.F, 340.F);
        const auto fit = [](float room, float one) { return static_cast<std::size_t>(std::max(1.F, std::floor((room + card_gap) / (one + card_gap)))); };
        const std::size_t across = fit(list.w, card);
        while (size != CardSize::compact && (card_height(size, m) > list.h || fit(list.h, card_height(size, m)) * across < n))
            size = static_cast<CardSize>(static_cast<int>(size) - 1);
        rows = fit(list.h, card_height(size, m));
    } else {
        while (size != CardSize::compact && (total(card_height(size, m)) > length || n > most_cards))
            size = static_cast<CardSize>(static_cast<int>(size) - 1);
        card = card_height(size, m);
    }
    column.size = size;
    const bool overfull = n > 0 && (total(card) > length || (!sideways && n > most_cards));
    const float room = overfull ? length - (sideways ? 76 + card_gap : more_height + card_gap) : length;
    std::size_t lines = overfull ? static_cast<std::size_t>(std::max(1.F, std::floor((room + card_gap) / (card + card_gap)))) : n;
    if (!sideways) lines = std::min(lines, most_cards);
    column.shown = overfull ? lines * rows : n;
    const float seen = overfull ? static_cast<float>(lines) * (card + card_gap) - card_gap : length;
    const float down = card_height(size, m) + card_gap, tall = static_cast<float>(rows) * down - card_gap;
    column.scroll_range = overfull ? std::max(0.F, total(card) - seen) : 0;
    if (overfull) {
        column.more = sideways ? Rect{list.x + seen + card_gap, list.y, 76, std::min(list.h, tall)}
                               : Rect{list.x, list.y + seen + card_gap, list.w, more_height};
        column.list = sideways ? Rect{list.x, list.y, seen, list.h} : Rect{list.x, list.y, list.w, seen};
        column.shown = std::min(column.shown, n);
    }
    const float at = std::clamp(scroll, 0.F, column.scroll_range);
    std::size_t place = 0;
    std::size_t waiting = slots; // slots open at the top of what is seen, where the finger can see them
    const float step = card + card_gap;
    const auto rect_at = [&](std::size_t index) {
        const float d = static_cast<float>(index / rows) * step - at;
        const float width = std::min(column.content_width, 520.F);
        if (sideways) return Rect{list.x + d, list.y + static_cast<float>(index % rows) * down, card, down - card_gap};
        return Rect{list.x + (column.content_width - width) / 2, list.y + d, width, card};
    };
    const auto first = static_cast<std::size_t>(std::max(0.F, std::floor((at - card) / step)));
    const auto last = static_cast<std::size_t>(std::max(0.F, std::ceil((at + seen) / step)));
    const std::size_t slot_place = std::min(n - slots, static_cast<std::size_t>(std::ceil(at / step)) * rows);
    for (std::size_t i = 0; i < ids.size() || waiting > 0; ++place) {
        if (waiting > 0 && place >= slot_place) {
            column.slots.push_back(rect_at(place));
            --waiting;
            continue;
        }
        if (i >= ids.size()) break;
        if (place / rows >= first && place / rows <= last) out.push_back({ids[i], rect_at(place), size, column.step});
        ++i;
        if (place / rows > last && waiting == 0) break;
    }
}

void landscape(FunnelLayout& layout, const Metrics& m)
{
    const Rect b = layout.board;
    const float aw = b.w - 4 * column_gap;
    std::array<float, 5> x{}, w{};
    x[0] = b.x;
    for (std::size_t i = 0; i < 5; ++i) {
        w[i] = aw * weights[i];
        if (i + 1 < 5) x[i + 1] = x[i] + w[i] + column_gap;
    }
    const float depth = 0.15F * b.h, from = x[1], to = x[3] + w[3];
    const auto off = [&](float px) { return depth * std::clamp((px - from) / (to - from), 0.F, 1.F); };
    for (std::size_t i = 0; i < 5; ++i) {
        Column& c = layout.columns[i];
        c.step = static_cast<Step>(i);
        const float right = x[i] + w[i], inner = off(right);
        c.corners = {Point{x[i], b.y + off(x[i])}, Point{right, b.y + inner}, Point{right, b.bottom() - inner},
                     Point{x[i], b.bottom() - off(x[i])}};
        if (i == 0) c.radius_left = 24;
        if (i == 4) c.radius_right = 24;
        const bool flat = i == 0 || i == 4;
        const float top = b.y + inner;
        c.title = {x[i] + column_pad + 4, top + (flat ? 14 : 6)};
        c.content_width = w[i] - 2 * column_pad;
        const float more = m.wall_more(title_em);
        const Size pill = pill_size(m);
        const bool below = more > 0; // the title takes the whole line
        c.count_pill = {right - column_pad - pill.w, c.title.y + (below ? 38 + more : 0.F), pill.w, pill.h};
        c.subtitle = {c.title.x, c.title.y + 37 + more};
        c.title_width = below ? w[i] - column_pad - 12 : c.count_pill.x - c.title.x - 6;
        c.subtitle_width = below ? c.count_pill.x - c.title.x - 8 : c.content_width - 8;
        if (below) c.subtitle_lines = 2;
        const float under = std::max(c.count_pill.bottom(), c.subtitle.y + static_cast<float>(c.subtitle_lines) * m.type(body_line)) + 6;
        const float designed = c.title.y + title_block * std::max(1.F, m.text_factor);
        const float list_top = below ? std::max(designed + more, under) : designed;
        c.list = {x[i] + column_pad, list_top, c.content_width, b.bottom() - inner - column_pad - list_top};
    }
    layout.legend_right = {b.right(), b.bottom() - 36};
}

void portrait(FunnelLayout& layout, const Metrics& m)
{
    const Rect b = layout.board;
    const float ah = b.h - 4 * column_gap;
    float y = b.y;
    const float total = ah * (row_weights[1] + row_weights[2] + row_weights[3]) + 2 * column_gap;
    const float from = b.y + ah * row_weights[0] + column_gap;
    const auto off = [&](float py) { return 0.12F * b.w * std::clamp((py - from) / total, 0.F, 1.F); };
    for (std::size_t i = 0; i < 5; ++i) {
        Column& c = layout.columns[i];
        c.step = static_cast<Step>(i);
        const float h = ah * row_weights[i], top = off(y), bottom = off(y + h);
        c.corners = {Point{b.x + top, y}, Point{b.right() - top, y}, Point{b.right() - bottom, y + h}, Point{b.x + bottom, y + h}};
        if (i == 0 || i == 4) c.radius_left = c.radius_right = 24;
        const float inset = std::max(top, bottom) + column_pad;
        const bool flat = i == 0 || i == 4;
        c.title = {b.x + inset + 4, y + (flat ? 12 : 34)};
        c.content_width = b.w - 2 * inset;
        const Size pill = pill_size(m);
        c.count_pill = {b.right() - inset - pill.w, c.title.y - 2, pill.w, pill.h};
        c.title_width = c.count_pill.x - c.title.x - 6;
        const float list_top = c.title.y + 46 * std::max(1.F, m.text_factor) + m.wall_more(title_em);
        c.list = {b.x + inset, list_top, c.content_width, y + h - 10 - list_top};
        y += h + column_gap;
    }
    layout.legend_right = {b.right(), b.bottom() + 30};
}

} // namespace

BoardOrder board_order(const State& state, Stamp now, const Rules& rules)
{
    BoardOrder order;
    order.columns = column_orders(state, now, rules);
    if (const Case* c = nearest_deadline(state, now, rules)) order.nearest = c->id;
    return order;
}

float card_height(CardSize size, const Metrics& m)
{
    const float base = size == CardSize::compact ? 88.F : size == CardSize::two_line ? 124.F : 164.F;
    return std::round(std::max(base * m.text_factor + m.wall_more(alias_em), m.wall_em > 0 ? 2 * m.ring_radius(32) + (size == CardSize::compact ? 24.F : 56.F) : 0.F));
}

CardPlaces card_places(CardSize size, float height, const Metrics& m)
{
    CardPlaces at;
    at.ring_radius = m.ring_radius(32);
    at.words = 2 * at.ring_radius + 30;
    at.ring = {14 + at.ring_radius, size == CardSize::compact ? height / 2 : 16 + at.ring_radius};
    at.body = 47 + m.wall_more(alias_em);
    return at;
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

FunnelLayout layout_funnel(const BoardOrder& order, const Metrics& m, const std::map<std::string, float>& scroll,
                           const std::vector<Hover>& hovers, Rect board_rect)
{
    FunnelLayout layout;
    layout.nearest = order.nearest;
    const float top = m.portrait ? 204.F : 124.F;
    const float below = m.portrait ? m.bar_height() + 70 : m.bar_height() + 20;
    layout.board = board_rect.empty() ? Rect{Metrics::margin, top, m.width - 2 * Metrics::margin, m.height - top - below} : board_rect;
    if (m.portrait) portrait(layout, m);
    else landscape(layout, m);
    for (std::size_t i = 0; i < step_count; ++i) {
        Column& c = layout.columns[i];
        const auto at = scroll.find(list_name(c.step));
        place_cards(c, order.columns[i], at == scroll.end() ? 0 : at->second, hovers, m, m.portrait, layout.cards);
    }
    return layout;
}

} // namespace fyr
