#include "board/card_forms.hpp"

namespace fyr {

namespace {

constexpr float alias_em = 28; ///< as designed, of what the room reads (design system part 4)

constexpr float third_line = 104; ///< so high is a brick that has one

struct Height { float least, most, above_ring; };

Height designed(CardForm form)
{
    switch (form) {
    case CardForm::brick: return {80, 112, 20};
    case CardForm::one_line: return {72, 72, 12};
    case CardForm::compact: return {88, 96, 24};
    case CardForm::two_line: return {124, 124, 56};
    case CardForm::full: return {164, 164, 56};
    case CardForm::decided_brick: return {80, 80, 0};
    case CardForm::decided: return {112, 112, 0};
    }
    return {};
}

/// Taller where the room must read the code from far; then the ring with its hours is larger too.
float high(float lp, const Height& h, const Metrics& m)
{
    const float ring = m.wall_em > 0 && h.above_ring > 0 ? 2 * m.ring_radius(31) + h.above_ring : 0;
    return std::round(std::max(lp * m.text_factor + m.wall_more(alias_em), ring));
}

} // namespace

float card_height(CardForm form, const Metrics& m)
{
    const Height h = designed(form);
    const float least = form == CardForm::brick && m.wall_em > 0 ? third_line : h.least; // a code that is read from far may need two lines
    return high(least, h, m);
}
float most_card_height(CardForm form, const Metrics& m) { return high(designed(form).most, designed(form), m); }
float tall_brick(const Metrics& m) { return std::round(third_line * m.text_factor + m.wall_more(alias_em)); }
float card_scale(const Metrics& m) { return std::max(m.text_factor, m.wall_em / alias_em); }
float least_brick_width(const Metrics& m) { return std::round(168 * card_scale(m)); }

} // namespace fyr
