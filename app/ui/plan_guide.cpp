// The guide through a day: the step that is now, its question, how much of its time is left; a soft ring, never red, never
// a cut (domain.md 5.4). It stands in the header so that every part of the board may lie under it.
#include "ui/plan_parts.hpp"

namespace fyr {
namespace {

struct Now {
    const Agenda* agenda = nullptr;
    const AgendaStep* step = nullptr;
    std::size_t number = 0, count = 0; ///< of the steps that are not left out
};

Now now_of(const Frame& f, const Plan& plan)
{
    Now n;
    n.agenda = f.templates.plan.agenda(plan.agenda.agenda);
    if (!n.agenda) return n;
    n.step = n.agenda->step(plan.agenda.now);
    for (const AgendaStepRun& s : plan.agenda.steps) {
        if (s.state == StepState::skipped) continue;
        ++n.count;
        if (s.key == plan.agenda.now) n.number = n.count;
    }
    return n;
}

/// Minutes since the step began.
int spent(const Frame& f, const Plan& plan) { return static_cast<int>(std::max<Stamp>(0, f.now - plan.agenda.since) / ms_per_minute); }

void draw_time(Frame& f, Point c, int left, int of)
{
    Painter& p = f.paint;
    p.ring(c, 37, f.theme.line, 6);
    const bool over = left <= 0, near = left * 5 <= of;
    p.arc(c, 37, near ? f.theme.lampedge : f.theme.fjord, 6, over ? 1.F : static_cast<float>(left) / static_cast<float>(std::max(1, of)));
    if (over) p.icon(c, 34, f.theme.lampedge, icons::schedule);
    else draw_minutes(p, f.strings, c, 60, left);
}

} // namespace

void draw_plan_header(Frame& f, const Plan& plan, std::string_view title, std::string_view subtitle)
{
    Painter& p = f.paint;
    const float clock = f.m.width - 32 - p.width_of(Type::clock, say::clock(f.strings, f.now)) - 48;
    const Now now = now_of(f, plan);
    const std::string back = f.t("plan.back");
    const float back_x = f.m.width - 480; // where those words end
    const bool guided = now.agenda && !f.exporting, tells = !guided && f.ui.page == Page::plan && !f.m.portrait;
    const std::string head = guided && now.step ? f.t("plan.step_of", {{"n", std::to_string(now.number)}, {"m", std::to_string(now.count)}, {"name", f.word(now.step->name)}}) : "";
    const float ring = f.m.portrait ? clock - 48 : 870;
    const float room = (guided ? ring - 60 : tells ? back_x - p.width_of(Type::lead_small, back) - 30 : clock) - 128;
    draw_header(f, title, as_far_as(p, Type::body, f.m.portrait && !head.empty() ? head : std::string(subtitle), room)); // standing up there is no room for both
    if (!guided) {
        if (!tells) return;
        p.text({back_x, 51}, Type::lead_small, f.theme.ink2, back, Align::right);
        p.icon({back_x + 30, 68}, 32, f.theme.lampedge, icons::arrow_back);
        return;
    }
    if (!now.step) {
        p.text_in({128 + 480, 40, clock - 608, 56}, Type::lead_bold, f.theme.ink, f.t("plan.agenda_done"), Align::right);
        return;
    }
    const int minutes = spent(f, plan), alone = now.step->alone_minutes;
    const bool quiet = alone > 0 && minutes < alone;
    const float x = ring + 58;
    draw_time(f, {ring, 66}, quiet ? alone - minutes : now.step->minutes - minutes, quiet ? alone : now.step->minutes - (alone > 0 ? alone : 0));
    if (f.m.portrait) return;
    const float width = clock - x;
    p.text_cut({x, f.m.text_factor > 1.1F ? 14.F : 24.F}, width, Type::lead_bold, f.theme.ink, head);
    const std::string question = quiet ? f.t("plan.alone", {{"n", std::to_string(alone - minutes)}}) + " " + f.word(now.step->question)
                                 : alone > 0 && minutes < alone + 2 ? f.t("plan.share") + " " + f.word(now.step->question) : f.word(now.step->question);
    const bool two = p.width_of(Type::body, question) > width;
    p.paragraph({x, f.m.text_factor > 1.1F ? 50.F : 57.F}, width, 2, two && f.m.text_factor > 1.1F ? Type::small : Type::body, f.theme.ink2, question);
}

std::optional<Button> next_step_button(const Frame& f, const Plan& plan)
{
    if (plan.agenda.agenda.empty()) return std::nullopt;
    const bool last = plan.agenda.steps.empty() || plan.agenda.now.empty();
    Button b{"bar/next-step", f.t(last ? "plan.end_agenda" : "plan.next_step"), icons::arrow_forward, Look::primary_lamp, ShellAction{NextStep{}}, {}, {}, false};
    b.hold = plan_sheet(SheetKind::agenda);
    return b;
}

} // namespace fyr
