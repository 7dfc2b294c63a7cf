// The assessment form, pixel by pixel. Look at every picture beside the design before approving a new one.
#include "tests/support/golden_page.hpp"
#include "tests/support/hassel_scene.hpp"
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

void tap_all(TestApp& app, std::initializer_list<const char*> touches)
{
    for (const char* touch : touches) app.tap(touch);
}

} // namespace

TEST_CASE("an acute answer with its actions is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    assess_hassel(app, hassel_words, false);
    tap_all(app, {"assess/by/TB", "assess/with/LM", "assess/answer/yes", "assess/reason/stays", "assess/reason/talk", "assess/action/1/owner", "assess/action/1/owner/LM",
                  "assess/action/1/done", "assess/action/2/owner", "assess/action/2/owner/TB", "assess/where/school", "assess/fresh/SK"});
    check_both(app, "assess-acute");
}

TEST_CASE("an answer that is no is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    assess_hassel(app, hassel_words, true);
    tap_all(app, {"assess/by/TB", "assess/with/LM", "assess/answer/no", "assess/reason/school", "assess/reason/fetched", "assess/change/absent"});
    check_both(app, "assess-no");
}

TEST_CASE("an answer that waits is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app;
    assess_hassel(app, hassel_words, false);
    tap_all(app, {"assess/by/TB", "assess/answer/unknown", "assess/reason/where", "assess/reason/new_injury", "assess/ask/1/who", "assess/ask/1/who/LM", "assess/ask/2/when"});
    check_both(app, "assess-unknown");
}

TEST_CASE("the assessment in large letters is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestAppOptions options;
    options.glass.text_percent = 130;
    TestApp app(options);
    assess_hassel(app, hassel_words, true);
    tap_all(app, {"assess/by/TB", "assess/with/LM", "assess/answer/yes", "assess/reason/stays", "assess/reason/police", "assess/action/1/owner", "assess/action/1/owner/LM"});
    check_both(app, "assess-130");
    app.tap("assess/words");
    check_both(app, "assess-130-words");
}

TEST_CASE("the assessment on a glass that stands is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app({1080, 1920, Language::en, ThemeChoice::light, rehearsal_start, true});
    assess_hassel(app, hassel_words, false);
    tap_all(app, {"assess/by/TB", "assess/with/LM", "assess/answer/unknown", "assess/reason/where", "assess/reason/tonight"});
    app.wait("9s");
    CHECK(golden_difference("assess-portrait", app.picture()) == "");
}

TEST_CASE("the assessment on a large glass is as approved", "[ui][golden]")
{
    GOLDENS_OR_SKIP();
    TestApp app({3840, 2160, Language::da, ThemeChoice::light, rehearsal_start, true});
    assess_hassel(app, hassel_words, false);
    tap_all(app, {"assess/by/TB", "assess/with/LM", "assess/answer/no", "assess/reason/school", "assess/reason/own"});
    app.type(" Vi taler med hende i frikvarteret.");
    app.wait("9s");
    CHECK(golden_difference("assess-4k", app.picture()) == "");
}
