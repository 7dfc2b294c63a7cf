// A tour of the wall in five minutes: one thing at a time stands in the light, with a sentence about it. It shows pages and
// touches no data; part of the training world.
#include "ui/class_parts.hpp"

namespace fyr {

namespace {

struct Stop {
    Page page;
    const char* target; ///< what stands in the light; not on the glass: only the sentence
    const char* key;
};

constexpr Stop stops[] = {
    {Page::home, "exercise/e07", "tour.exercise"}, {Page::home, "groups/count", "tour.groups"},   {Page::funnel, "funnel/column/received", "tour.column"},
    {Page::funnel, "bar/search", "tour.search"},   {Page::funnel, "bar/hide", "tour.hide"},  {Page::shelf, "bar/new-plan", "tour.plan"},
    {Page::home, "training/anew", "tour.anew"},    {Page::home, "training/leave", "tour.leave"}};
constexpr int count = static_cast<int>(std::size(stops));

UiAction to_stop(int number)
{
    const bool over = number < 1 || number > count;
    return ShowTour{over ? 0 : number, over ? Page::home : stops[number - 1].page};
}

} // namespace

std::string tour_target(int stop) { return stop < 1 || stop > count ? "" : stops[stop - 1].target; }

UiAction begin_tour() { return to_stop(1); }

void draw_tour(Frame& f)
{
    const int number = f.ui.tour;
    if (number < 1 || number > count || f.exporting) return;
    const Stop& stop = stops[number - 1];
    const Target* lit = f.targets.named(stop.target);
    const Rect hole = lit ? lit->at : Rect{f.m.width / 2, f.m.height / 2, 0, 0};
    f.targets.clear(); // nothing but the tour answers
    draw_dark(f, hole, 0);
    Painter& p = f.paint;
    const float w = std::min(960.F, f.m.width - 64), h = 268;
    const float y = hole.center().y < f.m.height / 2 ? std::min(hole.bottom() + 40, f.m.height - h - 40) : std::max(40.F, hole.y - h - 40);
    const Rect at{(f.m.width - w) / 2, lit ? y : (f.m.height - h) / 2, w, h};
    p.panel(at, 28, Shadow::lifted, f.theme.surface);
    p.text({at.x + 36, at.y + 26}, Type::small_bold, f.theme.ink3, f.t("tour.of", {{"n", std::to_string(number)}, {"m", std::to_string(count)}}));
    p.paragraph({at.x + 36, at.y + 60}, at.w - 72, 3, Type::lead, f.theme.ink, f.t(stop.key));
    const float row = at.bottom() - 28 - 72;
    const bool last = number == count;
    draw_button(f, {at.x + 36, row, 220, 72}, {"tour/end", f.t("tour.end"), icons::close, Look::outline, to_stop(0), {}, {}, false}, 20);
    draw_button(f, {at.right() - 36 - 260 - 16 - 220, row, 220, 72}, {"tour/back", f.t("act.back"), icons::arrow_back, Look::soft, number > 1 ? std::optional<Intent>{to_stop(number - 1)} : std::nullopt, {}, {}, false}, 20);
    draw_button(f, {at.right() - 36 - 260, row, 260, 72}, {"tour/next", f.t(last ? "tour.done" : "tour.next"), last ? icons::check : icons::arrow_forward, Look::primary_lamp, to_stop(number + 1), {}, {}, false}, 20);
}

} // namespace fyr
