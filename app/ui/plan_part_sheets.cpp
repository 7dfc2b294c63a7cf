// Sheets about one part of a plan: everything a drag does, and the rest, as rows to tap.
#include "domain/plan_dates.hpp"
#include "ui/plan_parts.hpp"
#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {
namespace {

SheetRow remove_row(const Frame& f, PartId part) { return sheet_row("sheet/remove", f.t("plan.remove"), icons::close, wish(f, RemovePart{part})); }

/// Days a step away, for those who do not drag.
void add_moves(const Frame& f, std::vector<SheetRow>& rows, Date now, const std::function<PlanWish(Date)>& to)
{
    struct Step { const char* key; int days; };
    for (const Step& s : {Step{"day_later", 1}, {"week_later", 7}, {"month_later", 28}, {"day_earlier", -1}, {"week_earlier", -7}, {"month_earlier", -28}}) {
        const Date day = add_days(now, s.days);
        rows.push_back(sheet_row(std::string("sheet/") + s.key, f.t(std::string("plan.") + s.key), s.days > 0 ? icons::chevron_right : icons::chevron_left,
                           wish(f, to(day)), say::weekday_and_day(f.strings, day)));
    }
}

std::string finding_line(const Frame& f, const Plan& plan, PartId part)
{
    for (const PlanFinding& finding : plan_findings(plan, f.rules))
        if (finding.part == part) return finding_text(f, finding);
    return "";
}

} // namespace

void draw_action_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Action* a = plan ? part_of(plan->actions, f.ui.sheet.part) : nullptr;
    if (!a) return;
    std::vector<SheetRow> rows;
    struct Choice { ActionStatus status; char32_t icon; };
    for (const Choice& c : {Choice{ActionStatus::not_started, icons::remove_circle_outline}, {ActionStatus::under_way, icons::hourglass_bottom},
                            {ActionStatus::done, icons::check_circle}, {ActionStatus::blocked, icons::pause}, {ActionStatus::dropped, icons::close}}) {
        const std::string name(name_of(c.status));
        const bool asks = c.status == ActionStatus::blocked || c.status == ActionStatus::dropped;
        const Intent tap = asks ? Intent(plan_form(f, PlanForm::action_why, a->id, {{"status", name}, {"why", a->status == c.status ? a->why : ""}})) : Intent(wish(f, SetActionStatus{a->id, c.status, {}}));
        rows.push_back(sheet_row("sheet/status/" + name, f.t("action_status." + name), c.icon, tap, a->status == c.status ? a->why : "", a->status == c.status));
    }
    rows.push_back(sheet_row("sheet/edit", f.t("plan.edit"), icons::edit, plan_form(f, PlanForm::action, a->id)));
    rows.push_back(sheet_row("sheet/move", f.t("plan.move"), icons::swap_horiz, plan_sheet(SheetKind::action_move, a->id, {}, f.ui.sheet.x)));
    const bool first = plan->first_step == a->id;
    rows.push_back(sheet_row("sheet/first", f.t("plan.make_first"), icons::flag, first || !is_open(*a) ? std::nullopt : std::optional<Intent>(wish(f, ChooseFirstStep{a->id})), "", first));
    rows.push_back(remove_row(f, a->id));
    std::string subtitle = owner_and_day(f, *a) + " · " + lane_word(f, *plan, a->lane);
    for (const Unkept& u : unkept_promises(*plan, to_local(f.now).date))
        if (u.action == a->id) subtitle = f.t("plan.unkept", {{"day", say::day(f.strings, a->promised)}, {"days", say::days(f.strings, u.days)}});
    if (const std::string flaw = finding_line(f, *plan, a->id); !flaw.empty()) subtitle = flaw;
    show_rows(f, rows, a->text, subtitle, 1100, 2);
}

void draw_action_move_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    const PartId id = f.ui.sheet.part;
    std::vector<SheetRow> rows;
    std::string title, lane;
    Date now;
    if (const Action* a = part_of(plan->actions, id)) {
        title = a->text, lane = a->lane, now = a->due ? a->due : plan->frame.start;
        add_moves(f, rows, now, [&](Date to) { return PlanWish{MoveAction{id, to, {}}}; });
    } else if (const Milestone* m = part_of(plan->milestones, id)) {
        title = m->title, now = m->date;
        add_moves(f, rows, now, [&](Date to) { return PlanWish{MoveMilestone{id, to}}; });
        return show_rows(f, rows, f.t("plan.move_to", {{"text", title}}), say::weekday_and_day(f.strings, now), 1100, 2);
    } else if (const Resource* r = part_of(plan->resources, id)) {
        title = r->text, lane = r->lane, now = r->date ? r->date : plan->frame.start;
        add_moves(f, rows, now, [&](Date to) { return PlanWish{MovePill{id, to, {}}}; });
    } else if (const Obstacle* o = part_of(plan->obstacles, id)) {
        title = o->text, lane = o->lane, now = o->date ? o->date : plan->frame.start;
        add_moves(f, rows, now, [&](Date to) { return PlanWish{MovePill{id, to, {}}}; });
    } else {
        return;
    }
    for (const Lane& l : plan->lanes) {
        const PlanWish to = part_of(plan->actions, id) ? PlanWish{MoveAction{id, now, l.key}} : PlanWish{MovePill{id, now, l.key}};
        rows.push_back(sheet_row("sheet/lane/" + l.key, lane_word(f, *plan, l.key), icons::arrow_forward, l.key == lane ? std::nullopt : std::optional<Intent>(wish(f, to)), "", l.key == lane));
    }
    show_rows(f, rows, f.t("plan.move_to", {{"text", title}}), say::weekday_and_day(f.strings, now), 1100, 2);
}

void draw_milestone_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Milestone* m = plan ? part_of(plan->milestones, f.ui.sheet.part) : nullptr;
    if (!m) return;
    Milestone reached = *m;
    reached.reached = !m->reached;
    std::vector<SheetRow> rows;
    rows.push_back(sheet_row("sheet/reached", f.t(m->reached ? "plan.not_reached" : "plan.reached"), m->reached ? icons::undo : icons::check_circle, wish(f, SaveMilestone{reached})));
    rows.push_back(sheet_row("sheet/edit", f.t("plan.edit"), icons::edit, plan_form(f, PlanForm::milestone, m->id)));
    rows.push_back(sheet_row("sheet/move", f.t("plan.move"), icons::swap_horiz, plan_sheet(SheetKind::action_move, m->id, {}, f.ui.sheet.x)));
    rows.push_back(sheet_row("sheet/action", f.t("plan.action_for"), icons::add, plan_form(f, PlanForm::action, {}, {{"milestone", std::to_string(m->id.value)}, {"due", format_date(m->date)}})));
    rows.push_back(sheet_row("sheet/before", f.t("plan.one_before"), icons::arrow_back, plan_form(f, PlanForm::milestone, {}, {{"date", format_date(date_just_before(*plan, m->date, f.rules.calendar))}}), m->before));
    for (const PartId need : m->depends_on)
        if (const Milestone* n = part_of(plan->milestones, need))
            rows.push_back(sheet_row("sheet/need/" + std::to_string(need.value), f.t("plan.needs", {{"text", n->title}}), icons::change_history, plan_sheet(SheetKind::milestone, need, {}, f.ui.sheet.x), say::day(f.strings, n->date)));
    rows.push_back(remove_row(f, m->id));
    std::string subtitle = say::weekday_and_day(f.strings, m->date) + (m->evidence.empty() ? "" : " · " + m->evidence);
    if (const std::string flaw = finding_line(f, *plan, m->id); !flaw.empty()) subtitle = flaw;
    show_rows(f, rows, m->title, subtitle);
}

void draw_pill_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return;
    const Resource* r = part_of(plan->resources, f.ui.sheet.part);
    const Obstacle* o = part_of(plan->obstacles, f.ui.sheet.part);
    if (!r && !o) return;
    const PartId id = r ? r->id : o->id;
    std::vector<SheetRow> rows;
    rows.push_back(sheet_row("sheet/edit", f.t("plan.edit"), icons::edit, plan_form(f, r ? PlanForm::resource : PlanForm::obstacle, id)));
    rows.push_back(sheet_row("sheet/move", f.t("plan.move"), icons::swap_horiz, plan_sheet(SheetKind::action_move, id, {}, f.ui.sheet.x)));
    std::string subtitle = r ? lane_word(f, *plan, r->lane) : "";
    if (o) {
        subtitle = f.t("plan.risk", {{"likelihood", "@amount." + std::to_string(o->likelihood)}, {"impact", "@amount." + std::to_string(o->impact)}});
        if (!o->early_sign.empty()) rows.push_back(sheet_row("sheet/sign", o->early_sign, icons::visibility, {}, f.t("plan.form.early_sign")));
        if (!o->counter_move.empty()) {
            std::map<std::string, std::string> values{{"text", o->counter_move}, {"owner", o->owner}};
            if (!o->lane.empty()) values["lane"] = o->lane;
            rows.push_back(sheet_row("sheet/counter", o->counter_move, icons::shield, plan_form(f, PlanForm::action, {}, values), f.t("plan.make_action")));
        }
    }
    rows.push_back(remove_row(f, id));
    show_rows(f, rows, r ? r->text : o->text, subtitle);
}

void draw_lane_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Lane* lane = plan ? lane_of(*plan, f.ui.sheet.key) : nullptr;
    if (!lane) return;
    std::vector<SheetRow> rows;
    if (plan->open_follow_up) {
        const FollowUp* meeting = part_of(plan->follow_ups, plan->open_follow_up);
        Light now = Light::none;
        std::string word;
        for (const LaneLight& l : meeting->lights)
            if (l.lane == lane->key) now = l.light, word = l.word;
        struct Choice { Light light; char32_t icon; };
        for (const Choice& c : {Choice{Light::green, icons::check_circle}, {Light::yellow, icons::change_history}, {Light::red, icons::stop}}) {
            const std::string name(name_of(c.light));
            rows.push_back(sheet_row("sheet/light/" + name, f.t("light." + name), c.icon, plan_form(f, PlanForm::light, {}, {{"lane", lane->key}, {"light", name}}), now == c.light ? word : "", now == c.light));
        }
    }
    rows.push_back(sheet_row("sheet/action", f.t("plan.action_here"), icons::add, plan_form(f, PlanForm::action, {}, {{"lane", lane->key}})));
    rows.push_back(sheet_row("sheet/rename", f.t("plan.lane_rename"), icons::edit, plan_form(f, PlanForm::lane, {}, {{"lane", lane->key}})));
    rows.push_back(sheet_row("sheet/add", f.t("plan.lane_add"), icons::add, plan_form(f, PlanForm::lane)));
    const auto at = static_cast<std::size_t>(lane - plan->lanes.data());
    const auto swapped = [&](std::size_t other) {
        std::vector<Lane> lanes = plan->lanes;
        std::swap(lanes[at], lanes[other]);
        return std::optional<Intent>(wish(f, SetLanes{std::move(lanes)}));
    };
    rows.push_back(sheet_row("sheet/up", f.t("plan.lane_up"), icons::arrow_up, at > 0 ? swapped(at - 1) : std::nullopt));
    rows.push_back(sheet_row("sheet/down", f.t("plan.lane_down"), icons::arrow_down, at + 1 < plan->lanes.size() ? swapped(at + 1) : std::nullopt));
    std::vector<Lane> without = plan->lanes;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(at));
    rows.push_back(sheet_row("sheet/remove", f.t("plan.lane_remove"), icons::close, without.empty() ? std::nullopt : std::optional<Intent>(wish(f, SetLanes{std::move(without)}))));
    int open = 0, done = 0;
    for (const Action& a : plan->actions)
        if (a.lane == lane->key) ++(a.status == ActionStatus::done ? done : open);
    show_rows(f, rows, lane_word(f, *plan, lane->key), f.t("plan.lane_count", {{"open", std::to_string(open)}, {"done", std::to_string(done)}}), plan->open_follow_up ? 1100.F : 720.F, plan->open_follow_up ? 2 : 1);
}

void draw_line_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const auto list = value_named<PlanList>(f.ui.sheet.key);
    const PlanLine* line = plan && list ? part_of(lines_of(*plan, *list), f.ui.sheet.part) : nullptr;
    if (!line) return;
    std::vector<SheetRow> rows;
    rows.push_back(sheet_row("sheet/edit", f.t("plan.edit"), icons::edit, plan_form(f, PlanForm::line, line->id, {{"list", f.ui.sheet.key}})));
    if (*list == PlanList::parking) {
        for (const Lane& l : plan->lanes)
            rows.push_back(sheet_row("sheet/take/" + l.key, f.t("plan.take_up", {{"lane", lane_word(f, *plan, l.key)}}), icons::arrow_forward, wish(f, TakeUpIdea{line->id, l.key})));
    } else if (*list != PlanList::game_rules && *list != PlanList::proud) {
        std::map<std::string, std::string> values{{"text", line->text}};
        if (!line->lane.empty()) values["lane"] = line->lane;
        rows.push_back(sheet_row("sheet/action", f.t("plan.make_action"), icons::add, plan_form(f, PlanForm::action, {}, values)));
    }
    rows.push_back(remove_row(f, line->id));
    show_rows(f, rows, line->text, f.t("plan_list." + f.ui.sheet.key), rows.size() > 6 ? 1100.F : 720.F, rows.size() > 6 ? 2 : 1);
}

void draw_goal_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Goal* g = plan ? part_of(plan->goals, f.ui.sheet.part) : nullptr;
    if (!g) return;
    std::vector<SheetRow> rows;
    struct Letter { const char* name; SmartPart Goal::*part; };
    for (const Letter& l : {Letter{"specific", &Goal::specific}, {"measurable", &Goal::measurable}, {"attractive", &Goal::attractive}, {"realistic", &Goal::realistic}, {"timed", &Goal::timed}}) {
        const SmartPart& part = g->*l.part;
        Goal turned = *g;
        (turned.*l.part).answer = part.answer == Answer::yes ? Answer::no : Answer::yes;
        rows.push_back(sheet_row(std::string("sheet/smart/") + l.name, f.t(std::string("smart.") + l.name) + (part.text.empty() ? "" : ": " + part.text),
                           part.answer == Answer::yes ? icons::check_circle : part.answer == Answer::no ? icons::remove_circle_outline : icons::help_outline,
                           wish(f, SaveGoal{turned}), f.t("answer." + std::string(name_of(part.answer)))));
    }
    rows.push_back(sheet_row("sheet/edit", f.t("plan.edit"), icons::edit, plan_form(f, PlanForm::goal, g->id)));
    rows.push_back(remove_row(f, g->id));
    show_rows(f, rows, g->text, f.t("plan.smart_count", {{"n", std::to_string(smart_count(*g))}}), 1000);
}

void draw_member_sheet(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    const Member* m = plan ? part_of(plan->members, f.ui.sheet.part) : nullptr;
    if (!m) return;
    std::vector<SheetRow> rows;
    rows.push_back(sheet_row("sheet/edit", f.t("plan.edit"), icons::edit, plan_form(f, PlanForm::member, m->id)));
    int active = 0;
    for (const Action& a : plan->actions) active += is_open(a) && a.owner == m->name ? 1 : 0;
    rows.push_back(sheet_row("sheet/actions", f.t("plan.has_actions", {{"n", std::to_string(active)}}), icons::assignment, std::nullopt));
    rows.push_back(remove_row(f, m->id));
    show_rows(f, rows, m->name, m->role);
}

} // namespace fyr
