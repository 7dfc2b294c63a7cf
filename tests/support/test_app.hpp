// The real program on a screen without glass: App, session, a journal in memory, a clock that stands still, and hands
// that find what they touch by its name. A name that is not on the glass ends the test.
#pragma once

#include "platform/memory_access_book.hpp"
#include "platform/memory_journal.hpp"
#include "shell/rehearsal.hpp"

#include <string>

namespace fyr::test {

/// The assets of the source tree with the fonts of the machine; read once.
[[nodiscard]] const Assets& source_assets();

struct TestAppOptions {
    int width = 1920, height = 1080; ///< px
    Language language = Language::da;
    ThemeChoice theme = ThemeChoice::light;
    Stamp start = rehearsal_start;
    bool calm = false;
    WallGlass glass{};      ///< its language, theme and calm are those above
    bool asks_size = false;
    std::function<Result<void>(const WallGlass&, const WallGlass&)> keep_glass{};
    bool each_frame = false; ///< paints each frame, only what changed, as the wall does; else whole, when picture() is asked
    bool training = false; ///< in the training world
    Guarding guarding = Guarding::off; ///< on: LM leads meetings and cases, AB is an adviser, EN keeps the machine
    std::function<void(const Message&)> tell_system{};
    Message log_trouble{};   ///< what is wrong with the log
    bool keeps_time = false; ///< counts what has surely passed, as a wall does
};

/// Their codes; nobody has 135246.
inline constexpr const char* code_of_lm = "482915";
inline constexpr const char* code_of_ab = "739264";
inline constexpr const char* code_of_en = "605183";

class TestApp {
public:
    explicit TestApp(const TestAppOptions& options = {});

    /// Takes the notifications of a file of assets/ ("cases/demo.jsonl").
    void receive(const std::string& file);
    /// What the domain is told from elsewhere than the glass; must not be refused.
    void tell(const Command& command);
    /// The same many times over, in one go.
    void tell_all(const std::vector<Command>& commands);
    void open_meeting();

    void tap(const std::string& name) { must_play("tap " + name); }
    void hold(const std::string& name) { must_play("hold " + name); }
    void drag(const std::string& from, const std::string& to) { must_play("drag " + from + " to " + to); }
    void type(const std::string& text) { must_play("type " + text); }
    void key(const std::string& name) { must_play("key " + name); }
    void wait(const std::string& time) { must_play("wait " + time); }
    void show(const UiAction& action);
    /// Until nothing moves.
    void settle();
    /// One step of the loop, so many ms later.
    void step(Stamp ms = 16);
    /// Lines of a scenario: "" when they were played, else the line that failed and why.
    std::string play(std::string_view scenario);

    /// Where it is, lp. `name` may hold {…} as in a scenario.
    [[nodiscard]] Point place(const std::string& name) const;
    [[nodiscard]] bool shows(const std::string& name) const;
    /// One event of one finger at a place in lp; then one step.
    void touch(std::uint64_t finger, TouchPhase phase, Point lp);

    [[nodiscard]] const Case& see(const std::string& code) const;
    [[nodiscard]] App& app() { return *app_; }
    [[nodiscard]] const App& app() const { return *app_; }
    [[nodiscard]] HeadlessScreen& screen() { return screen_; }
    [[nodiscard]] FixedClock& clock() { return clock_; }
    /// Types a code on the pad.
    void enter(std::string_view code);
    [[nodiscard]] MemoryAccessBook& book() { return book_; }
    [[nodiscard]] MemoryJournal& journal() { return journal_; }
    [[nodiscard]] const State& state() const { return session_.state(); }
    [[nodiscard]] const UiState& ui() const { return app_->ui(); }
    [[nodiscard]] const Image& picture() { return each_frame_ ? screen_.picture() : screen_.paint(); }

private:
    void must_play(const std::string& line);
    [[nodiscard]] Stage stage();

    MemoryJournal journal_;
    MemoryAccessBook book_;
    Access access_;
    FixedClock clock_;
    std::uint64_t next_id_ = 1;
    Session session_;
    HeadlessScreen screen_;
    bool each_frame_ = false;
    std::optional<ClockKeeper> time_;
    std::optional<App> app_;
};

/// What the newest notice says, its key; "": none is shown.
[[nodiscard]] inline std::string newest_notice(const TestApp& app) { return app.ui().toasts.empty() ? "" : app.ui().toasts.back().text.key; }

/// One finger of one of the people before the wall; several may be down at once.
class Hand {
public:
    Hand(TestApp& app, std::uint64_t finger) : app_(app), finger_(finger) {}

    void down_on(const std::string& name) { down_at(app_.place(name)); }
    void down_at(Point lp);
    /// Glides there in twelve steps of 16 ms.
    void move_to(const std::string& name) { move_to(app_.place(name)); }
    void move_to(Point lp);
    void up();
    /// Lifts a card out of its list: sideways first.
    void lift(const std::string& name);
    [[nodiscard]] Point at() const { return at_; }

private:
    TestApp& app_;
    std::uint64_t finger_;
    Point at_;
};

} // namespace fyr::test
