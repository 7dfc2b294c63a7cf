#include "board/case_layout.hpp"

namespace fyr {

namespace {

constexpr float phase_gap = 10, phase_pad = 14, depth = 34;
constexpr float panel_width = 396, wide_panel = 560, panel_gap = 20, strip_top = 114, below = 16, between = 12;
constexpr float folded_height = 66; ///< portrait: a phase that is not in front
constexpr float short_head = 60, long_head = 102; ///< title and question beside each other, or below
constexpr float upright_head = 64; ///< the same standing up: as high as a finger, with the gap above

/// Widths at 1920, by the active phase (design 31).
constexpr float widths[3][3] = {{730, 390, 300}, {300, 800, 320}, {300, 420, 700}};

float below_strip(const CaseNeeds& needs) { return strip_top + (needs.strip > 0 ? needs.strip + 14 : 6); }

float duties_height(const CaseNeeds& needs)
{
    const auto rows = static_cast<float>(needs.duty_rows);
    return needs.duty_rows == 0 ? 0 : rows * needs.duty + (rows - 1) * 8;
}

/// Standing up: with phase 1 in front the other two show their first lines, else they are bars.
void stand_up(CaseLayout& layout, const Metrics& m, int active, const CaseNeeds& needs)
{
    const float edge = Metrics::margin, width = m.width - 2 * edge;
    layout.panel = {0, m.bar().y - needs.sheet, m.width, needs.sheet};
    const float duties = duties_height(needs);
    layout.duties = {edge, layout.panel.y - between - duties, width, duties};
    const float top = below_strip(needs), bottom = (duties > 0 ? layout.duties.y : layout.panel.y) - between;
    layout.board = {edge, top, width, bottom - top};
    const float short_height = std::round(upright_head + 3 * m.type(22) * 1.3F + 34);
    const bool open = active == 1 && layout.board.h > 2 * (short_height + phase_gap) + 420;
    const float other = open ? short_height : folded_height;
    float y = top;
    for (int i = 0; i < 3; ++i) {
        Phase& p = layout.phases[static_cast<std::size_t>(i)];
        p.bar = i + 1 != active && !open;
        const float h = i + 1 == active ? layout.board.h - 2 * (other + phase_gap) : other;
        const float over = 10 * static_cast<float>(i), under = over + 10;
        p.x = edge + over;
        p.w = width - 2 * over;
        p.corners = {Point{edge + over, y}, Point{edge + width - over, y}, Point{edge + width - under, y + h}, Point{edge + under, y + h}};
        p.inside = {edge + under + phase_pad, y, width - 2 * under - 2 * phase_pad, h};
        p.header = p.bar ? Rect{edge + over, y, width - 2 * over, folded_height} : Rect{edge + over, y - 5, width - 2 * over, upright_head};
        p.content_top = upright_head + std::max(0.F, m.wall_type(30) - 34);
        y += h + phase_gap;
    }
}

void lay_tabs(CaseLayout& layout, const Metrics& m, int active)
{
    const Rect b = layout.board;
    const float tab = std::max(68.F, m.wall_type(22) * 1.3F + 24), w = (b.w - 20) / 3;
    layout.tabs = true;
    for (int i = 0; i < 3; ++i) {
        Phase& p = layout.phases[static_cast<std::size_t>(i)];
        p.bar = i + 1 != active;
        p.header = {b.x + static_cast<float>(i) * (w + 10), b.y, w, tab};
        p.x = b.x;
        p.w = b.w;
        p.corners = {Point{b.x, b.y + tab}, Point{b.right(), b.y + tab}, Point{b.right(), b.bottom()}, Point{b.x, b.bottom()}};
        p.inside = {b.x + phase_pad, b.y + tab, b.w - 2 * phase_pad, b.h - tab};
        p.content_top = 14;
    }
}

} // namespace

void slope_phases(CaseLayout& layout, int active)
{
    if (layout.tabs) return;
    const Rect b = layout.board;
    const auto off = [&](float px) { return depth * std::clamp((px - b.x) / b.w, 0.F, 1.F); };
    for (std::size_t i = 0; i < 3; ++i) {
        Phase& p = layout.phases[i];
        const float right = p.x + p.w, inner = off(right);
        const bool front = static_cast<int>(i) + 1 == active;
        p.corners = {Point{p.x, b.y + off(p.x)}, Point{right, b.y + inner}, Point{right, b.bottom() - inner}, Point{p.x, b.bottom() - off(p.x)}};
        p.radius_left = i == 0 ? 24.F : 0.F;
        p.inside = {p.x + phase_pad, b.y + inner, p.w - 2 * phase_pad, b.h - 2 * inner};
        p.content_top = front ? std::max(short_head + layout.head_more + off(p.x) - inner, 28.F + layout.head_more) : long_head + layout.head_more;
        const float above = front ? 9.F : 0.F; // into the gap below the strip: a finger high, and clear of what lies below
        p.header = {p.x, b.y + off(p.x) - above, p.w, inner - off(p.x) + p.content_top + above - 5};
    }
}

CaseLayout layout_case(const Metrics& m, int active, const CaseNeeds& needs)
{
    CaseLayout layout;
    active = std::clamp(active, 1, 3);
    layout.strip = {Metrics::margin, strip_top, m.width - 2 * Metrics::margin, needs.strip};
    if (m.portrait) {
        stand_up(layout, m, active, needs);
        return layout;
    }
    const float top = below_strip(needs), bottom = m.bar().y - below, duties = duties_height(needs);
    const float panel = m.type(22) > 30 ? wide_panel : panel_width;
    layout.panel = {m.width - Metrics::margin - panel, top, panel, bottom - top};
    const float width = layout.panel.x - panel_gap - Metrics::margin;
    layout.duties = {Metrics::margin, bottom - duties, width, duties};
    layout.board = {Metrics::margin, top, width, (duties > 0 ? layout.duties.y - between : bottom) - top};
    if (is_large(m)) {
        lay_tabs(layout, m, active);
        return layout;
    }
    layout.head_more = std::max(m.wall_more(30), 2.2F * (m.type(22) - 22));
    const float scale = (layout.board.w - 2 * phase_gap) / 1420;
    float x = layout.board.x;
    for (std::size_t i = 0; i < 3; ++i) {
        layout.phases[i].x = x;
        layout.phases[i].w = widths[static_cast<std::size_t>(active - 1)][i] * scale;
        x += layout.phases[i].w + phase_gap;
    }
    slope_phases(layout, active);
    return layout;
}

} // namespace fyr
