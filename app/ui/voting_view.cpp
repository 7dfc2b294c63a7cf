// Dots for what matters most: everybody has the same number, puts them one person after another, and nobody sees them
// before they are revealed (domain.md 5.2).
#include "ui/plan_parts.hpp"
#include "ui/scrolled.hpp"

namespace fyr {
namespace {

struct Candidate {
    PartId part;
    std::string text;
    int dots = 0;
};

template <class Part>
void add(std::vector<Candidate>& all, const std::vector<Part>& parts, std::string Part::*text)
{
    for (const Part& part : parts) all.push_back({part.id, part.*text, 0});
}

/// As they stand on the board; by dots when those are shown.
std::vector<Candidate> candidates_of(const Plan& plan)
{
    std::vector<Candidate> all;
    switch (plan.vote.on) {
    case VoteOn::actions: add(all, plan.actions, &Action::text); break;
    case VoteOn::milestones: add(all, plan.milestones, &Milestone::title); break;
    case VoteOn::goals: add(all, plan.goals, &Goal::text); break;
    case VoteOn::obstacles: add(all, plan.obstacles, &Obstacle::text); break;
    case VoteOn::parking: add(all, plan.parking, &PlanLine::text); break;
    }
    if (!plan.vote.revealed) return all;
    for (Candidate& c : all)
        for (const Dots& d : plan.vote.dots)
            if (d.part == c.part) c.dots = d.dots;
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.dots > b.dots; });
    return all;
}

void draw_candidate(Frame& f, const Plan& plan, const Candidate& c, int most, Rect at)
{
    Painter& p = f.paint;
    const std::string name = "vote/" + std::to_string(c.part.value);
    const auto& mine = f.ui.plan.dots;
    const auto own = static_cast<int>(std::count(mine.begin(), mine.end(), c.part));
    const int shown = plan.vote.revealed ? c.dots : own;
    const bool left = static_cast<int>(mine.size()) < plan.vote.budget;
    p.panel(at, 18, Shadow::card, shown > 0 && !plan.vote.revealed ? f.theme.lampsoft : f.theme.surface);
    if (plan.vote.revealed && most > 0) p.rect({at.x, at.y, at.w * static_cast<float>(c.dots) / static_cast<float>(most), at.h}, faded(f.theme.lamp, 0.30F), 18);
    const float dots = 40 * static_cast<float>(std::min(std::max(shown, 0), 6)) + 60;
    p.text_in({at.x + 24, at.y, at.w - 40 - dots, at.h}, Type::button, f.theme.ink, c.text, Align::left);
    if (plan.vote.revealed) {
        p.circle({at.right() - 46, at.center().y}, 27, c.dots > 0 ? f.theme.lamp : f.theme.sunken);
        p.text_in({at.right() - 80, at.y, 68, at.h}, Type::lead_bold, c.dots > 0 ? f.theme.onlamp : f.theme.ink3, std::to_string(c.dots));
        return;
    }
    for (int i = 0; i < own; ++i) p.circle({at.right() - 40 - 40 * static_cast<float>(i), at.center().y}, 15, f.theme.lampedge);
    if (f.pressed(name)) p.rect(at, faded(f.theme.ink, 0.08F), 18);
    if (left) f.target(name, at).tap = UiAction{PlanUiAction{PutDot{c.part}}};
}

void draw_voting_bar(Frame& f, const Plan& plan)
{
    const Vote& vote = plan.vote;
    std::vector<Button> center;
    if (const auto next = next_step_button(f, plan); next && !vote.open) center.push_back(*next);
    if (!vote.open) {
        center.push_back({"bar/vote", f.t("plan.vote"), icons::check_circle_outline, center.empty() ? Look::primary_lamp : Look::standard, plan_sheet(SheetKind::vote_on, {}, {}, f.m.width / 2), {}, {}, false});
    } else if (vote.revealed) {
        center.push_back({"bar/close-vote", f.t("vote.close"), icons::check, Look::primary_lamp, wish(f, CloseVote{}), {}, {}, false});
    } else {
        const bool any = !f.ui.plan.dots.empty();
        Button give{"bar/give", f.t("vote.give"), icons::check, any ? Look::primary_lamp : Look::quiet, std::nullopt, {}, {}, false};
        if (any) give.tap = ShellAction{HandInDots{}};
        center.push_back(give);
        if (any) center.push_back({"bar/drop-dots", f.t("vote.again"), icons::undo, Look::standard, UiAction{PlanUiAction{DropDots{}}}, {}, {}, false});
        if (!any && vote.voters > 0) center.push_back({"bar/reveal", f.t("vote.reveal"), icons::visibility, Look::primary_lamp, wish(f, RevealVote{}), {}, {}, false});
        if (!any && vote.voters == 0) center.push_back({"bar/close-vote", f.t("vote.cancel"), icons::close, Look::standard, wish(f, CloseVote{}), {}, {}, false});
    }
    draw_bar(f, {{"bar/plan", f.t("plan.title"), icons::arrow_back, Look::standard, UiAction{GoTo{Page::plan, {}}}, {}, {}, false}, undo_button(f, "bar/undo-left")}, center, {undo_button(f, "bar/undo-right")});
}

} // namespace

void draw_voting(Frame& f)
{
    const Plan* plan = plan_in_front(f);
    if (!plan) return draw_plan_gone(f);
    const Vote& vote = plan->vote;
    const auto left = vote.budget - static_cast<int>(f.ui.plan.dots.size());
    if (!vote.open) {
        draw_plan_header(f, *plan, f.t("plan.vote"), plan->frame.title);
        draw_empty(f, {32, 128, f.m.width - 64, f.m.bar().y - 148}, f.t("vote.none"), f.t("plan.vote.text"));
        return draw_voting_bar(f, *plan);
    }
    const std::string what = f.t("vote_on." + std::string(name_of(vote.on)));
    draw_plan_header(f, *plan, f.t("plan.vote") + " · " + what,
                     vote.revealed ? f.t("vote.revealed", {{"n", std::to_string(vote.voters)}})
                                   : f.t(left == 1 ? "vote.left.one" : "vote.left", {{"n", std::to_string(left)}}) + " · " + f.t("vote.voters", {{"n", std::to_string(vote.voters)}}));
    const Rect at{32, 128, f.m.width - 64, f.m.bar().y - 148};
    const auto all = candidates_of(*plan);
    const int columns = f.m.portrait || vote.revealed ? 1 : 2;
    const float gap = 12, height = 76, width = (at.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const auto lines = (all.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);
    const int most = all.empty() ? 0 : all.front().dots;
    draw_scrolled(f, "vote", at, static_cast<float>(lines) * (height + gap) - gap, [&](float y) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto line = static_cast<float>(i / static_cast<std::size_t>(columns)), column = static_cast<float>(i % static_cast<std::size_t>(columns));
            const Rect r{at.x + column * (width + gap), y + line * (height + gap), width, height};
            if (r.bottom() > at.y - 8 && r.y < at.bottom() + 8) draw_candidate(f, *plan, all[i], most, r);
        }
    });
    draw_voting_bar(f, *plan);
}

} // namespace fyr
