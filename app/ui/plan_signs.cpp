// Cards, pills and signs of the game plan (design system 6.9). Every state has a shape of its own, never only a colour.
#include "ui/plan_parts.hpp"
#include "ui/say.hpp"

namespace fyr {

void draw_status(Painter& p, Point c, const Action& action, Date today, bool on_lamp)
{
    const Theme& t = p.theme();
    const Color ring = on_lamp ? t.onlamp : t.line2, full = on_lamp ? t.onlamp : t.fjord;
    if (action.status == ActionStatus::done) {
        p.circle(c, 15, full);
        p.icon(c, 22, on_lamp ? t.lamp : t.onfjord, icons::check);
    } else if (action.status == ActionStatus::blocked) {
        p.ring(c, 13.5F, full, 3);
        p.rect({c.x - 5.5F, c.y - 6, 4, 12}, full);
        p.rect({c.x + 1.5F, c.y - 6, 4, 12}, full);
    } else if (is_overdue(action, today)) {
        draw_octagon(p, c, 17);
    } else if (action.status == ActionStatus::under_way) {
        p.ring(c, 13.5F, full, 3);
        std::vector<Point> half{{c.x, c.y - 13}};
        for (int i = 0; i <= 12; ++i) {
            const float a = -1.5708F + 3.14159F * static_cast<float>(i) / 12;
            half.push_back({c.x + 13 * std::cos(a), c.y + 13 * std::sin(a)});
        }
        p.polygon(half, full);
    } else {
        p.ring(c, 13.5F, ring, 3);
    }
}

void draw_action_card(Frame& f, const Plan& plan, const Action& action, Rect at, bool small, bool lifted, bool flawed)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const Date today = to_local(f.now).date;
    const bool first = plan.first_step == action.id, late = is_overdue(action, today);
    const Mark mark = p.mark();
    const std::string name = "plan/action/" + std::to_string(action.id.value);
    const bool pressed = f.pressed(name), held = is_held(f, Grab::What::action, action.id);
    p.panel(at, 16, lifted ? Shadow::lifted : Shadow::card, first ? t.lamp : t.card);
    if (action.status == ActionStatus::done && !first) p.rect(at, faded(t.fjordsoft, 0.6F), 16);
    if (pressed) p.rect(at, faded(t.fjord, 0.09F), 16);
    if (late) p.border(at, t.red, 3, 16);
    else if (pressed || (held && !lifted)) p.border(at, t.fjord, 3, 16);
    const Color ink = first ? t.onlamp : t.ink, ink2 = first ? t.onlamp : t.ink2;
    const float lower = first && !small ? 5.F : 0.F; // the chip lies over the upper edge
    const float apart = f.m.text_factor, title = at.center().y + lower - (small ? 11.F : 16.F) * apart - 16, line = at.center().y + lower + (small ? 15.F : 14.F) * apart - 14;
    const float words = at.w - (small ? 72.F : 32.F) - (flawed ? (small ? 32.F : 28.F) : 0.F);
    const Type type = fitting(p, action.text, words, {Type::label, Type::small_bold});
    p.text_in({at.x + 20, title, words, 32}, type, ink, as_far_as(p, type, action.text, words), Align::left);
    std::string who = owner_and_day(f, action);
    if (late) who = (action.owner.empty() ? "" : action.owner + " · ") + f.t("plan.late", {{"days", say::days(f.strings, days_between(action.due, today))}});
    const int unkept = late ? 0 : days_unkept(action, today); // moved on, but promised for long ago
    const float room = at.w - (unkept > 0 ? 146.F : 74.F);
    const Type second = fitting(p, who, room, {Type::body, Type::small});
    p.text_in({at.x + 20, line, room, 28}, second, late && !first ? t.redink : ink2, as_far_as(p, second, who, room), Align::left);
    if (unkept > 0) {
        p.icon({at.right() - 114, line + 14}, 24, first ? t.onlamp : t.lampedge, icons::history);
        p.text_in({at.right() - 100, line, 46, 28}, Type::small_bold, first ? t.onlamp : t.lampink, std::to_string(unkept), Align::left);
    }
    draw_status(p, {at.right() - 32, small ? at.center().y : at.bottom() - 27}, action, today, first);
    if (flawed && !f.exporting) p.icon({at.right() - (small ? 66.F : 22.F), title + 16}, 24, first ? t.onlamp : t.lampedge, icons::lightbulb);
    if (first) {
        const std::string word = f.t("plan.first");
        const float w = std::round(p.width_of(Type::small_bold, word) + 36);
        const float h = small ? 30.F : 36.F;
        const Rect chip{f.m.portrait ? at.right() - 14 - w : at.x + 14, at.y - (small ? 22.F : 20.F), w, h};
        p.rect(chip, rgb(0x0F262E), h / 2);
        p.text_in(chip, Type::small_bold, t.lamp, word);
    }
    if (pressed && !f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
}

void draw_pill(Frame& f, Rect at, const std::string& text, bool obstacle, bool lifted)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    if (lifted) p.shadow(at, at.h / 2, Shadow::lifted);
    p.rect(at, obstacle ? t.consoft : t.ressoft, at.h / 2);
    draw_magnet(p, {at.x + 34, at.center().y}, 17, obstacle ? Polarity::concern : Polarity::resource);
    p.text_in({at.x + 62, at.y, at.w - 80, at.h}, Type::body_medium, obstacle ? t.conink : t.resink, as_far_as(p, Type::body_medium, text, at.w - 80), Align::left);
}

void draw_diamond(Painter& p, Point c, int number, bool reached, bool lifted)
{
    const Theme& t = p.theme();
    const auto shape = [&](float r) { return std::vector<Point>{{c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}}; };
    if (lifted) p.shadow({c.x - 23, c.y - 23, 46, 46}, 8, Shadow::lifted);
    p.polygon(shape(23), t.fjord);
    p.outline(shape(23), t.fjord, 8);
    if (reached) p.icon(c, 28, t.onfjord, icons::check);
    else p.text_in({c.x - 24, c.y - 16, 48, 32}, Type::button, t.onfjord, std::to_string(number));
}

void draw_plate(Frame& f, const FollowUp& meeting, Rect at, bool lifted)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const bool held = static_cast<bool>(meeting.held_on);
    if (lifted) p.shadow(at, 16, Shadow::lifted);
    p.rect(at, held ? t.fjordsoft : t.surface, 16);
    p.border(at, t.fjord, 3, 16);
    const bool weeks = meeting.weeks > 0 && meeting.name.empty();
    const std::string above = f.t("follow_up_kind." + std::string(name_of(meeting.kind)));
    std::string middle = weeks ? f.t("plan.weeks", {{"n", std::to_string(meeting.weeks)}}) : meeting.name;
    if (middle == above) middle.clear();
    if (at.h < 80) { // at the foot of the future
        const std::string head = middle.empty() ? above : middle;
        const float room = at.w - 8, apart = 13.5F;
        const Type type = fitting(p, head, room, {Type::label, Type::small_bold});
        p.text_in({at.x + 4, at.center().y - apart - 13, room, 26}, type, t.fjord, as_far_as(p, type, head, room));
        return p.text_in({at.x + 1, at.center().y + apart - 13, at.w - 2, 26}, Type::small, t.ink, say::day(f.strings, held ? meeting.held_on : meeting.date));
    }
    const float lift = middle.empty() ? 16.F : 0.F;
    p.text_in({at.x + 6, at.y + 6 + lift, at.w - 12, 26}, middle.empty() ? Type::label : Type::small, middle.empty() ? t.fjord : t.ink2, above);
    if (!middle.empty()) {
        const Type type = fitting(p, middle, at.w - 12, {Type::button, Type::small_bold});
        p.text_in({at.x + 6, at.y + 34, at.w - 12, 30}, type, t.fjord, as_far_as(p, type, middle, at.w - 12));
    }
    const std::string day = say::day(f.strings, held ? meeting.held_on : meeting.date);
    const Rect line{at.x + 4, at.y + 64 - lift, at.w - 8, 28};
    const Type type = fitting(p, day, line.w, {Type::body, Type::small});
    if (!held) return p.text_in(line, type, t.ink, as_far_as(p, type, day, line.w));
    const float w = p.width_of(Type::small, day) + 28;
    p.icon({line.center().x - w / 2 + 10, line.center().y}, 22, t.fjord, icons::check_circle);
    p.text_in({line.center().x - w / 2 + 26, line.y, w, line.h}, Type::small, t.ink, day, Align::left);
}

void draw_light(Painter& p, Point c, float radius, Light light)
{
    const Theme& t = p.theme();
    if (light == Light::green) {
        p.circle(c, radius, t.res);
        p.icon(c, radius * 1.4F, t.onres, icons::check);
    } else if (light == Light::yellow) {
        p.polygon({{c.x, c.y - radius}, {c.x + radius, c.y + radius * 0.8F}, {c.x - radius, c.y + radius * 0.8F}}, t.lamp);
        p.outline({{c.x, c.y - radius}, {c.x + radius, c.y + radius * 0.8F}, {c.x - radius, c.y + radius * 0.8F}}, t.lampedge, 2);
    } else if (light == Light::red) {
        draw_stop(p, c, radius); // a lane that stands still; red and the octagon are of danger and lateness alone
    }
}

} // namespace fyr
