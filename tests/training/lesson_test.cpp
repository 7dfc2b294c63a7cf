#include "training/lesson.hpp"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace fyr;

namespace {

constexpr Stamp nine = 1'772'524'800'000; // 2026-03-03, 9.00 in Copenhagen

Words both(const char* text) { return {text, text}; }

/// Three steps of 5, 10 and 3 minutes; two cases of five and two cards.
const Exercises& some()
{
    static const Exercises exercises = [] {
        TeachingCase birk{"Birk-02", both("Birk"), both("Skole"), 2, 11, std::vector<Words>(5, both("Et kort")), {}, {}};
        TeachingCase elm{"Elm-05", both("Elm"), both("Børnehave"), 3, 4, std::vector<Words>(2, both("Et kort")), {}, {}};
        Exercise e;
        e.key = "e01";
        e.cases = {"Birk-02", "Elm-05"};
        e.own_cases = {elm};
        e.steps.resize(3);
        const std::array minutes{5, 10, 3}, reveal{1, 0, 4};
        for (std::size_t i = 0; i < 3; ++i) e.steps[i].minutes = minutes[i], e.steps[i].reveal = reveal[i];
        Exercise together = e;
        together.key = "e09";
        together.most_groups = 1;
        return Exercises{{birk}, {e, together}};
    }();
    return exercises;
}

Lesson begun(int groups = 4, const char* key = "e01")
{
    Lesson lesson;
    evolve(lesson, BeginExercise{key, groups}, some(), nine);
    return lesson;
}

void act(Lesson& lesson, const LessonAction& action, Stamp at = nine) { evolve(lesson, action, some(), at); }

} // namespace

TEST_CASE("an exercise begins at its first step with its first card, its time running", "[training]")
{
    const Lesson lesson = begun();
    CHECK(lesson.step == 0);
    CHECK(lesson.shown == 1);
    CHECK(lesson.groups.size() == 4);
    CHECK(time_left(lesson, nine) == 5 * ms_per_minute);
    CHECK(time_left(lesson, nine + 2 * ms_per_minute) == 3 * ms_per_minute);
    CHECK(time_left(lesson, nine + ms_per_hour) == 0);
}

TEST_CASE("there are never more groups than the exercise has room for", "[training]")
{
    CHECK(begun(9).groups.size() == 6);
    CHECK(begun(0).groups.size() == 1);
    CHECK(begun(4, "e09").groups.size() == 1);
    CHECK_FALSE(begun(4, "no such exercise").is_held());
}

TEST_CASE("cards come one by one and no more than there are", "[training]")
{
    Lesson lesson = begun();
    for (int i = 2; i <= 5; ++i) {
        act(lesson, RevealNext{});
        CHECK(lesson.shown == i);
    }
    act(lesson, RevealNext{});
    CHECK(lesson.shown == 5);
}

TEST_CASE("a step shows at least its own cards, and going back hides again what it shows first", "[training]")
{
    Lesson lesson = begun();
    act(lesson, GoToLessonStep{2});
    CHECK(lesson.shown == 4);
    act(lesson, GoToLessonStep{0});
    CHECK(lesson.shown == 1);
    act(lesson, GoToLessonStep{7});
    CHECK(lesson.step == 0);
}

TEST_CASE("a timer that is paused stands still, however long", "[training]")
{
    Lesson lesson = begun();
    act(lesson, PauseTimer{true}, nine + ms_per_minute);
    CHECK(time_left(lesson, nine + ms_per_hour) == 4 * ms_per_minute);
    act(lesson, PauseTimer{false}, nine + ms_per_hour);
    CHECK(time_left(lesson, nine + ms_per_hour + ms_per_minute) == 3 * ms_per_minute);
}

TEST_CASE("minutes can be added and taken, also when time is up and while it is paused", "[training]")
{
    Lesson lesson = begun();
    act(lesson, AddMinutes{2});
    CHECK(time_left(lesson, nine) == 7 * ms_per_minute);
    CHECK(lesson.whole == static_cast<std::uint64_t>(7 * ms_per_minute));
    act(lesson, AddMinutes{-2});
    CHECK(time_left(lesson, nine) == 5 * ms_per_minute);
    act(lesson, AddMinutes{1}, nine + ms_per_hour);
    CHECK(time_left(lesson, nine + ms_per_hour) == ms_per_minute);
    act(lesson, PauseTimer{true}, nine + ms_per_hour);
    act(lesson, AddMinutes{-9}, nine + ms_per_hour);
    CHECK(time_left(lesson, nine + ms_per_hour) == 0);
    CHECK(lesson.is_paused());
}

TEST_CASE("groups lock one by one; a new step unlocks them", "[training]")
{
    Lesson lesson = begun(2);
    act(lesson, AskHelp{0, true});
    act(lesson, SayReady{0, true}, nine + 90);
    CHECK_FALSE(lesson.groups[0].help);
    CHECK(lesson.groups[0].answered == nine + 90);
    CHECK_FALSE(lesson.all_ready());
    act(lesson, SayReady{1, true});
    CHECK(lesson.all_ready());
    act(lesson, SayConcern{0, 7});
    CHECK(lesson.groups[0].concern == -1); // what is locked is locked
    act(lesson, GoToLessonStep{1});
    CHECK_FALSE(lesson.all_ready());
}

TEST_CASE("the cases take turns, each from its first card", "[training]")
{
    Lesson lesson = begun();
    act(lesson, RevealNext{});
    act(lesson, ShowCase{1});
    CHECK(lesson.at_case == 1);
    CHECK(lesson.shown == 1);
    act(lesson, ShowCase{2});
    CHECK(lesson.at_case == 0);
}

TEST_CASE("the case's own clock runs as fast as the exercise says", "[training]")
{
    CHECK(case_clock(begun(), 120, nine + ms_per_minute) == nine + 2 * ms_per_hour);
}

TEST_CASE("a code of a copy fits on a card", "[training]")
{
    CHECK(code_of_copy("Birk-02", 0) == "Birk-02-1");
    CHECK(code_of_copy("Hassel-08x", 5).size() <= 12);
}

TEST_CASE("no action ever brings a lesson out of its exercise", "[training][property]")
{
    std::mt19937 random(20260303);
    const auto any = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
    Lesson lesson = begun();
    Stamp now = nine;
    for (int i = 0; i < 20'000; ++i) {
        now += any(0, 90) * ms_per_second;
        const std::array<LessonAction, 11> actions{
            BeginExercise{any(0, 1) ? "e01" : "e09", any(-1, 9)}, GoToLessonStep{any(-2, 5)}, RevealNext{}, PauseTimer{any(0, 1) == 1},
            AddMinutes{any(-99, 99)}, FreezeAll{any(0, 1) == 1}, HideAnswers{any(0, 1) == 1}, ShowCase{any(0, 5)},
            SayReady{any(-1, 7), any(0, 1) == 1}, AskHelp{any(-1, 7), true}, SayConcern{any(-1, 7), any(-5, 15)}};
        act(lesson, actions[static_cast<std::size_t>(any(i % 100 == 0 ? 0 : 1, 10))], now);
        REQUIRE((lesson.step >= 0 && lesson.step < 3));
        REQUIRE((lesson.shown >= 0 && lesson.shown <= 5));
        REQUIRE((lesson.at_case == 0 || lesson.at_case == 1));
        REQUIRE((!lesson.groups.empty() && lesson.groups.size() <= 6));
        REQUIRE((time_left(lesson, now) >= 0 && static_cast<std::uint64_t>(time_left(lesson, now)) <= lesson.whole));
        for (const LessonGroup& g : lesson.groups) REQUIRE((g.concern >= -1 && g.concern <= 10));
    }
}
