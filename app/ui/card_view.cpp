// One notification as a card on the board, in every form and state (design part 4, section 3).
#include "ui/card_parts.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>

namespace fyr {

namespace {

/// What a card is drawn from.
struct CardDrawing {
    Frame& f;
    const Case& c;
    const CardWords& words;
    const std::vector<CaseMark>& marks;
    Rect at;
    [[nodiscard]] float k() const { return f.m.text_factor; }
    [[nodiscard]] float y(float designed) const { return at.y + designed * k(); }
    [[nodiscard]] std::string track() const { return words.decided ? words.track : words.lines.empty() || !words.alarm ? f.t("card.undecided") : words.lines.front(); }
    [[nodiscard]] Color track_ink() const { return !words.decided && words.alarm ? f.theme.redink : f.theme.ink; }
};

constexpr float least_beside_signs = 0.6F; ///< a code is written so much smaller before the signs leave its side
constexpr float least_code = 0.45F; ///< codes are never cut
constexpr float least_beside_age = 0.75F; ///< a code is written so much smaller before the age leaves its side

float alarm_may(const Painter& p) { return std::min(1.F, least_alarm_em / p.em_of(style_of(Type::small_bold))); }

int count(const Case& c, Polarity polarity)
{
    return static_cast<int>(std::count_if(c.items.begin(), c.items.end(), [&](const Item& i) { return i.polarity == polarity; }));
}

/// Between `x` and `right`; not at all where marks have taken that room, for they must not be overlooked.
void draw_counts(const CardDrawing& d, float x, float right)
{
    constexpr std::array kinds{Polarity::resource, Polarity::concern, Polarity::unknown};
    std::array<std::string, kinds.size()> counts;
    float taken = 0; // by the letters alone
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        counts[i] = std::to_string(count(d.c, kinds[i]));
        taken += d.f.paint.width_of(Type::label, counts[i]);
    }
    const float y = d.at.bottom() - 27 * d.k(), room = (right + 8 - x - taken) / static_cast<float>(kinds.size());
    if (room < 26) return;
    const float after_magnet = room < 44 ? 24.F : 29.F, between = std::max(4.F, std::min(16 * std::max(1.F, d.k()), room - after_magnet));
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const float width = d.f.paint.width_of(Type::label, counts[i]);
        draw_magnet_count(d.f.paint, {x + 10, y}, kinds[i]);
        d.f.paint.text_in({x + after_magnet, y - 16, width + 2, 32}, Type::label, d.f.theme.ink2, counts[i], Align::left);
        x += after_magnet + width + between;
    }
}

/// The lines under the code: the first words that stand whole in two lines, else the first in three smaller ones, else cut.
void draw_lines(const CardDrawing& d, float x, float top_cy, float width, int lines, std::vector<std::string> wanted, bool age_first)
{
    Painter& p = d.f.paint;
    if (age_first) {
        for (std::string& text : wanted) text = d.words.age + " · " + text;
        if (wanted.empty()) wanted = {d.words.age};
    }
    if (wanted.empty()) return;
    const bool alarm = d.words.alarm;
    const Type type = alarm ? Type::label : Type::body;
    const Color ink = alarm ? d.f.theme.redink : d.f.theme.ink2;
    const auto draw = [&](Type with, float pitch, const std::string& text, int most) {
        float cy = top_cy;
        for (const std::string& row : p.wrapped(with, text, width, most)) {
            p.text_in({x, cy - 18, width + 1, 36}, with, ink, row, Align::left);
            cy += pitch;
        }
    };
    const float pitch = 28.6F * d.k(), small = 25 * d.k();
    if (!first_that_fits(p, {wanted.front()}, type, width, lines).empty()) return draw(type, pitch, wanted.front(), lines);
    const Type little = alarm ? Type::small_bold : Type::small;
    const int little_lines = lines > 1 ? lines + 1 : 1;
    if (!first_that_fits(p, {wanted.front()}, little, width, little_lines).empty()) return draw(little, small, wanted.front(), little_lines);
    std::vector<std::string> rest(wanted.begin() + 1, wanted.end());
    if (lines > 1 && !alarm) rest.clear(); // a summary is read whole by a touch on the card
    const std::string whole = first_that_fits(p, rest, type, width, lines);
    if (whole.empty() && lines == 1) { // one line is written smaller, not cut
        draw_fitted(d.f, {x, top_cy}, width, type, ink, wanted.back(), least_code);
        return;
    }
    if (!whole.empty() || d.f.exporting) return draw(type, pitch, whole.empty() ? wanted.back() : whole, lines);
    draw(lines > 1 ? little : type, lines > 1 ? small : pitch, wanted.front(), lines > 1 ? lines + 1 : lines);
}

void draw_listed(const CardDrawing& d, CardForm form)
{
    Frame& f = d.f;
    const float radius = form == CardForm::one_line || form == CardForm::compact ? 29.F : 31.F, drawn = f.m.ring_radius(radius);
    const float ring_x = (form == CardForm::one_line ? 9.F : 13.F) + drawn, words = d.at.x + ring_x + drawn + (form == CardForm::one_line ? 9.F : 15.F);
    draw_ring(f.paint, f.strings, {d.at.x + ring_x, d.at.center().y}, radius, d.words.clock, f.rules.clock);
    const float right = d.at.right() - 12, width = d.at.right() - 14 - words, more = f.m.wall_more(28);
    if (form == CardForm::one_line) {
        draw_name(f, d.words, d.marks, {{words, d.at.center().y}, right, d.at.center().y + 17 * d.k(), d.at.bottom() - 20 * d.k()}, Type::brick_alias);
        return;
    }
    const NameDrawn name = draw_name(f, d.words, d.marks, {{words, d.y(form == CardForm::compact ? 28.F : 26.F) + more / 2}, right, 0, d.at.bottom() - 20 * d.k()}, Type::card_alias);
    const float room = width - (name.below > 0 && form != CardForm::full ? name.below + 8 : 0); // a full card has a line below for them
    if (form == CardForm::compact) return draw_lines(d, words, d.at.bottom() - (name.taken > 0 ? 15.F : 26.F) * d.k(), room, 1, d.words.lines, name.age_missing);
    draw_lines(d, words, d.y(59) + more + name.taken, room, name.taken > 0 ? 1 : 2, d.words.lines, name.age_missing);
    if (form == CardForm::full && !f.hides(d.c)) draw_counts(d, words, d.at.right() - 12 - (name.below > 0 ? name.below + 8 : 0));
}

/// A code that the room reads from far and that has no room on one line: it takes two, and what stood beside it goes below. `room`:
/// from the code to the pennants.
void draw_far_brick(const CardDrawing& d, Point first, float room, float right)
{
    Frame& f = d.f;
    Painter& p = f.paint;
    std::vector<std::string> lines = broken_code(p, Type::brick_alias, d.words.alias, room);
    if (lines.empty()) lines = {d.words.alias};
    const float pitch = p.line_of(Type::brick_alias) * 0.85F;
    for (std::size_t i = 0; i < lines.size(); ++i)
        draw_fitted(f, {first.x, first.y + pitch * static_cast<float>(i)}, room, Type::brick_alias, f.theme.ink, lines[i], least_code);
    const float cy = d.at.bottom() - 21 * d.k(), x = d.at.x + 14;
    const float open = width_of_brick_marks(f, d.marks, false, true), age = p.width_of(Type::small, d.words.age);
    const float end = right - draw_brick_marks(f, d.marks, false, right, cy, open + age + 8 <= right - x) - 6;
    const Type type = d.words.alarm ? Type::small_bold : Type::small;
    std::vector<std::string> wanted{d.words.age + " · " + d.words.third};
    if (d.words.alarm) wanted.insert(wanted.end(), {d.words.third}), wanted.insert(wanted.end(), d.words.short_lines.begin(), d.words.short_lines.end());
    else wanted.push_back(d.words.age);
    if (d.words.third.empty()) wanted.front() = d.words.age;
    const std::string whole = first_that_fits(p, wanted, type, end - x, 1);
    draw_fitted(f, {x, cy}, std::max(20.F, end - x), type, d.words.alarm ? f.theme.redink : f.theme.ink2, whole.empty() ? wanted.back() : whole, least_code);
}

void draw_brick(const CardDrawing& d)
{
    Frame& f = d.f;
    Painter& p = f.paint;
    const bool tall = d.at.h >= tall_brick(f.m) - 0.5F;
    const float radius = f.m.ring_radius(28), two = tall ? std::min(d.at.h - 30 * d.k(), 82 * d.k() + f.m.wall_more(26)) : d.at.h;
    const float words = d.at.x + 10 + 2 * radius + 10, right = d.at.right() - 8, more = f.m.wall_more(26);
    draw_ring(p, f.strings, {d.at.x + 10 + radius, d.at.y + two / 2}, 28, d.words.clock, f.rules.clock);
    const float first = d.y(26) + more / 2, second = d.at.y + two - 23 * d.k();
    const float pennants = draw_brick_marks(f, d.marks, true, right, first, false);
    const bool says = !d.words.short_lines.empty() && !tall;
    const Type type = says ? Type::small_bold : Type::body;
    std::string below = says ? d.words.age + " · " + d.words.short_lines.front() : d.words.age, beside;
    const auto behind_code = [&] { return right - words - width_of_brick_marks(f, d.marks, true, false) - 12 - p.width_of(Type::small, d.words.age); };
    if (says && d.words.alarm && p.width_of(type, below) * alarm_may(p) > right - words + 1 && behind_code() >= least_beside_age * p.width_of(Type::brick_alias, d.words.alias)) {
        below = d.words.short_lines.front(); // red is not written smaller: the age goes up to the code
        beside = d.words.age;
    }
    // Signs stand behind the age; where the lateness needs that room, behind the code, which is written smaller.
    const float open = width_of_brick_marks(f, d.marks, false, true), folded = width_of_brick_marks(f, d.marks, false, false), alias = p.width_of(Type::brick_alias, d.words.alias);
    const float second_room = right - words - std::min(p.width_of(type, below), right - words) - 8;
    float alias_room = right - words - pennants - (pennants > 0 ? 4 : 0);
    if (f.m.wall_em > 0 && alias > alias_room)
        return draw_far_brick(d, {words, first}, alias_room, right);
    const bool must = f.m.wall_em > 0 && folded > alias_room - alias - 8; // a code that is read from far is not made smaller
    const bool squeezed = alias_room - folded - 6 < least_beside_signs * alias; // so many signs leave the code no room
    const bool behind_age = open > 0 && (must || squeezed || open <= second_room || (folded <= second_room && open > alias_room - alias - 8));
    float behind = 0;
    if (behind_age) {
        behind = draw_brick_marks(f, d.marks, false, right, second, open <= second_room) + 8;
    } else if (open > 0) {
        const bool numbers = open <= alias_room - alias - 8;
        alias_room -= draw_brick_marks(f, d.marks, false, right - pennants, first, numbers) + 6;
    }
    const float age = beside.empty() ? 0 : p.width_of(Type::small, beside) + 8;
    const float used = draw_fitted(f, {words, first}, alias_room - age, Type::brick_alias, f.theme.ink, d.words.alias, least_code);
    if (age > 0) draw_fitted(f, {words + used + 8, first}, age, Type::small, f.theme.ink2, beside);
    draw_fitted(f, {words, second}, right - words - behind, type, says && d.words.alarm ? f.theme.redink : f.theme.ink2, below);
    if (!tall) return;
    const float x = d.at.x + 14, width = d.at.right() - 10 - x;
    std::vector<std::string> wanted{d.words.third};
    wanted.insert(wanted.end(), d.words.short_lines.begin(), d.words.short_lines.end());
    const Type third = d.words.alarm ? Type::small_bold : Type::small;
    const std::string whole = first_that_fits(p, wanted, third, width, 1);
    draw_fitted(f, {x, d.at.bottom() - 21 * d.k()}, width, third, d.words.alarm ? f.theme.redink : f.theme.ink2, whole.empty() ? wanted.back() : whole);
}

/// What is open about a danger, in a line of its own.
void draw_open(const CardDrawing& d, float x, float right, float cy)
{
    const std::string whole = first_that_fits(d.f.paint, d.words.open, Type::small_bold, right - x, 1);
    draw_fitted(d.f, {x, cy}, right - x, Type::small_bold, d.f.theme.redink, whole.empty() ? d.words.open.back() : whole, least_code);
}

/// In Næste skridt: track, owner and day, and in red what is open; also what is there without a decision.
void draw_decided(const CardDrawing& d)
{
    Frame& f = d.f;
    Painter& p = f.paint;
    const bool open = !d.words.open.empty();
    const float left = d.at.x + 18, right = d.at.right() - 14, cy = d.y(open ? 22.F : 26.F) + f.m.wall_more(28) / 2;
    draw_clock_sign(p, {d.at.right() - 30, cy}, 16, d.words.clock.face);
    const bool age_below = draw_name(f, d.words, d.marks, {{left, cy}, d.at.right() - 54, 0, d.at.bottom() - 20 * d.k()}, Type::card_alias).age_missing;
    draw_fitted(f, {left, d.at.bottom() - (open ? 62.F : 57.F) * d.k()}, right - left, Type::label, d.track_ink(), d.track());
    const float last = d.at.bottom() - (open ? 39.F : 25.F) * d.k();
    const std::string who = d.words.decided ? d.words.who_when : "", age = age_below ? d.words.age : "";
    if (!who.empty()) p.icon({left + 9, last}, 22, f.theme.ink2, icons::person);
    const float x = who.empty() ? left : left + 28;
    draw_fitted(f, {x, last}, right - x, Type::body_medium, f.theme.ink2, who + (who.empty() || age.empty() ? "" : " · ") + age);
    if (open) draw_open(d, left, right, d.at.bottom() - 16 * d.k());
}

void draw_decided_brick(const CardDrawing& d)
{
    Frame& f = d.f;
    Painter& p = f.paint;
    const bool open = !d.words.open.empty();
    const float left = d.at.x + 18, right = d.at.right() - 16;
    const float first = d.y(open ? 18.F : 25.F) + f.m.wall_more(28) / 2, second = d.at.bottom() - (open ? 39.F : 23.F) * d.k();
    const std::string who = d.words.decided ? d.words.who_when : "";
    const float who_wide = who.empty() ? 0 : p.width_of(Type::small, who), age = p.width_of(Type::small, d.words.age);
    const float room = right - left - who_wide - (who.empty() ? 0 : 10);
    const bool beside = p.width_of(Type::column_dense, d.words.alias) + 8 + age <= room;
    const float used = draw_fitted(f, {left, first}, beside ? room - 8 - age : room, Type::column_dense, f.theme.ink, d.words.alias, least_code);
    if (beside) p.text_in({left + used + 8, first - 17, age + 2, 40}, Type::small, f.theme.ink2, d.words.age, Align::left);
    if (!who.empty()) draw_fitted(f, {right - who_wide, first}, who_wide + 1, Type::small, f.theme.ink2, who);
    const float marks_cy = open ? d.at.bottom() - 27 * d.k() : second; // below owner and day
    float end = right;
    if (!is_settled(d.words.clock.face) || d.words.clock.face == ClockFace::assessed_late) draw_clock_sign(p, {end - 14, marks_cy}, 15, d.words.clock.face), end -= 36;
    end -= draw_brick_marks(f, d.marks, true, end, marks_cy, false);
    const std::string line = beside ? d.track() : d.track() + " · " + d.words.age;
    if (width_of_brick_marks(f, d.marks, false, false) > 0) // they are always seen; their numbers where there is room
        end -= draw_brick_marks(f, d.marks, false, end, marks_cy, left + p.width_of(Type::card_track, line) + 8 + width_of_brick_marks(f, d.marks, false, true) <= end) + 4;
    draw_fitted(f, {left, second}, end - left - 4, Type::card_track, d.track_ink(), line, least_code);
    if (open) draw_open(d, left, end - 4, d.at.bottom() - 16 * d.k());
}

} // namespace

void draw_card(Frame& f, const Case& c, Rect at, CardForm form, bool lifted, bool held)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const CardWords words = words_of_card(f, c);
    const std::vector<CaseMark> marks = marks_of(f.state, c);
    const bool pressed = f.pressed("funnel/card/" + std::to_string(c.id.value));
    const Mark mark = p.mark();
    p.panel(at, 16, lifted ? Shadow::lifted : Shadow::card, t.card);
    if (pressed) p.rect(at, faded(t.fjord, 0.09F), 16);
    if (words.alarm) p.border(at, t.red, 3, 16);
    else if (pressed || held) p.border(at, t.fjord, 3, 16);
    const CardDrawing d{f, c, words, marks, at};
    if (form == CardForm::decided) draw_decided(d);
    else if (form == CardForm::decided_brick) draw_decided_brick(d);
    else if (form == CardForm::brick) draw_brick(d);
    else draw_listed(d, form);
    if (pressed && !f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
}

} // namespace fyr
