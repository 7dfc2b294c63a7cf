#include "ui/class_parts.hpp"

#include <cmath>
#include <numbers>

namespace fyr {

namespace {

std::vector<Point> corners(Point c, float radius, int count, float turn)
{
    std::vector<Point> points;
    for (int i = 0; i < count; ++i) {
        const float a = (turn + 360.F * static_cast<float>(i) / static_cast<float>(count)) * std::numbers::pi_v<float> / 180;
        points.push_back({c.x + radius * std::cos(a), c.y + radius * std::sin(a)});
    }
    return points;
}

} // namespace

HeldStep held_step(const Frame& f)
{
    const Exercise* e = f.templates.exercises.find(f.ui.lesson.exercise);
    const auto at = static_cast<std::size_t>(f.ui.lesson.step);
    if (!e || at >= e->steps.size()) return {};
    return {e, &e->steps[at]};
}

const TeachingCase* case_in_front(const Frame& f, const Exercise& exercise)
{
    const auto at = static_cast<std::size_t>(f.ui.lesson.at_case);
    return at < exercise.cases.size() ? f.templates.exercises.find_case(exercise, exercise.cases[at]) : nullptr;
}

void draw_group_shape(Painter& p, int group, Point c, float radius, Color color)
{
    switch (group) {
    case 0: return p.circle(c, radius, color);
    case 1: return p.polygon(corners({c.x, c.y + radius * 0.23F}, radius * 1.31F, 3, -90), color);
    case 2: return p.rect({c.x - radius * 0.9F, c.y - radius * 0.9F, radius * 1.8F, radius * 1.8F}, color, 4);
    case 3: return p.polygon(corners(c, radius * 1.12F, 6, -90), color);
    case 4: return p.polygon(corners(c, radius * 1.2F, 4, -90), color);
    default: return p.polygon(corners({c.x, c.y + radius * 0.08F}, radius * 1.15F, 5, -90), color); // an octagon is of danger alone
    }
}

std::string group_name(const Frame& f, int group)
{
    return f.t(f.ui.lesson.groups.size() == 1 ? std::string("group.all") : "group." + std::to_string(group + 1));
}

CaseId case_of_group(const Frame& f, int group)
{
    const auto& groups = f.ui.lesson.groups;
    const auto at = static_cast<std::size_t>(f.ui.lesson.at_case);
    if (group < 0 || static_cast<std::size_t>(group) >= groups.size()) return {};
    const LessonGroup& g = groups[static_cast<std::size_t>(group)];
    return at < g.cases.size() ? g.cases[at] : CaseId{};
}

UiAction place_of_group(const Frame& f, const ExerciseStep& step, int group)
{
    switch (step.place) {
    case WorkPlace::board: return GoTo{Page::funnel, {}};
    case WorkPlace::plans: return GoTo{Page::shelf, {}};
    case WorkPlace::panel: return GoTo{Page::lesson_groups, {}};
    case WorkPlace::magnets:
    case WorkPlace::case_page: break;
    }
    const CaseId id = case_of_group(f, group);
    return f.state.find(id) ? GoTo{step.place == WorkPlace::magnets ? Page::magnets : Page::case_focus, id} : GoTo{Page::funnel, {}};
}

std::string minutes_and_seconds(const Strings& strings, Stamp ms)
{
    const Stamp seconds = (ms + 999) / ms_per_second;
    const auto two = [](Stamp n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(seconds / 60) + strings.text("say.clock_mark") + two(seconds % 60);
}

} // namespace fyr
