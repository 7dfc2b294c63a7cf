// Who is in and what that allows: every touch passes here before it does anything. Codes are asked for, the wall hides by
// itself when nobody touches it (domain.md 7.2, P1 to P5), and what was opened is written into the log.
#include "board/curtain.hpp"
#include "board/two_people.hpp"
#include "domain/forgetting.hpp"
#include "domain/rights.hpp"
#include "shell/app.hpp"
#include "shell/forgetting.hpp"
#include "shell/guarded.hpp"
#include "shell/log_of_export.hpp"

#include <algorithm>
#include <random>

namespace fyr {

namespace {

/// What one must be allowed to do before the screen changes so; none: nothing.
std::optional<Right> right_for(const UiAction& action)
{
    if (const auto* go = std::get_if<GoTo>(&action)) {
        if (reads_one_case(go->page)) return Right::open_case;
        if (is_of_cases(go->page)) return Right::board;
        if (go->page == Page::setup) return Right::configure;
    }
    if (std::holds_alternative<SetupAction>(action)) return Right::configure;
    if (const auto* open = std::get_if<OpenSheet>(&action)) {
        if (reads_a_case(open->sheet.kind)) return Right::open_case;
        if (open->sheet.kind == SheetKind::search || open->sheet.kind == SheetKind::card || open->sheet.kind == SheetKind::promises || open->sheet.kind == SheetKind::overdue) return Right::board;
        if (open->sheet.kind == SheetKind::people || open->sheet.kind == SheetKind::person) return Right::people;
    }
    if (const auto* open = std::get_if<OpenForm>(&action)) {
        if (open->form.kind == FormKind::open_meeting) return Right::decide;
        if (open->form.kind == FormKind::person) return Right::people;
        if (is_of_a_case(open->form.kind)) return Right::open_case;
    }
    return std::nullopt;
}

constexpr Stamp second = ms_per_second;

} // namespace

std::string App::actor() const { return ui_.guard.in ? ui_.guard.in->initials : options_.actor; }

Result<void> App::log(const char* what, const std::string& code, const std::string& detail)
{
    return log_as(ui_.guard.in ? ui_.guard.in->initials : "wall", what, code, detail);
}

Result<void> App::log_as(const std::string& who, const char* what, const std::string& code, const std::string& detail)
{
    return log_all({{log_now(), who, what, code, detail}});
}

Result<void> App::log_all(const std::vector<LogLine>& lines)
{
    if (!options_.access || ui_.guard.state == Guarding::off) return {};
    auto kept = options_.access->log_all(lines);
    if (!kept) ui_.store_trouble = kept.error().message.key;
    return kept;
}

void App::log_act(const Message& name)
{
    static constexpr std::pair<std::string_view, const char*> words[] = {
        {"act.meeting_opened", "opened_meeting"}, {"act.meeting_ended", "ended_meeting"}, {"act.decided", "decided"}};
    for (const auto& [act, word] : words) {
        if (name.key != act) continue;
        std::string code;
        for (const auto& [hole, value] : name.args)
            if (hole == "alias") code = value;
        (void)log(word, code, "");
    }
}

void App::guard_from_start()
{
    if (ui_.guard.state == Guarding::off) return;
    ui_.export_hide = true; // no free text unless somebody with the right and a reason says so (domain.md 7.2, P8)
    ui_.guard.digits = access_rules().pin_digits;
    ui_.guard.people = options_.access->people();
    ui_.guard.waits_until = wait_on_glass();
    if (!ui_.setup.open) cover({}); // nothing of any case is on that page, and nobody has a code yet
}

void App::cover(const Cover& how)
{
    const bool was_in = ui_.guard.in.has_value();
    if (!how.stays && was_in) (void)log("hid", "", "");
    touch_.release_all(); // a finger that carries something carries nothing behind a curtain
    targets_.clear();     // nor does one that comes in the same moment find what was there
    flings_.clear();
    evolve(ui_, UiAction{GuardAction{how}}, clock_.ticks());
    shuffle_pad();
    dirty_ = true;
}

void App::shuffle_pad()
{
    if (!access_rules().shuffled_pad) return;
    std::shuffle(ui_.guard.order.begin(), ui_.guard.order.end(), std::mt19937(static_cast<std::uint32_t>(clock_.ticks()) ^ std::random_device{}()));
}

bool App::lets(std::optional<Right> needed)
{
    const GuardUi& g = ui_.guard;
    if (g.state == Guarding::off || !needed) return true;
    if (g.state == Guarding::nobody && needed == Right::people) return true; // the first leader gives herself her code
    if (g.state == Guarding::nobody && needed == Right::configure) return ui_.setup.open; // whoever installs it
    const bool allowed = g.in && may(g.in->role, *needed) && (needed != Right::open_case || g.case_open);
    if (!allowed) cover({CodeFor::enter, needed, g.in.has_value()});
    return allowed;
}

bool App::lets(const Intent& intent)
{
    if (ui_.guard.state == Guarding::off) return true;
    if (const auto* action = std::get_if<UiAction>(&intent)) {
        if (const auto* go = std::get_if<GoTo>(action)) {
            if (go->page == Page::rest) return cover({}), false;
            if (ui_.page == Page::rest) return false; // the way out of rest is a code
            const bool open = lets(right_for(*action));
            if (!open) { // where one wanted to go is where one comes
                ui_.sheet = {}; // the sheet of the card that led there stays behind
                ui_.guard.back = go->page;
                ui_.guard.back_about = go->about;
            }
            return open;
        }
        if (!lets(right_for(*action))) return false;
        if (ui_.page == Page::rest) return page_after(ui_, *action) == Page::rest && (ui_.guard.state == Guarding::nobody || !would_show_something(ui_, *action));
        if (const bool travels = std::holds_alternative<PlanUiAction>(*action) || std::holds_alternative<ShowTour>(*action); !travels) return true;
        const Page page = page_after(ui_, *action); // what they carry within them is asked for as if it came alone
        return page == ui_.page || lets(right_for(UiAction{GoTo{page, {}}}));
    }
    if (const auto* command = std::get_if<Command>(&intent)) {
        if (!gates_passed(*command, session_.state()).empty()) return false; // only a form leads there, and a code (ask_who_passes)
        return lets(right_for(*command));
    }
    const auto& act = std::get<ShellAction>(intent);
    if (std::holds_alternative<TakeNext>(act)) return lets(Right::open_case);
    if (std::holds_alternative<EnterTraining>(act) && ui_.guard.state != Guarding::nobody) return cover({CodeFor::train, Right::train, true}), false;
    if (std::holds_alternative<FinishMeeting>(act)) return lets(Right::decide);
    if (std::holds_alternative<ClockIsRight>(act) || std::holds_alternative<LogIsSeen>(act)) return lets(Right::people);
    if (std::holds_alternative<RenewCode>(act) || std::holds_alternative<RemovePerson>(act)) return lets(Right::people);
    if (std::holds_alternative<SaveBoard>(act) && saves_free_text(ui_)) return lets(Right::export_full);
    if (std::holds_alternative<PurgeCase>(act)) return lets(Right::purge);
    const auto needed = [](const Change* change) { return change ? change->needed : std::nullopt; };
    if (const auto* undo = std::get_if<UndoAct>(&act)) return lets(needed(newest_at(session_.history().past, undo_side(ui_, undo->side, clock_.ticks()))));
    if (const auto* redo = std::get_if<RedoAct>(&act)) return lets(needed(newest_at(session_.history().future, undo_side(ui_, redo->side, clock_.ticks()))));
    return true;
}

void App::guard_acts(const GuardAction& action)
{
    if (const auto* c = std::get_if<Cover>(&action)) return cover(*c);
    if (std::holds_alternative<Uncover>(action)) {
        if (!may_go_back(ui_.guard)) return;
        if (ui_.guard.state == Guarding::nobody) return cover({});
        if (!ui_.guard.case_open || !may(ui_.guard.in->role, Right::open_case)) leave_the_case();
    }
    if (std::holds_alternative<TypeDigit>(action) && clock_.now() < ui_.guard.waits_until) return;
    if (std::holds_alternative<TypeDigit>(action) && code_is_whole(ui_.guard)) return; // the last one is being heard
    evolve(ui_, UiAction{action}, clock_.ticks());
}

void App::save_board(const SaveBoard& how)
{
    if (!save_) return say({"exp.impossible", {}}, true);
    ui_.sheet = {};
    if (ui_.guard.state != Guarding::off && saves_free_text(ui_) && !how.reason)
        return evolve(ui_, UiAction{OpenSheet{{SheetKind::export_reason, {}, {}, "", metrics_.width}}}, clock_.ticks());
    ui_.export_reason = how.reason;
    begin_saving();
}

/// The log has it first: who, and why, as it is now. What is tapped while it is written changes neither.
void App::begin_saving()
{
    if (!save_) return say({"exp.impossible", {}}, true);
    if (saving_) return say({"exp.under_way", {}}, true);
    const bool full = ui_.page == Page::summary && saves_free_text(ui_);
    const std::string reason = full && ui_.export_reason ? std::string(name_of(*ui_.export_reason)) : "";
    const LogLine line{log_now(), ui_.guard.in ? ui_.guard.in->initials : "wall", full ? "exported_full" : "exported", "", reason};
    if (const auto kept = log_all(lines_of_export(line, full ? codes_of(session_.state()) : std::vector<std::string>{})); !kept)
        return say({"exp.not_logged", {}}, true); // what nobody could be asked about is not written
    ui_.export_reason.reset();
    saving_ = true;
    save_(ui_);
}

void App::purge(CaseId about)
{
    ui_.dialog = {};
    const Case* c = session_.state().find(about);
    if (!c) return;
    if (!purge_) return say({"purge.impossible", {}}, true);
    const std::string code = c->facts.code;
    if (std::erase_if(drafts_.all, [&](const Draft& d) { return d.about == about; }) != 0) drafts_changed_ = true;
    ui_.sheet = {};
    for (const DeskName desk : all_desks)
        if (is_of_a_case(ui_.at(desk).form.kind)) ui_.at(desk).form = {};
    if (reads_one_case(ui_.page)) evolve(ui_, UiAction{GoTo{Page::funnel, {}}}, clock_.ticks());
    ui_.toasts.clear(); // what they offer to take back is gone
    const auto unreached = purge_(about);
    if (!unreached) return say(unreached.error().message, true);
    (void)log("purged", code, "");
    say({unreached->empty() ? "purge.done" : "purge.done_here", {{"code", code}}}, false);
    if (!unreached->empty()) warn(about_unreached(*unreached));
}

void App::leave_the_case()
{
    GuardUi& g = ui_.guard;
    if (reads_one_case(g.back)) {
        g.back = Page::funnel;
        g.back_about = {};
    }
    for (const DeskName desk : all_desks)
        if (is_of_a_case(ui_.at(desk).form.kind)) ui_.at(desk).form = {};
    if (reads_a_case(ui_.sheet.kind)) ui_.sheet = {};
    if (!g.in || may(g.in->role, Right::board)) return;
    if (is_of_cases(g.back)) g.back = Page::home; // nor what lay over the board
    ui_.sheet = {};
    ui_.dialog = {};
    for (Desk* desk : {&ui_.first, &ui_.second})
        if (desk->form.kind != FormKind::plan) desk->form = {};
}

Stamp App::hides_after(bool a_case) const
{
    const AccessRules& rules = access_rules();
    const bool meeting = meets_now(session_.state().board().meeting, clock_.now());
    return second * (a_case ? (meeting ? rules.meeting_hide_case_after_s : rules.hide_case_after_s)
                            : (meeting ? rules.meeting_hide_board_after_s : rules.hide_board_after_s));
}

Stamp App::wait_on_glass() const
{
    const Stamp left = options_.access->waits_until() - lived();
    return left > 0 ? clock_.now() + left : 0;
}

void App::watch_over(Stamp ticks)
{
    GuardUi& g = ui_.guard;
    if (g.clean_until != 0) { // its seconds are seen to run
        if ((g.clean_until - ticks) / second != (g.clean_until - drawn_ticks_) / second || ticks >= g.clean_until) dirty_ = true;
        if (ticks >= g.clean_until) g.clean_until = 0;
    }
    if (g.waits_until != 0) {
        if (options_.time) g.waits_until = wait_on_glass(); // whatever was done to the clock meanwhile
        const Stamp left = g.waits_until - clock_.now();
        if (left / second != (g.waits_until - drawn_now_) / second || left <= 0) dirty_ = true;
        if (left <= 0) g.waits_until = 0;
    }
    if (g.state != Guarding::on || !g.in) return;
    if (ui_.page == Page::rest) { // somebody went away from the pad
        if (ticks >= last_touch_ + hides_after(true)) cover({});
        return;
    }
    const bool writes = std::any_of(all_desks.begin(), all_desks.end(), [&](DeskName desk) { return is_of_a_case(ui_.at(desk).form.kind); });
    const bool reads = reads_one_case(ui_.page) || writes || reads_a_case(ui_.sheet.kind);
    const Stamp board_at = last_touch_ + hides_after(false), case_at = last_touch_ + hides_after(true);
    if (ticks >= board_at) return cover({});
    if (g.case_open && ticks >= case_at) {
        g.case_open = false;
        dirty_ = true;
        if (writes) return cover({CodeFor::enter, Right::open_case, true}); // what is half written waits behind it
        if (reads) {
            ui_.sheet = {};
            evolve(ui_, UiAction{GoTo{Page::funnel, {}}}, clock_.ticks());
        }
    }
    const Stamp at = reads && g.case_open ? std::min(case_at, board_at) : board_at, warn = second * access_rules().warn_s;
    const Stamp shown = at - ticks <= warn ? at : 0;
    if (shown != g.hides_at) dirty_ = true;
    g.hides_at = shown;
    g.hides_in_all = warn;
    if (shown != 0 && (shown - ticks) / second != (shown - drawn_ticks_) / second) dirty_ = true;
}

Stamp App::next_watch(Stamp ticks) const
{
    const GuardUi& g = ui_.guard;
    Stamp wait = ms_per_hour;
    if (g.clean_until != 0) wait = std::min(wait, std::min(g.clean_until - ticks, second));
    if (g.waits_until > clock_.now() && ui_.page == Page::rest) wait = std::min(wait, second);
    if (g.state != Guarding::on || !g.in) return wait;
    if (ui_.page == Page::rest) return std::clamp<Stamp>(last_touch_ + hides_after(true) - ticks, 1, wait);
    if (g.hides_at != 0) return std::min(wait, (g.hides_at - ticks) % second + 1);
    const Stamp warn = second * access_rules().warn_s;
    for (const bool a_case : {true, false})
        if (const Stamp at = last_touch_ + hides_after(a_case) - warn; at > ticks) wait = std::min(wait, at - ticks);
    return wait;
}

} // namespace fyr
