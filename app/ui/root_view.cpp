// Which page, then what lies over it, in the order of the design (part 7, draw order).
#include "board/key_focus.hpp"
#include "ui/lock_view.hpp"
#include "ui/reach.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

/// The forms, then the keyboards over them.
template <class F>
void draw_desks(Frame& f, F&& shown)
{
    for (const auto draw : {draw_form, draw_keyboard})
        for (const DeskName desk : all_desks) {
            if (!is_on_glass(f.ui, desk) || !shown(f.ui.at(desk))) continue;
            f.desk_name = desk;
            f.targets.belong_to(desk);
            draw(f);
        }
    f.desk_name = DeskName::first;
    f.targets.belong_to(std::nullopt);
}

void draw_nothing(Frame&) {}

/// Where the keys are: a ring of two colours, to be seen on any ground.
void draw_key_focus(Frame& f)
{
    const Target* at = f.ui.key_focus.empty() || f.exporting ? nullptr : f.targets.named(f.ui.key_focus);
    if (!at || !can_be_tapped(f.targets, *at)) return; // what it was at lies under something now
    f.paint.border(at->at.inset(-6), f.theme.ink, 9, 22);
    f.paint.border(at->at.inset(-4), f.theme.dark ? f.theme.bg1 : f.theme.lamp, 4, 20);
}

} // namespace

const WorldViews daily_views{draw_home, draw_nothing, draw_nothing};

void draw_root(Frame& f)
{
    f.targets.clear();
    draw_background(f);
    const Mark mark = f.paint.mark();
    switch (f.ui.page) {
    case Page::home: f.world.front(f); break; // its doors reach down as they are
    case Page::rest: draw_rest(f); break;
    case Page::funnel: draw_in_reach(f, draw_funnel); break;
    case Page::case_focus: draw_in_reach(f, draw_case); break;
    case Page::summary: draw_in_reach(f, draw_summary); break;
    case Page::archive: draw_in_reach(f, draw_archive); break;
    case Page::shelf: draw_in_reach(f, draw_shelf); break;
    case Page::plan: draw_in_reach(f, draw_plan); break;
    case Page::plan_zone: draw_in_reach(f, draw_plan_zone); break;
    case Page::barometer: draw_in_reach(f, draw_barometer); break;
    case Page::measuring: draw_in_reach(f, draw_measuring); break;
    case Page::points: draw_in_reach(f, draw_points); break;
    case Page::voting: draw_in_reach(f, draw_voting); break;
    case Page::magnets: draw_in_reach(f, draw_magnets); break;
    case Page::setup: draw_setup(f); break;
    case Page::lesson: draw_in_reach(f, draw_class); break;
    case Page::lesson_groups: draw_in_reach(f, draw_group_panels); break;
    case Page::comparison: draw_in_reach(f, draw_comparison); break;
    }
    const float t = progress(f.ticks, f.ui.page_since, f.ui.calm ? 120 : 280);
    if (t < 1 && f.ui.page_since > 0) {
        const float eased = out_cubic(t);
        f.paint.transform(mark, 1, {}, {0, f.ui.calm ? 0.F : (1 - eased) * 24}, eased);
    }
    if (f.ui.page == Page::rest) {
        draw_desks(f, [](const Desk& desk) { return desk.form.kind == FormKind::person; }); // nothing of what lies behind the curtain
        f.world.mark(f);
        f.targets.offer_whole_texts();
        draw_key_focus(f);
        return;
    }
    draw_sheet(f);
    draw_toasts(f);
    draw_lifted(f);
    draw_desks(f, [](const Desk&) { return true; });
    f.world.mark(f);
    f.world.over(f);
    draw_dialog(f);
    draw_whole_text(f);
    draw_guard(f);
    f.targets.offer_whole_texts();
    draw_key_focus(f);
}

} // namespace fyr
