#include "codec/plan_level.hpp"

namespace fyr {

namespace {

void hide(std::string& text)
{
    if (!text.empty()) text = hidden_text;
}

} // namespace

Plan at_level(const Plan& plan, ExportLevel level)
{
    Plan shown = plan;
    if (level == ExportLevel::full) return shown;
    for (std::size_t i = 0; i < plan_list_count; ++i)
        for (PlanLine& line : lines_of(shown, static_cast<PlanList>(i))) line.by.clear();
    for (std::vector<PlanLine>* lines : {&shown.proud, &shown.pains, &shown.parking})
        for (PlanLine& line : *lines) hide(line.text);
    for (Action& a : shown.actions) hide(a.why);
    for (Member& m : shown.members) {
        hide(m.skill);
        m.hours.clear();
    }
    for (FollowUp& f : shown.follow_ups) {
        hide(f.decision);
        for (LaneLight& l : f.lights) hide(l.word);
    }
    for (PointState& p : shown.points) hide(p.note);
    return shown;
}

} // namespace fyr
