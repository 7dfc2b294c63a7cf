// The Home of the training world: which exercise, in how many groups.
#include "ui/class_parts.hpp"
#include "ui/scrolled.hpp"

#include <algorithm>

namespace fyr {

namespace {

void draw_exercise(Frame& f, const Exercise& e, Rect at)
{
    Painter& p = f.paint;
    const std::string name = "exercise/" + e.key;
    const bool held = f.ui.lesson.exercise == e.key;
    const Mark mark = p.mark();
    p.panel(at, 24, Shadow::card, f.theme.card);
    if (held) p.border(at, f.theme.lampedge, 3, 24);
    const Point c{at.x + 60, at.center().y};
    p.circle(c, 34, held ? f.theme.lamp : f.theme.fjordsoft);
    p.glyphs(c, 32, Face::semibold, held ? f.theme.onlamp : f.theme.fjord, std::to_string(e.number));
    const std::string minutes = f.t("exercise.minutes", {{"n", std::to_string(e.minutes())}});
    const std::string together = f.t(e.most_groups == 1 ? "exercise.together" : "exercise.groups", {{"n", std::to_string(std::min(e.most_groups, f.ui.wanted_groups))}});
    const float beside = std::max({168.F, p.width_of(Type::lead_bold, minutes), p.width_of(Type::body, together)}) + 28;
    const float x = at.x + 120, w = at.w - 120 - beside, right = at.right() - 28;
    p.text_cut({x, at.y + 24}, w, Type::column, f.theme.ink, f.word(e.name));
    p.paragraph({x, at.y + 66}, w, 2, Type::body, f.theme.ink2, f.word(e.purpose));
    p.text({right, at.y + 26}, Type::lead_bold, f.theme.ink, minutes, Align::right);
    p.text({right, at.y + 70}, Type::body, f.theme.ink2, together, Align::right);
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.ink, 0.06F), 24);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    f.target(name, at).tap = held ? Intent{UiAction{GoTo{Page::lesson, {}}}} : Intent{ShellAction{Teach{BeginExercise{e.key, f.ui.wanted_groups}}}};
}

} // namespace

void draw_exercises(Frame& f)
{
    draw_header(f, f.t("door.class"), f.t("exercise.choose"));
    const auto& all = f.templates.exercises.all;
    const int columns = f.m.portrait ? 1 : 2;
    const float gap = 14, h = 150;
    const Rect seen{Metrics::margin, 132, f.m.width - 2 * Metrics::margin, f.m.bar().y - 20 - 132};
    const float w = (seen.w - 24 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const auto rows = (static_cast<int>(all.size()) + columns - 1) / columns;
    draw_scrolled(f, "exercises", seen, static_cast<float>(rows) * (h + gap) - gap, [&](float top) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const int n = static_cast<int>(i), row = n % rows, column = n / rows;
            draw_exercise(f, all[i], {seen.x + static_cast<float>(column) * (w + 24), top + static_cast<float>(row) * (h + gap), w, h});
        }
    });
    const int groups = f.ui.wanted_groups;
    const auto choose = [](int n) { return std::optional<Intent>{UiAction{ChooseGroups{n}}}; };
    std::vector<Button> center{
        {"groups/less", "", icons::remove, Look::standard, groups > 1 ? choose(groups - 1) : std::nullopt, {}, {}, false},
        {"groups/count", f.t(groups == 1 ? "exercise.one_group" : "exercise.groups", {{"n", std::to_string(groups)}}), icons::groups, Look::quiet, choose(groups), {}, {}, false},
        {"groups/more", "", icons::add, Look::standard, groups < most_groups ? choose(groups + 1) : std::nullopt, {}, {}, false}};
    if (f.ui.lesson.is_held()) center.push_back({"exercise/back", f.t("exercise.back"), icons::arrow_forward, Look::primary_lamp, UiAction{GoTo{Page::lesson, {}}}, {}, {}, false});
    draw_bar(f, {{"training/leave", f.t("training.leave"), icons::arrow_back, Look::standard, ShellAction{LeaveTraining{}}, {}, {}, false}}, center,
             {{"tour/begin", f.t("tour.begin"), icons::lightbulb, Look::standard, begin_tour(), {}, {}, false, true},
              {"training/board", f.t("training.board"), icons::sort, Look::standard, UiAction{GoTo{Page::funnel, {}}}, {}, {}, false, true},
              {"training/plans", f.t("training.plans"), icons::map, Look::standard, UiAction{GoTo{Page::shelf, {}}}, {}, {}, false, true},
              {"training/anew", f.t("training.anew"), icons::autorenew, Look::standard, UiAction{OpenSheet{{SheetKind::trainer, {}, {}, "anew", f.m.width - 300}}}, {}, {}, false, true}});
}

} // namespace fyr
