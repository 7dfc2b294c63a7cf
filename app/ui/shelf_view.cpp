// The shelf: the plans of this wall side by side, each with what comes next and what is late.
#include "ui/plan_parts.hpp"
#include "ui/say.hpp"
#include "ui/scrolled.hpp"

#include "domain/plan_dates.hpp"

namespace fyr {
namespace {

constexpr float plate_height = 296, gap = 24;

std::string progress_line(const Frame& f, const Plan& plan)
{
    int done = 0, all = 0;
    for (const Action& a : plan.actions) {
        if (a.status == ActionStatus::dropped) continue;
        ++all;
        done += a.status == ActionStatus::done ? 1 : 0;
    }
    return all == 0 ? f.t("shelf.no_actions") : f.t("shelf.progress", {{"a", std::to_string(done)}, {"b", std::to_string(all)}});
}

void draw_plan_card(Frame& f, const Plan& plan, Rect at)
{
    Painter& p = f.paint;
    const std::string name = "shelf/plan/" + std::to_string(plan.id.value);
    const Date today = to_local(f.now).date;
    const Mark mark = p.mark();
    p.panel(at, 24, Shadow::panel, f.theme.surface);
    const float x = at.x + 32, width = at.w - 64;
    p.circle({x + 28, at.y + 64}, 30, plan.frame.is_template ? f.theme.lamp : f.theme.fjord);
    p.icon({x + 28, at.y + 64}, 36, plan.frame.is_template ? f.theme.onlamp : f.theme.onfjord, plan.frame.is_template ? icons::folder : icons::map);
    p.text_cut({x + 76, at.y + 30}, width - 148, Type::panel, f.theme.ink, plan.frame.title);
    p.text_cut({x + 76, at.y + 74}, width - 148, Type::body, f.theme.ink2, plan.frame.is_template ? f.t("shelf.template") : plan.frame.department);
    p.text_cut({x, at.y + 118}, width, Type::lead_small, f.theme.ink, say::full_date(f.strings, plan.frame.start) + " – " + say::full_date(f.strings, plan.frame.target));
    if (!plan.frame.is_template) {
        const FollowUp* next = next_follow_up(plan);
        const std::string meeting = next ? meeting_name(f, *next) + " · " + say::day(f.strings, next->date) : f.t("shelf.no_meeting");
        p.icon({x + 14, at.y + 182}, 30, f.theme.fjord, icons::event);
        p.text_in({x + 44, at.y + 164, width - 44, 38}, Type::label, f.theme.ink, meeting, Align::left);
        const Action* late = first_overdue(plan, today);
        if (late) draw_octagon(p, {x + 14, at.y + 232}, 17);
        else p.icon({x + 14, at.y + 232}, 30, f.theme.fjord, icons::check_circle_outline);
        const std::string line = late ? f.t("shelf.late", {{"text", late->text}, {"days", say::days(f.strings, days_between(late->due, today))}}) : progress_line(f, plan);
        p.text_in({x + 44, at.y + 214, width - 44, 38}, Type::label, late ? f.theme.redink : f.theme.ink2, line, Align::left);
    }
    if (f.pressed(name)) {
        p.rect(at, faded(f.theme.ink, 0.06F), 24);
        if (!f.ui.calm) p.transform(mark, 0.98F, at.center(), {});
    }
    f.target(name, at).tap = plan.frame.is_template ? plan_form_from(std::to_string(plan.id.value)) : UiAction{PlanUiAction{ShowPlan{plan.id}}};
    Button more{"shelf/more/" + std::to_string(plan.id.value), "", icons::more_horiz, Look::soft, UiAction{OpenSheet{{SheetKind::plan_card, {}, {}, {}, at.center().x, plan.id}}}, {}, {}, false};
    draw_button(f, {at.right() - 88, at.y + 28, 64, 64}, more);
}

} // namespace

void draw_shelf(Frame& f)
{
    const bool archive = f.ui.plan.archive;
    std::vector<const Plan*> shown;
    std::size_t archived = 0;
    for (const auto& [id, plan] : f.state.plans()) {
        archived += plan->frame.archived ? 1U : 0U;
        if (plan->frame.archived == archive) shown.push_back(plan.get());
    }
    std::stable_sort(shown.begin(), shown.end(), [](const Plan* a, const Plan* b) {
        if (a->frame.is_template != b->frame.is_template) return b->frame.is_template;
        return a->created_at > b->created_at;
    });
    draw_header(f, f.t(archive ? "shelf.archive" : "shelf.title"), f.t(shown.size() == 1 ? "shelf.count.one" : "shelf.count", {{"n", std::to_string(shown.size())}}));
    const Rect at{32, 128, f.m.width - 64, f.m.bar().y - 148};
    if (shown.empty()) {
        draw_empty(f, at, f.t(archive ? "shelf.archive.none" : "shelf.none"), f.t(archive ? "shelf.archive.none.text" : "empty.plan"));
    } else {
        const auto columns = static_cast<std::size_t>(std::max(1.F, std::floor((at.w + gap) / (560 + gap))));
        const float width = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        const auto lines = static_cast<float>((shown.size() + columns - 1) / columns);
        draw_scrolled(f, "shelf", at, lines * (plate_height + gap) - gap, [&](float y) {
            for (std::size_t i = 0; i < shown.size(); ++i)
                draw_plan_card(f, *shown[i], {at.x + static_cast<float>(i % columns) * (width + gap), y + static_cast<float>(i / columns) * (plate_height + gap), width, plate_height});
        });
    }
    std::vector<Button> center{{"bar/new-plan", f.t("shelf.new"), icons::add, Look::primary_lamp, plan_sheet(SheetKind::plan_templates, {}, {}, f.m.width / 2), {}, {}, false}};
    if (archive || archived > 0)
        center.push_back({"bar/archive", f.t(archive ? "shelf.back" : "shelf.to_archive"), icons::folder, Look::standard, UiAction{PlanUiAction{ShowArchived{!archive}}}, {}, {}, false});
    draw_bar(f, {{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center, {undo_button(f, "bar/undo-right")});
}

void draw_plan_gone(Frame& f)
{
    draw_header(f, f.t("plan.title"), "");
    draw_empty(f, {32, 128, f.m.width - 64, f.m.bar().y - 148}, f.t("plan.gone"), f.t("plan.gone.text"));
    draw_bar(f, {{"bar/home", f.t("act.home"), icons::home, Look::standard, UiAction{GoTo{Page::home, {}}}, {}, {}, false}}, {},
             {{"bar/shelf", f.t("plan.shelf"), icons::folder, Look::standard, UiAction{GoTo{Page::shelf, {}}}, {}, {}, false}, undo_button(f, "bar/undo-right")});
}

} // namespace fyr
