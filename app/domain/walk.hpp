// The order people see notifications in, and which one is next in the morning meeting. Source: domain.md 1.4 (walk the board),
// design part 4, section 4 (Næste).
#pragma once

#include "domain/clocks.hpp"

#include <array>

namespace fyr {

/// Cases on the board in the order of the walk: acute, then overdue, then by time left; assessed ones last.
[[nodiscard]] bool walks_before(const Case& a, const Case& b, Stamp now, const Rules& rules);
/// The cases of every column in that order, by Step.
[[nodiscard]] std::array<std::vector<CaseId>, step_count> column_orders(const State& state, Stamp now, const Rules& rules);
/// The whole walk: cases without a next step, most urgent first, then the ones in Næste skridt.
[[nodiscard]] std::vector<CaseId> walk_order(const State& state, Stamp now, const Rules& rules);
/// What the meeting does next.
struct NextUp {
    enum class Kind {
        open_case,    ///< puts `about` on the table
        second_round, ///< all have been on the table, `unassessed` are not assessed; begin with `about`
        decide_round, ///< all are assessed and have been on the table, `undecided` have no decision; begin with `about`
        done          ///< all are assessed and decided, and nothing acute is open
    };
    Kind kind = Kind::done;
    CaseId about;                       ///< 0 when done
    int unassessed = 0, undecided = 0;  ///< on the whole board
    std::vector<CaseId> left;           ///< the ones a round is about, in the order of the walk
    bool operator==(const NextUp&) const = default;
};

/// The order of Næste: acute with something open · overdue and not assessed · not assessed, by clock · assessed without decision.
/// One that was on the table and left unassessed comes again, in the second round. An acute action, or an unknown, whose hour has passed
/// since its notification was last on the table jumps the queue. What lies on the table now is never the next one, unless it is
/// the only one left.
[[nodiscard]] NextUp next_up(const State& state, Stamp now, const Rules& rules);
/// When it was last on the table in this meeting, UTC; 0: not yet.
[[nodiscard]] Stamp last_on_table(const Meeting& meeting, CaseId id);

} // namespace fyr
