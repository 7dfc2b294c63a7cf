// The morning meeting around the board: who is present, which notification is on the table, yesterday's
// promises, and what is kept of a meeting when it has ended. Source: domain.md 1.4 (script).
#pragma once

#include "base/shared_list.hpp"
#include "domain/decision.hpp"

#include <memory>

namespace fyr {

enum class PromiseState { open, kept, missed };
constexpr auto names_of(PromiseState) { return std::to_array<std::string_view>({"open", "kept", "missed"}); }

/// Something a colleague said at an earlier meeting would be done by `due`.
struct Promise {
    CaseId about;
    std::string code;  ///< alias, so that the promise can be read after the case has left the wall
    std::string what, owner;
    Date due;
    PromiseState state = PromiseState::open;
    bool operator==(const Promise&) const = default;
    static constexpr auto fields()
    {
        using P = Promise;
        return fields_of(field("about", &P::about), field("code", &P::code), field("what", &P::what),
                         field("owner", &P::owner), field("due", &P::due), field("state", &P::state));
    }
};

/// The same thing said by the same colleague, whatever became of it.
[[nodiscard]] inline bool is_same(const Promise& a, const Promise& b)
{
    return a.about == b.about && a.what == b.what && a.owner == b.owner && a.due == b.due;
}

/// One line of a past meeting's outcome.
struct Outcome {
    std::string code;
    Track track = Track::exploration;
    std::string owner;
    Date due;
    bool operator==(const Outcome&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("code", &Outcome::code), field("track", &Outcome::track),
                         field("owner", &Outcome::owner), field("due", &Outcome::due));
    }
};

/// When a notification was last put on the table in this meeting.
struct OnTable {
    CaseId about;
    Stamp at = 0; ///< UTC
    bool operator==(const OnTable&) const = default;
    static constexpr auto fields() { return fields_of(field("about", &OnTable::about), field("at", &OnTable::at)); }
};

struct Meeting {
    std::uint64_t number = 0;         ///< 0: no meeting has been opened yet
    bool open = false;
    Stamp opened_at = 0, ended_at = 0;
    std::string leader;               ///< initials
    std::vector<std::string> present; ///< initials, in the order they were said
    CaseId current;                   ///< the notification on the table; 0: none
    Stamp current_since = 0;
    std::vector<CaseId> discussed;    ///< each once, in order
    std::vector<CaseId> assessed, decided; ///< in this meeting, each once
    std::vector<Promise> promises;    ///< yesterday's, to be said kept or missed first
    std::vector<OnTable> on_table{};   ///< one for each of `discussed`, in the order they were last on the table
    bool operator==(const Meeting&) const = default;
    static constexpr auto fields()
    {
        using M = Meeting;
        return fields_of(field("number", &M::number), field("open", &M::open), field("opened_at", &M::opened_at),
                         field("ended_at", &M::ended_at), field("leader", &M::leader), field("present", &M::present),
                         field("current", &M::current), field("current_since", &M::current_since),
                         field("discussed", &M::discussed), field("assessed", &M::assessed),
                         field("decided", &M::decided), field("promises", &M::promises), field("on_table", &M::on_table));
    }
};

/// How the 24-hour assessment of a notification stood.
enum class Assessed { not_yet, overdue, late, in_time };
constexpr auto names_of(Assessed) { return std::to_array<std::string_view>({"not_yet", "overdue", "late", "in_time"}); }

/// One notification as it stood when the meeting ended: every one on the board has a row.
struct RecordRow {
    CaseId about;
    std::string code;
    Assessed assessed = Assessed::not_yet;
    Stamp deadline = 0;      ///< UTC, of the 24-hour assessment
    Stamp assessed_at = 0;   ///< UTC; 0: not assessed
    bool acute = false;      ///< acute, whether its actions are done or not
    bool acute_open = false; ///< an acute danger whose actions are not all done, or that has none yet
    bool abuse = false, honour = false; ///< what must not be overlooked
    bool decided = false;
    Track track = Track::exploration; ///< when decided
    std::string owner;       ///< of the decision; else of the open action, "" when there is none
    Date due;                ///< of the decision
    std::string next_action; ///< of the decision, else the open acute action; free text
    Stamp next_by = 0;       ///< UTC, the hour of that open action; 0: none
    std::string next_owner;  ///< initials, of that open action; "" when none is open
    Stamp on_table = 0;      ///< UTC, when it was last on the table in that meeting; 0: it was not
    Step step = Step::received; ///< the column it stood in
    std::string late_reason; ///< why it was assessed after the deadline, when somebody said; free text
    std::string gate_by;     ///< initials of who opened a gate for it with their own code, several after each other; "": nobody
    bool operator==(const RecordRow&) const = default;
    static constexpr auto fields()
    {
        using R = RecordRow;
        return fields_of(field("about", &R::about), field("code", &R::code), field("assessed", &R::assessed),
                         field("deadline", &R::deadline), field("assessed_at", &R::assessed_at), field("acute", &R::acute),
                         field("acute_open", &R::acute_open), field("abuse", &R::abuse), field("honour", &R::honour),
                         field("decided", &R::decided), field("track", &R::track), field("owner", &R::owner),
                         field("due", &R::due), field("next_action", &R::next_action), field("next_by", &R::next_by), field("next_owner", &R::next_owner),
                         field("on_table", &R::on_table), field("step", &R::step), field("late_reason", &R::late_reason),
                         field("gate_by", &R::gate_by));
    }
};

/// What is kept of a meeting: a row for every notification on the board, and how promises were answered.
struct MeetingRecord {
    std::uint64_t number = 0;
    Stamp opened_at = 0, ended_at = 0;
    std::string leader;
    std::vector<std::string> present;
    int discussed = 0, assessed = 0, decided = 0, overdue = 0;
    std::vector<Outcome> outcomes;
    std::vector<Promise> promises; ///< yesterday's, as they were answered
    std::vector<RecordRow> rows{};  ///< in the order of the summary (meeting_record.hpp); empty in records of before there were rows
    bool operator==(const MeetingRecord&) const = default;
    static constexpr auto fields()
    {
        using M = MeetingRecord;
        return fields_of(field("number", &M::number), field("opened_at", &M::opened_at),
                         field("ended_at", &M::ended_at), field("leader", &M::leader),
                         field("present", &M::present), field("discussed", &M::discussed),
                         field("assessed", &M::assessed), field("decided", &M::decided),
                         field("overdue", &M::overdue), field("outcomes", &M::outcomes),
                         field("promises", &M::promises), field("rows", &M::rows));
    }
};

/// Everything about the wall that is not one case.
struct Board {
    Meeting meeting;
    SharedList<MeetingRecord> archive;  ///< past meetings, oldest first; years of them, so a copy of the board shares them
    std::string triangle = "triangle-2019";
    std::vector<Promise> promises;      ///< made, for the next meeting
    bool operator==(const Board&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("meeting", &Board::meeting), field("archive", &Board::archive),
                         field("triangle", &Board::triangle), field("promises", &Board::promises));
    }
};

} // namespace fyr
