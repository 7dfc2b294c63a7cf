// The walks through the pages, sheets, forms and dialogs of the wall that the checks of the screens make.
#pragma once

#include "tests/support/screen_walk.hpp"

#include <string>

namespace fyr::test {

/// What is found and stays.
inline constexpr Accepted accepted_faults[] = {
    {"gap magnets/dimension/", "a marker lies on its dimension; the sheet that opens says which, and carrying snaps"},
    {"gap case/magnet/", "magnets of one dimension lie side by side; a tap on any of them opens the same sheet"},
    {"gap case/phase/", "notes lie in their phase; a touch beside them only brings the phase to the front"},
    {"arcmin 'Hypotesedannelse' : 15", "the longest title, where the clock, 18 cards and the last seat ask for room at once; 15 arcmin of the 16"},
    {"gap case/text/", "sentences stand beside each other as they were written; a wrong one is one note more and one touch to take it back"},
    {"gap case/slot/", "slots lie as near as the triangle lets them; the sheet that opens says which one it is, and carrying snaps"},
    {"gap bar/hide - bar/reach/right", "Næste with a code of twelve letters at 130 %: the bar is full; both may be taken back by one touch"},
    {"gap plan/meeting/", "stands on its day; what stands near is also in the sheet of the timeline"},
    {"gap plan/today - plan/milestone/", "a milestone stands on its day, which may be the first"},
};

inline void walk_pages(Walk& walk, CaseId first)
{
    const auto page = [&](Page where, CaseId about = {}) {
        walk.show(GoTo{where, about});
        walk.look("page " + std::string(name_of(where)));
    };
    page(Page::home);
    page(Page::rest);
    page(Page::funnel);
    walk.show(ToggleVeil{});
    walk.look("funnel, veiled");
    walk.show(ToggleVeil{});
    page(Page::archive);
    page(Page::shelf);
    if (!first) return;
    for (const int phase : {1, 2, 3}) {
        page(Page::case_focus, first);
        walk.show(ShowPhase{phase});
        walk.look("case, phase " + std::to_string(phase));
    }
    page(Page::summary);
}

inline void walk_case(Walk& walk, CaseId about)
{
    walk.show(GoTo{Page::funnel, {}});
    for (const SheetKind kind : {SheetKind::card, SheetKind::move, SheetKind::more, SheetKind::questions, SheetKind::undo_list, SheetKind::settings, SheetKind::search, SheetKind::promises})
        walk.sheet(kind, about);
    walk.show(GoTo{Page::case_focus, about});
    const Case& c = *walk.app().state().find(about);
    for (const SheetKind kind : {SheetKind::duties, SheetKind::links, SheetKind::original, SheetKind::parking, SheetKind::outcomes}) walk.sheet(kind, about);
    walk.sheet(SheetKind::dimension, about, {}, "learning");
    for (std::size_t i = 1; i < names_of(FormKind{}).size(); ++i) {
        Form form;
        form.kind = static_cast<FormKind>(i);
        if (form.kind == FormKind::plan || form.kind == FormKind::person) continue;
        form.about = about;
        if (!c.items.empty()) form.values = {{"item", std::to_string(c.items.front().id.value)}, {"gate", "abuse"}, {"duty", "acknowledgement"}, {"answer", "yes"}};
        walk.form(form);
    }
    Form lowers; // what was suspected is no more: why, and by whose right
    lowers.kind = FormKind::flags;
    lowers.about = about;
    lowers.values = {{"abuse", "none"}, {"honour", "no"}, {"existing_support", "no"}};
    walk.form(lowers);
    for (const DialogKind kind : {DialogKind::acute, DialogKind::discard, DialogKind::end_meeting, DialogKind::purge}) {
        walk.show(OpenDialog{{kind, about, {}}});
        walk.look("dialog " + std::to_string(static_cast<int>(kind)));
        walk.show(CloseDialog{});
    }
    Form note;
    note.kind = FormKind::note;
    note.about = about;
    walk.show(OpenForm{note});
    walk.show(FocusField{"text"});
    walk.show(UiAction{KeyboardAction{AskForKeyboard{}}});
    walk.look("note with the keyboard");
    walk.show(UiAction{KeyboardAction{TurnKeys{KeyPage::signs}}});
    walk.look("note with the signs of the keyboard");
    walk.show(CloseForm{});
}

inline void walk_magnets(Walk& walk, CaseId about)
{
    const auto wish = [&](RoundWish w) { walk.app().tell(ChangeRound{about, std::move(w)}); };
    walk.show(GoTo{Page::magnets, about});
    walk.look("magnets, no round yet");
    wish(OpenRound{"reflection", "question", "LM", "Hvordan taler jeg med mor om det, lærerne ser hver dag?"});
    for (const auto& [marker, dimension] : std::initializer_list<std::pair<Marker, const char*>>{
             {Marker::concern, "health"}, {Marker::resource, "network"}, {Marker::unknown, "living"}, {Marker::hypothesis, "care"},
             {Marker::child_voice, "learning"}, {Marker::sibling, "background"}, {Marker::new_information, "leisure"}})
        wish(PlaceMarker{{{}, marker, dimension, 1, 1}});
    wish(NoteInRound{{"reflect", "Mor har sagt, at hun gerne vil have hjælp, hvis det ikke er for mange nye mennesker.", {"spørg mormor", "besøg hjemme"}}});
    wish(KeepScale{{0, 0, 1, 0, 0, 1, 0, 2, 1, 0, 5}});
    for (const char* step : {"story", "reflect", "next"}) {
        wish(GoToRoundStep{step});
        walk.look(std::string("magnets, ") + step);
    }
    walk.sheet(SheetKind::marker, about, walk.app().state().find(about)->rounds.open()->markers.front().id);
    walk.sheet(SheetKind::scale, about);
    wish(EndRound{"ringer til skolen", "TB", Date{2026, 3, 5}});
    walk.look("magnets, a round has ended");
}

inline void walk_plan(Walk& walk)
{
    TestApp& app = walk.app();
    const PlanId id{2};
    const auto on = [&](const char* where, const UiAction& action) {
        walk.show(action);
        walk.look(where);
    };
    on("plan", PlanUiAction{ShowPlan{id}});
    on("plan from near", PlanUiAction{SetZoom{4}});
    on("plan from afar", PlanUiAction{SetZoom{1}});
    on("shelf", GoTo{Page::shelf, {}});
    for (const PlanZone zone : {PlanZone::future, PlanZone::today, PlanZone::team}) on("zone", PlanUiAction{ShowZone{zone}});
    on("points", PlanUiAction{ShowChecklist{"seven-points", "superusers"}});
    on("other points", PlanUiAction{ShowChecklist{"deloitte-2014", ""}});
    on("official barometer", PlanUiAction{ShowBarometer{"official"}});
    const PlanTemplates& all = source_assets().templates.plan;
    wish(app, KeepMeasurement{measured(*all.barometer("official"), plan_day, 24, {290, 240, 210, 280, 310, 220, 190}), 5}, id);
    on("measured barometer", PlanUiAction{ShowBarometer{"official"}});
    on("mini barometer", PlanUiAction{ShowBarometer{"mini"}});
    on("measuring", PlanUiAction{BeginMeasuring{*all.barometer("mini")}});
    walk.show(OpenDialog{{DialogKind::stop_measuring, {}, id}});
    walk.look("dialog of measuring");
    walk.show(GoTo{Page::plan, {}});
    const Plan& p = *app.state().find(id);
    const auto sheet = [&](SheetKind kind, PartId part = {}, std::string key = {}) { walk.sheet(kind, {}, part, std::move(key), id); };
    for (const SheetKind kind : {SheetKind::plan_more, SheetKind::plan_templates, SheetKind::agendas, SheetKind::plan_findings, SheetKind::plan_changes, SheetKind::barometers, SheetKind::vote_on,
                                 SheetKind::checklists, SheetKind::plan_card, SheetKind::timeline, SheetKind::plan_search})
        sheet(kind);
    if (!p.actions.empty()) {
        sheet(SheetKind::action, p.actions.front().id);
        sheet(SheetKind::action_move, p.actions.front().id);
    }
    sheet(SheetKind::milestone, p.milestones.front().id);
    sheet(SheetKind::pill, p.obstacles.front().id);
    sheet(SheetKind::pill, p.resources.front().id);
    sheet(SheetKind::lane, {}, "plan");
    sheet(SheetKind::follow_up, p.follow_ups.front().id);
    sheet(SheetKind::goal, p.goals.front().id);
    sheet(SheetKind::line, p.parking.front().id, "parking");
    sheet(SheetKind::member, p.members.front().id);
    sheet(SheetKind::point, {}, "3.1");
    for (std::size_t i = 1; i < names_of(PlanForm{}).size(); ++i) {
        Form form;
        form.kind = FormKind::plan;
        form.plan_form = static_cast<PlanForm>(i);
        form.plan = id;
        form.values = {{"template", "empty"}, {"list", "gaps"}, {"lane", "plan"}, {"status", "blocked"}, {"item", "3.1"}, {"light", "red"}};
        walk.form(form);
    }
    walk.show(OpenDialog{{DialogKind::remove_plan, {}, id}});
    walk.look("dialog of removing");
    walk.show(CloseDialog{});
    if (!p.actions.empty()) {
        wish(app, OpenVote{VoteOn::actions, 3}, id);
        on("voting", GoTo{Page::voting, {}});
    }
    const Agenda& day = *all.agenda("development-day");
    BeginAgenda begin{day.key, {}};
    for (const AgendaStep& step : day.steps) begin.steps.push_back(step.key);
    wish(app, begin, id);
    wish(app, BeginFollowUp{app.state().find(id)->follow_ups.front().id}, id);
    on("status meeting in an agenda", GoTo{Page::plan, {}});
    sheet(SheetKind::agenda);
}

} // namespace fyr::test
