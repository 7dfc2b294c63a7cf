#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

void draw_summary(Frame& f)
{
    draw_header(f, "summary", "", {});
    draw_bar(f, {{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false}},
             {{"bar/morning", f.t("door.morning"), 0, Look::primary_lamp, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false}}, {undo_button(f, "bar/undo-right")});
}

} // namespace fyr
