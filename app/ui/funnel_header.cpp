// The header of the board: what is over the deadline, which deadline comes next, how far the meeting is, and that only some of
// the cards are shown (design part 4, section 3).
#include "domain/meeting_record.hpp"
#include "ui/card_words.hpp"
#include "ui/lock_view.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

#include <optional>

namespace fyr {

namespace {

/// Two lines beside a sign: over the deadline, or the nearest one.
struct Deadlines {
    int overdue = 0;
    AssessmentClock clock;
    std::string title, line;
};

std::optional<Deadlines> deadlines_of(const Frame& f, const BoardCounts& counts)
{
    Deadlines d;
    d.overdue = counts.overdue;
    const Case* next = f.state.find(f.board.next_due);
    if (d.overdue > 0) {
        d.clock.face = ClockFace::overdue;
        d.title = f.t(d.overdue == 1 ? "board.late.one" : "board.late", {{"n", std::to_string(d.overdue)}});
        if (!next) {
            d.line = f.t("board.none_due");
            return d;
        }
        const Stamp due = assessment_clock(*next, f.now, f.rules).due;
        const bool today = to_local(due).date == to_local(f.now).date;
        d.line = f.t("board.next_due", {{"alias", next->facts.code}, {"kl", today ? say::clock(f.strings, due) : say::hour(f.strings, due, f.now)}});
        return d;
    }
    if (!next) return std::nullopt;
    d.clock = assessment_clock(*next, f.now, f.rules);
    d.title = f.t("deadline.nearest", {{"alias", next->facts.code}});
    d.line = f.t("deadline.left", {{"t", say::duration(f.strings, d.clock.left)}, {"kl", say::clock(f.strings, d.clock.due)}});
    return d;
}

/// "Møde / 6 af 18 vurderet", ending at `right`. Gives where it begins.
float draw_progress(Frame& f, const BoardCounts& counts, float right, float y)
{
    if (!f.state.board().meeting.open) return right;
    Painter& p = f.paint;
    const std::string line = f.t("board.assessed", {{"a", std::to_string(counts.on_board - counts.not_assessed)}, {"b", std::to_string(counts.on_board)}});
    const float wide = p.width_of(Type::body, line);
    p.text_in({right - 300, y - 33, 300, 32}, Type::label, f.theme.ink2, f.t("board.meeting"), Align::right);
    p.text_in({right - wide - 2, y + 2, wide + 2, 32}, Type::body, f.theme.ink2, line, Align::right);
    return right - wide;
}

/// Only some of the cards are shown: that must be seen, and one touch shows all again.
void draw_filter(Frame& f, float from, float right)
{
    std::size_t shown = 0;
    for (const Column& c : f.board.columns) shown += c.count;
    const auto label = [&](const std::string& text) { return f.t("funnel.filtered", {{"text", text}, {"n", std::to_string(shown)}, {"m", std::to_string(f.state.on_board().size())}}); };
    const float width = std::min(right - from, f.paint.width_of(Type::button, label(f.ui.filter)) + 100);
    const Rect at = f.m.portrait ? Rect{f.m.width - 32 - 480, 112, 480, 76} : Rect{from, 30, width, 76};
    draw_button(f, at, {"funnel/filter", label(f.ui.filter), icons::close, Look::primary_lamp, UiAction{SetFilter{""}}, {}, {}, false});
}

/// The clock's width: it stands digit by digit in cells as wide as the widest.
float clock_width(const Frame& f)
{
    float digit = 0;
    for (const char* d : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}) digit = std::max(digit, f.paint.width_of(Type::clock, d));
    return 4 * digit + f.paint.width_of(Type::clock, f.t("say.clock_mark"));
}

} // namespace

void draw_funnel_header(Frame& f)
{
    Painter& p = f.paint;
    const BoardCounts counts = counts_of(f.state, f.now, f.rules);
    const Date today = to_local(f.now).date;
    const std::string count = f.t(counts.on_board == 1 ? "funnel.one" : "funnel.many", {{"n", std::to_string(counts.on_board)}});
    const bool filtered = !f.ui.filter.empty() && !f.exporting;
    const std::string subtitle = say::capital(say::weekday_and_day(f.strings, today)) + " · " + count;
    draw_header(f, f.t("door.morning"), filtered && !f.m.portrait ? "" : subtitle);
    float right = f.m.width - 32;
    if (!f.m.portrait) right -= clock_width(f) + 20 + room_for_who_is_in(f);
    if (!f.m.portrait || !filtered) right = draw_progress(f, counts, right, f.m.portrait ? 152.F : 60.F);
    const auto d = deadlines_of(f, counts);
    const float title_end = 128 + std::max(p.width_of(Type::title, f.t("door.morning")), filtered ? 0.F : p.width_of(Type::body, subtitle)) + 24;
    if (!d) {
        if (filtered) draw_filter(f, title_end, right - 24);
        return;
    }
    const float more = f.m.wall_more(26) / 2, ring = d->overdue > 0 ? 34.F : f.m.ring_radius(34);
    const float wide = std::max(p.width_of(Type::nearest, d->title), p.width_of(Type::body, d->line));
    Point at = f.m.portrait ? Point{74, 152} : Point{right - (f.state.board().meeting.open ? 72.F : 40.F) - wide - 52, 60};
    if (!f.m.portrait) at.x = std::max(at.x, title_end + ring);
    if (d->overdue > 0) draw_octagon(p, at, ring);
    else draw_ring(p, f.strings, at, 34, d->clock, f.rules.clock);
    const float words = at.x + ring + 18;
    p.text_in({words, at.y - 33 - more, wide + 2, 36}, Type::nearest, d->overdue > 0 ? f.theme.redink : f.theme.ink, d->title, Align::left);
    p.text_in({words, at.y + 4 + more, wide + 2, 32}, Type::body, f.theme.ink2, d->line, Align::left);
    if (!f.exporting && d->overdue > 0)
        f.target("board/late", {at.x - ring, at.y - ring, words + wide - at.x + ring, 2 * ring}).tap = UiAction{OpenSheet{{SheetKind::overdue, {}, {}, "", at.x + 200}}};
    if (filtered) draw_filter(f, title_end, at.x - ring - 20);
}

} // namespace fyr
