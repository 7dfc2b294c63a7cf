// Which page, then what lies over it, in the order of the design (part 7, draw order).
#include "ui/lock_view.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

void draw_root(Frame& f)
{
    f.targets.clear();
    draw_background(f);
    const Mark mark = f.paint.mark();
    switch (f.ui.page) {
    case Page::home: draw_home(f); break;
    case Page::funnel: draw_funnel(f); break;
    case Page::case_focus: draw_case(f); break;
    case Page::summary: draw_summary(f); break;
    case Page::archive: draw_archive(f); break;
    case Page::rest: draw_rest(f); break;
    case Page::shelf: draw_shelf(f); break;
    case Page::plan: draw_plan(f); break;
    case Page::plan_zone: draw_plan_zone(f); break;
    case Page::barometer: draw_barometer(f); break;
    case Page::measuring: draw_measuring(f); break;
    case Page::points: draw_points(f); break;
    case Page::voting: draw_voting(f); break;
    }
    const float t = progress(f.ticks, f.ui.page_since, f.ui.calm ? 120 : 280);
    if (t < 1 && f.ui.page_since > 0) {
        const float eased = out_cubic(t);
        f.paint.transform(mark, 1, {}, {0, f.ui.calm ? 0.F : (1 - eased) * 24}, eased);
    }
    if (f.ui.page == Page::rest) {
        if (f.ui.form.kind != FormKind::person) return; // nothing of what lies behind the curtain
        draw_form(f);
        draw_keyboard(f);
        return;
    }
    draw_sheet(f);
    draw_toasts(f);
    draw_lifted(f);
    draw_form(f);
    draw_keyboard(f);
    draw_dialog(f);
    draw_guard(f);
}

} // namespace fyr
