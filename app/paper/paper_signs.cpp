#include "paper/paper_signs.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fyr {

void draw_octagon(std::vector<PaperThing>& on, Point center, float radius)
{
    PaperShape shape;
    for (int i = 0; i < 8; ++i) {
        const float angle = (static_cast<float>(i) + 0.5F) * std::numbers::pi_v<float> / 4;
        shape.corners.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
    }
    on.push_back(std::move(shape));
    const float w = radius * 0.24F;
    on.push_back(PaperBox{{center.x - w / 2, center.y - radius * 0.55F, w, radius * 0.68F}, 0, 0, 1});
    on.push_back(PaperDisc{{center.x, center.y + radius * 0.42F}, w * 0.6F, 0, 1, 1});
}

namespace {

/// At the lower right of an octagon: a disc with a check (all is done), or a half disc (somebody is at it).
void draw_badge(std::vector<PaperThing>& on, Point center, float radius, bool done)
{
    const Point at{center.x + radius * 0.75F, center.y + radius * 0.75F};
    on.push_back(PaperDisc{at, radius * 0.55F, 0, 1, 1});
    if (done) return draw_check(on, at, radius * 0.5F, false);
    on.push_back(PaperDisc{at, radius * 0.45F, 0.8F, 0, 1});
    on.push_back(PaperDisc{at, radius * 0.45F, 0, 0, 0.5F});
}

} // namespace

void draw_check(std::vector<PaperThing>& on, Point center, float radius, bool late)
{
    const float r = radius, line = late ? r * 0.26F : std::max(0.8F, r * 0.08F);
    on.push_back(PaperDisc{center, r - line / 2, line, 0, 1});
    on.push_back(PaperShape{{{center.x - r * 0.42F, center.y + r * 0.02F}, {center.x - r * 0.1F, center.y + r * 0.34F}, {center.x + r * 0.45F, center.y - r * 0.3F}},
                            std::max(1.F, r * 0.14F), 0, 0, false});
}

void draw_done_octagon(std::vector<PaperThing>& on, Point center, float radius)
{
    draw_octagon(on, center, radius);
    draw_badge(on, center, radius, true);
}

void draw_ring(std::vector<PaperThing>& on, Point center, float radius, float part)
{
    on.push_back(PaperDisc{center, radius - 0.4F, 0.8F, 0, 1});
    if (part > 0) on.push_back(PaperDisc{center, radius - 1.2F, 2.4F, 0, std::min(part, 1.F)});
}

void draw_clock_sign(std::vector<PaperThing>& on, Point center, float radius, const Case& c, Stamp now, const Rules& rules)
{
    const AssessmentClock clock = assessment_clock(c, now, rules);
    if (is_acute(clock.face) || is_overdue(clock.face)) draw_octagon(on, center, radius);
    if (clock.face == ClockFace::acute_done) draw_badge(on, center, radius, true);
    if (clock.face == ClockFace::overdue_under_way) draw_badge(on, center, radius, false);
    if (is_acute(clock.face) || is_overdue(clock.face)) return;
    if (is_settled(clock.face)) return draw_check(on, center, radius, clock.face == ClockFace::assessed_late);
    const float all = static_cast<float>(std::max<Stamp>(1, clock.due - c.facts.received));
    draw_ring(on, center, radius, static_cast<float>(clock.left) / all);
}

void draw_polarity(std::vector<PaperThing>& on, Point center, float radius, Polarity polarity)
{
    const float r = radius, arm = r * 0.5F, line = std::max(0.8F, r * 0.2F);
    const auto stroke = [&](Point from, Point to) { on.push_back(PaperShape{{from, to}, line, 0, 0, false}); };
    const float x = center.x, y = center.y;
    switch (polarity) {
    case Polarity::resource:
        on.push_back(PaperDisc{center, r - 0.4F, 0.8F, 0, 1});
        stroke({x - arm, y}, {x + arm, y});
        stroke({x, y - arm}, {x, y + arm});
        return;
    case Polarity::concern:
        on.push_back(PaperShape{{{x, y - r * 1.15F}, {x + r * 1.15F, y}, {x, y + r * 1.15F}, {x - r * 1.15F, y}}, 0.8F, 0, 0, true});
        stroke({x - arm, y}, {x + arm, y});
        return;
    case Polarity::unknown:
        on.push_back(PaperBox{{x - r * 0.9F, y - r * 0.9F, r * 1.8F, r * 1.8F}, 0, 0.8F, 0.4F});
        on.push_back(PaperShape{{{x - arm * 0.6F, y - arm * 0.4F}, {x, y - arm * 0.95F}, {x + arm * 0.6F, y - arm * 0.4F}, {x, y + arm * 0.15F}}, line, 0, 0, false});
        on.push_back(PaperDisc{{x, y + arm * 0.8F}, line * 0.6F, 0, 0, 1});
        return;
    }
}

void draw_pen_box(std::vector<PaperThing>& on, Point center, float side)
{
    on.push_back(PaperBox{{center.x - side / 2, center.y - side / 2, side, side}, side * 0.12F, 1, 0});
}

} // namespace fyr
