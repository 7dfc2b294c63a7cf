#include "shell/scenario.hpp"

#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "shell/scenario_names.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

namespace fyr {

namespace {

constexpr Stamp frame_ms = 16;

class Player {
public:
    explicit Player(Stage& stage) : s_(stage) {}

    /// "" when the line was played, else why not.
    std::string line(const std::string& verb, std::istringstream& rest);

private:
    void pass(Stamp ms)
    {
        for (Stamp done = 0; done < ms;) {
            const Stamp step = std::min(frame_ms, ms - done);
            s_.clock.advance(step);
            (void)s_.app.step();
            done += step;
        }
    }
    const Target* find(const std::string& name) const { return s_.app.targets().named(with_ids(name, s_.app.session().state(), s_.app.ui().plan.about)); }
    void touch(std::uint64_t finger, TouchPhase phase, Point lp)
    {
        const float k = s_.app.metrics().scale;
        s_.screen.push(TouchEvent{finger, phase, {lp.x * k, lp.y * k}, 0, s_.clock.ticks()});
        (void)s_.app.step();
    }
    void glide(std::uint64_t finger, Point from, Point to)
    {
        for (int i = 1; i <= 12; ++i) {
            s_.clock.advance(frame_ms);
            const float t = static_cast<float>(i) / 12;
            touch(finger, TouchPhase::move, {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
        }
    }
    std::string tap(const std::string& name, Stamp hold);
    std::string drag(const std::string& from, const std::string& to);
    std::string expect(const std::string& what, std::istringstream& rest);
    std::string key(const std::string& name);

    Stage& s_;
    std::map<std::uint64_t, Point> fingers_;
};

std::string rest_of(std::istringstream& in)
{
    std::string text;
    std::getline(in, text);
    return trimmed(text);
}

std::string Player::tap(const std::string& name, Stamp hold)
{
    const Target* target = find(name);
    if (!target) return "there is no target of that name on the glass";
    const Point at = target->at.center();
    touch(1, TouchPhase::down, at);
    pass(hold);
    touch(1, TouchPhase::up, at);
    settle(s_);
    return {};
}

std::string Player::drag(const std::string& from, const std::string& to)
{
    const Target* a = find(from);
    if (!a) return "there is no target named " + from;
    const Point start = a->at.center();
    touch(1, TouchPhase::down, start);
    pass(260);
    glide(1, start, {start.x + 30, start.y});
    const Target* b = find(to);
    if (!b) return "there is no target named " + to;
    const Point end = b->at.center();
    glide(1, {start.x + 30, start.y}, end);
    pass(100);
    touch(1, TouchPhase::up, end);
    settle(s_);
    return {};
}

std::string Player::key(const std::string& name)
{
    static const std::map<std::string, Key> keys{{"enter", Key::enter}, {"escape", Key::escape}, {"tab", Key::tab},
                                                 {"backspace", Key::backspace}, {"undo", Key::undo}, {"redo", Key::redo},
                                                 {"next", Key::next}, {"f1", Key::f1}, {"f2", Key::f2}, {"search", Key::search}, {"left", Key::left},
                                                 {"right", Key::right}, {"up", Key::up}, {"down", Key::down}, {"page_up", Key::page_up}, {"home", Key::home}, {"end", Key::end}};
    const auto it = keys.find(name);
    if (it == keys.end()) return "there is no key of that name";
    s_.screen.push(KeyEvent{it->second, false, {}});
    settle(s_);
    return {};
}

std::string Player::expect(const std::string& what, std::istringstream& rest)
{
    const State& state = s_.app.session().state();
    std::string a, b;
    if (what == "no") {
        rest >> a;
        return find(a) ? "it is on the glass" : "";
    }
    if (what == "page") {
        rest >> a;
        const std::string_view page = name_of(s_.app.ui().page);
        return page == a ? "" : "the page is " + std::string(page);
    }
    if (what == "column") {
        std::size_t n = 0;
        rest >> a >> n;
        const auto step = value_named<Step>(a);
        if (!step) return "there is no such column";
        const auto there = static_cast<std::size_t>(std::count_if(state.on_board().begin(), state.on_board().end(), [&](CaseId id) { return state.find(id)->step == *step; }));
        return there == n ? "" : "there are " + std::to_string(there);
    }
    if (what == "step") {
        rest >> a >> b;
        const Case* c = state.find_code(a);
        if (!c) return "there is no such case";
        return name_of(c->step) == b ? "" : "it is in " + std::string(name_of(c->step));
    }
    if (what == "toast") {
        rest >> a;
        for (const Toast& t : s_.app.ui().toasts)
            if (t.text.key == a) return {};
        return s_.app.ui().toasts.empty() ? "there is no notice" : "the notice is " + s_.app.ui().toasts.back().text.key;
    }
    if (what == "refused") {
        rest >> a;
        return s_.app.ui().at_hand().form.error.key == a ? "" : "the form says " + s_.app.ui().at_hand().form.error.key;
    }
    if (what == "entry") {
        std::uint64_t n = 0;
        rest >> n;
        return s_.app.session().seq() == n ? "" : "the newest entry is " + std::to_string(s_.app.session().seq());
    }
    return find(what) ? "" : "it is not on the glass";
}

std::string Player::line(const std::string& verb, std::istringstream& rest)
{
    std::string a, b, c;
    if (verb == "tap" || verb == "hold") {
        rest >> a;
        return tap(a, verb == "tap" ? 60 : 620);
    }
    if (verb == "drag") {
        rest >> a >> b >> c;
        return b == "to" ? drag(a, c) : "a drag is written: drag NAME to NAME";
    }
    if (verb == "down" || verb == "move" || verb == "up") {
        std::uint64_t finger = 0;
        rest >> finger >> a;
        if (verb == "up") {
            touch(finger, TouchPhase::up, fingers_[finger]);
            settle(s_);
            return {};
        }
        const Target* target = find(a);
        if (!target) return "there is no target of that name on the glass";
        const Point at = target->at.center();
        if (verb == "down") touch(finger, TouchPhase::down, at);
        else glide(finger, fingers_[finger], at);
        fingers_[finger] = at;
        return {};
    }
    if (verb == "type") {
        s_.screen.push(KeyEvent{Key::none, false, rest_of(rest)});
        settle(s_);
        return {};
    }
    if (verb == "key") {
        rest >> a;
        return key(a);
    }
    if (verb == "wait") {
        double amount = 0;
        rest >> amount >> a;
        const double unit = a == "ms" ? 1 : a == "min" ? 60'000 : a == "h" ? 3'600'000 : 1000;
        const auto ms = static_cast<Stamp>(amount * unit);
        if (ms > 10'000) s_.clock.advance(ms - 10'000);
        pass(std::min<Stamp>(ms, 10'000));
        return {};
    }
    if (verb == "clock") {
        const auto at = parse_moment_earlier(rest_of(rest));
        if (!at) return "that is no time";
        s_.clock.set(*at);
        settle(s_);
        return {};
    }
    if (verb == "shot") {
        rest >> a;
        if (s_.shots.empty() || !s_.write_picture) return "pictures need --shots DIR";
        settle(s_);
        return s_.write_picture(s_.shots + "/" + a, s_.screen.paint()) ? "" : "the picture could not be written";
    }
    if (verb == "receive") {
        const std::string file = rest_of(rest);
        if (!s_.receive) return "nothing can be received here";
        const auto done = s_.receive(file);
        settle(s_);
        return done ? "" : s_.app.strings().text(done.error().message);
    }
    if (verb == "expect") {
        rest >> a;
        return expect(a, rest);
    }
    return "there is no such word";
}

} // namespace

void settle(Stage& stage)
{
    for (int i = 0; i < 190; ++i) {
        stage.clock.advance(frame_ms);
        (void)stage.app.step();
        if (i >= 2 && !stage.app.is_moving()) break;
    }
}

Result<void> play(Stage& stage, std::string_view text)
{
    Player player(stage);
    settle(stage);
    std::istringstream in{std::string(text)};
    std::string whole;
    for (int number = 1; std::getline(in, whole); ++number) {
        const std::size_t comment = whole.find(" #");
        const std::string words = trimmed(whole.starts_with('#') ? "" : whole.substr(0, comment));
        if (words.empty()) continue;
        std::istringstream rest(words);
        std::string verb;
        rest >> verb;
        const std::string why = player.line(verb, rest);
        if (!why.empty()) return refused("play.failed", {{"line", std::to_string(number)}, {"text", words}, {"why", why}});
    }
    return {};
}

} // namespace fyr
