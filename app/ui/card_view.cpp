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
float draw_history(Frame& f, const Case& c, Rect at, CardSize size, const CardPlaces& places, float age_right, float end)
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
    float x = beside ? age_right + 12 : below ? std::max(at.x + 8, at.x + places.ring.x - width / 2) : at.right() - 14 - width;
    const float y = at.y + (beside ? 30.F + f.m.wall_more(28) / 2 : below ? places.ring.y + places.ring_radius + 24 : places.body + 16);
    for (const Sign& s : signs) {
        p.icon({x + 13, y}, 24, f.theme.ink3, s.icon);
        x += 28;
        if (!s.text.empty()) x += p.text({x - 2, y - 14}, Type::small_bold, f.theme.ink3, s.text) + 2;
    }
    return beside || below ? 0 : width + 8;
}

void draw_counts(Frame& f, const Case& c, Rect at, float words)
{
    float x = at.x + words;
    for (const Polarity polarity : {Polarity::resource, Polarity::concern, Polarity::unknown}) {
        draw_magnet_count(f.paint, {x + 10, at.bottom() - 30}, polarity);
        f.paint.text_in({x + 29, at.bottom() - 44, 36, 28}, Type::label, f.theme.ink2, std::to_string(count(c, polarity)), Align::left);
        x += 64;
    }
}

/// An alias is never cut: what does not fit beside the ring, written so large, stands on two lines.
std::vector<std::string> alias_lines(const Painter& p, const std::string& alias, float width)
{
    if (p.metrics().wall_em <= 0 || p.width_of(Type::card_alias, alias) <= width) return {alias};
    return p.wrapped(Type::card_alias, alias, width, 2);
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
    const CardPlaces places = card_places(size, at.h, f.m);
    draw_ring(p, f.strings, {at.x + places.ring.x, at.y + places.ring.y}, 32, clock, f.rules.clock);
    const float words = at.x + places.words;
    const std::vector<std::string> alias = alias_lines(p, c.facts.code, at.right() - 14 - words);
    const float alias_width = p.width_of(Type::card_alias, alias.front());

    float right = at.right() - 52;
    if (alarm) {
        const std::string chip = f.t(clock.face == ClockFace::acute ? "card.acute" : "card.over");
        const float w = p.width_of(Type::small_bold, chip) + 38;
        right = at.right() - 20;
        if (words + alias_width <= at.right() - 16 - w) { // else the octagon says it alone
            p.rect({at.right() - 12 - w, at.y + 10, w, 36}, t.red, 18);
            p.text_in({at.right() - 12 - w, at.y + 10, w, 36}, Type::small_bold, t.onred, chip);
            right -= w;
        }
    } else if (at.x + 94 + p.width_of(Type::alias, c.facts.code) <= at.right() - 48) { // a long code needs its room itself
        const NotifierCode* notifier = f.rules.notifier(c.facts.notifier);
        const char32_t icon = held ? icons::pan_tool : f.ui.veil ? icons::visibility_off : notifier ? icons::named(notifier->icon) : icons::person_outline;
        if (f.m.wall_em <= 0 || words + alias_width <= right) p.icon({at.right() - 30, at.y + 30}, 28, t.ink3, icon);
    }
    for (std::size_t i = 0; i < alias.size(); ++i)
        p.text({words, at.y + 11 + static_cast<float>(i) * p.line_of(Type::card_alias)}, Type::card_alias, t.ink, alias[i]);
    const float second = static_cast<float>(alias.size() - 1) * p.line_of(Type::card_alias);
    const float age_x = words + alias_width + 10;
    const std::string age = say::age(f.strings, c.facts);
    float age_right = age_x;
    const float age_y = at.y + 16.5F + f.m.wall_more(28) * 0.8F; // on the alias's baseline
    if (age_x + p.width_of(Type::body, age) < right + 4) age_right += p.text({age_x, age_y}, Type::body, t.ink2, age);
    const float taken = draw_history(f, c, at, size, places, age_right, right);

    const int wanted = size == CardSize::compact ? 1 : 2;
    const Point body{words, at.y + places.body + second};
    const float room = at.bottom() - body.y - (size == CardSize::full ? 48.F : 4.F); // a second line of the alias takes one of these
    const int lines = second > 0 ? std::clamp(static_cast<int>(room / p.line_of(Type::body)), 0, wanted) : wanted;
    const float width = at.w - places.words - 14 - taken;
    if (lines == 0) {
        // the alias took it: what the room reads comes first
    } else if (f.ui.veil) {
        p.rect({body.x, body.y + 8, width * 0.72F, 16}, t.line, 8);
    } else if (clock.face == ClockFace::overdue) {
        const auto late = [&](const char* key) { return f.t(key, {{"t", say::duration(f.strings, clock.left)}}); };
        const bool fits = lines > 1 || p.width_of(Type::body, late("card.late")) <= width;
        p.paragraph(body, width, lines, Type::body, t.ink, late(fits ? "card.late" : "card.late.short"));
    } else if (c.step == Step::next_step && c.decision) {
        const TrackRule* track = f.rules.track(c.decision->track);
        p.paragraph(body, width, lines, Type::label, t.ink, track ? f.word(track->name) : "");
    } else {
        p.paragraph(body, width, lines, Type::body, alarm ? t.ink : t.ink2, c.facts.summary);
    }
    if (size == CardSize::full && c.step == Step::next_step && c.decision) {
        p.icon({words + 12, at.bottom() - 30}, 24, t.ink2, icons::person);
        p.text_in({words + 30, at.bottom() - 44, at.w - places.words - 44, 28}, Type::body, t.ink2,
                  c.decision->owner + " · " + say::day(f.strings, c.decision->due), Align::left);
    } else if (size == CardSize::full && !f.ui.veil) {
        draw_counts(f, c, at, places.words);
    }
    if (pressed && !f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
}

} // namespace fyr
