#include "board/setup_layout.hpp"

namespace fyr {

namespace {

constexpr float gap = 20, ruler_height = 92, result_width = 720;

} // namespace

SetupLayout layout_setup(const Metrics& m)
{
    SetupLayout out;
    const float top = 136, bottom = m.height - m.bar_height() - 20, width = m.width - 2 * Metrics::margin;
    const float left = m.portrait ? width : width - result_width - gap;
    out.ruler_panel = {Metrics::margin, top, left, 330};
    const float facts_top = out.ruler_panel.bottom() + gap;
    out.facts_panel = {Metrics::margin, facts_top, left, m.portrait ? 500 : bottom - facts_top};
    out.result_panel = m.portrait ? Rect{Metrics::margin, out.facts_panel.bottom() + gap, width, bottom - out.facts_panel.bottom() - gap}
                                  : Rect{m.width - Metrics::margin - result_width, top, result_width, bottom - top};
    for (const int cm : {20, 10, 5}) {
        out.ruler_cm = cm;
        if (m.from_mm(static_cast<float>(cm) * 10) <= left - 48) break;
    }
    const float length = m.from_mm(static_cast<float>(out.ruler_cm) * 10);
    out.ruler = {out.ruler_panel.center().x - length / 2, top + 84, length, ruler_height};
    out.cross = {m.width / 2, m.height / 2};
    out.row_height = (out.facts_panel.h - 32) / 4;
    return out;
}

Point off_cross_mm(const Metrics& m, Point at)
{
    const Point cross = layout_setup(m).cross;
    const float lp_per_mm = m.from_mm(1);
    return {(at.x - cross.x) / lp_per_mm, (at.y - cross.y) / lp_per_mm};
}

} // namespace fyr
