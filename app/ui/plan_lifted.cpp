// What fingers carry on the pages of a plan.
#include "ui/plan_parts.hpp"

#include "board/motion.hpp"

namespace fyr {

void draw_lifted_plan(Frame& f, const Finger& finger)
{
    const Plan* plan = plan_in_front(f);
    if (!plan || finger.grab->plan != plan->id) return;
    const PartId part = finger.grab->part;
    const float dx = finger.at.x - finger.start.x, dy = finger.at.y - finger.start.y;
    const float lift = f.ui.calm ? 1.F : out_back(progress(f.ticks, finger.down, 140));
    const Mark mark = f.paint.mark();
    Point middle = finger.at;
    if (const PlacedPart* placed = f.plan_board.part(part)) {
        Rect at = placed->at;
        at.x = finger.target_at.x + dx, at.y = finger.target_at.y + dy;
        middle = at.center();
        if (const Action* action = part_of(plan->actions, part)) draw_action_card(f, *plan, *action, at, placed->small, true, false);
        else if (const Resource* r = part_of(plan->resources, part)) draw_pill(f, at, r->text, false, true);
        else if (const Obstacle* o = part_of(plan->obstacles, part)) draw_pill(f, at, o->text, true, true);
    } else if (finger.grab->what == Grab::What::milestone) {
        for (const PlacedMilestone& m : f.plan_board.milestones)
            if (m.id == part) draw_diamond(f.paint, middle = {finger.target_at.center().x + dx, m.at.y}, m.number, false, true);
    } else if (const FollowUp* meeting = part_of(plan->follow_ups, part)) {
        for (const PlacedMeeting& m : f.plan_board.meetings)
            if (m.id == part) draw_plate(f, *meeting, m.plate.moved(dx, 0), true), middle = m.plate.moved(dx, 0).center();
    }
    f.paint.transform(mark, f.ui.calm ? 1.F : 1 + 0.04F * lift, middle, {0, -16 * lift});
}

} // namespace fyr
