#include "ui/setup_parts.hpp"

#include "ui/widgets.hpp"

namespace fyr {

void draw_ruler(Painter& p, Rect at, int cm)
{
    const Theme& t = p.theme();
    p.rect(at, t.lampsoft);
    const float half_cm = at.w / static_cast<float>(2 * cm);
    const bool dense = half_cm < 14;
    for (int i = 0; i <= 2 * cm; ++i) {
        const bool whole = i % 2 == 0;
        if (dense && !whole) continue;
        const float x = at.x + half_cm * static_cast<float>(i), length = i % 10 == 0 ? 44.F : whole ? 32.F : 20.F;
        p.line({x, at.y}, {x, at.y + length}, t.ink, whole ? 2.F : 1.F);
        if (i % 10 == 0 && i > 0 && i < 2 * cm) p.text({x, at.y + 50}, Type::label, t.ink, std::to_string(i / 2), Align::center);
    }
    for (const float x : {at.x, at.right()}) p.line({x, at.y - 16}, {x, at.bottom() + 16}, t.ink, 3); // what the real ruler is held to
}

void draw_aiming(Frame& f, const SetupLayout& layout)
{
    Painter& p = f.paint;
    const Point c = layout.cross;
    f.targets.add("setup/cross", {0, 0, f.m.width, f.m.height}).tap = UiAction{SetupAction{TouchCross{}}}; // the shell says where
    p.ring(c, 44, f.theme.line2, 3);
    p.line({c.x - 72, c.y}, {c.x + 72, c.y}, f.theme.ink, 3);
    p.line({c.x, c.y - 72}, {c.x, c.y + 72}, f.theme.ink, 3);
    const std::size_t next = f.ui.setup.touches.size() + 1;
    p.text_in({32, c.y - 260, f.m.width - 64, 60}, Type::title, f.theme.ink, f.t("setup.cross"));
    p.text_in({32, c.y - 190, f.m.width - 64, 50}, Type::lead, f.theme.ink2,
              f.t("setup.cross.count", {{"n", std::to_string(next)}, {"m", std::to_string(cross_touches)}}));
    if (f.ui.setup.missed) p.text_in({32, c.y + 150, f.m.width - 64, 50}, Type::lead_bold, f.theme.ink, f.t("setup.cross.missed"));
    draw_bar(f, {}, {{"setup/stop", f.t("act.cancel"), icons::close, Look::standard, UiAction{SetupAction{StopAiming{}}}, {}, {}, false}}, {});
}

} // namespace fyr
