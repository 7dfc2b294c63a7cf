// The trainer points with a light: the page is dark around it, the bar says what happens and puts it out.
#include "ui/class_parts.hpp"

#include <cmath>

namespace fyr {

void draw_dark(Frame& f, Rect hole, float radius)
{
    const Rect area{0, 0, f.m.width, f.m.height};
    f.paint.dark_around(area, hole, radius, faded(rgb(0x061920), 0.72F));
    const Color lamp = rgb(0xF5BE41);
    constexpr float rim = 6;
    if (radius > 0) f.paint.ring(hole.center(), radius + rim / 2, lamp, rim);
    else if (hole.w > 0) f.paint.border(hole.inset(-rim), lamp, rim, 18);
}

UiAction light_up(const Frame& f) { return SpotlightAction{PointAt{{f.m.width / 2, f.m.bar().y / 2}}}; }

void draw_spotlight(Frame& f)
{
    if (!f.ui.light || f.exporting) return;
    const Spotlight& light = *f.ui.light;
    const float r = light.radius();
    f.targets.clear();
    draw_dark(f, {light.at.x - r, light.at.y - r, 2 * r, 2 * r}, r);
    const Rect bar = f.m.bar();
    f.target(Spotlight::page_target, {0, 0, f.m.width, bar.y}).slides = true;

    Painter& p = f.paint;
    p.rect(bar, f.theme.lampsoft);
    p.rect({0, bar.y, bar.w, 4}, f.theme.lamp);
    const float top = bar.y + 16, h = 84, out = 280, square = 84, gap = 16;
    float x = bar.w - 32 - out;
    draw_button(f, {x, top, out, h}, {"spotlight/out", f.t("spotlight.out"), icons::close, Look::fjord, UiAction{SpotlightAction{PutOut{}}}, {}, {}, false}, 22);
    const auto sized = [&](const char* name, char32_t icon, int by, bool can) {
        x -= gap + square;
        draw_button(f, {x, top, square, h}, {name, "", icon, Look::outline, can ? std::optional<Intent>{UiAction{SpotlightAction{SizeLight{by}}}} : std::nullopt, {}, {}, false}, 22);
    };
    sized("spotlight/larger", icons::add, 1, light.size + 1 < Spotlight::radii.size());
    sized("spotlight/smaller", icons::remove, -1, light.size > 0);
    p.icon({70, top + h / 2}, 44, f.theme.lampink, icons::torch);
    const float room = x - 24 - 112;
    const Type type = f.m.portrait ? Type::lead_bold : Type::panel;
    const auto lines = static_cast<float>(p.wrapped(type, f.t("spotlight.line"), room, 2).size());
    p.paragraph({112, top + (h - lines * p.line_of(type)) / 2}, room, 2, type, f.theme.lampink, f.t("spotlight.line"));
}

} // namespace fyr
