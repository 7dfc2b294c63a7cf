// Screen 09: what the meeting came to, who does what when, and the board saved (design system part 7, row 09).
#include "ui/outcomes.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

void draw_totals(Frame& f, const MeetingRecord& record, Rect at)
{
    Painter& p = f.paint;
    const bool two_lines = f.m.portrait;
    p.rect(at, f.theme.dark ? f.theme.depth[4].from : f.theme.fjord, 28);
    const Color on = f.theme.white, soft = f.theme.depth[4].subtitle;
    const float y = two_lines ? at.y + 66 : at.center().y;
    float x = at.x + 38;
    const auto total = [&](int n, std::string_view key) {
        const std::string number = std::to_string(n), label = f.t(key);
        const float w = p.width_of(Type::hero, number), lw = p.width_of(Type::lead_small, label);
        p.text_in({x, y - 40, w + 4, 80}, Type::hero, on, number, Align::left);
        p.text_in({x + w + 14, y - 34, lw + 4, 80}, Type::lead_small, soft, label, Align::left);
        x += w + 14 + lw + 46;
    };
    total(record.discussed, "end.discussed");
    total(record.assessed, "end.assessed");
    total(record.decided, "end.decided");

    const float sign_x = at.right() - 72, sign_y = two_lines ? at.bottom() - 52 : y;
    const Case* nearest = nearest_deadline(f.state, f.now, f.rules);
    const bool late = record.overdue > 0;
    std::string text = f.t("end.ok");
    if (late) text = nearest && is_overdue(*nearest, f.now, f.rules) ? f.t("end.late", {{"n", std::to_string(record.overdue)}, {"alias", nearest->facts.code}})
                                                                       : f.t("end.late.ended", {{"n", std::to_string(record.overdue)}});
    if (late) draw_octagon(p, {sign_x, sign_y}, 38);
    else p.circle({sign_x, sign_y}, 37, rgb(0xDCE8EA)), p.icon({sign_x, sign_y}, 44, rgb(0x0E4A59), icons::check);
    if (two_lines) {
        std::replace(text.begin(), text.end(), '\n', ' ');
        p.text_in({at.x + 38, sign_y - 20, sign_x - 60 - at.x - 38, 40}, Type::button, on, text, Align::left);
    } else {
        const std::vector<std::string> lines = p.wrapped(Type::button, text, std::max(60.F, sign_x - 56 - x + 30), 3);
        float line_y = y - 15.5F * static_cast<float>(lines.size());
        for (const std::string& line : lines) {
            p.text_in({at.x, line_y, sign_x - 56 - at.x, 31}, Type::button, on, line, Align::right);
            line_y += 31;
        }
    }
}

/// Alias and owner; gives its width.
float draw_outcome_chip(Painter& p, Point at, float height, const Outcome& o)
{
    const float code = p.width_of(Type::row_alias, o.code), owner = p.width_of(Type::body, o.owner);
    const Rect r{at.x, at.y, std::round(code + owner + 10 + 40), height};
    p.rect(r, p.theme().sunken, 18);
    p.text_in({r.x + 20, r.y, code + 4, r.h}, Type::row_alias, p.theme().ink, o.code, Align::left);
    p.text_in({r.x + 30 + code, r.y, owner + 4, r.h}, Type::body, p.theme().ink2, o.owner, Align::left);
    return r.w;
}

void draw_outcome_row(Frame& f, const OutcomeRow& row, Rect at)
{
    Painter& p = f.paint;
    const bool none = row.outcomes.empty();
    const Mark mark = p.mark();
    p.panel(at, 18, Shadow::card, f.theme.surface);
    const float y = at.center().y, chips = at.x + (f.m.portrait ? 500.F : 564.F), count = chips - 54;
    if (row.alarming && !none) draw_octagon(p, {at.x + 52, y}, 26);
    else p.icon({at.x + 52, y}, 36, none ? f.theme.ink2 : f.theme.fjord, row.icon);
    const float room_for_name = count - 34 - at.x - 94;
    const bool one_line = p.width_of(Type::alias, row.name) <= room_for_name;
    const std::vector<std::string> name_lines = p.wrapped(one_line ? Type::alias : Type::button, row.name, room_for_name, one_line ? 1 : 2);
    for (std::size_t i = 0; i < name_lines.size(); ++i) {
        const float line_y = y + 30 * (static_cast<float>(i) - static_cast<float>(name_lines.size() - 1) / 2);
        p.text_in({at.x + 94, line_y - 20, room_for_name + 2, 40}, one_line ? Type::alias : Type::button, none ? f.theme.ink2 : f.theme.ink, name_lines[i], Align::left);
    }
    p.text_in({count - 40, at.y, 80, at.h}, Type::number, none ? f.theme.ink2 : f.theme.ink, std::to_string(row.outcomes.size()));
    if (none) {
        p.text_in({chips, at.y, at.right() - chips - 20, at.h}, Type::lead_small, f.theme.ink2, f.t("end.none_today"), Align::left);
        return;
    }
    const float height = std::min(60.F, at.h - 14), top = y - height / 2, room = at.right() - 20;
    float x = chips;
    for (std::size_t i = 0; i < row.outcomes.size(); ++i) {
        const Outcome& o = row.outcomes[i];
        const float width = p.width_of(Type::row_alias, o.code) + p.width_of(Type::body, o.owner) + 50;
        const bool last = i + 1 == row.outcomes.size();
        if (x + width > room - (last ? 0 : 90)) { // the rest is read in the sheet
            const std::string rest = f.t("end.more", {{"n", std::to_string(row.outcomes.size() - i)}});
            p.rect({x, top, 78, height}, f.theme.fjordsoft, 18);
            p.text_in({x, top, 78, height}, Type::button, f.theme.fjord, rest);
            break;
        }
        x += draw_outcome_chip(p, {x, top}, height, o) + 12;
    }
    const std::string name = "summary/" + row.key;
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.ink, 0.08F), 18);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    f.target(name, at).tap = UiAction{OpenSheet{{SheetKind::outcomes, {}, {}, row.key, at.center().x}}};
}

/// "2 kvitteringer skal sendes inden fredag"; "" when none is owed.
std::string acknowledgements_due(const Frame& f)
{
    const Date today = to_local(f.now).date;
    Date day;
    int n = 0;
    for (const CaseId id : f.state.on_board()) {
        const Case* c = f.state.find(id);
        if (!c) continue;
        const AcknowledgementClock reply = acknowledgement_clock(*c, f.rules);
        if (!reply.applies) continue;
        const Date due = std::max(reply.warn, today); // a late one is due today
        if (n == 0 || due < day) day = due, n = 0;
        if (due == day) ++n;
    }
    if (n == 0) return {};
    const std::string key = std::string(day == today ? "ack.due.today" : "ack.due") + (n == 1 ? ".one" : "");
    return f.t(key, {{"n", std::to_string(n)}, {"day", say::due_day(f.strings, day, today)}});
}

void draw_next_deadline(Frame& f, Rect at)
{
    Painter& p = f.paint;
    const Case* c = nearest_deadline(f.state, f.now, f.rules);
    const bool late = c && is_overdue(*c, f.now, f.rules);
    const Color ink = late ? f.theme.redink : f.theme.lampink;
    const Mark mark = p.mark();
    p.rect(at, late ? f.theme.redsoft : f.theme.lampsoft, 20);
    if (late) draw_octagon(p, {at.x + 52, at.center().y}, 26);
    else p.icon({at.x + 52, at.center().y}, 36, ink, c ? icons::hourglass_bottom : icons::check_circle);
    std::string line = f.t("end.next.none");
    if (c) {
        const AssessmentClock clock = assessment_clock(*c, f.now, f.rules);
        line = late ? f.t("end.next.over", {{"alias", c->facts.code}, {"t", say::duration(f.strings, clock.left)}})
                    : f.t("end.next", {{"alias", c->facts.code}, {"when", say::moment(f.strings, clock.due, f.now)}});
    }
    const std::string replies = acknowledgements_due(f);
    const float room = at.w - 94 - 40, wide = p.width_of(Type::alias, line) + p.width_of(Type::lead_medium, replies) + 30;
    if (replies.empty() || wide <= room) {
        p.text_in({at.x + 94, at.y, room, at.h}, Type::alias, ink, line, Align::left);
        p.text_in({at.x + 94, at.y, room, at.h}, Type::lead_medium, ink, replies, Align::right);
    } else {
        p.text_in({at.x + 94, at.center().y - 42, room, 42}, Type::alias, ink, line, Align::left);
        p.text_in({at.x + 94, at.center().y + 2, room, 36}, Type::lead_medium, ink, replies, Align::left);
    }
    if (!c) return;
    if (f.pressed("summary/next")) {
        p.rect(at, faded(f.theme.ink, 0.08F), 20);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    f.target("summary/next", at).tap = UiAction{GoTo{Page::case_focus, c->id}};
}

} // namespace

void draw_summary(Frame& f)
{
    const MeetingRecord record = shown_record(f);
    const bool open = f.state.board().meeting.open, tall = f.m.portrait;
    const Date day = to_local(record.opened_at > 0 ? record.opened_at : f.now).date;
    draw_header(f, f.t(open ? "end.so_far" : "end.title"),
                f.t("end.subtitle", {{"day", say::weekday_and_day(f.strings, day)}, {"from", say::clock(f.strings, record.opened_at)}, {"to", say::clock(f.strings, record.ended_at)}}));
    const float left = tall || f.exporting ? f.m.width - 64 : f.m.width - 740, bottom = f.m.bar().y - 20;
    const float panel_height = tall ? 600.F : bottom - 128;
    const float end = tall && !f.exporting ? bottom - panel_height - 20 : bottom;
    const Rect totals{32, 128, left, tall ? 196.F : 148.F};
    const float strip = tall ? 116.F : 132.F;
    draw_totals(f, record, totals);
    const std::vector<OutcomeRow> rows = outcome_rows(f, record);
    const float top = totals.bottom() + 16, pitch = std::min(184.F, (end - strip - top) / static_cast<float>(rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
        draw_outcome_row(f, rows[i], {32, top + pitch * static_cast<float>(i), left, std::min(pitch - 12, 132.F)});
    draw_next_deadline(f, {32, std::min(end - strip, top + pitch * static_cast<float>(rows.size())), left, strip});
    if (f.exporting) return; // a picture is not saved from a picture
    draw_export_panel(f, tall ? Rect{32, bottom - panel_height, left, panel_height} : Rect{left + 56, 128, 652, panel_height});

    draw_bar(f, {{"bar/board", f.t("act.board"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, {},
             {{"bar/discard", f.t("exp.discard"), icons::close, Look::standard, UiAction{OpenDialog{{DialogKind::discard, {}}}}, {}, {}, false}, undo_button(f, "bar/undo-right")});
}

} // namespace fyr
