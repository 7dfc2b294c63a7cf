// The groups' cards on the class page: how far each has come with the step, and whether it would like help.
#include "ui/class_parts.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr int most_slots = 4; ///< more are said in words

void draw_status(Frame& f, const LessonGroup& g, Point at, float width)
{
    Painter& p = f.paint;
    const Point sign{at.x + 12, at.y + 14};
    const char* key = g.ready ? "class.ready" : g.help ? "class.help" : "class.works";
    if (g.ready) {
        p.circle(sign, 12, f.theme.fjord);
        p.icon(sign, 18, f.theme.onfjord, icons::check);
    } else if (g.help) p.icon(sign, 26, f.theme.lampedge, icons::pan_tool);
    else p.icon(sign, 26, f.theme.ink2, icons::more_horiz);
    p.text_in({at.x + 38, at.y, width - 38, 28}, g.ready || g.help ? Type::lead_medium : Type::lead_small, g.ready || g.help ? f.theme.ink : f.theme.ink2, f.t(key), Align::left);
}

/// Slots that fill, or "5 af 8".
void draw_slots(Frame& f, const ExerciseStep& step, int count, Rect at, bool labelled)
{
    Painter& p = f.paint;
    if (step.answer == Counted::ready) return;
    float x = at.x;
    if (labelled) {
        const std::string label = f.t("answer." + std::string(name_of(step.answer)));
        p.text_in({x, at.y, at.w, at.h}, Type::body, f.theme.ink2, label, Align::left);
        x += p.width_of(Type::body, label) + 20;
    }
    if (step.wanted > most_slots || x + 52 * static_cast<float>(step.wanted) - 12 > at.right()) {
        p.text_in({x, at.y, std::max(0.F, at.right() - x), at.h}, Type::lead_bold, f.theme.ink, f.t("class.so_many", {{"n", std::to_string(count)}, {"m", std::to_string(step.wanted)}}), Align::left);
        return;
    }
    for (int i = 0; i < step.wanted; ++i, x += 52) {
        const Point c{x + 20, at.center().y};
        const std::string number = std::to_string(i + 1);
        if (i < count) {
            p.circle(c, 20, f.theme.fjord);
            p.glyphs(c, 22, Face::semibold, f.theme.onfjord, number);
        } else {
            p.dashed_circle(c, 19, f.theme.line2, 2.5F, 7, 5);
            p.glyphs(c, 22, Face::regular, f.theme.ink3, number);
        }
    }
}

void draw_card(Frame& f, const ExerciseStep& step, int group, Rect at)
{
    Painter& p = f.paint;
    const LessonGroup& g = f.ui.lesson.groups[static_cast<std::size_t>(group)];
    const std::string name = "class/group/" + std::to_string(group + 1);
    p.panel(at, 24, Shadow::card, f.theme.card);
    if (g.help) p.border(at, f.theme.lampedge, 3, 24);
    draw_group_shape(p, group, {at.x + 56, at.y + 56}, 26, f.theme.fjord);
    const float text_w = at.w - 102 - 20;
    p.text_cut({at.x + 102, at.y + 19}, text_w, Type::panel, f.theme.ink, group_name(f, group));
    draw_status(f, g, {at.x + 102, at.y + 66}, text_w);
    if (f.pressed(name)) p.rect(at, faded(f.theme.ink, 0.08F), 24);
    f.target(name, at).tap = UiAction{OpenSheet{{SheetKind::trainer, {}, {}, std::to_string(group + 1), at.center().x}}};
    const bool small = at.w < 430 || f.ui.lesson.groups.size() > 4;
    const float button_w = small ? 112.F : 150.F, row = at.bottom() - 54;
    const Rect button{at.right() - 28 - button_w, row - 32, button_w, 64};
    const int count = answered(step, g, f.ui.lesson.at_case, f.state, f.rules);
    if (!f.ui.lesson.hidden) draw_slots(f, step, count, {at.x + 28, row - 24, button.x - 16 - at.x - 28, 48}, !small);
    else p.text_in({at.x + 28, row - 24, button.x - 16 - at.x - 28, 48}, Type::body, f.theme.ink3, f.t("class.hidden"), Align::left);
    draw_button(f, button, {name + "/open", f.t("class.open"), 0, Look::soft, place_of_group(f, step, group), {}, {}, false}, 18);
}

} // namespace

void draw_group_cards(Frame& f, const ExerciseStep& step, Rect at)
{
    const auto count = static_cast<int>(f.ui.lesson.groups.size());
    const int columns = count > 4 ? 3 : count > 1 ? 2 : 1, rows = (count + columns - 1) / columns;
    const float gap = 16, w = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float h = std::min(210.F, (at.h - gap * static_cast<float>(rows - 1)) / static_cast<float>(std::max(1, rows)));
    for (int i = 0; i < count; ++i)
        draw_card(f, step, i, {at.x + static_cast<float>(i % columns) * (w + gap), at.y + static_cast<float>(i / columns) * (h + gap), w, h});
}

} // namespace fyr
