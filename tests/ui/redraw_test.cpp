// Drawing only what changed gives the picture that drawing everything gives, whatever people do: seeded random
// sessions on the real pages.
#include "tests/support/random_state.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

/// In which pixels the glass differs from what would be drawn from nothing at this moment; "" when in none.
std::string wrong_pixels(TestApp& app)
{
    app.app().draw(); // in parts
    const Image shown = app.picture();
    app.screen().redraw_all();
    app.app().draw();
    const Image& right = app.picture();
    std::size_t n = 0, first = 0;
    for (std::size_t i = shown.pixels.size(); i-- > 0;)
        if (shown.pixels[i] != right.pixels[i]) {
            ++n;
            first = i;
        }
    if (n == 0) return {};
    const auto width = static_cast<std::size_t>(right.width);
    std::string words = std::to_string(n) + " pixels; at " + std::to_string(first % width) + ", " + std::to_string(first / width) + ":";
    for (const Image* image : {&shown, &right}) {
        words += " r g b";
        for (const unsigned shift : {0U, 8U, 16U}) words += " " + std::to_string((image->pixels[first] >> shift) & 0xFFU);
    }
    return words;
}

/// Something a hand could do now; says what.
std::string random_deed(TestApp& app, Random& random)
{
    const auto& targets = app.app().targets().all();
    if (targets.empty()) return "nothing";
    const Target target = targets[random.below(targets.size())];
    const Point at = target.at.center();
    Hand hand(app, 1 + random.below(3));
    switch (random.below(6)) {
    case 0: {
        const Target other = targets[random.below(targets.size())];
        hand.down_at(at);
        app.step(random.one_in(2) ? 300 : 16);
        hand.move_to(other.at.center());
        hand.up();
        return "drag " + target.name + " to " + other.name;
    }
    case 1:
        hand.down_at(at);
        for (int i = 0; i < 40; ++i) app.step(16);
        hand.up();
        return "hold " + target.name;
    case 2:
        app.screen().push(KeyEvent{random.one_in(3) ? Key::escape : random.one_in(2) ? Key::enter : Key::none, false, "æble "});
        app.step();
        return "keys";
    default:
        hand.down_at(at);
        app.step(60);
        hand.up();
        return "tap " + target.name;
    }
}

} // namespace

TEST_CASE("what is drawn in parts is what is drawn at once", "[ui][property]")
{
    for (const std::uint64_t seed : {1ULL, 2ULL, 3ULL}) {
        if (sanitized && seed != 2) continue; // where every access is watched, a few steps
        TestAppOptions options{960, 540, Language::da, seed == 2 ? ThemeChoice::dark : ThemeChoice::light, rehearsal_start, seed == 3};
        options.each_frame = true;
        TestApp app(options);
        app.receive("cases/demo.jsonl");
        app.open_meeting();
        app.show(GoTo{Page::funnel, {}});
        Random random(seed);
        for (int step = 0; step < (sanitized ? 12 : 40); ++step) {
            const std::string deed = random_deed(app, random);
            INFO("seed " << seed << ", step " << step << ": " << deed);
            for (std::size_t i = random.below(6); i > 0; --i) app.step(16);
            REQUIRE(wrong_pixels(app) == ""); // on the way
            app.settle();
            REQUIRE(wrong_pixels(app) == ""); // and at rest
        }
    }
}

TEST_CASE("a wall on which nothing happens draws nothing", "[ui]")
{
    TestAppOptions options;
    options.each_frame = true;
    TestApp app(options);
    app.receive("cases/demo.jsonl");
    app.show(GoTo{Page::funnel, {}});
    app.wait("1.5s");
    const long before = app.screen().counters().damaged_pixels;
    for (int i = 0; i < 100; ++i) app.step(16);
    CHECK(app.screen().counters().damaged_pixels == before);
}
