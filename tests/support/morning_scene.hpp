// The end of a morning with eighteen notifications, as the design draws it (screens 33 and 34): two are not assessed, two came late,
// three are acute and one of them waits, two have no decision. All of it is invented.
#pragma once

#include "tests/support/builders.hpp"
#include "tests/support/test_app.hpp"

namespace fyr::test {

inline constexpr Stamp morning_ends = rehearsal_start + 38 * ms_per_minute; ///< 08.52

struct MorningCase {
    const char* code;
    int received_before; ///< minutes before the end
    int assessed_before; ///< the same; 0: not assessed
    AcuteAnswer answer;
    std::optional<Track> track;
    const char* owner;
    Date due;
    const char* action;
};

inline Case morning_case(const MorningCase& m, std::uint64_t id)
{
    CaseBuilder builder = a_case(m.code);
    builder.id(id).received(morning_ends - m.received_before * ms_per_minute);
    Case c = builder.make();
    if (m.assessed_before > 0) c = builder.ready().make();
    if (m.assessed_before > 0) {
        c.acute.answer = m.answer;
        c.acute.marked = m.answer == AcuteAnswer::yes;
        c.acute.at = c.acute.first_at = morning_ends - m.assessed_before * ms_per_minute;
        c.acute.action.clear();
        c.acute.action_owner.clear();
        c.step = Step::concern;
    }
    if (m.track) {
        c.decision = Decision{*m.track, "Set af to", m.owner, m.action, m.due, morning_ends, "LM", {}};
        c.step = Step::next_step;
    }
    for (Focus& focus : c.focus) focus.needs.clear();
    c.facts.age = 4 + static_cast<int>(id) % 12;
    return c;
}

inline AcuteAction morning_action(std::uint64_t id, const char* what, const char* owner, int by, int done_before = 0)
{
    AcuteAction a;
    a.id = PartId{id};
    a.what = what;
    a.owner = owner;
    a.by = morning_ends + by * ms_per_minute;
    if (done_before > 0) a.done_at = morning_ends - done_before * ms_per_minute, a.done_by = owner;
    return a;
}

/// `count` of them, 18 at most as drawn; more repeat under other codes.
inline WholeBoard morning_board(int count)
{
    const Date wed{2026, 3, 4}, thu{2026, 3, 5}, fri{2026, 3, 6}, mon{2026, 3, 9}, today{2026, 3, 3};
    using enum AcuteAnswer;
    const std::vector<MorningCase> all{
        {"Hassel", 24 * 60 + 219, 0, unanswered, {}, "", {}, ""},
        {"Hare", 17 * 60 + 42, 0, unanswered, {}, "", {}, ""},
        {"Svale", 600, 31, yes, Track::investigation, "TB", wed, "Samtale med Svale på skolen"},
        {"Mejse", 610, 40, yes, Track::acute, "TB", today, "Børnehuset og børnehaven er i gang"},
        {"Fyr", 620, 30, yes, Track::acute, "LM", today, "Sikker kontakt via skolen"},
        {"Bøg", 24 * 60 + 60, 19, no, Track::exploration, "BN", thu, "Ring til sundhedsplejersken"},
        {"Odder", 24 * 60 + 30, 18, no, Track::early_help, "SK", fri, "Møde med skole og forældre"},
        {"Lind", 500, 20, no, Track::investigation, "TB", wed, "Forældresamtale"},
        {"Tinde", 510, 20, no, Track::investigation, "BN", thu, "Fravær måned for måned fra skolen"},
        {"Egern", 520, 20, no, Track::exploration, "SK", thu, "Samtale med Egern på skolen"},
        {"Ravn", 530, 20, no, Track::exploration, "LM", thu, "Politirapport og søskende"},
        {"Lærke", 540, 20, no, Track::exploration, "TB", fri, "Mormor og SFO"},
        {"Rå", 550, 20, no, Track::exploration, "BN", fri, "Møde med jordemoder, termin 5. april"},
        {"Birk", 560, 20, no, Track::early_help, "SK", mon, "Familierådgivning, tid er bestilt"},
        {"Grævling", 570, 20, no, Track::early_help, "BN", fri, "Kontakt til børnehaven"},
        {"Gran", 580, 20, no, Track::close, "LM", today, "Begrundelse skrevet, svar til far"},
        {"Musvit", 590, 20, no, {}, "", {}, ""},
        {"Pil", 595, 20, no, {}, "", {}, ""}};
    WholeBoard whole;
    for (int i = 0; i < count; ++i) {
        Case c = morning_case(all[static_cast<std::size_t>(i) % all.size()], static_cast<std::uint64_t>(i) + 1);
        if (i >= static_cast<int>(all.size())) c.facts.code += "-" + std::to_string(i / static_cast<int>(all.size()) + 1);
        const int kind = i % static_cast<int>(all.size());
        if (kind == 0) {
            c.acute = {};
            c.acute.answer = undecided;
            c.acute.reason = "skolen svarer ikke endnu";
            c.acute.by = "LM";
            AcuteAction ask = morning_action(1, "Skolen ringer tilbage", "LM", 8);
            ask.whom = "skolen";
            c.acute.actions = {ask};
            c.next_part = 2;
        }
        if (kind == 2) c.acute.actions = {morning_action(90, "Risikovurdering", "TB", 38)};
        if (kind == 3) c.acute.actions = {morning_action(90, "Børnehuset", "TB", -5, 11), morning_action(91, "Bliver i børnehaven", "LM", -5, 23)};
        if (kind == 4) c.acute.actions = {morning_action(90, "Sikker kontakt via skolen", "LM", -5, 4)};
        if (kind == 2 || kind == 3) c.facts.flags.abuse = Abuse::suspected_parent;
        if (kind == 2 || kind == 4) c.facts.flags.honour = true;
        c.next_part = std::max<std::uint64_t>(c.next_part, 95);
        whole.cases.push_back(c);
    }
    Meeting& meeting = whole.board.meeting;
    meeting.number = 12;
    meeting.open = true;
    meeting.opened_at = morning_ends - 37 * ms_per_minute;
    meeting.leader = "LM";
    meeting.present = {"LM", "TB", "BN", "SK"};
    for (int i = 0; i < count; ++i) {
        if (i % 18 == 1) continue; // Hare
        const CaseId id{static_cast<std::uint64_t>(i) + 1};
        meeting.discussed.push_back(id);
        meeting.on_table.push_back({id, morning_ends - (31 - i % 18) * ms_per_minute});
        if (whole.cases[static_cast<std::size_t>(i)].decision) meeting.decided.push_back(id);
    }
    return whole;
}

inline TestAppOptions morning_options(int width = 1920, int height = 1080, Language language = Language::da)
{
    TestAppOptions options{width, height, language};
    options.start = morning_ends;
    return options;
}

/// Puts them on an empty wall.
inline void fill_morning(TestApp& app, int count)
{
    if (count > 0) app.tell(ImportBoard{std::make_shared<const WholeBoard>(morning_board(count))});
}

} // namespace fyr::test
