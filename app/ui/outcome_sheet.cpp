// Read aloud at the end of the meeting: one row of the summary opened, every card with its owner and day.
#include "domain/meeting_record.hpp"
#include "ui/outcomes.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {

MeetingRecord shown_record(const Frame& f)
{
    const Board& board = f.state.board();
    if (!board.meeting.open && !board.archive.empty()) return board.archive.back();
    return record_so_far(f.state, f.now, f.rules);
}

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

void draw_outcomes_sheet(Frame& f)
{
    const Date today = to_local(f.now).date;
    for (const OutcomeRow& row : outcome_rows(f, shown_record(f))) {
        if (row.key != f.ui.sheet.key) continue;
        std::vector<SheetRow> lines;
        for (const Outcome& o : row.outcomes) {
            const TrackRule* track = f.rules.track(o.track);
            const Case* c = f.state.find_code(o.code);
            lines.push_back({"read/" + o.code, o.code + "  ·  " + (track ? f.word(track->name) : ""),
                             o.owner + " · " + say::due_day(f.strings, o.due, today), row.icon,
                             c ? std::optional<Intent>{UiAction{GoTo{Page::case_focus, c->id}}} : std::nullopt, false, {}, row.alarming});
        }
        draw_rows(f, open_sheet(f, 1100, rows_height(lines.size()), f.t("end.read", {{"track", row.name}}), f.t("end.read.text")), lines);
        return;
    }
}

} // namespace fyr
