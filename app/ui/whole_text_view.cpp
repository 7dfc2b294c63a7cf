// A text that ends with … on the page, whole: a plate beside the finger, until the next touch. Nothing waits for it; other hands
// go on.
#include "ui/widgets.hpp"

#include <algorithm>

namespace fyr {

void draw_whole_text(Frame& f)
{
    const ReadWhole& read = f.ui.whole;
    if (read.text.empty()) return;
    constexpr float pad = 28, close = 64, from_finger = 44, edge = 24;
    Painter& p = f.paint;
    const float line = p.line_of(Type::lead), widest = std::min(f.m.width - 2 * edge, 980.F);
    const float room = std::clamp(p.width_of(Type::lead, read.text) + 2, 240.F, widest - 2 * pad - close);
    const auto most = static_cast<int>((f.m.height - 2 * edge - 2 * pad) / line);
    const auto lines = static_cast<float>(p.wrapped(Type::lead, read.text, room, most).size());
    const Size size{room + 2 * pad + close, std::max(lines * line + 2 * pad, close + 24)};
    const float above = read.at.y - from_finger - size.h, below = read.at.y + from_finger;
    const float y = above >= edge ? above : std::min(below, f.m.height - edge - size.h);
    const Rect at{std::clamp(read.at.x - size.w / 2, edge, f.m.width - edge - size.w), std::max(edge, y), size.w, size.h};
    p.panel(at, 22, Shadow::lifted, f.theme.surface);
    p.border(at, f.theme.fjord, 2, 22);
    f.targets.add("reading", at).tap = UiAction{ReadWhole{}};
    p.paragraph({at.x + pad, at.center().y - lines * line / 2}, room, most, Type::lead, f.theme.ink, read.text);
    draw_button(f, {at.right() - close - 12, at.y + 12, close, close}, {"reading/close", "", icons::close, Look::soft, UiAction{ReadWhole{}}, {}, {}, false}, 18);
}

} // namespace fyr
