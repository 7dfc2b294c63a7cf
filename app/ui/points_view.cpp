// The checklists: the seven points with their items, or Deloitte's six recommendations, as a figure and as a list; one tap
// makes an item an action in its lane (domain.md 6.2).
#include "ui/plan_parts.hpp"
#include "ui/radar.hpp"
#include "ui/scrolled.hpp"

namespace fyr {
namespace {

constexpr int best_stage = 3; ///< anchored, on the scale of mean_of

const ChecklistGroup& group_in_front(const Frame& f, const Checklist& list)
{
    for (const ChecklistGroup& g : list.groups)
        if (g.key == f.ui.plan.group) return g;
    return list.groups.front();
}

void draw_stage(Frame& f, Point left, PointStatus status)
{
    Painter& p = f.paint;
    const int filled = status == PointStatus::under_way ? 1 : status == PointStatus::in_place ? 2 : status == PointStatus::anchored ? 3 : 0;
    for (int i = 0; i < best_stage; ++i) {
        const Point c{left.x + 14 + 32 * static_cast<float>(i), left.y};
        if (i < filled) p.circle(c, 12, f.theme.fjord);
        else if (status == PointStatus::unanswered || status == PointStatus::not_relevant) p.dashed_circle(c, 11, f.theme.line2, 2, 5, 4);
        else p.ring(c, 11, f.theme.line2, 3);
    }
}

void draw_item(Frame& f, const Plan& plan, const ChecklistItem& item, Rect at)
{
    Painter& p = f.paint;
    const PointState state = state_of(plan, item.key);
    const std::string name = "points/item/" + item.key;
    const bool has_action = std::any_of(plan.actions.begin(), plan.actions.end(), [&](const Action& a) { return a.from_point == item.key; });
    const Mark mark = p.mark();
    p.panel(at, 18, Shadow::card, f.theme.surface);
    const float stage = f.m.portrait ? 260.F : 250.F, button = 76;
    const float room = at.w - 24 - stage - button - 24;
    const Color ink = state.status == PointStatus::not_relevant ? f.theme.ink3 : f.theme.ink;
    const std::string words = item.key + "  " + item.text.in(f.strings.language());
    const auto lines = static_cast<float>(p.wrapped(Type::label, words, room, 2).size());
    p.paragraph({at.x + 24, at.center().y - p.line_of(Type::label) * lines / 2}, room, 2, Type::label, ink, words);
    const float x = at.right() - stage - button;
    draw_stage(f, {x, at.center().y - 14}, state.status);
    p.text_in({x, at.center().y + 6, stage - 16, 30}, Type::body, f.theme.ink2, f.t("point_status." + std::string(name_of(state.status))) + (state.owner.empty() ? "" : " · " + state.owner), Align::left);
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.ink, 0.08F), 18);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    if (f.exporting) return;
    f.target(name, {at.x, at.y, at.w - button - 12, at.h}).tap = plan_sheet(SheetKind::point, {}, item.key, at.center().x);
    const Rect make{at.right() - button - 4, at.y + (at.h - 64) / 2, 64, 64};
    if (has_action) {
        p.icon(make.center(), 34, f.theme.fjord, icons::check_circle);
        return;
    }
    draw_button(f, make, {"points/action/" + item.key, "", icons::add, Look::soft, point_action(f, plan, item), {}, {}, false});
}

void draw_groups(Frame& f, const Plan& plan, const Checklist& list, const ChecklistGroup& chosen, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    std::vector<RadarAxis> axes;
    for (const ChecklistGroup& g : list.groups) {
        const int mean = mean_of(g, plan);
        axes.push_back({g.lines(f.strings.language()), std::nullopt, mean >= 0 ? std::optional(mean) : std::nullopt});
    }
    const bool figure = axes.size() >= 3;
    const float rows = 72 * std::ceil(static_cast<float>(list.groups.size()) / 4);
    if (figure) draw_radar(f, {at.x, at.y + 20, at.w, at.h - rows - 40}, axes, best_stage);
    if (f.exporting || list.groups.size() < 2) return;
    const float w = (at.w - 48 - 36) / 4;
    for (std::size_t i = 0; i < list.groups.size(); ++i) {
        const ChecklistGroup& g = list.groups[i];
        const Rect r{at.x + 24 + static_cast<float>(i % 4) * (w + 12), at.bottom() - rows - 8 + static_cast<float>(i / 4) * 72, w, 64};
        const std::string name = "points/group/" + g.key;
        const bool on = g.key == chosen.key;
        p.rect(r, on ? f.theme.fjord : f.theme.fjordsoft, 18);
        const auto& lines = g.lines(f.strings.language());
        float y = r.center().y - 12 * static_cast<float>(lines.size());
        for (const std::string& line : lines) {
            p.text_in({r.x + 4, y, r.w - 8, 24}, Type::small_bold, on ? f.theme.onfjord : f.theme.ink, line);
            y += 24;
        }
        if (f.pressed(name)) p.rect(r, faded(f.theme.ink, 0.08F), 18);
        f.target(name, r).tap = UiAction{PlanUiAction{ShowChecklist{list.key, g.key}}};
    }
}

} // namespace

Command point_action(const Frame& f, const Plan& plan, const ChecklistItem& item)
{
    Action action;
    action.text = item.text.in(f.strings.language());
    action.lane = lane_of(plan, item.lane) ? item.lane : plan.lanes.empty() ? "" : plan.lanes.front().key;
    action.from_point = item.key;
    const PointState state = state_of(plan, item.key);
    action.owner = state.owner;
    action.due = state.date;
    return wish(f, SaveAction{action});
}

void draw_points(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Checklist* list = f.templates.plan.checklist(f.ui.plan.checklist);
    if (!plan || !list || list->groups.empty()) return draw_plan_gone(f);
    const ChecklistGroup& group = group_in_front(f, *list);
    draw_plan_header(f, *plan, f.word(list->name), f.word(list->source));
    const bool tall = f.m.portrait;
    const float bottom = f.m.bar().y - 20, width = f.m.width - 64;
    const Rect figure = tall ? Rect{32, 128, width, 660} : Rect{32, 128, width * 940 / 1856, bottom - 128};
    draw_groups(f, *plan, *list, group, figure);
    const Rect side = tall ? Rect{32, figure.bottom() + 16, width, bottom - figure.bottom() - 16} : Rect{figure.right() + 24, 128, f.m.width - 56 - figure.right(), bottom - 128};
    f.paint.text_in({side.x, side.y, side.w, 48}, Type::column, f.theme.ink, group.name.in(f.strings.language()), Align::left);
    const Rect seen{side.x, side.y + 56, side.w, side.h - 56};
    const float pitch = 90;
    draw_scrolled(f, "points/" + group.key, seen, pitch * static_cast<float>(group.items.size()) - 10, [&](float y) {
        for (const ChecklistItem& item : group.items) {
            const Rect r{seen.x, y, seen.w, pitch - 10};
            y += pitch;
            if (r.bottom() > seen.y - 8 && r.y < seen.bottom() + 8) draw_item(f, *plan, item, r);
        }
    });
    if (f.exporting) return;
    std::vector<Button> center;
    if (const auto next = next_step_button(f, *plan)) center.push_back(*next);
    center.push_back({"bar/checklists", f.t("points.which"), icons::assignment, Look::standard, plan_sheet(SheetKind::checklists, {}, {}, f.m.width / 2), {}, {}, false});
    draw_bar(f, {{"bar/plan", f.t("plan.title"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::plan, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center,
             {{"bar/save", f.t("baro.save"), icons::image, Look::standard, ShellAction{SavePlan{}}, {}, {}, false}, undo_button(f, "bar/undo-right")});
}

} // namespace fyr
