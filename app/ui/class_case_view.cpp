// The case of the class page: paragraphs that come one by one, the newest on lamp, the hidden ones as grey bars.
#include "ui/class_parts.hpp"

namespace fyr {

namespace {

constexpr float line = 40, gap = 36, disc = 20;

float lines_of(Frame& f, const std::string& text, float width) { return static_cast<float>(f.paint.wrapped(Type::reading, text, width, 5).size()); }

void draw_hidden(Frame& f, Rect at, std::size_t number, bool is_next)
{
    Painter& p = f.paint;
    p.rect(at, f.theme.sunken, 22);
    const Point c{at.x + 38, is_next ? at.y + 45 : at.center().y};
    p.dashed_circle(c, 19, f.theme.line2, 2.5F, 7, 5);
    p.glyphs(c, 22, Face::medium, f.theme.ink3, std::to_string(number));
    const float x = at.x + 78;
    if (!is_next) return p.rect({x, c.y - 6, (at.w - 78) * 0.77F, 12}, f.theme.line, 6);
    p.rect({x, at.y + 29, (at.w - 78) * 0.6F, 12}, f.theme.line, 6);
    p.rect({x, at.y + 54, (at.w - 78) * 0.43F, 12}, f.theme.line, 6);
    draw_button(f, {at.right() - 12 - 226, at.y + 12, 226, 72}, {"class/reveal", f.t("class.reveal"), icons::visibility, Look::fjord, ShellAction{Teach{RevealNext{}}}, {}, {}, false}, 18);
}

} // namespace

void draw_class_case(Frame& f, const Exercise& exercise, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 24, Shadow::card, f.theme.card);
    const TeachingCase* c = case_in_front(f, exercise);
    if (!c) {
        p.text_cut({at.x + 36, at.y + 32}, at.w - 72, Type::title_large, f.theme.ink, f.word(exercise.name));
        p.paragraph({at.x + 36, at.y + 108}, at.w - 72, 8, Type::reading, f.theme.ink2, f.word(exercise.purpose));
        return;
    }
    p.text_cut({at.x + 36, at.y + 25}, at.w - 72, Type::title_large, f.theme.ink, f.word(c->name));
    std::string from = f.word(c->from);
    if (exercise.cases.size() > 1) from = f.t("class.case_of", {{"n", std::to_string(f.ui.lesson.at_case + 1)}, {"m", std::to_string(exercise.cases.size())}}) + " · " + from;
    p.text_cut({at.x + 36, at.y + 89}, at.w - 72, Type::lead_small, f.theme.ink2, from);
    const float x = at.x + 98, width = at.w - 98 - 60;
    const auto shown = static_cast<std::size_t>(std::max(0, f.ui.lesson.shown));
    float y = at.y + 147;
    for (std::size_t i = 0; i < std::min(shown, c->cards.size()); ++i) {
        const bool newest = i + 1 == shown;
        const std::string text = f.word(c->cards[i]);
        const float height = lines_of(f, text, width) * f.m.type(line);
        if (newest) {
            if (i > 0) y += 12;
            p.rect({at.x + 20, y - 20, at.w - 40, height + 44}, f.theme.lampsoft, 22);
        }
        const Point middle{at.x + 58, y + f.m.type(line) / 2};
        p.circle(middle, disc, newest ? f.theme.lamp : f.theme.fjordsoft);
        p.glyphs(middle, 22, Face::semibold, newest ? f.theme.onlamp : f.theme.fjord, std::to_string(i + 1));
        p.paragraph({x, y}, width, 5, Type::reading, newest && f.theme.dark ? f.theme.lampink : f.theme.ink, text);
        y += height + gap;
    }
    y += 4;
    for (std::size_t i = shown; i < c->cards.size(); ++i) {
        const bool is_next = i == shown;
        const float height = is_next ? 96.F : 72.F;
        if (y + height > at.bottom() - 12 && !is_next) break;
        draw_hidden(f, {at.x + 20, std::min(y, at.bottom() - 16 - height), at.w - 40, height}, i + 1, is_next);
        y += height + 12;
    }
}

} // namespace fyr
