// A wall with as many cards as one likes and texts as long as they may be: something of everything in every column, and the
// first case furnished down to its decision. All of it is invented.
#pragma once

#include "base/text.hpp"
#include "tests/support/plan_scene.hpp"

namespace fyr::test {

/// As many characters, of words that are as long as Danish words get.
inline std::string long_text(std::size_t characters)
{
    static constexpr std::string_view words = "Underretningsvurderinger i familieafdelingens børneundersøgelsesteam om skolefraværsbekymringer og hverdagsstøtte ";
    std::string text;
    while (character_count(text) < characters) text += words;
    return clipped(text, characters);
}

inline Notification busy_notification(int i, Stamp now)
{
    static constexpr const char* trees[] = {"Hasselnød", "Ask", "Bøg", "Rødgran", "Elm", "Birk"};
    const std::string number = (i < 9 ? "0" : "") + std::to_string(i + 1);
    Notification n;
    n.code = std::string(trees[i % 6]) + "-" + number;
    n.received = now - (3 + i * 7 % 40) * ms_per_hour / 2;
    n.notifier = 1 + i % 5;
    n.age = i * 5 % 18;
    n.previous = i % 3;
    n.open_case = i % 4 == 0;
    n.summary = i % 2 == 0 ? long_text(60) : "Kommer ofte for sent i skole";
    n.text = long_text(900);
    if (i % 5 == 1) n.siblings = {"Ask-02"};
    return n;
}

/// All that one case can have before its decision, at full length.
inline void furnish_case(TestApp& app, CaseId id)
{
    app.tell(AssessAcute{id, {AcuteAnswer::no, long_text(200), "LMMMMM", "TB", "", "", 0, false}});
    for (int i = 0; i < 9; ++i) {
        Item item;
        item.polarity = static_cast<Polarity>(i % 3);
        item.text = i == 8 ? "" : i % 2 == 0 ? long_text(160) : "Uden jakke";
        item.source = "sundhedsplejerske";
        item.dimension = i == 1 ? "" : i % 2 == 0 ? "learning" : "care";
        app.tell(SaveItem{id, item});
    }
    app.tell(SetChildVoice{id, {long_text(160), false}});
    for (int i = 0; i < 3; ++i) {
        Hypothesis h;
        h.think = long_text(160);
        h.because = "fraværet ligger på mandage";
        h.consequence = "at han kommer for sent";
        h.proposed_by = "BN";
        if (i == 0) // it builds on every note, so that none is left over at the decision
            for (const Item& item : app.state().find(id)->items) h.links.push_back(item.id);
        app.tell(SaveHypothesis{id, h});
    }
    Focus focus;
    focus.text = long_text(160);
    focus.needs = {{long_text(160), "mormor", "TB", {2026, 3, 5}}};
    app.tell(SaveFocus{id, focus});
    app.tell(ParkText{id, long_text(160), ParkReason::later});
}

/// An open meeting with so many cards; from four on they are in every column, one acute, one overdue, one decided.
inline void fill_wall(TestApp& app, int cards)
{
    if (cards == 0) return;
    std::vector<Command> commands;
    for (int i = 0; i < cards; ++i) commands.emplace_back(ReceiveNotification{busy_notification(i, app.clock().now())});
    commands.emplace_back(OpenMeeting{"LM", {"LM", "TB", "BN"}});
    app.tell_all(commands);
    const std::vector<CaseId> ids(app.state().on_board().begin(), app.state().on_board().end());
    furnish_case(app, ids[0]);
    if (cards < 4) return;
    const auto assess = [&](std::size_t i) { app.tell(AssessAcute{ids[i], {AcuteAnswer::no, "Moderen møder til tid", "LM", "TB", "", "", 0, false}}); };
    app.tell(MarkAcute{ids[1], true, ""});
    for (std::size_t i = 2; i < 8; ++i) assess(i);
    for (std::size_t i = 2; i < 8; ++i) app.tell(MoveCard{ids[i], i % 2 == 0 ? Step::concern : Step::hypotheses});
    for (const std::size_t i : {std::size_t{8}, std::size_t{9}}) {
        furnish_case(app, ids[i]);
        app.tell(MoveCard{ids[i], Step::funnelling});
    }
    app.tell(Decide{ids[9], {Track::exploration, long_text(200), "LMMMMM", long_text(160), {2026, 3, 4}, 0}});
}

/// A plan with something of everything at full length, and a second one on the shelf. The plan in front has id 2.
inline void fill_shelf(TestApp& app, int actions)
{
    begin_plan(app, long_text(60).c_str(), "ics-course");
    begin_plan(app, long_text(60).c_str());
    const PlanId id{2};
    const std::string line = long_text(160);
    PlanFrame frame = app.state().find(id)->frame;
    frame.vision = long_text(240);
    wish(app, SetFrame{frame}, id);
    for (const PlanList list : {PlanList::signs, PlanList::proud, PlanList::facts, PlanList::strengths, PlanList::pains, PlanList::gaps, PlanList::game_rules, PlanList::parking})
        wish(app, SaveLine{list, {{}, line, "", ""}}, id);
    Goal goal;
    goal.text = line;
    wish(app, SaveGoal{goal}, id);
    wish(app, SaveMember{{{}, "Anne-Katrine", "teamleder", "holder fast", "2 timer om ugen", false}}, id);
    for (const Date day : {Date{2026, 8, 7}, Date{2026, 5, 4}, Date{2026, 3, 18}}) {
        Milestone m;
        m.title = long_text(60);
        m.date = day;
        wish(app, SaveMilestone{m}, id);
    }
    const auto lanes = app.state().find(id)->lanes;
    for (int i = 0; i < actions; ++i) add_action(app, i % 2 == 0 ? "Kort" : line.c_str(), lanes[static_cast<std::size_t>(i) % lanes.size()].key.c_str(), "Anne-Katrine", add_days(plan_day, 3 * i), i % 7 == 3 ? ActionStatus::blocked : ActionStatus::not_started, id);
    wish(app, SaveResource{{{}, line, "leadership", {2026, 5, 4}}}, id);
    Obstacle busy;
    busy.text = line, busy.lane = "time", busy.date = {2026, 4, 6}, busy.counter_move = "Korte møder", busy.early_sign = "Aflysninger";
    wish(app, SaveObstacle{busy}, id);
    wish(app, LayPlan{}, id);
}

} // namespace fyr::test
