// The training world as a test begins in it: a lesson that is being held, and groups that have answered.
#pragma once

#include "domain/invariants.hpp"
#include "tests/support/test_app.hpp"

namespace fyr::test {

inline TestAppOptions training_world(int width = 480, int height = 270)
{
    TestAppOptions options{width, height};
    options.training = true;
    return options;
}

inline const Exercises& shipped() { return source_assets().templates.exercises; }

/// As screen 06 of the design shows it: four groups at the third step, two ready or in need of help.
inline void hold_a_lesson(TestApp& app)
{
    app.tap("exercise/e07");
    app.tap("class/next");
    app.tap("class/next");
    const auto group = [&](int g) { return app.ui().lesson.groups[static_cast<std::size_t>(g)].cases.front(); };
    const auto think = [&](int g, int count) {
        for (int i = 0; i < count; ++i) {
            Hypothesis h;
            h.think = "skiftet er svært " + std::to_string(i + 1);
            h.consequence = "at han er vred om mandagen";
            app.tell(SaveHypothesis{group(g), h});
        }
    };
    think(0, 2);
    think(1, 3);
    think(2, 1);
    think(3, 1);
    app.tap("class/group/2");
    app.tap("trainer/ready");
    app.tap("class/group/4");
    app.tap("trainer/help");
    app.wait("4min");
}

/// Four groups that see the same case differently, all locked.
inline void let_groups_answer(TestApp& app)
{
    hold_a_lesson(app);
    app.tap("class/next"); // a new step unlocks everybody
    const auto id = [&](std::size_t g) { return app.ui().lesson.groups[g].cases.front(); };
    const auto put = [&](std::size_t g, Polarity polarity, const char* dimension, const char* text) {
        Item item;
        item.polarity = polarity;
        item.dimension = dimension;
        item.text = text;
        app.tell(SaveItem{id(g), item});
    };
    put(0, Polarity::concern, "learning", "Vred om mandagen");
    put(0, Polarity::resource, "leisure", "Hjælper de yngre");
    put(0, Polarity::unknown, "background", "Hvem bestemmer ugen?");
    put(1, Polarity::concern, "care", "Mor er ustabil");
    put(2, Polarity::concern, "learning", "Ved ikke, hvor han skal hen");
    put(2, Polarity::resource, "network", "Farfar har en seng");
    put(3, Polarity::resource, "learning", "Glad for matematik");
    const auto look_at = [&](std::size_t g, const char* text, const char* dimension) {
        Focus focus;
        focus.text = text;
        focus.dimensions = {dimension};
        app.tell(SaveFocus{id(g), focus});
    };
    look_at(0, "Planen for ugen", "relations");
    look_at(0, "Søndag aften", "care");
    look_at(1, "Mors søvn", "care");
    look_at(2, "Planen for ugen", "relations");
    for (std::size_t g = 0; g < 4; ++g) app.tell(AssessAcute{id(g), {g == 3 ? AcuteAnswer::undecided : AcuteAnswer::no, "Ingen fare nu", "LM", "", "", "", 0, false, {{PartId{}, "Ringer til farfar", "farfar", "LM"}}}});
    app.show(GoTo{Page::lesson_groups, {}});
    for (int g = 1; g <= 4; ++g) {
        for (int i = 0; i < g; ++i) app.tap("panel/" + std::to_string(g) + "/concern/more");
        app.tap("panel/" + std::to_string(g) + "/lock");
    }
    app.tap("class/compare");
}

} // namespace fyr::test
