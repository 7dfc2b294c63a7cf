#include "ui/closed_view.hpp"

#include "ui/icons.hpp"
#include "ui/night_scene.hpp"

namespace fyr {

void draw_closed(Painter& p, Targets& targets, const Strings& strings, const Message& why, int seconds, bool pressed)
{
    const Metrics& m = p.metrics();
    const Theme& theme = p.theme();
    const auto t = [&](const char* key) { return strings.text(Message{key, {}}); };
    const float horizon = draw_night(p, m);
    const float w = 760, h = 684;
    const Rect at = m.portrait ? Rect{(m.width - w) / 2, (horizon - h) / 2 + 60, w, h} : Rect{m.width - 100 - w, (m.height - h) / 2, w, h};
    p.panel(at, 36, Shadow::lifted, theme.dark ? theme.surface : rgb(0xF7FAFA));
    p.icon({at.center().x, at.y + 92}, 72, theme.fjord, icons::lock);
    p.text_in({at.x + 40, at.y + 146, at.w - 80, 60}, Type::title, theme.ink, t("closed.title"));
    p.paragraph({at.center().x, at.y + 222}, at.w - 112, 7, Type::lead, theme.ink2, strings.text(why), Align::center);
    const Rect button{at.x + 46, at.bottom() - 100 - 100, at.w - 92, 100};
    p.rect(button, pressed ? theme.fjord : theme.lamp, 24);
    p.text_in(button, Type::panel, pressed ? theme.onfjord : theme.onlamp, t("closed.again"));
    p.text_in({at.x + 40, at.bottom() - 76, at.w - 80, 40}, Type::body, theme.ink2,
              strings.text(Message{"closed.itself", {{"n", std::to_string(seconds)}}}));
    Target& again = targets.add(try_again_target, button);
    again.tap = UiAction{CloseSheet{}}; // the loop goes by its name (shell/closed_wall.hpp)
}

} // namespace fyr
