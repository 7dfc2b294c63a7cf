#include "ui/card_words.hpp"
#include "ui/home_strip.hpp"

#include "ui/say.hpp"
#include "ui/widgets.hpp"

namespace fyr {

HomeCounts home_counts(const Frame& f)
{
    HomeCounts n{counts_of(f.state, f.now, f.rules)};
    const Date today = to_local(f.now).date;
    for (const CaseId id : f.state.on_board()) {
        const Case* c = f.state.find(id);
        if (!c) continue;
        if (to_local(c->facts.received).date == today) ++n.new_today;
        const AcknowledgementClock reply = acknowledgement_clock(*c, f.rules);
        if (reply.applies && reply.warn <= today) ++n.acknowledgements;
    }
    return n;
}

Rect home_strip(const Metrics& m)
{
    const float height = m.portrait ? 268.F : 148.F;
    return {0, m.height - height, m.width, height};
}

void draw_count(Painter& p, Point c, int n, bool alarming, Color disc)
{
    if (alarming && n > 0) p.octagon(c, 38, p.theme().red);
    else p.circle(c, 37, disc);
    p.text_in({c.x - 36, c.y - 36, 72, 72}, n < 100 ? Type::number : Type::label, alarming && n > 0 ? p.theme().onred : p.theme().onbar, std::to_string(n));
}

namespace {

constexpr float deadline_words = 120; ///< where they begin, beside the ring

/// The nearest deadline, said long and short.
struct Deadline {
    const Case* of = nullptr;
    AssessmentClock clock{};
    std::string head, line, brief;
};
Deadline nearest_of(const Frame& f)
{
    Deadline d;
    d.of = hides_board(f.ui.guard) ? nullptr : nearest_deadline(f.state, f.now, f.rules);
    if (!d.of) return d;
    d.clock = assessment_clock(*d.of, f.now, f.rules);
    const bool left = d.clock.left > 0;
    const auto said = [&](const char* key) { return f.t(key, {{"t", say::duration(f.strings, d.clock.left)}, {"kl", say::clock(f.strings, d.clock.due)}}); };
    d.head = f.t(left ? "deadline.nearest" : "deadline.worst", {{"alias", d.of->facts.code}});
    d.line = left ? said("deadline.left.long") : say::late(f.strings, d.clock.left);
    d.brief = left ? said("deadline.left") : d.line;
    return d;
}

/// What it must have to stand whole, lp.
float least_deadline_width(const Frame& f)
{
    const Deadline d = nearest_of(f);
    if (!d.of) return 480;
    return std::max(480.F, deadline_words + std::max(f.paint.width_of(Type::strip_alias, d.of->facts.code), f.paint.width_of(Type::lead_small, d.brief)));
}

void draw_deadline(Frame& f, Rect in, const HomeCounts& counts)
{
    Painter& p = f.paint;
    const Point ring{in.x + 52, in.center().y};
    const float x = in.x + deadline_words, width = in.right() - x;
    if (hides_board(f.ui.guard)) { // an administrator or a trainer is in: counts, no codes
        p.icon(ring, 46, f.theme.onbar2, icons::lock);
        p.text_in({x, in.y, width, in.h}, Type::panel, f.theme.onbar, f.t("home.locked"), Align::left);
        return;
    }
    const Deadline d = nearest_of(f);
    if (!d.of) {
        if (counts.all_true()) draw_check_disc(p, ring, 46);
        else p.icon(ring, 58, f.theme.onbar2, icons::schedule); // assessed, but something is open or not decided: no tick
        p.text_in({x, in.y, width, in.h}, Type::panel, f.theme.onbar, f.t(f.state.on_board().empty() ? "home.quiet" : "deadline.none"), Align::left);
        return;
    }
    draw_ring(p, f.strings, ring, 46, d.clock, f.rules.clock);
    p.text_in({x, in.center().y - 44, width, 40}, Type::strip_alias, f.theme.onbar, p.width_of(Type::strip_alias, d.head) <= width ? d.head : d.of->facts.code, Align::left);
    p.text_in({x, in.center().y, width, 36}, Type::lead_small, f.theme.onbar2, p.width_of(Type::lead_small, d.line) <= width ? d.line : d.brief, Align::left);
    f.target("home/deadline", {in.x, in.y + 16, width + deadline_words, in.h - 32}).tap = UiAction{GoTo{Page::case_focus, d.of->id}};
}

} // namespace

void draw_home_strip(Frame& f, const HomeCounts& counts)
{
    Painter& p = f.paint;
    const Rect strip = home_strip(f.m);
    p.rect(strip, f.theme.bar);
    const float side = 40, top = strip.y, row = 148;
    const auto width_of = [&](std::string_view key) { return std::round(p.width_of(Type::button, f.t(key)) + 100); };
    const float lock = width_of("act.lock"), settings = width_of("act.settings"), buttons_y = f.m.portrait ? top + 152 : top + 30;
    float x = f.m.width - side - lock;
    draw_button(f, {x, buttons_y, lock, 88}, {"home/lock", f.t("act.lock"), icons::lock, Look::standard, UiAction{GoTo{Page::rest, {}}}, {}, {}, false}, 22);
    x -= 14 + settings;
    draw_button(f, {x, buttons_y, settings, 88},
                {"home/settings", f.t("act.settings"), icons::tune, Look::standard, UiAction{OpenSheet{{SheetKind::settings, {}, {}, "", x}}}, {}, {}, false}, 22);

    struct Count { int n; std::string_view key; bool alarming; };
    const std::array<Count, 3> shown{{{counts.acute, "home.acute_count", true}, {counts.new_today, "home.new_today", false},
                                      {counts.acknowledgements, "home.ack_today", false}}};
    // Labels beside the discs as the design has it; under them when a longer language or portrait leaves no room.
    const float end = x - 40;
    float labelled = 0;
    for (const Count& c : shown) labelled += 74 + 15 + p.width_of(Type::lead_medium, f.t(c.key)) + 38;
    float deadline_end = f.m.portrait ? f.m.width - side : end - labelled;
    if (!f.m.portrait && deadline_end - side >= least_deadline_width(f)) {
        float at = end - labelled + 38;
        for (const Count& c : shown) {
            draw_count(p, {at + 37, top + 74}, c.n, c.alarming, f.theme.barbtn);
            const float w = p.width_of(Type::lead_medium, f.t(c.key));
            p.text_in({at + 89, top + 42, w + 4, 64}, Type::lead_medium, f.theme.onbar, f.t(c.key), Align::left);
            at += 74 + 15 + w + 38;
        }
        deadline_end = end - labelled;
    } else {
        float widest = 0;
        for (const Count& c : shown) widest = std::max(widest, p.width_of(Type::small, f.t(c.key)));
        const float step = f.m.portrait ? (x - 24 - side) / 3 : std::max(150.F, widest + 16), y = f.m.portrait ? top + 152 + 32 : top + 54;
        float at = f.m.portrait ? side : end - 3 * step;
        deadline_end = f.m.portrait ? deadline_end : at - 24;
        for (const Count& c : shown) {
            draw_count(p, {at + step / 2, y}, c.n, c.alarming, f.theme.barbtn);
            p.text_in({at + 4, y + 38, step - 8, 40}, Type::small, f.theme.onbar, f.t(c.key));
            at += step;
        }
    }
    draw_deadline(f, {side, top, deadline_end - side, row}, counts);
}

} // namespace fyr
