// The boards of the design's pictures: a morning meeting with 18 notifications half way, with 40, with 60, and 18 at its start.
// All of it is invented.
#pragma once

#include "tests/support/test_app.hpp"

#include <deque>
#include <string>
#include <vector>

namespace fyr::test {

inline constexpr Stamp at_0834 = rehearsal_start + 20 * ms_per_minute;

/// One notification as the picture has it.
struct OnBoard {
    const char* code;
    int age;                 ///< -1: unborn
    int left_min;            ///< until its deadline when the meeting is looked at; negative: past it
    Step step = Step::received;
    const char* summary = "";
    int previous = 0;
    bool siblings = false, open_case = false;
    Flags flags{};
    bool assessed = false;
    const char* acute = nullptr; ///< what is done, by TB
    int acute_in = 0;            ///< min until its hour
    std::array<int, 3> magnets{}; ///< resources, concerns, unknown
    std::optional<Track> track{};
    const char* owner = "TB";
    Date due{2026, 3, 4};
};

inline std::vector<OnBoard> board_of_18()
{
    using enum Step;
    const Flags parent{Abuse::suspected_parent, false, false}, both{Abuse::suspected_parent, true, false}, honour{Abuse::none, true, false};
    return {{"Mejse", 4, 400, received, "Mærke ved øret, siger selv at far slog", 0, false, false, parent, true, "Ring til skolen", 11},
            {"Hassel", 12, -201, received, "Ikke set i skole i to uger", 1, false, true},
            {"Bøg", 2, -41, received, "Hentes sent og sover i tøjet", 0, true},
            {"Ravn", 14, 72, received, "Udebliver fra samtaler", 0, true},
            {"Odder", 9, 390, received, "Alene hjemme om aftenen"},
            {"Rå", -1, 560, received, "Møder ikke til jordemoder"},
            {"Hare", 7, 1150, received, "Ofte uden madpakke", 2},
            {"Pil", 12, 1330, received, "Holder sig for sig selv"},
            {"Svale", 15, 500, concern, "Tør ikke gå hjem", 0, false, false, both, true, "Risikovurdering", 56},
            {"Lærke", 6, 310, concern, "Kommer ofte uden mad og overtøj"},
            {"Gran", 10, 680, concern, "Fortæller om skænderier hjemme", 2},
            {"Musvit", 3, 700, concern, "Mor virker træt og alene", 0, true, false, {}, true},
            {"Egern", 8, 600, hypotheses, "Sover i timerne, mangler madpakke", 1, false, false, {}, true, nullptr, 0, {4, 5, 2}},
            {"Birk", 11, 600, hypotheses, "Vred og ked af det efter weekender", 0, false, false, {}, true, nullptr, 0, {3, 4, 1}},
            {"Tinde", 13, 600, funnelling, "Skolevægring siden oktober", 0, false, true, {}, true, nullptr, 0, {5, 3, 1}},
            {"Fyr", 16, 600, next_step, "", 0, false, false, honour, true, "Kør til skolen", 86, {1, 1, 0}, Track::acute, "LM", {2026, 3, 3}},
            {"Lind", 9, 600, next_step, "", 0, false, false, {}, true, nullptr, 0, {1, 1, 0}, Track::investigation, "TB", {2026, 3, 4}},
            {"Grævling", 7, 600, next_step, "", 0, false, false, {}, true, nullptr, 0, {1, 1, 0}, Track::early_help, "BN", {2026, 3, 6}}};
}

/// `n` in all: those of board_of_18(), then more, most of them in Modtaget.
inline std::vector<OnBoard> board_of(int n)
{
    static constexpr const char* trees[] = {"Kry", "Terne", "Ask", "Hjejle", "El", "Skarv", "Rype", "Iben", "Jon", "Spurv", "Mosegris", "Elm", "Dun", "Sten", "Poppel", "Ceder", "Sval", "Rågen", "Kny", "Lom"};
    static std::deque<std::string> codes; // boards keep pointers
    std::vector<OnBoard> all = board_of_18();
    for (int i = static_cast<int>(all.size()); i < n; ++i) {
        const int k = i - 18;
        codes.push_back(k < 20 ? trees[k] : std::string(trees[k % 20]) + "-" + std::to_string(k / 20 + 1));
        OnBoard one{codes.back().c_str(), k * 5 % 17, 100 + k * 37 % 1300};
        if (k % 9 == 8) one.left_min = -8 - 13 * k;
        one.siblings = k % 5 == 2;
        one.previous = k % 4 == 1 ? 1 : 0;
        one.summary = "Kommer for sent og er træt";
        if (k % 7 == 3) one.step = Step::concern, one.assessed = true;
        if (k % 7 == 5) one.step = Step::next_step, one.assessed = true, one.magnets = {1, 1, 0}, one.track = Track::exploration, one.owner = "SK", one.due = add_days({2026, 3, 4}, k % 9);
        if (k % 11 == 6) one.step = Step::hypotheses, one.assessed = true;
        all.push_back(one);
    }
    return all;
}

inline void assess(TestApp& app, CaseId id, const OnBoard& one)
{
    Acute acute;
    acute.answer = one.acute ? AcuteAnswer::yes : AcuteAnswer::no;
    acute.reason = one.acute ? "Barnet er ikke i sikkerhed nu" : "I skole nu og hos en tryg voksen";
    acute.by = "LM", acute.by_other = "TB";
    if (one.acute) acute.actions = {{{}, one.acute, "", one.track ? one.owner : "TB", app.clock().now() + one.acute_in * ms_per_minute, 0, ""}};
    app.tell(AssessAcute{id, acute});
}

/// A meeting with those on the board; in the next steps they are decided.
inline void put_on_board(TestApp& app, const std::vector<OnBoard>& board)
{
    const Stamp now = app.clock().now();
    std::vector<Command> commands;
    for (const OnBoard& one : board) {
        Notification n;
        n.code = one.code;
        n.received = now - (24 * 60 - one.left_min) * ms_per_minute;
        n.notifier = 1;
        if (one.age < 0) n.unborn = true, n.due = {2026, 4, 5};
        else n.age = one.age;
        n.previous = one.previous;
        n.open_case = one.open_case;
        n.flags = one.flags;
        n.summary = one.summary;
        if (one.siblings) n.siblings = {"Skov"};
        commands.emplace_back(ReceiveNotification{n});
    }
    commands.emplace_back(OpenMeeting{"LM", {"LM", "TB", "BN"}});
    app.tell_all(commands);
    for (const OnBoard& one : board) {
        const CaseId id = app.see(one.code).id;
        if (one.assessed) assess(app, id, one);
        static constexpr std::array polarity{Polarity::resource, Polarity::concern, Polarity::unknown};
        for (std::size_t kind = 0; kind < 3; ++kind)
            for (int i = 0; i < one.magnets[kind]; ++i) {
                Item item;
                item.polarity = polarity[kind];
                item.text = "Set i klassen, nummer " + std::to_string(i + 1);
                app.tell(SaveItem{id, item});
            }
        if (one.track) {
            app.tell(SetChildVoice{id, {"", true}});
            app.tell(ShortenFunnel{id, "Sagen er kendt og planen er lagt"});
            if (one.flags.honour) app.tell(SetDuty{id, Duty::risk_assessment, {DutyStatus::planned, "LM", "", {2026, 3, 3}, 0}});
            app.tell(Decide{id, {*one.track, "Aftalt på mødet", one.owner, "Ring til mor", one.due, 0, "", {}}});
        } else if (one.step != Step::received) {
            for (int step = 1; step <= static_cast<int>(one.step); ++step) app.tell(MoveCard{id, static_cast<Step>(step)});
        }
    }
    app.show(GoTo{Page::funnel, {}});
}

} // namespace fyr::test
