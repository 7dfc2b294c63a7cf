// Sheets about the whole plan: everything else one can do with it, its meetings, its agenda, what there is to look at.
#include "ui/plan_parts.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {
namespace {

Intent zone(PlanZone which) { return UiAction{PlanUiAction{ShowZone{which}}}; }

} // namespace

void draw_plan_more_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    const std::size_t findings = plan_findings(*plan, f.rules).size();
    std::vector<SheetRow> rows;
    rows.push_back(sheet_row("sheet/future", f.t("plan_zone.future"), icons::flag, zone(PlanZone::future)));
    rows.push_back(sheet_row("sheet/today", f.t("plan_zone.today"), icons::event, zone(PlanZone::today)));
    rows.push_back(sheet_row("sheet/team", f.t("plan_zone.team"), icons::groups, zone(PlanZone::team)));
    rows.push_back(sheet_row("sheet/points", f.t("plan_zone.points"), icons::assignment, UiAction{GoTo{Page::points, {}}}));
    rows.push_back(sheet_row("sheet/search", f.t("act.search"), icons::search, plan_sheet(SheetKind::plan_search, {}, {}, f.ui.sheet.x)));
    rows.push_back(sheet_row("sheet/findings", f.t("plan.findings"), icons::lightbulb, plan_sheet(SheetKind::plan_findings, {}, {}, f.ui.sheet.x), findings == 0 ? f.t("plan.findings.none") : std::to_string(findings)));
    rows.push_back(sheet_row("sheet/changes", f.t("plan.changes"), icons::swap_horiz, plan_sheet(SheetKind::plan_changes, {}, {}, f.ui.sheet.x)));
    rows.push_back(sheet_row("sheet/agenda", f.t(plan->agenda.agenda.empty() ? "plan.agenda_begin" : "plan.agenda"), icons::schedule,
                       plan_sheet(plan->agenda.agenda.empty() ? SheetKind::agendas : SheetKind::agenda, {}, {}, f.ui.sheet.x)));
    rows.push_back(sheet_row("sheet/vote", f.t(plan->vote.open ? "plan.vote_open" : "plan.vote"), icons::check_circle_outline,
                       plan->vote.open ? Intent(UiAction{GoTo{Page::voting, {}}}) : Intent(plan_sheet(SheetKind::vote_on, {}, {}, f.ui.sheet.x))));
    rows.push_back(sheet_row("sheet/lay", f.t("plan.lay"), icons::done_all, wish(f, LayPlan{}), plan->baseline.on ? say::day(f.strings, plan->baseline.on) : ""));
    rows.push_back(sheet_row("sheet/timeline", f.t("plan.timeline"), icons::search, plan_sheet(SheetKind::timeline, {}, {}, f.ui.sheet.x)));
    rows.push_back(sheet_row("sheet/frame", f.t("plan.edit_frame"), icons::edit, plan_form(f, PlanForm::frame)));
    rows.push_back(sheet_row("sheet/save", f.t("plan.save"), icons::image, ShellAction{SavePlan{}}));
    rows.push_back(sheet_row("sheet/keep", f.t("plan.keep_template"), icons::note_add, plan_form(f, PlanForm::own_template)));
    rows.push_back(sheet_row("sheet/shelf", f.t("plan.shelf"), icons::folder, UiAction{GoTo{Page::shelf, {}}}));
    show_rows(f, rows, plan->frame.title, f.t("plan.from_to", {{"from", say::full_date(f.strings, plan->frame.start)}, {"to", say::full_date(f.strings, plan->frame.target)}}), 1240, 2);
}

void draw_findings_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    std::vector<SheetRow> rows;
    for (const PlanFinding& finding : plan_findings(*plan, f.rules)) {
        std::optional<Intent> tap;
        if (part_of(plan->actions, finding.part)) tap = plan_sheet(SheetKind::action, finding.part, {}, f.ui.sheet.x);
        else if (part_of(plan->milestones, finding.part)) tap = plan_sheet(SheetKind::milestone, finding.part, {}, f.ui.sheet.x);
        else if (part_of(plan->goals, finding.part)) tap = plan_sheet(SheetKind::goal, finding.part, {}, f.ui.sheet.x);
        rows.push_back(sheet_row("sheet/finding/" + std::to_string(rows.size()), finding_text(f, finding), icons::lightbulb, tap ? tap : std::optional<Intent>(UiAction{CloseSheet{}})));
    }
    if (rows.empty()) rows.push_back(sheet_row("sheet/none", f.t("plan.findings.none"), icons::check_circle, std::nullopt));
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("plan.findings"), f.t("plan.findings.text")), rows);
}

void draw_changes_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    const Snapshot& then = last_snapshot(*plan);
    std::vector<SheetRow> rows;
    for (const Unkept& u : unkept_promises(*plan, to_local(f.now).date))
        if (const Action* a = part_of(plan->actions, u.action))
            rows.push_back({"sheet/unkept/" + std::to_string(u.action.value), a->text, f.t("plan.unkept_days", {{"days", say::days(f.strings, u.days)}}) + (a->owner.empty() ? "" : " · " + a->owner), 0,
                            plan_sheet(SheetKind::action, u.action, {}, f.ui.sheet.x), false, {}, true});
    for (const Changed& c : changes_since(*plan, then)) {
        std::string detail = f.t("difference." + std::string(name_of(c.what)));
        if (c.what == Difference::moved) detail = f.t("change.from_to", {{"from", c.from ? say::day(f.strings, c.from) : "–"}, {"to", c.to ? say::day(f.strings, c.to) : "–"}});
        const char32_t icon = c.what == Difference::added ? icons::add : c.what == Difference::moved || c.what == Difference::lane ? icons::swap_horiz : c.what == Difference::done ? icons::check_circle
                              : c.what == Difference::removed || c.what == Difference::dropped ? icons::close : c.what == Difference::blocked ? icons::pause : icons::autorenew;
        const bool there = c.what != Difference::removed;
        rows.push_back(sheet_row("sheet/change/" + std::to_string(c.part.value), c.text, icon,
                           there ? std::optional<Intent>(plan_sheet(c.milestone ? SheetKind::milestone : SheetKind::action, c.part, {}, f.ui.sheet.x)) : std::nullopt, detail));
    }
    // What stands still or was given up does not vanish from the talk, however long ago it was.
    for (const Action& a : plan->actions) {
        if (a.status != ActionStatus::blocked && a.status != ActionStatus::dropped) continue;
        const std::string name = "sheet/change/" + std::to_string(a.id.value);
        if (std::any_of(rows.begin(), rows.end(), [&](const SheetRow& row) { return row.name == name; })) continue;
        const std::string status = f.t("action_status." + std::string(name_of(a.status)));
        rows.push_back(sheet_row(name, a.text, a.status == ActionStatus::blocked ? icons::pause : icons::close,
                           plan_sheet(SheetKind::action, a.id, {}, f.ui.sheet.x), a.why.empty() ? status : status + " · " + a.why));
    }
    if (rows.empty()) rows.push_back(sheet_row("sheet/none", f.t(then.on ? "plan.changes.none" : "plan.changes.nothing"), icons::check_circle, std::nullopt));
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("plan.changes"), then.on ? f.t("plan.changes.since", {{"day", say::full_date(f.strings, then.on)}}) : f.t("plan.changes.text")), rows);
}

void draw_follow_up_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const FollowUp* m = plan ? part_of(plan->follow_ups, f.ui.sheet.part) : nullptr;
    if (!m) return;
    std::vector<SheetRow> rows;
    if (m->held_on) {
        rows.push_back(sheet_row("sheet/decision", m->decision.empty() ? f.t("plan.no_decision") : m->decision, icons::done_all, std::nullopt));
        for (const LaneLight& l : m->lights)
            rows.push_back(sheet_row("sheet/light/" + l.lane, lane_word(f, *plan, l.lane) + (l.word.empty() ? "" : " – " + l.word),
                               l.light == Light::green ? icons::check_circle : l.light == Light::yellow ? icons::change_history : icons::priority_high, std::nullopt, f.t("light." + std::string(name_of(l.light)))));
    } else {
        if (m->kind == FollowUpKind::barometer) rows.push_back(sheet_row("sheet/barometer", f.t("plan.measure_now"), icons::radar, UiAction{GoTo{Page::barometer, {}}}));
        const bool begun = plan->open_follow_up == m->id;
        rows.push_back(sheet_row("sheet/begin", f.t(begun ? "plan.meeting_runs" : "plan.begin_meeting"), icons::groups, begun ? std::nullopt : std::optional<Intent>(wish(f, BeginFollowUp{m->id})), "", begun));
        for (const int days : {-7, -1, 1, 7}) {
            const Date day = add_days(m->date, days);
            const char* key = days == -7 ? "week_earlier" : days == -1 ? "day_earlier" : days == 1 ? "day_later" : "week_later";
            rows.push_back(sheet_row(std::string("sheet/") + key, f.t(std::string("plan.") + key), days > 0 ? icons::chevron_right : icons::chevron_left, wish(f, MoveFollowUp{m->id, day}), say::weekday_and_day(f.strings, day)));
        }
    }
    show_rows(f, rows, meeting_name(f, *m), say::capital(say::weekday(f.strings, m->held_on ? m->held_on : m->date)) + " " + say::full_date(f.strings, m->held_on ? m->held_on : m->date), 820);
}

void draw_agendas_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    for (const Agenda& a : f.templates.plan.agendas) {
        BeginAgenda begin{a.key, {}};
        for (const AgendaStep& s : a.steps) begin.steps.push_back(s.key);
        rows.push_back(sheet_row("sheet/agenda/" + a.key, f.word(a.name), icons::schedule, wish(f, std::move(begin)), f.t("plan.agenda_length", {{"n", std::to_string(a.steps.size())}, {"m", std::to_string(a.minutes())}})));
    }
    show_rows(f, rows, f.t("plan.agenda_begin"), f.t("plan.agenda_begin.text"), 820);
}

void draw_agenda_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Agenda* agenda = plan ? f.templates.plan.agenda(plan->agenda.agenda) : nullptr;
    if (!agenda) return;
    std::vector<SheetRow> rows;
    rows.push_back(sheet_row("sheet/skip", f.t("plan.step_skip"), icons::arrow_forward, plan->agenda.now.empty() ? std::nullopt : std::optional<Intent>(ShellAction{NextStep{true}})));
    rows.push_back(sheet_row("sheet/end", f.t("plan.end_agenda"), icons::close, wish(f, EndAgenda{})));
    int place = 0;
    for (const AgendaStepRun& s : plan->agenda.steps) {
        const AgendaStep* step = agenda->step(s.key);
        const bool now = s.key == plan->agenda.now;
        const char32_t icon = now ? icons::arrow_forward : s.state == StepState::done ? icons::check_circle : s.state == StepState::skipped ? icons::remove_circle_outline : icons::hourglass_empty;
        rows.push_back(sheet_row("sheet/step/" + s.key, step ? f.word(step->name) : s.key, icon, now ? std::nullopt : std::optional<Intent>(ShellAction{OpenStep{s.key}}),
                           step ? f.t("say.minutes", {{"m", std::to_string(step->minutes)}}) : "", now));
        const bool can_rise = place > 0 && s.state == StepState::waiting && !now;
        rows.push_back(sheet_row("sheet/step-up/" + s.key, f.t("plan.step_up"), icons::arrow_up, can_rise ? std::optional<Intent>(wish(f, OrderStep{s.key, place - 1})) : std::nullopt));
        ++place;
    }
    draw_rows(f, open_sheet(f, 1240, rows_height(rows.size(), 2), f.word(agenda->name), f.t("plan.agenda.text")), rows, 2);
}

void draw_timeline_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    std::vector<SheetRow> rows;
    for (const int zoom : {1, 2, 4})
        rows.push_back(sheet_row("sheet/zoom/" + std::to_string(zoom), f.t("plan.zoom." + std::to_string(zoom)), icons::search, UiAction{PlanUiAction{SetZoom{static_cast<float>(zoom)}}}, "", std::lround(f.ui.plan.zoom) == zoom));
    const int shown = f.ui.plan.replay, all = static_cast<int>(plan->milestones.size());
    rows.push_back(sheet_row("sheet/replay", f.t("plan.replay"), icons::play_arrow, all == 0 ? std::nullopt : std::optional<Intent>(UiAction{PlanUiAction{ReplayStep{shown < 0 || shown >= all ? 1 : shown + 1}}}),
                       shown < 0 ? "" : f.t("plan.replay_step", {{"n", std::to_string(shown)}, {"m", std::to_string(all)}})));
    if (shown >= 0) rows.push_back(sheet_row("sheet/replay-end", f.t("plan.replay_end"), icons::done_all, UiAction{PlanUiAction{ReplayStep{-1}}}));
    show_rows(f, rows, f.t("plan.timeline"), f.t("plan.timeline.text"), 820);
}

void draw_vote_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    const auto count = [&](VoteOn on) {
        switch (on) {
        case VoteOn::actions: return plan->actions.size();
        case VoteOn::milestones: return plan->milestones.size();
        case VoteOn::goals: return plan->goals.size();
        case VoteOn::obstacles: return plan->obstacles.size();
        case VoteOn::parking: break;
        }
        return plan->parking.size();
    };
    std::vector<SheetRow> rows;
    for (std::size_t i = 0; i < names_of(VoteOn{}).size(); ++i) {
        const auto on = static_cast<VoteOn>(i);
        const std::string name(name_of(on));
        for (const int budget : {3, 5})
            rows.push_back(sheet_row("sheet/vote/" + name + "/" + std::to_string(budget), f.t("vote_on." + name), icons::check_circle_outline,
                               count(on) < 2 ? std::nullopt : std::optional<Intent>(wish(f, OpenVote{on, budget})), f.t("vote.budget", {{"n", std::to_string(budget)}})));
    }
    draw_rows(f, open_sheet(f, 1240, rows_height(rows.size(), 2), f.t("plan.vote"), f.t("plan.vote.text")), rows, 2);
}

} // namespace fyr
