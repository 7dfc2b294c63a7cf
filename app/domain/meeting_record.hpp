// What a meeting has come to: the counts, a row for every notification and the agreements, for Næste, the summary, Home, the
// archive, pictures and files. One place, so that they all say the same. Pure. Source: design part 4, section 5 (three truths).
#pragma once

#include "domain/rules.hpp"
#include "domain/state.hpp"

namespace fyr {

/// How the notifications on the board stand. not_assessed + late + in_time == on_board.
struct BoardCounts {
    int on_board = 0;
    int not_assessed = 0; ///< with those past the deadline
    int overdue = 0;      ///< of them, past the deadline
    int late = 0;         ///< assessed after the deadline
    int in_time = 0;      ///< assessed before it
    int acute = 0;        ///< in danger
    int acute_open = 0;   ///< of them, with something still to be done
    int decided = 0;      ///< have a track, an owner and a date
    [[nodiscard]] int undecided() const { return on_board - decided; }
    /// The three truths: nothing unassessed, no acute action open, every case decided. Only then may anything show a tick.
    [[nodiscard]] bool all_true() const { return not_assessed == 0 && acute_open == 0 && undecided() == 0; }
    bool operator==(const BoardCounts&) const = default;
    static constexpr auto fields()
    {
        using B = BoardCounts;
        return fields_of(field("on_board", &B::on_board), field("not_assessed", &B::not_assessed), field("overdue", &B::overdue),
                         field("late", &B::late), field("in_time", &B::in_time), field("acute", &B::acute),
                         field("acute_open", &B::acute_open), field("decided", &B::decided));
    }
};
[[nodiscard]] BoardCounts counts_of(const std::vector<RecordRow>& rows);
[[nodiscard]] BoardCounts counts_of(const State& state, Stamp now, const Rules& rules);

/// A row for every notification on the board as it stands at `now` (UTC): over the deadline · not assessed · acute, open first ·
/// assessed late · by track · without decision; within each by deadline.
[[nodiscard]] std::vector<RecordRow> record_rows(const State& state, Stamp now, const Rules& rules);

/// Something a colleague has said will be done: an acute action, something that is found out, a promise of a meeting. Derived from
/// the cases and the board, so it can't differ from them.
struct Agreement {
    enum class Kind { acute, find_out, promise };
    Kind kind = Kind::promise;
    CaseId about;
    std::string code;
    PartId action;          ///< of an acute action: which one (0: the one of a board of before)
    std::string what, owner;
    Date due;               ///< local day
    Stamp by = 0;           ///< UTC, the hour; 0: the whole day
    bool is_missed(Stamp now) const { return by != 0 && by <= now; }
    bool operator==(const Agreement&) const = default;
};
/// What is open: acute actions, then what is found out, then promises; each by day and hour. Promises that are decided on in the
/// open meeting are among them.
[[nodiscard]] std::vector<Agreement> open_agreements(const State& state);

/// When people stand before the wall again, UTC: the hour of the rules on the next working day.
[[nodiscard]] Stamp next_morning(Stamp now, const Rules& rules);
/// Not assessed, and the deadline comes after `now` and no later than `until` (UTC), the nearest first. With next_morning(): what
/// runs out while nobody stands here.
[[nodiscard]] std::vector<CaseId> running_out(const State& state, Stamp now, Stamp until, const Rules& rules);

/// The record the meeting would leave if it ended at `now` (UTC); of a meeting that is over, how it stood.
[[nodiscard]] MeetingRecord record_so_far(const State& state, Stamp now, const Rules& rules);

/// The promises that the next meeting asks about, if this one ended now: carried over, decided, asked for. Acute actions are not
/// among them; they live in their cases.
[[nodiscard]] std::vector<Promise> promises_made(const State& state, const Meeting& meeting);

} // namespace fyr
