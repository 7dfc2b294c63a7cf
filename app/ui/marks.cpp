#include "ui/marks.hpp"

#include "ui/icons.hpp"
#include "ui/say.hpp"

namespace fyr {

namespace {

constexpr float gap = 4, sign = 24, chip_pad = 8;

float width_of(const Frame& f, const CaseMark& mark, bool folded)
{
    if (mark.is_pennant()) return pennant_width;
    const std::string number = folded ? std::string() : number_of(f, mark);
    return number.empty() ? sign + 4 : std::round(chip_pad + 20 + 4 + f.paint.width_of(Type::small_bold, number) + chip_pad);
}

} // namespace

char32_t icon_of(MarkKind kind)
{
    switch (kind) {
    case MarkKind::abuse: return icons::pan_tool;
    case MarkKind::honour: return icons::phone_disabled;
    case MarkKind::repeated: return icons::autorenew;
    case MarkKind::siblings: return icons::people;
    case MarkKind::open_case: return icons::folder_open;
    case MarkKind::unborn: return icons::pregnant_woman;
    case MarkKind::existing_support: return icons::handshake;
    }
    return icons::flag;
}

void draw_pennant(Painter& p, Rect at, float notch)
{
    const Color ink = p.theme().ink;
    const float inner = at.right() - notch, cy = at.center().y;
    p.rect({at.x, at.y, at.w - notch, at.h}, ink, 2);
    p.polygon({{inner - 3, at.y}, {at.right(), at.y}, {inner, cy}, {inner - 3, cy}}, ink);
    p.polygon({{inner - 3, cy}, {inner, cy}, {at.right(), at.bottom()}, {inner - 3, at.bottom()}}, ink);
}

std::string number_of(const Frame& f, const CaseMark& mark)
{
    if (mark.kind == MarkKind::repeated) return f.t("mark.number", {{"n", std::to_string(mark.number)}});
    if (mark.kind == MarkKind::unborn && mark.day) return say::short_day(f.strings, mark.day);
    return {};
}

float width_of_marks(const Frame& f, const std::vector<CaseMark>& marks, bool folded)
{
    float width = marks.empty() ? 0 : -gap;
    for (const CaseMark& mark : marks) width += width_of(f, mark, folded) + gap;
    return width;
}

float draw_marks(Frame& f, const std::vector<CaseMark>& marks, float right, float cy, float room)
{
    Painter& p = f.paint;
    const bool folded = width_of_marks(f, marks) > room;
    const float width = width_of_marks(f, marks, folded);
    float x = right - width;
    for (const CaseMark& mark : marks) {
        const Rect at{x, cy - mark_height / 2, width_of(f, mark, folded), mark_height};
        const std::string number = folded || mark.is_pennant() ? std::string() : number_of(f, mark);
        if (mark.is_pennant()) {
            draw_pennant(p, at, 7);
            p.icon({at.x + 19, cy}, 26, f.theme.surface, icon_of(mark.kind));
        } else if (number.empty()) {
            p.icon(at.center(), sign, f.theme.ink2, icon_of(mark.kind));
        } else {
            p.border(at, f.theme.line2, 2, 8);
            p.icon({at.x + chip_pad + 10, cy}, 20, f.theme.ink2, icon_of(mark.kind));
            p.text_in({at.x + chip_pad + 24, at.y, at.w, at.h}, Type::small_bold, f.theme.ink2, number, Align::left);
        }
        x += at.w + gap;
    }
    return width;
}

} // namespace fyr
