#include "board/plan_ui.hpp"

#include "base/overloaded.hpp"
#include "board/plan_layout.hpp"

#include <algorithm>

namespace fyr {

void evolve(PlanUi& ui, const PlanUiAction& action)
{
    std::visit(overloaded{
                   [&](const ShowPlan& a) {
                       if (ui.about == a.plan) return;
                       const Tally kept = ui.tally; // a measurement goes on while somebody looks at another plan
                       ui = {};
                       ui.about = a.plan;
                       ui.tally = kept;
                   },
                   [&](const SetZoom& a) { ui.zoom = std::clamp(a.zoom, 1.F, most_zoom); },
                   [&](const ShowZone& a) { ui.zone = a.zone; },
                   [&](const ReplayStep& a) { ui.replay = a.shown; },
                   [&](const ShowArchived& a) { ui.archive = a.archived; },
                   [&](const ShowBarometer& a) { ui.barometer = a.key; },
                   [&](const ShowChecklist& a) {
                       ui.checklist = a.key;
                       ui.group = a.group;
                   },
                   [&](const BeginMeasuring& a) {
                       ui.barometer = a.barometer.key;
                       ui.tally = Tally(a.barometer);
                       ui.answers.assign(a.barometer.areas.size(), not_answered);
                       ui.thanks = false;
                   },
                   [&](const AnswerArea& a) {
                       if (a.area < ui.answers.size()) ui.answers[a.area] = a.value;
                   },
                   [&](const HandIn&) {
                       if (!ui.tally.add(ui.answers)) return;
                       std::fill(ui.answers.begin(), ui.answers.end(), not_answered); // nobody sees what the one before said
                       ui.thanks = true;
                   },
                   [&](const NextPerson&) { ui.thanks = false; },
                   [&](const PutDot& a) { ui.dots.push_back(a.part); },
                   [&](const DropDots&) { ui.dots.clear(); },
                   [&](const SearchPlan& a) { ui.search = a.words; },
               },
               action);
}

} // namespace fyr
