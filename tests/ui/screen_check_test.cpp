// Every page, sheet, form and dialog on every shape of glass, in both languages, all themes and sizes of text, from an empty wall to
// a full one: large enough to touch, large and clear enough to read, nothing cut off or laid over something else, and nothing
// said by colour alone. Nothing is painted; the painter tells what it draws.
#include "board/reading.hpp"
#include "tests/support/screen_walk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

using namespace fyr;
using namespace fyr::test;

namespace {

/// What is found and stays.
constexpr Accepted accepted[] = {
    {"gap magnets/dimension/", "a marker lies on its dimension; the sheet that opens says which, and carrying snaps"},
    {"gap case/magnet/", "magnets of one dimension lie side by side; a tap on any of them opens the same sheet"},
    {"gap case/slot/", "slots lie as near as the triangle lets them; the sheet that opens says which one it is, and carrying snaps"},
    {"gap case/phase/2 - case/question/2", "the question lies on the header of its phase and is on top; beside it the header does nothing in front"},
    {"gap plan/meeting/", "stands on its day; what stands near is also in the sheet of the timeline"},
    {"gap plan/today - plan/milestone/", "a milestone stands on its day, which may be the first"},
};

void walk_pages(Walk& walk, CaseId first)
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
    for (const SheetKind kind : {SheetKind::where, SheetKind::outcomes, SheetKind::promises}) walk.sheet(kind);
    walk.sheet(SheetKind::outcomes, first);
    page(Page::funnel);
    walk.sheet(SheetKind::next);
    walk.sheet(SheetKind::next, {}, {}, "end");
}

void walk_case(Walk& walk, CaseId about)
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

void walk_magnets(Walk& walk, CaseId about)
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

void walk_plan(Walk& walk)
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

/// 65 inches, and the last seat as far away as its letters can be read: what the room reads is at its largest.
void walk_far(const Line& line)
{
    WallGlass far;
    far.diagonal_mm = 1651;
    far.distance_mm = 20'000;
    far.lower_edge_mm = 900;
    const Glass& glass = glasses[line.glass];
    const Size px{static_cast<float>(glass.width), static_cast<float>(glass.height)};
    far.distance_mm = static_cast<int>(room_reading(metrics_for(px, far), far).wall_metres * 1000);
    Walk walk(line, accepted, {Guarding::off, false, far});
    fill_wall(walk.app(), 18);
    const CaseId first = *walk.app().state().on_board().begin();
    walk_pages(walk, first);
    walk_magnets(walk, first);
    fill_shelf(walk.app(), 18);
    walk.show(PlanUiAction{ShowPlan{PlanId{2}}});
    walk.look("plan");
    walk.show(PlanUiAction{ShowChecklist{"seven-points", "superusers"}});
    walk.look("points");
    walk.report();
}

void walk_all(std::size_t glass)
{
    for (std::size_t cards = 0; cards < 4; ++cards) {
        const Line line = line_of(glass, cards);
        Walk walk(line, accepted);
        fill_wall(walk.app(), card_counts[cards]);
        const CaseId first = card_counts[cards] > 0 ? *walk.app().state().on_board().begin() : CaseId{};
        walk_pages(walk, first);
        if (first) walk_case(walk, first), walk_magnets(walk, first);
        if (card_counts[cards] >= 18) walk.show(GoTo{Page::case_focus, *std::next(walk.app().state().on_board().begin(), 9)}), walk.look("a decided case");
        fill_shelf(walk.app(), std::min(card_counts[cards], 24));
        walk_plan(walk);
        walk.report();
        if (cards == 2) walk_far(line);
    }
}

} // namespace

TEST_CASE("every screen keeps what hands and eyes need, 1920 x 1080", "[ui][screens]") { walk_all(0); }
TEST_CASE("every screen keeps what hands and eyes need, 3840 x 2160", "[ui][screens]") { walk_all(1); }
TEST_CASE("every screen keeps what hands and eyes need, 1080 x 1920", "[ui][screens]") { walk_all(2); }
TEST_CASE("every screen keeps what hands and eyes need, 2560 x 1080", "[ui][screens]") { walk_all(3); }

TEST_CASE("any two of glass, cards, theme, language and size of text meet somewhere", "[ui][screens]")
{
    std::set<std::string> met;
    for (std::size_t glass = 0; glass < 4; ++glass)
        for (std::size_t cards = 0; cards < 4; ++cards) {
            const Line l = line_of(glass, cards);
            const std::string values[] = {"g" + std::to_string(glass), "c" + std::to_string(cards), "t" + std::to_string(l.theme), std::string(name_of(l.language)), std::to_string(l.text_percent)};
            for (const std::string& a : values)
                for (const std::string& b : values)
                    if (&a < &b) met.insert(a + b);
        }
    CHECK(met.size() == 3 * 16 + 6 * 8 + 4);
}
