// The walk through a morning meeting: the next notification, the rounds after the first, and the end.
#include "shell/app.hpp"
#include "domain/meeting_record.hpp"
#include "domain/walk.hpp"
#include "shell/guarded.hpp"
#include "ui/say.hpp"

#include <algorithm>

namespace fyr {

void App::end_meeting(Point at, bool sure)
{
    for (const DeskName desk : all_desks) // the end takes everything from the screen, so nobody may be in the middle of a sentence
        if (is_of_a_case(ui_.at(desk).form.kind)) return say({"no.still_writing", {}}, true);
    const bool missing = counts_of(session_.state(), clock_.now(), session_.rules()).not_assessed > 0;
    if (missing && !sure && session_.state().board().meeting.open) // said once, then people decide
        return evolve(ui_, UiAction{OpenSheet{{SheetKind::next, {}, {}, "end", metrics_.width / 2}}}, clock_.ticks());
    const auto done = session_.dispatch(EndMeeting{}, clock_.now(), actor(), side_at(at));
    if (!done) return answered(done, at);
    log_act({"act.meeting_ended", {}});
    forget_drafts_of_cases();
    ui_.drafts.clear(); // what was only thought of goes with the people
    ui_.scroll.clear();
    ui_.saved = {};
    evolve(ui_, UiAction{GoTo{Page::summary, {}}}, clock_.ticks());
}

void App::take(CaseId id, bool assess, Point at)
{
    if (is_second_case(id, at)) return;
    if (session_.state().board().meeting.open) {
        const auto done = session_.dispatch(TakeCase{id}, clock_.now(), actor(), side_at(at));
        if (!done) return answered(done, at);
    }
    evolve(ui_, UiAction{GoTo{Page::case_focus, id}}, clock_.ticks());
    opened_case(id);
    if (!assess) return;
    Form form;
    form.kind = FormKind::assess;
    form.about = id;
    open_form({form, DeskName::first, Half::whole, at}, at);
}

void App::take_next(const TakeNext& wish, Point at)
{
    const State& state = session_.state();
    if (wish.about) return take(wish.about, wish.assess, at);
    const NextUp up = next_up(state, clock_.now(), session_.rules());
    if (up.kind != NextUp::Kind::open_case) {
        evolve(ui_, UiAction{GoTo{Page::funnel, {}}}, clock_.ticks());
        return evolve(ui_, UiAction{OpenSheet{{SheetKind::next, {}, {}, "", metrics_.width / 2}}}, clock_.ticks());
    }
    take(up.about, false, at);
    const Case* c = session_.state().find(up.about);
    if (!up.calls || !c || ui_.about != up.about) return;
    const std::vector<AcuteAction> open = open_actions(*c);
    if (!open.empty())
        say({"next.calls", {{"alias", c->facts.code}, {"what", open.front().what}, {"kl", fyr::say::clock(strings(), open.front().by)}, {"owner", open.front().owner}}}, true);
}

} // namespace fyr
