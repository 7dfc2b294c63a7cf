// What says on every screen of the training world that nothing here is about anybody.
#include "ui/class_parts.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr Color mark_color = rgb(0x6F868E);

void draw_ribbon(Frame& f)
{
    Painter& p = f.paint;
    const bool on_class = f.ui.page == Page::lesson || f.ui.page == Page::home;
    const bool whole = on_class && !f.m.portrait;
    const std::string text = f.t("class.mark");
    const Type type = whole ? Type::ribbon : Type::small_bold;
    const float icon = whole ? 32.F : 24.F, width = p.width_of(type, text) + icon + 10;
    const float w = std::max(f.m.portrait ? 400.F : 460.F, width + 48), h = whole ? 60.F : f.m.portrait ? 30.F : 40.F; // standing up it must not meet the title
    const Rect at{(f.m.width - w) / 2, whole ? 34.F : 0.F, w, h};
    const Color lamp = rgb(0xF5BE41), stripe = rgb(0xDFAD3B), ink = rgb(0x0F262E);
    p.rect(at, lamp, whole ? h / 2 : 0);
    p.clip(at);
    const float edge = whole ? h / 2 : 0;
    for (float x = at.x + 10 + edge * 0.8F; x + 34 <= at.right() - edge * 0.8F; x += 40) // whole ones: the ends are round
        p.polygon({{x + 14, at.y}, {x + 34, at.y}, {x + 34 - h * 0.4F, at.bottom()}, {x + 14 - h * 0.4F, at.bottom()}}, stripe);
    p.unclip();
    const float x = at.center().x - width / 2;
    p.icon({x + icon / 2, at.center().y}, icon, ink, icons::school);
    p.text_in({x + icon + 10, at.y, width, h}, type, ink, text, Align::left);
    if (f.exporting || !f.ui.lesson.is_held() || f.ui.page == Page::lesson || f.ui.page == Page::rest) return;
    const float high = std::max(at.h, Metrics::touch_min), lamp_wide = Metrics::touch_min + 8;
    f.target("class/ribbon", {at.x, at.y, at.w, high}).tap = UiAction{GoTo{Page::lesson, {}}}; // from anywhere back to the class
    const Rect light{at.right() + 8, at.y, lamp_wide, high}; // and from anywhere something to point with
    const Rect disc{light.x, at.y, light.w, h};
    p.rect(disc, f.pressed("class/spotlight") ? stripe : lamp, whole ? h / 2 : 0);
    p.icon(disc.center(), icon, ink, icons::torch);
    f.target("class/spotlight", light).tap = light_up(f);
}

} // namespace

void draw_training_mark(Frame& f)
{
    Painter& p = f.paint;
    const std::string word = f.t("class.watermark");
    const Color color = faded(mark_color, f.theme.dark ? 0.16F : 0.11F);
    const bool has_bar = !f.exporting && f.ui.page != Page::rest;
    p.clip({0, 0, f.m.width, has_bar ? f.m.bar().y : f.m.height + f.m.bar_height()}); // the bar stays clear, as in the design
    int row = 0;
    for (float y = 312; y < f.m.height + 140; y += 300, ++row)
        for (float x = row % 2 == 0 ? 299.F : -271.F; x < f.m.width + 400; x += 900) {
            const Mark mark = p.mark();
            const Point middle{f.m.width / 2, f.m.height / 2}; // where nothing of it is left out as being beyond the glass
            p.glyphs(middle, 104, Face::bold, color, word);
            p.transform(mark, 1, {}, {x - middle.x, y - middle.y});
            p.rotate(mark, {x, y}, -18);
        }
    p.unclip();
    draw_ribbon(f);
}

void draw_frozen(Frame& f)
{
    if (!f.ui.lesson.frozen) return;
    f.targets.clear();
    Painter& p = f.paint;
    const Rect bar = f.m.bar();
    p.rect(bar, f.theme.lampsoft);
    p.rect({0, bar.y, bar.w, 4}, f.theme.lamp);
    const float top = bar.y + 16, h = 84;
    p.icon({70, top + h / 2}, 44, f.theme.lampink, icons::pan_tool);
    p.text_in({112, top, bar.w - 112 - 340 - 100, h}, f.m.portrait ? Type::lead_bold : Type::panel, f.theme.lampink, f.t("class.frozen"), Align::left);
    draw_button(f, {bar.w - 32 - 280, top, 280, h}, {"class/unfreeze", f.t("class.go_on"), icons::play_arrow, Look::fjord, ShellAction{Teach{FreezeAll{false}}}, {}, {}, false}, 22);
    draw_button(f, {bar.w - 32 - 280 - 16 - h, top, h, h}, {"class/spotlight", "", icons::torch, Look::outline, light_up(f), {}, {}, false}, 22);
}

namespace {

void draw_over_lesson(Frame& f)
{
    draw_frozen(f);
    draw_spotlight(f);
    draw_tour(f);
}

} // namespace

const WorldViews training_views{draw_exercises, draw_training_mark, draw_over_lesson};

} // namespace fyr
