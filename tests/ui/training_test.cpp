// The training world as classes meet it: every shipped exercise with fingers, from the choice to its end; what a lesson does to
// the board and what it leaves alone.
#include "codec/exercise_codec.hpp"
#include "domain/invariants.hpp"
#include "platform/files.hpp"
#include "platform/png.hpp"
#include "shell/board_saver.hpp"
#include "shell/save_wish.hpp"
#include "shell/worlds.hpp"
#include "tests/support/golden_page.hpp"
#include "tests/support/sanitized.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/training_scene.hpp"
#include "training/answers.hpp"
#include "training/comparison.hpp"
#include "ui/class_parts.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>

using namespace fyr;
using namespace fyr::test;

TEST_CASE("every exercise plays from the choice to its end", "[ui][training][scenario]")
{
    REQUIRE(shipped().all.size() == 10);
    for (const Exercise& exercise : shipped().all)
        DYNAMIC_SECTION(exercise.key)
        {
            const auto text = read_file(FYR_SOURCE_DIR "/tests/scenarios/training/" + exercise.key + ".scenario", 1U << 20U);
            REQUIRE(text);
            TestApp app(training_world());
            const std::string why = app.play(*text);
            CHECK(why == "");
            CHECK(broken_invariants(app.state()).empty());
        }
}

TEST_CASE("each group has a case of its own, with the prepared notes and nothing that undo takes away", "[ui][training]")
{
    TestApp app(training_world());
    app.tap("exercise/e01");
    REQUIRE(app.ui().lesson.groups.size() == 4);
    for (int g = 0; g < 4; ++g) CHECK(app.see("Ask-11-" + std::to_string(g + 1)).items.size() == 8);
    CHECK(app.see("Ask-11-1").facts.id.starts_with("fictive-"));
    app.key("undo");
    CHECK(app.see("Ask-11-4").items.size() == 8);
}

TEST_CASE("an exercise that is begun again lays out new cases and leaves the old ones", "[ui][training]")
{
    TestApp app(training_world());
    app.tap("exercise/e03");
    app.tap("class/trainer");
    app.tap("trainer/end");
    app.tap("exercise/e03");
    CHECK(app.see("Ask-01-1").id != app.see("Ask-01-1b").id);
    CHECK(app.ui().lesson.groups.front().cases.front() == app.see("Ask-01-1b").id);
}

TEST_CASE("what a group has is counted in its own case alone", "[ui][training]")
{
    TestApp app(training_world());
    hold_a_lesson(app);
    const ExerciseStep& step = shipped().find("e07")->steps[2];
    const auto count = [&](std::size_t g) { return answered(step, app.ui().lesson.groups[g], 0, app.state(), source_assets().rules); };
    CHECK(count(0) == 2);
    CHECK(count(1) == 3);
    CHECK(count(2) == 1);
}

TEST_CASE("while all is frozen only the trainer's buttons answer", "[ui][training]")
{
    TestApp app(training_world());
    app.tap("exercise/e07");
    app.tap("class/trainer");
    app.tap("trainer/freeze");
    CHECK(app.app().targets().all().size() == 2); // going on, and the light
    app.tap("class/unfreeze");
    CHECK(app.shows("class/next"));
}

TEST_CASE("nothing is compared before every group has locked", "[ui][training]")
{
    TestApp app(training_world());
    app.tap("exercise/e07");
    app.show(GoTo{Page::comparison, {}});
    CHECK_FALSE(app.shows("compare/save"));
    app.show(GoTo{Page::lesson_groups, {}});
    for (const char* panel : {"panel/1/lock", "panel/2/lock", "panel/3/lock"}) app.tap(panel);
    CHECK_FALSE(app.shows("panel/1/acute/yes"));
    app.tap("class/compare");
    CHECK_FALSE(app.shows("compare/save"));
    app.tap("bar/class");
    app.tap("class/group/4");
    app.tap("trainer/ready");
    app.show(GoTo{Page::comparison, {}});
    CHECK(app.shows("compare/save"));
}

TEST_CASE("two groups touch their panels at once, and both are heard", "[ui][training]")
{
    TestApp app(training_world(1920, 1080));
    app.tap("groups/less");
    app.tap("groups/less");
    app.tap("exercise/e05");
    app.show(GoTo{Page::lesson_groups, {}});
    Hand one(app, 1), other(app, 2);
    one.down_on("panel/1/acute/yes");
    other.down_on("panel/2/acute/no");
    one.up();
    other.up();
    CHECK(app.see("Elm-05-1").acute.answer == AcuteAnswer::yes);
    CHECK(app.see("Elm-05-2").acute.answer == AcuteAnswer::no);
}

TEST_CASE("the training world says so on every page, the daily wall on none", "[ui][training]")
{
    TestApp training(training_world()), daily(TestAppOptions{480, 270});
    for (TestApp* app : {&training, &daily}) app->show(GoTo{Page::funnel, {}});
    CHECK(training.picture().pixels != daily.picture().pixels);
    training.show(GoTo{Page::home, {}});
    CHECK(training.shows("exercise/e01"));
    CHECK_FALSE(daily.shows("exercise/e01"));
}

TEST_CASE("the door of the training world needs a trainer's or a leader's code once people have codes", "[ui][training][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.enter(code_of_ab);
    app.show(GoTo{Page::home, {}});
    app.tap("door/class");
    CHECK(app.ui().page == Page::rest);
    app.enter(code_of_ab);
    CHECK(app.app().next() == Next::end);
    CHECK(app.ui().page == Page::rest);
    app.enter(code_of_lm);
    CHECK(app.app().next() == Next::training);
}

TEST_CASE("a stranger may try the training world before anybody has a code", "[ui][training][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::nobody;
    TestApp app(options);
    app.tap("first/training");
    CHECK(app.app().next() == Next::training);
}

TEST_CASE("the tour leads from stop to stop, and nothing of it is written", "[ui][training]")
{
    TestApp app(training_world());
    app.tap("tour/begin");
    for (int stop = 1; stop <= 8; ++stop) {
        INFO("stop " << stop);
        CHECK(app.ui().tour == stop);
        CHECK(app.app().targets().all().size() <= 3); // nothing but the tour answers
        app.tap("tour/next");
    }
    CHECK(app.ui().tour == 0);
    CHECK(app.ui().page == Page::home);
    CHECK(app.journal().last_seq() == 0);
}

TEST_CASE("what each stop of the tour puts in the light is on its page", "[ui][training]")
{
    TestApp app(training_world());
    app.tap("tour/begin");
    for (int stop = 1; !tour_target(stop).empty(); ++stop) {
        INFO(tour_target(stop));
        app.app().ui_for_setup().tour = 0;
        app.app().draw();
        CHECK(app.shows(tour_target(stop)));
        app.app().ui_for_setup().tour = stop;
        app.app().draw();
        app.tap("tour/next");
    }
}

TEST_CASE("a comparison is saved as a picture that says it is fictive, and as data", "[ui][training]")
{
    TestApp app(training_world());
    let_groups_answer(app);
    const TemporaryFolder folder{Where::memory};
    REQUIRE(note_world(app.journal(), World::training));
    std::optional<SavedBoard> saved;
    app.app().on_save([&](const UiState& ui) {
        SaveWish wish = wish_of(ui, app.app().session(), app.journal(), source_assets(), app.clock().now(), folder.path());
        wish.picture.px = {960, 540};
        saved = save_board(wish, source_assets());
    });
    app.tap("compare/save");
    REQUIRE(saved);
    CHECK_FALSE(saved->error);
    REQUIRE(saved->files.size() == 2);
    const auto png = read_file(saved->files[0], 64U << 20U), json = read_file(saved->files[1], 1U << 20U);
    REQUIRE((png && json));
    const auto texts = read_png_texts(*png);
    REQUIRE(texts);
    CHECK(std::any_of(texts->begin(), texts->end(), [](const PngText& t) { return t.key == "fyrtaarn-fictive" && t.value == "true"; }));
    CHECK(json->find("\"world\": \"training\"") != std::string::npos);
    CHECK(json->find("\"concern\": 8") != std::string::npos);
}

TEST_CASE("what is saved is drawn from the exercises as they were when it was begun, whatever is kept meanwhile", "[ui][training]")
{
    TestApp app(training_world());
    let_groups_answer(app);
    REQUIRE(note_world(app.journal(), World::training));
    const TemporaryFolder folder{Where::memory};
    Assets assets = source_assets();
    SaveWish wish = wish_of(app.ui(), app.app().session(), app.journal(), assets, app.clock().now(), folder.path() + "/a");
    REQUIRE(wish.picture.board == PictureOf::comparison);
    wish.picture.px = {960, 540};
    const SavedBoard plain = save_board(wish, assets);
    REQUIRE_FALSE(plain.error);

    BoardSaver saver(assets, [] {});
    REQUIRE(saver.start(wish, [to = folder.path() + "/b"]() -> Result<std::string> { return to; }, 0));
    Exercise renamed = *assets.templates.exercises.find(wish.picture.lesson.exercise);
    const std::size_t before = assets.templates.exercises.all.size();
    renamed.name = {};
    assets.templates.exercises.put(renamed); // the same key: it stands for the old one
    CHECK(assets.templates.exercises.all.size() == before);
    for (int i = 0; i < 200; ++i) { // and others, as many as make the list move
        renamed.key = "own-" + std::to_string(i);
        assets.templates.exercises.put(renamed);
    }
    std::optional<SavedBoard> saved;
    while (!saved) saved = saver.take(0);
    REQUIRE_FALSE(saved->error);
    REQUIRE(saved->files.size() == plain.files.size());
    for (std::size_t i = 0; i < plain.files.size(); ++i) {
        const auto one = read_file(plain.files[i], 64U << 20U), other = read_file(saved->files[i], 64U << 20U);
        REQUIRE((one && other));
        CHECK(*one == *other);
    }
}
