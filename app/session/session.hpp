// The keeper of the truth: decide, append, evolve, in that order. What was dispatched is on disk before anybody
// sees it; only in a meeting, when the disk does not take it, it waits in memory and is said to. Knows the journal only
// as a book of texts.
#pragma once

#include "domain/decide.hpp"
#include "platform/journal.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace fyr {

/// What a dispatch did. `changed` is false when there was nothing to do (nothing was written).
struct Dispatched {
    bool changed = false;
    Message name;          ///< of the act, for the notice ("Egern er flyttet til Tragtning")
    std::uint64_t seq = 0; ///< number of the entry in the journal
};

/// A meeting, or a plan's day, in which nobody has done anything for so long is not being held, whatever is still open, ms (ours).
inline constexpr Stamp quiet_meeting_ms = ms_per_hour;
/// Acts that can wait for the disk at most; a meeting has some hundreds.
inline constexpr std::size_t most_waiting = 10'000;

class Session {
public:
    /// `journal` and `rules` outlive the session. `new_id` gives a globally unique id per entry (random UUID).
    Session(Journal& journal, const Rules& rules, std::function<std::string()> new_id);

    [[nodiscard]] const State& state() const { return history_.now; }
    [[nodiscard]] const History& history() const { return history_; }
    [[nodiscard]] const Rules& rules() const { return rules_; }
    /// Number of the newest entry in effect; what exports name.
    [[nodiscard]] std::uint64_t seq() const { return seq_; }

    /// Refused: rejected, nothing written. Disk failed: io, nothing in memory has changed either. In a meeting
    /// (meets_at) an act that the disk failed to take is done all the same and waits, see waiting(); so are undo and redo.
    /// `side`: where at the wall it was done, so that undo there takes it back.
    Result<Dispatched> dispatch(const Command& command, Stamp at, const std::string& actor, WallSide side = WallSide::none);
    /// Several commands as one transaction on disk (a file of notifications); a refused one is left out and its
    /// error stands at its place in the answer. On a disk error nothing of all has happened, in a meeting neither: the
    /// file still lies where it came from.
    Result<std::vector<Result<Dispatched>>> dispatch_all(const std::vector<Command>& commands, Stamp at,
                                                         const std::string& actor);
    /// Takes back the newest act of that side (none: of all), or does its last undone one again. Rejected with
    /// "no.nothing_to_undo/redo"; with "no.undo_touched/redo_touched" when the other side has changed the same since.
    Result<Dispatched> undo(Stamp at, const std::string& actor, WallSide side = WallSide::none);
    Result<Dispatched> redo(Stamp at, const std::string& actor, WallSide side = WallSide::none);

    /// A meeting or a plan's day is open, and somebody has done something within quiet_meeting_ms before `at`, UTC.
    [[nodiscard]] bool meets_at(Stamp at) const;
    /// How many acts are done and not on disk yet: they would be lost if the program ended now. 0: all is on disk.
    [[nodiscard]] std::size_t waiting() const { return waiting_.size(); }
    /// Why, as the disk last said it; only while acts wait.
    [[nodiscard]] const Message& why_waiting() const { return why_waiting_; }
    /// Writes the waiting acts, in their order and in one transaction; every dispatch tries that first. io: they wait on.
    Result<void> try_waiting();

    /// Whether the disk takes anything now: writes what waits, else something small that means nothing. io: why not.
    Result<void> ask_disk();

    /// Writes a checkpoint of the state now; undo does not reach behind it. io also while acts wait.
    Result<void> checkpoint();

    /// Forgets these cases for good, byte by byte: the state goes on without them (domain/forgetting.hpp), and the journal
    /// begins anew with it. Nothing before can be undone or exported any more. It has an entry's number of its own.
    /// Unknown cases, or none: only what an earlier forgetting has left is wiped. io (also while acts wait): nothing has changed; but io
    /// "store.traces": they are forgotten, and the disk would not let go of every byte, so call it again.
    Result<void> forget(const std::vector<CaseId>& cases);

    /// For recovery: the state as it was loaded, up to entry `seq`; `acted_at`: when the newest act was done, UTC, 0: not known.
    void start_from(History history, std::uint64_t seq, Stamp acted_at = 0);

private:
    Result<std::uint64_t> write(JournalRow row);
    Result<Dispatched> keep(const Entry& entry, const Message& name, CaseId about, Stamp at, const std::string& actor);

    Journal& journal_;
    const Rules& rules_;
    std::function<std::string()> new_id_;
    History history_;
    std::uint64_t seq_ = 0;
    std::vector<JournalRow> waiting_; ///< numbers seq_ - size + 1 … seq_
    Message why_waiting_;
    Stamp acted_at_ = 0; ///< UTC, the newest act; 0: not known
};

} // namespace fyr
