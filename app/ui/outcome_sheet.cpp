// Read aloud at the end of the meeting: one row of the summary whole, or all of them; and why an assessment came late, in one touch.
#include "domain/meeting_record.hpp"
#include "ui/outcomes.hpp"
#include "ui/record_rows.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {

std::vector<OutcomeRow> outcome_rows(const Frame& f, const MeetingRecord& record)
{
    std::vector<OutcomeRow> rows;
    OutcomeRow other{"other", f.t("end.other"), icons::more_horiz, false, {}};
    for (const TrackRule& rule : f.rules.tracks) {
        OutcomeRow row{std::string(name_of(rule.key)), f.word(rule.name), icons::named(rule.icon), rule.key == Track::acute, {}};
        if (rule.key == Track::early_help) row.icon = icons::handshake;
        for (const Outcome& o : record.outcomes)
            if (o.track == rule.key) (rule.on_panel ? row : other).outcomes.push_back(o);
        if (rule.on_panel) rows.push_back(std::move(row));
    }
    if (!other.outcomes.empty()) rows.push_back(std::move(other));
    return rows;
}

namespace {

/// All rows, for the list that is lower than a finger.
void draw_all_rows(Frame& f, const std::vector<RecordRow>& rows)
{
    std::vector<SheetRow> lines;
    for (const RecordRow& row : rows) {
        const RecordWords w = words_of(f, row, f.now, !f.ui.veil);
        const RecordSign sign = sign_of(row);
        const bool octagon = sign == RecordSign::octagon || sign == RecordSign::octagon_done || sign == RecordSign::octagon_under_way;
        lines.push_back({"read/" + row.code, row.code + "  ·  " + w.track, w.late.empty() ? w.when : w.late + " · " + w.when,
                         sign == RecordSign::ring ? icons::hourglass_bottom : sign == RecordSign::undecided ? icons::radio_button_unchecked : icons::check_circle,
                         UiAction{OpenSheet{{SheetKind::outcomes, row.about, {}, "", f.ui.sheet.x}}}, false, {}, octagon});
    }
    draw_rows(f, open_sheet(f, 1100, rows_height(lines.size()), f.t("end.read"), f.t("end.read.text")), lines);
}

} // namespace

void draw_outcomes_sheet(Frame& f)
{
    const std::vector<RecordRow> rows = record_rows(f.state, f.now, f.rules);
    if (!f.ui.sheet.about) return draw_all_rows(f, rows);
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const RecordRow& r) { return r.about == f.ui.sheet.about; });
    if (row == rows.end()) return;
    Painter& p = f.paint;
    const RecordWords w = words_of(f, *row, f.now, !f.ui.veil);
    std::vector<SheetRow> lines;
    const bool late = row->assessed == Assessed::late;
    if (late && !f.ui.veil && !row->late_reason.empty()) {
        const std::string why = row->late_reason;
        lines.push_back({"end/late/none", f.t("late.said", {{"why", why}}), f.t("late.take_back"), icons::check_circle, Intent{Command{SetLateReason{row->about, ""}}}, true, {}, false});
    } else if (late && row->late_reason.empty()) {
        for (const QuickWord& q : f.templates.quick.late) {
            const std::string why = q.name.in(f.strings.language());
            lines.push_back(sheet_row("end/late/" + q.key, why, icons::radio_button_unchecked, Intent{Command{SetLateReason{row->about, why}}}));
        }
    }
    lines.push_back(sheet_row("end/open", f.t("end.open", {{"alias", row->code}}), icons::arrow_forward, UiAction{GoTo{Page::case_focus, row->about}}));
    const float width = std::min(900.F, free_region(f.ui, f.m).w - 64) - 64, line = p.line_of(Type::lead_small);
    std::vector<std::string> words = p.wrapped(Type::lead_small, w.action, width, 12);
    if (w.action.empty()) words.clear();
    if (late && row->late_reason.empty()) words.push_back(f.t("late.ask"));
    const float head = words.empty() ? 0.F : line * static_cast<float>(words.size()) + 16;
    const SheetFrame sheet = open_sheet(f, 900, head + rows_height(lines.size()), row->code + " · " + w.track, w.late.empty() ? w.when : w.late + " · " + w.when);
    float y = sheet.content.y;
    for (const std::string& text : words) {
        p.text({sheet.content.x, y}, Type::lead_small, w.action_alarming ? f.theme.redink : f.theme.ink, text);
        y += line;
    }
    draw_rows(f, {sheet.panel, {sheet.content.x, sheet.content.y + head, sheet.content.w, sheet.content.h - head}}, lines);
}

} // namespace fyr
