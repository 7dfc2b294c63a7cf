#include "training/lesson.hpp"

#include "base/overloaded.hpp"

#include <algorithm>

namespace fyr {

namespace {

const TeachingCase* case_in_front(const Lesson& lesson, const Exercise& exercise, const Exercises& exercises)
{
    const auto at = static_cast<std::size_t>(lesson.at_case);
    return at < exercise.cases.size() ? exercises.find_case(exercise, exercise.cases[at]) : nullptr;
}

int cards_of(const Lesson& lesson, const Exercise& exercise, const Exercises& exercises)
{
    const TeachingCase* c = case_in_front(lesson, exercise, exercises);
    return c ? static_cast<int>(c->cards.size()) : 0;
}

void begin_step(Lesson& lesson, int step, const Exercise& exercise, const Exercises& exercises, Stamp now)
{
    const ExerciseStep& s = exercise.steps[static_cast<std::size_t>(step)];
    const bool back = step < lesson.step;
    lesson.step = step;
    lesson.shown = std::min(back && s.reveal > 0 ? s.reveal : std::max(lesson.shown, s.reveal), cards_of(lesson, exercise, exercises));
    lesson.whole = static_cast<std::uint64_t>(s.minutes) * ms_per_minute;
    lesson.ends = now + static_cast<Stamp>(lesson.whole);
    lesson.left = 0;
    for (LessonGroup& g : lesson.groups) g.ready = g.help = false;
}

LessonGroup* group_of(Lesson& lesson, int group)
{
    return group >= 0 && static_cast<std::size_t>(group) < lesson.groups.size() ? &lesson.groups[static_cast<std::size_t>(group)] : nullptr;
}

void add_time(Lesson& lesson, int minutes, Stamp now)
{
    const Stamp left = std::max<Stamp>(0, time_left(lesson, now) + minutes * ms_per_minute);
    const auto whole = static_cast<Stamp>(lesson.whole) + minutes * ms_per_minute;
    lesson.whole = static_cast<std::uint64_t>(std::max({whole, left, Stamp{ms_per_minute}}));
    if (lesson.is_paused()) lesson.left = static_cast<std::uint64_t>(left);
    else lesson.ends = now + left;
}

} // namespace

bool Lesson::all_ready() const
{
    return !groups.empty() && std::all_of(groups.begin(), groups.end(), [](const LessonGroup& g) { return g.ready; });
}

void evolve(Lesson& lesson, const LessonAction& action, const Exercises& exercises, Stamp now)
{
    if (const auto* begin = std::get_if<BeginExercise>(&action)) {
        const Exercise* wanted = exercises.find(begin->exercise);
        if (!wanted) return;
        lesson = {};
        lesson.exercise = wanted->key;
        lesson.began = now;
        lesson.groups.resize(static_cast<std::size_t>(std::clamp(begin->groups, 1, std::clamp(wanted->most_groups, 1, most_groups))));
        return begin_step(lesson, 0, *wanted, exercises, now);
    }
    if (std::holds_alternative<EndExercise>(action)) {
        lesson = {};
        return;
    }
    const Exercise* held = exercises.find(lesson.exercise);
    if (!held) return;
    std::visit(overloaded{
                   [](const BeginExercise&) {},
                   [](const EndExercise&) {},
                   [&](const GoToLessonStep& a) {
                       if (a.step >= 0 && static_cast<std::size_t>(a.step) < held->steps.size()) begin_step(lesson, a.step, *held, exercises, now);
                   },
                   [&](const RevealNext&) { lesson.shown = std::min(lesson.shown + 1, cards_of(lesson, *held, exercises)); },
                   [&](const PauseTimer& a) {
                       if (a.paused == lesson.is_paused()) return;
                       const Stamp left = time_left(lesson, now);
                       lesson.left = a.paused ? static_cast<std::uint64_t>(left) : 0;
                       lesson.ends = a.paused ? 0 : now + left;
                   },
                   [&](const AddMinutes& a) { add_time(lesson, std::clamp(a.minutes, -90, 90), now); },
                   [&](const FreezeAll& a) { lesson.frozen = a.frozen; },
                   [&](const HideAnswers& a) { lesson.hidden = a.hidden; },
                   [&](const ShowCase& a) {
                       if (held->cases.empty()) return;
                       lesson.at_case = a.at % static_cast<int>(held->cases.size());
                       lesson.shown = std::min(std::max(1, held->steps[static_cast<std::size_t>(lesson.step)].reveal), cards_of(lesson, *held, exercises));
                   },
                   [&](const SayReady& a) {
                       if (LessonGroup* g = group_of(lesson, a.group)) {
                           g->ready = a.ready;
                           g->answered = a.ready ? now : 0;
                           if (a.ready) g->help = false;
                       }
                   },
                   [&](const AskHelp& a) {
                       if (LessonGroup* g = group_of(lesson, a.group)) g->help = a.help;
                   },
                   [&](const SayConcern& a) {
                       if (LessonGroup* g = group_of(lesson, a.group); g && !g->ready) g->concern = std::clamp(a.level, -1, 10);
                   },
               },
               action);
}

Stamp time_left(const Lesson& lesson, Stamp now)
{
    return std::max<Stamp>(0, lesson.is_paused() ? static_cast<Stamp>(lesson.left) : lesson.ends - now);
}

Stamp case_clock(const Lesson& lesson, int factor, Stamp now) { return lesson.began + (now - lesson.began) * factor; }

std::string code_of_copy(std::string_view code, int group) { return std::string(code) + "-" + std::to_string(group + 1); }

} // namespace fyr
