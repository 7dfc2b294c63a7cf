#include "shell/plan_shapes.hpp"

#include "board/plan_form.hpp"
#include "board/plan_layout.hpp"
#include "ui/say.hpp"

namespace fyr {
namespace {

/// Colours of the light theme, as the drawing writes them.
constexpr const char* white = "#ffffff", *lamp = "#f5be41", *deep = "#0e4a59", *soft = "#e1eaeb", *pine = "#ddeee5", *heather = "#f0e4f3", *ink = "#0f262e";

std::string id_of(const char* kind, PartId part) { return kind + ("-" + std::to_string(part.value)); }

DrawingShape box(std::string id, Rect at, std::string text, const char* colour)
{
    return {DrawingKind::rectangle, std::move(id), at.x, at.y, at.w, at.h, std::move(text), colour, "plan", "", ""};
}

/// A page without a bar that shows every lane.
PlanLayout whole_layout(const Plan& plan)
{
    Metrics m = metrics_for({1920, 1080});
    PlanLayout l = layout_plan(plan, m, 1, {});
    if (l.lanes_range <= 0) return l;
    m.height += l.lanes_range;
    return layout_plan(plan, m, 1, {});
}

} // namespace

std::vector<DrawingShape> plan_shapes(const Plan& plan, const Assets& assets, Language language, bool fictive)
{
    const Strings& s = assets.strings(language);
    const PlanLayout l = whole_layout(plan);
    std::vector<DrawingShape> shapes;
    const Rect page{0, 0, 1920, l.area.bottom() + 60};
    shapes.push_back(box("future", l.future, say::full_date(s, plan.frame.target) + "\n" + plan.frame.vision, lamp));
    shapes.push_back(box("today", l.today, s.text("plan.today") + "\n" + say::full_date(s, plan.frame.start), soft));
    for (const PlacedLane& row : l.rows) {
        shapes.push_back(box("lane-" + row.key, row.band, "", soft));
        const Lane* lane = lane_of(plan, row.key);
        if (lane) shapes.push_back({DrawingKind::text, "name-" + row.key, row.label.x + 12, row.label.y + 12, row.label.w - 16, 30, lane_name(*lane, assets.templates.plan, language), ink, "plan", "", ""});
    }
    for (const PlacedMeeting& m : l.meetings)
        if (const FollowUp* f = part_of(plan.follow_ups, m.id)) {
            const std::string name = !f->name.empty() ? f->name : f->weeks > 0 ? s.text("plan.status_weeks", {{"n", std::to_string(f->weeks)}}) : s.text("follow_up_kind." + std::string(name_of(f->kind)));
            shapes.push_back(box(id_of("meeting", m.id), m.plate, name + "\n" + say::day(s, f->date), white));
        }
    for (const PlacedMilestone& m : l.milestones)
        if (const Milestone* milestone = part_of(plan.milestones, m.id)) {
            shapes.push_back(box(id_of("milestone", m.id), {m.at.x - 28, l.line_y - 28, 56, 56}, std::to_string(m.number), "#9fc5ce"));
            const Rect words = m.label.w > 0 ? m.label : Rect{m.at.x - 60, l.line_y + 34, 120, 34};
            shapes.push_back({DrawingKind::text, id_of("title", m.id), words.x, words.y, words.w, words.h, milestone->title, ink, "plan", "", ""});
        }
    for (const PlacedPart& part : l.parts) {
        if (const Action* a = part_of(plan.actions, part.id)) {
            const std::string when = a->due ? say::day(s, a->due) : s.text("plan.no_day");
            shapes.push_back(box(id_of("action", a->id), part.at, a->text + "\n" + (a->owner.empty() ? when : a->owner + " · " + when), plan.first_step == a->id ? lamp : white));
        } else if (const Resource* r = part_of(plan.resources, part.id)) {
            shapes.push_back(box(id_of("resource", r->id), part.at, "+ " + r->text, pine));
        } else if (const Obstacle* o = part_of(plan.obstacles, part.id)) {
            shapes.push_back(box(id_of("obstacle", o->id), part.at, "− " + o->text, heather));
        }
    }
    const auto arrow = [&](std::string id, std::string from, std::string to) {
        shapes.push_back({DrawingKind::arrow, std::move(id), 0, 0, 0, 0, "", deep, "plan", std::move(from), std::move(to)});
    };
    // From the future back to today, as the plan was thought; and from each action to what it leads to.
    std::string before = "future";
    for (const PlacedMilestone& m : l.milestones) { // counted from the future
        arrow("back-" + std::to_string(m.id.value), before, id_of("milestone", m.id));
        before = id_of("milestone", m.id);
    }
    arrow("back-today", before, "today");
    for (const PlacedPart& part : l.parts)
        if (const Action* a = part_of(plan.actions, part.id); a && part_of(plan.milestones, a->milestone))
            arrow("leads-" + std::to_string(a->id.value), id_of("action", a->id), id_of("milestone", a->milestone));
    shapes.push_back({DrawingKind::text, "notice", page.x + 32, page.bottom() - 44, 1200, 32, (fictive ? s.text("picture.fictive") + " · " : "") + s.text("picture.notice"), ink, "plan", "", ""});
    shapes.push_back({DrawingKind::frame, "plan", page.x, page.y, page.w, page.h, plan.frame.title, "", "", "", ""});
    return shapes;
}

} // namespace fyr
