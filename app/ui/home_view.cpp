// Screen 01: the lighthouse, the greeting, three doors and the strip of what presses (design system 6.17).
#include "ui/agreements.hpp"
#include "ui/home_plan.hpp"
#include "ui/home_strip.hpp"
#include "ui/illustration.hpp"
#include "ui/lock_view.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

/// Where things stand; portrait puts the doors under the lighthouse.
struct Places {
    float horizon, ground; ///< sea begins; sea ends (the strip)
    Point base;            ///< of the lighthouse
    float height;
    Rect first;            ///< door
    float gap;
};

Places places(const Metrics& m)
{
    const float ground = home_strip(m).y;
    if (m.portrait) {
        const float gap = 20, width = std::min(424.F, (m.width - 80 - 2 * gap) / 3), height = width * 714 / 424 + 110;
        const float top = ground - 48 - height, group = 3 * width + 2 * gap;
        return {top - 70, ground, {m.width * 0.24F, top - 84}, std::min(560.F, top - 84 - 330), {(m.width - group) / 2, top, width, height}, gap};
    }
    const float group = 3 * 424 + 2 * 28, left = 552 + std::max(0.F, (m.width - 40 - 552 - group) / 2);
    return {m.height - 280, ground, {172, m.height - 294}, 470, {left, 174 + (m.height - 1080) / 2, 424, 714}, 28};
}

/// No star stands in `words`, where it would look like a dot of a letter.
void draw_scene(Frame& f, const Places& at, Rect words)
{
    Painter& p = f.paint;
    const Sky sky = f.theme.dark ? Sky::night : Sky::day;
    const float sea = at.ground - at.horizon;
    draw_sky_and_sea(p, sky, at.horizon, std::max(at.ground, f.m.portrait ? at.ground : f.m.height));
    if (f.theme.dark) draw_stars(p, at.horizon, words);
    const Point light = light_of(at.base, at.height);
    // The design lets the beam sway by 3°. It stands still here, as it does with Rolig bevægelse: a wall that
    // nobody touches draws nothing, and sleeps.
    const float alpha = f.theme.dark ? 0.36F : 0.50F;
    draw_beam(p, light, std::max(f.m.width, light.x + 1748), 0.1437F, 0.191F, alpha);
    draw_beam(p, light, std::min(light.x - 244, -72.F), 0.125F, 0.125F, alpha);
    const float k = f.m.width / 1920;
    const Color glint = faded(f.theme.white, f.theme.dark ? 0.12F : 0.42F);
    struct Glint { float x, y, w; };
    for (const Glint& g : {Glint{282, 23, 108}, {440, 69, 220}, {30, 101, 80}, {250, 112, 220}, {520, 130, 90}, {1000, 120, 90}, {1856, 31, 54}})
        p.rect({g.x * k, at.horizon + g.y * sea / 132, g.w * std::max(k, 0.7F), 3}, glint, 1.5F);
    const float u = at.height / 470;
    draw_rock(p, sky, {at.base.x - 157 * u, at.base.y - 7 * u, 330 * u, 63 * u});
    draw_lighthouse(p, sky, at.base, at.height);
}

constexpr int greeting_lines = 4;

float text_top(const Frame& f) { return f.m.portrait ? 264.F : 228.F; }

/// How things stand, one sentence a line; nothing of any case.
std::string standing(const Frame& f, const HomeCounts& n)
{
    const auto number = [](int x) { return std::to_string(x); };
    if (n.on_board == 0) return f.t("home.none");
    std::string text = f.t(n.on_board == 1 ? "home.count.one" : "home.count", {{"n", number(n.on_board)}});
    if (n.all_true()) text += "\n" + f.t("home.true");
    if (n.acute > 0) text += "\n" + f.t(n.acute == 1 ? "home.acute.one" : "home.acute.many", {{"n", number(n.acute)}}) + (n.acute_open > 0 ? " " + f.t(n.acute_open == 1 ? "home.acute.waits.one" : "home.acute.waits", {{"n", number(n.acute_open)}}) : "");
    if (n.not_assessed > 0) text += "\n" + f.t(n.not_assessed == 1 ? "home.unassessed.one" : "home.unassessed", {{"n", number(n.not_assessed)}}) + (n.overdue > 0 ? " " + f.t("home.overdue", {{"n", number(n.overdue)}}) : "");
    if (n.late > 0) text += "\n" + f.t(n.late == 1 ? "home.late.one" : "home.late", {{"n", number(n.late)}});
    return text;
}

void draw_greeting(Frame& f, const HomeCounts& n, const Places& at)
{
    Painter& p = f.paint;
    const LocalTime time = to_local(f.now);
    p.text({40, 33}, Type::lead_bold, f.theme.ink, f.wall.department);
    p.text({40, 66}, Type::body, f.theme.ink2, f.wall.team);
    const float clock = p.ticking({f.m.width - 40, 13}, Type::clock_large, f.theme.ink, say::clock(f.strings, f.now), Align::right);
    draw_who_is_in(f, f.m.width - 40 - clock - 32);
    const std::string week = f.t("home.week", {{"day", say::capital(say::weekday(f.strings, time.date)) + " " + say::full_date(f.strings, time.date)}, {"n", std::to_string(time.iso_week)}});
    p.text({f.m.width - 40, 114}, Type::body, f.theme.ink, week, Align::right);
    const std::string_view hello = time.hour < 10 ? "home.morning" : time.hour < 12 ? "home.day" : time.hour < 18 ? "home.afternoon" : "home.evening";
    const float width = f.m.portrait ? f.m.width - 80 : at.first.x - 72;
    const Type type = p.width_of(Type::hero, f.t(hello)) <= width ? Type::hero : Type::title_large;
    p.text_cut({40, f.m.portrait ? 176.F : type == Type::hero ? 143.F : 162.F}, width, type, f.theme.ink, f.t(hello));
    p.paragraph({40, text_top(f)}, width, greeting_lines, Type::lead_small, f.theme.ink2, standing(f, n));
    if (!has_agreements(f)) return;
    if (f.m.portrait) { // beside the tower
        const float x = 440, w = f.m.width - 40 - x;
        return draw_agreements_plate(f, {x, 420, w, agreements_plate_height(f, w)});
    }
    const float date = p.width_of(Type::body, week);
    const float x = at.first.x, right = f.m.width - 40 - std::max({clock + 32 + room_for_who_is_in(f), 292 + room_for_who_is_in(f), date}) - 16, high = agreements_plate_height(f, right - x);
    draw_agreements_plate(f, {x, std::max(14.F, 76 - high / 2), std::min(right - x, 960.F), high});
}

/// One door; only one that leads somewhere is a target, the others say that they come later.
void draw_one(Frame& f, Door door, Rect r, std::string_view key, const std::string& call, bool lit, const std::optional<Intent>& tap)
{
    Painter& p = f.paint;
    const Mark mark = p.mark();
    const float k = r.w / 424, side = 36 * k;
    const bool light = door == Door::training;
    const Color white = f.theme.white, title = light ? f.theme.ink : white, text = light ? f.theme.ink2 : rgb(0xD3E4E7);
    draw_door(p, door, r);
    draw_emblem(p, door, {r.center().x, r.y + 196 * k}, k);
    const std::string name(key);
    const std::string heading = f.t("door." + name);
    const Type type = p.width_of(Type::door, heading) <= r.w - 40 ? Type::door : p.width_of(Type::title, heading) <= r.w - 40 ? Type::title : Type::column;
    const float title_y = r.y + 356 * k;
    p.text_in({r.x + 16, title_y, r.w - 32, 53}, type, title, heading);
    p.paragraph({r.center().x, title_y + 68}, r.w - (f.m.portrait ? 32.F : 112.F), f.m.portrait ? 4 : 3, f.m.portrait ? Type::lead_small : Type::lead, text, f.t("door." + name + ".text"), Align::center);
    const Rect button{r.x + side, r.bottom() - 36 - 92, r.w - 2 * side, 92};
    const float inside = 28 * k;
    if (tap) {
        p.rect(button, lit ? f.theme.lamp : light ? f.theme.fjord : white, 24);
        const Color ink = lit ? f.theme.onlamp : light ? f.theme.onfjord : rgb(0x0F262E);
        p.text_in({button.x + inside, button.y, button.w - inside - 64, button.h}, f.m.portrait ? Type::button : Type::lead_bold, ink, call, Align::left);
        p.icon({button.right() - inside - 17, button.center().y}, 36, ink, icons::arrow_forward);
    } else {
        const Color ink = light ? f.theme.ink3 : faded(white, 0.82F);
        p.rect(button, light ? faded(f.theme.sunken, 0.9F) : faded(white, 0.08F), 24);
        p.dashed_rect(button, 24, light ? f.theme.line2 : faded(white, 0.38F), 2, 9, 7);
        p.text_in({button.x + inside, button.y, button.w - inside - 64, button.h}, f.m.portrait ? Type::lead_small : Type::lead, ink, call, Align::left);
        p.icon({button.right() - inside - 17, button.center().y}, 32, ink, icons::hourglass_empty);
        return;
    }
    if (f.pressed("door/" + name)) {
        p.rect_vertical(r, faded(white, 0.06F), faded(white, 0.06F), r.w / 2, 32);
        if (!f.ui.calm) p.transform(mark, 0.98F, r.center(), {});
    }
    f.target("door/" + name, r).tap = tap;
}

/// The first overdue action of all plans, above the button of their door.
void draw_late(Frame& f, Rect door, const std::string& words)
{
    Painter& p = f.paint;
    const float k = door.w / 424, side = 36 * k;
    const Rect line{door.x + side, door.bottom() - 36 - 92 - 62, door.w - 2 * side, 48};
    p.rect(line, faded(f.theme.white, 0.12F), 24);
    draw_octagon(p, {line.x + 28, line.center().y}, 15);
    p.text_in({line.x + 52, line.y, line.w - 68, line.h}, Type::body, f.theme.white, words, Align::left);
}

} // namespace

void draw_home(Frame& f)
{
    Places at = places(f.m);
    const HomeCounts counts = home_counts(f);
    const float width = f.m.portrait ? f.m.width - 80 : at.first.x - 72;
    const auto lines = static_cast<float>(f.paint.wrapped(Type::lead_small, standing(f, counts), width, greeting_lines).size());
    const float text_bottom = text_top(f) + lines * f.paint.line_of(Type::lead_small);
    at.height = std::clamp(at.base.y - text_bottom - 26, 300.F, at.height); // the tower stands clear of the words
    draw_scene(f, at, {30, 0, std::min(width, 600.F) + 20, text_bottom + 10});
    draw_greeting(f, counts, at);
    const auto place = [&](int i) { return at.first.moved(static_cast<float>(i) * (at.first.w + at.gap), 0); };
    const std::string call = counts.on_board == 0 ? f.t("home.open") : f.t("home.on_board", {{"n", std::to_string(counts.on_board)}});
    // The lamp lights the door that fits: the plan's on the day of its meeting when nothing is acute.
    const HomePlan plan = home_plan(f);
    draw_one(f, Door::morning, place(0), "morning", call, !plan.today, UiAction{GoTo{Page::funnel, {}}});
    draw_one(f, Door::plan, place(1), "plan", plan.call, plan.today, plan.tap);
    if (!plan.late.empty()) draw_late(f, place(1), plan.late);
    draw_one(f, Door::training, place(2), "class", f.t("home.class"), false, ShellAction{EnterTraining{}});
    draw_home_strip(f, counts);
}

} // namespace fyr
