// The walk through a morning meeting: the next notification, and the end.
#include "shell/app.hpp"
#include "domain/walk.hpp"
#include "shell/guarded.hpp"

#include <algorithm>

namespace fyr {

void App::end_meeting(Point at)
{
    for (const DeskName desk : all_desks) // the end takes everything from the screen, so nobody may be in the middle of a sentence
        if (is_of_a_case(ui_.at(desk).form.kind)) return say({"no.still_writing", {}}, true);
    const auto done = session_.dispatch(EndMeeting{}, clock_.now(), actor(), side_at(at));
    if (!done) return answered(done, at);
    log_act({"act.meeting_ended", {}});
    forget_drafts_of_cases();
    ui_.drafts.clear(); // what was only thought of goes with the people
    ui_.scroll.clear();
    ui_.question = {};
    evolve(ui_, UiAction{GoTo{Page::summary, {}}}, clock_.ticks());
}

void App::take_next(Point at)
{
    const State& state = session_.state();
    const Meeting& meeting = state.board().meeting;
    for (const CaseId id : walk_order(state, clock_.now(), session_.rules())) {
        const Case* c = state.find(id);
        const bool seen = std::find(meeting.discussed.begin(), meeting.discussed.end(), id) != meeting.discussed.end();
        if (!c || seen || c->step == Step::next_step) continue;
        if (is_second_case(id, at)) return;
        const auto done = session_.dispatch(TakeCase{id}, clock_.now(), actor(), side_at(at));
        if (!done) return answered(done, at);
        evolve(ui_, UiAction{GoTo{Page::case_focus, id}}, clock_.ticks());
        opened_case(id);
        return;
    }
    evolve(ui_, UiAction{GoTo{Page::funnel, {}}}, clock_.ticks());
    say({"walk.done", {}}, false);
}

} // namespace fyr
