// Past meetings: the list on the left, on the right what the chosen one came to: every notification a row, as the summary had it.
// Codes, tracks, owners and days; free text (what happens next, what colleagues agreed) hides with the veil.
#include "ui/outcomes.hpp"
#include "ui/record_rows.hpp"
#include "ui/say.hpp"
#include "ui/scrolled.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

constexpr float row_height = 112, row_pitch = 124, line_height = 64;

std::string times(const Frame& f, const MeetingRecord& m) { return say::clock(f.strings, m.opened_at) + "–" + say::clock(f.strings, m.ended_at); }

void draw_meeting_row(Frame& f, const MeetingRecord& m, Rect at, bool chosen)
{
    Painter& p = f.paint;
    const std::string name = "archive/meeting/" + std::to_string(m.number);
    const Mark mark = p.mark();
    p.panel(at, 18, Shadow::card, f.theme.surface);
    if (chosen) p.rect(at, f.theme.fjordsoft, 18), p.border(at, f.theme.fjord, 3, 18);
    const Date day = to_local(m.opened_at).date;
    const float right = p.width_of(Type::body, times(f, m)) + 48;
    p.text_in({at.x + 24, at.y + 14, at.w - 24 - right, 42}, Type::lead_bold, f.theme.ink, say::capital(say::weekday_and_day(f.strings, day)), Align::left);
    p.text_in({at.right() - 24 - right, at.y + 14, right, 42}, Type::body, f.theme.ink2, times(f, m), Align::right);
    const std::string people = m.leader.empty() ? f.t("past.people.only", {{"n", std::to_string(m.present.size())}})
                                                : f.t("past.people", {{"n", std::to_string(m.present.size())}, {"leader", m.leader}});
    const BoardCounts n = counts_of(m.rows);
    const std::string line = m.rows.empty() ? f.t("past.line", {{"a", std::to_string(m.discussed)}, {"b", std::to_string(m.outcomes.size())}})
                                            : f.t("past.line.rows", {{"a", std::to_string(n.on_board)}, {"b", std::to_string(n.not_assessed)}});
    const float beside = p.width_of(Type::body, people);
    p.text_in({at.x + 24, at.y + 58, at.w - 72 - beside, 36}, Type::body, f.theme.ink2, line, Align::left);
    p.icon({at.right() - 44 - beside, at.y + 76}, 28, f.theme.ink3, icons::groups);
    p.text_in({at.right() - 24 - beside, at.y + 58, beside + 4, 36}, Type::body, f.theme.ink2, people, Align::left);
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.ink, 0.08F), 18);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    f.target(name, at).tap = UiAction{ShowMeeting{m.number}};
}

/// One line of the chosen meeting: icon, bold word, plain words, and what stands at the right.
struct Line {
    char32_t icon = 0;
    bool alarming = false;
    std::string bold, plain, right;
    bool heading = false;
    const RecordRow* row = nullptr; ///< drawn as the summary draws it
};

std::vector<Line> lines_of(const Frame& f, const MeetingRecord& m)
{
    std::vector<Line> lines;
    for (const RecordRow& row : m.rows) lines.push_back({0, false, "", "", "", false, &row});
    if (m.rows.empty()) lines.push_back({0, false, f.t("past.outcomes"), m.outcomes.empty() ? f.t("past.outcomes.none") : "", "", true});
    if (m.rows.empty()) // of before there were rows
    for (const OutcomeRow& row : outcome_rows(f, m))
        for (const Outcome& o : row.outcomes) {
            const TrackRule* track = f.rules.track(o.track);
            lines.push_back({row.icon, row.alarming, o.code, track ? f.word(track->name) : "", f.t("past.due", {{"owner", o.owner}, {"day", say::day(f.strings, o.due)}}), false});
        }
    if (m.promises.empty()) return lines;
    lines.push_back({0, false, f.t("past.promises"), "", "", true});
    for (const Promise& p : m.promises) {
        const char32_t icon = p.state == PromiseState::kept ? icons::check_circle : p.state == PromiseState::missed ? icons::remove_circle_outline : icons::schedule;
        const std::string what = f.ui.veil ? "…" : p.what.starts_with('@') ? f.t(std::string_view(p.what).substr(1)) : p.what;
        lines.push_back({icon, false, p.code, what, p.owner + " · " + f.t("promise." + std::string(name_of(p.state))), false});
    }
    return lines;
}

void draw_line(Frame& f, const Line& line, Rect r)
{
    Painter& p = f.paint;
    if (line.heading) {
        const float w = p.width_of(Type::column, line.bold);
        p.text_in({r.x, r.y + 6, w + 4, r.h}, Type::column, f.theme.ink, line.bold, Align::left);
        p.text_in({r.x + w + 24, r.y + 8, r.w - w - 24, r.h}, Type::body, f.theme.ink2, line.plain, Align::left);
        return;
    }
    p.rect(r, f.theme.sunken, 16);
    p.edge(r, 16);
    if (line.alarming) draw_octagon(p, {r.x + 36, r.center().y}, 20);
    else p.icon({r.x + 36, r.center().y}, 30, f.theme.fjord, line.icon);
    const float right = std::min(p.width_of(Type::body, line.right), r.w * 0.42F);
    p.text_in({r.right() - 20 - right, r.y, right + 2, r.h}, Type::body, f.theme.ink2, line.right, Align::right);
    const float bold = p.width_of(Type::row_alias, line.bold);
    p.text_in({r.x + 70, r.y, bold + 4, r.h}, Type::row_alias, f.theme.ink, line.bold, Align::left);
    p.text_in({r.x + 70 + bold + 16, r.y, r.right() - 40 - right - r.x - 86 - bold, r.h}, Type::body, f.theme.ink, line.plain, Align::left);
}

/// "18 på tavlen · 2 ikke vurderet, 1 over fristen · 2 vurderet for sent · 14 til tiden · 3 akutte · 14 med beslutning"
std::string totals_of(const Frame& f, const MeetingRecord& m)
{
    const auto number = [](int n) { return std::to_string(n); };
    if (m.rows.empty()) { // of before there were rows
        const std::string totals = f.t("past.totals", {{"a", number(m.discussed)}, {"b", number(m.assessed)}, {"c", number(m.decided)}});
        return m.overdue > 0 ? totals + " · " + f.t("past.late", {{"n", number(m.overdue)}}) : totals;
    }
    const BoardCounts n = counts_of(m.rows);
    return f.t("past.numbers", {{"board", number(n.on_board)}, {"open", number(n.not_assessed)}, {"over", number(n.overdue)}, {"late", number(n.late)},
                                {"time", number(n.in_time)}, {"acute", number(n.acute)}, {"decided", number(n.decided)}});
}

void draw_chosen(Frame& f, const MeetingRecord& m, Rect at)
{
    Painter& p = f.paint;
    p.panel(at, 28, Shadow::panel, f.theme.surface);
    const float x = at.x + 32, width = at.w - 64;
    const Date day = to_local(m.opened_at).date;
    p.text_cut({x, at.y + 22}, width, Type::panel, f.theme.ink, say::capital(say::weekday(f.strings, day)) + " " + say::full_date(f.strings, day) + " · " + times(f, m));
    std::string names;
    for (const std::string& n : m.present) names += (names.empty() ? "" : ", ") + n;
    std::string who = names.empty() ? "" : f.t("past.present", {{"names", names}});
    if (!m.leader.empty()) who += (who.empty() ? "" : " · ") + f.t("past.led", {{"name", m.leader}});
    p.text_cut({x, at.y + 68}, width, Type::body, f.theme.ink2, who);
    p.lines_in({x, at.y + 102, width, 34}, Type::label, f.theme.ink, {totals_of(f, m)});
    const std::vector<Line> lines = lines_of(f, m);
    const Rect seen{x, at.y + 144, width, at.h - 144 - 24};
    const float high = m.rows.empty() ? line_height : p.line_of(Type::label) + p.line_of(Type::small) + 19, pitch = high + 8;
    const std::string list = "archive/outcomes/" + std::to_string(m.number);
    draw_scrolled(f, list, seen, static_cast<float>(lines.size()) * pitch - 8, [&](float y) {
        for (const Line& line : lines) {
            const Rect r{x, y, width, high};
            y += pitch;
            if (r.bottom() <= seen.y - 8 || r.y >= seen.bottom() + 8) continue;
            if (line.row) draw_record_rows(f, {*line.row}, {RecordForm::two_lines, 1, 1, 1, high, pitch}, 0, r, m.ended_at, !f.ui.veil, [](const RecordRow&, Rect) {});
            else draw_line(f, line, r);
        }
    });
}

} // namespace

void draw_archive(Frame& f)
{
    const std::vector<MeetingRecord>& all = f.state.board().archive.all();
    draw_header(f, f.t("act.archive"), all.empty() ? "" : f.t(all.size() == 1 ? "past.count.one" : "past.count", {{"n", std::to_string(all.size())}}));
    const float bottom = f.m.bar().y - 20;
    if (all.empty()) {
        draw_empty(f, {32, 128, f.m.width - 64, bottom - 128}, f.t("past.none"), f.t("past.none.text"));
    } else {
        const MeetingRecord* chosen = &all.back();
        for (const MeetingRecord& m : all)
            if (m.number == f.ui.shown_meeting) chosen = &m;
        const bool tall = f.m.portrait;
        const Rect seen{32, 128, tall ? f.m.width - 64 : 616.F, tall ? std::min(3.5F, static_cast<float>(all.size())) * row_pitch - 12 : bottom - 128};
        draw_scrolled(f, "archive", seen, static_cast<float>(all.size()) * row_pitch - 12, [&](float y) {
            for (auto it = all.rbegin(); it != all.rend(); ++it, y += row_pitch)
                if (y + row_height > seen.y - 8 && y < seen.bottom() + 8) draw_meeting_row(f, *it, {seen.x, y, seen.w, row_height}, &*it == chosen);
        });
        draw_chosen(f, *chosen, tall ? Rect{32, seen.bottom() + 24, seen.w, bottom - seen.bottom() - 24} : Rect{680, 128, f.m.width - 712, bottom - 128});
    }
    draw_bar(f, {{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false}}, {},
             {{"bar/board", f.t("act.board"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false}});
}

} // namespace fyr
