// The head of Home while somebody is in: whose code opened the wall stands beside the clock, never under it.
#include "tests/support/screen_watch.hpp"
#include "tests/support/test_app.hpp"
#include "ui/say.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("who is in stands beside the clock of Home and covers no words, on every glass", "[ui][guard]")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, {1080, 1920}, {3840, 2160}})
        for (const Language language : {Language::da, Language::en})
            for (const bool large : {false, true}) {
                INFO(width << " x " << height << (language == Language::da ? " da" : " en") << (large ? " large" : ""));
                TestAppOptions options;
                options.width = width, options.height = height;
                options.language = language;
                options.guarding = Guarding::on;
                if (large) options.glass.text_percent = 130;
                TestApp app(options);
                app.receive("cases/demo.jsonl");
                app.enter(code_of_lm);
                app.settle();
                REQUIRE(app.ui().page == Page::home);
                ScreenWatch watch;
                app.app().on_draw(&watch);
                app.app().draw();
                app.app().on_draw(nullptr);
                const Target* person = app.app().targets().named("header/person");
                REQUIRE(person);
                CHECK(person->at.x >= 0);
                CHECK(person->at.right() <= app.app().metrics().width);
                bool clock = false;
                for (const Seen& s : watch.all()) {
                    if (!s.is_letters() || s.text == "LM") continue;
                    INFO(s.text);
                    CHECK_FALSE(s.at.overlaps(person->at));
                    clock |= s.text == say::clock(app.app().strings(), app.clock().now());
                }
                CHECK(clock);
            }
}
