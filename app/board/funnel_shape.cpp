#include "board/funnel_shape.hpp"

#include "board/card_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fyr {

namespace {

using Widths = std::array<float, step_count>;

constexpr float column_gap = 10, column_pad = 14, title_block = 80;
constexpr float usual_depth = 96, dense_depth = 44; ///< how much the edges of the phases move in, lp
constexpr Widths usual_weights{.232F, .208F, .206F, .166F, .188F};
constexpr Widths two_across{.34F, .17F, .165F, .13F, .195F}, three_across{.412F, .145F, .14F, .108F, .195F};
constexpr Widths head_widths{240, 190, 250, 190, 290}; ///< that the titles need, lp
constexpr Widths row_weights{.26F, .22F, .20F, .17F, .15F}; ///< of the height, portrait
constexpr float title_em = 30, dense_title_em = 25, count_em = 24, body_line = 28.6F, label_line = 26;
constexpr std::size_t most_beside = 6, most_beside_large = 2;

/// Room for two digits that the room reads.
Size pill_size(const Metrics& m)
{
    const float em = std::max(count_em, m.wall_em);
    return {std::max(52.F, em * 1.8F), std::max(40.F, em * 1.25F)};
}

Widths times(const Widths& weights, float width)
{
    Widths w{};
    for (std::size_t i = 0; i < step_count; ++i) w[i] = weights[i] * width;
    return w;
}

void shape_column(Column& c, std::size_t i, const Metrics& m, float x, float right, float top, float bottom)
{
    const bool flat = i == 0 || i == 4;
    c.title = {x + column_pad + 4, top + (flat ? 14 : 6)};
    c.label = {c.title.x, c.title.y - 30};
    c.content_width = right - x - 2 * column_pad;
    const float more = m.wall_more(title_em);
    const Size pill = pill_size(m);
    const bool below = more > 0; // the title takes the whole line
    c.count_pill = {right - column_pad - pill.w, c.title.y + (below ? 38 + more : 0.F), pill.w, pill.h};
    c.subtitle = {c.title.x, c.title.y + 37 + more};
    c.title_width = below ? right - x - column_pad - 12 : c.count_pill.x - c.title.x - 6;
    c.subtitle_width = below ? c.count_pill.x - c.title.x - 8 : c.content_width - 8;
    c.subtitle_lines = below ? 2 : 1;
    const float under = std::max(c.count_pill.bottom(), c.subtitle.y + static_cast<float>(c.subtitle_lines) * m.type(body_line)) + 6;
    const float list_top = std::max(c.title.y + title_block * std::max(1.F, m.text_factor) + more, below ? under : 0.F);
    c.list = {x + column_pad, list_top, c.content_width, bottom - column_pad - list_top};
}

/// A head of two lines in a phase, of one in the flat columns.
void shape_dense_column(Column& c, std::size_t i, const Metrics& m, float x, float right, float top, float bottom)
{
    const bool flat = i == 0 || i == 4;
    const float more = m.wall_more(flat ? title_em : dense_title_em);
    c.dense = true;
    c.content_width = right - x - 2 * column_pad;
    c.label = {x + column_pad + 4, top - 4};
    c.title = {c.label.x, flat ? top + 10 : c.label.y + m.type(label_line) - 1};
    const float list_top = std::max(top + 66, c.title.y + m.type(flat ? 36.F : 32.F) + more + 10);
    if (flat) {
        const Size pill = pill_size(m);
        c.count_pill = {right - column_pad - pill.w, c.title.y, pill.w, pill.h};
        c.title_width = c.count_pill.x - c.title.x - 6;
    } else {
        c.title_width = right - c.title.x - 6;
    }
    c.list = {x + column_pad, list_top, c.content_width, bottom - column_pad - list_top};
}

void shape(std::array<Column, step_count>& columns, Rect b, const BoardShares& shares, const Metrics& m)
{
    Widths x{};
    x[0] = b.x;
    for (std::size_t i = 1; i < step_count; ++i) x[i] = x[i - 1] + shares.widths[i - 1] + column_gap;
    const float depth = shares.dense ? dense_depth : usual_depth, from = x[1], to = x[3] + shares.widths[3];
    const auto off = [&](float px) { return depth * std::clamp((px - from) / (to - from), 0.F, 1.F); };
    for (std::size_t i = 0; i < step_count; ++i) {
        Column& c = columns[i];
        c.step = static_cast<Step>(i);
        const float right = x[i] + shares.widths[i], inner = off(right);
        c.corners = {Point{x[i], b.y + off(x[i])}, Point{right, b.y + inner}, Point{right, b.bottom() - inner}, Point{x[i], b.bottom() - off(x[i])}};
        c.radius_left = i == 0 ? 24.F : 0.F;
        c.radius_right = i == 4 ? 24.F : 0.F;
        c.across = shares.across[i];
        (shares.dense ? shape_dense_column : shape_column)(c, i, m, x[i], right, b.y + inner, b.bottom() - inner);
    }
}

/// The room the lists have with those shares.
Widths list_heights(Rect board, const BoardShares& shares, const Metrics& m)
{
    std::array<Column, step_count> columns;
    shape(columns, board, shares, m);
    Widths h{};
    for (std::size_t i = 0; i < step_count; ++i) h[i] = columns[i].list.h;
    return h;
}

/// The last column gets so wide that a decided card is whole; the others give in proportion.
BoardShares usual_shares(float width, float last)
{
    BoardShares s;
    s.widths = times(usual_weights, width);
    const float wanted = std::clamp(last + 2 * column_pad, s.widths[4], 0.3F * width);
    for (std::size_t i = 0; i < 4; ++i) s.widths[i] *= (width - wanted) / (width - s.widths[4]);
    s.widths[4] = wanted;
    return s;
}

/// The least width of every column with so many cards beside each other; the phases still narrow. `bare`: codes may be written
/// smaller and ages go below.
Widths least_widths(const std::array<std::size_t, step_count>& across, const CardNeeds& needs, const Metrics& m, bool bare)
{
    const float scale = card_scale(m);
    Widths w{};
    for (std::size_t i = 0; i < step_count; ++i) {
        const float decided = needs.decided_brick > 0 || m.wall_em <= 0 ? std::max(250 * scale, bare ? needs.least_decided_brick : needs.decided_brick) : 0.F;
        const bool far = m.wall_em > 0; // what the room reads from far is not written smaller: in a phase it stands on two lines
        const float whole = std::min(needs.brick[i], 300 * scale), phase = far ? std::min(needs.least_brick[i], whole) : needs.least_brick[i];
        const float card = i == 4 ? decided : std::max(least_brick_width(m), bare && (!far || i > 0) ? phase : whole);
        const float em = i == 0 || i == 4 ? title_em : dense_title_em, title = m.wall_type(em) / em * (bare && m.wall_em <= 0 ? 0.9F : 1.F);
        w[i] = std::max(length_of(across[i], card) + 2 * column_pad, head_widths[i] * std::max(1.F, title));
    }
    w[2] = std::max(w[2], w[3]);
    if (!bare || m.wall_em <= 0) w[1] = std::max(w[1], w[2]); // else titles that the room reads come first
    return w;
}

float sum(const Widths& w) { return std::accumulate(w.begin(), w.end(), 0.F); }

/// The least widths, and where something is in danger so wide that its cards are whole; the phases still narrow.
Widths alarm_widths(const Widths& least, const std::array<std::size_t, step_count>& across, const CardNeeds& needs)
{
    Widths w = least;
    for (std::size_t i = 0; i < 4; ++i)
        if (needs.alarm[i] > 0) w[i] = std::max(w[i], length_of(across[i], needs.alarm[i]) + 2 * column_pad);
    w[2] = std::max(w[2], w[3]);
    w[1] = std::max(w[1], w[2]);
    return w;
}

/// `from` with what there is left of `width` put where `to` wants more, in proportion.
Widths nearer_to(Widths from, const Widths& to, float width)
{
    Widths more{};
    for (std::size_t i = 0; i < step_count; ++i) more[i] = std::max(0.F, to[i] - from[i]);
    const float share = sum(more) > 0 ? std::clamp((width - sum(from)) / sum(more), 0.F, 1.F) : 0.F;
    for (std::size_t i = 0; i < step_count; ++i) from[i] += share * more[i];
    return from;
}

BoardShares dense_shares(float width, const std::array<std::size_t, step_count>& across, const CardNeeds& needs, const Metrics& m)
{
    BoardShares s;
    s.dense = true;
    s.across = across;
    const Widths whole = least_widths(across, needs, m, false);
    Widths least = sum(alarm_widths(whole, across, needs)) <= width ? whole : least_widths(across, needs, m, true);
    if (const float all = sum(least); all > width) // letters so large that not even titles have their room: those shrink
        for (float& w : least) w *= width / all;
    const Widths wanted = alarm_widths(least, across, needs);
    const bool designed = across[1] * across[2] * across[3] * across[4] == 1 && (across[0] == 2 || across[0] == 3);
    if (designed) {
        s.widths = times(across[0] == 2 ? two_across : three_across, width);
        bool fits = true;
        for (std::size_t i = 0; i < step_count; ++i) fits = fits && s.widths[i] >= wanted[i] - 1;
        if (fits) return s;
    }
    least = nearer_to(nearer_to(least, wanted, width), whole, width); // danger shrinks last
    const float left = std::max(0.F, width - sum(least));
    const auto all = static_cast<float>(std::accumulate(across.begin(), across.end(), std::size_t{0}));
    const float phase = left * static_cast<float>(across[1] + across[2] + across[3]) / all / 3;
    s.widths = least;
    for (const std::size_t i : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) s.widths[i] += phase;
    s.widths[0] += left * static_cast<float>(across[0]) / all;
    s.widths[4] += left * static_cast<float>(across[4]) / all;
    return s;
}

} // namespace

BoardShares share_width(Rect board, const BoardOrder& order, const Metrics& m)
{
    const float width = board.w - 4 * column_gap;
    const auto fits = [&](const BoardShares& s, auto&& form) {
        const Widths high = list_heights(board, s, m);
        for (std::size_t i = 0; i < step_count; ++i)
            if (length_of(order.columns[i].size(), card_height(form(static_cast<Step>(i)), m)) > high[i] + 0.5F) return false;
        return true;
    };
    const BoardShares tall = usual_shares(width, order.needs.decided);
    if (fits(tall, [](Step s) { return s == Step::next_step ? CardForm::decided : CardForm::one_line; })) return tall;
    const BoardShares usual = usual_shares(width, order.needs.decided_brick);
    if (fits(usual, smallest_form)) return usual;
    std::array<std::size_t, step_count> across{1, 1, 1, 1, 1};
    std::array<bool, step_count> stuck{};
    for (;;) {
        const BoardShares s = dense_shares(width, across, order.needs, m);
        const Widths high = list_heights(board, s, m);
        std::size_t wants = step_count;
        for (const std::size_t i : {std::size_t{0}, std::size_t{4}, std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
            const std::size_t holds = across[i] * cards_fit(high[i], card_height(brick_of(static_cast<Step>(i)), m));
            if (wants == step_count && !stuck[i] && order.columns[i].size() > holds) wants = i;
        }
        if (wants == step_count) return s;
        auto more = across;
        ++more[wants];
        const bool large = m.text_factor >= 1.29F || m.wall_em > 28;
        const bool may = more[wants] <= (large && wants == 0 ? most_beside_large : most_beside) && sum(least_widths(more, order.needs, m, true)) <= width;
        if (may) across = more;
        else stuck[wants] = true;
    }
}

void shape_columns(FunnelLayout& layout, const BoardShares& shares, const Metrics& m)
{
    shape(layout.columns, layout.board, shares, m);
    layout.dense = shares.dense;
    layout.legend_right = {layout.board.right(), layout.board.bottom() - 16};
}

namespace {

/// As designed; where a row needs more lines of cards than that, every row gets one line, then the fullest one line after another.
template <class Head>
Widths row_heights(Rect b, const BoardOrder& order, Head&& head, const Metrics& m)
{
    constexpr Widths narrowing{0, .37F, .72F, 1, 1};
    const float all = b.h - 4 * column_gap;
    const Widths designed_high = times(row_weights, all);
    std::array<std::size_t, step_count> lines{1, 1, 1, 1, 1}, wanted{};
    Widths high{};
    bool fits = true;
    for (std::size_t i = 0; i < step_count; ++i) {
        const float card = std::max(300.F, i == 4 ? order.needs.least_decided_brick : 0.F), tall = card_height(brick_of(static_cast<Step>(i)), m);
        const std::size_t across = cards_fit(b.w * (1 - 0.24F * narrowing[i]) - 2 * column_pad, card);
        wanted[i] = std::max<std::size_t>(1, (order.columns[i].size() + across - 1) / across);
        high[i] = head(i) + tall + 2;
        fits = fits && head(i) + length_of(wanted[i], tall) + 2 <= designed_high[i];
    }
    if (fits) return designed_high;
    float left = all - sum(high);
    for (;;) {
        std::size_t fullest = step_count;
        for (std::size_t i = 0; i < step_count; ++i)
            if (lines[i] < wanted[i] && (fullest == step_count || wanted[i] * lines[fullest] > wanted[fullest] * lines[i])) fullest = i;
        const float more = fullest == step_count ? 0 : card_height(brick_of(static_cast<Step>(fullest)), m) + card_gap;
        if (fullest == step_count || more > left) break;
        ++lines[fullest];
        high[fullest] += more;
        left -= more;
    }
    for (std::size_t i = 0; i < step_count; ++i) high[i] += std::max(0.F, left) * row_weights[i];
    return high;
}

} // namespace

void shape_rows(FunnelLayout& layout, const BoardOrder& order, const Metrics& m)
{
    const Rect b = layout.board;
    const auto head = [&](std::size_t i) { return (i == 0 || i == 4 ? 12.F : 34.F) + 46 * std::max(1.F, m.text_factor) + m.wall_more(title_em) + 10; };
    const Widths high = row_heights(b, order, head, m);
    float y = b.y;
    const float cone = high[1] + high[2] + high[3] + 2 * column_gap, from = b.y + high[0] + column_gap;
    const auto off = [&](float py) { return 0.12F * b.w * std::clamp((py - from) / cone, 0.F, 1.F); };
    for (std::size_t i = 0; i < step_count; ++i) {
        Column& c = layout.columns[i];
        c.step = static_cast<Step>(i);
        const float h = high[i], top = off(y), bottom = off(y + h);
        c.corners = {Point{b.x + top, y}, Point{b.right() - top, y}, Point{b.right() - bottom, y + h}, Point{b.x + bottom, y + h}};
        if (i == 0 || i == 4) c.radius_left = c.radius_right = 24;
        const float inset = std::max(top, bottom) + column_pad;
        const bool flat = i == 0 || i == 4;
        c.title = {b.x + inset + 4, y + (flat ? 12 : 34)};
        c.label = {c.title.x, c.title.y - 30};
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

} // namespace fyr
