// The backbone of the plan's page: months and weeks, chevrons from the future to today, plates of the meetings, milestones.
#include "ui/plan_parts.hpp"

namespace fyr {
namespace {

/// Room for the word "I dag" on both sides of its mark.
constexpr float now_word = 46;

/// Today, once the plan is under way: a flag on the line.
void draw_now(Frame& f, const PlanLayout& l, float x)
{
    Painter& p = f.paint;
    p.polygon({{x - 13, l.line_y - 22}, {x + 13, l.line_y - 22}, {x, l.line_y - 3}}, f.theme.lampedge);
    const Rect word{x - now_word, l.backbone.y + 3, 2 * now_word, 20};
    const bool covered = std::any_of(l.meetings.begin(), l.meetings.end(), [&](const PlacedMeeting& m) { return !m.at_end && m.plate.overlaps(word.inset(-4)); });
    if (!covered) p.text_in(word, Type::small_bold, f.theme.lampink, f.t("plan.now"));
}

void draw_marks(Frame& f, const PlanLayout& l, float now)
{
    Painter& p = f.paint;
    for (const TimeMark& m : l.marks) {
        if (now >= 0 && m.labelled && m.x > now - 120 && m.x < now + now_word) continue;
        p.rect({std::round(m.x), l.line_y - (m.month ? 10.F : 5.F), m.month ? 3.F : 2.F, m.month ? 20.F : 10.F}, m.month ? f.theme.line2 : f.theme.line);
        if (!m.labelled) continue;
        const std::string words = m.month ? f.t("month." + std::to_string(m.date.month)) : f.t("plan.week", {{"n", std::to_string(to_local(start_of_day(m.date)).iso_week)}});
        p.text({m.x + 2, l.backbone.y + 6}, m.month ? Type::small_bold : Type::small, m.month ? f.theme.ink2 : f.theme.ink3, words);
    }
}

} // namespace

float now_on_the_line(const Frame& f, const PlanLayout& l)
{
    const Date today = to_local(f.now).date;
    if (today <= l.time.from || today > l.time.to) return -1;
    const float x = l.time.x(today);
    return x > l.cards.x && x < l.area.right() - 8 ? x : -1;
}

void draw_plan_axis(Frame& f, const Plan& plan, const PlanLayout& l, const std::vector<PartId>& flawed)
{
    Painter& p = f.paint;
    const float from = f.m.portrait ? l.area.x + 24 : l.today.right() + 43;
    p.rect({from, l.line_y - 2, l.area.right() - from, 4}, f.theme.fjord, f.m.portrait ? 2.F : 0.F);
    const float now = now_on_the_line(f, l);
    draw_marks(f, l, now);
    if (now >= 0) draw_now(f, l, now);
    // Chevrons point left, from the future to today, wherever the line is free.
    const auto taken = [&](float x) {
        for (const PlacedMilestone& m : l.milestones)
            if (std::abs(m.at.x - x) < 52) return true;
        for (const PlacedMeeting& m : l.meetings)
            if (!f.m.portrait && !m.at_end && x > m.plate.x - 26 && x < m.plate.right() + 26) return true;
        return x < l.cards.x + 40 || x > l.area.right() - 20;
    };
    for (const PlacedMilestone& m : l.milestones) {
        const float x = m.at.x + 72;
        if (taken(x)) continue;
        p.line({x + 8, l.line_y - 14}, {x - 8, l.line_y}, f.theme.lampedge, 4);
        p.line({x - 8, l.line_y}, {x + 8, l.line_y + 14}, f.theme.lampedge, 4);
    }
    DropZone zone;
    zone.what = DropZone::What::backbone;
    zone.plan = plan.id;
    zone.time = l.time;
    if (!f.exporting) {
        Target& line = f.targets.add("plan/backbone", l.backbone);
        line.drop = zone;
        line.scroll = "plan/time";
        line.scroll_range = l.time_range;
        line.sideways = true;
        line.pinch = true;
    }
    for (const PlacedMeeting& m : l.meetings) {
        const FollowUp* meeting = part_of(plan.follow_ups, m.id);
        if (!meeting) continue;
        const std::string name = "plan/meeting/" + std::to_string(m.id.value);
        if (is_held(f, Grab::What::follow_up, m.id)) {
            p.dashed_rect(m.plate, 16, faded(f.theme.fjord, 0.5F), 3, 10, 7);
        } else {
            draw_plate(f, *meeting, m.plate, false);
            if (plan.open_follow_up == m.id) p.border(m.plate.inset(-5), f.theme.lampedge, 3, 20);
            if (f.pressed(name)) p.rect(m.plate, faded(f.theme.fjord, 0.09F), 16);
        }
        if (f.exporting) continue;
        Target& target = f.target(name, m.plate);
        target.tap = plan_sheet(SheetKind::follow_up, m.id, {}, m.plate.center().x);
        if (!meeting->held_on && !m.at_end) target.grab = grab_of(f, Grab::What::follow_up, m.id);
    }
    for (const PlacedMilestone& m : l.milestones) {
        const Milestone* milestone = part_of(plan.milestones, m.id);
        if (!milestone) continue;
        if (f.ui.plan.replay >= 0) { // in the order they were thought
            const auto order = static_cast<int>(milestone - plan.milestones.data());
            if (order >= f.ui.plan.replay) continue;
        }
        const std::string name = "plan/milestone/" + std::to_string(m.id.value);
        if (m.ghost_x >= 0) {
            p.dashed_rect({m.ghost_x - 17, l.line_y - 17, 34, 34}, 6, faded(f.theme.fjord, 0.6F), 3, 7, 5);
            p.line({m.ghost_x, l.line_y + 22}, {m.at.x, l.line_y + 22}, faded(f.theme.fjord, 0.4F), 2);
        }
        if (is_held(f, Grab::What::milestone, m.id)) p.dashed_circle(m.at, 26, faded(f.theme.fjord, 0.5F), 3, 8, 6);
        else draw_diamond(p, m.at, m.number, milestone->reached, false);
        if (!f.exporting && std::binary_search(flawed.begin(), flawed.end(), m.id)) p.icon({m.at.x + 34, m.at.y - 24}, 24, f.theme.lampedge, icons::lightbulb);
        if (m.label.w > 0) {
            const Type type = fitting(p, milestone->title, m.label.w, {Type::label, Type::small_bold});
            p.text_in(m.label, type, f.theme.ink, as_far_as(p, type, milestone->title, m.label.w));
        }
        if (f.exporting) continue;
        Target& target = f.target(name, {m.at.x - 36, m.at.y - 36, 72, m.label.w > 0 ? 106.F : 72.F});
        target.tap = plan_sheet(SheetKind::milestone, m.id, {}, m.at.x);
        target.grab = grab_of(f, Grab::What::milestone, m.id);
    }
}

} // namespace fyr
