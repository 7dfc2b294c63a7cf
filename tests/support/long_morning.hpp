// A morning of sixty notifications with long Danish texts: assessed, acute, late, decided, waiting.
#pragma once

#include "domain/meeting_record.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/paper_desk.hpp"

namespace fyr::test {

inline const std::string long_action = "Sundhedsplejerskens hjemmebesøgsnotat gennemgås sammen med familierådgivningens bekymringsbarometer, og "
                                       "klasselærerens fraværsopgørelse indhentes";

/// Sixty cases in an open meeting; every kind of row is among them.
inline PaperDesk long_morning(int count = 60)
{
    PaperDesk desk;
    desk.now = friday + 20 * ms_per_hour;
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i + 1), code = "Blom" + n;
        CaseBuilder builder = a_case(code).received(friday - (i % 7) * 2 * ms_per_hour);
        if (i % 3 != 0) builder.ready();
        Case c = builder.make();
        if (i % 7 == 6 && i % 3 != 0) c.acute.at = c.facts.received + 25 * ms_per_hour; // an hour late
        c.facts.summary = "Bekymring nummer " + n + " om skolefravær og søvn";
        if (i % 5 == 0) c.facts.flags.abuse = Abuse::suspected_parent;
        if (i % 7 == 0) c.facts.flags.honour = true;
        if (i % 4 == 0) c.facts.previous = 3;
        if (i % 6 == 1) {
            c.acute.answer = AcuteAnswer::yes;
            c.acute.marked = true;
            c.acute.actions = {{PartId{901}, long_action + " a" + n, "", "LM", friday + 2 * ms_per_hour, friday + ms_per_hour, "TB"},
                               {PartId{902}, "Ring til Børnehuset b" + n, "Børnehuset", "TB", friday + 3 * ms_per_hour, 0, ""}};
        }
        if (i % 3 == 2) {
            c.decision = Decision{static_cast<Track>(i % 5), "grund " + n, "BN", long_action + " n" + n, monday_day, friday, "BN", {}};
            c.step = Step::next_step;
        } else {
            c.step = static_cast<Step>(i % 4);
        }
        desk.put(std::move(c));
    }
    auto board = std::make_shared<Board>(desk.state.board());
    board->meeting.number = 1;
    board->meeting.open = true;
    board->meeting.opened_at = desk.now - 40 * ms_per_minute;
    board->meeting.leader = "TB";
    board->meeting.present = {"TB", "LM", "BN"};
    board->meeting.promises = {{CaseId{1}, "Blom1", "Søskendetjek hos sundhedsplejersken", "LM", friday_day, PromiseState::missed}};
    board->promises = {{CaseId{2}, "Blom2", "Netværksmødeindkaldelse", "BN", monday_day, PromiseState::open}};
    desk.state.put_board(std::move(board));
    return desk;
}

} // namespace fyr::test
