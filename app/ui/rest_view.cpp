// The curtain: the wall at rest shows the night scene of screen 08 and the clock. Level 0 of privacy: nothing of any case, no
// code, no deadline. Where codes are asked for, the pad lies before it (lock_view.cpp); else two counts and one lamp button.
#include "ui/home_strip.hpp"
#include "ui/lock_view.hpp"
#include "ui/night_scene.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

constexpr Color disc = rgb(0x2A5663);

void draw_open_button(Frame& f, bool tall, float horizon)
{
    Painter& p = f.paint;
    const HomeCounts counts = home_counts(f);
    const float width = std::min(624.F, f.m.width - 80), x = tall ? (f.m.width - width) / 2 : f.m.width - 100 - width;
    float y = tall ? horizon + 190 : f.m.height - 504;
    p.text({x, y}, Type::title_large, on_night, f.t("rest.title"));
    p.text_cut({x, y + 64}, width, Type::lead, on_night2, f.t("rest.text"));
    y += 132;
    float at = x;
    const auto count = [&](int n, std::string_view key, bool alarming) {
        draw_count(p, {at + 37, y + 37}, n, alarming, disc);
        const std::string text = f.t(key);
        p.text_in({at + 90, y, width, 74}, Type::lead, on_night, text, Align::left);
        at += 90 + p.width_of(Type::lead, text) + 44;
    };
    count(counts.on_board, counts.on_board == 1 ? "rest.one" : "rest.many", false);
    if (counts.acute > 0) count(counts.acute, counts.acute == 1 ? "rest.acute.one" : "rest.acute.many", true);
    y += 74 + 44;

    const Rect button{x, y, width, 124};
    const Mark mark = p.mark();
    p.rect(button, night_lamp, 32);
    const Color ink = rgb(0x0F262E);
    p.text_in({button.x + 40, button.y, button.w - 140, button.h}, Type::panel, ink, f.t("rest.open"), Align::left);
    p.icon({button.right() - 62, button.center().y}, 44, ink, icons::arrow_forward);
    if (f.pressed("rest/open")) {
        p.rect(button, faded(ink, 0.08F), 32);
        if (!f.ui.calm) p.transform(mark, 0.98F, button.center(), {});
    }
    f.target("rest/open", button).tap = UiAction{GoTo{Page::home, {}}};
}

} // namespace

void draw_rest(Frame& f)
{
    Painter& p = f.paint;
    const bool tall = f.m.portrait;
    const float horizon = draw_night(p, f.m);

    // Beside the pad, not under it, when somebody has moved that to the left.
    const float x = f.ui.guard.state != Guarding::off && f.ui.guard.left && !tall ? lock_width + 140 : 40;
    p.ticking({x, 20}, Type::clock, on_night, say::clock(f.strings, f.now));
    p.text({x, 106}, Type::lead_small, on_night2, say::capital(say::weekday_and_day(f.strings, to_local(f.now).date)));

    if (f.ui.saved.is_whole()) { // that it was, when and where: nothing of any case
        const std::string line = f.t("rest.saved", {{"kl", say::clock(f.strings, f.ui.saved.at)}, {"place", "@exp." + f.ui.saved.place}});
        p.icon({x + 14, 166}, 28, on_night, icons::check_circle);
        p.text_in({x + 38, 146, 700, 40}, Type::lead_small, on_night, line, Align::left);
    }

    float y = f.ui.saved.is_whole() ? 196.F : 146.F;
    for (const std::string& line : waits_for_somebody(f)) {
        const float width = std::min(700.F, f.m.width - x - 78);
        const float high = p.line_of(Type::lead_small) * static_cast<float>(p.wrapped(Type::lead_small, line, width, 3).size());
        if (x > 40) p.rect({x, y, width + 54, high + 8}, faded(night_ground, 0.7F), 14); // the beam is bright there
        p.icon({x + 14, y + 20}, 28, night_lamp, icons::lightbulb);
        p.paragraph({x + 38, y + 4}, width, 3, Type::lead_small, on_night, line);
        y += high + 10;
    }

    if (f.ui.guard.clean_until > f.ticks) return draw_cleaning(f);
    if (f.ui.guard.state == Guarding::off) return draw_open_button(f, tall, horizon);
    draw_lock(f);
}

} // namespace fyr
