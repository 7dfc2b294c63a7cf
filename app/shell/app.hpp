// The loop body of the wall, testable without one: poll, understand, dispatch, draw. Commands take effect between
// frames, so a frame shows one consistent state. When nothing happens, nothing is drawn.
#pragma once

#include "board/curtain_swipe.hpp"
#include "board/form_rows.hpp"
#include "board/interaction.hpp"
#include "board/plan_layout.hpp"
#include "board/search.hpp"
#include "domain/draft.hpp"
#include "domain/glass.hpp"
#include "platform/clock.hpp"
#include "platform/screen.hpp"
#include "session/access.hpp"
#include "session/session.hpp"
#include "shell/assets.hpp"
#include "shell/clock_keeper.hpp"
#include "shell/clock_watch.hpp"
#include "shell/inbox.hpp"
#include "shell/traces.hpp"
#include "ui/drawn.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace fyr {

struct AppOptions {
    WallGlass glass;           ///< how the glass is and how it shall look (shell/wall_look.hpp)
    bool asks_size = false;    ///< nobody ever said how large it is: asks once, whoever may answer
    /// Keeps what was changed on the glass: how it was, how it is. None: it counts for this run.
    std::function<Result<void>(const WallGlass& before, const WallGlass& after)> keep_glass;
    bool frozen_clock = false; ///< the minute never changes by itself
    Stamp turn_ms = 0;         ///< step() returns at least so often, for whoever watches the loop; 0: nobody does
    std::string actor = "tavle"; ///< of acts while no codes are asked for
    Access* access = nullptr;  ///< who is let in; none: everything is open (fictive cases, pictures, scripts)
    Guarding guarding = Guarding::off;
    bool training = false;     ///< the training world
    Lesson lesson;             ///< that was being held there when the program ended
    Drafts drafts;             ///< what was half written when the program ended
    std::function<Result<void>(const Drafts&)> keep_drafts; ///< how it is kept; none: for this run
    bool inbox_unusable = false; ///< it could not even be opened
    std::function<void(const Message&)> tell_system; ///< one line for the system's log, nothing of any case; none: nobody reads it
    std::function<void()> people_changed; ///< called when somebody was given a code
    ClockKeeper* time = nullptr; ///< what time has surely passed; none: the clock is believed (pictures, scripts, tests)
    Message log_trouble;         ///< what is wrong with the log; "" key: nothing that nobody has looked at
    std::function<Result<void>()> log_seen; ///< somebody has looked at it
};

/// What saving a board wrote, or why it could not.
struct SavedBoard {
    std::vector<std::string> files;
    std::optional<Error> error;        ///< the first thing that went wrong
    std::vector<SavedPart> parts = {}; ///< of the board: what was wanted, and what became of it
};

/// Where the wall goes when the app ends.
enum class Next { end, daily, training, fresh_training };

/// How often a disk that takes nothing is asked again.
inline constexpr Stamp ask_disk_ms = 2000;
/// The longest that something half written is only in memory.
inline constexpr Stamp keep_drafts_ms = 700;

class App {
public:
    /// Everything given outlives the app. `inbox` may be null (exports, scripts).
    App(Screen& screen, Session& session, const Clock& clock, const Assets& assets, const AppOptions& options, Inbox* inbox);
    ~App();

    /// Once round the loop; false when the wall should end.
    bool step();
    /// Draws now, whether or not anything changed (first frame, tests).
    void draw();

    /// How the shell saves what the summary shows; answers later through saved(). None: saving says it cannot.
    void on_save(std::function<void(const UiState&)> save) { save_ = std::move(save); }
    void saved(const SavedBoard& result);
    /// How the shell forgets a notification for good. None: it cannot (exports, scripts).
    void on_purge(std::function<Result<Unreached>(CaseId)> purge) { purge_ = std::move(purge); }
    /// Called after every frame that changed or was the last of a movement, with its targets (the --targets file).
    void on_frame(std::function<void(const Targets&, const Metrics&)> watch) { watch_ = std::move(watch); }

    /// Tells what is drawn from now on (tests, the --targets file); `watch` outlives the app.
    void on_draw(DrawWatch* watch) { draw_watch_ = watch; }

    /// Called whenever the lesson changed, to keep it.
    void on_lesson(std::function<void(const Lesson&)> keep) { keep_lesson_ = std::move(keep); }
    /// How the shell keeps an exercise somebody made of the board; none: it says it cannot.
    void on_exercise(std::function<Result<void>(const Exercise&)> keep) { keep_exercise_ = std::move(keep); }
    [[nodiscard]] Next next() const { return next_; }

    void say(const Message& message, bool trouble);
    /// A refusal, near the hand that was refused.
    void say_at(const Message& trouble, Point at);
    /// A notice of trouble that stays until somebody takes it away.
    void warn(const Message& message);
    void handle(const Intent& intent, Point at);
    [[nodiscard]] const UiState& ui() const { return ui_; }
    [[nodiscard]] UiState& ui_for_setup() { return ui_; }
    [[nodiscard]] const Targets& targets() const { return targets_; }
    [[nodiscard]] const Metrics& metrics() const { return metrics_; }
    [[nodiscard]] const PlanLayout& plan_on_glass() const { return plan_layout_; }
    [[nodiscard]] const Session& session() const { return session_; }
    /// How many keys were taken so far. Keys and fingers come over two connections: who types and taps waits for it.
    [[nodiscard]] std::uint64_t keys_taken() const { return keys_taken_; }
    /// Something still moves: another step will change the picture.
    [[nodiscard]] bool is_moving() const { return moving_; }
    /// What was drawn last is on the glass.
    [[nodiscard]] bool shows() const { return shows_; }
    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] const Strings& strings() const { return assets_.strings(ui_.language); }

private:
    // ---- app_glass.cpp
    void ask_size();
    void look_at_seats();
    void keep_settings();
    void touch_cross(Point at);
    [[nodiscard]] InputBatch as_pointed(InputBatch batch) const;
    void take_input(const InputBatch& batch);
    void take_key(const KeyEvent& key);
    void take_key_at_rest(const KeyEvent& key, Point middle);
    void take_key_of_light(const KeyEvent& key);
    // ---- app_focus.cpp
    void tap_by_key(const Target& target);
    bool walk_by_key(const KeyEvent& key);
    void go_forward(Point at);
    void go_back();
    void hide_by_key();

    void press(const PressKey& pressed);
    void slide(const std::string& target, Point at);
    void let_go(const std::string& target, Point at);
    void follow_light();
    void point_at(Point at);
    void understand(const std::vector<Gesture>& gestures);
    void act(const ShellAction& action, Point at);
    void send(const Command& command, Point at);
    void answered(const Result<Dispatched>& done, Point at);
    void take_next(const TakeNext& wish, Point at);
    void take(CaseId id, bool assess, Point at);
    void end_meeting(Point at, bool sure);
    /// The half of the wall that a hand there acts for, while two people write; else, and in the very middle, none: all is one
    /// history (board/two_people.hpp).
    [[nodiscard]] WallSide side_at(Point at) const;
    // ---- app_desk.cpp
    [[nodiscard]] std::optional<DeskName> next_desk() const;
    void open_form(const OpenForm& wanted, Point at);
    bool open_in_panel(const OpenForm& wanted);
    [[nodiscard]] bool is_held(const Command& command) const;
    bool is_second_case(CaseId about, Point at);
    void from_desk(std::optional<DeskName> desk);
    void submit();
    void send_form();
    void lead_to_missing(Desk& desk);
    // ---- app_drafts.cpp
    void look_at_drafts();
    void forget_draft(const Form& form);
    void forget_drafts_of_cases();
    void leave_form();
    void end_form(const EndForm& how);
    // ---- app_plan.cpp
    [[nodiscard]] const Plan* plan_in_front() const;
    Result<Dispatched> wish(PlanWish wanted, Point at);
    void show_step(const Plan& plan);
    void lead_on(const std::string& act);
    void next_step(bool skip, Point at);
    void go_to_step(const std::string& step, StepState leaving, Point at);
    void keep_answers(Point at);
    void hand_in_dots(Point at);
    void lay_out_plan();
    void pinch_plan(const Pinched& pinched);

    // ---- app_lesson.cpp
    void teach(const LessonAction& action, Point at);
    void begin_exercise(const BeginExercise& wanted, Point at);
    [[nodiscard]] Result<CaseId> lay_out(const TeachingCase& teaching, int group);
    void take_answer(const GroupAnswer& answer, Point at);
    void go_to(Next next);
    void keep_as_exercise();
    void watch_lesson();
    [[nodiscard]] Stamp next_tick_of_lesson() const;

    // ---- app_guard.cpp
    [[nodiscard]] std::string actor() const;
    [[nodiscard]] const AccessRules& access_rules() const { return session_.rules().access; }
    /// UTC, for a line of the log; and for what waits, whatever is done to the clock (ClockKeeper::lived).
    [[nodiscard]] Stamp log_now() const { return options_.time ? options_.time->for_log() : clock_.now(); }
    [[nodiscard]] Stamp lived() const { return options_.time ? options_.time->lived() : clock_.now(); }
    /// When the wait after wrong codes ends, as the clock on the glass will show it; 0: there is none.
    [[nodiscard]] Stamp wait_on_glass() const;
    /// Not kept: the glass says so; whoever must not go on without it asks.
    Result<void> log(const char* what, const std::string& code, const std::string& detail);
    Result<void> log_as(const std::string& who, const char* what, const std::string& code, const std::string& detail);
    Result<void> log_all(const std::vector<LogLine>& lines);
    void begin_saving();
    void log_act(const Message& name);
    void guard_from_start();
    void cover(const Cover& how);
    void shuffle_pad();
    /// False: a code is asked for first.
    [[nodiscard]] bool lets(std::optional<Right> needed);
    [[nodiscard]] bool lets(const Intent& intent);
    void guard_acts(const GuardAction& action);
    void save_board(const SaveBoard& how);
    void purge(CaseId about);
    void leave_the_case();
    void opened_case(CaseId about);
    [[nodiscard]] Stamp hides_after(bool a_case) const;
    void watch_over(Stamp ticks);
    [[nodiscard]] Stamp next_watch(Stamp ticks) const;
    // ---- app_codes.cpp
    void take_code();
    void refuse_code(const Message& why);
    void ask_who_passes(Gate gate, bool lowers);
    void pass_gate(const Person& who);
    void come_in(const Person& who);
    void keep_new_code(const std::string& code);
    void keep_person();
    void renew_code(PersonId id);
    void remove_person(PersonId id);

    void take_files();
    void look_at_inbox();
    void look_at_store();
    void look_at_clock();
    [[nodiscard]] Message clock_trouble() const;
    void clock_is_right();
    void log_is_seen();
    void glide(Stamp ticks);
    [[nodiscard]] int may_sleep() const;
    [[nodiscard]] FormContext form_context() const;

    Screen& screen_;
    Session& session_;
    const Clock& clock_;
    const Assets& assets_;
    AppOptions options_;
    WallGlass kept_glass_; ///< as it was when it was kept last
    Inbox* inbox_;
    UiState ui_;
    TouchTracker touch_;
    CurtainSwipe swipe_;
    Motion motion_;
    Targets targets_;
    Metrics metrics_;
    Fonts fonts_;
    BoardOrder order_;
    SearchIndex search_;
    FunnelLayout layout_;
    PlanLayout plan_layout_;
    std::uint64_t ordered_version_ = ~0ULL;
    Stamp ordered_minute_ = -1;
    std::string ordered_filter_;
    SearchIn ordered_in_ = SearchIn::overview;
    using Measured = std::tuple<float, float, float, Language>; ///< what the width of letters depends on: scale, sizes, language
    std::optional<Measured> measured_for_; ///< the cards' letters; none: not yet
    std::map<std::string, std::pair<float, float>> flings_; ///< list → velocity lp/s, range
    Stamp last_glide_ = 0;
    ClockWatch clock_watch_;
    std::uint64_t keys_taken_ = 0;
    Stamp drawn_minute_ = -1, drawn_ticks_ = 0, drawn_now_ = 0;
    Stamp last_touch_ = 0; ///< ticks, of the glass or a key
    Stamp next_try_ = 0; ///< ticks when the disk is asked again to take what waits
    std::string told_trouble_; ///< of the disk: what the system's log heard last; "": all is well
    std::optional<DeskName> acting_; ///< whose form or keyboard the touch in hand is on; none: the page, a sheet
    Drafts drafts_;
    bool drafts_changed_ = false; ///< since they were kept
    Stamp next_keep_ = 0;         ///< ticks, not before
    std::optional<DeskName> passing_; ///< whose form waits for the code of somebody who may pass its gate
    std::vector<Hover> hovers_;
    DrawWatch* draw_watch_ = nullptr;
    bool dirty_ = true, moving_ = false, closing_ = false, shows_ = false;
    bool saving_ = false; ///< on_save was called and saved() was not
    Next next_ = Next::end;
    std::function<void(const Lesson&)> keep_lesson_;
    std::function<Result<void>(const Exercise&)> keep_exercise_;
    std::function<void(const UiState&)> save_;
    std::function<Result<Unreached>(CaseId)> purge_;
    std::function<void(const Targets&, const Metrics&)> watch_;
};

} // namespace fyr
