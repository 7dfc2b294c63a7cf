#include "tests/support/test_app.hpp"

#include "codec/notification_codec.hpp"
#include "platform/files.hpp"
#include "shell/scenario_names.hpp"

#include <catch2/catch_test_macros.hpp>

namespace fyr::test {

const Assets& source_assets()
{
    static const Assets assets = [] {
        auto read = load_assets(FYR_SOURCE_DIR "/assets", "", false);
        FYR_ASSERT(read, "the shipped assets must be good, and the fonts installed");
        return *std::move(read);
    }();
    return assets;
}

TestApp::TestApp(const TestAppOptions& options)
    : access_(book_, source_assets().rules.access), clock_(options.start), session_(journal_, source_assets().rules, [this] { return "test-" + std::to_string(next_id_++); }),
      screen_(options.width, options.height, clock_)
{
    AppOptions how;
    how.glass = options.glass;
    how.glass.language = options.language;
    how.glass.theme = options.theme;
    how.glass.calm = options.calm;
    how.asks_size = options.asks_size;
    how.keep_glass = options.keep_glass;
    how.tell_system = options.tell_system;
    how.training = options.training;
    how.access = &access_;
    how.guarding = options.guarding;
    if (options.guarding == Guarding::on) {
        REQUIRE(access_.add("LM", Role::professional_leader, code_of_lm, "machine", options.start));
        REQUIRE(access_.add("AB", Role::adviser, code_of_ab, "LM", options.start));
        REQUIRE(access_.add("EN", Role::administrator, code_of_en, "LM", options.start));
    }
    each_frame_ = options.each_frame;
    if (!each_frame_) screen_.paint_when_asked();
    if (options.keeps_time) how.time = &time_.emplace(clock_, journal_, std::nullopt);
    how.log_trouble = options.log_trouble;
    how.log_seen = [] { return Result<void>{}; };
    app_.emplace(screen_, session_, time_ ? static_cast<const Clock&>(*time_) : clock_, source_assets(), how, nullptr);
    settle();
}

Stage TestApp::stage()
{
    Stage stage{*app_, screen_, clock_, ".", {}, {}};
    stage.write_picture = [](const std::string&, const Image&) -> Result<void> { return {}; }; // looked at by nobody
    stage.receive = [this](const std::string& file) -> Result<void> {
        receive(file);
        return {};
    };
    return stage;
}

void TestApp::receive(const std::string& file)
{
    constexpr std::string_view own = "assets:";
    const auto bytes = read_file(source_assets().folder + "/" + (file.starts_with(own) ? file.substr(own.size()) : file), max_notification_file_bytes);
    REQUIRE(bytes);
    const Reading reading = read_notifications(*bytes, source_assets().rules, clock_.now());
    REQUIRE(reading.refused.empty());
    std::vector<Command> commands;
    for (const Notification& n : reading.taken) commands.emplace_back(ReceiveNotification{n});
    REQUIRE(session_.dispatch_all(commands, clock_.now(), "test"));
    app_->draw();
    settle();
}

void TestApp::tell(const Command& command)
{
    const auto done = session_.dispatch(command, clock_.now(), "test");
    if (!done) FAIL("refused: " << done.error().message.key);
    app_->draw();
    settle();
}

void TestApp::tell_all(const std::vector<Command>& commands)
{
    const auto done = session_.dispatch_all(commands, clock_.now(), "test");
    if (!done) FAIL("refused: " << done.error().message.key);
    app_->draw();
    settle();
}

void TestApp::enter(std::string_view code)
{
    for (const char digit : code) tap(std::string("pin/") + digit);
}

void TestApp::open_meeting() { tell(OpenMeeting{"LM", {"LM", "TB", "BN"}}); }

void TestApp::show(const UiAction& action)
{
    app_->handle(Intent{action}, {app_->metrics().width / 2, app_->metrics().height / 2});
    settle();
}

void TestApp::settle()
{
    Stage all = stage();
    fyr::settle(all);
}

void TestApp::step(Stamp ms)
{
    clock_.advance(ms);
    (void)app_->step();
}

std::string TestApp::play(std::string_view scenario)
{
    Stage all = stage();
    const auto played = fyr::play(all, scenario);
    return played ? "" : source_assets().en.text(played.error().message);
}

void TestApp::must_play(const std::string& line)
{
    if (const std::string why = play(line); !why.empty()) FAIL(why);
}

Point TestApp::place(const std::string& name) const
{
    const Target* target = app_->targets().named(with_ids(name, state(), ui().plan.about));
    if (!target) FAIL("there is no target named " << name);
    return target->at.center();
}

bool TestApp::shows(const std::string& name) const { return app_->targets().named(name) != nullptr; }

void TestApp::touch(std::uint64_t finger, TouchPhase phase, Point lp)
{
    const float k = app_->metrics().scale;
    screen_.push(TouchEvent{finger, phase, {lp.x * k, lp.y * k}, 0, clock_.ticks()});
    (void)app_->step();
}

const Case& TestApp::see(const std::string& code) const
{
    const Case* c = state().find_code(code);
    if (!c) FAIL("there is no case " << code);
    return *c;
}

void Hand::down_at(Point lp)
{
    at_ = lp;
    app_.touch(finger_, TouchPhase::down, lp);
}

void Hand::move_to(Point lp)
{
    const Point from = at_;
    for (int i = 1; i <= 12; ++i) {
        app_.clock().advance(16);
        const float t = static_cast<float>(i) / 12;
        at_ = {from.x + (lp.x - from.x) * t, from.y + (lp.y - from.y) * t};
        app_.touch(finger_, TouchPhase::move, at_);
    }
}

void Hand::up() { app_.touch(finger_, TouchPhase::up, at_); }

void Hand::lift(const std::string& name)
{
    down_on(name);
    app_.step(TouchTracker::rest_ms);
    move_to(Point{at_.x + 30, at_.y});
}

} // namespace fyr::test
