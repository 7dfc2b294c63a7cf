// Gameplan: planned backwards from the future to today (design system screen 04, part 6.9).
#include "board/interaction.hpp"
#include "ui/illustration.hpp"
#include "ui/plan_parts.hpp"

namespace fyr {
namespace {

void draw_ground(Frame& f, const PlanLayout& l)
{
    Painter& p = f.paint;
    const Color odd = f.theme.depth[0].from, even = f.theme.dark ? f.theme.sunken : rgb(0xEDF3F3);
    p.rect({l.area.x, l.area.y, l.area.w, l.backbone.h + 24}, odd, 24);
    p.clip(l.lanes);
    p.rect(l.lanes, odd);
    for (std::size_t i = 0; i < l.rows.size(); ++i) p.rect(l.rows[i].band, i % 2 == 0 ? even : odd);
    p.unclip();
    if (f.m.portrait) return;
    // The beam shines from the future back to today: the direction the plan is made in.
    const Point apex{l.future.x + 263, l.future.y + l.future.h * 0.603F};
    const float top = l.lanes.y + 12, bottom = l.lanes.bottom() - 4;
    p.clip({l.cards.x, l.backbone.bottom(), l.future.x - l.cards.x, l.lanes.h});
    p.polygon_gradient({{apex.x, apex.y - 7}, {apex.x, apex.y + 7}, {l.cards.x, bottom}, {l.cards.x, top}}, {apex.x, 0}, {l.cards.x, 0},
                       faded(f.theme.lamp, f.theme.dark ? 0.40F : 0.62F), faded(f.theme.lamp, 0.03F));
    p.unclip();
    if (const float now = now_on_the_line(f, l); now >= 0) p.rect({now - 1, l.line_y, 2, l.lanes.bottom() - l.line_y}, faded(f.theme.lampedge, 0.65F));
}

/// Where it would land while a finger carries something over a lane: the day, said plainly.
void draw_landing_day(Frame& f, const Plan& plan, const PlanLayout& l)
{
    for (const Finger& finger : f.touch.fingers()) {
        if (finger.mode != Finger::Mode::dragging || !finger.grab || finger.grab->plan != f.ui.plan.about) continue;
        if (!f.targets.drop_at(finger.at, [&](const DropZone& zone) { return fits(*finger.grab, zone); })) continue;
        const Date day = day_of_drop(*finger.grab, {finger.target_at, finger.at.x - finger.start.x}, plan, l.time);
        if (!day) continue;
        const float x = std::clamp(l.time.x(day), l.cards.x, l.cards.right());
        f.paint.rect({x - 1.5F, l.backbone.bottom(), 3, l.lanes.h}, f.theme.lampedge);
        const std::string words = say::weekday_and_day(f.strings, day);
        const float w = f.paint.width_of(Type::label, words) + 32;
        const Rect chip{std::clamp(x - w / 2, l.cards.x, l.cards.right() - w), l.backbone.bottom() - 44, w, 44};
        f.paint.rect(chip, f.theme.bar, 22);
        f.paint.text_in(chip, Type::label, f.theme.onbar, words);
    }
}

void draw_lane_label(Frame& f, const Plan& plan, const PlacedLane& row)
{
    Painter& p = f.paint;
    const Lane* lane = lane_of(plan, row.key);
    if (!lane) return;
    const LaneTemplate* known = f.templates.plan.lane(lane->key);
    const std::string& icon = lane->icon.empty() && known ? known->icon : lane->icon;
    const float y = std::min(row.label.center().y, row.label.y + 62);
    const FollowUp* meeting = part_of(plan.follow_ups, plan.open_follow_up);
    const LaneLight* light = nullptr;
    if (meeting)
        for (const LaneLight& l : meeting->lights)
            if (l.lane == lane->key) light = &l;
    if (light && light->light != Light::none) draw_light(p, {row.label.x + 18, y}, 16, light->light);
    else if (plan.open_follow_up && !f.exporting) { // its light is still owed
        p.dashed_circle({row.label.x + 18, y}, 20, f.theme.lampedge, 3, 7, 5);
        p.icon({row.label.x + 18, y}, 24, f.theme.fjord, icons::named(icon));
    } else p.icon({row.label.x + 18, y}, 30, f.theme.fjord, icons::named(icon));
    const float x = row.label.x + 44, width = f.m.portrait ? row.label.w - 60 : row.label.right() - x;
    std::vector<std::string> lines = lane_lines(f, *lane, width - 6);
    if (light && !light->word.empty()) lines = {lane_word(f, plan, lane->key), light->word};
    if (f.m.portrait) lines = {light && !light->word.empty() ? lines[0] + " · " + lines[1] : lane_word(f, plan, lane->key)};
    const float pitch = PlanLayout::lane_title_pitch(f.m);
    float line_y = y - pitch / 2 * static_cast<float>(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i, line_y += pitch) {
        const Type type = fitting(p, lines[i], width, {Type::lane_title, smallest_lane_type(f.m)});
        p.text_in({x, line_y, width, pitch}, type, light && i == 1 ? f.theme.ink2 : f.theme.ink, as_far_as(p, type, lines[i], width), Align::left);
    }
}

/// The ghost of a page without a line of time: the day the card had at the last meeting, on its upper edge.
void draw_former_day(Frame& f, Rect card, Date was)
{
    Painter& p = f.paint;
    const std::string word = f.t("plan.was", {{"day", say::day(f.strings, was)}});
    const Rect chip{card.x + 14, card.y - 25, std::round(p.width_of(Type::small_bold, word) + 32), 34};
    p.rect(chip, f.theme.surface, chip.h / 2);
    p.dashed_rect(chip, chip.h / 2, faded(f.theme.fjord, 0.55F), 3, 10, 7);
    p.text_in(chip, Type::small_bold, f.theme.ink2, word);
}

void draw_part(Frame& f, const Plan& plan, const PlacedPart& part, const std::vector<PartId>& flawed)
{
    Painter& p = f.paint;
    const std::string id = std::to_string(part.id.value);
    const auto what = part.what == PlacedPart::What::action ? Grab::What::action : Grab::What::pill;
    const std::string name = (what == Grab::What::action ? "plan/action/" : "plan/pill/") + id;
    const Rect at = f.exporting ? part.at : f.motion.at(name, part.at);
    if (part.ghost.w > 0) {
        p.dashed_rect(part.ghost, 16, faded(f.theme.fjord, 0.55F), 3, 10, 7);
        const float y = part.ghost.center().y;
        if (part.ghost.right() < at.x) p.line({part.ghost.right(), y}, {at.x, y}, faded(f.theme.fjord, 0.45F), 3);
        else if (at.right() < part.ghost.x) p.line({at.right(), y}, {part.ghost.x, y}, faded(f.theme.fjord, 0.45F), 3);
    }
    if (is_held(f, what, part.id)) {
        p.dashed_rect(at, what == Grab::What::action ? 16.F : at.h / 2, faded(f.theme.fjord, 0.5F), 3, 10, 7);
    } else if (const Action* action = part_of(plan.actions, part.id)) {
        draw_action_card(f, plan, *action, at, part.small, false, std::binary_search(flawed.begin(), flawed.end(), part.id));
        if (part.was) draw_former_day(f, at, part.was);
    } else if (const Resource* r = part_of(plan.resources, part.id)) {
        draw_pill(f, at, r->text, false, false);
    } else if (const Obstacle* o = part_of(plan.obstacles, part.id)) {
        draw_pill(f, at, o->text, true, false);
    }
    if (f.exporting) return;
    Target& target = f.target(name, at);
    target.tap = plan_sheet(what == Grab::What::action ? SheetKind::action : SheetKind::pill, part.id, {}, at.center().x);
    target.grab = grab_of(f, what, part.id);
}

/// The lanes themselves: where cards are let go, and what one pulls to see later days or more lanes. In a plan seen from
/// near the ground moves the days; names and cards move the lanes.
void add_lane_targets(Frame& f, const Plan& plan, const PlanLayout& l)
{
    const bool near = l.time_range > 0 && !f.m.portrait;
    for (const PlacedLane& row : l.rows) {
        const Rect band = row.band.intersect(l.lanes), label = row.label.intersect(l.lanes);
        if (band.h < 24) continue;
        Target& ground = f.targets.add("plan/lane/" + row.key, band);
        ground.scroll = near ? "plan/time" : "plan/lanes";
        ground.scroll_range = near ? l.time_range : l.lanes_range;
        ground.sideways = near;
        ground.pinch = !f.m.portrait;
        if (!f.m.portrait) {
            DropZone zone;
            zone.what = DropZone::What::lane;
            zone.plan = plan.id;
            zone.lane = row.key;
            zone.time = l.time;
            ground.drop = zone;
        }
        if (label.h < 36) continue; // too little of it is seen for a finger
        Target& words = f.targets.add("plan/label/" + row.key, {label.x, label.y + 3, label.w - 6, std::max(0.F, label.h - 6)});
        words.tap = plan_sheet(SheetKind::lane, {}, row.key, label.center().x);
        words.scroll = "plan/lanes";
        words.scroll_range = l.lanes_range;
    }
}

void draw_lanes(Frame& f, const Plan& plan, const PlanLayout& l, const std::vector<PartId>& flawed)
{
    Painter& p = f.paint;
    if (!f.exporting) add_lane_targets(f, plan, l);
    const std::size_t first = f.targets.all().size();
    p.clip(l.lanes);
    if (!f.m.portrait) {
        p.rect({l.cards.x - 2.5F, l.lanes.y, 5, l.lanes.h}, f.theme.fjord);
        for (const PlacedMeeting& m : l.meetings)
            for (float y = l.lanes.y + 2; y < l.lanes.bottom(); y += 12)
                if (m.x >= l.cards.x) p.circle({m.x, y}, 2, f.theme.fjord);
    }
    for (const PlacedLane& row : l.rows) draw_lane_label(f, plan, row);
    if (!f.m.portrait) p.clip({l.cards.x, l.lanes.y - 24, l.cards.w, l.lanes.h + 24});
    for (const PlacedPart& part : l.parts) draw_part(f, plan, part, flawed);
    if (!f.m.portrait) p.unclip();
    p.unclip();
    if (f.exporting) return;
    f.targets.clip_from(first, l.lanes, "plan/lanes", l.lanes_range);
    if (l.lanes_range > 0) {
        const float content = l.lanes.h + l.lanes_range, at = l.lanes.y - l.rows.front().band.y;
        p.rect({l.lanes.right() - 8, l.lanes.y + l.lanes.h * at / content, 6, l.lanes.h * l.lanes.h / content}, f.theme.line2, 3);
    }
}

void draw_today(Frame& f, const Plan& plan, const PlanLayout& l)
{
    Painter& p = f.paint;
    const Rect at = l.today;
    p.rect(at, f.theme.dark ? f.theme.depth[4].from : f.theme.fjord, 20);
    p.polygon({{at.right() - 1, at.center().y - 16}, {at.right() + 22, at.center().y}, {at.right() - 1, at.center().y + 16}}, f.theme.dark ? f.theme.depth[4].from : f.theme.fjord);
    const bool begun = to_local(f.now).date > plan.frame.start; // then today has a mark of its own on the line
    p.text({at.x + 20, at.y + 12}, Type::panel, f.theme.white, f.t(begun ? "plan.began" : "plan.today"));
    p.text({at.x + 20, at.y + 54}, Type::lead_small, f.theme.depth[4].subtitle, say::full_date(f.strings, plan.frame.start));
    if (f.exporting) return;
    if (f.pressed("plan/today")) p.rect(at, faded(f.theme.white, 0.08F), 20);
    f.target("plan/today", at).tap = UiAction{PlanUiAction{ShowZone{PlanZone::today}}};
}

void draw_future(Frame& f, const Plan& plan, const PlanLayout& l)
{
    Painter& p = f.paint;
    const Rect at = l.future;
    const Mark mark = p.mark();
    p.shadow(at, 28, Shadow::panel);
    p.rect_vertical(at, rgb(0x0E4A59), rgb(0x0A333E), 28, 28);
    const bool tall = !f.m.portrait;
    if (tall) {
        p.clip(at);
        const float sea = at.bottom() - 92;
        const Color water = f.theme.dark ? rgb(0x1C5160) : rgb(0x2B6F7F);
        p.rect_vertical({at.x, sea, at.w, 92}, water, water, 0, 28);
        const Point base{at.x + 263, sea + 4}, light{at.x + 263, at.y + at.h * 0.603F};
        const float height = (base.y - light.y) / 0.784F;
        p.polygon_gradient({{light.x, light.y - 7}, {light.x, light.y + 7}, {at.x, light.y + 62}, {at.x, light.y - 68}}, {light.x, 0}, {at.x, 0},
                           faded(f.theme.lamp, 0.85F), faded(f.theme.lamp, 0.42F));
        p.polygon_gradient({{light.x, light.y - 4}, {light.x, light.y + 4}, {at.right(), light.y + 26}, {at.right(), light.y - 24}}, {light.x, 0}, {at.right(), 0},
                           faded(f.theme.lamp, 0.60F), faded(f.theme.lamp, 0.35F));
        draw_rock(p, Sky::night, {base.x - 110, base.y - 6, 230, 44});
        draw_lighthouse(p, f.theme.dark ? Sky::night : Sky::day, base, height);
        p.unclip();
        }
    const float x = at.x + 30, width = at.w - 60;
    p.text({x, at.y + 26}, Type::button, f.theme.lamp, say::full_date(f.strings, plan.frame.target));
    float y = at.y + 66;
    const std::string title = plan.frame.vision.empty() ? f.t("plan.future") : plan.frame.vision;
    const int lines = f.exporting && tall ? 12 : tall ? 4 : 3; // a picture has nothing to tap for the rest
    Type type = Type::panel;
    if (p.wrapped(type, title, width, lines + 1).size() > 2) type = Type::lead_bold;
    if (p.wrapped(type, title, width, lines + 1).size() > 5) type = Type::body_medium;
    y += static_cast<float>(p.paragraph({x, y}, width, lines, type, f.theme.white, title)) * p.line_of(type) + 18;
    const bool plates = std::any_of(f.plan_board.meetings.begin(), f.plan_board.meetings.end(), [](const PlacedMeeting& m) { return m.at_end; });
    const float end = tall ? at.y + at.h * 0.603F - 90 : at.bottom() - (plates ? 92.F : 16.F), pitch = p.line_of(Type::lead_small);
    for (const PlanLine& sign : plan.signs) {
        const auto rows = p.wrapped(Type::lead_small, sign.text, width - 38, f.exporting ? 4 : 2);
        const float needed = static_cast<float>(rows.size()) * pitch;
        if (y + needed > end) {
            const auto left = plan.signs.size() - static_cast<std::size_t>(&sign - plan.signs.data());
            if (tall || y + pitch <= end) p.text({x + 38, y}, Type::lead_small, f.theme.lamp, f.t("plan.signs_more", {{"n", std::to_string(left)}}));
            break;
        }
        p.circle({x + 8, y + 17}, 8, f.theme.lamp);
        for (const std::string& row : rows) {
            p.text({x + 38, y}, Type::lead_small, rgb(0xE2EEF1), row);
            y += pitch;
        }
        y += 16;
    }
    if (plan.signs.empty() && plan.frame.vision.empty()) p.paragraph({x, y}, width, tall ? 5 : 3, Type::lead_small, rgb(0xD3E4E7), f.t("empty.plan"));
    if (f.exporting) return;
    if (f.pressed("plan/future")) {
        p.rect(at, faded(f.theme.white, 0.06F), 28);
        if (!f.ui.calm) p.transform(mark, 0.99F, at.center(), {});
    }
    f.target("plan/future", tall ? Rect{at.x + 6, at.y, at.w - 6, at.h} : Rect{at.x, at.y, at.w, at.h - 6}).tap = UiAction{PlanUiAction{ShowZone{PlanZone::future}}};
}

void draw_plan_bar(Frame& f, const Plan& plan)
{
    std::vector<Button> center;
    const bool meeting = static_cast<bool>(plan.open_follow_up);
    const auto next = next_step_button(f, plan);
    if (next) center.push_back(*next);
    if (meeting) {
        center.push_back({"bar/end-meeting", f.t("plan.end_meeting"), icons::done_all, next ? Look::standard : Look::primary_lamp, plan_form(f, PlanForm::meeting_end), {}, {}, false});
        center.back().may_shrink = f.m.portrait && next;
    }
    Button action{"bar/action", f.t(center.empty() ? "plan.new_action" : "plan.action"), icons::add, center.empty() ? Look::primary_lamp : Look::standard, plan_form(f, PlanForm::action), {}, {}, false};
    action.may_shrink = next || meeting;
    center.push_back(action);
    Button milestone{"bar/milestone", f.t("plan.milestone"), icons::change_history, Look::standard, plan_form(f, PlanForm::milestone), {}, {}, false};
    milestone.may_shrink = true;
    center.push_back(milestone);
    if (meeting) {
        Button changes{"bar/changes", f.t("plan.changes"), icons::swap_horiz, Look::standard, plan_sheet(SheetKind::plan_changes), {}, {}, false};
        changes.may_shrink = true;
        center.push_back(changes);
    } else {
        for (const bool obstacle : {false, true}) {
            Button pill{obstacle ? "bar/obstacle" : "bar/resource", f.t(obstacle ? "plan.obstacle" : "plan.resource"), 0, Look::standard,
                        plan_form(f, obstacle ? PlanForm::obstacle : PlanForm::resource), {}, obstacle ? Polarity::concern : Polarity::resource, false};
            pill.may_shrink = true;
            center.push_back(pill);
        }
    }
    Button more{"bar/more", "", icons::more_horiz, Look::standard, plan_sheet(SheetKind::plan_more, {}, {}, f.m.width * 0.7F), {}, {}, false};
    center.push_back(more);
    Button barometer{"bar/barometer", f.t("plan.barometer"), icons::radar, Look::standard, UiAction{GoTo{Page::barometer, {}}}, {}, {}, false};
    barometer.may_shrink = true;
    draw_bar(f, {{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center,
             {barometer, undo_button(f, "bar/undo-right")});
}

} // namespace

void draw_plan(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return draw_plan_gone(f);
    const PlanLayout& l = f.plan_board;
    const std::vector<PlanFinding> findings = f.exporting ? std::vector<PlanFinding>{} : plan_findings(*plan, f.rules);
    draw_plan_header(f, *plan, f.t("plan.title"), plan->frame.title + (plan->frame.department.empty() ? "" : " · " + plan->frame.department));
    draw_ground(f, l);
    const std::vector<PartId> flawed = flawed_parts(findings);
    draw_lanes(f, *plan, l, flawed);
    draw_today(f, *plan, l);
    draw_future(f, *plan, l);
    draw_plan_axis(f, *plan, l, flawed);
    draw_landing_day(f, *plan, l);
    draw_plan_bar(f, *plan);
}

} // namespace fyr
