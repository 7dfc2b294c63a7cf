// An exercise that is being held: which step, how much of the case is shown, the timer, the groups. It watches the board and
// never changes it; what a group answers stands in its own case on the training board. Pure; kept in a small file beside the
// journal so that a crash comes back into the lesson.
#pragma once

#include "base/ids.hpp"
#include "domain/case.hpp"
#include "training/exercise.hpp"

#include <string>
#include <variant>
#include <vector>

namespace fyr {

inline constexpr int most_groups = 6;

struct LessonGroup {
    std::vector<CaseId> cases; ///< its own copies, in the order of the exercise's cases
    bool ready = false;        ///< it has locked its answer
    bool help = false;         ///< it would like help
    int concern = -1;          ///< 0 .. 10 as the group said it; -1: not yet
    Stamp answered = 0;        ///< UTC, when it locked
    bool operator==(const LessonGroup&) const = default;
    static constexpr auto fields()
    {
        using G = LessonGroup;
        return fields_of(field("cases", &G::cases), field("ready", &G::ready), field("help", &G::help), field("concern", &G::concern),
                         field("answered", &G::answered));
    }
};

struct Lesson {
    std::string exercise; ///< its key; "": none is held
    int step = 0;
    int shown = 0;        ///< cards of the case in front
    int at_case = 0;      ///< which of the exercise's cases is in front
    Stamp began = 0;      ///< UTC
    Stamp ends = 0;       ///< UTC, when the step's time is up; 0 while paused
    std::uint64_t left = 0;  ///< ms, while paused
    std::uint64_t whole = 0; ///< ms of the step, with what was added
    bool frozen = false;  ///< nobody but the trainer touches anything
    bool hidden = false;  ///< what the groups have is not shown on their cards
    std::vector<LessonGroup> groups;
    bool operator==(const Lesson&) const = default;
    static constexpr auto fields()
    {
        using L = Lesson;
        return fields_of(field("exercise", &L::exercise), field("step", &L::step), field("shown", &L::shown),
                         field("at_case", &L::at_case), field("began", &L::began), field("ends", &L::ends), field("left", &L::left),
                         field("whole", &L::whole), field("frozen", &L::frozen), field("hidden", &L::hidden), field("groups", &L::groups));
    }
    [[nodiscard]] bool is_held() const { return !exercise.empty(); }
    [[nodiscard]] bool is_paused() const { return is_held() && ends == 0; }
    [[nodiscard]] bool all_ready() const;
};

/// The shell begins it: it also lays the groups' cases on the board, as the trainer's own act.
struct BeginExercise { std::string exercise; int groups = 4; };
struct EndExercise {};
/// Also back, to show the steps again.
struct GoToLessonStep { int step = 0; };
struct RevealNext {};
struct PauseTimer { bool paused = true; };
struct AddMinutes { int minutes = 1; };
struct FreezeAll { bool frozen = true; };
struct HideAnswers { bool hidden = true; };
struct ShowCase { int at = 0; };
struct SayReady { int group = 0; bool ready = true; };
struct AskHelp { int group = 0; bool help = true; };
struct SayConcern { int group = 0; int level = 0; };
using LessonAction = std::variant<BeginExercise, EndExercise, GoToLessonStep, RevealNext, PauseTimer, AddMinutes, FreezeAll,
                                  HideAnswers, ShowCase, SayReady, AskHelp, SayConcern>;

/// Total: what does not fit does nothing. `exercise` is the one that is held, or that begins; null: it is not there any more,
/// then only EndExercise counts. `now` UTC.
void evolve(Lesson& lesson, const LessonAction& action, const Exercises& exercises, Stamp now);

/// ms until the step's time is up, never below 0.
[[nodiscard]] Stamp time_left(const Lesson& lesson, Stamp now);
/// What the case's own clock shows: it began with the lesson and runs `factor` times as fast.
[[nodiscard]] Stamp case_clock(const Lesson& lesson, int factor, Stamp now);
/// The code of a group's copy of a case, `group` from 0: "Birk-02-1"; at most 12 characters.
[[nodiscard]] std::string code_of_copy(std::string_view code, int group);

} // namespace fyr
