// Screen 06, Undervisning: the steps, the case that is shown bit by bit, the task with its timer, the groups (design system 6.16).
#include "ui/class_parts.hpp"
#include "ui/say.hpp"

#include <algorithm>

namespace fyr {

namespace {

struct ClassPlaces { Rect rail, story, task, groups; };

ClassPlaces places(const Metrics& m)
{
    const float side = Metrics::margin, bottom = m.bar().y - 20;
    const Rect rail{side, 132, m.width - 2 * side, 72};
    if (m.portrait) {
        const float w = m.width - 2 * side, task = 268;
        const float groups = 2 * 210 + 16, story = bottom - 224 - task - groups - 32;
        return {rail, {side, 224 + task + 16, w, story}, {side, 224, w, task}, {side, bottom - groups, w, groups}};
    }
    const float left = std::round((m.width - 2 * side - 24) * 820 / 1832), x = side + left + 24, w = m.width - side - x;
    return {rail, {side, 224, left, bottom - 224}, {x, 224, w, 268}, {x, 508, w, bottom - 508}};
}

Button next_button(const Frame& f, const Exercise& exercise)
{
    const Lesson& l = f.ui.lesson;
    const bool last = static_cast<std::size_t>(l.step) + 1 >= exercise.steps.size();
    if (last && l.groups.size() > 1)
        return {"class/compare", f.t("class.compare"), icons::swap_horiz, Look::primary_lamp, UiAction{GoTo{Page::comparison, {}}}, {}, {}, false};
    if (last) return {"class/end", f.t("class.end"), icons::check, Look::primary_lamp, ShellAction{Teach{EndExercise{}}}, {}, {}, false};
    return {"class/next", f.t("class.next_step"), icons::arrow_forward, Look::primary_lamp, ShellAction{Teach{GoToLessonStep{l.step + 1}}}, {}, {}, false};
}

} // namespace

void draw_step_rail(Frame& f, const Exercise& exercise, Rect at)
{
    Painter& p = f.paint;
    const std::size_t count = exercise.steps.size();
    const int now = f.ui.lesson.step;
    std::vector<float> widths;
    float text = 0;
    const auto label = [&](std::size_t i) { return f.word(exercise.steps[i].name); };
    const float gap = 12, around = 76 + 32;
    for (std::size_t i = 0; i < count; ++i) text += p.width_of(Type::button, label(i));
    const float room = at.w - gap * static_cast<float>(count - 1), share = (room - text) / static_cast<float>(count);
    const bool narrow = share < around; // then only the step that is now says its name
    const float disc_only = 104;
    for (std::size_t i = 0; i < count; ++i) {
        const bool named = !narrow || static_cast<int>(i) == now;
        widths.push_back(!narrow ? p.width_of(Type::button, label(i)) + share : named ? room - disc_only * static_cast<float>(count - 1) : disc_only);
    }
    float x = at.x;
    for (std::size_t i = 0; i < count; ++i) {
        const Rect r{x, at.y, widths[i], at.h};
        x += widths[i] + gap;
        const int step = static_cast<int>(i);
        const bool done = step < now, is_now = step == now;
        const Point c{r.x + (narrow && !is_now ? r.w / 2 : 42), r.center().y};
        const std::string number = std::to_string(i + 1);
        if (done) {
            p.rect(r, f.theme.fjordsoft, 22);
            p.circle(c, 20, f.theme.fjord);
            p.icon(c, 26, f.theme.onfjord, icons::check);
        } else if (is_now) {
            p.rect(r, f.theme.fjord, 22);
            p.circle(c, 20, f.theme.lamp);
            p.glyphs(c, 22, Face::semibold, f.theme.onlamp, number);
        } else {
            p.rect(r, faded(f.theme.surface, 0.6F), 22);
            p.border(r, f.theme.line, 2, 22);
            p.ring(c, 19, f.theme.line2, 3);
            p.glyphs(c, 22, Face::medium, f.theme.ink3, number);
        }
        if (!narrow || is_now)
            p.text_in({r.x + 76, r.y, r.w - 84, r.h}, Type::button, is_now ? f.theme.onfjord : done ? f.theme.ink : f.theme.ink2, label(i), Align::left);
        if (f.pressed("class/step/" + number)) p.rect(r, faded(f.theme.ink, 0.08F), 22);
        f.target("class/step/" + number, r).tap = ShellAction{Teach{GoToLessonStep{step}}};
    }
}

void draw_task(Frame& f, const HeldStep& held, Rect at)
{
    Painter& p = f.paint;
    const Lesson& l = f.ui.lesson;
    const Color on = rgb(0xFFFFFF), lamp = rgb(0xF5BE41);
    p.shadow(at, 24, Shadow::card);
    p.rect_vertical(at, rgb(0x0E4A59), rgb(0x0A3A47), 24, 24);
    const Stamp left = time_left(l, f.now);
    const Point c{at.right() - 150, at.center().y};
    const float room = c.x - 128 - at.x - 36, text_w = std::min(room, 540.F);
    p.text({at.x + 36, at.y + 33}, Type::button, lamp, f.t("class.task"));
    const std::string& task = f.word(held.step->task);
    const auto lines = p.wrapped(Type::title, task, text_w, 3);
    float y = at.y + 71;
    if (lines.size() <= 2)
        for (const std::string& line : lines) {
            p.text({at.x + 36, y}, Type::title, on, line);
            y += 50;
        }
    else p.paragraph({at.x + 36, y}, room, 3, Type::column, on, task);
    const std::string hint = left == 0 ? f.t("class.timeup") : f.word(held.step->hint);
    p.text_in({at.x + 36, at.bottom() - 81, room, 48}, left == 0 ? Type::lead_bold : Type::lead, left == 0 ? lamp : rgb(0xC4DADF), hint, Align::left);
    const auto whole = static_cast<float>(std::max<std::uint64_t>(1, l.whole));
    p.ring(c, 95, faded(on, 0.16F), 18);
    p.arc(c, 95, lamp, 18, left == 0 ? 1.F : static_cast<float>(left) / whole);
    p.ticking({c.x, c.y - 33}, Type::title_large, on, minutes_and_seconds(f.strings, left), Align::center);
    const std::string below = l.is_paused() ? f.t("class.paused") : f.t("class.of", {{"n", std::to_string(l.whole / static_cast<std::uint64_t>(ms_per_minute))}});
    p.text({c.x, c.y + 24}, Type::small, rgb(0xC4DADF), below, Align::center);
    if (held.exercise->clock > 1) {
        const Stamp clock = case_clock(l, held.exercise->clock, f.now);
        p.text({at.right() - 36, at.y + 14}, Type::small_bold, lamp, f.t("class.case_clock", {{"kl", say::clock(f.strings, clock)}}), Align::right);
    }
    f.target("class/task", at).tap = UiAction{OpenSheet{{SheetKind::trainer, {}, {}, "", at.center().x}}};
}

void draw_class(Frame& f)
{
    const HeldStep held = held_step(f);
    if (!held.exercise) {
        draw_header(f, f.t("door.class"), "");
        draw_empty(f, {0, 116, f.m.width, f.m.bar().y - 116}, f.t("class.none"), f.t("class.none.line"));
        return draw_bar(f, {{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false}}, {}, {});
    }
    const Exercise& exercise = *held.exercise;
    const Lesson& l = f.ui.lesson;
    const ClassPlaces at = places(f.m);
    draw_header(f, f.t("door.class"), f.t("class.exercise", {{"n", std::to_string(exercise.number)}, {"name", f.word(exercise.name)}}));
    draw_step_rail(f, exercise, at.rail);
    draw_class_case(f, exercise, at.story);
    draw_task(f, held, at.task);
    draw_group_cards(f, *held.step, at.groups);

    const auto teach = [](const LessonAction& action) { return Intent{ShellAction{Teach{action}}}; };
    std::vector<Button> center;
    center.push_back(l.is_paused() ? Button{"class/pause", f.t("class.go_on"), icons::play_arrow, Look::standard, teach(PauseTimer{false}), {}, {}, false, true}
                                   : Button{"class/pause", f.t("class.pause"), icons::pause, Look::standard, teach(PauseTimer{true}), {}, {}, false, true});
    center.push_back({"class/more_time", f.t("class.more_time"), icons::more_time, Look::standard, teach(AddMinutes{1}), {}, {}, false, true});
    center.push_back(next_button(f, exercise));
    const CaseId first = case_of_group(f, 0);
    Button triangle{"class/triangle", f.t("class.triangle"), icons::change_history, Look::standard, {}, {}, {}, false, true};
    if (f.state.find(first)) triangle.tap = UiAction{GoTo{Page::case_focus, first}};
    center.push_back(triangle);
    Button other{"class/case", f.t("class.other_case"), icons::swap_horiz, Look::standard, {}, {}, {}, false, true};
    if (exercise.cases.size() > 1) other.tap = teach(ShowCase{l.at_case + 1});
    draw_bar(f, {{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left"),
                 {"class/trainer", "", icons::more_horiz, Look::standard, UiAction{OpenSheet{{SheetKind::trainer, {}, {}, "", 400}}}, {}, {}, false}},
             center, {other, undo_button(f, "bar/undo-right")});
}

} // namespace fyr
