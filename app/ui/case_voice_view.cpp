// The child's own words on the case page: a row of its own that asks until it is answered, never blank (domain.md step 1).
#include "ui/case_parts.hpp"

namespace fyr {

namespace {

constexpr float text_x = 54, button_height = 64;

bool asks(const Frame& f, const Case& c) { return !c.facts.unborn && !c.child_voice.is_set() && !f.exporting; }

std::string said(const Frame& f, const Case& c)
{
    if (!c.child_voice.text.empty()) return c.child_voice.text.starts_with("»") ? c.child_voice.text : "»" + c.child_voice.text + "«";
    if (c.child_voice.not_heard_yet) return f.t("case.voice.not_heard");
    return c.facts.unborn ? f.t("case.voice.unborn") : f.t("case.voice.not_heard");
}

/// Width of the two buttons, and in which type.
struct Buttons {
    Type type = Type::label;
    float write = 0, later = 0;
};
Buttons buttons_of(const Frame& f, float width)
{
    Buttons b;
    for (const Type type : {Type::label, Type::small_bold}) {
        b = {type, f.paint.width_of(type, f.t("case.voice.write")), f.paint.width_of(type, f.t("case.voice.not_heard"))};
        if (b.write + b.later + 4 * 14 + 10 + 20 <= width) break;
    }
    return b;
}

std::vector<std::string> label_of(const Frame& f, float width) { return whole(f.paint, Type::small_bold, f.t("case.voice"), width - text_x - 8); }

} // namespace

float voice_height(const Frame& f, const Case& c, float width)
{
    if (asks(f, c)) return std::round(f.paint.line_of(Type::small) * static_cast<float>(label_of(f, width).size()) + 12 + button_height + 10);
    const auto lines = static_cast<float>((f.ui.veil ? 1 : whole(f.paint, Type::small, said(f, c), width - text_x - 12).size()) + label_of(f, width).size() - 1);
    return std::max(64.F, 14 + f.paint.line_of(Type::small) * (1 + lines));
}

void draw_voice(Frame& f, const Case& c, Rect at)
{
    Painter& p = f.paint;
    const float line = p.line_of(Type::small);
    const bool open = asks(f, c);
    p.panel(at, 16, Shadow::card, open ? f.theme.lampsoft : f.theme.card);
    if (open) {
        p.border(at, f.theme.lampedge, 3, 16);
        p.icon({at.x + 28, at.y + 8 + line / 2}, 26, f.theme.lampink, icons::record_voice_over);
        const float label = draw_lines(p, {at.x + text_x, at.y + 8}, Type::small_bold, f.theme.lampink, label_of(f, at.w));
        const Buttons b = buttons_of(f, at.w);
        const float spare = (at.w - 20 - 10 - b.write - b.later) / 2, y = at.y + label + 12;
        const auto button = [&](const std::string& name, Rect r, const std::string& text, const Intent& tap) {
            p.rect(r, f.theme.surface, 12);
            p.border(r, f.theme.lampedge, 2, 12);
            if (f.pressed(name)) p.rect(r, faded(f.theme.ink, 0.10F), 12);
            p.text_in({r.x + 2, r.y, r.w - 4, r.h}, b.type, f.theme.dark ? f.theme.ink : f.theme.lampink, text);
            f.target(name, r).tap = tap;
        };
        button("case/voice", {at.x + 10, y, b.write + spare, button_height}, f.t("case.voice.write"), form_about(FormKind::child_voice, c.id));
        button("case/voice/not-heard", {at.x + 20 + b.write + spare, y, b.later + spare, button_height}, f.t("case.voice.not_heard"), Command{SetChildVoice{c.id, {"", true}}});
        return;
    }
    if (f.pressed("case/voice")) p.rect(at, faded(f.theme.ink, 0.08F), 16);
    p.icon({at.x + 28, at.center().y}, 28, c.facts.unborn ? f.theme.ink2 : f.theme.fjord, icons::record_voice_over);
    const float words = f.ui.veil && !c.child_voice.text.empty() ? line : line * static_cast<float>(whole(p, Type::small, said(f, c), at.w - text_x - 12).size());
    const auto label = label_of(f, at.w);
    float y = at.center().y - (line * static_cast<float>(label.size()) + words) / 2;
    y += draw_lines(p, {at.x + text_x, y}, Type::small_bold, f.theme.ink2, label) - line;
    if (f.ui.veil && !c.child_voice.text.empty()) p.rect({at.x + text_x, y + line + 6, (at.w - 84) * 0.7F, 14}, f.theme.line, 7);
    else draw_lines(p, {at.x + text_x, y + line}, Type::small, f.theme.ink, whole(p, Type::small, said(f, c), at.w - text_x - 12));
    f.target("case/voice", at).tap = form_about(FormKind::child_voice, c.id);
}

} // namespace fyr
