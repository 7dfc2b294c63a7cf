// The morning meeting around the board: who is present, which notification is on the table, yesterday's
// promises, and what is kept of a meeting when it has ended. Source: domain.md 1.4 (script).
#pragma once

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
    bool operator==(const Meeting&) const = default;
    static constexpr auto fields()
    {
        using M = Meeting;
        return fields_of(field("number", &M::number), field("open", &M::open), field("opened_at", &M::opened_at),
                         field("ended_at", &M::ended_at), field("leader", &M::leader), field("present", &M::present),
                         field("current", &M::current), field("current_since", &M::current_since),
                         field("discussed", &M::discussed), field("assessed", &M::assessed),
                         field("decided", &M::decided), field("promises", &M::promises));
    }
};

/// What is kept of a meeting: codes, tracks, owners. No free text.
struct MeetingRecord {
    std::uint64_t number = 0;
    Stamp opened_at = 0, ended_at = 0;
    std::string leader;
    std::vector<std::string> present;
    int discussed = 0, assessed = 0, decided = 0, overdue = 0;
    std::vector<Outcome> outcomes;
    std::vector<Promise> promises; ///< yesterday's, as they were answered
    bool operator==(const MeetingRecord&) const = default;
    static constexpr auto fields()
    {
        using M = MeetingRecord;
        return fields_of(field("number", &M::number), field("opened_at", &M::opened_at),
                         field("ended_at", &M::ended_at), field("leader", &M::leader),
                         field("present", &M::present), field("discussed", &M::discussed),
                         field("assessed", &M::assessed), field("decided", &M::decided),
                         field("overdue", &M::overdue), field("outcomes", &M::outcomes),
                         field("promises", &M::promises));
    }
};

/// Everything about the wall that is not one case.
struct Board {
    Meeting meeting;
    std::vector<MeetingRecord> archive; ///< past meetings, oldest first
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
