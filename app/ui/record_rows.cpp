#include "ui/record_rows.hpp"

#include "ui/marks.hpp"
#include "ui/say.hpp"
#include "ui/widgets.hpp"

#include <cmath>

namespace fyr {

void draw_record_sign(Frame& f, const RecordRow& row, Stamp now, Point c, float radius)
{
    Painter& p = f.paint;
    const Theme& t = f.theme;
    const float small = radius * 0.48F;
    const Point corner{c.x + radius * 0.7F, c.y + radius * 0.7F};
    switch (sign_of(row)) {
    case RecordSign::octagon: return draw_octagon(p, c, radius);
    case RecordSign::octagon_under_way:
        draw_octagon(p, c, radius);
        p.circle(corner, small + 2, t.surface);
        p.ring(corner, small - 1.5F, t.fjord, 3);
        return p.rect({corner.x - small + 1, corner.y - small + 1, small - 1, 2 * small - 2}, t.fjord, small / 2);
    case RecordSign::octagon_done:
        draw_octagon(p, c, radius);
        p.circle(corner, small + 2, t.surface);
        p.circle(corner, small, t.fjord);
        return p.icon(corner, small * 1.4F, t.onfjord, icons::check);
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
    case RecordSign::late:
        p.circle(c, radius, t.lampsoft);
        p.ring(c, radius - 1.5F, t.lampedge, 3);
        return p.icon(c, radius * 1.2F, t.lampink, icons::check);
    case RecordSign::assessed: return draw_check_disc(p, c, radius);
    case RecordSign::undecided: return p.dashed_circle(c, radius - 1, t.ink3, 2, 6, 5);
    }
}

namespace {

constexpr float rows_apart = 6, most_in_large_form = 14;

/// The pennants of a row, from the right; gives the width they took.
float draw_row_pennants(Frame& f, const RecordRow& row, float right, float cy)
{
    float x = right;
    const auto one = [&](MarkKind kind) {
        x -= 38;
        draw_pennant(f.paint, {x, cy - 14, 36, 28}, 7);
        f.paint.icon({x + 15, cy}, 22, f.theme.surface, icon_of(kind));
    };
    if (row.honour) one(MarkKind::honour);
    if (row.abuse) one(MarkKind::abuse);
    return right - x;
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
    const Color when = w.alarming ? t.redink : t.ink2, track = w.alarming ? t.redink : row.decided || !w.late.empty() || row.assessed == Assessed::not_yet ? t.ink : t.ink2;
    float end = right;
    const float when_w = p.width_of(Type::body, w.when);
    p.text_in({right - when_w, top, when_w + 2, first}, Type::body, when, w.when, Align::left);
    end -= when_w + 16;
    if (one) end -= draw_row_pennants(f, row, end, r.center().y) + (row.abuse || row.honour ? 10.F : 0.F);
    p.text_in({x, top, end - x, first}, Type::row_alias, t.ink, row.code, Align::left);
    const float from = std::max(r.x + (one ? 190.F : 220.F), x + p.width_of(Type::row_alias, row.code) + 16), track_w = p.width_of(Type::label, w.track);
    const bool folds = !one && track_w * 0.7F > end - from; // a long alias beside a long moment: the track goes to the second line
    if (!folds) p.lines_in({from, top, end - from, first}, Type::label, track, {w.track});
    const std::string below = !folds ? w.action : w.track + (w.action.empty() ? "" : " · " + w.action);
    if (one && w.late.empty()) { // what happens next only where it is whole
        if (w.action.empty() || track_w + 24 + p.width_of(Type::small, w.action) > end - from) return;
        return p.text_in({from + track_w + 20, top, end - from - track_w - 20, first}, Type::small, w.action_alarming ? t.redink : t.ink2, w.action, Align::left);
    }
    float left = x;
    const float line = p.line_of(Type::small), y = one ? 0.F : top + first - 1;
    if (!w.late.empty()) {
        const float width = p.width_of(Type::small_bold, w.late) + 20;
        if (one) { // it stands before the owner: the list has no second line
            const float free = end - from - track_w - 14;
            if (free < width) return;
            p.rect({end - width, r.center().y - line / 2, width, line}, t.lampsoft, 8);
            return p.text_in({end - width, r.center().y - line / 2, width, line}, Type::small_bold, t.lampink, w.late);
        }
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
