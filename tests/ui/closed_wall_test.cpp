// A wall that cannot open its store: it says why, tries again when somebody asks and by itself, and shows nothing else.
#include "tests/support/golden.hpp"
#include "tests/support/golden_page.hpp"
#include "tests/support/test_app.hpp"
#include "shell/closed_wall.hpp"
#include "ui/closed_view.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

const Message locked{"store.locked", {}};

/// The loop runs in run(); `turn` is what happens in the room after each frame, by its number from 1.
struct Closed {
    FixedClock clock{rehearsal_start};
    HeadlessScreen screen;
    Targets targets;
    int frames = 0, tries = 0;
    std::vector<std::string> seen;

    explicit Closed(int width = 1920, int height = 1080) : screen(width, height, clock) {}

    bool run(const std::function<void(int)>& turn, const std::function<std::optional<Message>(int)>& try_again, int ends_after = 20)
    {
        ClosedWall wall;
        wall.drawn = [&](const Targets& all, const Metrics&) { targets = all; };
        wall.turned = [&](bool) { turn(++frames); };
        wall.ended = [&] { return frames >= ends_after; };
        wall.try_again = [&] { return try_again(++tries); };
        return show_closed(screen, clock, source_assets(), locked, wall);
    }
    void tap(const std::string& name)
    {
        const Target* target = targets.named(name);
        REQUIRE(target);
        screen.push(TouchEvent{1, TouchPhase::down, target->at.center(), 0, clock.ticks()});
        screen.push(TouchEvent{1, TouchPhase::up, target->at.center(), 0, clock.ticks() + 50});
    }
};

} // namespace

TEST_CASE("a finger asks a closed wall to try again, and it opens when it can", "[ui][closed]")
{
    Closed wall;
    const bool opened = wall.run([&](int frame) { if (frame % 2 == 1) wall.tap("closed/again"); },
                                 [](int tries) { return tries < 3 ? std::optional(locked) : std::nullopt; });
    CHECK(opened);
    CHECK(wall.tries == 3);
}

TEST_CASE("a closed wall tries by itself, but not all the time", "[ui][closed]")
{
    Closed wall;
    CHECK(wall.run([&](int) { wall.clock.advance(try_again_ms / 4); }, [](int tries) { return tries < 2 ? std::optional(locked) : std::nullopt; }));
    CHECK(wall.frames >= 8);
}

TEST_CASE("a closed wall ends when it is asked to, and has touched nothing", "[ui][closed]")
{
    Closed wall;
    CHECK_FALSE(wall.run([](int) {}, [](int) { return std::optional(locked); }, 3));
    CHECK(wall.tries == 0);
}

TEST_CASE("there is nothing to touch on a closed wall but to try again, and a touch beside it does nothing", "[ui][closed]")
{
    Closed wall;
    CHECK_FALSE(wall.run(
        [&](int) {
            CHECK(wall.targets.all().size() == 1);
            wall.screen.push(TouchEvent{2, TouchPhase::down, {200, 200}, 0, wall.clock.ticks()});
            wall.screen.push(TouchEvent{2, TouchPhase::up, {200, 200}, 0, wall.clock.ticks()});
        },
        [](int) { return std::optional(locked); }, 5));
    CHECK(wall.tries == 0);
}

TEST_CASE("a closed wall is as approved", "[ui][golden][closed]")
{
    GOLDENS_OR_SKIP();
    for (const auto& [width, height, name] : {std::tuple{1920, 1080, "closed"}, std::tuple{1080, 1920, "closed-portrait"}}) {
        Closed wall(width, height); // one screen at a time: fonts belong to the newest one
        (void)wall.run([](int) {}, [](int) { return std::optional(locked); }, 2);
        CHECK(golden_difference(name, wall.screen.picture()) == "");
    }
}
