// The loop body: once round it, how long it may rest, what becomes of an intent, and the notices that answer.
#include "shell/app.hpp"

#include "base/overloaded.hpp"
#include "board/reach.hpp"
#include "board/two_people.hpp"
#include "domain/calendar.hpp"
#include "domain/rights.hpp"
#include "shell/guarded.hpp"
#include "ui/say.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr int frame_ms = 16;

Fonts built(const FontBytes& bytes)
{
    auto fonts = Fonts::build(bytes);
    FYR_ASSERT(static_cast<bool>(fonts), "the fonts were read and checked at the start");
    return *std::move(fonts);
}

} // namespace

App::App(Screen& screen, Session& session, const Clock& clock, const Assets& assets, const AppOptions& options, Inbox* inbox)
    : screen_(screen), session_(session), clock_(clock), assets_(assets), options_(options), kept_glass_(options.glass), inbox_(inbox),
      fonts_(built(assets.fonts))
{
    static_cast<WallGlass&>(ui_) = options.glass;
    ui_.lesson = options.lesson;
    ui_.inbox_unusable = options.inbox_unusable;
    ui_.log_trouble = options.log_trouble;
    drafts_ = options.drafts;
    if (ui_.lesson.is_held()) ui_.page = Page::lesson; // back in the lesson after a crash
    if (session.state().board().meeting.open && !ui_.lesson.is_held()) ui_.page = Page::funnel; // back in the meeting after a crash
    ui_.guard.state = options.access ? options.guarding : Guarding::off;
    if (ui_.guard.state == Guarding::off || ui_.guard.state == Guarding::nobody) ask_size();
    guard_from_start();
}

App::~App() = default;

const Theme& App::theme() const
{
    if (ui_.theme != ThemeChoice::automatic) return theme_of(ui_.theme == ThemeChoice::dark, ui_.high_contrast);
    return theme_of(ui_.dark_hours.holds(to_local(clock_.now()).hour), ui_.high_contrast);
}

bool App::step()
{
    const InputBatch batch = screen_.poll({may_sleep()});
    take_input(as_pointed(batch));
    std::vector<Gesture> gestures;
    touch_.tick(clock_.ticks(), gestures);
    understand(gestures);
    if (inbox_) take_files();
    look_at_store();
    look_at_clock();
    glide(clock_.ticks());
    if (drop_old_toasts(ui_, clock_.ticks())) dirty_ = true;
    watch_over(clock_.ticks());
    if (both_write(ui_)) ui_.two_until = clock_.ticks() + two_stay_ms;
    watch_lesson();
    look_at_drafts();
    const Stamp minute = clock_.now() / ms_per_minute;
    if (minute != drawn_minute_ || session_.state().version() != ordered_version_) dirty_ = true;
    if (dirty_ || moving_) draw();
    if (ui_.guard.state != Guarding::off && code_is_whole(ui_.guard)) take_code();
    return !closing_;
}

int App::may_sleep() const
{
    if (dirty_) return 0;
    if (moving_ || !flings_.empty()) return frame_ms;
    Stamp wait = options_.frozen_clock ? ms_per_hour : ms_per_minute - clock_.now() % ms_per_minute;
    const Stamp ticks = clock_.ticks();
    if (const Stamp next = touch_.next_tick(); next != 0) wait = std::min(wait, next - ticks);
    for (const Toast& t : ui_.toasts)
        if (!t.stays) wait = std::min(wait, t.since + toast_stays_ms - ticks);
    if (inbox_) wait = std::min(wait, inbox_->wait_ms());
    if (ui_.guard.state != Guarding::off) wait = std::min(wait, next_watch(ticks));
    if (ui_.lesson.is_held()) wait = std::min(wait, next_tick_of_lesson());
    if (saving_) wait = std::min(wait, ms_per_second); // should the place not answer, that is seen
    if (drafts_changed_) wait = std::min(wait, next_keep_ - ticks);
    if (session_.waiting() > 0 || !ui_.store_trouble.empty()) wait = std::min(wait, ask_disk_ms);
    if (options_.turn_ms > 0) wait = std::min(wait, options_.turn_ms);
    return static_cast<int>(std::clamp<Stamp>(wait, 1, ms_per_hour));
}

void App::handle(const Intent& intent, Point at)
{
    dirty_ = true;
    if (const auto* action = std::get_if<UiAction>(&intent))
        if (const auto* guard = std::get_if<GuardAction>(action); guard && ui_.guard.state != Guarding::off) return guard_acts(*guard);
    if (!lets(intent)) return;
    if (!std::holds_alternative<UiAction>(intent)) ui_.whole = {};
    if (const auto* action = std::get_if<UiAction>(&intent); action && is_second_case(read_by(*action), at)) return;
    if (!stays_in_reach(intent)) ui_.reach = 0;
    std::visit(overloaded{
                   [&](const Command& command) { send(command, at); },
                   [&](const UiAction& action) {
                       if (const auto* open = std::get_if<OpenForm>(&action)) return open_form(*open, at);
                       if (const auto desk = searching_desk(ui_); std::holds_alternative<KeyboardAction>(action) && !acting_ && desk) ui_.hand = *desk;
                       evolve(ui_, action, clock_.ticks());
                       keep_settings();
                       if (ui_.guard.state == Guarding::nobody && ui_.page != Page::rest && !ui_.setup.open) return cover({}); // measured: now the first code
                       if (const auto* go = std::get_if<GoTo>(&action); go && reads_one_case(go->page)) {
                           opened_case(go->about);
                           if (go->page == Page::case_focus && session_.state().board().meeting.open) send(TakeCase{go->about}, at);
                       }
                   },
                   [&](const ShellAction& action) { act(action, at); },
               },
               intent);
}

WallSide App::side_at(Point at) const
{
    const WallSide side = half_of_wall(at.x, metrics_.width);
    return two_write(ui_, clock_.ticks()) || other_half_writes(ui_, side, acting_) ? side : WallSide::none;
}

void App::send(const Command& command, Point at)
{
    answered(is_held(command) ? refused("no.held") : session_.dispatch(command, clock_.now(), actor(), side_at(at)), at);
}

/// What came of an act is said where it was done: in the form it came from, else near the hand. A question or a sheet that
/// somebody else is looking at stays.
void App::answered(const Result<Dispatched>& done, Point at)
{
    const bool in_form = acting_ && ui_.at(*acting_).is_open();
    if (!in_form) ui_.dialog = {};
    if (!done) {
        if (done.error().kind == ErrorKind::io) ui_.store_trouble = done.error().message.key;
        if (in_form) ui_.at(*acting_).form.error = done.error().message;
        else say_at(done.error().message, at);
        return;
    }
    if (session_.waiting() == 0) ui_.store_trouble.clear();
    if (done->changed && other_half_writes(ui_, half_of_wall(at.x, metrics_.width), acting_)) ui_.two_until = clock_.ticks() + two_stay_ms;
    ui_.armed.reset();
    ui_.armed_item = {};
    ui_.round.armed.reset();
    ui_.round.joins_from = {};
    if (ui_.sheet.kind == SheetKind::card || ui_.sheet.kind == SheetKind::move || ui_.sheet.kind == SheetKind::more || ui_.sheet.kind == SheetKind::marker) ui_.sheet = {};
    if (done->name.key == "act.scale_kept") { // everybody has answered
        ui_.sheet = {};
        evolve(ui_, UiAction{RoundAction{ForgetScale{}}}, clock_.ticks());
    }
    if (!done->changed) return;
    log_act(done->name);
    lead_on(done->name.key);
    if (done->name.key == "act.meeting_opened" && !session_.state().board().meeting.promises.empty()) // yesterday's promises first
        evolve(ui_, UiAction{OpenSheet{{SheetKind::promises, {}, {}, "", metrics_.width / 2}}}, clock_.ticks());
    static constexpr std::string_view quiet[] = {"act.taken", "act.present", "act.promise"};
    if (std::find(std::begin(quiet), std::end(quiet), done->name.key) == std::end(quiet))
        add_toast(ui_, {0, done->name, true, false, clock_.ticks(), at.x, false, side_at(at)});
}

void App::say_at(const Message& trouble, Point at) { add_toast(ui_, {0, trouble, false, true, clock_.ticks(), at.x, false, side_at(at)}); }

void App::act(const ShellAction& action, Point at)
{
    const auto told = [&](const Result<Dispatched>& done, const char* key) {
        if (!done) return answered(done, at);
        const WallSide side = side_at(at);
        std::erase_if(ui_.toasts, [&](const Toast& t) { return side == WallSide::none || t.side == WallSide::none || t.side == side; });
        add_toast(ui_, {0, {key, {{"act", strings().text(done->name)}}}, false, false, clock_.ticks(), at.x, false, side_at(at)});
    };
    std::visit(overloaded{
                   [&](const UndoAct& a) { told(session_.undo(clock_.now(), actor(), undo_side(ui_, a.side, clock_.ticks())), "toast.undone"); },
                   [&](const RedoAct& a) { told(session_.redo(clock_.now(), actor(), undo_side(ui_, a.side, clock_.ticks())), "toast.redone"); },
                   [&](const TakeNext& a) { take_next(a, at); },
                   [&](const SubmitForm&) { submit(); },
                   [&](const AnswerForm& a) {
                       evolve(ui_, UiAction{SetField{a.field, a.value}}, clock_.ticks());
                       submit();
                   },
                   [&](const LeaveForm&) { leave_form(); },
                   [&](const EndForm& a) { end_form(a); },
                   [&](const FinishMeeting& a) { end_meeting(at, a.sure); },
                   [&](const SaveBoard& a) { save_board(a); },
                   [&](const PurgeCase& a) { purge(a.about); },
                   [&](const SavePlan&) { begin_saving(); },
                   [&](const NextStep& a) { next_step(a.skip, at); },
                   [&](const OpenStep& a) { go_to_step(a.key, StepState::waiting, at); }, // the one that was left comes again,
                   [&](const KeepAnswers&) { keep_answers(at); },
                   [&](const HandInDots&) { hand_in_dots(at); },
                   [&](const PressKey& a) { press(a); },
                   [&](const RenewCode& a) { renew_code(a.person); },
                   [&](const RemovePerson& a) { remove_person(a.person); },
                   [&](const Teach& a) { teach(a.action, at); },
                   [&](const GroupAnswer& a) { take_answer(a, at); },
                   [&](const EnterTraining&) { go_to(Next::training); },
                   [&](const ClockIsRight&) { clock_is_right(); },
                   [&](const LogIsSeen&) { log_is_seen(); },
                   [&](const LeaveTraining&) { go_to(Next::daily); },
                   [&](const KeepAsExercise&) { keep_as_exercise(); },
                   [&](const BeginAnew&) { go_to(Next::fresh_training); },
               },
               action);
}

void App::saved(const SavedBoard& result)
{
    dirty_ = true;
    saving_ = false;
    if (ui_.page == Page::summary) {
        ui_.saved = {clock_.now(), ui_.export_place, result.parts};
        if (result.error && result.parts.empty()) // nothing could be begun: no stick, no folder
            for (const auto& [wanted, key] : {std::pair{ui_.export_png, "minutes"}, std::pair{ui_.export_png, "paper"}, std::pair{ui_.export_json, "board"}})
                if (wanted) ui_.saved.parts.push_back({key, result.error->message});
    }
    if (result.error) return say(result.error->message, true);
    if (const auto written = session_.checkpoint(); !written) ui_.store_trouble = written.error().message.key;
    if (ui_.page != Page::summary) { // a plan: the day goes on
        std::string files;
        for (const std::string& file : result.files) files += (files.empty() ? "" : ", ") + file;
        return say({"toast.saved", {{"kl", say::clock(strings(), clock_.now())}, {"files", files}}}, false);
    }
    handle(UiAction{GoTo{Page::rest, {}}}, {});
}

void App::warn(const Message& message)
{
    dirty_ = true;
    add_toast(ui_, {0, message, false, true, clock_.ticks(), metrics_.width / 2, true});
}

void App::say(const Message& message, bool trouble)
{
    dirty_ = true;
    add_toast(ui_, {0, message, false, trouble, clock_.ticks(), metrics_.width / 2});
}

FormContext App::form_context() const
{
    return {session_.state(), session_.rules(), strings(), assets_.templates.triangle(session_.state().board().triangle), assets_.templates.plan, clock_.now(),
            assets_.templates.quick, who_writes(ui_.guard), initials_of(ui_.guard), ui_.guard.state != Guarding::off};
}

} // namespace fyr
