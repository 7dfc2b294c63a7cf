#include "ui/record_rows.hpp"

#include "ui/marks.hpp"
#include "ui/say.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

void draw_record_sign(Frame& f, const RecordRow& row, Stamp now, Point c, float radius)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    switch (sign_of(row)) {
    case RecordSign::octagon: return draw_octagon(p, c, radius);
    case RecordSign::octagon_under_way: return draw_clock_sign(p, c, radius, ClockFace::overdue_under_way);
    case RecordSign::octagon_done: return draw_clock_sign(p, c, radius, ClockFace::acute_done);
    case RecordSign::ring: {
        AssessmentClock clock{row.deadline, row.deadline - now, ClockFace::ok};
        if (clock.left < f.rules.clock.near_hours * ms_per_hour) clock.face = ClockFace::near_due;
        if (radius < 20) { // too small for hours: the deadline stands in the row
            const bool near = clock.face == ClockFace::near_due;
            const float whole = static_cast<float>(f.rules.clock.assessment_hours) * static_cast<float>(ms_per_hour);
            p.ring(c, radius - 2.5F, near ? t.lampsoft : t.line, 5);
            return p.arc(c, radius - 2.5F, near ? t.lampedge : t.fjord, 5, static_cast<float>(clock.left) / std::max(whole, 1.F));
        }
        return draw_ring(p, f.strings, c, std::max(radius, 28.F), clock, f.rules.clock); // "21 t" stands clear of its stroke
    }
    case RecordSign::late: return draw_clock_sign(p, c, radius, ClockFace::assessed_late);
    case RecordSign::assessed: return draw_check_disc(p, c, radius);
    case RecordSign::undecided: return p.dashed_circle(c, radius - 1, t.ink3, 2, 6, 5);
    }
}

namespace {

constexpr float rows_apart = 6, most_in_large_form = 14, pennant_height = 24; ///< clear of the border below

/// The pennants of a row, from the right; gives the width they took.
float draw_row_pennants(Frame& f, const RecordRow& row, float right, float cy)
{
    float x = right;
    const auto one = [&](MarkKind kind) {
        x -= 38;
        draw_pennant(f.paint, {x, cy - pennant_height / 2, 36, pennant_height}, 7);
        f.paint.icon({x + 15, cy}, 20, f.theme.surface, icon_of(kind));
    };
    if (row.honour) one(MarkKind::honour);
    if (row.abuse) one(MarkKind::abuse);
    return right - x;
}

/// What a row of one line says behind its code, from what `room` leaves beside the pennants.
struct OneLine {
    std::string when, late, action;
};
/// An alarming row keeps who does what by which hour: it loses words first, then how long in full, then owner and day of the
/// decision. A calm one loses what happens next.
OneLine one_line_of(const Frame& f, const RecordWords& w, float room)
{
    const Painter& p = f.paint;
    constexpr float apart = 16;
    const auto wide = [&](Type type, const std::string& text) { return text.empty() ? 0.F : p.width_of(type, text) + apart; };
    const float track = p.width_of(Type::label, w.track) + 4;
    const auto fits = [&](const OneLine& line) { return track + wide(Type::body, line.when) + wide(Type::small, line.action) + (line.late.empty() ? 0.F : wide(Type::small_bold, line.late) + 20) <= room; };
    const std::vector<std::string> lates = w.late.empty() ? std::vector<std::string>{""} : std::vector<std::string>{w.late, w.late_short};
    const bool keeps = w.action_alarming && !w.action_short.empty();
    std::vector<std::string> whens{w.when}, actions{w.action};
    if (keeps || !w.when_short.empty()) whens.push_back(w.when_short);
    if (keeps) actions.insert(actions.end(), w.action_short.begin(), w.action_short.end());
    std::vector<OneLine> wanted;
    for (const std::string& when : whens)
        for (const std::string& late : lates)
            for (const std::string& action : actions) wanted.push_back({when, late, action});
    for (const std::string& late : lates) wanted.push_back({w.when, late, ""});
    const auto first = std::find_if(wanted.begin(), wanted.end(), fits);
    if (first != wanted.end() && (!keeps || !first->action.empty())) return *first;
    return keeps ? OneLine{w.when_short, lates.back(), w.action_short.back()} : OneLine{w.when, "", ""}; // the track is written smaller
}

/// Of a row of one line: code from `x`, then within `at` the track, what happens next, how late, pennants, who and when.
void draw_behind_code(Frame& f, const RecordRow& row, const RecordWords& w, Rect at, float x, Color when, Color track)
{
    Painter& p = f.paint;
    const float pennants = (row.honour ? 38.F : 0.F) + (row.abuse ? 38.F : 0.F) + (row.abuse || row.honour ? 10.F : 0.F);
    const OneLine said = one_line_of(f, w, at.w - pennants);
    float end = at.right();
    const auto last = [&](Type type, Color ink, const std::string& text) {
        if (text.empty()) return;
        const float wide = p.width_of(type, text);
        p.text_in({end - wide, at.y, wide + 2, at.h}, type, ink, text, Align::left);
        end -= wide + 16;
    };
    last(Type::body, when, said.when);
    if (pennants > 0) end -= draw_row_pennants(f, row, end, at.center().y) + 10;
    if (!said.late.empty()) { // it stands before the owner: the list has no second line
        const float wide = p.width_of(Type::small_bold, said.late) + 20, line = p.line_of(Type::small);
        p.rect({end - wide, at.center().y - line / 2, wide, line}, f.theme.lampsoft, 8);
        p.text_in({end - wide, at.center().y - line / 2, wide, line}, Type::small_bold, f.theme.lampink, said.late);
        end -= wide + 14;
    }
    const float track_w = p.width_of(Type::label, w.track);
    const bool beside = at.x + track_w + 20 + p.width_of(Type::small, said.action) <= end + 4;
    if (!said.action.empty() && beside) p.text_in({at.x + track_w + 20, at.y, end + 4 - at.x - track_w - 20, at.h}, Type::small, w.action_alarming ? f.theme.redink : f.theme.ink2, said.action, Align::left);
    else last(Type::small, w.action_alarming ? f.theme.redink : f.theme.ink2, said.action);
    p.text_in({x, at.y, at.x - x, at.h}, Type::row_alias, f.theme.ink, row.code, Align::left);
    p.lines_in({at.x, at.y, end - at.x, at.h}, Type::label, track, {w.track});
}

void draw_one_record(Frame& f, const RecordRow& row, Rect r, RecordForm form, Stamp now, bool words)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const RecordWords w = words_of(f, row, now, words);
    const bool one = form == RecordForm::one_line;
    const float ring = f.m.ring_radius(28); // as large as hours that are read from the last seat want it
    const float radius = one ? std::min(15.F, r.h / 2 - 3) : 22.F, x = r.x + (one ? 46.F : std::max(74.F, 2 * ring + 18)), right = r.right() - 14;
    p.panel(r, one ? 10 : 14, Shadow::card, w.alarming ? t.redsoft : t.surface);
    if (w.alarming || row.acute_open) p.border(r, t.red, 2.5F, one ? 10 : 14);
    draw_record_sign(f, row, now, {r.x + (one ? 24.F : std::max(37.F, ring + 9)), r.center().y}, radius);
    const float first = one ? r.h : p.line_of(Type::label) + 10, top = r.y + (one ? 0.F : 5.F);
    const Color when = w.when_alarming ? t.redink : t.ink2, track = w.alarming ? t.redink : row.decided || !w.late.empty() || row.assessed == Assessed::not_yet ? t.ink : t.ink2;
    const float from = std::max(r.x + (one ? 190.F : 220.F), x + p.width_of(Type::row_alias, row.code) + 16);
    if (one) return draw_behind_code(f, row, w, {from, r.y, right - from, r.h}, x, when, track);
    const float when_w = p.width_of(Type::body, w.when), end = right - when_w - 16;
    p.text_in({right - when_w, top, when_w + 2, first}, Type::body, when, w.when, Align::left);
    p.text_in({x, top, end - x, first}, Type::row_alias, t.ink, row.code, Align::left);
    const bool folds = p.width_of(Type::label, w.track) * 0.7F > end - from; // a long alias beside a long moment: the track goes to the second line
    if (!folds) p.lines_in({from, top, end - from, first}, Type::label, track, {w.track});
    const std::string below = !folds ? w.action : w.track + (w.action.empty() ? "" : " · " + w.action);
    float left = x;
    const float line = p.line_of(Type::small), y = top + first - 1;
    if (!w.late.empty()) {
        const float width = p.width_of(Type::small_bold, w.late) + 20;
        p.rect({left, y + 1, width, line - 2}, t.lampsoft, 8);
        p.text_in({left, y, width, line}, Type::small_bold, t.lampink, w.late);
        left += width + 10;
    }
    const float room = right - left - draw_row_pennants(f, row, right, y + line / 2 + (form == RecordForm::wide_lines ? 8.F : 0.F)) - 8;
    const Color ink = w.action_alarming ? t.redink : t.ink2;
    if (form != RecordForm::wide_lines) return p.text_in({left, y, room, line}, Type::small, ink, below, Align::left);
    p.paragraph({left, y + 2}, room, 2, Type::small, ink, below);
}

} // namespace

RecordGrid record_grid(const Frame& f, int rows, Rect in)
{
    const Painter& p = f.paint;
    RecordGrid g;
    g.columns = in.w < 1100 ? 1 : 2;
    if (in.w > 2300) g.columns = 3; // a very wide glass
    const float label = p.line_of(Type::label), small = p.line_of(Type::small);
    const auto fitting = [&](float height) { return std::max(1, static_cast<int>((in.h + rows_apart) / (height + rows_apart))); };
    const auto all_in = [&](float height) { return fitting(height) * g.columns >= rows; };
    const auto take = [&](RecordForm form, float height, float between) {
        g.form = form;
        g.height = height;
        g.pitch = height + between;
        g.per_column = std::max(1, static_cast<int>((in.h + between) / g.pitch));
        g.pages = std::max(1, (rows + g.per_page() - 1) / g.per_page());
        return g;
    };
    const float two = std::max(label + small + 19, 2 * f.m.ring_radius(28) + 8);
    if (static_cast<float>(rows) <= most_in_large_form && all_in(two + small)) return take(RecordForm::wide_lines, two + small, rows_apart);
    if (all_in(two)) return take(RecordForm::two_lines, two, rows_apart);
    constexpr float one_line_needs = 560; // a code, a track, who and when beside each other, in letters of 100 %
    const float column = (in.w - 10 * static_cast<float>(g.columns - 1)) / static_cast<float>(g.columns);
    if (column < one_line_needs * f.m.text_factor) return take(RecordForm::two_lines, two, rows_apart); // pages, rather than letters cut to nothing
    const int in_column = (rows + g.columns - 1) / g.columns;
    const float pitch = std::clamp((in.h + 3) / static_cast<float>(in_column), label + 7, label + 16);
    return take(RecordForm::one_line, pitch - 3, 3);
}

void draw_record_rows(Frame& f, const std::vector<RecordRow>& rows, const RecordGrid& grid, int page, Rect in, Stamp now, bool words,
                      const std::function<void(const RecordRow&, Rect)>& each)
{
    const float between = 10, width = (in.w - between * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
    const auto first = static_cast<std::size_t>(std::clamp(page, 0, grid.pages - 1) * grid.per_page());
    for (std::size_t i = first; i < rows.size() && i < first + static_cast<std::size_t>(grid.per_page()); ++i) {
        const auto at = static_cast<int>(i - first);
        const Rect r{in.x + static_cast<float>(at / grid.per_column) * (width + between), in.y + static_cast<float>(at % grid.per_column) * grid.pitch, width, grid.height};
        draw_one_record(f, rows[i], r, grid.form, now, words);
        each(rows[i], r);
    }
}

} // namespace fyr
