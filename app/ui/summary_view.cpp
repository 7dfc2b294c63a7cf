// Screen 34: every notification a row, the numbers, what is true and what is saved where (design part 4, section 5).
#include "domain/walk.hpp"
#include "ui/outcomes.hpp"
#include "ui/record_rows.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

constexpr float page_step = 100; ///< of the scroll value, for one page of rows

void draw_page_turner(Frame& f, const RecordGrid& grid, int page, Rect at)
{
    const std::string label = f.t("end.page", {{"a", std::to_string(page + 1)}, {"b", std::to_string(grid.pages)}});
    const float range = page_step * static_cast<float>(grid.pages - 1);
    draw_button(f, at, {"end/page", label, icons::chevron_right, Look::outline, UiAction{TurnPage{"end/rows", 1, range, page_step}}, {}, {}, true});
}

void draw_rows_of_meeting(Frame& f, const std::vector<RecordRow>& rows, Rect in)
{
    if (rows.empty()) return draw_empty(f, in, f.t("end.empty"), f.t("end.empty.text"));
    RecordGrid grid = record_grid(f, static_cast<int>(rows.size()), in);
    if (grid.pages > 1) {
        in.h -= 76;
        grid = record_grid(f, static_cast<int>(rows.size()), in);
    }
    const auto turned = f.ui.scroll.find("end/rows");
    const int page = turned == f.ui.scroll.end() ? 0 : std::clamp(static_cast<int>(turned->second / page_step + 0.5F), 0, grid.pages - 1);
    const bool each_is_touched = grid.form != RecordForm::one_line && !f.exporting;
    draw_record_rows(f, rows, grid, page, in, f.now, !f.ui.veil, [&](const RecordRow& row, Rect r) {
        if (!each_is_touched) return;
        const std::string name = "end/row/" + std::to_string(row.about.value);
        if (f.pressed(name)) f.paint.rect(r, faded(f.theme.ink, 0.08F), 14);
        f.targets.add(name, r).tap = UiAction{OpenSheet{{SheetKind::outcomes, row.about, {}, "", r.center().x}}};
    });
    if (f.exporting) return;
    if (!each_is_touched) { // lower than a finger: the list as a whole is touched, its sheet has every row whole
        if (f.pressed("end/rows")) f.paint.rect(in, faded(f.theme.ink, 0.04F), 14);
        f.targets.add("end/rows", in).tap = UiAction{OpenSheet{{SheetKind::outcomes, {}, {}, "", in.center().x}}};
    }
    if (grid.pages > 1) draw_page_turner(f, grid, page, {in.right() - 300, in.bottom() + 12, 300, 64});
}

/// The lamp: whatever comes first. None when nothing is left.
std::vector<Button> lamp_of(const Frame& f, const Truth& truth, const std::vector<RecordRow>& rows)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const RecordRow& r) { return r.about == truth.first; });
    if (row == rows.end()) return {};
    const bool unassessed = row->assessed == Assessed::not_yet || row->assessed == Assessed::overdue;
    const char* key = unassessed ? "end.assess_now" : row->acute_open ? "end.do_now" : "end.decide_now";
    return {{"bar/next", f.t(key, {{"alias", row->code}}), icons::arrow_forward, Look::primary_lamp, ShellAction{TakeNext{row->about, unassessed}}, {}, {}, false}};
}

} // namespace

void draw_summary(Frame& f)
{
    const MeetingRecord record = shown_record(f);
    const Truth truth = truth_of(f, record.rows);
    const bool tall = f.m.portrait, open = f.state.board().meeting.open;
    const Date day = to_local(record.opened_at > 0 ? record.opened_at : f.now).date;
    const Stamp to = open || record.ended_at == 0 ? f.now : record.ended_at;
    draw_header(f, f.t(truth.all_true ? "end.title.true" : "end.title.open"),
                record.opened_at == 0 ? f.t("end.subtitle.none", {{"team", f.wall.team}, {"day", say::weekday_and_day(f.strings, day)}}) : f.t("end.subtitle", {{"team", f.wall.team}, {"day", say::weekday_and_day(f.strings, day)}, {"from", say::clock(f.strings, record.opened_at)}, {"to", say::clock(f.strings, to)}}));
    const bool beside = !tall && !f.exporting;
    const float left = beside ? f.m.width - 480 : f.m.width - 64, bottom = f.m.bar().y - (f.exporting ? 4 : 16);
    const float panel_height = save_panel_height(f, record.rows, f.m.width - 64), end = tall && !f.exporting ? bottom - panel_height - 16 : bottom;
    const Rect totals{32, 122, left, record_totals_height(f, left)};
    draw_record_totals(f, record.rows, totals);
    draw_rows_of_meeting(f, record.rows, {32, totals.bottom() + 14, left, end - totals.bottom() - 14});
    if (f.exporting) return; // a picture is not saved from a picture
    draw_save_panel(f, beside ? Rect{left + 52, 122, f.m.width - 32 - left - 52, bottom - 122} : Rect{32, bottom - panel_height, left, panel_height}, record.rows);

    std::vector<Button> center = lamp_of(f, truth, record.rows);
    const bool guarded = f.ui.guard.state == Guarding::on, shows = f.ui.veil && !guarded;
    center.push_back({"bar/hide", f.t(shows ? "act.show" : "act.hide"), shows ? icons::visibility : icons::visibility_off, Look::standard,
                      guarded ? UiAction{GuardAction{Cover{}}} : UiAction{ToggleVeil{}}, {}, {}, false, true});
    draw_bar(f, {{"bar/board", f.t("act.board"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center,
             {{"bar/discard", f.t("exp.discard"), icons::close, Look::standard, UiAction{OpenDialog{{DialogKind::discard, {}}}}, {}, {}, false, true}, undo_button(f, "bar/undo-right")});
}

} // namespace fyr
