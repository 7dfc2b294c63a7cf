// Wherever fingers that mean nothing have led, plain taps lead home: no page, sheet or light keeps a hand that knows only the words
// of tests/support/homeward.txt. FYR_SEEDS plays more of them.
#include "base/text.hpp"
#include "tests/support/random_state.hpp"
#include "tests/support/training_scene.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace fyr;
using namespace fyr::test;

namespace {

struct Homeward {
    std::string name, answer; ///< "": no
};

std::vector<Homeward> homeward()
{
    std::vector<Homeward> all;
    std::ifstream file(FYR_SOURCE_DIR "/tests/support/homeward.txt");
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        Homeward one;
        if (words >> one.name && !one.name.starts_with('#')) words >> one.answer, all.push_back(one);
    }
    REQUIRE(all.size() > 10);
    return all;
}

/// A hand, or ten of them, that touch whatever is there.
class Fingers {
public:
    Fingers(TestApp& app, std::uint64_t seed) : app_(app), random_(seed) {}

    /// False: they have led out of this world.
    bool play(int times)
    {
        while (times-- > 0 && lives_) {
            const std::uint64_t finger = 1 + random_.below(4);
            const Point at = somewhere();
            touch(finger, TouchPhase::down, at);
            switch (random_.below(8)) {
            case 0: step(700); break; // a long press
            case 1:
            case 2: {
                const Point to = somewhere();
                for (const float t : {0.05F, 0.3F, 0.6F, 1.F}) touch(finger, TouchPhase::move, {at.x + (to.x - at.x) * t, at.y + (to.y - at.y) * t});
                break;
            }
            case 3: touch(9, TouchPhase::down, somewhere()); break; // it stays a while
            default: break;
            }
            touch(finger, TouchPhase::up, at);
            if (random_.one_in(3)) touch(9, TouchPhase::up, at);
            step(random_.one_in(4) ? 900 : 100);
        }
        touch(9, TouchPhase::up, {});
        return lives_;
    }

    /// By plain taps; what is still on the glass when there is no way, else "".
    std::string go_home(const std::vector<Homeward>& ways, const std::string& home)
    {
        std::string last, path;
        for (int taps = 0; lives_ && taps < 120; ++taps) {
            if (app_.shows(home)) return "";
            const auto way = std::find_if(ways.begin(), ways.end(), [&](const Homeward& w) { return app_.shows(w.name); });
            std::string name = way == ways.end() ? "" : way->name;
            if (name == "dialog/no")
                if (const auto asked = std::find_if(ways.begin(), ways.end(), [&](const Homeward& w) { return w.name == last && !w.answer.empty(); }); asked != ways.end()) name = asked->answer;
            last = name;
            path += " " + (name.empty() ? "(middle)" : name);
            const Point at = name.empty() ? Point{app_.app().metrics().width / 2, app_.app().metrics().height / 2} : app_.place(name);
            touch(1, TouchPhase::down, at);
            step(50);
            touch(1, TouchPhase::up, at);
            step(1000);
        }
        if (!lives_) return "";
        std::string names;
        for (const Target& t : app_.app().targets().all()) names += " " + t.name;
        return "tapped at last" + path.substr(path.size() - std::min<std::size_t>(path.size(), 120)) + ", and there is" + names;
    }

private:
    Point somewhere()
    {
        const auto& all = app_.app().targets().all();
        const Metrics& m = app_.app().metrics();
        const Rect in = all.empty() || random_.one_in(5) ? Rect{0, 0, m.width, m.height} : all[random_.below(all.size())].at;
        const auto along = [&](float from, float size) { return from + size * (0.05F + 0.9F * static_cast<float>(random_.below(1000)) / 1000); };
        return {along(in.x, in.w), along(in.y, in.h)};
    }
    void touch(std::uint64_t finger, TouchPhase phase, Point lp)
    {
        if (lives_) app_.touch(finger, phase, lp), step(16);
    }
    void step(Stamp ms)
    {
        if (!lives_) return;
        app_.clock().advance(ms);
        lives_ = app_.app().step();
    }

    TestApp& app_;
    Random random_;
    bool lives_ = true;
};

std::uint64_t seeds()
{
    const char* const more = std::getenv("FYR_SEEDS");
    return more ? std::strtoull(more, nullptr, 10) : 4;
}

} // namespace

TEST_CASE("from wherever random fingers led, plain taps lead home", "[ui]")
{
    const auto ways = homeward();
    for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
        INFO("seed " << seed);
        TestApp app({480, 270});
        app.receive("cases/demo.jsonl");
        Fingers fingers(app, seed);
        for (int round = 0; round < 4 && fingers.play(60); ++round) CHECK(fingers.go_home(ways, "door/morning") == "");
    }
}

TEST_CASE("from wherever random fingers led a lesson, plain taps lead out of it", "[ui][training]")
{
    const auto ways = homeward();
    for (std::uint64_t seed = 1; seed <= seeds(); ++seed) {
        INFO("seed " << seed);
        TestApp app(training_world());
        for (int round = 0; round < 3; ++round) {
            Fingers fingers(app, 10 * seed + static_cast<std::uint64_t>(round));
            app.tap("exercise/e0" + std::to_string(1 + seed % 9));
            if (round == 1) app.show(SpotlightAction{PointAt{{500, 400}}});
            if (!fingers.play(60)) break;
            const std::string stuck = fingers.go_home(ways, "training/leave");
            CHECK(stuck == "");
            if (!stuck.empty()) break;
        }
    }
}
