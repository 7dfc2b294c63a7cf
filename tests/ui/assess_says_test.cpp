// What must be seen while a notification is assessed: the pennants where one presses, what happens without an answer, whole lines of
// the notification's words, one list of reasons.
#include "tests/support/hassel_scene.hpp"
#include "tests/support/screen_watch.hpp"
#include "tests/support/writing.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace fyr;
using namespace fyr::test;

namespace {

constexpr const char* unnamed_words = "Mor henter ham ikke. Han sover i timerne.";

/// Everything that is seen, as it is drawn when all is at rest.
ScreenWatch seen_at_rest(TestApp& app)
{
    ScreenWatch watch;
    app.settle();
    app.app().on_draw(&watch);
    app.app().draw();
    watch.clear();
    app.app().draw();
    app.app().on_draw(nullptr);
    return watch;
}

/// The texts that hold these words and are seen whole.
int whole_on_glass(TestApp& app, const std::string& words)
{
    const ScreenWatch watch = seen_at_rest(app);
    int found = 0;
    for (std::size_t i = 0; i < watch.all().size(); ++i) {
        const Seen& one = watch.all()[i];
        if (!one.is_letters() || one.text.find(words) == std::string::npos || watch.is_covered(i)) continue;
        if (std::abs(one.visible().h - one.at.h) < 1) ++found;
    }
    return found;
}

} // namespace

TEST_CASE("in large letters what must not be done stands where one presses", "[ui]")
{
    for (const int percent : {100, 130}) {
        INFO(percent << " %");
        TestAppOptions options;
        options.glass.text_percent = percent;
        TestApp app(options);
        assess_hassel(app, hassel_words, true);
        app.tap("assess/answer/yes");
        app.tap("assess/reason/school");
        CHECK(whole_on_glass(app, "Mistanke om overgreb") == 1);
        CHECK(whole_on_glass(app, "Kontakt ikke forældrene") == 1);
        CHECK(whole_on_glass(app, "over fristen") == 1);
        if (percent == 100) continue;
        app.tap("assess/words");
        CHECK(whole_on_glass(app, "Kontakt ikke forældrene") == 1); // there they stand with the others
    }
}

TEST_CASE("what happens without an answer is seen whole while an hour is chosen", "[ui]")
{
    TestApp app;
    assess_hassel(app, hassel_words, false);
    for (const char* touch : {"assess/answer/unknown", "assess/reason/where", "assess/reason/new_injury", "assess/ask/2/when"}) app.tap(touch);
    CHECK(whole_on_glass(app, "tæller som ikke vurderet") == 1);
}

TEST_CASE("the notification's words end with a whole line that is counted, and one touch shows the rest", "[ui]")
{
    TestApp app;
    assess_hassel(app, hassel_words, true);
    const auto slices = [&] {
        const ScreenWatch watch = seen_at_rest(app);
        int cut = 0;
        const Rect words = place_of(app, "assess/text");
        for (const Seen& one : watch.all())
            if (one.is_letters() && words.contains(one.at.center()) && one.visible().h > 0 && one.visible().h + 1 < one.at.h) ++cut;
        return cut;
    };
    CHECK(slices() == 0);
    CHECK(whole_on_glass(app, "linje 1–") == 1);
    CHECK(whole_on_glass(app, "storesøster henter") == 0);
    app.tap("assess/text");
    CHECK(slices() == 0);
    CHECK(whole_on_glass(app, "storesøster henter") == 1);
    CHECK(whole_on_glass(app, "over fristen") == 1); // lateness stays
    app.tap("assess/text");
    CHECK(whole_on_glass(app, "linje 1–") == 1);
}

TEST_CASE("whoever fetches the child is asked for when the text does not say it, and stands in the sentence", "[ui]")
{
    TestApp app;
    assess_hassel(app, unnamed_words, false);
    for (const char* touch : {"assess/by/TB", "assess/answer/no", "assess/reason/fetched"}) app.tap(touch);
    CHECK(app.ui().first.form.focus == "who");
    app.tap("form/save");
    CHECK(app.see("Hassel").acute.answer == AcuteAnswer::unanswered);
    CHECK(app.ui().first.form.focus == "who");
    app.type("moster");
    app.tap("form/save");
    CHECK(app.see("Hassel").acute.reason == "Ikke akut: Hassel hentes af moster.");
}

TEST_CASE("what would change the answer can be said in one's own words", "[ui]")
{
    TestApp app;
    assess_hassel(app, hassel_words, false);
    for (const char* touch : {"assess/by/TB", "assess/answer/no", "assess/reason/school", "assess/change/own"}) app.tap(touch);
    app.type("Storesøster rejser");
    app.tap("form/save");
    CHECK(app.see("Hassel").acute.reason == "Ikke akut: Hassel er i skole eller dagtilbud nu. Svaret ændres, hvis storesøster rejser.");
}

TEST_CASE("neither the keyboard nor the tab that moves it covers the notification's words", "[ui]")
{
    TestApp app;
    assess_hassel(app, hassel_words, true);
    for (const char* touch : {"assess/answer/no", "assess/by/other"}) app.tap(touch);
    for (const int height : {0, 99}) {
        app.show(UiAction{KeyboardAction{MoveTo{Side::middle, height}}}); // there is no middle: it lies under its form
        app.settle();
        for (const char* key : {"keyboard", "keyboard/left"}) CHECK_FALSE(place_of(app, "assess/text").overlaps(place_of(app, key)));
        for (const char* words : {"Underretningens ord", "Kontakt ikke forældrene", "over fristen", "Vi har skrevet før"}) {
            INFO(words << ", " << height);
            CHECK(whole_on_glass(app, words) == 1);
        }
    }
}
