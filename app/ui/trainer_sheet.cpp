// What the trainer can do with the lesson (sheet key ""), with one group (its number), and beginning anew ("anew").
#include "ui/class_parts.hpp"
#include "ui/sheets.hpp"

#include <algorithm>

namespace fyr {

namespace {

Intent teach(const LessonAction& action) { return ShellAction{Teach{action}}; }

void draw_of_group(Frame& f, int group)
{
    const HeldStep held = held_step(f);
    if (!held.step || group < 0 || static_cast<std::size_t>(group) >= f.ui.lesson.groups.size()) return;
    const LessonGroup& g = f.ui.lesson.groups[static_cast<std::size_t>(group)];
    show_rows(f,
              {sheet_row("trainer/open", f.t("class.open"), icons::arrow_forward, place_of_group(f, *held.step, group)),
               sheet_row("trainer/panel", f.t("class.panels"), icons::groups, UiAction{GoTo{Page::lesson_groups, {}}}),
               sheet_row("trainer/ready", f.t(g.ready ? "class.unlock" : "class.lock"), g.ready ? icons::lock_open : icons::lock, teach(SayReady{group, !g.ready})),
               sheet_row("trainer/help", f.t(g.help ? "class.no_help" : "class.want_help"), icons::pan_tool, teach(AskHelp{group, !g.help}))},
              group_name(f, group), f.t("class.group"));
}

void draw_anew(Frame& f)
{
    show_rows(f,
              {sheet_row("trainer/anew_yes", f.t("training.anew.yes"), icons::autorenew, ShellAction{BeginAnew{}}, f.t("training.anew.kept")),
               sheet_row("trainer/keep_as", f.t("class.keep_as"), icons::note_add, f.state.on_board().empty() ? std::optional<Intent>{} : ShellAction{KeepAsExercise{}}),
               sheet_row("trainer/anew_no", f.t("training.anew.no"), icons::close, UiAction{CloseSheet{}})},
              f.t("training.anew"), f.t("training.anew.line"));
}

/// What there is to find in the case: on the glass only when somebody asks for it.
void draw_key(Frame& f)
{
    const HeldStep held = held_step(f);
    const TeachingCase* c = held.exercise ? case_in_front(f, *held.exercise) : nullptr;
    const std::string text = !held.exercise ? "" : c && !f.word(c->key).empty() ? f.word(c->key) : f.word(held.exercise->purpose);
    const float width = std::min(900.F, f.m.width - 64) - 64;
    const auto lines = static_cast<float>(f.paint.wrapped(Type::reading, text, width, 10).size());
    const SheetFrame sheet = open_sheet(f, 900, lines * f.paint.line_of(Type::reading) + 24, f.t("class.key"), c ? f.word(c->name) : "");
    f.paint.paragraph({sheet.content.x, sheet.content.y}, width, 10, Type::reading, f.theme.ink, text);
}

} // namespace

void draw_trainer_sheet(Frame& f)
{
    const std::string& key = f.ui.sheet.key;
    if (key == "anew") return draw_anew(f);
    if (key == "key") return draw_key(f);
    if (!key.empty()) return draw_of_group(f, key.front() - '1');
    const Lesson& l = f.ui.lesson;
    const HeldStep held = held_step(f);
    if (!held.exercise) return;
    std::vector<SheetRow> rows{
        sheet_row("trainer/freeze", f.t("class.freeze"), icons::pan_tool, teach(FreezeAll{true})),
        sheet_row("trainer/spotlight", f.t("class.spotlight"), icons::torch, light_up(f)),
        sheet_row("trainer/hide", f.t(l.hidden ? "class.show_all" : "class.hide"), l.hidden ? icons::visibility : icons::visibility_off, teach(HideAnswers{!l.hidden})),
        sheet_row("trainer/two_more", f.t("class.two_more"), icons::more_time, teach(AddMinutes{2})),
        sheet_row("trainer/two_less", f.t("class.two_less"), icons::timer, teach(AddMinutes{-2})),
        sheet_row("trainer/replay", f.t("class.replay"), icons::skip_previous, teach(GoToLessonStep{0})),
        sheet_row("trainer/panels", f.t("class.panels"), icons::groups, UiAction{GoTo{Page::lesson_groups, {}}}),
        sheet_row("trainer/compare", f.t("class.compare"), icons::swap_horiz, UiAction{GoTo{Page::comparison, {}}}),
        sheet_row("trainer/key", f.t("class.key"), icons::lightbulb, UiAction{OpenSheet{{SheetKind::trainer, {}, {}, "key", f.ui.sheet.x}}}),
        sheet_row("trainer/board", f.t("training.board"), icons::sort, UiAction{GoTo{Page::funnel, {}}}),
        sheet_row("trainer/end", f.t("class.end"), icons::check, teach(EndExercise{})),
        sheet_row("trainer/keep_as", f.t("class.keep_as"), icons::note_add, f.state.on_board().empty() ? std::optional<Intent>{} : ShellAction{KeepAsExercise{}}),
        sheet_row("trainer/anew", f.t("training.anew"), icons::autorenew, UiAction{OpenSheet{{SheetKind::trainer, {}, {}, "anew", f.ui.sheet.x}}})};
    show_rows(f, rows, f.t("class.trainer"), f.word(held.exercise->purpose), 960, 2);
}

} // namespace fyr
