#include "ui/reach.hpp"

#include "board/reach.hpp"

namespace fyr {

namespace {

/// Where the top was: what has happened, and the way back.
void draw_lifted_edge(Frame& f, float down)
{
    Painter& p = f.paint;
    const Rect free{0, 0, f.m.width, down};
    p.rect(free, f.theme.bar);
    p.rect({0, down - 6, f.m.width, 6}, f.theme.lamp);
    if (down < 120) return;
    const Point c = free.center();
    p.icon({c.x, c.y - 34}, 56, f.theme.lamp, icons::arrow_up);
    p.text_in({40, c.y + 4, f.m.width - 80, 52}, Type::lead, f.theme.onbar, f.t("reach.back"));
    f.target("reach/back", free).tap = UiAction{Reach{0}};
}

} // namespace

void draw_in_reach(Frame& f, void (*draw)(Frame&))
{
    const float wanted = f.exporting ? 0.F : reach_shift(f.m, f.ui.reach);
    const float down = f.exporting ? 0.F : std::round(f.motion.at("reach", {0, wanted, 1, 1}).y);
    if (down < 1) return draw(f);
    const TouchTracker lowered = f.touch.seen_from({0, -down});
    Frame page{f.history, f.state, f.ui, f.m, f.theme, f.strings, f.rules, f.templates, f.wall, f.world, f.board, f.plan_board, lowered, f.now, f.ticks, f.paint, f.targets, f.motion, f.exporting};
    const Rect seen{0, down, f.m.width, f.m.bar().y - down};
    f.paint.begin_lowered();
    draw(page);
    f.paint.end_lowered(down, seen);
    f.targets.lower(down, seen);
    draw_lifted_edge(f, down);
}

std::optional<Button> reach_button(const Frame& f, std::string_view side)
{
    if (reach_steps(f.m) == 0 || f.ui.page == Page::setup) return std::nullopt; // a ruler lies where it lies
    const bool back = f.ui.reach > 0 && next_reach(f.m, f.ui.reach) == 0;
    return Button{"bar/reach/" + std::string(side), "", back ? icons::vertical_align_top : icons::vertical_align_bottom, Look::standard,
                  UiAction{Reach{next_reach(f.m, f.ui.reach)}}, {}, {}, false};
}

} // namespace fyr
