// An exercise of the training world as data: cases that are made up, steps, tasks, times, and what counts as answered. Read
// from assets/exercises and from the data folder's own (codec/exercise_codec); the funnel knows nothing of it.
// Source: domain.md part 8 (E1 to E10, reveal order) and part 11 (the cases).
#pragma once

#include "base/words.hpp"
#include "domain/case.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// What of a group's own case a step counts. ready: nothing, the group says itself when it is ready. notes: notes with words.
/// placed: notes and magnets on a dimension. described: notes without a defining word. weighed: hypotheses with something for
/// and against. voice: the child's words. acute: the 24-hour answer. handled: cases with a decision.
enum class Counted { ready, notes, placed, described, hypotheses, weighed, focus, parked, voice, acute, decided, handled };
constexpr auto names_of(Counted)
{
    return std::to_array<std::string_view>({"ready", "notes", "placed", "described", "hypotheses", "weighed", "focus", "parked",
                                            "voice", "acute", "decided", "handled"});
}

/// Where a group works: its own case, its panel on the class's glass, the board with all cards, the game plans, or the magnets
/// of its case with their guided rounds.
enum class WorkPlace { case_page, panel, board, plans, magnets };
constexpr auto names_of(WorkPlace) { return std::to_array<std::string_view>({"case", "panel", "board", "plans", "magnets"}); }

struct ExerciseStep {
    Words name; ///< on the step rail
    Words task; ///< "Find tre hypoteser. Hvilke sider af trekanten taler for?"
    Words hint; ///< a quiet line below it; may be empty
    int minutes = 5;  ///< 1 .. 90
    int reveal = 0;   ///< so many cards of the case are shown when the step begins, if fewer were; 0: as they are
    Counted answer = Counted::ready;
    int wanted = 0;   ///< 0 .. 12, slots on a group's card; 0 only for ready
    WorkPlace place = WorkPlace::case_page;
    bool operator==(const ExerciseStep&) const = default;
    static constexpr auto fields()
    {
        using S = ExerciseStep;
        return fields_of(field("name", &S::name), field("task", &S::task), field("hint", &S::hint), field("minutes", &S::minutes),
                         field("reveal", &S::reveal), field("answer", &S::answer), field("wanted", &S::wanted), field("place", &S::place));
    }
};

/// A case for teaching. Cards in the order they are shown: notification, history, the child's words, a fact that contradicts,
/// a resource (domain.md part 8).
struct TeachingCase {
    std::string code; ///< 1 .. 10 characters: a group's copy adds "-2"
    Words name;       ///< "Birk, 11 år"
    Words from;       ///< "Underretning fra klasselærer"
    int notifier = 99;
    int age = -1;     ///< 0 .. 17; -1: unknown or unborn
    std::vector<Words> cards; ///< 1 .. 6
    std::vector<Words> notes; ///< laid on each group's case when the exercise begins; 0 .. 12
    Words key;        ///< what the trainer looks for; may be empty
    bool operator==(const TeachingCase&) const = default;
    static constexpr auto fields()
    {
        using T = TeachingCase;
        return fields_of(field("code", &T::code), field("name", &T::name), field("from", &T::from), field("notifier", &T::notifier),
                         field("age", &T::age), field("cards", &T::cards), field("notes", &T::notes), field("key", &T::key));
    }
};

struct Exercise {
    std::string key;  ///< "e02", also the name of its file
    int number = 1;   ///< 1 .. 99, its place among the others
    Words name, purpose;
    int most_groups = 6; ///< 1: the whole class works together
    int clock = 1;    ///< minutes of the case's clock in one of the lesson's: 1 .. 240
    std::vector<std::string> cases;      ///< codes of the library or of its own; none: it needs no case
    std::vector<TeachingCase> own_cases;
    std::vector<ExerciseStep> steps;     ///< 1 .. 8
    bool operator==(const Exercise&) const = default;
    static constexpr auto fields()
    {
        using E = Exercise;
        return fields_of(field("key", &E::key), field("number", &E::number), field("name", &E::name), field("purpose", &E::purpose),
                         field("most_groups", &E::most_groups), field("clock", &E::clock), field("cases", &E::cases),
                         field("own_cases", &E::own_cases), field("steps", &E::steps));
    }
    [[nodiscard]] int minutes() const
    {
        int all = 0;
        for (const ExerciseStep& s : steps) all += s.minutes;
        return all;
    }
};

/// All exercises and the cases they share; belongs to the assets.
struct Exercises {
    std::vector<TeachingCase> library;
    std::vector<Exercise> all; ///< by number
    [[nodiscard]] const Exercise* find(std::string_view key) const
    {
        for (const Exercise& e : all)
            if (e.key == key) return &e;
        return nullptr;
    }
    /// In its place by number; it stands for one of the same key.
    void put(Exercise exercise)
    {
        std::erase_if(all, [&](const Exercise& e) { return e.key == exercise.key; });
        const auto later = [&](const Exercise& e) { return std::pair(e.number, e.key) > std::pair(exercise.number, exercise.key); };
        all.insert(std::find_if(all.begin(), all.end(), later), std::move(exercise));
    }
    /// The case of that code as this exercise has it; null: nowhere.
    [[nodiscard]] const TeachingCase* find_case(const Exercise& exercise, std::string_view code) const
    {
        for (const auto* list : {&exercise.own_cases, &library})
            for (const TeachingCase& c : *list)
                if (c.code == code) return &c;
        return nullptr;
    }
};

} // namespace fyr
