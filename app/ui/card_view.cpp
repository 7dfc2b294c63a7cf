// One notification as a card on the board (design system 6.3), in every state.
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <vector>

namespace fyr {

namespace {

int count(const Case& c, Polarity polarity)
{
    return static_cast<int>(std::count_if(c.items.begin(), c.items.end(), [&](const Item& i) { return i.polarity == polarity; }));
}

/// Earlier notifications, siblings and an open case: what must not be overlooked, at a glance. They stand behind the age
/// when they end before `end`, else below the ring, or where a card has only two lines at the end of the second. Returns
/// what they take of that, lp.
float draw_history(Frame& f, const Case& c, Rect at, CardSize size, float age_right, float end)
{
    Painter& p = f.paint;
    struct Sign { char32_t icon; std::string text; };
    std::vector<Sign> signs;
    if (c.facts.previous > 0) signs.push_back({icons::autorenew, std::to_string(c.facts.previous + 1) + "."});
    if (!c.facts.siblings.empty() || !c.links.empty()) signs.push_back({icons::groups, ""});
    if (c.facts.open_case) signs.push_back({icons::folder, ""});
    if (signs.empty()) return 0;
    float width = 0;
    for (const Sign& s : signs) width += 28 + (s.text.empty() ? 0.F : p.width_of(Type::small_bold, s.text) + 2);
    const bool beside = age_right + 12 + width <= end;
    const bool below = !beside && size != CardSize::compact;
    float x = beside ? age_right + 12 : below ? std::max(at.x + 8, at.x + 46 - width / 2) : at.right() - 14 - width;
    const float y = at.y + (beside ? 30.F : below ? 104.F : 63.F);
    for (const Sign& s : signs) {
        p.icon({x + 13, y}, 24, f.theme.ink3, s.icon);
        x += 28;
        if (!s.text.empty()) x += p.text({x - 2, y - 14}, Type::small_bold, f.theme.ink3, s.text) + 2;
    }
    return beside || below ? 0 : width + 8;
}

void draw_counts(Frame& f, const Case& c, Rect at)
{
    float x = at.x + 94;
    for (const Polarity polarity : {Polarity::resource, Polarity::concern, Polarity::unknown}) {
        draw_magnet_count(f.paint, {x + 10, at.bottom() - 30}, polarity);
        f.paint.text_in({x + 29, at.bottom() - 44, 36, 28}, Type::label, f.theme.ink2, std::to_string(count(c, polarity)), Align::left);
        x += 64;
    }
}

} // namespace

void draw_card(Frame& f, const Case& c, Rect at, CardSize size, bool lifted, bool held)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const AssessmentClock clock = assessment_clock(c, f.now, f.rules);
    const bool alarm = clock.face == ClockFace::acute || clock.face == ClockFace::overdue;
    const bool pressed = f.pressed("funnel/card/" + std::to_string(c.id.value));
    const Mark mark = p.mark();
    p.panel(at, 16, lifted ? Shadow::lifted : Shadow::card, t.card);
    if (pressed) p.rect(at, faded(t.fjord, 0.09F), 16);
    if (alarm) p.border(at, t.red, 3, 16);
    else if (pressed || held) p.border(at, t.fjord, 3, 16);
    draw_ring(p, f.strings, {at.x + 46, size == CardSize::compact ? at.center().y : at.y + 48}, 32, clock, f.rules.clock);

    float right = at.right() - 52;
    if (alarm) {
        const std::string chip = f.t(clock.face == ClockFace::acute ? "card.acute" : "card.over");
        const float w = p.width_of(Type::small_bold, chip) + 38;
        right = at.right() - 20;
        if (at.x + 94 + p.width_of(Type::alias, c.facts.code) <= at.right() - 16 - w) { // else the octagon says it alone
            p.rect({at.right() - 12 - w, at.y + 10, w, 36}, t.red, 18);
            p.text_in({at.right() - 12 - w, at.y + 10, w, 36}, Type::small_bold, t.onred, chip);
            right -= w;
        }
    } else {
        const NotifierCode* notifier = f.rules.notifier(c.facts.notifier);
        const char32_t icon = held ? icons::pan_tool : f.ui.veil ? icons::visibility_off : notifier ? icons::named(notifier->icon) : icons::person_outline;
        p.icon({at.right() - 30, at.y + 30}, 28, t.ink3, icon);
    }
    const float alias = p.text({at.x + 94, at.y + 11}, Type::alias, t.ink, c.facts.code);
    const float age_x = at.x + 94 + alias + 10;
    const std::string age = say::age(f.strings, c.facts);
    float age_right = age_x;
    if (age_x + p.width_of(Type::body, age) < right + 4) age_right += p.text({age_x, at.y + 16.5F}, Type::body, t.ink2, age);
    const float taken = draw_history(f, c, at, size, age_right, right);

    const int lines = size == CardSize::compact ? 1 : 2;
    const float width = at.w - 108 - taken;
    const Point body{at.x + 94, at.y + 47};
    if (f.ui.veil) {
        p.rect({body.x, body.y + 8, width * 0.72F, 16}, t.line, 8);
    } else if (clock.face == ClockFace::overdue) {
        p.paragraph(body, width, lines, Type::body, t.ink, f.t("card.late", {{"t", say::duration(f.strings, clock.left)}}));
    } else if (c.step == Step::next_step && c.decision) {
        const TrackRule* track = f.rules.track(c.decision->track);
        p.paragraph(body, width, lines, Type::label, t.ink, track ? f.word(track->name) : "");
    } else {
        p.paragraph(body, width, lines, Type::body, alarm ? t.ink : t.ink2, c.facts.summary);
    }
    if (size == CardSize::full && c.step == Step::next_step && c.decision) {
        p.icon({at.x + 106, at.bottom() - 30}, 24, t.ink2, icons::person);
        p.text_in({at.x + 124, at.bottom() - 44, at.w - 138, 28}, Type::body, t.ink2,
                  c.decision->owner + " · " + say::day(f.strings, c.decision->due), Align::left);
    } else if (size == CardSize::full && !f.ui.veil) {
        draw_counts(f, c, at);
    }
    if (pressed && !f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
}

} // namespace fyr
