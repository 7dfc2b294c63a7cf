// Questions that must be answered first (design system 6.13): the safe answer stands on the left.
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

namespace {

/// Before the question: the octagon where somebody may be in danger, the stop square where something goes for ever.
enum class Sign { none, danger, stop };

struct Answer { std::string name, label; char32_t icon; Look look; Intent tap; };

void draw_question(Frame& f, std::string_view title, std::string_view text, Sign sign, const Answer& safe, const Answer& other)
{
    Painter& p = f.paint;
    const bool of_form = f.ui.dialog.kind == DialogKind::half_written; // lies over the form it is about
    const Rect free = of_form ? region_of(f.ui, f.ui.dialog.desk, f.m) : free_region(f.ui, f.m); // else beside what somebody writes
    p.rect(free, f.theme.scrim);
    f.targets.add("dialog/behind", free);
    const float width = std::min(840.F, free.w - 48);
    const Rect at{free.center().x - width / 2, free.center().y - 292 / 2, width, 292};
    const Mark mark = p.mark();
    p.panel(at, 28, Shadow::lifted, f.theme.surface);
    float x = at.x + 36;
    if (sign != Sign::none) {
        const Point c{at.x + 66, at.y + 68};
        if (sign == Sign::danger) draw_octagon(p, c, 32);
        else draw_stop(p, c, 32);
        x = at.x + 118;
    }
    p.text_cut({x, at.y + 24}, at.right() - x - 28, Type::panel, f.theme.ink, title);
    p.paragraph({x, at.y + 74}, at.right() - x - 36, 3, Type::lead, f.theme.ink2, text);
    constexpr float apart = 40; // over 20 mm from 55 inches on: a hand that shakes does not hit the other answer
    const float y = at.bottom() - 24 - 76, w = (at.w - 48 - apart) / 2;
    const Type type = std::max(p.width_of(Type::lead_bold, safe.label), p.width_of(Type::lead_bold, other.label)) + 44 + 24 <= w ? Type::lead_bold : Type::label;
    draw_button(f, {at.x + 24, y, w, 76}, {safe.name, safe.label, safe.icon, safe.look, safe.tap, {}, {}, false}, 18, type);
    draw_button(f, {at.x + 24 + w + apart, y, w, 76}, {other.name, other.label, other.icon, other.look, other.tap, {}, {}, false}, 18, type);
    const float t = out_cubic(progress(f.ticks, f.ui.dialog_since, f.ui.calm ? 120 : 200));
    if (t < 1 && f.ui.dialog_since > 0) p.transform(mark, f.ui.calm ? 1.F : 0.97F + 0.03F * t, at.center(), {}, t);
}

} // namespace

void draw_dialog(Frame& f)
{
    switch (f.ui.dialog.kind) {
    case DialogKind::none: return;
    case DialogKind::acute: {
        const Case* c = f.state.find(f.ui.dialog.about);
        if (!c) return;
        draw_question(f, f.t("acute.ask", {{"alias", c->facts.code}}), f.t("acute.text"), Sign::danger,
                      {"dialog/no", f.t("acute.no"), icons::check, Look::outline, UiAction{CloseDialog{}}},
                      {"dialog/yes", f.t("acute.yes"), icons::priority_high, Look::acute, Command{MarkAcute{c->id, true, {}}}});
        return;
    }
    case DialogKind::discard:
        draw_question(f, f.t("discard.ask"), f.t("discard.text"), Sign::none,
                      {"dialog/no", f.t("act.back"), icons::arrow_back, Look::outline, UiAction{CloseDialog{}}},
                      {"dialog/yes", f.t("exp.discard"), icons::close, Look::fjord, UiAction{GoTo{Page::rest, {}}}});
        return;
    case DialogKind::half_written:
        draw_question(f, f.t("draft.ask"), f.t("draft.text"), Sign::none,
                      {"dialog/keep", f.t("draft.keep"), icons::inventory, Look::fjord, ShellAction{EndForm{f.ui.dialog.desk, true}}},
                      {"dialog/throw", f.t("draft.throw"), icons::delete_bin, Look::outline, ShellAction{EndForm{f.ui.dialog.desk, false}}});
        return;
    case DialogKind::remove_plan: {
        const Plan* plan = f.state.find(f.ui.dialog.plan);
        if (!plan) return;
        draw_question(f, f.t("remove_plan.ask"), f.t("remove_plan.text", {{"title", plan->frame.title}}), Sign::none,
                      {"dialog/no", f.t("act.back"), icons::arrow_back, Look::outline, UiAction{CloseDialog{}}},
                      {"dialog/yes", f.t("shelf.remove"), icons::close, Look::fjord, Command{RemovePlan{plan->id}}});
        return;
    }
    case DialogKind::purge: {
        const Case* c = f.state.find(f.ui.dialog.about);
        if (!c) return;
        draw_question(f, f.t("purge.ask", {{"alias", c->facts.code}}), f.t("purge.text"), Sign::stop,
                      {"dialog/no", f.t("act.back"), icons::arrow_back, Look::outline, UiAction{CloseDialog{}}},
                      {"dialog/yes", f.t("purge.yes"), icons::delete_bin, Look::outline, ShellAction{PurgeCase{c->id}}});
        return;
    }
    case DialogKind::stop_measuring:
        draw_question(f, f.t("measure.stop.ask"), f.t("measure.stop.text"), Sign::none,
                      {"dialog/no", f.t("act.back"), icons::arrow_back, Look::outline, UiAction{CloseDialog{}}},
                      {"dialog/yes", f.t("measure.stop"), icons::close, Look::fjord, UiAction{GoTo{Page::barometer, {}}}});
        return;
    case DialogKind::end_meeting:
        draw_question(f, f.t("end.ask"), f.t("end.text"), Sign::none,
                      {"dialog/no", f.t("act.back"), icons::arrow_back, Look::outline, UiAction{CloseDialog{}}},
                      {"dialog/yes", f.t("act.end"), icons::done_all, Look::fjord, ShellAction{FinishMeeting{}}});
        return;
    }
}

} // namespace fyr
