#include "ui/card_parts.hpp"

#include "ui/widgets.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr float card_caps = 0.727F, brick_pennant = 38, brick_sign = 24, mark_gap = 8;
constexpr float code_beside = 0.6F;    ///< a code is written so much smaller before the pennants leave its side
constexpr float least_beside = 0.82F; ///< a code is written so much smaller before the age leaves its side

} // namespace

float draw_fitted(Frame& f, Point from, float width, Type type, Color color, std::string_view text, float least)
{
    Painter& p = f.paint;
    const float wide = p.width_of(type, text);
    if (wide <= width) {
        p.text_in({from.x, from.y - 20, width + 1, 40}, type, color, text, Align::left);
        return wide;
    }
    const TypeStyle style = style_of(type);
    const float k = std::max(least, width / wide);
    if (k * wide > width + 0.5F) p.text_in({from.x, from.y - 20, width, 40}, type, color, text, Align::left);
    else p.glyphs({from.x + wide * k / 2, from.y}, p.em_of(style) * k, style.face, color, text);
    return std::min(width, wide * k);
}

std::vector<std::string> broken_code(const Painter& p, Type type, const std::string& code, float width)
{
    constexpr float may_shrink = 0.9F; // rather that than broken within a word
    for (std::size_t seam = code.find_last_of("- "); seam != std::string::npos && seam > 0; seam = code.find_last_of("- ", seam - 1)) {
        const std::string head = code.substr(0, code[seam] == '-' ? seam + 1 : seam), tail = code.substr(seam + 1);
        if (!tail.empty() && may_shrink * std::max(p.width_of(type, head), p.width_of(type, tail)) <= width) return {head, tail};
    }
    const std::vector<std::string> rows = p.wrapped(type, code, width, 3); // where it must, within a word
    return rows.size() == 2 ? rows : std::vector<std::string>{};
}

std::string first_that_fits(const Painter& p, const std::vector<std::string>& wanted, Type type, float width, int lines)
{
    for (const std::string& text : wanted) {
        const std::vector<std::string> rows = p.wrapped(type, text, width, lines + 1);
        const bool whole = static_cast<int>(rows.size()) <= lines && std::all_of(rows.begin(), rows.end(), [&](const std::string& row) { return p.width_of(type, row) <= width + 0.5F; });
        if (whole) return text;
    }
    return {};
}

NameDrawn draw_name(Frame& f, const CardWords& words, const std::vector<CaseMark>& all, const NamePlaces& at, Type type)
{
    Painter& p = f.paint;
    std::vector<CaseMark> marks = all;
    NameDrawn drawn;
    if (at.right - at.from.x - width_of_marks(f, all, true) < 0.6F * p.width_of(type, words.alias)) { // so many signs leave the code no room
        std::erase_if(marks, [](const CaseMark& mark) { return !mark.is_pennant(); });
        drawn.below = draw_brick_marks(f, all, false, at.right, at.signs_below, false);
    }
    const float room = at.right - at.from.x;
    if (const float pennants = width_of_marks(f, marks, true); p.metrics().wall_em <= 0 && !marks.empty() && room - pennants - mark_gap < code_beside * p.width_of(type, words.alias)) {
        drawn.below += draw_brick_marks(f, marks, true, at.right - drawn.below, at.signs_below, false);
        marks.clear();
    }
    const float alias = p.width_of(type, words.alias), age = p.width_of(Type::body, words.age);
    const float open = marks.empty() ? 0 : width_of_marks(f, marks) + mark_gap, folded = marks.empty() ? 0 : width_of_marks(f, marks, true) + mark_gap;
    const bool far = p.metrics().wall_em > 0;
    const bool beside = (far ? alias : least_beside * alias) + 10 + age + folded <= room;
    const float for_marks = alias + (beside ? 10 + age : 0) + open <= room ? open : folded;
    const float alias_room = std::max(40.F, room - for_marks - (beside ? 10 + age : 0));
    const float stacked = !beside && at.age_below > 0 ? at.from.y - 14 : at.from.y;
    float wide = alias;
    if (const std::vector<std::string> lines = far && alias > alias_room ? broken_code(p, type, words.alias, alias_room) : std::vector<std::string>{}; !lines.empty()) { // what is read from far is not made smaller
        const float pitch = p.line_of(type) * 0.9F;
        for (std::size_t i = 0; i < lines.size(); ++i)
            draw_fitted(f, {at.from.x, at.from.y + pitch * static_cast<float>(i)}, alias_room, type, f.theme.ink, lines[i], 0.45F);
        drawn.taken = pitch * static_cast<float>(lines.size() - 1);
    } else {
        wide = draw_fitted(f, {at.from.x, stacked}, alias_room, type, f.theme.ink, words.alias, 0.45F); // codes are never cut
    }
    const float drop = (p.em_of(style_of(type)) - p.em_of(style_of(Type::body))) * card_caps / 2; // on the code's baseline
    if (beside) p.text_in({at.from.x + wide + 10, at.from.y + drop - 20, age + 2, 40}, Type::body, f.theme.ink2, words.age, Align::left);
    else if (at.age_below > 0) p.text_in({at.from.x, at.age_below - 20, room, 40}, Type::body, f.theme.ink2, words.age, Align::left);
    if (!marks.empty()) draw_marks(f, marks, at.right, at.from.y, std::max(for_marks - mark_gap, 0.F));
    drawn.age_missing = !beside && at.age_below <= 0;
    return drawn;
}

float width_of_brick_marks(const Frame& f, const std::vector<CaseMark>& marks, bool pennants, bool numbers)
{
    float width = 0;
    for (const CaseMark& mark : marks) {
        if (mark.is_pennant() != pennants) continue;
        const std::string number = numbers && !pennants ? number_of(f, mark) : std::string();
        width += pennants ? brick_pennant : brick_sign + (number.empty() ? 2.F : f.paint.width_of(Type::small_bold, number) + 4);
    }
    return width;
}

float draw_brick_marks(Frame& f, const std::vector<CaseMark>& marks, bool pennants, float right, float cy, bool numbers)
{
    Painter& p = f.paint;
    const float width = width_of_brick_marks(f, marks, pennants, numbers);
    float x = right - width;
    for (const CaseMark& mark : marks) {
        if (mark.is_pennant() != pennants) continue;
        if (pennants) {
            draw_pennant(p, {x, cy - 16, brick_pennant, 32}, 7);
            p.icon({x + 16, cy}, 25, f.theme.surface, icon_of(mark.kind));
            x += brick_pennant;
            continue;
        }
        const std::string number = numbers ? number_of(f, mark) : std::string();
        p.icon({x + brick_sign / 2, cy}, brick_sign, f.theme.ink2, icon_of(mark.kind));
        x += brick_sign + 2;
        if (number.empty()) continue;
        const float wide = p.width_of(Type::small_bold, number);
        p.text_in({x, cy - 16, wide + 2, 32}, Type::small_bold, f.theme.ink2, number, Align::left);
        x += wide + 2;
    }
    return width;
}

} // namespace fyr
